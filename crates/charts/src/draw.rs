//! Draws a chart's shapes on anything that plotters draws on. Words are set by whoever shows the chart.

use plotters::{
    coord::{ReverseCoordTranslate as _, Shift, types::RangedCoordf64},
    element::DashedPathElement,
    prelude::*,
};

use crate::{
    chart::{Chart, Fill, Pen, Point, Shape},
    ink::Palette,
};

/// How drawing on a backend can fail.
pub type Drawn<Backend> = Result<(), DrawingAreaErrorKind<<Backend as DrawingBackend>::ErrorType>>;

type Coordinates = Cartesian2d<RangedCoordf64, RangedCoordf64>;

/// Where a chart's data lies on a rectangle of pixels.
fn coordinates(chart: &Chart, (across, down): (std::ops::Range<i32>, std::ops::Range<i32>)) -> Coordinates {
    let (left_to_right, bottom_to_top) = (chart.across.0..chart.across.1, chart.up.0..chart.up.1);
    Cartesian2d::new(left_to_right, bottom_to_top, (across, down.end..down.start))
}

/// The data under a pixel of a plot that is so many pixels wide and high; `None` outside it.
pub fn data_under(chart: &Chart, (width, height): (i32, i32), pixel: (i32, i32)) -> Option<Point> {
    coordinates(chart, (0..width, 0..height)).reverse_translate(pixel)
}

/// Draws the shapes over the whole of an area, on which a CSS pixel is `ratio` pixels.
pub fn draw<Backend: DrawingBackend>(
    chart: &Chart,
    area: &DrawingArea<Backend, Shift>,
    palette: &Palette,
    ratio: f64,
) -> Drawn<Backend> {
    let plot = area.apply_coord_spec(coordinates(chart, area.get_pixel_range()));
    let brush = Brush { palette, ratio };
    chart.shapes.iter().try_for_each(|shape| brush.draw(&plot, shape))
}

/// What shapes are drawn with.
struct Brush<'a> {
    palette: &'a Palette,
    ratio: f64,
}

impl Brush<'_> {
    fn draw<Backend: DrawingBackend>(&self, plot: &DrawingArea<Backend, Coordinates>, shape: &Shape) -> Drawn<Backend> {
        match shape {
            Shape::Area { outline, fill } => plot.draw(&Polygon::new(outline.clone(), self.filled(*fill))),
            Shape::Bar { from, to, fill } => plot.draw(&Rectangle::new([*from, *to], self.filled(*fill))),
            Shape::Line { through, pen } => self.line(plot, through, pen),
            &Shape::Dot { at, radius, fill, edge, rim } => {
                plot.draw(&Circle::new(at, self.pixels(radius), self.palette.colour(edge).filled()))?;
                if fill == edge {
                    return Ok(());
                }
                plot.draw(&Circle::new(at, self.pixels(radius - rim), self.palette.colour(fill).filled()))
            }
        }
    }

    fn line<Backend: DrawingBackend>(
        &self,
        plot: &DrawingArea<Backend, Coordinates>,
        through: &[Point],
        pen: &Pen,
    ) -> Drawn<Backend> {
        let style = self.palette.colour(pen.ink).stroke_width(self.pixels(pen.width));
        match pen.dash {
            None => plot.draw(&PathElement::new(through.to_vec(), style)),
            Some((dash, gap)) => {
                plot.draw(&DashedPathElement::new(through.iter().copied(), self.pixels(dash), self.pixels(gap), style))
            }
        }
    }

    fn filled(&self, Fill { ink, opacity }: Fill) -> ShapeStyle {
        self.palette.colour(ink).mix(opacity).filled()
    }

    /// A length in CSS pixels as whole pixels, one at least.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "lengths are some pixels, above nought"
    )]
    fn pixels(&self, length: f64) -> u32 {
        (length * self.ratio).round().max(1.0) as u32
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ink::Ink;

    fn chart(shapes: Vec<Shape>) -> Chart {
        Chart { across: (0.0, 10.0), up: (0.0, 5.0), shapes, ..Chart::new("test", String::new(), "") }
    }

    fn drawn(chart: &Chart, size: (u32, u32), ratio: f64) -> String {
        let mut svg = String::new();
        let area = SVGBackend::with_string(&mut svg, size).into_drawing_area();
        draw(chart, &area, &Palette::light(), ratio).unwrap();
        drop(area);
        svg
    }

    #[test]
    fn the_data_fill_the_area_and_up_is_up() {
        let line = Shape::Line { through: vec![(0.0, 0.0), (5.0, 5.0), (10.0, 0.0)], pen: Pen::solid(Ink::Ink, 2.0) };
        let svg = drawn(&chart(vec![line]), (200, 100), 1.0);
        assert!(svg.contains("points=\"0,100 100,0 200,100 \""), "{svg}");
        assert!(svg.contains("stroke-width=\"2\"") && svg.contains("#1B1D21"), "{svg}");
    }

    #[test]
    fn widths_follow_the_ratio_and_are_never_nothing() {
        let line = Shape::Line { through: vec![(0.0, 1.0), (10.0, 1.0)], pen: Pen::solid(Ink::Ink, 2.0) };
        assert!(drawn(&chart(vec![line.clone()]), (20, 10), 3.0).contains("stroke-width=\"6\""));
        assert!(drawn(&chart(vec![line]), (20, 10), 0.1).contains("stroke-width=\"1\""));
    }

    #[test]
    fn what_is_under_a_pixel_is_what_was_drawn_there() {
        let chart = chart(Vec::new());
        assert_eq!(data_under(&chart, (200, 100), (100, 0)), Some((5.0, 5.0)));
        assert_eq!(data_under(&chart, (200, 100), (300, 0)), None);
    }
}
