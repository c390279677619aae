# Keyringdatabase, en wat daarmee gebeurt.

## Over wie een lijst gaat, zoals teksten over lijsten het zeggen

told-one = { $who ->
    [students] student
    [esi] student
    [unilogin] gebruiker
   *[pupils] leerling
}
told-many = { $who ->
    [students] studenten
    [esi] studenten
    [unilogin] gebruikers
   *[pupils] leerlingen
}
told-party = { $who ->
    [esi] dienst
    [unilogin] dienst
   *[pupils] uitgever
}
told-party-title = { $who ->
    [esi] Dienst
    [unilogin] Dienst
   *[pupils] Uitgever
}
told-place = { $who ->
    [esi] instelling
    [unilogin] instelling
   *[pupils] school
}
told-parties = { $who ->
    [esi] diensten
    [unilogin] diensten
   *[pupils] uitgevers
}
told-sender = { $who ->
    [esi] de afzender
    [unilogin] de afzender
   *[pupils] de distributeur
}
told-return = { $who ->
    [esi] de afzender
    [unilogin] de afzender
   *[pupils] uw distributeur
}
told-place-title = { $who ->
    [esi] Instelling
    [unilogin] Gemeente of instelling
   *[pupils] School
}
told-stays = { $who ->
    [esi] de oude ESI houdt
    [unilogin] blijft zoals hij was
   *[pupils] niet meegaat
}
told-number = { $who ->
    [unilogin] gebruikersnaam
   *[pupils] leerlingnummer
}
told-id = { $who ->
    [esi] ESI
    [unilogin] gebruikersnaam
   *[pupils] inlognaam
}
told-ids = { $who ->
    [esi] ESI's
    [unilogin] gebruikersnamen
   *[pupils] inlognamen
}
told-realm = { $who ->
    [esi] de scope
    [unilogin] het instellingsnummer
   *[pupils] het deel na de @ (de realm)
}
told-realm-of-was = { $who ->
    [esi] Scope van de oude ESI klopt niet
    [unilogin] Oud instellingsnummer klopt niet
   *[pupils] Deel na de @ van de oude { told-id } klopt niet
}
told-realm-of-wordt = { $who ->
    [esi] Scope van de nieuwe ESI klopt niet
    [unilogin] Nieuw instellingsnummer klopt niet
   *[pupils] Deel na de @ van de nieuwe { told-id } klopt niet
}
told-ends = { $who ->
    [esi] heeft als scope{" "}
    [unilogin] heeft instellingsnummer{" "}
   *[pupils] eindigt op @
}
told-end = { $who ->
    [esi] hebben als scope{" "}
    [unilogin] hebben instellingsnummer{" "}
   *[pupils] eindigen op @
}
told-at = { $who ->
    [esi] { "" }
    [unilogin] { "" }
   *[pupils] @
}
told-as-realm = { $who ->
    [esi] als scope
    [unilogin] als instellingsnummer
   *[pupils] na de @
}
told-new-realm = { $who ->
    [esi] de nieuwe scope
    [unilogin] het nieuwe instellingsnummer
   *[pupils] na de @ de nieuwe realm
}
told-old-realm = { $who ->
    [esi] de oude scope
    [unilogin] het oude instellingsnummer
   *[pupils] na de @ de oude realm
}
told-every-realm = { $who ->
    [esi] elke scope die voorkomt
    [unilogin] elk instellingsnummer dat voorkomt
   *[pupils] alle realms die de school gebruikt
}
told-remark = { $who ->
    [students] Zoek de juiste waarde op, en zet opmerkingen in uw mail.
   *[other] Laat de cel leeg als de { told-one } { told-stays }, en zet opmerkingen in uw mail. Zoek anders de { told-id } op.
}
told-whole = { $who ->
    [unilogin] Vul de gebruikersnaam in, en het instellingsnummer in zijn eigen kolom.
   *[pupils] Kopieer de hele inlognaam uit het portaal, met het deel vanaf de @ erbij; een ECK iD zoals de nummervoorziening die geeft.
}
told-empty = { $who ->
    [pupils] Een rij mag leeg blijven voor een leerling die niet meegaat.
    [students] In deze lijst mag geen rij leeg blijven.
    [esi] Een rij mag leeg blijven voor een student die de oude ESI houdt.
    [unilogin] Een rij mag leeg blijven voor een gebruiker die blijft zoals hij was.
   *[other] In het vo mag een rij leeg blijven; in het mbo niet.
}

## De keyringdatabase

