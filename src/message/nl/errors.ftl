# Fouten: wat er mis is, waar, en (`.hint`) wat u nu kunt doen.

## Bestanden

file-standard-stream = standaardinvoer/-uitvoer
file-exists = { $path } bestaat al
    .hint = Kies een andere naam, of geef --force mee om het bestand te vervangen.
file-repeated = { $path } zou in één keer twee maal worden geschreven
    .hint = Geef elk bestand een eigen naam; bij uitgevers een naam die in meer verschilt dan tekens en hoofdletters.
file-no-folder = { $path } kan niet worden geschreven: de map { $folder } bestaat niet
    .hint = Maak de map eerst aan, of verbeter het pad.
file-unreadable = { $path } kan niet worden gelezen: { $reason }
    .hint = Controleer het pad en uw rechten op het bestand.
file-too-large = { $path } is groter dan { $megabytes } MB, het meeste dat hier wordt gelezen
    .hint = Controleer of dit het juiste bestand is.
file-no-text = { $path } is geen tekstbestand in UTF-8
    .hint = Controleer of dit het juiste bestand is, of sla het opnieuw op als UTF-8-tekst.
file-unwritable = { $path } kan niet worden geschreven: { $reason }
    .hint = Controleer het pad, uw rechten en de vrije ruimte; er is niets half geschreven.
file-reason-not-found = het bestaat niet
file-reason-denied = geen toestemming
file-reason-folder = het is een map
file-reason-no-folder = een deel van het pad is geen map
file-reason-full = de schijf is vol
file-reason-read-only = de schijf is alleen-lezen
file-reason-closed = het ontvangende programma is gestopt
file-reason-other = { $text }

## Ontvangers, sleutels en wachtzinnen

seal-at-option = ontvanger { $nth }
seal-at-publisher = ontvanger { $nth } van uitgever { $publisher }
seal-at-line = regel { $line } van { $file }
seal-at-set = de ontvangers
seal-recipient-private = { $at } is een geheime sleutel; die wordt hier niet herhaald
    .hint = Geef de openbare sleutel (age1…, of de regel uit het .pub-bestand). Een geheime sleutel die iemand is toegestuurd, moet worden vervangen.
seal-recipient-age-kind = { $at } is een age-ontvanger van de soort “{ $kind }”, die niet wordt ondersteund
    .hint = Vraag om een gewone age-ontvanger (age1…), of om een openbare sleutel ssh-ed25519 of ssh-rsa.
seal-recipient-ssh-kind = { $at } is een SSH-sleutel van de soort “{ $kind }”, die niet wordt ondersteund
    .hint = Vraag om een openbare sleutel ssh-ed25519 of ssh-rsa, of om een age-ontvanger (age1…).
seal-recipient-weak = { $at } is een RSA-sleutel van minder dan 2048 bits
    .hint = Vraag om een sterkere sleutel: een age-ontvanger (age1…) of een openbare sleutel ssh-ed25519.
seal-recipient-large = { $at } is een RSA-sleutel met meer bits dan bruikbaar is
    .hint = Vraag om een age-ontvanger (age1…) of een openbare sleutel ssh-ed25519.
seal-recipient-malformed = { $at } is geen ontvanger: geen age1… en geen openbare sleutel ssh-ed25519 of ssh-rsa, of beschadigd
    .hint = Kopieer de openbare sleutel opnieuw, als één hele regel.
seal-recipient-none = er is geen ontvanger opgegeven
    .hint = Geef minstens één openbare sleutel met --recipient of --recipients-file, of in het verhuisbestand bij elke uitgever.
seal-passphrase-empty = de wachtzin is leeg
    .hint = Geef een wachtzin van minstens één teken; enkele woorden zijn beter.
seal-key-none = { $key } bevat geen geheime sleutel, of een beschadigde
    .hint = Geef het sleutelbestand dat “waswordt keygen” of “age-keygen” heeft gemaakt, of een geheime SSH-sleutel.
seal-key-public = { $key } bevat een openbare sleutel; om te openen is de geheime nodig
    .hint = Geef het sleutelbestand dat erbij hoort: dat met AGE-SECRET-KEY-1…, of de SSH-sleutel zonder “.pub”.
