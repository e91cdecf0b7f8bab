//! A scene as screens of one idea each, and the way from one to the next through the story.

use super::keys::Step;
use crate::story::{Picture, SCENES, Scene, Way};

/// What is on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// A paragraph of what is told first, beside the picture.
    Told(usize),
    /// The picture by itself, where it is a game.
    Game,
    /// The question, and how the class votes.
    Ask,
    /// What the run says to it, with the picture.
    Answer,
    /// A paragraph of what it means.
    Means(usize),
    /// The best argument against it.
    OtherSide,
}

impl Screen {
    /// Whether the answer to the scene's question is out.
    pub fn is_told(self) -> bool {
        matches!(self, Self::Answer | Self::Means(_) | Self::OtherSide)
    }
}

/// The screens of a scene; `is_answered` where nothing is asked.
pub fn screens(scene: &Scene, is_answered: bool) -> Vec<Screen> {
    // Where it is shown what somebody said, the class votes once more and sees that.
    let told = if scene.picture == Picture::Guesses { 0 } else { scene.before.len() };
    let is_asked = scene.prediction.is_some() && !is_answered;
    let all = (0..told)
        .map(Screen::Told)
        .chain((scene.picture == Picture::Game).then_some(Screen::Game))
        .chain(is_asked.then_some(Screen::Ask))
        .chain(scene.waits_for_guess().then_some(Screen::Answer))
        .chain((0..scene.after.len()).map(Screen::Means))
        .chain((!scene.against.is_empty()).then_some(Screen::OtherSide));
    all.collect()
}

/// The scenes of a way that can be presented: all but the lab, which has too much on it.
pub fn presented(way: Way) -> Vec<&'static Scene> {
    way.scenes().into_iter().filter(|scene| *scene != Scene::lab()).collect()
}

/// A screen of a scene.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// The scene.
    pub scene: &'static Scene,
    /// Which of its screens, from 0.
    pub at: usize,
}

impl Place {
    /// The screen a step on or back; `None` where the story ends.
    pub fn after(self, step: Step, way: Way, is_answered: bool) -> Option<Self> {
        let last = |scene: &Scene| screens(scene, is_answered).len().saturating_sub(1);
        let Self { scene, at } = self;
        let to = |at: usize| Some(Self { scene, at }).filter(|place| *place != self);
        match step {
            Step::First => to(0),
            Step::Last => to(last(scene)),
            Step::On if at < last(scene) => to(at + 1),
            Step::Back if at > 0 => to(at - 1),
            Step::On => Some(Self { scene: neighbour(scene, way, 1)?, at: 0 }),
            Step::Back => neighbour(scene, way, -1).map(|scene| Self { scene, at: last(scene) }),
        }
    }
}

fn neighbour(scene: &Scene, way: Way, places: isize) -> Option<&'static Scene> {
    let scenes = presented(way.through(scene));
    let at = scenes.iter().position(|other| *other == scene)?;
    scenes.get(at.checked_add_signed(places)?).copied()
}

/// The scene whose question of opinion is asked once more, if it is one.
pub fn asked_before(scene: &Scene) -> Option<&'static Scene> {
    let is_opinion = |scene: &Scene| scene.prediction.is_some() && !scene.waits_for_guess();
    SCENES.iter().find(|first| is_opinion(first)).filter(|first| is_opinion(scene) && *first != scene)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::{LAB, find};

    #[test]
    fn a_scene_is_told_asked_answered_explained_and_contradicted_in_this_order() {
        use Screen::{Answer, Ask, Game, Means, OtherSide, Told};
        let of = |id: &str| screens(find(id).unwrap(), false);
        assert_eq!(of("pays"), [Told(0), Ask, Answer, Means(0), Means(1), Means(2), OtherSide]);
        assert_eq!(of("hook"), [Told(0), Told(1), Ask, OtherSide]);
        assert_eq!(of("adviser"), [Told(0), Told(1), Game, OtherSide]);
        assert_eq!(of("said"), [Ask]);
        let told = screens(find("pays").unwrap(), true);
        assert_eq!(told, [Told(0), Answer, Means(0), Means(1), Means(2), OtherSide]);
    }

    #[test]
    fn nothing_that_a_scene_says_is_left_out() {
        for scene in SCENES.iter().filter(|scene| scene.picture != Picture::Guesses) {
            let screens = screens(scene, false);
            let count = |is: fn(&Screen) -> bool| screens.iter().filter(|screen| is(screen)).count();
            assert_eq!(count(|screen| matches!(screen, Screen::Told(_))), scene.before.len(), "{}", scene.id);
            assert_eq!(count(|screen| matches!(screen, Screen::Means(_))), scene.after.len(), "{}", scene.id);
            assert_eq!(screens.contains(&Screen::OtherSide), !scene.against.is_empty(), "{}", scene.id);
        }
    }

    #[test]
    fn every_screen_of_the_story_is_passed_once_either_way_and_the_lab_never() {
        for way in [Way::Whole, Way::Short] {
            let walked = |from: Place, step: Step| -> Vec<Place> {
                std::iter::successors(Some(from), |place| place.after(step, way, false)).collect()
            };
            let there = walked(Place { scene: Scene::hook(), at: 0 }, Step::On);
            let mut back = walked(there[there.len() - 1], Step::Back);
            back.reverse();
            assert_eq!(there, back);
            assert_eq!(there.len(), presented(way).into_iter().map(|scene| screens(scene, false).len()).sum::<usize>());
            assert!(there.iter().all(|place| place.scene.id != LAB));
        }
    }

    #[test]
    fn the_first_and_the_last_screen_are_those_of_the_scene() {
        let place = |at| Place { scene: find("pays").unwrap(), at };
        assert_eq!(place(2).after(Step::Last, Way::Whole, false), Some(place(6)));
        assert_eq!(place(2).after(Step::First, Way::Whole, false), Some(place(0)));
        assert_eq!(place(0).after(Step::First, Way::Whole, false), None);
    }

    #[test]
    fn only_the_last_opinion_was_asked_before() {
        let before: Vec<_> = SCENES.iter().filter_map(|scene| Some((scene.id, asked_before(scene)?.id))).collect();
        assert_eq!(before, [("said", "hook")]);
    }
}
