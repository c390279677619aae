## De hulp bij opdrachten in het Nederlands. De Engelse staat bij de opdrachten zelf, in de code.
##
## Een opdracht heet naar zijn handleiding (waswordt-apply), een optie naar de opdracht en zichzelf
## (waswordt-apply--hold); wat overal hetzelfde is, heet any--… . `.long` komt na de eerste zin;
## `.examples` geeft van elk voorbeeld de opmerking, één per regel.

## Wat de hulp zelf zegt

help-usage = Gebruik:
help-commands = Opdrachten
help-arguments = Argumenten
help-options = Opties
help-examples = Voorbeelden:
help-possible-values = Mogelijke waarden:
help-possible = mogelijk:
help-default = standaard:
help-environment = omgevingsvariabele:

## Wat handleidingen zelf zeggen

man-name = NAAM
man-synopsis = SAMENVATTING
man-description = BESCHRIJVING
man-examples = VOORBEELDEN
man-exit-status = AFSLUITCODE
man-environment = OMGEVING
man-files = BESTANDEN
man-see-also = ZIE OOK
man-exit-0 = Gedaan, zonder fouten. Stopt het programma dat de uitvoer leest eerder, dan is dat geen fout.
man-exit-1 = De invoer is niet in orde: bevindingen die een fout zijn, een verhuizing die niet wordt ondersteund, rijen die zijn aangehouden.
man-exit-2 = Verkeerd gebruik: opties, een onbekende IdP, een verhuisbestand dat niet te lezen is, een uitvoerbestand dat al bestaat.
man-exit-3 = Het lukte niet: er ging iets mis met een bestand, de keyringdatabase of de versleuteling. Er is niets half geschreven.
man-rules-name = de regels waarmee een was-wordtlijst wordt gecontroleerd
man-rules-description = Een was-wordtlijst wordt met deze regels gecontroleerd: door `waswordt fill-check`, en voordat een lijst wordt versleuteld of verwerkt. Bij elke bevinding staan de code van de regel, de rijen zoals Excel ze telt, en de kolom. `waswordt explain` CODE geeft de pagina van een regel, met een lijst die niet klopt en een die wel klopt. Codes en namen veranderen nooit.
man-rules-severities = HOE ERG HET IS
man-rules-error = De lijst wordt geweigerd: die wordt niet versleuteld, en alleen verwerkt als de goede rijen zonder de rest verwerkt mogen worden.
man-rules-warning = Iemand moet ernaar kijken; de lijst gaat door.
man-rules-info = Goed om te weten.
man-rules-file = HET BESTAND
man-rules-cells = CELLEN
man-rules-rows = RIJEN
man-rules-whole = DE HELE LIJST
man-rules-original = NAAST DE LIJST ZOALS DIE WERD VERSTUURD
man-rules-move = NAAST DE VERHUIZING
man-rules-why = Waarom:
man-rules-remedy = Wat u doet:
man-same-as = Hetzelfde als
man-goes-before = {", die voorgaat."}
man-locale = De taal van meldingen en rapporten, als niets anders die noemt: Nederlands, Zweeds, Deens, en anders Engels. Zweeds en Deens zijn er voor ESI en Unilogin; de rest is in het Engels.
man-file-move = De verhuizing, geschreven door de distributeur: de sector, de school, het portaal dat de school verlaat en waar die naartoe gaat, de datums, de voorwaarden, en de uitgevers met hun openbare sleutels. Hoe het eruitziet, staat in schemas/move.schema.json.
man-file-list = De lijst. Wat waswordt meer van de lijst weet dan de kolommen, staat naast een CSV in LIJST.datapackage.json, een Frictionless data package, en bij een werkmap erin; zonder manifest kan het ook, met minder controles.
man-file-store = De keyrings van een uitgever, met hun logboek: BESTAND.db of sqlite:BESTAND, een SQLite-database; of BESTAND.csv of BESTAND.jsonl, het keyringbestand van de uitgever zelf, met het logboek ernaast in BESTAND.journal.

## Koppen

heading-options-of-every-command = Opties van elke opdracht
heading-working-days = Werkdagen


## Wat er op de plaats van een waarde komt

value-ADDRESS = ADRES
value-BOOL = BOOL
value-BRIN = BRIN
value-CODE = CODE
value-COLUMN = KOLOM
value-COMMAND = OPDRACHT
value-DATE = DATUM
value-DAYS = DAGEN
value-DELIVERY = UITLEVERKEUZE
value-DIR = MAP
value-DOMAIN = DOMEIN
value-EXPORT = EXPORT
value-FIELD = VELD
value-FILE = BESTAND
value-FORMAT = VORM
value-HEADER = KOLOMKOP
value-HOW = HOE
value-ID = ID
value-IDP = IDP
value-KEY = SLEUTEL
value-KIND = SOORT
value-LANG = TAAL
value-LIST = LIJST
value-LOG = LOGBOEK
value-MONTH = MAAND
value-MOVE = VERHUIZING
value-N = N
value-NAME = NAAM
value-NUMBER = NUMMER
value-OPTIONS = OPTIES
value-OR = OF
value-OUT = UIT
value-PCT = PCT
value-PROFILE = PROFIEL
value-REALM = REALM
value-RECEIPT = ONTVANGSTBEWIJS
value-RECIPIENT = ONTVANGER
value-ROLE = ROL
value-ROSTER = LEERLINGEN
value-RULE = REGEL
value-RUN = RUN
value-SCHEME = SCHEMA
value-SECTOR = SECTOR
value-SHELL = SHELL
value-SIDE = KANT
value-SOURCE = BRON
value-STORE = KEYRINGDATABASE
value-VALUE = WAARDE
value-WHAT = WAT

## Opdrachten

waswordt = Verhuizingen van identiteiten in het onderwijs, met was-wordtlijsten
    .long = Stapt een school over op een andere identity provider (IdP), dan krijgt elke leerling in de keten een andere identiteit, en vinden uitgevers hun profielen niet meer terug. Met een was-wordtlijst (oude identiteit → nieuwe identiteit) blijven voortgang, resultaten en licenties behouden. Met waswordt ziet u of een verhuizing wordt ondersteund, maakt en controleert u de lijst, versleutelt u die voor elke uitgever, en verwerkt u die in de keyrings van de uitgever; dat is altijd weer ongedaan te maken.
    .examples =
        De distributeur: wordt deze verhuizing ondersteund, wat moet er gebeuren, en wanneer?
        De distributeur: een lijst die de school invult
        De school, en daarna de distributeur: is de lijst goed ingevuld?
        De distributeur: voor elke uitgever een versleuteld bestand en een ticket
        De uitgever: kijk wat er zou gebeuren, en verwerk de lijst dan in de keyrings
any-help = Toon deze hulp, of die van een opdracht
waswordt-demo = Speel de hele keten met verzonnen mensen, in een eigen map
    .long = Een school gaat van Magister naar Entra ID: de distributeur maakt de lijst en versleutelt die, de school vult hem in, een uitgever verwerkt hem en maakt dat weer ongedaan. Bij elke opdracht ziet u wat er wordt getypt en wat waswordt zegt; de bestanden blijven in de map, zodat u er zelf mee verder kunt.
    .examples =
        Speel de keten, en bekijk de bestanden die iedereen krijgt
        Hetzelfde voor een script
