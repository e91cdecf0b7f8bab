//! A backend for tests that remembers where text was written and that all else was drawn on the canvas.

use std::{cell::RefCell, convert::Infallible, rc::Rc};

use plotters::{drawing::IntoDrawingArea as _, prelude::DrawingBackend};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingErrorKind,
    text_anchor::{HPos, VPos},
};

use super::{chart::Picture, theme::Theme};

/// A label and the box around it, device pixels.
#[derive(Clone, Debug)]
pub(super) struct Written {
    pub(super) text: String,
    pub(super) left: i32,
    pub(super) top: i32,
    pub(super) right: i32,
    pub(super) bottom: i32,
}

impl Written {
    fn overlaps(&self, other: &Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }
}

/// Draws a picture on a canvas of a size in CSS pixels and gives all its labels, which must lie on the canvas and
/// apart from one another.
pub(super) fn labels<P: Picture>(picture: &P, (width, height): (u32, u32), ratio: f64) -> Vec<String> {
    let written = Rc::new(RefCell::new(Vec::new()));
    let size = [width, height].map(|css| (f64::from(css) * ratio) as u32);
    let recorder = Recorder { size: (size[0], size[1]), written: written.clone() };
    picture.draw(recorder.into_drawing_area(), &Theme::sample(14.0, ratio)).unwrap();
    let written = written.take();
    for (position, label) in written.iter().enumerate() {
        let inside =
            label.left >= 0 && label.top >= 0 && label.right <= size[0] as i32 && label.bottom <= size[1] as i32;
        assert!(inside, "{label:?} leaves the canvas of {size:?}");
        for other in &written[..position] {
            assert!(!label.overlaps(other), "{label:?} overlaps {other:?} on {size:?}");
        }
    }
    written.into_iter().map(|label| label.text).collect()
}

/// Stands in for a canvas.
struct Recorder {
    size: (u32, u32),
    written: Rc<RefCell<Vec<Written>>>,
}

type Done = Result<(), DrawingErrorKind<Infallible>>;

/// About the widest letters of the system fonts in use, as a share of the font's size.
const LETTER: f64 = 0.6;

impl Recorder {
    fn check(&self, (x, y): BackendCoord) {
        let (width, height) = (self.size.0 as i32, self.size.1 as i32);
        assert!((0..=width).contains(&x) && (0..=height).contains(&y), "({x}, {y}) is off a canvas of {:?}", self.size);
    }
}

impl DrawingBackend for Recorder {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Done {
        Ok(())
    }

    fn present(&mut self) -> Done {
        Ok(())
    }

    fn draw_pixel(&mut self, point: BackendCoord, _: BackendColor) -> Done {
        self.check(point);
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, _: &S, _: bool) -> Done {
        self.check(from);
        self.check(to);
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, _: &S) -> Done {
        path.into_iter().for_each(|point| self.check(point));
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, _: &S) -> Done {
        path.into_iter().for_each(|point| self.check(point));
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, (x, y): BackendCoord) -> Done {
        let (width, height) = self.estimate_text_size(text, style)?;
        let (width, height) = (width as i32, height as i32);
        let left = match style.anchor().h_pos {
            HPos::Left => x,
            HPos::Center => x - width / 2,
            HPos::Right => x - width,
        };
        let top = match style.anchor().v_pos {
            VPos::Top => y,
            VPos::Center => y - height / 2,
            VPos::Bottom => y - height,
        };
        let label = Written { text: text.to_owned(), left, top, right: left + width, bottom: top + height };
        self.written.borrow_mut().push(label);
        Ok(())
    }

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let width = LETTER * style.size() * text.chars().count() as f64;
        Ok((width.ceil() as u32, style.size().ceil() as u32))
    }
}
