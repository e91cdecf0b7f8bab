//! Colours, font and sizes that all charts share, in device pixels.

use parked_model::decimal;
use plotters::style::{FontDesc, FontFamily, FontStyle, RGBColor, TextStyle};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use crate::hooks::Palette;

/// What a chart is drawn with.
#[derive(Clone, Debug)]
pub struct Theme {
    /// Font families as in a style sheet, names with spaces in quotation marks.
    family: String,
    /// Height of a label's font, device pixels.
    font_size: f64,
    /// Device pixels for each CSS pixel.
    ratio: f64,
    /// Accent.
    pub because: RGBColor,
    /// Lines of support given.
    pub supported: RGBColor,
    /// Areas of support given.
    pub supported_pale: RGBColor,
    /// Text and lines that carry meaning.
    pub ink: RGBColor,
    /// Labels of axes.
    pub muted: RGBColor,
    /// Hairlines.
    pub line: RGBColor,
    /// The page.
    pub paper: RGBColor,
}

impl Theme {
    /// The canvas's own font and the page's colours, both as the browser resolves them; nothing before the style sheet
    /// is there.
    pub fn of(
        canvas: &HtmlCanvasElement,
        context: &CanvasRenderingContext2d,
        palette: &Palette,
        ratio: f64,
    ) -> Option<Self> {
        let style = web_sys::window()?.get_computed_style(canvas).ok()??;
        let css_size = decimal::read(style.get_property_value("font-size").ok()?.strip_suffix("px")?)?;
        let colour = |css: &str| resolve(context, css);
        Some(Self {
            family: style.get_property_value("font-family").ok()?,
            font_size: css_size * ratio,
            ratio,
            because: colour(&palette.because)?,
            supported: colour(&palette.supported)?,
            supported_pale: colour(&palette.supported_pale)?,
            ink: colour(&palette.ink)?,
            muted: colour(&palette.muted)?,
            line: colour(&palette.line)?,
            paper: colour(&palette.paper)?,
        })
    }

    /// Device pixels for a length in CSS pixels, at least 1.
    pub fn px(&self, css: f64) -> i32 {
        ((css * self.ratio).round() as i32).max(1)
    }

    /// Height of a line of text, device pixels.
    pub fn line_height(&self) -> i32 {
        (self.font_size * 1.2).ceil() as i32
    }

    /// Text of a label.
    pub fn text(&self, colour: RGBColor) -> TextStyle<'_> {
        self.font(FontStyle::Normal).color(&colour)
    }

    /// Text of a label that carries the finding.
    pub fn bold(&self, colour: RGBColor) -> TextStyle<'_> {
        self.font(FontStyle::Bold).color(&colour)
    }

    fn font(&self, style: FontStyle) -> FontDesc<'_> {
        FontDesc::new(FontFamily::Name(&self.family), self.font_size, style)
    }

    /// A theme for tests, black on white.
    #[cfg(test)]
    pub(super) fn sample(font_size: f64, ratio: f64) -> Self {
        let [black, white] = [RGBColor(0, 0, 0), RGBColor(255, 255, 255)];
        Self {
            family: "sans-serif".to_owned(),
            font_size: font_size * ratio,
            ratio,
            because: black,
            supported: black,
            supported_pale: white,
            ink: black,
            muted: black,
            line: black,
            paper: white,
        }
    }
}

/// A CSS colour as the canvas understands it, so that names and system colours work too; nothing for empty text.
fn resolve(context: &CanvasRenderingContext2d, css: &str) -> Option<RGBColor> {
    if css.is_empty() {
        return None;
    }
    context.set_fill_style_str(css);
    from_hex(&context.fill_style().as_string()?)
}

/// A colour from `#rrggbb`.
fn from_hex(text: &str) -> Option<RGBColor> {
    let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
    let [_, red, green, blue] = u32::from_str_radix(digits, 16).ok()?.to_be_bytes();
    Some(RGBColor(red, green, blue))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_read_as_the_canvas_writes_them() {
        assert_eq!(from_hex("#1b4b82"), Some(RGBColor(0x1B, 0x4B, 0x82)));
        for refused in ["", "#", "#fff", "rgba(0, 0, 0, 0.5)", "#1b4b8é"] {
            assert_eq!(from_hex(refused), None, "{refused}");
        }
    }

    #[test]
    fn lengths_follow_the_pixel_ratio_and_never_vanish() {
        let lengths = [1.0, 1.25, 3.0].map(|ratio| Theme::sample(14.0, ratio).px(2.0));
        assert_eq!(lengths, [2, 3, 6]);
        assert_eq!(Theme::sample(14.0, 0.25).px(1.0), 1);
    }
}
