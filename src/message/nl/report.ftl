# report: findings, verdicts and plans as text

report-error = fout
report-warning = waarschuwing
report-info = ter informatie
report-column = kolom “{ $column }”
report-rows = { $count ->
    [one] rij { $rows }
   *[other] rijen { $rows }
}{ $more ->
    [0] {""}
   *[other] { " " }en nog { $more }
}
report-original-rows = { $count ->
    [one] rij { $rows }
   *[other] rijen { $rows }
}{ $more ->
    [0] {""}
   *[other] { " " }en nog { $more }
} van de lijst zoals verstuurd
report-more-findings = … en nog { $count } { $count ->
    [one] bevinding
   *[other] bevindingen
}
report-summary-ok = Geen fouten; { $warnings ->
    [0] geen waarschuwingen
    [one] 1 waarschuwing
   *[other] { $warnings } waarschuwingen
}. { $rows ->
    [0] Er zijn geen rijen.
    [one] { $filled ->
        [0] De enige rij is niet ingevuld.
       *[other] De enige rij is ingevuld.
    }
   *[other] Van de { $rows } rijen { $filled ->
        [0] is er geen
        [one] is er één
       *[other] zijn er { $filled }
    } ingevuld.
}
report-summary-faulty = { $errors ->
    [one] 1 fout
   *[other] { $errors } fouten
}, { $warnings ->
    [0] geen waarschuwingen
    [one] 1 waarschuwing
   *[other] { $warnings } waarschuwingen
}. { $rows ->
    [0] {""}
    [one] { $filled ->
        [0] De enige rij is niet ingevuld.
       *[other] De enige rij is ingevuld.
    }{" "}
   *[other] Van de { $rows } rijen { $filled ->
        [0] is er geen
        [one] is er één
       *[other] zijn er { $filled }
    } ingevuld.{" "}
}{ $errors ->
    [one] Verbeter de fout
   *[other] Verbeter de fouten
} en controleer de lijst opnieuw.
report-strict = De waarschuwingen houden de lijst tegen, zoals --strict vraagt.

warned-head = De controle waarschuwt voor { $count ->
    [one] één punt
   *[other] { $count } punten
}:
warned-explain = Wat een code betekent: waswordt explain { $code }
warned = { $code } { $title } ({ $name }): { $rows }
warned-rows = { $count ->
    [one] rij { $rows }
   *[other] rijen { $rows }
}
warned-whole = de hele lijst

report-html-title = Controle van de was-wordtlijst
report-html-rules = Per regel
report-html-map = Waar in de lijst
report-html-map-says = Elk streepje is een plek in de lijst: links rij 1, rechts rij { $last }.
report-html-whole-row = Hele rij
report-html-list = Lijst
report-html-format = Format
report-html-errors = { $count ->
    [one] fout
   *[other] fouten
}
report-html-warnings = { $count ->
    [one] waarschuwing
   *[other] waarschuwingen
}
report-html-infos = { $count ->
    [one] opmerking
   *[other] opmerkingen
}
report-html-severity = Soort
report-html-rows = Waar?
report-html-column = Kolom
report-html-message = Wat is er?

report-no-copy = van dit bestand is geen gemarkeerde kopie te maken: er is geen tabel in gelezen

## Repareren

fix-no-list = in dit bestand staat geen was-wordtlijst om te repareren
    .hint = Zet de afgesproken kolomkoppen boven de rijen en probeer het opnieuw.
fix-damaged-row = rij { $row } is onleesbaar, daarom kan waswordt het bestand niet herstellen
    .hint = Verbeter eerst het aanhalingsteken of het teken in die rij.
fix-damaged = een deel van dit bestand is onleesbaar, daarom kan waswordt het niet herstellen
    .hint = Sla de lijst eerst op in UTF-8, of geef de codering op met “--encoding”.
fix-formula-without-value = in rij { $row } staat een formule zonder uitkomst; die zou verloren gaan
    .hint = Open het bestand in Excel en sla het op; dan worden de uitkomsten bewaard.
fix-output-kind = aan de naam { $path } is niet te zien of het een werkmap of een CSV moet worden
    .hint = Kies een naam die op .xlsx of .csv eindigt.
