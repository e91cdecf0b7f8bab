//! Volume and eligibility (specification 2.1): who is referred, and what becomes of the others.

use crate::common::scenarios;
use parked_model::{
    Choice, Scenario, Summary, Twin,
    numeric::units::Pence,
    people::{Person, intake::Eligible},
    programme::accounts::Accounts,
    scenario::{GroupField, Key},
};
use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

/// A quarter of twenty thousand people.
fn quarter(eligible: Eligible) -> Scenario {
    many().with(Key::Volume, 0.25).with_choice(Key::Eligible, eligible)
}

fn many() -> Scenario {
    Scenario::default().with(Key::People, 20_000.0)
}

fn run(scenario: &Scenario) -> (Twin, Summary) {
    let twin = Twin::run(scenario);
    let summary = twin.summary(scenario);
    (twin, summary)
}

/// How near to work the people referred are, and how near they look: mean log of the start rate.
fn nearness(twin: &Twin, scenario: &Scenario) -> [f64; 2] {
    let middle = |person: &Person| libm::log(scenario.group(GroupField::StartRate, person.group.index()));
    let n = twin.referred().len() as f64;
    let mean = |f: &dyn Fn(&Person) -> f64| twin.referred().iter().map(|&i| f(&twin.people[i])).sum::<f64>() / n;
    [mean(&|person| middle(person) + person.readiness), mean(&|person| middle(person) + person.judged_readiness)]
}

#[test]
fn with_everybody_referred_it_is_the_same_run_whoever_is_eligible() {
    let usual = Scenario::default().with(Key::People, 1_000.0);
    let (twin, _) = run(&usual);
    assert_eq!(twin.referred().len(), 1_000);
    for &eligible in Eligible::ALL {
        assert!(Twin::run(&usual.clone().with_choice(Key::Eligible, eligible)) == twin, "{eligible:?}");
    }
}

#[test]
fn a_quarter_are_the_nearest_or_the_furthest_as_they_look() {
    let [nearest, furthest] = [Eligible::Nearest, Eligible::Furthest].map(|eligible| {
        let scenario = quarter(eligible);
        let (twin, summary) = run(&scenario);
        assert_eq!((twin.referred().len(), summary.referred), (5_000, 5_000));
        (nearness(&twin, &scenario), twin, summary)
    });
    // They look the nearest, and are on average, but not all of them.
    assert!(
        nearest.0[1] > furthest.0[1] + 2.0 && nearest.0[0] > furthest.0[0] + 1.5,
        "{:?} {:?}",
        nearest.0,
        furthest.0
    );
    let judged = |twin: &Twin, referred: bool| -> Vec<f64> {
        let rate = |person: &Person| {
            libm::log(many().group(GroupField::StartRate, person.group.index())) + person.judged_readiness
        };
        twin.people.iter().filter(|person| person.referred == referred).map(rate).collect()
    };
    let least = |rates: &[f64]| rates.iter().copied().fold(f64::INFINITY, f64::min);
    let most = |rates: &[f64]| rates.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    assert!(least(&judged(&nearest.1, true)) >= most(&judged(&nearest.1, false)));
    assert!(most(&judged(&furthest.1, true)) <= least(&judged(&furthest.1, false)));
    // The nearest find work, with the programme as without; few of the furthest do.
    let [near, far] = [nearest.2, furthest.2];
    assert!(near.outcome_rate_without > 0.4 && far.outcome_rate_without < 0.12, "{near:?} {far:?}");
    assert!(near.outcomes > 3 * far.outcomes);
    assert!(near.additionality < far.additionality);
}

