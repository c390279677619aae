# rules: what each rule says, and what to do about it

rules-WW101 = Bestand niet leesbaar
    .hint = Open het bestand in uw spreadsheetprogramma, sla het op als xlsx of als CSV in UTF-8, en probeer het opnieuw.

rules-WW102 = Leeg bestand
    .hint = Kijk of u het juiste bestand en het juiste blad hebt gekozen.
rules-WW102-says = Het bestand is leeg.

rules-WW103 = Geen kolomkoppen gevonden
    .hint = Zet de afgesproken kolomkoppen op de eerste rij; “generate” maakt een lijst waarin ze al staan.
rules-WW103-says = Geen rij bovenaan het bestand lijkt op de kolomkoppen van een was–wordt-lijst.

rules-WW104 = Kolom ontbreekt
    .hint = Voeg de kolom toe met de afgesproken naam; laat de cellen leeg als u er niets in kunt zetten.
rules-WW104-says = De kolom “{ $column }” ontbreekt.

rules-WW105 = Kolom staat er dubbel
    .hint = Verwijder de kolom die niet de bedoeling is, of geef die een andere naam.
rules-WW105-says = De kolom “{ $column }” staat er nog een keer, als kolom { $letters }; die wordt niet gelezen.

rules-WW106 = Onbekende kolom
    .hint = Verwijder de kolom voordat u de lijst doorstuurt, of verbeter de naam als er een afgesproken kolom mee bedoeld is.
rules-WW106-says = Kolom { $letters } (“{ $title }”, kolom { $position } van links) hoort niet bij het format en wordt niet gelezen.

rules-WW107 = Geen rijen
    .hint = Vul de lijst, of controleer of u het juiste blad hebt gekozen.
rules-WW107-says = Onder de kolomkoppen staan geen rijen.

rules-WW108 = Aanhalingsteken niet gesloten
    .hint = Zet in deze rij het ontbrekende aanhalingsteken, of verwijder het losse.
rules-WW108-says = Het aanhalingsteken dat hier begint, wordt nergens gesloten; de rest van het bestand is niet gelezen.

rules-WW109 = Los aanhalingsteken
    .hint = Zet de hele cel tussen aanhalingstekens en verdubbel de tekens daarbinnen, of haal ze weg.
rules-WW109-says = Er staat tekst direct na een aanhalingsteken; programma’s lezen dat elk anders.

rules-WW110 = Nulbyte in het bestand
    .hint = Sla de lijst opnieuw op als CSV in UTF-8, of geef de codering op met “--encoding”.
rules-WW110-says = Deze rij bevat een nulbyte.

rules-WW111 = Tekst niet te lezen in deze codering
    .hint = Sla de lijst op in UTF-8 (in Excel: “CSV UTF-8”), of geef de codering op met “--encoding”.
rules-WW111-says = Niet alle tekst is te lezen als { $encoding }.

rules-WW112 = Verborgen rijen
    .hint = Maak de rijen zichtbaar en kijk of ze erbij horen; verwijder ze anders.
rules-WW112-says = { $count ->
        [one] Er is één verborgen rij met gegevens; die doet mee.
       *[other] Er zijn { $count } verborgen rijen met gegevens; die doen mee.
    }

rules-WW113 = Andere bladen met gegevens
    .hint = Zet alle rijen op één blad, of kies het blad met “--sheet”.
rules-WW113-says = Alleen het blad “{ $sheet }” is gelezen; { $count ->
        [one] er is nog één blad
       *[other] er zijn nog { $count } bladen
    } met gegevens: { $names }.

rules-WW201 = Geen geldige identiteit
    .hint = Neem de hele identiteit over zoals het portaal haar geeft: met “@” en realm; een ECK iD zoals de nummervoorziening die geeft.
rules-WW201-no-at = Er staat geen @ tussen gebruikersnaam en realm.
rules-WW201-no-user-id = Vóór de @ staat geen gebruikersnaam.
rules-WW201-no-realm = Na de @ staat geen realm.
rules-WW201-too-long = De waarde is langer dan 256 tekens.
rules-WW201-eck-form = Dit heeft niet de vorm van een ECK iD.

rules-WW202 = Verboden teken in een identiteit
    .hint = Typ de identiteit opnieuw in plaats van haar te plakken.