waswordt-init = Schrijf een verhuisbestand, dat elke andere opdracht leest
    .long = Op een terminal vraagt waswordt wat de opties openlaten; elk antwoord wordt meteen gecontroleerd, en u ziet het oordeel voordat er iets wordt geschreven. Zijn de sector, het BRIN-nummer, de school, het begin en het einde gegeven, dan wordt er niets gevraagd. In een script is het een fout als er iets ontbreekt. Een uitgever kan [publisher.store] toevoegen aan de eigen kopie: daarin staat in welke tabellen van een PostgreSQL-database zijn keyrings staan.
    .examples =
        Beantwoord de vragen op de terminal
        In een script
        Schooltegoed, met het contract; één uitgever met een sleutel, en één van wie de sleutel nog komt
waswordt-scenario = Zeg of een verhuizing wordt ondersteund, volgens welke regel en op welke voorwaarden
    .long =
        Begin en einde zijn een uitleverkeuze met een IdP: `elf:magister`, `ilf:codes`, `eck:distributor`; bij een IdP die niet in de catalogus staat, hoort een soort: `elf:mijnportaal=elo`. In het hoger onderwijs is het een bron van ESI's: `ladok`, `eduid`, `none` of `local:larosate.se`. In de Deense kinderopvang zijn het een of meer nummers van instellingen, of `none`; het einde kan ook `platform`, `administration` of `manual-import` zijn. Zonder begin en einde ziet u de hele tabel van de sector. Wordt de verhuizing niet ondersteund, of ontbreekt bij de genoemde instelling wat ervoor nodig is, dan is de afsluitcode 1.
    .examples =
        Mag een school van Magister naar Entra ID?
        Van een portaal dat de catalogus niet kent
        De hele tabel van het mbo
        Een universiteit waarvan de studenten van een eigen ESI naar die van Ladok gaan
        Wat een universiteit voor de ESI had geregeld
        Twee instellingen voor kinderopvang die samengaan in één met een eigen bestuur
        De verhuizing van een bestand, met de datums en voorwaarden
waswordt-steps = Zet de procedure van een verhuizing op een rij: wie doet wat, wanneer, met welke opdracht
    .long = Noemen verschillende procedures van de Afspraken dezelfde handeling, dan is dat hier één stap, met alles waarop die berust. De dagen worden teruggeteld vanaf de laatste werkdag vóór 1 augustus (vo), zodat uitgevers hun drie werkdagen houden; bij een verhuizing tijdens het schooljaar, of in het mbo, vanaf de bevriezing en de overgang. Van meer verhuizingen komt er een tabel: voorop waar het meeste te laat is, dan wat het eerst aan de beurt is. Spreken de datums elkaar tegen, dan is er geen plan en is de afsluitcode 1.
    .examples =
        Wat er moet gebeuren, door wie, en wanneer
        Wat de school zelf moet doen, als Markdown voor een e-mail
        Dezelfde dagen in een agenda, met de vakanties van de school
        Wat er voor elke school aan de beurt is, en één agenda voor alle scholen
waswordt-generate = Maak de was-wordtlijst van een verhuizing
    .long =
        Een werkmap (.xlsx) vult een school het makkelijkst in: wat is aangeleverd, is vergrendeld, en een werkblad legt de rest uit. Naast een CSV komt het manifest, als <naam>.datapackage.json. Levert de uitgever of de distributeur de rijen (mbo, of vo van of naar het portaal van de distributeur), dan moeten al hun kolommen in het bronbestand staan; anders alleen die van een persoon. Zonder bronbestand is de lijst een leeg formulier.

        Wat in het bronbestand beschadigd is, zoals een afgekapt getal waar een identiteit hoort, komt zo in de lijst; u ziet de rij en de kolom, en de afsluitcode is 1.

        Een lijst die verbeterd opnieuw wordt verstuurd, is de volgende versie van dezelfde lijst: met --supersedes komen nummer en versie uit het manifest van de vorige. Het bronbestand mag die lijst zelf zijn, ingevuld en verbeterd. Wie de nieuwe versie heeft, herkent de oude: fill-check toont met --original de verschillen, status telt oude tickets als vervangen, en apply wijzigt alleen wat verschilt en weigert daarna de oude versie.
    .examples =
        Een werkmap voor de school, met de leerlingen uit een bestand
        Een leeg formulier, als de school de rijen levert (vo)
        Mbo: de lijst van één uitgever, met zijn eigen studenten
        Mbo, stap 6: uit de keyringdatabase van een uitgever, de studenten van wie de licenties meegaan
        Leerlingen in kolommen met eigen namen, zonder adres: dat vult de school in
        Een verbeterde lijst: de volgende versie van de lijst die is verstuurd
waswordt-fill = Vul een kolom van een lijst met de export van een portaal, of volgens een regel
    .long =
        Rijen en accounts worden gekoppeld op een identiteit of leerlingnummer die in beide staat, bij een naam die klopt, en anders op de naam met de postcode of de locatie. Alleen wat zeker is, wordt ingevuld: één account bij één rij. Wat minder zeker is, wordt voorgesteld: alleen een naam, een naam die anders is geschreven, een ander leerlingnummer, een nummer zonder naam als geen verhuisbestand of manifest de realms noemt. Wat op meer manieren kan, wordt gemeld, en een cel die al is ingevuld, blijft zoals die is. Een account dat niet te gebruiken is, hoort toch bij iemand: het account van een ander komt er niet voor in de plaats. Spreekt de export tegen wat al was ingevuld, dan is de afsluitcode 1.

        In een lijst van vijftig rijen of meer wordt ook een naam met een schrijffout ingevuld, of een adres dat voor een deel klopt, als de rest klopt en niemand anders in de bestanden in de buurt komt; het verslag zegt waarin de twee verschillen. Staan er gezinnen in de bestanden, of naamgenoten die bij elkaar in de buurt wonen, dan moeten een voornaam en het hele adres kloppen; de rest wordt voorgesteld.
    .examples =
        Nieuwe identiteiten uit een export van Entra ID
        Oude identiteiten uit een export van Magister, waarin de realm bij de gebruikersnamen ontbreekt
        Een export met eigen namen voor de kolommen
        Wat waarschijnlijk is, in een werkmap; kies ja in de eerste kolom en geef hem terug
        Instellingen in de Deense kinderopvang die andere nummers krijgen, volgens een tabel
        Elke nieuwe identiteit volgt uit de oude: volgens welke regel? Vul volgens die regel wat het portaal bevestigt
waswordt-merge = Voeg half ingevulde kopieën van één lijst samen
    .long = De oude leverancier vult was in en de nieuwe wordt, of elke locatie de eigen rijen: samen maken ze één lijst. Twee verschillende waarden voor één cel spreken elkaar tegen: het verslag noemt beide plaatsen, de afsluitcode is 1, en er wordt niets geschreven.
    .examples =
        De oude leverancier vulde was in, de nieuwe wordt
        Elke locatie vulde de eigen rijen in
waswordt-fill-check = Controleer een lijst die is ingevuld
    .long = Bij elke bevinding staan de regel, de rijen en de kolom; `explain` vertelt meer over een regel. Zijn er fouten, dan is de afsluitcode 1.
    .examples =
        Vergelijk een lijst met de verhuizing en met de lijst zoals die is verstuurd
        Geef de school de eigen werkmap terug, in het Nederlands, met elke cel gemarkeerd waar iets te verbeteren is
        Schrijf de bevindingen als pagina
        Schrijf de school een brief over wat er te verbeteren is
        Tel de fouten in een script
