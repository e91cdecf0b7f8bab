//! Mounts the page.

fn main() {
    yew::Renderer::<parked::app::App>::new().render();
}
