# Tabellen lezen en schrijven, en de tekst in het werkblad

table-io = Het bestand kan niet worden gelezen of geschreven: { $reason }
    .hint = Controleer of het bestand bestaat, of u erbij mag en of er ruimte op de schijf is.
table-protected = Dit is een werkmap met een wachtwoord, of een oude werkmap (.xls).
    .hint = Geef het wachtwoord op, of open het bestand in Excel en sla het op als Excel-werkmap (.xlsx) zonder wachtwoord.
table-no-table = Dit bestand is geen werkmap (.xlsx), geen CSV en geen lijst van dit programma.
    .hint = Open het bestand in Excel of LibreOffice en sla het op als Excel-werkmap (.xlsx) of als CSV UTF-8.
table-damaged = De werkmap is beschadigd: { $reason }
    .hint = Open het bestand in Excel, sla het onder een andere naam op en probeer het opnieuw, of vraag de afzender om een nieuwe kopie.
table-no-such-sheet = Er is geen werkblad met de naam “{ $sheet }”. Wel aanwezig: { $names }.
    .hint = Kies een van de werkbladen die er wel zijn.
table-no-sheet = Geen enkel zichtbaar werkblad bevat gegevens.
    .hint = Controleer of dit het juiste bestand is en of het werkblad met de lijst niet verborgen is.
table-unknown-encoding = De tekencodering “{ $name }” is niet bekend.
    .hint = Gebruik bijvoorbeeld utf-8, windows-1252, iso-8859-15, macintosh of utf-16.
table-too-many-rows = Het bestand heeft meer dan { $limit } rijen; meer worden er niet gelezen.
    .hint = Controleer of dit het juiste bestand is, of verdeel de lijst.
table-too-many-columns = Rij { $row } heeft meer dan { $limit } kolommen.
    .hint = Controleer of dit het juiste bestand is en of er geen gegevens ver naast de tabel staan.
table-cell-too-long = In rij { $row }, kolom { $column } staan meer dan { $limit } tekens; zo lang kan een cel niet zijn.
    .hint = Controleer of in deze rij een aanhalingsteken ontbreekt.
table-too-big = Uitgepakt is dit bestand groter dan { $limit } MiB; zo’n bestand wordt niet gelezen.
    .hint = Controleer of dit het juiste bestand is; een lijst is nooit zo groot.
table-too-many-for-a-sheet = De lijst heeft { $rows } rijen, en dat past niet op een werkblad.
    .hint = Schrijf de lijst als CSV: kies een naam die op .csv eindigt.
table-workbook = De werkmap kan niet worden gemaakt: { $reason }
    .hint = Schrijf de lijst als CSV, of meld dit met de tekst hierboven.