waswordt-esi = Maak en controleer European Student Identifiers (ESI)
    .long = Een ESI is urn:schac:personalUniqueCode:int:esi:<domein>:<code>, van een land, een regio of een instelling. Een persoonsnummer wordt geweigerd en nooit getoond.
    .examples =
        Is dit een ESI, of zijn deze het allemaal?
        Nieuwe ESI's uit een export van Ladok, of uit de feed ervan
        Uit de accounts van de instelling zelf
        Zet ze in de lijst die een dienst heeft gestuurd
waswordt-esi-check = Controleer een ESI, of alle ESI's in een tabel
    .long = In een tabel worden de kolommen met ESI's gecontroleerd; is er zo'n kolom niet, dan elke waarde die begint zoals het attribuut. Andere codes van schacPersonalUniqueCode worden overgeslagen.
waswordt-esi-make = Maak een lijst met nieuwe ESI's, uit wat een bron van zijn studenten heeft
    .long = Bij Ladok is dat ExterntStudentUID, en nooit het interne StudentUID; bij eduID en bij de instelling wat vóór de @ van eduPersonPrincipalName staat. Is er een rij fout, dan wordt er niets gemaakt: verbeter eerst de bron.
waswordt-explain = Leg een regel of een oordeel uit: wat er wordt gevonden, waarom dat telt, en wat u doet
    .long = Zonder regel ziet u alle regels.
    .examples =
        De uitleg van één regel
        Wanneer een oordeel geldt, wat het vraagt en wat het meebrengt
        Alle regels, één per regel
waswordt-keygen = Maak een sleutelpaar om versleutelde lijsten mee te openen
    .long = De geheime sleutel komt in een bestand dat alleen u kunt lezen; de openbare sleutel (age1…) wordt getoond, voor de distributeurs. Zonder --output komt het sleutelbestand op de standaarduitvoer. Het is een age-identity, die ook werkt met age en rage.
    .examples =
        De geheime sleutel komt in key.txt; stuur de openbare sleutel die wordt getoond, naar de distributeurs
waswordt-encrypt = Versleutel een lijst die de controle doorstaat
    .long = Met --move: voor elke uitgever van de verhuizing één versleuteld bestand, dat alleen die uitgever kan openen, en een ticket erbij in de uitvoermap. Uitgevers krijgen alleen de rijen en de afgesproken kolommen: een werkmap wordt opnieuw geschreven, zonder kolommen, werkbladen en notities van de school zelf. Anders: één versleuteld bestand, voor de opgegeven ontvangers of met een wachtwoord, of een werkmap met een wachtwoord; dat is het bestand zoals het is, met alles wat erin staat. Een lijst met fouten wordt nooit versleuteld.
    .examples =
        Voor elke uitgever van de verhuizing een versleuteld bestand en een ticket
        Eén versleuteld bestand voor één uitgever, zonder verhuizing
        Een ingevulde lijst terug naar de distributeur
        Ondertekend door de distributeur, zonder namen en adressen
        Een lijst die de school versleuteld en ondertekend heeft gestuurd
        Voor elke uitgever een werkmap, met een eigen wachtwoord
        Een werkmap met een wachtwoord, die Excel opent
waswordt-decrypt = Open een versleuteld bestand of een werkmap met een wachtwoord
    .long = Opent elk bestand van age v1, als bytes of als tekst, en elke werkmap met een wachtwoord zoals Excel die nu maakt. Er wordt niets geschreven voordat het hele bestand echt blijkt te zijn; met --signers wordt er niets ontsleuteld voordat de afzender klopt.
    .examples =
        Open een bestand met uw sleutel
        Open een bestand dat met een wachtwoord is versleuteld
        Open een bestand alleen als de distributeur het heeft ondertekend
waswordt-apply = Verwerk een lijst in een keyringdatabase
    .long = Koppelt de nieuwe identiteit van elke rij aan het profiel dat de oude identiteit opent, in één transactie die ongedaan te maken is. Een lijst met fouten, of een nieuwe identiteit die al bij een ander profiel hoort, houdt de hele run tegen, tenzij u anders vraagt.
    .examples =
        Kijk wat er zou gebeuren, en wijzig niets
        Verwerk de lijst, en bewaar een ontvangstbewijs voor de distributeur
        Verwerk het goede deel van een lijst met fouten, en bewaar de rijen die zijn aangehouden
        Voer uit wat in de laatste kolommen van dat bestand over die rijen is besloten
        Geloof alleen de handtekening van de distributeur, en onderteken zelf het ontvangstbewijs
        Uw database wordt hier niet ondersteund: voer de wijzigingen zelf uit, en leg dat vast
        Laat een plan eerst beoordelen, en voer precies dat uit
waswordt-undo = Maak een run ongedaan: de keyringdatabase wordt zoals die daarvoor was
    .long = Wordt geweigerd, zonder wijzigingen, als een latere lijst of een andere wijziging in de weg staat. Met --partial gaan de rijen terug waarvoor niets in de weg staat; blijven er andere staan, dan is de afsluitcode 1. Een ontvangstbewijs vertelt de distributeur dat de lijst niet meer is verwerkt: status leest het.
    .examples =
        Kijk wat er terugkomt, en wat er in de weg staat
        Maak de run ongedaan, en laat het de distributeur weten
        De wijzigingen die de run terugdraaien in uw eigen database, waarvan export.csv een export is
        Een latere lijst staat bij sommige rijen in de weg: draai de andere terug
waswordt-verify = Vergelijk een keyringdatabase met een lijst die erin is verwerkt
    .long = Voor de dagen na de overgang: een identiteit die ontbreekt, die een ander profiel opent, of die bij een eerste keer inloggen een nieuw profiel kreeg. Moet u naar een rij nog kijken, dan is de afsluitcode 1.
    .examples =
        Na de overgang: is iedereen waar de lijst zegt?
        Alleen als de distributeur de lijst heeft ondertekend
        De rijen waar u nog naar moet kijken, als lijst
waswordt-log = Toon wat er in een keyringdatabase is verwerkt, en wat ongedaan is gemaakt
    .long = Het logboek bewaart welke identiteiten elke run heeft gewijzigd, zodat die ongedaan te maken is. Met --forget wordt dat gewist voor alle runs van één lijst; de runs zelf blijven in het overzicht, zonder persoonsgegevens, en de keyrings blijven zoals ze zijn.
    .examples =
        Wat er is verwerkt, wanneer, en wat ongedaan is gemaakt
        Wat er met elke rij van een lijst is gedaan, run voor run
        Als een lijst toch niet meer ongedaan te maken is: wis wat het logboek van de leerlingen weet
        Hetzelfde voor elke lijst waar twee jaar niets meer mee is gedaan
waswordt-keyrings = Maak een keyringdatabase, vul hem en kijk wat erin staat
    .examples =
        Maak een keyringdatabase, vul hem, en kijk wat erin staat
        Werk hem bij met uw eigen export, en kijk eerst wat dat zou doen
        Bewaar erbij wat voor elke lijst geldt
        Laat een tabelbestand voorstellen voor uw eigen tabellen
        Schrijf alle keyrings weer als CSV
waswordt-keyrings-init = Maak een nieuwe, lege keyringdatabase, of bewaar erbij wat voor elke lijst geldt
    .long = Wat u bij een run typt, gaat voor wat is bewaard, en dat gaat voor wat standaard is. In een keyringbestand is daar geen plaats voor: zet het in het verhuisbestand, onder [publisher.store.safeguards]. Zouden identiteiten daardoor meer profielen openen, dan wordt --fold-case niet bewaard.
