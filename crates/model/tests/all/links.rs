//! Links: any scenario survives one, and no text whatever breaks the reader.

use crate::common::scenarios;
use parked_model::{
    Scenario,
    scenario::{
        Key,
        link::{read, write},
        table,
    },
};
use proptest::{
    prelude::*,
    sample::{Index, select},
    test_runner::RngSeed,
};

/// Pieces that readers of links have tripped over.
const JUNK: [&str; 24] = [
    "NaN",
    "-nan",
    "inf",
    "-infinity",
    "1e999",
    "-1e999",
    "1e-400",
    "99999999999999999999",
    "0x10",
    "1,5",
    "-0",
    "",
    "%",
    "%ZZ",
    "%00",
    "%FF%FE",
    "+",
    "&",
    "=",
    "#",
    "é",
    "\u{202e}",
    "💷",
    "v=2&v=x&share_18=0&share_25=0&share_ea=0&share_esa=0&share_ib=0",
];

/// One thing done to the bytes of a link.
#[derive(Clone, Debug)]
enum Mangling {
    Cut(Index),
    Doubled(Index),
    Swapped(Index, Index),
    Junk(Index, &'static str),
    /// Everything between an `=` and the next `&` replaced.
    Value(Index, &'static str),
    VeryLong(Index),
}

fn manglings() -> impl Strategy<Value = Vec<Mangling>> {
    let at = any::<Index>;
    let one = prop_oneof![
        at().prop_map(Mangling::Cut),
        at().prop_map(Mangling::Doubled),
        (at(), at()).prop_map(|(a, b)| Mangling::Swapped(a, b)),
        (at(), select(&JUNK[..])).prop_map(|(a, junk)| Mangling::Junk(a, junk)),
        (at(), select(&JUNK[..])).prop_map(|(a, junk)| Mangling::Value(a, junk)),
        at().prop_map(Mangling::VeryLong),
    ];
    prop::collection::vec(one, 1..5)
}

fn mangle(link: &mut Vec<u8>, mangling: &Mangling) {
    let insert = |link: &mut Vec<u8>, at: usize, text: &[u8]| drop(link.splice(at..at, text.iter().copied()));
    let place = |at: &Index, link: &[u8]| at.index(link.len() + 1);
    match mangling {
        Mangling::Cut(at) => link.truncate(place(at, link)),
        Mangling::Doubled(at) => {
            let tail = link[place(at, link)..].to_vec();
            link.extend(tail);
        }
        Mangling::Swapped(a, b) => {
            let (a, b) = (place(a, link), place(b, link));
            // One place is behind the end.
            if a.max(b) < link.len() {
                link.swap(a, b);
            }
        }
        Mangling::Junk(at, junk) => insert(link, place(at, link), junk.as_bytes()),
        Mangling::Value(at, junk) => {
            let (from, to) = value_around(link, place(at, link));
            drop(link.splice(from..to, junk.bytes()));
        }
        Mangling::VeryLong(at) => insert(link, place(at, link), &b"9".repeat(20_000)),
    }
}

/// The value that starts at or before a place, or the empty place itself.
fn value_around(link: &[u8], place: usize) -> (usize, usize) {
    let from = link[..place].iter().rposition(|&byte| byte == b'=').map_or(place, |equals| equals + 1);
    let to = link[from..].iter().position(|&byte| byte == b'&').map_or(link.len(), |length| from + length);
    (from, to)
}

/// Whether every value is one that the parameter table allows.
fn is_sound(scenario: &Scenario) -> bool {
    scenario.check().is_ok()
        && table().iter().enumerate().all(|(index, row)| {
            let value = scenario.value_at(index);
            value.is_finite() && (row.min..=row.max).contains(&value) && (!row.unit.is_whole() || value.fract() == 0.0)
        })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, ..ProptestConfig::default() })]

    #[test]
    fn any_scenario_comes_back_from_its_link(scenario in scenarios(100..=200_000)) {
        let reading = read(&format!("https://example.org/parked/#{}", write(&scenario, [])));
        prop_assert_eq!(&reading.scenario, &scenario);
        prop_assert!(reading.notices.is_empty() && reading.others.is_empty(), "{:?}", reading);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, rng_seed: RngSeed::Fixed(2011), ..ProptestConfig::default() })]

    #[test]
    fn a_mangled_link_still_gives_a_sound_scenario(scenario in scenarios(100..=200_000), manglings in manglings()) {
        let mut link = write(&scenario, [("week", "60".to_owned())]).into_bytes();
        for mangling in &manglings {
            mangle(&mut link, mangling);
        }
        let reading = read(&String::from_utf8_lossy(&link));
        prop_assert!(is_sound(&reading.scenario), "{:?}", reading);
        // What was made of it is a scenario like any other.
        prop_assert_eq!(read(&write(&reading.scenario, [])).scenario, reading.scenario);
        let longest = reading.notices.iter().map(|notice| notice.to_string().len()).max();
        prop_assert!(longest.unwrap_or(0) < 1_000, "a message repeats too much of the link");
    }

    #[test]
    fn any_text_can_be_read(text in any::<String>()) {
        prop_assert!(is_sound(&read(&text).scenario));
    }
}

/// Every digit of a number counts, however many it takes to write it down.
#[test]
fn tiny_and_long_numbers_come_back() {
    for value in [1.234_567_890_123_456_7e-30, f64::MIN_POSITIVE, 0.1 + 0.2, 1.0 / 3.0] {
        let scenario = Scenario::default().with(Key::Alpha, value);
        assert_eq!(read(&write(&scenario, [])).scenario, scenario, "{value}");
    }
}

/// Links that were handed out by version 1 mean today what they meant then.
#[test]
fn old_links_are_read_as_ever() {
    let reading = read("v=2&att=0&strategy=pure-profit&zeta=15000&r=0.95&lambda_ib=0.0005&people=20000&seed=7&week=60");
    let expected = Scenario::default()
        .with(Key::Attachment, 0.0)
        .with_strategy(parked_model::Strategy::PureProfit)
        .with(Key::Zeta, 15_000.0)
        .with(Key::Sight, 0.95)
        .with_group(parked_model::scenario::GroupField::StartRate, 4, 0.0005)
        .with(Key::People, 20_000.0)
        .with(Key::Seed, 7.0);
    assert_eq!(reading.scenario, expected);
    assert_eq!(reading.others, [("week".to_owned(), "60".to_owned())]);
    assert!(reading.notices.is_empty());
}
