//! The guesses of a class: read off whatever codes are typed or pasted. They are kept in the page and nowhere else.

use crate::story::{Given, NoCode, SCENES, Scene, read_class_code};

/// The guesses so far, in the order in which they came. Two pupils may say the same, so none is taken for another's.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Gathered(Vec<(&'static Scene, Given)>);

/// A text that is no code, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Refused {
    /// As it was typed.
    pub text: String,
    /// What is wrong with it.
    pub why: NoCode,
}

impl Gathered {
    /// Takes every code of a list, one a line or with commas, semicolons or spaces between, and gives back what is none.
    pub fn add(&mut self, list: &str) -> Vec<Refused> {
        let pieces = list.split(['\n', '\r', '\t', ',', ';']).map(str::trim).filter(|piece| !piece.is_empty());
        pieces.flat_map(|piece| self.add_piece(piece)).collect()
    }

    /// Takes what stands between two commas: one code, whose groups may have spaces between, or several.
    fn add_piece(&mut self, piece: &str) -> Vec<Refused> {
        let whole = match read_class_code(piece) {
            Ok(guess) => {
                self.0.push(guess);
                return Vec::new();
            }
            Err(why) => Refused { text: piece.to_owned(), why },
        };
        let words: Vec<_> = piece.split_whitespace().map(|word| (word, read_class_code(word))).collect();
        if words.iter().all(|(_, read)| read.is_err()) {
            return vec![whole];
        }
        let refused = words.into_iter().filter_map(|(word, read)| match read {
            Ok(guess) => {
                self.0.push(guess);
                None
            }
            Err(why) => Some(Refused { text: word.to_owned(), why }),
        });
        refused.collect()
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// The scenes that there are guesses for, in their order, each with its guesses.
    pub fn by_scene(&self) -> Vec<(&'static Scene, Vec<Given>)> {
        let said = |scene: &Scene| -> Vec<Given> {
            self.0.iter().filter(|(other, _)| *other == scene).map(|(_, given)| given.clone()).collect()
        };
        SCENES.iter().map(|scene| (scene, said(scene))).filter(|(_, said)| !said.is_empty()).collect()
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::story::{class_code, find};

    /// The codes of a class of thirty: drawings, each another.
    fn class() -> Vec<String> {
        let share = find("share").unwrap_or(Scene::hook());
        let drawn = |pupil: usize| std::array::from_fn(|tenth| ((pupil * 7 + tenth * 3) % 41) as f64);
        (0..30).map(|pupil| class_code(share, &Given::Curve(drawn(pupil)))).collect()
    }

    fn added(list: &str) -> (usize, Vec<String>) {
        let mut gathered = Gathered::default();
        let refused = gathered.add(list);
        (gathered.count(), refused.into_iter().map(|refused| refused.text).collect())
    }

    #[test]
    fn of_thirty_codes_five_that_are_mangled_are_named_and_the_rest_kept_however_the_list_is_written() {
        let mut codes = class();
        for (at, code) in codes.iter_mut().take(5).enumerate() {
            let other = if code.as_bytes()[at] == b'K' { "M" } else { "K" };
            code.replace_range(at..=at, if at == 4 { "Q" } else { other });
        }
        for between in ["\n", ", ", ",", " ", "\r\n", " ;\n\n", "\t"] {
            assert_eq!(added(&codes.join(between)), (25, codes[..5].to_vec()), "{between:?}");
        }
    }

    #[test]
    fn a_code_whose_groups_have_spaces_between_is_one_code() {
        let codes = class();
        let spaced = codes.iter().map(|code| code.replace('-', " ")).collect::<Vec<_>>().join("\n");
        assert_eq!(added(&spaced), (30, vec![]));
        assert_eq!(added("K7M3 9P2R TTTT"), (0, vec!["K7M3 9P2R TTTT".to_owned()]));
    }

    #[test]
    fn equal_guesses_count_each_and_scenes_are_kept_apart() {
        let (pays, anyway) = (find("pays").unwrap(), find("anyway").unwrap());
        let [all, three] = [class_code(pays, &Given::Choice(0)), class_code(anyway, &Given::Number(3.0))];
        let mut gathered = Gathered::default();
        assert_eq!(gathered.add(&format!("{all} {all} {three} {all}")), []);
        assert_eq!(gathered.add(""), []);
        let by_scene = gathered.by_scene();
        assert_eq!(by_scene, [(anyway, vec![Given::Number(3.0)]), (pays, vec![Given::Choice(0); 3])]);
    }

    proptest! {
        #[test]
        fn any_list_is_read_and_what_is_no_code_comes_back(list in "[2-9A-Z ,\n-]{0,80}|\\PC{0,200}") {
            let mut gathered = Gathered::default();
            let refused = gathered.add(&list);
            prop_assert!(refused.iter().all(|refused| list.contains(&refused.text)));
            let before = gathered.count();
            gathered.add(&class().join("\n"));
            prop_assert_eq!(gathered.count(), before + 30);
        }
    }
}
