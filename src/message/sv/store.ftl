# Att tillämpa en lista, och vad som sedan gäller.

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
apply-held = Åt sidan, { $count ->
    [one] rad
   *[other] raderna
} { $rows }: { $reason }
apply-present = ESI:n efter bytet hör redan till ett konto, och inget säger att det är denna students: { $count ->
    [one] rad
   *[other] raderna
} { $rows }
apply-present-by-name = ESI:n efter bytet hör redan till ett konto, som bär denna students namn: { $count ->
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
apply-undo-with = Ångra med: waswordt undo { $run } --store { $store }

held-finding = kontrollen fann ett fel ({ $code }; se: waswordt explain { $code })
held-two-wordts = en gammal ESI har två nya
held-two-claims = en ny ESI anges för två personer
held-takes-stayer = den nya ESI:n är den gamla för någon som behåller den
held-two-profiles = radens gamla identiteter hör till två konton
held-superseded = en annan lista, eller en tidigare form av denna, kopplade dessa ESI:er på annat sätt; se vilken med: waswordt log --store STORE, och ångra den körningen om den är fel
held-repeated = en annan lista har redan kopplat samma ESI:er: raden kan säga det en gång till, eller gälla en annan student eller ett annat år; bestäm med en fil (--rejects FIL, sedan --decisions FIL): skip där det redan är gjort, link bara för en annan student eller ett annat år, eftersom ESI:erna då flyttas en gång till
held-other-person = kontot har någon annans namn
held-leaves-nobody = någon skulle bli utan ESI
held-undecided = inget beslut, medan andra rader har ett
held-collision = den nya ESI:n hör redan till ett annat konto
held-same-person-twice = två rader anger samma person
held-shared-profile = ett konto passar flera personer på listan
held-two-people = flera konton passar denna person
held-no-person = inget konto passar denna person
held-has-another = kontot som passar har redan en annan ESI, med detta scope eller av en annan skola: det kan vara en namnes; bestäm med en fil: --rejects FIL, sedan --decisions FIL

## Att ångra, och loggen

undo-done = Körning { $run } av listan { $list } är ångrad (körning { $by }); { $count ->
    [one] en ESI är återställd
   *[other] { $count } ESI:er är återställda
}.
undo-partial = Körning { $run } av listan { $list } är delvis ångrad (körning { $by }); { $count ->
    [one] en ESI är återställd
   *[other] { $count } ESI:er är återställda
}. Kvar som de är:
undo-left = { $count ->
    [0] ESI:er som ingen rad avsåg
    [one] rad { $rows }
   *[other] raderna { $rows }
}: ändrade sedan dess, av något som inte finns eller inte längre finns i loggen
undo-left-by = { $count ->
    [0] ESI:er som ingen rad avsåg
    [one] rad { $rows }
   *[other] raderna { $rows }
}: ändrade senare, av { $runs }
log-empty = Ingen lista har tillämpats i denna databas ännu.
log-time = Tid (UTC)
log-run = Körning
log-list = lista { $list }
log-list-version = { $list }, version { $version }
log-counts = rader: { $rows }; kopplade: { $linked }; åt sidan: { $held }; ändrade ESI:er: { $changes }
log-stands = tillämpad
log-partly-undone = delvis ångrad ({ $undone } av { $changes } ändringar)
log-forgotten = glömd den { $day }
log-synced = uppdaterad
log-refused = avvisad ({ $why })
log-undone = ångrad genom { $run }
log-undid = ångrar { $run }

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
