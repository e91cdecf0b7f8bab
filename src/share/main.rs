//! Mounts the page to share, embed and teach from.

fn main() {
    // Thrown, so that `static/share.js` can say that something broke.
    yew::set_custom_panic_hook(Box::new(|panic| wasm_bindgen::throw_str(&panic.to_string())));
    match parked::mount_point() {
        Some(root) => {
            yew::Renderer::<parked::share::Share>::with_root(root).render();
        }
        None => wasm_bindgen::throw_str("the page has no element called #app"),
    }
}
