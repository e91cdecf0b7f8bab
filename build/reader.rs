//! A scene from its file: what may be set, what must be, and that all of it exists.

use parked_model::scenario::{self, link};

use super::{
    fault::Fault,
    front::{Entry, Front},
    measure::{self, Claim, Measure},
    prose::{self, Paragraph, Prose, Span},
    terms,
    vocabulary::{Picture, SHORT},
};

/// What the reader can turn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Control {
    /// A row of the parameter table, and those of its choices that are offered; all when empty.
    Parameter(String, Vec<String>),
    /// The no-programme world over the picture.
    Ghosts,
    /// Labels or distance, in the picture of the groups.
    Labels,
    /// One of the scene's levers.
    Levers,
}

/// A lever: its name, what it sets, and what it needs to be set before; both as in a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lever {
    pub name: String,
    pub sets: String,
    pub needs: String,
}

/// A kind of firm: what it does, the same in a word or two, and its settings as in a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Firm {
    pub name: String,
    pub short: String,
    pub settings: String,
}

/// The state that the question asks about: how it differs from the start, and what the two are called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    pub settings: String,
    pub name: String,
    pub start: String,
}

/// What the reader is asked before seeing.
#[derive(Clone, Debug, PartialEq)]
pub enum Prediction {
    /// One of several answers, each right up to a number of what is measured.
    Choice(Measure, Vec<(String, f64)>),
    /// One of several answers, none of them right or wrong.
    Opinion(Vec<String>),
    /// A number, its unit, and from where to where it can be.
    Number(Measure, String, [f64; 2]),
    /// Minutes against distance.
    Curve,
}

/// A question and, where it is measured, its whole statement with what was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    pub ask: String,
    pub kind: Prediction,
    pub found: Paragraph,
}

/// A scene that has been checked.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    pub id: String,
    pub question: String,
    pub picture: Picture,
    pub controls: Vec<Control>,
    pub start: Option<String>,
    pub levers: Vec<Lever>,
    pub firms: Vec<Firm>,
    pub watch: Option<String>,
    pub prediction: Option<Asked>,
    pub answer: Option<Answer>,
    pub prose: Prose,
    pub against: Paragraph,
    pub checks: Vec<Claim>,
}

/// Reads a scene.
pub fn scene(text: &str) -> Result<Scene, Fault> {
    let text = with_states_named(text);
    let (front, body) = Front::split(&text)?;
    // Before what names it.
    let answer = front.get("answer").map(answer_state).transpose()?;
    let id = id(front.need("id")?)?;
    let prose = terms::marked(prose::read(body, front.last_line + 1)?);
    if prose.before.is_empty() {
        return Err(Fault::at(front.last_line, "the scene has no text"));
    }
    let prediction = prediction(&front)?;
    if prose.after.is_empty() == prediction.as_ref().is_some_and(|asked| asked.kind.is_revealing()) {
        return Err(Fault::at(front.last_line, "text after a line of --- goes with a prediction, and only with one"));
    }
    check_marks(&id, &prose)?;
    let words = |key: &str| -> Result<Option<String>, Fault> { front.get(key).map(plain).transpose() };
    Ok(Scene {
        id,
        question: plain(front.need("question")?)?,
        picture: picture(front.need("picture")?)?,
        controls: front.get("controls").map(controls).transpose()?.unwrap_or_default(),
        start: front.get("start").map(start).transpose()?,
        levers: front.all("lever").map(lever).collect::<Result<_, _>>()?,
        firms: firms(&front)?,
        watch: words("watch")?,
        prediction,
        answer,
        prose,
        against: front.get("against").map(said).transpose()?.unwrap_or_default(),
        checks: front.all("check").map(measure::claim).collect::<Result<_, _>>()?,
    })
}

/// The same with `@ start` and `@ answer` as settings.
fn with_states_named(text: &str) -> String {
    let answer = text.lines().find_map(|line| line.strip_prefix("answer:")).and_then(|answer| answer.split('|').next());
    let text = text.replace("@ start", "@ ");
    answer.map_or_else(|| text.clone(), |settings| text.replace("@ answer", &format!("@ {}", settings.trim())))
}

/// A `>` folds a paragraph away on the short way. Its first scene begins both ways and is read whole.
fn check_marks(id: &str, prose: &Prose) -> Result<(), Fault> {
    for side in [&prose.before, &prose.after] {
        let Some(line) = side.iter().find_map(|told| told.mark) else { continue };
        if !SHORT[1..].contains(&id) {
            let others = SHORT[1..].join(", ");
            let what = format!("a > folds a paragraph away on the short way, but ‘{id}’ is not among {others}");
            return Err(Fault::at(line, what));
        }
        if side.iter().all(|told| told.mark.is_some()) {
            return Err(Fault::at(line, "the short way would show nothing here: one paragraph stands without a >"));
        }
    }
    Ok(())
}

