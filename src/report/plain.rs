//! Advice for people who have no terminal.

/// Commands, options, and the move file in each language, of which only their user knows.
const TYPED: [&str; 8] = [
    "--",
    "waswordt ",
    "“generate”",
    "”generate”",
    "verhuisbestand",
    "move file",
    "bytets fil",
    "skiftets fil",
];

/// What stands between two ways to do it, in each language.
const OR: [&str; 3] = [", of ", ", or ", ", eller "];

/// An advice without what to type in a terminal: a school has none.
#[must_use]
pub fn plain_advice(advice: &str) -> String {
    let is_plain = |text: &str| !TYPED.iter().any(|word| text.contains(word));
    let kept = |sentence: &str| {
        let choice = OR.iter().find_map(|or| sentence.rsplit_once(or));
        if is_plain(sentence) {
            Some(sentence.trim_end().to_owned())
        } else {
            choice.filter(|(one, _)| is_plain(one)).map(|(one, _)| format!("{one}."))
        }
    };
    advice.split_inclusive(". ").filter_map(kept).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::plain_advice;

    #[test]
    fn an_advice_to_a_school_has_no_commands() {
        assert_eq!(
            plain_advice("Zet alles op één werkblad, of kies het met “--sheet”."),
            "Zet alles op één werkblad."
        );
        assert_eq!(plain_advice("Kies met --encoding."), "");
        assert_eq!(
            plain_advice(
                "Rätta scope, eller ange i bytets fil varje källa som lärosätet använder."
            ),
            "Rätta scope."
        );
        assert_eq!(
            plain_advice("Lav listen med ”generate” til dette skift, eller se i skiftets fil."),
            ""
        );
        assert_eq!(
            plain_advice("Vergelijk de rijen. Twee leerlingen: kijk met --fold-case."),
            "Vergelijk de rijen."
        );
        assert_eq!(plain_advice("Haal de spatie weg."), "Haal de spatie weg.");
    }
}
