### Oordelen over een verhuizing: eindpunten, regels, voorwaarden, gevolgen.

## Namen van IdP's en eindpunten
idp-name = { $name }
idp-distributor = Distributeursportaal
idp-codes = Activeringscodes
place-elo = ELO
place-non-portal = IdP zonder portaal
endpoint-name = { $idp }, { $delivery }

## Eindpunten die niet bestaan
scenario-endpoint-malformed = “{ $endpoint }” is niet volledig: het begin ontbreekt
    .hint = Schrijf uitleverkeuze:IdP, bijvoorbeeld { $one }:magister, of { $one }:naam=elo voor een IdP buiten de catalogus.
scenario-endpoint-no-delivery = “{ $endpoint }” is niet volledig: de uitleverkeuze ontbreekt
    .hint = { $count ->
        [one] Schrijf { $one }.
       *[other] Schrijf { $one } of { $other }.
    }
scenario-endpoint-no-idp = “{ $endpoint }” is niet volledig: de IdP ontbreekt
    .hint = Schrijf uitleverkeuze:IdP, bijvoorbeeld { $delivery }:magister.
scenario-endpoint-unfit-name = in de naam van de IdP in “{ $endpoint }” staat een teken dat daar niet in kan
    .hint = Typ de naam in plaats van hem te plakken.
scenario-endpoint-federation = “{ $endpoint }” is de federatie waardoor elke IdP inlogt, en zelf geen IdP
    .hint = Noem de IdP waarmee de school inlogt, bijvoorbeeld { $one }:magister of { $one }:azure-ad; een school zonder portaal, waar leerlingen een Entree-account gebruiken, is ilf:codes.
scenario-endpoint-federation-mbo = “{ $endpoint }” is de federatie waardoor elke IdP inlogt, en zelf geen IdP
    .hint = Noem de IdP waarmee de school inlogt, bijvoorbeeld { $one }:magister of { $one }:adfs.
scenario-endpoint-delivery = “{ $endpoint }” noemt een uitleverkeuze die niet bestaat
    .hint = { $count ->
        [0] In het { $sector } kiest u { $one } of { $other }.
        [one] Schrijf { $one }.
       *[other] Schrijf { $one } of { $other }.
    }
scenario-endpoint-other-delivery = “{ $endpoint }” kan niet in het { $sector }: de uitleverkeuze { $delivery } hoort bij de andere sector
    .hint = { $count ->
        [0] In het { $sector } kiest u { $one } of { $other }.
        [one] Schrijf { $one }.
       *[other] Schrijf { $one } of { $other }.
    }
scenario-endpoint-kind = “{ $endpoint }” noemt een soort IdP die niet bestaat: { $kind }
    .hint = Kies uit: { $kinds }.
scenario-endpoint-nearly = de IdP in “{ $endpoint }” staat niet in de catalogus van het { $sector }; bedoelt u { $nearest }?
    .hint = Schrijf { $meant }, of zet de soort erbij ({ $kinds }) als het echt een andere IdP is.
scenario-endpoint-kind-alone = “{ $endpoint }” zegt wat voor IdP het is, en niet welke
    .hint = Noem het portaal in plaats van de soort, een van: { $known }. Een andere IdP krijgt de soort ({ $kinds }) erachter: op de opdrachtregel naam=elo, in een verhuisbestand kind = "elo".
scenario-endpoint-unknown = de IdP in “{ $endpoint }” staat niet in de catalogus van het { $sector }
    .hint = Kies uit: { $known }. Voor een andere IdP zet u de soort erbij ({ $kinds }): op de opdrachtregel naam=elo, in een verhuisbestand kind = "elo".
scenario-endpoint-other-sector = de IdP in “{ $endpoint }” staat niet in de catalogus van het { $sector }, maar wel in die van de andere sector
    .hint = Schrijf { $meant } als de school deze IdP toch gebruikt; in een verhuisbestand kind = "{ $kind }".
scenario-endpoint-contradicts = “{ $endpoint }” noemt een andere soort dan de catalogus, die deze IdP kent als { $kind }
    .hint = Schrijf { $meant }, of geef de IdP een andere naam.
scenario-endpoint-elf-codes = “{ $endpoint }” bestaat niet: activeringscodes horen bij schooltegoed (ILF), niet bij persoonstegoed (ELF)
    .hint = Schrijf ilf:codes als de school met activeringscodes werkt.
scenario-endpoint-ilf-distributor = “{ $endpoint }” bestaat niet: het distributeursportaal levert alleen persoonstegoed (ELF)
    .hint = Schrijf elf:distributor, of ilf:codes als de school zonder portaal schooltegoed gebruikt.
