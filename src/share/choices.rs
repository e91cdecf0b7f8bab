//! What somebody chooses who embeds the page, and the code that comes of it.

use std::rc::Rc;

use parked_model::scenario::index_of;
use words::embedding;

use crate::{
    state::{AppState, Page, Presentation, Theme, permalink},
    story::{Answer, Scene},
};

/// Widths of columns to look at, CSS pixels: a phone's, a blog's, a wide page's.
pub const WIDTHS: [u32; 3] = [360, 600, 960];

/// How high the frame is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Size {
    /// Low: it scrolls inside.
    Scrolls,
    /// As high as the page is at the width chosen.
    #[default]
    Whole,
    /// As high as the page is at any moment, by a script.
    Follows,
}

/// What readers may do with a control.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Treatment {
    /// Turn it.
    #[default]
    Turn,
    /// See it.
    Fixed,
    /// Nothing: it is not there.
    Absent,
}

/// Everything that is chosen besides the scene and its settings, which are a state like the page's.
#[derive(Clone, Debug, PartialEq)]
pub struct Choices {
    /// Colours; `None` for what the reader prefers.
    pub theme: Option<Theme>,
    /// Whether the scene is as after its answer.
    pub is_answered: bool,
    /// Whether the link carries the run.
    pub is_pinned: bool,
    /// How high the frame is.
    pub size: Size,
    /// Width of the column, CSS pixels.
    pub width: u32,
    /// In the lab: whether every control is there, and not only those listed.
    pub has_every_control: bool,
    /// Settings listed besides those of the scene.
    pub added: Vec<&'static str>,
    /// The controls that readers may do something else with than turn them.
    pub treatments: Vec<(&'static str, Treatment)>,
}

impl Default for Choices {
    fn default() -> Self {
        Self {
            theme: None,
            is_answered: false,
            is_pinned: false,
            size: Size::default(),
            width: WIDTHS[1],
            has_every_control: true,
            added: Vec::new(),
            treatments: Vec::new(),
        }
    }
}

impl Choices {
    /// What readers may do with a control.
    pub fn treatment(&self, name: &str) -> Treatment {
        self.treatments.iter().find(|(known, _)| *known == name).map_or(Treatment::Turn, |(_, treatment)| *treatment)
    }

    /// The same with another treatment of a control.
    pub fn treating(&self, name: &'static str, treatment: Treatment) -> Self {
        let mut next = self.clone();
        next.treatments.retain(|(known, _)| *known != name);
        next.treatments.push((name, treatment));
        next
    }

    /// The controls listed: those of the scene, then the settings that a lab's link changes, then those added.
    pub fn listed(&self, state: &AppState) -> Vec<&'static str> {
        let mut names: Vec<&'static str> = match state.page {
            Page::Scene(scene) => {
                let asked = scene.answer.as_ref().map(|_| Answer::CONTROL);
                asked.into_iter().chain(scene.controls.iter().map(crate::story::Control::name)).collect()
            }
            _ => state.scenario.changes().map(|(row, _)| row.key).collect(),
        };
        for added in &self.added {
            if !names.contains(added) {
                names.push(added);
            }
        }
        names
    }

    /// How the page in the frame is shown.
    pub fn presentation(&self, state: &AppState) -> Presentation {
        let listed = self.listed(state);
        let with = |treatment: Treatment| listed.iter().copied().filter(move |name| self.treatment(name) == treatment);
        let shown = || listed.iter().copied().filter(|name| self.treatment(name) != Treatment::Absent).collect();
        let is_lab = !matches!(state.page, Page::Scene(_));
        let is_as_it_is = if is_lab {
            self.has_every_control
        } else {
            self.added.is_empty() && with(Treatment::Absent).next().is_none()
        };
        Presentation {
            is_embedded: true,
            theme: self.theme,
            is_answered: self.is_answered && has_answer(state),
            show: (!is_as_it_is).then(shown),
            lock: with(Treatment::Fixed).filter(|name| index_of(name).is_some()).collect(),
            ..Presentation::default()
        }
    }

    /// The link in the frame, as what stands behind the `#`; `run` is the fingerprint of the run of it, if known. The start of a
    /// scene is its name alone, so that it stays the start in later versions, unless it is pinned.
    pub fn link(&self, state: &AppState, run: Option<&str>) -> String {
        let is_start = |scene: &'static Scene| self.begun(state, scene).contracts() == state.contracts();
        match state.page {
            Page::Scene(scene) if !self.is_pinned && is_start(scene) => permalink::to_scene(state.way, scene),
            page => permalink::write(
                &AppState { page: Page::of(page.step()), ..state.clone() },
                run.filter(|_| self.is_pinned),
            ),
        }
    }

    /// The scene as it begins in the frame.
    pub fn begun(&self, state: &AppState, scene: &'static Scene) -> AppState {
        let presentation = Rc::new(self.presentation(state));
        AppState { presentation, ..AppState::default() }.at_start_of(scene)
    }

    /// The code to paste: the frame, the link below it and, where it follows, the script. `folder` is the address of the page
    /// without its file, `measured` the height of the page at the width chosen.
    pub fn code(&self, folder: &str, state: &AppState, run: Option<&str>, measured: Option<u32>) -> String {
        let (link, title) = (self.link(state, run), title(state));
        let height = if self.size == Size::Scrolls { None } else { measured }.unwrap_or(embedding::LOW);
        let frame = embedding::frame(&self.address(folder, state, run), &title, height);
        let below = embedding::link(&format!("{folder}#{link}"), &words::share::credit(&title));
        match self.size {
            Size::Follows => format!("{frame}\n{below}\n{}", embedding::script(&format!("{folder}embed.js"))),
            _ => format!("{frame}\n{below}"),
        }
    }

    /// The address of the page by itself for a class, which brings its own colours.
    pub fn class_address(&self, folder: &str, state: &AppState, run: Option<&str>) -> String {
        let shown = Presentation { is_embedded: false, theme: None, ..self.presentation(state) };
        format!("{folder}{}#{}", shown.query(), self.link(state, run))
    }

    /// The address of the scene on a projector, in the colours made for one.
    pub fn projector_address(&self, folder: &str, state: &AppState, run: Option<&str>) -> String {
        let is_answered = self.is_answered && has_answer(state);
        let shown = Presentation { is_presented: true, is_answered, ..Presentation::default() };
        format!("{folder}{}#{}", shown.query(), self.link(state, run))
    }

    /// The address of the page in the frame.
    pub fn address(&self, folder: &str, state: &AppState, run: Option<&str>) -> String {
        format!("{folder}{}#{}", self.presentation(state).query(), self.link(state, run))
    }
}

