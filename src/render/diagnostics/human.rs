//! Findings for people: the sentence, an excerpt with the fault underlined, and what to do.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt::Write;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level as Drawn, Origin, Renderer, Snippet};

use crate::diagnostic::Level;
use crate::l10n::{Localizer, numbers};
use crate::render::escape;
use crate::source::{FileIx, FileSpan};
use crate::view::components::level_word;

use super::excerpt::{Excerpt, Mark, excerpts};
use super::message::{localize, waiver_note};
use super::patch;
use super::positions::Positions;
use super::report::Report;
use super::resolved::ResolvedFinding;
use super::wrap::{sentence, wrap_line};

/// The most findings that are drawn; the others are counted.
const MAX_FINDINGS: usize = 100;
/// The most related places that are drawn; the others are counted.
const MAX_RELATED: usize = 12;

/// Options of the human-readable format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HumanOptions {
    /// Whether colours are used.
    pub styled: bool,
    /// The width in columns.
    pub width: usize,
    /// Whether all is drawn, however much it is.
    pub show_all: bool,
    /// Whether fixes are shown as patches: those of files that can be changed.
    pub shows_fixes: bool,
}

/// A place to show; the first is that of the finding.
struct ShownExcerpt {
    place: FileSpan,
    label: Option<String>,
}

/// How much of a finding is shown.
#[derive(Debug, Clone, Copy)]
struct Extent {
    max_related: usize,
    /// Whether `roadmap explain` is mentioned, as it is for the first finding of each rule.
    explains: bool,
    shows_fixes: bool,
}

/// The findings, each followed by an empty line; if there are too many, the first ones and the number of the others.
pub fn human(report: &Report, words: &Localizer, options: HumanOptions) -> String {
    let renderer = if options.styled { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Unicode).term_width(options.width);
    let findings = report.findings();
    let mut positions = Positions::new(report.sources);
    let mut out = String::new();
    let mut explained = BTreeSet::new();
    let most = if options.show_all { findings.len() } else { MAX_FINDINGS };
    for &finding in findings.iter().take(most) {
        let extent = Extent {
            max_related: if options.show_all { finding.diagnostic.related.len() } else { MAX_RELATED },
            explains: explained.insert(finding.diagnostic.rule),
            shows_fixes: options.shows_fixes,
        };
        let drawn = draw(finding, extent, report, words, &mut positions, &renderer);
        for (at, line) in drawn.lines().enumerate() {
            for line in wrap_line(line.trim_end(), at == 0, options.width) {
                out.push_str(escape::ci_safe_line(&line).trim_end());
                out.push('\n');
            }
        }
        out.push('\n');
    }
    if findings.len() > most {
        push_more(&mut out, &findings, words, options.width);
    }
    out
}

fn draw(
    finding: ResolvedFinding,
    extent: Extent,
    report: &Report,
    words: &Localizer,
    positions: &mut Positions,
    renderer: &Renderer,
) -> String {
    let ResolvedFinding { diagnostic, level, waived } = finding;
    let mut message = localize(diagnostic, words);
    // A single omitted place would take no more space than the note about it.
    let kept = if message.others.len() > extent.max_related + 1 { extent.max_related } else { message.others.len() };
    let left_out = message.others.split_off(kept).len();
    let has_text = |place: FileSpan| !report.sources.file(place.file).text().is_empty();
    // Without a label, the first help is shown at the place.
    if message.label.is_none() && !message.helps.is_empty() && has_text(diagnostic.place) {
        message.label = Some(message.helps.remove(0));
    }
    let mut shown = vec![ShownExcerpt { place: diagnostic.place, label: message.label }];
    shown.extend(message.others.into_iter().map(|(place, label)| ShownExcerpt { place, label: Some(label) }));

    let title = escape::terminal(&message.message);
    let title = level_title(level, words).primary_title(title).id(diagnostic.rule.name());
    let mut group = Group::with_title(title);
    let note = Drawn::NOTE.with_name(localized_name("check-note", words));
    for (file, places) in by_file(&shown) {
        if report.sources.file(file).text().is_empty() {
            for shown in places.into_iter().map(|of| &shown[of]) {
                group = group.element(origin(shown.place, report, positions));
                if let Some(label) = shown.label.as_deref().filter(|_| shown.place != diagnostic.place) {
                    group = group.element(note.clone().message(escape::terminal(label)));
                }
            }
            continue;
        }
        let marks = places.into_iter().map(|of| Mark { span: shown[of].place.span, of }).collect();
        let (text, index) = positions.lines(file);
        for excerpt in excerpts(text, index, marks) {
            let first = excerpt.marks.iter().map(|&(of, _)| of).min().unwrap_or(0);
            let cut = excerpt.cut;
            let mut snippet = snippet(excerpt, &shown);
            if cut {
                group = group.element(origin(shown[first].place, report, positions));
            } else {
                snippet = snippet.path(path(file, report));
            }
            group = group.element(snippet);
        }
    }
    if left_out > 0 {
        group = group.element(note.clone().message(words.format("check-more-places", &[("count", left_out.into())])));
    }
    let help = Drawn::HELP.with_name(localized_name("check-help", words));
    for message in &message.helps {
        group = group.element(help.clone().message(escape::terminal(message)));
    }
    if let Some(waived) = waived {
        group = group.element(note.message(escape::terminal(&waiver_note(waived, words)).into_owned()));
    }
    let mut groups = vec![group];
    if extent.shows_fixes {
        groups.extend(patch::group(diagnostic, |file| path(file, report), positions, help, words));
    }
    if extent.explains {
        let command = format!("roadmap explain {}", diagnostic.rule.name());
        let explain = Drawn::HELP.with_name(localized_name("check-explain", words)).message(command);
        let last = groups.pop().map(|group| group.element(explain));
        groups.extend(last);
    }
    renderer.render(&groups)
}

