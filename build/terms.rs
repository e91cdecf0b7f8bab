//! Finds the words of the field in a scene: the first use of each offers what it means.

use words::terms::TERMS;

use super::prose::{Paragraph, Prose, Span, Told};

/// The same text, in which the first use of each word that is explained stands apart: before the guess, and again after it, when
/// what was told before may be out of sight. What is folded away on the short way comes last. Cited words and strong ones stay.
pub fn marked(Prose { before, after }: Prose) -> Prose {
    Prose { before: marked_once(before), after: marked_once(after) }
}

fn marked_once(mut paragraphs: Vec<Told>) -> Vec<Told> {
    let mut told = [false; TERMS.len()];
    for is_folded in [false, true] {
        for paragraph in paragraphs.iter_mut().filter(|paragraph| paragraph.mark.is_some() == is_folded) {
            paragraph.words = marked_words(&paragraph.words, &mut told);
        }
    }
    paragraphs
}

fn marked_words(paragraph: &[Span], told: &mut [bool]) -> Paragraph {
    let spans = paragraph.iter().map(|span| match span {
        Span::Text(words) => split(words, told),
        other => vec![other.clone()],
    });
    spans.collect::<Vec<_>>().concat()
}

/// Plain words, cut at the first use of each word that was not yet told.
fn split(words: &str, told: &mut [bool]) -> Paragraph {
    let (mut spans, mut rest) = (Vec::new(), words);
    while let Some((start, end, term)) = first(rest, told) {
        told[term] = true;
        spans.extend(plain(&rest[..start]));
        spans.push(Span::Term(term, rest[start..end].to_owned()));
        rest = &rest[end..];
    }
    spans.extend(plain(rest));
    spans
}

fn plain(words: &str) -> Option<Span> {
    (!words.is_empty()).then(|| Span::Text(words.to_owned()))
}

/// Where the first word stands that was not yet told, from and to, and which it is; of two in one place the longer.
fn first(words: &str, told: &[bool]) -> Option<(usize, usize, usize)> {
    let forms = TERMS
        .iter()
        .enumerate()
        .filter(|(at, _)| !told[*at])
        .flat_map(|(at, term)| term.forms.iter().map(move |form| (at, *form)));
    let found = forms.filter_map(|(at, form)| find(words, form).map(|(start, end)| (start, end, at)));
    found.min_by_key(|&(start, end, _)| (start, usize::MAX - end))
}

/// Where a form stands as a word of its own, in the singular or with an s; a small letter may be a capital there.
fn find(words: &str, form: &str) -> Option<(usize, usize)> {
    let small =
        |text: &str| if form.contains(char::is_uppercase) { text.to_owned() } else { text.to_ascii_lowercase() };
    let text = small(words);
    text.match_indices(form).find_map(|(start, _)| {
        let end = start + form.len();
        let end = if text[end..].starts_with('s') { end + 1 } else { end };
        let is_inside = |letter: Option<char>| letter.is_some_and(|letter| letter.is_alphanumeric() || letter == '-');
        let is_word = !is_inside(text[..start].chars().next_back()) && !is_inside(text[end..].chars().next());
        is_word.then_some((start, end))
    })
}