waswordt-keyrings-import = Voeg de keyrings van een bestand (csv, xlsx, jsonl) toe aan een keyringdatabase; allemaal, of geen
waswordt-keyrings-sync = Werk een keyringdatabase bij met uw eigen export: helemaal, of helemaal niet
    .long = Wat nieuw is, komt erbij; wat in de export ontbreekt, vervalt; een identiteit die daar bij een ander profiel staat, verhuist mee; en kolommen over personen die erin staan, komen mee. Wat een lijst sindsdien heeft gegeven of laten vervallen, en de export tegenspreekt, blijft zoals het is en wordt gemeld; de afsluitcode is dan 1. De run staat in het logboek, en undo maakt hem ongedaan. Andere kolommen van keyrings die er al zijn, blijven zoals ze zijn. Een export die meer zou wijzigen dan is toegestaan, ook volgens wat bij de keyringdatabase is bewaard, wordt geweigerd: misschien is hij afgekapt.
waswordt-keyrings-export = Schrijf alle keyrings van een keyringdatabase precies zoals ze zijn: als CSV, of als JSON-regels in een bestand met die extensie
waswordt-keyrings-show = Tel wat er in een keyringdatabase staat, of toon de keyrings van één profiel
waswordt-status = Zeg wie wat heeft verwerkt, en wie te laat is
    .long = Leest de tickets die `encrypt` schreef en de ontvangstbewijzen die terugkwamen, uit bestanden en hele mappen, en zegt per uitgever hoe het met het ticket staat, en wie u vandaag moet bellen. Van een lijst telt de laatste versie die een uitgever heeft gekregen. De drie werkdagen gaan niet in vóór de bevriezing, hoe vroeg het ticket ook is verstuurd, en ook niet vóór de overgang als de lijst oude identiteiten weghaalt. Ontvangstbewijzen van een proefrun tellen als generale repetitie. Met --signers tellen alleen ontvangstbewijzen met een handtekening van een van hen.
    .examples =
        De tickets in een map, met de ontvangstbewijzen die daarin zijn teruggekomen
        Een pagina voor wie wacht, en alleen ontvangstbewijzen die zijn ondertekend
        Halen de uitgevers drie werkdagen?
        Een e-mail aan elke uitgever die te laat is, in het Nederlands
waswordt-targets = Leg een logboek naast servicedoelen
    .long = Doelen zijn geen boetes: ze binden niemand, en een gemist doel kost niets; elk rapport zegt dat erbij.
    .examples =
        Zijn de doelen van juni gehaald?
        Met eigen doelen, als gegevens
waswordt-targets-check = Zeg volgens een logboek welke doelen van een maand zijn gehaald
    .long = De afsluitcode is 1 als er een is gemist, of als een cel van het logboek niet te lezen is; zolang er zo'n cel is, wordt er niets gemeten.
waswordt-completions = Schrijf een script voor automatisch aanvullen in een shell op de standaarduitvoer
    .examples =
        Vul in Bash opdrachten en opties aan, vanaf de volgende sessie

## Opties en argumenten

any--accept = Vul ook voorstellen in: wat is geaccepteerd in een bewerkt bestand met kandidaten; zonder bestand alleen wat anders is gespeld (ij of y, bijzondere letters, een tussenvoegsel dat ontbreekt of elders staat) en door iets wordt bevestigd
any--allow-missing = Een kolom van de lijst waarvoor geen bron hoeft te zijn, zoals Huisnummer; mag vaker
any--allow-unfilled = Mbo: een rij zonder nieuwe identiteit is een waarschuwing, zoals in het vo
waswordt-encrypt--allow-unfilled = Mbo: een rij zonder nieuwe identiteit is een waarschuwing, zoals in het vo; een lijst zonder één ingevulde rij gaat niet naar uitgevers
waswordt-apply--allow-unfilled = Mbo: sla rijen zonder nieuwe identiteit over, in plaats van de lijst te weigeren
any--announced = Wanneer de school de verhuizing heeft gemeld
any--armor = Schrijf versleutelde bestanden als tekst, die een e-mail of formulier overleeft
any--brin = Het BRIN-nummer van de school
any--calamity = De verhuizing is een calamiteit: er is geen tijd voor een lijst
any--candidates = Schrijf de voorstellen naar een bestand, een werkmap om aan te vinken (xlsx) of een CSV: zet ja in de eerste kolom, en geef het terug met --accept
any--carried-out = Leg vast dat de wijzigingen van een proefrun in uw eigen database zijn uitgevoerd: het ontvangstbewijs van die run; de export en het logboek volgen
    .long = Geef dezelfde lijst en opties, en de export waarop die run berustte; zouden de wijzigingen anders zijn, dan wordt dit geweigerd.
waswordt-undo--changes = Met --dry-run: schrijf de wijzigingen die de run terugdraaien, met hun identiteiten, naar een bestand (JSON-regels) dat alleen van u is, om in uw eigen database uit te voeren; maak daarna de run ook in de export ongedaan
    .long = Er wordt niets geschreven als er iets in de weg staat, behalve met --partial.
waswordt-apply--changes = Met --dry-run: schrijf de wijzigingen, met hun identiteiten, naar een bestand (JSON-regels) dat alleen van u is, om in uw eigen database uit te voeren
    .long = De keyringdatabase is een export daarvan. In samples/changes staan sjablonen voor MariaDB, MySQL en SQL Server, en voor SCIM. Zijn de wijzigingen uitgevoerd, leg dat dan vast met --carried-out en het ontvangstbewijs van deze run.
any--closed = Nog een dag, of dagen achter elkaar, waarop niemand werkt, zoals een brugdag; mag vaker
    .long = Weekenden en feestdagen zijn ook zonder deze optie vrij: die van Nederland, in de sector ho die van Zweden, en in dagtilbud die van Denemarken. Meer dan twee weken achter elkaar gelden als schoolvakantie, zoals bij --school-holiday.