rules-WW202-says = In de identiteit staat iets wat er niet in kan: { $character }.
rules-character-space = een spatie
rules-character-no-break-space = een harde spatie
rules-character-tab = een tab
rules-character-line-break = een regeleinde
rules-character-white-space = een bijzondere spatie ({ $code })
rules-character-invisible = een onzichtbaar teken ({ $code })
rules-character-direction = een onzichtbaar teken dat de schrijfrichting omkeert ({ $code })
rules-character-lost = een teken dat voor een verdwenen letter staat (�)
rules-character-control = een stuurteken ({ $code })

rules-WW203 = Spatie om een identiteit
    .hint = Typ de identiteit opnieuw, of laat “waswordt fill-check LIJST --fix NIEUW.xlsx” de witruimte weghalen; SPATIES.WISSEN in Excel laat harde spaties staan.
rules-WW203-says = Vóór of na de identiteit staat witruimte.

rules-WW204 = Andere soort identiteit
    .hint = Vul de identiteit in die bij de kolom hoort.
rules-WW204-says = Dit is een identiteit van een andere soort ({ $scheme }) dan de kolom vraagt.

rules-WW205 = Stampseudoniem
    .hint = Verwijder de waarde uit de lijst en stuur het bestand niet door.
rules-WW205-says = Dit is een stampseudoniem; dat mag de school niet verlaten.

rules-WW206 = Onbekende versie van het ECK iD
    .hint = Vraag de leverancier van de administratie of deze versie klopt.
rules-WW206-says = De versie van dit ECK iD is onbekend.

rules-WW207 = nlEduPersonProfileId zonder @
    .hint = Vraag de leverancier van de administratie of de waarde zonder “@” in gebruik is.
rules-WW207-says = { $count ->
        [one] Eén waarde heeft geen @.
       *[other] { $count } waarden hebben geen @.
    }

rules-WW208 = Getal beschadigd door het spreadsheetprogramma
    .hint = Haal de waarde opnieuw uit de bron en maak de kolom op als tekst voordat u plakt.
rules-WW208-says = Het spreadsheetprogramma heeft hier cijfers weggegooid.

rules-WW209 = Identiteit als getal opgeslagen
    .hint = Vergelijk de waarden met de bron; maak de kolom op als tekst en plak ze opnieuw.
rules-WW209-says = { $count ->
        [one] Eén identiteit is als getal opgeslagen; voorloopnullen kunnen weg zijn.
       *[other] { $count } identiteiten zijn als getal opgeslagen; voorloopnullen kunnen weg zijn.
    }

rules-WW210 = Waarde is een datum geworden
    .hint = Maak de cel op als tekst en typ de waarde opnieuw.
rules-WW210-says = Het spreadsheetprogramma heeft van deze waarde een datum gemaakt.

rules-WW211 = Foutmelding in plaats van een waarde
    .hint = Zoek de juiste waarde op en typ die in de cel.
rules-WW211-says = Hier staat een foutmelding van het spreadsheetprogramma.

rules-WW212 = Formule zonder uitkomst
    .hint = Open de werkmap in Excel, laat haar doorrekenen, en plak de kolom als waarden.
rules-WW212-says = De uitkomst van deze formule staat niet in het bestand.

rules-WW213 = Waarden uit formules
    .hint = Plak de kolom als waarden voordat u de lijst doorstuurt.
rules-WW213-says = { $count ->
        [one] Eén waarde komt uit een formule.
       *[other] { $count } waarden komen uit formules.
    }

rules-WW214 = Letters uit twee schriften
    .hint = Typ de identiteit opnieuw op een gewoon toetsenbord en vergelijk haar met het portaal.
rules-WW214-says = De identiteit bevat letters uit twee schriften die op elkaar lijken.

rules-WW215 = Ongewone postcode
    .hint = Controleer de postcode; laat een buitenlandse staan.
rules-WW215-says = { $count ->
        [one] Eén postcode is geen Nederlandse.
       *[other] { $count } postcodes zijn geen Nederlandse.
    }

rules-WW216 = Ongewoon huisnummer
    .hint = Controleer het huisnummer; zet een toevoeging erachter, zoals “12 bis”.
rules-WW216-says = { $count ->
        [one] Eén huisnummer is ongewoon.
       *[other] { $count } huisnummers zijn ongewoon.
    }

rules-WW217 = Naam misschien afgekapt
    .hint = Vergelijk de naam met de administratie.
rules-WW217-says = { $count ->
        [one] Eén naam is precies zo lang als een systeem toestaat.
       *[other] { $count } namen zijn precies zo lang als een systeem toestaat.
    }

rules-WW218 = Onzichtbaar teken in een persoonskolom
    .hint = Typ de waarde opnieuw.
