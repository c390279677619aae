# Fouten: wat er mis is, waar, en (`.hint`) wat u nu kunt doen.

## Bestanden

file-standard-stream = standaardinvoer/-uitvoer
file-exists = { $path } bestaat al
    .hint = Kies een andere naam, of geef --force mee om het bestand te vervangen.
file-repeated = { $path } zou in één keer twee maal worden geschreven
    .hint = Geef elk bestand een eigen naam; bij uitgevers een naam die in meer verschilt dan tekens en hoofdletters.
file-no-folder = { $path } kan niet worden geschreven: de map { $folder } bestaat niet
    .hint = Maak de map eerst aan, of verbeter het pad.
file-unreadable = { $path } kan niet worden gelezen: { $reason }
    .hint = Controleer het pad en uw rechten op het bestand.
file-too-large = { $path } is groter dan { $megabytes } MB, het meeste dat hier wordt gelezen
    .hint = Controleer of dit het juiste bestand is.
file-no-text = { $path } is geen tekstbestand in UTF-8
    .hint = Controleer of dit het juiste bestand is, of sla het opnieuw op als UTF-8-tekst.
file-unwritable = { $path } kan niet worden geschreven: { $reason }
    .hint = Controleer het pad, uw rechten en de vrije ruimte; er is niets half geschreven.
file-reason-not-found = het bestaat niet
file-reason-denied = geen toestemming
file-reason-folder = het is een map
file-reason-no-folder = een deel van het pad is geen map
file-reason-full = de schijf is vol
file-reason-read-only = de schijf is alleen-lezen
file-reason-closed = het ontvangende programma is gestopt
file-reason-other = { $text }

## Verhuisbestanden en manifesten

move-file-invalid = regel { $line } van het verhuisbestand klopt niet: { $reason }
    .hint = Verbeter die regel, of maak een nieuw bestand met ‘waswordt init’.
manifest-invalid = het manifest van de lijst kan niet worden gelezen: { $reason }
    .hint = Gebruik de lijst zoals die is verstuurd, of ga verder zonder manifest, met minder controles.
