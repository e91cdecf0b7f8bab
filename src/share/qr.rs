//! A link or another text as a QR code: black on white whatever the colours of the page, with the white edge that cameras need.

use qrcodegen::{QrCode, QrCodeEcc};
use yew::prelude::*;

use crate::text::apart;

/// White squares around the code, as the standard has it.
const EDGE: i32 = 4;

/// What is coded.
#[derive(Debug, PartialEq, Properties)]
pub struct QrProps {
    /// What it is, for ears.
    pub name: &'static str,
    /// The text.
    pub text: String,
}

/// The code; where the text is longer than any code can hold, that is said.
#[component]
pub fn Qr(props: &QrProps) -> Html {
    let drawn = coded(&props.text).map(|code| (view(code.size()), squares(&code)));
    let is_too_long = drawn.is_none();
    let (view, squares) = drawn.unwrap_or_default();
    apart(html! {
        <div class="qr">
            <div hidden={is_too_long}>
                <svg role="img" aria-label={props.name} viewBox={view} shape-rendering="crispEdges">
                    <rect x={(-EDGE).to_string()} y={(-EDGE).to_string()} width="100%" height="100%" fill="#fff" />
                    <path d={squares} fill="#000" />
                </svg>
            </div>
            <p hidden={!is_too_long}>{ words::share::QR_TOO_LONG }</p>
        </div>
    })
}

/// With room for a seventh of it to be unreadable, or where that would not fit for a fourteenth.
fn coded(text: &str) -> Option<QrCode> {
    [QrCodeEcc::Medium, QrCodeEcc::Low].into_iter().find_map(|spare| QrCode::encode_text(text, spare).ok())
}

/// The part of the drawing that is seen: a square is one by one.
fn view(size: i32) -> String {
    let all = size + 2 * EDGE;
    format!("{} {} {all} {all}", -EDGE, -EDGE)
}

/// The black squares as a path.
fn squares(code: &QrCode) -> String {
    let size = code.size();
    let places = (0..size).flat_map(|down| (0..size).map(move |across| (across, down)));
    let black = places.filter(|&(across, down)| code.get_module(across, down));
    let drawn: Vec<String> = black.map(|(across, down)| format!("M{across} {down}h1v1h-1z")).collect();
    drawn.concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_black_square_is_drawn_inside_a_white_edge() {
        let code = coded("https://example.org/parked/?lock=beta#scene=pays").unwrap();
        let size = code.size();
        assert_eq!(view(size), format!("-4 -4 {0} {0}", size + 8));
        // The three corners that a camera looks for.
        for corner in ["M0 0h", &format!("M{} 0h", size - 1), &format!("M0 {}h", size - 1)] {
            assert!(squares(&code).contains(corner), "{corner}");
        }
        assert!(!squares(&code).contains("M7 7h"), "white beside a corner");
    }

    #[test]
    fn a_link_is_coded_until_no_code_can_hold_it() {
        assert!(coded(&"x".repeat(2_900)).is_some());
        assert!(coded(&"x".repeat(3_000)).is_none());
    }
}
