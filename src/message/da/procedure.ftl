procedure-name-dagtilbud-municipal = Kommunale dagtilbud
procedure-name-dagtilbud-self-governing = Selvejende dagtilbud
procedure-role-institution = institution
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
procedure-dagtilbud-apply = Indlæs listen, og meld det.

## Hvornår

procedure-when-filled = Når det gamle miljø er frosset.
procedure-when-filed = I tide til tjenestens tre arbejdsdage.
procedure-when-filed-mbo = Tjenestens tre arbejdsdage begynder, når listen er tilbage og helt udfyldt.
procedure-when-processed = I princippet inden for tre arbejdsdage efter, at sagen kom ind.
procedure-when-earlier = { $rule } Er det før { $due }, gælder den dag.
procedure-when-profile-ids = { $rule } Hvis nlEduPersonProfileId ændres inden for én administration, anvendes listen først efter skiftet den { $cutover }; sagen nævner da en senere dag.
procedure-when-processed-mbo = I princippet inden for tre arbejdsdage efter, at den helt udfyldte liste er tilbage.
procedure-not-before = fra den { $date }
procedure-due = senest den { $date }
procedure-done = gjort den { $date }
procedure-due-past = senest den { $date } (overskredet)
procedure-impossible = Dette kan ikke nås: det kan begynde den { $first } og skal være gjort den { $last }.
procedure-impossible-step = Listen kan udfyldes fra den { $first }, når det gamle miljø er frosset, og skal være hos tjenesterne den { $last }.
procedure-in-holidays = Den sidste dag ligger i institutionens ferie: aftal på forhånd, hvem der gør det.
procedure-heading-late = Skulle have været gjort
procedure-heading-next = Næste trin
procedure-heading-plan = Plan
procedure-column-school = Kommune eller institution
procedure-column-next = Næste trin
procedure-column-day = Dag
procedure-column-late = Forsinket
procedure-nothing-dated = intet med en dato
procedure-no-steps = Der er ingen trin at tage.
procedure-event-place = { $procedure }, trin { $number }
procedure-ics-left-out = { $school } er ikke i kalenderen: { $what }
procedure-ics-nameless = { $count ->
    [one] Én fil med et skift har intet id: når kommunens navn rettes, tager kalendere dens dage for et andet skifts. Tilføj en linje: id = "…"
   *[other] { $count } filer med skift har intet id: når en kommunes navn rettes, tager kalendere deres dage for et andet skifts. Tilføj en linje i hver: id = "…"
}
procedure-ics-alike = { $school }: disse skift har samme numre og skelnes ved deres dage; giv hver fil sit eget id = "…", så det holder, når en dag ændres
procedure-ics-written = Kalenderen blev skrevet: { $path }
procedure-markdown-written = Planen blev skrevet: { $path }
procedure-on = den { $date }
procedure-done-late = gjort den { $date }, for sent: senest den { $due }
procedure-no-steps-unsupported = Der er ingen trin: dette skift understøttes ikke.
procedure-no-steps-dates = Der er ingen plan: datoerne modsiger hinanden. Ret dem i skiftets fil.
procedure-from-after-until = --from ({ $from }) er efter --until ({ $until })
    .hint = Angiv første dag med --from og sidste med --until.