rules-WW218-says = { $count ->
        [one] In één cel staat een onzichtbaar teken.
       *[other] In { $count } cellen staat een onzichtbaar teken.
    }

rules-WW241 = Geen European Student Identifier
    .hint = Vul de ESI in: die begint met “urn:schac:personalUniqueCode:int:esi:”.
rules-WW241-says = Dit is geen ESI.

rules-WW242 = ESI te lang
    .hint = Vraag de bron van de ESI om de juiste waarde.
rules-WW242-says = De ESI is langer dan 255 tekens.

rules-WW243 = ESI met een onbekende scope
    .hint = De scope is een land (se), een regio (es-ct) of het domein van de instelling (larosate.se).
rules-WW243-says = De scope van de ESI is geen land, regio of domein.

rules-WW244 = ESI zonder code
    .hint = Vul de hele ESI in, met de code achter de scope.
rules-WW244-says = Achter de scope van de ESI staat niets.

rules-WW245 = Verboden teken in de code van een ESI
    .hint = Schrijf het procentgecodeerd, zoals %C3%A9 voor é, als de bron dat ook doet.
rules-WW245-says = De code van de ESI bevat een teken dat in geen URN mag.

rules-WW246 = ESI uit Ladok in een andere vorm
    .hint = Schrijf achter “ladok.se:” externtstudentuid- en het ExterntStudentUID; “waswordt esi make” doet dat.
rules-WW246-says = De code van een ESI van ladok.se is externtstudentuid- met een UUID.

rules-WW247 = Ongewone ESI van eduID
    .hint = Neem wat in eduPersonPrincipalName vóór “@eduid.se” staat.
rules-WW247-says = De code van een ESI van eduid.se bestaat doorgaans uit twee keer vijf letters.
rules-WW247-address = De code bevat het hele eduPersonPrincipalName, met @eduid.se.

rules-WW248 = Persoonsnummer in een ESI
    .hint = Neem een andere identificatie van de student. Haal het nummer uit de lijst, ook uit kopieën.
rules-WW248-says = De code van de ESI is een Zweeds persoonsnummer.

rules-WW249 = Begin van een ESI met andere hoofdletters
    .hint = U hoeft niets te doen: ESI's worden zonder onderscheid van hoofdletters vergeleken en blijven zoals ze geschreven zijn.
rules-WW249-says = { $count ->
        [one] Eén ESI begint met andere hoofdletters dan “urn:schac:personalUniqueCode:int:esi:”.
       *[other] { $count } ESI's beginnen met andere hoofdletters dan “urn:schac:personalUniqueCode:int:esi:”.
    }

rules-WW301 = Nieuwe identiteit niet ingevuld
    .hint = Vul de nieuwe identiteit in; een leerling die niet verhuist, laat u bewust leeg.
rules-WW301-vo = { $count ->
        [one] Eén leerling heeft geen nieuwe identiteit en verhuist niet.
       *[other] { $count } leerlingen hebben geen nieuwe identiteit en verhuizen niet.
    }
rules-WW301-student = { $count ->
        [one] Eén student heeft geen nieuwe ESI en houdt de oude.
       *[other] { $count } studenten hebben geen nieuwe ESI en houden de oude.
    }
rules-WW301-mbo = { $count ->
        [one] In één rij is de verplichte nieuwe identiteit niet ingevuld.
       *[other] In { $count } rijen is de verplichte nieuwe identiteit niet ingevuld.
    }
    .hint = Vul de nieuwe identiteit in; deze lijst gaat volledig ingevuld terug naar de uitgever.

rules-WW302 = Rij half ingevuld
    .hint = Vul de ontbrekende nieuwe identiteit in.
rules-WW302-mandatory = { $count ->
        [one] In één rij ontbreekt de verplichte nieuwe identiteit, terwijl de andere er wel is.
       *[other] In { $count } rijen ontbreekt de verplichte nieuwe identiteit, terwijl de andere er wel is.
    }
rules-WW302-left-behind = { $count ->
        [one] In één rij is er wel een oude identiteit van deze soort, maar geen nieuwe.
       *[other] In { $count } rijen is er wel een oude identiteit van deze soort, maar geen nieuwe.
    }

rules-WW303 = Geen oude identiteit
    .hint = Verwijder de rij als de leerling nieuw is; vul anders de oude identiteit in.
rules-WW303-says = { $count ->
        [one] Eén rij heeft geen oude identiteit: er valt niets mee te nemen.
       *[other] { $count } rijen hebben geen oude identiteit: er valt niets mee te nemen.
    }

