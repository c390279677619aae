# Een lijst vullen uit een export, en kopieën van een lijst samenvoegen.

## Waarom een lijst niet gevuld kan worden

fill-no-header = in de export is geen rij met kolomkoppen herkend
    .hint = Controleer of dit het juiste bestand en werkblad is, en noem de kolommen met --map; de velden staan in “waswordt fill --help”.
fill-no-identity-column = in de export is geen kolom met inlognamen herkend; gevonden zijn: { $found }
    .hint = Noem de kolom met --map identity=KOP; staan er losse gebruikersnamen in, geef dan ook --realm op. Een kolom met e-mailadressen telt alleen als de realm bekend is uit een verhuisbestand of manifest.
fill-no-key-column = in de export staan geen namen of leerlingnummers; gevonden zijn: { $found }
    .hint = Noem kolommen met --map, zoals first-name en last-name, full-name of student-number.
fill-no-such-column = de export heeft geen kolom “{ $header }” voor { $field }; gevonden zijn: { $found }
    .hint = Geef de naam zoals die in de export staat.
fill-duplicate-column = de export heeft meer dan één kolom “{ $header }” voor { $field }
    .hint = Verwijder of hernoem er een, of noem een andere kolom met --map { $field }=KOP.
fill-rival-columns = de export heeft twee kolommen voor { $field }: “{ $header }” en “{ $second }”
    .hint = Kies er een met --map { $field }=KOP.
fill-rivals = de kolommen “{ $first }” en “{ $second }” van de export zijn beide bedoeld voor { $field }, en zeggen niet hetzelfde: rij { $row }
    .hint = Zeg welke kolom het is met --map "{ $field }={ $first }" of --map "{ $field }={ $second }".
fill-nothing-usable = geen account van de export heeft een identiteit die ingevuld kan worden (kolom { $columns }): { $reason }
    .hint = Noem de juiste kolom met --map identity=KOP. Geef bij losse gebruikersnamen de realm op met --realm. Klopt de realm niet, controleer dan de verhuizing en de kant (--column).
fill-nothing-usable-there = geen account van de export heeft in kolom { $columns } een identiteit die ingevuld kan worden: { $reason }; in kolom { $fitting } staan ze wel
    .hint = Noem die kolom met --map "identity={ $fitting }".
fill-no-accounts = er staan geen accounts in
fill-no-such-side = lijsten in dit format hebben geen oude identiteiten
    .hint = Vul de nieuwe in: laat --column weg, of geef --column wordt op.
fill-supplied = de kolom “{ $column }” is met de lijst aangeleverd, en hoeft niet ingevuld te worden
    .hint = Laat deze kolom zoals hij is. Klopt er iets niet of is een cel leeg, vraag het dan aan de afzender van de lijst.
fill-other-realm = de realm { $realm } hoort niet bij deze kant van de verhuizing: { $known }
    .hint = Geef een realm uit het verhuisbestand op, of verbeter het verhuisbestand.
fill-choices-header = dit is geen bestand met kandidaten: { $count ->
    [0] het is leeg
    [one] de kolom { $columns } ontbreekt
   *[other] de kolommen { $columns } ontbreken
}
    .hint = Geef het bestand op dat met --candidates is gemaakt, met de kolommen zoals ze waren.
fill-several-choices = op meer dan één werkblad staan kandidaten: { $sheet }, { $names }
    .hint = Zet alle antwoorden op één werkblad, en verwijder de andere. Er is niets geschreven.
fill-unclear = in de kolom “{ $column }” van de kandidaten { $count ->
    [one] staat een antwoord dat niet ja en niet nee is: rij { $rows }
   *[other] staan { $count } antwoorden die niet ja en niet nee zijn: rijen { $rows }
}
    .hint = Zet er ja of nee, of laat de cel leeg. Er is niets geschreven.
fill-choice = rij { $row } van de kandidaten is geaccepteerd, maar is geen voorstel (meer) bij deze lijst en deze export
    .hint = Maak het bestand opnieuw met --candidates, zonder --accept, en accepteer daarin. Wat niet eenduidig is, vult u met de hand in.