scenario-endpoint-mbo-codes = “{ $endpoint }” bestaat niet in het mbo: NON-ECK betekent al dat de school met activeringscodes werkt
    .hint = Noem de IdP waarmee de studenten inloggen, bijvoorbeeld non-eck:magister.

## Verhuisbestanden die geen verhuizing beschrijven
scenario-move-brin = “{ $brin }” in [school] is geen BRIN-nummer
    .hint = Een BRIN-nummer heeft twee cijfers en twee hoofdletters, en soms nog twee cijfers voor de vestiging: 99ZZ of 99ZZ00.
scenario-move-school = de school in [school] heeft geen naam
    .hint = Vul bij name de naam van de school in.
scenario-move-codes-realm = in [{ $table }] staat een realm, maar activeringscodes hebben er geen
    .hint = Laat realm daar weg, of noem een andere IdP.
scenario-move-realm = “{ $realm }” in [{ $table }] kan geen realm zijn
    .hint = Een realm is het deel na de laatste @ van een identiteit: zonder @, zonder spaties en niet leeg. Meerdere realms schrijft u als ["een", "twee"].
scenario-move-publisher-blank = uitgever { $place } in het verhuisbestand heeft geen naam
    .hint = Vul bij name de naam in die ook in het CMR-ticket staat.
scenario-move-publisher-twice = uitgever “{ $name }” staat tweemaal in het verhuisbestand
    .hint = Voeg beide blokken [[publisher]] samen tot één.
scenario-move-store-blank = uitgever “{ $publisher }” heeft een keyringdatabase zonder naam
    .hint = Noem elke keyringdatabase in stores, of laat stores weg als er maar één is.
scenario-move-address = “{ $address }” van uitgever “{ $publisher }” is geen e-mailadres
    .hint = Vul bij email het adres in waarop de uitgever herinneringen krijgt, of laat het weg.
scenario-move-control = { $whose ->
        [school] in de naam van de school
        [publisher] in de naam van een uitgever of van een keyringdatabase
       *[contact] in de naam of het telefoonnummer van de contactpersoon bij de distributeur
    } staat een teken dat geen letter is, zoals een pijltjestoets dat achterlaat
    .hint = Typ het opnieuw.
scenario-move-contact-address = “{ $address }” van de distributeur is geen e-mailadres
    .hint = Vul bij email het adres in waarop scholen en uitgevers u bereiken, of laat het weg.
scenario-move-store-twice = uitgever “{ $publisher }” heeft de keyringdatabase “{ $store }” tweemaal
    .hint = Noem elke keyringdatabase eenmaal; hoofdletters maken geen verschil.

## Oordelen
scenario-verdict-g1 = Geen was-wordt nodig: de school bestelt met het ECK iD, en daarmee blijft de identiteit gelijk. In het vo is dat sinds 2022/23 de regel.
scenario-verdict-g1-mbo = Geen was-wordt nodig: de school bestelt met het ECK iD, en daarmee blijft de identiteit gelijk.
scenario-verdict-g2 = Geen was-wordt nodig: realm en gebruikersnamen blijven gelijk, dus ook de identiteit.
scenario-verdict-g3 = Geen lijst nodig: er lopen geen licenties door en de leerhistorie hoeft niet mee. De overstap wordt zonder lijst gemaakt.
scenario-verdict-g4 = Geen lijst: bij een calamiteit wordt de overstap zonder lijst gemaakt.
scenario-verdict-g5 = Ondersteund met een lijst van ECK iD's: de ECK iD's zelf veranderen, of komen in de plaats van een andere identiteit. Openbare afspraken over zulke lijsten zijn niet gevonden; dit is een regel van dit programma zelf.
scenario-verdict-renumbering = Ondersteund met een lijst: binnen één IdP wijzigen de gebruikersnamen.
scenario-verdict-outside = { $summary } De overstap valt in het schooljaar: buiten het Programma Start Schooljaar, en voor rekening van de school.
scenario-verdict-v1 = Geen lijst: een ILF-school met een portaal stapt zelf over op activeringscodes en hoeft daarvoor niets te melden.
scenario-verdict-v2 = Niet ondersteund: een verhuizing van of naar activeringscodes (kwadrant 4).
scenario-verdict-v3 = Niet ondersteund: een wisseling tussen persoonstegoed (ELF) en schooltegoed (ILF).
scenario-verdict-v4 = Ondersteund met een lijst: van het distributeursportaal naar een ELO, met persoonstegoed (ELF).
scenario-verdict-v5 = Ondersteund met een lijst: van een ELO naar het distributeursportaal, met persoonstegoed (ELF).
scenario-verdict-v6 = Ondersteund met een lijst: van ELO naar ELO, met persoonstegoed (ELF).
scenario-verdict-v7 = Ondersteund met een lijst: van een ELO naar een IdP zonder portaal, met persoonstegoed (ELF).
scenario-verdict-v8 = Ondersteund met een lijst: van de ene naar de andere IdP zonder portaal, met schooltegoed (ILF).
scenario-verdict-v9 = Ondersteund met een lijst: van ELO naar ELO, met schooltegoed (ILF).
scenario-verdict-v10 = Ondersteund met een lijst, volgens de regel van de kwadranten; de bijlage beschrijft dit geval niet, dus de algemene procedure geldt.
scenario-verdict-m1 = Ondersteund met een lijst, door de leveranciers.
scenario-verdict-m2 = Ondersteund met een lijst, door de leveranciers en de school.
scenario-verdict-m3 = Niet ondersteund: deze overstap staat niet in de mbo-tabel van de Afspraken.

