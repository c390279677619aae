# Tabellen lezen en schrijven, en de tekst in het werkblad

table-io = het bestand kan niet worden gelezen of geschreven
    .hint = Controleer of het bestand bestaat, of u erbij mag en of er ruimte op de schijf is.
table-protected = dit is een werkmap met een wachtwoord
    .hint = Geef het wachtwoord op, of open het bestand in Excel en sla het op als Excel-werkmap (.xlsx) zonder wachtwoord.
table-too-old = dit bestand is gemaakt met een Excel van vóór 1997; dat kan waswordt niet lezen
    .hint = Open het bestand in Excel of LibreOffice en sla het op als Excel-werkmap (.xlsx).
table-too-many-cells = deze werkmap heeft meer dan { $limit } cellen; zo grote .xls- en .ods-bestanden leest waswordt niet
    .hint = Sla het bestand op als Excel-werkmap (.xlsx) of als CSV UTF-8.
table-no-table = dit bestand is geen werkmap (.xlsx), geen CSV en geen lijst van dit programma
    .hint = Open het bestand in Excel of LibreOffice en sla het op als Excel-werkmap (.xlsx) of als CSV UTF-8.
table-several-rosters = in dit zip-bestand staan meer tabellen, terwijl er één hoort te zijn: { $names }
    .hint = Maak van elke school een eigen bestand, en lees ze één voor één.
table-only-changes = dit zip-bestand bevat alleen wat er is veranderd ({ $table } is “delta”), en dus niet alle leerlingen
    .hint = Exporteer alles (“bulk”).
table-foreign-html = dit is een webpagina (HTML), al kan de naam op .xls eindigen
    .hint = Open het bestand in Excel en sla het op als Excel-werkmap (.xlsx).
table-foreign-xml-2003 = dit is een werkmap in XML van Excel 2003; die kan waswordt niet lezen
    .hint = Open het bestand in Excel en sla het op als Excel-werkmap (.xlsx).
table-foreign-xml = dit is een XML-bestand en geen tabel
    .hint = Exporteer de gegevens als Excel-werkmap (.xlsx) of als CSV UTF-8.
table-foreign-mhtml = dit is een webpagina in één bestand (MHTML), al kan de naam op .xls eindigen
    .hint = Open het bestand in Excel en sla het op als Excel-werkmap (.xlsx).
table-foreign-mail = dit is een e-mailbericht en geen tabel
    .hint = Open het bericht en sla de bijlage op.
table-foreign-flat-ods = dit is een OpenDocument-werkmap in één XML-bestand (.fods), en die wordt niet gelezen
    .hint = Open het bestand in LibreOffice en sla het op als Excel-werkmap (.xlsx).
table-foreign-owner = dit is geen werkmap: Excel bewaart dit bestand naast een werkmap die iemand open heeft (de naam begint met ~$)
    .hint = Geef het bestand zonder ~$ in de naam, en sluit het eerst in Excel.
table-foreign-xlsb = dit is een binaire Excel-werkmap (.xlsb); die kan waswordt niet lezen
    .hint = Kies in Excel “Opslaan als” en dan “Excel-werkmap (.xlsx)”; onder een andere naam opslaan alleen helpt niet.
table-foreign-pdf = dit is een pdf; daaruit kan waswordt geen gegevens lezen
    .hint = Vraag de gegevens als Excel-werkmap (.xlsx) of als CSV UTF-8.
table-foreign-document = dit is een document of presentatie en geen tabel
    .hint = Zet de tabel in Excel en sla die op als Excel-werkmap (.xlsx), of vraag de gegevens als werkmap.
table-foreign-archive = dit is een ingepakt bestand (zip, gzip, 7-Zip, RAR of iets dergelijks)
    .hint = Pak het bestand uit en geef het bestand op dat erin zit.
table-foreign-numbers = dit is een document van Numbers; dat kan waswordt niet lezen
    .hint = Kies in Numbers “Exporteer naar” en dan “Excel”.
table-foreign-encrypted-ods = dit is een OpenDocument-werkblad (.ods) met een wachtwoord; dat opent waswordt niet, ook niet met het wachtwoord
    .hint = Open het bestand in LibreOffice en sla het op als Excel-werkmap (.xlsx), zonder wachtwoord.
table-foreign-old-password = dit is een werkmap van vóór 2007 (.xls) met een wachtwoord; die oude versleuteling opent waswordt niet, ook niet met het wachtwoord
    .hint = Open het bestand in Excel en sla het op als Excel-werkmap (.xlsx).
table-foreign-picture = dit is een afbeelding en geen tabel
    .hint = Vraag de gegevens als Excel-werkmap (.xlsx) of als CSV UTF-8.
table-foreign-database = dit is een database en geen tabel
    .hint = Exporteer de gegevens als Excel-werkmap (.xlsx) of als CSV UTF-8.
table-foreign-exchange = dit is een oud uitwisselformaat (SYLK of DIF); dat kan waswordt niet lezen
    .hint = Open het bestand in Excel en sla het op als Excel-werkmap (.xlsx).
table-foreign-json = dit is JSON en geen tabel
    .hint = Exporteer de gegevens als Excel-werkmap (.xlsx) of als CSV UTF-8.
