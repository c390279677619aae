# rapport: fynd, utlåtanden och planer som text

report-error = fel
report-warning = varning
report-info = upplysning
report-column = kolumn ”{ $column }”
report-rows = { $count ->
    [one] rad { $rows }
   *[other] rad { $rows }
}{ $more ->
    [0] {""}
   *[other] { " " }och { $more } till
}
report-original-rows = { $count ->
    [one] rad { $rows }
   *[other] rad { $rows }
}{ $more ->
    [0] {""}
   *[other] { " " }och { $more } till
} i listan som den skickades ut
report-more-findings = … och { $count } { $count ->
    [one] fynd
   *[other] fynd
} till
report-summary-ok = Inga fel; { $warnings ->
    [0] inga varningar
    [one] 1 varning
   *[other] { $warnings } varningar
}. { $rows ->
    [0] Det finns inga rader.
    [one] { $filled ->
        [0] Den enda raden är inte ifylld.
       *[other] Den enda raden är ifylld.
    }
   *[other] Av { $rows } rader är { $filled ->
        [0] ingen ifylld
        [one] en ifylld
       *[other] { $filled } ifyllda
    }.
}
report-summary-faulty = { $errors ->
    [one] 1 fel
   *[other] { $errors } fel
}, { $warnings ->
    [0] inga varningar
    [one] 1 varning
   *[other] { $warnings } varningar
}. { $rows ->
    [0] {""}
    [one] { $filled ->
        [0] Den enda raden är inte ifylld.
       *[other] Den enda raden är ifylld.
    }{" "}
   *[other] Av { $rows } rader är { $filled ->
        [0] ingen ifylld
        [one] en ifylld
       *[other] { $filled } ifyllda
    }.{" "}
}{ $errors ->
    [one] Rätta felet
   *[other] Rätta felen
} och kontrollera listan igen.
report-strict = Varningarna gör att listan inte godkänns, enligt --strict.

warned-head = Kontrollen varnar för { $count ->
    [one] en sak
   *[other] { $count } saker
}:
warned-explain = Vad en kod betyder: waswordt explain { $code }
warned = { $code } { $title } ({ $name }): { $rows }
warned-rows = { $count ->
    [one] rad { $rows }
   *[other] rad { $rows }
}
warned-whole = hela listan

report-html-title = Kontroll av listan
report-html-rules = Regel för regel
report-html-map = Var i listan
report-html-map-says = Varje streck är en plats med ett fynd, från rad 1 längst till vänster till rad { $last } längst till höger.
report-html-whole-row = Hela raden
report-html-list = Lista
report-html-format = Format
report-html-errors = { $count ->
    [one] fel
   *[other] fel
}
report-html-warnings = { $count ->
    [one] varning
   *[other] varningar
}
report-html-infos = { $count ->
    [one] upplysning
   *[other] upplysningar
}
report-html-severity = Nivå
report-html-rows = Var
report-html-column = Kolumn
report-html-message = Vad
report-html-school = Lärosäte
report-html-file = Fil
report-html-version = Version
report-html-day = Kontrollerad den { $day }

report-no-copy = det går inte att göra en markerad kopia av filen: ingen tabell kunde läsas i den

## Rättningar

fix-no-list = i filen finns ingen lista att rätta
    .hint = Sätt den överenskomna rubrikraden ovanför raderna och försök igen.
fix-damaged-row = rad { $row } går inte att läsa ordentligt, så filen kan inte skrivas tillbaka hel
    .hint = Rätta först citattecknet eller tecknet på den raden.
fix-damaged = all text i filen går inte att läsa, så den kan inte skrivas tillbaka hel
    .hint = Spara först listan i UTF-8, eller ange dess teckenkodning med ”--encoding”.
fix-formula-without-value = rad { $row } innehåller en formel utan värde, som skulle gå förlorad
    .hint = Öppna först arbetsboken i Excel, låt den räknas om och spara den.