fill-chosen-twice = rij { $row } van de kandidaten accepteert voor de tweede keer een rij van de lijst
    .hint = Accepteer één kandidaat per rij.
fill-damaged-list = de lijst bevat tekens die niet te lezen zijn
    .hint = Sla de lijst opnieuw op als UTF-8 of als werkmap, of geef de codering op met --encoding; er is niets geschreven.
fill-damaged-list-at = de lijst is beschadigd bij rij { $row }: opnieuw schrijven zou gegevens verliezen
    .hint = Kijk met “waswordt fill-check”, en verbeter de rij; er is niets geschreven.
fill-no-list = in het bestand staat geen lijst: er is geen kopregel van een afgesproken format gevonden
    .hint = Controleer of dit het juiste bestand is; “waswordt fill-check” vertelt meer.

## Wat eruit kwam

fill-columns = Gebruikte kolommen: { $columns }
fill-columns-of = Gebruikte kolommen (indeling van { $layout }): { $columns }
fill-unused = Niet gebruikte kolommen: { $columns }
fill-no-roles = de export zegt niet wie { told-one } is: de tabel met de rollen (roles.csv) hoort erbij; er kunnen medewerkers tussen staan
fill-unknown-roles = { $count ->
    [one] van één rij van de export is niet bekend of het een { told-one } is: de rol is leeg of onbekend; de rij telt mee: { $rows }
   *[other] van { $count } rijen van de export is niet bekend of het { told-many } zijn: de rol is leeg of onbekend; de rijen tellen mee: { $rows }
}
fill-unknown-states = { $count ->
    [one] van één account is niet bekend of het geblokkeerd is: kolom { $columns } is er leeg of zegt het niet duidelijk; het wordt alleen voorgesteld: rij { $rows } van de export
   *[other] van { $count } accounts is niet bekend of ze geblokkeerd zijn: kolom { $columns } is er leeg of zegt het niet duidelijk; ze worden alleen voorgesteld: rijen { $rows } van de export
}
fill-no-pupils = { $count ->
    [one] één rij van de export is van iemand die geen { told-one } is, en is overgeslagen: rij { $rows }
   *[other] { $count } rijen van de export zijn van mensen die geen { told-one } zijn, en zijn overgeslagen: rijen { $rows }
}
fill-done = { $rows ->
    [one] Van één rij { $filled ->
        [0] is er geen
       *[other] is er één
    } gevuld ({ $side })
   *[other] Van { $rows } rijen { $filled ->
        [0] is er geen
        [one] is er één
       *[other] zijn er { $filled }
    } gevuld ({ $side })
}
fill-by-identity = op een identiteit die beide hebben
fill-by-number = op { told-number }, met een naam die daarbij past
fill-by-number-alone = op leerlingnummer alleen: de export heeft geen namen, en de realms zijn die van de verhuizing
fill-by-address = op naam, bevestigd door adres of locatie
fill-by-near = op een naam met tikfouten, of een adres dat voor een deel klopt; niemand anders komt in de buurt
fill-by-accepted = geaccepteerde voorstellen
fill-already = eerder ingevuld
fill-proposed = { $count ->
    [one] Eén rij heeft een waarschijnlijk account, dat niet is ingevuld:
   *[other] { $count } rijen hebben een waarschijnlijk account, dat niet is ingevuld:
}
    .hint = Bekijk ze met --candidates BESTAND.xlsx, zet ja in de eerste kolom, en voer de opdracht opnieuw uit met --accept BESTAND.xlsx.
