//! A text file from beside the page, fetched when something that needs it is first shown.

use std::rc::Rc;

use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;
use yew::{platform::spawn_local, prelude::*};

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

/// The file at an address, relative to the page's.
#[hook]
pub fn use_file(address: &'static str) -> File {
    let file = use_state_eq(|| File::Coming);
    let setter = file.setter();
    use_effect_with(address, move |&address| {
        spawn_local(async move {
            setter.set(fetch(address).await.map_or(File::Missing, |text| File::Here(text.into())));
        });
    });
    (*file).clone()
}

async fn fetch(address: &str) -> Option<String> {
    let answer = JsFuture::from(web_sys::window()?.fetch_with_str(address)).await.ok()?;
    let answer = answer.dyn_into::<Response>().ok().filter(Response::ok)?;
    JsFuture::from(answer.text().ok()?).await.ok()?.as_string()
}
