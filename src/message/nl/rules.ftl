# rules: what each rule says, and what to do about it

rules-WW101 = Bestand niet leesbaar
    .hint = Open het bestand in Excel (of LibreOffice), sla het op als xlsx of als CSV in UTF-8, en probeer het opnieuw.

rules-WW102 = Leeg bestand
    .hint = Controleer of u het juiste bestand en het juiste werkblad hebt gekozen.
rules-WW102-says = Het bestand is leeg.

rules-WW103 = Geen kolomkoppen gevonden
    .hint = Zet de afgesproken kolomkoppen op de eerste rij. “generate” maakt een lijst waarin ze al staan.
rules-WW103-says = Geen rij bovenaan het bestand lijkt op de kolomkoppen van een was-wordtlijst.

rules-WW104 = Kolom ontbreekt
    .hint = Voeg de kolom toe met de afgesproken naam; laat de cellen leeg als u de gegevens niet hebt.
rules-WW104-says = De kolom “{ $column }” ontbreekt.

rules-WW105 = Kolom staat er dubbel
    .hint = Verwijder de kolom die er te veel is, of geef die een andere naam.
rules-WW105-says = Kolom { $letters } heeft dezelfde naam als een eerdere kolom (“{ $column }”) en wordt overgeslagen.

rules-WW106 = Onbekende kolom
    .hint = Verwijder de kolom voordat u de lijst doorstuurt. Is een afgesproken kolom bedoeld, verbeter dan de naam.
rules-WW106-says = Kolom { $letters } (“{ $title }”) hoort niet in deze lijst en wordt overgeslagen.
rules-WW106-says-letters = Kolom { $letters } hoort niet in deze lijst en wordt overgeslagen.

rules-WW107 = Geen rijen
    .hint = Vul de lijst, of controleer of u het juiste werkblad hebt gekozen.
rules-WW107-says = Onder de kolomkoppen staan geen rijen.

rules-WW108 = Aanhalingsteken niet gesloten
    .hint = Zet in deze rij het ontbrekende aanhalingsteken, of verwijder het losse.
rules-WW108-says = Het aanhalingsteken dat hier begint, wordt nergens gesloten; de rest van het bestand is niet gelezen.

rules-WW109 = Los aanhalingsteken
    .hint = Zet de hele cel tussen aanhalingstekens en verdubbel de tekens daarbinnen, of haal ze weg.
rules-WW109-says = Er staat tekst direct na een aanhalingsteken; elk programma leest dat anders.

rules-WW110 = Bestand hier beschadigd
    .hint = Sla het bestand opnieuw op als Excel-werkmap of als CSV UTF-8.
rules-WW110-says = Het bestand is in deze rij beschadigd (nulbyte).

rules-WW111 = Tekst niet te lezen in deze codering
    .hint = Sla de lijst op in UTF-8 (in Excel: “CSV UTF-8”), of geef de codering op met “--encoding”.
rules-WW111-says = Niet alle tekst is te lezen als { $encoding }.

rules-WW112 = Verborgen rijen
    .hint = Maak de rijen zichtbaar. Horen ze er niet bij, verwijder ze dan.
rules-WW112-says = { $count ->
        [one] Er is één verborgen rij met gegevens; die doet mee.
       *[other] Er zijn { $count } verborgen rijen met gegevens; die doen mee.
    }

rules-WW113 = Andere werkbladen met gegevens
    .hint = Zet alle rijen op één werkblad, of kies het werkblad met “--sheet”.
rules-WW113-says = Alleen het werkblad “{ $sheet }” is gelezen; { $count ->
        [one] er is nog één werkblad
       *[other] er zijn nog { $count } werkbladen
    } met gegevens: { $names }.

rules-WW201 = Geen geldige { told-id }
    .hint = { told-whole }
rules-WW201-no-at = In deze { told-id } staat geen @.
rules-WW201-no-number = Bij deze gebruikersnaam staat geen instellingsnummer.
    .hint = Vul het instellingsnummer in, in de kolom naast de gebruikersnaam.
rules-WW201-no-user-id = Vóór de @ staat geen gebruikersnaam.
rules-WW201-no-realm = Na de @ staat niets; het laatste deel (de realm) ontbreekt.
rules-WW201-too-long = De waarde is langer dan 256 tekens.
rules-WW201-eck-form = Dit heeft niet de vorm van een ECK iD.

rules-WW202 = Verboden teken in een { told-id }
    .hint = Verwijder het teken, of kopieer de { told-id } opnieuw uit het portaal.
