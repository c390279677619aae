place-local = en lokal ESI
place-ladok = Ladoks ESI
place-eduid = eduID:s ESI
place-none = inget
endpoint-own = { $place } ({ $idp })
scenario-rests-on = Grundas på: { $section }{ $end ->
    [question] {""}
   *[plain] .
}
scenario-rests-on-source = Grundas på källan: { $section }{ $end ->
    [question] {""}
   *[plain] .
}
scenario-format-closed = Listans format: { $format }. Raderna ligger fast: ingen läggs till och ingen tas bort.
scenario-format-open = Listans format: { $format }. Rader får läggas till och tas bort.
scenario-heading-conditions = Villkor
scenario-heading-consequences = Följder
scenario-heading-warnings = Observera
scenario-heading-notes = Bra att veta
scenario-warning-announced-after-filing = Bytet anmäldes den { $announced }, efter sista dagen för ärenden ({ $filing }).
scenario-state-ahead = { $condition } (Det är planerat till den { $since }.)
scenario-state-met = { $condition } (Detta är uppfyllt.)
scenario-state-not-met = { $condition } (Detta är inte uppfyllt.)
scenario-state-not-met-until = { $condition } (Detta är inte uppfyllt: satt till den { $since }.)
scenario-endpoint-ho = { $endpoint } är ingen källa till ESI:er
    .hint = Ange ladok, eduid, none eller local: och lärosätets domän, som i local:larosate.se.
scenario-move-domain = { $code } är inte ett lärosätes domän
    .hint = Ange lärosätets schacHomeOrganization som kod, som i larosate.se.
scenario-verdict-h1 = En lista: studenter går från en lokal ESI till Ladoks, vilket rekommenderas för lärosäten som använder Ladok.
scenario-verdict-h2 = En lista: studenter går till eller från eduID:s ESI, när den är synkroniserad.
scenario-verdict-h3 = Behövs inte: ESI:n följer med studenten till ett annat lärosäte och förblir densamma.
scenario-verdict-h3-local = Behövs inte: den lokala ESI:n förblir densamma.
scenario-verdict-h4 = Stöds inte: en student bör ha få och bestående ESI:er. Tillbaka till en lokal, eller från Ladok till eduID, ger en till som inte består.
scenario-verdict-h4-none = Stöds inte: en ESI är bestående. Utan en ny finns det inget att föra över till, och den gamla förblir studentens.
scenario-verdict-h5 = En lista: lärosätet ger ut sina lokala ESI:er i en annan domän.
scenario-verdict-h6 = Ingen lista: studenten har ingen ESI ännu, så det finns inget att föra över.
scenario-verdict-h7 = En lista: lärosätet ger studenterna andra lokala id:n i samma domän.
scenario-supply-esi = Tjänsten ger namnen och de gamla ESI:erna för sina egna konton; lärosätet fyller i de nya.
scenario-condition-old-esi-stays = Den gamla ESI:n förblir också studentens: flera är tillåtna, så tillämpa listan med --old keep.
scenario-condition-external-uid = Studenterna har ett ExterntStudentUID: de finns i Ladok eller i NyA.
scenario-condition-eduid-synced = ESI:n är synkroniserad med eduID: från Ladok till eduID, från Ladok via lärosätet (SCIM) eller från eduID till lärosätet.
scenario-condition-release-only-esi = Identitetsutfärdaren släpper bara ESI:n, aldrig alla värden av schacPersonalUniqueCode.
scenario-consequence-esi-unknown = Utan listan tar tjänsten studenten för någon annan; avtal och resultat blir kvar vid det gamla kontot.
scenario-consequence-esi-one-more = Studenten får en ESI till, som upphör med kontot vid lärosätet.
scenario-conflict-esi-prefix = Den svenska sidan skriver ”PersonalUniqueCode” i sina exempel, specifikationen ”personalUniqueCode”. De räknas som lika; nya värden får ett litet p.
scenario-note-esi-only = Släpp bara ESI:n, och bara till tjänster som behöver den: schacPersonalUniqueCode innehåller även andra koder.
scenario-note-esi-several = En student får ha flera ESI:er; ett personnummer är aldrig en.
scenario-note-esi-version = Reglerna grundas på version 87 av SWAMID:s sida om ESI, som har ersatts; dess tabell över lärosäten och dess datum är från 2021.
scenario-institution-nearly = { $name } finns inte i tabellen över lärosäten
    .hint = Menade du { $nearest }?
