//! English: the views about the model and about its sources.

use parked_model::fit::{Figure, FigureUnit};

use super::{pounds, thousands};
use crate::state::View;

/// Name of the links to the views, for ears.
pub const VIEWS: &str = "Views";
/// What the view about the model is.
pub const ABOUT_LEAD: &str = "How far the model agrees with what was published; then what it is, what hangs on which assumption, \
     what it leaves out and what speaks against it.";
/// While the description is fetched.
pub const LOADING: &str = "Fetching the description of the model…";
/// When it cannot be fetched.
pub const MISSING: &str = "The description of the model could not be fetched. It may open by itself:";
/// What the fit is, above the table.
pub const FIT_TITLE: &str = "How well it fits";
/// What the button will do.
pub const FIT_BUTTON: &str = "Hold it against the published figures";
/// Caption of the table.
pub const FIT_TABLE: &str = "Published figures beside the model’s, worst miss first";
/// What the table's ± and bars are.
pub const FIT_LUCK: &str = "± is the standard deviation from run to run, which is luck alone; the bar is two of them to \
     either side.";
/// Columns of the table; the last is a drawing.
pub const FIT_COLUMNS: [&str; 6] =
    ["Figure, how sure it is, and sources", "Published", "Model", "Gap", "Fitted or check", "◇ published, ● model"];
/// Figures that the start rates were set by.
pub const FITTED: &str = "fitted";
/// Figures that nobody tuned.
pub const CHECK: &str = "check";
/// Where a run has no such value.
pub const NO_VALUE: &str = "none";
/// Title of the evidence view.
pub const EVIDENCE_TITLE: &str = "Evidence";
/// What the evidence view is.
pub const EVIDENCE_LEAD: &str = "Every text that was read for this, with what rests on it here. Often only the opening of a text \
     could be read, and nothing was checked against the department’s own tables.";
/// Label of the box that finds sources.
pub const FIND_SOURCE: &str = "Find a source, or what rests on one";
/// Sources that a setting or a figure cites.
pub const CITED: &str = "Something here rests on these";
/// Sources that nothing cites.
pub const NOT_CITED: &str = "Read as well";
/// What is said of them.
pub const NOT_CITED_NOTE: &str =
    "No setting and no figure held against the model cites these; they are background or repeat others.";
/// Before the settings that rest on a source.
pub const SETTINGS: &str = "Settings:";
/// Before the figures that rest on a source.
pub const FIGURES: &str = "Figures held against the model:";

/// Name of a view in links.
pub fn view(view: View) -> &'static str {
    match view {
        View::Lab => "The lab",
        View::About => "About the model",
        View::Evidence => EVIDENCE_TITLE,
    }
}

/// Title of the document.
pub fn title(view: View) -> String {
    match view {
        View::Lab => "Parked: who gets helped when help is paid by results?".to_owned(),
        other => format!("{} – Parked", self::view(other)),
    }
}

/// A view that a link asks for and there is not.
pub fn no_view(name: &str) -> String {
    let names = View::ALL.map(View::name).join(", ");
    format!("‘view’ is set to ‘{name}’; allowed: {names}. Used instead: {}", View::default().name())
}

/// Words that the model keeps in plain letters, as they are printed.
pub fn typeset(words: &str) -> String {
    words.replace('\'', "’")
}

/// Opens a long table.
pub fn show_rows(rows: usize) -> String {
    format!("Show the table, {rows} rows")
}

/// What the fit does, before it is asked for.
pub fn fit_lead(runs: u32, people: f64) -> String {
    format!(
        "The button runs the model {runs} times with your settings, each time {} people with other luck, and puts what comes \
         out beside every published figure it can speak to. It takes about a second.",
        thousands(people)
    )
}

/// How far the runs have come.
pub fn fit_progress(done: usize, runs: u32) -> String {
    format!("{done} of {runs} runs done.")
}

/// The fit in two sentences: how many figures were used, how many are near and how many far.
pub fn fit_result(figures: &[Figure]) -> String {
    let count = |is_counted: fn(&Figure) -> bool| figures.iter().filter(|figure| is_counted(figure)).count();
    format!(
        "Of {} figures {} were used to set the start rates; the others are checks. {} come out within a tenth of the \
         published value, {} miss it by more than a quarter.",
        figures.len(),
        count(|figure| figure.fitted),
        count(|figure| miss(figure) <= 0.1),
        count(|figure| miss(figure) > 0.25),
    )
}

/// The size of the gap as a share of the published value; endless where the model has none.
pub fn miss(figure: &Figure) -> f64 {
    figure.gap.map_or(f64::INFINITY, |gap| (gap / figure.published).abs())
}

/// A number of a figure with its unit, as exact as the published ones are.
pub fn amount(value: f64, unit: FigureUnit) -> String {
    match unit {
        FigureUnit::Percent => format!("{}%", tenths(value)),
        FigureUnit::People => thousands(value),
        FigureUnit::Pounds if value.abs() >= 1e6 => format!("{} million", pounds((value / 1e6).round())),
        FigureUnit::Pounds => pounds(value.round()),
        FigureUnit::Payments => tenths(value),
        FigureUnit::Months => format!("{} months", tenths(value)),
    }
}

/// A difference with its sign.
pub fn gap(value: f64, unit: FigureUnit) -> String {
    let sign = if value > 0.0 { "+" } else { "" };
    match unit {
        FigureUnit::Percent => format!("{sign}{} points", tenths(value)),
        unit => format!("{sign}{}", amount(value, unit)),
    }
}

fn tenths(value: f64) -> String {
    format!("{value:.1}").replace('-', "−")
}

/// How many sources match what was typed.
pub fn found_sources(found: usize) -> String {
    match found {
        0 => "No source found.".to_owned(),
        1 => "1 source found.".to_owned(),
        n => format!("{n} sources found."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_carry_their_unit_and_sign() {
        assert_eq!(amount(36.44, FigureUnit::Percent), "36.4%");
        assert_eq!(amount(1_372e6, FigureUnit::Pounds), "£1,372 million");
        assert_eq!(amount(4_635.4, FigureUnit::Pounds), "£4,635");
        assert_eq!(gap(-206.6, FigureUnit::Pounds), "−£207");
        assert_eq!(gap(82.2e6, FigureUnit::Pounds), "+£82 million");
        assert_eq!(gap(-5.21, FigureUnit::Percent), "−5.2 points");
        assert_eq!(gap(14_021.0, FigureUnit::People), "+14,021");
    }
}
