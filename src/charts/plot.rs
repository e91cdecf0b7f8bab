//! The drawing surface of a chart: data coordinates inside, room for labels around.

use std::ops::Range;

use parked_model::order::least_first;
use plotters::{
    coord::{Shift, cartesian::Cartesian2d, types::RangedCoordf64},
    drawing::{DrawingArea, DrawingAreaErrorKind},
    element::{PathElement, Polygon, Rectangle},
    prelude::DrawingBackend,
    style::{
        Color, RGBColor, TextStyle,
        text_anchor::{HPos, Pos, VPos},
    },
};

use super::{
    labels::{Span, spread},
    theme::Theme,
};

/// What came of drawing or measuring on a backend.
pub(super) type Measured<T, B> = Result<T, DrawingAreaErrorKind<<B as DrawingBackend>::ErrorType>>;

/// Whether drawing on a backend went well.
pub type Drawn<B> = Measured<(), B>;

/// A point of the data: horizontal, vertical.
pub(super) type Point = (f64, f64);

/// Smallest plot worth drawing, CSS pixels.
const SMALLEST: f64 = 40.0;

/// Room kept free of data, device pixels.
#[derive(Clone, Copy, Debug)]
pub(super) struct Room {
    /// Above the highest value.
    pub(super) top: i32,
    /// Below zero.
    pub(super) bottom: i32,
    /// Left of the first value.
    pub(super) left: i32,
    /// Right of the last value.
    pub(super) right: i32,
}

/// A label right of the last value.
pub(super) struct EndLabel<'t> {
    /// Value that it belongs to.
    pub(super) value: f64,
    /// Its lines, from the top down.
    pub(super) lines: Vec<String>,
    /// How they look.
    pub(super) style: TextStyle<'t>,
}

/// Width of the widest line, device pixels.
pub(super) fn widest<B: DrawingBackend>(canvas: &DrawingArea<B, Shift>, labels: &[EndLabel]) -> Measured<i32, B> {
    let mut widest = 0;
    for label in labels {
        for line in &label.lines {
            widest = widest.max(canvas.estimate_text_size(line, &label.style)?.0 as i32);
        }
    }
    Ok(widest)
}

/// A canvas with data coordinates. The vertical axis starts at zero.
pub(super) struct Plot<'t, B: DrawingBackend> {
    canvas: DrawingArea<B, Shift>,
    data: DrawingArea<B, Cartesian2d<RangedCoordf64, RangedCoordf64>>,
    theme: &'t Theme,
}

impl<'t, B: DrawingBackend> Plot<'t, B> {
    /// Lays out a canvas; nothing when there is hardly room for data. `highest` is the value at the upper edge.
    pub(super) fn new(
        canvas: DrawingArea<B, Shift>,
        theme: &'t Theme,
        room: Room,
        horizontal: Range<f64>,
        highest: f64,
    ) -> Option<Self> {
        let inside = canvas.margin(room.top, room.bottom, room.left, room.right);
        let (columns, rows) = inside.get_pixel_range();
        if columns.len().min(rows.len()) < theme.px(SMALLEST) as usize {
            return None;
        }
        let highest = if highest > 0.0 { highest } else { 1.0 };
        let coordinates = Cartesian2d::new(horizontal, 0.0..highest, (columns, rows.end..rows.start));
        Some(Self { data: inside.apply_coord_spec(coordinates), canvas, theme })
    }

    /// Columns from the first to the last value, device pixels.
    pub(super) fn columns(&self) -> Range<i32> {
        self.data.get_x_axis_pixel_range()
    }

    /// Where a point of the data is on the canvas, device pixels.
    pub(super) fn pixel(&self, point: Point) -> (i32, i32) {
        self.data.map_coordinate(&point)
    }

    /// Row of a value, device pixels from the top.
    pub(super) fn row(&self, value: f64) -> i32 {
        self.pixel((0.0, value)).1
    }

    /// Fills the area inside a closed outline.
    pub(super) fn fill(&self, outline: Vec<Point>, colour: &impl Color) -> Drawn<B> {
        self.data.draw(&Polygon::new(outline, colour.filled()))
    }

    /// Draws a line, its width in CSS pixels.
    pub(super) fn line(&self, points: Vec<Point>, colour: RGBColor, width: f64) -> Drawn<B> {
        self.data.draw(&PathElement::new(points, colour.stroke_width(self.theme.px(width) as u32)))
    }

    /// Fills a rectangle between two corners in device pixels: sharp at its edges, which no stroke is.
    pub(super) fn block(&self, from: (i32, i32), to: (i32, i32), colour: RGBColor) -> Drawn<B> {
        self.canvas.draw(&Rectangle::new([from, to], colour.filled()))
    }

    /// Draws a hairline across the plot just under a value.
    pub(super) fn hairline(&self, value: f64, colour: RGBColor) -> Drawn<B> {
        let (columns, row) = (self.columns(), self.row(value));
        self.block((columns.start, row), (columns.end, row + self.theme.px(1.0)), colour)
    }

    /// Draws a dotted line across the plot at a value.
    pub(super) fn dots(&self, value: f64, colour: RGBColor) -> Drawn<B> {
        let (dot, gap) = (self.theme.px(2.0), self.theme.px(4.0));
        let row = self.row(value) - dot / 2;
        for column in self.columns().step_by((dot + gap) as usize) {
            self.block((column, row), (column + dot, row + dot), colour)?;
        }
        Ok(())
    }

    /// Writes text at a place in device pixels, on the given side of it.
    pub(super) fn text(
        &self,
        text: &str,
        style: &TextStyle,
        place: (i32, i32),
        (horizontal, vertical): (HPos, VPos),
    ) -> Drawn<B> {
        self.canvas.draw_text(text, &style.pos(Pos::new(horizontal, vertical)), place)
    }

    /// Width of text, device pixels.
    pub(super) fn width(&self, text: &str, style: &TextStyle) -> Measured<i32, B> {
        Ok(self.canvas.estimate_text_size(text, style)?.0 as i32)
    }

    /// Writes labels from a column on, down to the axis and up to half a line above the upper edge, each as near to its
    /// value as the others let it be.
    pub(super) fn end_labels(&self, labels: &[EndLabel], column: i32) -> Drawn<B> {
        let highest_first = least_first(labels.iter().map(|label| (-label.value, 0)));
        let labels: Vec<&EndLabel> = highest_first.into_iter().map(|at| &labels[at as usize]).collect();
        let (line_height, gap) = (self.theme.line_height(), self.theme.px(3.0));
        let half = i32::midpoint(line_height, gap);
        let mut spans: Vec<Span> = labels
            .iter()
            .map(|label| {
                let height = line_height * label.lines.len() as i32 + gap;
                Span { top: self.row(label.value) - height / 2, height }
            })
            .collect();
        let rows = self.data.get_y_axis_pixel_range();
        spread(&mut spans, rows.start - half, rows.end - line_height / 2 + half);
        for (label, span) in labels.iter().zip(spans) {
            for (line, text) in label.lines.iter().enumerate() {
                let middle = span.top + half + line_height * line as i32;
                self.text(text, &label.style, (column, middle), (HPos::Left, VPos::Center))?;
            }
        }
        Ok(())
    }
}
