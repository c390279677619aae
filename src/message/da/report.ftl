# rapport: fund, afgørelser og planer som tekst

report-error = fejl
report-warning = advarsel
report-info = oplysning
report-column = kolonne ”{ $column }”
report-rows = { $count ->
    [one] række { $rows }
   *[other] række { $rows }
}{ $more ->
    [0] {""}
   *[other] { " " }og { $more } mere
}
report-original-rows = { $count ->
    [one] række { $rows }
   *[other] række { $rows }
}{ $more ->
    [0] {""}
   *[other] { " " }og { $more } mere
} i listen, som den blev sendt ud
report-more-findings = … og { $count } { $count ->
    [one] fund
   *[other] fund
} mere
report-summary-ok = Ingen fejl; { $warnings ->
    [0] ingen advarsler
    [one] 1 advarsel
   *[other] { $warnings } advarsler
}. { $rows ->
    [0] Der er ingen rækker.
    [one] { $filled ->
        [0] Den eneste række er ikke udfyldt.
       *[other] Den eneste række er udfyldt.
    }
   *[other] Af { $rows } rækker er { $filled ->
        [0] ingen
        [one] én
       *[other] { $filled }
    } udfyldt.
}
report-summary-faulty = { $errors ->
    [one] 1 fejl
   *[other] { $errors } fejl
}, { $warnings ->
    [0] ingen advarsler
    [one] 1 advarsel
   *[other] { $warnings } advarsler
}. { $rows ->
    [0] {""}
    [one] { $filled ->
        [0] Den eneste række er ikke udfyldt.
       *[other] Den eneste række er udfyldt.
    }{" "}
   *[other] Af { $rows } rækker er { $filled ->
        [0] ingen
        [one] én
       *[other] { $filled }
    } udfyldt.{" "}
}{ $errors ->
    [one] Ret fejlen
   *[other] Ret fejlene
}, og kontrollér listen igen.
report-strict = Advarslerne gør, at listen ikke godkendes, jf. --strict.

warned-head = Kontrollen advarer om { $count ->
    [one] én ting
   *[other] { $count } ting
}:
warned-explain = Hvad en kode betyder: waswordt explain { $code }
warned = { $code } { $title } ({ $name }): { $rows }
warned-rows = { $count ->
    [one] række { $rows }
   *[other] række { $rows }
}
warned-whole = hele listen

report-html-title = Kontrol af listen
report-html-rules = Regel for regel
report-html-map = Hvor i listen
report-html-map-says = Hver streg er et sted med et fund, fra række 1 længst til venstre til række { $last } længst til højre.
report-html-whole-row = Hele rækken
report-html-list = Liste
report-html-format = Format
report-html-errors = { $count ->
    [one] fejl
   *[other] fejl
}
report-html-warnings = { $count ->
    [one] advarsel
   *[other] advarsler
}
report-html-infos = { $count ->
    [one] oplysning
   *[other] oplysninger
}
report-html-severity = Niveau
report-html-rows = Hvor
report-html-column = Kolonne
report-html-message = Hvad
report-html-school = Kommune eller institution
report-html-file = Fil
report-html-version = Version
report-html-day = Kontrolleret den { $day }

report-no-copy = der kan ikke laves en markeret kopi af filen: der kunne ikke læses nogen tabel i den

## Rettelser

fix-no-list = der er ingen liste at rette i filen
    .hint = Sæt den aftalte overskriftsrække over rækkerne, og prøv igen.
fix-damaged-row = række { $row } kan ikke læses ordentligt, så filen kan ikke skrives hel tilbage
    .hint = Ret først anførselstegnet eller tegnet i den række.
fix-damaged = ikke al tekst i filen kan læses, så den kan ikke skrives hel tilbage
    .hint = Gem først listen i UTF-8, eller angiv dens tegnsæt med ”--encoding”.
fix-formula-without-value = række { $row } indeholder en formel uden værdi, som ville gå tabt
    .hint = Åbn først projektmappen i Excel, lad den blive beregnet, og gem den.