rules-WW304 = Persoonsgegeven ontbreekt
    .hint = Vul het gegeven aan.
rules-WW304-says = { $count ->
        [one] Eén cel in deze kolom is leeg.
       *[other] { $count } cellen in deze kolom zijn leeg.
    }

rules-WW305 = Identiteit verandert niet
    .hint = Kijk of de nieuwe kolom wel met de nieuwe waarden is gevuld.
rules-WW305-says = { $count ->
        [one] In één rij is de nieuwe identiteit gelijk aan de oude.
       *[other] In { $count } rijen is de nieuwe identiteit gelijk aan de oude.
    }

rules-WW306 = Nieuwe identiteit lijkt gelijk aan de oude
    .hint = Vraag het nieuwe portaal hoe het de identiteit precies doorgeeft.
rules-WW306-says = { $count ->
        [one] In één rij verschilt de nieuwe identiteit alleen in hoofdletters of onzichtbare tekens van de oude.
       *[other] In { $count } rijen verschilt de nieuwe identiteit alleen in hoofdletters of onzichtbare tekens van de oude.
    }

rules-WW401 = Eén oude identiteit, meer nieuwe
    .hint = Kijk bij welke leerling de oude identiteit hoort en verbeter of verwijder de andere rij.
rules-WW401-says = Deze { $count } rijen hebben dezelfde oude identiteit en verschillende nieuwe.
rules-WW401-two-people = Deze { $count } rijen geven verschillende leerlingen dezelfde oude identiteit.

rules-WW402 = Eén nieuwe identiteit voor meer leerlingen
    .hint = Zoek op welke leerling deze nieuwe identiteit heeft en verbeter de andere rij.
rules-WW402-says = Deze { $count } rijen geven verschillende leerlingen dezelfde nieuwe identiteit.
rules-WW402-one-person = Deze { $count } rijen lijken één leerling met meer dan één oude identiteit.
    .hint = Zijn het twee leerlingen, zoek dan op van wie de identiteit is. Is het er één, noem dan de oude identiteit die is gebruikt en verwijder de andere rij: openen beide een profiel, dan houdt de uitgever deze rijen aan.
rules-WW402-new-pupil = Deze { $count } rijen geven één persoon dezelfde nieuwe identiteit, en één ervan heeft geen oude identiteit, zoals een nieuwe leerling.
    .hint = Verwijder de rij zonder oude identiteit als het dezelfde leerling is; is het een ander, zoek dan op van wie de nieuwe identiteit is.

rules-WW403 = Dubbele rij
    .hint = Verwijder de dubbele rij.
rules-WW403-says = Deze { $count } rijen gaan over dezelfde identiteit.

rules-WW404 = Identiteiten die bijna gelijk zijn
    .hint = Vergelijk de rijen met het portaal. Eén leerling: maak ze gelijk. Twee leerlingen: geef er één een andere identiteit als de uitgever geen verschil maakt tussen hoofdletters (met “--fold-case” ziet u wat die ziet).
rules-WW404-says = In deze rijen staan { $count } identiteiten die het oog niet uit elkaar houdt.

rules-WW405 = Nieuwe identiteit is van een ander die blijft
    .hint = Vul ook voor de andere leerling de nieuwe identiteit in, of verbeter deze.
rules-WW405-says = De nieuwe identiteit in de ene rij is de oude in een andere, van een leerling die haar houdt.

rules-WW406 = Twee rijen voor dezelfde persoon
    .hint = Geef de uitgever de bijzonderheden door; deze rijen worden bij het verwerken vastgehouden.
rules-WW406-says = Deze { $count } rijen noemen dezelfde persoon met verschillende nieuwe identiteiten.

rules-WW501 = Aangeleverde cel gewijzigd
    .hint = Zet de waarde terug zoals zij is aangeleverd; meld een echte fout aan de afzender.
rules-WW501-says = Deze cel is anders dan zij is aangeleverd.
rules-WW501-corrected = Deze cel is anders dan in de vorige versie.
    .hint = Kijk of u deze verbetering kent.

rules-WW502 = Rij toegevoegd
    .hint = Verwijder de rij, of vraag de afzender om een nieuwe lijst.
rules-WW502-says = Deze rij is niet aangeleverd.
rules-WW502-open = { $count ->
        [one] Deze rij staat niet in de lijst zoals die is verstuurd.
       *[other] Deze { $count } rijen staan niet in de lijst zoals die is verstuurd.
    }
    .hint = Kijk of deze leerlingen op de lijst horen; aanvullen mag.
