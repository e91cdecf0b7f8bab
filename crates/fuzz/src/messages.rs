//! Whatever a host says to the page in its frame: it is an order that can be carried out whole, or none, and who speaks to somebody else
//! gets no answer.

use parked::{
    embed::{Field, Order, Refusal, read},
    state::permalink,
};

/// Bytes are the fields of a message, a line each: its name, `=` and a text; a number after `=#`, something else after `=!`.
///
/// # Panics
///
/// Where the promise is broken.
pub fn promise(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let fields: Vec<(String, Field)> = text.lines().filter_map(|line| line.split_once('=')).map(field).collect();
    let is_ours =
        fields.iter().find(|(name, _)| name == "source").is_some_and(|(_, of)| *of == Field::Text("parked".into()));
    match read(&fields) {
        Ok(Order::Open(link)) => assert!(permalink::read(&link).notices.is_empty(), "{link}"),
        Ok(_) => assert!(is_ours, "{fields:?}"),
        Err(refusal) => assert_eq!(refusal == Refusal::Foreign, !is_ours, "{fields:?}"),
    }
}

fn field((name, value): (&str, &str)) -> (String, Field) {
    let of = match value.split_at_checked(1) {
        Some(("#", number)) => number.parse().map_or(Field::Other, Field::Number),
        Some(("!", _)) => Field::Other,
        _ => Field::Text(value.to_owned()),
    };
    (name.to_owned(), of)
}
