# targets: servicedoelen, en waar een logboek op uitkomt

targets-file = doelenbestand{ $line ->
    [0] {""}
   *[other] , regel { $line }
}: { $what }
    .hint = { $next }
targets-value = in het doelenbestand staat iets wat niet kan: { $key }
    .hint = Vergelijk het met samples/targets/stil.toml.
targets-no-such-file = er is geen doelenbestand { $path }
    .hint = Noem een bestand, of een dat is meegeleverd: { $known }.
targets-no-publishers = deze doelen bevatten geen doel voor uitgevers
    .hint = Gebruik --targets waswordt, of schrijf working_days = 3 onder [publishers].
targets-log-no-header = geen rij van het logboek noemt de kolommen
    .hint = Zet er een kopregel in met kind en wat verder nodig is van: { $columns }.
targets-log-damaged = vanaf rij { $row } is het logboek niet met zekerheid te lezen
    .hint = Exporteer het opnieuw als CSV in UTF-8.
targets-title = Servicedoelen van { $targets }, { $month }
targets-title-any = Servicedoelen van { $targets }
targets-goals-no-penalties = Dit zijn doelen, geen boetes: ze binden niemand, en een gemist doel kost niets.
targets-school-days = { $days ->
    [one] 1 schooldag
   *[other] { $days } schooldagen
}.
targets-month-lasts = De maand is nog niet om: deze cijfers kunnen nog veranderen.
targets-other-months = Geen rij van het logboek gaat over deze maand: ze gaan over { $months }.
targets-holidays-unknown = Het doelenbestand noemt in deze maand geen schoolvakantie: is die er wel, schrijf die dan onder [hours] holidays.
targets-replaced = { $rows ->
    [one] 1 rij gaat
   *[other] { $rows } rijen gaan
} over diensten die te lang geleden zijn vervangen, en { $rows ->
    [one] telt
   *[other] tellen
} niet mee.
targets-unknown-columns = Kolommen die niet worden gebruikt: { $columns }.
targets-faults = { $count ->
    [one] 1 cel van het logboek is niet te lezen
   *[other] { $count } cellen van het logboek zijn niet te lezen
}; zolang dat zo is, wordt er niets gemeten:
targets-fault = rij { $row }, kolom { $column }: { $fault }
targets-cell-missing = een rij van dit soort heeft deze waarde nodig
targets-cell-no-moment = geen tijdstip zoals 2026-06-12 15:50, in plaatselijke tijd
targets-cell-no-day = geen dag zoals 2026-06-12
targets-cell-no-month = geen maand zoals 2026-06
targets-cell-no-number = geen getal
targets-cell-no-word = geen van de woorden die hier horen
targets-cell-no-category = de doelen kennen deze categorie niet
targets-cell-no-service = de doelen kennen deze dienst niet, en de rij heeft geen categorie
targets-cell-no-incident = geen storing in het logboek heeft dit id
targets-cell-twice = een andere storing heeft dit id ook
targets-cell-too-early = ligt vóór datgene waarop het volgt
targets-cell-spoilt = door Excel veranderd
targets-goal = Doel
targets-target = Streven
targets-measured = Gemeten
targets-state = Stand
targets-of-category = categorie { $number }
targets-of-priority = prioriteit { $letter }
targets-percent = ten minste { $number } %
targets-percent-below = ten minste { $number } % in minder dan { $seconds } s
targets-percent-within = ten minste { $number } % binnen { $seconds } s
targets-at-most = ten hoogste { $number }
targets-minutes = ten hoogste { $number } minuten
targets-service-minutes = binnen { $number } minuten van de servicetijd
targets-days-before = ten minste { $number } dagen vooraf
targets-days = binnen { $number } dagen
targets-working-days = binnen { $number } werkdagen
targets-months-before = ten minste { $number } maanden vooraf
targets-day-of-month = uiterlijk op dag { $number } van de maand erna
targets-at-once = meteen
targets-so-many = { $met } van { $of }
targets-met = gehaald
targets-missed = gemist
targets-not-possible = meer dan de bedoeling, zo mogelijk
targets-open = loopt nog
targets-none = niets
targets-uptime = Categorie { $number }: { $hours } minuten servicetijd, min { $windows } in aangekondigde vensters, is { $potential }; { $down } niet beschikbaar, waarvan { $overrun } door vensters buiten de aangekondigde tijd; { $available } beschikbaar
targets-service = { $service }: { $below } van { $requests } verzoeken in minder dan { $seconds } s, { $percent } %
targets-nothing = In het logboek viel niets te meten voor: { $goals }.
targets-misses = Niet gehaald:
targets-row = rij { $row }
targets-miss = { $place }, { $goal }: bedoeld uiterlijk { $due }, werd { $was }
targets-miss-never = { $place }, { $goal }: bedoeld uiterlijk { $due }, en kwam niet
targets-miss-length = { $place }, { $goal }: { $was } minuten, en ten hoogste { $due } is de bedoeling
targets-contradictions = Waar de bron zichzelf tegenspreekt of iets openlaat:
targets-goal-uptime = Beschikbaarheid
targets-goal-windows-a-year = Vensters dit jaar
targets-goal-windows-a-month = Vensters deze maand, zo mogelijk
targets-goal-window-length = Duur van een venster
targets-goal-window-notice = Aankondiging van een venster
targets-goal-repair-notice = Aankondiging van een herstelvenster, zo mogelijk
targets-goal-change-notice = Aankondiging van een wijziging
targets-goal-document-notice = Aankondiging van een wijziging van de doelen
targets-goal-reaction = Reactietijd
targets-goal-response = Antwoordtijd
targets-goal-calls-settled = Telefoontjes meteen afgehandeld
targets-goal-calls-answered = Telefoontjes beantwoord
targets-goal-calls-in-time = Telefoontjes op tijd beantwoord
targets-goal-written = Schriftelijke vragen
targets-goal-second-line = Tweede lijn
targets-goal-request-answered = Serviceverzoeken behandeld
targets-goal-request-done = Serviceverzoeken uitgevoerd
targets-goal-first-message = Eerste bericht over een storing
targets-goal-last-message = Bericht dat alles weer werkt
targets-goal-report = Cijfers van de maand
targets-goal-lists = Lijsten verwerkt door uitgevers
