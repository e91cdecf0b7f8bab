//! The model beside the published record: every figure in `data/` that a run can produce, its value, spread and gap.
//!
//! The two-year results in the end set the start rates ([`crate::checks::calibrate`]), and four more figures set the path of
//! the labour market, the loss of jobs and the lag of counting; everything else is a check that nobody tuned (specification
//! 3.1). Misses stay in the list. Counts and sums of money are scaled from the people simulated to all who
//! were referred, 1.95 million. By default people are referred to five of the nine payment groups: "ESA" here is new
//! claimants and ex-incapacity, without volunteers.

mod figure;
mod measure;
pub mod refit;
mod targets;

pub use self::figure::{Figure, FigureUnit};
use self::targets::{TARGETS, Target};
use crate::{
    numeric::statistics::mean_and_deviation,
    programme::twin::Twin,
    record::{published::Evidence, results::Published},
    scenario::Scenario,
};

/// Everything that a scenario has to say, as [`values`] of its run.
pub fn model_values(scenario: &Scenario) -> Vec<Option<f64>> {
    values(&Twin::run(scenario))
}

/// Everything that one run has to say, a value for each figure in the order of [`figures`].
pub fn values(twin: &Twin) -> Vec<Option<f64>> {
    TARGETS.iter().map(|target| target.measure.of(twin)).collect()
}

/// Every figure, with the mean and spread of the values of some runs that differ in nothing but luck.
pub fn figures(runs: &[Vec<Option<f64>>]) -> Vec<Figure> {
    TARGETS
        .iter()
        .enumerate()
        .map(|(position, target)| figure(target, runs.iter().filter_map(|run| run[position])))
        .collect()
}

/// How many facts the figures tell: those that tell the same one differ in the date or in the way of counting only.
pub fn facts() -> usize {
    let is_first = |(at, target): &(usize, &Target)| {
        TARGETS[..*at].iter().all(|earlier| earlier.measure.fact() != target.measure.fact())
    };
    TARGETS.iter().enumerate().filter(is_first).count()
}

/// How many of some figures the model meets within a share of what was published.
pub fn within(figures: &[Figure], share: f64) -> usize {
    figures.iter().filter(|figure| figure.miss() <= share).count()
}

/// The figure that is missed most, if there is any.
pub fn worst(figures: &[Figure]) -> Option<&Figure> {
    figures.iter().max_by(|a, b| a.miss().total_cmp(&b.miss()))
}

