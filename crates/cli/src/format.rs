//! Numbers as people read them, and tables for a terminal.

use comfy_table::{CellAlignment, Table, presets::NOTHING};
use parked_model::numeric::units::Pence;
use words::numbers::grouped;

/// Stands for a number that would mean nothing.
pub(crate) const NO_VALUE: &str = "-";

/// Money in pounds to the penny, such as `-£1,234.50`.
pub(crate) fn money(amount: Pence) -> String {
    let (sign, pence) = (if amount < Pence::ZERO { "-" } else { "" }, amount.0.unsigned_abs());
    format!("{sign}£{}.{:02}", grouped(pence / 100), pence % 100)
}

/// Pounds to the penny.
pub(crate) fn gbp(pounds: f64) -> String {
    money(Pence::from_pounds(pounds))
}

/// A fraction as per cent.
pub(crate) fn percent(share: f64) -> String {
    format!("{:.1}%", share * 100.0)
}

/// A number to two decimals.
pub(crate) fn number(value: f64) -> String {
    format!("{value:.2}")
}

/// A number that may mean nothing.
pub(crate) fn or_none(value: Option<f64>, text: impl Fn(f64) -> String) -> String {
    value.map_or_else(|| NO_VALUE.to_owned(), text)
}

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_is_grouped_and_keeps_its_sign() {
        assert_eq!(money(Pence(0)), "£0.00");
        assert_eq!(money(Pence(5)), "£0.05");
        assert_eq!(money(Pence(99_999)), "£999.99");
        assert_eq!(money(Pence(-123_456_789)), "-£1,234,567.89");
        assert_eq!(gbp(-0.004), "£0.00");
        assert_eq!(grouped(1_000_000), "1,000,000");
    }
}
