//! The looks of a page: its measures in points, its scale of sizes, and its few colours.

use super::font::Face;

/// A4 upright.
pub const PAGE_WIDTH: f32 = 595.28;
pub const PAGE_HEIGHT: f32 = 841.89;
pub const LEFT: f32 = 51.0;
pub const RIGHT: f32 = PAGE_WIDTH - 51.0;
pub const WIDTH: f32 = RIGHT - LEFT;
pub const TOP: f32 = 48.0;
/// Nothing but the footer stands below.
pub const BOTTOM: f32 = PAGE_HEIGHT - 60.0;
pub const FOOTER_TOP: f32 = PAGE_HEIGHT - 36.0;

/// What stands between columns that are side by side.
pub const COLUMN_GAP: f32 = 24.0;
pub const CELL_PAD: f32 = 4.2;
pub const HAIRLINE: f32 = 0.5;
pub const RULE: f32 = 1.2;
/// How long the head of an arrow at the end of a timeline's bar is.
pub const ARROW_LENGTH: f32 = 7.0;

/// Red, green and blue, 0 to 255.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour(pub u8, pub u8, pub u8);

// On white: ink 16:1, quiet 6.5:1, accent 7.3:1, alarm 6.9:1; each mark at least 4:1, bars and their edges 3.4:1.
pub const INK: Colour = Colour(0x1b, 0x1f, 0x24);
pub const QUIET: Colour = Colour(0x57, 0x60, 0x6a);
pub const LINE: Colour = Colour(0xc9, 0xcf, 0xd5);
pub const ACCENT: Colour = Colour(0x0b, 0x5c, 0x7a);
pub const ALARM: Colour = Colour(0xb0, 0x1e, 0x1e);
pub const TINT: Colour = Colour(0xfb, 0xf0, 0xee);
pub const WHITE: Colour = Colour(0xff, 0xff, 0xff);
pub const ELAPSED: Colour = Colour(0x5e, 0x93, 0xa8);
/// Too light to be seen by itself: what is filled with it has an edge.
pub const AHEAD: Colour = Colour(0xe3, 0xec, 0xf0);
pub const ON_TRACK: Colour = Colour(0x2c, 0x6e, 0x3f);
pub const AT_RISK: Colour = Colour(0xa3, 0x58, 0x00);

/// How a text is set where its runs do not say otherwise.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Style {
    pub size: f32,
    /// From one baseline to the next.
    pub leading: f32,
    pub face: Face,
    pub colour: Colour,
}

const fn style(size: f32, leading: f32, face: Face, colour: Colour) -> Style {
    Style { size, leading, face, colour }
}

// One scale: each size is 1.2 times the one below.
pub const SMALL: Style = style(8.0, 11.0, Face::Regular, QUIET);
pub const SMALL_STRONG: Style = style(8.0, 11.0, Face::Bold, QUIET);
pub const BODY: Style = style(9.6, 13.6, Face::Regular, INK);
pub const BODY_STRONG: Style = style(9.6, 13.6, Face::Bold, INK);
pub const CELL: Style = style(9.0, 12.2, Face::Regular, INK);
/// For tables of many columns.
pub const CELL_DENSE: Style = style(8.3, 11.4, Face::Regular, INK);
pub const KICKER: Style = style(9.0, 12.6, Face::Regular, QUIET);
pub const LEAD: Style = style(11.2, 15.8, Face::Regular, INK);
pub const TITLE: Style = style(24.0, 30.0, Face::Bold, INK);
pub const PART: Style = style(14.0, 19.0, Face::Bold, ACCENT);
pub const SHEET: Style = style(17.0, 22.0, Face::Bold, INK);
pub const SECTION: Style = style(10.6, 14.6, Face::Bold, INK);
pub const FIGURE: Style = style(20.0, 25.0, Face::Bold, INK);
pub const MONTH: Style = style(7.4, 10.0, Face::Regular, QUIET);
pub const YEAR: Style = style(7.4, 10.0, Face::Bold, INK);
pub const TODAY: Style = style(7.4, 10.0, Face::Bold, ALARM);