seal-key-old-form = { $key } is een geheime sleutel in een vorm die niet wordt ondersteund
    .hint = Zet een SSH-sleutel om naar de huidige vorm met “ssh-keygen -p -o -f BESTAND”.
seal-key-unsupported = { $key } is een geheime sleutel van de soort “{ $kind }”, die niet wordt ondersteund
    .hint = Gebruik een age-sleutel (AGE-SECRET-KEY-1…), of een sleutel ssh-ed25519 of ssh-rsa.
seal-passphrases-differ = de twee wachtzinnen verschillen
    .hint = Voer de opdracht opnieuw uit en typ twee keer dezelfde wachtzin.
seal-one-standard-input = standaardinvoer (-) kan maar voor één ding worden gelezen
    .hint = Geef voor de andere een bestand op.
keygen-json-needs-file = met --format json heeft de geheime sleutel een eigen bestand nodig
    .hint = Geef dat op met --output (-o).
decrypt-binary-to-terminal = de inhoud is geen tekst en zou de terminal in de war brengen
    .hint = Geef er een bestand voor op met --output (-o).

## Verzegelde bestanden

open-not-sealed = dit is geen verzegeld bestand (age)
    .hint = Controleer of dit het juiste bestand is; een lijst die niet verzegeld is, kunt u zo gebruiken.
open-version = dit bestand is verzegeld met een versie van age die hier niet bekend is: “{ $version }”
    .hint = Vraag de afzender om het te verzegelen met versie 1 van age.
open-header-too-large = de kop van het verzegelde bestand is groter dan welke echte ook
    .hint = Vertrouw dit bestand niet; vraag de afzender om een ander.
open-truncated = het verzegelde bestand is leeg of afgekapt: het einde ontbreekt
    .hint = Haal het bestand opnieuw op, of vraag de afzender erom; er is niets van vrijgegeven.
open-altered = het verzegelde bestand is gewijzigd of beschadigd nadat het werd verzegeld
    .hint = Haal het bestand opnieuw op, of vraag de afzender erom; er is niets van vrijgegeven.
open-end-damaged = het laatste deel van het verzegelde bestand is afgekapt of gewijzigd
    .hint = Haal het bestand opnieuw op, of vraag de afzender erom; er is niets van vrijgegeven.
open-armour-damaged = de tekstvorm van het verzegelde bestand is beschadigd
    .hint = Kopieer de tekst opnieuw, met de regels BEGIN en END en zonder wijzigingen, of vraag om het bestand zelf.
open-key-needed = het bestand is verzegeld voor sleutels, en er is geen sleutel opgegeven
    .hint = Geef uw geheime sleutel met --identity (-i).
open-no-key-fits = geen van de sleutels past: het bestand is verzegeld voor anderen ({ $kinds })
    .hint = Geef de geheime sleutel waarvan de afzender de openbare helft heeft; vraag de afzender voor welke sleutels het is verzegeld.
open-passphrase-needed = het bestand is verzegeld met een wachtzin, en die is niet opgegeven
    .hint = Geef de wachtzin met --passphrase-file, of voer de opdracht uit in een terminal; dan wordt ernaar gevraagd.
open-wrong-passphrase = de wachtzin is onjuist
    .hint = Let op hoofdletters en spaties, en of de wachtzin bij dit bestand hoort.
open-key-locked = de sleutel { $key } heeft een eigen wachtzin, en die is niet opgegeven
    .hint = Geef de wachtzin met --passphrase-file, of voer de opdracht uit in een terminal; dan wordt ernaar gevraagd.
open-key-not-unlocked = de wachtzin van de sleutel { $key } is onjuist
    .hint = Let op hoofdletters en spaties, en of de wachtzin bij deze sleutel hoort.
open-too-much-work = een wachtzin proberen op dit bestand kost te veel tijd en geheugen (werkfactor { $factor })
    .hint = Vertrouw dit bestand niet; age zelf verzegelt met 18.
