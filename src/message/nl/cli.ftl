cli-error = fout
cli-unreadable = { $path } kan niet worden gelezen: { $reason }
    .hint = Controleer het pad, en of u het bestand mag lezen.
cli-in-file = { $path }: { $error }
    .hint = Verbeter dat bestand, of laat het weg.
cli-output = Het resultaat kan niet worden weggeschreven: { $reason }
    .hint = Controleer of de schijf niet vol is en of u daar mag schrijven.
cli-other = { $reason }

usage-line = Gebruik: { $line }
usage-see-help = Zie: { $command }
usage-did-you-mean = Bedoelt u { $suggestion }?
usage-no-such-command = de opdracht { $command } bestaat niet
usage-command-missing = de opdracht ontbreekt; er zijn { $commands }
usage-no-such-option = { $option } bestaat niet
usage-missing = { $option } ontbreekt
usage-conflict = { $option } gaat niet samen met { $other }
usage-twice = { $option } staat er meer dan één keer
usage-value-missing = bij { $option } hoort een waarde
usage-invalid-value = “{ $value }” is geen geldige waarde voor { $option }; kies uit { $values }
usage-unfit-value = “{ $value }” is geen geldige waarde voor { $option }: { $reason }
usage-too-few = geef ten minste { $least } keer { $option } op
usage-number-of-values = { $option } staat er te vaak, of met te veel waarden
usage-not-text = een argument is geen leesbare tekst (UTF-8)
usage-no-number = het is geen getal
usage-no-share = geef een percentage tussen 0 en 100
usage-no-date = “{ $value }” is geen datum zoals 2026-07-18
usage-no-month = “{ $value }” is geen maand zoals 2026-07
working-days-of-school = let op: { $first } tot en met { $last } is langer dan twee weken, en telt als vakantie van de school: distributeur en uitgevers werken dan door
usage-period-backwards = het einde ligt voor het begin
usage-no-sector = kies vo, mbo, ho of dagtilbud
usage-map-form = schrijf VELD=KOLOMKOP
usage-map-field = de velden zijn { $fields }
usage-map-field-twice = --map noemt { $field } meer dan eens
    .hint = Noem voor elk veld één kolom.
usage-map-column-twice = --map noemt kolom “{ $header }” voor twee velden
    .hint = Noem elke kolom voor één veld; een hele naam in één kolom is full-name.

init-done = { $path } is geschreven. Nu verder met: waswordt scenario --move { $path }
init-verdict = { $code }: { $summary }
init-warning = let op: { $warning }
init-missing = { $option } ontbreekt, en er is geen terminal om het op te vragen
    .hint = Voeg { $option } toe; zie: waswordt init --help
init-json-needs-file = met --format json gaat het verslag naar standaarduitvoer, dus het verhuisbestand kan daar niet heen
    .hint = Noem een bestand in plaats van -.
init-no-text = dat is niet als tekst te lezen: de terminal gebruikt een andere tekencodering dan UTF-8
    .hint = Zet de terminal op UTF-8, of typ het zonder accenten en verbeter het bestand daarna.
init-no-control = er is een pijltje of een andere toets zonder letter tussengekomen
    .hint = Typ het antwoord opnieuw.
init-ended = de antwoorden hielden op voordat de vragen dat deden; er is niets geschreven
    .hint = Antwoord opnieuw, of geef de antwoorden als opties; zie: waswordt init --help
init-not-written = Er is niets geschreven.
init-question = { $question } { $choices }
init-yes-or-no = [J/n]
init-no-or-yes = [j/N]
init-choice = Uw keuze (een nummer of een naam):
init-publisher-known = uitgever “{ $name }” is al genoemd
    .hint = Noem een andere, of laat leeg als er geen meer is.
init-no-way-back = hier kunt u niet terug naar een vorige vraag
    .hint = Geef antwoord op deze vraag. Wat niet klopt, verbetert u daarna in het verhuisbestand.
init-say-yes-or-no = antwoord met j of n
init-say-something = hier is een antwoord nodig
init-other-delivery = { $idp } past niet bij het antwoord hiervoor ({ $delivery }): kies een IdP die daarbij hoort, of begin opnieuw met Ctrl+C
init-no-such-choice = er zijn { $count } keuzes: antwoord met een van hun nummers
init-no-realm = “{ $realm }” kan geen realm zijn
    .hint = Een realm is het deel na de laatste @ van een identiteit: zonder @ en zonder spaties.
init-impossible = deze datums gaan niet samen, en er is niets geschreven: { $what }
    .hint = Verbeter --announced, --freeze, --cutover, --contract-signed of --consent-given, of laat weg wat nog niet bekend is.
init-day-too-early = { $day } ligt vóór { $earliest }, de dag waarop de verhuizing is gemeld of de oude omgeving wordt bevroren
    .hint = Geef hem opnieuw, of laat hem leeg als hij niet bekend is. Was een eerdere datum verkeerd, typ dan < of nog eens hetzelfde.