fill-reason = { $reason }: { $count ->
    [one] rij
   *[other] rijen
} { $rows }
fill-weak-ij-y = ij is aan de andere kant y
fill-weak-letters = een bijzondere letter (ø, ł, ı …) is aan de andere kant een gewone
fill-weak-prefix = het tussenvoegsel staat ergens anders of is weggelaten
fill-weak-other-prefix = de tussenvoegsels verschillen
fill-weak-given-names = alleen de eerste van meer voornamen is gelijk
fill-weak-initials = aan één kant staan alleen voorletters
fill-weak-call-name = de voornaam kan een roepnaam zijn
fill-weak-first-name = de voornamen verschillen
fill-weak-surname = de achternamen verschillen
fill-weak-other-initials = de voorletters verschillen
fill-weak-postcode = de postcodes verschillen
fill-weak-house-number = de huisnummers verschillen
fill-weak-location = de locaties verschillen
fill-weak-identity = de bekende identiteiten zeggen dat het iemand anders is
fill-weak-number = de leerlingnummers zeggen dat het iemand anders is
fill-weak-namesake = er zijn naamgenoten; alleen deze twee zijn nog over
fill-weak-name-only = de naam is gelijk, maar geen nummer of adres bevestigt het
fill-weak-whole-name = de hele naam in één kolom is op meer dan één manier te lezen
fill-weak-number-only = het leerlingnummer is gelijk, maar geen hele naam of opgegeven realm bevestigt het
fill-weak-disabled = het account is uitgeschakeld of geblokkeerd
fill-weak-unknown-state = niet bekend is of het account geblokkeerd is
fill-weak-first-name-slip = de voornamen verschillen door een tikfout
fill-weak-surname-slip = de achternamen verschillen door een tikfout
fill-weak-exchanged = voornaam en achternaam staan in elkaars kolom
fill-weak-postcode-slip = de postcodes verschillen door een tikfout
fill-weak-no-first-name = aan één kant staat geen voornaam
fill-weak-no-surname = aan één kant staat geen achternaam
fill-weak-half-address = alleen een deel van het adres klopt, of een locatie die iedereen heeft, en iemand anders kan daar net zo heten
fill-weak-number-service = een ECK iD komt per persoon van de nummervoorziening; een naam zegt niet van wie het is
fill-ambiguous = { $count ->
    [one] Eén rij is niet eenduidig:
   *[other] { $count } rijen zijn niet eenduidig:
}
    .hint = Deze worden nooit vanzelf ingevuld: vul ze met de hand in.
fill-ambiguous-row = rij { $row }: { $count ->
    [one] rij
   *[other] rijen
} { $rows } van de export
fill-contradictions = { $count ->
    [one] Eén cel was ingevuld met iets anders dan de export zegt:
   *[other] { $count } cellen waren ingevuld met iets anders dan de export zegt:
}
    .hint = Ze zijn gelaten zoals ze waren. Zoek uit wat juist is, en verbeter de lijst of de export.
