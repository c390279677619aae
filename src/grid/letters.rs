//! Columns by letter, as a spreadsheet names them.

/// Names a column, counted from one, as a spreadsheet does.
///
/// ```
/// use waswordt::grid::column_letters;
/// assert_eq!([1, 8, 26, 27, 702, 703].map(column_letters), ["A", "H", "Z", "AA", "ZZ", "AAA"]);
/// ```
#[must_use]
pub fn column_letters(position: usize) -> String {
    let (mut letters, mut left) = (Vec::new(), position);
    while let Some(at) = left.checked_sub(1) {
        letters.push(char::from(b'A' + (at % 26) as u8));
        left = at / 26;
    }
    letters.iter().rev().collect()
}

/// How many spans are named at most.
const MOST: usize = 20;

/// Names ascending columns, neighbours as a span.
///
/// ```
/// use waswordt::grid::column_spans;
/// assert_eq!(column_spans(&[3, 6, 7, 8, 10]), "C, F–H, J");
/// ```
#[must_use]
pub fn column_spans(columns: &[u32]) -> String {
    let letters = |column: u32| column_letters(column as usize);
    let span = |span: &[u32]| match span {
        [first, .., last] => format!("{}–{}", letters(*first), letters(*last)),
        _ => letters(span[0]),
    };
    let mut spans: Vec<String> = columns.chunk_by(|a, b| a + 1 == *b).map(span).collect();
    if spans.len() > MOST {
        spans.truncate(MOST);
        spans.push("…".to_owned());
    }
    spans.join(", ")
}

#[cfg(test)]
mod tests {
    use super::column_letters;

    #[test]
    fn columns_are_named_as_a_sheet_names_them() {
        assert_eq!(
            [1, 7, 26, 27, 702, 703].map(column_letters),
            ["A", "G", "Z", "AA", "ZZ", "AAA"]
        );
    }
}