/// One figure over some runs.
fn figure(target: &Target, values: impl Iterator<Item = f64>) -> Figure {
    let values: Vec<f64> = values.collect();
    let (model, spread) = mean_and_deviation(&values);
    let Published { value, evidence, sources } = target.published;
    let (published, evidence, sources) = match target.of {
        Some(whole) => (100.0 * value / whole.value, Evidence::Derived, format!("{sources};{}", whole.sources)),
        None => (value, evidence, sources.to_owned()),
    };
    Figure {
        id: target.id,
        label: target.label,
        published,
        unit: target.measure.unit(),
        sources,
        evidence,
        fitted: target.fitted,
        model,
        spread,
        gap: model.map(|model| model - published),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::{record::published::source, scenario::Key};

    #[test]
    fn every_figure_is_named_once_and_cites_its_sources() {
        let figures = figures(&[]);
        let ids: HashSet<&str> = figures.iter().map(|figure| figure.id).collect();
        assert_eq!(ids.len(), figures.len());
        for figure in &figures {
            assert!(figure.sources.split(';').all(|id| source(id).is_some()), "{} cites {}", figure.id, figure.sources);
            assert_eq!((figure.model, figure.spread, figure.gap), (None, None, None));
            assert_eq!(figure.miss(), f64::INFINITY);
        }
        let fitted: Vec<&str> = figures.iter().filter(|figure| figure.fitted).map(|figure| figure.id).collect();
        let rates = ["two_year_18", "two_year_25", "two_year_esa", "two_year_ib", "two_year_all"];
        let others = ["one_year_june_2011", "one_year_december_2016", "first_14_months_all", "start_to_outcome"];
        assert_eq!(fitted, [&rates[..], &others].concat(), "four beside the start rates at most");
    }

    #[test]
    fn dates_of_the_same_count_are_one_fact() {
        assert!((20..25).contains(&facts()), "{}", facts());
        let fact = |id: &str| TARGETS.iter().find(|target| target.id == id).unwrap().measure.fact();
        assert_eq!(fact("outcomes_july_2012"), fact("outcomes_december_2017"));
        assert_eq!(fact("one_year_25_2013"), fact("first_14_months_25"));
        assert_ne!(fact("two_year_25"), fact("first_14_months_25"));
        assert_ne!(fact("two_year_25"), fact("two_year_18"));
    }

    #[test]
    fn near_and_missed_are_counted_by_the_share_of_what_was_published() {
        let published: Vec<f64> = figures(&[]).iter().map(|figure| figure.published).collect();
        let shared = |share: f64| vec![published.iter().map(|value| Some(share * value)).collect::<Vec<_>>()];
        let all = published.len();
        assert_eq!(all, 84);
        let near = |share: f64| [0.1, 0.25].map(|most| within(&figures(&shared(share)), most));
        assert_eq!([1.09, 0.8, 1.3].map(near), [[all, all], [0, all], [0, 0]]);
        assert_eq!(within(&figures(&[]), 0.25), 0, "what no run has is missed");
        let mut one = shared(1.0);
        one[0][3] = Some(3.0 * published[3]);
        assert_eq!(worst(&figures(&one)).map(|figure| figure.id), Some("two_year_ib"));
    }

    #[test]
    fn runs_are_put_together_by_mean_and_standard_deviation() {
        let mut runs =
            [figures(&[]).iter().map(|_| Some(36.0)).collect(), figures(&[]).iter().map(|_| Some(38.0)).collect()];
        let first = &figures(&runs)[0];
        assert_eq!((first.published, first.model, first.spread), (36.4, Some(37.0), Some(2.0f64.sqrt())));
        assert!((first.gap.unwrap() - 0.6).abs() < 1e-12);
        assert!((first.miss() - 0.6 / 36.4).abs() < 1e-12);
        runs[0] = vec![None; runs[1].len()];
        assert_eq!((figures(&runs)[0].model, figures(&runs)[0].spread), (Some(38.0), None));
    }

    #[test]
    fn the_summary_and_the_figures_count_alike() {
        let scenario = Scenario::default().with(Key::People, 3_000.0);
        let summary = Twin::run(&scenario).summary(&scenario);
        let figures = figures(&[model_values(&scenario)]);
        let model = |id: &str| figures.iter().find(|figure| figure.id == id).and_then(|figure| figure.model).unwrap();
        let near = |a: f64, b: f64| assert!((a / b - 1.0).abs() < 1e-12, "{a} {b}");
        near(model("two_year_all"), 100.0 * summary.outcome_rate_in_two_years);
        near(model("outcomes_december_2017"), 1_950_000.0 * outcomes_counted_by_2017(&scenario) / 3_000.0);
        near(model("fees_per_head"), summary.public_money_per_head_gbp);
        let twin = Twin::run(&scenario);
        let cases = || twin.people.iter().zip(&twin.with);
        let percent = |counted: usize, of: usize| 100.0 * counted as f64 / of as f64;
        let adults = || cases().filter(|(person, _)| person.group.index() == 1);
        let in_time = adults().filter(|(_, life)| life.outcome_week.is_some_and(|week| week.get() < 104));
        near(model("two_year_25"), percent(in_time.count(), adults().count()));
        // July 2012 ends 61 weeks after 1 June 2011.
        let counted = cases()
            .filter(|(person, life)| life.outcome_week.is_some_and(|week| (person.arrival + week).get() + 6 < 61));
        let early = cases().filter(|(person, _)| person.arrival.get() < 61);
        near(model("first_14_months_all"), percent(counted.count(), early.count()));
    }

    /// December 2017 ends 343 weeks after 1 June 2011, and an outcome is counted six weeks after it is reached.
    fn outcomes_counted_by_2017(scenario: &Scenario) -> f64 {
        let twin = Twin::run(scenario);
        let weeks = twin
            .people
            .iter()
            .zip(&twin.with)
            .filter_map(|(person, life)| Some((person.arrival + life.outcome_week?).get()));
        weeks.filter(|&week| week + 6 < 343).count() as f64
    }

    #[test]
    fn nobody_counted_is_no_value() {
        let only_ex_incapacity = ["share_18", "share_25", "share_ea", "share_esa"];
        let mut scenario = Scenario::default().with(Key::People, 100.0);
        for key in only_ex_incapacity {
            scenario.set(key, "0").unwrap();
        }
        let figures = figures(&[model_values(&scenario)]);
        assert_eq!(figures[0].model, None);
        assert!(figures[3].model.is_some());
        assert!(figures.iter().all(|figure| figure.model.is_none_or(f64::is_finite)));
    }
}