fill-other-value = rij { $row }, { $column }: het account van deze persoon (rij { $export } van de export) heeft een andere identiteit
fill-other-person = rij { $row }, { $column }: deze identiteit is van een account met een andere naam (rij { $export } van de export)
fill-more = … en nog { $count }
fill-left-over = { $count ->
    [one] Eén rij heeft geen account: rij { $rows }
   *[other] { $count } rijen hebben geen account: rijen { $rows }
}
fill-accounts-left-over = { $count ->
    [one] Eén account uit de export hoort bij geen enkele { told-one }: rij { $rows } van de export
   *[other] { $count } accounts uit de export horen bij geen enkele { told-one }: rijen { $rows } van de export
}
fill-withheld = { $count ->
    [one] Van één rij staat het account wel in de export, maar het is niet te gebruiken: rij { $rows }
   *[other] Van { $count } rijen staan de accounts wel in de export, maar ze zijn niet te gebruiken: rijen { $rows }
}
fill-unusable = { $count ->
    [one] Eén account is niet te gebruiken ({ $reason }): rij { $rows } van de export
   *[other] { $count } accounts zijn niet te gebruiken ({ $reason }): rijen { $rows } van de export
}
fill-unchanged = { $count ->
    [one] Van één rij heeft het account de identiteit die al aan de andere kant van de rij staat; die is niet ingevuld: rij { $rows }
   *[other] Van { $count } rijen hebben de accounts de identiteit die al aan de andere kant van de rij staat; die is niet ingevuld: rijen { $rows }
}
fill-unusable-in = kolom { $column }: { $reason }
fill-left-out = { $count ->
    [one] { $column } is bij één account niet ingevuld ({ $reason }): rij { $rows } van de export
   *[other] { $column } is bij { $count } accounts niet ingevuld ({ $reason }): rijen { $rows } van de export
}
fill-unusable-no-identity = er is geen identiteit
fill-unusable-no-realm = de inlognaam heeft geen realm; hebben ze allemaal dezelfde, geef die dan op met --realm
fill-unusable-other-realm = de realm van de identiteit hoort niet bij deze kant van de verhuizing
fill-unusable-unsound = dit kan geen inlognaam zijn
fill-unusable-spoilt = de inlognaam is door Excel beschadigd
fill-unusable-shared = deze inlognaam staat bij nog iemand in de export
fill-numbers = { $count ->
    [one] Eén identiteit van de export is een getal in Excel, en kan voorloopnullen kwijt zijn: rij { $rows }
   *[other] { $count } identiteiten van de export zijn getallen in Excel, en kunnen voorloopnullen kwijt zijn: rijen { $rows }
}
fill-lost-columns = let op: deze kolommen horen niet bij de lijst, en staan niet in het nieuwe bestand: { $columns }
fill-lost-sheets = let op: alleen het werkblad met de lijst is gelezen; deze werkbladen staan niet in het nieuwe bestand: { $sheets }
fill-lost-manifest = let op: het manifest van de lijst is niet te lezen, en komt niet in het nieuwe bestand

fill-candidates-sheet = Kandidaten
fill-candidates-yes = ja
fill-candidates-no = nee
fill-candidates-accept = Overnemen
fill-candidates-reason = Waarom niet zeker
fill-candidates-list-row = Rij van de lijst
fill-candidates-export-row = Rij van de export
fill-candidates-list-initials = Voorletters (lijst)
fill-candidates-list-first-name = Voornaam (lijst)
fill-candidates-list-prefix = Tussenvoegsel (lijst)
fill-candidates-list-last-name = Achternaam (lijst)
fill-candidates-list-postcode = Postcode (lijst)
fill-candidates-list-house-number = Huisnummer (lijst)
fill-candidates-list-location = Locatie (lijst)
fill-candidates-export-first-name = Voornaam (export)
fill-candidates-export-prefix = Tussenvoegsel (export)
fill-candidates-export-last-name = Achternaam (export)
fill-candidates-export-postcode = Postcode (export)
fill-candidates-export-house-number = Huisnummer (export)
fill-candidates-export-location = Locatie (export)
fill-candidates-identity = Inlognaam
fill-candidates-profile-id = Profiel-id

## Regels

fill-rule-open = een accolade wordt geopend en niet gesloten
fill-rule-part = er is geen deel “{ $part }”; de delen zijn { $parts }
fill-rule-form = er is geen vorm “{ $form }”; de vormen zijn { $forms }, of een aantal tekens
fill-rule-constant = de regel geeft iedereen dezelfde identiteit; de delen zijn { $parts }
fill-rule-no-realm = de regel heeft geen realm
    .hint = Schrijf die erbij, zoals in s{"{"}user{"}"}@nieuw.example, of geef die op met --realm.
fill-by-rule = volgens de regel { $rule }
fill-by-rule-confirmed = volgens de regel { $rule }, elk bevestigd door een account uit de export
fill-rule-differs = { $count ->
    [one] Eén rij was gevuld met iets anders dan de regel geeft, en blijft zoals hij was: rij { $rows }
   *[other] { $count } rijen waren gevuld met iets anders dan de regel geeft, en blijven zoals ze waren: rijen { $rows }
}
fill-rule-not-filled = { $count ->
    [one] Eén rij is niet gevuld:
   *[other] { $count } rijen zijn niet gevuld:
}
    .hint = Vul deze met de hand in, of uit de export zonder --rule.