init-day-again = Geef de datum opnieuw, of typ < om eerst een eerdere te verbeteren.
init-no-address = “{ $address }” is geen e-mailadres
    .hint = Schrijf het als naam@voorbeeld.nl, of laat het leeg.
init-no-phone = “{ $phone }” is geen telefoonnummer
    .hint = Schrijf het als 030 123 45 67, of laat het leeg.
init-no-cr-number = “{ $number }” is geen nummer van de Centrale Registratie
    .hint = Dat is het BDLSchoolId van de school, als 12345; wie het portaal levert kent het. Weet u het niet, laat het dan leeg.
init-no-key-file = { $path } is geen sleutel, en er staat geen bestand met die naam bij het verhuisbestand
    .hint = Plak de sleutel (age1… of de regel van een .pub-bestand van ssh), geef een bestand dat er is, of laat het voorlopig leeg; een pad telt vanaf de map van het verhuisbestand.
init-empty-key-file = in { $path } staat geen sleutel
    .hint = Geef het bestand op dat de uitgever heeft gestuurd, met zijn openbare sleutel (age1… of de regel van een ssh-bestand .pub).
init-ask-replace = Dit bestand bestaat al. Vervangen?
init-ask-unsupported = Deze verhuizing wordt niet ondersteund. Toch een bestand schrijven?
init-ask-sector = In welke sector zit de school?
init-sector-vo = vo: voortgezet onderwijs
init-sector-mbo = mbo: middelbaar beroepsonderwijs
init-ask-brin = BRIN-nummer van de school (zoals 99ZZ of 99ZZ00):
init-ask-school = Naam van de school:
init-ask-cr-number = Nummer van de school in de Centrale Registratie (DigiDeliveryId; leeg als onbekend):
init-ask-from = Hoe koopt de school nu leermiddelen?
init-ask-to = Hoe koopt de school straks leermiddelen?
init-delivery-elf = elf: tegoed per leerling (persoonstegoed)
init-delivery-ilf = ilf: tegoed per school (schooltegoed)
init-delivery-eck = eck: de school zit in de contentketen
init-delivery-non-eck = non-eck: de school werkt met activeringscodes
init-ask-idp = Met welk portaal of welke inlog (IdP) wordt daar gewerkt?
init-other-idp = een andere
init-ask-kind = Wat voor IdP is het?
init-kind-elo = elo: een leeromgeving die ook het portaal is
init-kind-distributor = distributor: het distributeursportaal
init-kind-non-portal = non-portal: een eigen IdP van de school, zoals ADFS
init-kind-codes = codes: geen portaal, activeringscodes
init-ask-idp-name = Hoe heet die?
init-ask-from-realm = Wat staat er nu achter de @ in de inlognaam, de realm (meerdere met komma's; leeg als onbekend)?
init-ask-to-realm = Wat komt er straks achter de @ in de inlognaam, de realm (meerdere met komma's; leeg als onbekend)?
init-ask-announced = Wanneer heeft de school de verhuizing gemeld (2026-05-04; { $old ->
    [none] leeg als onbekend
   *[other] Enter: { $old }; - als onbekend
})?
init-ask-freeze = Wanneer wordt de oude omgeving bevroren ({ $old ->
    [none] leeg als onbekend
   *[other] Enter: { $old }; - als onbekend
})?
init-ask-cutover = Wanneer neemt de nieuwe IdP het over ({ $old ->
    [none] leeg als onbekend
   *[other] Enter: { $old }; - als onbekend
})?
init-ask-eck-id = Bestelt de school met het ECK iD? In het vo is dat sinds 2022/23 de regel.
init-ask-eck-id-mbo = Bestelt de school met het ECK iD?
init-ask-eck-id-changes = Veranderen de ECK iD's zelf, zoals bij een school die in een andere sector komt?
init-ask-eck-id-comes = Krijgen uitgevers ECK iD's in plaats van de identiteiten die ze hebben?
init-scheme-real-id = real-id: gebruikersnaam en realm (nlEduPersonRealId)
init-scheme-profile-id = profile-id: het nummer uit de schooladministratie (nlEduPersonProfileId)
init-scheme-opaque-uid = opaque-uid: de uid-code (hash) die Entree Federatie doorgeeft
init-ask-old-scheme = In plaats van welke identiteiten komen de ECK iD's?
init-ask-user-ids = Wijzigen de gebruikersnamen (of personeelsnummers, als de IdP die meestuurt)?
init-ask-history = Moeten voortgang en resultaten behouden blijven?
init-ask-licences = Lopen er licenties door over de verhuizing heen?
init-ask-self-governing = Is de instelling zelfstandig? Dan keurt het eigen personeel de gegevensaanvraag goed, en niet de gemeente.
init-ask-calamity = Is het een calamiteit, zonder tijd voor een lijst?
init-ask-contract = Wanneer is het contract met de distributeur getekend ({ $old ->
    [none] leeg als dat nog moet
   *[other] Enter: { $old }; - als dat nog moet
})?
init-ask-consent = Wanneer gaf de school de distributeur toestemming om de gegevens eenmalig te verwerken ({ $old ->
    [none] leeg als dat nog moet
   *[other] Enter: { $old }; - als dat nog moet
})?
init-ask-contact = Bij wie van de distributeur kunnen school en uitgevers terecht met vragen (naam; leeg voor niemand)?
init-ask-contact-email = Het e-mailadres (mag leeg zijn):
init-ask-contact-phone = Het telefoonnummer (mag leeg zijn):
init-ask-publisher = Naam van een uitgever (leeg als er geen meer is):
init-ask-key = De openbare sleutel, geplakt, of een bestand met sleutels (leeg als die nog komt):
init-ask-supports = Verwerkt deze uitgever was-wordtlijsten?
init-ask-keep-dates = Zijn deze dagen zo bedoeld?
init-ask-publisher-email = Het e-mailadres waar deze uitgever was-wordtlijsten en herinneringen krijgt (mag leeg zijn):
init-ask-publisher-stores = Heeft deze uitgever meer dan één keyringdatabase? Geef hun namen, met komma's (leeg als het er één is):
init-no-such-publisher = { $option }: er is geen uitgever { $name }
    .hint = Noem hem ook met --publisher.
init-publisher-value = { $option } { $value } is niet volledig
    .hint = Schrijf de uitgever ervoor: { $option } voorbeeld={ $example }.
usage-no-old-scheme = de schema's zijn real-id, profile-id en opaque-uid

init-sector-ho = hoger onderwijs (ESI)
init-sector-dagtilbud = Deense kinderopvang (Unilogin)
init-ask-domain = Het domein van de instelling (larosate.se)?
init-ask-from-source = Waar komen de ESI's nu vandaan (ladok, eduid, none, of local: met een domein)?
init-ask-to-source = Waar komen de ESI's straks vandaan (ladok, eduid, none, of local: met een domein)?
init-ask-from-number = Welk instellingsnummer is er nu (meer met komma's ertussen; none als er geen is)?
init-ask-to-number = Welk instellingsnummer komt er (meer met komma's ertussen; of none, platform, administration, manual-import)?
init-ask-municipality = De code van de gemeente, of het nummer van de instelling?

lang-partial = Alles is in het Nederlands.

demo-folder-taken = { $folder } bestaat al, en is geen lege map
    .hint = Geef een map die nog niet bestaat, of die leeg is.
demo-other-end = “{ $command }” eindigde anders dan verwacht, met afsluitcode { $code }
demo-more = … en nog { $count ->
    [one] één regel
   *[other] { $count } regels
 }
demo-scenario = De distributeur kijkt of deze verhuizing met een lijst kan.
demo-generate = De distributeur maakt de lijst: een werkmap met de 120 leerlingen, die de school invult.
demo-faulty = De school stuurt een lijst terug waarin van alles mis is. De controle wijst het aan.
demo-filled = De school heeft de lijst verbeterd. Nu is die goed.
demo-key = Een uitgever maakt een sleutel, en stuurt de openbare helft naar de distributeur.
demo-other-key = Een tweede uitgever doet dat ook.
demo-seal = De distributeur versleutelt de lijst, voor elke uitgever apart, met een ticket erbij.
demo-store = De uitgever maakt een keyringdatabase.
demo-import = De uitgever zet er zijn eigen keyrings in: wie met welke identiteit welk profiel opent.
demo-rehearse = De uitgever kijkt eerst wat er zou gebeuren. Er verandert niets.
demo-apply = De uitgever verwerkt de lijst, en krijgt een ontvangstbewijs voor de distributeur.
demo-verify = De dag erna kijkt de uitgever of iedereen is waar de lijst zegt.
demo-status = De distributeur ziet wie klaar is, en wie nog niet.
demo-undo = De school belt: de overstap gaat niet door. De uitgever maakt de run ongedaan.
demo-log = In het logboek staan beide runs.
demo-done = Alle bestanden staan in { $folder }. Ga naar die map, en probeer de opdrachten zelf; wat een opdracht nog meer kan, zegt bijvoorbeeld: waswordt apply --help

## Voortgang

progress-read-list = De lijst wordt gelezen
progress-check = De lijst wordt gecontroleerd
progress-read-table = Het bestand wordt gelezen
progress-match = Personen en accounts worden vergeleken
progress-merge = De kopieën worden samengevoegd
progress-read-keyrings = De keyrings worden gelezen
progress-plan = Er wordt uitgezocht wat er moet gebeuren
progress-write-keyrings = De keyrings worden geschreven
progress-index = De indexen worden gemaakt
progress-took = { $phase }: { $seconds } s
