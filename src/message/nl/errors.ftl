# Fouten: wat er mis is, waar, en (`.hint`) wat u nu kunt doen.

## Bestanden

file-standard-stream = standaardinvoer/-uitvoer
file-standard-output = dit bestand kan niet naar de standaarduitvoer (-)
    .hint = Geef de naam van een bestand op. Het rapport zelf krijgt u op de standaarduitvoer met: --format json
file-exists = { $path } bestaat al
    .hint = Kies een andere naam, of geef --force mee om het bestand te vervangen.
file-repeated = twee uitvoerbestanden zouden dezelfde naam krijgen: { $path }
    .hint = Geef elk bestand een eigen naam; bij { told-parties } een naam die in meer verschilt dan leestekens en hoofdletters.
file-is-input = { $path } is een bestand dat deze opdracht zelf leest of bijhoudt, en zou worden overschreven
    .hint = Geef de uitvoer een eigen naam; --force helpt hier niet.
file-no-folder = { $path } kan niet worden geschreven: de map { $folder } bestaat niet
    .hint = Maak de map eerst aan, of verbeter het pad.
file-unreadable = { $path } kan niet worden gelezen: { $reason }
    .hint = Controleer het pad en uw rechten op het bestand.
file-too-large = { $path } is te groot (meer dan { $size })
    .hint = Controleer of dit het juiste bestand is.
file-no-file = { $path } is geen bestand, maar een pijp of een apparaat
    .hint = Zet daar een bestand neer, of haal het weg.
file-no-text = { $path } is geen tekstbestand in UTF-8
    .hint = Controleer of dit het juiste bestand is, of sla het opnieuw op als UTF-8-tekst.
files-written = { $files } is geschreven.
file-exposed = De bestanden met persoonsgegevens of sleutels die zijn gemaakt, hebben de rechten van hun map, omdat dit bestandssysteem geen eigen rechten kent. Wie de map mag lezen, kan ook die bestanden lezen.
file-unwritable = { $path } kan niet worden geschreven: { $reason }
    .hint = Controleer het pad, uw rechten en de vrije ruimte. Er is niets weggeschreven.
file-reason-not-found = het bestaat niet
file-reason-denied = geen toestemming
file-reason-denied-or-held = geen toestemming, of het is geopend in een ander programma
file-reason-held = het is geopend in een ander programma
file-reason-folder = het is een map
file-reason-no-folder = een deel van het pad is geen map
file-reason-full = de schijf is vol
file-reason-read-only = de schijf is alleen-lezen
file-reason-name = de naam is te lang of niet toegestaan
file-reason-closed = het ontvangende programma is gestopt
file-reason-other = { $text }

## Ontvangers, sleutels en wachtwoorden

seal-at-option = ontvanger { $nth }
seal-at-publisher = ontvanger { $nth } van { told-party } { $publisher }
seal-at-line = regel { $line } van { $file }
seal-at-set = de ontvangers
seal-recipient-private = { $at } is een geheime sleutel; die wordt hier niet herhaald
    .hint = Geef de openbare sleutel (age1…, of de regel uit het .pub-bestand). Een geheime sleutel die iemand is toegestuurd, moet worden vervangen.
seal-recipient-ssh-kind = { $at } is een SSH-sleutel van de soort “{ $kind }”, die niet wordt ondersteund
    .hint = Vraag om een openbare sleutel ssh-ed25519 of ssh-rsa, of om een age-ontvanger (age1…).
seal-recipient-weak = { $at } is een RSA-sleutel van minder dan 2048 bits
    .hint = Vraag om een sterkere sleutel: een age-ontvanger (age1…) of een openbare sleutel ssh-ed25519.
seal-recipient-large = { $at } is een te grote RSA-sleutel
    .hint = Vraag om een age-ontvanger (age1…) of een openbare sleutel ssh-ed25519.
seal-recipient-malformed = { $at } is geen ontvanger: geen age1… en geen openbare sleutel ssh-ed25519 of ssh-rsa, of beschadigd
    .hint = Kopieer de openbare sleutel opnieuw, als één hele regel.
seal-recipient-none = er is geen ontvanger opgegeven
    .hint = Geef minstens één openbare sleutel met --recipient of --recipients-file, of in het verhuisbestand bij elke { told-party }.
seal-passphrase-empty = het wachtwoord is leeg
    .hint = Geef een wachtwoord; neem liever een paar woorden.