fill-rule-missing-part = de rij mist een deel dat de regel gebruikt
fill-rule-damaged = de cel is beschadigd, en er kan niets van gemaakt worden
fill-rule-not-a-name = er staat meer dan een naam, of een opmerking
fill-rule-other-realm = de realm van de identiteit hoort niet bij die kant van de verhuizing
fill-rule-unsound = wat de regel geeft, kan geen identiteit zijn
fill-rule-unchanged = de regel geeft de identiteit die de rij aan de andere kant heeft
fill-rule-double = de regel geeft meer dan één rij dezelfde identiteit
fill-rule-in-list = een andere rij van de lijst heeft de identiteit
fill-rule-not-in-export = dat account staat niet in de export
fill-rule-other-capitals = de export schrijft de identiteit met andere hoofdletters
fill-rule-other-person = het account is van iemand met een andere naam, een ander nummer of een ander adres
fill-rule-disabled = het account is uitgeschakeld
fill-rule-unknown-state = niet bekend is of het account geblokkeerd is
fill-rule-unusable = het account is niet te gebruiken
find-rule-found = { $follow } van { $rows } identiteiten ({ $side }) { $follow ->
    [one] volgt
   *[other] volgen
} de regel { $rule }
find-rule-exceptions = { $count ->
    [one] Eén volgt hem niet: rij { $rows }
   *[other] { $count } volgen hem niet: rijen { $rows }
}
find-rule-none = { $rows ->
    [0] de lijst heeft nog geen identiteiten ({ $side }): er is geen regel te vinden
    [one] uit één identiteit ({ $side }) blijkt geen regel
   *[other] geen van de geprobeerde regels past bij de helft van de { $rows } identiteiten ({ $side })
}
    .hint = Geef een lijst die gevuld is, of de export van het portaal met --from; vul daarna zonder regel.

## Samenvoegen

merge-formats-differ = { $second } heeft een ander format dan { $first }
    .hint = Voeg alleen kopieën van één lijst samen.
merge-lists-differ = { $second } is een kopie van een andere lijst dan { $first }
    .hint = Voeg alleen kopieën van één lijst samen: hun manifesten noemen de lijsten { $first_id } en { $second_id }.
merge-versions-differ = { $second } is een kopie van versie { $second_version } van de lijst, { $first } van versie { $first_version }
    .hint = Voeg kopieën van één versie samen; vraag of de kopie van de laatste versie ingevuld kan worden.
merge-realms-differ = de identiteiten in de kolom “{ $column }” van { $second } hebben andere realms dan die van { $first }
    .hint = Voeg alleen kopieën van één lijst samen. Is { $second } er wel een, verbeter dan eerst de identiteiten in die kolom.
merge-strangers = geen enkele rij van { $second } staat op de lijst waarvan { $first } een kopie is
    .hint = Voeg alleen kopieën van één lijst samen. Is { $second } er wel een, leg dan het manifest ernaast.
merge-done = { $rows ->
    [one] De samengevoegde lijst heeft één rij
   *[other] De samengevoegde lijst heeft { $rows } rijen
}; { $filled ->
    [0] geen cel kwam
    [one] één cel kwam
   *[other] { $filled } cellen kwamen
} uit de latere kopieën
merge-refused = De kopieën zijn niet samengevoegd, en er is niets geschreven.
merge-contradictions = { $count ->
    [one] Eén cel heeft twee verschillende waarden:
   *[other] { $count } cellen hebben verschillende waarden:
}
    .hint = Zoek uit welke juist is, verbeter de kopie die fout is, en voeg opnieuw samen.
merge-contradiction = { $column }: { $places }
merge-place = rij { $row } van { $file }
fill-several-sheets = op meer dan één werkblad van de export staan accounts: { $sheet }, { $names }; die van één ervan zouden worden ingevuld
    .hint = Kies er een met --export-sheet, of zet alle accounts op één werkblad.
fill-several-lists = op meer dan één werkblad staat een lijst: { $sheet }, { $names }; wat wordt geschreven zou de rijen van één ervan hebben
    .hint = Kies er een met --sheet, of zet de { told-many } op één werkblad.
