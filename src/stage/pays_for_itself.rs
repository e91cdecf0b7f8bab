//! Why so little is done under the rule that spends only what comes back: for how many people help pays for itself.

use parked_model::{Strategy, numeric::units::Pence, scenario::Key};

use crate::run::Outcome;

/// For how many of the people help paid for itself, in a sentence; `None` under other rules, and where a service
/// guarantee is spent on everybody.
pub fn why(outcome: &Outcome) -> Option<String> {
    let scenario = &outcome.scenario;
    let is_told = scenario.strategy() == Strategy::PureProfit && scenario.get(Key::Floor) == 0.0;
    let helped = || outcome.twin.with.iter().filter(|life| life.support > Pence::ZERO).count();
    is_told.then(|| {
        words::stage::pays_for_itself(helped(), outcome.summary.referred, outcome.summary.support_per_head_gbp)
    })
}

#[cfg(test)]
mod tests {
    use parked_model::Scenario;

    use super::*;

    fn said(strategy: Strategy, fee: f64, floor: f64) -> Option<String> {
        let fees = Scenario::default().with(Key::Outcome, fee).with(Key::Sustainment, fee);
        why(&Outcome::of(&fees.with_strategy(strategy).with(Key::Floor, floor).with(Key::People, 1_000.0)))
    }

    #[test]
    fn only_the_rule_that_asks_what_pays_is_explained() {
        assert_eq!(said(Strategy::Ignore, 100.0, 0.0), None);
        assert_eq!(said(Strategy::PureProfit, 100.0, 3.0), None);
        assert!(said(Strategy::PureProfit, 100.0, 0.0).is_some());
    }

    #[test]
    fn without_fees_help_pays_for_nobody_and_with_more_for_more() {
        let number = |fee: f64| -> u32 {
            let sentence = said(Strategy::PureProfit, fee, 0.0).unwrap();
            let words = sentence.split_whitespace().find_map(|word| word.replace(',', "").parse().ok());
            words.unwrap_or(0)
        };
        assert!(said(Strategy::PureProfit, 0.0, 0.0).unwrap().contains("for none of the 1,000 people"));
        assert!(number(300.0) > number(100.0) && number(100.0) > number(50.0));
        assert!(number(100.0) < 250, "under the tariff of 2011 it pays for few of 1,000");
    }
}