fix-nothing = Er viel niets te repareren; { $path } is gelijk aan de lijst.
fix-done = { $count ->
    [one] Er is één reparatie gedaan in { $path }:
   *[other] Er zijn { $count } reparaties gedaan in { $path }:
}
fix-line = { $what }, { $count }× in { $places }
fix-rest = Wat hieronder staat, moet u zelf nog verbeteren in { $path }.
fix-whitespace = spaties voor of na een waarde verwijderd
fix-header = kolomkop geschreven zoals afgesproken
fix-number = getal omgezet in tekst
fix-formula = formule vervangen door de uitkomst
fix-formula-text = tekst die als formule zou worden uitgevoerd, gemarkeerd als tekst
fix-duplicate = dubbele rij verwijderd
fix-lost-sheets = let op: { $count ->
    [one] dit werkblad is
   *[other] deze werkbladen zijn
} niet overgenomen in { $path }: { $names }
fix-lost-own = let op: eigen opmerkingen, kleuren en andere opmaak zijn niet overgenomen in { $path }
fix-lost-help = let op: in { $path } staat alleen de tabel; opmerkingen, opmaak, beveiliging en controles bij het invullen zijn niet overgenomen

## De brief aan de school

letter-form = aan de naam { $path } is niet te zien wat voor brief u wilt
    .hint = Laat de naam eindigen op .html of .txt.
letter-subject = Uw was-wordtlijst: { $file }
letter-greeting = Beste collega van { $school },
letter-greeting-nobody = Beste collega,
letter-seen = Wij hebben op { $day } uw lijst “{ $file }” bekeken.
letter-seen-version = Wij hebben op { $day } uw lijst “{ $file }” (versie { $version }) bekeken.
letter-filled = { $rows ->
    [one] De enige rij is { $filled ->
        [0] niet ingevuld
       *[other] ingevuld
    }.
   *[other] Van de { $rows } rijen { $filled ->
        [0] is er geen
        [one] is er één
       *[other] zijn er { $filled }
    } ingevuld.
}
letter-empty = Nog geen enkele rij is volledig ingevuld.
letter-to-fill = Wilt u de lijst verder invullen?
letter-return-filled = Vul de lijst in, en stuur die zo snel mogelijk naar ons terug. De nummers van de rijen zijn die van Excel.
letter-return-filled-by = Vul de lijst in, en stuur die uiterlijk { $day } naar ons terug. De nummers van de rijen zijn die van Excel.
letter-return-changed = Verandert u iets? Doe dat dan in dezelfde lijst, en stuur die zo snel mogelijk naar ons terug. De nummers van de rijen zijn die van Excel.
letter-return-changed-by = Verandert u iets? Doe dat dan in dezelfde lijst, en stuur die uiterlijk { $day } naar ons terug. De nummers van de rijen zijn die van Excel.
letter-clean = De lijst is in orde. U hoeft niets meer te doen.
letter-only-warnings = Er staan geen fouten in.
letter-faulty = { $count ->
    [one] Eén punt moet nog worden verbeterd.
   *[other] { $count } punten moeten nog worden verbeterd.
} Tot dan kan de lijst niet worden verwerkt. Zonder de lijst raken { told-many } na de overstap kwijt wat ze hadden.
letter-errors = Dit moet worden verbeterd
letter-warnings = Wilt u hier even naar kijken?
letter-next-ours = Hier kunt u zelf niets aan doen: wij nemen contact met u op.
letter-return = Verbeter dit in dezelfde lijst, en stuur die zo snel mogelijk naar ons terug. De nummers van de rijen zijn die van Excel.
letter-return-before = Verbeter dit in dezelfde lijst, en stuur die uiterlijk { $day } naar ons terug. De nummers van de rijen zijn die van Excel.
letter-safely = Zet een wachtwoord op de lijst voordat u die mailt (in Excel: Bestand > Info > Werkmap beveiligen > Versleutelen met wachtwoord), en geef ons het wachtwoord telefonisch door. Er staan persoonsgegevens in.
letter-questions = Vragen? { $ways }
letter-regards = Met vriendelijke groet,
report-html-school = School
report-html-file = Bestand
report-html-version = Versie
report-html-day = Gecontroleerd op { $day }
