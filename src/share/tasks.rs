//! A worksheet as it is printed: its tasks with room to write, and on a page of their own the answers.

use std::rc::Rc;

use charts::{Chart, Row, Table};
use yew::prelude::*;

use super::worksheet::{Turn, Worksheet};
use crate::{
    figures::{Plot, axis_ends, column_heads},
    story::{Kind, Prediction},
};

/// A task: its words, room for the answer, and the answer.
struct Task {
    words: String,
    room: Html,
    answer: Html,
}

/// Both parts.
pub fn sheet(worksheet: &Worksheet, link: &str) -> Html {
    let tasks = tasks(worksheet);
    let task = |(at, task): (usize, &Task)| {
        html! { <div class="task"><p class="asked">{ words::worksheet::task(at + 1, &task.words) }</p>{ task.room.clone() }</div> }
    };
    let answer = |(at, task): (usize, &Task)| {
        html! { <div class="task"><p class="asked">{ words::worksheet::task(at + 1, &task.words) }</p>{ task.answer.clone() }</div> }
    };
    html! {
        <div class="worksheet">
            <h3>{ worksheet.title }</h3>
            <p class="to-write">{ words::worksheet::NAME_AND_CLASS }</p>
            <p class="address-alone">{ words::worksheet::OPEN }{ " " }<span translate="no">{ link.to_owned() }</span></p>
            <p>{ words::worksheet::SET }{ " " }{ set(worksheet) }</p>
            { for tasks.iter().enumerate().map(task) }
            <div class="answers-page">
                <h3>{ words::worksheet::ANSWERS }</h3>
                { for tasks.iter().enumerate().map(answer) }
                <p>{ words::worksheet::of_run(&worksheet.run) }</p>
            </div>
        </div>
    }
}

fn set(worksheet: &Worksheet) -> String {
    let settings: Vec<String> = worksheet.set.iter().map(|(label, value)| format!("{label}: {value}")).collect();
    if settings.is_empty() { words::worksheet::AS_USUAL.to_owned() } else { settings.join("; ") }
}

fn tasks(worksheet: &Worksheet) -> Vec<Task> {
    let guess = worksheet.asked.map(|asked| Task {
        words: format!("{} {}", words::worksheet::GUESS_FIRST, asked.ask),
        room: html! { <>{ guess(asked) }<p class="fold">{ words::worksheet::FOLD }</p></> },
        answer: html! { <p>{ found(worksheet) }</p> },
    });
    let say = Task {
        words: words::worksheet::SAY.to_owned(),
        room: html! { <>{ picture(&worksheet.chart) }{ lines(1) }</> },
        answer: html! { <p>{ worksheet.chart.title.clone() }</p> },
    };
    let fill_in = Task {
        words: words::worksheet::FILL_IN.to_owned(),
        room: numbers(words::worksheet::to_fill_in(&worksheet.numbers.caption), &worksheet.blank()),
        answer: numbers(worksheet.numbers.caption.clone(), &worksheet.numbers),
    };
    let turn = |turn: &Turn| Task {
        words: words::worksheet::turn(turn.label, &turn.value),
        room: lines(2),
        answer: html! { <p>{ turn.finding.clone() }</p> },
    };
    let against = (!worksheet.against.is_empty()).then(|| Task {
        words: words::worksheet::AGAINST.to_owned(),
        room: lines(3),
        answer: html! { <p>{ words::worksheet::OTHER_SIDE }{ " " }{ worksheet.against.clone() }</p> },
    });
    guess.into_iter().chain([say, fill_in]).chain(worksheet.turns.iter().map(turn)).chain(against).collect()
}

fn found(worksheet: &Worksheet) -> String {
    match worksheet.found.as_str() {
        "" => words::worksheet::NO_ANSWER.to_owned(),
        found => format!("{} {found}", words::worksheet::FOUND),
    }
}

/// Room for a guess.
fn guess(asked: &Prediction) -> Html {
    let boxes = |answers: Vec<&'static str>| {
        html! { <ul class="boxes">{ for answers.into_iter().map(|answer| html! { <li>{ answer }</li> }) }</ul> }
    };
    match &asked.kind {
        Kind::Choice { answers, .. } => boxes(answers.iter().map(|(answer, _)| *answer).collect()),
        Kind::Opinion { answers } => boxes(answers.to_vec()),
        Kind::Number { unit, .. } => {
            html! { <p>{ words::worksheet::YOUR_NUMBER }{ " " }<span class="blank"></span>{ " " }{ *unit }</p> }
        }
        Kind::Curve => html! {
            <>
                <p>{ words::worksheet::DRAW }</p>
                <div class="to-draw"></div>
                { axis_ends(words::charts::NEAREST.to_owned(), words::charts::FURTHEST.to_owned()) }
            </>
        },
    }
}

/// The picture without its finding, which is the task.
fn picture(chart: &Chart) -> Html {
    let untitled = Rc::new(Chart { title: String::new(), ..chart.clone() });
    html! {
        <div class="table-scroll" role="region" aria-label={words::worksheet::PICTURE} tabindex="0">
            <div class="to-describe chart"><p class="unit">{ chart.unit.clone() }</p><Plot chart={untitled} /></div>
        </div>
    }
}

/// Lines to write on.
fn lines(count: usize) -> Html {
    html! { <div class="lines" aria-hidden="true">{ for (0..count).map(|_| html! { <p></p> }) }</div> }
}

/// A table; `name` is its name for ears.
fn numbers(name: String, Table { caption, columns, rows }: &Table) -> Html {
    let row = |row: &Row| {
        html! { <tr><th scope="row">{ &row.heading }</th>{ for row.cells.iter().map(|cell| html! { <td>{ cell }</td> }) }</tr> }
    };
    html! {
        <div class="table-scroll" role="region" aria-label={name} tabindex="0">
            <table><caption>{ caption }</caption>{ column_heads(columns) }<tbody>{ for rows.iter().map(row) }</tbody></table>
        </div>
    }
}
