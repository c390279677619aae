### De procedures: wie doet wat, en wanneer.

## Namen
procedure-name-vo-general = Algemene procedure vo
procedure-name-vo-elf = Stappenplan distributeur vo: persoonstegoed (ELF)
procedure-name-vo-ilf = Stappenplan distributeur vo: schooltegoed (ILF)
procedure-name-school-year = Tijdens het schooljaar
procedure-name-mbo = Procedure mbo
procedure-name-eck-change = Gewijzigde ECK iD's, eigen plan van dit programma
procedure-name-annex = Acties uit de bijlage
procedure-role-school = school
procedure-role-distributor = distributeur
procedure-role-kennisnet = Kennisnet
procedure-role-old-portal = leverancier oud portaal
procedure-role-new-portal = leverancier nieuw portaal
procedure-role-portal = leverancier portaal
procedure-role-publisher = uitgever

## Wanneer
procedure-when-eight-weeks = Ten minste acht weken vóór de overgang.
procedure-when-at-once = Zo snel mogelijk.
procedure-when-planned = Bij voorkeur in de vakantie.
procedure-when-frozen = Vaak 1 augustus, maar alles moet vóór die dag klaar zijn.
procedure-when-filled = Na de bevriezing.
procedure-when-consented = Voordat de school de lijst aanlevert: vanaf dan verwerkt de distributeur de gegevens.
procedure-when-signed = Voordat leerlinggegevens naar een uitgever gaan.
procedure-when-filed = Op tijd voor de drie werkdagen van de uitgever.
procedure-when-filed-mbo = De drie werkdagen van de uitgever gaan in als de lijst volledig ingevuld terug is.
procedure-when-processed = In principe binnen drie werkdagen na het ticket.
procedure-when-processed-mbo = In principe binnen drie werkdagen nadat de volledig ingevulde lijst terug is.
procedure-when-earlier = { $rule } Komt die dag eerder dan { $due }, dan geldt die.
procedure-when-profile-ids = { $rule } Wijzigen nlEduPersonProfileId's binnen één administratie, dan verwerkt de uitgever de lijst pas na de overgang op { $cutover }; het ticket noemt dan een latere dag.
procedure-when-before-link = Voordat de school de leerlingen in de nieuwe ELO koppelt.
procedure-when-before-pre-match = Vóór de nieuwe pre-match.
procedure-when-registered = Vóór de overgang: de Centrale Registratie moet het dan weten.
procedure-when-linked = Na de overgang.
procedure-when-started = Bij het begin van het schooljaar.
procedure-when-before-august = Vóór 1 augustus.
procedure-when-summer = Bij voorkeur in de zomervakantie.

## Gedeelde stappen
procedure-ticket = Maak voor elke uitgever een CMR-ticket, met de lijst versleuteld of onder een wachtwoord.
procedure-apply = Verwerk de lijst: koppel elke nieuwe identiteit aan het bestaande profiel, zodat de voortgang meegaat, en meld het CMR-ticket gereed.
procedure-pre-match = Voer de pre-match uit: koppel in het nieuwe portaal de nieuwe portaalidentiteit aan de bestelidentiteit (persoonstegoed).
procedure-pre-match-renumbering = Voer de pre-match opnieuw uit: koppel de portaalidentiteit met de nieuwe gebruikersnaam aan de bestelidentiteit (persoonstegoed).

## Vo, algemeen
procedure-vo-ask = Vraag de distributeur om de uitleverkeuze te wijzigen.
procedure-vo-ask-renumbering = Meld de distributeur dat gebruikersnamen wijzigen door een datamigratie; portaal en realm blijven.
procedure-vo-ask-codes = Meld de distributeur wat er wijzigt: de school werkt met activeringscodes, en blijft dat doen.
procedure-vo-tell-kennisnet = Meld de wijziging samen bij de support van Kennisnet en spreek precies af wanneer wordt omgezet.
procedure-vo-registration = Voer de wijzigingen door in de Centrale Registratie (CR).
procedure-vo-old-record = Zet het bestaande CR-record op inactief.
procedure-vo-new-record = Maak een nieuw CR-record voor de nieuwe uitleverkeuze, met de realm die daarbij hoort.
procedure-vo-school-identities = Koppel de juiste schoolidentiteiten aan het nieuwe CR-record: het BDLSchoolId, dat via Entree Federatie als DigiDeliveryId wordt uitgewisseld.
procedure-vo-migration = Maak afspraken over de migratie: de nieuwe omgeving koppelen, de oude uitfaseren. Kennisnet levert gegevens over het gebruik van de oude koppeling, om te zien of ook andere leveranciers moeten verhuizen.
procedure-vo-migration-from-codes = Maak afspraken over het koppelen van de nieuwe omgeving.
procedure-vo-impact = Bepaal wat de overstap betekent voor de eigen diensten. Uitgevers verwerken elke leerling op de lijst; er wordt geen selectie van licenties gemaakt.
procedure-vo-impact-without = Bepaal wat de overstap betekent voor de eigen diensten.
procedure-vo-plan = Plan de verhuizing en bereid de CMR-tickets voor.
procedure-vo-plan-without = Plan de verhuizing.
procedure-vo-lists = Lever de ingevulde lijst in het afgesproken format aan bij de distributeur. De school is verantwoordelijk voor de doorlooptijd hiervan.
procedure-vo-test-link = Voer in het nieuwe portaal de controlekoppeling uit.
procedure-vo-old-pre-match = Zorg dat in het oude portaal de pre-matchwaarde op tijd wordt verwijderd (persoonstegoed).
procedure-vo-old-pre-match-renumbering = Zorg dat de pre-matchwaarden van de oude gebruikersnamen worden verwijderd (persoonstegoed).
procedure-vo-watch = Bewaak de voortgang en informeer de school. De school test na afloop: de referentiepagina van Kennisnet, en de toegang tot een licentie.
procedure-year-notice = Maak de wijziging kenbaar bij de leveranciers: de distributeur, de portaalleveranciers en de uitgevers.

