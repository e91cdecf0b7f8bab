//! Text on the page: each piece stands alone in an element of its own, which is made anew when the text changes.
//!
//! Translators and other helpers in a browser take text out of the page and put elements of their own in its place, or cut it
//! in two. What the virtual DOM then writes into the text it knows is seen by nobody, and whatever it puts before a text that is
//! gone ends in a panic. An element is left where it is, and one that is new holds nothing but what is true now. Around it
//! everything stays: what has the focus, and what is read aloud when it changes.

use std::rc::Rc;

use yew::virtual_dom::{VNode, VTag};

/// The element of a piece of text. No style and no role belongs to it.
const ELEMENT: &str = "x-text";

/// The same inside a picture, where no other element may hold text.
const ELEMENT_IN_PICTURE: &str = "tspan";

/// Gives every text of what a component draws an element of its own. Every component ends with this.
pub(crate) fn apart(mut html: VNode) -> VNode {
    visit(&mut html);
    html
}

fn visit(node: &mut VNode) {
    match node {
        VNode::VTag(tag) => {
            let tag = Rc::make_mut(tag);
            let element = if tag.tag() == "text" { ELEMENT_IN_PICTURE } else { ELEMENT };
            if let Some(children) = tag.children_mut() {
                own(children, 0, element);
            }
        }
        VNode::VList(list) => Rc::make_mut(list).iter_mut().for_each(visit),
        _ => {}
    }
}

/// Puts a text, or each of a list, into elements; `place` is that in the list.
fn own(node: &mut VNode, place: usize, element: &'static str) {
    match node {
        VNode::VText(text) if text.text.is_empty() => *node = VNode::default(),
        VNode::VText(text) => {
            let mut tag = VTag::new(element);
            // Another text, another element. Two of a list may read the same.
            tag.key = Some(format!("{place} {}", text.text).into());
            if is_number(&text.text) {
                tag.add_attribute("translate", "no");
            }
            tag.add_child(node.clone());
            *node = tag.into();
        }
        VNode::VList(list) => {
            let list = Rc::make_mut(list).iter_mut();
            list.enumerate().for_each(|(place, child)| own(child, place, element));
        }
        _ => visit(node),
    }
}

/// Whether a text is a number, a fingerprint or the id of a source, which no translator is to change.
fn is_number(text: &str) -> bool {
    text.contains(|letter: char| letter.is_ascii_digit()) && !text.contains(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_ids_are_told_from_words() {
        for number in ["1,234", "£-5.60", "12%", "55C3-3F19", "S123", "S1, S22"] {
            assert!(is_number(number), "{number}");
        }
        for words in ["", " ", "12 minutes", "A.", "ESA", "+"] {
            assert!(!is_number(words), "{words}");
        }
    }
}
