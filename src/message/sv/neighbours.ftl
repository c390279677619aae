# Svenska, för den som arbetar med ESI:er; det som inte står här sägs på engelska

lang-partial = Meddelanden om ESI:er är på svenska, resten är på engelska.

## Arbetsboken

workbook-title = Lista över gamla och nya ESI:er
workbook-title-of = Lista över gamla och nya ESI:er: { $school }
workbook-fact-school = Lärosäte
workbook-fact-move = Byte
workbook-fact-move-value = från { $from } till { $to }
workbook-fact-owner = Tjänst
workbook-fact-list = Listans nummer
workbook-fact-list-value = { $list }, version { $version }
workbook-fact-created = Skapad
workbook-fact-rows = Antal personer
workbook-purpose-heading = Vad är listan till för?
workbook-purpose-esi = Studenter vid lärosätet får en annan European Student Identifier (ESI). Med listan kopplar tjänsten den nya ESI:n till varje students befintliga konto, så att utbyten, avtal och resultat finns kvar.
workbook-columns-heading = Vad står i kolumnerna?
workbook-who-supplied = Ifyllt: ändra inte
workbook-who-required = Du fyller i: alltid
workbook-who-student = Du fyller i: för varje student vars ESI ändras
workbook-who-if-present = Du fyller i: om det finns ett värde
workbook-what-first-name = Förnamnet enligt studieadministrationen, inte tilltalsnamnet.
workbook-what-whole-last-name = Efternamnet.
workbook-what-location = Lärosätet, som schacHomeOrganization.
workbook-what-esi-was = Den ESI som tjänsten hittills känner studenten under.
workbook-what-esi-wordt = Den ESI som lärosätet släpper från och med nu; den börjar med urn:schac:personalUniqueCode:int:esi:. Aldrig ett personnummer.
workbook-rules-heading = Vad ska du tänka på?
workbook-rule-fill = Fyll bara i de gula kolumnerna. De grå är redan ifyllda och låsta.
workbook-rule-exact = Ta över identiteter exakt, helst med kopiera och klistra in (Klistra in special > Värden). Inga mellanslag och inga formler.
workbook-rule-closed = Lägg inte till rader och ta inte bort några: listan går tillbaka med samma rader.
workbook-rule-open = Du får lägga till, ta bort och sortera rader.
workbook-rule-open-supplied = Du får lägga till rader: fortsätt under den sista. Vill du ta bort eller sortera ifyllda rader, ta då först bort bladets skydd (Granska > Ta bort bladets skydd). Det finns inget lösenord.
workbook-rule-student-stays = Behåller en student sin gamla ESI? Lämna då den nya tom.
workbook-rule-freeze = Fyll i identiteterna när den gamla miljön är fryst: efter det ändras inget.
workbook-rule-freeze-on = Fyll i identiteterna när den gamla miljön är fryst, från { $date }: efter det ändras inget.
workbook-rule-colours = Färger: gult ska fyllas i, mörkrött kan inte stämma, lila står på mer än en rad, orange ökar med 1 rad för rad.
workbook-rule-shape = Låt kolumnernas namn, deras ordning och bladets namn vara.
workbook-return-heading = Vart skickas listan?
workbook-return = Skicka den ifyllda listan tillbaka till { $to } så snart som möjligt.
workbook-return-before = Skicka den ifyllda listan tillbaka till { $to } senast { $day }.
workbook-return-anybody = avsändaren
workbook-return-password = Sätt först ett lösenord. I Excel: Arkiv > Info > Skydda arbetsbok > Kryptera med lösenord. Lämna lösenordet per telefon, aldrig i samma e-post.
workbook-return-safely = Skicka aldrig listan utan lösenord med e-post: den innehåller personuppgifter.
workbook-fact-filled = Ifyllt
workbook-fact-filled-value = { $filled } av { $rows } ifyllda
workbook-check-title = Stämmer identiteten?
workbook-check = En identitet har 3 till 256 tecken, inga mellanslag och står på en enda rad. Kontrollera att du klistrade in rätt värde.

## Kontrollen

rules-WW241 = Ingen European Student Identifier
    .hint = Fyll i ESI:n: den börjar med ”urn:schac:personalUniqueCode:int:esi:”.
rules-WW241-says = Detta är ingen ESI.
rules-WW242 = För lång ESI
    .hint = Fråga ESI:ns källa efter rätt värde.
rules-WW242-says = ESI:n är längre än 255 tecken.
rules-WW243 = ESI med okänt scope
    .hint = Scope är ett land (se), en region (es-ct) eller lärosätets domän (larosate.se).
rules-WW243-says = ESI:ns scope är inget land, ingen region och ingen domän.
rules-WW244 = ESI utan kod
    .hint = Fyll i hela ESI:n, med koden efter scope.
