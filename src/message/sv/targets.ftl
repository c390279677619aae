# targets: servicemål, och vad en logg kommer fram till

targets-file = målfilen{ $line ->
    [0] {""}
   *[other] , rad { $line }
}: { $what }
    .hint = { $next }
targets-value = målfilen säger något som inte kan stämma: { $key }
    .hint = Jämför med samples/targets/stil.toml.
targets-no-such-file = det finns ingen målfil { $path }
    .hint = Ange en fil, eller en som följer med: { $known }.
targets-no-publishers = dessa servicemål har inget mål för tjänster
    .hint = Använd --targets waswordt, eller skriv working_days = 3 under [publishers].
targets-log-no-header = ingen rad i loggen namnger dess kolumner
    .hint = Skriv en rubrikrad med kind och det som i övrigt behövs av: { $columns }.
targets-log-damaged = loggen går inte att läsa med säkerhet från rad { $row }
    .hint = Exportera den på nytt som CSV i UTF-8.
targets-title = Servicemål för { $targets }, { $month }
targets-title-any = Servicemål för { $targets }
targets-goals-no-penalties = Detta är mål, inte viten: de binder ingen, och ett missat mål kostar inget.
targets-school-days = { $days ->
    [one] 1 skoldag
   *[other] { $days } skoldagar
}.
targets-month-lasts = Månaden är inte slut: dessa siffror kan ändras.
targets-other-months = Ingen rad i loggen är från denna månad: de är från { $months }.
targets-holidays-unknown = Målfilen nämner inget skollov denna månad: finns det ett, skriv det under [hours] holidays.
targets-replaced = { $rows ->
    [one] 1 rad gäller
   *[other] { $rows } rader gäller
} tjänster som ersattes för länge sedan, och är utelämnade.
targets-unknown-columns = Kolumner som inte används: { $columns }.
targets-faults = { $count ->
    [one] 1 cell i loggen går inte att läsa
   *[other] { $count } celler i loggen går inte att läsa
}; innan det är rättat mäts inget:
targets-fault = rad { $row }, kolumn { $column }: { $fault }
targets-cell-missing = en rad av detta slag behöver den
targets-cell-no-moment = ingen tidpunkt som 2026-06-12 15:50, i lokal tid
targets-cell-no-day = ingen dag som 2026-06-12
targets-cell-no-month = ingen månad som 2026-06
targets-cell-no-number = inget tal
targets-cell-no-word = inget av de ord som hör hemma där
targets-cell-no-category = servicemålen har ingen sådan kategori
targets-cell-no-service = servicemålen har ingen sådan tjänst, och raden har ingen kategori
targets-cell-no-incident = ingen störning i loggen har detta id
targets-cell-twice = en annan störning har detta id
targets-cell-too-early = före det som det kommer efter
targets-cell-spoilt = förstört av ett kalkylprogram
targets-goal = Servicemål
targets-target = Mål
targets-measured = Uppmätt
targets-state = Läge
targets-of-category = kategori { $number }
targets-of-priority = prioritet { $letter }
targets-percent = minst { $number } %
targets-percent-below = minst { $number } % på mindre än { $seconds } s
targets-percent-within = minst { $number } % inom { $seconds } s
targets-at-most = högst { $number }
targets-minutes = högst { $number } minuter
targets-service-minutes = inom { $number } minuter av servicetiden
targets-days-before = minst { $number } dagar i förväg
targets-days = inom { $number } dagar
targets-working-days = inom { $number } arbetsdagar
targets-months-before = minst { $number } månader i förväg
targets-day-of-month = senast dag { $number } i månaden efter
targets-at-once = genast
targets-so-many = { $met } av { $of }
targets-met = uppnått
targets-missed = missat
targets-not-possible = mer än avsett, om möjligt
targets-open = pågår
targets-none = inget
targets-uptime = Kategori { $number }: { $hours } minuter servicetid, minus { $windows } i aviserade servicefönster, är { $potential }; { $down } ur drift, varav { $overrun } genom servicefönster utanför den aviserade tiden; { $available } tillgänglig
targets-service = { $service }: { $below } av { $requests } anrop på mindre än { $seconds } s, { $percent } %
targets-nothing = Inget att mäta i loggen: { $goals }.
targets-misses = Det som missade sitt mål:
targets-row = rad { $row }
targets-miss = { $place }, { $goal }: avsett senast { $due }, blev { $was }
targets-miss-never = { $place }, { $goal }: avsett senast { $due }, och kom inte
targets-miss-length = { $place }, { $goal }: { $was } minuter, och högst { $due } är avsett
targets-contradictions = Där källan motsäger sig själv eller lämnar något öppet:
targets-goal-uptime = Tillgänglighet
targets-goal-windows-a-year = Servicefönster i år
targets-goal-windows-a-month = Servicefönster denna månad, om möjligt
targets-goal-window-length = Ett servicefönsters längd
targets-goal-window-notice = Avisering av ett servicefönster
targets-goal-repair-notice = Avisering av ett servicefönster för felavhjälpning, om möjligt
targets-goal-change-notice = Avisering av en ändring
targets-goal-document-notice = Avisering av en ändring av servicemålen
targets-goal-reaction = Reaktionstid
targets-goal-response = Svarstid
targets-goal-calls-settled = Samtal avklarade genast
targets-goal-calls-answered = Samtal besvarade
targets-goal-calls-in-time = Samtal besvarade i tid
targets-goal-written = Skriftliga frågor
targets-goal-second-line = Andra linjen
targets-goal-request-answered = Serviceärenden behandlade
targets-goal-request-done = Serviceärenden utförda
targets-goal-first-message = Första meddelandet om en störning
targets-goal-last-message = Meddelande om att allt fungerar igen
targets-goal-report = Månadens siffror
targets-goal-lists = Listor tillämpade av tjänster
