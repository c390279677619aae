//! Tables of text: the only place that knows the table crate.

use comfy_table::presets::UTF8_HORIZONTAL_ONLY;
use comfy_table::{ContentArrangement, Table};

use super::wrap::width;

/// Draws a table no wider than a page; cells may hold line breaks, and long ones are wrapped.
pub(super) fn draw(header: Vec<String>, rows: Vec<Vec<String>>) -> String {
    let mut table = Table::new();
    table.load_style(UTF8_HORIZONTAL_ONLY);
    table.set_width(width() as u16).set_content_arrangement(ContentArrangement::Dynamic);
    table.set_header(header);
    table.add_rows(rows);
    table.trim_fmt()
}
