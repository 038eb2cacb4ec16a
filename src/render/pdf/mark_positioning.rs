//! Positions combining marks at their base letters as the font specifies (OpenType, GPOS).

use read_fonts::tables::gpos::{AnchorTable, MarkBasePosFormat1, PositionLookup};
use read_fonts::types::GlyphId;
use read_fonts::{FontRef, ReadError, TableProvider};
use unicode_normalization::char::canonical_combining_class;

use super::font::Face;

/// The offset of a second mark on the same side, in em.
const STACKING_STEP: f32 = 0.2;
/// The combining class of marks above; classes below it are of marks below.
const ABOVE: u8 = 228;

/// A part of a text with its own position, in em from the start of the text and its baseline.
#[derive(Debug, PartialEq)]
pub struct Part<'a> {
    pub text: &'a str,
    pub x: f32,
    pub y: f32,
}

/// The parts of `text`: a single one unless it has combining marks.
pub fn parts(text: &str, face: Face) -> Vec<Part<'_>> {
    let widths = face.widths();
    let mut parts = Vec::new();
    // Where the current part begins, and where the next character goes.
    let (mut from, mut x, mut next) = (0, 0.0, 0.0);
    let mut letter: Option<Letter> = None;
    for (at, character) in text.char_indices() {
        if !is_accent(character, face) {
            letter = Some(Letter { character, x: next, above: 0.0, below: 0.0 });
            next += widths.of(character).unwrap_or(0.0);
            continue;
        }
        let Some(letter) = letter.as_mut() else { continue };
        let Some((right, up)) = place(letter.character, character, face) else { continue };
        if from < at {
            parts.push(Part { text: &text[from..at], x, y: 0.0 });
        }
        from = at + character.len_utf8();
        let out = letter.next_offset(character);
        parts.push(Part { text: &text[at..from], x: letter.x + right, y: up + out });
        x = next;
    }
    if from < text.len() {
        parts.push(Part { text: &text[from..], x, y: 0.0 });
    }
    parts
}

/// A base letter, and the offsets of its next marks.
struct Letter {
    character: char,
    x: f32,
    above: f32,
    below: f32,
}

impl Letter {
    fn next_offset(&mut self, accent: char) -> f32 {
        let is_below = canonical_combining_class(accent) < ABOVE;
        let (side, step) = if is_below { (&mut self.below, -STACKING_STEP) } else { (&mut self.above, STACKING_STEP) };
        let out = *side;
        *side += step;
        out
    }
}

/// Non-Latin characters without advance width.
pub fn is_accent(character: char, face: Face) -> bool {
    character >= '\u{300}' && face.widths().of(character) == Some(0.0)
}

/// The offset of a mark from the start of its letter, in em; `None` if the font has none.
fn place(letter: char, accent: char, face: Face) -> Option<(f32, f32)> {
    let glyph = |character| Some(GlyphId::from(face.widths().glyph(character)?.id));
    anchored(glyph(letter)?, glyph(accent)?, face).ok().flatten()
}

fn anchored(letter: GlyphId, accent: GlyphId, face: Face) -> Result<Option<(f32, f32)>, ReadError> {
    let font = FontRef::new(face.bytes())?;
    let em = f32::from(font.head()?.units_per_em());
    for lookup in font.gpos()?.lookup_list()?.lookups().iter() {
        let PositionLookup::MarkToBase(lookup) = lookup? else { continue };
        for table in lookup.subtables().iter() {
            if let Some((x, y)) = in_table(&table?, letter, accent)? {
                return Ok(Some((x / em, y / em)));
            }
        }
    }
    Ok(None)
}

fn in_table(table: &MarkBasePosFormat1, letter: GlyphId, accent: GlyphId) -> Result<Option<(f32, f32)>, ReadError> {
    let (Some(accent), Some(letter)) = (table.mark_coverage()?.get(accent), table.base_coverage()?.get(letter)) else {
        return Ok(None);
    };
    let (accents, letters) = (table.mark_array()?, table.base_array()?);
    let Some(accent) = accents.mark_records().get(usize::from(accent)) else { return Ok(None) };
    let letter = letters.base_records().get(usize::from(letter))?;
    let anchor = letter.base_anchors(letters.offset_data()).get(usize::from(accent.mark_class()));
    let Some(anchor) = anchor.transpose()? else { return Ok(None) };
    let own = accent.mark_anchor(accents.offset_data())?;
    let place = |anchor: &AnchorTable| (f32::from(anchor.x_coordinate()), f32::from(anchor.y_coordinate()));
    let ((x, y), (own_x, own_y)) = (place(&anchor), place(&own));
    Ok(Some((x - own_x, y - own_y)))
}
