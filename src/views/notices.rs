//! What was wrong with the link the reader came by.

use yew::prelude::*;

use crate::{
    state::{Action, AppState},
    text,
};

/// Sentences to show.
#[derive(Debug, PartialEq, Properties)]
pub struct NoticesProps {
    /// One for each fault; nothing is shown when empty.
    pub sentences: Vec<String>,
    /// Where the closing goes.
    pub dispatch: UseReducerDispatcher<AppState>,
}

/// The notices, until they are closed.
#[component]
pub fn Notices(props: &NoticesProps) -> Html {
    let close = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::DismissNotices))
    };
    html! {
        <div class="notices" role="status" hidden={props.sentences.is_empty()}>
            <p class="notices-title">{ text::NOTICE }</p>
            <ul>{ for props.sentences.iter().map(|sentence| html! { <li>{ sentence.clone() }</li> }) }</ul>
            <button type="button" onclick={close}>{ text::CLOSE }</button>
        </div>
    }
}
