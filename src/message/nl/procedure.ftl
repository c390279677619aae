### De procedures: wie doet wat, en wanneer.

## Namen
procedure-name-vo-general = Algemene procedure vo
procedure-name-vo-elf = Stappenplan distributeur vo: persoonstegoed (ELF)
procedure-name-vo-ilf = Stappenplan distributeur vo: schooltegoed (ILF)
procedure-name-mbo = Procedure mbo
procedure-name-annex = Acties uit de bijlage
procedure-role-school = school
procedure-role-distributor = distributeur
procedure-role-kennisnet = Kennisnet
procedure-role-old-portal = leverancier oude portaal
procedure-role-new-portal = leverancier nieuwe portaal
procedure-role-publisher = uitgever

## Wanneer
procedure-when-eight-weeks = Ten minste acht weken vóór de overgang.
procedure-when-planned = Bij voorkeur in de vakantie.
procedure-when-frozen = Vaak 1 augustus, maar alles moet vóór die dag klaar zijn.
procedure-when-filled = Zodra de oude omgeving bevroren is.
procedure-when-signed = Voordat leerlinggegevens naar een uitgever gaan.
procedure-when-filed = Op tijd voor de drie werkdagen van de uitgever.
procedure-when-processed = In principe binnen drie werkdagen na het ticket.
procedure-when-processed-mbo = In principe binnen drie werkdagen nadat de volledig ingevulde lijst terug is.
procedure-when-before-link = Voordat de school de leerlingen in de nieuwe ELO koppelt.
procedure-when-started = Bij het begin van het schooljaar.
procedure-when-before-august = Vóór 1 augustus.
procedure-when-summer = Bij voorkeur in de zomervakantie.

## Gedeelde stappen
procedure-ticket = Maak voor elke uitgever een CMR-ticket met de versleutelde lijst.
procedure-apply = Voer de lijst door, zodat de voortgang meegaat, en meld het ticket af in het CMR.

## Vo, algemeen
procedure-vo-ask = Vraag de distributeur om de uitleverkeuze te wijzigen.
procedure-vo-tell-kennisnet = Meld de wijziging samen bij de support van Kennisnet en spreek precies af wanneer wordt omgezet.
procedure-vo-registration = Voer de wijzigingen door in de Centrale Registratie (CR).
procedure-vo-old-record = Zet het bestaande CR-record op inactief.
procedure-vo-new-record = Maak een nieuw CR-record voor de nieuwe uitleverkeuze, met de nieuwe realm.
procedure-vo-school-identities = Koppel de juiste schoolidentiteiten (BDLSchoolId) aan het nieuwe CR-record.
procedure-vo-migration = Maak afspraken over de migratie: de nieuwe omgeving koppelen, de oude uitfaseren. Kennisnet levert gegevens over het gebruik van de oude koppeling, om te zien of ook andere leveranciers moeten verhuizen.
procedure-vo-impact = Bepaal wat de overstap betekent voor de eigen diensten. Uitgevers verwerken elke leerling op de lijst; licenties worden niet uitgekozen.
procedure-vo-impact-without = Bepaal wat de overstap betekent voor de eigen diensten.
procedure-vo-plan = Plan de verhuizing en bereid de CMR-tickets voor.
procedure-vo-plan-without = Plan de verhuizing.
procedure-vo-lists = Lever de lijst met oude en nieuwe identiteiten in het afgesproken formaat aan bij de distributeur.
procedure-vo-test-link = Voer in het nieuwe portaal de controlekoppeling uit.
procedure-vo-old-pre-match = Zorg dat in het oude portaal de pre-matchwaarde wordt verwijderd (persoonstegoed).
procedure-vo-pre-match = Voer de pre-match uit in het nieuwe portaal, met de nieuwe IdP (persoonstegoed).
procedure-vo-watch = Bewaak de voortgang en informeer de school. De school test na afloop: de referentiepagina van Kennisnet, en de toegang tot een licentie.

## Vo, stappenplan van de distributeur
procedure-plan-establish = Stel vast dat de identiteit wijzigt door een andere realm of een ander portaal.
procedure-plan-freeze = Stel vast wanneer de oude omgeving wordt bevroren.
procedure-plan-history = Vertel de school hoe de leerhistorie mee kan. Wil de school dat, dan volgen de stappen hierna.
procedure-plan-format = Stuur de school het formaat van de lijst.
procedure-plan-fill = Laat de lijst invullen door de oude en de nieuwe portaalleverancier, als de oude omgeving bevroren is.
procedure-plan-send = Stuur de ingevulde lijst naar de distributeur.
procedure-plan-watch = Bewaak de voortgang, informeer de school en laat haar testen als alles is doorgevoerd.
procedure-plan-undo-pre-match = Draai de oude pre-matchwaarden op tijd terug.
procedure-plan-contract = Teken het contract dat de distributeur leerlinggegevens mag doorgeven aan uitgevers.