seal-passphrase-short = het wachtwoord heeft minder dan { $least } tekens; dat is zo geraden, en het beschermt persoonsgegevens
    .hint = Neem een langer wachtwoord, liefst een paar woorden.
seal-passphrase-long = het wachtwoord heeft meer dan { $most } tekens, en zo'n lang wachtwoord neemt Excel niet aan
    .hint = Neem een korter wachtwoord.
encrypt-unfit-password = { told-party } “{ $publisher }”: { $why }
    .hint = Verbeter het in het wachtwoordenbestand, of haal de regel daar weg: dan wordt er een gemaakt.
seal-key-none = { $key } bevat geen geheime sleutel, of een beschadigde
    .hint = Geef het sleutelbestand dat “waswordt keygen” of “age-keygen” heeft gemaakt, of een geheime SSH-sleutel.
seal-key-public = { $key } bevat een openbare sleutel; om te openen is de geheime nodig
    .hint = Geef het sleutelbestand dat erbij hoort: dat met AGE-SECRET-KEY-1…, of de SSH-sleutel zonder “.pub”.
seal-key-old-form = { $key } is een geheime sleutel in een vorm die niet wordt ondersteund
    .hint = Zet een SSH-sleutel om naar de huidige vorm met “ssh-keygen -p -o -f BESTAND”.
seal-key-unsupported = { $key } is een geheime sleutel van de soort “{ $kind }”, die niet wordt ondersteund
    .hint = Gebruik een age-sleutel (AGE-SECRET-KEY-1…), of een sleutel ssh-ed25519 of ssh-rsa.
seal-passphrases-differ = de twee wachtwoorden verschillen
    .hint = Voer de opdracht opnieuw uit en typ twee keer hetzelfde wachtwoord.
seal-one-standard-input = standaardinvoer (-) kan maar voor één ding worden gelezen
    .hint = Geef voor de andere een bestand op.
keygen-json-needs-file = met --format json heeft de geheime sleutel een eigen bestand nodig
    .hint = Geef dat op met --output (-o).
decrypt-binary-to-terminal = de inhoud is geen tekst en zou de terminal in de war brengen
    .hint = Geef er een bestand voor op met --output (-o).

## Versleutelde bestanden

open-not-sealed = dit is geen versleuteld bestand (age)
    .hint = Controleer of dit het juiste bestand is; een lijst die niet versleuteld is, kunt u zo gebruiken.
open-version = dit bestand is versleuteld met een versie van age die hier niet bekend is: “{ $version }”
    .hint = Vraag de afzender om het te versleutelen met versie 1 van age.
open-header-too-large = de kop van het bestand is onmogelijk groot
    .hint = Vertrouw dit bestand niet; vraag de afzender om een ander.
open-truncated = het versleutelde bestand is leeg of afgekapt: het einde ontbreekt
    .hint = Haal het bestand opnieuw op, of vraag de afzender erom; er is niets uitgepakt.
open-altered = het versleutelde bestand is gewijzigd of beschadigd nadat het werd versleuteld
    .hint = Haal het bestand opnieuw op, of vraag de afzender erom; er is niets uitgepakt.
open-end-damaged = het laatste deel van het versleutelde bestand is afgekapt of gewijzigd
    .hint = Haal het bestand opnieuw op, of vraag de afzender erom; er is niets uitgepakt.
open-armour-damaged = de tekstvorm van het versleutelde bestand is beschadigd
    .hint = Kopieer de tekst opnieuw, met de regels BEGIN en END en zonder wijzigingen, of vraag om het bestand zelf.
open-key-needed = het bestand is versleuteld voor sleutels, en er is geen sleutel opgegeven
    .hint = Geef uw geheime sleutel met --identity (-i).
open-no-key-fits = geen van de sleutels past: het bestand is versleuteld voor anderen ({ $kinds })
    .hint = Geef de geheime sleutel waarvan de afzender de openbare helft heeft; vraag de afzender voor welke sleutels het is versleuteld.
open-passphrase-needed = het bestand is versleuteld met een wachtwoord, en dat is niet opgegeven
    .hint = Geef het wachtwoord met --passphrase-file, of voer de opdracht uit in een terminal; dan wordt ernaar gevraagd.
open-wrong-passphrase = het wachtwoord is onjuist
    .hint = Let op hoofdletters en spaties, en of het wachtwoord bij dit bestand hoort.
open-key-locked = de sleutel { $key } heeft een eigen wachtwoord, en dat is niet opgegeven
    .hint = Geef het wachtwoord met --passphrase-file, of voer de opdracht uit in een terminal; dan wordt ernaar gevraagd.
