procedure-name-ho = ESI
procedure-role-institution = Lärosäte
procedure-role-service = Tjänst
procedure-ho-choose = Välj ESI:ns källa, tillsammans med tjänsterna som ska använda den.
procedure-ho-list = Gör en lista över kontona för lärosätets studenter, med deras gamla ESI:er.
procedure-ho-fill = Gör de nya ESI:erna och fyll i dem; kontrollera listan.
procedure-ho-ticket = Kryptera listan för varje tjänst och skicka den med dess ärende.
procedure-ho-apply = Tillämpa listan, behåll de gamla ESI:erna, och meddela det.
procedure-ho-synchronise = Synkronisera ESI:erna med eduID.
procedure-ho-release = Släpp ESI:n till tjänsterna, och inget annat värde av schacPersonalUniqueCode.

## När

procedure-when-filled = När den gamla miljön är fryst.
procedure-when-filed = I tid för tjänstens tre arbetsdagar.
procedure-when-filed-mbo = Tjänstens tre arbetsdagar börjar när listan är tillbaka, helt ifylld.
procedure-when-processed = I princip inom tre arbetsdagar från att ärendet kom in.
procedure-when-earlier = { $rule } Är det före { $due }, gäller den dagen.
procedure-when-profile-ids = { $rule } Om nlEduPersonProfileId ändras inom en administration tillämpas listan först efter bytet den { $cutover }; ärendet anger då en senare dag.
procedure-when-processed-mbo = I princip inom tre arbetsdagar från att den helt ifyllda listan är tillbaka.
procedure-not-before = från den { $date }
procedure-set = planerat till den { $date }
procedure-due = senast den { $date }
procedure-done = klart den { $date }
procedure-due-past = senast den { $date } (har passerat)
procedure-impossible = Detta går inte att hålla: det kan börja den { $first } och måste vara klart den { $last }.
procedure-impossible-term = Detta går inte att hålla: det kan börja den { $first }, och de tre arbetsdagarna går då förbi den { $last }.
procedure-impossible-apply = Tjänsterna kan tillämpa listan från den { $first } och skulle behöva börja senast den { $last } för att ha tre arbetsdagar.
procedure-in-holidays = Sista dagen infaller under lärosätets lov: kom överens i förväg om vem som gör det.
procedure-heading-late = Skulle redan ha varit klart
procedure-heading-next = Härnäst
procedure-heading-plan = Plan
procedure-column-school = Lärosäte
procedure-column-next = Härnäst
procedure-column-day = Dag
procedure-column-late = Försenat
procedure-nothing-dated = inget med datum
procedure-no-steps = Det finns inga steg att ta.
procedure-event-place = { $procedure }, steg { $number }
procedure-ics-left-out = { $school } finns inte i kalendern: { $what }
procedure-ics-nameless = { $count ->
    [one] En fil med ett byte har inget id: när lärosätets namn rättas tar kalendrar dess dagar för ett annat bytes. Lägg till en rad: id = "…"
   *[other] { $count } filer med byten har inget id: när ett lärosätes namn rättas tar kalendrar deras dagar för ett annat bytes. Lägg till en rad i var och en: id = "…"
}
procedure-ics-one-id = { $school }: dessa filer har samma id (“{ $id }”) och skiljs åt av sina dagar; ge varje fil ett eget id, så att det gäller även när en dag ändras
procedure-ics-empty = inget i planen har en dag: { $path } skapades inte
procedure-ics-alike = { $school }: dessa byten har samma källor och skiljs åt av sina dagar; ge varje fil ett eget id = "…", så att det gäller även när en dag ändras
procedure-ics-written = Kalendern skapades: { $path }
procedure-markdown-written = Planen skapades: { $path }
procedure-on = den { $date }
procedure-done-late = klart den { $date }, för sent: senast den { $due }
procedure-no-steps-unsupported = Det finns inga steg: detta byte stöds inte.
procedure-no-steps-dates = Det finns ingen plan: datumen motsäger varandra. Rätta dem i bytets fil.
procedure-from-after-until = --from ({ $from }) är efter --until ({ $until })
    .hint = Ange första dagen med --from och den sista med --until.
