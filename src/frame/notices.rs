//! What was wrong with the link the reader came by.

use yew::prelude::*;

use crate::{
    state::{Action, AppState},
    text,
};

/// The notices, until they are closed: one sentence for each fault, nothing when there is none.
pub fn notices(sentences: &[String], dispatch: UseReducerDispatcher<AppState>) -> Html {
    let close = Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::DismissNotices));
    html! {
        <div class="notices" role="status" hidden={sentences.is_empty()}>
            <p class="notices-title">{ text::NOTICE }</p>
            <ul>{ for sentences.iter().map(|sentence| html! { <li>{ sentence.clone() }</li> }) }</ul>
            <button type="button" onclick={close}>{ text::CLOSE }</button>
        </div>
    }
}