/// Checks what no single scene shows.
pub fn check_together(scenes: &[Scene]) -> Result<(), Fault> {
    for (position, scene) in scenes.iter().enumerate() {
        if scenes[..position].iter().any(|other| other.id == scene.id) {
            return Err(Fault::at(1, format!("two scenes are called ‘{}’", scene.id)));
        }
    }
    let linked = scenes.iter().flat_map(|scene| scene.prose.paragraphs()).flat_map(|told| &told.words);
    let linked = linked.filter_map(|span| match span {
        Span::Scene(id, _) => Some(id.as_str()),
        _ => None,
    });
    for needed in ["hook", "lab"].into_iter().chain(linked) {
        if !scenes.iter().any(|scene| scene.id == needed) {
            return Err(Fault::at(1, format!("no scene is called ‘{needed}’")));
        }
    }
    Ok(())
}

impl Prediction {
    /// Whether the picture waits for it.
    pub fn is_revealing(&self) -> bool {
        !matches!(self, Self::Opinion(_))
    }
}

fn plain(entry: &Entry) -> Result<String, Fault> {
    prose::check_digits(&entry.value, entry.line)?;
    Ok(entry.value.clone())
}

fn id(entry: &Entry) -> Result<String, Fault> {
    if entry.value.chars().all(|letter| letter.is_ascii_lowercase()) {
        Ok(entry.value.clone())
    } else {
        Err(Fault::at(entry.line, "an id has small letters only"))
    }
}

fn picture(entry: &Entry) -> Result<Picture, Fault> {
    Picture::named(&entry.value).ok_or_else(|| Fault::at(entry.line, format!("‘{}’ is no picture", entry.value)))
}

/// The start as a link of the model's settings; what only the page knows has no place in it.
fn start(entry: &Entry) -> Result<String, Fault> {
    let version = format!("v={}", link::VERSION);
    if !entry.value.starts_with(&version) {
        return Err(Fault::at(entry.line, format!("a start begins with the version of links: {version}")));
    }
    measure::check_settings(&entry.value, entry.line)?;
    Ok(entry.value.clone())
}

/// A lever: `Pay for distance | dist=2000 | gamma=0.002`; what it needs may be left out.
fn lever(entry: &Entry) -> Result<Lever, Fault> {
    let parts: Vec<&str> = entry.value.split('|').map(str::trim).collect();
    let (name, sets, needs) = match parts[..] {
        [name, sets] => (name, sets, ""),
        [name, sets, needs] => (name, sets, needs),
        _ => return Err(Fault::at(entry.line, "a lever is a name, what it sets and, if anything, what it needs")),
    };
    prose::check_digits(name, entry.line)?;
    measure::check_settings(sets, entry.line)?;
    measure::check_settings(needs, entry.line)?;
    Ok(Lever { name: name.to_owned(), sets: sets.to_owned(), needs: needs.to_owned() })
}

/// The kinds of firm that levers are pulled for: some where there are levers, and none elsewhere.
fn firms(front: &Front) -> Result<Vec<Firm>, Fault> {
    let firms: Vec<Firm> = front.all("firm").map(firm).collect::<Result<_, _>>()?;
    match (front.all("lever").next(), firms.is_empty()) {
        (Some(lever), true) => Err(Fault::at(lever.line, "levers are pulled for a kind of firm: ‘firm’ is missing")),
        (None, false) => Err(Fault::at(front.last_line, "‘firm’ goes with ‘lever’, which is missing")),
        _ => Ok(firms),
    }
}

/// A kind of firm: `is told its hours | told | response=0`; what makes it so is empty for that of the defaults.
fn firm(entry: &Entry) -> Result<Firm, Fault> {
    let parts: Vec<&str> = entry.value.split('|').map(str::trim).collect();
    let [name, short, settings] = parts[..] else {
        return Err(Fault::at(entry.line, "a firm is what it does, a word or two for it, and its settings"));
    };
    prose::check_digits(name, entry.line)?;
    measure::check_settings(settings, entry.line)?;
    Ok(Firm { name: name.to_owned(), short: short.to_owned(), settings: settings.to_owned() })
}

/// Controls, separated by semicolons: `beta; strategy: needs, equal`.
fn controls(entry: &Entry) -> Result<Vec<Control>, Fault> {
    entry.value.split(';').map(|text| control(text.trim(), entry.line)).collect()
}

fn control(text: &str, line: usize) -> Result<Control, Fault> {
    match text {
        "ghosts" => return Ok(Control::Ghosts),
        "labels" => return Ok(Control::Labels),
        "levers" => return Ok(Control::Levers),
        _ => {}
    }
    let (key, offered) = text.split_once(':').map_or((text, ""), |(key, offered)| (key, offered));
    let index =
        scenario::index_of(key).ok_or_else(|| Fault::at(line, format!("‘{key}’ is no setting that can be turned")))?;
    let offered: Vec<String> =
        offered.split(',').map(str::trim).filter(|name| !name.is_empty()).map(Into::into).collect();
    for name in &offered {
        if !scenario::table()[index].choices.contains(&name.as_str()) {
            return Err(Fault::at(line, format!("‘{name}’ is no choice of ‘{key}’")));
        }
    }
    Ok(Control::Parameter(key.to_owned(), offered))
}