rules-WW502-corrected = { $count ->
        [one] Deze rij staat niet in de vorige versie.
       *[other] Deze { $count } rijen staan niet in de vorige versie.
    }
    .hint = Kijk of u deze aanvulling kent.

rules-WW503 = Rij verwijderd
    .hint = Zet de rij terug; laat de nieuwe identiteit leeg als de leerling niet verhuist.
rules-WW503-says = Een aangeleverde rij ontbreekt.
rules-WW503-mbo = Een aangeleverde rij ontbreekt.
    .hint = Zet de rij terug en vul haar in; hoort de student niet op de lijst, vraag de uitgever dan om een nieuwe.
rules-WW503-open = { $count ->
        [one] Eén rij van de lijst zoals die is verstuurd ontbreekt.
       *[other] { $count } rijen van de lijst zoals die is verstuurd ontbreken.
    }
    .hint = Kijk of deze leerlingen echt niet verhuizen; wie er ten onrechte niet op staat, raakt zijn voortgang kwijt.
rules-WW503-corrected = { $count ->
        [one] Eén rij van de vorige versie ontbreekt.
       *[other] { $count } rijen van de vorige versie ontbreken.
    }
    .hint = Kijk of deze rijen met opzet zijn weggelaten.

rules-WW504 = Begeleidend manifest niet leesbaar
    .hint = Vraag de afzender om het manifest, of geef de lijst zoals u die kreeg op met “--original”.
rules-WW504-says = Het manifest is niet te lezen; de aangeleverde kolommen zijn niet vergeleken.

rules-WW505 = Ander format dan aangeleverd
    .hint = Stuur de lijst terug in de kolommen waarin u haar kreeg.
rules-WW505-says = De lijst is verstuurd als { $sent } en teruggekomen als { $came }.

rules-WW601 = Ander format dan de verhuizing vraagt
    .hint = Maak de lijst met “generate” voor deze verhuizing, of controleer of u het juiste verhuisbestand opgeeft.
rules-WW601-says = De verhuizing vraagt het format { $asked }; de lijst heeft { $came }.

rules-WW602 = Realm van de oude identiteit past niet
    .hint = Verbeter de realm, of noem in het verhuisbestand alle realms die de school gebruikt.
rules-WW602-swapped = { $count ->
        [one] Eén identiteit heeft
       *[other] { $count } identiteiten hebben
    } de nieuwe realm in plaats van { $expected }. Zijn de kolommen verwisseld?

rules-WW603 = Realm van de nieuwe identiteit past niet
    .hint = Verbeter de realm, of noem in het verhuisbestand alle realms die de school gebruikt.
rules-WW603-swapped = { $count ->
        [one] Eén identiteit heeft
       *[other] { $count } identiteiten hebben
    } de oude realm in plaats van { $expected }. Zijn de kolommen verwisseld?

rules-realm-says = { $count ->
        [one] Eén identiteit heeft
       *[other] { $count } identiteiten hebben
    } een andere realm dan de verhuizing noemt ({ $expected }).
rules-realm-near = { $count ->
        [one] Eén identiteit heeft
       *[other] { $count } identiteiten hebben
    } een andere realm dan de verhuizing noemt ({ $expected }). Is { $meant } bedoeld?
rules-realm-case = { $count ->
        [one] Eén identiteit heeft
       *[other] { $count } identiteiten hebben
    } de realm { $meant } met andere hoofdletters of kleine letters; dat maakt verschil.
rules-realm-looks = { $count ->
        [one] Eén identiteit heeft
       *[other] { $count } identiteiten hebben
    } een realm die er hetzelfde uitziet als { $meant }, maar met onzichtbare of bijzondere tekens.
rules-realm-extra = { $count ->
        [one] Eén identiteit heeft
       *[other] { $count } identiteiten hebben
    } bij de realm { $meant } iets wat er niet hoort: “{ $extra }”.

rules-WW609 = Realm van anderen dan waar de rest heen gaat
    .hint = Kijk of de nieuwe identiteit bij deze persoon hoort; klopt het, dan hoeft u niets te doen.
rules-WW609-says = { $count ->
    [one] Eén rij gaat
   *[other] { $count } rijen gaan
} van realm { $from } naar { $to }; de andere uit { $from } gaan naar { $main }.

rules-WW604 = Lijst van een andere school
    .hint = Controleer welke lijst en welk verhuisbestand bij elkaar horen.
rules-WW604-says = De lijst hoort bij school { $listed }, de verhuizing bij { $moving }.