## Wie levert wat
scenario-supply-v4 = De distributeur levert de oude identiteiten (was); de school vult met de nieuwe ELO de nieuwe in (wordt).
scenario-supply-v5 = De distributeur levert de oude identiteiten (was); samen met de school vult hij vanuit zijn eigen portaal de nieuwe in (wordt).
scenario-supply-elo = De school maakt de lijst, zo nodig met de leverancier van de ELO; de distributeur geeft die door.
scenario-supply-coordinated = De school maakt de lijst; de distributeur coördineert.
scenario-supply-suppliers = De leveranciers maken de lijst: elke uitgever maakt een eigen lijst, via de distributeur.
scenario-supply-suppliers-and-school = De leveranciers en de school maken de lijst: elke uitgever maakt een eigen lijst, via de distributeur, en de school vult die aan.
scenario-supply-eck = Elke uitgever maakt een lijst van zijn eigen gebruikers met de identiteit die hij van hen heeft; de administratie van de school vult de nieuwe ECK iD's in, en haalt die per persoon bij de nummervoorziening op.

## Voorwaarden
scenario-state-ahead = { $condition } (Staat voor { $since }.)
scenario-state-met = { $condition } (Hieraan is voldaan.)
scenario-state-not-met = { $condition } (Hieraan is niet voldaan.)
scenario-state-not-met-until = { $condition } (Hieraan is nog niet voldaan: staat voor { $since }.)
scenario-state-late = { $condition } (Niet op tijd: op { $since }, na { $due }.)
scenario-condition-nothing-activated = Onder de nieuwe identiteit is nog niets geactiveerd; distributeur en school stellen dat samen vast.
scenario-condition-contract = De school heeft een contract met de distributeur getekend voordat leerlinggegevens naar een uitgever gaan.
scenario-condition-consent = De school geeft de distributeur toestemming om de gegevens eenmalig voor deze verhuizing te verwerken.
scenario-condition-passed-on = De school geeft de wijziging vóór de overgang met de juiste waarden door in de Centrale Registratie, en voert daarna de controlekoppeling uit.
scenario-condition-old-pre-match-gone = Het oude portaal verwijdert op verzoek van de school de oude pre-matchwaarden.
scenario-condition-old-pre-match-gone-renumbering = De pre-matchwaarden van de oude gebruikersnamen worden in het portaal verwijderd, op verzoek van de school.
scenario-condition-old-pre-match-unlinked = De school ontkoppelt de pre-matchwaarden van het oude schoolportaal.
scenario-condition-unlink-before-link = De leerlingen worden in het distributeursportaal ontkoppeld vóórdat de school ze in de nieuwe ELO koppelt.
scenario-condition-pre-match-school = De school voert de pre-match uit: de nieuwe identiteit in het portaal wordt gekoppeld aan de bestelidentiteit.
scenario-condition-pre-match-distributor = De distributeur voert de pre-match uit: de nieuwe identiteit in het portaal wordt gekoppeld aan de bestelidentiteit.
scenario-condition-frozen-first = Beide identiteiten worden ingevuld als de oude omgeving bevroren is, zodat er geen verschillen ontstaan.
scenario-condition-frozen-first-renumbering = Beide identiteiten worden ingevuld als de oude gebruikersnamen bevroren zijn, zodat er geen verschillen ontstaan.
scenario-condition-completely-filled = De lijst gaat volledig ingevuld terug naar de uitgever; pas dan gaan zijn drie werkdagen in.
scenario-condition-from-number-service = De nieuwe ECK iD's komen per persoon van de nummervoorziening, via de administratie van de school; niemand leidt ze af of zoekt ze op naam.
scenario-condition-before-august = Alles is vóór 1 augustus uitgevoerd.
scenario-condition-before-august-on = Alles is vóór 1 augustus uitgevoerd: uiterlijk op { $date }.
scenario-condition-summer-holiday = De verhuizing valt bij voorkeur in de zomervakantie.
scenario-condition-announced = Een wijziging tijdens het schooljaar is ten minste acht weken vooraf gemeld: uiterlijk op { $date }.
scenario-condition-school-pays = De extra kosten van een wijziging tijdens het schooljaar zijn voor de school.

