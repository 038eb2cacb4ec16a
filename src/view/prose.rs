//! What people write in several lines, as paragraphs and lists.

use super::document::{Block, Paragraph, Role, Text};

/// A part of a text.
#[derive(Debug, PartialEq, Eq)]
pub enum Piece {
    Paragraph(String),
    Points(Vec<String>),
}

/// The blocks of a text; `lead` stands before its first words.
pub fn prose(role: Role, lead: Text, text: &str) -> Vec<Block> {
    let paragraph = |text| Block::Paragraph(Paragraph { text, role, short: None });
    let mut lead = Some(lead).filter(|lead| !lead.is_empty());
    let mut blocks = Vec::new();
    for piece in pieces(text) {
        let lead = lead.take();
        match piece {
            Piece::Paragraph(words) => blocks.push(paragraph(lead.unwrap_or_default().then(Text::plain(words)))),
            Piece::Points(points) => {
                blocks.extend(lead.map(paragraph));
                blocks.push(Block::List(points.into_iter().map(Text::plain).collect()));
            }
        }
    }
    blocks.extend(lead.map(paragraph));
    blocks
}

/// The paragraphs and lists of a text. Blank lines end a paragraph, a single line break is where an editor wrapped it, and
/// lines that begin with `-`, `*` or `•` are the points of a list.
pub fn pieces(text: &str) -> Vec<Piece> {
    // Text on one line stays as it is.
    if !text.trim_end().contains(['\n', '\r']) {
        let is_blank = text.trim().is_empty();
        return if is_blank {
            Vec::new()
        } else {
            vec![Piece::Paragraph(text.trim_end_matches(['\n', '\r']).to_owned())]
        };
    }
    let mut pieces: Vec<Piece> = Vec::new();
    let mut goes_on = false;
    for line in text.replace("\r\n", "\n").split(['\n', '\r']) {
        let words = line.trim();
        if words.is_empty() {
            goes_on = false;
            continue;
        }
        let is_indented = line.starts_with([' ', '\t']);
        match (point(words), pieces.last_mut()) {
            // A blank line between two points does not end their list.
            (Some(point), Some(Piece::Points(points))) => points.push(point.to_owned()),
            (Some(point), _) => pieces.push(Piece::Points(vec![point.to_owned()])),
            (None, Some(Piece::Points(points))) if goes_on && is_indented => {
                if let Some(last) = points.last_mut() {
                    last.push(' ');
                    last.push_str(words);
                }
            }
            (None, Some(Piece::Paragraph(paragraph))) if goes_on && !is_numbered(words) => {
                paragraph.push(' ');
                paragraph.push_str(words);
            }
            (None, _) => pieces.push(Piece::Paragraph(words.to_owned())),
        }
        goes_on = true;
    }
    pieces
}

/// What stands behind the sign of a point.
fn point(line: &str) -> Option<&str> {
    let rest = line.strip_prefix(['-', '*', '•', '–'])?;
    rest.starts_with([' ', '\t', '\u{a0}']).then(|| rest.trim_start())
}

/// "1. First", "2) Second": a line of its own.
fn is_numbered(line: &str) -> bool {
    let rest = line.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let digits = line.len() - rest.len();
    (1..=3).contains(&digits) && rest.starts_with(['.', ')']) && rest[1..].starts_with(' ')
}

#[cfg(test)]
mod tests {
    use super::{Piece, pieces};

    #[test]
    fn paragraphs_and_lists_are_told_apart() {
        let paragraph = |text: &str| Piece::Paragraph(text.to_owned());
        let points = |points: &[&str]| Piece::Points(points.iter().map(|point| (*point).to_owned()).collect());
        for (text, expected) in [
            ("One line.", vec![paragraph("One line.")]),
            ("One line.\n", vec![paragraph("One line.")]),
            ("  \n", vec![]),
            ("Wrapped\r\n  here.\n\nNext.", vec![paragraph("Wrapped here."), paragraph("Next.")]),
            (
                "Done:\n- this\n  and more\n\n- that\nThen.",
                vec![paragraph("Done:"), points(&["this and more", "that"]), paragraph("Then.")],
            ),
            ("1. one\n2. two", vec![paragraph("1. one"), paragraph("2. two")]),
            ("-5 degrees\nand falling", vec![paragraph("-5 degrees and falling")]),
        ] {
            assert_eq!(pieces(text), expected, "{text:?}");
        }
    }
}