open-key-not-unlocked = het wachtwoord van de sleutel { $key } is onjuist
    .hint = Let op hoofdletters en spaties, en of het wachtwoord bij deze sleutel hoort.
open-too-much-work = een wachtwoord proberen op dit bestand kost te veel tijd en geheugen (werkfactor { $factor })
    .hint = Vertrouw dit bestand niet; age zelf versleutelt met 18.
open-too-large = het versleutelde bestand is te groot om in het geheugen te openen (meer dan { $size })
    .hint = Open het naar een bestand met “waswordt decrypt -o”, en controleer of dit de juiste lijst is.
open-read = het versleutelde bestand kan niet worden gelezen: { $reason }
    .hint = Controleer de schijf en de tijdelijke map, en probeer het opnieuw.
open-write = de inhoud kan niet worden geschreven: { $reason }
    .hint = Controleer het pad, uw rechten en de vrije ruimte.

## Een lijst versleutelen

encrypt-no-list = voor deze overstap wordt geen lijst gemaakt (regel { $code }): { $summary }
    .hint = Bekijk het hele oordeel met: waswordt scenario --move { $typed-move }
encrypt-warnings = de controle geeft { $count ->
    [one] één waarschuwing
   *[other] { $count } waarschuwingen
} ({ $codes }), en --strict laat er geen door; er is niets versleuteld
    .hint = Bekijk ze met: waswordt fill-check { $typed-list } --move { $typed-move }. Laat de lijst verbeteren, of laat --strict weg als iemand alles heeft bekeken.
encrypt-findings = { $errors ->
    [one] de controle vond een fout in de lijst ({ $codes }); die is daarom niet versleuteld
   *[other] de controle vond { $errors } fouten in de lijst ({ $codes }); die is daarom niet versleuteld
}
    .hint = { $errors ->
        [one] Bekijk de fout met: waswordt fill-check { $typed-list } --move { $typed-move }. Laat die verbeteren en probeer het opnieuw.
       *[other] Bekijk ze met: waswordt fill-check { $typed-list } --move { $typed-move }. Laat ze verbeteren en probeer het opnieuw.
    }{ $fill ->
        [yes] {" "}Moet de lijst nog worden ingevuld, geef dan --to-fill op, zonder --move: de lijst gaat dan naar wie hem invult, niet naar een { told-party }.
       *[no] {""}
    }
encrypt-no-contract = bij een ILF-school gaan er geen leerlinggegevens naar een uitgever voordat het contract met de distributeur is getekend
    .hint = Laat het contract tekenen (Stappenplan ILF, stap 4) en zet de dag in het verhuisbestand, als contract_signed. Gaat de lijst niet naar een uitgever maar naar wie hem invult, geef dan --to-fill op, of --to-distributor als hij teruggaat naar de distributeur. Is het contract getekend nadat de lijst is gemaakt, geef dan het bijgewerkte verhuisbestand op met --move.
encrypt-contract-ahead = het contract met de distributeur wordt pas op { $date } getekend; eerder gaan er geen leerlinggegevens naar een uitgever
    .hint = Wacht tot het is getekend (Stappenplan ILF, stap 4), of verbeter contract_signed in het verhuisbestand.
encrypt-consent-ahead = de school geeft pas op { $date } toestemming om de gegevens eenmalig te verwerken; eerder verwerkt de distributeur er geen
    .hint = Wacht op de toestemming, of verbeter consent_given in het verhuisbestand en geef dat op met --move.
encrypt-no-consent = zonder toestemming van de school verwerkt de distributeur de lijst niet, en in het verhuisbestand staat geen toestemming
    .hint = Vraag de school om toestemming en zet de dag in het verhuisbestand, als consent_given; geef dat op met --move.
encrypt-no-publisher = het verhuisbestand noemt geen { told-party } die was-wordtlijsten verwerkt
    .hint = Voeg de { told-parties } toe als [[publisher]], elk met zijn ontvangers.
encrypt-no-recipient = { told-party } { $publisher } heeft geen ontvanger in het verhuisbestand
    .hint = Vraag de { told-party } om zijn openbare sleutel (“waswordt keygen”) en voeg die toe als recipients of recipients_file.
encrypt-owner-unknown = deze lijst is gemaakt door { told-party } { $owner }, die het verhuisbestand niet noemt
    .hint = Voeg { $owner } toe aan het verhuisbestand, of neem de lijst van een { told-party } die erin staat.