any--column = De kant van de lijst die wordt gevuld: was met de export van het oude portaal, wordt met die van het nieuwe
any--column--was = De oude identiteit
any--column--wordt = De nieuwe identiteit
any--consent-given = Wanneer de school de distributeur toestemming gaf om de gegevens eenmalig te verwerken (van ELO naar ELO met ILF)
any--contact = Bij wie van de distributeur school en uitgevers terecht kunnen met vragen
any--contact-email = Het e-mailadres van de contactpersoon
any--contact-phone = Het telefoonnummer van de contactpersoon
any--contract-signed = Wanneer het contract van de school met de distributeur is getekend (ILF)
any--cr-number = Het nummer van de school in de Centrale Registratie (BDLSchoolId, DigiDeliveryId)
waswordt-scenario--cutover = Deense kinderopvang: de dag waarop het nieuwe nummer geldt
waswordt-init--cutover = Wanneer de nieuwe IdP het overneemt
any--decisions = Voer uit wat over aangehouden rijen is besloten, en niets anders: een bestand van --rejects waarin de kolom is ingevuld (link, skip, take-over, of koppelen, overslaan, overnemen)
waswordt-apply--dry-run = Toon wat er zou gebeuren, en wijzig niets
waswordt-undo--dry-run = Toon wat er terugkomt en wat er in de weg staat, en wijzig niets; staat er iets in de weg, dan is de afsluitcode 1
waswordt-keyrings-sync--dry-run = Zeg wat er zou gebeuren, en wijzig niets
any--early = Voer de run uit vóór de overgang (of de bevriezing), ook al vervallen er keyrings of krijgen leerlingen een identiteit die van iemand anders de oude is
any--eck-id-changes = De ECK iD's zelf veranderen, zoals bij een andere sector
any--eck-id-from = ECK iD's komen in plaats van identiteiten volgens dit schema: real-id, profile-id of opaque-uid
any--eck-id-ordering = De school bestelt met het ECK iD
any--encoding = De tekencodering van een CSV, zoals windows-1252 [standaard: wordt herkend]
any--export-encoding = De tekencodering van de export, zoals windows-1252 [standaard: wordt herkend]
any--export-sheet = Het werkblad van de export [standaard: het werkblad dat het meest op een tabel lijkt]
waswordt-keyrings-sync--file = De export (csv, xlsx, jsonl), of - voor de standaardinvoer; met kolommen zoals bij import
waswordt-keyrings-import--file = Het bestand, of - voor de standaardinvoer; de kolommen zijn profile_id, identity, scheme, state, initials, first_name, prefix, last_name, location, postcode, house_number; andere blijven bewaard
waswordt-init--file = Het bestand, of - voor de standaarduitvoer
waswordt-decrypt--file = Het versleutelde bestand, of - voor de standaardinvoer
any--find-rule = Zeg welke regel de identiteiten van de lijst volgen, of die van een export die op naam bij de rijen horen; er wordt niets geschreven
any--fix = Schrijf de lijst naar UIT met de verbeteringen die niet fout kunnen zijn, elk apart genoemd; over wat overblijft, gaat het rapport over UIT
    .long = Verbeterd worden: spaties voor of na een waarde, de schrijfwijze van de kolomkoppen, een getal waarvan de tekst bekend is, een formule waarvan de uitkomst bekend is, en een rij die er letterlijk twee keer in staat.
any--fold-case = Maak geen verschil tussen hoofdletters en kleine letters in identiteiten, voor een keyringdatabase die dat ook niet doet; --fold-case=false als dat is bewaard en nu niet moet gelden
waswordt-fill-check--fold-case = Maak geen verschil tussen hoofdletters en kleine letters in identiteiten, voor een keyringdatabase die dat ook niet doet
waswordt-verify--fold-case = Maak geen verschil tussen hoofdletters en kleine letters bij het vergelijken van identiteiten, voor een keyringdatabase die dat ook niet doet; --fold-case=false als dat is bewaard en nu niet moet gelden
any--follow-up = Schrijf de rijen waar u nog naar moet kijken als lijst, met de reden in een extra kolom (.csv)
any--force = Vervang bestanden die al bestaan
waswordt-init--force = Vervang een bestand dat al bestaat
waswordt-keygen--force = Vervang een bestand dat al bestaat
waswordt-decrypt--force = Vervang een bestand dat al bestaat
waswordt-keyrings-export--force = Vervang een bestand dat al bestaat
waswordt-undo--force = Vervang een ontvangstbewijs of bestand met wijzigingen dat al bestaat
waswordt-fill-check--force = Vervang een rapport of verbeterde lijst die al bestaat
waswordt-verify--force = Vervang een uitvoerbestand dat al bestaat
waswordt-apply--force = Vervang uitvoerbestanden die al bestaan
waswordt-status--force = Vervang rapporten en e-mails die al bestaan, en haal e-mails van eerdere keren weg
waswordt-steps--force = Vervang bestanden die er al zijn
any--folder = De map: een die nog niet bestaat, of leeg is
any--forget = Wis welke identiteiten de runs van deze lijst hebben gewijzigd; die zijn dan niet meer ongedaan te maken
any--forget-older-than = Wis dat van elke lijst waarvan de laatste run meer dagen geleden is dan dit aantal
any--format = Hoe de uitkomst wordt geschreven: voor een mens, of als één JSON-document op de standaarduitvoer
any--format--json = Voor een script
any--format--text = Voor een mens
any--freeze = Wanneer de oude omgeving wordt bevroren
waswordt-steps--from = Alleen wat op deze dag of later nog kan, of geen dag heeft
waswordt-fill--from = De export van het portaal (xlsx, csv), of - voor de standaardinvoer
waswordt-generate--from = De leerlingen: een bestand (xlsx, ods, csv, EDEXML, een antwoord van UWLR, een zip van OneRoster), - voor de standaardinvoer, of keyrings: een keyringdatabase (BESTAND.jsonl, BESTAND.db of sqlite:BESTAND), of een tabel met die kolommen
waswordt-esi-make--from = De studenten (xlsx, csv), of - voor de standaardinvoer
waswordt-scenario--from = Waar de school vandaan komt
waswordt-init--from = Waar de school vandaan komt, zoals elf:magister of non-eck:distributor; elf:mijnportaal=elo voor een IdP die niet in de catalogus staat
any--from-realm = Een realm van de oude identiteiten; mag vaker
any--given = Wat er gebeurt als de export tegenspreekt wat een lijst met de keyringdatabase deed: laat dat zoals het is, of volg de export
any--given--follow = De export wordt gevolgd
any--given--hold = Wat de lijst deed, blijft, en wordt gemeld
any--gone = Wat er gebeurt met keyrings die in de export ontbreken
any--gone--keep = Ze blijven zoals ze zijn
any--gone--retire = Ze vervallen
any--help = Toon deze hulp (-h in het kort, --help uitgebreid)
any--hold = Verwerk het goede deel van een lijst met fouten, en houd de rest aan; --on-collision skip hoort daarbij
any--ics = Schrijf de dagen ook naar een iCalendar-bestand; `-` schrijft ze op de standaarduitvoer, in plaats van het verslag
    .long = Leest een agenda het bestand opnieuw in, dan verschuiven de afspraken mee. Een verhuizing is te herkennen aan de school, het begin, het einde en de realms, of aan de school en `id = "..."` boven in het verhuisbestand; dat blijft gelijk als een naam, een IdP of een realm wordt verbeterd.
any--identity = Een bestand met uw geheime sleutel, voor een versleuteld bestand: een age-identity of een SSH-sleutel; mag vaker
waswordt-encrypt--identity = Een bestand met uw geheime sleutel, voor een lijst die versleuteld binnenkwam: een age-identity of een SSH-sleutel; mag vaker
waswordt-decrypt--identity = Een bestand met uw geheime sleutel: een age-identity, of een sleutel van ssh-ed25519 of ssh-rsa; mag vaker
any--inspect = Bekijk de tabellen van een PostgreSQL-database, of een gebruikersbestand (csv, jsonl), en stel een tabelbestand voor met de reden bij elke regel; er wordt niets gemaakt of geschreven
any--institution = Hoger onderwijs: een instelling met de Zweedse naam, en wat die voor de ESI had geregeld
any--kind = Deense kinderopvang: wie de instelling bestuurt, en dus verzoeken om gegevens goedkeurt
any--kind--municipal = De gemeente
any--kind--self-governing = De instelling zelf (selvejende)
any--ladok-events = De studenten als gebeurtenissen uit de feed van Ladok (LokalStudentEvent)
any--lang = Taal van meldingen, rapporten en hulp [standaard: die van het systeem, anders en]
any--lang--da = Dansk, voor Unilogin en kinderopvang; de rest is in het Engels
any--lang--en = English
any--lang--nl = Nederlands
any--lang--sv = Svenska, voor European Student Identifiers; de rest is in het Engels
any--late = Voer de run uit, ook al is de lijst ouder dan een schooljaar
any--letter = Schrijf ook een brief aan de school: wat er te verbeteren is, in gewone taal, zonder codes en opdrachten; een naam die eindigt op .html of .txt
    .long = Wat het zwaarst weegt, staat vooraan, met de rijen en de namen van kolommen. Met --move staan er ook de school in, de dag waarop de lijst terug moet zijn, en bij wie de school terecht kan.
