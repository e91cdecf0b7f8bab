//! Buttons that take a picture away. What makes the files is in the part of the program that is fetched when it is wanted.

use std::rc::Rc;

use yew::{platform::spawn_local, prelude::*};

use super::saving::{Format, SAVE, ToSave};
use crate::{part::fetch, run::Outcome, text::apart};

/// What the buttons save.
#[derive(Debug, PartialEq, Properties)]
pub struct SaveProps {
    /// The picture.
    pub picture: ToSave,
    /// What it shows, by which it is known.
    pub finding: String,
    /// The run.
    pub outcome: Rc<Outcome>,
}

/// The two buttons, and a word where the part could not be fetched.
#[component]
pub fn SaveButtons(props: &SaveProps) -> Html {
    let is_missing = use_state_eq(|| false);
    let button = |name: &'static str, format: Format| {
        let (picture, outcome, is_missing) = (props.picture.clone(), props.outcome.clone(), is_missing.setter());
        let onclick = Callback::from(move |_: MouseEvent| {
            let (picture, outcome, is_missing) = (picture.clone(), outcome.clone(), is_missing.clone());
            if let Some(save) = SAVE.get() {
                return save(format, &picture, &outcome);
            }
            spawn_local(async move {
                is_missing.set(!fetch().await);
                if let Some(save) = SAVE.get() {
                    save(format, &picture, &outcome);
                }
            });
        });
        let about = words::files::save_about(name, &props.finding);
        html! { <button type="button" class="plain" {onclick} aria-label={about}>{ name }</button> }
    };
    apart(html! {
        <div class="save">
            { button(words::files::SAVE_SVG, Format::Svg) }
            { button(words::files::SAVE_PNG, Format::Png) }
            <span>{ (*is_missing).then(|| html! { <span role="alert">{ words::files::NOT_FETCHED }</span> }) }</span>
        </div>
    })
}