damage-words = “{ $words }”
damage-zip = het bestand is afgebroken of beschadigd
damage-part-missing = het onderdeel { $part } ontbreekt
damage-document-type = er staat een documenttype (DTD) in, en dat hoort er niet in
damage-entity = er staat een entiteit in die niet bekend is
damage-several-schools = er staan leerlingen van meer dan één school in
damage-fault = de dienst gaf een foutmelding (SOAP Fault) en geen leerlingen
damage-two-roots = er staan twee documenten achter elkaar in
damage-undecodable = sommige tekens zijn onleesbaar in { $encoding }: kolom { $column } bij leerling { $row }
damage-checksum = een deel ervan klopt niet met het controlegetal
damage-cut-off = het bestand houdt halverwege op
damage-markup = de elementen worden niet gesloten zoals ze zijn geopend
damage-no-events = er staat geen LokalStudentEvent van Ladok in
damage-deep = de elementen zijn te diep in elkaar gezet
damage-endless = een van de teksten is langer dan in een cel past
damage-strings = het aantal teksten klopt niet
damage-outside = er staat een cel buiten het werkblad
damage-order = de cellen staan niet op volgorde
damage-crowded = er zijn meer werkbladen of onderdelen dan een werkmap heeft
damage-parts = er ontbreken onderdelen
damage-begin = het begint niet zoals een werkmap
table-damaged = de werkmap is beschadigd: { $reason }
    .hint = Open het bestand in Excel, sla het onder een andere naam op en probeer het opnieuw, of vraag de afzender om een nieuwe kopie.
table-damaged-pupils = het XML-bestand met leerlingen is niet te lezen: { $reason }
    .hint = Maak het bestand opnieuw in de administratie, of vraag de afzender om een nieuwe kopie.
table-damaged-events = het bestand met gebeurtenissen van Ladok is niet te lezen: { $reason }
    .hint = Exporteer de gebeurtenissen opnieuw uit de feed van Ladok.
table-no-such-sheet = er is geen werkblad met de naam “{ $sheet }”; wel aanwezig: { $names }
    .hint = Kies een van de werkbladen die er wel zijn.
table-no-sheet = geen enkel zichtbaar werkblad bevat gegevens
    .hint = Controleer of dit het juiste bestand is en of het werkblad met de lijst niet verborgen is.
table-unknown-encoding = de tekencodering “{ $name }” is niet bekend
    .hint = Gebruik bijvoorbeeld utf-8, windows-1252, iso-8859-15, cp850, macroman of utf-16.
table-broken = het bestand is vanaf rij { $row } beschadigd: een aanhalingsteken wordt niet gesloten, of letters zijn niet te lezen
    .hint = Sla het opnieuw op als CSV in UTF-8, of als werkmap.
table-too-many-rows = het bestand heeft meer dan { $limit } rijen; meer leest waswordt er niet
    .hint = Controleer of dit het juiste bestand is, of verdeel de lijst.
table-too-many-columns = rij { $row } heeft meer dan { $limit } kolommen
    .hint = Controleer of dit het juiste bestand is en of er geen gegevens ver naast de tabel staan.
table-cell-too-long = in rij { $row }, kolom { $column } staan meer dan { $limit } tekens; zo lang kan een cel niet zijn
    .hint = Kort de cel in; in een csv-bestand ontbreekt in deze rij misschien een aanhalingsteken.
table-too-much-text = de cellen van deze werkmap bevatten samen meer dan { $limit } MiB tekst; zoveel leest waswordt niet
    .hint = Controleer of dit het juiste bestand is. Zo ja, sla het dan op als CSV UTF-8 en controleer dat.
table-too-big = uitgepakt is dit bestand groter dan { $limit } MiB; zo’n bestand leest waswordt niet
    .hint = Controleer of dit het juiste bestand is; een lijst is nooit zo groot.
table-too-many-for-a-sheet = de lijst heeft { $rows } rijen, en dat past niet op een werkblad
    .hint = Schrijf de lijst als CSV: kies een naam die op .csv eindigt.
table-workbook = de werkmap kan niet worden gemaakt: { $reason }
    .hint = Schrijf de lijst als CSV, of meld dit met de tekst hierboven.

## Het werkblad dat de school invult

workbook-sheet-list = Was-wordtlijst
workbook-sheet-guide = Uitleg
workbook-title = Was-wordtlijst
workbook-title-of = Was-wordtlijst { $school }
workbook-footer = &L{ $list }&C&A&RPagina &P van &N

workbook-fact-school = { told-place-title }
workbook-fact-move = Verhuizing
workbook-fact-move-value = van { $from } naar { $to }
workbook-fact-move-identities = { $to } blijft; de inlognamen veranderen
workbook-fact-move-eck-instead = { $to }; ECK iD's komen in plaats van de identiteiten
workbook-fact-move-eck = { $to }; de ECK iD's veranderen
workbook-fact-owner = { told-party-title }
workbook-fact-list = Lijstnummer
workbook-fact-list-value = { $list }, versie { $version }
workbook-fact-created = Gemaakt op

