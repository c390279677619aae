# Verzegelen en openen: meldingen, vragen, wat er is gedaan.

ticket-text =
    Onderwerp: was-wordt-lijst { $school } ({ $brin })

    Voor { $publisher },

    { $school } ({ $brin }) verhuist van { $from } naar { $to } (regel { $code }).
    Wilt u de nieuwe identiteiten aan de bestaande profielen koppelen, zodat voortgang, resultaten en licenties behouden blijven?

    Verzegeld bestand: { $file }
    SHA-256 van het bestand: { $sealed }
    Verzegeld voor: { $keys }
    Lijst: { $id }, versie { $version }, { $rows ->
        [one] één rij
       *[other] { $rows } rijen
    }
    Ondertekend door: { $signer }
    Lijst: { $id }, versie { $version }, { $rows } rijen
    SHA-256 van de rijen: { $list }
    Gemeld op: { $created }
    Gereed uiterlijk: { $deadline } (in principe drie werkdagen)

    Verwerken: { $command }
    Meld het in het CMR als het klaar is, met het ontvangstbewijs erbij.

encrypt-passed-owner = krijgt een eigen lijst, niet deze
encrypt-passed-moves = verwerkt geen was-wordt-lijsten
encrypt-passed = { $publisher }: niets verzegeld; { $reason }
encrypt-done = { $publisher }: { $file }, gereed uiterlijk { $deadline }
encrypt-for = verzegeld wordt voor { $keys }
encrypt-done-file = verzegeld: { $file }
keygen-recipient = openbare sleutel: { $recipient }
seal-ask-new = Wachtzin voor het verzegelde bestand:
seal-ask-again = Dezelfde wachtzin nog een keer:
seal-ask-file = Wachtzin van het verzegelde bestand:
seal-ask-key = Wachtzin van de sleutel { $key }:
ticket-signer = { $fingerprint }
ticket-unsigned = niemand (het bestand is niet ondertekend)
sender-verified = ondertekend door { $who } ({ $fingerprint })
apply-sender = ondertekend door { $who }; de handtekening is gecontroleerd
apply-sender-unverified = afzender niet gecontroleerd
status-title = Stand van de was-wordt-lijsten op { $today }
status-publisher = Uitgever,
status-list = lijst
status-sent = Verstuurd,
status-deadline = uiterlijk
status-state = Stand
status-linked = Gekoppeld
status-unknown = Onbekend
status-held = Aangehouden
status-done = gereed
status-partial = deels
status-refused = geweigerd
status-waiting = wacht
status-days-late = { $days ->
    [one] 1 werkdag te laat
   *[other] { $days } werkdagen te laat
}
status-totals = { $done } van { $tickets } gereed, { $late } te laat
status-in-time = { $percent }% van wat klaar moest zijn, was op tijd klaar
status-unknown-everywhere = { $list } v{ $version }: geen uitgever die zich heeft gemeld ({ $reported } van { $publishers }) kent rij { $rows }
status-unmatched = { $file }: een ontvangstbewijs voor { $list }, waarvan hier geen melding is
status-left-out = { $file }: overgeslagen; { $reason }
