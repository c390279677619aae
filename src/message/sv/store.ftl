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
    [one] En ESI från en tidigare version blir kvar, fast dess rad är borta: utan den skulle studenten inte ha någon, eftersom den gamla har upphört eller numera är någon annans.
   *[other] { $count } ESI:er från en tidigare version blir kvar, fast deras rader är borta: utan dem skulle studenterna inte ha någon, eftersom de gamla har upphört eller numera är andras.
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
apply-store-nameless = obs: kvittot nämner ingen databas, och avsändaren väntar på { $stores } vid namn: ange --store-name
apply-store-unknown = obs: bytets fil nämner ingen databas “{ $name }”; avsändaren väntar på { $stores }
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
held-repeated = en annan lista har redan kopplat samma ESI:er: raden kan säga det en gång till, eller gälla en annan student eller ett annat år; bestäm med en fil (--rejects FIL, sedan --decisions FIL): skip där det redan är gjort, link bara för en annan student eller ett annat år, eftersom ESI:erna då flyttas en gång till; rättar listan den andra, ångra den körningen först (waswordt log visar den)
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
    .hint = Be avsändaren om en lista med de identiteter som databasen innehåller. En databas med hashade uid:n passar ingen vanlig lista. Är databasen en fil räknas identiteter som inte säger sitt slag som real-id, om inte alla är ESI:er eller Unilogin: är de { $list }, skriv det i en kolumn scheme.
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
history-decided-link = beslut: link
history-decided-skip = beslut: skip
history-decided-take-over = beslut: take-over
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
verify-earlier-stands = en tidigare version av listan gav studenten en annan identitet, och den gäller fortfarande: tillämpa denna version
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

## En PostgreSQL-server

postgres-no-url = adressen till PostgreSQL-servern är ingen URL som går att läsa
    .hint = Skriv postgres://ANVÄNDARE@VÄRD:PORT/DATABAS, och skriv / ? @ : och % i en del som %2F %3F %40 %3A %25. Utelämna lösenordet: det ges med PGPASSWORD eller ~/.pgpass.
postgres-no-service = ingen service-fil har tjänsten ”{ $name }”
    .hint = Tjänster står i ~/.pg_service.conf, i filen som PGSERVICEFILE anger, eller i datorns pg_service.conf.
postgres-unknown-parameter = parametern ”{ $name }” i PostgreSQL-adressen är inte känd
    .hint = Kända är host, port, dbname, user, password, passfile, service, sslmode, sslrootcert, sslcert, sslkey, channel_binding, target_session_attrs, application_name, connect_timeout och schema.
postgres-bad-value = PostgreSQL-adressen, eller miljövariabeln som hör till den, har ett oanvändbart värde för ”{ $name }”
    .hint = port och connect_timeout är tal över 0, med en port för alla servrar eller en för var och en; target_session_attrs är any, read-write eller primary; sslmode är disable, prefer, require, verify-ca eller verify-full; channel_binding är disable, prefer eller require; schema är ett namn på högst 63 byte som PostgreSQL inte håller för sig självt; user måste anges i adressen eller med PGUSER.
postgres-unreachable = PostgreSQL-servern för { $at } går inte att nå
    .hint = Kontrollera värden och porten, och om servern är igång.
postgres-tls = det finns ingen säker förbindelse till { $at }
    .hint = En server på annan plats måste visa vem den är (sslmode=verify-full): ange utfärdarens certifikat som sslrootcert=FIL, och det namn som står i serverns certifikat. Varje annat sslmode måste begäras.
postgres-tls-setup = en säker förbindelse gick inte att upprätta
    .hint = Kontrollera de betrodda certifikaten (sslrootcert), eller datorns egna.
postgres-certificates = certifikaten i { $path } går inte att använda
    .hint = Ange PEM-filer: betrodda certifikat som sslrootcert (eller sslrootcert=system för datorns egna), ert eget certifikat och dess okrypterade nyckel som sslcert och sslkey.
postgres-login = PostgreSQL-servern för { $at } släpper inte in den här användaren
    .hint = Kontrollera användaren och lösenordet: PGPASSWORD, eller en rad VÄRD:PORT:DATABAS:ANVÄNDARE:LÖSENORD i ~/.pgpass eller PGPASSFILE.