## Gevolgen
scenario-consequence-without-list = Zonder lijst zijn bestaande profielen niet meer te bereiken; resultaten en voortgang gaan dan verloren.
scenario-consequence-without-pre-match = Zonder pre-match wordt bij een leerling geen tegoed gevonden: hij krijgt geen licentie, of een licentie op basis van servicetegoed.
scenario-consequence-without-notice = Als de wijziging niet goed wordt doorgegeven, kan er niet voor de nieuwe IdP worden uitgeleverd.
scenario-consequence-activated = Is er toch al geactiveerd onder de nieuwe identiteit, dan zijn die profielen en dat tegoed verloren.
scenario-consequence-nothing-carried = Lopende licenties en opgeslagen resultaten kunnen niet worden overgezet.
scenario-consequence-counted-twice = Er komen nieuwe profielen naast de oude: er worden meer geactiveerde licenties en servicetegoeden geteld dan er gebruikers zijn, en dat geeft een vertekend beeld.
scenario-consequence-new-profiles = Bij de nieuwe identiteit ontstaan nieuwe profielen; wat onder de oude stond, gaat niet mee.
scenario-consequence-calamity = Profielen, resultaten en voortgang gaan verloren; dat komt voor rekening van de school.
scenario-consequence-codes-spread = De school verspreidt de codes zelf onder de gebruikers.
scenario-consequence-codes-identity = Kiest de school een geldige digitale identiteit, zoals een Entree-account, dan kunnen leerlingen en docenten via Entree inloggen en activeren.
scenario-consequence-codes-profiles = De bestaande profielen zijn niet meer te bereiken, en daarmee ook voortgang en resultaten niet; wie via Entree inlogt, krijgt een nieuw profiel.
scenario-consequence-codes-extra = Tegoed dat via het portaal is gebruikt, komt niet terug; de school bestelt extra codes, voor eigen rekening.

## Waar de afspraken zichzelf tegenspreken
scenario-conflict-v1 = De Afspraken spreken elkaar hier tegen: “Van NON portaal IdP naar directe route met activeringscodes” noemt in de titel alleen de IdP zonder portaal en in de tekst elke ILF-school met een portaal, en “Verhuis Scenario's VO” sluit kwadrant 4 uit. De tekst van het eerste is gevolgd, omdat er geen lijst wordt gevraagd.
scenario-conflict-v3 = De Afspraken spreken elkaar hier tegen: “Verhuis Scenario's VO” staat verhuizingen tussen de kwadranten 1, 2 en 3 toe, “Was – worden” sluit wisselingen tussen ELF en ILF uit. Die uitsluiting is gevolgd.
scenario-conflict-g3 = De Afspraken spreken elkaar hier tegen: “Was – worden” staat zonder leerhistorie elke verhuizing toe behalve een wisseling tussen ELF en ILF, “Verhuis Scenario's VO” ondersteunt niets van of naar activeringscodes (kwadrant 4). Het eerste is gevolgd, omdat er geen lijst wordt gevraagd.
scenario-conflict-g3-mbo = De Afspraken spreken elkaar hier tegen: “Was – worden” staat zonder leerhistorie elke verhuizing toe, in de tabel “Verhuis Scenario's MBO” is dit vak leeg. Het eerste is gevolgd, omdat er geen lijst wordt gevraagd.
scenario-conflict-g1-codes = Met activeringscodes wordt niet op ECK iD besteld: kijk of eck_id_ordering klopt. Klopt dat niet, dan geldt regel { $code }; zie: waswordt explain { $code }
scenario-conflict-g2-codes = Met activeringscodes is er geen identiteit die gelijk kan blijven: kijk of user_ids_change klopt. Klopt dat niet, dan geldt regel { $code }; zie: waswordt explain { $code }
scenario-conflict-v10-distributor = De Afspraken zeggen niet wie in dit geval in het distributeursportaal de pre-match uitvoert. Volgens de algemene procedure doet de school dat; vanaf een ELO (“Van ELO IdP portaal ELF naar distributeursportaal”) de distributeur. De algemene procedure is gevolgd: spreek af wie het doet.
scenario-conflict-m1 = De Afspraken spreken elkaar hier tegen: volgens “Verhuis Scenario's MBO” maken de leveranciers de lijst, en in de afgesproken datasets vult de school nlEduPersonProfileId nieuw altijd zelf in. Beide zijn gevolgd: de uitgevers leveren aan, de school vult in.
scenario-conflict-non-eck-format = De Afspraken kennen geen lijst voor een verhuizing van NON-ECK naar NON-ECK. Die voor een IdP-wijziging van een ECK-school (mbo-idp-change) is gebruikt.
scenario-conflict-g5 = De Afspraken gaan ervan uit dat een ECK iD blijft, en kennen geen lijsten van gewijzigde. Het format van de mbo-datasets is gevolgd: elke uitgever zijn eigen lijst.
scenario-conflict-g5-codes = Met activeringscodes wordt niets op ECK iD besteld, zodat er ook geen kan veranderen: regel { $code } geldt gewoon. Controleer eck_id_changes en eck_id_from.
scenario-conflict-g5-switch = Dat de ECK iD's veranderen, maakt hier geen verschil: een overstap tussen ELF en ILF wordt met geen enkele lijst ondersteund (regel { $code }).
scenario-conflict-g5-alone = De Afspraken ondersteunen deze verhuizing niet ({ $code }): de lijst gaat alleen over ECK iD's, volgens een regel van dit programma zelf.