workbook-purpose-heading = Waar is deze lijst voor?
workbook-purpose = { $change ->
    [identities] Uw school houdt hetzelfde portaal, maar de inlognamen (“identiteiten”) van
   *[other] Uw school stapt over op een ander portaal of een andere manier van inloggen. Daardoor veranderen de inlognamen (“identiteiten”) van
} { $who ->
    [students] studenten
   *[other] leerlingen
}{ $change ->
    [identities] {" "}veranderen.
   *[other] .
} Met deze lijst koppelen de uitgevers de nieuwe inlognaam aan wat iedereen al heeft. Zonder deze lijst raken ze hun resultaten en licenties kwijt.
workbook-purpose-eck = De ECK iD's veranderen, of komen in de plaats van een andere identiteit. Met deze lijst koppelt de uitgever elk nieuw ECK iD aan het bestaande profiel. Zonder deze lijst zijn resultaten en licenties niet meer te bereiken.
workbook-purpose-by-person = Uw school gaat over van activeringscodes (NON-ECK) op ECK. De studenten krijgen daardoor een nieuwe inlognaam (“identiteit”). Met deze lijst zoekt de uitgever het bestaande profiel van elke student op en koppelt de nieuwe inlognaam daaraan. Zonder deze lijst raken ze hun resultaten en licenties kwijt.
workbook-purpose-unilogin = De instelling krijgt een ander nummer in het register van kinderopvanginstellingen. Met deze lijst koppelt de dienst iedere gebruiker onder het nieuwe nummer aan het bestaande account.
workbook-purpose-unilogin-users = De gebruikers van de instelling krijgen andere gebruikersnamen; het nummer blijft. Met deze lijst koppelt de dienst iedere nieuwe gebruikersnaam aan het bestaande account.
workbook-purpose-esi = Studenten van deze instelling krijgen een andere European Student Identifier (ESI). Met deze lijst koppelt de dienst de nieuwe ESI aan het bestaande account van iedere student, zodat uitwisselingen, afspraken en resultaten behouden blijven.

workbook-columns-heading = Wat staat er in de kolommen?
workbook-who-supplied = Al ingevuld – niet wijzigen
workbook-who-required = Hier vult u in
workbook-who-moving = Hier vult u in (leeg laten = deze leerling gaat niet mee)
workbook-who-number = Hier vult u in, bij elke gebruiker van wie de instelling een ander nummer krijgt
workbook-who-user = Hier vult u in, alleen waar ook de gebruikersnaam verandert
workbook-who-number-same = Hier vult u hetzelfde nummer in, bij elke gebruiker die een andere gebruikersnaam krijgt
workbook-who-user-new = Hier vult u de nieuwe gebruikersnaam in, in dezelfde rij
workbook-who-student = Hier vult u in, bij elke student van wie de ESI verandert
workbook-who-if-present = Hier vult u in, als er een is

workbook-what-initials = Voorletters, bijvoorbeeld J.M.
workbook-what-first-name = De officiële voornaam, zoals in de administratie (niet de roepnaam).
workbook-what-prefix = Tussenvoegsel, bijvoorbeeld “van der”.
workbook-what-last-name = Achternaam, zonder tussenvoegsel.
workbook-what-whole-last-name = Achternaam, met tussenvoegsel (“van der Berg”).
workbook-what-postcode = Postcode, bijvoorbeeld 1234 AB.
workbook-what-house-number = Huisnummer met toevoeging, bijvoorbeeld 12-A.
workbook-what-location = De locatie van de school.
workbook-what-real-was = De inlognaam tot nu toe, met @.{ $asked ->
    [of-portal] {" "}Vraag hem op bij de leverancier van uw portaal.
    [of-old-portal] {" "}Vraag hem op bij de leverancier van uw oude portaal.
   *[other] {""}
}
workbook-what-real-was-at = De inlognaam tot nu toe; die eindigt op { $realms }.{ $asked ->
    [of-portal] {" "}Vraag hem op bij de leverancier van uw portaal.
    [of-old-portal] {" "}Vraag hem op bij de leverancier van uw oude portaal.
   *[other] {""}
}
workbook-what-real-wordt = De nieuwe inlognaam, met @.
workbook-what-real-wordt-at = De nieuwe inlognaam; die eindigt op { $realms }.
workbook-what-profile-was = Het nummer van de student in de administratie tot nu toe (nlEduPersonProfileId), meestal in de vorm 12345@administratie.school.nl.
workbook-what-profile-wordt = Het nieuwe nummer van de student in de administratie (nlEduPersonProfileId), meestal in de vorm 12345@administratie.school.nl.
workbook-what-eck-was = Het ECK iD dat de uitgever tot nu toe heeft.
workbook-what-eck-wordt = Het nieuwe ECK iD, zoals de nummervoorziening het geeft, via de administratie van de school.
workbook-what-uid-was = De code (hash) waaraan de uitgever deze persoon tot nu toe kent.
workbook-what-institution-was = Het nummer van de instelling tot nu toe.
workbook-what-institution-wordt = Het nieuwe nummer in het register: een hoofdletter G en vijf cijfers.
workbook-what-unilogin-was = De gebruikersnaam tot nu toe.
workbook-what-unilogin-wordt = De nieuwe gebruikersnaam; leeg als die blijft.
workbook-what-esi-was = De ESI waaraan de dienst de student tot nu toe kent.
workbook-what-esi-wordt = De ESI die de instelling voortaan vrijgeeft; die begint met urn:schac:personalUniqueCode:int:esi:. Nooit een persoonsnummer.