rules-WW202-says = In de { told-id } staat iets wat er niet in kan: { $character }.
rules-character-space = een spatie
rules-character-no-break-space = een spatie die niet afbreekt
rules-character-tab = een tab
rules-character-line-break = een regeleinde
rules-character-white-space = een bijzondere spatie ({ $code })
rules-character-invisible = een onzichtbaar teken ({ $code })
rules-character-direction = een onzichtbaar teken dat de schrijfrichting omkeert ({ $code })
rules-character-lost = een teken dat voor een verdwenen letter staat (�)
rules-character-control = een stuurteken ({ $code })

rules-WW203 = Spatie voor of na een { told-id }
    .hint = Klik in de cel en haal de spatie weg.
rules-WW203-says = Voor of na de waarde staat een spatie.

rules-WW204 = Andere soort identiteit
    .hint = Vul in wat bij de kolom hoort.
rules-WW204-says = Hier staat een andere soort identiteit ({ $scheme ->
        [eck-id] een ECK iD
        [esi] een ESI
       *[other] { $scheme }
    }) dan de kolom vraagt.

rules-WW205 = Stampseudoniem
    .hint = Verwijder de waarde uit de lijst, en stuur het bestand niet door.
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

rules-WW208 = Getal beschadigd door Excel of een ander programma
    .hint = Zet de celeigenschappen op Tekst en haal de waarde opnieuw uit de bron.
rules-WW208-says = Excel heeft dit getal afgerond; de laatste cijfers zijn weg.
rules-WW208-reckoned = Een programma heeft deze waarde als bedrag geschreven, met decimalen of duizendtallen; nullen aan het begin zijn misschien weg.

rules-WW209 = Inlognaam als getal opgeslagen
    .hint = Zet de celeigenschappen op Tekst en plak de waarden opnieuw uit de bron.
rules-WW209-says = { $count ->
        [one] Excel heeft van één { told-id } een getal gemaakt; nullen aan het begin zijn misschien weg.
       *[other] Excel heeft van { $count } { told-ids } een getal gemaakt; nullen aan het begin zijn misschien weg.
    }

rules-WW210 = Waarde is een datum geworden
    .hint = Zet de celeigenschappen op Tekst en typ de waarde opnieuw.
rules-WW210-says = Excel heeft van deze waarde een datum gemaakt.

rules-WW211 = Foutmelding in plaats van een waarde
    .hint = Zoek de juiste waarde op en typ die in de cel.
rules-WW211-says = Hier staat een foutmelding van Excel.

rules-WW212 = Formule zonder uitkomst
    .hint = Open het bestand in Excel, vervang formules door waarden (Plakken speciaal > Waarden) en sla het op.
rules-WW212-says = Hier staat een formule zonder uitkomst.

rules-WW213 = Waarden uit formules
    .hint = Kopieer de kolom en plak hem terug met Plakken speciaal > Waarden.
rules-WW213-says = { $count ->
        [one] Eén waarde komt uit een formule.
       *[other] { $count } waarden komen uit formules.
    }

rules-WW214 = Letters uit twee schriften
    .hint = Typ de { told-id } opnieuw en vergelijk hem met het portaal.
rules-WW214-says = In de { told-id } staat een letter die op een gewone lijkt, maar bijvoorbeeld Cyrillisch of Grieks is.

rules-WW215 = Ongewone postcode
    .hint = Controleer de postcode; laat een buitenlandse staan.
rules-WW215-says = { $count ->
        [one] Eén postcode is niet Nederlands.
       *[other] { $count } postcodes zijn niet Nederlands.
    }

rules-WW216 = Ongewoon huisnummer
    .hint = Controleer het huisnummer; zet een toevoeging erachter, zoals “12 bis”.
rules-WW216-says = { $count ->
        [one] Eén huisnummer ziet er vreemd uit.
       *[other] { $count } huisnummers zien er vreemd uit.
    }

rules-WW217 = Naam misschien afgekapt
    .hint = Vergelijk de naam met de administratie.