any--liberation-day = Of er op 5 mei wordt gewerkt
any--liberation-day--free = Niemand werkt op 5 mei
any--liberation-day--worked = Op 5 mei wordt gewerkt zoals op elke andere dag
any--list = De lijst (xlsx, csv, of versleuteld), of - voor de standaardinvoer
waswordt-log--list = Alleen de runs van deze lijst, of deze run
waswordt-encrypt--list = De lijst (xlsx, csv), of - voor de standaardinvoer; een lijst die versleuteld of met een wachtwoord binnenkwam, wordt in het geheugen geopend
waswordt-fill-check--list = De lijst (xlsx, csv, versleuteld of met een wachtwoord), of - voor de standaardinvoer
any--lists = De kopieën (xlsx, csv, of versleuteld); één ervan mag - zijn, voor de standaardinvoer
any--log = Het logboek (csv, xlsx), of - voor de standaardinvoer
    .long =
        De kolomkoppen zijn Engelse namen; een rij gebruikt de kolommen van de eigen soort (kind), en laat de andere leeg:

          kind        kolommen
          incident    category of service, priority (A tot en met D), from, to, registered, answered, id, cause (own, third-party), down (yes, no)
          window      category of service, from, to (zoals aangekondigd), ended, announced, size (minor, major, rebuild, repair)
          change      category of service, from, announced, size (minor, major); zonder category is het een wijziging van de doelen
          response    service, category, from, seconds, count
          call        from, answered, settled (yes, no)
          written, second-line
                      from, answered
          request     from, answered, to (uitgevoerd)
          message     id (van het incident), from
          report      month, from
          list        service (de uitgever), from (verstuurd), to (verwerkt)

        Tijdstippen zijn in lokale tijd: 2026-06-12 15:50; een dag is 2026-06-12. Meer categorieën schrijft u als 1+2. Een storing telt vanaf de melding, of anders vanaf het begin; zonder einde duurt die voort. Zonder `down` gelden storingen met prioriteit A als uitval. In schemas/targets-log.schema.json staat hoe een rij eruitziet; samples/targets/log.csv is een voorbeeld.
waswordt-fill--map = Wat er in een kolom van de export staat, als de naam dat niet zegt; mag vaker
    .long =
        De velden zijn:

          identity        wat wordt ingevuld als de lijst om een real id vraagt (gebruikersnaam@realm)
          profile-id      wat wordt ingevuld als de lijst om een profile id vraagt
          known-identity, known-profile-id
                          een identiteit die aan de andere kant van de lijst staat
          student-number  het nummer in de administratie, dat wordt vergeleken met de gebruikersnaam aan de andere kant
          first-name, call-name, initials, prefix, last-name, full-name
          postcode, house-number, house-letter, house-addition, location
          enabled         of het account actief is of geblokkeerd: de kolomkop zegt welke van de twee; een account dat is geblokkeerd, of waarvan iets onbekends is gezegd, wordt alleen voorgesteld
          role            of iemand een leerling is; anderen worden overgeslagen

        Met niets erachter, zoals --map enabled=, wordt voor het veld geen kolom gebruikt.

        De gebruikelijke kolomkoppen van Magister, SOMtoday, ParnasSys, itslearning, Entra ID, Microsoft 365, Active Directory, Google Workspace, OneRoster, School Data Sync en EDEXML zijn bekend. Een kolom met e-mailadressen telt alleen als identiteit als een verhuisbestand of manifest de realm noemt, en --realm wordt er niet aan toegevoegd: een e-mailadres kan van iedereen zijn. Een roepnaam is geen voornaam, en wordt alleen voorgesteld; staan er in uw lijst ook roepnamen, geef dan --map first-name=Roepnaam.
waswordt-generate--map = Wat er in een kolom van het bronbestand staat, als de naam dat niet zegt; mag vaker
    .long =
        De velden zijn:

          first-name, initials, prefix, last-name
          full-name       de hele naam in één kolom; die wordt gesplitst als dat maar op één manier kan ("Berg, Zoë van der")
          postcode, house-number, house-letter, house-addition, location
          identity        de oude identiteit, als de lijst die heeft (gebruikersnaam@realm)
          profile-id      de oude profile id
          role            of iemand een leerling is; anderen worden overgeslagen

        Met niets erachter, zoals --map enabled=, wordt voor het veld geen kolom gebruikt.

        De gebruikelijke kolomkoppen van Magister, SOMtoday, ParnasSys, itslearning, Entra ID, Microsoft 365, Active Directory, Google Workspace, OneRoster, School Data Sync en EDEXML zijn bekend. Een roepnaam is geen voornaam: heeft de school niets anders, geef dan --map first-name=Roepnaam.