## Vo, stappenplan van de distributeur
procedure-plan-establish = Stel vast dat de identiteit wijzigt door een andere realm of een ander portaal.
procedure-plan-establish-renumbering = Stel vast dat de gebruikersnamen wijzigen door een datamigratie, en daarmee de identiteit.
procedure-plan-freeze = Stel vast wanneer de oude omgeving wordt bevroren.
procedure-plan-freeze-renumbering = Stel vast wanneer de oude gebruikersnamen worden bevroren.
procedure-plan-frozen-renumbering = De oude gebruikersnamen worden bevroren: vanaf deze dag wijzigt er niets meer aan.
procedure-plan-frozen = De oude omgeving wordt bevroren: vanaf deze dag wijzigt er niets meer in.
procedure-plan-history = Vertel de school hoe de leerhistorie mee kan. Wil de school dat, dan volgen de stappen hierna.
procedure-plan-format = Stuur de school de lijst: het lege formulier, of ingevuld voor zover bekend.
procedure-plan-fill = Laat de lijst invullen, met de oude en de nieuwe identiteit van elke leerling, zo nodig door de oude en de nieuwe portaalleverancier; als de oude omgeving bevroren is, zodat er geen verschillen ontstaan.
procedure-plan-fill-new = Laat naast de oude identiteit van elke leerling de nieuwe invullen, zo nodig door de nieuwe portaalleverancier; als de oude omgeving bevroren is, zodat er geen verschillen ontstaan.
procedure-plan-fill-renumbering = Laat de lijst invullen als de oude gebruikersnamen bevroren zijn, zodat er geen verschillen ontstaan.
procedure-plan-contract = Teken het contract dat de distributeur leerlinggegevens mag doorgeven aan uitgevers.

## Mbo
procedure-mbo-ask = Meld bij de distributeur dat de identiteit gaat wijzigen, bijvoorbeeld door de overstap van NON-ECK naar ECK of naar een andere ELO.
procedure-mbo-ask-same = Meld bij de distributeur dat de school naar een ander portaal of een andere IdP gaat; de identiteiten wijzigen niet.
procedure-mbo-tell-kennisnet = Meld de wijziging bij de support van Kennisnet.
procedure-mbo-migration = Maak afspraken over de migratie van de IdP.
procedure-mbo-link = Koppel de nieuwe omgeving en faseer de oude uit.
procedure-mbo-entree-data = Lever gegevens over het gebruik van de oude koppeling, om te zien of ook andere leveranciers moeten verhuizen.
procedure-mbo-licences = Stel vast welke licenties en producten mee moeten: die over de grens van het schooljaar lopen, en die met leerresultaten.
procedure-mbo-establish = Stel vast of de identiteit wijzigt, of alleen de realm door een ander portaal.
procedure-mbo-inform = Informeer de uitgevers die verhuizingen ondersteunen, met meldingen in het CMR.
procedure-mbo-list = Lever de eigen lijst versleuteld of onder een wachtwoord aan bij de distributeur, met de huidige gegevens van de studenten van wie licenties meegaan (“waswordt generate --only”). De lijst waarin de nieuwe gegevens nog ontbreken, verstuurt u met “waswordt encrypt --to-fill”.
procedure-mbo-fill = Vul de lijst aan met de nieuwe gegevens, stem de wijzigingen af en lever de ingevulde lijst aan bij de uitgever.
procedure-mbo-apply = Verwerk de lijst, zodat voortgang en lopende licenties meegaan naar de nieuwe identiteit.
procedure-mbo-report = Meld via het CMR aan de distributeur dat de verwerking gereed is.