workbook-rules-heading = Waar let u op?
workbook-rule-fill = Vul alleen de gele kolommen in. De grijze kolommen zijn aangeleverd en vergrendeld.
workbook-rule-exact = Neem inlognamen letter voor letter over. Plak ze als waarden (Plakken speciaal > Waarden). Gebruik geen spaties en geen formules. Zet opmerkingen in uw mail en niet in de lijst.
workbook-rule-closed = Voeg geen rijen toe en verwijder er geen: de lijst gaat met dezelfde rijen terug.
workbook-rule-open = Rijen toevoegen, verwijderen en sorteren mag.
workbook-rule-open-supplied = Rijen toevoegen mag: ga verder onder de laatste rij. Wilt u aangeleverde rijen verwijderen of sorteren, kies dan eerst “Controleren” > “Beveiliging blad opheffen” (er zit geen wachtwoord op).
workbook-rule-stays = Gaat een leerling niet mee? Laat de nieuwe inlognaam dan leeg.
workbook-rule-user-stays = Een nieuw instellingsnummer is genoeg: zonder nieuwe Unilogin blijft de gebruikersnaam. Zonder nieuw nummer blijft de gebruiker zoals voorheen.
workbook-rule-student-stays = Houdt een student de oude ESI? Laat de nieuwe dan leeg.
workbook-rule-complete = Een rij zonder { $column } kan niet worden verwerkt.
workbook-rule-freeze = Vul de lijst in als de oude omgeving is bevroren: daarna verandert er niets meer in het oude portaal.
workbook-rule-freeze-identities = Vul de lijst in als de oude inlognamen zijn bevroren: daarna veranderen die niet meer.
workbook-rule-freeze-eck = Vul de lijst in als de nummervoorziening de nieuwe ECK iD's heeft gegeven.
workbook-rule-freeze-on = Vul de lijst in vanaf { $date }. Vanaf die dag verandert er niets meer in het oude portaal.
workbook-rule-freeze-on-identities = Vul de lijst in vanaf { $date }. Vanaf die dag veranderen de oude inlognamen niet meer.
workbook-rule-freeze-on-eck = Vul de lijst in vanaf { $date }, als de nummervoorziening de nieuwe ECK iD's heeft gegeven.
workbook-rule-colours-eck = Kleuren: geel = nog invullen; donkerrood = kan geen ECK iD zijn (begint niet met https://ketenid.nl/, is afgekapt, een spatie, een foutmelding); paars = staat er dubbel in.
workbook-rule-colours = Kleuren: geel = nog invullen; donkerrood = kan niet kloppen (geen @, een verkeerd einde, een spatie of leesteken, een foutmelding); paars = staat er dubbel in; oranje = loopt steeds met 1 op, zoals bij doortrekken.
workbook-rule-shape = Laat de kolomkoppen, de volgorde van de kolommen en de naam van het werkblad zoals ze zijn.

workbook-return-heading = Waar stuurt u de lijst naartoe?
workbook-return = Stuur de ingevulde lijst zo snel mogelijk terug naar { $to }.

workbook-return-before = Stuur de ingevulde lijst uiterlijk { $day } terug naar { $to }.
workbook-return-contact = { $name } ({ $ways })
workbook-return-name = { $name }
workbook-return-anybody = { told-return }
workbook-return-password = Zet er eerst een wachtwoord op. In Excel: Bestand > Info > Werkmap beveiligen > Versleutelen met wachtwoord. Geef het wachtwoord telefonisch door, nooit in dezelfde mail.
workbook-return-safely = Stuur de lijst nooit zonder wachtwoord per e-mail: er staan persoonsgegevens in.
workbook-where-heading = Waar vindt u de nieuwe inlognamen?
workbook-where-entra = { $idp }: vraag uw ICT-beheerder om een export van de gebruikers (entra.microsoft.com > Gebruikers > Gebruikers downloaden). De inlognaam staat in de kolom userPrincipalName.
workbook-where-adfs = { $idp }: vraag uw ICT-beheerder om een export van de gebruikers uit Active Directory. De inlognaam staat meestal in de kolom UserPrincipalName.
workbook-where-google = { $idp }: vraag uw ICT-beheerder om een export van de gebruikers (admin.google.com > Directory > Gebruikers > Gebruikers downloaden). De inlognaam is meestal het e-mailadres.
workbook-where-magister = { $idp }: vraag uw applicatiebeheerder om een lijst van de leerlingen met hun stamnummer en inlognaam (een lay-out met de kolommen Stamnr en Inlognaam). De inlognaam is niet altijd gelijk aan het stamnummer.
workbook-where-som = { $idp }: vraag uw applicatiebeheerder om een lijst van de leerlingen met hun leerlingnummer en gebruikersnaam. De gebruikersnaam is niet altijd gelijk aan het leerlingnummer.
workbook-where-itslearning = { $idp }: vraag uw applicatiebeheerder om een export van de gebruikers. De inlognaam is de gebruikersnaam (username) en niet het e-mailadres.
workbook-where-moodle = { $idp }: vraag uw applicatiebeheerder om een export van de gebruikers. De inlognaam staat in de kolom username.
workbook-where-distributor = { $idp }: vraag uw distributeur om een overzicht van de gebruikers met hun nieuwe inlognaam.
workbook-where-portal = { $idp }: vraag uw applicatiebeheerder of de leverancier om een overzicht van de gebruikers met hun inlognaam.
workbook-fact-filled = Ingevuld
workbook-fact-filled-value = { $filled } van { $rows } ingevuld
workbook-check-realm = Een inlognaam ziet eruit als naam@{ $realm }: met een @, zonder spaties, en hij mag maar één keer voorkomen. Controleer of u de juiste waarde hebt geplakt.
workbook-check-number-title = Klopt dit nummer?
workbook-check-number = Het nummer van een dagtilbud is een hoofdletter G met vijf cijfers, zoals het in het register staat. Controleer of u het juiste hebt ingevuld.
workbook-check-title = Klopt deze inlognaam?
workbook-check = De waarde heeft 3 tot en met { $most } tekens, geen spaties, en staat in maar één rij. Controleer of u de juiste waarde hebt geplakt.
workbook-check-eck = Een ECK iD begint met https://ketenid.nl/, heeft 153 of 154 tekens en mag maar één keer voorkomen. Controleer of u de juiste waarde helemaal hebt geplakt.
workbook-check-real = Een inlognaam heeft een @, geen spaties, en mag maar één keer voorkomen. Controleer of u de juiste waarde hebt geplakt.

## Een lijst maken

generate-source-needed = de rijen van deze lijst worden aangeleverd, dus een lege lijst heeft geen zin
    .hint = Geef met --from het bestand met de personen op.
generate-no-header = in het bronbestand is geen rij met kolomkoppen herkend
    .hint = Zorg dat de eerste rij de namen van de kolommen bevat, zoals Voornaam en Achternaam.
generate-missing-column = { $count ->
    [one] in het bronbestand is geen kolom herkend als { $columns }; gevonden zijn: { $found }
   *[other] deze kolommen van de lijst zijn in het bronbestand niet herkend: { $columns }; gevonden zijn: { $found }
}
    .hint = Neem de kolom op in de export, wijs hem aan met --map VELD=KOP, of laat hem met --allow-missing KOLOM door de { told-place } invullen.
generate-missing-first-name = { $count ->
    [one] in het bronbestand is geen kolom herkend als { $columns }, en een roepnaam is niet altijd de voornaam; gevonden zijn: { $found }
   *[other] deze kolommen van de lijst zijn in het bronbestand niet herkend, en een roepnaam is niet altijd de voornaam: { $columns }; gevonden zijn: { $found }
}
    .hint = Neem de voornamen op in de export. Zijn er alleen roepnamen, geef dan --map "first-name={ $call }", of laat een kolom met --allow-missing KOLOM door de school invullen.
generate-no-such-column = het bronbestand heeft geen kolom “{ $header }” voor { $field }; gevonden zijn: { $found }
    .hint = Geef de naam zoals die in het bronbestand staat.
generate-no-such-list-column = de lijst heeft geen kolom “{ $name }” die open kan blijven; wel: { $known }
    .hint = Geef bij --allow-missing een van deze namen.
generate-unclear-names = { $count ->
    [one] in kolom “{ $header }” staat een hele naam waarvan niet zeker is wat de voornaam is en wat de achternaam: rij { $rows }
   *[other] in kolom “{ $header }” staan { $count } hele namen waarvan niet zeker is wat de voornaam is en wat de achternaam: rijen { $rows }
}
    .hint = Neem voornaam, tussenvoegsel en achternaam apart op in de export, of schrijf de namen als “Berg, Zoë van der”.
generate-other-school = het bronbestand is van een andere school ({ $found }) dan de verhuizing ({ $expected })
    .hint = Controleer of dit het juiste bestand is, en of het BRIN-nummer in het verhuisbestand klopt.
generate-duplicate-column = in het bronbestand staan twee kolommen voor { $column }: “{ $first }” en “{ $second }”
    .hint = Verwijder of hernoem de kolom die niet bedoeld is.
generate-no-people = onder de kolommen van het bronbestand staat niemand
    .hint = Controleer of dit het juiste bestand is, of maak zonder --from een lege lijst.
generate-nobody-without-realm = uit de keyrings komt niemand op de lijst: het verhuisbestand noemt geen oude realm, en daaraan is te zien wie van de school is
    .hint = Zet in [from] de realm, het deel na de @ in de oude identiteiten: realm = "school.example". Zijn het er meer: realm = ["een", "twee"].
generate-no-owner-in-vo = in het vo gaat dezelfde lijst naar alle uitgevers
    .hint = Laat --publisher weg.
generate-unknown-publisher = { told-party } “{ $name }” staat niet in het verhuisbestand; wel: { $known }
    .hint = Kies een van deze namen, of voeg de { told-party } toe aan het verhuisbestand.
generate-owner-needed = elke { told-party } heeft hier een eigen lijst, en in het verhuisbestand staan er meer: { $known }
    .hint = Geef met --publisher op van welke { told-party } deze lijst is.
generate-supersedes-nameless = { $path } heeft geen manifest, dus het lijstnummer en de versie zijn niet bekend
    .hint = Geef met --supersedes de lijst op zoals generate die maakte; bij een CSV hoort het bestand .datapackage.json ernaast.
generate-supersedes-school = de lijst na --supersedes is van een andere school dan de verhuizing
    .hint = Geef de vorige versie van deze lijst op, of laat --supersedes weg voor een nieuwe lijst.
generate-supersedes-format = de lijst na --supersedes heeft een ander format dan de verhuizing vraagt
    .hint = Geef de vorige versie van deze lijst op, of laat --supersedes weg voor een nieuwe lijst.
generate-supersedes-owner = de lijst na --supersedes is van een andere { told-party }
    .hint = Geef de vorige versie van de lijst van deze { told-party } op, of laat --publisher weg.

generate-other-scheme = de keyrings bevatten geen identiteit van het soort dat verandert: de lijst is van { $list }, de keyrings van { $store }
    .hint = { $store ->
        [eck-id] Veranderen die ECK iD's, zet dat dan in het verhuisbestand, onder [conditions]: eck_id_changes = true, in plaats van eck_id_from; blijven ze gelijk, dan is er geen lijst nodig.
       *[other] Komen er ECK iD's in plaats van die, zet dat dan in het verhuisbestand, onder [conditions]: eck_id_from = "real-id" (of profile-id, opaque-uid).
    } Anders is dit de tabel van een andere school of een ander systeem.
generate-nobody-of-move = niemand in de keyrings heeft een actieve identiteit in { $count ->
    [one] de realm { $realms } van het verhuisbestand
   *[other] een van de realms { $realms } van het verhuisbestand
    }
    .hint = Vergelijk die met de realms in de keyrings. Een ECK iD heeft geen realm: laat hem voor een lijst van ECK iD's in [from] weg, dan telt iedereen mee die er een heeft.
generate-only-left-out = { $count ->
    [one] Eén persoon uit het bronbestand is weggelaten, omdat die niet is gekozen.
   *[other] { $count } mensen uit het bronbestand zijn weggelaten, omdat ze niet zijn gekozen.
    }
generate-only-missing = { $count ->
    [one] let op: wie in rij { $rows } van het bestand na --only staat, komt niet op de lijst voor
   *[other] let op: wie in rij { $rows } van het bestand na --only staan, komen niet op de lijst voor
    }
generate-only-nobody = niemand uit het bestand na --only komt in de bron voor
    .hint = Kijk of in beide dezelfde soort identiteit staat; profiel-id's tellen alleen waar de bron keyrings heeft.
generate-only-no-column = het bestand na --only heeft meer kolommen, en uit geen van de kolomkoppen blijkt wie er bedoeld is
    .hint = Geef een kolom de naam van wat erin staat ({ $known }), of geef een bestand met alleen die kolom.
side-several-sheets = zo'n tabel staat op meer dan één werkblad: { $sheet }, { $names }; er zou er maar één worden gelezen
    .hint = Zet alles op één werkblad, of sla het bedoelde werkblad op als CSV.
side-spoilt = { $count ->
    [one] de tabel is beschadigd in rij { $rows }: een opmerking, of wat Excel heeft bedorven, wijst niemand aan
   *[other] de tabel is beschadigd in de rijen { $rows }: opmerkingen, of wat Excel heeft bedorven, wijzen niemand aan
    }
    .hint = Exporteer hem opnieuw, met de identiteiten en nummers als tekst.
generate-only-empty = in het bestand na --only staat niemand
    .hint = Zet er de identiteiten in van wie mee moet, één per rij.
generate-only-in-vo = in het vo wordt geen selectie van licenties gemaakt: uitgevers verwerken elke leerling op de lijst
    .hint = Laat --only weg.
generate-only-by-name = op deze lijst staat geen oude identiteit, dus in deze bron zijn de gekozen mensen niet te herkennen
    .hint = Neem keyrings als bron, die profile_id of identiteit hebben, of geef een leerlingenlijst met alleen deze mensen.
generate-keyrings = dit is een tabel met keyrings en geen leerlingenlijst
    .hint = Zet hem met keyrings import in een keyringdatabase, en geef die op.
generate-warning-blank = { $count ->
    [one] { $column } is leeg in één rij van het bronbestand: { $rows }
   *[other] { $column } is leeg in { $count } rijen van het bronbestand: { $rows }
}
generate-warning-no-identity = { $count ->
    [one] één rij van het bronbestand heeft geen oude identiteit: { $rows }
   *[other] { $count } rijen van het bronbestand hebben geen oude identiteit: { $rows }
}
generate-warning-found = { $column }, { $count ->
    [one] rij
   *[other] rijen
} { $rows }: { $says } ({ $code })
generate-warning-found-row = { $count ->
    [one] rij
   *[other] rijen
} { $rows }: { $says } ({ $code })
generate-warning-found-column = { $column }: { $says } ({ $code })
generate-warning-found-list = { $says } ({ $code })
generate-warning-twice = { $count ->
    [one] één rij van het bronbestand is dezelfde als een eerdere: { $rows }
   *[other] { $count } rijen van het bronbestand zijn dezelfde als een eerdere: { $rows }
}
generate-several-sheets = op meer dan één werkblad staan { told-many }: { $sheet }, { $names }; op de lijst zouden die van één ervan komen
    .hint = Kies er een met --sheet, of zet alle { told-many } op één werkblad.
generate-damaged = { $count ->
    [one] Eén beschadigde cel staat in de lijst zoals hij was. Herstel hem bij de bron en maak de lijst opnieuw, of verbeter hem in de lijst; waar de lijst het nog laat zien, noemt fill-check hem weer.
   *[other] { $count } beschadigde cellen staan in de lijst zoals ze waren. Herstel ze bij de bron en maak de lijst opnieuw, of verbeter ze in de lijst; waar de lijst het nog laat zien, noemt fill-check ze weer.
}
generate-at-fault = { $count ->
    [one] Eén rij staat in de lijst met een fout waarop de controle die rij afkeurt. Herstel de fout bij de bron en maak de lijst opnieuw, of verbeter de rij in de lijst; fill-check noemt hem weer.
   *[other] { $count } rijen staan in de lijst met een fout waarop de controle ze afkeurt. Herstel ze bij de bron en maak de lijst opnieuw, of verbeter ze in de lijst; fill-check noemt ze weer.
}
generate-at-fault-whole = { $count ->
    [one] Eén fout zit in de lijst als geheel; daarop keurt de controle de lijst af. Herstel de fout bij de bron en maak de lijst opnieuw; fill-check noemt hem weer.
   *[other] { $count } fouten zitten in de lijst als geheel; daarop keurt de controle de lijst af. Herstel ze bij de bron en maak de lijst opnieuw; fill-check noemt ze weer.
}
generate-at-fault-letters = De letters van het bronbestand zijn geraden: namen in wat ervan is gemaakt, kunnen fout zijn, en later is dat niet meer te zien. Kijk naar de namen met accenten; zijn die fout, doe het dan opnieuw met --encoding.
generate-warning-in = { $file }: { $note }
generate-warning-trimmed = { $count ->
    [one] in één rij van de bron zijn spaties of onzichtbare tekens rond een profiel-id weggehaald: { $rows }
   *[other] in { $count } rijen van de bron zijn spaties of onzichtbare tekens rond profiel-id’s weggehaald: { $rows }
}
generate-warning-several-people = één profile_id staat bij mensen met duidelijk verschillende namen, in rijen { $rows }
generate-warning-unwrapped = { $count ->
    [one] tekens waarmee Excel van rekenen wordt weerhouden (="…" of ') zijn weggelaten in één rij van de bron: { $rows }
   *[other] tekens waarmee Excel van rekenen wordt weerhouden (="…" of ') zijn weggelaten in { $count } rijen van de bron: { $rows }
}
generate-warning-nothing = { $count ->
    [one] één rij van het bronbestand bevat niets voor de lijst en is overgeslagen: { $rows }
   *[other] { $count } rijen van het bronbestand bevatten niets voor de lijst en zijn overgeslagen: { $rows }
}
generate-warning-no-pupil = { $count ->
    [one] één rij van het bronbestand is van iemand die geen { told-one } is, en is overgeslagen: { $rows }
   *[other] { $count } rijen van het bronbestand zijn van mensen die geen { told-one } zijn, en zijn overgeslagen: { $rows }
}
generate-warning-unknown-role = { $count ->
    [one] van één rij van het bronbestand is niet bekend of het een { told-one } is: de rol is leeg of onbekend; de rij staat op de lijst: { $rows }
   *[other] van { $count } rijen van het bronbestand is niet bekend of het { told-many } zijn: de rol is leeg of onbekend; ze staan op de lijst: { $rows }
}
generate-warning-no-roles = het bronbestand zegt niet wie { told-one } is: de tabel met de rollen (roles.csv) hoort erbij; er kunnen medewerkers op de lijst staan
generate-warning-unused-identities = in de kolom “{ $header }” staan identiteiten van deze overstap, maar de kolom is niet gebruikt: de kolom “{ $column }” van de lijst blijft zonder ({ $count ->
    [one] rij
   *[other] rijen
} { $rows }). Zijn dit de bedoelde identiteiten, wijs de kolom dan aan met --map, of geef hem die naam
generate-warning-near-realm = { $count ->
    [one] één identiteit uit de bron eindigt op bijna een oude realm, met andere hoofdletters of leestekens, en staat niet op de lijst
   *[other] { $count } identiteiten uit de bron eindigen op bijna een oude realm, met andere hoofdletters of leestekens, en staan niet op de lijst
}{ $where ->
    [rows] { $count ->
        [one] : rij { $rows }
       *[other] : rijen { $rows }
    }
   *[store] {""}
}. Verbeter ze in de bron, of kijk met waswordt keyrings export
generate-warning-any-school = niets zegt van welke school de mensen in de bron zijn: op de lijst staat iedereen met zo'n identiteit. Staan daar { told-many } van andere scholen bij, kies dan met --only wie er meegaat
generate-warning-ended = { $count ->
    [one] één rij van het bronbestand is volgens de bron niet meer actief of uitgeschreven, en staat wel op de lijst: { $rows }
   *[other] { $count } rijen van het bronbestand zijn volgens de bron niet meer actief of uitgeschreven, en staan wel op de lijst: { $rows }
}
generate-warning-unknown-state = { $count ->
    [one] van één rij van het bronbestand is niet bekend of de { told-one } nog actief of ingeschreven is: de bron zegt het niet, of in een onbekend woord; de rij staat op de lijst: { $rows }
   *[other] van { $count } rijen van het bronbestand is niet bekend of de { told-many } nog actief of ingeschreven zijn: de bron zegt het niet, of in onbekende woorden; ze staan op de lijst: { $rows }
}
generate-warning-several-schools = het bronbestand heeft { told-many } van meer dan één school of vestiging ({ $names }), en ze staan allemaal op de lijst; { $count ->
    [one] van een andere dan de meeste is rij { $rows }
   *[other] van een andere dan de meeste zijn de rijen { $rows }
}
generate-warning-two-prefixes = { $count ->
    [one] in één rij van het bronbestand staan twee verschillende tussenvoegsels; dat uit de eigen kolom is gebruikt: { $rows }
   *[other] in { $count } rijen van het bronbestand staan twee verschillende tussenvoegsels; die uit de eigen kolom zijn gebruikt: { $rows }
}
generate-warning-no-prefix = { $count ->
    [one] in één rij van het bronbestand staat een opmerking of aanspreekvorm op de plaats van een tussenvoegsel; die is weggelaten: { $rows }
   *[other] in { $count } rijen van het bronbestand staat een opmerking of aanspreekvorm op de plaats van een tussenvoegsel; die zijn weggelaten: { $rows }
}
generate-warning-only-initials = { $count ->
    [one] in één rij van het bronbestand staan in de hele naam voorletters en geen voornaam; de voornaam is leeg gelaten: { $rows }
   *[other] in { $count } rijen van het bronbestand staan in de hele naam voorletters en geen voornaam; de voornamen zijn leeg gelaten: { $rows }
}
generate-warning-no-source = { $column } staat niet in het bronbestand; die kolom vult de { told-place } in
generate-warning-other-location = het bronbestand is van een andere vestiging van de school: { $found }
generate-file-unclosed-quote = in rij { $row } van het bronbestand staat een aanhalingsteken dat niet wordt gesloten
generate-file-stray-quote = in rij { $row } van het bronbestand staat tekst achter een sluitend aanhalingsteken
generate-file-nul = in rij { $row } van het bronbestand staat een nulbyte: het bestand is beschadigd
generate-file-undecodable = sommige tekens van het bronbestand zijn onleesbaar in { $encoding }
generate-file-hidden-rows = { $count ->
    [one] in het bronbestand is één rij verborgen; die is meegenomen: rij { $rows }
   *[other] in het bronbestand zijn { $count } rijen verborgen; die zijn meegenomen: rijen { $rows }
}
generate-file-hidden-columns = { $count ->
    [one] in het bronbestand is één kolom verborgen; die is meegenomen: kolom { $columns }
   *[other] in het bronbestand zijn { $count } kolommen verborgen; die zijn meegenomen: kolommen { $columns }
}
generate-file-encoding-recognised = het bronbestand is als { $encoding } gelezen; dat is aan de letters te zien. Klopt dat niet, kies dan met --encoding
generate-file-encoding-doubtful = de tekencodering van het bronbestand is niet zeker: het is als { $encoding } gelezen. Kijk naar de namen met accenten, en kies met --encoding als die niet kloppen
generate-file-merged = samengevoegde cellen in het bronbestand: de waarde is voor elke rij genomen, in de eerste kolom: { $ranges }
generate-file-cells-in-one = in het bronbestand staan hele rijen in één cel (vanaf rij { $row }); die zijn verdeeld bij elke “{ $delimiter }”
generate-file-other-sheets = in het bronbestand staan ook gegevens op andere werkbladen, die niet zijn gelezen: { $names }

generate-done = { $rows ->
    [0] { $files } is geschreven: lege lijst { $list }.
    [one] { $files } is geschreven: lijst { $list }, één rij.
   *[other] { $files } is geschreven: lijst { $list }, { $rows } rijen.
}
generate-next = Daarna: stuur de lijst naar wie die invult, en controleer wat terugkomt met: waswordt fill-check { $list } --move { $move }
generate-done-version = Dit is versie { $version }. Stuur die naar iedereen die een eerdere versie heeft.
generate-column-role = rol
generate-column-enabled = of iemand nog actief is
generate-columns = Gebruikte kolommen: { $columns }
generate-columns-of = Gebruikte kolommen (indeling van { $layout }): { $columns }
generate-unused = Niet gebruikte kolommen: { $columns }
generate-warning = let op: { $warning }
generate-no-manifest = naar standaarduitvoer gaat alleen de lijst zelf; de controlegegevens ontbreken dan
generate-output-kind = aan de naam { $path } is niet te zien welk soort bestand het moet worden
    .hint = Kies een naam die op .xlsx of .csv eindigt, of - voor CSV op standaarduitvoer.
generate-json-needs-file = met --format json gaat het verslag naar standaarduitvoer, dus de lijst kan daar niet heen
    .hint = Geef met -o een bestand op.

## De gemarkeerde kopie

workbook-cover-sheet = Samenvatting
workbook-cover-rule = Regel
workbook-cover-what = Wat is er?
workbook-cover-count = Aantal
workbook-cover-where = Waar?
workbook-cover-next = Wat moet u doen?
workbook-cover-colours = In de lijst is elke cel met een opmerking licht gekleurd: lichtrood = verbeteren, lichtgeel = even controleren, lichtblauw = ter informatie. De opmerking bij de cel zegt wat u kunt doen.
workbook-cover-other-colours = De andere, fellere kleuren horen bij het invullen; het werkblad “{ $sheet }” legt ze uit.
workbook-cover-bounded = Alleen de eerste { $count } cellen hebben een opmerking; de rest is wel gekleurd.
workbook-cover-partial = Er is meer gevonden dan hier is gekleurd: { $count } { $count ->
    [one] cel is
   *[other] cellen zijn
} gekleurd. Verbeter die, en controleer de lijst opnieuw om de rest te zien.
workbook-cover-mend = Verbeter de cellen in dit bestand. Laat de kolomkoppen en de volgorde van de kolommen zoals ze zijn. Kleuren en opmerkingen mag u laten staan.
workbook-cover-again = Sla het bestand op en stuur het opnieuw naar uw distributeur.
workbook-copy-instead = let op: deze werkmap kan niet ter plekke worden gemarkeerd; { $path } is een nieuwe werkmap met alleen de lijst, zonder andere werkbladen, opmerkingen, opmaak en keuzelijsten
workbook-copy-unlocked = let op: de gemarkeerde kopie heeft géén wachtwoord, en de lijst had dat wel. Ga er net zo zorgvuldig mee om en verwijder de kopie na gebruik.