## Aandachtspunten
scenario-warning-idp-unknown = “{ $idp }” staat niet in de catalogus van het { $sector }; er wordt uitgegaan van de opgegeven soort ({ $kind }).
scenario-warning-outside-programme = Tijdens het schooljaar: het Programma Start Schooljaar ondersteunt deze verhuizing niet. De overstap kan toch, volgens dezelfde procedure: de extra kosten zijn voor de school, en de school meldt de overstap ten minste acht weken vooraf bij de leveranciers, uiterlijk op { $latest }.
scenario-warning-outside-programme-calamity = Tijdens het schooljaar: het Programma Start Schooljaar ondersteunt deze verhuizing niet. De overstap kan toch, volgens dezelfde procedure; de extra kosten zijn voor de school.
scenario-warning-freeze-late = De bevriezing op { $freeze } botst met “alles vóór 1 augustus”; die grens ({ $deadline }) blijft staan.
scenario-warning-freeze-late-list = De bevriezing op { $freeze } botst met “alles vóór 1 augustus”; die grens ({ $deadline }) blijft staan. De lijst kan pas na de bevriezing worden ingevuld, en moet uiterlijk op { $ticket } bij de uitgevers liggen.
scenario-warning-freeze-short = De bevriezing op { $freeze } laat de uitgever geen drie werkdagen tot en met { $deadline }: de CMR-tickets moeten uiterlijk { $ticket } zijn verstuurd.
scenario-warning-turnaround-after-cutover = De lijst kan vanaf { $from } worden verwerkt; de doorlooptijd (drie werkdagen) loopt dan tot en met { $end }, na de overgang op { $cutover }: gebruikers kunnen inloggen voordat de lijst is verwerkt, en krijgen dan een nieuw profiel.
scenario-warning-no-realm = In [{ $table }] van het verhuisbestand staat geen realm: de realms van die identiteiten worden niet gecontroleerd.
scenario-warning-realm-untold = In het verhuisbestand staan geen realms, en de ELO blijft dezelfde. Of de realm ook gelijk blijft is niet bekend; er is aangenomen van wel. Vul de realms in: met een andere realm is het een andere verhuizing.
scenario-warning-cutover-august = De overgang op { $cutover } valt na { $deadline }, de laatste werkdag vóór 1 augustus, en in het vo is dan alles rond de verhuizing uitgevoerd. Deze verhuizing telt nog mee met het programma, als al het andere dan wel klaar is.
scenario-warning-cutover-late = De overgang op { $cutover } valt in het nieuwe schooljaar: met een overgang in juli hoort de verhuizing bij het programma.
scenario-warning-notice-short = De wijziging is op { $announced } gemeld, minder dan acht weken vóór de overgang op { $cutover }. Dat had uiterlijk op { $latest } gemoeten.
scenario-warning-freeze-after-cutover = De bevriezing op { $freeze } komt na de overgang op { $cutover }.
scenario-impossible = Fout: deze datums in het verhuisbestand gaan niet samen: { $what } Verbeter ze daar.
dates-out-of-order = deze datums in het verhuisbestand gaan niet samen: { $what }
    .hint = Verbeter ze daar, of laat weg wat nog niet bekend is.
dates-impossible = let op: deze dagen kunnen niet: { $what }
scenario-warning-freeze-before-announcement = De bevriezing op { $freeze } komt voordat de overstap is gemeld op { $announced }. Controleer de datums.
scenario-warning-announced-after-filing = De overstap is gemeld op { $announced }, na de laatste dag voor de tickets ({ $filing }).
scenario-warning-long-freeze = De bevriezing op { $freeze } is maanden voor de overgang op { $cutover }. Controleer de datums, ook het jaar.
scenario-warning-past = { $day } is meer dan een jaar geleden. Controleer het jaartal.
scenario-warning-far-off = { $day } is jaren van vandaag. Controleer het jaartal.
scenario-warning-announced-after-cutover = De wijziging is gemeld op { $announced }, na de overgang op { $cutover }. Controleer de datums.

