# regler: vad varje regel säger och vad som ska göras; det som bara nederländska listor möter står inte här

rules-WW101 = Filen går inte att läsa
    .hint = Öppna filen i kalkylprogrammet, spara den som xlsx eller som CSV i UTF-8 och försök igen.
rules-WW102 = Tom fil
    .hint = Kontrollera att det är rätt fil och rätt blad.
rules-WW102-says = Filen är tom.
rules-WW103 = Ingen rubrikrad hittades
    .hint = Sätt de överenskomna kolumnnamnen på första raden. ”generate” gör en lista som har dem.
rules-WW103-says = Ingen rad överst i filen ser ut som listans rubrikrad.
rules-WW104 = En kolumn saknas
    .hint = Lägg till kolumnen under sitt överenskomna namn; lämna cellerna tomma om det inte finns något att fylla i.
rules-WW104-says = Kolumnen ”{ $column }” saknas.
rules-WW105 = En kolumn finns två gånger
    .hint = Ta bort den kolumn som inte avses, eller ge den ett annat namn.
rules-WW105-says = Kolumn { $letters } har samma namn som en tidigare (”{ $column }”) och läses inte.
rules-WW106 = Okänd kolumn
    .hint = Ta bort kolumnen innan listan skickas vidare, eller rätta namnet om en överenskommen kolumn avses.
rules-WW106-says = Kolumn { $letters } (”{ $title }”) hör inte till listan och läses inte.
rules-WW106-says-letters = Kolumn { $letters } hör inte till listan och läses inte.
rules-WW107 = Inga rader
    .hint = Fyll i listan, eller kontrollera att det är rätt blad.
rules-WW107-says = Det finns inga rader under rubrikraden.
rules-WW108 = Citattecken som inte stängs
    .hint = Sätt dit det citattecken som saknas på raden, eller ta bort det som står löst.
rules-WW108-says = Citattecknet som öppnas här stängs aldrig; resten av filen lästes inte.
rules-WW109 = Löst citattecken
    .hint = Sätt hela cellen inom citattecken och dubblera dem som står inuti, eller ta bort dem.
rules-WW109-says = Direkt efter ett citattecken står text, som program läser på olika sätt.
rules-WW110 = Filen är skadad här
    .hint = Spara filen på nytt som Excel-arbetsbok eller som CSV UTF-8.
rules-WW110-says = Filen är skadad på den här raden (en nollbyte).
rules-WW111 = Texten stämmer inte med teckenkodningen
    .hint = Spara listan i UTF-8 (i Excel: ”CSV UTF-8”), eller ange teckenkodningen med ”--encoding”.
rules-WW111-says = All text går inte att läsa som { $encoding }.
rules-WW112 = Dolda rader
    .hint = Visa raderna. Hör de inte hit, ta bort dem.
rules-WW112-says = { $count ->
        [one] Det finns en dold rad med data; den räknas med.
       *[other] Det finns { $count } dolda rader med data; de räknas med.
    }
rules-WW113 = Data på andra blad
    .hint = Samla alla rader på ett blad, eller välj bladet med ”--sheet”.
rules-WW113-says = Bara bladet ”{ $sheet }” lästes; det finns { $count ->
        [one] ett annat blad
       *[other] { $count } andra blad
    } med data: { $names }.
rules-WW114 = Dolda kolumner
    .hint = Visa kolumnerna. Hör de inte hit, ta bort dem.
rules-WW114-says = { $count ->
        [one] Det finns en dold kolumn med data: kolumn { $columns }.
       *[other] Det finns { $count } dolda kolumner med data: kolumnerna { $columns }.
    }
rules-WW115 = Flera blad med en lista
    .hint = Ta bort kopian, eller välj med ”--sheet” det blad som fylldes i.
rules-WW115-says = { $count ->
        [one] Bara bladet ”{ $sheet }” lästes; det finns ett blad till med en lista: { $names }.
       *[other] Bara bladet ”{ $sheet }” lästes; det finns { $count } blad till med en lista: { $names }.
    }