encrypt-owner-no-moves = deze lijst is gemaakt door { told-party } { $owner }, die volgens het verhuisbestand geen was-wordtlijsten verwerkt
    .hint = Vraag het { $owner }; verwerkt die ze wel, zet dan supports_moves = true in het verhuisbestand.
encrypt-owner-missing = nergens staat welke { told-party } deze lijst heeft gemaakt, en het verhuisbestand noemt er meer dan één
    .hint = Neem de lijst met het manifest erbij, of een verhuisbestand met alleen die { told-party }: elke { told-party } krijgt alleen zijn eigen { told-many }.
encrypt-needs-folder = met --move zijn er meer bestanden, waarvoor een map nodig is
    .hint = Geef die op met --output (-o).
encrypt-json-needs-file = met --format json kan het versleutelde bestand niet naar standaarduitvoer
    .hint = Geef een bestand op met --output (-o).
encrypt-binary-to-terminal = een versleuteld bestand zou de terminal in de war brengen
    .hint = Geef een bestand op met --output (-o), of versleutel als tekst met --armor.
encrypt-no-terminal = er is geen terminal om het wachtwoord op te vragen
    .hint = Geef het wachtwoord met --passphrase-file.

## Verhuisbestanden en manifesten

move-file-invalid = verhuisbestand{ $line ->
    [0] {""}
   *[other] , regel { $line }
}: { $what }
    .hint = { $next }
json-reason-io = het bestand is niet te lezen
json-reason-ends = het houdt op voordat het af is (regel { $line })
json-reason-syntax = dit is geen JSON (regel { $line }, teken { $column })
json-reason-data = { $line ->
    [0] er staat iets anders in dan erin hoort
   *[other] er staat iets anders dan erin hoort (regel { $line }, teken { $column })
    }
manifest-reason-more = er staat meer in dan er in een manifest hoort
manifest-reason-none = er staat geen manifest van een lijst in
manifest-reason-version = versie { $version } van het manifest is hier niet bekend
manifest-reason-column = een aangeleverde kolom hoort niet bij het format
manifest-reason-digest = de controlegetallen van de rijen zijn beschadigd
manifest-invalid = het manifest van de lijst kan niet worden gelezen: { $reason }
    .hint = Gebruik de lijst zoals die is verstuurd, of ga verder zonder manifest, met minder controles.

## Handtekeningen en afzenders

sign-key-none = { $key } bevat geen geheime SSH-sleutel, of een beschadigde
    .hint = Geef de geheime sleutel van een paar dat met “ssh-keygen -t ed25519” is gemaakt.
sign-key-public = { $key } bevat een openbare sleutel; om te ondertekenen is de geheime nodig
    .hint = Geef het sleutelbestand dat erbij hoort: dat zonder “.pub”.
sign-key-kind = { $key } is een geheime sleutel van de soort “{ $kind }”, waarmee hier niet wordt ondertekend
    .hint = Gebruik een ed25519- of RSA-sleutel: “ssh-keygen -t ed25519”.
sign-key-weak = { $key } is een RSA-sleutel van minder dan 2048 bits
    .hint = Gebruik een sterkere sleutel: “ssh-keygen -t ed25519”.
sign-key-locked = op de ondertekensleutel { $key } zit een wachtwoord, en dat is niet opgegeven
    .hint = Geef het wachtwoord met --sign-passphrase-file, of voer de opdracht uit in een terminal; dan wordt ernaar gevraagd.
signers-malformed = regel { $line } van { $file } noemt geen ondertekenaar
    .hint = Schrijf elke regel zoals ssh-keygen die leest: NAAM [OPTIES] ssh-ed25519 SLEUTEL. Opties: namespaces, valid-after, valid-before.
signers-authority = regel { $line } van { $file } noemt een uitgever van certificaten; dat wordt niet ondersteund
    .hint = Noem de ondertekensleutels zelf, één per regel, zonder cert-authority.
signers-none = in { $file } staat geen enkele ondertekenaar
    .hint = Schrijf minstens één regel: NAAM ssh-ed25519 SLEUTEL.
signers-for-malformed = { $file }{ $line ->
    [0] {""}
   *[other] , regel { $line }
}: { $what }
    .hint = { $next }
signature-malformed = de handtekening is beschadigd, of is geen SSH-handtekening die wordt geaccepteerd
    .hint = Vraag de afzender opnieuw om het .sig-bestand, zoals “waswordt encrypt --sign” of “ssh-keygen -Y sign” het maakt, met een ed25519- of RSA-sleutel (SHA-2).
