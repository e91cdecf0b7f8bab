//! Checked scenes as Rust text, in the words of `src/story/scene.rs`.

use super::{
    argued::argued,
    measure::{Claim, Measure, Term},
    prose::{Paragraph, Span, Told},
    reader::{Answer, Asked, Control, Firm, Lever, Prediction, Scene},
};

/// `SCENES`, and the claims that the page's tests run.
pub fn constants(scenes: &[Scene]) -> String {
    let claims = scenes.iter().flat_map(|scene| scene.checks.iter().map(move |claim| (&scene.id, claim)));
    format!(
        "/// The scenes, in order.\npub static SCENES: &[Scene] = &[{}];\n\n\
         /// What the scenes' texts rest on.\n#[cfg(test)]\npub static CLAIMS: &[Claim] = &[{}];\n",
        list(scenes, scene),
        list(claims, |(id, claim)| self::claim(id, claim)),
    )
}

fn list<T>(items: impl IntoIterator<Item = T>, write: impl Fn(T) -> String) -> String {
    items.into_iter().map(write).collect::<Vec<_>>().join(", ")
}

fn scene(scene: &Scene) -> String {
    format!(
        "Scene {{ id: {:?}, question: {:?}, picture: Picture::{:?}, argued: &[{}], controls: &[{}], start: {:?}, \
         levers: &[{}], firms: &[{}], watch: {:?}, prediction: {}, answer: {}, before: &[{}], after: &[{}], against: {} }}",
        scene.id,
        scene.question,
        scene.picture,
        list(
            argued(scene.picture, &scene.prose, scene.prediction.as_ref().map(|asked| &asked.found)),
            |number| format!("Argued::{number:?}")
        ),
        list(&scene.controls, control),
        scene.start,
        list(&scene.levers, lever),
        list(&scene.firms, firm),
        scene.watch.as_deref().unwrap_or_default(),
        option(scene.prediction.as_ref().map(prediction)),
        option(scene.answer.as_ref().map(answer)),
        list(&scene.prose.before, told),
        list(&scene.prose.after, told),
        paragraph(&scene.against),
    )
}

fn control(control: &Control) -> String {
    match control {
        Control::Parameter(key, offered) => format!("Control::Parameter {{ key: {key:?}, offered: &{offered:?} }}"),
        Control::Ghosts => "Control::Ghosts".to_owned(),
        Control::Labels => "Control::Labels".to_owned(),
        Control::Levers => "Control::Levers".to_owned(),
    }
}

fn lever(Lever { name, sets, needs }: &Lever) -> String {
    format!("Lever {{ name: {name:?}, sets: {sets:?}, needs: {needs:?} }}")
}

fn firm(Firm { name, short, settings }: &Firm) -> String {
    format!("Firm {{ name: {name:?}, short: {short:?}, settings: {settings:?} }}")
}

fn option(written: Option<String>) -> String {
    written.map_or("None".to_owned(), |written| format!("Some({written})"))
}

fn answer(Answer { settings, name, start }: &Answer) -> String {
    format!("Answer {{ settings: {settings:?}, name: {name:?}, start: {start:?} }}")
}

fn prediction(Asked { ask, kind, found }: &Asked) -> String {
    let kind = match kind {
        Prediction::Choice(measure, answers) => format!(
            "Kind::Choice {{ measure: {}, answers: &[{}] }}",
            self::measure(measure),
            list(answers, |(words, upto)| format!("({words:?}, {upto:?})")),
        ),
        Prediction::Opinion(answers) => format!("Kind::Opinion {{ answers: &{answers:?} }}"),
        Prediction::Number(measure, unit, range) => {
            format!("Kind::Number {{ measure: {}, unit: {unit:?}, range: {range:?} }}", self::measure(measure))
        }
        Prediction::Curve => "Kind::Curve".to_owned(),
    };
    format!("Prediction {{ ask: {ask:?}, kind: {kind}, found: {} }}", paragraph(found))
}

fn measure(measure: &Measure) -> String {
    format!("Measure {{ of: {}, less: {} }}", term(&measure.of), option(measure.less.as_ref().map(term)))
}

fn term(term: &Term) -> String {
    format!("Term {{ value: Value::{:?}, settings: {:?} }}", term.value, term.settings)
}

fn claim(id: &str, claim: &Claim) -> String {
    let Claim { measure: measured, bound, is_above } = claim;
    format!("Claim {{ scene: {id:?}, measure: {}, bound: {bound:?}, is_above: {is_above} }}", measure(measured))
}

fn told(Told { words, mark }: &Told) -> String {
    format!("Paragraph {{ spans: {}, is_deeper: {} }}", paragraph(words), mark.is_some())
}

fn paragraph(paragraph: &Paragraph) -> String {
    format!("&[{}]", list(paragraph, span))
}

fn span(span: &Span) -> String {
    match span {
        Span::Text(words) => format!("Span::Text({words:?})"),
        Span::Strong(words) => format!("Span::Strong({words:?})"),
        Span::Value(value) => format!("Span::Value(Value::{value:?})"),
        Span::Named(measured) => format!("Span::Named({})", measure(measured)),
        Span::Scene(id, words) => format!("Span::Scene {{ id: {id:?}, words: {words:?} }}"),
        Span::Term(at, words) => format!("Span::Term {{ term: &words::terms::TERMS[{at}], words: {words:?} }}"),
        Span::Cited(id, words) => format!("Span::Cited {{ source: cited({id:?}), words: {words:?} }}"),
    }
}
