//! How long a scene takes, reckoned from what there is to read and to do in it.

use super::{Control, Kind, Picture, Scene, Span, Way};

/// Words read in a minute: adults read 238 of plain English (Brysbaert 2019), and fewer where numbers stand among them.
const WORDS_A_MINUTE: f64 = 220.0;

/// Looking at the picture, answering, drawing an answer, turning one thing, and playing the game, seconds.
const LOOKING: f64 = 6.0;
const ANSWERING: f64 = 10.0;
const DRAWING: f64 = 25.0;
const TURNING: f64 = 5.0;
const PLAYING: f64 = 90.0;

/// Levers that a reader pulls of those offered.
const PULLED: f64 = 3.0;

impl Scene {
    /// Seconds that a reader takes on a way, who answers, turns everything once and opens no fold. The lab takes as long as somebody
    /// likes, and none here.
    pub fn seconds(&self, way: Way) -> f64 {
        if self == Self::lab() {
            return 0.0;
        }
        let turned = self.controls.iter().map(|control| if *control == Control::Levers { PULLED } else { 1.0 });
        let doing = TURNING * turned.sum::<f64>() + if self.picture == Picture::Game { PLAYING } else { 0.0 };
        60.0 * self.words(way) as f64 / WORDS_A_MINUTE + LOOKING + self.answering() + doing
    }

    fn answering(&self) -> f64 {
        match self.prediction.as_ref().map(|asked| &asked.kind) {
            None => 0.0,
            Some(Kind::Curve) => DRAWING,
            Some(_) => ANSWERING,
        }
    }

    /// Words on the way through it.
    fn words(&self, way: Way) -> usize {
        // Between numbers stand stops and commas alone, which are no words.
        let is_word = |word: &&str| word.contains(|letter: char| letter.is_ascii_alphanumeric());
        let count = |words: &str| words.split_whitespace().filter(is_word).count();
        let span = |span: &Span| span.words().map_or(1, count);
        let spans = |spans: &[Span]| spans.iter().map(span).sum::<usize>();
        let told = self.told().filter(|paragraph| way.shows(paragraph)).map(|paragraph| spans(paragraph.spans));
        let prose = told.sum::<usize>() + spans(self.against);
        let asked = self.prediction.as_ref().map_or(0, |asked| {
            let answers = match &asked.kind {
                Kind::Choice { answers, .. } => answers.iter().map(|(words, _)| count(words)).sum(),
                Kind::Opinion { answers } => answers.iter().map(|words| count(words)).sum(),
                Kind::Number { .. } | Kind::Curve => 0,
            };
            count(asked.ask) + answers
        });
        count(self.question) + count(self.watch) + prose + asked
    }
}

#[cfg(test)]
mod tests {
    use super::super::{SCENES, Way, find};

    #[test]
    fn a_scene_takes_as_long_as_its_words_and_what_is_done_in_it() {
        let seconds = |id: &str| find(id).unwrap().seconds(Way::Whole);
        assert_eq!(seconds("lab"), 0.0);
        assert!(seconds("adviser") > 90.0, "a game is played");
        assert!(seconds("minister") > seconds("hook"), "levers are pulled");
        for scene in SCENES.iter().filter(|scene| scene.id != "lab") {
            let seconds = scene.seconds(Way::Whole);
            assert!((15.0..200.0).contains(&seconds), "{}: {seconds}", scene.id);
        }
    }
}