rules-WW244-says = Efter ESI:ns scope står inget.
rules-WW245 = Otillåtet tecken i ESI:ns kod
    .hint = Skriv det procentkodat, som %C3%A9 för é, om källan också gör det.
rules-WW245-says = ESI:ns kod innehåller ett tecken som ingen URN får ha.
rules-WW246 = ESI från Ladok i annan form
    .hint = Skriv externtstudentuid- och ExterntStudentUID efter ”ladok.se:”; det gör ”waswordt esi make”.
rules-WW246-says = Koden i en ESI från ladok.se är externtstudentuid- och en UUID.
rules-WW247 = Ovanlig ESI från eduID
    .hint = Ta det som står före ”@eduid.se” i eduPersonPrincipalName.
rules-WW247-says = Koden i en ESI från eduid.se är vanligen två gånger fem bokstäver.
rules-WW247-address = Koden innehåller hela eduPersonPrincipalName, med @eduid.se.
rules-WW248 = Personnummer i en ESI
    .hint = Ta en annan identifierare för studenten. Ta bort numret ur listan, även ur kopior.
rules-WW248-says = ESI:ns kod är ett personnummer.
rules-WW249 = ESI:ns prefix med andra versaler
    .hint = Inget behöver göras: ESI:er jämförs utan hänsyn till versaler och behålls som de är skrivna.
rules-WW249-says = { $count ->
        [one] En ESI börjar med andra versaler än ”urn:schac:personalUniqueCode:int:esi:”.
       *[other] { $count } ESI:er börjar med andra versaler än ”urn:schac:personalUniqueCode:int:esi:”.
    }
rules-WW301-student = { $count ->
        [one] En student har ingen ny ESI och behåller den gamla.
       *[other] { $count } studenter har ingen ny ESI och behåller den gamla.
    }

## Utlåtandet

place-local = en lokal ESI
place-ladok = Ladoks ESI
place-eduid = eduID:s ESI
place-none = inget
endpoint-own = { $place } ({ $idp })
scenario-rests-on = Grundas på: { $section }.
scenario-format-closed = Listans format: { $format }. Raderna ligger fast: ingen läggs till och ingen tas bort.
scenario-format-open = Listans format: { $format }. Rader får läggas till och tas bort.
scenario-heading-conditions = Villkor
scenario-heading-consequences = Följder
scenario-heading-warnings = Observera
scenario-heading-notes = Bra att veta
scenario-state-met = { $condition } (Detta är uppfyllt.)
scenario-state-not-met = { $condition } (Detta är inte uppfyllt.)
scenario-endpoint-ho = { $endpoint } är ingen källa till ESI:er
    .hint = Ange ladok, eduid, none eller local: och lärosätets domän, som i local:larosate.se.
scenario-move-domain = { $code } är inte ett lärosätes domän
    .hint = Ange lärosätets schacHomeOrganization som kod, som i larosate.se.
scenario-verdict-h1 = En lista: studenter går från en lokal ESI till Ladoks, vilket rekommenderas för lärosäten som använder Ladok.
scenario-verdict-h2 = En lista: studenter går till eller från eduID:s ESI, när den är synkroniserad.
scenario-verdict-h3 = Behövs inte: ESI:n följer med studenten till ett annat lärosäte och förblir densamma.
scenario-verdict-h4 = Stöds inte: en student bör ha få och bestående ESI:er. Tillbaka till en lokal, eller från Ladok till eduID, ger en till som inte består.
scenario-verdict-h5 = En lista: lärosätet ger ut sina lokala ESI:er i en annan domän.
scenario-verdict-h6 = Ingen lista: studenten har ingen ESI ännu, så det finns inget att föra över.
scenario-supply-esi = Tjänsten ger namnen och de gamla ESI:erna för sina egna konton; lärosätet fyller i de nya.
scenario-condition-old-esi-stays = Den gamla ESI:n förblir också studentens: flera är tillåtna, så tillämpa listan med --old keep.
scenario-condition-eduid-synced = ESI:n är synkroniserad med eduID: från Ladok till eduID, från Ladok via lärosätet (SCIM) eller från eduID till lärosätet.
scenario-condition-release-only-esi = Identitetsutfärdaren släpper bara ESI:n, aldrig alla värden av schacPersonalUniqueCode.
scenario-consequence-esi-unknown = Utan listan tar tjänsten studenten för någon annan; avtal och resultat blir kvar vid det gamla kontot.
scenario-consequence-esi-one-more = Studenten får en ESI till, som upphör med kontot vid lärosätet.
scenario-conflict-esi-prefix = Den svenska sidan skriver ”PersonalUniqueCode” i sina exempel, specifikationen ”personalUniqueCode”. De räknas som lika; nya värden får ett litet p.
scenario-note-esi-only = Släpp bara ESI:n, och bara till tjänster som behöver den: schacPersonalUniqueCode innehåller även andra koder.
scenario-note-esi-several = En student får ha flera ESI:er; ett personnummer är aldrig en.
scenario-note-esi-version = Reglerna grundas på version 87 av SWAMID:s sida om ESI, som har ersatts; dess tabell över lärosäten och dess datum är från 2021.
scenario-institution-nearly = { $name } finns inte i tabellen över lärosäten
    .hint = Menade du { $nearest }?
