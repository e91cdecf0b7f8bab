//! The page, natively and in Chromium. One program for all, so that it is linked once.

/// Runs, by the name that files of the page know them by, which the build script reads too.
#[cfg(not(target_arch = "wasm32"))]
mod run {
    pub use charts::Outcome;
}

#[cfg(target_arch = "wasm32")]
mod behaviour;
#[cfg(not(target_arch = "wasm32"))]
mod build_script;
#[cfg(not(target_arch = "wasm32"))]
mod card_reader;
#[cfg(not(target_arch = "wasm32"))]
mod drawn_pictures;
#[cfg(not(target_arch = "wasm32"))]
mod lesson_reader;
#[cfg(not(target_arch = "wasm32"))]
mod markup;
#[cfg(not(target_arch = "wasm32"))]
mod money;
#[cfg(not(target_arch = "wasm32"))]
mod oembed;
#[cfg(not(target_arch = "wasm32"))]
mod old_links;
#[cfg(not(target_arch = "wasm32"))]
mod own_elements;
#[cfg(not(target_arch = "wasm32"))]
mod story_reader;
#[cfg(not(target_arch = "wasm32"))]
mod sure_runs;
#[cfg(not(target_arch = "wasm32"))]
mod visible_words;
