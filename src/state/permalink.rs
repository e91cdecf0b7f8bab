//! The reader's state as a link, and back: the scenario's pairs and those that only the page knows.

use std::rc::Rc;

use parked_model::{
    Scenario,
    report::crowd::LAST_MONTH,
    scenario::link::{self, LinkNotice},
};

use super::{
    app_state::AppState,
    keys::{GHOSTS, MONTH, RUN, SCENE, VIEW, WAY},
    notice::Notice,
    page::Page,
    presentation::Presentation,
};
use crate::story::{self, Scene, Way};

/// Stands before each key of the scenario kept to compare with, whose pairs are a link of their own.
const KEPT: &str = "a.";

/// The state as what stands behind the `#`; `fingerprint` is that of the run shown.
pub fn write(state: &AppState, fingerprint: Option<&str>) -> String {
    let mut others = state.kept.as_ref().map(kept_pairs).unwrap_or_default();
    // The lab goes without saying: links from before there was a story open it.
    if let Some(scene) = state.page.scene() {
        others.push((SCENE.to_owned(), scene.id.to_owned()));
    }
    if state.page.name() != Page::NAMES[0] {
        others.push((VIEW.to_owned(), state.page.name().to_owned()));
    }
    if state.way == Way::Short {
        others.push((WAY.to_owned(), Way::SHORT_NAME.to_owned()));
    }
    if state.month != LAST_MONTH {
        others.push((MONTH.to_owned(), state.month.to_string()));
    }
    if state.ghosts {
        others.push((GHOSTS.to_owned(), "1".to_owned()));
    }
    others.extend(fingerprint.map(|run| (RUN.to_owned(), run.to_owned())));
    link::write(&state.scenario, others.iter().map(|(key, value)| (key.as_str(), value.clone())))
}

/// The state on another page, as what stands behind the `#`.
pub fn write_on(page: Page, state: &AppState) -> String {
    write(&AppState { page, ..state.clone() }, None)
}

/// The start of a scene on a way through the story as what stands behind the `#`.
pub fn to_scene(way: Way, scene: &Scene) -> String {
    match way {
        Way::Whole => format!("{SCENE}={}", scene.id),
        Way::Short => format!("{SCENE}={}&{WAY}={}", scene.id, Way::SHORT_NAME),
    }
}

/// The pairs of the scenario kept; its version is written even where every setting is at its default.
fn kept_pairs(kept: &Scenario) -> Vec<(String, String)> {
    let mut pairs = vec![(format!("{KEPT}v"), link::VERSION.to_string())];
    pairs.extend(kept.changes().map(|(row, value)| (format!("{KEPT}{}", row.key), value)));
    pairs
}

/// Reads the pairs of the scenario kept, without their prefix.
fn read_kept(pairs: &[(String, String)], notices: &mut Vec<Notice>) -> Option<Scenario> {
    let pairs: Vec<(String, String)> =
        pairs.iter().filter_map(|(key, value)| Some((key.strip_prefix(KEPT)?.to_owned(), value.clone()))).collect();
    if pairs.is_empty() {
        return None;
    }
    let reading = link::read_pairs(pairs);
    notices.extend(reading.notices.into_iter().map(Notice::KeptSetting));
    notices.extend(reading.others.iter().map(|(key, _)| Notice::Unknown(format!("{KEPT}{key}"))));
    Some(reading.scenario)
}

/// Reads a link; whatever is wrong with it is named in the notices and the rest is kept.
pub fn read(text: &str) -> AppState {
    read_in(&Rc::default(), text)
}

