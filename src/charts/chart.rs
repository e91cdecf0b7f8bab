//! A chart on the page: a title that states the finding, the picture, and its numbers in a table.

use plotters::{
    coord::Shift,
    drawing::{DrawingArea, IntoDrawingArea as _},
    prelude::DrawingBackend,
};
use wasm_bindgen::JsCast as _;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};
use yew::prelude::*;

use super::{
    backend::MeasuringBackend,
    plot::Drawn,
    table::{Table, data_table},
    theme::Theme,
};
use crate::hooks::{Palette, Surface, use_palette, use_surface};

/// Data that can be shown as a chart. Everything follows from the data alone.
pub trait Picture: Clone + PartialEq + 'static {
    /// Class of the figure in the style sheet.
    const CLASS: &'static str;

    /// The finding, in a sentence without a full stop.
    fn title(&self) -> String;

    /// What is drawn, with its unit.
    fn unit(&self) -> &'static str;

    /// The numbers drawn.
    fn table(&self) -> Table;

    /// Draws on a canvas that is clear. A canvas too small for the labels stays clear.
    fn draw<B: DrawingBackend>(&self, canvas: DrawingArea<B, Shift>, theme: &Theme) -> Drawn<B>;
}

/// Properties of [`Chart`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ChartProps<P: Picture> {
    /// What to show.
    pub picture: P,
}

/// A figure with title, canvas and table. It draws again when the data, its size or the colours change.
#[component]
pub fn Chart<P: Picture>(props: &ChartProps<P>) -> Html {
    let canvas = use_node_ref();
    let surface = use_surface(canvas.clone());
    let palette = use_palette();
    let drawing = (props.picture.clone(), canvas.clone(), surface, palette);
    use_effect_with(drawing, |(picture, canvas, surface, palette)| {
        draw(picture, canvas, *surface, palette);
    });

    let (title, unit) = (props.picture.title(), props.picture.unit());
    html! {
        <figure class={classes!("chart", P::CLASS)}>
            <figcaption>
                <h3>{ &title }</h3>
                <p>{ unit }</p>
            </figcaption>
            // Plotters aligns text by "start" and "end", which swap sides in right-to-left text.
            <canvas ref={canvas} role="img" dir="ltr" aria-label={format!("{title}. {unit}.")} />
            { data_table(&props.picture.table()) }
        </figure>
    }
}

/// Draws if there is a measured canvas and a style sheet; whatever fails leaves the title and the table.
fn draw<P: Picture>(picture: &P, canvas: &NodeRef, surface: Surface, palette: &Palette) -> Option<()> {
    let canvas = canvas.cast::<HtmlCanvasElement>().filter(|_| surface.is_measured())?;
    surface.size_pixels(&canvas);
    let context = canvas.get_context("2d").ok()??.dyn_into::<CanvasRenderingContext2d>().ok()?;
    let theme = Theme::of(&canvas, &context, palette, surface.ratio)?;
    let area = MeasuringBackend::on(canvas, context)?.into_drawing_area();
    picture.draw(area, &theme).ok()
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use yew::LocalServerRenderer;

    use super::{super::minutes_by_tenth::MinutesByTenth, *};

    #[tokio::test(flavor = "current_thread")]
    async fn a_chart_names_its_finding_three_ways() {
        let picture = MinutesByTenth::new([16.2; 10], 16.2);
        let props = ChartProps { picture };
        let markup = LocalServerRenderer::<Chart<MinutesByTenth>>::with_props(props).hydratable(false).render().await;
        for part in [
            r#"<figure class="chart minutes-by-tenth">"#,
            "<h3>Everybody gets 16 minutes a week</h3>",
            r#"role="img""#,
            r#"aria-label="Everybody gets 16 minutes a week. Adviser minutes a week in the first 13 weeks"#,
            "<summary>Show the numbers</summary>",
            "<caption>Adviser minutes a week",
            r#"<th scope="col">Minutes a week</th>"#,
            r#"<th scope="row">10, furthest</th><td>16.2</td>"#,
        ] {
            assert!(markup.contains(part), "{part} is missing in {markup}");
        }
        // The drawing owns the canvas's size; the virtual DOM would clear it.
        let canvas = &markup[markup.find("<canvas").unwrap()..markup.find("</canvas>").unwrap()];
        assert!(!canvas.contains("width") && !canvas.contains("height"), "{canvas}");
    }
}
