//! What a host asks for, read as strictly as a link: five short fields at most, and nothing that this page does not know.

use crate::{
    state::{Presentation, Theme, permalink},
    story,
};

/// Who a message says that it is for or from.
pub const SOURCE: &str = "parked";

/// Version of the messages.
pub const VERSION: f64 = 1.0;

/// Fields of the longest order, `set`: source, version, type and one of its own.
pub const MOST_FIELDS: u32 = 4;

/// The longest text of a field, UTF-16 units: no link of a scenario is as long.
pub const LONGEST: u32 = 4_000;

/// Every theme of a message that is none of [`Theme`]: what the reader prefers.
const AUTO: &str = "auto";

/// The value of a field of a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Field {
    /// A text that is not too long.
    Text(String),
    /// A number.
    Number(f64),
    /// Anything else.
    Other,
}

/// What a host asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum Order {
    /// What a link opens: a scene, or everything that is set.
    Open(String),
    /// Colours; `None` for what the reader prefers.
    Theme(Option<Theme>),
    /// The language, of which there is one.
    Language,
    /// That whatever plays stops.
    Pause,
    /// To be told the height once more.
    Measure,
}

/// Why a message is not followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is not from the page around this one.
    Sender,
    /// It is no message of this kind at all.
    Foreign,
    /// It is of another version.
    Version,
    /// There is no such order.
    Type,
    /// A field is missing, of another type, too long, or too many.
    Fields,
    /// There is no such scene.
    Scene,
    /// The link has something that cannot be used.
    Link,
    /// There are no such colours.
    Theme,
    /// There is no such language.
    Language,
}

impl Refusal {
    /// Its name in messages.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Sender => "sender",
            Self::Foreign => "foreign",
            Self::Version => "version",
            Self::Type => "type",
            Self::Fields => "fields",
            Self::Scene => "scene",
            Self::Link => "link",
            Self::Theme => "theme",
            Self::Language => "lang",
        }
    }

    /// Whether the sender is told. Others send messages to every frame there is, and expect no answer.
    pub const fn is_told(self) -> bool {
        !matches!(self, Self::Sender | Self::Foreign)
    }
}

/// Reads the fields of a message.
///
/// # Errors
///
/// With the first reason not to follow it; then none of it is.
pub fn read(fields: &[(String, Field)]) -> Result<Order, Refusal> {
    let field = |name: &str| fields.iter().find(|(key, _)| key == name).map(|(_, value)| value);
    let text = |name: &str| match field(name) {
        Some(Field::Text(text)) => Ok(text.as_str()),
        _ => Err(Refusal::Fields),
    };
    if text("source") != Ok(SOURCE) {
        return Err(Refusal::Foreign);
    }
    if field("v") != Some(&Field::Number(VERSION)) {
        return Err(Refusal::Version);
    }
    let kind = text("type").map_err(|_| Refusal::Type)?;
    let own = match kind {
        "goto" => Some("scene"),
        "set" => Some("hash"),
        "theme" | "lang" => Some(kind),
        "pause" | "measure" => None,
        _ => return Err(Refusal::Type),
    };
    if fields.len() != 3 + usize::from(own.is_some()) {
        return Err(Refusal::Fields);
    }
    let value = own.map(text).transpose()?.unwrap_or_default();
    match kind {
        "goto" => {
            let scene = story::find(value).ok_or(Refusal::Scene)?;
            Ok(Order::Open(permalink::to_scene(story::Way::Whole, scene)))
        }
        "set" => {
            Some(value).filter(|link| is_whole(link)).map(|link| Order::Open(link.to_owned())).ok_or(Refusal::Link)
        }
        "theme" if value == AUTO => Ok(Order::Theme(None)),
        "theme" => Theme::named(value).map(|theme| Order::Theme(Some(theme))).ok_or(Refusal::Theme),
        "lang" if value == words::LANGUAGE => Ok(Order::Language),
        "lang" => Err(Refusal::Language),
        "pause" => Ok(Order::Pause),
        _ => Ok(Order::Measure),
    }
}

/// Whether a link can be used to the last sign. A reader is told what could not be; a program is not given half of it.
fn is_whole(link: &str) -> bool {
    permalink::read(link).notices.is_empty()
}

