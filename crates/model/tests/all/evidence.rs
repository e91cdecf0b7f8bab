//! A badge says no more than the sources bear out.

use parked_model::{
    checks::fit::figures,
    record::published::{Evidence, SOURCES, source},
    scenario::{preset::PRESETS, sources, table},
};

/// Every figure with a badge: what it is, its evidence word and the ids of its sources.
fn badges() -> Vec<(String, Evidence, Vec<String>)> {
    let ids = |joined: &str| joined.split(';').filter(|id| !id.is_empty()).map(str::to_owned).collect();
    let settings = table().iter().zip(sources()).map(|(row, cited)| (row.key.to_owned(), row.evidence, ids(cited)));
    let presets = PRESETS.iter().flat_map(|preset| {
        preset
            .settings
            .iter()
            .map(move |setting| (format!("{} of {}", setting.key, preset.id), setting.evidence, ids(setting.sources)))
    });
    let figures = figures(&[]);
    let figures = figures.iter().map(|figure| (figure.id.to_owned(), figure.evidence, ids(&figure.sources)));
    settings.chain(presets).chain(figures).collect()
}

#[test]
fn only_what_an_official_source_says_is_called_official() {
    let (mut official, mut elsewhere) = (0, 0);
    for (what, evidence, cited) in badges() {
        let is_official = cited.iter().filter_map(|id| source(id)).any(|source| source.is_official);
        match evidence {
            Evidence::Seen => {
                assert!(is_official, "{what} is called official and cites {cited:?}");
                official += 1;
            }
            Evidence::Published => {
                assert!(!is_official && !cited.is_empty(), "{what} was published officially: {cited:?}");
                elsewhere += 1;
            }
            _ => {}
        }
    }
    assert!(official > 20 && elsewhere > 40, "{official} official, {elsewhere} elsewhere");
}

#[test]
fn a_state_speaks_through_its_parliament_and_its_departments_only() {
    let is_official = |id: &str| source(id).unwrap().is_official;
    // The Committee, the auditor and a copy of the department's evaluation.
    assert!(["S01", "S15", "S02"].map(is_official).iter().all(|&official| official));
    // A blog that reads the department's release, a think tank that does, a trade body and the press.
    assert!(["S06", "S29", "S36", "S11"].map(is_official).iter().all(|&official| !official));
    assert!(SOURCES.iter().any(|source| source.is_official));
}