any--markdown = Schrijf de procedure ook als Markdown; `-` schrijft die op de standaarduitvoer, in plaats van het verslag
any--max-changes = Weiger de run als er meer keyrings bij zouden komen, vervallen of actief worden dan dit aantal
any--max-left-behind = Weiger de run als een groter deel dan dit percentage van de profielen met een actieve keyring van de oude realms in geen enkele rij staat
any--max-share = Weiger de run als een groter deel dan dit percentage van de profielen met een actieve keyring zou wijzigen [standaard: 40, bij 500 van zulke profielen of meer]
any--min-match = Het kleinste deel van de rijen, in procenten, dat bekend moet zijn [standaard: 20 voor een lijst waarvan de rijen vastliggen, zoals in het mbo; anders één rij]
any--minimise = Laat namen en adressen weg uit wat uitgevers krijgen, als de identiteiten genoeg zijn
waswordt-status--month = Alleen de lijsten die in deze maand zijn verstuurd; hoort bij --targets
waswordt-targets-check--month = De maand [standaard: de maand vóór die van vandaag]
waswordt-steps--move-file = Een verhuisbestand, of meer
waswordt-scenario--move-file = Beoordeel de verhuizing in dit bestand, met de datums en voorwaarden
waswordt-generate--move-file = Het verhuisbestand
waswordt-fill-check--move-file = Het verhuisbestand waar de lijst bij hoort
waswordt-apply--move-file = Het verhuisbestand waar de lijst bij hoort; met --signers volstaat ook de verhuizing die is mee versleuteld
waswordt-fill--move-file = Het verhuisbestand, voor de realms van een lijst zonder manifest
waswordt-encrypt--move-file = Het verhuisbestand, waarin de uitgevers staan; naast --recipient of --passphrase: wat er van contract en toestemming bekend is
waswordt-verify--min-match = Het kleinste deel van de rijen, in procenten, dat bekend moet zijn van een lijst die hier nooit is verwerkt [standaard: 20 voor een lijst waarvan de rijen vastliggen, zoals in het mbo; anders één rij]
waswordt-verify--move-file = Het verhuisbestand, dat zegt welk format de lijst heeft
any--moves = Verhuisbestanden
any--no-history = Voortgang en resultaten hoeven niet behouden te blijven
any--no-running-licences = Er lopen geen licenties door na de verhuizing
any--numbers = Deense kinderopvang: vul de nieuwe nummers van instellingen in uit deze tabel van oude en nieuwe; wordt één nummer er meer, dan beslist een kolom met gebruikersnamen
any--old = Wat er gebeurt met oude keyrings die de lijst aan niemand anders geeft [standaard: keep als de realm verandert, retire als die gelijk blijft]
any--old--keep = Ze blijven
any--old--retire = Ze openen het profiel niet meer
any--on-collision = Wat er gebeurt als een nieuwe identiteit al bij een ander profiel hoort [standaard: refuse, of skip met --hold]
any--on-collision--refuse = Weiger de hele run
any--on-collision--skip = Houd de rijen aan die daarmee samenhangen
any--on-collision--take-over = Neem de identiteit over van het andere profiel, en noem dat
any--on-other-person = Wat er gebeurt als lijst en profiel twee personen noemen [standaard: refuse, of skip met --hold]
any--on-other-person--link = Kijk niet naar namen
any--on-other-person--refuse = Weiger de hele run
any--on-other-person--skip = Houd de rijen aan die daarmee samenhangen
any--only = Een tabel van wie er meegaat, zoals studenten met doorlopende licenties (mbo): met een kolom profile_id, identity, nlEduPersonRealId, nlEduPersonProfileId of ECK iD, of de enige kolom die er is; anderen worden overgeslagen
any--order = Deense kinderopvang: toon de tekst waarmee u een nummer voor eigen medewerkers van de gemeente bestelt
any--original = De lijst zoals die is verstuurd, of de vorige versie: wat is gewijzigd, toegevoegd, weggelaten of verplaatst, ziet u per rij en kolom
any--original-encoding = De tekencodering van de lijst zoals die is verstuurd, zoals windows-1252 [standaard: wordt herkend]
any--original-sheet = Het werkblad van de lijst zoals die is verstuurd [standaard: dat van --sheet als het er is, anders het werkblad dat het meest op een tabel lijkt]
any--output = De lijst die wordt geschreven: een naam die eindigt op .xlsx of .csv, of - voor CSV op de standaarduitvoer
waswordt-keygen--output = Het bestand voor de geheime sleutel [standaard: de standaarduitvoer]
waswordt-encrypt--output = De map voor de versleutelde bestanden en de tickets; zonder --move het versleutelde bestand
waswordt-generate--output = De lijst: een naam die eindigt op .xlsx of .csv, of - voor CSV op de standaarduitvoer
waswordt-decrypt--output = Waar de inhoud komt
waswordt-keyrings-export--output = Waar de keyrings komen (csv, jsonl), of - voor de standaarduitvoer
any--partial = Draai elke rij terug waarvoor niets in de weg staat, en laat de andere staan
any--passphrase = Versleutel met een wachtwoord, dat op de terminal wordt gevraagd
any--passphrase-file = Een bestand met het wachtwoord van een versleuteld bestand, een werkmap of een sleutel, of - voor de standaardinvoer [standaard: wordt op de terminal gevraagd]
waswordt-decrypt--passphrase-file = Een bestand met het wachtwoord, of - voor de standaardinvoer [standaard: wordt op de terminal gevraagd]
waswordt-encrypt--passphrase-file = Versleutel met het wachtwoord in een bestand, of - voor de standaardinvoer; met --move en zonder --workbook-password, of met --passwords, is het dat van de lijst zelf
any--passwords = Met --move en --workbook-password: geef elke uitgever een eigen wachtwoord, dat alleen zijn werkmap opent: het wachtwoord dat dit TOML-bestand voor hem noemt ("naam" = "wachtwoord"), of, als het er geen noemt, een nieuw dat erbij komt; dat bestand houdt u voor uzelf
any--paths = Tickets en ontvangstbewijzen (JSON), of mappen daarmee
any--plan = Voer precies dit bewaarde plan uit, met de besluiten erin; wordt geweigerd als de keyringdatabase sindsdien is gewijzigd
any--profile = De id die de uitgever zelf aan een profiel geeft
waswordt-init--publisher = Een uitgever, met een ontvanger of een bestand met ontvangers als die bekend is: NAAM, NAAM=age1… of NAAM=BESTAND, gerekend vanaf de map van het verhuisbestand; mag vaker
waswordt-generate--publisher = De uitgever van wie de lijst is, met zijn naam in het verhuisbestand (mbo)
waswordt-verify--publisher = Uw naam in het verhuisbestand, als daarin staat in welke tabellen van u de keyrings staan
waswordt-apply--publisher = Uw naam in het verhuisbestand, dat ook uw tabellen noemt: een lijst die voor een andere uitgever is gemaakt of versleuteld, wordt geweigerd
any--publisher-email = Het e-mailadres waarop een uitgever herinneringen krijgt; mag vaker
any--publisher-no-moves = Een uitgever die geen was-wordtlijsten verwerkt, en er dus geen krijgt; mag vaker
any--publisher-store = Een keyringdatabase van een uitgever die er meer heeft, met de naam die in zijn ontvangstbewijzen staat: op elk daarvan wordt gewacht; mag vaker
any--quiet = Zeg alleen uitkomsten en fouten
any--verbose = Zeg wat er gebeurt, en hoelang elk onderdeel duurde
any--realm = Zet deze realm achter identiteiten van de export die alleen een gebruikersnaam zijn
waswordt-undo--receipt = Schrijf een ontvangstbewijs, zonder namen of identiteiten, ook naar een bestand
waswordt-apply--receipt = Schrijf het ontvangstbewijs, zonder namen of identiteiten, ook naar een bestand
any--recipient = Een openbare sleutel: age1…, ssh-ed25519 … of ssh-rsa …; mag vaker
any--recipients-file = Een bestand met openbare sleutels, één per regel; mag vaker
any--rejects = Schrijf de aangehouden rijen als lijst in hetzelfde format, met de reden in een extra kolom (.csv)
any--remind = Schrijf voor elke uitgever die u vandaag moet bellen een e-mail (.eml) in deze map, in de taal van --lang
any--report = Schrijf ook een rapport, als HTML-pagina of CSV afhankelijk van de extensie; mag vaker
waswordt-fill-check--report = Schrijf ook een rapport: een naam die eindigt op .xlsx, .html, .csv of .json; mag vaker
    .long = Een .xlsx is de lijst zelf met gemarkeerde cellen: een kleur en een opmerking waar iets te verbeteren is, en een eerste werkblad dat alles samenvat. U kunt die verbeteren en opnieuw controleren. De hele lijst staat erin: verstuur die dus net zo zorgvuldig als de lijst.
