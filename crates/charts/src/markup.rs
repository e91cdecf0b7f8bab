//! A chart's shapes as the least SVG that stands inside a page, stretched over the plot's place; colours are the style sheet's.

use crate::{
    chart::{Chart, Pen, Point, Shape},
    ink::Ink,
};

/// Width and height of the drawing, which is stretched to those of its place.
const SIDE: f64 = 1_000.0;

/// The shapes alone, without the chart's words. Lines are as wide as in any other drawing, however far it is stretched.
pub fn shapes_markup(chart: &Chart) -> String {
    let shapes: String = chart.shapes.iter().map(|shape| element(chart, shape)).collect();
    format!(
        "<svg viewBox=\"0 0 {SIDE} {SIDE}\" preserveAspectRatio=\"none\" fill=\"none\" aria-hidden=\"true\">{shapes}</svg>"
    )
}

fn element(chart: &Chart, shape: &Shape) -> String {
    let through = |points: &[Point]| path(points.iter().map(|&point| place(chart, point)));
    let filled = |points: &[Point], ink: Ink, opacity: f64| {
        let opacity = if opacity < 1.0 { format!(" opacity=\"{opacity}\"") } else { String::new() };
        format!("<path d=\"{}z\" fill=\"{}\"{opacity}/>", through(points), colour(ink))
    };
    match shape {
        Shape::Area { outline, fill } => filled(outline, fill.ink, fill.opacity),
        &Shape::Bar { from, to, fill } => filled(&[from, (to.0, from.1), to, (from.0, to.1)], fill.ink, fill.opacity),
        Shape::Line { through: points, pen } => stroked(&through(points), *pen, ""),
        // Stretched, a circle is none; the round end of a line stays one.
        &Shape::Dot { at, radius, fill, edge, rim } => {
            let dot = |ink, radius: f64| {
                stroked(&format!("{}h0", through(&[at])), Pen::solid(ink, 2.0 * radius), " stroke-linecap=\"round\"")
            };
            if rim > 0.0 { dot(edge, radius) + &dot(fill, radius - rim) } else { dot(fill, radius) }
        }
    }
}

fn stroked(path: &str, Pen { ink, width, dash }: Pen, more: &str) -> String {
    let dashes = dash.map(|(dash, gap)| format!(" stroke-dasharray=\"{dash} {gap}\"")).unwrap_or_default();
    format!(
        "<path d=\"{path}\" stroke=\"{}\" stroke-width=\"{width}\"{dashes}{more} vector-effect=\"non-scaling-stroke\"/>",
        colour(ink)
    )
}

/// An ink as the style sheet names it.
pub(crate) fn colour(ink: Ink) -> String {
    format!("var({})", ink.property())
}

fn place(chart: &Chart, point: Point) -> (f64, f64) {
    let (across, down) = chart.place(point);
    (SIDE * across, SIDE * down)
}

/// A line through points. Where it goes along an axis it says no more than that.
fn path(points: impl Iterator<Item = (f64, f64)>) -> String {
    let mut path = String::new();
    let mut last = None;
    for (across, down) in points {
        let (x, y) = (format!("{across:.0}"), format!("{down:.0}"));
        let step = match &last {
            None => format!("M{x} {y}"),
            Some((before, level)) if *before == x && *level == y => continue,
            Some((_, level)) if *level == y => format!("H{x}"),
            Some((before, _)) if *before == x => format!("V{y}"),
            Some(_) => format!("L{x} {y}"),
        };
        path.push_str(&step);
        last = Some((x, y));
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::Fill;

    fn markup(shapes: Vec<Shape>) -> String {
        let chart = Chart { across: (0.0, 4.0), up: (0.0, 10.0), shapes, ..Chart::new("test", String::new(), "") };
        shapes_markup(&chart)
    }

    #[test]
    fn lines_and_areas_stand_where_their_data_are() {
        let through = vec![(0.0, 0.0), (0.0, 5.0), (2.0, 5.0), (4.0, 10.0)];
        let line = markup(vec![Shape::Line { through, pen: Pen::dashed(Ink::Ink, 2.0) }]);
        assert!(line.contains(
            "d=\"M0 1000V500H500L1000 0\" stroke=\"var(--ink)\" stroke-width=\"2\" stroke-dasharray=\"6 4\""
        ));
        let bar = markup(vec![Shape::Bar {
            from: (1.0, 0.0),
            to: (2.0, 5.0),
            fill: Fill { ink: Ink::Helped, opacity: 0.5 },
        }]);
        assert!(bar.contains("d=\"M250 1000H500V500H250z\" fill=\"var(--helped)\" opacity=\"0.5\""), "{bar}");
    }

    #[test]
    fn a_ring_is_a_dot_on_a_larger_one() {
        let ring = Shape::Dot { at: (2.0, 5.0), radius: 6.0, fill: Ink::Paper, edge: Ink::Anyway, rim: 2.0 };
        let drawn = markup(vec![ring]);
        let at = |part: &str| drawn.find(part).unwrap_or_else(|| panic!("{part} in {drawn}"));
        assert!(at("stroke=\"var(--anyway)\" stroke-width=\"12\"") < at("stroke=\"var(--paper)\" stroke-width=\"8\""));
        assert_eq!(drawn.matches("d=\"M500 500h0\"").count(), 2);
    }
}
