//! Links that were handed out keep opening the very same run. A line is added when the format grows; none is changed but
//! where the version goes up.

use parked::state::{Notice, permalink};
use parked_model::{
    Scenario, Twin,
    scenario::{Key, link::LinkNotice},
};

#[test]
fn every_recorded_link_still_opens_its_run() {
    let links: Vec<&str> = include_str!("../golden/links.txt").lines().collect();
    let opened: Vec<String> = links
        .iter()
        .map(|link| {
            let state = permalink::read(link);
            assert_eq!(state.notices, [], "{link}");
            permalink::write(&state, Some(&Twin::run(&state.scenario).fingerprint()))
        })
        .collect();
    let as_recorded = |(recorded, written): (&&str, &String)| {
        if recorded.starts_with("v=2.") { written.clone() } else { without_check(written) }
    };
    let written: Vec<String> = links.iter().zip(&opened).map(as_recorded).collect();
    assert_eq!(written, links, "each opens its run, and is written as it was");
    assert!(opened.iter().all(|link| permalink::read(link).notices.is_empty()));
}

/// A link as those from before there was a check: `v=2&…` for `v=2.ABC&…`.
fn without_check(link: &str) -> String {
    let pairs = link.split_once('&').map_or("", |(_, pairs)| pairs);
    format!("v=2&{pairs}")
}

#[test]
fn a_link_of_version_1_says_once_that_its_numbers_differ() {
    let state = permalink::read("v=1&att=0&beta=9&run=8904-A401");
    assert_eq!(state.notices, [Notice::Setting(LinkNotice::Earlier(1))]);
    assert_eq!(state.scenario, Scenario::default().with(Key::Attachment, 0.0).with(Key::Beta, 9.0));
    assert_eq!(state.recorded_run, None, "what it recorded cannot come out");
    let said = state.notices[0].said();
    assert!(["‘beta’", "‘accel_for’", "shares", "numbers differ"].iter().all(|word| said.contains(word)), "{said}");
}
