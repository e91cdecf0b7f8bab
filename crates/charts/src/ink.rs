//! What pictures are drawn with: colours by what they mean, and what they are in a theme.

use plotters::style::RGBColor;

include!(concat!(env!("OUT_DIR"), "/palettes.rs"));

/// A colour by its meaning, a custom property of `static/styles/tokens.css`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// What everything stands on.
    Paper,
    /// Text and lines that carry meaning.
    Ink,
    /// What is said beside.
    Muted,
    /// Hairlines.
    Line,
    /// In work because of the programme; also the accent.
    Because,
    /// In work, would have been anyway.
    Anyway,
    /// Helped, no lasting job; also time given.
    Helped,
    /// The same as an area.
    HelpedPale,
    /// Left alone, no lasting job; also a loss.
    LeftAlone,
}

impl Ink {
    /// All of them, in the order of a palette.
    pub const ALL: [Self; 9] = [
        Self::Paper,
        Self::Ink,
        Self::Muted,
        Self::Line,
        Self::Because,
        Self::Anyway,
        Self::Helped,
        Self::HelpedPale,
        Self::LeftAlone,
    ];

    /// Its custom property.
    pub fn property(self) -> &'static str {
        match self {
            Self::Paper => "--paper",
            Self::Ink => "--ink",
            Self::Muted => "--muted",
            Self::Line => "--line",
            Self::Because => "--because",
            Self::Anyway => "--anyway",
            Self::Helped => "--helped",
            Self::HelpedPale => "--helped-pale",
            Self::LeftAlone => "--left-alone",
        }
    }
}

/// What each ink is: red, green and blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette([[u8; 3]; Ink::ALL.len()]);

impl Palette {
    /// The light theme.
    pub fn light() -> Self {
        Self::of(LIGHT)
    }

    /// The dark theme.
    pub fn dark() -> Self {
        Self::of(DARK)
    }

    /// Colours as they are read from somewhere; an ink that has none there is black.
    pub fn read(colour: impl Fn(Ink) -> Option<[u8; 3]>) -> Self {
        Self(Ink::ALL.map(|ink| colour(ink).unwrap_or_default()))
    }

    fn of(theme: &[(&str, [u8; 3])]) -> Self {
        Self(Ink::ALL.map(|ink| {
            theme.iter().find(|(property, _)| *property == ink.property()).map_or([0; 3], |&(_, colour)| colour)
        }))
    }

    /// An ink's red, green and blue.
    pub fn rgb(&self, ink: Ink) -> [u8; 3] {
        self.0[ink as usize]
    }

    /// The same as CSS writes it.
    pub fn css(&self, ink: Ink) -> String {
        let [red, green, blue] = self.rgb(ink);
        format!("rgb({red}, {green}, {blue})")
    }

    /// The same for plotters.
    pub(crate) fn colour(&self, ink: Ink) -> RGBColor {
        let [red, green, blue] = self.rgb(ink);
        RGBColor(red, green, blue)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_ink_stands_in_the_style_sheet_in_both_themes() {
        for (at, ink) in Ink::ALL.into_iter().enumerate() {
            assert_eq!(ink as usize, at);
            for theme in [LIGHT, DARK] {
                assert!(theme.iter().any(|(property, _)| *property == ink.property()), "{ink:?}");
            }
        }
        assert_eq!(Palette::light().rgb(Ink::Because), [0x1b, 0x4b, 0x82]);
        assert_eq!(Palette::dark().rgb(Ink::Paper), [0x14, 0x18, 0x1d]);
    }

    #[test]
    fn what_cannot_be_read_is_black() {
        let read = Palette::read(|ink| (ink == Ink::Ink).then_some([1, 2, 3]));
        assert_eq!((read.rgb(Ink::Ink), read.rgb(Ink::Line)), ([1, 2, 3], [0, 0, 0]));
    }
}