fn prediction(front: &Front) -> Result<Option<Asked>, Fault> {
    let Some(kind) = front.get("predict") else {
        return front
            .get("ask")
            .or(front.get("option"))
            .or(front.get("measure"))
            .or(front.get("found"))
            .or(front.get("answer"))
            .map_or(Ok(None), |entry| Err(Fault::at(entry.line, "this goes with ‘predict’, which is missing")));
    };
    let measured = || {
        let entry = front.need("measure")?;
        measure::measure(&entry.value, entry.line)
    };
    let prediction = match kind.value.as_str() {
        "choice" => Prediction::Choice(measured()?, front.all("option").map(answer).collect::<Result<_, _>>()?),
        "opinion" => Prediction::Opinion(front.all("option").map(plain).collect::<Result<_, _>>()?),
        "number" => Prediction::Number(measured()?, front.need("unit")?.value.clone(), range(front.need("range")?)?),
        "curve" => Prediction::Curve,
        other => return Err(Fault::at(kind.line, format!("‘{other}’ is no kind of prediction"))),
    };
    check_answers(&prediction, kind.line)?;
    let found = if prediction.is_revealing() { found(front)? } else { Paragraph::new() };
    Ok(Some(Asked { ask: plain(front.need("ask")?)?, kind: prediction, found }))
}

/// The question as a statement, in which `{}` is what was measured. All its numbers are those of the scene's start, as is
/// what makes an answer right.
fn found(front: &Front) -> Result<Paragraph, Fault> {
    let Entry { line, value, .. } = front.need("found")?;
    let measured = front.get("measure").map_or("", |measure| &measure.value);
    let mut paragraph = prose::sentence(&value.replace("{}", &format!("{{{measured}}}")), *line)?;
    for span in &mut paragraph {
        if let Span::Value(value) = span {
            *span = Span::Named(Measure::at_start(*value));
        }
    }
    if paragraph.iter().any(|span| matches!(span, Span::Named(_))) {
        Ok(paragraph)
    } else {
        Err(Fault::at(*line, "what was found holds no number of a run"))
    }
}

/// A sentence with sources and bound numbers.
fn said(entry: &Entry) -> Result<Paragraph, Fault> {
    prose::sentence(&entry.value, entry.line)
}

/// The state asked about: `r=0.95 | Advisers see better | Advisers see as they did`.
fn answer_state(entry: &Entry) -> Result<Answer, Fault> {
    let parts: Vec<&str> = entry.value.split('|').map(str::trim).collect();
    let [settings, name, start] = parts[..] else {
        return Err(Fault::at(entry.line, "an answer is what it sets, its name and the name of the start"));
    };
    if settings.is_empty() {
        return Err(Fault::at(entry.line, "an answer sets something"));
    }
    measure::check_settings(settings, entry.line)?;
    for words in [name, start] {
        prose::check_digits(words, entry.line)?;
    }
    Ok(Answer { settings: settings.to_owned(), name: name.to_owned(), start: start.to_owned() })
}

/// From where to where a number can be: `0 to 10`.
fn range(entry: &Entry) -> Result<[f64; 2], Fault> {
    let (low, high) =
        entry.value.split_once(" to ").ok_or_else(|| Fault::at(entry.line, "a range is two numbers: 0 to 10"))?;
    let range = [measure::number(low, entry.line)?, measure::number(high, entry.line)?];
    if range[0] < range[1] { Ok(range) } else { Err(Fault::at(entry.line, "a range runs from low to high")) }
}

/// An answer, and the number up to which it is right: `About as many | 20`.
fn answer(entry: &Entry) -> Result<(String, f64), Fault> {
    let (words, upto) = entry
        .value
        .split_once('|')
        .ok_or_else(|| Fault::at(entry.line, "an answer ends with | and the number up to which it is right"))?;
    prose::check_digits(words, entry.line)?;
    Ok((words.trim().to_owned(), measure::number(upto, entry.line)?))
}

fn check_answers(prediction: &Prediction, line: usize) -> Result<(), Fault> {
    let (count, is_rising) = match prediction {
        Prediction::Choice(_, answers) => (answers.len(), answers.is_sorted_by(|a, b| a.1 < b.1)),
        Prediction::Opinion(answers) => (answers.len(), true),
        _ => return Ok(()),
    };
    if count == 3 && is_rising {
        Ok(())
    } else {
        Err(Fault::at(line, "three answers are offered, each right up to a higher number than the one before"))
    }
}
