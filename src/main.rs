//! Mounts the page.

fn main() {
    // Thrown, so that a panic reaches `static/trouble.js` like any other exception that has run through the page: with its
    // words. Yew's own hook would only write them into the console.
    yew::set_custom_panic_hook(Box::new(|panic| wasm_bindgen::throw_str(&panic.to_string())));
    match parked::mount_point() {
        Some(root) => parked::mount(root),
        None => wasm_bindgen::throw_str("the page has no element called #app"),
    }
}
