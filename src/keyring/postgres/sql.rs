//! Names and texts in SQL, whatever they hold.

/// Quotes a name, so that it is a name whatever it holds.
pub(super) fn name(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// Quotes a text, so that it is a text whatever it holds; sessions see to it that a backslash means
/// nothing.
pub(super) fn text(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

/// Makes a number of a text: the start of the SHA-256 of its bytes, which are UTF-8. What is called
/// depends on nothing else, as engines ask that spread a table over servers.
pub(super) fn digest(text: &str) -> String {
    let bytes = format!("decode(replace({text}, '\\', '\\\\'), 'escape')");
    format!(
        "CAST(CAST('x' || encode(substring(sha256({bytes}) FROM 1 FOR 8), 'hex') AS BIT(64)) AS BIGINT)"
    )
}

/// Says that an expression is compared as text, byte for byte.
pub(super) fn bytes(expression: &str) -> String {
    format!("CAST({expression} AS TEXT) COLLATE \"C\"")
}

/// Translates texts, each to another; what is not among them becomes null.
pub(super) fn case<'a>(
    expression: &str,
    texts: impl Iterator<Item = (&'a String, &'a String)>,
) -> String {
    let cases: Vec<String> =
        texts.map(|(from, to)| format!("WHEN {} THEN {}", text(from), text(to))).collect();
    format!("CASE {expression} {} END", cases.join(" "))
}
