//! `textDocument/foldingRange`: sections fold, and lists over several lines.

use gen_lsp_types::{FoldingRange, FoldingRangeKind, FoldingRangeParams};

use super::dispatch::Failure;
use super::outline::Outline;
use super::server::Server;

/// The parts of a file that fold.
///
/// # Errors
/// Never.
pub fn run(server: &mut Server, params: FoldingRangeParams) -> Result<Option<Vec<FoldingRange>>, Failure> {
    let Some(place) = server.place(&params.text_document.uri) else { return Ok(None) };
    let outline = Outline::new(place.text());
    let lines = place.lines(place.file);
    let is_blank = |line: usize| {
        let text = place.text()[lines.line(line)].trim();
        text.is_empty() || text.starts_with('#')
    };
    let starts = outline.headers.iter().map(|header| lines.line_at(header.span.start));
    let starts: Vec<usize> = starts.collect();
    let mut ranges = Vec::new();
    for (rank, &start) in starts.iter().enumerate() {
        let next = starts.get(rank + 1).copied().unwrap_or(lines.count());
        // Comments above the next header belong to it.
        let end = (start + 1..next).rev().find(|&line| !is_blank(line)).unwrap_or(start);
        ranges.extend(range(start, end));
    }
    for (rank, key) in outline.keys.iter().enumerate() {
        let start = lines.line_at(key.span.start);
        let until = outline.keys.get(rank + 1).map_or(usize::MAX, |next| next.span.start);
        let end = outline.values.partition_point(|value| value.span.start < until);
        let last = outline.values[..end].last().filter(|value| value.span.start > key.span.start);
        let last = last.map_or(start, |value| lines.line_at(value.span.end));
        let closing =
            if last > start { place.text()[lines.line(last + 1)].trim_start().starts_with(']') } else { false };
        ranges.extend(range(start, last + usize::from(closing)));
    }
    ranges.sort_by_key(|range| (range.start_line, range.end_line));
    Ok(Some(ranges))
}

fn range(start: usize, end: usize) -> Option<FoldingRange> {
    let line = |line: usize| u32::try_from(line).unwrap_or(u32::MAX);
    (end > start).then(|| FoldingRange {
        start_line: line(start),
        start_character: None,
        end_line: line(end),
        end_character: None,
        kind: Some(FoldingRangeKind::Region),
        collapsed_text: None,
    })
}
