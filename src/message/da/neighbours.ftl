# Dansk, for den, der arbejder med Unilogin og dagtilbud; det, der ikke står her, siges på engelsk

lang-partial = Meddelelser om Unilogin og dagtilbud er på dansk, resten er på engelsk.

## Projektmappen

workbook-title = Liste over gamle og nye brugernavne
workbook-title-of = Liste over gamle og nye brugernavne: { $school }
workbook-fact-school = Kommune eller institution
workbook-fact-move = Skift
workbook-fact-move-value = fra { $from } til { $to }
workbook-fact-owner = Tjeneste
workbook-fact-list = Listens nummer
workbook-fact-list-value = { $list }, version { $version }
workbook-fact-created = Lavet den
workbook-fact-rows = Antal personer
workbook-purpose-heading = Hvad er listen til?
workbook-purpose-unilogin = Institutionen får et andet nummer i dagtilbudsregisteret. Med listen knytter tjenesten hver bruger under det nye nummer til den konto, der findes i forvejen.
workbook-columns-heading = Hvad står der i kolonnerne?
workbook-who-supplied = Udfyldt: må ikke ændres
workbook-who-required = I udfylder: altid
workbook-who-user = I udfylder: kun hvor brugernavnet også ændres
workbook-who-if-present = I udfylder: hvis der er en værdi
workbook-what-first-name = Fornavnet efter pladsanvisningssystemet, ikke kaldenavnet.
workbook-what-whole-last-name = Efternavnet.
workbook-what-institution-was = Institutionens nummer hidtil.
workbook-what-institution-wordt = Det nye nummer i registeret: et stort G og fem cifre.
workbook-what-unilogin-was = Brugernavnet hidtil.
workbook-what-unilogin-wordt = Det nye brugernavn; tomt, hvor det bliver.
workbook-rules-heading = Hvad skal I være opmærksomme på?
workbook-rule-fill = Udfyld kun de gule kolonner. De grå er udfyldt i forvejen og låst.
workbook-rule-exact = Overtag numre og brugernavne præcist, helst med kopiér og sæt ind (Indsæt speciel > Værdier). Store bogstaver og foranstillede nuller tæller. Ingen mellemrum og ingen formler.
workbook-rule-closed = Tilføj ingen rækker og fjern ingen: listen sendes tilbage med de samme rækker.
workbook-rule-open = I må tilføje, fjerne og sortere rækker.
workbook-rule-open-supplied = I må tilføje rækker: fortsæt under den sidste. Vil I fjerne eller sortere udfyldte rækker, så fjern først arkets beskyttelse (Gennemse > Fjern arkbeskyttelse). Der er ingen adgangskode.
workbook-rule-user-stays = Et nyt institutionsnummer er nok: uden et nyt Unilogin bliver brugernavnet. Uden et nyt nummer bliver brugeren som før.
workbook-rule-freeze = Udfyld, når det gamle miljø er frosset: derefter ændres intet.
workbook-rule-freeze-on = Udfyld, når det gamle miljø er frosset, fra { $date }: derefter ændres intet.
workbook-rule-colours = Farver: gul mangler at blive udfyldt, mørkerød kan ikke passe, lilla står i mere end én række, orange stiger med 1 række for række.
workbook-rule-shape = Lad kolonnernes navne, deres rækkefølge og arkets navn være.
workbook-return-heading = Hvor sendes listen hen?
workbook-return = Send den udfyldte liste tilbage til { $to } så snart som muligt.
workbook-return-before = Send den udfyldte liste tilbage til { $to } senest den { $day }.
workbook-return-anybody = afsenderen
workbook-return-password = Sæt først en adgangskode på. I Excel: Filer > Oplysninger > Beskyt projektmappe > Krypter med adgangskode. Giv adgangskoden pr. telefon, aldrig i samme e-mail.
workbook-return-safely = Send aldrig listen uden adgangskode med e-mail: den indeholder personoplysninger.
workbook-fact-filled = Udfyldt
workbook-fact-filled-value = { $filled } af { $rows } udfyldt
workbook-check-title = Er det rigtigt?
workbook-check = Et brugernavn har 3 til 256 tegn, ingen mellemrum og står i én række. Kontrollér, at I har sat den rigtige værdi ind.

## Kontrollen

rules-WW201-no-number = Der er intet institutionsnummer til dette brugernavn.
rules-WW251 = Intet dagtilbudsnummer
    .hint = Tag nummeret fra dagtilbudsregister.stil.dk: et stort G og fem cifre.
rules-WW251-says = Dette er intet dagtilbudsnummer: det er et stort G og fem cifre.
rules-WW252 = Usædvanligt institutionsnummer
    .hint = Sammenlign nummeret med institutionsregisteret; et regneark kan have fjernet et foranstillet nul.
rules-WW252-says = Institutionsnummeret er ikke seks store bogstaver og cifre; måske mangler et foranstillet nul.
rules-WW253 = Usædvanligt Unilogin
    .hint = Sammenlign det med Unilogins brugeradministration.
rules-WW253-says = { $count ->
        [one] Et brugernavn er ikke otte eller ti små bogstaver og cifre.
       *[other] { $count } brugernavne er ikke otte eller ti små bogstaver og cifre.
    }