/// Whether a scene has a question that is answered by the run.
pub fn has_answer(state: &AppState) -> bool {
    matches!(state.page, Page::Scene(scene) if scene.waits_for_guess())
}

/// The question of the scene, or the name of the lab.
pub fn name(state: &AppState) -> &'static str {
    match state.page {
        Page::Scene(scene) => scene.question,
        _ => words::share::THE_LAB,
    }
}

/// The name of what is in the frame.
pub fn title(state: &AppState) -> String {
    match state.page {
        Page::Scene(scene) => words::frame::window_title(scene.question),
        _ => words::frame::LAB_WINDOW.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use parked_model::scenario::Key;

    use super::*;
    use crate::story::SCENES;

    /// The state that the frame of some choices opens.
    fn opened(choices: &Choices, state: &AppState, run: Option<&str>) -> AppState {
        let presentation = Rc::new(Presentation::read(&choices.presentation(state).query()));
        permalink::read_in(&presentation, &choices.link(state, run))
    }

    #[test]
    fn the_frame_of_every_scene_opens_what_was_chosen() {
        for scene in SCENES {
            for is_answered in [false, true] {
                for is_pinned in [false, true] {
                    let choices = Choices { is_answered, is_pinned, ..Choices::default() };
                    let begun = AppState {
                        presentation: Rc::new(Presentation { is_answered, ..Presentation::default() }),
                        ..AppState::default()
                    };
                    let state = begun.at_start_of(scene);
                    let there = opened(&choices, &state, Some("7F3A-91C2"));
                    assert_eq!((there.page, &there.scenario), (state.page, &state.scenario), "{}", scene.id);
                    assert_eq!(there.notices, [], "{}", scene.id);
                    assert_eq!(there.recorded_run.is_some(), is_pinned);
                    assert_eq!(there.presentation.is_answered, is_answered && scene.waits_for_guess());
                }
            }
        }
    }

    #[test]
    fn own_settings_fixed_and_left_out_controls_arrive() {
        let pays = crate::story::find("pays").unwrap();
        let mut state = AppState::default().at_start_of(pays);
        state.scenario = state.scenario.with(Key::Beta, 9.0);
        let name = pays.controls[1].name();
        let choices = Choices { added: vec!["r"], ..Choices::default() };
        let choices = choices.treating("beta", Treatment::Fixed).treating(name, Treatment::Absent);
        let there = opened(&choices, &state, None);
        assert_eq!(there.scenario, state.scenario);
        assert!(there.presentation.shows("beta") && there.presentation.locks(Key::Beta.index()));
        assert!(there.presentation.shows("r") && !there.presentation.shows(name));
        let again = choices.treating("beta", Treatment::Turn);
        assert!(!opened(&again, &state, None).presentation.locks(Key::Beta.index()));
    }

    #[test]
    fn the_code_is_a_frame_a_link_and_a_script_only_where_it_follows() {
        let state = AppState::default().at_start_of(Scene::hook());
        let code =
            |size: Size| Choices { size, ..Choices::default() }.code("https://example.org/p/", &state, None, Some(912));
        assert!(code(Size::Whole).contains("src=\"https://example.org/p/?embed#scene=hook\""), "{}", code(Size::Whole));
        assert!(code(Size::Whole).contains("height=\"912\"") && code(Size::Scrolls).contains("height=\"680\""));
        assert!(code(Size::Whole).contains("<a href=\"https://example.org/p/#scene=hook\">"));
        assert!(!code(Size::Whole).contains("<script"));
        assert!(code(Size::Follows).ends_with("<script src=\"https://example.org/p/embed.js\" async></script>"));
    }

    #[test]
    fn a_class_opens_the_page_itself_with_what_was_chosen() {
        let pays = crate::story::find("pays").unwrap();
        let state = AppState::default().at_start_of(pays);
        let choices = Choices { theme: Some(Theme::Dark), is_answered: true, ..Choices::default() };
        let address = choices.treating("beta", Treatment::Fixed).class_address("https://example.org/p/", &state, None);
        assert!(address.starts_with("https://example.org/p/?answered&lock=beta#"), "{address}");
        assert_eq!(Choices::default().class_address("./", &state, None), "./#scene=pays");
        assert_eq!(Choices::default().projector_address("./", &state, None), "./?present#scene=pays");
    }

    #[test]
    fn the_lab_shows_every_control_or_those_listed() {
        let state = AppState { scenario: AppState::default().scenario.with(Key::Beta, 9.0), ..AppState::default() };
        let every = Choices::default().treating("beta", Treatment::Fixed).presentation(&state);
        assert_eq!((every.show, every.lock), (None, vec!["beta"]));
        let few = Choices { has_every_control: false, added: vec!["att"], ..Choices::default() };
        assert_eq!(few.presentation(&state).show, Some(vec!["beta", "att"]));
    }
}