#[test]
fn an_even_share_and_a_lot_keep_the_mix_and_cost_a_quarter_of_the_extra_jobs() {
    let (_, all) = run(&many());
    for eligible in [Eligible::All, Eligible::Random] {
        let (_, some) = run(&quarter(eligible));
        assert!((some.extra_per_100 - all.extra_per_100).abs() < 1.2, "{eligible:?}: {}", some.extra_per_100);
        assert!((some.extra_outcomes as f64 / all.extra_outcomes as f64 - 0.25).abs() < 0.08, "{eligible:?}");
        for (part, whole) in some.groups.iter().zip(&all.groups) {
            let share = f64::from(part.part.people) / f64::from(whole.part.people);
            let allowed = if eligible == Eligible::All { 0.001 } else { 0.05 };
            assert!((share - 0.25).abs() < allowed, "{eligible:?}, {}: {share}", part.id);
        }
    }
}

#[test]
fn a_cut_leaves_the_overhead_and_takes_everything_else_with_the_people() {
    let ((_, all), (_, some)) = (run(&many()), run(&quarter(Eligible::All)));
    assert_eq!(some.money_pence.overhead, all.money_pence.overhead);
    for item in [|sum: &Accounts| sum.support, |sum: &Accounts| sum.revenue(), |sum: &Accounts| sum.in_work] {
        let [part, whole]: [Pence; 2] = [&some, &all].map(|summary| item(&summary.money_pence));
        assert!((part.pounds() / whole.pounds() - 0.25).abs() < 0.02, "{part:?} of {whole:?}");
    }
    assert!(some.margin < all.margin);
}

#[test]
fn results_for_all_for_those_referred_and_in_total_are_one_result() {
    let (twin, summary) = run(&quarter(Eligible::Nearest));
    let (all, referred) = (f64::from(summary.people), f64::from(summary.referred));
    let total = summary.extra_outcomes as f64;
    assert!((summary.extra_per_100 * referred / 100.0 - total).abs() < 1e-6);
    assert!((summary.extra_per_100_of_all * all / 100.0 - total).abs() < 1e-6);
    assert_eq!(twin.referred().iter().filter(|&&i| twin.with[i].has_outcome()).count(), summary.outcomes as usize);
    assert!((summary.because_share + summary.anyway_share - f64::from(summary.outcomes) / all).abs() < 1e-12);
    assert_eq!(summary.not_referred_share, 0.75);
    assert_eq!(summary.groups.iter().map(|group| group.part.people).sum::<u32>(), summary.referred);
    assert_eq!(summary.fifths.iter().map(|part| part.people).sum::<u32>(), summary.referred);
}

#[test]
fn nobody_referred_is_refused_by_name() {
    for nothing in ["0", "0.001", "-1"] {
        let said = Scenario::default().set("volume", nothing).unwrap_err().to_string();
        assert!(said.contains("‘volume’") && said.contains(nothing), "{said}");
    }
}

proptest! {
    /// Whatever is contracted: the others live as without the programme, cost nothing and bring nothing, and the people and
    /// their luck are those of the full programme.
    #[test]
    fn who_is_not_referred_is_left_out_of_everything(scenario in scenarios(100..=400), volume in 0.01..0.9f64) {
        let scenario = scenario.with(Key::Volume, volume);
        let (twin, full) = (Twin::run(&scenario), Twin::run(&scenario.clone().with(Key::Volume, 1.0)));
        prop_assert!(twin.without == full.without);
        let everybody = |people: &[Person]| people.iter().map(|&person| Person { referred: true, ..person }).collect::<Vec<_>>();
        prop_assert!(everybody(&twin.people) == full.people);
        let outside = (0..twin.people.len()).filter(|&i| !twin.people[i].referred);
        for i in outside {
            prop_assert!(twin.with[i] == twin.without[i]);
            prop_assert_eq!(twin.referred_to[i], None);
            prop_assert_eq!(twin.result_fees(i) + twin.attachment_fee(i) + twin.with[i].support, Pence::ZERO);
        }
        let attachment: Pence = twin.weeks.iter().map(|week| week.attachment).sum();
        prop_assert!(attachment <= twin.referred().iter().map(|&i| twin.attachment_fee(i)).sum());
    }
}