rules-WW605 = Lijst van een andere verhuizing
    .hint = Controleer welke lijst en welk verhuisbestand bij elkaar horen.
rules-WW605-says = De lijst is voor een andere verhuizing gemaakt.

rules-WW117 = Gegevens in een kolom zonder kop
    .hint = Zet de waarde in de kolom waar zij hoort, of verwijder haar.
rules-WW117-says = Kolom { $letters } (kolom { $position } van links) heeft geen kop; wat er staat, wordt niet gelezen.
rules-WW114 = Verborgen kolommen
    .hint = Maak de kolommen zichtbaar en kijk of ze erbij horen; verwijder ze anders.
rules-WW114-says = { $count ->
        [one] Er is één verborgen kolom met gegevens: kolom { $columns }.
       *[other] Er zijn { $count } verborgen kolommen met gegevens: kolommen { $columns }.
    }

rules-WW115 = Meer bladen met een lijst
    .hint = Verwijder de kopie, of kies met “--sheet” het blad dat is ingevuld.
rules-WW115-says = { $count ->
        [one] Alleen het blad “{ $sheet }” is gelezen; er is nog één blad met een lijst: { $names }.
       *[other] Alleen het blad “{ $sheet }” is gelezen; er zijn nog { $count } bladen met een lijst: { $names }.
    }

rules-WW116 = Regels boven de kolomkoppen
    .hint = Verwijder de regels boven de kolomkoppen voordat u de lijst doorstuurt.
rules-WW116-says = { $count ->
        [one] Er staat één regel boven de kolomkoppen; die is overgeslagen.
       *[other] Er staan { $count } regels boven de kolomkoppen; die zijn overgeslagen.
    }

rules-WW219 = Naam langer dan de keten toestaat
    .hint = Vergelijk de naam met de administratie; laat een echte lange naam staan.
rules-WW219-says = { $count ->
        [one] Eén waarde is langer dan { $limit } tekens.
       *[other] { $count } waarden zijn langer dan { $limit } tekens.
    }

rules-WW220 = Versleutelde gebruikersnaam
    .hint = Vul de gewone gebruikersnaam in, zoals het portaal die kent; de versleutelde vorm is voor leveranciers van diensten.
rules-WW220-says = { $count ->
        [one] Eén identiteit lijkt een versleutelde uid.
       *[other] { $count } identiteiten lijken een versleutelde uid.
    }

rules-WW221 = Identiteit in een persoonskolom
    .hint = Zet de waarde in de kolom waar zij hoort; kijk of de hele rij is verschoven.
rules-WW221-says = In deze persoonskolom staat een identiteit.

rules-WW222 = Tekst die een formule kan worden
    .hint = Typ de waarde zonder het eerste teken; komt zij van een ander, open de lijst dan niet in Excel voordat u dat weet.
rules-WW222-says = Deze tekst kan als formule worden uitgevoerd.

rules-WW223 = Mailkoppeling in plaats van een identiteit
    .hint = Haal weg wat voor de dubbele punt staat, met de dubbele punt (“mailto:”, “SMTP:”), en plak identiteiten voortaan als tekst.
rules-WW223-says = De identiteit begint met “{ $link }”.

rules-WW224 = Leesteken om een identiteit
    .hint = Vergelijk de identiteit met het portaal, en haal het teken weg als het daar niet staat.
rules-WW224-says = { $count ->
    [one] Om of in één identiteit staat een teken dat er zelden hoort: { $mark }
   *[other] Om of in { $count } identiteiten staat een teken dat er zelden hoort: { $mark }
}

rules-WW226 = Opmerking in plaats van een identiteit
    .hint = Verhuist de leerling niet mee? Laat de cel leeg. Zoek anders de identiteit op.
rules-WW226-says = Hier staat een opmerking en geen identiteit.

rules-WW227 = Twee identiteiten in één cel
    .hint = Laat de identiteit staan waarmee de leerling inlogt, en haal de andere weg.
rules-WW227-says = In deze cel staan twee identiteiten.

rules-WW228 = Account van een gast, of verwijderd
    .hint = Zoek het account op waarmee de leerling inlogt.
rules-WW228-guest = Dit is het account van een gast.
rules-WW228-deleted = Dit account is verwijderd.

rules-WW307 = Rij zonder leerling
    .hint = Is het toch een leerling, verbeter dan de naam; verwijder anders de rij.
rules-WW307-says = Deze rij is geen leerling (een totaal, een kopje, een paginaregel); hij is overgeslagen.

rules-WW308 = Kolomkoppen tussen de rijen
    .hint = Verwijder de rij, en kijk of de rijen eronder bij dezelfde lijst horen.
