//! Drawn findings in the width of a terminal: sentences are broken between words, and go on below where they began.

use unicode_width::UnicodeWidthChar;

/// What a hanging indent must leave to the words, so as to be worth its room.
const LEAST_HANGING: usize = 24;
/// How far in a sentence goes on where it cannot go on below its first word.
const INDENT: usize = 2;

/// The code that ends all colours.
const RESET: &str = "\u{1b}[0m";

/// A character of a line, and the colour codes that hold for it.
#[derive(Clone, Copy)]
struct Cell<'l> {
    letter: char,
    style: &'l str,
}

/// A sentence that stands alone, in lines of at most `width` columns, each with its end.
pub fn sentence(text: &str, width: usize) -> String {
    wrapped(text, true, width).into_iter().map(|line| line + "\n").collect()
}

/// One line of a drawing as lines of at most `width` columns. `is_first` says that it is the one with the sentence.
pub fn wrapped(line: &str, is_first: bool, width: usize) -> Vec<String> {
    let cells = cells(line);
    if columns(&cells) <= width {
        return vec![line.to_owned()];
    }
    let plain: String = cells.iter().map(|cell| cell.letter).collect();
    if is_first {
        let begin = plain.find("]: ").map_or(0, |at| plain[..at].chars().count() + 3);
        return hang(&cells, begin, &[], width);
    }
    let blanks = plain.chars().take_while(|&letter| letter == ' ').count();
    // The sign at the left of a drawing, and a blank.
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
            // "help: …" goes on behind the colon.
            let begin = plain.find(": ").map_or(gutter, |at| plain[..at].chars().count() + 2);
            return hang(&cells, begin, &bar, width);
        }
        // What is said of a mark further up.
        Some('│') => return hang(&cells, gutter + inner, &bar, width),
        _ => {}
    }
    if plain.trim_start().starts_with(['╭', '⸬']) {
        // A path is there to be opened: it stays whole.
        return vec![line.to_owned()];
    }
    vec![painted(&cut(&cells, width))]
}

/// Marks, and behind them what is said of what they mark; below them where that leaves it too little room.
fn under_marks(cells: &[Cell], label: usize, bar: &[Cell], width: usize) -> Vec<String> {
    if columns(&cells[..label]) + LEAST_HANGING <= width {
        return hang(cells, label, bar, width);
    }
    let (marks, said) = cells.split_at(label);
    let marks = trimmed(marks);
    let mut lines = vec![painted(&if columns(marks) > width { cut(marks, width) } else { marks.to_vec() })];
    if !said.is_empty() {
        let said: Vec<Cell> = bar.iter().chain(said).copied().collect();
        lines.extend(hang(&said, bar.len(), bar, width));
    }
    lines
}

fn is_mark(letter: char) -> bool {
    matches!(letter, '━' | '─' | '┃' | '…')
}

/// Words broken into lines. The first line goes as far as the cell `begin` as it stands; the others begin with `bar`, and
/// as far in as that cell where this leaves them room.
fn hang(cells: &[Cell], begin: usize, bar: &[Cell], width: usize) -> Vec<String> {
    let fits = begin == bar.len() || columns(&cells[..begin]) + LEAST_HANGING <= width;
    let indent = if fits && begin > 0 { columns(&cells[..begin]) } else { columns(bar) + INDENT };
    let begin = if fits { begin } else { bar.len() };
    let mut lead: Vec<Cell> = bar.to_vec();
    lead.extend(std::iter::repeat_n(Cell { letter: ' ', style: "" }, indent - columns(bar)));
    let mut lines: Vec<String> = Vec::new();
    let mut line: Vec<Cell> = cells[..begin].to_vec();
    let mut has_words = false;
    for word in cells[begin..].split(|cell| cell.letter == ' ') {
        if has_words && columns(&line) + 1 + columns(word) > width {
            lines.push(painted(trimmed(&line)));
            line.clone_from(&lead);
            has_words = false;
        }
        if has_words {
            // A blank is coloured where the words on both sides of it are, and alike.
            let style = line.last().map_or("", |cell| cell.style);
            let is_within = word.first().is_some_and(|cell| cell.style == style);
            line.push(Cell { letter: ' ', style: if is_within { style } else { "" } });
        }
        // A word that no line holds is broken where the line ends.
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

/// What stands below a sign at the left of a drawing.
fn below(letter: char) -> char {
    match letter {
        '│' | '├' => '│',
        _ => ' ',
    }
}

/// The beginning of a line that is too long, with a sign that it goes on.
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

/// A line without its colour codes, each character with those that hold for it.
fn cells(line: &str) -> Vec<Cell<'_>> {
    let mut cells = Vec::new();
    let mut style = 0..0;
    let mut at = 0;
    while let Some(letter) = line[at..].chars().next() {
        let end = if letter == '\u{1b}' { line[at..].find('m') } else { None };
        if let Some(end) = end.map(|end| at + end + 1) {
            // Several codes in a row hold together.
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