/// The same for a page that is shown in some way.
pub fn read_in(presentation: &Rc<Presentation>, text: &str) -> AppState {
    let blank = AppState { presentation: presentation.clone(), ..AppState::default() };
    let pairs = link::pairs(text);
    if let Some((way, scene)) = beginning(&pairs) {
        return AppState { way, ..blank.at_start_of(scene) };
    }
    let reading = link::read_pairs(pairs);
    let mut state = AppState {
        scenario: reading.scenario,
        notices: reading.notices.into_iter().map(Notice::Setting).collect(),
        ..blank
    };
    state.kept = read_kept(&reading.others, &mut state.notices);
    for (key, value) in reading.others.into_iter().filter(|(key, _)| !key.starts_with(KEPT)) {
        match (key.as_str(), value.as_str()) {
            (VIEW, name) => match state.page.named(name) {
                Some(page) => state.page = page,
                None => state.notices.push(Notice::NoPage(value)),
            },
            (SCENE, id) => match story::find(id) {
                Some(scene) => state.page = state.page.at(scene),
                None => state.notices.push(Notice::NoScene(value)),
            },
            (WAY, Way::SHORT_NAME) => state.way = Way::Short,
            (WAY, _) => state.notices.push(Notice::NoWay(value)),
            (MONTH, month) => match month.parse() {
                Ok(month) if month <= LAST_MONTH => state.month = month,
                _ => state.notices.push(Notice::NoMonth(value)),
            },
            (GHOSTS, "0" | "1") => state.ghosts = value == "1",
            (GHOSTS, _) => state.notices.push(Notice::NoGhosts(value)),
            (RUN, run) if is_fingerprint(run) => state.recorded_run = Some(value),
            (RUN, _) => state.notices.push(Notice::NoRun(value)),
            _ => state.notices.push(Notice::Unknown(key)),
        }
    }
    // The run of an earlier version cannot come out, nor can that of another link, which their notices say.
    let is_another =
        |notice: &Notice| matches!(notice, Notice::Setting(LinkNotice::Earlier(_) | LinkNotice::CutOrEdited { .. }));
    if state.notices.iter().any(is_another) {
        state.recorded_run = None;
    }
    state
}

/// The scene whose start a link asks for, and the way it is on: a bare address the first, `#scene=pays&way=short` that one.
fn beginning(pairs: &[(String, String)]) -> Option<(Way, &'static Scene)> {
    let is_short = |key: &str, name: &str| key == WAY && name == Way::SHORT_NAME;
    match pairs {
        [] => Some((Way::Whole, Scene::hook())),
        [(key, name)] if is_short(key, name) => Some((Way::Short, Scene::hook())),
        [(key, id)] if key == SCENE => Some((Way::Whole, story::find(id)?)),
        [(key, id), (way, name)] if key == SCENE && is_short(way, name) => Some((Way::Short, story::find(id)?)),
        _ => None,
    }
}

