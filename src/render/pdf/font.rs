//! The two embedded faces: their characters and advance widths.

use std::sync::LazyLock;

use printpdf::ParsedFont;

/// A face of the report's font.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Face {
    /// The regular weight.
    Regular,
    /// The bold weight.
    Bold,
}

/// Replaces characters that the faces lack.
pub const REPLACEMENT: char = '\u{fffd}';

/// The height of Noto Sans capitals in em; lines are centred on it.
pub const CAP_HEIGHT: f32 = 0.714;

/// The glyphs of one face with their widths.
pub struct Widths {
    /// The characters up to U+024F.
    near: Vec<Option<Glyph>>,
    /// All other characters, sorted.
    far: Vec<(char, Glyph)>,
}

/// A glyph.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Glyph {
    /// Its index in the face.
    pub id: u16,
    /// The advance width in em.
    pub width: f32,
}

impl Face {
    /// Both faces.
    pub const ALL: [Self; 2] = [Self::Regular, Self::Bold];

    /// The font file.
    pub fn bytes(self) -> &'static [u8] {
        match self {
            Self::Regular => include_bytes!("../../../assets/fonts/NotoSans-Regular.ttf"),
            Self::Bold => include_bytes!("../../../assets/fonts/NotoSans-Bold.ttf"),
        }
    }

    /// The PostScript name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Regular => "NotoSans-Regular",
            Self::Bold => "NotoSans-Bold",
        }
    }

    /// The widths, parsed once per process.
    pub fn widths(self) -> &'static Widths {
        static REGULAR: LazyLock<Widths> = LazyLock::new(|| Widths::new(Face::Regular.bytes()));
        static BOLD: LazyLock<Widths> = LazyLock::new(|| Widths::new(Face::Bold.bytes()));
        match self {
            Self::Regular => &REGULAR,
            Self::Bold => &BOLD,
        }
    }
}

const NEAR: usize = 0x250;

impl Widths {
    fn new(bytes: &[u8]) -> Self {
        let font = parse(bytes);
        let em = f32::from(font.units_per_em);
        let mut near = vec![None; NEAR];
        let mut far = Vec::new();
        for (&code, &id) in &font.codepoint_to_glyph {
            let Some(character) = char::from_u32(code).filter(|_| id != 0) else { continue };
            let glyph = Glyph { id, width: f32::from(font.get_glyph_width(id).unwrap_or(0)) / em };
            match near.get_mut(code as usize) {
                Some(place) => *place = Some(glyph),
                None => far.push((character, glyph)),
            }
        }
        Self { near, far }
    }

    /// The glyph of a character; `None` if the face lacks it.
    pub fn glyph(&self, character: char) -> Option<Glyph> {
        match self.near.get(character as usize) {
            Some(glyph) => *glyph,
            None => {
                let at = self.far.binary_search_by_key(&character, |(known, _)| *known).ok()?;
                Some(self.far[at].1)
            }
        }
    }

    /// The width in em; `None` if the face lacks the character.
    pub fn of(&self, character: char) -> Option<f32> {
        self.glyph(character).map(|glyph| glyph.width)
    }
}

/// Parses one of the embedded faces.
pub fn parse(bytes: &[u8]) -> ParsedFont {
    ParsedFont::from_bytes(bytes, 0, &mut Vec::new()).expect("our own fonts are well formed")
}