open-too-large = het verzegelde bestand bevat meer dan { $megabytes } MB, het meeste dat in het geheugen wordt geopend
    .hint = Open het naar een bestand met “waswordt decrypt -o”, en controleer of dit de juiste lijst is.
open-read = het verzegelde bestand kan niet worden gelezen: { $reason }
    .hint = Controleer de schijf en de tijdelijke map, en probeer het opnieuw.
open-write = de inhoud kan niet worden geschreven: { $reason }
    .hint = Controleer het pad, uw rechten en de vrije ruimte.

## Een lijst verzegelen

encrypt-no-list = bij deze verhuizing hoort geen lijst (regel { $code }): { $summary }
    .hint = Zie “waswordt scenario --move” voor het hele oordeel.
encrypt-findings = { $errors ->
    [one] de controle vond een fout in de lijst; die is daarom niet verzegeld
   *[other] de controle vond { $errors } fouten in de lijst; die is daarom niet verzegeld
}
    .hint = { $errors ->
        [one] Bekijk de fout met “waswordt fill-check”, laat die verbeteren en probeer het opnieuw.
       *[other] Bekijk ze met “waswordt fill-check”, laat ze verbeteren en probeer het opnieuw.
    }
encrypt-no-contract = bij een ILF-school gaan er geen leerlinggegevens naar een uitgever voordat het contract met de distributeur is getekend
    .hint = Laat het contract tekenen (Stappenplan ILF, stap 4) en zet de dag in het verhuisbestand, als contract_signed.
encrypt-contract-ahead = het contract met de distributeur wordt pas op { $date } getekend; eerder gaan er geen leerlinggegevens naar een uitgever
    .hint = Wacht tot het is getekend (Stappenplan ILF, stap 4), of verbeter contract_signed in het verhuisbestand.
encrypt-no-publisher = het verhuisbestand noemt geen uitgever die was-wordt-lijsten verwerkt
    .hint = Voeg de uitgevers toe als [[publisher]], elk met zijn ontvangers.
encrypt-no-recipient = uitgever { $publisher } heeft geen ontvanger in het verhuisbestand
    .hint = Vraag de uitgever om zijn openbare sleutel (“waswordt keygen”) en voeg die toe als recipients of recipients_file.
encrypt-owner-unknown = deze lijst is gemaakt door uitgever { $owner }, die het verhuisbestand niet noemt
    .hint = Voeg { $owner } toe aan het verhuisbestand, of neem de lijst van een uitgever die erin staat.
encrypt-owner-no-moves = deze lijst is gemaakt door uitgever { $owner }, die volgens het verhuisbestand geen was-wordt-lijsten verwerkt
    .hint = Vraag het { $owner }; verwerkt die ze wel, zet dan supports_moves = true in het verhuisbestand.
encrypt-owner-missing = nergens staat welke uitgever deze mbo-lijst heeft gemaakt, en het verhuisbestand noemt er meer dan één
    .hint = Neem de lijst met haar manifest, of een verhuisbestand met alleen die uitgever: elke uitgever krijgt alleen zijn eigen studenten.
encrypt-needs-folder = met --move zijn er meer bestanden, waarvoor een map nodig is
    .hint = Geef die op met --output (-o).
encrypt-json-needs-file = met --format json kan het verzegelde bestand niet naar standaarduitvoer
    .hint = Geef een bestand op met --output (-o).
encrypt-binary-to-terminal = een verzegeld bestand zou de terminal in de war brengen
    .hint = Geef een bestand op met --output (-o), of verzegel als tekst met --armor.
encrypt-no-terminal = er is geen terminal om de wachtzin op te vragen
    .hint = Geef de wachtzin met --passphrase-file.

## Verhuisbestanden en manifesten

move-file-invalid = regel { $line } van het verhuisbestand klopt niet: { $reason }
    .hint = Verbeter die regel, of maak een nieuw bestand met “waswordt init”.
manifest-invalid = het manifest van de lijst kan niet worden gelezen: { $reason }
    .hint = Gebruik de lijst zoals die is verstuurd, of ga verder zonder manifest, met minder controles.