rules-WW116 = Rader ovanför rubrikraden
    .hint = Ta bort det som står ovanför rubrikraden innan listan skickas vidare.
rules-WW116-says = { $count ->
        [one] En rad står ovanför rubrikraden; den lästes inte.
       *[other] { $count } rader står ovanför rubrikraden; de lästes inte.
    }
rules-WW117 = Data i en kolumn utan rubrik
    .hint = Flytta värdet till den kolumn där det hör hemma, eller ta bort det.
rules-WW117-says = Kolumn { $letters } har ingen rubrik och läses inte.
rules-WW118 = Annan teckenkodning
    .hint = Kontrollera att namn med å, ä, ö och accenter stämmer; välj annars med --encoding (macroman, cp850, windows-1252 …).
rules-WW118-recognised = Filen lästes som { $encoding }, vilket framgår av bokstäverna.
rules-WW118-doubtful = Teckenkodningen är osäker: namnen visar den inte. Filen lästes som { $encoding }.
rules-WW119 = Sammanfogade celler
    .hint = Dela cellerna och fyll i det värde som hör till varje rad.
rules-WW119-says = Sammanfogade celler: värdet togs för varje rad, i den första kolumnen ({ $ranges }).
rules-WW120 = Hela rader i en enda cell
    .hint = Öppna filen i Excel med Data → Från text/CSV, och spara den som arbetsbok.
rules-WW120-says = Hela rader står i en enda cell; de delades vid varje ”{ $delimiter }”.
rules-WW121 = Tecken kring ett värde
    .hint = Se efter att värdena stämmer; exportera en annan gång som arbetsbok.
