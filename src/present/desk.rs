//! Everything that is set while presenting, and how it changes.

use std::rc::Rc;

use yew::Reducible;

use super::{screens::Place, votes::Votes};
use crate::story::{Given, Scene};

/// What lies over the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Over {
    /// Black.
    Black,
    /// The list of keys.
    Keys,
}

/// What is done once it was asked for twice, since votes are lost by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Once {
    /// The votes of a question are cleared.
    Clear,
    /// The page by itself is opened.
    Leave,
}

/// Everything that is set.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Desk {
    place: Option<Place>,
    /// What was counted.
    pub votes: Votes,
    /// What lies over the screen.
    pub over: Option<Over>,
    /// Whether the ring follows the mouse.
    pub has_pointer: bool,
    /// What was asked for once.
    pub once: Option<Once>,
}

/// A change.
#[derive(Clone, Debug)]
pub enum Act {
    /// A screen is shown.
    Show(Place),
    /// Something is laid over it, or taken away.
    Lay(Over),
    /// What lies over it is taken away.
    Uncover,
    /// The ring comes or goes.
    Pointer,
    /// A vote is counted.
    Vote(&'static Scene, Given),
    /// The last such vote is taken back.
    TakeBack(&'static Scene, Given),
    /// The last vote is taken back, whatever it is.
    Undo(&'static Scene),
    /// All votes of a scene are taken back, when it is asked for twice.
    Clear(&'static Scene),
    /// It was asked to leave.
    Leave,
}

impl Desk {
    /// The screen shown of a scene: its first, where another scene was shown.
    pub fn at(&self, scene: &Scene) -> usize {
        self.place.filter(|place| place.scene == scene).map_or(0, |place| place.at)
    }

    /// Whether leaving now loses nothing, or was asked for twice.
    pub fn may_leave(&self) -> bool {
        self.votes.is_empty() || self.once == Some(Once::Leave)
    }
}

impl Reducible for Desk {
    type Action = Act;

    fn reduce(self: Rc<Self>, act: Act) -> Rc<Self> {
        let mut next = Self { once: None, ..(*self).clone() };
        match act {
            Act::Show(place) => next.place = Some(place),
            Act::Lay(over) => next.over = Some(over).filter(|_| self.over != Some(over)),
            Act::Uncover => next.over = None,
            Act::Pointer => next.has_pointer = !self.has_pointer,
            Act::Vote(scene, given) => next.votes.add(scene, given),
            Act::TakeBack(scene, given) => next.votes.take_back(scene, |other| *other == given),
            Act::Undo(scene) => next.votes.take_back(scene, |_| true),
            Act::Clear(scene) if self.once == Some(Once::Clear) => next.votes.clear(scene),
            Act::Clear(scene) => next.once = (!self.votes.of(scene).is_empty()).then_some(Once::Clear),
            Act::Leave => next.once = Some(Once::Leave),
        }
        Rc::new(next)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::find;

    fn after(acts: Vec<Act>) -> Rc<Desk> {
        acts.into_iter().fold(Rc::default(), Desk::reduce)
    }

    fn pays() -> &'static Scene {
        find("pays").unwrap()
    }

    fn hand(at: usize) -> Act {
        Act::Vote(pays(), Given::Choice(at))
    }

    #[test]
    fn votes_are_counted_and_taken_back_one_by_one() {
        let desk = after(vec![hand(0), hand(2), hand(0), Act::TakeBack(pays(), Given::Choice(2))]);
        assert_eq!(desk.votes.of(pays()), [Given::Choice(0), Given::Choice(0)]);
        let desk = desk.reduce(Act::TakeBack(pays(), Given::Choice(2))).reduce(Act::Undo(pays()));
        assert_eq!(desk.votes.of(pays()), [Given::Choice(0)]);
        assert_eq!(desk.votes.of(Scene::hook()), []);
    }

    #[test]
    fn votes_are_cleared_only_when_that_is_asked_for_twice_in_a_row() {
        let clear = || Act::Clear(pays());
        let other = Act::Vote(Scene::hook(), Given::Choice(1));
        assert_eq!(after(vec![hand(0), clear(), Act::Pointer, clear()]).votes.of(pays()).len(), 1);
        let cleared = after(vec![hand(0), other, clear(), clear()]);
        assert_eq!((cleared.votes.of(pays()).len(), cleared.votes.of(Scene::hook()).len()), (0, 1));
        assert_eq!(after(vec![clear()]).once, None, "nothing to clear");
    }

    #[test]
    fn leaving_is_asked_for_twice_only_where_votes_would_be_lost() {
        assert!(after(vec![]).may_leave() && !after(vec![hand(0)]).may_leave());
        assert!(after(vec![hand(0), Act::Leave]).may_leave());
        assert!(!after(vec![hand(0), Act::Leave, Act::Pointer]).may_leave());
    }

    #[test]
    fn another_scene_begins_at_its_first_screen_and_what_lies_over_it_can_be_taken_away() {
        let desk = after(vec![Act::Show(Place { scene: pays(), at: 3 }), Act::Lay(Over::Black)]);
        assert_eq!((desk.at(pays()), desk.at(Scene::hook())), (3, 0));
        assert_eq!(desk.clone().reduce(Act::Lay(Over::Black)).over, None);
        assert_eq!(desk.clone().reduce(Act::Lay(Over::Keys)).over, Some(Over::Keys));
        assert_eq!(desk.reduce(Act::Uncover).over, None);
    }
}
