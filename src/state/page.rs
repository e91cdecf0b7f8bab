//! Which of its pages the reader has open.

use crate::story::Scene;

/// A page, with an address of its own. What is read remembers the scene that the reader came from, to lead back to it;
/// `None` from the lab.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Page {
    /// A scene of the story.
    Scene(&'static Scene),
    /// Every control there is, and what a run comes to.
    Lab,
    /// What the model is, how well it fits and what hangs on what.
    About(Option<&'static Scene>),
    /// Every source and what rests on it.
    Sources(Option<&'static Scene>),
}

impl Page {
    /// Names in links. The first goes without saying: it is that of the lab and of every scene.
    pub const NAMES: [&'static str; 3] = ["lab", "about", "evidence"];

    /// The page of a step of the story, which may be the lab.
    pub fn of(step: &'static Scene) -> Self {
        if step == Scene::lab() { Self::Lab } else { Self::Scene(step) }
    }

    /// The step of the story where the reader is, or was before reading.
    pub fn step(self) -> &'static Scene {
        self.scene().unwrap_or(Scene::lab())
    }

    /// Whether it needs more than the program holds from the start: all but the first scene.
    pub fn needs_part(self) -> bool {
        !matches!(self, Self::Scene(scene) if scene == Scene::hook())
    }

    /// The same page at another step.
    pub fn at(self, step: &'static Scene) -> Self {
        let there = Self::of(step);
        match self {
            Self::Scene(_) | Self::Lab => there,
            Self::About(_) => Self::About(there.scene()),
            Self::Sources(_) => Self::Sources(there.scene()),
        }
    }

    /// The page with a name in links, opened from this one.
    pub fn named(self, name: &str) -> Option<Self> {
        match Self::NAMES.iter().position(|known| *known == name)? {
            0 => Some(Self::of(self.step())),
            1 => Some(self.about()),
            _ => Some(self.sources()),
        }
    }

    /// About the model, opened from this page.
    pub fn about(self) -> Self {
        Self::About(self.scene())
    }

    /// The sources, opened from this page.
    pub fn sources(self) -> Self {
        Self::Sources(self.scene())
    }

    /// Its name in links.
    pub fn name(self) -> &'static str {
        Self::NAMES[match self {
            Self::Scene(_) | Self::Lab => 0,
            Self::About(_) => 1,
            Self::Sources(_) => 2,
        }]
    }

    /// The scene shown, or the one that the reader came from.
    pub fn scene(self) -> Option<&'static Scene> {
        match self {
            Self::Scene(scene) => Some(scene),
            Self::Lab => None,
            Self::About(from) | Self::Sources(from) => from,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_leads_back_to_where_it_was_opened() {
        for page in [Page::Lab, Page::Scene(Scene::hook())] {
            for name in Page::NAMES {
                let opened = page.named(name).unwrap();
                assert_eq!((opened.name(), opened.step()), (name, page.step()));
                assert_eq!(opened.named("lab"), Some(page));
            }
        }
        assert_eq!(Page::Lab.named("cellar"), None);
    }

    #[test]
    fn another_step_keeps_what_is_read() {
        assert_eq!(Page::Lab.at(Scene::hook()), Page::Scene(Scene::hook()));
        assert_eq!(Page::Lab.about().at(Scene::hook()), Page::About(Some(Scene::hook())));
        assert_eq!(Page::Scene(Scene::hook()).sources().at(Scene::lab()), Page::Sources(None));
    }
}