fix-output-kind = namnet { $path } visar inte om det ska bli en arbetsbok eller en CSV
    .hint = Välj ett namn som slutar på .xlsx eller .csv.
fix-nothing = Det fanns inget att rätta; { $path } är lik listan.
fix-done = { $count ->
    [one] En rättning gjordes i { $path }:
   *[other] { $count } rättningar gjordes i { $path }:
}
fix-line = { $what }, { $count }× i { $places }
fix-rest = Det som följer gäller { $path } och får du själv ta ställning till.
fix-whitespace = tomt utrymme runt ett värde borttaget
fix-header = kolumn namngiven som överenskommet
fix-number = tal gjort till text
fix-formula = formel ersatt av sitt värde
fix-formula-text = text som skulle köras som formel märkt som text
fix-duplicate = upprepad rad borttagen
fix-lost-sheets = observera: { $count ->
    [one] detta blad följde
   *[other] dessa blad följde
} inte med till { $path }: { $names }
fix-lost-own = observera: egna kommentarer, färger och annan formatering följde inte med till { $path }
fix-lost-help = observera: { $path } innehåller bara tabellen; kommentarer, formatering, skydd och kontroller av det som fylls i följde inte med

## Brevet till lärosätet

letter-form = namnet { $path } visar inte vilket slags brev du vill ha
    .hint = Låt namnet sluta på .html eller .txt.
letter-subject = Er lista över gamla och nya ESI:er: { $file }
letter-greeting = Bästa kollega vid { $school },
letter-greeting-nobody = Bästa kollega,
letter-seen = Den { $day } gick vi igenom er lista ”{ $file }”.
letter-seen-version = Den { $day } gick vi igenom er lista ”{ $file }” (version { $version }).
letter-filled = { $rows ->
    [one] Dess enda rad är { $filled ->
        [0] inte ifylld
       *[other] ifylld
    }.
   *[other] Av dess { $rows } rader är { $filled ->
        [0] ingen ifylld
        [one] en ifylld
       *[other] { $filled } ifyllda
    }.
}
letter-empty = Ingen rad är helt ifylld ännu.
letter-to-fill = Vill ni fylla i listan?
letter-return-filled = Fyll i listan och skicka tillbaka den till oss så snart som möjligt. Radnumren är de som visas i Excel.
letter-return-filled-by = Fyll i listan och skicka tillbaka den till oss senast den { $day }. Radnumren är de som visas i Excel.
letter-return-changed = Om ni ändrar något, gör det i samma lista och skicka tillbaka den till oss så snart som möjligt. Radnumren är de som visas i Excel.
letter-return-changed-by = Om ni ändrar något, gör det i samma lista och skicka tillbaka den till oss senast den { $day }. Radnumren är de som visas i Excel.
letter-clean = Listan är i sin ordning. Ni behöver inte göra något.
letter-only-warnings = Den innehåller inga fel.
letter-faulty = { $count ->
    [one] En punkt behöver rättas.
   *[other] { $count } punkter behöver rättas.
} Till dess kan tjänsten inte tillämpa listan, och studenterna når inte sina avtal och resultat.
letter-errors = Detta behöver rättas
letter-warnings = Vill ni titta på detta?
letter-next-ours = Här kan ni själva inget göra: vi hör av oss.
letter-return = Rätta detta i samma lista och skicka tillbaka den till oss så snart som möjligt. Radnumren är de som visas i Excel.
letter-return-before = Rätta detta i samma lista och skicka tillbaka den till oss senast den { $day }. Radnumren är de som visas i Excel.
letter-safely = Sätt ett lösenord på listan innan den skickas med e-post (i Excel: Arkiv > Info > Skydda arbetsbok > Kryptera med lösenord), och lämna lösenordet till oss per telefon. Listan innehåller personuppgifter.
letter-questions = Frågor? { $ways }
letter-regards = Med vänlig hälsning