merge-several-lists = in { $file } staat op meer dan één werkblad een lijst: { $sheet }, { $names }; de samengevoegde lijst zou de rijen van één ervan hebben
    .hint = Kies er een met --sheet, of zet de { told-many } op één werkblad.
merge-emptied = { $count ->
    [one] Eén cel die in een kopie is leeggemaakt, is weer uit een andere overgenomen.
   *[other] { $count } cellen die in een kopie zijn leeggemaakt, zijn weer uit een andere overgenomen.
}
    .hint = Was dat met opzet (de { told-one } verhuist niet mee, de naam is verbeterd), maak de cel dan ook in de samengevoegde lijst leeg.
merge-emptied-cell = { $column }: leeg in { $emptied }, overgenomen uit { $kept }
merge-changed = { $count ->
    [one] Eén aangeleverde cel is in geen enkele kopie meer zoals die is verstuurd:
   *[other] { $count } aangeleverde cellen zijn in geen enkele kopie meer zoals ze zijn verstuurd:
}
    .hint = Zet terug wat is verstuurd; klopt dat niet, vraag dan de afzender om een nieuwe lijst.
merge-changed-cell = { $column }: { $place } (oorspronkelijk rij { $original })
merge-missing-open = { $count ->
    [one] Eén rij van de lijst zoals die is verstuurd staat in geen van de kopieën, en dus niet in de samengevoegde lijst (oorspronkelijk rij { $rows })
   *[other] { $count } rijen van de lijst zoals die is verstuurd staan in geen van de kopieën, en dus niet in de samengevoegde lijst (oorspronkelijk rijen { $rows })
}
    .hint = Hoort de { told-one } erin, voeg dan samen met de kopie waarin de rij nog staat.
merge-added-closed = { $count ->
    [one] Eén rij staat niet op de lijst zoals die is verstuurd: { $places }
   *[other] { $count } rijen staan niet op de lijst zoals die is verstuurd: { $places }
}
    .hint = Aan deze lijst mogen geen rijen worden toegevoegd: haal ze uit de kopieën, en vraag de afzender om een nieuwe lijst als er { told-many } ontbreken.
merge-missing-closed = { $count ->
    [one] Eén rij van de lijst zoals die is verstuurd staat in geen van de kopieën (oorspronkelijk rij { $rows })
   *[other] { $count } rijen van de lijst zoals die is verstuurd staan in geen van de kopieën (oorspronkelijk rijen { $rows })
}
    .hint = Uit deze lijst mogen geen rijen worden verwijderd: voeg samen met de kopie waarin ze staan.
merge-only-in = { $count ->
    [one] Eén rij staat niet in elke kopie: { $places }
   *[other] { $count } rijen staan niet in elke kopie: { $places }
}
    .hint = In dit format mogen geen rijen worden toegevoegd of verwijderd, en zonder manifest is niet te zeggen wat er gebeurd is: zet het manifest naast de kopieën, of geef ze dezelfde rijen.
merge-only-in-open = { $count ->
    [one] Eén rij stond niet in elke kopie; deze staat in de samengevoegde lijst: { $places }
   *[other] { $count } rijen stonden niet in elke kopie; ze staan in de samengevoegde lijst: { $places }
}
merge-ambiguous = { $count ->
    [one] Eén rij is niet van een andere in dezelfde kopie te onderscheiden: { $places }
   *[other] { $count } rijen zijn niet van andere in dezelfde kopie te onderscheiden: { $places }
}
    .hint = Rijen worden nooit op volgorde gekoppeld. Vul in beide kopieën een inlognaam in die ze gemeen hebben, bijvoorbeeld de oude. Of zet alle inlognamen van deze rijen met de hand in één kopie, en maak ze in de andere leeg.
