# Att tillämpa en lista, och vad som sedan gäller.

## Databasen

store-unknown-kind = ”{ $address }” anger inget känt slags databas
    .hint = Ange en fil med identiteter (FIL.csv, FIL.jsonl), en SQLite-fil (FIL.db, eller sqlite:FIL) eller en PostgreSQL-databas (postgres://ANVÄNDARE@VÄRD/DATABAS). Gör en ny med: waswordt keyrings init --store FIL.db
store-missing = det finns ingen databas på { $path }
    .hint = Kontrollera sökvägen, eller gör en databas med: waswordt keyrings init --store { $path }
store-exists = { $path } finns redan
    .hint = Välj ett annat namn; en befintlig databas skrivs aldrig över.
store-foreign = { $path } är ingen databas för waswordt
    .hint = Kontrollera sökvägen. Identiteter i en fil hämtas in med: waswordt keyrings import FIL --store DATABAS.db
store-newer = { $path } gjordes av en nyare version av waswordt
    .hint = Använd den versionen, eller en nyare.
store-busy = någon annan ändrar just nu i databasen
    .hint = Inget har ändrats. Försök igen när den andra körningen är slut.
store-waiting = Väntar: någon annan använder databasen …
store-wiped = Det som en tidigare --forget lämnade i filen när den avbröts är nu raderat.
store-still-unwiped = En tidigare --forget avbröts: spår av det som den glömde kan finnas kvar i filen. Nästa kommando som har databasen för sig självt raderar dem.
store-hard-linked = { $path } har även ett annat namn (en hård länk), under vilket den skulle bli som den var; inget har ändrats
    .hint = Ta bort det andra namnet, eller gör filen till en egen: cp -p { $path } { $path }.own && mv { $path }.own { $path }
store-stands-run = ändringen ÄR gjord och gäller (körning { $run }), men det är inte säkert att den skulle överleva ett strömavbrott: { $cause }
    .hint = Se till disken, och se ”waswordt log” innan du gör något annat; det som är gjort görs inte två gånger.
store-stands = ändringen ÄR gjord och gäller, men det är inte säkert att den skulle överleva ett strömavbrott: { $cause }
    .hint = Se till disken, och se ”waswordt log” innan du gör något annat; det som är gjort görs inte två gånger.
store-odd-sibling = { $path } är en mapp, ett rör eller en länk, där databasen har en egen fil; inget har ändrats
    .hint = Ta reda på vem som gjorde den, och ta bort den eller byt namn på den.
store-stray-intent = { $path } handlar om en oavslutad ändring av en annan fil med identiteter än den bredvid; inget har ändrats
    .hint = Kanske följde den med en kopia eller en säkerhetskopia. Om filen med identiteter och dess logg hör ihop, ta bort { $path }; om inte, återställ alla från samma tidpunkt.
store-row = identiteten på rad { $row } går inte att ta in: { $problem }
    .hint = Inget har ändrats. Rätta raden i filen och försök igen.
store-twice-active = rad { $row } har en identitet som redan är aktiv
    .hint = Inget har ändrats. En identitet hör till ett enda konto: avsluta eller ta bort en av de två. En export av det som databasen redan innehåller hämtas in med: waswordt keyrings sync FIL --store { $store }
store-header = rubrikraden i filen med identiteter går inte att använda: { $problem }
    .hint = Kolumnerna är profile_id, identity och, om de finns, scheme, state, initials, first_name, prefix, last_name, location, postcode, house_number; andra behålls. Texten är UTF-8.
store-conflict = databasen ändrades under tiden, eller innehåller något den inte borde; inget har ändrats
    .hint = Se med: waswordt log --store { $store }. Försök sedan igen.
store-damaged = databasen innehåller ett värde som inte går att läsa ({ $what }); inget har ändrats
    .hint = Återställ databasen från en kopia, eller titta på den med dess egna verktyg: en textredigerare för en fil och dess logg, sqlite3 för en databas.
store-output = databasen går inte att läsa eller skriva
    .hint = Kontrollera sökvägen, dina rättigheter och det lediga utrymmet.
store-database = databasen vägrade; inget har ändrats
    .hint = Kontrollera sökvägen, dina rättigheter och det lediga utrymmet. Se sedan med: waswordt log --store { $store }
store-no-tables = bara en PostgreSQL-databas kan ha identiteter i egna tabeller
    .hint = Utelämna --store-map, eller ange --store postgres://ANVÄNDARE@VÄRD/DATABAS.
store-map-invalid = filen till --store-map{ $line ->
    [0] {""}
   *[other] , rad { $line }
}: { $what }
    .hint = { $next }
store-not-wiped = listan är glömd, men spår av den kan finnas kvar i filen: databasen kunde inte skrivas på nytt; nästa kommando som har databasen för sig självt gör det, och säger det
    .hint = Se till att ingen annan har databasen öppen och att disken rymmer en kopia, och kör samma kommando igen.
store-unknown-outcome = förbindelsen bröts medan ändringarna gjordes slutgiltiga; om de gäller är inte känt
    .hint = Se med: waswordt log --store { $store }. Finns körningen där är den helt gjord; om inte har inget ändrats. Att tillämpa listan igen är säkert i båda fallen.

## Att tillämpa

apply-applied = Listan { $list } är tillämpad (körning { $run }).
apply-partial = Listan { $list } är delvis tillämpad (körning { $run }); några rader är lagda åt sidan.
apply-no-change = Listan { $list } ändrar inget: { $why ->
    [run] den är redan tillämpad (körning { $run })
    [already] det som kan göras är redan gjort
    [unknown] ingen gammal ESI på en rad med något att göra hör till ett konto här
    [held] varje rad med något att göra är lagd åt sidan
    [mixed] varje rad med något att göra är okänd här eller lagd åt sidan
   *[nothing] ingen rad har något att göra
}.
apply-refused = Listan { $list } avvisades; inget har ändrats.
apply-dry-run = Detta skulle hända om listan { $list } tillämpades; inget har ändrats.
apply-rows = { $count ->
    [one] En rad:
   *[other] { $count } rader:
}
apply-rows-refused = { $count ->
    [one] Raden, som den är:
   *[other] De { $count } raderna, som de är:
}
apply-count-linked = kopplade: den nya ESI:n hör till kontot
apply-count-already = redan gjorda
apply-count-unknown = okända: den gamla ESI:n hör inte till något konto här
apply-count-unfilled = inte ifyllda: gammal eller ny ESI saknas
apply-count-unchanged = oförändrade: gammal och ny ESI är desamma
apply-count-duplicate = dubbletter: samma som en tidigare rad
apply-count-held = åt sidan: inget har gjorts
apply-alike = { $count ->
    [one] På en kopplad rad skriver listan och kontot studentens namn olika, som med ett tilltalsnamn eller ett ändrat efternamn.
   *[other] På { $count } kopplade rader skriver listan och kontot studentens namn olika, som med ett tilltalsnamn eller ett ändrat efternamn.
}
apply-retired = { $count ->
    [one] En gammal ESI är avslutad.
   *[other] { $count } gamla ESI:er är avslutade.
}
apply-taken-back = { $count ->
    [one] En ESI från en tidigare version är återställd.
   *[other] { $count } ESI:er från en tidigare version är återställda.
}
apply-left-linked = { $count ->
    [one] En ESI från en tidigare version blir kvar, fast dess rad är borta: den gamla ESI:n är numera någon annans.
   *[other] { $count } ESI:er från en tidigare version blir kvar, fast deras rader är borta: de gamla ESI:erna är numera någon annans.
}
apply-journal-differs = { $count ->
    [one] Databasen visar inte längre en ESI som enligt loggen har lagts till
   *[other] Databasen visar inte längre { $count } ESI:er som enligt loggen har lagts till
}: den har återställts, exporterats på nytt eller ändrats för hand. Raderna bedömdes efter databasen; det som andra listor gav kommer tillbaka när de tillämpas på nytt.
apply-journal-forgotten = Loggen har glömt en tidigare körning av denna lista: raderna bedömdes efter vad databasen visar nu.
apply-held = Åt sidan, { $count ->
    [one] rad
   *[other] raderna
} { $rows }: { $reason }
apply-decided-held = Beslutat att utföras, men ändå lagt åt sidan av den orsak som anges för { $count ->
    [one] rad
   *[other] raderna
} { $rows }: det som kontrollen fann rättas på listan, och en ESI som hör till ett annat konto kopplas inte utan tas över (take-over).
apply-candidate = Rad { $row } kan vara konto { $profile }: { $reason }.
apply-candidate-same = allt är detsamma
apply-candidate-incomplete = på ena sidan saknas initialer, förnamn eller ort
apply-collision-empty = Rad { $row }: dess nya ESI hör till konto { $profile }, som i övrigt är tomt: studenten har antagligen loggat in för tidigt.
apply-collision-other-person = Rad { $row }: dess nya ESI hör till konto { $profile }, som har någon annans namn: ta reda på vems ESI:n är innan något tas därifrån.
apply-collision-other-identities = Rad { $row }: dess nya ESI hör till konto { $profile }, som har egna ESI:er: ESI:n har antagligen getts ut på nytt.
apply-collision-other-school = Rad { $row }: dess nya ESI hör till konto { $profile }, som har ESI:er från ett annat lärosäte.
apply-present = ESI:n efter bytet hör redan till ett konto, och inget säger att det är denna students: { $count ->
    [one] rad
   *[other] raderna
} { $rows }
apply-present-by-name = ESI:n efter bytet hör redan till ett konto, som bär denna students namn: { $count ->
    [one] rad
   *[other] raderna
} { $rows }
apply-emptied = Ingen ny ESI här, medan en annan lista gav en som blir kvar: { $count ->
    [one] rad
   *[other] raderna
} { $rows }
apply-unknown-rows = Okända: { $count ->
    [one] rad
   *[other] raderna
} { $rows }
apply-closed = Av dessa är den gamla ESI:n avslutad här, så den har tidigare hört till ett konto: { $count ->
    [one] rad
   *[other] raderna
} { $rows }
apply-orphaned = Rad { $row } fick sin nya ESI från konto { $profile }; se efter om det kontot ännu behövs.
apply-more-lines = … och { $count } { $count ->
    [one] sådan rad
   *[other] sådana rader
} till; alla finns i --receipt FIL och i --format json
apply-look-back = Se vilka listor som har tillämpats med: waswordt log --store { $store }
apply-done-untold = listan HAR tillämpats (körning { $run }), men allt kunde inte skrivas om det: { $cause }
    .hint = Åtgärda det och kör samma kommando igen: det som är gjort görs inte två gånger, och kvittot skrivs då.
sync-done-untold = databasen HAR uppdaterats (körning { $run }), men allt kunde inte skrivas om det: { $cause }
    .hint = Åtgärda det, och se ”waswordt log”; samma kommando en gång till ändrar inget två gånger.
import-done-untold = identiteterna HAR importerats, men det kunde inte skrivas: { $cause }
    .hint = Åtgärda det; ”waswordt keyrings show” räknar dem.
outputs-same = två resultat skulle skrivas till { $path }; inget har ändrats
    .hint = Ge varje resultat en egen fil.
rejects-reason = Skäl
rejects-only-csv = raderna åt sidan skrivs som CSV; { $path } är ingen .csv
    .hint = Välj ett namn som slutar på .csv.
plan-reason-other = detta är en annan rapport ({ $report })
plan-file-invalid = den sparade planen går inte att läsa: { $reason }
    .hint = Spara den på nytt med: waswordt apply LISTA --dry-run --save-plan FIL
apply-undo-with = Ångra med: waswordt undo { $run } --store { $store }

held-finding = kontrollen fann ett fel ({ $code }; se: waswordt explain { $code })
held-two-wordts = en gammal ESI har två nya
held-two-claims = en ny ESI anges för två personer
held-takes-stayer = den nya ESI:n är den gamla för någon som behåller den
held-two-profiles = radens gamla identiteter hör till två konton
held-superseded = en annan lista, eller en tidigare form av denna, kopplade dessa ESI:er på annat sätt, eller till ett annat konto; ångra den körningen om den är fel, eller bestäm med en fil (--rejects FIL, sedan --decisions FIL)
held-repeated = en annan lista har redan kopplat samma ESI:er: raden kan säga det en gång till, eller gälla en annan student eller ett annat år; bestäm med en fil (--rejects FIL, sedan --decisions FIL): skip där det redan är gjort, link bara för en annan student eller ett annat år, eftersom ESI:erna då flyttas en gång till
held-other-person = kontot har någon annans namn
held-leaves-nobody = någon skulle bli utan ESI
held-undecided = inget beslut, medan andra rader har ett
held-collision = den nya ESI:n hör redan till ett annat konto
held-same-person-twice = två rader anger samma person
held-shared-profile = ett konto passar flera personer på listan
held-two-people = flera konton passar denna person
held-no-person = inget konto passar denna person
held-place-taken = kontot har en identitet av detta slag, och det är inte radens gamla: rätta den gamla ESI:n på listan eller i databasen, och tillämpa listan på nytt
held-has-another = kontot som passar har redan en annan ESI, med detta scope eller av en annan skola: det kan vara en namnes; bestäm med en fil: --rejects FIL, sedan --decisions FIL

## Varför en lista avvisas

refusal-structure = Filen som helhet innehåller fel ({ $codes }).
    .hint = Se dem med: waswordt fill-check { $typed-list } --move { $typed-move }
refusal-errors = Listan innehåller { $count ->
    [one] ett fel
   *[other] { $count } fel
}.
    .hint = { $count ->
        [one] Se det med
       *[other] Se dem med
    }: waswordt fill-check { $typed-list } --move { $typed-move }. För att ändå tillämpa den felfria delen, lägg till --hold.
refusal-warnings = Kontrollen ger { $count ->
    [one] en varning
   *[other] { $count } varningar
}, och --strict släpper inte igenom någon.
    .hint = Se { $count ->
        [one] den
       *[other] dem
    } med: waswordt fill-check { $typed-list } --move { $typed-move }. Låt listan rättas, eller utelämna --strict om någon har tittat på varje varning.
refusal-contradictions = Rader på listan motsäger varandra eller databasen ({ $count ->
    [one] en grupp rader
   *[other] { $count } grupper av rader
}).
    .hint = Låt raderna nedan rättas. För att ändå tillämpa de övriga, lägg till --hold.
refusal-collisions-of-others = { refusal-collisions }
    .hint = Titta på raderna nedan: där ett konto har någon annans namn är ESI:n antagligen den personens, och listan eller kontot är fel. Välj --on-collision skip för att lägga dessa rader åt sidan, och fråga lärosätet.
refusal-collisions = Nya ESI:er hör redan till andra konton ({ $count ->
    [one] en grupp rader
   *[other] { $count } grupper av rader
}).
    .hint = Titta på raderna nedan: dessa studenter kan ha loggat in för tidigt, eller så har ESI:n getts ut på nytt. Välj sedan --on-collision skip eller --on-collision take-over.
refusal-other-people = Konton har andra namn än listan ({ $count ->
    [one] en grupp rader
   *[other] { $count } grupper av rader
}).
    .hint = Titta på raderna. För att lägga dem åt sidan och tillämpa de övriga: --on-other-person skip; för att ändå koppla: --on-other-person link
refusal-older-version = Detta är version { $version } av listan; version { $applied } är redan tillämpad.
    .hint = Tillämpa den nyaste versionen. För att medvetet gå tillbaka, ångra först den nyare: waswordt undo { $run } --store { $store }
refusal-older-content = Just detta innehåll är redan tillämpat, och sedan dess en annan form av listan (körning { $run }).
    .hint = Tillämpa den nyaste listan. För att medvetet gå tillbaka, ångra först den körningen: waswordt undo { $run } --store { $store }
refusal-other-scheme = Databasen innehåller inga identiteter av listans slag: listan har { $list }, databasen { $store }.
    .hint = Be avsändaren om en lista med de identiteter som databasen innehåller. En databas med hashade uid:n passar ingen vanlig lista.
refusal-too-few-known = { $live ->
    [one] Den enda raden med något att göra anger ingen ESI som hör till ett konto i denna databas.
   *[other] Av { $live } rader finns det { $known ->
        [0] ingen
        [one] bara en
       *[other] bara { $known }
    } vars ESI hör till ett konto i denna databas.
}
    .hint = Kontrollera att lista och databas hör ihop: med fel lista, fel databas eller en databas med hashade uid:n stämmer inget. Om det är riktigt att få rader är kända, lägg till --min-match 0.
refusal-too-few-near = { $live ->
    [one] Den enda raden med något att göra anger ingen ESI som hör till ett konto i denna databas.
   *[other] Av { $live } rader finns det { $known ->
        [0] ingen
        [one] bara en
       *[other] bara { $known }
    } vars ESI hör till ett konto i denna databas.
} { $near }
    .hint = Lista och databas skriver samma ESI:er på två sätt. Be om en lista med ESI:erna precis som databasen har dem, eller rätta databasen. Om det är riktigt att få rader är kända, lägg till --min-match 0.
near-looks = { $count ->
    [one] En ESI finns i databasen med andra stora och små bokstäver, ett blanksteg eller ett dolt tecken.
   *[other] { $count } ESI:er finns i databasen med andra stora och små bokstäver, ett blanksteg eller ett dolt tecken.
} Skiljer sig bara stora och små bokstäver, räknar --fold-case dem som lika.
near-no-realm = { $count ->
    [one] Databasen har ett av användarnamnen utan scope (utan @…).
   *[other] Databasen har { $count } av användarnamnen utan scope (utan @…).
}
near-other-realm = { $count ->
    [one] Databasen har ett av användarnamnen med scope { $realm }.
   *[other] Databasen har { $count } av användarnamnen med scope { $realm }.
}
refusal-not-a-list-move = För detta byte behövs ingen lista ({ $code }): { $summary }
    .hint = Se varför, och vad som gäller i stället, med: waswordt scenario --move { $typed-move }
refusal-other-owner = Listan gjordes för { $owner }, inte för { $publisher }.
    .hint = Be avsändaren om listan för din tjänst.
refusal-unknown-publisher = { $publisher } finns inte i bytets fil.
    .hint = Jämför stavningen i --publisher med [[publisher]] i bytets fil.
refusal-rows-removed = En tidigare version av denna lista gav { $count ->
    [one] en student
   *[other] { $count } studenter
} en ny ESI som denna version inte längre ger.
    .hint = Använd den fullständiga listan. Om de studenterna verkligen ska förlora sin nya ESI igen, lägg till --take-back-removed.
refusal-too-many-changes = { $changes ->
    [one] En identitet skulle ändras
   *[other] { $changes } identiteter skulle ändras
}; { $limit ->
    [0] ingen får ändras.
    [one] högst en får ändras.
   *[other] högst { $limit } får ändras.
}
    .hint = Kontrollera att lista, databas och byte hör ihop. Gör de det, höj --max-changes eller --max-share.
refusal-too-many-left-behind = Av { $of } konton med en aktiv ESI med gammalt scope finns { $profiles ->
    [one] ett inte på någon rad.
   *[other] { $profiles } inte på någon rad.
}
    .hint = Kontrollera att listan är fullständig: en del av lärosätet kan saknas. Om det är riktigt att de blir kvar, höj --max-left-behind.
refusal-too-many-profiles = { $profiles ->
    [one] Ett konto skulle ändras
   *[other] { $profiles } konton skulle ändras
}; { $limit ->
    [0] inget får ändras.
    [one] högst ett får ändras.
   *[other] högst { $limit } får ändras.
}
    .hint = Kontrollera att lista, databas och byte hör ihop. Gör de det, höj --max-share.
refusal-holds-one = Denna databas har en identitet per användare: den nya tar den gamlas plats, och den gamla upphör genast. Gamla ESI:er kan inte behållas.
    .hint = Utelämna --old keep, och tillämpa listan när den nya identitetsutfärdaren tar över.
refusal-other-changes = De ändringar som utfördes är andra än dem som denna lista ber om här.
    .hint = Ange samma lista och samma val, och den export som provkörningen grundades på.
refusal-other-plan = Den sparade planen gäller en annan lista.
    .hint = Spara en ny plan för denna lista med --dry-run --save-plan FIL, och granska den.
refusal-stale-plan-back = Det som planen skulle ta tillbaka från en tidigare form av listan är inte längre vad det var när planen sparades.
    .hint = Gör planen på nytt med --dry-run --save-plan, och granska den.
refusal-stale-plan = Databasen har ändrats sedan planen sparades; rader som nu skulle gå annorlunda: { $rows }.
    .hint = Spara en ny plan med --dry-run --save-plan FIL, och granska den.

## Nära en lista, och kvar efter den

around-near-was = { $count ->
    [one] Rad { $rows } är okänd, men databasen har dess gamla ESI { $kind ->
        [case] med andra stora och små bokstäver
        [whitespace] med ett blanksteg eller dolt tecken för mycket eller för litet
        [normal-form] med tecken i en annan form
       *[other] med en annan stavning
    }.
   *[other] Raderna { $rows } är okända, men databasen har deras gamla ESI:er { $kind ->
        [case] med andra stora och små bokstäver
        [whitespace] med ett blanksteg eller dolt tecken för mycket eller för litet
        [normal-form] med tecken i en annan form
       *[other] med en annan stavning
    }.
}
    .hint = { $kind ->
        [case] Om stora och små bokstäver inte gör någon skillnad i databasen, lägg till --fold-case. Be annars om en lista med ESI:erna precis som databasen har dem, eller rätta databasen.
       *[other] Be om en lista med ESI:erna precis som databasen har dem, eller rätta databasen, och tillämpa listan på nytt.
    }
around-near-wordt = { $count ->
    [one] Den nya ESI:n på rad { $rows } hör nästan till ett annat konto: databasen har den { $kind ->
        [case] med andra stora och små bokstäver
        [whitespace] med ett blanksteg eller dolt tecken för mycket eller för litet
        [normal-form] med tecken i en annan form
       *[other] med en annan stavning
    }. Studenten har antagligen loggat in för tidigt.
   *[other] De nya ESI:erna på raderna { $rows } hör nästan till andra konton: databasen har dem { $kind ->
        [case] med andra stora och små bokstäver
        [whitespace] med ett blanksteg eller dolt tecken för mycket eller för litet
        [normal-form] med tecken i en annan form
       *[other] med en annan stavning
    }. Studenterna har antagligen loggat in för tidigt.
}
    .hint = { $kind ->
        [case] Om stora och små bokstäver inte gör någon skillnad i databasen, lägg till --fold-case, så att krocken syns. Titta annars på det andra kontot: den som loggar in där hittar inte de gamla resultaten.
       *[other] Titta på det andra kontot: den som loggar in där hittar inte de gamla resultaten.
    }
around-other-realm = { $count ->
    [one] Rad { $rows } är okänd, men databasen har dess användarnamn med scope { $realm }.
   *[other] Raderna { $rows } är okända, men databasen har deras användarnamn med scope { $realm }.
}
    .hint = Om det är ett annat namn för lärosätets scope, be om en lista med ESI:erna precis som databasen har dem, eller rätta databasen.
around-no-realm = { $count ->
    [one] Rad { $rows } är okänd, men databasen har dess användarnamn utan scope (utan @…).
   *[other] Raderna { $rows } är okända, men databasen har deras användarnamn utan scope (utan @…).
}
    .hint = Be om en lista med ESI:erna precis som databasen har dem, eller rätta databasen.
around-left-behind = { $count ->
    [one] Kvar: ett konto med en aktiv ESI med gammalt scope finns inte på någon rad
   *[other] Kvar: { $count } konton med en aktiv ESI med gammalt scope finns inte på någon rad
}.
around-left-behind-named = { $count ->
    [one] Kvar: ett konto med en aktiv ESI med gammalt scope finns inte på någon rad
   *[other] Kvar: { $count } konton med en aktiv ESI med gammalt scope finns inte på någon rad
}: { $profiles }{ $more ->
    [0] .
   *[other] {" "}och { $more } till.
}

## Att ångra, och loggen

undo-done = Körning { $run } av listan { $list } är ångrad (körning { $by }); { $count ->
    [one] en identitet är återställd
   *[other] { $count } identiteter är återställda
}.
undo-partial = Körning { $run } av listan { $list } är delvis ångrad (körning { $by }); { $count ->
    [one] en identitet är återställd
   *[other] { $count } identiteter är återställda
}. Kvar som de är:
undo-left = { $count ->
    [0] identiteter som ingen rad avsåg
    [one] rad { $rows }
   *[other] raderna { $rows }
}: inte längre som körningen lämnade eller behövde det, och ingen körning som fortfarande gäller förklarar det
undo-left-by = { $count ->
    [0] identiteter som ingen rad avsåg
    [one] rad { $rows }
   *[other] raderna { $rows }
}: ändrade senare, av { $runs }
undo-no-such-run = databasen känner ingen körning eller lista ”{ $name }”
    .hint = Se körningarna med: waswordt log --store { $store }
undo-several-runs = listan { $name } tillämpades i flera körningar: { $runs }
    .hint = Ange körningen; börja med den nyaste.
undo-already = körning { $run } är redan ångrad, genom { $by }
    .hint = Det finns inget kvar att ångra; för att göra den en gång till, tillämpa listan på nytt. Se vad som gäller med: waswordt log --store { $store }
undo-was-refused = körning { $run } avvisades och ändrade inget: det finns inget att ångra
    .hint = Se körningarna med: waswordt log --store { $store }
undo-is-undo = körning { $run } ångrade själv en annan
    .hint = Ska listan gälla igen, tillämpa den på nytt.
undo-forgotten = körning { $name } går inte att ångra: sedan den { $day } vet loggen inte längre vad den ändrade
    .hint = Ta tillbaka en egen kopia från tiden före, och se först vad det skulle göra: waswordt keyrings sync KOPIA --store { $store } --dry-run. Eller be om en lista för det omvända bytet, och tillämpa den med --old retire.
undo-blocked = { $count ->
    [0] några identiteter är
    [one] rad { $rows }: dessa identiteter är
   *[other] raderna { $rows }: dessa identiteter är
} inte längre som körningen lämnade eller behövde dem, och ingen körning som fortfarande gäller förklarar det; inget har ångrats
    .hint = Titta först på de identiteterna; loggen nämner dem (i FIL.journal, eller i tabellen change i en databas).{ $free ->
        [0] {""}
       *[other] { " " }För att ta tillbaka de övriga raderna nu, lägg till --partial.
    }
undo-blocked-by = { $count ->
    [0] några av dessa identiteter har
    [one] rad { $rows }: dessa identiteter har
   *[other] raderna { $rows }: dessa identiteter har
} ändrats senare, av { $number ->
    [one] körning
   *[other] körningarna
} { $runs }; inget har ångrats
    .hint = Ångra först { $number ->
        [one] den körningen
       *[other] de körningarna, den nyaste först
    }, och sedan denna: waswordt undo { $newest } --store { $store }{ $free ->
        [0] {""}
       *[other] . För att ta tillbaka de övriga raderna nu: waswordt undo { $run } --store { $store } --partial
    }
undo-blocked-both = { $count ->
    [0] några av dessa identiteter har
    [one] rad { $rows }: dessa identiteter har
   *[other] raderna { $rows }: dessa identiteter har
} ändrats senare, av { $number ->
    [one] körning
   *[other] körningarna
} { $runs }; och { $odd } av något som ingen körning som fortfarande gäller förklarar; inget har ångrats
    .hint = Ångra { $number ->
        [one] den körningen
       *[other] de körningarna, den nyaste först,
    } och titta på de övriga identiteterna; loggen nämner dem (i FIL.journal, eller i tabellen change i en databas).{ $free ->
        [0] {""}
       *[other] { " " }För att nu ta tillbaka det som är fritt, lägg till --partial.
    }
undo-dry-run = Bara en titt; inget har ändrats. Av körning { $run } av listan { $list } { $count ->
    [0] kan ingen identitet återställas.
    [one] kan en identitet återställas.
   *[other] kan { $count } identiteter återställas.
}
undo-dry-run-rows = { $count ->
    [one] på rad { $rows }
   *[other] på raderna { $rows }
}
undo-dry-run-free = Inget står i vägen.
undo-dry-run-blocked = I vägen står:
undo-dry-run-look = Titta först på de identiteterna; loggen nämner dem (i FIL.journal, eller i tabellen change i en databas).
undo-dry-run-first = Ångra först det som kom senare, det nyaste först: waswordt undo { $newest } --store { $store }
undo-dry-run-part = Utan --partial skulle inget ångras; med det bara de rader som inget står i vägen för: waswordt undo { $run } --store { $store } --partial
undo-done-untold = körning { $run } ÄR ångrad, men allt kunde inte skrivas om det: { $cause }
    .hint = Meddela avsändaren; det som ångrades finns även i ”waswordt log”.
undo-rest = När inget längre står i vägen, ta tillbaka resten: waswordt undo { $run } --store { $store }
undo-changes-unnamed = { $count ->
    [one] 1 identitet som går tillbaka finns
   *[other] { $count } identiteter som går tillbaka finns
} inte i databasen, så ändringarna går inte att ange
    .hint = Ångra körningen i själva databasen, utan --changes.
named-rows = { $count ->
    [0] några rader
    [one] rad { $rows }
   *[other] raderna { $rows }
}
log-empty = Ingen lista har tillämpats i denna databas ännu.
log-time = Tid (UTC)
log-run = Körning
log-list = lista { $list }
log-list-version = { $list }, version { $version }
log-counts = rader: { $rows }; kopplade: { $linked }; åt sidan: { $held }; ändrade identiteter: { $changes }
log-stands = tillämpad
log-partly-undone = delvis ångrad ({ $undone } av { $changes } ändringar)
log-forgotten = glömd den { $day }
log-synced = uppdaterad
log-refused = avvisad ({ $why })
log-undone = ångrad genom { $run }
log-undid = ångrar { $run }
log-rows-row = Rad
log-rows-change = Identiteten
log-rows-now = Nu
log-rows-profile = Konto
log-rows-identity = Identitet
history-empty = Loggen känner ingen ändring för denna lista.
history-added = tillagd
history-activated = åter aktiv
history-retired = avslutad
history-undone = ångrad
history-now-active = aktiv
history-now-retired = avslutad
history-now-gone = finns inte
history-forgotten = Vad dessa körningar ändrade är glömt: { $runs }

## Att uppdatera en databas

sync-nothing = exporten innehåller ingen aktiv identitet; inget har ändrats
    .hint = En databas töms inte av en export. Kontrollera att detta är rätt fil.
sync-twice-active = exporten har en identitet aktiv två gånger, på { $rows }; inget har ändrats
    .hint = En identitet hör till ett enda konto. Rätta exporten och försök igen.
sync-title = Databasen har uppdaterats från { $rows ->
    [one] en identitet
   *[other] { $rows } identiteter
} i exporten:
sync-title-no-change = Det fanns inget att ändra; exporten har { $rows ->
    [one] en identitet
   *[other] { $rows } identiteter
}:
sync-title-dry-run = Inget har ändrats (provkörning). Från { $rows ->
    [one] en identitet
   *[other] { $rows } identiteter
} i exporten skulle detta bli följden:
sync-title-refused = Inget har ändrats. Från { $rows ->
    [one] en identitet
   *[other] { $rows } identiteter
} i exporten skulle detta ha blivit följden:
sync-too-many-changes = { refusal-too-many-changes }
    .hint = Kontrollera att exporten är fullständig. Är den det, höj --max-changes; ska den inte vara det, lägg till --gone keep.
sync-too-many-profiles = { refusal-too-many-profiles }
    .hint = Kontrollera att exporten är fullständig. Är den det, höj --max-share; ska den inte vara det, lägg till --gone keep.
sync-most-of-store = { refusal-most-of-store }
    .hint = Kontrollera att exporten är fullständig. Är den det, lägg till --max-share 100, eller spara det med databasen; ska den inte vara det, lägg till --gone keep.
sync-orphaned = kvar utan någon identitet (konton)
sync-kept = som de är i databasen
sync-mended = av dessa, med uppdaterade personkolumner
sync-added = nya
sync-moved = på ett annat konto än förut
sync-retired = avslutade, eftersom exporten saknar dem eller kallar dem avslutade
sync-left = kvar som de är, fast exporten saknar dem
sync-past = avslutade i själva exporten, och lämnade i fred
sync-held = lagda åt sidan
sync-held-lacking = { $count ->
    [one] En identitet som en lista gav finns inte i exporten. Den blir kvar som den är.
   *[other] { $count } identiteter som en lista gav finns inte i exporten. De blir kvar som de är.
}
sync-held-elsewhere = { $count ->
    [one] En identitet som en lista gav finns på ett annat konto i exporten (rad { $rows }). Den blir kvar som den är.
   *[other] { $count } identiteter som en lista gav finns på andra konton i exporten (raderna { $rows }). De blir kvar som de är.
}
sync-held-retired = { $count ->
    [one] En identitet som en lista gav är avslutad i exporten (rad { $rows }). Den blir kvar som den är.
   *[other] { $count } identiteter som en lista gav är avslutade i exporten (raderna { $rows }). De blir kvar som de är.
}
sync-held-reopened = { $count ->
    [one] En identitet som en lista avslutade är aktiv i exporten (rad { $rows }). Den förblir avslutad.
   *[other] { $count } identiteter som en lista avslutade är aktiva i exporten (raderna { $rows }). De förblir avslutade.
}
sync-held-hint = Exporten kan vara äldre än listan. Gör en ny när listan finns även i ditt eget system; stämmer exporten, lägg till --given follow. Med --show-values visas identiteterna.
sync-run = Detta är körning { $run }; undo ångrar den.

## Att glömma

forget-no-such-list = loggen känner ingen lista ”{ $name }”
    .hint = Se listorna med: waswordt log --store { $store }
forget-nothing-old = Ingen lista är så gammal och ännu känd: det fanns inget att radera.
forget-needs-yes = att glömma { $lists ->
    [one] listan
   *[other] listorna
} { $list } raderar { $changes ->
    [one] en ändring
   *[other] { $changes } ändringar
} ur loggen, { $standing ->
    [0] varav ingen ändå går att ångra längre
   *[other] varav { $standing } sedan inte längre går att ångra
}; inget har raderats
    .hint = Om det är vad du vill, lägg till --yes.
forget-ask = Att glömma { $lists ->
    [one] listan
   *[other] listorna
} { $list } raderar { $changes ->
    [one] en ändring
   *[other] { $changes } ändringar
} ur loggen, { $standing ->
    [0] varav ingen ändå går att ångra längre
   *[other] varav { $standing } sedan inte längre går att ångra
}. Fortsätta (ja eller nej)?
forget-not-confirmed = inget har raderats av { $lists ->
    [one] listan
   *[other] listorna
} { $list }
    .hint = Svara ja, eller lägg till --yes.
forget-done = Loggen har glömt { $lists ->
    [one] listan
   *[other] listorna
} { $list }: { $changes ->
    [0] det fanns inget kvar att radera
    [one] en ändring raderades
   *[other] { $changes } ändringar raderades
}. Körningarna står kvar; de går inte längre att ångra.
forget-done-untold = det som loggen visste om { $list } HAR raderats, men det kunde inte skrivas: { $cause }
    .hint = Åtgärda det; ”waswordt log” visar vad som är glömt.

## Att kontrollera efteråt

verify-title = Listan { $list } mot databasen just nu:
verify-linked = kopplade: den nya ESI:n hör till kontot
verify-both-open = kopplade, och även den gamla ESI:n hör ännu till kontot
verify-missing = saknas: den nya ESI:n hör inte till kontot
verify-elsewhere = någon annanstans: den nya ESI:n hör till ett annat konto
verify-duplicate-profile = ny dubblett: den nya ESI:n hör till ett i övrigt tomt konto, bredvid det gamla
verify-old-still-open = även den gamla ESI:n hör ännu till kontot, och borde inte göra det: den är avslutad, eller har samma scope som den nya
verify-old-elsewhere = den gamla ESI:n hör till ett annat konto, som denna lista inte gav den till
verify-other-person = den nya ESI:n hör till ett konto med någon annans namn
verify-present = finns: ESI:n efter bytet hör till ett konto, och inget säger att det är denna students; meddelas, och lämnas som det är
verify-held = inget fel syns, men raden skulle läggas åt sidan: inget säger vems dessa ESI:er är nu
verify-moved-on = gått vidare: gjort tidigare, och en senare lista förde studenten vidare därifrån
verify-unknown = { apply-count-unknown }
verify-nothing-to-do = inget att göra: inte ifyllda eller oförändrade
verify-rows = { $count ->
    [one] rad
   *[other] raderna
} { $rows }
verify-follow-up = { $count ->
    [one] En rad behöver följas upp.
   *[other] { $count } rader behöver följas upp.
}
verify-clean = Inget behöver följas upp.
verify-reason = denna rad behöver följas upp efter bytet ({ $standing })
verify-no-list = { $codes ->
    [none] filen innehåller ingen lista: ingen rubrikrad kändes igen
   *[other] filen går inte att läsa som en lista: { $codes }
}
    .hint = Kontrollera den med: waswordt fill-check { $typed-list }
store-no-table = filen till --store-map nämner ingen tabell, som för en fil med användare, och en databas har flera
    .hint = Skriv table = "NAMN" under [store.keyring].
store-no-users = en fil med en rad per användare går inte ihop med { $what } i filen till --store-map
    .hint = Ta bort det. En sådan fil har profile, identity (en kolumn, eller en per schema), scheme och person.
store-several-rows = rad { $row } hör till en användare som har flera rader i filen, som ska ha en rad per användare; inget har ändrats
    .hint = Slå upp dem på egen hand. En fil med en rad per identitet behöver inget --store-map: se waswordt keyrings --help.
store-of-users = journalen bredvid filen hör till en fil med en rad per användare; utan filen till --store-map skulle rader läggas till och tas bort
    .hint = Ange samma fil som vid de tidigare körningarna: --store-map FIL, eller en flyttfil som har den.
store-of-keyrings = journalen bredvid filen hör till en fil med en rad per identitet; en fil till --store-map utan tabell går inte ihop med den
    .hint = Utelämna --store-map. Är detta en annan fil med samma namn, spara den gamlas journal på en annan plats.
