//! Warns about characters that the report's font lacks, one line for each script.

use std::collections::BTreeMap;

use icu_properties::CodePointMapData;
use icu_properties::props::Script;

use crate::cli::loaded::Loaded;
use crate::l10n::Localizer;
use crate::source::{FileIx, LineIndex, SourceFile};

/// The most characters of a script that are named.
const NAMED: usize = 6;

/// How often a character occurs in the files, and where first.
#[derive(Clone, Copy, Default)]
struct Occurrences {
    times: usize,
    first: Option<(FileIx, usize)>,
}

/// A warning for each script with `missing` characters, in order of first occurrence.
pub fn warnings(missing: &[char], loaded: &Loaded, words: &Localizer) -> Vec<String> {
    if missing.is_empty() {
        return Vec::new();
    }
    let seen = look_for(missing, loaded);
    let mut scripts: Vec<(Script, Vec<char>)> = Vec::new();
    for &character in missing {
        let script = CodePointMapData::<Script>::new().get(character);
        match scripts.iter_mut().find(|(known, _)| *known == script) {
            Some((_, characters)) => characters.push(character),
            None => scripts.push((script, vec![character])),
        }
    }
    scripts.into_iter().map(|(_, characters)| warning(&characters, &seen, loaded, words)).collect()
}

/// Finds all of them in one pass over the files.
fn look_for(missing: &[char], loaded: &Loaded) -> BTreeMap<char, Occurrences> {
    let mut seen: BTreeMap<char, Occurrences> =
        missing.iter().map(|&character| (character, Occurrences::default())).collect();
    for (file, source) in loaded.sources.indexed() {
        for (at, character) in source.text().char_indices() {
            // Nearly all characters are in the font.
            if character.is_ascii() && !character.is_ascii_control() {
                continue;
            }
            if let Some(seen) = seen.get_mut(&character) {
                seen.times += 1;
                seen.first.get_or_insert((file, at));
            }
        }
    }
    seen
}

/// "people.toml:30:9: the font of the report has no U+6F22, U+5B57 (people.toml:30:18); 3 signs stand in their place".
fn warning(characters: &[char], seen: &BTreeMap<char, Occurrences>, loaded: &Loaded, words: &Localizer) -> String {
    let place = |character: &char| {
        let (file, at) = seen[character].first?;
        let source: &SourceFile = loaded.sources.file(file);
        let position = LineIndex::new(source.text()).position(source.text(), u32::try_from(at).ok()?);
        Some(format!("{}:{}:{}", loaded.sources.display_path(file), position.line, position.column))
    };
    let code = |character: &char| format!("U+{:04X}", u32::from(*character));
    let first = place(&characters[0]);
    let mut named: Vec<String> = characters
        .iter()
        .take(NAMED)
        .enumerate()
        .map(|(at, character)| match place(character).filter(|_| at > 0 || first.is_none()) {
            Some(place) => format!("{} ({place})", code(character)),
            None => code(character),
        })
        .collect();
    let others = characters.len().saturating_sub(NAMED);
    if others > 0 {
        named.push(words.format("cli-missing-glyph-others", &[("count", others.into())]));
    }
    let times: usize = characters.iter().map(|character| seen[character].times.max(1)).sum();
    let first = first.map_or_else(String::new, |place| place + &words.text("attention-colon"));
    words.format(
        "cli-missing-glyph",
        &[("place", first.into()), ("codes", words.list(&named).into()), ("count", times.into())],
    )
}