## Gewijzigde ECK iD's
procedure-eck-ask = Meld bij de distributeur en de uitgevers dat ECK iD's gaan wijzigen, en vanaf welke dag.
procedure-eck-ask-move = Vraag de distributeur om het portaal of de uitleverkeuze te wijzigen, en meld de distributeur en de uitgevers dat daarbij ook ECK iD's gaan wijzigen, en vanaf welke dag.
procedure-eck-ask-instead = Meld de distributeur en de uitgevers dat ECK iD's in de plaats komen van de identiteiten van nu, en vanaf welke dag.
procedure-eck-ask-move-instead = Vraag de distributeur om het portaal of de uitleverkeuze te wijzigen, en meld de distributeur en de uitgevers dat ECK iD's in de plaats komen van de identiteiten van nu, en vanaf welke dag.
procedure-eck-list = Lever de eigen lijst versleuteld aan bij de distributeur, met de identiteit die u van ieder hebt. Naar de school verstuurt u de lijst met “waswordt encrypt --to-fill”.
procedure-eck-fill = Laat de administratie van de school van ieder het nieuwe ECK iD invullen, zoals de nummervoorziening het geeft.
procedure-eck-watch = Bewaak de voortgang en informeer de school. De school test na afloop de toegang tot een licentie.

## Bijlage
procedure-annex-spread-codes = Stap over op activeringscodes en verspreid ze onder de gebruikers. Een melding is niet nodig.
procedure-annex-codes-identity = Kies waarmee leerlingen en docenten inloggen om codes te activeren: een geldige digitale identiteit, zoals een Entree-account.
procedure-annex-extra-codes = Bestel extra codes voor tegoed dat via het portaal al is gebruikt.
procedure-annex-was-list = Stel de lijst op met de oude portaalidentiteiten (was), en geef die aan de school.
procedure-annex-unlink-first = Spreek af wanneer de leerlingen in het distributeursportaal worden ontkoppeld, en doe dat eerst.
procedure-annex-unlink-old = Ontkoppel de pre-matchwaarden van het oude schoolportaal.
procedure-annex-drop-pre-match = Gebruik de oude pre-matchwaarden niet meer in opgaven aan uitgevers (in het vo: de upload naar Edu-iX).
procedure-annex-notice = Geef de IdP-wijziging door in de keten, met een CMR-melding.
procedure-annex-notice-renumbering = Geef in de keten door dat gebruikersnamen wijzigen, met een CMR-melding.
procedure-annex-registration = Geef de wijziging met de juiste waarden door in de Centrale Registratie.
procedure-annex-unlink-pupils = Ontkoppel de leerlingen in de oude ELO, en daarmee de oude pre-matchwaarden.
procedure-annex-consent = Geef de distributeur toestemming om de gegevens eenmalig voor deze wijziging te verwerken.

