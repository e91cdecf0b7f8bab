//! Why a value, or part of a link, could not be used.

use parked_model::{
    ScenarioError,
    scenario::{index_of, link::LinkNotice, table},
};

use super::parameters::{allowed, amount, label};

/// Why a value was refused, and what would be accepted.
pub fn refusal(error: &ScenarioError) -> String {
    match error {
        ScenarioError::NotANumber { key, .. }
        | ScenarioError::OutOfRange { key, .. }
        | ScenarioError::NotWhole { key, .. }
        | ScenarioError::UnknownChoice { key, .. } => {
            let allowed = index_of(key).map(|index| allowed(&table()[index])).unwrap_or_default();
            format!("{error}; allowed: {allowed}")
        }
        ScenarioError::UnknownKey(_) | ScenarioError::NobodyReferred | ScenarioError::EndsBeforeItBegins { .. } => {
            error.to_string()
        }
    }
}

/// What was wrong with part of a link, and what stands instead.
pub fn notice(notice: &LinkNotice) -> String {
    match notice {
        LinkNotice::Refused { error, used } => format!("{}. Used instead: {used}", refusal(error)),
        LinkNotice::Contradiction(error) => format!("{}. The usual setting was used instead", refusal(error)),
        LinkNotice::Earlier(version) => format!(
            "This link was made for version {version} of the model. Since then ‘beta’, the shares of groups and ‘accel_for’ \
             mean something else, and start rates, the labour market, the loss of jobs and the mix of people have other \
             defaults, so its numbers differ"
        ),
        LinkNotice::CutOrEdited { used, more } => {
            format!("This link was cut or edited since it was made. {}", what_it_says(used, *more))
        }
        LinkNotice::Newer(_) | LinkNotice::NotAVersion(_) => notice.to_string(),
    }
}

/// What a link sets, and that it was used.
fn what_it_says(used: &[(&str, String)], more: usize) -> String {
    let set = used.iter().filter_map(|(key, value)| {
        let row = &table()[index_of(key)?];
        Some(format!("{}: {}", label(row), amount(row, value)))
    });
    let all: Vec<String> = set.collect();
    if all.is_empty() {
        return "What is left of it sets nothing; the usual setting of everything was used".to_owned();
    }
    let others = if more > 0 { format!("; and {more} more settings") } else { String::new() };
    format!("What it says now was used: {}{others}", all.join("; "))
}

#[cfg(test)]
mod tests {
    use parked_model::{Scenario, scenario::link};

    use super::*;

    fn message(key: &str, text: &str) -> String {
        refusal(&Scenario::default().set(key, text).unwrap_err())
    }

    #[test]
    fn every_refusal_names_key_value_and_range() {
        assert_eq!(message("alpha", "3"), "‘alpha’ is set to 3, which is out of range; allowed: 0 to 1");
        for text in ["", "NaN", "inf", "-inf", "1e999", "twelve", "0x10", "1,5"] {
            let said = message("beta", text);
            assert!(said.contains("‘beta’") && said.ends_with("allowed: £0 to £25 a person a week"), "{said}");
        }
        assert!(message("people", "0").ends_with("allowed: 100 to 200000 people"));
        assert!(message("people", "100.5").contains("whole"));
        assert!(message("strategy", "greedy").contains("allowed: equal, cream, park"));
        assert_eq!(message("gravity", "1"), "‘gravity’ is not a parameter; ‘parked params’ lists them");
        assert!(message("beta", &"x".repeat(100_000)).len() < 300);
    }

    #[test]
    fn a_notice_says_what_is_allowed_and_what_stands() {
        let said: Vec<String> = link::read("beta=99&stop=60&att_y3=25&v=3").notices.iter().map(notice).collect();
        assert!(said[0].contains("99, which is out of range; allowed: £0 to £25") && said[0].ends_with("instead: 7"));
        assert!(said[1].contains("newer version (v=3)"), "{said:?}");
        assert!(said[2].ends_with("left at 50. The usual setting was used instead"), "{said:?}");
        let cut: Vec<String> = link::read("v=2.zzz&beta=9&seed=7").notices.iter().map(notice).collect();
        let listed = "Adviser time at the 2011 tariff: £9 a person a week; Luck: 7";
        assert_eq!(
            cut,
            [format!("This link was cut or edited since it was made. What it says now was used: {listed}")]
        );
        assert!(notice(&link::read("v=2.zzz").notices[0]).ends_with("the usual setting of everything was used"));
    }
}