rules-WW121-says = { $count ->
        [one] I en rad har tecken tagits bort som hindrar Excel från att räkna (="…" eller ').
       *[other] I { $count } rader har tecken tagits bort som hindrar Excel från att räkna (="…" eller ').
    }

rules-WW201 = Ingen giltig identitet
    .hint = Kopiera hela identiteten från källan.
rules-WW201-no-at = Identiteten saknar @.
rules-WW201-no-number = Det finns inget institutionsnummer till detta användarnamn.
    .hint = Fyll i institutionens nummer i kolumnen bredvid användarnamnet.
rules-WW201-no-user-id = Det finns inget användarnamn före @.
rules-WW201-no-realm = Det står inget efter @.
rules-WW201-too-long = Värdet är längre än 256 tecken.
rules-WW202 = Otillåtet tecken i en identitet
    .hint = Ta bort tecknet, eller kopiera identiteten från källan på nytt.
rules-WW202-says = Identiteten innehåller något som ingen identitet kan ha: { $character }.
rules-character-space = ett mellanslag
rules-character-no-break-space = ett hårt mellanslag
rules-character-tab = en tabb
rules-character-line-break = en radbrytning
rules-character-white-space = ett särskilt mellanslag ({ $code })
rules-character-invisible = ett osynligt tecken ({ $code })
rules-character-direction = ett osynligt tecken som vänder skrivriktningen ({ $code })
rules-character-lost = ett tecken som står för en förlorad bokstav (�)
rules-character-control = ett styrtecken ({ $code })
rules-WW203 = Mellanslag före eller efter en identitet
    .hint = Klicka i cellen och ta bort mellanslaget.
rules-WW203-says = Det står ett mellanslag före eller efter värdet.
rules-WW204 = Identitet av annat slag
    .hint = Fyll i det som hör hemma i kolumnen.
rules-WW204-says = Detta är en identitet av ett annat slag ({ $scheme ->
        [eck-id] ett ECK iD
        [esi] en ESI
       *[other] { $scheme }
    }) än kolumnen är till för.
rules-WW208 = Tal som förvanskats av Excel eller ett annat program
    .hint = Formatera cellerna som Text och hämta värdet från källan igen.
rules-WW208-says = Excel har avrundat talet; de sista siffrorna är borta.
rules-WW208-reckoned = Ett program har skrivit identiteten som ett belopp, med decimaler eller tusentalsavgränsare; inledande nollor kan vara borta.
rules-WW209 = Identitet lagrad som tal
    .hint = Formatera cellerna som Text och klistra in värdena från källan igen.
rules-WW209-says = { $count ->
        [one] Excel har gjort en identitet till ett tal; inledande nollor kan vara borta.
       *[other] Excel har gjort { $count } identiteter till tal; inledande nollor kan vara borta.
    }
rules-WW210 = Värdet har blivit ett datum
    .hint = Formatera cellen som Text och skriv in värdet igen.
rules-WW210-says = Excel har gjort värdet till ett datum.
rules-WW211 = Excelfel i stället för ett värde
    .hint = Ta reda på rätt värde och skriv det i cellen.
rules-WW211-says = Cellen innehåller ett felvärde från Excel.
rules-WW212 = Formel utan resultat
    .hint = Öppna filen i Excel, spara den och ersätt formler med deras värden (Klistra in special > Värden).
rules-WW212-says = Här står en formel utan resultat.
rules-WW213 = Värden från formler
    .hint = Kopiera kolumnen och klistra tillbaka den med Klistra in special > Värden.
rules-WW213-says = { $count ->
        [one] Ett värde kommer från en formel.
       *[other] { $count } värden kommer från formler.
    }
rules-WW214 = Bokstäver ur två alfabet
    .hint = Skriv identiteten på nytt och jämför den med källan.
rules-WW214-says = En bokstav i identiteten ser vanlig ut, men är till exempel kyrillisk eller grekisk.
rules-WW217 = Namnet kan vara avkortat
    .hint = Jämför namnet med studieadministrationen.
rules-WW217-says = { $count ->
        [one] Ett namn är precis så långt som ett system tillåter och kan vara avkortat.
       *[other] { $count } namn är precis så långa som ett system tillåter och kan vara avkortade.
    }
rules-WW218 = Dolt tecken i en personkolumn
    .hint = Skriv värdet på nytt.
rules-WW218-says = { $count ->
        [one] En cell innehåller ett dolt tecken.
       *[other] { $count } celler innehåller ett dolt tecken.
    }
rules-WW219 = Namnet är längre än systemen tillåter
    .hint = Jämför namnet med studieadministrationen; ett namn som verkligen är så långt får stå kvar.
rules-WW219-says = { $count ->
        [one] Ett värde är längre än { $limit } tecken.
       *[other] { $count } värden är längre än { $limit } tecken.
    }
rules-WW220 = Kod i stället för en identitet
    .hint = Fyll i identiteten som källan anger den.
rules-WW220-says = { $count ->
        [one] En identitet ser ut som en kod (en hash).
       *[other] { $count } identiteter ser ut som koder (hashar).
    }
rules-WW221 = Identitet i en personkolumn
    .hint = Flytta värdet till den kolumn där det hör hemma; se efter om hela raden har förskjutits en kolumn.
rules-WW221-says = I denna personkolumn står en identitet.
rules-WW222 = Text som kan bli en formel
    .hint = Ta bort det första tecknet (= + - @). Litar du inte på var det kommer ifrån, öppna då inte filen i Excel.
rules-WW222-says = Texten kan köras som en formel.
rules-WW223 = E-postlänk i stället för en identitet
    .hint = Ta bort kolonet och det som står före det (”mailto:”, ”SMTP:”), och klistra i fortsättningen in identiteter som text.
rules-WW223-says = Identiteten börjar med ”{ $link }”.
rules-WW224 = Skiljetecken i eller omkring en identitet
    .hint = Jämför identiteten med källan, och ta bort tecknet om källan inte har det.
rules-WW224-says = { $count ->
    [one] En identitet innehåller ett tecken som nästan aldrig hör hemma där: { $mark }
   *[other] { $count } identiteter innehåller ett tecken som nästan aldrig hör hemma där: { $mark }
}
rules-WW225 = Text i fel teckenkodning
    .hint = Rätta värdet, eller läs filen rätt med --encoding (macroman, cp850, utf-8-twice …).
rules-WW225-says = { $count ->
        [one] Här står andra tecken i stället för å, ä, ö eller bokstäver med accent.
       *[other] På { $count } rader står andra tecken i stället för å, ä, ö eller bokstäver med accent.
    }
rules-WW226 = Anmärkning i stället för en identitet
    .hint = Lämna cellen tom om studenten behåller sin gamla identitet, och skriv anmärkningar i ditt e-brev. Ta annars reda på identiteten.
rules-WW226-says = Detta ser ut som en anmärkning och inte som en identitet.
rules-WW227 = Två identiteter i en cell
    .hint = Behåll den identitet som kolumnen är till för, och ta bort den andra.
rules-WW227-says = I cellen står två identiteter.
rules-WW228 = Gästkonto eller borttaget konto
    .hint = Ta reda på vilket konto studenten loggar in med.
rules-WW228-guest = Detta är ett gästkonto.
rules-WW228-deleted = Detta konto är borttaget.
rules-WW229 = Sanningsvärde i stället för text
    .hint = Formatera cellerna som Text och fyll i värdet igen.
rules-WW229-says = Excel har gjort det till sant eller falskt; vad som skrevs går inte längre att läsa.
rules-WW230 = För mycket text i en cell
    .hint = Rätta cellen; i en CSV kan ett citattecken saknas.
rules-WW230-says = Cellen innehåller mer text än en cell rymmer; den lästes inte.
rules-WW231 = En sammanfogad cell med en identitet för flera rader
    .hint = Dela cellerna och fyll i studentens identitet på varje rad.
rules-WW231-says = Cellen är sammanfogad med den ovanför: dess identitet gäller flera rader.
rules-WW233 = Inget namn
    .hint = Ta namnet från administrationen, eller lämna cellen tom.
rules-WW233-says = { $count ->
        [one] Det här är inget namn, utan en utfyllnad.
       *[other] I { $count } rader står en utfyllnad i stället för ett namn.
    }

rules-WW241 = Ingen European Student Identifier
    .hint = Fyll i ESI:n: den börjar med ”urn:schac:personalUniqueCode:int:esi:”.
rules-WW241-says = Detta är ingen ESI.
rules-WW242 = För lång ESI
    .hint = Fråga ESI:ns källa efter rätt värde.
rules-WW242-says = ESI:n är längre än 255 tecken.
rules-WW243 = ESI med okänt scope
    .hint = Scope är ett land (se), en region (es-ct) eller lärosätets domän (larosate.se).
rules-WW243-says = ESI:ns scope är inget land, ingen region och ingen domän.
rules-WW244 = ESI utan kod
    .hint = Fyll i hela ESI:n, med koden efter scope.
rules-WW244-says = Efter ESI:ns scope står inget.
rules-WW245 = Otillåtet tecken i ESI:ns kod
    .hint = Skriv det procentkodat, som %C3%A9 för é, om källan också gör det.
rules-WW245-says = ESI:ns kod innehåller ett tecken som ingen URN får ha.
rules-WW246 = ESI från Ladok i annan form
    .hint = Skriv externtstudentuid- och ExterntStudentUID efter ”ladok.se:”. Det gör ”waswordt esi make”.
rules-WW246-says = Koden i en ESI från ladok.se är externtstudentuid- och en UUID.
rules-WW247 = Ovanlig ESI från eduID
    .hint = Jämför koden med eduPersonPrincipalName i eduID.
rules-WW247-says = Koden i en ESI från eduid.se är vanligen två gånger fem bokstäver.
rules-WW247-address = Koden innehåller hela eduPersonPrincipalName, med @eduid.se.
    .hint = Ta det som står före ”@eduid.se” i eduPersonPrincipalName.
rules-WW248 = Personnummer i en ESI
    .hint = Ta en annan identifierare för studenten. Ta bort numret ur listan, även ur kopior.
rules-WW248-says = ESI:ns kod är ett personnummer.
rules-WW248-old = Den gamla ESI:ns kod är ett personnummer.
    .hint = Låt det gamla värdet stå: så känner tjänsten studenten. Se till att den nya ESI:n inte innehåller något personnummer.
rules-WW249 = ESI:ns prefix med andra versaler
    .hint = Inget behöver göras: ESI:er jämförs utan hänsyn till versaler och behålls som de är skrivna.
rules-WW249-says = { $count ->
        [one] En ESI börjar med andra versaler än ”urn:schac:personalUniqueCode:int:esi:”.
       *[other] { $count } ESI:er börjar med andra versaler än ”urn:schac:personalUniqueCode:int:esi:”.
    }

rules-WW301 = Den nya identiteten är inte ifylld
    .hint = Fyll i den nya identiteten, eller lämna cellen tom om studenten behåller den gamla.
rules-WW301-student = { $count ->
        [one] En student har ingen ny ESI och behåller den gamla.
       *[other] { $count } studenter har ingen ny ESI och behåller den gamla.
    }
rules-WW302 = Halvt ifylld rad
    .hint = Fyll i den nya identitet som saknas.
rules-WW302-mandatory = { $count ->
        [one] På en rad är bara den frivilliga kolumnen ifylld; den obligatoriska (**) är tom.
       *[other] På { $count } rader är bara den frivilliga kolumnen ifylld; den obligatoriska (**) är tom.
    }
rules-WW302-left-behind = { $count ->
        [one] En rad har en gammal identitet av detta slag, men ingen ny.
       *[other] { $count } rader har en gammal identitet av detta slag, men ingen ny.
    }
rules-WW303 = Ingen gammal identitet
    .hint = Fyll i den gamla identiteten. Är studenten ny, ta bort raden.
rules-WW303-says = { $count ->
        [one] En student saknar gammal identitet; då finns inget att föra över.
       *[other] { $count } studenter saknar gammal identitet; då finns inget att föra över.
    }
rules-WW304 = Personkolumnen är inte ifylld
    .hint = Fyll i den.
rules-WW304-says = { $count ->
        [one] En cell i kolumnen är tom.
       *[other] { $count } celler i kolumnen är tomma.
    }
rules-WW305 = Identiteten ändras inte
    .hint = Kontrollera att den nya kolumnen innehåller de nya identiteterna, inte de gamla.
rules-WW305-says = { $count ->
        [one] På en rad är den nya identiteten densamma som den gamla.
       *[other] På { $count } rader är den nya identiteten densamma som den gamla.
    }
rules-WW306 = Den nya identiteten liknar den gamla
    .hint = Fråga källan exakt hur identiteten skrivs.
rules-WW306-says = { $count ->
        [one] På en rad skiljer sig den nya identiteten från den gamla bara i versaler eller osynliga tecken.
       *[other] På { $count } rader skiljer sig den nya identiteten från den gamla bara i versaler eller osynliga tecken.
    }
rules-WW307 = Raden gäller ingen person
    .hint = Är det ändå en person, rätta namnet; ta annars bort raden.
rules-WW307-says = Raden gäller ingen person (en summa, en rubrik, en sidfot); den lästes inte.
rules-WW308 = Rubrikrad bland raderna
    .hint = Ta bort raden, och kontrollera om raderna under den hör till samma lista.
rules-WW308-says = Rubrikraden står här en gång till.
rules-WW308-elsewhere = Rubrikraden står här en gång till, men i annan ordning; raderna under den lästes inte.

rules-WW401 = En gammal identitet, flera nya
    .hint = Ta reda på vems den gamla identiteten är, och rätta eller ta bort den andra raden.
rules-WW401-says = Dessa { $count } rader har samma gamla identitet och olika nya.
rules-WW401-two-people = Dessa { $count } rader ger olika studenter samma gamla identitet.
rules-WW402 = En ny identitet för flera personer
    .hint = Ta reda på vilken student som har den nya identiteten, och rätta den andra raden.
rules-WW402-says = Dessa { $count } rader ger olika personer samma nya identitet.
rules-WW402-one-person = Dessa { $count } rader ser ut att gälla en person med mer än en gammal identitet.
    .hint = Är det två studenter, ta reda på vems identiteten är. Är det en, tala om för tjänsten vilken gammal identitet som användes och ta bort den andra raden: om båda hör till var sitt konto läggs raderna åt sidan.
rules-WW402-new-pupil = Dessa { $count } rader ger en person samma nya identitet, och en av dem saknar gammal identitet, som för en ny student.
    .hint = Ta bort raden utan gammal identitet om det är samma student; är det en annan, ta reda på vems den nya identiteten är.
rules-WW403 = Upprepad rad
    .hint = Ta bort den dubbla raden.
rules-WW403-says = Dessa { $count } rader gäller samma identitet.
rules-WW404 = Identiteter som är nästan lika
    .hint = Jämför raderna med källan. En student: gör dem lika. Två studenter: ge den ena en annan identitet om tjänsten inte skiljer på versaler och gemener (”--fold-case” visar vad den skulle se).
rules-WW404-says = Dessa { $count } identiteter liknar varandra men är inte lika (en versal, ett mellanslag eller ett osynligt tecken).
rules-WW405 = Den nya identiteten tillhör en student som behåller den
    .hint = Fyll i även den andra studentens nya identitet, eller rätta den här.
rules-WW405-says = Den nya identiteten på en rad är den som en student på en annan rad har och behåller.
rules-WW406 = Två rader för samma person
    .hint = Tala om för tjänsten vem som är vem; raderna läggs åt sidan när listan tillämpas.
rules-WW406-says = Dessa { $count } rader anger samma person med olika nya identiteter.
rules-WW407 = Många rader är inte ifyllda
    .hint = Är detta den ifyllda listan? Komplettera den. En rad får vara tom för den som behåller sin gamla identitet.
rules-WW407-says = Av { $rows } rader är { $unfilled ->
        [one] en
       *[other] { $unfilled }
    } inte helt ifyllda.
rules-WW407-none = Ingen av de { $rows } raderna är helt ifylld.
rules-WW408 = Ett och samma värde i nästan hela kolumnen
    .hint = Jämför kolumnen med studieadministrationen; antagligen har en cell dragits nedåt.
rules-WW408-says = Samma värde står på { $count } av de { $rows } raderna.
rules-WW409 = Serie som dragits nedåt
    .hint = Jämför några av identiteterna med källan; stämmer de inte, kopiera dem på nytt.
rules-WW409-says = På { $count } rader under varandra ökar numret med 1, som när en cell dras nedåt i Excel.
rules-WW410 = Ny identitet med någon annans namn
    .hint = Ta reda på vilken student identiteten tillhör; ofta har kolumnen förskjutits en rad.
rules-WW410-says = Den nya identiteten på den ena raden verkar tillhöra studenten på den andra.
rules-WW410-one = Den nya identiteten på raden verkar tillhöra en annan student.
rules-WW410-exchanged = Dessa två identiteter har antagligen förväxlats.
    .hint = Ta reda på vilken identitet som tillhör vilken student, och byt tillbaka dem.
rules-WW411 = Identiteter som går från en till en annan
    .hint = Det är tillåtet; waswordt behandlar sådana rader tillsammans. Inget behöver göras.
rules-WW411-chain = På dessa { $count } rader är den enas nya identitet den andras gamla (en kedja).
rules-WW411-ring = På dessa { $count } rader byter studenter identitet med varandra.
rules-WW412 = Identiteterna står inte vid rätt student
    .hint = Kopiera kolumnen från källan igen. Sortera därefter alltid hela tabellen, aldrig en kolumn för sig.
rules-WW412-says = Av { $seen } granskade identiteter tillhör { $others ->
        [one] en
       *[other] { $others }
    } en annan student och { $own } studenten på sin egen rad. Har bara denna kolumn sorterats, eller har den förskjutits en rad?
rules-WW412-sides = Av { $seen } granskade nya identiteter hör { $others ->
        [one] en
       *[other] { $others }
    } till den gamla identiteten på en annan rad och { $own } till den på sin egen rad. Har bara denna kolumn sorterats, eller har den förskjutits en rad?

rules-WW501 = Ifylld cell har ändrats
    .hint = Skriv tillbaka det gamla värdet. Var det fel? Meddela då avsändaren.
rules-WW501-says = Cellen var redan ifylld och har ändrats.
rules-WW501-corrected = Cellen skiljer sig från föregående version.
    .hint = Kontrollera att rättelsen är avsedd.
rules-WW502 = Rad har lagts till
    .hint = Ta bort raden, eller be avsändaren om en ny lista.
rules-WW502-says = Raden fanns inte när listan skickades ut.
rules-WW502-open = { $count ->
        [one] Raden finns inte i listan som den skickades ut.
       *[other] Dessa { $count } rader finns inte i listan som den skickades ut.
    }
    .hint = Rader får läggas till. Kontrollera att studenterna hör hemma på listan.
rules-WW502-corrected = { $count ->
        [one] Raden finns inte i föregående version.
       *[other] Dessa { $count } rader finns inte i föregående version.
    }
    .hint = Kontrollera att tillägget är avsett.
rules-WW503 = Rad har tagits bort
    .hint = Sätt tillbaka raden; lämna den nya identiteten tom om studenten behåller den gamla.
rules-WW503-says = En rad som skickades ut saknas.
rules-WW503-open = { $count ->
        [one] En rad i listan som den skickades ut saknas.
       *[other] { $count } rader i listan som den skickades ut saknas.
    }
    .hint = Se efter om studenterna verkligen behåller sin gamla identitet; den som utelämnas av misstag når inte längre sitt konto.
rules-WW503-corrected = { $count ->
        [one] En rad i föregående version saknas.
       *[other] { $count } rader i föregående version saknas.
    }
    .hint = Se efter om raderna utelämnats med avsikt.
rules-WW504 = Listans kontrolluppgifter är skadade
    .hint = Be avsändaren om filen .datapackage.json som hör till listan, eller ange listan som du fick den med ”--original”.
rules-WW504-says = Listans kontrolluppgifter går inte att läsa; de ifyllda kolumnerna har inte jämförts.
rules-WW505 = Annat format än det som skickades
    .hint = Skicka tillbaka listan med de kolumner som den hade när du fick den.
rules-WW505-says = Listan skickades som { $sent } och kom tillbaka som { $came }.
rules-WW506 = En annan lista än den som skickades ut
    .hint = Leta fram den lista som skickades ut för detta byte, eller ange den rätta med ”--original”.
rules-WW506-says = Av de { $rows } ifyllda raderna finns { $missing ->
        [one] en
       *[other] { $missing }
    } inte i denna lista.
rules-WW506-id = Listan har nummer { $came }; { $sent } skickades ut.
rules-WW507 = Äldre version av listan
    .hint = Fortsätt i den nyaste versionen, och kopiera dit det som du har fyllt i.
rules-WW507-says = Detta är version { $came }, och det finns en nyare: version { $sent }.
rules-WW508 = Raderna i annan ordning
    .hint = Se efter om alla kolumner följde med när listan sorterades.
rules-WW508-says = { $count ->
        [one] En rad står på en annan plats än i listan som den skickades ut.
       *[other] { $count } rader står på en annan plats än i listan som den skickades ut.
    }
rules-WW509 = Ifylld cell har ändrats
    .hint = Kontrollera att ändringarna är avsedda. Har föregående version redan skickats, skicka då även denna.
rules-WW509-changed = { $count ->
        [one] En cell i kolumnen är ifylld på annat sätt än i originalet.
       *[other] { $count } celler i kolumnen är ifyllda på annat sätt än i originalet.
    }
rules-WW509-filled = { $count ->
        [one] En cell i kolumnen är ifylld och var tom i originalet.
       *[other] { $count } celler i kolumnen är ifyllda och var tomma i originalet.
    }
rules-WW509-cleared = { $count ->
        [one] En cell i kolumnen är tom och var ifylld i originalet.
       *[other] { $count } celler i kolumnen är tomma och var ifyllda i originalet.
    }

rules-WW601 = Annat format än bytet kräver
    .hint = Gör listan med ”generate” för detta byte, eller kontrollera att det är rätt i bytets fil.
rules-WW601-says = Bytet kräver formatet { $asked }; listan har { $came }.
rules-WW602 = Den gamla identitetens scope stämmer inte
    .hint = Rätta scopet i ESI:n, eller ange i bytets fil varje scope som de gamla ESI:erna har.
rules-WW602-swapped = { $count ->
        [one] En identitet har
       *[other] { $count } identiteter har
    } det nya scopet i stället för { $expected }. Har kolumnerna bytt plats?
rules-WW603 = Den nya identitetens scope stämmer inte
    .hint = Rätta scopet i ESI:n, eller ange i bytets fil varje scope som de nya ESI:erna ska ha.
rules-WW603-swapped = { $count ->
        [one] En identitet har
       *[other] { $count } identiteter har
    } det gamla scopet i stället för { $expected }. Har kolumnerna bytt plats?
rules-realm-says = { $count ->
        [one] En identitet har
       *[other] { $count } identiteter har
    } scope { $realm }; bytet anger { $expected }.
rules-realm-near = { $count ->
        [one] En identitet har
       *[other] { $count } identiteter har
    } scope { $realm }; antagligen avses { $meant }.
rules-realm-case = { $count ->
        [one] En identitet har
       *[other] { $count } identiteter har
    } scope { $realm }: det är { $meant }, men med andra versaler, vilket gör skillnad.
rules-realm-looks = { $count ->
        [one] En identitet har
       *[other] { $count } identiteter har
    } ett scope som ser ut som { $meant }, men med osynliga eller särskilda tecken.
rules-realm-other = { $count ->
        [one] En identitet har
       *[other] { $count } identiteter har
    } inget scope som hör till bytet: { $expected }.
rules-realm-extra = { $count ->
        [one] I en identitet
       *[other] I { $count } identiteter
    } står ”{ $extra }” intill { $meant }; ta bort det.
rules-WW604 = Ett annat lärosätes lista
    .hint = Kontrollera att listan och bytets fil hör ihop.
rules-WW604-says = Listan hör till { $listed }, bytet till { $moving }.
rules-WW605 = Lista för ett annat byte
    .hint = Kontrollera att listan och bytets fil hör ihop.
rules-WW605-says = Listan gjordes för ett annat byte.
rules-WW606 = Gammal och ny kolumn har bytt plats
    .hint = Byt plats på de två kolumnerna, eller kontrollera i bytets fil vilken sida som är den gamla.
rules-WW606-says = På varje rad har den gamla och den nya identiteten bytt plats.
rules-WW607 = Ett annat lärosätes domän
    .hint = Kontrollera om studenterna hör till det lärosäte som bytet gäller.
rules-WW607-says = { $count ->
        [one] En rad anger ett annat lärosäte än { $school }.
       *[other] { $count } rader anger ett annat lärosäte än { $school }.
    }
rules-WW609 = Annat scope än de andra går till
    .hint = Se efter om den nya identiteten är personens egen; är den det, behöver inget göras.
rules-WW609-says = { $count ->
    [one] En rad går
   *[other] { $count } rader går
} från { $from } till { $to }; de andra från { $from } går till { $main }.

## På kommandoraden

rules-of-others = Regler som bara gäller andra länders listor står inte här: --lang en visar alla.
rules-unknown = Det finns ingen regel ”{ $rule }”
    .hint = ”waswordt explain” räknar upp alla regler; utlåtandena är { $verdicts }.
rules-unknown-near = Det finns ingen regel ”{ $rule }”; menade du { $meant }?
    .hint = ”waswordt explain” räknar upp alla regler; utlåtandena är { $verdicts }.
rules-report-form = Namnet { $path } visar inte i vilken form rapporten ska vara
    .hint = Låt namnet sluta på .xlsx (en markerad kopia), .html, .csv eller .json.
rules-original-without-list = { $path } innehåller ingen lista att jämföra med
    .hint = Ange med --original listan som den skickades ut.
rules-move-without-list = Observera: detta byte har ingen lista. { $verdict }
rules-before-freeze = Den gamla miljön fryses först den { $freeze }: det som fylls i dessförinnan kan ännu ändras där.
