//! The reader's own card as a picture to share: each question, what they said, and what the run said.

use parked_model::numeric::whole::whole;

use crate::{
    chart::{Chart, LINE_PIXELS, Label, Shape, Side},
    ink::Ink,
    table::{Row, Table},
    wrap::wrapped,
};

/// Where the words begin, and the marks stand; CSS pixels.
const WORDS: f64 = 26.0;
const MARKS: f64 = 8.0;
const RADIUS: f64 = 6.0;

/// Between two questions, lines.
const APART: f64 = 0.8;

/// Width of a letter, CSS pixels, at most on the whole of a line.
const LETTER: f64 = 7.6;

/// A question and its answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Reply {
    /// The question.
    pub asked: &'static str,
    /// What the reader said, in a sentence.
    pub said: String,
    /// What the run said, in a sentence.
    pub found: String,
    /// Whether the two came close.
    pub is_close: bool,
}

/// The card on a plot so many CSS pixels wide; the notes stand under it. A full mark came close, a ring did not.
pub fn said(replies: &[Reply], unit: String, notes: Vec<String>, width: f64) -> Chart {
    let letters = whole((width - WORDS) / LETTER).max(10) as usize;
    let blocks: Vec<_> = replies.iter().map(|reply| block(reply, letters)).collect();
    let lines = blocks.iter().map(|block| block.len() as f64 + APART).sum::<f64>().max(1.0);
    let mut chart = Chart {
        lines,
        across: (0.0, width),
        up: (0.0, lines * LINE_PIXELS),
        notes,
        table: table(replies),
        ..Chart::new("said", words::said::TITLE.to_owned(), unit)
    };
    let mut line = 0.5;
    for (reply, block) in replies.iter().zip(blocks) {
        let up = |line: f64| (lines - line) * LINE_PIXELS;
        let fill = if reply.is_close { Ink::Because } else { Ink::Paper };
        chart.shapes.push(Shape::Dot { at: (MARKS, up(line)), radius: RADIUS, fill, edge: Ink::Because, rim: 2.5 });
        for (words, is_bold) in block {
            let label = Label::new(words, chart.place((WORDS, up(line))), Side::After);
            chart.labels.push(if is_bold { label.bold() } else { label });
            line += 1.0;
        }
        line += APART;
    }
    chart
}

/// The lines of a question, which are bold, and of its answers.
fn block(reply: &Reply, letters: usize) -> Vec<(String, bool)> {
    let lines = |words: &str, is_bold: bool| wrapped(words, letters).into_iter().map(move |line| (line, is_bold));
    lines(reply.asked, true).chain(lines(&reply.said, false)).chain(lines(&reply.found, false)).collect()
}

fn table(replies: &[Reply]) -> Table {
    let row =
        |reply: &Reply| Row { heading: reply.asked.to_owned(), cells: vec![reply.said.clone(), reply.found.clone()] };
    Table {
        caption: words::story::GUESS_CAPTION.to_owned(),
        columns: words::story::GUESS_COLUMNS.to_vec(),
        rows: replies.iter().map(row).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_has_its_place_and_a_mark_says_what_came_close() {
        let reply = |is_close| Reply {
            asked: "Of every ten people a firm was paid for, how many would have found work without it?",
            said: "I said: 3 of ten.".to_owned(),
            found: "The run said: 8.4 of ten.".to_owned(),
            is_close,
        };
        let chart = said(&[reply(true), reply(false)], String::new(), Vec::new(), 320.0);
        let downs: Vec<f64> = chart.labels.iter().map(|label| label.at.1).collect();
        assert!(downs.is_sorted() && downs.iter().all(|down| (0.0..1.0).contains(down)), "{downs:?}");
        assert!(chart.labels.iter().all(|label| label.lines[0].chars().count() <= 40));
        let fills: Vec<Ink> = chart
            .shapes
            .iter()
            .map(|shape| if let Shape::Dot { fill, .. } = shape { *fill } else { Ink::Line })
            .collect();
        assert_eq!(fills, [Ink::Because, Ink::Paper]);
    }
}
