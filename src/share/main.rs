//! Mounts the second documents: the page to share, embed and teach from, and the story on a projector.

fn main() {
    // Thrown, so that `static/share.js` can say that something broke.
    yew::set_custom_panic_hook(Box::new(|panic| wasm_bindgen::throw_str(&panic.to_string())));
    match parked::mount_point() {
        Some(root) => parked::mount_beside(root),
        None => wasm_bindgen::throw_str("the page has no element called #app"),
    }
}