rules-WW253-two = Bag brugernavnet står et andet institutionsnummer end i kolonnen ved siden af.
rules-WW301-user = { $count ->
        [one] En bruger har intet nyt institutionsnummer og bliver som før.
       *[other] { $count } brugere har intet nyt institutionsnummer og bliver som før.
    }

## Afgørelsen

place-number = et institutionsnummer fra før registeret
place-daycare-number = et nummer i registeret (G og fem cifre)
place-several = flere institutioner
place-platform = Unilogins nye platform
place-administration = en forvaltningsinstitution mere
place-manual-import = CSV-import eller manuel oprettelse på ba.emu.dk
place-none = intet
endpoint-own = { $place } ({ $idp })
scenario-rests-on = Bygger på: { $section }.
scenario-format-closed = Listens format: { $format }. Rækkerne ligger fast: ingen tilføjes, og ingen fjernes.
scenario-format-open = Listens format: { $format }. Rækker må tilføjes og fjernes.
scenario-heading-conditions = Betingelser
scenario-heading-consequences = Følger
scenario-heading-warnings = Bemærk
scenario-heading-notes = Godt at vide
scenario-state-met = { $condition } (Det er opfyldt.)
scenario-state-not-met = { $condition } (Det er ikke opfyldt.)
scenario-endpoint-dagtilbud = { $endpoint } er intet institutionsnummer
    .hint = Angiv numre som 101001 eller G12345 (et stort G og fem cifre), eller et af: none, platform, administration, manual-import.
scenario-endpoint-dagtilbud-new = { $endpoint } er intet dagtilbudsnummer
    .hint = Det nye nummer er et stort G og fem cifre; slå det op i dagtilbudsregister.stil.dk.
scenario-move-municipality = { $code } er hverken en kommunekode eller et institutionsnummer
    .hint = Skriv kommunekodens tre cifre, eller institutionens nummer.
scenario-verdict-d1 = En liste: institutionen får et andet nummer; alle brugernavne må blive.
scenario-verdict-d2 = Ingen liste: en institution, der oprettes, har intet at føre over, og en, der nedlægges, intet at føre det over til.
scenario-verdict-d3 = En liste: institutioner lægges sammen eller deles; brugernavne, der støder sammen, kontrolleres.
scenario-verdict-d4 = Ikke nødvendigt: tjenester, der bruger Unilogin, skal ikke gøre noget for den nye platform, og brugernavnene bliver.
scenario-verdict-d5 = Understøttes ikke: en kommune har ét forvaltningsinstitutionsnummer og kan ikke få flere.
scenario-verdict-d6 = Understøttes ikke: CSV-import og de manuelle funktioner på ba.emu.dk blev lukket den 30. september 2019.
scenario-supply-unilogin = Tjenesten leverer navne, gamle institutionsnumre og brugernavne på sine egne brugere; kommunen udfylder de nye.
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

## Trinene

procedure-name-dagtilbud-municipal = Kommunale dagtilbud
procedure-name-dagtilbud-self-governing = Selvejende dagtilbud
procedure-role-service = Tjeneste
procedure-role-municipality = Kommune
procedure-role-daycare-officer = Kommunens dagtilbudsansvarlige
procedure-role-daycare-staff = Medarbejder på dagtilbuddet
procedure-role-placement-supplier = Leverandør af pladsanvisningssystemet
procedure-dagtilbud-master-data = Sørg for, at stamdata og personer er rigtige i pladsanvisningssystemet.
procedure-dagtilbud-data-request = Send dataanmodningen på tilslutning.stil.dk, til det nye institutionsnummer.
procedure-dagtilbud-approve-municipal = Godkend dataanmodningen på tilslutning.stil.dk, for kommunens egne dagtilbud.
procedure-dagtilbud-approve-self-governing = Godkend dataanmodningen på tilslutning.stil.dk, for dagtilbuddet selv.
procedure-dagtilbud-inform = Fortæl medarbejdere og forældre, hvordan de skal bruge Unilogin.
procedure-dagtilbud-list = Lav en liste over institutionens brugere, med deres gamle numre og brugernavne.
procedure-dagtilbud-fill = Udfyld de nye numre, og brugernavne, der ændres; kontrollér listen.
procedure-dagtilbud-ticket = Kryptér listen til hver tjeneste, og send den med sagen.
procedure-dagtilbud-apply = Udfør listen, og meld det.

## Nye institutionsnumre

numbers-done = Af { $rows } rækker fik { $filled } deres nye institutionsnummer; { $already } havde et, { $unknown } fik intet.
numbers-unknown = tabellen har intet nyt nummer til institutionen i række { $rows }
numbers-differs = række { $rows } havde et andet nyt nummer, end tabellen giver, og bliver, som den er
numbers-merged = { $old } bliver til { $new }: brugernavne, der findes i flere af dem, støder sammen
numbers-other-format = listen har ingen institutionsnumre
    .hint = Brug --numbers til en liste af formatet unilogin-change.
numbers-no-columns = tabellen har ingen gamle og nye numre
    .hint = Sæt det gamle nummer i første kolonne og det nye i anden.
numbers-no-new-number = intet dagtilbudsnummer (et stort G og fem cifre), eller intet gammelt nummer, i tabellens række { $rows }
    .hint = Ret rækkerne, og prøv igen.
numbers-split = ét gammelt nummer har flere nye i tabellens række { $rows }, og intet afgør, hvem der skal hvorhen
    .hint = Tilføj en kolonne Unilogin, med en række for hver bruger i institutionen.
