//! Names and texts in SQL, whatever they hold.

/// Quotes a name, so that it is a name whatever it holds.
pub(super) fn name(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// Quotes a text, so that it is a text whatever it holds; sessions see to it that a backslash means nothing.
pub(super) fn text(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

/// Says that an expression is compared as text, byte for byte.
pub(super) fn bytes(expression: &str) -> String {
    format!("CAST({expression} AS TEXT) COLLATE \"C\"")
}