signature-namespace = de handtekening is voor een ander doel gezet: de namespace is “{ $found }”
    .hint = Vraag de afzender te ondertekenen met de namespace waswordt: “ssh-keygen -Y sign -n waswordt”.
signature-kind = de handtekening is gezet met een soort sleutel (“{ $kind }”) die niet wordt geaccepteerd
    .hint = Vraag de afzender te ondertekenen met een ed25519- of RSA-sleutel.
signature-stranger = het bestand is ondertekend met een sleutel die u niet vertrouwt: { $fingerprint }
    .hint = Vraag de afzender telefonisch naar de vingerafdruk; voeg de sleutel alleen aan het bestand van --signers toe als die gelijk is.
signature-expired = de sleutel van { $who } kon ondertekenen tot { $when } en telt niet meer
    .hint = Vraag de afzender te ondertekenen met een sleutel die nog geldig is, of verleng valid-before als u de sleutel vertrouwt.
signature-not-yet = de sleutel van { $who } telt pas vanaf { $when }
    .hint = Wacht tot dan, of verbeter valid-after.
signature-not-for-this = de sleutel van { $who } mag geen lijsten ondertekenen: waswordt staat niet bij de namespaces
    .hint = Voeg waswordt toe aan de namespaces op die regel, als u de sleutel daarvoor vertrouwt.
signature-altered = de handtekening hoort niet bij dit bestand: een van beide is gewijzigd
    .hint = Gebruik het bestand niet; vraag de afzender opnieuw om het bestand en de handtekening.
trust-unsigned = het bestand is niet ondertekend: { $path } is er niet
    .hint = Vraag de afzender om de handtekening, of noem die met --signature. Laat --signers alleen weg als u op een andere manier weet wie het bestand stuurde.
trust-not-for-school = { $who } spreekt niet voor school { $brin }
    .hint = Vraag de afzender voor welke school de lijst is; verbeter het bestand van --signers-for als deze ondertekenaar de school wel bedient.
trust-signed-anew = de lijst is versleuteld door { $inside }, en het bestand is ondertekend door { $outside }: iemand heeft de lijst van een ander opnieuw ondertekend
    .hint = Gebruik het bestand niet; vraag erom bij de distributeur die de lijst heeft gemaakt.
trust-other-publisher = de lijst is versleuteld voor { $sealed }, niet voor { $own }
    .hint = Vraag de distributeur om uw eigen lijst; meld dat deze bij u terechtkwam.
trust-custody = voor wie en door wie deze lijst is versleuteld, is niet te lezen, dus er gebeurt niets mee: { $reason }
    .hint = Vraag de afzender om het bestand opnieuw.

trust-other-school = de lijst is van school { $listed }, de verhuizing is van { $moving }
    .hint = Neem de lijst of het verhuisbestand dat bij het andere hoort.
apply-move-needed = geef het verhuisbestand op met --move: de lijst is niet ondertekend, dus wat erin staat over de verhuizing telt niet
    .hint = Het verhuisbestand (move.toml) krijgt u van de distributeur.
apply-sign-needs-receipt = met --sign wordt het ontvangstbewijs ondertekend, en daar is niet om gevraagd
    .hint = Geef er een bestand voor op met --receipt.
encrypt-signature-needs-file = een handtekening staat naast een bestand, en het versleutelde bestand gaat naar standaarduitvoer
    .hint = Geef een bestand op met --output (-o).
encrypt-workbook-needs-file = een werkmap met wachtwoord heeft een bestand nodig
    .hint = Geef er een op met --output (-o).
encrypt-people-needed = { told-parties } zoeken met deze lijst profielen op naam, dus namen kunnen niet worden weggelaten
    .hint = Laat --minimise weg.

## Werkmappen met wachtwoord

password-old-form = dit is een werkmap of document in de oude binaire vorm van Office (.xls)
    .hint = Open het in Excel of LibreOffice en sla het op als .xlsx, zo nodig met hetzelfde wachtwoord.
password-no-workbook = dit is geen Excel-bestand
    .hint = Controleer of dit het juiste bestand is.
password-old-encryption = de werkmap is versleuteld op een oude manier die niet veilig genoeg is: { $name }
    .hint = Open de werkmap in Excel of LibreOffice en sla die opnieuw op met het wachtwoord; de programma's van nu versleutelen dan goed.
password-unsupported = de werkmap is versleuteld met iets wat niet wordt ondersteund: “{ $name }”
    .hint = Open de werkmap in Excel of LibreOffice en sla die opnieuw op met het wachtwoord.