## Wat voor elke verhuizing geldt
scenario-note-not-for-individuals = Dit gaat over een school die van IdP verandert, of waar gebruikersnamen wijzigen door een datamigratie; niet over losse leerlingen of studenten die van school veranderen.
scenario-note-identity = Een identiteit bestaat uit gebruikersnaam (user id) en realm samen, en het personeelsnummer (employeeNumber) als de IdP dat meestuurt: wijzigt een daarvan, dan ziet de keten een nieuwe persoon.
scenario-note-responsible-vo = De school is opdrachtgever en eindverantwoordelijk voor de oude en nieuwe identiteiten; de leveranciers voeren de verhuizing uit en de distributeur coördineert.
scenario-note-responsible-mbo = De school is eindverantwoordelijk voor de oude en nieuwe identiteiten, en stelt met de distributeur vast welke licenties meegaan.
scenario-note-every-pupil = Uitgevers verwerken elke leerling op de lijst: in het vo wordt geen selectie van licenties gemaakt.
scenario-note-non-eck = NON-ECK betekent dat de school met activeringscodes werkt.

## Verslagen
scenario-rests-on = Gebaseerd op de Afspraken: { $section }{ $end ->
    [question] {""}
   *[plain] .
}
scenario-rests-on-source = Gebaseerd op de bron: { $section }{ $end ->
    [question] {""}
   *[plain] .
}
scenario-rests-on-own = Een regel van dit programma zelf: de Afspraken gaan er niet over (vergelijk { $section }).
scenario-format-closed = Format van de lijst: { $format }. Rijen toevoegen en verwijderen mag niet.
scenario-format-open = Format van de lijst: { $format }. Rijen toevoegen en verwijderen mag.
scenario-heading-conditions = Voorwaarden
scenario-heading-consequences = Gevolgen
scenario-heading-warnings = Let op
scenario-heading-notes = Goed om te weten
scenario-matrix-corner = van \ naar
scenario-matrix-general = Vijf algemene regels gaan vóór deze tabel; alleen M3 blijft staan bij G4, en bij G5 naar NON-ECK:
scenario-matrix-general-vo = Vijf algemene regels gaan vóór deze tabel. Een wisseling tussen persoonstegoed (ELF) en schooltegoed (ILF) blijft altijd V3; V1 blijft staan bij G3, G4 en G5, V2 bij G4, en bij G5 naar codes:
scenario-general-g1 = Bestelt de school met het ECK iD, dan is geen was-wordt nodig. Bij een ander portaal blijven het CR-record, de realm en de koppeling te regelen.
scenario-general-g2 = Blijven realm en gebruikersnamen gelijk, dan is geen was-wordt nodig. Bij een ander portaal blijven het CR-record en de koppeling te regelen.
scenario-general-g3 = Loopt er geen licentie door en hoeft de leerhistorie niet mee, dan is geen lijst nodig.
scenario-general-g4 = Bij een calamiteit komt er geen lijst; profielen, resultaten en voortgang gaan dan verloren.
scenario-general-g5 = Veranderen de ECK iD's zelf (een andere sector), of komen ze in de plaats van een andere identiteit, dan komt er een lijst van ECK iD's: eck-change, of naar de identiteit die vervalt eck-change-real-id, eck-change-profile-id of eck-change-opaque-uid.
scenario-kind-elo = ELO
scenario-kind-distributor = distr.
scenario-kind-non-portal = NON-portal
scenario-kind-codes = codes
scenario-brief-list = lijst
scenario-brief-no-list = geen lijst
scenario-brief-not-needed = niet nodig
scenario-brief-unsupported = nee

## Bladzijden over oordelen
explain-verdict-given = Wanneer het geldt
explain-verdict-consequences = Wat verloren gaat, of wat het gevolg is
explain-verdict-conditions = Wat moet gelden
explain-verdict-exceptions = Waar een andere regel geldt:
explain-verdict-only = Alleen bij { $where }:
explain-verdict-during = Tijdens het schooljaar geldt hetzelfde, maar dan ondersteunt het Programma Start Schooljaar de verhuizing niet: de extra kosten zijn voor de school, en de school meldt de overstap ten minste acht weken vooraf.
explain-verdict-next = Voor één verhuizing, met de datums erbij: waswordt scenario --move move.toml; wie wat doet: waswordt steps --move move.toml.
## Hoger onderwijs: European Student Identifiers
place-local = een lokale ESI
place-ladok = de ESI van Ladok
place-eduid = de ESI van eduID
place-none = niets
endpoint-own = { $place } ({ $idp })
scenario-endpoint-ho = “{ $endpoint }” is geen bron van ESI's
    .hint = Geef ladok, eduid, none, of local: met het domein van de instelling, zoals local:larosate.se.
