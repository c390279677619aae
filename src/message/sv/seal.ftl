# Brevet till en tjänst

ticket-text-esi =
    Ämne: lista över gamla och nya ESI:er, { $school } ({ $brin })

    Bästa kollegor på { $publisher },

    Studenterna vid { $school } ({ $numbers }) får en annan European Student Identifier: { $what } ({ $kinds }, regel { $code }).
    Tillämpa den bifogade listan: koppla de nya ESI:erna till de befintliga kontona, så att utbyten, avtal och resultat finns kvar.

    Klart senast: { $deadline }
    Tillämpas: { $window }
    Lista: { $id }, version { $version }, { $number } studenter, { $unfilled }
    { $changes }
    Krypterad fil: { $file }
    Krypterad för: { $keys }
    Signerad av: { $signer }
    Filens SHA-256: { $sealed }
    Radernas SHA-256: { $list }
    Skickad: { $created }

    Så tillämpas den: { $command }
    Skicka därefter kvittot (receipt.json) till oss.

    Med vänlig hälsning

    { $sender }

ticket-domain = { $code }
ticket-unfilled-stay = varav { $rows } behåller det de har (inte ifyllda)
ticket-from-to = från { $from } till { $to }
ticket-deadline = { $day } (i princip tre arbetsdagar)
ticket-deadline-from = { $day } (i princip tre arbetsdagar, från den { $from }: det går inte tidigare)
ticket-window = från den { $from }, när de nya ESI:erna börjar gälla, och inte efter den { $until }
ticket-window-ahead = nya ESI:er genast; det som tar bort en gammal från den { $from }, när de nya börjar gälla, och inte efter den { $until }
ticket-window-open = inte efter den { $until }; bytet nämner ingen dag då de nya ESI:erna börjar gälla
ticket-all-filled = alla ifyllda
ticket-keys = { $keys }
ticket-password = ett lösenord, som ni får separat
ticket-changes = Sedan version { $since } – nummer på ändrade rader: { $changed }; på tillagda rader: { $added }; antal borttagna rader: { $removed }
ticket-no-changes = Ändrat sedan version { $since }: inget
ticket-later-version = Denna version ersätter den förra.
ticket-first-version = Detta är den första versionen.
ticket-sender =
    { $name }
    Frågor? { $ways }
ticket-sender-name = { $name }
ticket-no-sender =
    avsändaren
    Frågor? Svara på detta meddelande.
ticket-signer = { $fingerprint }
ticket-unsigned = ingen (filen är inte signerad)
