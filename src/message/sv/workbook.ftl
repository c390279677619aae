workbook-title = Lista över gamla och nya ESI:er
workbook-title-of = Lista över gamla och nya ESI:er: { $school }
workbook-fact-school = Lärosäte
workbook-fact-move = Byte
workbook-fact-move-value = från { $from } till { $to }
workbook-fact-owner = Tjänst
workbook-fact-list = Listans nummer
workbook-fact-list-value = { $list }, version { $version }
workbook-fact-created = Skapad
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
workbook-rule-freeze-on = Fyll i identiteterna när den gamla miljön är fryst, från den { $date }: efter det ändras inget.
workbook-rule-colours = Färger: gult ska fyllas i, mörkrött kan inte stämma, lila står på mer än en rad, orange ökar med 1 rad för rad.
workbook-rule-shape = Låt kolumnernas namn, deras ordning och bladets namn vara.
workbook-return-heading = Vart skickas listan?
workbook-return = Skicka den ifyllda listan tillbaka till { $to } så snart som möjligt.
workbook-return-before = Skicka den ifyllda listan tillbaka till { $to } senast den { $day }.
workbook-return-anybody = avsändaren
workbook-return-password = Sätt först ett lösenord. I Excel: Arkiv > Info > Skydda arbetsbok > Kryptera med lösenord. Lämna lösenordet per telefon, aldrig i samma e-post.
workbook-return-safely = Skicka aldrig listan utan lösenord med e-post: den innehåller personuppgifter.
workbook-fact-filled = Ifyllt
workbook-fact-filled-value = { $filled } av { $rows } ifyllda
workbook-check-title = Stämmer identiteten?
workbook-check = En identitet har 3 till { $most } tecken, inga mellanslag och står på en enda rad. Kontrollera att du klistrade in rätt värde.

## Bladen

workbook-sheet-list = ESI-lista
workbook-sheet-guide = Anvisning
workbook-footer = &L{ $list }&C&A&RSida &P av &N
workbook-return-contact = { $name } ({ $ways })
workbook-return-name = { $name }
workbook-fact-move-identities = { $to } är kvar; identiteterna ändras

## Att göra en lista

generate-done = { $rows ->
    [0] { $files } skapades: den tomma listan { $list }.
    [one] { $files } skapades: lista { $list }, en rad.
   *[other] { $files } skapades: lista { $list }, { $rows } rader.
}
generate-next = Härnäst: skicka den till den som fyller i den, och kontrollera det som kommer tillbaka: waswordt fill-check { $list } --move { $move }
generate-done-version = Det är version { $version } av listan; den som har en tidigare version måste få denna.
generate-column-role = roll
generate-column-enabled = om någon fortfarande är aktiv
generate-columns = Kolumner som användes: { $columns }
generate-columns-of = Kolumner som användes (upplägget från { $layout }): { $columns }
generate-unused = Kolumner som inte användes: { $columns }
generate-warning = observera: { $warning }

## Den markerade kopian

workbook-cover-sheet = Sammanfattning
workbook-cover-rule = Regel
workbook-cover-what = Vad
workbook-cover-count = Antal
workbook-cover-where = Var
workbook-cover-next = Vad ska du göra?
workbook-cover-colours = På bladet med listan har varje cell med en kommentar en ljus färg: ljusrött måste rättas, ljusgult bör ses över och ljusblått är en upplysning. Kommentaren vid cellen säger vad du ska göra.
workbook-cover-other-colours = De andra, starkare färgerna gäller ifyllandet; bladet ”{ $sheet }” förklarar dem.
workbook-cover-bounded = Fler celler är markerade än det finns plats för kommentarer; de första { $count } har en.
workbook-cover-partial = Mer hittades än vad som är färgat här: { $count } { $count ->
    [one] cell är färgad
   *[other] celler är färgade
}. Rätta dem, och kontrollera listan igen för att se resten.
workbook-cover-mend = Rätta cellerna i den här filen. Låt rubrikraden och kolumnernas ordning vara. Färger och kommentarer får stå kvar.
workbook-cover-again = Spara filen och skicka den till avsändaren igen.
workbook-copy-instead = observera: arbetsboken går inte att markera på plats; { $path } är en ny arbetsbok med bara listan, utan andra blad, kommentarer, formatering och dataverifiering
workbook-copy-unlocked = observera: den markerade kopian har inget lösenord, och det hade listan. Var lika rädd om den, och radera den efter användning.
workbook-rule-freeze-identities = Fyll i listan när de gamla identiteterna är frysta: efter det ändras de inte.
workbook-rule-freeze-on-identities = Fyll i listan från den { $date }: efter det ändras inte de gamla identiteterna.

## Varför en lista inte kan göras

generate-missing-column = { $count ->
    [one] ingen kolumn i källan är känd som { $columns }; den har: { $found }
   *[other] ingen av dessa kolumner i listan är känd i källan: { $columns }; den har: { $found }
}
    .hint = Lägg till kolumnen i exporten, ange den med --map FIELD=RUBRIK, eller lämna den åt lärosätet med --allow-missing KOLUMN.
generate-warning-no-source = { $column } finns inte i källan och lämnas åt lärosätet
generate-warning-blank = { $count ->
    [one] { $column } är tom på en rad i källan: { $rows }
   *[other] { $column } är tom på { $count } rader i källan: { $rows }
}
generate-warning-found = { $column }, { $count ->
    [one] rad
   *[other] raderna
} { $rows }: { $says } ({ $code })
generate-warning-found-row = { $count ->
    [one] rad
   *[other] raderna
} { $rows }: { $says } ({ $code })
generate-warning-found-column = { $column }: { $says } ({ $code })
generate-warning-found-list = { $says } ({ $code })
generate-damaged = { $count ->
    [one] En skadad cell kom med i listan som den var. Rätta den vid källan och gör om listan, eller rätta den i listan; där listan ännu visar det anger fill-check den igen.
   *[other] { $count } skadade celler kom med i listan som de var. Rätta dem vid källan och gör om listan, eller rätta dem i listan; där listan ännu visar det anger fill-check dem igen.
}
generate-at-fault = { $count ->
    [one] En rad kom med i listan med ett fel som kontrollen inte godkänner. Rätta det vid källan och gör om listan, eller rätta det i listan; fill-check anger den igen.
   *[other] { $count } rader kom med i listan med ett fel som kontrollen inte godkänner. Rätta dem vid källan och gör om listan, eller rätta dem i listan; fill-check anger dem igen.
}
