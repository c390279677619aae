//! Pairs of people: of one person, written otherwise, and of two who are not each other.

use super::super::description::Person;
use super::{Relation, relation};

/// Given name, prefix and surname.
type Name = [&'static str; 3];

fn told(
    [first_name, prefix, last_name]: Name,
    [other_first, other_prefix, other_last]: Name,
) -> Relation {
    let one = Person { first_name, prefix, last_name, ..Person::default() };
    let other = Person {
        first_name: other_first,
        prefix: other_prefix,
        last_name: other_last,
        ..Person::default()
    };
    let told = relation(&one, &other);
    assert_eq!(told, relation(&other, &one), "{one:?} {other:?}");
    told
}

/// One person, who must not be taken for two.
const ONE: &[[Name; 2]] = &[
    // Call names.
    [["Lieve", "", "Bakker"], ["Godelieve", "de", "Wit"]],
    [["Sjaak", "", "Mulder"], ["Jacobus", "", "Visser"]],
    [["Kees", "", "Kat"], ["Cornelis", "", "Poes"]],
    [["Truus", "de", "Jong"], ["Geertruida", "", "Bos"]],
    [["Teun", "", "Post"], ["Antonius", "", "Boom"]],
    [["Bas", "", "Jansen"], ["Sebastiaan", "", "Vermeer"]],
    [["Bram", "", "Jansen"], ["Abraham", "", "Vermeer"]],
    [["Jan", "", "Jansen"], ["Janneke", "", "Vermeer"]],
    [["Tine", "", "Jansen"], ["Martine", "", "Vermeer"]],
    [["Mees", "", "Li"], ["Bartholomeus", "", "Vermeer"]],
    [["Loes", "", "Blok"], ["Louise", "", "Vermeer"]],
    [["Dick", "", "Maas"], ["Hendrikus", "", "Vermeer"]],
    [["Kasia", "", "Wozniak"], ["Katarzyna", "", "Vermeer"]],
    [["Aziz", "", "Amrani"], ["Abdelaziz", "", "Vermeer"]],
    [["Mo", "", "Amrani"], ["Mohammed", "", "Vermeer"]],
    [["Sasha", "", "Kovalenko"], ["Oleksandr", "", "Vermeer"]],
    [["Bill", "", "Porter"], ["William", "", "Vermeer"]],
    // Changed and double surnames, prefixes, what was cut off.
    [["Otto", "", "Smit"], ["Otto", "de", "Vries"]],
    [["Els", "", "Jansen-de Vries"], ["Puck", "de", "Vries"]],
    [["Lies", "", "Jansen e/v Bakker"], ["Puck", "", "Bakker"]],
    [["Puck", "van den", "Heuvel"], ["Otto", "v.d.", "Heuvel"]],
    [["Puck", "", "Heuvel v d"], ["Otto", "van de", "Heuvel"]],
    [["Puck", "van den", "Berg"], ["Otto", "", "Berg, van der"]],
    [["Toon", "", "Vogelaar"], ["Puck", "", "Vogela"]],
    [["Puck", "van", "der"], ["Otto", "de", "Wit"]],
    [["Puck", "", "van de"], ["Otto", "de", "Wit"]],
    [["Puck", "", "geb. Mulder"], ["Otto", "", "Mulder"]],
    [["An", "", "Nguyen"], ["Thi Mai", "", "Nguyen Tran"]],
    [["Harpreet", "", "Singh"], ["Manvir", "", "Singh Gill"]],
    [["Simran", "", "Kaur"], ["Jasmin", "", "Kaur Gill"]],
    [["Mohamed", "", "Amrani"], ["Mohamed Amine", "", "Bouali"]],
    [["Youssef", "", "Ben Ali"], ["Joost", "", "Benali"]],
    [["Sean", "", "Mc Donald"], ["Joost", "", "McDonald"]],
    // Spelling, and other ears.
    [["Mohamed", "", "Ben Ali"], ["Muhammed", "", "Haddad"]],
    [["Yusuf", "", "Demir"], ["Joesoef", "", "Kaya"]],
    [["Juergen", "", "Mueller"], ["Jürgen", "", "Vos"]],
    [["Otto", "", "Mueller"], ["Puck", "", "Müller"]],
    [["Otto", "", "Strauß"], ["Puck", "", "Strauss"]],
    [["Otto", "", "Schröder"], ["Puck", "", "Schroeder"]],
    [["Søren", "", "Vos"], ["Soeren", "", "Bos"]],
    [["Jens", "", "Kjær"], ["Puck", "", "Kjaer"]],
    [["Åse", "", "Vos"], ["Aase", "", "Bakker"]],
    [["Łukasz", "", "Wójcik"], ["Lukasz", "", "Nowak"]],
    [["Đorđe", "", "Đurić"], ["Djordje", "", "Petrov"]],
    [["Şeyma", "", "Çelik"], ["Seyma", "", "Kaya"]],
    [["Bram", "", "Smit"], ["Brma", "", "Smti"]],
    [["Eva", "", "Bos"], ["Vea", "", "Bso"]],
    // The initial of the name that a call name stands for.
    [["J.", "", "Jansen"], ["Hans", "", "Mulder"]],
    [["W.", "", "Jansen"], ["Pim", "", "Mulder"]],
    [["E.M.", "", "Jansen"], ["Lisa", "", "Mulder"]],
    [["F.", "", "Jansen"], ["Philip", "", "Mulder"]],
    // Columns exchanged, and words in another order.
    [["van der Berg", "", "Jan"], ["Johannes", "van der", "Berg"]],
    [["J. Bakker", "", "Kees"], ["Cornelis", "", "Bakker"]],
    [["Jansen", "", "Aagje"], ["Aagje", "", "Jansen"]],
    [["Müller", "", "Jürgen"], ["Juergen", "", "Mueller"]],
    [["Berg", "van der", "Aagje"], ["Aagje", "van der", "Berg"]],
    [["Wei", "", "Zhang"], ["Zhang", "", "Wei"]],
    [["Zhang", "", "Wei"], ["Wei", "", "Cheung"]],
    [["Xiaoming", "", "Li"], ["Li", "", "Xiao Ming"]],
    [["Li Xiao", "", "Ming"], ["Xiaoming", "", "Li"]],
    [["Nguyen", "", "Thi An"], ["An", "", "Nguyen"]],
    [["An", "", "Le"], ["Le", "", "An"]],
    [["Minh", "", "Do"], ["Do", "", "Minh"]],
    [["Xiao", "", "Qin"], ["Lan", "", "Chin"]],
    // Other scripts.
    [["Ελένη", "", "Παπαδοπούλου"], ["Eleni", "", "Papadopoulou"]],
    [["Олександр", "", "Шевченко"], ["Oleksandr", "", "Shevchenko"]],
    [["محمد", "", "أحمد"], ["Mohammed", "", "Ahmed"]],
    [["伟", "", "张"], ["Wei", "", "Zhang"]],
    [["Oleksandr", "", "Шевченко"], ["Otto", "", "Vos"]],
    // Legible no more.
    [["JÃ¼rgen", "", "MÃ¼ller"], ["Jürgen", "", "Müller"]],
    [["J端rgen", "", "M端ller"], ["Jürgen", "", "Müller"]],
    [["Ren?", "", "G?rard"], ["René", "", "Gérard"]],
    // What is no name.
    [["Aagje", "", "Jansen"], ["onbekend", "", "onbekend"]],
    [["Aagje", "", "Jansen"], ["NULL", "", "NULL"]],
    [["Aagje", "", "Jansen"], ["xxx", "", "xxx"]],
    [["Aagje", "", "Jansen"], ["-", "", "-"]],
    [["Aagje", "", "Jansen"], ["n.v.t.", "", "n.v.t."]],
    [["Aagje", "", "Jansen"], ["NVT", "", "NVT"]],
    [["Aagje", "", "Jansen"], ["?", "", "?"]],
    [["Aagje", "", "Jansen"], ["Leerling", "", "12345"]],
    [["Aagje", "", "Jansen"], ["Leerling", "", "Onbekend"]],
    [["Aagje", "", "Jansen"], ["Voornaam", "", "Achternaam"]],
    [["Aagje", "", "Jansen"], ["User", "", "100234"]],
    [["Aagje", "", "Jansen"], ["Geanonimiseerd", "", "Geanonimiseerd"]],
    [["Aagje", "", "Jansen"], ["d41d8cd98f00b204", "", "9800998ecf8427e"]],
    [["Aagje", "", "Jansen"], ["a.jansen@school.nl", "", "a.jansen@school.nl"]],
    [["Aagje", "", "Jansen"], ["niet bekend", "", "niet ingevuld"]],
    [["Aagje", "", "Jansen"], ["n/a", "", "N/A"]],
    [["Aagje", "", "Jansen"], ["FNU", "", "LNU"]],
    [["Aagje Jansen", "", ""], ["Aagje", "", "Jansen"]],
    [["Jansen, Aagje", "", ""], ["Aagje", "", "Jansen"]],
    [["Otto", "", "Vos"], ["", "", "A. Jansen"]],
    // Initials.
    [["A", "", "Jansen"], ["Aagje", "", "Mulder"]],
    [["A.B.", "", "Jansen"], ["Bram", "", "Mulder"]],
    [["AB", "", "Jansen"], ["B.", "", "Mulder"]],
    [["Joh.", "", "Jansen"], ["J.", "", "Mulder"]],
    [["C.", "", "Jansen"], ["Kees", "", "Mulder"]],
    [["Ph.", "", "Jansen"], ["Filip", "", "Mulder"]],
    [["Y.", "", "Amrani"], ["Joesoef", "", "Mulder"]],
    [["B.", "", "Jansen-de Vries"], ["Aagje", "de", "Vries"]],
    [["B.", "", "Jansen e/v Bakker"], ["Aagje", "", "Bakker"]],
    [["B.", "van der", "Berg"], ["Aagje", "", "Berg"]],
    [["B.", "van", "der"], ["Aagje", "de", "Vries"]],
    [["B.", "", ""], ["Aagje", "de", "Vries"]],
    [["A.", "", "Jansen"], ["Jansen", "", "Bram"]],
    [["X.", "", "Jansen"], ["Bram", "", "Mulder"]],
    [["N.N.", "", "Jansen"], ["Bram", "", "Mulder"]],
    [["O.", "", "Jansen"], ["Александр", "", "Mulder"]],
    [["Aagje", "", "J."], ["Bram", "", "Mulder"]],
];

/// Two people, who must not be taken for one.
const TWO: &[[Name; 2]] = &[
    [["Aagje", "", "Jansen"], ["Bram", "de", "Vries"]],
    [["Naam0", "", "Achternaam0"], ["Zoltan", "", "Quispel"]],
    [["Aagje", "van der", "Berg"], ["Bram", "van der", "Vries"]],
    [["Jan", "ten", "Ham"], ["Els", "ten", "Hove"]],
    // Surnames that are prefixes elsewhere.
    [["Minh", "", "Do"], ["Bram", "de", "Vries"]],
    [["Anh", "", "Le"], ["Bram", "", "Bakker"]],
    [["Minh", "", "Do"], ["Anh", "", "Le"]],
    [["Minh", "", "To"], ["Otto", "", "Smit"]],
    [["Ravi", "", "Das"], ["Otto", "", "Smit"]],
    [["Wei", "", "In"], ["Otto", "", "Smit"]],
    [["Emre", "", "De"], ["Otto", "", "Smit"]],
    [["Linh", "", "Van"], ["Otto", "van", "Smit"]],
    [["Minh", "", "Do"], ["Otto", "do", "Amaral"]],
    [["Anh", "", "Le"], ["Otto", "le", "Roux"]],
    [["Hoa", "", "Le Van"], ["Otto", "", "Smit"]],
    [["Pedro", "", "Dos"], ["Otto", "", "Smit"]],
    [["Kerem", "", "Ver"], ["Otto", "", "Smit"]],
    // Words that many surnames share.
    [["Youssef", "", "Ben Ali"], ["Fatima", "", "Ben Salah"]],
    [["Youssef", "", "Ait Lahcen"], ["Fatima", "", "Ait Brahim"]],
    [["Youssef", "", "Abu Bakr"], ["Fatima", "", "Abu Hassan"]],
    [["Omar", "", "Ould Rabah"], ["Samir", "", "Ould Said"]],
    [["Omar", "el", "Idrissi"], ["Samir", "el", "Bouali"]],
    [["Omar", "", "Al Hadi"], ["Samir", "", "Al Rashid"]],
    [["Omar", "", "Bin Laden"], ["Samir", "", "Bin Rashid"]],
    [["Amina", "", "Bint Omar"], ["Salma", "", "Bint Rashid"]],
    [["Omar", "", "Ibn Khaldun"], ["Samir", "", "Ibn Battuta"]],
    [["Harpreet", "", "Singh Gill"], ["Manvir", "", "Singh Sandhu"]],
    [["Simran", "", "Kaur Gill"], ["Jasmin", "", "Kaur Sandhu"]],
    [["Sean", "", "Mc Donald"], ["Fiona", "", "Mc Gregor"]],
    [["Sean", "", "Mac Donald"], ["Fiona", "", "Mac Gregor"]],
    [["Sean", "", "O Brien"], ["Fiona", "", "O Connor"]],
    [["Sean", "", "O'Brien"], ["Fiona", "", "O'Connor"]],
    [["Maria", "", "Sint Nicolaas"], ["Piet", "", "Sint Jago"]],
    [["Maria", "", "St. Nicolaas"], ["Piet", "", "St. Jago"]],
    [["Anh", "", "Nguyen Thi"], ["Duc", "", "Tran Thi"]],
    [["Emre", "", "Kara Oğlu"], ["Can", "", "Deli Oğlu"]],
    [["Thi An", "", "Nguyen"], ["Thi Mai", "", "Tran"]],
    [["Abdel Aziz", "", "Amrani"], ["Abdel Kader", "", "Bouali"]],
    [["Mohamed Amine", "", "Amrani"], ["Mohamed Reda", "", "Haddad"]],
    // Names within names.
    [["Tim", "", "Jansen"], ["Fatima", "el", "Amrani"]],
    [["Els", "", "Jansen"], ["Niels", "de", "Boer"]],
    [["Ali", "", "Kaya"], ["Natalie", "de", "Boer"]],
    [["Ron", "", "Kaya"], ["Veronique", "de", "Boer"]],
    [["Art", "", "Kaya"], ["Maarten", "de", "Boer"]],
    [["Ian", "", "Kaya"], ["Florian", "de", "Boer"]],
    [["An", "", "Nguyen"], ["Anouk", "de", "Boer"]],
    [["Aron", "", "Kaya"], ["Sharon", "de", "Boer"]],
    // Short names.
    [["Bo", "", "Li"], ["Jo", "", "Lu"]],
    [["Kai", "", "Wu"], ["Mia", "", "Xu"]],
    [["Li", "", "Wu"], ["Xi", "", "Ma"]],
    [["Ali", "", "Can"], ["Ela", "", "Kaya"]],
    [["Tim", "", "Bos"], ["Kim", "", "Vos"]],
    [["Bo", "", "Xu"], ["Mo", "", "Yu"]],
    [["Tom", "", "Kok"], ["Tim", "", "Bos"]],
    // Initials that agree are no name.
    [["Emma", "", "Cornelissen"], ["Oscar", "", "Bakker"]],
    [["Daan", "", "Smit"], ["Lotte", "de", "Wit"]],
    [["Daan", "", "Bakker"], ["Dirk", "de", "Wit"]],
    [["Aagje", "", "Zwart"], ["Bram", "", "Hart"]],
    // Initials that differ, where the surnames do.
    [["A", "", "Jansen"], ["Dirk", "", "Mulder"]],
    [["A.B.", "", "Jansen"], ["Otto", "", "Mulder"]],
    [["AB", "", "Jansen"], ["Otto", "", "Mulder"]],
    [["A.", "", "Jansen"], ["B.", "de", "Vries"]],
    [["J.P.", "van der", "Berg"], ["Kees", "van der", "Vries"]],
    [["J.", "", "Jansen"], ["Otto", "", "Mulder"]],
    [["W.", "", "Jansen"], ["Kees", "", "Mulder"]],
    [["Ö.", "", "Yılmaz"], ["Bram", "", "Mulder"]],
    // One name of the one is a name of the other.
    [["Thomas", "", "Willems"], ["Piet", "", "Thomas"]],
    [["Peter", "", "Jansen"], ["Jan", "", "Peters"]],
    [["Willem", "", "Thomas"], ["Otto", "", "Willems"]],
    // In one script.
    [["Олександр", "", "Шевченко"], ["Марія", "", "Коваль"]],
    [["Ελένη", "", "Παπαδοπούλου"], ["Νίκος", "", "Γεωργίου"]],
];

#[test]
fn nobody_who_is_written_otherwise_is_taken_for_another_person() {
    let wrong: Vec<_> =
        ONE.iter().filter(|[one, other]| told(*one, *other) == Relation::Other).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn two_people_are_not_taken_for_one() {
    let wrong: Vec<_> =
        TWO.iter().filter(|[one, other]| told(*one, *other) != Relation::Other).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}