## European Student Identifiers
esi-checked = { $checked ->
    [one] Eén ESI gecontroleerd
   *[other] { $checked } ESI's gecontroleerd
}{ $others ->
    [0] {""}
    [one] , en één andere code met rust gelaten
   *[other] , en { $others } andere codes met rust gelaten
}: { $findings ->
    [0] niets gevonden.
    [one] één bevinding.
   *[other] { $findings } bevindingen.
}
esi-checked-none = Er staat geen ESI in: geen kolom die zo heet, en geen waarde die zo begint{ $others ->
    [0] {""}
    [one] ; één andere code met rust gelaten
   *[other] ; { $others } andere codes met rust gelaten
}.
esi-made = { $made ->
    [one] Eén ESI gemaakt.
   *[other] { $made } ESI's gemaakt.
}
esi-made-empty = Rijen van de bron zonder waarde, waarvan geen ESI is gemaakt: { $rows }.
esi-made-again = { $count ->
    [one] Eén rij van de bron geeft
   *[other] { $count } rijen van de bron geven
} de ESI van een eerdere rij nog eens, van dezelfde student: { $rows }.
esi-made-changed = { $count ->
    [one] Eén gebeurtenis geeft
   *[other] { $count } gebeurtenissen geven
} een student een ander ExterntStudentUID dan een eerdere, terwijl dat niet hoort te wijzigen: de latere is gebruikt. Zoek uit welk klopt voordat de lijst de deur uit gaat.
esi-made-superseded = { $count ->
    [one] Eén gebeurtenis is
   *[other] { $count } gebeurtenissen zijn
} weggelaten: een latere gaat over dezelfde student.
esi-made-removed = { $count ->
    [one] Eén student is
   *[other] { $count } studenten zijn
} weggelaten: volgens de feed verwijderd (BORTTAGEN).
esi-made-nameless = De bron heeft geen kolom voor { $columns }, dus die zijn leeg: “fill” vindt dan niemand op naam. Noem de kolom Förnamn of Efternamn.
esi-made-no-home = { $count ->
    [one] Eén rij heeft
   *[other] { $count } rijen hebben
} geen thuisinstelling. Staan er in uw lijst studenten van meer instellingen, geef dan het domein met --scope. Op een naam alleen stelt “fill” voor (--candidates, daarna --accept); met een oude ESI in de bron vult het in.
esi-make-internal = de bron heeft alleen StudentUID, het interne UID van Ladok (norEduPersonLIN), en geen waarde in ExterntStudentUID; wel: { $found }
    .hint = Exporteer ook ExterntStudentUID: dat hebben Ladok, NyA en Antagning.se gemeen.
esi-make-internal-rows = ExterntStudentUID en het interne StudentUID van Ladok zijn gelijk in { $count ->
    [one] rij
   *[other] rijen
} { $rows }
    .hint = De ene kolom is in de andere gekopieerd. Exporteer beide opnieuw.
esi-make-two-people = één waarde is van verschillende mensen in { $count ->
    [one] rij
   *[other] rijen
} { $rows }
    .hint = Zoek uit van wie die is, en verbeter de andere rij bij de bron.
esi-make-no-value = geen rij van de bron heeft een waarde in { $column }
    .hint = Exporteer de kolom met de waarden, of kies een andere --source.
esi-make-nya = de bron heeft STUDENT_UID, zoals ExterntStudentUID in NyA-Open heet; het interne UID van Ladok heet net zo
    .hint = Komt het uit STUDENT_PERSON_ID_MAP van NyA-Open, noem de kolom dan ExterntStudentUID en zet er voornaam en achternaam naast. PNR is niet nodig: laat die weg.
esi-make-no-column = de bron heeft geen kolom { $column }; wel: { $found }
    .hint = Exporteer die kolom, of kies een andere --source.
esi-make-no-scope = voor een lokale ESI is het domein van de instelling nodig
    .hint = Geef het met --scope, zoals --scope larosate.se.
esi-make-nobody = er staat niemand in de bron
    .hint = Kies het werkblad of bestand met de studenten.
esi-make-all-removed = de feed gaat alleen over studenten die zijn verwijderd (BORTTAGEN)
    .hint = Kies de gebeurtenissen met de studenten die er zijn.
