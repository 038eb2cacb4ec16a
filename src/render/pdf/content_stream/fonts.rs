//! The fonts, reduced to the glyphs in use.

use std::collections::{BTreeMap, BTreeSet};

use printpdf::{FontId, Op, PdfFont, PdfFontHandle, PdfResources, Pt, TextItem};
use subsetter::{GlyphRemapper, subset};

use super::super::font::{Face, parse};
use super::super::placed::{Layout, Shape};

/// The resource name of a face.
pub fn font_id(face: Face) -> FontId {
    FontId(
        match face {
            Face::Regular => "R",
            Face::Bold => "B",
        }
        .to_owned(),
    )
}

/// The faces in use, each with a subset of its glyphs.
pub struct Faces {
    pub resources: PdfResources,
    used: Vec<(Face, BTreeSet<char>)>,
}

impl Faces {
    /// The glyphs that the texts of the layout use.
    pub fn used_in(layout: &Layout) -> Self {
        let mut faces = Self { resources: PdfResources::default(), used: Vec::new() };
        for face in Face::ALL {
            let used = used_characters(layout, face);
            if used.is_empty() {
                continue;
            }
            let mut remapper = GlyphRemapper::new();
            let mut glyphs = BTreeMap::new();
            for &character in &used {
                if let Some(glyph) = face.widths().glyph(character) {
                    glyphs.insert(u32::from(character), remapper.remap(glyph.id));
                }
            }
            let bytes = subset(face.bytes(), 0, &remapper).expect("our own fonts can be cut down");
            let mut font = parse(&bytes);
            font.codepoint_to_glyph = glyphs;
            font.font_name = Some(format!("{}+{}", tag(&used), face.name()));
            faces.resources.fonts.map.insert(font_id(face), PdfFont::new(font));
            faces.used.push((face, used));
        }
        faces
    }

    /// Shows every character of every face once, because printpdf embeds only glyphs that its pages show.
    pub fn all_glyphs(&self) -> Vec<Op> {
        let mut ops = vec![Op::StartTextSection];
        for (face, used) in &self.used {
            ops.push(Op::SetFont { font: PdfFontHandle::External(font_id(*face)), size: Pt(1.0) });
            ops.push(Op::ShowText { items: vec![TextItem::Text(used.iter().collect())] });
        }
        ops.push(Op::EndTextSection);
        ops
    }
}

fn used_characters(layout: &Layout, face: Face) -> BTreeSet<char> {
    let mut used = BTreeSet::new();
    // Most characters are ASCII, for which an array of flags is faster than the set.
    let mut seen = [false; 128];
    for placed in layout.pages.iter().flat_map(|page| &page.boxes) {
        let Shape::Text(run) = &placed.shape else { continue };
        if run.face != face {
            continue;
        }
        for character in run.text.chars() {
            match seen.get_mut(character as usize) {
                Some(seen) => *seen = true,
                None => _ = used.insert(character),
            }
        }
    }
    used.extend((0_u8..128).filter(|&code| seen[usize::from(code)]).map(char::from));
    used
}

/// The six-letter tag of a font subset (ISO 32000-1, 9.6.4).
fn tag(used: &BTreeSet<char>) -> String {
    let hash =
        used.iter().fold(0x811c_9dc5_u32, |hash, &character| (hash ^ u32::from(character)).wrapping_mul(0x0100_0193));
    let letter = |place: u32| char::from(b'A' + u8::try_from((hash >> (5 * place)) % 26).unwrap_or(0));
    (0..6).map(letter).collect()
}