scenario-move-domain = { $code } is niet het domein van een instelling
    .hint = Schrijf als code de schacHomeOrganization van de instelling, zoals larosate.se.
scenario-verdict-h1 = Een lijst: studenten gaan van een lokale ESI naar die van Ladok, wat wordt aanbevolen voor instellingen die Ladok gebruiken.
scenario-verdict-h2 = Een lijst: studenten gaan naar of van de ESI van eduID, zodra die gesynchroniseerd is.
scenario-verdict-h3 = Niet nodig: de ESI gaat met de student mee naar een andere instelling en blijft dezelfde.
scenario-verdict-h3-local = Niet nodig: de lokale ESI blijft wat die is.
scenario-verdict-h4 = Niet ondersteund: een student hoort weinig ESI's te hebben, en die horen te blijven gelden. Terug naar een lokale, of van Ladok naar eduID, geeft er een bij die niet blijft.
scenario-verdict-h4-none = Niet ondersteund: een ESI is blijvend. Zonder nieuwe is er niets om naartoe over te brengen, en de oude blijft van de student.
scenario-verdict-h5 = Een lijst: de instelling geeft lokale ESI's voortaan in een ander domein uit.
scenario-verdict-h6 = Geen lijst: de student heeft nog geen ESI, dus er is niets over te brengen.
scenario-verdict-h7 = Een lijst: de instelling geeft studenten andere lokale id's in hetzelfde domein.
scenario-supply-esi = De dienst levert de namen en de oude ESI's van de eigen accounts; de instelling vult de nieuwe in.
scenario-condition-old-esi-stays = De oude ESI blijft ook van de student: meer dan één mag, dus verwerk de lijst met --old keep.
scenario-condition-external-uid = De studenten hebben een ExterntStudentUID: ze staan in Ladok of in NyA.
scenario-condition-eduid-synced = De ESI is met eduID gesynchroniseerd: van Ladok naar eduID, van Ladok via de instelling (SCIM), of van eduID naar de instelling.
scenario-condition-release-only-esi = De identityprovider geeft alleen de ESI vrij, nooit alle waarden van schacPersonalUniqueCode.
scenario-consequence-esi-unknown = Zonder de lijst ziet de dienst de student voor een ander aan; afspraken en resultaten blijven bij het oude account.
scenario-consequence-esi-one-more = De student krijgt er een ESI bij, die met het account bij de instelling eindigt.
scenario-conflict-esi-prefix = De Zweedse pagina schrijft in voorbeelden “PersonalUniqueCode”, de specificatie “personalUniqueCode”. Ze gelden als gelijk; nieuwe waarden krijgen een kleine p.
scenario-note-esi-only = Geef alleen de ESI vrij, en alleen aan diensten die hem nodig hebben: schacPersonalUniqueCode bevat ook andere codes.
scenario-note-esi-several = Een student mag meer dan één ESI hebben; een persoonsnummer is nooit een ESI.
scenario-note-esi-version = Deze regels berusten op versie 87 van de SWAMID-pagina over de ESI, die vervangen is; de tabel van instellingen en de datums zijn van 2021.
## Kinderopvang: instellingsnummers en Unilogin
place-number = een instellingsnummer van vóór het register
place-daycare-number = een G-nummer uit het register
place-several = enkele instellingen
place-platform = het nieuwe platform van Unilogin
place-administration = een tweede instelling voor de eigen medewerkers van de gemeente
place-manual-import = import met CSV of met de hand in ba.emu.dk
scenario-endpoint-dagtilbud = “{ $endpoint }” is geen instellingsnummer
    .hint = Geef nummers zoals 101001 of G12345 (een hoofdletter G met vijf cijfers), of een van: none, platform, administration, manual-import.
scenario-endpoint-dagtilbud-old = “{ $endpoint }” is geen instelling waar iemand vandaan komt
    .hint = Geef het nummer van nu, zoals 101001 of G12345, of none.
scenario-endpoint-dagtilbud-new = “{ $endpoint }” is geen nummer uit het register van kinderopvanginstellingen
    .hint = Het nieuwe nummer is een hoofdletter G met vijf cijfers; zoek het op in dagtilbudsregister.stil.dk.
scenario-move-municipality = { $code } is geen code van een gemeente en geen nummer van een instelling
    .hint = Schrijf de drie cijfers van de code van de gemeente, of het nummer van de instelling.
