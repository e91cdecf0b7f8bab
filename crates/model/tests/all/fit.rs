//! The reference values of specification 3.1 for a flat labour market, where it has them.

use std::ops::Range;

use parked_model::{
    Scenario, Twin,
    checks::{fit, reference::printed_under},
    people::life::Life,
    record::calendar::{CalendarWeek, Month, REFERRAL_WEEKS, WINDOW_WEEKS},
    scenario::Key,
};

const PEOPLE: f64 = 40_000.0;

const SEEDS: u32 = 8;

/// People in the one run of the reference implementation behind the table.
const REFERENCE_PEOPLE: f64 = 180_000.0;

/// Standard deviations by which two means of luck may differ; by luck alone one pair in 16,000 does.
const STANDARD_DEVIATIONS: f64 = 4.0;

/// A printed value and half a unit of its last digit.
type Printed = (&'static str, f64, f64);

const TABLE: [Printed; 6] = [
    ("one_year_june_2011", 11.0, 0.05),
    ("one_year_june_2012", 10.5, 0.05),
    ("start_share_all", 37.0, 0.5),
    ("start_share_18", 50.0, 0.5),
    ("start_share_esa", 15.0, 0.5),
    // Printed beside it, and not met: 73% of starters reach an outcome. Every seed tried gives 74.0% to 74.5%; the
    // reason is not known.
    ("result_fees_per_head_esa", 630.0, 5.0),
];

/// Outcomes ever of some groups' people who joined in some months, as the table counted them, its value and half a unit of
/// the last digit.
type Ever = (Range<usize>, Range<CalendarWeek>, f64, f64);

/// The weeks in which those joined whose two years ended in some months.
fn completing(first: Month, last: Month) -> Range<CalendarWeek> {
    let Range { start, end } = Month::span(first, last);
    start.earlier(WINDOW_WEEKS)..end.earlier(WINDOW_WEEKS)
}

fn outcomes_ever() -> [Ever; 8] {
    let any_time = || CalendarWeek::new(0)..CalendarWeek::new(REFERRAL_WEEKS);
    [
        (0..1, any_time(), 36.6, 0.05),
        (1..2, any_time(), 32.3, 0.05),
        (3..4, any_time(), 14.6, 0.05),
        (4..5, any_time(), 5.4, 0.05),
        (0..5, any_time(), 28.0, 0.05),
        (0..5, completing(Month::new(6, 2013), Month::new(12, 2013)), 28.0, 0.5),
        (0..5, completing(Month::new(10, 2015), Month::new(12, 2015)), 29.0, 0.5),
        (0..5, completing(Month::new(5, 2016), Month::new(7, 2016)), 28.0, 0.5),
    ]
}

/// Of a run's people of some groups who joined in some weeks, per cent with an outcome at any time.
fn outcome_rate_ever(twin: &Twin, groups: &Range<usize>, joined: &Range<CalendarWeek>) -> f64 {
    let counted = twin
        .people
        .iter()
        .zip(&twin.with)
        .filter(|(person, _)| groups.contains(&person.group.index()) && joined.contains(&person.arrival));
    let lives: Vec<&Life> = counted.map(|(_, life)| life).collect();
    100.0 * lives.iter().filter(|life| life.has_outcome()).count() as f64 / lives.len() as f64
}

fn flat(seed: u32) -> Scenario {
    printed_under(Scenario::default()).with(Key::People, PEOPLE).with(Key::Seed, f64::from(seed))
}

/// Mean and spread of some values from one run each.
fn mean_and_spread(values: &[f64]) -> (f64, f64) {
    let n = values.len() as f64;
    let mean = values.iter().sum::<f64>() / n;
    (mean, (values.iter().map(|value| (value - mean) * (value - mean)).sum::<f64>() / (n - 1.0)).sqrt())
}

/// What lies further from its printed value than rounding and luck explain, if it does.
fn miss(what: &str, (mean, spread): (f64, f64), printed: f64, rounding: f64) -> Option<String> {
    let luck = spread * (1.0 / f64::from(SEEDS) + PEOPLE / REFERENCE_PEOPLE).sqrt();
    let far = (mean - printed).abs() > rounding + STANDARD_DEVIATIONS * luck;
    far.then(|| format!("{what}: {mean} for {printed}, {luck} from luck"))
}

#[test]
fn the_model_gives_what_the_specification_printed() {
    let twins: Vec<Twin> = (1..=SEEDS).map(|seed| Twin::run(&flat(seed))).collect();
    let runs: Vec<_> = twins.iter().map(fit::values).collect();
    let figures = fit::figures(&runs);
    let found = |id: &str| {
        let figure = figures.iter().find(|figure| figure.id == id).unwrap();
        (figure.model.unwrap(), figure.spread.unwrap())
    };
    let of_table = TABLE.iter().filter_map(|&(id, printed, rounding)| miss(id, found(id), printed, rounding));
    let ever = outcomes_ever().into_iter().filter_map(|(groups, joined, printed, rounding)| {
        let rates: Vec<f64> = twins.iter().map(|twin| outcome_rate_ever(twin, &groups, &joined)).collect();
        miss(&format!("ever, groups {groups:?}, joined {joined:?}"), mean_and_spread(&rates), printed, rounding)
    });
    let misses: Vec<String> = of_table.chain(ever).collect();
    assert!(misses.is_empty(), "\n{}", misses.join("\n"));
}

/// Outcomes over referrals after fourteen months, per cent, if people had joined evenly over those months.
fn official_rate_of_even_arrivals(twin: &Twin, lives: &[Life], groups: Range<usize>) -> f64 {
    let members: Vec<&Life> = twin
        .people
        .iter()
        .zip(lives)
        .filter(|(person, _)| groups.contains(&person.group.index()))
        .map(|(_, life)| life)
        .collect();
    // Whoever reached the outcome in week w would have by then, had they joined in one of the weeks before 61 - w.
    let weeks: u32 =
        members.iter().filter_map(|life| life.outcome_week).map(|week| 61u32.saturating_sub(week.get())).sum();
    100.0 * f64::from(weeks) / (61.0 * members.len() as f64)
}

/// The table's "outcomes over referrals, first 14 months" is of people who join evenly. Here more of them come in the
/// first eleven months, as the published count of April 2012 has it, so that the model's own figures are higher: 5.1%
/// of everybody.
#[test]
fn the_first_fourteen_months_are_those_printed_if_people_join_evenly() {
    let twins: Vec<Twin> = (1..=SEEDS).map(|seed| Twin::run(&flat(seed))).collect();
    let found = |groups: Range<usize>, lives: fn(&Twin) -> &[Life]| {
        let rates: Vec<f64> =
            twins.iter().map(|twin| official_rate_of_even_arrivals(twin, lives(twin), groups.clone())).collect();
        // The reference implementation counts only those who joined in the fourteen months, 45% of its people.
        let (mean, spread) = mean_and_spread(&rates);
        (mean, spread / 0.45f64.sqrt())
    };
    let misses: Vec<String> = [
        miss("all", found(0..5, |twin| &twin.with), 4.7, 0.05),
        miss("JSA 25 and over", found(1..2, |twin| &twin.with), 4.8, 0.05),
        miss("JSA 25 and over without", found(1..2, |twin| &twin.without), 3.9, 0.05),
        miss("ESA", found(3..5, |twin| &twin.with), 2.9, 0.05),
    ]
    .into_iter()
    .flatten()
    .collect();
    assert!(misses.is_empty(), "\n{}", misses.join("\n"));
}

/// The defaults against the record: how much of it is met, and how many reach an outcome in the end (S24: 31.4%).
#[test]
fn the_defaults_meet_as_much_of_the_record_as_the_specification_says() {
    let usual = |seed: u32| Scenario::default().with(Key::People, PEOPLE).with(Key::Seed, f64::from(seed));
    let twins: Vec<Twin> = (1..=SEEDS).map(|seed| Twin::run(&usual(seed))).collect();
    let figures = fit::figures(&twins.iter().map(fit::values).collect::<Vec<_>>());
    let within = |part: f64| figures.iter().filter(|figure| figure.miss() <= part).count();
    assert_eq!(figures.len(), 84);
    assert!(within(0.1) >= 48 && within(0.25) >= 66, "{} and {}", within(0.1), within(0.25));
    let joined = CalendarWeek::new(0)..CalendarWeek::new(REFERRAL_WEEKS);
    let ever: Vec<f64> = twins.iter().map(|twin| outcome_rate_ever(twin, &(0..9), &joined)).collect();
    let (mean, _) = mean_and_spread(&ever);
    assert!((mean - 31.4).abs() < 1.5, "{mean}");
    for figure in figures.iter().filter(|figure| figure.id.starts_with("two_year_") && figure.fitted) {
        assert!(figure.gap.unwrap().abs() < 0.6, "{}: {:?}", figure.id, figure.gap);
    }
}