rules-WW217-says = { $count ->
        [one] Eén naam is precies zo lang als een systeem toelaat en is misschien afgekapt.
       *[other] { $count } namen zijn precies zo lang als een systeem toelaat en zijn misschien afgekapt.
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
    .hint = Schrijf achter “ladok.se:” externtstudentuid- en het ExterntStudentUID. “waswordt esi make” doet dat.
rules-WW246-says = De code van een ESI van ladok.se is externtstudentuid- met een UUID.

rules-WW247 = Ongewone ESI van eduID
    .hint = Vergelijk de code met eduPersonPrincipalName in eduID.
rules-WW247-says = De code van een ESI van eduid.se bestaat doorgaans uit twee keer vijf letters.
rules-WW247-address = De code bevat het hele eduPersonPrincipalName, met @eduid.se.
    .hint = Neem wat in eduPersonPrincipalName vóór “@eduid.se” staat.

rules-WW248 = Persoonsnummer in een ESI
    .hint = Neem een andere identificatie van de student. Haal het nummer uit de lijst, ook uit kopieën.
rules-WW248-says = De code van de ESI is een Zweeds persoonsnummer.
rules-WW248-old = De code van de oude ESI is een Zweeds persoonsnummer.
    .hint = Laat de oude waarde staan: zo kent de dienst de student. Let erop dat de nieuwe ESI geen persoonsnummer bevat.

rules-WW249 = Begin van een ESI met andere hoofdletters
    .hint = U hoeft niets te doen: ESI's worden zonder onderscheid van hoofdletters vergeleken en blijven zoals ze geschreven zijn.
rules-WW249-says = { $count ->
        [one] Eén ESI begint met andere hoofdletters dan “urn:schac:personalUniqueCode:int:esi:”.
       *[other] { $count } ESI's beginnen met andere hoofdletters dan “urn:schac:personalUniqueCode:int:esi:”.
    }

rules-WW301 = Nieuwe { told-id } niet ingevuld
    .hint = Vul de nieuwe { told-id } in, of laat de cel leeg als de { told-one } { told-stays }.
rules-WW251 = Geen nummer van een kinderopvanginstelling
    .hint = Neem het nummer over uit dagtilbudsregister.stil.dk: een hoofdletter G en vijf cijfers.
rules-WW251-says = Dit is geen nummer van een kinderopvanginstelling: dat is een hoofdletter G met vijf cijfers.
rules-WW252 = Ongewoon instellingsnummer
    .hint = Vergelijk het nummer met het instellingenregister.
rules-WW252-says = Dit instellingsnummer bestaat niet uit zes hoofdletters en cijfers.
rules-WW252-short = Dit instellingsnummer heeft minder dan zes tekens; misschien is een voorloopnul weg.
    .hint = Vergelijk het nummer met het instellingenregister; Excel kan een voorloopnul hebben weggehaald.
rules-WW253 = Ongewone Unilogin
    .hint = Vergelijk die met het gebruikersbeheer van Unilogin.
rules-WW253-says = { $count ->
        [one] Eén gebruikersnaam bestaat niet uit acht of tien kleine letters en cijfers.
       *[other] { $count } gebruikersnamen bestaan niet uit acht of tien kleine letters en cijfers.
    }
rules-WW253-two = Achter de gebruikersnaam staat een ander instellingsnummer dan in de kolom ernaast.
rules-WW301-vo = { $count ->
        [one] Eén leerling heeft nog geen nieuwe inlognaam; blijft die leeg, dan gaat deze leerling niet mee.
       *[other] { $count } leerlingen hebben nog geen nieuwe inlognaam; blijft die leeg, dan gaan ze niet mee.
    }
rules-WW301-student = { $count ->
        [one] Eén student heeft geen nieuwe ESI en houdt de oude.
       *[other] { $count } studenten hebben geen nieuwe ESI en houden de oude.
    }
rules-WW301-user = { $count ->
        [one] Eén gebruiker heeft geen nieuw instellingsnummer en blijft zoals voorheen.
       *[other] { $count } gebruikers hebben geen nieuw instellingsnummer en blijven zoals voorheen.
    }
    .hint = Vul het nieuwe instellingsnummer in, of laat de cel leeg als de gebruiker blijft zoals hij was.
rules-WW301-mbo = { $count ->
        [one] In één rij is de verplichte nieuwe identiteit niet ingevuld.
       *[other] In { $count } rijen is de verplichte nieuwe identiteit niet ingevuld.
    }
    .hint = Vul de nieuwe identiteit in. Deze lijst gaat volledig ingevuld terug.

rules-WW302 = Rij half ingevuld
    .hint = Vul de ontbrekende nieuwe identiteit in.
rules-WW302-mandatory = { $count ->
        [one] In één rij is alleen de niet-verplichte kolom ingevuld; de verplichte (**) is leeg.
       *[other] In { $count } rijen is alleen de niet-verplichte kolom ingevuld; de verplichte (**) is leeg.
    }
rules-WW302-left-behind = { $count ->
        [one] In één rij is er wel een oude identiteit van deze soort, maar geen nieuwe.
       *[other] In { $count } rijen is er wel een oude identiteit van deze soort, maar geen nieuwe.
    }
rules-WW302-user = { $count ->
        [one] In één rij staat wel een nieuw instellingsnummer, maar geen gebruikersnaam.
       *[other] In { $count } rijen staat wel een nieuw instellingsnummer, maar geen gebruikersnaam.
    }
    .hint = Vul de oude gebruikersnaam in; zonder die is niemand te vinden.

rules-WW303 = Geen oude { told-id }
    .hint = Vul de oude { told-id } in. Is de { told-one } nieuw, verwijder de rij dan.
rules-WW303-says = { $count ->
        [one] Bij één { told-one } ontbreekt de oude { told-id }; er is dan niets om over te zetten.
       *[other] Bij { $count } { told-many } ontbreekt de oude { told-id }; er is dan niets om over te zetten.
    }

rules-WW304 = Persoonsgegeven ontbreekt
    .hint = Vul het gegeven in.
rules-WW304-says = { $count ->
        [one] In deze kolom ontbreekt één gegeven.
       *[other] In deze kolom ontbreken { $count } gegevens.
    }

rules-WW305 = Identiteit verandert niet
    .hint = Controleer of in de nieuwe kolom de nieuwe { told-ids } staan, en niet de oude.
rules-WW305-says = { $count ->
        [one] In één rij is de nieuwe { told-id } gelijk aan de oude.
       *[other] In { $count } rijen is de nieuwe { told-id } gelijk aan de oude.
    }

rules-WW306 = Nieuwe { told-id } lijkt gelijk aan de oude
    .hint = Vraag de leverancier van het nieuwe portaal hoe de { told-id } precies wordt geschreven.
rules-WW306-says = { $count ->
        [one] In één rij verschilt de nieuwe { told-id } alleen in hoofdletters of onzichtbare tekens van de oude.
       *[other] In { $count } rijen verschilt de nieuwe { told-id } alleen in hoofdletters of onzichtbare tekens van de oude.
    }

rules-WW401 = Eén oude { told-id }, meer nieuwe
    .hint = Zoek op bij welke { told-one } de oude { told-id } hoort, en verbeter of verwijder de andere rij.
rules-WW401-says = Deze { $count } rijen hebben dezelfde oude { told-id } en verschillende nieuwe.
rules-WW401-two-people = Deze { $count } rijen geven verschillende { told-many } dezelfde oude { told-id }.

rules-WW402 = Eén nieuwe { told-id } voor meer mensen
    .hint = Zoek op welke { told-one } deze nieuwe { told-id } heeft, en verbeter de andere rij.
rules-WW402-says = Deze { $count } rijen geven verschillende { told-many } dezelfde nieuwe { told-id }.
rules-WW402-one-person = Deze { $count } rijen lijken één { told-one } met meer dan één oude { told-id }.
    .hint = Zijn het twee { told-many }, zoek dan op van wie de { told-id } is. Is het er één, laat dan de rij staan met de oude { told-id } die is gebruikt, en verwijder de andere: openen beide een profiel, dan houdt de { told-party } deze rijen aan.
rules-WW402-new-pupil = Deze { $count } rijen geven één persoon dezelfde nieuwe { told-id }, en één ervan heeft geen oude { told-id }, zoals een nieuwe { told-one }.
    .hint = Verwijder de rij zonder oude { told-id } als het dezelfde { told-one } is. Is het een ander, zoek dan op van wie de nieuwe { told-id } is.

rules-WW403 = Dubbele rij
    .hint = Verwijder de dubbele rij.
rules-WW403-says = Deze { $count } rijen gaan over dezelfde { told-id }.

rules-WW404 = Inlognamen die bijna gelijk zijn
    .hint = Vergelijk de rijen met het portaal. Is het één { told-one }, maak ze dan gelijk. Zijn het er twee, geef er dan één een andere { told-id } als de { told-party } geen verschil maakt tussen hoofdletters (met “--fold-case” ziet u wat die ziet).
rules-WW404-says = Deze { $count } { told-ids } lijken op elkaar maar zijn niet gelijk (hoofdletter, spatie of onzichtbaar teken).

rules-WW405 = Nieuwe { told-id } is al van iemand die niet verhuist
    .hint = Vul ook voor de andere { told-one } de nieuwe { told-id } in, of verbeter deze.
rules-WW405-says = De nieuwe { told-id } in de ene rij is nu nog van een { told-one } in een andere rij, en die houdt hem.

rules-WW406 = Twee rijen voor dezelfde persoon
    .hint = Laat de { told-party } weten wie wie is; tot dan worden deze rijen overgeslagen.
rules-WW406-says = Deze { $count } rijen noemen dezelfde persoon met verschillende nieuwe { told-ids }.

rules-WW501 = Aangeleverde cel gewijzigd
    .hint = Zet de oude waarde terug. Klopte die niet? Meld het dan bij uw distributeur.
rules-WW501-says = Deze cel was al ingevuld en is gewijzigd.
rules-WW501-corrected = Deze cel is anders dan in de vorige versie.
    .hint = Controleer of deze verbetering bedoeld is.

rules-WW502 = Rij toegevoegd
    .hint = Verwijder de rij, of vraag de afzender om een nieuwe lijst.
rules-WW502-says = Deze rij is niet aangeleverd.
rules-WW502-open = { $count ->
        [one] Deze rij staat niet in de lijst zoals die is verstuurd.
       *[other] Deze { $count } rijen staan niet in de lijst zoals die is verstuurd.
    }
    .hint = Rijen toevoegen mag. Controleer of deze { told-many } op de lijst horen.
rules-WW502-corrected = { $count ->
        [one] Deze rij staat niet in de vorige versie.
       *[other] Deze { $count } rijen staan niet in de vorige versie.
    }
    .hint = Controleer of deze aanvulling bedoeld is.

rules-WW503 = Rij verwijderd
    .hint = Zet de rij terug; laat de nieuwe { told-id } leeg als de { told-one } { told-stays }.
rules-WW503-says = Een aangeleverde rij ontbreekt.
rules-WW503-mbo = Een aangeleverde rij ontbreekt.
    .hint = Zet de rij terug en vul hem in. Hoort de student niet op de lijst, vraag de uitgever dan om een nieuwe lijst.
rules-WW503-open = { $count ->
        [one] Eén rij van de lijst zoals die is verstuurd ontbreekt.
       *[other] { $count } rijen van de lijst zoals die is verstuurd ontbreken.
    }
    .hint = Controleer of deze { told-many } echt niet verhuizen; wie er ten onrechte niet op staat, raakt zijn voortgang kwijt.
rules-WW503-corrected = { $count ->
        [one] Eén rij van de vorige versie ontbreekt.
       *[other] { $count } rijen van de vorige versie ontbreken.
    }
    .hint = Controleer of deze rijen met opzet zijn weggelaten.

rules-WW504 = Controlegegevens van de lijst zijn beschadigd
    .hint = Vraag de afzender om het bestand .datapackage.json dat bij de lijst hoort, of geef de lijst zoals u die kreeg op met “--original”.
rules-WW504-says = De controlegegevens bij de lijst zijn niet te lezen; de aangeleverde kolommen zijn niet vergeleken.

rules-WW505 = Ander format dan aangeleverd
    .hint = Stuur de lijst terug in de kolommen waarin u die kreeg.
rules-WW505-says = De lijst is verstuurd als { $sent } en teruggekomen als { $came }.

rules-WW601 = Ander format dan de verhuizing vraagt
    .hint = Maak de lijst met “generate” voor deze verhuizing, of controleer of u het juiste verhuisbestand opgeeft.
rules-WW601-says = De verhuizing vraagt het format { $asked }; de lijst heeft { $came }.

rules-WW602 = { told-realm-of-was }
    .hint = Verbeter { told-realm }, of noem in het verhuisbestand { told-every-realm }.
rules-WW602-swapped = { $count ->
        [one] Eén { told-id } heeft
       *[other] { $count } { told-ids } hebben
    } { told-new-realm } in plaats van { $expected }. Zijn de kolommen verwisseld?

rules-WW603 = { told-realm-of-wordt }
    .hint = Verbeter { told-realm }, of noem in het verhuisbestand { told-every-realm }.
rules-WW603-swapped = { $count ->
        [one] Eén { told-id } heeft
       *[other] { $count } { told-ids } hebben
    } { told-old-realm } in plaats van { $expected }. Zijn de kolommen verwisseld?

rules-realm-says = { $count ->
        [one] Eén { told-id } { told-ends }{ $realm }
       *[other] { $count } { told-ids } { told-end }{ $realm }
    }; volgens de verhuizing hoort daar { $expected }.
rules-realm-near = { $count ->
        [one] Eén { told-id } { told-ends }{ $realm }
       *[other] { $count } { told-ids } { told-end }{ $realm }
    }; bedoeld is waarschijnlijk { told-at }{ $meant }.
rules-realm-case = { $count ->
        [one] Eén { told-id } { told-ends }{ $realm }
       *[other] { $count } { told-ids } { told-end }{ $realm }
    }: dat is { $meant }, maar met andere hoofdletters; dat telt.
rules-realm-looks = { $count ->
        [one] Eén { told-id } heeft
       *[other] { $count } { told-ids } hebben
    } { told-as-realm } iets wat er hetzelfde uitziet als { $meant }, maar met onzichtbare of bijzondere tekens.
rules-realm-other = { $count ->
        [one] Eén { told-id } heeft
       *[other] { $count } { told-ids } hebben
    } { told-as-realm } niet wat er volgens de verhuizing hoort: { $expected }.
rules-realm-extra = { $count ->
        [one] In één { told-id }
       *[other] In { $count } { told-ids }
    } staat bij { told-at }{ $meant } nog “{ $extra }”; haal dat weg.

rules-WW609 = Realm van een kleine groep
    .hint = Controleer of de nieuwe { told-id } bij deze persoon hoort. Klopt het, dan hoeft u niets te doen.
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
    .hint = Zet de waarde in de kolom waar die hoort, of verwijder de waarde.
rules-WW117-says = Kolom { $letters } heeft geen kop en wordt overgeslagen.
rules-WW114 = Verborgen kolommen
    .hint = Maak de kolommen zichtbaar. Horen ze er niet bij, verwijder ze dan.
rules-WW114-says = { $count ->
        [one] Er is één verborgen kolom met gegevens: kolom { $columns }.
       *[other] Er zijn { $count } verborgen kolommen met gegevens: kolommen { $columns }.
    }

rules-WW115 = Meer werkbladen met een lijst
    .hint = Verwijder de kopie, of kies met “--sheet” het werkblad dat is ingevuld.
rules-WW115-says = { $count ->
        [one] Alleen het werkblad “{ $sheet }” is gelezen; er is nog één werkblad met een lijst: { $names }.
       *[other] Alleen het werkblad “{ $sheet }” is gelezen; er zijn nog { $count } werkbladen met een lijst: { $names }.
    }

rules-WW116 = Regels boven de kolomkoppen
    .hint = Verwijder de regels boven de kolomkoppen voordat u de lijst doorstuurt.
rules-WW116-says = { $count ->
        [one] Er staat één regel boven de kolomkoppen; die is overgeslagen.
       *[other] Er staan { $count } regels boven de kolomkoppen; die zijn overgeslagen.
    }

rules-WW219 = Naam langer dan de keten toestaat
    .hint = Vergelijk de naam met de administratie; laat een naam die echt zo lang is staan.
rules-WW219-says = { $count ->
        [one] Eén waarde is langer dan { $limit } tekens.
       *[other] { $count } waarden zijn langer dan { $limit } tekens.
    }

rules-WW220 = Code in plaats van een gebruikersnaam
    .hint = Vul de gewone { told-id } in, zoals het portaal die kent.
rules-WW220-says = { $count ->
        [one] Eén { told-id } lijkt een code (hash).
       *[other] { $count } { told-ids } lijken codes (hashes).
    }

rules-WW221 = Inlognaam in een persoonskolom
    .hint = Zet de waarde in de kolom waar die hoort; controleer of de hele rij een kolom is opgeschoven.
rules-WW221-says = In deze persoonskolom staat een { told-id }.

rules-WW222 = Tekst die een formule kan worden
    .hint = Verwijder het eerste teken (= + - @). Vertrouwt u de herkomst niet, open het bestand dan niet in Excel.
rules-WW222-says = Deze tekst kan als formule worden uitgevoerd.

rules-WW223 = Mailkoppeling in plaats van een { told-id }
    .hint = Haal weg wat voor de dubbele punt staat, met de dubbele punt (“mailto:”, “SMTP:”), en plak { told-ids } voortaan als waarden.
rules-WW223-says = De { told-id } begint met “{ $link }”.

rules-WW224 = Leesteken in of om een { told-id }
    .hint = Vergelijk de { told-id } met het portaal, en haal het teken weg als het daar niet staat.
rules-WW224-says = { $count ->
    [one] In één { told-id } staat een teken dat daar bijna nooit hoort: “{ $mark }”
   *[other] In { $count } { told-ids } staat een teken dat daar bijna nooit hoort: “{ $mark }”
}

rules-WW226 = Opmerking in plaats van een { told-id }
    .hint = { told-remark }
rules-WW226-says = Dit lijkt een opmerking en geen { told-id }.

rules-WW227 = Twee { told-ids } in één cel
    .hint = Laat de { told-id } staan waarmee de { told-one } inlogt, en haal de andere weg.
rules-WW227-says = In deze cel staan twee { told-ids }.

rules-WW228 = Account van een gast, of verwijderd
    .hint = Zoek het account op waarmee de { told-one } inlogt.
rules-WW228-guest = Dit is het account van een gast.
rules-WW228-deleted = Dit account is verwijderd.

rules-WW307 = Rij zonder persoon
    .hint = Is het toch een { told-one }, verbeter dan de naam; verwijder anders de rij.
rules-WW307-says = In deze rij staat geen { told-one }, maar bijvoorbeeld een totaal, een kopje of een paginanummer; de rij is overgeslagen.

rules-WW308 = Kolomkoppen tussen de rijen
    .hint = Verwijder de rij, en kijk of de rijen eronder bij dezelfde lijst horen.
rules-WW308-says = Hier staan de kolomkoppen nog een keer.
rules-WW308-elsewhere = Hier staan de kolomkoppen nog een keer, maar in een andere volgorde; de rijen eronder zijn niet gelezen.

rules-WW407 = Veel rijen niet ingevuld
    .hint = Controleer of dit de ingevulde lijst is, en vul de rest in. { told-empty }
rules-WW407-says = Van de { $rows } rijen { $unfilled ->
        [one] is er één
       *[other] zijn er { $unfilled }
    } niet volledig ingevuld.
rules-WW407-none = Geen van de { $rows } rijen is volledig ingevuld.

rules-WW408 = Eén waarde in bijna de hele kolom
    .hint = Vergelijk de kolom met de administratie; waarschijnlijk is een cel naar beneden doorgetrokken.
rules-WW408-says = Dezelfde waarde staat in { $count } van de { $rows } rijen.

rules-WW409 = Doorgetrokken reeks
    .hint = Vergelijk een paar van deze { told-ids } met het portaal. Kloppen ze niet, neem ze dan opnieuw over.
rules-WW409-says = In { $count } rijen onder elkaar loopt het nummer telkens met 1 op, zoals bij doortrekken in Excel.

rules-WW410 = Nieuwe { told-id } met de naam van een ander
    .hint = Controleer bij welke { told-one } de { told-id } hoort; vaak is de kolom een rij opgeschoven.
rules-WW410-says = De nieuwe { told-id } in de ene rij lijkt bij de { told-one } in de andere rij te horen.
rules-WW410-one = De nieuwe { told-id } in deze rij lijkt bij een andere { told-one } te horen.
rules-WW410-exchanged = Deze twee { told-ids } zijn waarschijnlijk verwisseld.
    .hint = Controleer bij welke { told-one } welke { told-id } hoort, en wissel ze terug.

rules-WW411 = Inlognamen die van de een op de ander overgaan
    .hint = Dit mag; waswordt verwerkt zulke rijen tegelijk. U hoeft niets te doen.
rules-WW411-chain = In deze { $count } rijen is de nieuwe { told-id } van de een de oude van de ander (keten).
rules-WW411-ring = In deze { $count } rijen ruilen { told-many } hun { told-ids }.

rules-WW412 = Inlognamen staan niet bij de juiste persoon
    .hint = Neem de kolom opnieuw over uit het portaal. Sorteer daarna altijd de hele tabel, nooit één kolom.
rules-WW412-says = Van { $seen } bekeken { told-ids } { $others ->
        [one] hoort er één
       *[other] horen er { $others }
    } bij een andere { told-one }, en { $own } bij de { told-one } in de eigen rij. Is alleen deze kolom gesorteerd, of is hij een rij opgeschoven?
rules-WW412-sides = Van { $seen } bekeken nieuwe { told-ids } { $others ->
        [one] hoort er één
       *[other] horen er { $others }
    } bij de oude { told-id } uit een andere rij, en { $own } bij die uit de eigen rij. Is alleen deze kolom gesorteerd, of is hij een rij opgeschoven?

rules-WW506 = Een andere lijst dan aangeleverd
    .hint = Zoek de lijst die bij deze verhuizing is verstuurd, of geef met “--original” de juiste op.
rules-WW506-says = Van de { $rows } aangeleverde rijen { $missing ->
        [one] staat er één
       *[other] staan er { $missing }
    } niet in deze lijst.
rules-WW506-id = De lijst heeft nummer { $came }; verstuurd is { $sent }.

rules-WW507 = Oudere versie van de lijst
    .hint = Ga verder in de nieuwste versie, en kopieer daarheen wat u al had ingevuld.
rules-WW507-says = Dit is versie { $came }, en er is een nieuwere: versie { $sent }.

rules-WW508 = Rijen in een andere volgorde
    .hint = Controleer of bij het sorteren alle kolommen zijn meegegaan.
rules-WW508-says = { $count ->
        [one] Eén rij staat op een andere plaats dan in de lijst zoals die is verstuurd.
       *[other] { $count } rijen staan op een andere plaats dan in de lijst zoals die is verstuurd.
    }

rules-WW509 = Ingevulde cel gewijzigd
    .hint = Controleer of deze wijzigingen bedoeld zijn. Is de vorige versie al verstuurd, stuur deze dan ook.
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
rules-WW606-says = In alle rijen zijn de oude en de nieuwe { told-id } verwisseld.

rules-WW607 = Locatie van een andere school
    .hint = Controleer of deze { told-many } bij de school horen die verhuist.
rules-WW607-says = { $count ->
        [one] Eén rij noemt een andere school dan { $school }.
       *[other] { $count } rijen noemen een andere school dan { $school }.
    }

rules-WW608 = Twee soorten identiteiten verwisseld
    .hint = Wissel de inhoud van de twee kolommen om, of controleer de realm in het verhuisbestand.
rules-WW608-says = De kolommen “{ $profile }” en “{ $real }” lijken verwisseld.

## Op de opdrachtregel

rules-of-others = Regels waar alleen lijsten uit andere landen mee te maken krijgen, zijn weggelaten: met --lang nl ziet u ze allemaal.
rules-unknown = Er is geen regel “{ $rule }”
    .hint = “waswordt explain” noemt alle regels; oordelen zijn { $verdicts }.
rules-unknown-near = Er is geen regel “{ $rule }”; bedoelt u { $meant }?
    .hint = “waswordt explain” noemt alle regels; oordelen zijn { $verdicts }.
rules-report-form = Aan de naam { $path } is niet te zien wat voor rapport u wilt
    .hint = Laat de naam eindigen op .xlsx (gemarkeerde kopie), .html, .csv of .json.
rules-original-without-list = In { $path } staat geen was-wordtlijst om mee te vergelijken
    .hint = Geef bij --original de lijst op zoals die is verstuurd.
rules-move-without-list = Let op: bij deze verhuizing hoort geen lijst. { $verdict }
rules-before-freeze = De bevriezing is pas op { $freeze }: wat eerder is ingevuld, kan nog veranderen.

rules-WW118 = Andere tekencodering
    .hint = Controleer of de namen met accenten kloppen. Zo niet, kies dan met --encoding (macroman, cp850, windows-1252 …).
rules-WW118-recognised = Het bestand is als { $encoding } gelezen; dat is aan de letters te zien.
rules-WW118-doubtful = De tekencodering is niet zeker: aan de namen is die niet te zien. Het bestand is als { $encoding } gelezen.
rules-WW119 = Samengevoegde cellen
    .hint = Splits de cellen en vul in elke cel de waarde in die erbij hoort.
rules-WW119-says = Samengevoegde cellen: de waarde is voor elke rij genomen, in de eerste kolom ({ $ranges }).
rules-WW120 = Hele rijen in één cel
    .hint = Open het bestand in Excel met Gegevens → Uit tekst/CSV, en sla het op als werkmap.
rules-WW120-says = Hele rijen staan in één cel; die zijn verdeeld bij elke “{ $delimiter }”.
rules-WW121 = Tekens om een waarde
    .hint = Kijk of de waarden kloppen; exporteer een volgende keer als werkmap.
rules-WW121-says = { $count ->
        [one] In één rij zijn tekens weggelaten waarmee een programma Excel van rekenen weerhoudt (="…" of ').
       *[other] In { $count } rijen zijn tekens weggelaten waarmee een programma Excel van rekenen weerhoudt (="…" of ').
    }
rules-WW225 = Tekst in een verkeerde codering
    .hint = Verbeter de waarde, of lees het bestand op de juiste manier met --encoding (macroman, cp850, utf-8-twice …).
rules-WW225-says = { $count ->
        [one] Hier staan tekens in plaats van letters met accenten.
       *[other] In { $count } rijen staan tekens in plaats van letters met accenten.
    }
rules-WW229 = WAAR of ONWAAR in plaats van tekst
    .hint = Zet de celeigenschappen op Tekst en vul de waarde opnieuw in.
rules-WW229-says = Excel heeft hier WAAR of ONWAAR van gemaakt; wat er was ingetypt, is niet meer te lezen.
rules-WW230 = Te veel tekst in een cel
    .hint = Verbeter de cel; in een csv-bestand ontbreekt misschien een aanhalingsteken.
rules-WW230-says = In deze cel staat meer tekst dan een cel kan bevatten; die is niet gelezen.
rules-WW231 = Eén samengevoegde cel met een { told-id } voor meer rijen
    .hint = Splits de cellen en vul in elke rij de { told-id } van die { told-one } in.
rules-WW231-says = Deze cel is samengevoegd met die erboven: de { told-id } staat voor meer rijen.
rules-WW232 = Hoofdletters in een ECK iD
    .hint = Schrijf het ECK iD met kleine letters, zoals de nummervoorziening die geeft.
rules-WW232-says = Dit ECK iD is met hoofdletters geschreven: wie op de letter zoekt, vindt het zo niet.
rules-WW233 = Geen naam
    .hint = Neem de naam over uit de administratie, of laat de cel leeg.
rules-WW233-says = { $count ->
        [one] Hier staat geen naam, maar een opvulling.
       *[other] In { $count } rijen staat geen naam, maar een opvulling.
    }
