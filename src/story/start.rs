//! What a scene begins with; the build script reads it too.

use parked_model::{Scenario, scenario::link};

/// A scene's start with some settings changed, both as in a link; without a start the usual contract.
pub fn scenario(start: Option<&str>, settings: &str) -> Scenario {
    let start = start.map(|settings| link::read(settings).scenario).unwrap_or_default();
    link::pairs(settings).iter().fold(start, |mut scenario, (key, value)| {
        // The build has checked them.
        let _ = scenario.set(key, value);
        scenario
    })
}
