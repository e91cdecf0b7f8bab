//! The small part of Markdown that the model card is written in: headings, paragraphs, lists, tables, bold and code.

/// A piece of text in a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span<'a> {
    /// As it is.
    Plain(&'a str),
    /// Between two pairs of stars.
    Bold(&'a str),
    /// Between backticks.
    Code(&'a str),
}

/// A block of text; the text of paragraphs and items is one line, to be cut by [`spans`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// Level, 1 to 6, and text.
    Heading(usize, String),
    /// A paragraph.
    Paragraph(String),
    /// The items of a list, numbered or not.
    List(bool, Vec<String>),
    /// The rows of a table, the first of which is its head.
    Table(Vec<Vec<String>>),
}

/// The blocks of a text. Blank lines end paragraphs and tables; a line that begins nothing new goes on with the one before.
pub fn blocks(text: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut is_new = true;
    for line in text.lines().map(str::trim) {
        if line.is_empty() {
            is_new = true;
        } else {
            add(&mut blocks, line, is_new);
            is_new = line.starts_with('#');
        }
    }
    blocks
}

fn add(blocks: &mut Vec<Block>, line: &str, is_new: bool) {
    let mut last = blocks.last_mut();
    if let Some((numbered, item)) = item(line) {
        match last {
            Some(Block::List(kind, items)) if *kind == numbered => items.push(item.to_owned()),
            _ => blocks.push(Block::List(numbered, vec![item.to_owned()])),
        }
    } else if let Some(cells) = cells(line) {
        match last {
            Some(Block::Table(rows)) if !is_new => rows.extend(Some(cells).filter(|cells| !is_rule(cells))),
            _ => blocks.push(Block::Table(vec![cells])),
        }
    } else if line.starts_with('#') {
        let text = line.trim_start_matches('#');
        blocks.push(Block::Heading(line.len() - text.len(), text.trim().to_owned()));
    } else if let Some(text) = last.as_mut().filter(|_| !is_new).and_then(|last| last_text(last)) {
        text.push(' ');
        text.push_str(line);
    } else {
        blocks.push(Block::Paragraph(line.to_owned()));
    }
}

/// Whether a line is an item of a numbered list, and its text, if it is one.
fn item(line: &str) -> Option<(bool, &str)> {
    if let Some(text) = line.strip_prefix("- ") {
        return Some((false, text));
    }
    let (number, text) = line.split_once(". ")?;
    (!number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())).then_some((true, text))
}

fn cells(line: &str) -> Option<Vec<String>> {
    let inside = line.strip_prefix('|')?.strip_suffix('|')?;
    Some(inside.split('|').map(|cell| cell.trim().to_owned()).collect())
}

/// Whether a row is the line under the head.
fn is_rule(cells: &[String]) -> bool {
    cells.iter().all(|cell| !cell.is_empty() && cell.bytes().all(|byte| byte == b'-'))
}

fn last_text(block: &mut Block) -> Option<&mut String> {
    match block {
        Block::Paragraph(text) => Some(text),
        Block::List(_, items) => items.last_mut(),
        Block::Heading(..) | Block::Table(_) => None,
    }
}

/// A line cut into plain, bold and code.
pub fn spans(text: &str) -> Vec<Span<'_>> {
    let mut spans = Vec::new();
    for (at, part) in text.split('`').enumerate() {
        if at % 2 == 1 {
            spans.push(Span::Code(part));
        } else {
            let parts = part.split("**").enumerate();
            spans.extend(parts.map(|(at, part)| if at % 2 == 1 { Span::Bold(part) } else { Span::Plain(part) }));
        }
    }
    spans.retain(|span| !matches!(span, Span::Plain("")));
    spans
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_block_is_told_from_the_others() {
        let text = "# One\n\nTwo\nthree.\n\n- four\n  five\n- six\n\n1. seven\n2. eight\n\n| a | b |\n| --- | --- |\n| c | - |\n\nNine";
        let list = |items: &[&str]| items.iter().map(|item| (*item).to_owned()).collect::<Vec<_>>();
        assert_eq!(
            blocks(text),
            [
                Block::Heading(1, "One".to_owned()),
                Block::Paragraph("Two three.".to_owned()),
                Block::List(false, list(&["four five", "six"])),
                Block::List(true, list(&["seven", "eight"])),
                Block::Table(vec![list(&["a", "b"]), list(&["c", "-"])]),
                Block::Paragraph("Nine".to_owned()),
            ]
        );
    }

    #[test]
    fn bold_and_code_are_cut_out() {
        assert_eq!(
            spans("a **b** `c * d` e"),
            [Span::Plain("a "), Span::Bold("b"), Span::Plain(" "), Span::Code("c * d"), Span::Plain(" e")]
        );
        assert_eq!(spans("plain"), [Span::Plain("plain")]);
    }

    #[test]
    fn nothing_of_the_card_is_left_in_marks_or_lost() {
        let card = words::card::markdown();
        let blocks = blocks(&card);
        let mut texts = Vec::new();
        for block in &blocks {
            match block {
                Block::Heading(_, text) | Block::Paragraph(text) => texts.push(text),
                Block::List(_, items) => texts.extend(items),
                Block::Table(rows) => {
                    assert!(rows.iter().all(|row| row.len() == rows[0].len()), "{rows:?}");
                    texts.extend(rows.iter().flatten());
                }
            }
        }
        let shown = |text: &str| {
            let words = spans(text).into_iter().map(|span| match span {
                Span::Plain(text) | Span::Bold(text) => {
                    assert!(!text.contains(['`', '|']) && !text.contains("**"), "{text}");
                    assert!(!text.split(' ').any(|word| word.len() > 1 && word.starts_with('*')), "{text}");
                    text
                }
                Span::Code(text) => text,
            });
            words.collect::<String>()
        };
        let letters = |text: &str| text.chars().filter(char::is_ascii_alphabetic).count();
        assert_eq!(texts.into_iter().map(|text| letters(&shown(text))).sum::<usize>(), letters(&card));
        assert!(blocks.iter().filter(|block| matches!(block, Block::Table(_))).count() >= 4);
    }
}
