//! Links that were handed out keep opening the very same run. A line is added when the format grows; none is changed.

use parked::state::permalink;
use parked_model::Twin;

#[test]
fn every_recorded_link_still_opens_its_run() {
    for link in include_str!("../golden/links.txt").lines().filter(|line| !line.is_empty()) {
        let state = permalink::read(link);
        assert_eq!(state.notices, [], "{link}");
        let run = Twin::run(&state.scenario).fingerprint();
        assert_eq!(state.recorded_run.as_deref(), Some(run.as_str()), "{link}");
        assert_eq!(permalink::write(&state, Some(&run)), link, "the link is written as it was");
    }
}
