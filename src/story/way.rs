//! The ways through the story: all of it, or the short one.

use parked_model::numeric::whole::whole;

use super::{Paragraph, SCENES, Scene, find, vocabulary::SHORT};

/// Which scenes come one after the other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Way {
    /// All of them.
    #[default]
    Whole,
    /// The few that carry the argument.
    Short,
}

impl Way {
    /// Its name in links, where it does not go without saying.
    pub const SHORT_NAME: &'static str = "short";

    /// Its scenes, in order.
    pub fn scenes(self) -> Vec<&'static Scene> {
        match self {
            Self::Whole => SCENES.iter().collect(),
            Self::Short => SHORT.iter().filter_map(|id| find(id)).collect(),
        }
    }

    /// This way where it leads through a scene, else the whole one.
    pub fn through(self, scene: &Scene) -> Self {
        if self.position(scene).is_some() { self } else { Self::Whole }
    }

    /// Place of a scene on it, from 0.
    pub fn position(self, scene: &Scene) -> Option<usize> {
        self.scenes().into_iter().position(|other| other == scene)
    }

    /// The scene so many places on from another, or back.
    pub fn step(self, scene: &Scene, places: isize) -> Option<&'static Scene> {
        let to = self.position(scene)?.checked_add_signed(places)?;
        self.scenes().get(to).copied()
    }

    /// Whether a paragraph is shown on it without being asked for.
    pub fn shows(self, paragraph: &Paragraph) -> bool {
        self == Self::Whole || !paragraph.is_deeper
    }

    /// Minutes from a scene to the end, one at least.
    pub fn minutes_left(self, scene: &Scene) -> u32 {
        let from = self.position(scene).unwrap_or(0);
        let seconds: f64 = self.scenes()[from..].iter().map(|scene| scene.seconds(self)).sum();
        whole((seconds / 60.0).round()).max(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_way_begins_with_the_hook_and_can_be_walked_both_ways() {
        for way in [Way::Whole, Way::Short] {
            let scenes = way.scenes();
            assert_eq!((scenes[0], way.step(scenes[0], -1)), (Scene::hook(), None));
            assert_eq!(way.step(scenes[scenes.len() - 1], 1), None);
            for pair in scenes.windows(2) {
                assert_eq!((way.step(pair[0], 1), way.step(pair[1], -1)), (Some(pair[1]), Some(pair[0])));
                assert!(way.minutes_left(pair[0]) >= way.minutes_left(pair[1]));
            }
        }
    }

    #[test]
    fn the_short_way_is_the_whole_one_with_scenes_left_out() {
        let (short, whole) = (Way::Short.scenes(), Way::Whole.scenes());
        assert_eq!(short.len(), SHORT.len(), "every scene of the short way there is");
        let places: Vec<_> = short.iter().map(|scene| Way::Whole.position(scene)).collect();
        assert!(places.is_sorted() && places.iter().all(Option::is_some));
        assert_eq!(Way::Short.through(whole[1]), Way::Whole);
        assert_eq!(Way::Short.through(short[1]), Way::Short);
        assert!(2 * Way::Short.minutes_left(short[0]) < Way::Whole.minutes_left(whole[0]));
    }

    #[test]
    fn the_short_way_takes_four_minutes_and_its_card_half_a_minute() {
        let seconds: Vec<f64> = Way::Short.scenes().into_iter().map(|scene| scene.seconds(Way::Short)).collect();
        let (card, questions) = seconds.split_last().unwrap();
        assert!(questions.iter().sum::<f64>() <= 240.0 && *card < 30.0, "{seconds:?}");
        assert_eq!(Way::Short.minutes_left(Scene::hook()), 4);
    }

    #[test]
    fn only_the_short_way_leaves_paragraphs_out() {
        let folding: Vec<&str> = SCENES.iter().filter(|scene| scene.is_folding()).map(|scene| scene.id).collect();
        assert_eq!(folding, SHORT[1..5]);
        assert!(SCENES.iter().flat_map(Scene::told).all(|told| Way::Whole.shows(told)));
    }
}
