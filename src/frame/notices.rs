//! What was wrong with the link the reader came by.

use yew::prelude::*;

use crate::state::{Action, AppState};

/// The notices, until they are closed: one sentence for each fault, hidden when there is none. `card` is the address of what
/// changed since an earlier version, shown where a link of one was opened.
pub fn notices(
    title: &'static str,
    sentences: &[String],
    is_earlier: bool,
    card: String,
    dispatch: UseReducerDispatcher<AppState>,
) -> Html {
    let close = Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::DismissNotices));
    html! {
        <div class="notices" role="status" hidden={sentences.is_empty()}>
            <p class="notices-title">{ title }</p>
            <ul>{ for sentences.iter().map(|sentence| html! { <li>{ sentence.clone() }</li> }) }</ul>
            <p hidden={!is_earlier}><a href={card}>{ words::notices::OLD_AND_NEW }</a></p>
            <button type="button" onclick={close}>{ words::notices::CLOSE }</button>
        </div>
    }
}
