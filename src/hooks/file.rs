//! A text file from beside the page, fetched once, when something that needs it is first shown.

use std::{cell::RefCell, rc::Rc};

use js_sys::Promise;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;
use yew::{platform::spawn_local, prelude::*};

use crate::dom;

/// What has become of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum File {
    /// On its way.
    Coming,
    /// Its text.
    Here(Rc<str>),
    /// Refused or not there.
    Missing,
}

impl File {
    /// Its text; empty until it is there.
    pub fn text(&self) -> &str {
        match self {
            Self::Here(text) => text,
            Self::Coming | Self::Missing => "",
        }
    }
}

/// The file at an address, relative to the page's; on its way for as long as none is asked for.
#[hook]
pub fn use_file(address: Option<&'static str>) -> File {
    let file = use_state_eq(|| File::Coming);
    let setter = file.setter();
    use_effect_with(address, move |&address| {
        let Some(address) = address else { return };
        spawn_local(async move {
            setter.set(fetch(address).await.map_or(File::Missing, |text| File::Here(text.into())));
        });
    });
    (*file).clone()
}

thread_local! {
    /// The answers asked for, with their addresses.
    static ASKED: RefCell<Vec<(&'static str, Promise)>> = const { RefCell::new(Vec::new()) };
}

/// The text at an address. It is asked for once, and again only after it failed.
async fn fetch(address: &'static str) -> Option<String> {
    let answer = JsFuture::from(ask(address)?).await.ok().and_then(|answer| answer.dyn_into::<Response>().ok());
    let Some(answer) = answer.filter(Response::ok) else {
        ASKED.with_borrow_mut(|asked| asked.retain(|(at, _)| *at != address));
        return None;
    };
    // An answer can be read once, a copy of it as well.
    JsFuture::from(answer.clone().ok()?.text().ok()?).await.ok()?.as_string()
}

fn ask(address: &'static str) -> Option<Promise> {
    ASKED.with_borrow_mut(|asked| {
        if let Some((_, answer)) = asked.iter().find(|(at, _)| *at == address) {
            return Some(answer.clone());
        }
        let answer = dom::fetch(address)?;
        asked.push((address, answer.clone()));
        Some(answer)
    })
}