fix-output-kind = navnet { $path } viser ikke, om det skal være en projektmappe eller en CSV
    .hint = Vælg et navn, der ender på .xlsx eller .csv.
fix-nothing = Der var intet at rette; { $path } er magen til listen.
fix-done = { $count ->
    [one] Én rettelse blev foretaget i { $path }:
   *[other] { $count } rettelser blev foretaget i { $path }:
}
fix-line = { $what }, { $count }× i { $places }
fix-rest = Det følgende handler om { $path } og er op til jer.
fix-whitespace = tomrum omkring en værdi fjernet
fix-header = kolonne navngivet som aftalt
fix-number = tal gjort til tekst
fix-formula = formel erstattet af sin værdi
fix-formula-text = tekst, der ville blive udført som formel, mærket som tekst
fix-duplicate = gentaget række fjernet
fix-lost-sheets = bemærk: { $count ->
    [one] dette ark
   *[other] disse ark
} kom ikke med i { $path }: { $names }
fix-lost-own = bemærk: egne kommentarer, farver og anden formatering kom ikke med i { $path }
fix-lost-help = bemærk: { $path } indeholder kun tabellen; kommentarer, formatering, beskyttelse og kontrol af det udfyldte kom ikke med

## Brevet til institutionen

letter-form = navnet { $path } viser ikke, hvilken slags brev I ønsker
    .hint = Lad navnet ende på .html eller .txt.
letter-subject = Jeres liste over gamle og nye brugernavne: { $file }
letter-greeting = Kære kollega hos { $school }
letter-greeting-nobody = Kære kollega
letter-seen = Den { $day } gennemgik vi jeres liste ”{ $file }”.
letter-seen-version = Den { $day } gennemgik vi jeres liste ”{ $file }” (version { $version }).
letter-filled = { $rows ->
    [one] Dens eneste række er { $filled ->
        [0] ikke udfyldt
       *[other] udfyldt
    }.
   *[other] Af dens { $rows } rækker er { $filled ->
        [0] ingen
        [one] én
       *[other] { $filled }
    } udfyldt.
}
letter-empty = Ingen række er helt udfyldt endnu.
letter-to-fill = Vil I udfylde listen?
letter-return-filled = Udfyld listen, og send den tilbage til os så snart som muligt. Rækkenumrene er dem, der står i Excel.
letter-return-filled-by = Udfyld listen, og send den tilbage til os senest den { $day }. Rækkenumrene er dem, der står i Excel.
letter-return-changed = Hvis I ændrer noget, så gør det i samme liste, og send den tilbage til os så snart som muligt. Rækkenumrene er dem, der står i Excel.
letter-return-changed-by = Hvis I ændrer noget, så gør det i samme liste, og send den tilbage til os senest den { $day }. Rækkenumrene er dem, der står i Excel.
letter-clean = Listen er i orden. I behøver ikke gøre noget.
letter-only-warnings = Der er ingen fejl i den.
letter-faulty = { $count ->
    [one] Ét punkt skal rettes.
   *[other] { $count } punkter skal rettes.
} Indtil da kan tjenesten ikke indlæse listen, og brugerne kan ikke nå deres konti.
letter-errors = Dette skal rettes
letter-warnings = Vil I se på dette?
letter-next-ours = Her kan I ikke selv gøre noget: vi kontakter jer.
letter-return = Ret dette i samme liste, og send den tilbage til os så snart som muligt. Rækkenumrene er dem, der står i Excel.
letter-return-before = Ret dette i samme liste, og send den tilbage til os senest den { $day }. Rækkenumrene er dem, der står i Excel.
letter-safely = Sæt en adgangskode på listen, før den sendes med e-mail (i Excel: Filer > Oplysninger > Beskyt projektmappe > Krypter med adgangskode), og giv os adgangskoden pr. telefon. Listen indeholder personoplysninger.
letter-questions = Spørgsmål? { $ways }
letter-regards = Med venlig hilsen