rules-WW308-says = Hier staan de kolomkoppen nog een keer.
rules-WW308-elsewhere = Hier staan de kolomkoppen nog een keer, maar in een andere volgorde; de rijen eronder zijn niet gelezen.

rules-WW407 = Veel rijen niet ingevuld
    .hint = Kijk of dit de ingevulde lijst is; en vul haar aan; alleen in het vo mag een rij leeg blijven.
rules-WW407-says = Van de { $rows } rijen { $unfilled ->
        [one] is er één
       *[other] zijn er { $unfilled }
    } niet ingevuld.
rules-WW407-none = Geen van de { $rows } rijen is ingevuld.

rules-WW408 = Eén waarde in bijna de hele kolom
    .hint = Vergelijk de kolom met de administratie; waarschijnlijk is een cel naar beneden doorgetrokken.
rules-WW408-says = Dezelfde waarde staat in { $count } van de { $rows } rijen.

rules-WW409 = Doorgetrokken reeks
    .hint = Vergelijk een paar van deze identiteiten met het portaal; neem ze anders opnieuw over.
rules-WW409-says = { $count } rijen achter elkaar tellen precies met één door.

rules-WW410 = Nieuwe identiteit met de naam van een ander
    .hint = Kijk bij welke leerling de identiteit hoort; vaak is de kolom een rij verschoven.
rules-WW410-says = De nieuwe identiteit in de ene rij draagt de naam van de leerling in de andere.
rules-WW410-one = De nieuwe identiteit in deze rij draagt de naam van een andere leerling.
rules-WW410-exchanged = De nieuwe identiteiten in deze twee rijen dragen elkaars naam: zij lijken verwisseld.
    .hint = Kijk bij welke leerling welke identiteit hoort, en wissel ze terug.

rules-WW411 = Identiteiten die worden doorgegeven
    .hint = Laat elke uitgever de hele lijst in één keer verwerken, niet rij voor rij.
rules-WW411-chain = Deze { $count } rijen geven identiteiten door in een keten.
rules-WW411-ring = Deze { $count } rijen geven identiteiten rond: een ruil of een kring.

rules-WW412 = Identiteiten staan niet bij de juiste leerling
    .hint = Neem de kolom opnieuw over uit het portaal, en sorteer daarna alleen de hele tabel.
rules-WW412-says = Van { $seen } bekeken identiteiten { $others ->
        [one] draagt er één
       *[other] dragen er { $others }
    } de naam van een leerling uit een andere rij, en { $own } de naam uit de eigen rij. Is een kolom los gesorteerd of verschoven?
rules-WW412-sides = Van { $seen } bekeken nieuwe identiteiten { $others ->
        [one] hoort er één
       *[other] horen er { $others }
    } bij de oude identiteit uit een andere rij, en { $own } bij die uit de eigen rij. Is een kolom los gesorteerd of verschoven?

rules-WW506 = Een andere lijst dan aangeleverd
    .hint = Zoek de lijst die bij deze verhuizing is verstuurd, of geef met “--original” de juiste op.
rules-WW506-says = Van de { $rows } aangeleverde rijen { $missing ->
        [one] staat er één
       *[other] staan er { $missing }
    } niet in deze lijst.
rules-WW506-id = De lijst heeft nummer { $came }; verstuurd is { $sent }.

rules-WW507 = Oudere versie van de lijst
    .hint = Vul de nieuwste versie in; neem over wat in deze al was ingevuld.
rules-WW507-says = Dit is versie { $came }; verstuurd is versie { $sent }.

rules-WW508 = Rijen in een andere volgorde
    .hint = Kijk of bij het sorteren alle kolommen zijn meegegaan.
rules-WW508-says = { $count ->
        [one] Eén rij staat op een andere plaats dan in de lijst zoals die is verstuurd.
       *[other] { $count } rijen staan op een andere plaats dan in de lijst zoals die is verstuurd.
    }

rules-WW509 = Ingevulde cel gewijzigd
    .hint = Kijk of u deze wijzigingen kent; is de oude versie al verstuurd, stuur dan ook deze.
rules-WW509-changed = { $count ->
        [one] Eén cel in deze kolom is anders ingevuld dan in het origineel.
       *[other] { $count } cellen in deze kolom zijn anders ingevuld dan in het origineel.
    }
rules-WW509-filled = { $count ->
        [one] Eén cel in deze kolom is ingevuld en was leeg in het origineel.
       *[other] { $count } cellen in deze kolom zijn ingevuld en waren leeg in het origineel.
    }