scenario-institution-unknown = { $name } finns inte i tabellen över lärosäten, som är från 2021
    .hint = Ange hela namnet, som i Lunds universitet.
esi-institution-ladok = Studenterna finns i Ladok: använd ExterntStudentUID från Ladok.
esi-institution-nya = Studenterna finns inte i Ladok men i NyA: ta ExterntStudentUID från NyA-Open.
esi-institution-neither = Studenterna finns varken i Ladok eller i NyA: en lokal ESI, eller eduID:s unika id.
esi-institution-soon = Studenterna kommer kanske snart i Ladok: Ladoks ESI är värd att vänta på.
esi-institution-own = Studenterna loggar in hos lärosätet självt, som kan släppa ESI:n.
esi-institution-eduid = Studenterna loggar in med eduID: ESI:n går via eduID.
esi-institution-no-login = Studenterna saknar inloggningstjänst i SWAMID: ESI:n kan inte släppas.
esi-institution-no-erasmus = Lärosätet deltar inte i Erasmus+.
esi-institution-year = Tabellen är från 2021.

## Stegen

procedure-name-ho = ESI
procedure-role-institution = Lärosäte
procedure-role-service = Tjänst
procedure-ho-choose = Välj ESI:ns källa, tillsammans med tjänsterna som ska använda den.
procedure-ho-list = Gör en lista över kontona för lärosätets studenter, med deras gamla ESI:er.
procedure-ho-fill = Gör de nya ESI:erna och fyll i dem; kontrollera listan.
procedure-ho-ticket = Kryptera listan för varje tjänst och skicka den med dess ärende.
procedure-ho-apply = Tillämpa listan, behåll de gamla ESI:erna, och meddela det.
procedure-ho-synchronise = Synkronisera ESI:erna med eduID.
procedure-ho-release = Släpp ESI:n till tjänsterna, och inget annat värde av schacPersonalUniqueCode.

## ESI:er

esi-checked = { $checked ->
    [one] En ESI kontrollerad
   *[other] { $checked } ESI:er kontrollerade
}{ $others ->
    [0] {""}
    [one] , en annan kod lämnad i fred
   *[other] , { $others } andra koder lämnade i fred
}: { $findings ->
    [0] inget funnet.
    [one] ett fynd.
   *[other] { $findings } fynd.
}
esi-made = { $made ->
    [one] En ESI gjord.
   *[other] { $made } ESI:er gjorda.
}
esi-made-empty = rader i källan utan värde, som ingen ESI gjordes av: { $rows }
esi-make-internal = källan har bara StudentUID, Ladoks interna UID (norEduPersonLIN), och inget ExterntStudentUID
    .hint = Exportera även ExterntStudentUID: det är gemensamt för Ladok, NyA och Antagning.se.
esi-make-internal-rows = ExterntStudentUID och Ladoks interna StudentUID är lika på rad { $rows }
    .hint = Den ena kolumnen är kopierad till den andra. Exportera båda på nytt.
esi-make-no-column = källan har ingen kolumn { $column }
    .hint = Exportera kolumnen, eller välj en annan --source.
esi-make-no-scope = en lokal ESI behöver lärosätets domän
    .hint = Ange den med --scope, som i --scope larosate.se.
esi-make-nobody = det finns ingen i källan
    .hint = Välj bladet eller filen med studenterna.
esi-make-no-uuid = ExterntStudentUID är ingen UUID på rad { $rows }
    .hint = Exportera kolumnen som text och försök igen.
esi-make-other-domain = värdet är från en annan domän på rad { $rows }
    .hint = Ta bort raderna, eller välj den --source och --scope som de hör till.
esi-make-personnummer = värdet är ett personnummer på rad { $rows }
    .hint = Ett personnummer får inte vara en ESI. Ta en annan identifierare för dessa studenter.
esi-make-unsound = värdet ger ingen riktig ESI på rad { $rows }
    .hint = Rätta värdena vid källan: bokstäver, siffror och ()+,-.:=@;{"$"}_!*' är tillåtna.
