//! The list of keys.

use yew::prelude::*;

use super::{keys::KEYS, talk::SCREEN};
use crate::figures::column_heads;

/// Id of what closes it.
pub(super) const CLOSE: &str = "keys-close";

/// Id of its title.
const TITLE: &str = "keys-title";

/// The list, made of the keys themselves.
pub(super) fn shown_keys(is_shown: bool, close: &Callback<MouseEvent>) -> Html {
    let row = |keys: String, does: &'static str| html! { <tr><th scope="row">{ keys }</th><td>{ does }</td></tr> };
    let names = |keys: &[&str]| keys.iter().map(|key| words::present::key(key)).collect::<Vec<_>>().join(", ");
    html! {
        <section class="shown-keys" role="dialog" aria-modal="true" aria-labelledby={TITLE} hidden={!is_shown}>
            <h2 id={TITLE}>{ words::present::KEYS_TITLE }</h2>
            <table>
                { column_heads(&words::present::KEYS_COLUMNS) }
                <tbody>
                    { for KEYS.iter().map(|(keys, _, does)| row(names(keys), does)) }
                    { for words::present::DIGITS.iter().map(|(keys, does)| row((*keys).to_owned(), does)) }
                </tbody>
            </table>
            <p>{ words::present::KEYS_ABOUT }</p>
            <button id={CLOSE} type="button" aria-controls={SCREEN} onclick={close}>{ words::present::CLOSE }</button>
        </section>
    }
}
