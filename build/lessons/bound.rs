//! What stands between braces in a lesson: `{extra @ strategy=equal}`, `{found pays}`, `{minutes}`.

use super::{
    super::{
        fault::Fault,
        measure,
        reader::{Asked, Prediction, Scene},
    },
    Lesson,
    cards::Table,
    numbers::Numbers,
    plan,
};

/// All that lessons can tell of: the scenes, the runs, the cards, and the lessons themselves.
#[derive(Debug)]
pub struct Told<'a> {
    pub scenes: &'a [Scene],
    pub numbers: Numbers,
    pub table: Table,
    fingerprint: String,
    /// The file, the title and, of a plan, the minutes of each lesson.
    lessons: Vec<(&'a str, String, Option<u32>)>,
}

impl<'a> Told<'a> {
    /// Of some lessons, each of which begins with its title.
    pub fn of(lessons: &'a [Lesson], scenes: &'a [Scene]) -> Result<Self, Fault> {
        let numbers = Numbers::default();
        let usual = numbers.run(None, "");
        let mut told = Self {
            scenes,
            table: Table::of(&usual),
            fingerprint: usual.summary.fingerprint.clone(),
            numbers,
            lessons: Vec::new(),
        };
        for Lesson { file, text } in lessons {
            let title = text.lines().next().and_then(|line| line.strip_prefix("# "));
            let title = title.ok_or_else(|| Fault::at(1, "a lesson begins with its title: ‘# …’").in_file(file))?;
            told.lessons.push((file, title.to_owned(), plan::minutes(file)));
        }
        for at in 0..told.lessons.len() {
            let (file, title, _) = told.lessons[at].clone();
            told.lessons[at].1 = told.filled(&title, file, 1).map_err(|fault| fault.in_file(file))?;
        }
        Ok(told)
    }

    /// The lessons' files, in their order.
    pub fn files(&self) -> impl Iterator<Item = &str> {
        self.lessons.iter().map(|(file, ..)| *file)
    }

    /// Whether there is such a lesson.
    pub fn has(&self, file: &str) -> bool {
        self.files().any(|known| known == file)
    }

    /// The title of a lesson; nothing where there is none.
    pub fn title(&self, file: &str) -> &str {
        self.lessons.iter().find(|(known, ..)| *known == file).map_or("", |(_, title, _)| title)
    }

    /// The run that numbers are of where nothing else is said.
    pub fn fingerprint(&self) -> &str {
        &self.fingerprint
    }

    /// The scene with a name.
    pub fn scene(&self, id: &str, line: usize) -> Result<&'a Scene, Fault> {
        self.scenes.iter().find(|scene| scene.id == id).ok_or_else(|| Fault::at(line, format!("‘{id}’ is no scene")))
    }

    /// Words of a lesson with everything between braces filled in. A number that stands there as such is refused.
    pub fn filled(&self, words: &str, file: &str, line: usize) -> Result<String, Fault> {
        let (mut filled, mut rest) = (String::new(), words);
        while let Some((text, after)) = rest.split_once('{') {
            let (bound, after) = after.split_once('}').ok_or_else(|| Fault::at(line, "a { without its }"))?;
            super::super::prose::check_digits(text, line)?;
            filled.push_str(text);
            filled.push_str(&self.bound(bound, file, line)?);
            rest = after;
        }
        super::super::prose::check_digits(rest, line)?;
        filled.push_str(rest);
        Ok(filled)
    }

    fn bound(&self, bound: &str, file: &str, line: usize) -> Result<String, Fault> {
        match bound.split_once(' ') {
            None if bound == "minutes" => self.minutes(file, line),
            Some(("minutes", name)) => self.minutes(&format!("{name}.md"), line),
            Some(("question", id)) => Ok(self.scene(id, line)?.question.clone()),
            Some(("ask", id)) => Ok(self.asked(id, line)?.1.ask.clone()),
            Some(("answers", id)) => self.offered(id, line),
            Some(("found", id)) => {
                let (scene, asked) = self.asked(id, line)?;
                Ok(self.numbers.sentence(scene, &asked.found))
            }
            Some(("button", name)) => Self::button(name, line),
            Some(("game", what)) => {
                self.table.number(what).ok_or_else(|| Fault::at(line, format!("‘{what}’ is no number of the game")))
            }
            _ => {
                let measure = measure::measure(bound, line)?;
                let text = self.numbers.text(None, &measure);
                text.ok_or_else(|| Fault::at(line, format!("the run has no number for ‘{bound}’")))
            }
        }
    }

    fn button(name: &str, line: usize) -> Result<String, Fault> {
        let button = match name {
            "say" => words::story::SAY,
            "skip" => words::story::SKIP,
            "done" => words::scenes::DONE,
            "projector" => words::share::PROJECTOR,
            _ => return Err(Fault::at(line, format!("‘{name}’ is no button of the page"))),
        };
        Ok(format!("‘{button}’"))
    }

    fn minutes(&self, file: &str, line: usize) -> Result<String, Fault> {
        let minutes = self.lessons.iter().find(|(known, ..)| *known == file).and_then(|(.., minutes)| *minutes);
        minutes.map(|minutes| minutes.to_string()).ok_or_else(|| Fault::at(line, format!("‘{file}’ is no plan")))
    }

    fn asked(&self, id: &str, line: usize) -> Result<(&'a Scene, &'a Asked), Fault> {
        let scene = self.scene(id, line)?;
        let asked = scene.prediction.as_ref().ok_or_else(|| Fault::at(line, format!("‘{id}’ asks nothing")))?;
        Ok((scene, asked))
    }

    fn offered(&self, id: &str, line: usize) -> Result<String, Fault> {
        let offered: Vec<&str> = match &self.asked(id, line)?.1.kind {
            Prediction::Choice(_, answers) => answers.iter().map(|(words, _)| words.as_str()).collect(),
            Prediction::Opinion(answers) => answers.iter().map(String::as_str).collect(),
            _ => return Err(Fault::at(line, format!("‘{id}’ offers no answers"))),
        };
        Ok(words::lessons::offered(&offered))
    }
}
