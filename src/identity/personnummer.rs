//! Swedish personal identity numbers: told by their date and check digit, so that none travels as a
//! student's identifier.

use jiff::civil::Date;

/// Tells whether a text holds a *personnummer* or *samordningsnummer*, written out or
/// percent-encoded, between what is no letter or digit.
pub(super) fn holds_personnummer(text: &str) -> bool {
    // Ten digits at least: nearly every text ends here.
    if text.bytes().filter(u8::is_ascii_digit).count() < 10 {
        return false;
    }
    let text = decoded(text);
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '+';
    text.split(|c| !is_part(c)).any(|run| {
        let run = run.trim_matches(['-', '+']);
        is_personnummer(run) || after_a_word(run).is_some_and(is_personnummer)
    })
}

/// What follows the first sign behind letters, as in `pnr-860930-9888`.
fn after_a_word(run: &str) -> Option<&str> {
    let (word, rest) = run.split_once(['-', '+'])?;
    (!word.is_empty() && word.bytes().all(|byte| byte.is_ascii_alphabetic())).then_some(rest)
}

/// Tells whether a text is one, `(19|20)?YYMMDD[-+]?NNNN`.
fn is_personnummer(text: &str) -> bool {
    let (date, last) = match text.split_once(['-', '+']) {
        Some(parts) => parts,
        None => match text.len().checked_sub(4).and_then(|at| text.split_at_checked(at)) {
            Some(parts) => parts,
            None => return false,
        },
    };
    let is_number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if last.len() != 4 || !is_number(last) || !is_number(date) {
        return false;
    }
    let centuries: &[i16] = match date.len() {
        6 => &[19, 20],
        8 if date.starts_with("19") => &[19],
        8 if date.starts_with("20") => &[20],
        _ => return false,
    };
    let short = &date[date.len() - 6..];
    centuries.iter().any(|century| is_day(*century, short))
        && has_check_digit(short.bytes().chain(last.bytes()))
}

/// Tells whether six digits are a day; a *samordningsnummer* has its day raised by 60.
fn is_day(century: i16, digits: &str) -> bool {
    let part = |at: usize| digits[at..at + 2].parse::<i8>().unwrap_or_default();
    let day = if part(4) > 60 { part(4) - 60 } else { part(4) };
    Date::new(century * 100 + i16::from(part(0)), part(2), day).is_ok()
}

/// Tells whether ten digits agree with the last of them (Luhn).
fn has_check_digit(digits: impl Iterator<Item = u8>) -> bool {
    let of = |(at, digit): (usize, u8)| {
        let product = u32::from(digit - b'0') * if at % 2 == 0 { 2 } else { 1 };
        product / 10 + product % 10
    };
    digits.enumerate().map(of).sum::<u32>() % 10 == 0
}

/// Takes `%HH` for the signs that it stands for.
fn decoded(text: &str) -> String {
    let (mut out, mut rest) = (String::with_capacity(text.len()), text);
    while let Some((before, after)) = rest.split_once('%') {
        out.push_str(before);
        let byte = after.get(..2).and_then(|digits| u8::from_str_radix(digits, 16).ok());
        if let Some(byte) = byte.filter(u8::is_ascii) {
            out.push(char::from(byte));
            rest = &after[2..];
        } else {
            out.push('%');
            rest = after;
        }
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::holds_personnummer;

    #[test]
    fn a_number_is_told_by_its_date_and_check_digit() {
        let told = [
            "198609309888",
            "8609309888",
            "860930-9888",
            "860930+9888",
            "19860930-9888",
            "pnr-860930-9888",
            "a:860930-9888",
            "8609909885",
        ];
        for number in told {
            assert!(holds_personnummer(number), "{number}");
        }
        let others = [
            "198609309887",
            "8609319887",
            "8613309882",
            "860930988",
            "18860930-9888",
            "abcd1234",
            "1234567897",
            "e860930988811",
            "",
        ];
        for number in others {
            assert!(!holds_personnummer(number), "{number}");
        }
        assert!(holds_personnummer("860930%2d9888") && holds_personnummer("%38609309888"));
    }
}
