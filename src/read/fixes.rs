//! Turns the fixes of findings into text edits, and drops those that would break something else.

use std::collections::{HashMap, HashSet};

use toml_parser::Source;
use toml_parser::lexer::{Token, TokenKind};

use super::format;
use super::lines::{line_end, line_start, next_line};
use super::table_schema::ValueKind;
use crate::diagnostic::{Diagnostic, Edit, FindingArg, Rule};
use crate::source::{FileIx, FileSpan, Sources, TextEdit};

/// Converts every edit of the findings' fixes to replacements; fixes that cannot be applied are dropped.
pub fn complete_fixes(sources: &Sources, findings: &mut [Diagnostic]) {
    let mut tokens: HashMap<FileIx, Vec<Token>> = HashMap::new();
    let mut names = None;
    for finding in findings.iter_mut().filter(|finding| !finding.fixes.is_empty()) {
        let is_duplicate = finding.rule == Rule::DuplicateId;
        let twice = || {
            finding.related.first().map(|first| sources.excerpt(first.place)) == Some(sources.excerpt(finding.place))
        };
        let is_used = finding.rule == Rule::BadId
            && duplicated_id(finding).is_some_and(|id| names.get_or_insert_with(|| references(sources)).contains(id));
        if (is_duplicate && !twice()) || is_used {
            finding.fixes.clear();
            continue;
        }
        for fix in &mut finding.fixes {
            let mut edits = Vec::with_capacity(fix.edits.len());
            for edit in fix.edits.drain(..) {
                let file = edit.file();
                let text = sources.file(file).text();
                let replacements = match edit {
                    Edit::Replace(_, replacement) => {
                        edits.push(Edit::Replace(file, with_literal_quotes(text, replacement)));
                        continue;
                    }
                    Edit::RemoveEntry(place) | Edit::RemoveTable(place) => {
                        let tokens = tokens.entry(file).or_insert_with(|| Source::new(text).lex().collect());
                        let is_in_list =
                            matches!(edit, Edit::RemoveEntry(_)) || text[place.span.range().start..].starts_with('{');
                        if is_in_list {
                            remove_entry(text, tokens, place)
                        } else {
                            vec![remove_table(text, tokens, place)]
                        }
                    }
                };
                edits.extend(replacements.into_iter().map(|edit| Edit::Replace(file, edit)));
            }
            fix.edits = edits;
        }
        finding.fixes.retain(|fix| !fix.edits.is_empty());
    }
}

/// A string in the place of a literal one is literal too, if it can be.
fn with_literal_quotes(text: &str, edit: TextEdit) -> TextEdit {
    let is_literal = text
        .get(edit.span.range())
        .is_some_and(|old| old.len() > 1 && old.starts_with('\'') && old.ends_with('\'') && !old.starts_with("'''"));
    let inner = edit.replacement.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    match inner.filter(|inner| is_literal && !inner.contains(['"', '\'', '\\', '\t', '\n'])) {
        Some(inner) => TextEdit { replacement: format!("'{inner}'"), ..edit },
        None => edit,
    }
}

fn duplicated_id(finding: &Diagnostic) -> Option<&str> {
    finding.args.iter().find_map(|(name, fact)| match fact {
        FindingArg::Text(id) if *name == "id" => Some(&**id),
        _ => None,
    })
}

/// Every string that may refer to something, so no headers, prose or `id`. Of "project/deliverable" both parts.
fn references(sources: &Sources) -> HashSet<String> {
    let mut names = HashSet::new();
    for file in &sources.files {
        for line in file.text().lines() {
            let (key, line) = line.split_once('=').unwrap_or(("", line));
            let kinds = format::kinds(key.trim());
            let is_prose = !kinds.is_empty()
                && kinds.iter().all(|kind| matches!(kind, ValueKind::Text | ValueKind::Url | ValueKind::Id));
            if is_prose || (key.is_empty() && line.trim_start().starts_with('[')) {
                continue;
            }
            for part in line.split(['"', '\'']).filter(|part| part.len() <= 200) {
                names.insert(part.to_owned());
                names.extend(part.split('/').filter(|step| step.len() < part.len()).map(str::to_owned));
            }
        }
    }
    names
}

