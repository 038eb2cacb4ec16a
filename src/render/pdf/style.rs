//! The design of a page: measures in points, type sizes, and colours.

use super::font::Face;

/// The width of an A4 page.
pub const PAGE_WIDTH: f32 = 595.28;
/// The height of an A4 page.
pub const PAGE_HEIGHT: f32 = 841.89;
/// The left margin.
pub const LEFT: f32 = 51.0;
/// The right edge of the content.
pub const RIGHT: f32 = PAGE_WIDTH - 51.0;
/// The width of the content.
pub const WIDTH: f32 = RIGHT - LEFT;
/// The top of the content.
pub const TOP: f32 = 48.0;
/// The bottom of the content; only the footer is below.
pub const BOTTOM: f32 = PAGE_HEIGHT - 60.0;
/// The height of the content.
pub const CONTENT_HEIGHT: f32 = BOTTOM - TOP;
/// The top of the footer.
pub const FOOTER_TOP: f32 = PAGE_HEIGHT - 36.0;

/// The gap between columns.
pub const COLUMN_GAP: f32 = 24.0;
/// The padding between table cells.
pub const CELL_PAD: f32 = 4.2;
/// The thickness of a thin rule.
pub const HAIRLINE: f32 = 0.5;
/// The thickness of a strong rule.
pub const RULE: f32 = 1.2;
/// The length of an arrow head in a timeline.
pub const ARROW_LENGTH: f32 = 7.0;

/// An RGB colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour(pub u8, pub u8, pub u8);

// Contrast on white: ink 16:1, quiet 6.5:1, accent 7.3:1, alarm 6.9:1; marks at least 4:1, bars and edges 3.4:1.
/// Text.
pub const INK: Colour = Colour(0x1b, 0x1f, 0x24);
/// Secondary text.
pub const QUIET: Colour = Colour(0x57, 0x60, 0x6a);
/// Rules.
pub const LINE: Colour = Colour(0xc9, 0xcf, 0xd5);
/// Headings and links.
pub const ACCENT: Colour = Colour(0x0b, 0x5c, 0x7a);
/// What is late or in difficulty.
pub const ALARM: Colour = Colour(0xb0, 0x1e, 0x1e);
/// The background of notices.
pub const TINT: Colour = Colour(0xfb, 0xf0, 0xee);
/// White.
pub const WHITE: Colour = Colour(0xff, 0xff, 0xff);
/// Elapsed time in the timeline.
pub const ELAPSED: Colour = Colour(0x5e, 0x93, 0xa8);
/// Remaining time in the timeline; too light to be seen without an edge.
pub const AHEAD: Colour = Colour(0xe3, 0xec, 0xf0);
/// Going well.
pub const ON_TRACK: Colour = Colour(0x2c, 0x6e, 0x3f);
/// To watch.
pub const AT_RISK: Colour = Colour(0xa3, 0x58, 0x00);

/// A text style.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Style {
    /// The font size.
    pub size: f32,
    /// The distance between baselines.
    pub leading: f32,
    /// The face.
    pub face: Face,
    /// The colour.
    pub colour: Colour,
}

const fn style(size: f32, leading: f32, face: Face, colour: Colour) -> Style {
    Style { size, leading, face, colour }
}

// A modular scale: each size is 1.2 times the one below.
/// Small text.
pub const SMALL: Style = style(8.0, 11.0, Face::Regular, QUIET);
/// Small strong text.
pub const SMALL_STRONG: Style = style(8.0, 11.0, Face::Bold, QUIET);
/// Body text.
pub const BODY: Style = style(9.6, 13.6, Face::Regular, INK);
/// Strong body text.
pub const BODY_STRONG: Style = style(9.6, 13.6, Face::Bold, INK);
/// Table cells.
pub const CELL: Style = style(9.0, 12.2, Face::Regular, INK);
/// Cells of tables with many columns.
pub const CELL_DENSE: Style = style(8.3, 11.4, Face::Regular, INK);
/// The small line above a heading.
pub const KICKER: Style = style(9.0, 12.6, Face::Regular, QUIET);
/// Opening paragraphs.
pub const LEAD: Style = style(11.2, 15.8, Face::Regular, INK);
/// The title of the report.
pub const TITLE: Style = style(24.0, 30.0, Face::Bold, INK);
/// Headings of parts.
pub const PART: Style = style(14.0, 19.0, Face::Bold, ACCENT);
/// Headings of project sheets.
pub const SHEET: Style = style(17.0, 22.0, Face::Bold, INK);
/// Headings of sections.
pub const SECTION: Style = style(10.6, 14.6, Face::Bold, INK);
/// Key figures.
pub const FIGURE: Style = style(20.0, 25.0, Face::Bold, INK);
/// Months of the timeline.
pub const MONTH: Style = style(7.4, 10.0, Face::Regular, QUIET);
/// Years of the timeline.
pub const YEAR: Style = style(7.4, 10.0, Face::Bold, INK);
/// Today's date in the timeline.
pub const TODAY: Style = style(7.4, 10.0, Face::Bold, ALARM);
