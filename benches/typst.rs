//! The report's Markdown as Typst markup: the same content for another typesetter to draw, beside which we are measured.

use std::fmt::Write as _;

/// The markup of a whole document.
pub fn markup(markdown: &str) -> String {
    let mut out = String::from(
        "#set document(title: \"Report\")\n#set text(lang: \"fr\", size: 9.6pt)\n#set page(paper: \"a4\", numbering: \"1 / 1\")\n\n",
    );
    let mut lines = markdown.lines().peekable();
    while let Some(line) = lines.next() {
        let line = line.trim_start_matches("> ");
        if let Some(title) = line.trim_start_matches('#').strip_prefix(' ').filter(|_| line.starts_with('#')) {
            let level = line.len() - line.trim_start_matches('#').len();
            writeln!(out, "{} #{}\n", "=".repeat(level), string(title)).expect("writes to a string");
        } else if line.starts_with('|') {
            let mut rows = vec![cells(line)];
            while let Some(row) = lines.next_if(|next| next.starts_with('|')) {
                rows.push(cells(row));
            }
            table(&mut out, &rows);
        } else if let Some(point) = line.trim_start().strip_prefix("- ") {
            let indent = line.len() - line.trim_start().len();
            writeln!(out, "{}- #{}", " ".repeat(indent), string(point)).expect("writes to a string");
        } else if !line.is_empty() && !line.starts_with("<!--") {
            writeln!(out, "\n#{}\n", string(line)).expect("writes to a string");
        }
    }
    out
}

/// Headings, the rule below them, and the rows.
fn table(out: &mut String, rows: &[Vec<String>]) {
    let columns = rows[0].len();
    let list = |row: &Vec<String>| row.iter().map(|cell| string(cell)).collect::<Vec<_>>().join(", ");
    writeln!(out, "#table(columns: {columns}, table.header({}),", list(&rows[0])).expect("writes to a string");
    for row in rows.iter().skip(2) {
        writeln!(out, "  {},", list(row)).expect("writes to a string");
    }
    out.push_str(")\n");
}

fn cells(line: &str) -> Vec<String> {
    let parted = line.replace("\\|", "\u{1}");
    parted.trim_matches('|').split('|').map(|cell| cell.trim().replace('\u{1}', "|")).collect()
}

/// A string of Typst: what Markdown shows, without its signs.
fn string(markdown: &str) -> String {
    let mut out = String::from("\"");
    let mut rest = markdown;
    while let Some(character) = rest.chars().next() {
        let skipped = if let Some(after) = rest.strip_prefix("](") {
            // Of a link the words alone.
            after.find(')').map(|end| "](".len() + end + 1)
        } else if rest.starts_with('<') {
            rest.find('>').map(|end| end + 1)
        } else if rest.starts_with("**") {
            Some(2)
        } else if character == '[' {
            Some(1)
        } else {
            None
        };
        if let Some(skipped) = skipped {
            rest = &rest[skipped..];
            continue;
        }
        let shown = if character == '\\' { rest[1..].chars().next().unwrap_or(' ') } else { character };
        rest = &rest[if character == '\\' { 1 } else { 0 }..];
        rest = &rest[rest.chars().next().map_or(0, char::len_utf8)..];
        if matches!(shown, '"' | '\\') {
            out.push('\\');
        }
        out.push(shown);
    }
    out.push('"');
    out
}
