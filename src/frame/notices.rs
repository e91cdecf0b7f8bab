//! What was wrong with the link the reader came by.

use yew::prelude::*;

use crate::state::{Action, AppState};

/// The notices, until they are closed: one sentence for each fault, hidden when there is none.
pub fn notices(sentences: &[String], dispatch: UseReducerDispatcher<AppState>) -> Html {
    let close = Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::DismissNotices));
    html! {
        <div class="notices" role="status" hidden={sentences.is_empty()}>
            <p class="notices-title">{ words::notices::NOTICE }</p>
            <ul>{ for sentences.iter().map(|sentence| html! { <li>{ sentence.clone() }</li> }) }</ul>
            <button type="button" onclick={close}>{ words::notices::CLOSE }</button>
        </div>
    }
}