store-unknown-kind = “{ $address }” is geen keyringbestand en geen database-adres dat waswordt kent
    .hint = Geef een keyringbestand op (BESTAND.csv, BESTAND.jsonl), een SQLite-bestand (BESTAND.db, of sqlite:BESTAND) of een PostgreSQL-database (postgres://GEBRUIKER@HOST/DATABASE). Een nieuwe keyringdatabase maakt u met: waswordt keyrings init --store BESTAND.db
store-missing = er is geen keyringdatabase op { $path }
    .hint = Controleer het pad, of maak een keyringdatabase met: waswordt keyrings init --store { $path }
store-exists = { $path } bestaat al
    .hint = Kies een andere naam; een bestaande keyringdatabase wordt nooit overschreven.
store-foreign = { $path } is geen keyringdatabase van waswordt
    .hint = Controleer het pad. Keyrings uit een bestand haalt u binnen met: waswordt keyrings import BESTAND --store KEYRINGS.db
store-newer = { $path } is gemaakt door een nieuwere versie van waswordt
    .hint = Gebruik die versie, of een nieuwere.
store-busy = iemand anders is de keyringdatabase aan het wijzigen
    .hint = Er is niets gewijzigd. Probeer het opnieuw als de andere run klaar is.
store-waiting = Even wachten: iemand anders gebruikt de keyringdatabase …
store-wiped = Wat een eerdere --forget in het bestand achterliet toen die werd afgebroken, is nu gewist.
store-still-unwiped = Een eerdere --forget is afgebroken: van wat die vergat, kunnen nog sporen in het bestand staan. De volgende opdracht die de keyringdatabase voor zich alleen heeft, wist ze.
store-hard-linked = { $path } is een hardlink; onder de andere naam zou het bestand blijven zoals het was; er is niets gewijzigd
    .hint = Verwijder de andere naam, of maak er een eigen bestand van: cp -p { $path } { $path }.own && mv { $path }.own { $path }
store-stands-run = de wijziging IS doorgevoerd (run { $run }), maar het is niet zeker dat die een stroomstoring overleeft: { $cause }
    .hint = Kijk de schijf na, en bekijk eerst “waswordt log”; wat gedaan is, wordt niet nog eens gedaan.
store-stands = de wijziging IS doorgevoerd, maar het is niet zeker dat die een stroomstoring overleeft: { $cause }
    .hint = Kijk de schijf na, en bekijk eerst “waswordt log”; wat gedaan is, wordt niet nog eens gedaan.
store-odd-sibling = { $path } is een map, een pipe of een koppeling, terwijl het keyringbestand daar een eigen bestand bewaart; er is niets gewijzigd
    .hint = Zoek uit wie het heeft gemaakt, en verwijder het of geef het een andere naam.
store-stray-intent = { $path } hoort bij een afgebroken wijziging van een ander keyringbestand; er is niets gewijzigd
    .hint = Misschien is het met een kopie of reservekopie meegekomen. Horen het keyringbestand en zijn logboek bij elkaar, verwijder dan { $path }; zo niet, zet dan alles van één moment terug.
store-row = rij { $row } van de keyrings kan niet worden overgenomen: { $problem }
    .hint = Er is niets gewijzigd. Herstel de rij in het bestand en probeer het opnieuw.
store-twice-active = rij { $row } van de keyrings heeft een identiteit die al actief is
    .hint = Er is niets gewijzigd. Een identiteit opent één profiel: zet een van de twee keyrings op retired, of verwijder die. Een export van wat de keyringdatabase al bevat, haalt u binnen met: waswordt keyrings sync BESTAND --store { $store }
store-header = de kopregel van het keyringbestand is niet bruikbaar: { $problem }
    .hint = De kolommen zijn profile_id, identity, en indien aanwezig scheme, state, initials, first_name, prefix, last_name, location, postcode, house_number; andere blijven bewaard. Is elke rij een gebruiker, dan noemt een tabelbestand (--store-map) uw kolommen. De tekst is UTF-8.
store-twice-held = rij { $row } heeft een identiteit die ook in een eerdere rij staat
    .hint = Er is niets gewijzigd. Een identiteit is van één gebruiker, en elke gebruiker heeft één rij: verbeter een van de twee rijen daar waar dit bestand vandaan komt.
store-header-map = het tabelbestand past niet bij het bestand: { $problem }
    .hint = Verbeter de naam in het tabelbestand; hoofdletters tellen mee. Hebben gebruikers in een JSON-bestand nog geen identiteit, schrijf de sleutel dan in minstens één regel met null.
store-conflict = de keyringdatabase is ondertussen gewijzigd, of bevat iets wat niet klopt; er is niets gewijzigd
    .hint = Kijk met: waswordt log --store { $store }. Probeer het daarna opnieuw.
store-damaged = de keyringdatabase bevat een waarde die niet te lezen is ({ $what }); er is niets gewijzigd
    .hint = Zet een reservekopie terug, of bekijk de keyringdatabase met eigen gereedschap: een teksteditor voor een bestand en zijn logboek, sqlite3 voor een database.
store-output = de keyringdatabase kan niet worden gelezen of geschreven
    .hint = Controleer het pad, uw rechten en de vrije ruimte.
store-database = de database gaf een fout; er is niets gewijzigd
    .hint = Controleer het pad, uw rechten en de vrije ruimte. Kijk daarna met: waswordt log --store { $store }
store-no-tables = alleen een PostgreSQL-database kan keyrings in uw eigen tabellen bevatten
    .hint = Laat --store-map weg, of geef --store postgres://GEBRUIKER@HOST/DATABASE op. Laat bij een bestand met één rij per gebruiker (csv, jsonl) table weg uit het tabelbestand. Exporteer bij een andere database die rijen naar zo'n bestand, maak de planning met --dry-run --changes BESTAND, en voer die daar uit.
store-no-table = het tabelbestand noemt geen tabel, zoals voor een bestand met gebruikers, en een database heeft er meer
    .hint = Zet table = "NAAM" onder [store.keyring].
store-no-users = bij een bestand met één rij per gebruiker kan { $what } niet in het tabelbestand
    .hint = Laat dat weg. Zo'n tabelbestand heeft profile, identity (één kolom, of één per schema), scheme en person.
store-is-keyrings = dit bestand heeft een rij voor elke identiteit (profile_id, identity) en heeft geen tabelbestand nodig
    .hint = Gebruik het zoals het is: waswordt keyrings show --store { $store }
store-several-rows = rij { $row } is van een gebruiker die meer rijen heeft in dit bestand, dat één rij per gebruiker moet hebben; er is niets gewijzigd
    .hint = Zoek ze met uw eigen middelen op. Een bestand met een rij per identiteit heeft geen tabelbestand nodig: zie waswordt keyrings --help.
store-of-users = het journaal naast dit bestand hoort bij een bestand met één rij per gebruiker; zonder het tabelbestand zouden er rijen bij komen en verdwijnen
    .hint = Geef het tabelbestand van de eerdere verwerkingen: --store-map BESTAND, of een verhuisbestand waar die in staat.
store-of-keyrings = het journaal naast dit bestand hoort bij een bestand met een rij per identiteit; een tabelbestand zonder table past daar niet bij
    .hint = Laat --store-map weg. Is dit een ander bestand met dezelfde naam, bewaar het journaal van het oude dan ergens anders.
store-map-invalid = tabelbestand (--store-map){ $line ->
    [0] {""}
   *[other] , regel { $line }
}: { $what }
    .hint = { $next }
store-not-wiped = de lijst is vergeten, maar er kunnen nog sporen van in het bestand staan: de database kon niet opnieuw worden geschreven; de volgende opdracht die de keyringdatabase voor zich alleen heeft, doet dat en meldt het
    .hint = Zorg dat niemand anders de keyringdatabase open heeft en dat er op de schijf plaats is voor een kopie, en geef dezelfde opdracht nog eens.
store-unknown-outcome = de verbinding viel weg terwijl de wijzigingen definitief werden gemaakt; het is onbekend of ze zijn opgeslagen
    .hint = Kijk met: waswordt log --store { $store }. Staat de run erin, dan is alles gedaan; zo niet, dan is er niets gewijzigd. U kunt de lijst in beide gevallen veilig nog eens verwerken.

## Een PostgreSQL-server

postgres-no-url = het adres van de PostgreSQL-server is geen leesbare URL
    .hint = Schrijf postgres://GEBRUIKER@HOST:POORT/DATABASE, en schrijf / ? @ : en % in een onderdeel als %2F %3F %40 %3A %25. Laat het wachtwoord weg: dat komt uit PGPASSWORD of ~/.pgpass.
postgres-no-service = geen servicebestand heeft de service “{ $name }”
    .hint = Services staan in ~/.pg_service.conf, in het bestand dat PGSERVICEFILE noemt, of in pg_service.conf van de computer.
postgres-unknown-parameter = de parameter “{ $name }” in het PostgreSQL-adres is niet bekend
    .hint = Bekend zijn host, port, dbname, user, password, passfile, service, sslmode, sslrootcert, sslcert, sslkey, channel_binding, target_session_attrs, application_name, connect_timeout en schema.
postgres-bad-value = het PostgreSQL-adres, of de omgevingsvariabele die erbij hoort, heeft een onbruikbare waarde voor “{ $name }”
    .hint = port en connect_timeout zijn getallen boven 0, met één poort voor alle servers of één voor elk; target_session_attrs is any, read-write of primary; sslmode is disable, prefer, require, verify-ca of verify-full; channel_binding is disable, prefer of require; schema is een naam van hoogstens 63 bytes die PostgreSQL niet voor zichzelf houdt; user moet in het adres staan of in PGUSER.
postgres-unreachable = de PostgreSQL-server van { $at } is niet bereikbaar
    .hint = Controleer de host en de poort, en of de server draait.
postgres-tls = er is geen veilige verbinding met { $at }
    .hint = Voor een server op afstand geldt sslmode=verify-full: geef het certificaat van de uitgever ervan op met sslrootcert=BESTAND, en gebruik de naam die in het certificaat van de server staat. Wilt u een andere sslmode, geef die dan zelf op.
postgres-tls-setup = een veilige verbinding kon niet worden voorbereid
    .hint = Controleer de vertrouwde certificaten (sslrootcert), of die van deze computer.
postgres-certificates = de certificaten in { $path } zijn niet bruikbaar
    .hint = Geef PEM-bestanden: vertrouwde certificaten met sslrootcert (of sslrootcert=system voor die van deze computer), het eigen certificaat en de onversleutelde sleutel daarvan met sslcert en sslkey.
postgres-login = de PostgreSQL-server van { $at } laat deze gebruiker niet toe
    .hint = Controleer de gebruiker en het wachtwoord: PGPASSWORD, of een regel HOST:POORT:DATABASE:GEBRUIKER:WACHTWOORD in ~/.pgpass of PGPASSFILE.
postgres-open-password-file = de server vraagt een wachtwoord, en { $path } telt niet mee omdat anderen het kunnen lezen
    .hint = Voer uit: chmod 600 { $path }
postgres-open-key-file = { $path } telt niet mee als sleutel, omdat anderen het kunnen lezen
    .hint = Voer uit: chmod 600 { $path }
postgres-missing-rights = deze databasegebruiker mist { $missing } op tabel { $table }; er is niets gewijzigd
    .hint = Laat de beheerder dit uitvoeren: GRANT SELECT, { $missing } ON { $table } TO de gebruiker van dit adres
postgres-standby = geen server van { $at } neemt wijzigingen aan
    .hint = Noem de primaire server. Met target_session_attrs=any laat een standby zien wat erin staat.
postgres-no-database = de database { $at } bestaat niet
    .hint = Controleer de naam, of laat de database maken (createdb); waswordt maakt alleen het eigen schema.
postgres-encoding = de database { $at } bewaart tekst als { $encoding }, waar niet elke identiteit in past
    .hint = Gebruik een database in UTF-8: createdb --encoding UTF8 --template template0 NAAM
postgres-no-store = de database { $at } heeft geen keyringdatabase in het schema { $schema }
    .hint = Maak die met: waswordt keyrings init --store { $store }. Een ander schema noemt u met ?schema=NAAM aan het eind van het adres. Of mag deze gebruiker niet in het schema kijken?
postgres-store-exists = de database { $at } heeft al een keyringdatabase in het schema { $schema }
    .hint = Gebruik die, of noem een ander schema met ?schema=NAAM aan het eind van het adres; een bestaande keyringdatabase wordt nooit overschreven.
postgres-foreign = het schema { $schema } van { $at } bevat tabellen die geen keyringdatabase van waswordt zijn
    .hint = Noem een ander schema met ?schema=NAAM aan het eind van het adres.
postgres-newer = de keyringdatabase in het schema { $schema } van { $at } is gemaakt door een nieuwere versie van waswordt
    .hint = Gebruik die versie, of een nieuwere.
postgres-needs-map = het schema { $schema } van { $at } is het logboek bij uw eigen tabellen
    .hint = Geef met --store-map BESTAND aan welke dat zijn; bij apply en verify kan het ook met [publisher.store] in het verhuisbestand, met --publisher als dat er meer noemt.
postgres-needs-no-map = het schema { $schema } van { $at } bevat zelf keyrings
    .hint = Laat --store-map (of [publisher.store] in het verhuisbestand) weg, of noem het schema van het logboek met ?schema=NAAM aan het eind van het adres.
postgres-no-table = het tabelbestand noemt de tabel { $table } in het schema { $schema }, en die is er niet
    .hint = Controleer de namen, ook op hoofdletters, en of deze gebruiker in het schema mag kijken.
postgres-no-column = het tabelbestand noemt de kolom { $column } van de tabel { $table }, en die is er niet of is niet te schrijven
    .hint = Controleer de naam, ook op hoofdletters.
store-map-scheme = het tabelbestand noemt het schema { $scheme }, dat niet bekend is
    .hint = Bekend zijn real-id, profile-id, eck-id, opaque-uid, esi en unilogin.
postgres-hanging = { $others } verwijst (foreign key) naar rijen van { $table } die verwijderd moeten worden, en dat zou niet ongedaan te maken zijn; er is niets gewijzigd
    .hint = Bij apply: noem in het tabelbestand een statuskolom, zodat keyrings vervallen in plaats van te verdwijnen, of gebruik --old keep. Bij undo: regel eerst die rijen van { $others }.
postgres-no-real-table = { $table } is geen tabel maar een view of iets dergelijks: wat eruit gaat of erin komt, verandert rijen die ergens anders staan
    .hint = Wijs de tabel aan waarin de rijen staan.
postgres-other-table = dit logboek gaat over { $table } { $how ->
    [one] met één identiteit per profiel
    [with] met een statuskolom
   *[without] zonder statuskolom
}, en het tabelbestand noemt iets anders
    .hint = Gebruik dat bestand, of maak voor deze een logboek in een eigen schema: waswordt keyrings init --store KEYRINGS?schema=NAAM --store-map BESTAND
postgres-has-heirs = andere tabellen erven van { $table }, zodat een rij die eruit gaat niet terug zou komen waar die stond; er is niets gewijzigd
    .hint = Noem in het tabelbestand een statuskolom, zodat keyrings vervallen in plaats van te verdwijnen.
postgres-one-cannot = { $table } kan niet één identiteit per profiel hebben { $what ->
    [state] en ook een statuskolom: de oude identiteit maakt plaats en heeft er geen nodig
    [many] en ook meer: waar elke soort een eigen kolom heeft, is er plaats voor één van elke soort
    [scheme] met een kolom per soort en ook een kolom die de soort zegt
   *[profile] als juist die identiteit het profiel aanwijst: wie een andere kreeg, zou een ander zijn
}
    .hint = Verbeter [store.keyring] in het tabelbestand.
postgres-several = een profiel heeft meer rijen van één soort in { $table }, die één identiteit per profiel zou hebben
    .hint = Zoek ze zelf op. Mag een profiel er meer hebben, schrijf dan holds = "many" onder [store.keyring].
postgres-no-blank = iemand zou een identiteit verliezen en er geen krijgen, en kolom { $column } van { $table } moet gevuld zijn; er is niets gewijzigd
    .hint = Houd deze rijen aan in plaats van een identiteit over te nemen (--on-collision skip), of sta toe dat de kolom leeg is.
postgres-twins = rijen van { $table } hebben hetzelfde profiel en dezelfde identiteit, en geen primaire sleutel die ze onderscheidt; er is niets gewijzigd
    .hint = Haal de rijen die alleen over vroeger gaan uit de tabel. Of geef de tabel een primaire sleutel, en maak dan een nieuw logboek in een ander schema: waswordt keyrings init --store KEYRINGS?schema=NAAM --store-map BESTAND
postgres-altered = in { $table } staat niet wat erin geschreven is: een trigger of regel van de tabel heeft het veranderd; er is niets gewijzigd
    .hint = Zoek de trigger die het profiel, de identiteit, de soort of de status verandert, en laat die dat bij deze databasegebruiker niet doen.
postgres-forbidden = een regel van de database zelf verbiedt wat geschreven zou worden; er is niets gewijzigd
    .hint = Opnieuw proberen helpt niet. Kijk wat de tabel eist: een verplichte kolom heeft een standaardwaarde nodig of een plaats onder copy in het tabelbestand; een waarde kan te lang of al in gebruik zijn; een trigger of controle kan weigeren.
store-no-import = keyrings komen met uw eigen middelen in uw eigen tabellen of bestand met gebruikers
    .hint = Importeer in een keyringdatabase zonder --store-map, of vul uw tabellen zelf.
store-no-sync = keyrings in uw eigen tabellen of bestand met gebruikers werkt u zelf bij: een export heeft daar niets aan toe te voegen
    .hint = Wijzig uw eigen tabellen. keyrings sync is voor een keyringdatabase die de keyrings zelf bevat.
postgres-read-only = deze server, of de sessies van deze gebruiker daarop, nemen geen wijzigingen aan, en ook geen tijdelijke tabellen voor een proefrun
    .hint = Noem de primaire server. Of maak de planning op een export van wat een standby bevat: waswordt keyrings export --store KEYRINGDATABASE -o keyrings.csv, en geef die op bij een proefrun.
postgres-rights = deze gebruiker van de database mag dat niet; er is niets gewijzigd
    .hint = Vraag de eigenaar van de database om het recht dat ontbreekt: gebruik van het schema en zijn tabellen, TEMPORARY op de database, en voor keyrings init ook CREATE. Een keyringdatabase van een eerdere versie wordt bijgewerkt zodra de eigenaar ervan iets wijzigt.
postgres-lost = de verbinding met de PostgreSQL-server viel weg; er is niets gewijzigd
    .hint = Controleer of de server draait, en probeer het opnieuw.
postgres-zero-byte = rij { $row } bevat een nulbyte, die PostgreSQL niet kan bewaren; er is niets gewijzigd
    .hint = Herstel de rij en probeer het opnieuw.

keyring-missing-column = de kolom { $column } ontbreekt
keyring-duplicate-column = de kolom { $column } staat er twee keer
keyring-no-profile = er is geen { $column }
keyring-no-key = geen enkele regel heeft de sleutel { $column }; wel gevonden: { $found }
keyring-duplicate-title = twee kolommen hebben dezelfde titel; misschien is de eerste rij een keyring en geen kop
keyring-unknown-scheme = wat er in de kolom scheme staat, is niet bekend (real-id, profile-id, eck-id, opaque-uid, esi, unilogin)
keyring-unknown-state = wat er in de kolom state staat, is niet bekend (active, retired)
keyring-not-text = de tekst is geen UTF-8
keyring-broken-quote = een aanhalingsteken sluit niet, of na een sluitend aanhalingsteken volgt nog tekst
keyring-too-long = de rij is te lang voor een keyring; misschien sluit een aanhalingsteken niet
keyring-too-many-cells = er zijn meer cellen dan de kopregel kolommen heeft, en er moet een kolom bij
keyring-not-json = dit is geen JSON-object op één regel
keyring-not-a-value = de waarde van { $column } is geen tekst en geen getal
keyrings-empty = het bestand bevat geen keyrings
    .hint = Controleer of dit het juiste bestand is: de eerste rij noemt de kolommen, in elk geval profile_id en identity.
keyrings-damaged = het bestand is beschadigd vanaf rij { $row }: een aanhalingsteken dat niet sluit, of een nulbyte
    .hint = Er is niets geïmporteerd. Exporteer de keyrings opnieuw, of herstel de rij.
keyrings-encoding = niets zegt in welke tekencodering het bestand is geschreven; gelezen als { $encoding } kunnen sommige letters niet kloppen
    .hint = Er is niets geïmporteerd. Kies de tekencodering met --encoding (windows-1250, cp850, macintosh en dergelijke), of bewaar het bestand als UTF-8.
keyrings-header = de kopregel van de keyrings is niet bruikbaar: { $problem }
    .hint = De kolommen zijn profile_id, identity, en indien aanwezig scheme, state, initials, first_name, prefix, last_name, location, postcode, house_number; andere blijven bewaard.
keyrings-spoilt = { $count ->
    [one] één waarde kan mensen niet uit elkaar houden: een opmerking, niets, een waarde tussen tekens, of wat Excel heeft bedorven: { $cells }
   *[other] { $count } waarden kunnen mensen niet uit elkaar houden: opmerkingen, niets, waarden tussen tekens, of wat Excel heeft bedorven: { $cells }
}
    .hint = { $users ->
    [0] Haal deze kolommen opnieuw uit hun bron, opgemaakt als tekst: lange getallen zijn hun laatste cijfers kwijt, andere zijn een datum of een foutmelding geworden. Laat rijen zonder profiel weg.
   *[other] Bij een gebruiker zonder identiteit is de cel leeg, null of NULL: maak cellen met opmerkingen leeg. Haal de rest opnieuw uit de bron, opgemaakt als tekst: lange getallen zijn hun laatste cijfers kwijt, andere zijn een datum of een foutmelding geworden.
}
named-cells = { $column } { $rows }
sheet-hidden = { $name } (verborgen)
keyrings-several-sheets = op meer dan één werkblad staan keyrings: { $sheet }, { $names }; alleen die van één ervan zouden worden gelezen
    .hint = Kies er één met --sheet, of zet alle keyrings op één werkblad.
named-rows = { $count ->
    [0] enkele rijen
    [one] rij { $rows }
   *[other] rijen { $rows }
}
header-elsewhere = hier staan de kolomkoppen nog een keer, maar in een andere volgorde: { $rows }
    .hint = Zet de kolommen van de rijen eronder in de volgorde van de eerste kopregel, of lever ze als een eigen bestand.
inspect-none = geen tabel hier lijkt op een tabel met identiteiten
    .hint = Een tabelbestand kunt u ook zelf schrijven: zie de README. Een kolom telt mee als de meeste waarden ECK iD's of ESI's zijn, of een realm of instellingsnummer hebben (naam@realm), en de naam of een unieke sleutel ervoor pleit.
inspect-apart = { $place ->
    [file] het bestand
   *[table] tabel { $table }
} heeft gebruikersnamen (kolom { $user }) en instellingsnummers (kolom { $number }) apart; samen zijn ze de identiteit, en een tabelbestand noemt één kolom
    .hint = Noem een kolom die beide bevat (gebruiker@nummer), als de tabel die heeft. Of exporteer de rijen met beide in één kolom naar een bestand, plan met --dry-run --changes BESTAND, en voer dat daar uit.
inspect-others = Andere tabellen waarin identiteiten kunnen staan: { $tables }. Bekijk ze met --format json.
inspect-proposal = Een voorstel, op grond van de vorm van { $rows ->
    [one] één waarde
   *[other] { $rows } waarden
}. Lees elke regel; wat de tabellen betekenen, weet alleen u.
inspect-schema = de tabellen staan in dit schema
inspect-keyring = de tabel met de identiteiten
inspect-users = het bestand, waarin elke rij een gebruiker is
inspect-profile-once = het eigen id van de gebruiker: geen waarde staat er twee keer
inspect-table = kolom { $column } bevat wat op identiteiten lijkt
inspect-profile-of = verwijst naar { $table }, waaraan resultaten hangen
inspect-profile-own = de primaire sleutel: de identiteit staat in de eigen rij van de gebruiker
inspect-identity-key = de meeste waarden hebben de vorm van { $scheme }, en een unieke sleutel bevat de kolom
inspect-identity = de meeste waarden hebben de vorm van { $scheme }
inspect-columns = een rij heeft een kolom voor elk van deze soorten
inspect-scheme = kolom { $column } zegt wie de identiteit uitgaf: vul in welke waarde bij deze IdP hoort, en haal het # weg
inspect-shape = de meeste waarden hebben de vorm van { $scheme }
inspect-one = de unieke sleutel ({ $key }) laat ruimte voor één: de nieuwe identiteit komt op de plaats van de oude, die meteen vervalt
inspect-many = geen unieke sleutel verbiedt een tweede identiteit, die er als rij bij zou komen; haal het # weg als uw toepassing er één per gebruiker kent
inspect-person = namen, om mensen uit elkaar te houden
inspect-names = kolom { $columns } bevat misschien namen, waaraan apply ziet dat het iemand anders is: vul in welke naam het is, en haal het # weg
inspect-profile = de tabel met de gebruikers
inspect-profile-table = waar de identiteiten naar verwijzen
inspect-profile-key = de sleutel daarvan
keyrings-holds-one = Deze keyringdatabase heeft één identiteit per profiel: een nieuwe komt op de plaats van de oude, die meteen vervalt. Verwerk lijsten als de nieuwe IdP het overneemt, niet eerder.
keyrings-created = De keyringdatabase { $path } is gemaakt.
keyrings-imported = { $count ->
    [one] Er is één keyring geïmporteerd.
   *[other] Er zijn { $count } keyrings geïmporteerd.
}
keyrings-unsound = { $count ->
    [one] Waarschuwing: de identiteit in rij { $rows } kan in geen lijst staan, dus deze keyring wordt nooit gevonden. Hij blijft zoals hij is.
   *[other] Waarschuwing: de identiteiten in { $count } rijen kunnen in geen lijst staan, dus deze keyrings worden nooit gevonden. Ze blijven zoals ze zijn. Rijen { $rows }
}
keyrings-exported = { $count ->
    [one] Er is één keyring geëxporteerd.
   *[other] Er zijn { $count } keyrings geëxporteerd.
}
keyrings-exported-formulas = { $count ->
    [one] Eén waarde zou in Excel of LibreOffice als formule worden uitgevoerd: open de export daar niet in. Die is exact, en bedoeld voor programma’s.
   *[other] { $count } waarden zouden in Excel of LibreOffice als formule worden uitgevoerd: open de export daar niet in. Die is exact, en bedoeld voor programma’s.
}
keyrings-profiles = Profielen: { $count }
keyrings-runs = Nog geldende runs: { $count }
keyrings-without-identity = zonder identiteit
keyrings-no-profile = De keyringdatabase heeft geen profiel met dit nummer.
    .hint = Controleer het nummer; het is dat van de { told-party } zelf, uit de kolom profile_id.

## Verwerken

apply-applied = De lijst { $list } is verwerkt (run { $run }).
apply-partial = De lijst { $list } is gedeeltelijk verwerkt (run { $run }); een aantal rijen wordt aangehouden.
apply-no-change = De lijst { $list } verandert niets: { $why ->
    [run] die was al verwerkt (run { $run })
    [already] wat verwerkt kan worden, was al verwerkt
    [unknown] geen oude identiteit van een rij waarvoor iets te doen is, opent hier een profiel
    [held] alle rijen waarvoor iets te doen is, worden aangehouden
    [mixed] alle rijen waarvoor iets te doen is, zijn hier onbekend of worden aangehouden
   *[nothing] voor geen enkele rij is er iets te doen
}.
apply-refused = De lijst { $list } is geweigerd; er is niets gewijzigd.
apply-dry-run = Dit zou er gebeuren bij het verwerken van de lijst { $list }; er is niets gewijzigd.
apply-rows = { $count ->
    [one] Eén rij:
   *[other] { $count } rijen:
}
apply-rows-refused = { $count ->
    [one] De rij, zoals die er nu voor staat:
   *[other] De { $count } rijen, zoals ze er nu voor staan:
}
apply-count-linked = gekoppeld: de nieuwe identiteit opent het profiel
apply-count-already = al eerder gedaan
apply-count-unknown = onbekend: de oude identiteit opent hier geen profiel
apply-count-unfilled = niet ingevuld: de oude of nieuwe identiteit ontbreekt
apply-count-unchanged = ongewijzigd: de oude en nieuwe identiteit zijn gelijk
apply-count-duplicate = dubbel: gelijk aan een eerdere rij
apply-count-held = aangehouden: er is niets gedaan
apply-alike = { $count ->
    [one] Bij één gekoppelde rij schrijven lijst en profiel de naam van de { told-one } anders, zoals met een roepnaam of een andere achternaam.
   *[other] Bij { $count } gekoppelde rijen schrijven lijst en profiel de naam van de { told-one } anders, zoals met een roepnaam of een andere achternaam.
}
apply-retired = { $count ->
    [one] Eén oude keyring vervalt.
   *[other] { $count } oude keyrings vervallen.
}
apply-taken-back = { $count ->
    [one] Eén keyring van een eerdere versie is teruggezet.
   *[other] { $count } keyrings van een eerdere versie zijn teruggezet.
}
apply-left-linked = { $count ->
    [one] Eén identiteit van een eerdere versie blijft gekoppeld, ook al staat de rij niet meer in de lijst: zonder die identiteit heeft het profiel er geen: de oude is vervallen of nu van iemand anders.
   *[other] { $count } identiteiten van een eerdere versie blijven gekoppeld, ook al staan de rijen niet meer in de lijst: zonder die identiteiten hebben de profielen er geen: de oude zijn vervallen of nu van anderen.
}
apply-journal-differs = { $count ->
    [one] De keyringdatabase bevat één keyring niet meer die volgens het logboek is gegeven
   *[other] De keyringdatabase bevat { $count } keyrings niet meer die volgens het logboek zijn gegeven
}: het bestand is teruggezet, opnieuw geëxporteerd of met de hand gewijzigd. De rijen zijn beoordeeld naar wat er nu staat; wat andere lijsten gaven, komt terug als u die opnieuw verwerkt.
apply-emptied = Hier zonder nieuwe identiteit, terwijl een andere lijst er een gaf die blijft staan: { $count ->
    [one] rij
   *[other] rijen
} { $rows }
apply-journal-forgotten = Een eerdere run van deze lijst is uit het logboek gewist: de rijen zijn beoordeeld naar wat er nu in de keyringdatabase staat.
apply-held = Aangehouden, { $count ->
    [one] rij
   *[other] rijen
} { $rows }: { $reason }
apply-present = De identiteit van na de verhuizing opent al een profiel, en niets zegt dat het van deze { told-one } is: { $count ->
    [one] rij
   *[other] rijen
} { $rows }
apply-present-by-name = De identiteit van na de verhuizing opent al een profiel, dat de naam van deze { told-one } draagt: { $count ->
    [one] rij
   *[other] rijen
} { $rows }
apply-unknown-rows = Onbekend: { $count ->
    [one] rij
   *[other] rijen
} { $rows }
apply-closed = Hiervan is de oude identiteit hier ingetrokken; die opende dus eerder een profiel: { $count ->
    [one] rij
   *[other] rijen
} { $rows }
apply-orphaned = Rij { $row } heeft de nieuwe identiteit overgenomen van profiel { $profile }; kijk of dat profiel nog nodig is.
outputs-same = twee uitvoerbestanden zouden dezelfde naam krijgen: { $path }; er is niets gewijzigd
    .hint = Geef elk uitvoerbestand een eigen naam.
apply-undo-with = Ongedaan maken: waswordt undo { $run } --store { $store }
apply-more-lines = … en nog { $count } van deze { $count ->
    [one] regel
   *[other] regels
}; ze staan allemaal in --receipt BESTAND en in --format json
apply-look-back = Bekijk welke lijsten al verwerkt zijn met: waswordt log --store { $store }
sync-done-untold = het keyringbestand IS bijgewerkt (run { $run }), maar het verslag (of een ander uitvoerbestand) kon niet worden weggeschreven: { $cause }
    .hint = Verhelp dat en bekijk “waswordt log”; dezelfde opdracht nog eens geven verandert niets dubbel.
forget-done-untold = wat het logboek van { $list } bewaarde, IS gewist, maar het verslag kon niet worden weggeschreven: { $cause }
    .hint = Verhelp dat; “waswordt log” vertelt wat er is vergeten.
import-done-untold = de keyrings ZIJN geïmporteerd, maar het verslag kon niet worden weggeschreven: { $cause }
    .hint = Verhelp dat; “waswordt keyrings show” telt ze.
apply-store-nameless = let op: in het ontvangstbewijs staat niet welke keyringdatabase dit is, en de distributeur wacht op { $stores }: geef --store-name
apply-store-unknown = let op: in het verhuisbestand staat geen keyringdatabase “{ $name }”; de distributeur wacht op { $stores }
apply-done-untold = de lijst IS verwerkt (run { $run }), maar het ontvangstbewijs (of een ander uitvoerbestand) kon niet worden weggeschreven: { $cause }
    .hint = Verhelp dat en geef dezelfde opdracht nog eens: wat gedaan is, wordt niet nog eens gedaan, en het ontvangstbewijs komt er dan alsnog.

held-finding = de controle vond een fout ({ $code }; zie: waswordt explain { $code })
held-two-wordts = één oude identiteit heeft twee nieuwe
held-two-claims = één nieuwe identiteit wordt voor twee personen opgegeven
held-takes-stayer = de nieuwe identiteit is de oude van iemand die blijft
held-two-profiles = de oude identiteiten van één rij openen twee profielen
held-superseded = een andere lijst, of een eerdere versie van deze, heeft deze identiteiten anders gekoppeld, of aan een ander profiel; maak die run ongedaan als die fout is, of beslis met een bestand (--rejects BESTAND, daarna --decisions BESTAND)
held-repeated = een andere lijst heeft dezelfde identiteiten al eerder gekoppeld: misschien zegt de rij het nog eens, misschien gaat het om een andere { told-one } of een ander jaar; beslis met een bestand (--rejects BESTAND, daarna --decisions BESTAND): skip waar het al gedaan is, link alleen voor een andere { told-one } of een ander jaar, want dan verhuizen de identiteiten nog eens; verbetert deze lijst die andere, maak die dan eerst ongedaan (waswordt log noemt de run)
held-other-person = het profiel staat op naam van iemand anders
held-leaves-nobody = iemand zou zonder identiteit overblijven
held-undecided = over deze rij is niet beslist, over andere wel
held-collision = de nieuwe identiteit opent al een ander profiel
held-same-person-twice = twee rijen noemen dezelfde persoon
held-shared-profile = één profiel past bij meer personen in de lijst
held-two-people = er passen meerdere profielen bij deze persoon
held-no-person = er past geen profiel bij deze persoon
held-place-taken = het profiel heeft plaats voor één identiteit van deze soort, en dat is niet de oude van de rij: verbeter de oude identiteit in de lijst of in de keyringdatabase, en verwerk de lijst opnieuw
held-has-another = het profiel dat past, heeft al een andere identiteit, in deze realm of van een andere school: misschien is het van een naamgenoot; beslis met een bestand: --rejects BESTAND, daarna --decisions BESTAND

refusal-structure = Het bestand als geheel bevat fouten ({ $codes }).
    .hint = Bekijk ze met: waswordt fill-check { $typed-list } --move { $typed-move }
refusal-errors = De lijst bevat { $count ->
    [one] één fout
   *[other] { $count } fouten
}.
    .hint = { $count ->
        [one] Bekijk de fout met
       *[other] Bekijk de fouten met
    }: waswordt fill-check { $typed-list } --move { $typed-move }. Wilt u het foutloze deel toch verwerken, voeg dan --hold toe.
refusal-warnings = De controle geeft { $count ->
    [one] één waarschuwing
   *[other] { $count } waarschuwingen
}, en --strict laat er geen door.
    .hint = Bekijk { $count ->
        [one] deze
       *[other] ze
    } met: waswordt fill-check { $typed-list } --move { $typed-move }. Laat de lijst verbeteren, of laat --strict weg als iemand alles heeft bekeken.
refusal-contradictions = Rijen van de lijst spreken elkaar of de keyringdatabase tegen ({ $count ->
    [one] één groep rijen
   *[other] { $count } groepen rijen
}).
    .hint = Laat de rijen hieronder herstellen. Wilt u de andere toch verwerken, voeg dan --hold toe.
refusal-collisions-of-others = { refusal-collisions }
    .hint = Bekijk de rijen hieronder: staat een profiel op naam van iemand anders, dan is de identiteit waarschijnlijk van diegene, en klopt de lijst of het profiel niet. Kies --on-collision skip om deze rijen aan te houden, en vraag het de school.
refusal-collisions = Nieuwe identiteiten staan al op andere profielen ({ $count ->
    [one] één groep rijen
   *[other] { $count } groepen rijen
}).
    .hint = Bekijk de rijen hieronder: deze { told-many } zijn mogelijk te vroeg ingelogd, of de identiteit is opnieuw uitgegeven. Kies daarna --on-collision skip of --on-collision take-over.
refusal-other-people = Profielen staan op naam van iemand anders dan de lijst zegt ({ $count ->
    [one] één groep rijen
   *[other] { $count } groepen rijen
}).
    .hint = Kijk de rijen na. Om ze aan te houden en de rest te verwerken: --on-other-person skip; om toch te koppelen: --on-other-person link
refusal-older-version = Dit is versie { $version } van de lijst; versie { $applied } is al verwerkt.
    .hint = Verwerk de nieuwste versie. Wilt u bewust terug, maak de nieuwere dan eerst ongedaan: waswordt undo { $run } --store { $store }
refusal-older-content = Precies deze inhoud is al eens verwerkt, en daarna een andere versie van de lijst (run { $run }).
    .hint = Verwerk de nieuwste lijst. Wilt u bewust terug, maak die run dan eerst ongedaan: waswordt undo { $run } --store { $store }
refusal-other-scheme = Lijst en keyringdatabase gebruiken verschillende soorten identiteiten: de lijst { $list }, de keyringdatabase { $store }.
    .hint = Vraag de distributeur om een lijst met de identiteiten die u bewaart. Een keyringdatabase met gehashte uid's past bij geen enkele gewone lijst. Is de keyringdatabase een bestand, dan zijn identiteiten zonder schema real-id's, tenzij het allemaal ESI's of Unilogins zijn: zijn dit { $list }, zet dat dan in een kolom scheme.
refusal-too-few-known = { $live ->
    [one] De enige rij waarvoor iets te doen is, noemt geen identiteit die in deze keyringdatabase een profiel opent.
   *[other] Van de { $live } rijen { $known ->
        [0] is er geen enkele
        [one] is er maar één
       *[other] zijn er maar { $known }
    } met een identiteit die in deze keyringdatabase een profiel opent.
}
    .hint = Controleer of lijst en keyringdatabase bij elkaar horen: bij een verkeerde lijst, een verkeerde keyringdatabase of een keyringdatabase met gehashte uid's past er niets. Mogen er terecht weinig bekend zijn, voeg dan --min-match 0 toe.
refusal-too-few-near = { $live ->
    [one] De enige rij waarvoor iets te doen is, noemt geen identiteit die in deze keyringdatabase een profiel opent.
   *[other] Van de { $live } rijen { $known ->
        [0] is er geen enkele
        [one] is er maar één
       *[other] zijn er maar { $known }
    } met een identiteit die in deze keyringdatabase een profiel opent.
} { $near }
    .hint = Lijst en keyringdatabase schrijven dezelfde identiteiten op twee manieren. Vraag om een lijst met de identiteiten precies zoals de keyringdatabase ze heeft, of herstel de keyringdatabase. Mogen er terecht weinig bekend zijn, voeg dan --min-match 0 toe.
near-looks = { $count ->
    [one] Eén identiteit staat in de keyringdatabase met andere hoofdletters, een spatie of een verborgen teken.
   *[other] { $count } identiteiten staan in de keyringdatabase met andere hoofdletters, een spatie of een verborgen teken.
} Verschillen alleen de hoofdletters, dan neemt --fold-case ze voor gelijk.
near-no-realm = { $count ->
    [one] De keyringdatabase heeft één van de gebruikersnamen zonder realm (zonder @…).
   *[other] De keyringdatabase heeft { $count } van de gebruikersnamen zonder realm (zonder @…).
}
near-other-realm = { $count ->
    [one] De keyringdatabase heeft één van de gebruikersnamen met de realm { $realm }.
   *[other] De keyringdatabase heeft { $count } van de gebruikersnamen met de realm { $realm }.
}
refusal-not-a-list-move = Bij deze verhuizing hoort geen lijst ({ $code }): { $summary }
    .hint = Bekijk waarom, en wat er wel geldt, met: waswordt scenario --move { $typed-move }
refusal-other-owner = De lijst is gemaakt voor { $owner }, niet voor { $publisher }.
    .hint = Vraag de distributeur om uw eigen lijst.
refusal-unknown-publisher = { $publisher } staat niet in het verhuisbestand.
    .hint = Vergelijk de spelling van --publisher met de [[publisher]]-blokken.

## Rond een lijst, en wie achterblijft

around-near-was = { $count ->
    [one] Rij { $rows } is onbekend, maar de keyringdatabase heeft de oude identiteit { $kind ->
        [case] met andere hoofdletters
        [whitespace] met een spatie of verborgen teken te veel of te weinig
        [normal-form] met tekens in een andere vorm
       *[other] in een andere spelling
    }.
   *[other] De rijen { $rows } zijn onbekend, maar de keyringdatabase heeft de oude identiteiten { $kind ->
        [case] met andere hoofdletters
        [whitespace] met een spatie of verborgen teken te veel of te weinig
        [normal-form] met tekens in een andere vorm
       *[other] in een andere spelling
    }.
}
    .hint = { $kind ->
        [case] Maken hoofdletters in uw keyringdatabase geen verschil, voeg dan --fold-case toe. Vraag anders om een lijst met de identiteiten precies zoals de keyringdatabase ze heeft, of herstel de keyringdatabase.
       *[other] Vraag om een lijst met de identiteiten precies zoals de keyringdatabase ze heeft, of herstel de keyringdatabase, en verwerk de lijst opnieuw.
    }
around-near-wordt = { $count ->
    [one] De nieuwe identiteit van rij { $rows } opent bijna een ander profiel: de keyringdatabase heeft die { $kind ->
        [case] met andere hoofdletters
        [whitespace] met een spatie of verborgen teken te veel of te weinig
        [normal-form] met tekens in een andere vorm
       *[other] in een andere spelling
    }. De { told-one } heeft waarschijnlijk te vroeg ingelogd.
   *[other] De nieuwe identiteiten van de rijen { $rows } openen bijna andere profielen: de keyringdatabase heeft ze { $kind ->
        [case] met andere hoofdletters
        [whitespace] met een spatie of verborgen teken te veel of te weinig
        [normal-form] met tekens in een andere vorm
       *[other] in een andere spelling
    }. De { told-many } hebben waarschijnlijk te vroeg ingelogd.
}
    .hint = { $kind ->
        [case] Maken hoofdletters in uw keyringdatabase geen verschil, voeg dan --fold-case toe, zodat de botsing wordt gezien. Bekijk anders het andere profiel: wie daarmee inlogt, vindt de oude resultaten niet.
       *[other] Bekijk het andere profiel: wie daarmee inlogt, vindt de oude resultaten niet.
    }
around-other-realm = { $count ->
    [one] Rij { $rows } is onbekend, maar de keyringdatabase heeft de gebruikersnaam met de realm { $realm }.
   *[other] De rijen { $rows } zijn onbekend, maar de keyringdatabase heeft de gebruikersnamen met de realm { $realm }.
}
    .hint = Is dat een andere naam voor de realm van de school, vraag dan om een lijst met de identiteiten precies zoals de keyringdatabase ze heeft, of herstel de keyringdatabase.
around-no-realm = { $count ->
    [one] Rij { $rows } is onbekend, maar de keyringdatabase heeft de gebruikersnaam zonder realm (zonder @…).
   *[other] De rijen { $rows } zijn onbekend, maar de keyringdatabase heeft de gebruikersnamen zonder realm (zonder @…).
}
    .hint = Vraag om een lijst met de identiteiten precies zoals de keyringdatabase ze heeft, of herstel de keyringdatabase.
around-left-behind = { $count ->
    [one] Blijft achter: één profiel met een actieve identiteit van de oude realm staat in geen enkele rij
   *[other] Blijven achter: { $count } profielen met een actieve identiteit van de oude realm staan in geen enkele rij
}.
around-left-behind-named = { $count ->
    [one] Blijft achter: één profiel met een actieve identiteit van de oude realm staat in geen enkele rij
   *[other] Blijven achter: { $count } profielen met een actieve identiteit van de oude realm staan in geen enkele rij
}: { $profiles }{ $more ->
    [0] .
   *[other] {" "}en nog { $more }.
}

## Ongedaan maken, en het logboek

undo-no-such-run = de keyringdatabase kent geen run of lijst “{ $name }”
    .hint = Bekijk de runs met: waswordt log --store { $store }
undo-several-runs = de lijst { $name } is in meerdere runs verwerkt: { $runs }
    .hint = Noem de run; begin met de nieuwste.
undo-already = run { $run } is al ongedaan gemaakt, door { $by }
    .hint = Er valt niets meer ongedaan te maken; wilt u de lijst toch weer toepassen, verwerk die dan opnieuw. Bekijk wat er geldt met: waswordt log --store { $store }
undo-was-refused = run { $run } is geweigerd en heeft niets gewijzigd: er valt niets ongedaan te maken
    .hint = Bekijk de runs met: waswordt log --store { $store }
undo-is-undo = run { $run } is zelf het ongedaan maken van een andere
    .hint = Moet de lijst toch weer gelden, verwerk die dan opnieuw.
undo-forgotten = run { $name } kan niet meer ongedaan worden gemaakt: sinds { $day } weet het logboek niet meer wat die heeft gewijzigd
    .hint = Zet een eigen kopie van daarvoor terug, en kijk eerst wat dat zou doen: waswordt keyrings sync KOPIE --store { $store } --dry-run. Of laat een lijst maken voor de omgekeerde overstap, en verwerk die met --old retire.
undo-blocked = { $count ->
    [0] sommige keyrings zijn
    [one] rij { $rows }: deze keyrings zijn
   *[other] rijen { $rows }: deze keyrings zijn
} niet meer zoals deze run ze achterliet of nodig had, en geen run die nog geldt verklaart dat; er is niets ongedaan gemaakt
    .hint = Bekijk eerst die keyrings; het logboek noemt ze (in BESTAND.journal, of in de tabel change van een database).{ $free ->
        [0] {""}
       *[other] { " " }Wilt u de andere rijen nu al terugdraaien, voeg dan --partial toe.
    }
undo-blocked-by = { $count ->
    [0] sommige van deze identiteiten zijn
    [one] rij { $rows }: deze identiteiten zijn
   *[other] rijen { $rows }: deze identiteiten zijn
} later gewijzigd, door { $number ->
    [one] run
   *[other] runs
} { $runs }; er is niets ongedaan gemaakt
    .hint = Maak eerst { $number ->
        [one] die run ongedaan
       *[other] die runs ongedaan, de nieuwste het eerst,
    } en daarna deze: waswordt undo { $newest } --store { $store }{ $free ->
        [0] {""}
       *[other] . De andere rijen draait u nu al terug met: waswordt undo { $run } --store { $store } --partial
    }
undo-blocked-both = { $count ->
    [0] sommige van deze identiteiten zijn
    [one] rij { $rows }: deze identiteiten zijn
   *[other] rijen { $rows }: deze identiteiten zijn
} later gewijzigd, door { $number ->
    [one] run
   *[other] runs
} { $runs }; en { $odd } door iets wat geen run die nog geldt verklaart; er is niets ongedaan gemaakt
    .hint = Maak eerst { $number ->
        [one] die run ongedaan
       *[other] die runs ongedaan, de nieuwste het eerst,
    } en bekijk de overige keyrings; het logboek noemt ze (in BESTAND.journal, of in de tabel change van een database).{ $free ->
        [0] {""}
       *[other] { " " }Wilt u nu al terugdraaien wat vrij is, voeg dan --partial toe.
    }
undo-done = Run { $run } van lijst { $list } is ongedaan gemaakt (run { $by }); { $count ->
    [one] één keyring is
   *[other] { $count } keyrings zijn
} hersteld.
undo-partial = Run { $run } van lijst { $list } is deels ongedaan gemaakt (run { $by }); { $count ->
    [one] één keyring is
   *[other] { $count } keyrings zijn
} hersteld. Zoals ze zijn, blijven:
undo-left = { $count ->
    [0] keyrings die niet in de lijst staan
    [one] rij { $rows }
   *[other] rijen { $rows }
}: niet meer zoals deze run het achterliet of nodig had, en geen run die nog geldt verklaart dat
undo-left-by = { $count ->
    [0] keyrings die niet in de lijst staan
    [one] rij { $rows }
   *[other] rijen { $rows }
}: later gewijzigd, door { $runs }
undo-dry-run = Proef; er is niets gewijzigd. Van run { $run } van lijst { $list } { $count ->
    [0] kan geen keyring worden hersteld.
    [one] kan één keyring worden hersteld.
   *[other] kunnen { $count } keyrings worden hersteld.
}
undo-dry-run-rows = { $count ->
    [one] van rij { $rows }
   *[other] van rijen { $rows }
}
undo-dry-run-free = Er staat niets in de weg.
undo-dry-run-blocked = Dit staat in de weg:
undo-dry-run-look = Bekijk eerst die keyrings; het logboek noemt ze (in BESTAND.journal, of in de tabel change van een database).
undo-dry-run-first = Maak eerst ongedaan wat later kwam, het nieuwste het eerst: waswordt undo { $newest } --store { $store }
undo-dry-run-part = Zonder --partial wordt er niets ongedaan gemaakt; daarmee alleen de rijen waarvoor niets in de weg staat: waswordt undo { $run } --store { $store } --partial
undo-done-untold = run { $run } IS ongedaan gemaakt, maar het verslag (of een ander uitvoerbestand) kon niet worden weggeschreven: { $cause }
    .hint = Vertel het de distributeur; wat ongedaan is gemaakt, staat ook in “waswordt log”.
undo-rest = Staat er niets meer in de weg, draai dan de rest terug met: waswordt undo { $run } --store { $store }

log-empty = Er is nog geen lijst in deze keyringdatabase verwerkt.
log-time = Tijd (UTC)
log-run = Run
log-list = lijst { $list }
log-list-version = { $list }, versie { $version }
log-counts = rijen: { $rows }; gekoppeld: { $linked }; aangehouden: { $held }; gewijzigde keyrings: { $changes }
log-rows-row = Rij
log-rows-change = Keyring
log-rows-now = Nu
log-rows-profile = Profiel
log-rows-identity = Identiteit
history-empty = Het logboek kent geen wijziging voor deze lijst.
history-added = toegevoegd
history-activated = weer actief
history-retired = vervallen
history-decided-link = besluit: koppelen
history-decided-skip = besluit: overslaan
history-decided-take-over = besluit: overnemen
history-undone = ongedaan gemaakt
history-now-active = actief
history-now-retired = vervallen
history-now-gone = niet aanwezig
history-forgotten = Wat deze runs wijzigden, is vergeten: { $runs }
log-stands = verwerkt
log-partly-undone = deels ongedaan gemaakt ({ $undone } van { $changes } wijzigingen)
log-forgotten = vergeten op { $day }
log-synced = bijgewerkt
log-refused = geweigerd ({ $why })
log-undone = ongedaan gemaakt door { $run }
log-undid = maakt { $run } ongedaan

apply-decided-held = Er is besloten om { $count ->
    [one] deze rij te verwerken, maar ze wordt
   *[other] deze rijen te verwerken, maar ze worden
} toch aangehouden, om de reden die erbij staat: { $count ->
    [one] rij
   *[other] rijen
} { $rows }. Wat de controle vond, wordt in de lijst hersteld; een identiteit die een ander profiel opent, wordt niet gekoppeld maar overgenomen (overnemen).
apply-candidate = Rij { $row } is misschien profiel { $profile }: { $reason }.
apply-candidate-same = alles is gelijk
apply-candidate-incomplete = aan één kant ontbreken voorletters, voornaam of locatie
apply-collision-empty = Rij { $row }: de nieuwe identiteit opent profiel { $profile }, dat verder leeg is: de { told-one } is waarschijnlijk te vroeg ingelogd.
apply-collision-other-person = Rij { $row }: de nieuwe identiteit opent profiel { $profile }, dat op naam van iemand anders staat: ga na van wie de identiteit is voordat daar iets wordt weggehaald.
apply-collision-other-identities = Rij { $row }: de nieuwe identiteit opent profiel { $profile }, dat eigen identiteiten heeft: de identiteit is waarschijnlijk opnieuw uitgegeven.
apply-collision-other-school = Rij { $row }: de nieuwe identiteit opent profiel { $profile }, dat identiteiten van een andere school heeft.
refusal-rows-removed = Een eerdere versie van deze lijst gaf { $count ->
    [one] één { told-one }
   *[other] { $count } { told-many }
} een nieuwe identiteit die deze versie niet meer geeft.
    .hint = Gebruik de volledige lijst. Moeten deze { told-many } hun nieuwe identiteit echt weer kwijt, voeg dan --take-back-removed toe.
refusal-too-many-changes = { $changes ->
    [one] Er zou één keyring wijzigen
   *[other] Er zouden { $changes } keyrings wijzigen
}; { $limit ->
    [0] er mag er geen wijzigen.
    [one] het mag er hoogstens één zijn.
   *[other] het mogen er hoogstens { $limit } zijn.
}
    .hint = Controleer of lijst, keyringdatabase en verhuizing bij elkaar horen. Zo ja, verhoog dan --max-changes of --max-share.
refusal-too-many-left-behind = Van { $of } profielen met een actieve identiteit van de oude realms { $profiles ->
    [one] staat er één in geen enkele rij.
   *[other] staan er { $profiles } in geen enkele rij.
}
    .hint = Controleer of de lijst compleet is: misschien ontbreekt een deel van de school. Mogen ze terecht achterblijven, verhoog dan --max-left-behind.
refusal-too-many-profiles = { $profiles ->
    [one] Er zou één profiel wijzigen
   *[other] Er zouden { $profiles } profielen wijzigen
}; { $limit ->
    [0] er mag er geen wijzigen.
    [one] het mag er hoogstens één zijn.
   *[other] het mogen er hoogstens { $limit } zijn.
}
    .hint = Controleer of lijst, keyringdatabase en verhuizing bij elkaar horen. Zo ja, verhoog dan --max-share.
refusal-holds-one = Deze keyringdatabase heeft één identiteit per gebruiker: de nieuwe komt op de plaats van de oude, die meteen vervalt. Oude keyrings kunnen niet blijven.
    .hint = Laat --old keep weg, en verwerk de lijst als de nieuwe IdP het overneemt.
refusal-other-changes = De wijzigingen die zijn uitgevoerd, zijn andere dan deze lijst hier vraagt.
    .hint = Geef dezelfde lijst en opties, en de export waarop de proefrun berustte.
refusal-other-plan = Het bewaarde plan is voor een andere lijst gemaakt.
    .hint = Bewaar een nieuw plan voor deze lijst met --dry-run --save-plan BESTAND, en bekijk het.
refusal-stale-plan-back = Wat het plan zou terugdraaien van een eerdere versie van de lijst, is niet meer wat het was toen het plan werd bewaard.
    .hint = Maak het plan opnieuw met --dry-run --save-plan, en bekijk het.
refusal-stale-plan = De keyringdatabase is gewijzigd sinds het plan is bewaard; rijen die nu anders zouden uitvallen: { $rows }.
    .hint = Bewaar een nieuw plan met --dry-run --save-plan BESTAND, en bekijk het.
plan-reason-other = dit is een ander verslag ({ $report })
plan-file-invalid = het bewaarde plan is niet te lezen: { $reason }
    .hint = Bewaar het opnieuw met: waswordt apply LIJST --dry-run --save-plan BESTAND
rejects-reason = Reden
rejects-only-csv = afgewezen rijen worden als CSV geschreven; { $path } is geen .csv
    .hint = Kies een naam die op .csv eindigt.

## Een keyringdatabase bijwerken

sync-nothing = de export bevat geen actieve keyring; er is niets gewijzigd
    .hint = Een export maakt geen keyringdatabase leeg. Controleer of dit het juiste bestand is.
sync-twice-active = in de export is een identiteit twee keer actief, in { $rows }; er is niets gewijzigd
    .hint = Een identiteit opent één profiel. Herstel de export en probeer het opnieuw.
sync-title = De keyringdatabase is bijgewerkt met { $rows ->
    [one] één keyring
   *[other] { $rows } keyrings
} uit de export:
sync-title-no-change = Er viel niets te wijzigen; de export heeft { $rows ->
    [one] één keyring
   *[other] { $rows } keyrings
}:
sync-title-dry-run = Er is niets gewijzigd (proef). Met { $rows ->
    [one] één keyring
   *[other] { $rows } keyrings
} uit de export zou dit gebeuren:
sync-title-refused = Er is niets gewijzigd. Met { $rows ->
    [one] één keyring
   *[other] { $rows } keyrings
} uit de export zou het dit worden:
sync-too-many-changes = { refusal-too-many-changes }
    .hint = Controleer of de export compleet is. Zo ja, verhoog dan --max-changes; hoeft hij dat niet te zijn, voeg dan --gone keep toe.
sync-too-many-profiles = { refusal-too-many-profiles }
    .hint = Controleer of de export compleet is. Zo ja, verhoog dan --max-share; hoeft hij dat niet te zijn, voeg dan --gone keep toe.
sync-most-of-store = { refusal-most-of-store }
    .hint = Controleer of de export compleet is. Zo ja, voeg dan --max-share 100 toe, of bewaar dat bij de keyringdatabase; hoeft hij dat niet te zijn, voeg dan --gone keep toe.
sync-orphaned = zonder identiteit achtergebleven (profielen)
sync-kept = zoals ze al in de keyringdatabase staan
sync-mended = daarvan met bijgewerkte persoonsgegevens
sync-added = nieuw
sync-moved = op een ander profiel dan eerst
sync-retired = vervallen, omdat de export ze mist of vervallen noemt
sync-left = ongewijzigd gebleven, hoewel de export ze mist
sync-past = in de export zelf vervallen, en met rust gelaten
sync-held = aangehouden
sync-held-lacking = { $count ->
    [one] Eén identiteit die een lijst gaf, ontbreekt in de export. Die blijft zoals hij is.
   *[other] { $count } identiteiten die een lijst gaf, ontbreken in de export. Die blijven zoals ze zijn.
}
sync-held-elsewhere = { $count ->
    [one] Eén identiteit die een lijst gaf, staat in de export op een ander profiel (rij { $rows }). Die blijft zoals hij is.
   *[other] { $count } identiteiten die een lijst gaf, staan in de export op andere profielen (rijen { $rows }). Die blijven zoals ze zijn.
}
sync-held-retired = { $count ->
    [one] Eén identiteit die een lijst gaf, is in de export vervallen (rij { $rows }). Die blijft zoals hij is.
   *[other] { $count } identiteiten die een lijst gaf, zijn in de export vervallen (rijen { $rows }). Die blijven zoals ze zijn.
}
sync-held-reopened = { $count ->
    [one] Eén identiteit die een lijst liet vervallen, is in de export actief (rij { $rows }). Die blijft vervallen.
   *[other] { $count } identiteiten die een lijst liet vervallen, zijn in de export actief (rijen { $rows }). Die blijven vervallen.
}
sync-held-hint = De export is misschien ouder dan de lijst. Maak een nieuwe zodra de lijst ook in uw eigen systeem staat; klopt de export, voeg dan --given follow toe. Met --show-values ziet u de identiteiten.
sync-run = Dit is run { $run }; met undo maakt u die ongedaan.

## Vergeten

forget-no-such-list = het logboek kent geen lijst “{ $name }”
    .hint = Bekijk de lijsten met: waswordt log --store { $store }
forget-nothing-old = Geen enkele lijst is zo oud en nog bekend: er viel niets te wissen.
forget-needs-yes = wie de { $lists ->
    [one] lijst
   *[other] lijsten
} { $list } vergeet, wist { $changes ->
    [one] één wijziging
   *[other] { $changes } wijzigingen
} uit het logboek; { $standing ->
    [0] ongedaan maken kan daar nu ook al niet meer
    [one] één daarvan is daarna niet meer ongedaan te maken
   *[other] { $standing } daarvan zijn daarna niet meer ongedaan te maken
}; er is niets gewist
    .hint = Is dat de bedoeling, voeg dan --yes toe.
forget-ask = Wie de { $lists ->
    [one] lijst
   *[other] lijsten
} { $list } vergeet, wist { $changes ->
    [one] één wijziging
   *[other] { $changes } wijzigingen
} uit het logboek; { $standing ->
    [0] ongedaan maken kan daar nu ook al niet meer
    [one] één daarvan is daarna niet meer ongedaan te maken
   *[other] { $standing } daarvan zijn daarna niet meer ongedaan te maken
}. Doorgaan (ja of nee)?
forget-not-confirmed = er is niets gewist van de { $lists ->
    [one] lijst
   *[other] lijsten
} { $list }
    .hint = Antwoord ja, of voeg --yes toe.
forget-done = De { $lists ->
    [one] lijst
   *[other] lijsten
} { $list } { $lists ->
    [one] is
   *[other] zijn
} uit het logboek gewist: { $changes ->
    [0] er viel niets meer te wissen
    [one] één wijziging is gewist
   *[other] { $changes } wijzigingen zijn gewist
}. De runs blijven vermeld, maar zijn niet meer ongedaan te maken.

## Nacontrole

verify-title = De lijst { $list }, vergeleken met de keyringdatabase van nu:
verify-linked = gekoppeld: de nieuwe identiteit opent het profiel
verify-both-open = gekoppeld, en ook de oude identiteit opent het profiel nog
verify-missing = ontbreekt: de nieuwe identiteit opent het profiel niet
verify-elsewhere = elders: de nieuwe identiteit opent een ander profiel
verify-duplicate-profile = nieuw, dubbel profiel: de nieuwe identiteit opent een verder leeg profiel, naast het oude
verify-old-still-open = ook de oude identiteit opent het profiel nog, en dat hoort niet: die was al ingetrokken, of heeft dezelfde realm als de nieuwe
verify-old-elsewhere = de oude identiteit opent een ander profiel, en dat komt niet door deze lijst
verify-other-person = de nieuwe identiteit opent een profiel op naam van iemand anders
verify-present = aanwezig: de identiteit van na de verhuizing opent een profiel, en niets zegt dat het van deze { told-one } is; gemeld en zo gelaten
verify-held = er is niets mis te zien, maar apply zou deze rij aanhouden: niet te zeggen is van wie deze identiteiten nu zijn
verify-earlier-stands = een eerdere versie van deze lijst gaf de { told-one } een andere identiteit, en die geldt nog: voer deze versie door
verify-moved-on = al verder: deze rij was verwerkt, en een latere lijst ging daar weer van uit
verify-unknown = { apply-count-unknown }
verify-nothing-to-do = niets te doen: niet ingevuld of ongewijzigd
verify-rows = { $count ->
    [one] rij
   *[other] rijen
} { $rows }
verify-follow-up = { $count ->
    [one] Naar één rij moet u nog kijken.
   *[other] Naar { $count } rijen moet u nog kijken.
}
verify-clean = U hoeft niets meer te doen.
verify-reason = naar deze rij moet na de verhuizing nog worden gekeken ({ $standing })
verify-no-list = { $codes ->
    [none] het bestand bevat geen lijst: er is geen kopregel herkend
   *[other] het bestand is niet als lijst te lezen: { $codes }
}
    .hint = Controleer het met: waswordt fill-check { $typed-list }
undo-changes-unnamed = { $count ->
    [one] 1 keyring die teruggaat, staat
   *[other] { $count } keyrings die teruggaan, staan
} niet in de keyringdatabase, zodat de wijzigingen niet te noemen zijn
    .hint = Maak de run in de keyringdatabase zelf ongedaan, zonder --changes.
