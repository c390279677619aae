# targets: servicemål, og hvad en log kommer til

targets-file = målfil{ $line ->
    [0] {""}
   *[other] , linje { $line }
}: { $what }
    .hint = { $next }
targets-value = målfilen siger noget, der ikke kan passe: { $key }
    .hint = Sammenlign med samples/targets/stil.toml.
targets-no-such-file = der er ingen målfil { $path }
    .hint = Angiv en fil, eller en, der følger med: { $known }.
targets-no-publishers = disse servicemål har intet mål for tjenester
    .hint = Brug --targets waswordt, eller skriv working_days = 3 under [publishers].
targets-log-no-header = ingen række i loggen nævner dens kolonner
    .hint = Skriv en overskriftsrække med kind og det, der ellers er brug for, af: { $columns }.
targets-log-damaged = loggen kan ikke læses med sikkerhed fra række { $row }
    .hint = Eksportér den igen som CSV i UTF-8.
targets-title = Servicemål for { $targets }, { $month }
targets-title-any = Servicemål for { $targets }
targets-goals-no-penalties = Dette er mål, og de er ikke bodsbelagte: de binder ingen, og et mål, der ikke nås, koster intet.
targets-school-days = { $days ->
    [one] 1 skolehverdag
   *[other] { $days } skolehverdage
}.
targets-month-lasts = Måneden er ikke slut: disse tal kan ændre sig.
targets-other-months = Ingen række i loggen er fra denne måned: de er fra { $months }.
targets-holidays-unknown = Målfilen nævner ingen skoleferie i denne måned: er der en, så skriv den under [hours] holidays.
targets-replaced = { $rows ->
    [one] 1 række handler
   *[other] { $rows } rækker handler
} om services, der blev erstattet for længe siden, og tæller ikke med.
targets-unknown-columns = Kolonner, der ikke bruges: { $columns }.
targets-faults = { $count ->
    [one] 1 celle i loggen kan ikke læses
   *[other] { $count } celler i loggen kan ikke læses
}; før det er rettet, måles intet:
targets-fault = række { $row }, kolonne { $column }: { $fault }
targets-cell-missing = en række af denne slags skal have den
targets-cell-no-moment = intet tidspunkt som 2026-06-12 15:50, i lokal tid
targets-cell-no-day = ingen dag som 2026-06-12
targets-cell-no-month = ingen måned som 2026-06
targets-cell-no-number = intet tal
targets-cell-no-word = ingen af de ord, der hører til her
targets-cell-no-category = servicemålene har ingen sådan kategori
targets-cell-no-service = servicemålene har ingen sådan service, og rækken har ingen kategori
targets-cell-no-incident = ingen fejl i loggen har dette id
targets-cell-twice = en anden fejl har dette id
targets-cell-too-early = før det, som det kommer efter
targets-cell-spoilt = ødelagt af et regneark
targets-goal = Servicemål
targets-target = Mål
targets-measured = Målt
targets-state = Status
targets-of-category = kategori { $number }
targets-of-priority = prioritet { $letter }
targets-percent = mindst { $number } %
targets-percent-below = mindst { $number } % på under { $seconds } s
targets-percent-within = mindst { $number } % inden for { $seconds } s
targets-at-most = højst { $number }
targets-minutes = højst { $number } minutter
targets-service-minutes = inden for { $number } minutter af driftstiden
targets-days-before = mindst { $number } dage i forvejen
targets-days = inden for { $number } dage
targets-working-days = inden for { $number } arbejdsdage
targets-months-before = mindst { $number } måneder i forvejen
targets-day-of-month = senest dag { $number } i måneden efter
targets-at-once = straks
targets-so-many = { $met } af { $of }
targets-met = nået
targets-missed = ikke nået
targets-not-possible = mere end tilsigtet, hvis muligt
targets-open = ikke afsluttet
targets-none = intet
targets-uptime = Kategori { $number }: { $hours } minutter i skolehverdagenes tidsrum, minus { $windows } i varslede servicevinduer, er { $potential } potentiel driftstid; { $down } nedetid, heraf { $overrun } ved servicevinduer ud over den udmeldte tid; { $available } tilgængelig
targets-service = { $service }: { $below } af { $requests } forespørgsler på under { $seconds } s, { $percent } %
targets-nothing = Intet at måle i loggen: { $goals }.
targets-misses = Hvad der ikke nåede sit mål:
targets-row = række { $row }
targets-miss = { $place }, { $goal }: tilsigtet senest { $due }, blev { $was }
targets-miss-never = { $place }, { $goal }: tilsigtet senest { $due }, og kom ikke
targets-miss-length = { $place }, { $goal }: { $was } minutter, og højst { $due } er tilsigtet
targets-contradictions = Hvor kilden modsiger sig selv eller lader noget stå åbent:
targets-goal-uptime = Driftseffektivitet
targets-goal-windows-a-year = Servicevinduer i år
targets-goal-windows-a-month = Servicevinduer denne måned, hvis muligt
targets-goal-window-length = Varighed af et servicevindue
targets-goal-window-notice = Varsel for et servicevindue
targets-goal-repair-notice = Varsel for et servicevindue til fejlretning, hvis muligt
targets-goal-change-notice = Varsel for en ændring
targets-goal-document-notice = Varsel for en ændring af servicemålene
targets-goal-reaction = Reaktionstid
targets-goal-response = Svartid
targets-goal-calls-settled = Henvendelser straksafklaret telefonisk
targets-goal-calls-answered = Telefoniske henvendelser besvaret
targets-goal-calls-in-time = Kald besvaret til tiden
targets-goal-written = Skriftlige henvendelser
targets-goal-second-line = 2. linje
targets-goal-request-answered = Serviceforespørgsler behandlet
targets-goal-request-done = Serviceforespørgsler effektueret
targets-goal-first-message = Første information om en fejl
targets-goal-last-message = Information om, at driften er normal
targets-goal-report = Månedens opgørelse
targets-goal-lists = Lister indlæst af tjenester
