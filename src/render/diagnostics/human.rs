//! Findings for people: the sentence, the lines of the file with what is wrong underlined, and what to do about it.

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
use super::patch;
use super::resolved::ResolvedFinding;
use super::wrap::{sentence, wrapped};
use super::{Positions, Report, waiver_note, worded};

/// So many findings are drawn; of the others it is said how many there are.
const MOST_FINDINGS: usize = 100;
/// So many other places of a finding are drawn; of the others it is said how many there are.
const MOST_OTHERS: usize = 12;

/// What the terminal can do, and how much it is to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HumanOptions {
    /// Whether colours are written.
    pub styled: bool,
    /// In columns.
    pub width: usize,
    /// Whether all is drawn, however much it is.
    pub whole: bool,
    /// Whether fixes are shown as patches: those of files that can be changed.
    pub shows_fixes: bool,
}

/// A place to show: the finding's own is the first.
struct ShownExcerpt {
    place: FileSpan,
    label: Option<String>,
}

/// How much is drawn of a finding.
#[derive(Debug, Clone, Copy)]
struct Extent {
    most_others: usize,
    /// Whether it says how to have its rule explained: the first finding of each rule does.
    explains: bool,
    shows_fixes: bool,
}

/// The findings drawn, each followed by an empty line; of very many the first, and how many more there are.
pub fn human(report: &Report, words: &Localizer, look: HumanOptions) -> String {
    let renderer = if look.styled { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Unicode).term_width(look.width);
    let told = report.told();
    let mut positions = Positions::new(report.sources);
    let mut out = String::new();
    let mut explained = BTreeSet::new();
    let most = if look.whole { told.len() } else { MOST_FINDINGS };
    for &told in told.iter().take(most) {
        let extent = Extent {
            most_others: if look.whole { told.found.others.len() } else { MOST_OTHERS },
            explains: explained.insert(told.found.rule),
            shows_fixes: look.shows_fixes,
        };
        let drawn = draw(told, extent, report, words, &mut positions, &renderer);
        for (at, line) in drawn.lines().enumerate() {
            for line in wrapped(line.trim_end(), at == 0, look.width) {
                out.push_str(escape::ci_safe_line(&line).trim_end());
                out.push('\n');
            }
        }
        out.push('\n');
    }
    if told.len() > most {
        more(&mut out, &told, words, look.width);
    }
    out
}

fn draw(
    told: ResolvedFinding,
    extent: Extent,
    report: &Report,
    words: &Localizer,
    positions: &mut Positions,
    renderer: &Renderer,
) -> String {
    let ResolvedFinding { found, level, waived } = told;
    let mut said = worded(found, words);
    // A single one left out would take as much room as the sign that stands for it.
    let kept = if said.others.len() > extent.most_others + 1 { extent.most_others } else { said.others.len() };
    let left_out = said.others.split_off(kept).len();
    let has_text = |place: FileSpan| !report.sources.file(place.file).text().is_empty();
    // Where nothing else stands under the text, the first help does.
    if said.label.is_none() && !said.helps.is_empty() && has_text(found.place) {
        said.label = Some(said.helps.remove(0));
    }
    let mut shown = vec![ShownExcerpt { place: found.place, label: said.label }];
    shown.extend(said.others.into_iter().map(|(place, label)| ShownExcerpt { place, label: Some(label) }));

    let title = escape::terminal(&said.message);
    let title = drawn_level(level, words).primary_title(title).id(found.rule.name());
    let mut group = Group::with_title(title);
    let note = Drawn::NOTE.with_name(name("check-note", words));
    for (file, places) in by_file(&shown) {
        if report.sources.file(file).text().is_empty() {
            for shown in places.into_iter().map(|of| &shown[of]) {
                group = group.element(origin(shown.place, report, positions));
                if let Some(label) = shown.label.as_deref().filter(|_| shown.place != found.place) {
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
    let help = Drawn::HELP.with_name(name("check-help", words));
    for said in &said.helps {
        group = group.element(help.clone().message(escape::terminal(said)));
    }
    if let Some(waived) = waived {
        group = group.element(note.message(escape::terminal(&waiver_note(waived, words)).into_owned()));
    }
    let mut groups = vec![group];
    if extent.shows_fixes {
        groups.extend(patch::group(found, |file| path(file, report), positions, help, words));
    }
    if extent.explains {
        let command = format!("roadmap explain {}", found.rule.name());
        let explain = Drawn::HELP.with_name(name("check-explain", words)).message(command);
        let last = groups.pop().map(|group| group.element(explain));
        groups.extend(last);
    }
    renderer.render(&groups)
}

/// The places, by their rank, of each file: files in the order in which they come, the finding's own first.
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

/// "file:line:column", which the excerpt itself cannot know when lines are cut.
fn origin(place: FileSpan, report: &Report, positions: &mut Positions) -> Origin<'static> {
    let at = positions.start(place);
    Origin::path(path(place.file, report)).line(at.line as usize).char_column(at.column as usize)
}

fn path(file: FileIx, report: &Report) -> String {
    escape::terminal(&report.sources.display_path(file)).into_owned()
}

/// What is for people calls errors, warnings and notes by their names in the language of the people.
fn drawn_level(level: Level, words: &Localizer) -> Drawn<'static> {
    let drawn = match level {
        Level::Error => Drawn::ERROR,
        Level::Warning => Drawn::WARNING,
        Level::Note | Level::Off => Drawn::NOTE,
    };
    drawn.with_name(level_word(words, level))
}

/// "help" or "explain", with the space that French puts before the colon.
fn name(of: &str, words: &Localizer) -> String {
    let colon = crate::l10n::punctuation::colon(words.language());
    format!("{}{}", words.text(of), colon.split(':').next().unwrap_or_default())
}

/// How many findings are not drawn, and how many there are of each rule.
fn more(out: &mut String, told: &[ResolvedFinding], words: &Localizer, width: usize) {
    let mut by_rule: BTreeMap<(Level, &str), usize> = BTreeMap::new();
    for ResolvedFinding { level, found, .. } in told {
        *by_rule.entry((*level, found.rule.name())).or_default() += 1;
    }
    let mut by_rule: Vec<_> = by_rule.into_iter().collect();
    by_rule.sort_by_key(|&(_, count)| std::cmp::Reverse(count));
    let more = words.format("check-more", &[("count", (told.len() - MOST_FINDINGS).into())]);
    out.push_str(&sentence(&more, width));
    let grouped = |count: usize| numbers::grouped(words.language(), i64::try_from(count).unwrap_or(i64::MAX));
    for ((level, rule), count) in by_rule {
        // Writing into a text cannot fail.
        let _ = writeln!(out, "{:>9}  {}[{rule}]", grouped(count), level_word(words, level));
    }
    out.push('\n');
}