/// The names of the scenes, as `goto` takes them.
pub fn scenes() -> impl Iterator<Item = &'static str> {
    story::SCENES.iter().map(|scene| scene.id)
}

/// What could not be used of the page's own address, as the code of an error.
pub const fn address_fault(presentation: &Presentation) -> Option<&'static str> {
    if presentation.notices.is_empty() { None } else { Some("address") }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn text(text: &str) -> Field {
        Field::Text(text.to_owned())
    }

    /// A message of this version with some fields.
    fn message(kind: &str, own: &[(&str, Field)]) -> Vec<(String, Field)> {
        let head = [("source", text(SOURCE)), ("v", Field::Number(VERSION)), ("type", text(kind))];
        head.iter().chain(own).map(|(key, value)| ((*key).to_owned(), value.clone())).collect()
    }

    #[test]
    fn each_order_is_read() {
        let link = "v=2&att=0&scene=share";
        for (kind, own, order) in [
            ("goto", vec![("scene", text("pays"))], Order::Open("scene=pays".to_owned())),
            ("set", vec![("hash", text(link))], Order::Open(link.to_owned())),
            ("theme", vec![("theme", text("dark"))], Order::Theme(Some(Theme::Dark))),
            ("theme", vec![("theme", text("auto"))], Order::Theme(None)),
            ("lang", vec![("lang", text("en"))], Order::Language),
            ("pause", vec![], Order::Pause),
            ("measure", vec![], Order::Measure),
        ] {
            assert_eq!(read(&message(kind, &own)), Ok(order), "{kind}");
        }
    }

    #[test]
    fn whatever_is_wrong_refuses_the_whole_message() {
        let set = |link: &str| message("set", &[("hash", text(link))]);
        let but = |key: &str, value: Field| {
            let mut message = message("goto", &[("scene", text("pays"))]);
            message.iter_mut().filter(|(name, _)| name == key).for_each(|(_, now)| *now = value.clone());
            message
        };
        for (message, refusal) in [
            (vec![], Refusal::Foreign),
            (but("source", text("parked2")), Refusal::Foreign),
            (but("source", Field::Other), Refusal::Foreign),
            (but("v", Field::Number(2.0)), Refusal::Version),
            (but("v", text("1")), Refusal::Version),
            (but("v", Field::Number(f64::NAN)), Refusal::Version),
            (but("type", text("eval")), Refusal::Type),
            (but("type", Field::Number(1.0)), Refusal::Type),
            (but("scene", text("cellar")), Refusal::Scene),
            (but("scene", Field::Other), Refusal::Fields),
            (message("goto", &[]), Refusal::Fields),
            (message("pause", &[("scene", text("pays"))]), Refusal::Fields),
            (message("goto", &[("scene", text("pays")), ("then", text("run"))]), Refusal::Fields),
            (message("goto", &[("hash", text("scene=pays"))]), Refusal::Fields),
            (set("v=2&att=lots"), Refusal::Link),
            (set("v=2&zoom=3"), Refusal::Link),
            (set("v=2.AAA&att=0"), Refusal::Link),
            (message("theme", &[("theme", text("sepia"))]), Refusal::Theme),
            (message("lang", &[("lang", text("cy"))]), Refusal::Language),
        ] {
            assert_eq!(read(&message), Err(refusal), "{message:?}");
        }
    }

    fn any_field() -> impl Strategy<Value = Field> {
        let words = prop_oneof!["parked", "goto", "set", "pause", "pays", "dark", "v=2&att=0", "\\PC{0,40}"];
        prop_oneof![words.prop_map(Field::Text), any::<f64>().prop_map(Field::Number), Just(Field::Other)]
    }

    proptest! {
        #[test]
        fn nothing_but_an_order_is_followed(
            fields in proptest::collection::vec(("source|v|type|scene|hash|\\PC{0,8}", any_field()), 0..8)
        ) {
            if read(&fields).is_ok() {
                prop_assert!(fields.iter().any(|field| *field == ("source".to_owned(), text(SOURCE))));
                prop_assert!(fields.len() <= MOST_FIELDS as usize);
            }
        }
    }
}