postgres-open-password-file = servern vill ha ett lösenord, och { $path } räknas inte, eftersom andra kan läsa den
    .hint = Kör: chmod 600 { $path }
postgres-open-key-file = { $path } räknas inte som nyckel, eftersom andra kan läsa den
    .hint = Kör: chmod 600 { $path }
postgres-missing-rights = databasens användare saknar { $missing } på tabellen { $table }; inget har ändrats
    .hint = Låt administratören köra: GRANT SELECT, { $missing } ON { $table } TO adressens användare
postgres-standby = ingen server för { $at } tar emot ändringar
    .hint = Ange den primära servern. Med target_session_attrs=any visar en standby vad den innehåller.
postgres-no-database = det finns ingen databas { $at }
    .hint = Kontrollera namnet, eller låt databasen göras (createdb); waswordt gör bara sitt schema.
postgres-encoding = databasen { $at } lagrar text som { $encoding }, som inte rymmer alla identiteter
    .hint = Använd en databas i UTF-8: createdb --encoding UTF8 --template template0 NAMN
postgres-no-store = databasen { $at } har inget för waswordt i schemat { $schema }
    .hint = Gör det med: waswordt keyrings init --store { $store }. Ett annat schema anges med ?schema=NAMN sist i adressen. Eller får användaren inte se schemat?
postgres-store-exists = databasen { $at } har redan identiteter för waswordt i schemat { $schema }
    .hint = Använd det, eller ange ett annat schema med ?schema=NAMN sist i adressen; det som finns skrivs aldrig över.
postgres-foreign = schemat { $schema } i { $at } innehåller tabeller som inte är waswordts
    .hint = Ange ett annat schema med ?schema=NAMN sist i adressen.
postgres-newer = schemat { $schema } i { $at } gjordes av en nyare version av waswordt
    .hint = Använd den versionen, eller en nyare.
postgres-needs-map = schemat { $schema } i { $at } är loggen för egna tabeller
    .hint = Ange vilka med --store-map FIL; för apply och verify duger även [publisher.store] i bytets fil, med --publisher om den nämner flera.
postgres-needs-no-map = schemat { $schema } i { $at } innehåller självt identiteter
    .hint = Utelämna --store-map (eller [publisher.store] i bytets fil), eller ange loggens schema med ?schema=NAMN sist i adressen.
postgres-no-table = filen till --store-map nämner tabellen { $table } i schemat { $schema }, som inte finns
    .hint = Kontrollera namnen, även stora och små bokstäver, och om användaren får se schemat.
postgres-no-column = filen till --store-map nämner kolumnen { $column } i tabellen { $table }, som inte finns eller inte går att skriva i
    .hint = Kontrollera namnet, även stora och små bokstäver.
store-map-scheme = filen till --store-map nämner slaget { $scheme }, som inte är känt
    .hint = Kända är real-id, profile-id, eck-id, opaque-uid, esi och unilogin.
postgres-hanging = rader i { $others } hänger på rader i { $table } som skulle behöva tas bort, och det skulle inte gå att ångra; inget har ändrats
    .hint = För apply: ange en kolumn för tillstånd i filen till --store-map, så att identiteter avslutas i stället för att tas bort, eller använd --old keep. För undo: se först till de raderna i { $others }.
postgres-no-real-table = { $table } är ingen tabell utan en vy eller liknande: det som tas bort eller läggs till där ändrar rader som står någon annanstans
    .hint = Ange tabellen där raderna står.
postgres-other-table = loggen handlar om { $table } { $how ->
    [one] med en identitet per konto
    [with] med en kolumn för tillstånd
   *[without] utan kolumn för tillstånd
}, och filen till --store-map nämner något annat
    .hint = Använd den filen, eller gör en egen logg för den här i ett eget schema: waswordt keyrings init --store DATABAS?schema=NAMN --store-map FIL
postgres-has-heirs = andra tabeller ärver av { $table }, så en rad som togs bort kunde inte läggas tillbaka där den var; inget har ändrats
    .hint = Ange en kolumn för tillstånd i filen till --store-map, så att identiteter avslutas i stället för att tas bort.