/// Four hex digits, a hyphen, four hex digits.
fn is_fingerprint(text: &str) -> bool {
    text.len() == 9
        && text.bytes().enumerate().all(|(at, byte)| if at == 4 { byte == b'-' } else { byte.is_ascii_hexdigit() })
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use parked_model::scenario::{Key, table};
    use proptest::prelude::*;

    use super::*;

    fn said(state: &AppState) -> Vec<String> {
        state.notices.iter().map(Notice::said).collect()
    }

    /// A link without the check behind its version.
    fn unchecked(link: &str) -> String {
        let (version, rest) = link.split_at(3);
        format!("{version}{}", rest.get(4..).unwrap_or_default())
    }

    #[test]
    fn the_default_link_is_short_and_carries_a_check_and_the_run() {
        assert_eq!(write(&AppState::default(), None), "v=2.1ZG");
        assert_eq!(write(&AppState::default(), Some("7F3A-91C2")), "v=2.R2S&run=7F3A-91C2");
    }

    #[test]
    fn a_cut_link_is_one_notice_and_its_run_is_not_asked_for() {
        let state = AppState { scenario: Scenario::default().with(Key::Beta, 12.5), month: 12, ..AppState::default() };
        let link = write(&state, Some("7F3A-91C2"));
        assert_eq!(read(&link), AppState { recorded_run: Some("7F3A-91C2".to_owned()), ..state });
        for edited in [link.replace("12.5", "2.5"), link.replace("month=12", "month=1"), link.replace("&month=12", "")]
        {
            let state = read(&edited);
            assert_eq!((state.notices.len(), &state.recorded_run), (1, &None), "{edited}");
            assert!(said(&state)[0].contains("cut or edited") && said(&state)[0].contains("£"), "{:?}", said(&state));
        }
    }

    #[test]
    fn a_link_that_ends_a_sentence_opens_what_it_is_a_link_to() {
        for scene in story::SCENES {
            let start = AppState::default().at_start_of(scene);
            for end in [".", ")", ").", "%E2%80%9D", ",", "&"] {
                assert_eq!(read(&format!("#scene={}{end}", scene.id)), start, "{}{end}", scene.id);
                assert_eq!(read(&format!("#{}{end}", write(&start, None))), start, "{}{end}", scene.id);
            }
        }
        assert_eq!(read("#."), read("#"));
        assert_eq!(read("#v=2&view=about.").page, Page::Lab.about());
        assert_eq!(read("#v=2&a.v=2&a.beta=9).").kept, Some(Scenario::default().with(Key::Beta, 9.0)));
    }

    #[test]
    fn every_fault_is_named_and_the_rest_kept() {
        let state = read("#v=2&att=0&month=99&ghosts=maybe&run=zzz&zoom=3");
        assert_eq!(state.scenario.get(Key::Attachment), 0.0);
        assert_eq!((state.month, state.ghosts, state.recorded_run.clone()), (LAST_MONTH, false, None));
        for (said, word) in said(&state).iter().zip(["‘month’", "‘ghosts’", "‘run’", "‘zoom’"]) {
            assert!(said.contains(word), "{said}");
        }
        assert_eq!(state.notices.len(), 4);
    }

    #[test]
    fn every_page_has_an_address_and_keeps_the_rest() {
        let state = AppState { scenario: Scenario::default().with(Key::Beta, 9.0), month: 3, ..AppState::default() };
        for from in [Page::Lab, Page::Scene(Scene::hook())] {
            for page in [from, from.about(), from.sources()] {
                assert_eq!(read(&write_on(page, &state)), AppState { page, ..state.clone() });
            }
        }
        assert_eq!(unchecked(&write_on(Page::Lab, &state)), "v=2&beta=9&month=3");
        assert_eq!(unchecked(&write_on(Page::Lab.about(), &state)), "v=2&beta=9&view=about&month=3");
        let sources = unchecked(&write_on(Page::Sources(Some(Scene::hook())), &state));
        assert_eq!(sources, "v=2&beta=9&scene=hook&view=evidence&month=3");
        let unknown = read("v=2&beta=9&view=cellar");
        assert_eq!((unknown.page, unknown.scenario.clone()), (Page::Lab, state.scenario));
        assert!(said(&unknown)[0].contains("‘cellar’") && said(&unknown)[0].contains("lab, about, evidence"));
    }

    #[test]
    fn a_bare_address_opens_the_story_and_any_other_without_a_scene_the_lab() {
        for bare in ["", "#", "https://example.org/parked/?embed#"] {
            assert_eq!(read(bare), AppState::default().at_start_of(Scene::hook()), "{bare}");
        }
        for old in ["#v=2", "#v=2&att=0&run=7F3A-91C2", "#month=12", "#zoom=3"] {
            assert_eq!(read(old).page, Page::Lab, "{old}");
        }
        let unknown = read("#v=2&att=0&scene=dessert");
        assert_eq!((unknown.page, unknown.scenario.get(Key::Attachment)), (Page::Lab, 0.0));
        assert!(said(&unknown)[0].contains("‘dessert’"), "{:?}", unknown.notices);
    }

    #[test]
    fn a_scene_alone_is_its_start_and_with_settings_has_those_alone() {
        for scene in story::SCENES {
            let start = AppState::default().at_start_of(scene);
            assert_eq!(read(&format!("#scene={}", scene.id)), start);
            assert_eq!(read(&write(&start, None)), start);
            let changed = read(&format!("#v=2&beta=9&scene={}", scene.id));
            assert_eq!(changed.scenario, Scenario::default().with(Key::Beta, 9.0));
            assert_eq!(changed.page, Page::of(scene));
        }
    }

    #[test]
    fn the_way_travels_and_goes_without_saying_where_it_is_the_whole_story() {
        for scene in Way::Short.scenes() {
            let start = AppState { way: Way::Short, ..AppState::default().at_start_of(scene) };
            assert_eq!(read(&to_scene(Way::Short, scene)), start);
            assert_eq!(read(&write(&start, None)), start);
        }
        assert_eq!(read("#way=short"), AppState { way: Way::Short, ..read("") });
        assert_eq!(read(&to_scene(Way::Whole, Scene::hook())).way, Way::Whole);
        let unknown = read("#scene=pays&way=long");
        assert_eq!((unknown.page, unknown.way), (Page::of(story::find("pays").unwrap()), Way::Whole));
        assert!(said(&unknown)[0].contains("‘long’"), "{:?}", unknown.notices);
    }

    #[test]
    fn the_scenario_kept_travels_with_a_prefix() {
        let scenario = Scenario::default().with(Key::Beta, 9.0);
        let kept = Some(Scenario::default().with(Key::Attachment, 0.0));
        let state = AppState { scenario, kept, ..AppState::default() };
        assert_eq!(unchecked(&write(&state, None)), "v=2&beta=9&a.v=2&a.att=0");
        assert_eq!(read("v=2&a.v=2").kept, Some(Scenario::default()));
        assert_eq!(read("v=2").kept, None);
    }

    #[test]
    fn faults_of_the_scenario_kept_are_named_as_such() {
        let state = read("v=2&a.v=2&a.att=lots&a.beta=9&a.zoom=3");
        assert_eq!(state.scenario, Scenario::default());
        assert_eq!(state.kept, Some(Scenario::default().with(Key::Beta, 9.0)));
        assert!(said(&state)[0].contains("contract A") && said(&state)[0].contains("‘att’"), "{:?}", state.notices);
        assert!(said(&state)[1].contains("‘a.zoom’"), "{:?}", state.notices);
        assert_eq!(state.notices.len(), 2);
    }

    /// The scenario after changes, each a row of the table and a part of its range; changes that leave nobody are left out.
    fn changed(changes: Vec<(usize, f64)>) -> Scenario {
        changes.into_iter().fold(Scenario::default(), |scenario, (index, part)| {
            let row = &table()[index];
            let changed = scenario.clone().with_value_at(index, row.min + part * (row.max - row.min));
            if changed.check().is_ok() { changed } else { scenario }
        })
    }

    proptest! {
        #[test]
        fn states_survive_the_journey(
            changes in proptest::collection::vec((0..table().len(), 0.0f64..1.0), 0..12),
            kept in proptest::option::of(proptest::collection::vec((0..table().len(), 0.0f64..1.0), 0..12)),
            month in 0..=LAST_MONTH,
            ghosts: bool,
            place in 0..story::SCENES.len(),
            is_short: bool,
        ) {
            let (scenario, kept) = (changed(changes), kept.map(changed));
            let page = Page::of(&story::SCENES[place]);
            let way = if is_short { Way::Short } else { Way::Whole };
            let state = AppState { page, way, scenario, kept, month, ghosts, ..AppState::default() };
            prop_assert_eq!(read(&write(&state, None)), state);
        }

        #[test]
        fn no_text_makes_it_panic(text in "\\PC{0,200}") {
            let _ = said(&read(&text));
        }
    }
}
