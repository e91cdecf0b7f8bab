//! What a class says by show of hands: kept in the page, and gone with it.

use crate::story::{Given, Scene};

/// Every vote, in the order in which it was counted, by scene.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Votes(Vec<(&'static str, Given)>);

impl Votes {
    /// Those of a scene.
    pub fn of(&self, scene: &Scene) -> Vec<Given> {
        self.0.iter().filter(|(id, _)| *id == scene.id).map(|(_, given)| given.clone()).collect()
    }

    /// Whether none was counted.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Counts one.
    pub fn add(&mut self, scene: &'static Scene, given: Given) {
        self.0.push((scene.id, given));
    }

    /// Takes back the last of a scene that is `like` something.
    pub fn take_back(&mut self, scene: &Scene, like: impl Fn(&Given) -> bool) {
        if let Some(at) = self.0.iter().rposition(|(id, given)| *id == scene.id && like(given)) {
            self.0.remove(at);
        }
    }

    /// Takes back all of a scene.
    pub fn clear(&mut self, scene: &Scene) {
        self.0.retain(|(id, _)| *id != scene.id);
    }
}
