//! A pupil's own guess as a code to show: in letters that the last row can read, and as a picture to photograph.

use parked_model::scenario::quoted;
use yew::prelude::*;

use super::qr::Qr;
use crate::{
    state::CODE,
    story::{Given, Scene, read_class_code},
    text::apart,
};

/// A link without the code at its end, and the code. It stands behind the `#`, so that no host is told of it.
pub fn parted(link: &str) -> (&str, Option<&str>) {
    match link.rsplit_once('&').map(|(link, last)| (link, last.split_once('='))) {
        Some((link, Some((CODE, code)))) => (link, Some(code)),
        _ => (link, None),
    }
}

/// Whose.
#[derive(Debug, PartialEq, Properties)]
pub struct YoursProps {
    /// The code in the address, if there is one.
    pub code: Option<String>,
}

/// The section, where there is a code.
#[component]
pub fn Yours(props: &YoursProps) -> Html {
    let read = props.code.as_ref().map(|code| (code, read_class_code(code)));
    let (letters, said) = match &read {
        None => (String::new(), String::new()),
        Some((code, Ok((scene, given)))) => (code.to_ascii_uppercase(), says(scene, given)),
        Some((code, Err(why))) => {
            (String::new(), words::class::not_yours(&words::class::refused(&quoted(code), &why.said())))
        }
    };
    let is_none = letters.is_empty();
    apart(html! {
        <section id="yours" class="yours" aria-labelledby="yours-title" hidden={read.is_none()}>
            <h2 id="yours-title">{ words::class::YOURS }</h2>
            <p>{ said }</p>
            <div class="yours-code" hidden={is_none}>
                <p class="letters" translate="no">{ letters.clone() }</p>
                <p>{ words::class::YOURS_ABOUT }</p>
                <div>{ (!is_none).then(|| html! { <Qr name={words::class::YOURS_QR} text={letters} /> }) }</div>
            </div>
        </section>
    })
}

fn says(scene: &Scene, given: &Given) -> String {
    scene.prediction.as_ref().map_or_else(String::new, |asked| words::class::says(asked.ask, &asked.given(given)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_found_at_the_end_of_a_link_and_taken_off_it() {
        assert_eq!(parted("#scene=pays&code=7K3"), ("#scene=pays", Some("7K3")));
        for link in ["", "#scene=pays", "#v=2&beta=9", "#scene=pays&codes=7K3", "#scene=pays&"] {
            assert_eq!(parted(link), (link, None));
        }
    }
}