## Mbo
procedure-mbo-ask = Meld bij de distributeur dat de identiteit gaat wijzigen, bijvoorbeeld door de overstap van NON-ECK naar ECK of naar een andere ELO.
procedure-mbo-tell-kennisnet = Meld de wijziging bij de support van Kennisnet.
procedure-mbo-migration = Maak afspraken over de migratie van de IdP.
procedure-mbo-link = Koppel de nieuwe omgeving en faseer de oude uit.
procedure-mbo-entree-data = Lever gegevens over het gebruik van de oude koppeling, om te zien of ook andere leveranciers moeten verhuizen.
procedure-mbo-licences = Stel vast welke licenties en producten mee moeten: die over de grens van het schooljaar lopen, en die met leerresultaten. De distributeur stelt vast of de identiteit wijzigt of alleen de realm.
procedure-mbo-inform = Informeer de uitgevers die verhuizingen ondersteunen, met meldingen in het CMR.
procedure-mbo-list = Lever de eigen lijst versleuteld aan bij de distributeur, met de huidige gegevens van de studenten.
procedure-mbo-fill = Vul de lijst aan met de nieuwe gegevens, stem de wijzigingen af en lever de ingevulde lijst aan bij de uitgever.
procedure-mbo-apply = Voer de lijst door, zodat voortgang en lopende licenties meegaan naar de nieuwe identiteit.
procedure-mbo-report = Meld via het CMR aan de distributeur dat de verwerking gereed is.
procedure-mbo-watch = Bewaak de voortgang en informeer de school. De school test na afloop: de referentiepagina van Kennisnet, en de toegang tot een licentie.

## Bijlage
procedure-annex-spread-codes = Stap over op activeringscodes en verspreid ze onder de gebruikers. Een melding is niet nodig.
procedure-annex-extra-codes = Bestel extra codes voor tegoed dat via het portaal al is gebruikt.
procedure-annex-was-list = Stel de lijst op met de oude portaalidentiteiten (was).
procedure-annex-share = Deel de oude en de nieuwe portaalidentiteiten met de uitgevers, in het CMR.
procedure-annex-unlink-first = Spreek af wanneer de leerlingen in het distributeursportaal worden ontkoppeld, en doe dat eerst.
procedure-annex-pre-match = Voer de pre-match uit: koppel de nieuwe portaalidentiteit aan de bestelidentiteit.
procedure-annex-keyring = Voeg de nieuwe portaalidentiteit als keyring toe aan het bestaande profiel.
procedure-annex-unlink-old = Ontkoppel de pre-matchwaarden van het oude schoolportaal.
procedure-annex-drop-pre-match = Gebruik de oude pre-matchwaarden niet meer in opgaven aan uitgevers (in het vo: de upload naar Edu-iX).
procedure-annex-notice = Geef de IdP-wijziging door in de keten, met een CMR-melding.
procedure-annex-pass-lists = Geef de lijsten door aan de uitgevers, zodat de voortgang behouden blijft.
procedure-annex-registration = Geef de wijziging met de juiste waarden door in de Centrale Registratie en voer de controlekoppeling uit.
procedure-annex-make-lists = Stel de lijsten op, zo nodig samen met de portaalleverancier.
procedure-annex-unlink-pupils = Ontkoppel de leerlingen in de oude ELO.
procedure-annex-profile = Koppel de nieuwe portaalidentiteit aan het bestaande profiel.
procedure-annex-both-identities = Lever een lijst op met de oude en de nieuwe portaalidentiteit van elke gebruiker.
procedure-annex-consent = Geef de distributeur toestemming om de gegevens eenmalig voor deze wijziging te verwerken.

## Verslagen
procedure-not-before = vanaf { $date }
procedure-due = uiterlijk { $date }
procedure-due-past = uiterlijk { $date } (voorbij)
procedure-no-steps = Er zijn geen stappen te zetten.
procedure-event-place = { $procedure }, stap { $number }
procedure-ics-written = Agenda geschreven: { $path }
