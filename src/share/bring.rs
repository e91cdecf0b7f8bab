//! Settings brought back: from a file that is chosen or dropped, or from a text that is pasted.

use parked_model::scenario::Parameter;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DragEvent, File, FileList, HtmlInputElement, HtmlTextAreaElement};
use yew::{platform::spawn_local, prelude::*};

use super::brought::{Brought, read, refused};
use crate::{
    dom,
    state::{Action, AppState},
    text::apart,
};

/// Whose settings are replaced.
#[derive(Debug, PartialEq, Properties)]
pub struct BringProps {
    /// The scene or the lab, with its settings.
    pub state: UseReducerHandle<AppState>,
}

/// What became of the last attempt: what was loaded, or why nothing was.
type Answer = Option<Result<Brought, String>>;

/// The three ways in, and what came of it.
#[component]
pub fn Bring(props: &BringProps) -> Html {
    let answer = use_state_eq(|| Answer::None);
    let pasted = use_node_ref();
    let load = {
        let (answer, state) = (answer.setter(), props.state.dispatcher());
        Callback::from(move |brought: Result<Brought, String>| {
            if let Ok(brought) = &brought {
                state.dispatch(Action::Open(brought.link()));
            }
            answer.set(Some(brought));
        })
    };
    let take = {
        let load = load.clone();
        Callback::from(move |files: FileList| take(&files, load.clone()))
    };
    use_dropped(take.clone());
    let onchange = Callback::from(move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        if let Some(files) = input.files() {
            take.emit(files);
        }
        // So that the same file can be chosen again, once it was mended.
        input.set_value("");
    });
    let onpaste = {
        let pasted = pasted.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(area) = pasted.cast::<HtmlTextAreaElement>() {
                load.emit(read(words::share::PASTED, &area.value()));
            }
        })
    };
    apart(html! {
        <div class="bring">
            <h3>{ words::share::BRING }</h3>
            <p>{ words::share::BRING_ABOUT }</p>
            <p class="field">
                <label for="bring-file">{ words::share::CHOOSE_FILE }</label>
                <input id="bring-file" type="file" accept=".json,application/json" {onchange} />
            </p>
            <p class="field">
                <label for="bring-text">{ words::share::PASTE }</label>
                <textarea id="bring-text" ref={pasted} rows="3" spellcheck="false" translate="no" />
            </p>
            <div class="panel-actions"><button type="button" onclick={onpaste}>{ words::share::LOAD_PASTED }</button></div>
            { answered(&answer) }
        </div>
    })
}

/// What came of the last attempt.
fn answered(answer: &Answer) -> Html {
    let said = match answer {
        None => String::new(),
        Some(Err(why)) => why.clone(),
        Some(Ok(brought)) => words::share::loaded(&brought.name, brought.scenario.changes().count()),
    };
    let brought = answer.as_ref().and_then(|answer| answer.as_ref().ok());
    let notices = brought.map(|brought| brought.notices.clone()).unwrap_or_default();
    let link = brought.map(Brought::link).unwrap_or_default();
    html! {
        <div class="brought">
            <p class="share-message" role="status">{ said }</p>
            <ul hidden={brought.is_none()} class="what-was-loaded">{ for brought.map(changes).unwrap_or_default() }</ul>
            <div role="alert">
                <p hidden={notices.is_empty()}>{ words::notices::NOTICE }</p>
                <ul hidden={notices.is_empty()} class="what-was-not">{ for notices.into_iter().map(|said| html! { <li>{ said }</li> }) }</ul>
            </div>
            <p hidden={brought.is_none()}><a href={format!("./#{link}")}>{ words::share::OPEN_IN_LAB }</a></p>
        </div>
    }
}

/// The settings of a file, each with its value.
fn changes(brought: &Brought) -> Vec<Html> {
    let item = |(row, value): (&Parameter, String)| {
        html! { <li>{ words::parameters::label(row) }{ ": " }{ words::parameters::amount(row, &value) }</li> }
    };
    brought.scenario.changes().map(item).collect()
}

/// Reads a file and hands on what is in it.
fn take(files: &FileList, load: Callback<Result<Brought, String>>) {
    let Some(file) = files.get(0) else { return };
    if files.length() > 1 {
        return load.emit(Err(words::share::ONE_FILE.to_owned()));
    }
    if let Some(why) = refused(&file.name(), file.size(), &file.type_()) {
        return load.emit(Err(why));
    }
    spawn_local(async move { load.emit(opened(&file).await) });
}

async fn opened(file: &File) -> Result<Brought, String> {
    let text = JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string());
    text.map_or_else(|| Err(words::share::unreadable(&file.name())), |text| read(&file.name(), &text))
}

/// Takes what is dropped anywhere on the page, where a browser would else open the file in place of the page.
#[hook]
fn use_dropped(take: Callback<FileList>) {
    use_effect_with((), move |()| {
        let over = dom::listen("dragover", |event| {
            if dropped(event).is_some() {
                event.prevent_default();
            }
        });
        let drop_here = dom::listen("drop", move |event| {
            if let Some(files) = dropped(event) {
                event.prevent_default();
                take.emit(files);
            }
        });
        move || drop((over, drop_here))
    });
}

/// The files that are dragged, if it is files; until they are dropped a browser does not say which.
fn dropped(event: &Event) -> Option<FileList> {
    let dragged = event.dyn_ref::<DragEvent>()?.data_transfer()?;
    let has_files = dragged.types().iter().any(|kind| kind.as_string().as_deref() == Some("Files"));
    dragged.files().filter(|_| has_files)
}