scenario-verdict-d1 = Een lijst: de instelling krijgt een ander nummer; alle gebruikersnamen mogen blijven.
scenario-verdict-d2 = Geen lijst: bij een nieuwe instelling is er niets over te zetten, en bij een instelling die sluit is er niets om naar over te zetten.
scenario-verdict-d3 = Een lijst: instellingen worden samengevoegd of gesplitst; gebruikersnamen die botsen, worden gecontroleerd.
scenario-verdict-d4 = Niet nodig: diensten met Unilogin hoeven voor het nieuwe platform niets te doen, en de gebruikersnamen blijven.
scenario-verdict-d4-same = Niet nodig: het instellingsnummer blijft hetzelfde, en de gebruikersnamen ook.
scenario-verdict-d5 = Niet ondersteund: een gemeente heeft één instellingsnummer voor de eigen medewerkers (forvaltningsinstitution) en kan er geen tweede krijgen.
scenario-verdict-d6 = Niet ondersteund: import met CSV en de handmatige functies van ba.emu.dk zijn op 30 september 2019 gesloten.
scenario-verdict-d7 = Een lijst: het instellingsnummer blijft, maar de gebruikersnamen veranderen.
scenario-supply-unilogin = De dienst levert de namen, oude instellingsnummers en gebruikersnamen van de eigen gebruikers; de gemeente vult de nieuwe in.
scenario-supply-unilogin-users = De dienst levert de namen, het instellingsnummer en de gebruikersnamen van de eigen gebruikers; de gemeente vult de nieuwe gebruikersnamen in.
scenario-condition-nemlogin = Wie gegevensaanvragen goedkeurt, heeft in NemLog-in het recht voor tilslutning.stil.dk.
scenario-condition-data-request = De leverancier stuurt zijn gegevensaanvraag naar het nieuwe instellingsnummer. Is er geen overeenkomst en geen aanvraag, neem dan contact op met de leverancier.
scenario-condition-old-agreements = Kijk voorlopig ook op ba.emu.dk (Dataaftaler): overeenkomsten staan op twee plaatsen.
scenario-condition-correct-placement = Verbeter in plaats daarvan het plaatsingssysteem (pladsanvisningssystem) van de gemeente.
scenario-consequence-user-unknown = Zonder de lijst ziet de dienst de gebruiker voor een ander aan.
scenario-consequence-user-ids-collide = Waar instellingen worden samengevoegd, kunnen twee gebruikers één gebruikersnaam hebben: die rijen worden aangehouden.
scenario-note-dagtilbud-municipality = Alleen de gemeente opent, sluit en wijzigt instellingen in het register, ook de zelfstandige.
scenario-note-dagtilbud-forms = De bronnen geven de vorm van gebruikersnamen niet, en die van nummers van vóór het register ook niet: wat daar ongewoon is, is een waarschuwing.
scenario-condition-approved-by-officer = De kinderopvangfunctionaris van de gemeente (dagtilbudsansvarlig) keurt de gegevensaanvraag op tilslutning.stil.dk goed.
scenario-condition-approved-by-staff = Een medewerker van de instelling keurt de gegevensaanvraag op tilslutning.stil.dk goed.
scenario-other-sector = { $option } is alleen voor --sector { $sector }
    .hint = Laat het weg, of kies die sector.
scenario-institution-nearly = { $name } staat niet in de tabel van instellingen
    .hint = Bedoelt u { $nearest }?
scenario-institution-unknown = { $name } staat niet in de tabel van instellingen, die van 2021 is
    .hint = Geef de volledige Zweedse naam, zoals Lunds universitet.
esi-institution-ladok = De studenten staan in Ladok: gebruik het ExterntStudentUID van Ladok.
esi-institution-nya = De studenten staan niet in Ladok, wel in NyA: neem het ExterntStudentUID uit NyA-Open.
esi-institution-neither = De studenten staan niet in Ladok en niet in NyA: een lokale ESI, of de unieke id van eduID.
esi-institution-soon = De studenten komen misschien binnenkort in Ladok: een ESI van Ladok is het wachten waard.
esi-institution-own = Studenten loggen in bij de instelling zelf, die de ESI kan vrijgeven.
esi-institution-eduid = Studenten loggen in met eduID: de ESI gaat via eduID.
esi-institution-no-login = Studenten kunnen niet in SWAMID inloggen: de ESI kan niet worden vrijgegeven.
esi-institution-no-erasmus = De instelling doet niet mee aan Erasmus+.
esi-institution-year = Deze tabel is van 2021.
scenario-warning-number-form = Instellingsnummer { $number } is geen zes hoofdletters en cijfers: is er een voorloopnul weggevallen? Vergelijk het met het instellingenregister.
dagtilbud-order = Bestelling van een instellingsnummer voor de eigen medewerkers van de gemeente (forvaltningsinstitution)

    Hoofdnummer van de gemeente: ……
    Contactpersoon: ……
    E-mail en telefoon van de contactpersoon: ……
    Unilogin van de contactpersoon: ……

    Een gemeente heeft één zo'n nummer. Zoek eerst in het instellingenregister: de meeste hebben er al een.