rules-WW509-cleared = { $count ->
        [one] Eén cel in deze kolom is leeg en was ingevuld in het origineel.
       *[other] { $count } cellen in deze kolom zijn leeg en waren ingevuld in het origineel.
    }

rules-WW606 = Oude en nieuwe kolom verwisseld
    .hint = Wissel de twee kolommen om, of controleer in het verhuisbestand welke realm de oude is.
rules-WW606-says = In alle rijen zijn de oude en de nieuwe identiteit verwisseld.

rules-WW607 = Locatie van een andere school
    .hint = Kijk of deze leerlingen bij de school horen die verhuist.
rules-WW607-says = { $count ->
        [one] Eén rij noemt een andere school dan { $school }.
       *[other] { $count } rijen noemen een andere school dan { $school }.
    }

rules-WW608 = Twee soorten identiteiten verwisseld
    .hint = Wissel de inhoud van de twee kolommen om, of controleer de realm in het verhuisbestand.
rules-WW608-says = De kolommen “{ $profile }” en “{ $real }” lijken verwisseld.

## Op de opdrachtregel

rules-checking = De lijst wordt gecontroleerd …
rules-unknown = Er is geen regel “{ $rule }”
    .hint = “waswordt explain” noemt alle regels.
rules-unknown-near = Er is geen regel “{ $rule }”; bedoelt u { $meant }?
    .hint = “waswordt explain” noemt alle regels.
rules-report-form = Aan de naam { $path } is niet te zien in welke vorm het verslag moet
    .hint = Laat de naam eindigen op .xlsx (gemarkeerde kopie), .html, .csv of .json.
rules-original-without-list = In { $path } staat geen was–wordt-lijst om mee te vergelijken
    .hint = Geef bij --original de lijst op zoals die is verstuurd.
rules-move-without-list = Let op: bij deze verhuizing hoort geen lijst. { $verdict }
rules-before-freeze = De oude omgeving wordt pas op { $freeze } bevroren: wat eerder is ingevuld, kan daar nog veranderen.

rules-WW118 = Andere tekencodering
    .hint = Kijk of de namen met accenten kloppen; kies anders met --encoding (macroman, cp850, windows-1252 …).
rules-WW118-recognised = Het bestand is als { $encoding } gelezen; dat is aan de letters te zien.
rules-WW118-doubtful = De tekencodering is niet zeker: aan de namen is die niet te zien. Het bestand is als { $encoding } gelezen.
rules-WW119 = Samengevoegde cellen
    .hint = Splits de cellen en vul in elke rij de waarde in die erbij hoort.
rules-WW119-says = Samengevoegde cellen: de waarde is voor elke rij genomen ({ $ranges }).
rules-WW120 = Hele rijen in één cel
    .hint = Open het bestand in Excel met Gegevens → Uit tekst/CSV, en sla het op als werkmap.
rules-WW120-says = Hele rijen staan in één cel; die zijn verdeeld bij elke “{ $delimiter }”.
rules-WW225 = Tekst in een verkeerde codering
    .hint = Verbeter de waarde, of lees het bestand op de juiste manier met --encoding (macroman, cp850, utf-8-twice …).
rules-WW225-says = { $count ->
        [one] Hier staan tekens in plaats van letters met accenten.
       *[other] In { $count } rijen staan tekens in plaats van letters met accenten.
    }
rules-WW229 = Waarheidswaarde in plaats van tekst
    .hint = Vul de waarde opnieuw in, in een cel die als tekst is opgemaakt.
rules-WW229-says = Het rekenblad heeft er waar of onwaar van gemaakt; wat er is ingetikt, is niet meer te lezen.
rules-WW230 = Te veel tekst in een cel
    .hint = Verbeter de cel; in een csv-bestand ontbreekt misschien een aanhalingsteken.
rules-WW230-says = In deze cel staat meer tekst dan een cel kan bevatten; zij is niet gelezen.
rules-WW231 = Eén samengevoegde cel met een identiteit voor meer rijen
    .hint = Splits de cellen en vul in elke rij de identiteit van die leerling in.
rules-WW231-says = Deze cel is samengevoegd met die erboven: de identiteit staat voor meer rijen.
rules-WW232 = Hoofdletters in een ECK iD
    .hint = Schrijf de ECK iD met kleine letters, zoals de nummervoorziening die geeft.
rules-WW232-says = Deze ECK iD is met hoofdletters geschreven: wie op de letter zoekt, vindt hem zo niet.
