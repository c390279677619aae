//! Patterns as OpenSSH writes them in `allowed_signers`: `*`, `?`, lists with commas, and `!` for
//! what is left out.

/// OpenSSH takes nothing by a list with a pattern that is longer, in bytes.
const LONGEST: usize = 1022;

/// Tells whether a list of patterns takes a word: one takes it, and none that is negated does.
pub(super) fn list_takes(patterns: &str, word: &str) -> bool {
    let mut taken = false;
    for pattern in patterns.split(',') {
        if pattern.trim_start_matches('!').len() > LONGEST {
            return false;
        }
        match pattern.strip_prefix('!') {
            Some(negated) if takes(negated.as_bytes(), word.as_bytes()) => return false,
            Some(_) => {}
            None => taken |= takes(pattern.as_bytes(), word.as_bytes()),
        }
    }
    taken
}

/// Tells whether one pattern takes a word. On a mismatch the last `*` takes one byte more, so that
/// time is bounded by their product.
fn takes(pattern: &[u8], word: &[u8]) -> bool {
    let (mut at, mut read) = (0, 0);
    let mut star: Option<(usize, usize)> = None;
    while read < word.len() {
        match pattern.get(at) {
            Some(b'*') => {
                star = Some((at, read));
                at += 1;
            }
            Some(byte) if *byte == b'?' || *byte == word[read] => {
                at += 1;
                read += 1;
            }
            _ => match star {
                Some((before, taken)) => {
                    star = Some((before, taken + 1));
                    at = before + 1;
                    read = taken + 1;
                }
                None => return false,
            },
        }
    }
    pattern[at..].iter().all(|byte| *byte == b'*')
}

#[cfg(test)]
mod tests {
    use super::list_takes;

    #[test]
    fn stars_and_question_marks_stand_for_anything() {
        assert!(
            list_takes("waswordt", "waswordt")
                && list_takes("was*", "waswordt")
                && list_takes("*w?rdt", "waswordt")
        );
        assert!(
            list_takes("file,was*", "waswordt")
                && list_takes("*", "")
                && list_takes("a*b*c", "aXbXbYc")
        );
        assert!(
            !list_takes("was", "waswordt")
                && !list_takes("wasword?t", "waswordt")
                && !list_takes("", "waswordt")
        );
    }

    #[test]
    fn what_is_negated_is_left_out_whatever_else_takes_it() {
        assert!(
            !list_takes("*,!waswordt", "waswordt")
                && !list_takes("!was*,waswordt", "waswordt")
                && !list_takes("!other", "waswordt")
        );
    }
}