scenario-institution-unknown = { $name } finns inte i tabellen över lärosäten, som är från 2021
    .hint = Ange hela namnet, som i Lunds universitet.
esi-institution-ladok = Studenterna finns i Ladok: använd ExterntStudentUID från Ladok.
esi-institution-nya = Studenterna finns inte i Ladok men i NyA: ta ExterntStudentUID från NyA-Open.
esi-institution-neither = Studenterna finns varken i Ladok eller i NyA: en lokal ESI, eller eduID:s unika id.
esi-institution-soon = Studenterna kommer kanske snart i Ladok: Ladoks ESI är värd att vänta på.
esi-institution-own = Studenterna loggar in hos lärosätet självt, som kan släppa ESI:n.
esi-institution-eduid = Studenterna loggar in med eduID: ESI:n går via eduID.
esi-institution-no-login = Studenterna saknar inloggningstjänst i SWAMID: ESI:n kan inte släppas.
esi-institution-no-erasmus = Lärosätet deltar inte i Erasmus+.
esi-institution-year = Tabellen är från 2021.

## Observera

scenario-warning-freeze-late = Den gamla miljön fryses den { $freeze }. Det krockar med ”allt före den 1 augusti”; den tidsgränsen ({ $deadline }) gäller.
scenario-warning-freeze-short = Efter frysningen den { $freeze } ryms inte tjänstens handläggningstid (tre arbetsdagar) före den { $deadline }: ärenden måste vara inlämnade senast den { $ticket }.
scenario-warning-turnaround-after-cutover = Listan kan tillämpas från och med den { $from }; tjänstens handläggning (tre arbetsdagar) pågår då till den { $end }, efter övergången den { $cutover }: studenter kan logga in innan listan är tillämpad och får då ett nytt konto.
scenario-warning-notice-short = Bytet aviserades den { $announced }, mindre än åtta veckor före övergången den { $cutover }. Det skulle ha skett senast den { $latest }.
scenario-warning-freeze-after-cutover = Den gamla miljön fryses först den { $freeze }, efter övergången den { $cutover }.
scenario-warning-announced-after-cutover = Bytet aviserades den { $announced }, efter övergången den { $cutover }. Kontrollera datumen.
scenario-impossible = Fel: dessa datum i bytets fil går inte att hålla: { $what } Rätta dem där.
dates-out-of-order = dessa datum i bytets fil går inte att hålla: { $what }
    .hint = Rätta dem där, eller utelämna det som ännu inte är känt.
scenario-state-late = { $condition } (För sent: den { $since }, efter den { $due }.)
scenario-other-sector = { $option } är bara för --sector { $sector }
    .hint = Utelämna det, eller välj den sektorn.

## Sidor om utlåtanden

explain-verdict-given = När det ges
explain-verdict-consequences = Vad som går förlorat, eller följer av det
explain-verdict-conditions = Vad som måste gälla
explain-verdict-exceptions = Där en annan regel gäller:
explain-verdict-only = Endast för { $where }:
explain-verdict-during = Under läsåret gäller detsamma, men programmet (Programma Start Schooljaar) stöder inte bytet: skolan betalar de extra kostnaderna och anmäler bytet minst åtta veckor i förväg.
explain-verdict-next = För ett visst byte, med dess datum: waswordt scenario --move move.toml, och vem som gör vad: waswordt steps --move move.toml.

dates-impossible = observera: dessa datum går inte att hålla: { $what }
scenario-warning-freeze-before-announcement = Den gamla miljön fryses den { $freeze }, innan bytet aviserades den { $announced }. Kontrollera datumen.
scenario-warning-long-freeze = Den gamla miljön fryses den { $freeze }, månader före övergången den { $cutover }. Kontrollera datumen och deras år.
scenario-warning-past = { $day } är mer än ett år sedan. Kontrollera årtalet.
scenario-warning-far-off = { $day } ligger år från i dag. Kontrollera årtalet.
scenario-rests-on-own = En regel som är programmets egen: källan har ingen (jämför { $section }).