password-too-much-work = een wachtwoord proberen op deze werkmap zou te veel tijd kosten ({ $rounds } ronden)
    .hint = Vertrouw dit bestand niet; Excel zelf maakt 100.000 ronden.
password-damaged = de werkmap met wachtwoord is beschadigd of afgekapt
    .hint = Haal het bestand opnieuw op, of vraag de afzender erom.
password-needed = op de werkmap zit een wachtwoord, en dat is niet opgegeven
    .hint = Geef het wachtwoord met --passphrase-file, of voer de opdracht uit in een terminal; dan wordt ernaar gevraagd.
password-wrong = het wachtwoord van de werkmap is onjuist
    .hint = Controleer hoofdletters en spaties, en of het wachtwoord bij dit bestand hoort.
password-altered = het wachtwoord klopt, maar de werkmap is gewijzigd of beschadigd nadat die werd versleuteld
    .hint = Haal het bestand opnieuw op, of vraag de afzender erom; er is niets uitgepakt.

## Stand

status-not-ours = { $path } is geen ticket en geen ontvangstbewijs
    .hint = Geef de bestanden *.ticket.json die “waswordt encrypt” schreef en de ontvangstbewijzen van “waswordt apply --receipt”, of mappen daarmee.
status-no-ticket = bij deze bestanden is geen ticket
    .hint = Geef ook de map waarin “waswordt encrypt” de tickets schreef.
status-report-form = aan de naam { $path } is niet te zien wat voor rapport u wilt
    .hint = Geef een naam die op .html of .csv eindigt.

## Bestanden die met de hand geschreven zijn (TOML)
toml-missing = { $name } ontbreekt
toml-missing-next = Voeg { $name } toe; “waswordt init” maakt een bestand waarin alles staat.
toml-missing-in = in [{ $key }] ontbreekt { $name }
toml-missing-in-next = Voeg bij [{ $key }] een regel { $name } = … toe.
toml-unknown = “{ $name }” bestaat hier niet
toml-nearly-next = Bedoelt u { $nearest }?
toml-known-next = Kies uit: { $known }.
toml-word = { $key } = “{ $word }” kan niet
toml-date = { $key }: “{ $day }” is geen datum
toml-date-next = Schrijf een dag die bestaat, als 2026-07-27.
toml-backwards = { $key }: het einde ligt voor het begin
toml-backwards-next = Schrijf de eerste dag vooraan: { $first }..{ $last }.
toml-unfit = { $key }: { $found } kan hier niet
toml-unfit-next = Hier hoort { $wanted }.
toml-wants-text = tekst tussen rechte aanhalingstekens
toml-wants-bool = true of false, zonder aanhalingstekens
toml-wants-list = een lijst: ["een", "twee"]
toml-wants-table = een tabel met sleutels en waarden
toml-wants-number = een getal
toml-wants-date = een datum als 2026-07-27
toml-wants-realms = een realm tussen aanhalingstekens, of een lijst ervan
toml-found-value = { $value }
toml-found-text = tekst
toml-found-list = een lijst
toml-found-table = een tabel
toml-found-other = deze waarde
toml-other = { $key }: wat hier staat, kan hier niet
toml-two-schemes = { $key }: één kolom staat hier bij twee schema's
toml-two-schemes-next = Geef elk schema een eigen kolom, of noem alleen het schema dat er staat.
toml-other-next = Vergelijk de regel met het voorbeeld in de handleiding.
toml-twice = { $name } staat hier voor de tweede keer
toml-twice-next = Haal een van beide weg, of voeg ze samen.
toml-curly = hier staan gekrulde aanhalingstekens
toml-curly-next = Gebruik rechte: "…".
toml-open-quote = een aanhalingsteken wordt niet gesloten
toml-open-quote-next = Zet tekst tussen twee rechte aanhalingstekens: "…".
toml-bracket = een rechte haak wordt niet gesloten
toml-bracket-next = Schrijf een kop als [school] of [[publisher]], een lijst als ["een", "twee"].
toml-no-value = hier staat geen sleutel met een waarde
toml-no-value-next = Schrijf sleutel = waarde, zoals name = "Petteflat College".
toml-unquoted = deze tekst staat niet tussen aanhalingstekens
toml-unquoted-next = Zet tekst tussen twee rechte aanhalingstekens: "…".
toml-syntax = deze regel is niet te lezen
toml-syntax-next = Schrijf sleutel = waarde: tekst als "…", een dag als 2026-07-27, true of false.