postgres-one-cannot = { $table } kan inte ha en identitet per konto { $what ->
    [state] och en kolumn för tillstånd: den gamla identiteten lämnar sin plats och behöver inget
    [many] och flera: där varje slag har sin kolumn finns plats för en av varje
    [scheme] med en kolumn för varje slag och en kolumn som säger vilket slag det är
   *[profile] om det är den identiteten som betecknar kontot: den som fick en annan skulle bli någon annan
}
    .hint = Rätta [store.keyring] i filen till --store-map.
postgres-several = ett konto har flera rader av ett slag i { $table }, som ska ha en identitet per konto
    .hint = Leta upp dem på egen hand. Får ett konto ha flera, skriv holds = "many" under [store.keyring].
postgres-no-blank = någon skulle mista en identitet utan att få en ny, och kolumnen { $column } i { $table } får inte vara tom; inget har ändrats
    .hint = Lägg de raderna åt sidan i stället för att ta över en identitet (--on-collision skip), eller låt kolumnen vara tom.
postgres-twins = rader i { $table } har samma konto och samma identitet, och ingen primärnyckel skiljer dem åt; inget har ändrats
    .hint = Ta bort de rader ur tabellen som bara berättar om det förflutna. Eller ge den en primärnyckel, och gör sedan en ny logg i ett annat schema: waswordt keyrings init --store DATABAS?schema=NAMN --store-map FIL
postgres-altered = { $table } innehåller inte det som skrevs där: en trigger eller en regel i tabellen ändrade det; inget har ändrats
    .hint = Se vilken trigger som ändrar kontot, identiteten, dess slag eller tillstånd, och hindra den från det för den här användaren av databasen.
postgres-forbidden = en regel i själva databasen förbjuder det som skulle skrivas; inget har ändrats
    .hint = Att försöka igen hjälper inte. Se vad tabellen kräver: en kolumn som måste fyllas i behöver ett standardvärde eller en plats under copy i filen till --store-map; ett värde kan vara för långt eller upptaget; en trigger eller en kontroll kan vägra.
store-no-import = identiteter kommer in i egna tabeller, eller i en egen fil med användare, på er egen väg
    .hint = Importera till en databas utan --store-map, eller fyll den själva.
store-no-sync = identiteter i egna tabeller, eller i en egen fil med användare, uppdateras på er egen väg: en export har inget att tillföra
    .hint = Ändra dem själva. keyrings sync är till för databaser som själva har identiteterna.
postgres-read-only = den här servern, eller användarens sessioner på den, tar varken emot ändringar eller en provkörnings tillfälliga tabeller
    .hint = Ange den primära servern. Eller provkör på en export av det som en standby innehåller: waswordt keyrings export --store DATABAS -o keyrings.csv, och ange den filen vid provkörningen.
postgres-rights = databasens användare får inte göra det; inget har ändrats
    .hint = Låt databasens ägare ge den rättighet som saknas: att använda schemat och dess tabeller, TEMPORARY på databasen, och för keyrings init även CREATE. Det som en tidigare version gjorde uppdateras nästa gång ägaren ändrar något.
postgres-lost = förbindelsen till PostgreSQL-servern bröts; inget har ändrats
    .hint = Kontrollera om servern är igång, och försök igen.
postgres-zero-byte = rad { $row } innehåller en nollbyte, som PostgreSQL inte kan lagra; inget har ändrats
    .hint = Rätta raden, och försök igen.

keyring-missing-column = kolumnen { $column } saknas
keyring-duplicate-column = kolumnen { $column } finns två gånger
keyring-no-profile = den har inget { $column }
keyring-no-key = ingen rad har nyckeln { $column }; de som finns är { $found }
keyring-duplicate-title = två kolumner har samma rubrik; kanske är första raden ingen rubrikrad utan en identitet
keyring-unknown-scheme = det som står i kolumnen scheme är inte känt (real-id, profile-id, eck-id, opaque-uid, esi, unilogin)
keyring-unknown-state = det som står i kolumnen state är inte känt (active, retired)
keyring-not-text = texten är inte UTF-8
keyring-broken-quote = ett citattecken stängs inte, eller text följer efter ett som stänger
keyring-too-long = den är längre än någon identitet; kanske stängs ett citattecken inte
keyring-too-many-cells = den har fler celler än rubrikraden har kolumner, och en kolumn måste läggas till
keyring-not-json = den är inget JSON-objekt på en rad
keyring-not-a-value = värdet i { $column } är varken text eller ett tal
keyrings-empty = filen innehåller inga identiteter
    .hint = Kontrollera att det är rätt fil: dess första rad anger kolumnerna, åtminstone profile_id och identity.