## Verslagen
procedure-not-before = vanaf { $date }
procedure-set = staat voor { $date }
procedure-due = uiterlijk { $date }
procedure-on = op { $date }
procedure-done = gedaan op { $date }
procedure-done-late = gedaan op { $date }, niet op tijd: uiterlijk { $due }
procedure-due-past = uiterlijk { $date } (verlopen)
procedure-impossible = Dit kan niet: het kan pas beginnen op { $first }, en moet uiterlijk op { $last } klaar zijn.
procedure-impossible-term = Dit kan niet: het kan pas beginnen op { $first }, en de drie werkdagen lopen dan tot na { $last }.
procedure-impossible-apply = De uitgevers kunnen de lijst vanaf { $first } verwerken, en moeten uiterlijk op { $last } beginnen om drie werkdagen te hebben.
procedure-in-holidays = De laatste dag valt in de vakantie van de school: spreek vooraf af wie het doet.
procedure-differs-was-list = De teksten verschillen: volgens de algemene procedure (stap 10) levert de school de lijst, volgens de bijlage maakt de distributeur het deel met de oude identiteiten. De bijlage is gevolgd.
procedure-differs-pre-match = De teksten verschillen: volgens de algemene procedure (stap 15) voert de school de pre-match uit, volgens de bijlage de distributeur. De bijlage is gevolgd.
procedure-differs-unlink = De teksten verschillen: volgens de algemene procedure (stap 12) zorgt de school ervoor, op tijd; volgens de bijlage ontkoppelt de distributeur de leerlingen voordat de school ze koppelt. De bijlage is gevolgd.
procedure-differs-start-of-year = De teksten verschillen: alles moet vóór 1 augustus klaar zijn, en de pre-match komt bij het begin van het schooljaar. Voor de pre-match is het laatste gevolgd.
procedure-heading-late = Had al klaar moeten zijn
procedure-heading-next = Eerstvolgend
procedure-heading-plan = Plan
procedure-column-school = School
procedure-column-next = Eerstvolgend
procedure-column-day = Dag
procedure-column-late = Te laat
procedure-nothing-dated = niets met een dag
procedure-no-steps = U hoeft niets te doen.
procedure-no-steps-unsupported = Er zijn geen stappen: deze verhuizing wordt niet ondersteund.
procedure-no-steps-dates = Er is geen plan: de datums spreken elkaar tegen. Verbeter ze in het verhuisbestand.
procedure-event-place = { $procedure }, stap { $number }
procedure-ics-left-out = { $school } staat niet in de agenda: { $what }
procedure-ics-nameless = { $count ->
    [one] Eén verhuisbestand heeft geen id: wordt later de schoolnaam of een realm verbeterd, dan ziet een agenda een andere verhuizing. Zet erin: id = "…"
   *[other] { $count } verhuisbestanden hebben geen id: wordt later een schoolnaam of realm verbeterd, dan ziet een agenda een andere verhuizing. Zet in elk: id = "…"
}
procedure-ics-one-id = { $school }: deze verhuisbestanden hebben hetzelfde id (“{ $id }”) en worden op hun datums uit elkaar gehouden; geef elk een eigen id, dan blijft dat zo als een datum wijzigt
procedure-ics-empty = niets in het plan heeft een datum: { $path } is niet geschreven
procedure-ics-alike = { $school }: deze verhuizingen hebben dezelfde IdP's en realms en worden op hun datums uit elkaar gehouden; zet in elk verhuisbestand een eigen id = "…", dan blijft dat zo als een datum wijzigt
procedure-ics-written = Agenda geschreven: { $path }
procedure-markdown-written = Plan geschreven: { $path }
procedure-from-after-until = --from ({ $from }) is na --until ({ $until })
    .hint = Geef bij --from de eerste dag en bij --until de laatste.

## Hoger onderwijs en kinderopvang

procedure-name-ho = ESI
procedure-name-dagtilbud-municipal = Kinderopvang van een gemeente
procedure-name-dagtilbud-self-governing = Zelfstandige kinderopvang
procedure-role-institution = instelling
procedure-role-service = dienst
procedure-role-municipality = gemeente
procedure-role-daycare-officer = kinderopvangfunctionaris van de gemeente
procedure-role-daycare-staff = medewerker van de instelling
procedure-role-placement-supplier = leverancier van het plaatsingssysteem
procedure-ho-choose = Kies de bron van de ESI, samen met de diensten die hem gaan gebruiken.
procedure-ho-list = Maak een lijst van de accounts van studenten van deze instelling, met hun oude ESI's.
procedure-ho-fill = Maak de nieuwe ESI's en vul ze in; controleer de lijst.
procedure-ho-ticket = Versleutel de lijst voor elke dienst en stuur die met het ticket.
procedure-ho-apply = Verwerk de lijst, met behoud van de oude ESI's, en meld dat.
procedure-ho-synchronise = Synchroniseer de ESI's met eduID.
procedure-ho-release = Geef de ESI vrij aan de diensten, en geen andere waarde van schacPersonalUniqueCode.
procedure-dagtilbud-master-data = Zorg dat stamgegevens en personen in het plaatsingssysteem kloppen.
procedure-dagtilbud-data-request = Stuur de gegevensaanvraag op tilslutning.stil.dk, naar het nieuwe instellingsnummer.
procedure-dagtilbud-approve-municipal = Keur de gegevensaanvraag op tilslutning.stil.dk goed, voor de opvang van de gemeente zelf.
procedure-dagtilbud-approve-self-governing = Keur de gegevensaanvraag op tilslutning.stil.dk goed, voor de instelling zelf.
procedure-dagtilbud-inform = Vertel medewerkers en ouders hoe Unilogin gebruikt gaat worden.
procedure-dagtilbud-list = Maak een lijst van de gebruikers van de instelling, met hun oude nummers en gebruikersnamen.
procedure-dagtilbud-fill = Vul de nieuwe nummers in, en gebruikersnamen die veranderen; controleer de lijst.
procedure-dagtilbud-list-users = Maak een lijst van de gebruikers van de instelling, met het instellingsnummer en hun gebruikersnamen.
procedure-dagtilbud-fill-users = Vul de nieuwe gebruikersnamen in, elk met het instellingsnummer; controleer de lijst.
procedure-dagtilbud-ticket = Versleutel de lijst voor elke dienst en stuur die met het ticket.
procedure-dagtilbud-apply = Verwerk de lijst en meld dat.
