//! Mounts the page.

fn main() {
    // Thrown, so that a panic reaches `static/trouble.js` like any other exception that has run through the page: with its
    // words. Yew's own hook would only write them into the console.
    yew::set_custom_panic_hook(Box::new(|panic| wasm_bindgen::throw_str(&panic.to_string())));
    #[cfg(feature = "split")]
    parked::part::fetch_by(|| {
        Box::pin(async {
            // What failed has been said in the console, and is by the page.
            if let Ok(later) = part().await {
                parked::later::arrive(*later);
            }
        })
    });
    match parked::mount_point() {
        Some(root) => parked::mount(root),
        None => wasm_bindgen::throw_str("the page has no element called #app"),
    }
}

/// Where the build cuts the program: what only this leads to is in the part that is fetched when it is wanted.
#[cfg(feature = "split")]
#[wasm_split_helpers::wasm_split(part, fallible)]
#[allow(clippy::unnecessary_wraps, reason = "what fails is the fetching, which the attribute puts before this")]
fn part() -> Result<&'static parked::later::Later, wasm_split_helpers::SplitLoaderError> {
    Ok(&parked::later::LATER)
}
