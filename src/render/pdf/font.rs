//! The two faces that are embedded: which characters they have, and how wide each is.

use std::sync::LazyLock;

use printpdf::ParsedFont;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Face {
    Regular,
    Bold,
}

/// What stands for a character that the faces lack.
pub const STAND_IN: char = '\u{fffd}';

/// Noto Sans has capitals of 0.714 em; lines are centred on them.
pub const CAP_HEIGHT: f32 = 0.714;

/// The glyphs of one face, and how wide each is.
pub struct Widths {
    /// The characters up to the Latin letters with marks.
    near: Vec<Option<Glyph>>,
    /// All other characters, sorted.
    far: Vec<(char, Glyph)>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Glyph {
    pub id: u16,
    /// In em.
    pub width: f32,
}

impl Face {
    pub const ALL: [Self; 2] = [Self::Regular, Self::Bold];

    pub fn bytes(self) -> &'static [u8] {
        match self {
            Self::Regular => include_bytes!("../../../assets/fonts/NotoSans-Regular.ttf"),
            Self::Bold => include_bytes!("../../../assets/fonts/NotoSans-Bold.ttf"),
        }
    }

    pub fn name(self) -> &'static str {
        match self {
            Self::Regular => "NotoSans-Regular",
            Self::Bold => "NotoSans-Bold",
        }
    }

    /// Parsed once for the process.
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

    pub fn glyph(&self, character: char) -> Option<Glyph> {
        match self.near.get(character as usize) {
            Some(glyph) => *glyph,
            None => {
                let at = self.far.binary_search_by_key(&character, |(known, _)| *known).ok()?;
                Some(self.far[at].1)
            }
        }
    }

    /// In em; nothing where the face lacks the character.
    pub fn of(&self, character: char) -> Option<f32> {
        self.glyph(character).map(|glyph| glyph.width)
    }
}

/// Parses a face that is our own.
pub fn parse(bytes: &[u8]) -> ParsedFont {
    ParsedFont::from_bytes(bytes, 0, &mut Vec::new()).expect("our own fonts are well formed")
}