keyrings-damaged = filen är skadad från rad { $row }: ett citattecken som inte stängs, eller en nollbyte
    .hint = Inget har importerats. Exportera identiteterna på nytt, eller rätta raden.
keyrings-encoding = inget säger vilken teckenkodning filen är skriven i; läst som { $encoding } kan några av bokstäverna inte vara menade
    .hint = Inget har importerats. Välj den med --encoding (windows-1250, cp850, macintosh och liknande), eller spara filen som UTF-8.
keyrings-header = identiteternas rubrikrad går inte att använda: { $problem }
    .hint = Kolumnerna är profile_id, identity och, om de finns, scheme, state, initials, first_name, prefix, last_name, location, postcode, house_number; andra behålls.
keyrings-spoilt = { $count ->
    [one] ett värde kan inte skilja personer åt: en anmärkning, inget, ett värde inom tecken, eller det som Excel har förstört: { $cells }
   *[other] { $count } värden kan inte skilja personer åt: anmärkningar, inget, värden inom tecken, eller det som Excel har förstört: { $cells }
}
    .hint = { $users ->
    [0] Ta kolumnerna på nytt från källan, formaterade som text: långa tal har mist sina sista siffror, andra har blivit datum eller fel. Utelämna rader utan konto.
   *[other] En användare utan identitet har en tom cell där, null eller NULL: töm celler med anmärkningar. Ta resten på nytt från källan, formaterat som text: långa tal har mist sina sista siffror, andra har blivit datum eller fel.
}
named-cells = { $column } { $rows }
sheet-hidden = { $name } (dolt)
keyrings-several-sheets = flera blad innehåller identiteter: { $sheet }, { $names }; de på ett av dem skulle läsas
    .hint = Välj ett med --sheet, eller lägg alla identiteter på ett blad.
header-elsewhere = rubrikraden står en gång till, men i en annan ordning: { $rows }
    .hint = Lägg kolumnerna på raderna under den i första rubrikradens ordning, eller lämna dem som en egen fil.
inspect-none = ingen tabell här ser ut att ha identiteter
    .hint = En fil till --store-map går att skriva för hand: se README. En kolumn räknas där de flesta värden är ECK iD eller ESI:er, eller har en realm eller ett institutionsnummer (namn@realm), och namnet eller en unik nyckel talar för den.
inspect-apart = { $place ->
    [file] filen
   *[table] tabellen { $table }
} har användarnamn (kolumnen { $user }) och institutionsnummer (kolumnen { $number }) var för sig; tillsammans är de identiteten, och filen till --store-map nämner en kolumn
    .hint = Ange en kolumn som har båda (användare@nummer), om tabellen har en. Eller exportera dess rader med båda i en kolumn till en fil, provkör med --dry-run --changes FIL, och utför det där.
