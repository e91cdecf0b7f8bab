//! Tables for a terminal.

use comfy_table::{CellAlignment, Table, presets::NOTHING};

/// Rows in aligned columns; `right` says which columns are numbers.
pub(crate) fn columns(rows: impl IntoIterator<Item = Vec<String>>, right: impl Fn(usize) -> bool) -> String {
    let mut table = Table::new();
    table.load_style(NOTHING).add_rows(rows);
    for column in table.column_iter_mut() {
        column.set_padding((0, 2));
        if right(column.index) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    table.trim_fmt() + "\n"
}
