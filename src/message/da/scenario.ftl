place-number = et institutionsnummer fra før registeret
place-daycare-number = et G-nummer i registeret
place-several = flere institutioner
place-platform = Unilogins nye platform
place-administration = en forvaltningsinstitution mere
place-manual-import = CSV-import eller manuel oprettelse på ba.emu.dk
place-none = intet
endpoint-own = { $place } ({ $idp })
scenario-rests-on = Bygger på: { $section }{ $end ->
    [question] {""}
   *[plain] .
}
scenario-rests-on-source = Bygger på kilden: { $section }{ $end ->
    [question] {""}
   *[plain] .
}
scenario-format-closed = Listens format: { $format }. Rækkerne ligger fast: ingen tilføjes, og ingen fjernes.
scenario-format-open = Listens format: { $format }. Rækker må tilføjes og fjernes.
scenario-heading-conditions = Betingelser
scenario-heading-consequences = Følger
scenario-heading-warnings = Bemærk
scenario-heading-notes = Godt at vide
scenario-warning-announced-after-filing = Skiftet blev meldt den { $announced }, efter den sidste dag for sager ({ $filing }).
scenario-state-ahead = { $condition } (Det er planlagt til den { $since }.)
scenario-state-met = { $condition } (Det er opfyldt.)
scenario-state-not-met = { $condition } (Det er ikke opfyldt.)
scenario-state-not-met-until = { $condition } (Dette er ikke opfyldt: sat til den { $since }.)
scenario-endpoint-dagtilbud = { $endpoint } er intet institutionsnummer
    .hint = Angiv numre som 101001 eller G12345 (et stort G og fem cifre), eller et af: none, platform, administration, manual-import.
scenario-endpoint-dagtilbud-old = { $endpoint } er ingen institution, som nogen kommer fra
    .hint = Angiv det gamle nummer, for eksempel 101001 eller G12345, eller none.
scenario-endpoint-dagtilbud-new = { $endpoint } er intet dagtilbudsnummer
    .hint = Det nye nummer er et stort G og fem cifre; slå det op i dagtilbudsregister.stil.dk.
scenario-move-municipality = { $code } er hverken en kommunekode eller et institutionsnummer
    .hint = Skriv kommunekodens tre cifre, eller institutionens nummer.
scenario-verdict-d1 = En liste: institutionen får et andet nummer; alle brugernavne må blive.
scenario-verdict-d2 = Ingen liste: en institution, der oprettes, har intet at føre over, og en, der nedlægges, intet at føre det over til.
scenario-verdict-d3 = En liste: institutioner lægges sammen eller deles; brugernavne, der støder sammen, kontrolleres.
scenario-verdict-d4 = Ikke nødvendigt: tjenester, der bruger Unilogin, skal ikke gøre noget for den nye platform, og brugernavnene bliver.
scenario-verdict-d4-same = Ikke nødvendigt: institutionsnummeret er det samme, og brugernavnene med det.
scenario-verdict-d5 = Understøttes ikke: en kommune har ét forvaltningsinstitutionsnummer og kan ikke få flere.
scenario-verdict-d6 = Understøttes ikke: CSV-import og de manuelle funktioner på ba.emu.dk blev lukket den 30. september 2019.
scenario-verdict-d7 = En liste: institutionsnummeret bliver, men brugernavnene ændres.
scenario-supply-unilogin = Tjenesten leverer navne, gamle institutionsnumre og brugernavne på sine egne brugere; kommunen udfylder de nye.
scenario-supply-unilogin-users = Tjenesten leverer navne, institutionsnummer og brugernavne på sine egne brugere; kommunen udfylder de nye brugernavne.
scenario-condition-nemlogin = Den, der godkender dataanmodninger, har rettigheden til tilslutning.stil.dk i NemLog-in.
scenario-condition-data-request = Leverandøren sender sin dataanmodning til det nye institutionsnummer. Er der hverken en dataaftale eller en dataanmodning, så kontakt leverandøren.
scenario-condition-old-agreements = Se i en overgangsperiode også på ba.emu.dk (Dataaftaler): aftaler står to steder.
scenario-condition-correct-placement = Ret i stedet kommunens pladsanvisningssystem.
scenario-condition-approved-by-officer = Kommunens dagtilbudsansvarlige godkender dataanmodningen på tilslutning.stil.dk.
scenario-condition-approved-by-staff = En medarbejder på dagtilbuddet godkender dataanmodningen på tilslutning.stil.dk.
scenario-consequence-user-unknown = Uden listen tager tjenesten brugeren for en anden.
scenario-consequence-user-ids-collide = Hvor institutioner lægges sammen, kan to brugere have ét brugernavn: de rækker holdes tilbage.
scenario-note-dagtilbud-municipality = Kun kommunen opretter, nedlægger og ændrer institutioner i registeret, også de selvejende.
scenario-note-dagtilbud-forms = Kilderne giver ikke formen på brugernavne eller på numre fra før registeret: hvad der er usædvanligt dér, er en advarsel.
dagtilbud-order = Bestilling af et forvaltningsinstitutionsnummer

    Kommunens hovednummer: ……
    Kontaktperson: ……
    Kontaktpersonens e-mail og telefon: ……
    Kontaktpersonens Unilogin: ……

    En kommune har ét nummer. Søg først i institutionsregisteret: de fleste har et i forvejen.