esi-make-no-uuid = ExterntStudentUID is geen UUID in { $count ->
    [one] rij
   *[other] rijen
} { $rows }
    .hint = Het zijn 32 cijfers en letters a t/m f, in groepen van 8, 4, 4, 4 en 12. Exporteer het opnieuw, zonder de cellen te wijzigen.
esi-make-other-domain = de waarde is van een ander domein in { $count ->
    [one] rij
   *[other] rijen
} { $rows }
    .hint = Haal die rijen eruit, of kies de --source en --scope waar ze bij horen.
esi-make-personnummer = de waarde is een persoonsnummer in { $count ->
    [one] rij
   *[other] rijen
} { $rows }
    .hint = Een persoonsnummer mag geen ESI zijn. Neem een andere identificatie van deze studenten.
esi-make-unsound = de waarde geeft geen goede ESI in { $count ->
    [one] rij
   *[other] rijen
} { $rows }
    .hint = Verbeter die waarden bij de bron: letters, cijfers en ()+,-.:=@;{"$"}_!*' zijn toegestaan.
## Nieuwe instellingsnummers
numbers-done = Nieuw instellingsnummer, van { $rows } { $rows ->
    [one] rij
   *[other] rijen
}: ingevuld { $filled }, al ingevuld { $already }, niet gevonden { $unknown }.
numbers-unknown = de tabel heeft geen nieuw nummer voor de instelling in { $count ->
    [one] rij
   *[other] rijen
} { $rows }
numbers-similar = op voorloopnullen of hoofdletters na staat in de tabel het oude nummer of de gebruikersnaam van { $count ->
    [one] rij
   *[other] rijen
} { $rows }: is er een voorloopnul weggevallen? Vergelijk ze met het instellingenregister
numbers-undecided = de tabel geeft de nieuwe nummers per gebruiker, en noemt niet de gebruiker in { $count ->
    [one] rij
   *[other] rijen
} { $rows }
numbers-differs = een ander nieuw nummer dan de tabel geeft, en dat is zo gelaten, stond in { $count ->
    [one] rij
   *[other] rijen
} { $rows }
numbers-merged = { $old } worden samen { $new }: gebruikersnamen die in meer dan één ervan voorkomen, botsen
numbers-other-format = deze lijst heeft geen instellingsnummers
    .hint = Gebruik --numbers bij een lijst van het format unilogin-change.
numbers-none = er is niets ingevuld: is dit wel de tabel van deze instellingen?
numbers-no-columns = welke kolommen van de tabel de oude en de nieuwe nummers bevatten, is niet te zien{ $count ->
    [0] {""}
   *[other] {"; dit zijn de kolommen: "}{ $titles }
}
    .hint = In een kolom met nieuwe nummers staat in elke rij een hoofdletter G met vijf cijfers; zijn er meer kolommen met nummers, noem er dan een oud en een nieuw.
numbers-no-new-number = geen nieuw nummer uit het register (een hoofdletter G met vijf cijfers), of geen oud nummer, in { $count ->
    [one] deze rij
   *[other] deze rijen
} van de tabel: { $rows }
    .hint = Verbeter wat daar staat en probeer het opnieuw; in een koprij staat oud en nieuw, of gammelt en nyt.
numbers-split = één oud nummer heeft meer dan één nieuw nummer, en niets bepaalt wie waarheen gaat, in { $count ->
    [one] deze rij
   *[other] deze rijen
} van de tabel: { $rows }
    .hint = Voeg een kolom Unilogin toe, met een rij voor elke gebruiker van zo'n instelling.
numbers-other-number = in { $count ->
    [one] deze rij
   *[other] deze rijen
} van de tabel heeft de gebruikersnaam een ander instellingsnummer dan het oude nummer ernaast: { $rows }
    .hint = Verbeter daar een van de twee en probeer het opnieuw.
numbers-no-users = de tabel noemt gebruikers van de instellingen in de lijst, maar geen die in de lijst staat
    .hint = Kijk of de kolom naast de nummers gebruikersnamen bevat; laat die weg als er iets anders in staat, zoals namen van instellingen.
