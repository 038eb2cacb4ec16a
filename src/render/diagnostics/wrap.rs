//! Wraps drawn findings to the width of a terminal, between words and with hanging indents.

use unicode_width::UnicodeWidthChar;

/// A hanging indent must leave at least this width.
const MIN_HANGING_WIDTH: usize = 24;
/// The indent of continuation lines if hanging below the first word is not possible.
const INDENT: usize = 2;

/// Resets all colours.
const RESET: &str = "\u{1b}[0m";

/// A character of a line with the colour codes in effect.
#[derive(Clone, Copy)]
struct Cell<'l> {
    letter: char,
    style: &'l str,
}

/// A sentence as lines of at most `width` columns, each with a line break.
pub fn sentence(text: &str, width: usize) -> String {
    wrap_line(text, true, width).into_iter().map(|line| line + "\n").collect()
}

/// A line of a drawing as lines of at most `width` columns. `is_first` marks the line with the sentence.
pub fn wrap_line(line: &str, is_first: bool, width: usize) -> Vec<String> {
    let cells = cells(line);
    if columns(&cells) <= width {
        return vec![line.to_owned()];
    }
    let plain: String = cells.iter().map(|cell| cell.letter).collect();
    if is_first {
        let indent_at = plain.find("]: ").map_or(0, |at| plain[..at].chars().count() + 3);
        return wrap_hanging(&cells, indent_at, &[], width);
    }
    let blanks = plain.chars().take_while(|&letter| letter == ' ').count();
    // The character at the left of a drawing, and a blank.
    let gutter = (blanks + 2).min(cells.len());
    let bar: Vec<Cell> = cells[..gutter].iter().map(|cell| Cell { letter: below(cell.letter), ..*cell }).collect();
    let sign = plain.chars().nth(blanks);
    let inner = plain.chars().skip(gutter).take_while(|&letter| letter == ' ').count();
    if matches!(sign, Some('│' | '╰')) && plain.chars().nth(gutter + inner).is_some_and(is_mark) {
        let marks = plain.chars().skip(gutter).take_while(|&letter| is_mark(letter) || letter == ' ').count();
        return under_marks(&cells, gutter + marks, &bar, width);
    }
    match sign {
        Some('├' | '╰') => {
            // "help: …" continues below the text after the colon.
            let indent_at = plain.find(": ").map_or(gutter, |at| plain[..at].chars().count() + 2);
            return wrap_hanging(&cells, indent_at, &bar, width);
        }
        // The label of a mark further up.
        Some('│') => return wrap_hanging(&cells, gutter + inner, &bar, width),
        _ => {}
    }
    if plain.trim_start().starts_with(['╭', '⸬']) {
        // A path is meant to be opened, so it is not wrapped.
        return vec![line.to_owned()];
    }
    vec![painted(&cut(&cells, width))]
}

/// Marks with their label after them, or below them if there is too little space.
fn under_marks(cells: &[Cell], label: usize, bar: &[Cell], width: usize) -> Vec<String> {
    if columns(&cells[..label]) + MIN_HANGING_WIDTH <= width {
        return wrap_hanging(cells, label, bar, width);
    }
    let (marks, label_cells) = cells.split_at(label);
    let marks = trimmed(marks);
    let mut lines = vec![painted(&if columns(marks) > width { cut(marks, width) } else { marks.to_vec() })];
    if !label_cells.is_empty() {
        let label_cells: Vec<Cell> = bar.iter().chain(label_cells).copied().collect();
        lines.extend(wrap_hanging(&label_cells, bar.len(), bar, width));
    }
    lines
}

fn is_mark(letter: char) -> bool {
    matches!(letter, '━' | '─' | '┃' | '…')
}

/// Wraps words. The first line is kept up to `indent_at`; the others begin with `bar` and are indented to that cell
/// if the space suffices.
fn wrap_hanging(cells: &[Cell], indent_at: usize, bar: &[Cell], width: usize) -> Vec<String> {
    let fits = indent_at == bar.len() || columns(&cells[..indent_at]) + MIN_HANGING_WIDTH <= width;
    let indent = if fits && indent_at > 0 { columns(&cells[..indent_at]) } else { columns(bar) + INDENT };
    let indent_at = if fits { indent_at } else { bar.len() };
    let mut lead: Vec<Cell> = bar.to_vec();
    lead.extend(std::iter::repeat_n(Cell { letter: ' ', style: "" }, indent - columns(bar)));
    let mut lines: Vec<String> = Vec::new();
    let mut line: Vec<Cell> = cells[..indent_at].to_vec();
    let mut has_words = false;
    for word in cells[indent_at..].split(|cell| cell.letter == ' ') {
        if has_words && columns(&line) + 1 + columns(word) > width {
            lines.push(painted(trimmed(&line)));
            line.clone_from(&lead);
            has_words = false;
        }
        if has_words {
            // A blank is coloured only if the words on both sides are, alike.
            let style = line.last().map_or("", |cell| cell.style);
            let is_within = word.first().is_some_and(|cell| cell.style == style);
            line.push(Cell { letter: ' ', style: if is_within { style } else { "" } });
        }
        // A word that fits on no line is broken.
        for &cell in word {
            if columns(&line) + columns(&[cell]) > width && has_words {
                lines.push(painted(trimmed(&line)));
                line.clone_from(&lead);
            }
            line.push(cell);
            has_words = true;
        }
    }
    lines.push(painted(trimmed(&line)));
    lines
}

/// What continues a character at the left of a drawing on the next line.
fn below(letter: char) -> char {
    match letter {
        '│' | '├' => '│',
        _ => ' ',
    }
}

/// The beginning of a too long line with an ellipsis.
fn cut<'l>(cells: &[Cell<'l>], width: usize) -> Vec<Cell<'l>> {
    let mut kept: Vec<Cell> = Vec::new();
    for &cell in cells {
        if columns(&kept) + cell.letter.width().unwrap_or(0) >= width {
            kept.push(Cell { letter: '…', style: cell.style });
            break;
        }
        kept.push(cell);
    }
    kept
}

fn trimmed<'c, 'l>(cells: &'c [Cell<'l>]) -> &'c [Cell<'l>] {
    let end = cells.iter().rposition(|cell| cell.letter != ' ').map_or(0, |last| last + 1);
    &cells[..end]
}

fn columns(cells: &[Cell]) -> usize {
    cells.iter().map(|cell| cell.letter.width().unwrap_or(0)).sum()
}

/// The characters of a line with the colour codes in effect.
fn cells(line: &str) -> Vec<Cell<'_>> {
    let mut cells = Vec::new();
    let mut style = 0..0;
    let mut at = 0;
    while let Some(letter) = line[at..].chars().next() {
        let end = if letter == '\u{1b}' { line[at..].find('m') } else { None };
        if let Some(end) = end.map(|end| at + end + 1) {
            // Several codes in a row apply together.
            let from = if style.end == at { style.start } else { at };
            style = if &line[at..end] == RESET { end..end } else { from..end };
            at = end;
        } else {
            cells.push(Cell { letter, style: &line[style.clone()] });
            at += letter.len_utf8();
        }
    }
    cells
}

fn painted(cells: &[Cell]) -> String {
    let mut out = String::with_capacity(cells.len() + 16);
    let mut style = "";
    for cell in cells {
        if cell.style != style {
            if !style.is_empty() {
                out.push_str(RESET);
            }
            out.push_str(cell.style);
            style = cell.style;
        }
        out.push(cell.letter);
    }
    if !style.is_empty() {
        out.push_str(RESET);
    }
    out
}