/// The indices of the places of each file, in order of first appearance, so that the finding's own file comes first.
fn by_file(shown: &[ShownExcerpt]) -> Vec<(FileIx, Vec<usize>)> {
    let mut ranks: HashMap<FileIx, usize> = HashMap::new();
    let mut files: Vec<(FileIx, Vec<usize>)> = Vec::new();
    for (of, one) in shown.iter().enumerate() {
        let file = one.place.file;
        let rank = *ranks.entry(file).or_insert(files.len());
        if rank == files.len() {
            files.push((file, Vec::new()));
        }
        files[rank].1.push(of);
    }
    files
}

fn snippet<'a>(excerpt: Excerpt, shown: &'a [ShownExcerpt]) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let marks = excerpt.marks.into_iter().map(|(of, span)| {
        let kind = if of == 0 { AnnotationKind::Primary } else { AnnotationKind::Context };
        kind.span(span).label(shown[of].label.as_deref().map(escape::terminal))
    });
    let marks: Vec<_> = marks.collect();
    Snippet::source(excerpt.source).line_start(excerpt.line_start).annotations(marks)
}

/// The position "file:line:column", which the excerpt does not know if lines are cut.
fn origin(place: FileSpan, report: &Report, positions: &mut Positions) -> Origin<'static> {
    let at = positions.start(place);
    Origin::path(path(place.file, report)).line(at.line as usize).char_column(at.column as usize)
}

fn path(file: FileIx, report: &Report) -> String {
    escape::terminal(&report.sources.display_path(file)).into_owned()
}

/// The level in the language of the output.
fn level_title(level: Level, words: &Localizer) -> Drawn<'static> {
    let drawn = match level {
        Level::Error => Drawn::ERROR,
        Level::Warning => Drawn::WARNING,
        Level::Note | Level::Off => Drawn::NOTE,
    };
    drawn.with_name(level_word(words, level))
}

/// "help" or "explain", with the no-break space that French puts before the colon.
fn localized_name(of: &str, words: &Localizer) -> String {
    let colon = crate::l10n::punctuation::colon(words.language());
    format!("{}{}", words.text(of), colon.split(':').next().unwrap_or_default())
}

/// How many findings are not shown, by rule.
fn push_more(out: &mut String, findings: &[ResolvedFinding], words: &Localizer, width: usize) {
    let mut by_rule: BTreeMap<(Level, &str), usize> = BTreeMap::new();
    for ResolvedFinding { level, diagnostic, .. } in findings {
        *by_rule.entry((*level, diagnostic.rule.name())).or_default() += 1;
    }
    let mut by_rule: Vec<_> = by_rule.into_iter().collect();
    by_rule.sort_by_key(|&(_, count)| std::cmp::Reverse(count));
    let more = words.format("check-more", &[("count", (findings.len() - MAX_FINDINGS).into())]);
    out.push_str(&sentence(&more, width));
    let grouped = |count: usize| numbers::grouped(words.language(), i64::try_from(count).unwrap_or(i64::MAX));
    for ((level, rule), count) in by_rule {
        // Writing to a string cannot fail.
        let _ = writeln!(out, "{:>9}  {}[{rule}]", grouped(count), level_word(words, level));
    }
    out.push('\n');
}