inspect-others = Andra tabeller som kan ha identiteter: { $tables }. Se dem med --format json.
inspect-proposal = Ett förslag, efter formen på { $rows ->
    [one] ett värde
   *[other] { $rows } värden
}. Läs varje rad; vad tabellerna betyder vet bara ni.
inspect-schema = tabellerna finns i detta schema
inspect-keyring = tabellen med identiteterna
inspect-users = filen, där varje rad är en användare
inspect-profile-once = användarens eget id: inget värde står där två gånger
inspect-table = kolumnen { $column } har något som ser ut som identiteter
inspect-profile-of = hänvisar till { $table }, som resultaten hänger på
inspect-profile-own = primärnyckeln: identiteten står på användarens egen rad
inspect-identity-key = de flesta värden har formen av { $scheme }, och en unik nyckel omfattar den
inspect-identity = de flesta värden har formen av { $scheme }
inspect-columns = en rad har en kolumn för vart och ett av dessa slag
inspect-scheme = kolumnen { $column } säger vem som gav ut identiteten: skriv vilket värde som är denna IdP:s, och ta bort #
inspect-shape = de flesta värden har formen av { $scheme }
inspect-one = den unika nyckeln ({ $key }) ger plats för en: den nya identiteten tar den gamlas plats, och den gamla upphör genast
inspect-many = ingen unik nyckel hindrar en andra identitet, som skulle läggas till som en rad; ta bort # om ert program har en per användare
inspect-person = namn, för att skilja personer åt
inspect-names = kolumnen { $columns } har kanske namn, som apply känner igen andra personer på: skriv vilket namn det är, och ta bort #
inspect-profile = tabellen med användarna
inspect-profile-table = det som identiteterna hänvisar till
inspect-profile-key = dess nyckel
keyrings-holds-one = Databasen har en identitet per konto: en ny tar den gamlas plats, och den gamla upphör genast. Tillämpa listor när den nya gäller, inte tidigare.
keyrings-created = Databasen { $path } är gjord.
keyrings-imported = { $count ->
    [one] En identitet är importerad.
   *[other] { $count } identiteter är importerade.
}
keyrings-unsound = { $count ->
    [one] Varning: identiteten på rad { $rows } är ingen som en lista kan ange, så den hittas aldrig. Den behålls som den är.
   *[other] Varning: identiteterna på { $count } rader är inga som en lista kan ange, så de hittas aldrig. De behålls som de är. Rad { $rows }
}
keyrings-exported = { $count ->
    [one] En identitet är exporterad.
   *[other] { $count } identiteter är exporterade.
}
keyrings-exported-formulas = { $count ->
    [one] Ett värde skulle köras som en formel i Excel. Exporten är exakt, för program: öppna den inte i Excel eller LibreOffice.
   *[other] { $count } värden skulle köras som formler i Excel. Exporten är exakt, för program: öppna den inte i Excel eller LibreOffice.
}
keyrings-profiles = Konton: { $count }
keyrings-runs = Körningar som gäller: { $count }
keyrings-without-identity = utan identitet
keyrings-no-profile = Databasen har inget konto med detta id.
    .hint = Kontrollera id:t; det är ert eget, från kolumnen profile_id.

## Filer med användare

store-no-table = filen till --store-map nämner ingen tabell, som för en fil med användare, och en databas har flera
    .hint = Skriv table = "NAMN" under [store.keyring].
store-no-users = en fil med en rad per användare går inte ihop med { $what } i filen till --store-map
    .hint = Ta bort det. En sådan fil har profile, identity (en kolumn, eller en per slag), scheme och person.
store-is-keyrings = filen har en rad per identitet (profile_id, identity) och behöver inget --store-map
    .hint = Använd den som den är: waswordt keyrings show --store { $store }
store-several-rows = rad { $row } hör till en användare som har flera rader i filen, som ska ha en rad per användare; inget har ändrats
    .hint = Slå upp dem på egen hand. En fil med en rad per identitet behöver inget --store-map: se waswordt keyrings --help.
store-of-users = journalen bredvid filen hör till en fil med en rad per användare; utan filen till --store-map skulle rader läggas till och tas bort
    .hint = Ange samma fil som vid de tidigare körningarna: --store-map FIL, eller bytets fil om den har den.
store-of-keyrings = journalen bredvid filen hör till en fil med en rad per identitet; en fil till --store-map utan tabell går inte ihop med den
    .hint = Utelämna --store-map. Är detta en annan fil med samma namn, spara den gamlas journal på en annan plats.
store-twice-held = rad { $row } har en identitet som även en tidigare rad har
    .hint = Inget har ändrats. En identitet hör till en användare, och varje användare har en rad: rätta en av de två raderna där filen kommer ifrån.
store-header-map = filen till --store-map passar inte filen: { $problem }
    .hint = Rätta namnet i filen till --store-map; stora och små bokstäver räknas. Har användarna i en JSON-fil ännu ingen identitet, skriv nyckeln med null på åtminstone en rad.
