//! Fixes of findings, as edits of the files.

use std::collections::{BTreeMap, HashSet};

use crate::source::{FileIx, FileSpan, Sources, TextEdit};

/// A fix may enable further fixes; at most this many rounds are made.
const MOST_ROUNDS: usize = 50;

/// How certain it is that a fix is what was meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Applicability {
    /// Only a suggestion to show.
    Display,
    /// The fix removes or decides something.
    Unsafe,
    /// Only one meaning is possible.
    Safe,
}

/// Edits that are applied together.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Fix {
    /// How certain the fix is.
    pub applicability: Applicability,
    /// Its edits.
    pub edits: Vec<Edit>,
}

impl Edit {
    /// The file that it changes.
    pub fn file(&self) -> FileIx {
        match self {
            Self::Replace(file, _) => *file,
            Self::RemoveEntry(place) | Self::RemoveTable(place) => place.file,
        }
    }

    fn replacement(&self) -> Option<(FileIx, &TextEdit)> {
        match self {
            Self::Replace(file, edit) => Some((*file, edit)),
            Self::RemoveEntry(_) | Self::RemoveTable(_) => None,
        }
    }
}

/// An edit of a fix.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Edit {
    /// Replaces text of a file.
    Replace(FileIx, TextEdit),
    /// Removes the list entry that begins here, with its comma.
    RemoveEntry(FileSpan),
    /// Removes the table of an array of tables whose header or opening brace is here.
    RemoveTable(FileSpan),
}

impl Fix {
    /// A fix of these edits.
    pub fn new(applicability: Applicability, edits: Vec<Edit>) -> Self {
        Self { applicability, edits }
    }

    /// A fix that replaces the text at `place`.
    pub fn replace(applicability: Applicability, place: FileSpan, replacement: impl Into<String>) -> Self {
        Self::new(applicability, vec![Edit::Replace(place.file, TextEdit::new(place.span.range(), replacement))])
    }
}

/// Texts of files after applying fixes.
#[derive(Debug, Default)]
pub struct Applied {
    /// The new texts.
    pub files: BTreeMap<FileIx, String>,
    /// What was replaced in the earlier texts.
    pub edits: BTreeMap<FileIx, Vec<TextEdit>>,
    /// How many fixes were applied.
    pub count: usize,
}

/// Applies fixes that consist of replacements; of two that overlap, only the first.
pub fn apply_fixes<'f>(sources: &Sources, fixes: impl IntoIterator<Item = &'f Fix>) -> Applied {
    let mut accepted: BTreeMap<FileIx, BTreeMap<(u32, u32), TextEdit>> = BTreeMap::new();
    let mut count = 0;
    for fix in fixes {
        let replacements: Vec<(FileIx, &TextEdit)> = fix.edits.iter().filter_map(Edit::replacement).collect();
        let is_free = |&(file, edit): &(FileIx, &TextEdit)| {
            sources.file(file).text().get(edit.span.range()).is_some()
                && accepted.get(&file).is_none_or(|accepted| is_free(accepted, edit))
        };
        if replacements.len() < fix.edits.len() || !replacements.iter().all(is_free) {
            continue;
        }
        count += 1;
        for (file, edit) in replacements {
            accepted.entry(file).or_default().insert((edit.span.start, edit.span.end), edit.clone());
        }
    }
    let edits: BTreeMap<FileIx, Vec<TextEdit>> =
        accepted.into_iter().map(|(file, edits)| (file, edits.into_values().collect())).collect();
    let edited =
        |(&file, edits): (&FileIx, &Vec<TextEdit>)| (file, TextEdit::apply_all(sources.file(file).text(), edits));
    Applied { files: edits.iter().map(edited).collect(), edits, count }
}

/// What fixing changed.
#[derive(Debug, Default)]
pub struct Fixed {
    /// The earlier texts of changed files.
    pub before: BTreeMap<FileIx, Box<str>>,
    /// The number of applied fixes.
    pub count: usize,
}

/// Applies what `fixes` returns for the texts as they stand, again and again until nothing can be applied.
///
/// # Errors
/// If the same text would be written twice at the same place of a file, because a fix does not correct its finding; the
/// texts are as they were.
pub fn fix_all(sources: &mut Sources, mut fixes: impl FnMut(&Sources) -> Vec<Fix>) -> Result<Fixed, FileIx> {
    let (mut fixed, mut written) = (Fixed::default(), HashSet::new());
    for _ in 0..MOST_ROUNDS {
        let applied = apply_fixes(sources, &fixes(sources));
        if applied.count == 0 {
            break;
        }
        fixed.count += applied.count;
        for (file, text) in applied.files {
            let source = &mut sources.files[file.0 as usize];
            if let Ok(before) = std::mem::replace(&mut source.text, Ok(text.into())) {
                fixed.before.entry(file).or_insert(before);
            }
        }
        let edits = applied.edits.into_iter().flat_map(|(file, edits)| edits.into_iter().map(move |edit| (file, edit)));
        for (file, edit) in edits {
            let grows = edit.replacement.len() >= edit.span.range().len();
            if grows && !written.insert((file, edit.span.start, edit.span.end, edit.replacement)) {
                for (file, before) in fixed.before {
                    sources.files[file.0 as usize].text = Ok(before);
                }
                return Err(file);
            }
        }
    }
    Ok(fixed)
}

/// Whether an edit overlaps none of the accepted ones.
fn is_free(accepted: &BTreeMap<(u32, u32), TextEdit>, edit: &TextEdit) -> bool {
    let key = (edit.span.start, edit.span.end);
    let before =
        accepted.range(..=key).next_back().is_none_or(|(&(start, end), _)| end <= key.0 && (start, end) != key);
    before && accepted.range(key..).next().is_none_or(|(&(start, _), _)| start >= key.1 && start != key.0)
}
