//! The words of the field, each explained in a line. A scene that uses one offers its line with the first use.

use crate::forms::Term;

/// Title of the list of all.
pub const TITLE: &str = "Words of the trade";

/// A word, before what it means.
pub fn named(name: &str) -> String {
    format!("{name}: ")
}

/// Every word that is explained, by name. A word that is part of another stands after it.
pub static TERMS: [Term; 24] = [
    term(
        "Adviser",
        &["adviser"],
        "Works for the firm and meets the people it was sent. Their hours are what there is to share out.",
    ),
    term(
        "Attachment fee",
        &["attachment fee"],
        "Paid once for everybody who joins, whatever comes of it. It shrank each April and ended in 2014.",
    ),
    term(
        "Baseline",
        &["baseline"],
        "The results that are expected without any help. Where a contract pays only above it, those bring nothing.",
    ),
    term("Caseload", &["caseload"], "The people out of work that a firm, or one of its advisers, has at one time."),
    term(
        "Creaming",
        &["creaming", "creamed"],
        "Helping first those who look nearest to work, because they are likeliest to bring a fee.",
    ),
    term(
        "Deadweight",
        &["deadweight"],
        "What would have happened anyway. Paying for it changes nothing for anybody but the firm.",
    ),
    term("Displacement", &["displacement"], "A job that somebody gets with help and somebody else then does not get."),
    term(
        "Distance from work",
        &["distance from work", "distance travelled", "further from work", "furthest from work", "nearest to work"],
        "How unlikely somebody is to find a job soon without help. It is about jobs and support, not about merit.",
    ),
    term("ESA", &["ESA"], "Employment and Support Allowance: the benefit for people who are sick or disabled."),
    term(
        "Incapacity Benefit",
        &["ex-incapacity", "Incapacity Benefit"],
        "The older benefit for people who are sick or disabled. From 2011 they were tested again and many moved to ESA.",
    ),
    term("JSA", &["JSA"], "Jobseeker’s Allowance: the benefit for people who are looking for work."),
    term("Margin", &["margin"], "What a firm keeps of each pound it is paid, once its costs are met."),
    term(
        "Outcome fee",
        &["outcome fee", "result fee"],
        "Paid once somebody has been in work for three or six months, in one job or several.",
    ),
    term(
        "Outcome",
        &["paid outcome", "job outcome", "outcome"],
        "Somebody has been in work for three or six months, so the firm is paid. The months may be in several jobs.",
    ),
    term(
        "Sustainment fee",
        &["sustainment"],
        "Paid after an outcome for every four weeks more in work, up to a limit.",
    ),
    term(
        "Parking",
        &["parking", "parked"],
        "Leaving somebody alone because helping would not pay. Counted here as half a year out of work with hardly any help.",
    ),
    term(
        "Payment by results",
        &["payment by results", "paid by results"],
        "The state pays a firm for what comes of its work, and not for the work.",
    ),
    term(
        "Payment group",
        &["payment group", "benefit label"],
        "People on one kind of benefit, for each of whom a firm is paid the same.",
    ),
    term("Prime", &["prime"], "A firm with a contract of its own. It may pass people on to subcontractors."),
    term(
        "Service guarantee",
        &["service guarantee", "guarantee"],
        "Time that a firm must give to everybody, before it decides about the rest.",
    ),
    term("Slice", &["slice"], "What a prime keeps of the fees for people whom it passes on."),
    term("Subcontractor", &["subcontractor"], "A smaller organisation that gets people and money from a prime."),
    term("Tariff", &["tariff"], "The list of what is paid, for whom and when."),
    term(
        "Tenth",
        &["nearest tenth", "furthest tenth", "tenth"],
        "People in order of distance from work, cut into ten groups of equal size. This is one of them.",
    ),
];

const fn term(name: &'static str, forms: &'static [&'static str], meaning: &'static str) -> Term {
    Term { name, forms, meaning }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_explained_once_and_in_a_line() {
        let mut forms: Vec<&str> = TERMS.iter().flat_map(|term| term.forms).copied().collect();
        let count = forms.len();
        forms.sort_unstable();
        forms.dedup();
        assert_eq!(forms.len(), count);
        for Term { name, meaning, .. } in &TERMS {
            assert!(meaning.ends_with('.') && meaning.len() < 150, "{name}");
            assert!(meaning.split('.').all(|sentence| sentence.split_whitespace().count() <= 22), "{name}");
        }
    }
}
