//! Mounts the page.

fn main() {
    std::panic::set_hook(Box::new(parked::trouble::report));
    match parked::mount_point() {
        Some(root) => {
            yew::Renderer::<parked::app::App>::with_root(root).render();
        }
        None => parked::trouble::show("the page has no element called #app"),
    }
}