## Bemærk

scenario-warning-number-form = Institutionsnummer { $number } er ikke seks store bogstaver og cifre: er et foranstillet nul gået tabt? Sammenlign med institutionsregistret.
scenario-warning-freeze-late = Det gamle miljø fryses den { $freeze }. Det støder mod ”alt før den 1. august”; den frist ({ $deadline }) gælder.
scenario-warning-freeze-short = Efter frysningen den { $freeze } er der ikke plads til tjenestens behandlingstid (tre arbejdsdage) før den { $deadline }: sager skal være indgivet senest den { $ticket }.
scenario-warning-turnaround-after-cutover = Listen kan indlæses fra den { $from }; tjenestens behandling (tre arbejdsdage) varer så til den { $end }, efter overgangen den { $cutover }: brugere kan logge ind, før listen er indlæst, og får så en ny konto.
scenario-warning-notice-short = Skiftet blev meldt den { $announced }, mindre end otte uger før overgangen den { $cutover }. Det skulle være sket senest den { $latest }.
scenario-warning-freeze-after-cutover = Det gamle miljø fryses først den { $freeze }, efter overgangen den { $cutover }.
scenario-warning-announced-after-cutover = Skiftet blev meldt den { $announced }, efter overgangen den { $cutover }. Kontrollér datoerne.
scenario-impossible = Fejl: disse datoer i skiftets fil kan ikke nås: { $what } Ret dem dér.
dates-out-of-order = disse datoer i skiftets fil kan ikke nås: { $what }
    .hint = Ret dem dér, eller udelad det, der endnu ikke vides.
scenario-state-late = { $condition } (For sent: den { $since }, efter { $due }.)
scenario-other-sector = { $option } er kun til --sector { $sector }
    .hint = Udelad det, eller vælg den sektor.

## Sider om afgørelser

explain-verdict-given = Hvornår den gives
explain-verdict-consequences = Hvad der går tabt, eller følger af det
explain-verdict-conditions = Hvad der skal gælde
explain-verdict-exceptions = Hvor en anden regel gælder:
explain-verdict-only = Kun ved { $where }:
explain-verdict-during = I skoleåret gælder det samme, men programmet (Programma Start Schooljaar) støtter ikke skiftet: skolen betaler de ekstra udgifter og melder skiftet mindst otte uger før.
explain-verdict-next = For ét skift, med dets datoer: waswordt scenario --move move.toml, og hvem der gør hvad: waswordt steps --move move.toml.

dates-impossible = bemærk: disse datoer kan ikke nås: { $what }
scenario-warning-freeze-before-announcement = Det gamle miljø fryses den { $freeze }, før skiftet blev meldt den { $announced }. Kontrollér datoerne.
scenario-warning-long-freeze = Det gamle miljø fryses den { $freeze }, måneder før overgangen den { $cutover }. Kontrollér datoerne og deres år.
scenario-warning-past = { $day } er mere end et år siden. Kontrollér årstallet.
scenario-warning-far-off = { $day } ligger år fra i dag. Kontrollér årstallet.
scenario-rests-on-own = En regel, der er programmets egen: kilden har ingen (sammenlign { $section }).
