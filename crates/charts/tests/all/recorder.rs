//! A backend that writes down what it is asked to draw.

use std::{cell::RefCell, convert::Infallible, rc::Rc};

use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, text_anchor::HPos,
};

/// One thing that was drawn.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Call {
    /// What it is.
    pub(crate) kind: &'static str,
    /// Its places, pixels.
    pub(crate) points: Vec<BackendCoord>,
    /// Width of its line, its radius or the size of its letters, pixels; 0 of what is filled.
    pub(crate) width: f64,
    /// Its colour: red, green, blue.
    pub(crate) colour: (u8, u8, u8),
    /// How much of it, from 0 to 1.
    pub(crate) opacity: f64,
    /// Its words, and how they stand to their place.
    pub(crate) words: String,
}

/// The calls so far, in order.
pub(crate) type Calls = Rc<RefCell<Vec<Call>>>;

/// The backend.
pub(crate) struct Recorder {
    pub(crate) size: (u32, u32),
    pub(crate) calls: Calls,
}

type Done = Result<(), DrawingErrorKind<Infallible>>;

impl Recorder {
    fn add(&self, kind: &'static str, points: Vec<BackendCoord>, width: f64, colour: BackendColor, words: String) {
        let call = Call { kind, points, width, colour: colour.rgb, opacity: colour.alpha, words };
        self.calls.borrow_mut().push(call);
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

    fn draw_pixel(&mut self, at: BackendCoord, colour: BackendColor) -> Done {
        self.add("pixel", vec![at], 0.0, colour, String::new());
        Ok(())
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Done {
        self.add("line", vec![from, to], style.stroke_width().into(), style.color(), String::new());
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S, _: bool) -> Done {
        self.add("rect", vec![from, to], 0.0, style.color(), String::new());
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Done {
        let points = path.into_iter().collect();
        self.add("path", points, style.stroke_width().into(), style.color(), String::new());
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(&mut self, at: BackendCoord, radius: u32, style: &S, _: bool) -> Done {
        self.add("circle", vec![at], radius.into(), style.color(), String::new());
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, corners: I, style: &S) -> Done {
        self.add("polygon", corners.into_iter().collect(), 0.0, style.color(), String::new());
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, words: &str, style: &S, at: BackendCoord) -> Done {
        let side = match style.anchor().h_pos {
            HPos::Left => "from",
            HPos::Center => "around",
            HPos::Right => "up to",
        };
        self.add("text", vec![at], style.size(), style.color(), format!("{side}: {words}"));
        Ok(())
    }

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        words: &str,
        _: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        panic!("‘{words}’ is measured, which costs a layout in a browser");
    }
}