/// The comments of a file, each from its `#` on.
pub fn comments(text: &str) -> Vec<&str> {
    let tokens = Source::new(text).lex().filter(|token| token.kind() == TokenKind::Comment);
    tokens.map(|token| text[token.span().start()..token.span().end()].trim_end()).collect()
}

fn is_blank(token: &Token) -> bool {
    matches!(token.kind(), TokenKind::Whitespace | TokenKind::Newline | TokenKind::Comment)
}

/// Removes an entry of a list with its comma, and with its line if nothing else is on it.
fn remove_entry(text: &str, tokens: &[Token], place: FileSpan) -> Vec<TextEdit> {
    let start = place.span.range().start;
    let first = tokens.partition_point(|token| token.span().start() < start);
    let Some(last) = closing_token(tokens, first) else { return Vec::new() };
    let end = tokens[last].span().end();
    let next = tokens[last + 1..].iter().find(|token| token.kind() != TokenKind::Whitespace);
    let line = line_start(text, start);
    if let Some(comma) = next.filter(|token| token.kind() == TokenKind::Comma) {
        let end = comma.span().end();
        let rest = &text[end..line_end(text, end)];
        return vec![if text[line..start].trim().is_empty() && rest.trim().is_empty() {
            TextEdit::new(line..next_line(text, end), "")
        } else {
            TextEdit::new(start..end + (rest.len() - rest.trim_start_matches(' ').len()), "")
        }];
    }
    let before = tokens[..first].iter().rev().find(|token| !is_blank(token));
    match before.filter(|token| token.kind() == TokenKind::Comma) {
        Some(comma) if text[comma.span().end()..start].trim().is_empty() => {
            vec![TextEdit::new(comma.span().start()..end, "")]
        }
        Some(comma) => vec![TextEdit::new(comma.span().start()..comma.span().end(), ""), TextEdit::new(start..end, "")],
        None => vec![TextEdit::new(start..end, "")],
    }
}

/// The token that closes the value starting at the token `first`.
fn closing_token(tokens: &[Token], first: usize) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, token) in tokens.iter().enumerate().skip(first) {
        match token.kind() {
            TokenKind::LeftCurlyBracket | TokenKind::LeftSquareBracket => depth += 1,
            TokenKind::RightCurlyBracket | TokenKind::RightSquareBracket => depth = depth.checked_sub(1)?,
            _ => {}
        }
        if depth == 0 {
            return Some(at);
        }
    }
    None
}

/// Removes a header and its table; comments above the next header stay.
fn remove_table(text: &str, tokens: &[Token], place: FileSpan) -> TextEdit {
    let start = line_start(text, place.span.range().start);
    let below = tokens.partition_point(|token| token.span().start() < place.span.range().end);
    let (mut depth, mut is_line_start, mut end) = (0_usize, false, place.span.range().end);
    for token in &tokens[below..] {
        match token.kind() {
            TokenKind::LeftSquareBracket if depth == 0 && is_line_start => break,
            TokenKind::LeftCurlyBracket | TokenKind::LeftSquareBracket => depth += 1,
            TokenKind::RightCurlyBracket | TokenKind::RightSquareBracket => depth = depth.saturating_sub(1),
            _ => {}
        }
        match token.kind() {
            TokenKind::Newline => is_line_start = true,
            TokenKind::Whitespace => {}
            TokenKind::Comment if is_line_start => {}
            TokenKind::Eof => {}
            _ => {
                is_line_start = false;
                end = token.span().end();
            }
        }
    }
    let mut end = next_line(text, end);
    while end < text.len() && text[end..line_end(text, end)].trim().is_empty() {
        end = next_line(text, end);
    }
    // At the end of the file the blank lines above are removed too.
    let start = if end == text.len() { text[..start].trim_end().len() } else { start };
    let kept = if end == text.len() {
        text[start..].find('\n').map_or("", |newline| &text[start..=start + newline])
    } else {
        ""
    };
    TextEdit::new(start..end, kept)
}
