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