any--role = Alleen wat iemand moet doen, alleen of samen met anderen
any--role--distributor = De distributeur (ook: distributeur)
any--role--kennisnet = Kennisnet
any--role--municipality = Een gemeente en de medewerker voor de kinderopvang (ook: gemeente)
any--role--publisher = Een uitgever (ook: uitgever)
any--role--school = De school
any--role--supplier = De leverancier van het oude of het nieuwe portaal (ook: leverancier)
any--rows = Wat er met elke rij van de lijst is gedaan, run voor run, en wat de keyringdatabase daar nu van toont; met --show-values ook welke identiteiten
waswordt-explain--rule = Een code, zoals WW201 of, van een oordeel, V6; of een naam, zoals identity-syntax
waswordt-fill--rule = Maak elke identiteit volgens deze regel, zoals 's{"{"}user{"}"}@nieuw.example'; met --from alleen wat een account van de export bevestigt
    .long =
        Een regel is tekst met delen tussen accolades:

          {"{"}user{"}"}      de gebruikersnaam van de identiteit aan de andere kant van de lijst
          {"{"}number{"}"}    de cijfers van die gebruikersnaam
          {"{"}first{"}"}, {"{"}initials{"}"}, {"{"}prefix{"}"}, {"{"}last{"}"}
                      de namen, in kleine letters, met gewone letters (é is e, ø is o), zonder spaties en streepjes

        Achter een deel kan staan hoe het wordt geschreven, zoals in {"{"}first:1{"}"}, {"{"}last:upper{"}"} of {"{"}prefix:dot{"}"}:

          lower, upper, keep    wat er met hoofdletters gebeurt
          letters               bijzondere letters blijven zoals ze zijn
          dash, dot             woorden worden verbonden met een streepje of een punt
          word                  alleen het eerste woord
          een getal             zoveel tekens, vanaf het begin

        Heeft iemand geen tussenvoegsel, dan blijft er van de punten, streepjes of liggende streepjes rond {"{"}prefix{"}"} één over. Een rij waarin een ander deel ontbreekt, wordt niet ingevuld. Ook niet een rij waarvan de regel de identiteit ook voor iemand anders maakt, of die al in een andere rij staat.
any--run = De id van de run, of de id van een lijst die één keer is verwerkt
any--save-plan = Met --dry-run: bewaar het plan, om te laten beoordelen en later uit te voeren met --plan
any--school = De naam van de school
any--school-holiday = Een schoolvakantie: uitgevers en distributeur werken dan, en verhuizingen kunnen dan het best; mag vaker
any--scope = Het domein van de instelling, zoals larosate.se
    .long = Dit is de thuisinstelling van wie er in de bron geen heeft, en het bereik van lokale ESI's. Van studenten van meer instellingen houdt het naamgenoten uit elkaar; waar iedereen dezelfde heeft, bevestigt het niemand. Een oude ESI in de bron (een kolom ESI old) is zeker: dan vult fill de nieuwe in. Op een naam alleen doet het voorstellen, met --candidates en daarna --accept.
waswordt-scenario--sector = De sector waarvan de regels gelden
waswordt-init--sector = De sector: vo, mbo, ho of dagtilbud
any--sector--dagtilbud = Kinderopvang in Denemarken, met Unilogin
any--sector--ho = Hoger onderwijs in Zweden, met European Student Identifiers
any--sector--mbo = Middelbaar beroepsonderwijs
any--sector--vo = Voortgezet onderwijs
any--self-governing = De instelling bestuurt zichzelf, zodat eigen medewerkers het verzoek om gegevens goedkeuren (dagtilbud)
any--sheet = Het werkblad van een werkmap [standaard: het werkblad dat het meest op een tabel lijkt]
any--shell = De shell
any--show-values = Toon identiteiten en namen in de uitkomst; zonder deze optie ziet u alleen rijen en kolommen
any--sign = Onderteken met deze geheime sleutel van SSH (ed25519 of RSA); de handtekening komt naast het bestand, als BESTAND.sig
any--sign-passphrase-file = Een bestand met het wachtwoord van de sleutel waarmee u ondertekent, of - voor de standaardinvoer [standaard: wordt op de terminal gevraagd]
any--signature = De handtekening [standaard: de naam van het bestand met .sig]
any--signers = Van wie handtekeningen tellen, in de vorm van allowed_signers van OpenSSH: zonder een daarvan wordt er niets geopend
waswordt-status--signers = Van wie handtekeningen onder ontvangstbewijzen tellen, in de vorm van allowed_signers van OpenSSH
any--signers-for = Welke ondertekenaar voor welke scholen spreekt: een TOML-bestand met, onder [signers], "ONDERTEKENAAR" = ["BRIN", …]
any--source = Waar ESI's van worden gemaakt
any--source--eduid = De unieke id van eduID
any--source--ladok = ExterntStudentUID van Ladok of NyA
any--source--local = De identiteit die de instelling zelf uitgeeft
any--store = De keyringdatabase: BESTAND.csv, BESTAND.jsonl, BESTAND.db, sqlite:BESTAND, of postgres://GEBRUIKER@HOST/DATABASE (wachtwoord uit PGPASSWORD of ~/.pgpass)
any--store-map = Een TOML-bestand dat zegt in welke tabellen van u de keyrings staan, voor een PostgreSQL-database, of in welke kolommen, voor een bestand met één rij per gebruiker, of wat bij de keyringdatabase is bewaard; gaat voor [publisher.store] in een verhuisbestand, dat hier ook mag staan
    .long = Een inlognaam staat in één kolom. Staan een gebruikersnaam en het nummer van de instelling in twee kolommen, zoals bij Unilogin, voeg die dan eerst samen, als userid@G12345: in een kolom van het bestand, of in een berekende kolom van de tabel.
any--store-name = Een naam voor deze keyringdatabase in het ontvangstbewijs, als u er meer hebt: status houdt ze daarmee uit elkaar, en wacht op elke die zich heeft gemeld
waswordt-apply--strict = Laat ook waarschuwingen van de controle de hele run tegenhouden
waswordt-fill-check--strict = Laat ook waarschuwingen de lijst tegenhouden: is er een, dan is de afsluitcode 1
waswordt-encrypt--strict = Versleutel geen lijst waarvoor de controle waarschuwt
waswordt-generate--supersedes = De lijst die met deze wordt verbeterd, met het manifest: deze is er de volgende versie van
waswordt-encrypt--supersedes = De versie van de lijst die eerder is verstuurd, al dan niet versleuteld: in de tickets staat wat er sindsdien is gewijzigd
any--take-back-removed = Draai terug wat een vorige versie van de lijst koppelde en deze niet meer noemt; zonder deze optie wordt zo'n lijst geweigerd
waswordt-status--targets = Leg de lijsten naast het doel voor uitgevers: een bestand (TOML), of waswordt, dat wordt meegeleverd
waswordt-targets-check--targets = De doelen: een bestand (TOML), of stil of waswordt, die worden meegeleverd
any--to = Waar de school naartoe gaat
any--to-distributor = De lijst gaat naar de distributeur, ingevuld of niet: nog niet naar een uitgever
any--to-fill = De lijst gaat naar wie die invult (de school, het portaal), niet naar een uitgever: die mag leeg zijn
any--to-realm = Een realm van de nieuwe identiteiten; mag vaker
any--today = Neem deze dag als vandaag, zoals 2026-07-27
any--until = Alleen wat uiterlijk op deze dag klaar moet zijn, of geen dag heeft
any--user-ids-stay = Gebruikersnamen en personeelsnummers blijven zoals ze zijn
any--value = Een ESI, of een bestand (xlsx, csv, tekst)
any--version = Toon de versie
any--workbook-password = Schrijf een werkmap met een wachtwoord, die Excel opent, in plaats van een versleuteld bestand; het wachtwoord wordt gevraagd, tenzij u --passphrase-file geeft. Met --move voor elke uitgever één, met een ticket waarin het wachtwoord niet staat: geef dat apart door, en geef met --passwords elke uitgever een eigen
any--yes = Met --forget of --forget-older-than: vraag niet eerst
