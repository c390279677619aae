//! What a workbook looks like: few colours, each with one meaning.

use rust_xlsxwriter::{Color, Format as Style, FormatAlign, FormatBorder};

/// Text of a cell that a spreadsheet must not take for a number: leading zeros live.
const TEXT: &str = "@";

const NAVY: Color = Color::RGB(0x001F_3864);
const INK: Color = Color::RGB(0x0020_2020);
const LINE: Color = Color::RGB(0x00BF_BFBF);
const GREY_HEAD: Color = Color::RGB(0x00D6_DCE5);
const GREY: Color = Color::RGB(0x00F2_F2F2);
const GREY_INK: Color = Color::RGB(0x0059_5959);
const AMBER_HEAD: Color = Color::RGB(0x00FF_C000);
const AMBER_PALE_HEAD: Color = Color::RGB(0x00FF_E699);
const AMBER: Color = Color::RGB(0x00FF_FBF0);

/// Who fills a column; its colour says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// It was supplied, and is not to be changed.
    Supplied,
    /// It is to be filled, always.
    Required,
    /// It is to be filled where there is a value.
    IfPresent,
}

fn base() -> Style {
    Style::new()
        .set_font_name("Calibri")
        .set_font_size(11)
        .set_font_color(INK)
        .set_align(FormatAlign::VerticalCenter)
}

fn boxed(style: Style) -> Style {
    style.set_border(FormatBorder::Thin).set_border_color(LINE)
}

/// The title over a group of columns.
pub(super) fn group() -> Style {
    boxed(base())
        .set_bold()
        .set_font_color(Color::White)
        .set_background_color(NAVY)
        .set_align(FormatAlign::Center)
}

/// The name of a column.
pub(super) fn head(role: Role) -> Style {
    let colour = match role {
        Role::Supplied => GREY_HEAD,
        Role::Required => AMBER_HEAD,
        Role::IfPresent => AMBER_PALE_HEAD,
    };
    boxed(base()).set_bold().set_text_wrap().set_background_color(colour).set_indent(1)
}

/// A cell of a column.
pub(super) fn cell(role: Role) -> Style {
    let style = boxed(base()).set_num_format(TEXT);
    match role {
        Role::Supplied => style.set_background_color(GREY).set_font_color(GREY_INK),
        // A long value is made smaller on screen and paper, and not cut off.
        Role::Required | Role::IfPresent => {
            style.set_background_color(AMBER).set_unlocked().set_shrink()
        }
    }
}

/// A cell below an open list, where rows may be added.
pub(super) fn free() -> Style {
    base().set_num_format(TEXT).set_unlocked()
}

/// A row below the list in which somebody may be added, over what [`free`] says of it.
pub(super) fn spare() -> Style {
    boxed(Style::new()).set_background_color(AMBER)
}

/// The name of a column of a sheet that is no list.
pub(super) fn plain_head() -> Style {
    boxed(base()).set_bold().set_text_wrap().set_background_color(GREY_HEAD).set_indent(1)
}

/// The title of the explanation.
pub(super) fn title() -> Style {
    base().set_bold().set_font_size(18).set_font_color(NAVY)
}

/// A heading in the explanation.
pub(super) fn heading() -> Style {
    base()
        .set_bold()
        .set_font_size(13)
        .set_font_color(NAVY)
        .set_border_bottom(FormatBorder::Medium)
        .set_border_bottom_color(NAVY)
}

/// What a fact is called.
pub(super) fn label() -> Style {
    base().set_font_color(GREY_INK).set_align(FormatAlign::Top).set_indent(1)
}

/// A count that lives.
pub(super) fn count() -> Style {
    base().set_bold().set_font_color(NAVY).set_align(FormatAlign::Top).set_indent(1)
}

/// A paragraph.
pub(super) fn paragraph() -> Style {
    base().set_text_wrap().set_align(FormatAlign::Top)
}

/// A cell in the table of columns.
pub(super) fn legend() -> Style {
    boxed(base()).set_text_wrap().set_indent(1)
}

/// How bad it is what a marked cell holds; its colour says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Shade {
    /// It must be mended.
    Error,
    /// Somebody should look.
    Warning,
    /// Good to know.
    Info,
}

impl Shade {
    /// Every shade.
    pub(in crate::tables) const ALL: [Self; 3] = [Self::Error, Self::Warning, Self::Info];

    /// The colour behind a marked cell. Each is one step off a colour that spreadsheets offer, so
    /// that a mark is never taken for a colour of the school's own.
    pub(in crate::tables) const fn paper(self) -> u32 {
        match self {
            Self::Error => 0x00FF_C7CF,
            Self::Warning => 0x00FF_EB9D,
            Self::Info => 0x00DD_EBF8,
        }
    }
}

/// A cell of a copy.
pub(super) fn copied() -> Style {
    base().set_num_format(TEXT)
}

/// A sentence.
pub(super) fn plain() -> Style {
    base()
}

/// A marked cell.
pub(super) fn marked(shade: Shade) -> Style {
    boxed(base()).set_num_format(TEXT).set_background_color(Color::RGB(shade.paper()))
}

/// What a cell's colour says while the list is filled in. The colours differ in lightness too:
/// whoever tells no red from green, or prints in grey, sees them apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Signal {
    /// It cannot be right.
    Wrong,
    /// Another row has it too.
    Double,
    /// It counts on from the rows above, as a cell does that was dragged down.
    Series,
    /// It is still to be filled.
    Missing,
}

impl Signal {
    /// The colours of the cell and of what stands in it.
    const fn colours(self) -> (u32, u32) {
        match self {
            Self::Wrong => (0x00B0_1217, 0x00FF_FFFF),
            Self::Double => (0x009D_7FCE, 0x0000_0000),
            Self::Series => (0x00E6_9A4C, 0x0000_0000),
            Self::Missing => (0x00FF_D966, 0x0020_2020),
        }
    }

    /// The look of such a cell.
    pub(super) fn style(self) -> Style {
        let (paper, ink) = self.colours();
        let style =
            Style::new().set_background_color(Color::RGB(paper)).set_font_color(Color::RGB(ink));
        if self == Self::Wrong || self == Self::Double { style.set_bold() } else { style }
    }
}

#[cfg(test)]
mod tests {
    use super::Signal;

    /// How light a colour is to the eye, from 0 to 1.
    fn lightness(colour: u32) -> f64 {
        let part = |shift: u32| {
            let part = f64::from((colour >> shift) & 0xff) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * part(16) + 0.7152 * part(8) + 0.0722 * part(0)
    }

    /// The contrast of two colours, as WCAG reckons it.
    fn contrast(one: u32, other: u32) -> f64 {
        let (one, other) = (lightness(one) + 0.05, lightness(other) + 0.05);
        one.max(other) / one.min(other)
    }

    #[test]
    fn signals_differ_in_lightness_and_their_text_can_be_read() {
        let signals = [Signal::Wrong, Signal::Double, Signal::Series, Signal::Missing];
        for (at, signal) in signals.into_iter().enumerate() {
            let (paper, ink) = signal.colours();
            assert!(contrast(paper, ink) >= 4.5, "{signal:?}");
            for other in &signals[..at] {
                assert!(contrast(paper, other.colours().0) >= 1.3, "{signal:?} and {other:?}");
            }
        }
    }
}
