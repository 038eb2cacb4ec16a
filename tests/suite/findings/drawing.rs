//! Excerpts for people: marks wherever they stand, and lines and columns of any text.

use roadmap::diagnostic::{Applicability, Fix, Rule};
use roadmap::l10n::{Language, Localizer};
use roadmap::render::diagnostics::human;
use roadmap::source::{FileIx, FileSpan, LineIndex, Span};

use super::{PLAIN, diagnostic, one, report};

#[test]
fn a_long_line_is_cut_around_the_mistake() {
    let blank = "é".repeat(250_000);
    let text = format!("title = \"{blank}\"\nstatus = [\"{blank}\", 3]\n");
    let sources = one(&text);
    let at = text.find("3]").expect("it is there");
    let found = [diagnostic(Rule::UnknownKey, "unknown-key", at..at + 1).with("key", blank.as_str())];
    let report = report(&sources, &found, &[]);
    let words = Localizer::new(Language::En);
    let text = human(&report, &words, PLAIN);
    assert!(text.len() < 4_000, "{} bytes", text.len());
    assert!(text.contains("file.toml:2:250015"), "{text}");
    assert!(text.lines().any(|line| line.contains(", 3]")), "{text}");
    assert!(roadmap::render::diagnostics::short(&report, &words).len() < 1_000);
}

#[test]
fn marks_anywhere_are_drawn() {
    let text = "a = 1\r\nb = [\r\n  \"é\",\r\n]\n\n\tc = \"œ\"\n".to_owned() + &"x = 2\n".repeat(30) + "last = 1";
    let sources = one(&text);
    let words = Localizer::new(Language::Fr);
    for start in 0..=text.len() + 2 {
        for length in [0, 1, 3, 40, 500] {
            let other = FileSpan { file: FileIx(0), span: Span::new(text.len() - start.min(text.len())..text.len()) };
            let found = diagnostic(Rule::UnknownKey, "toml-syntax", start..start + length)
                .with("text", "?")
                .with_related(other, "toml-syntax-first");
            let found = [found];
            assert!(human(&report(&sources, &found, &[]), &words, PLAIN).contains("erreur[unknown-key]"));
        }
    }
}

#[test]
fn columns_count_characters_on_long_lines_too() {
    for text in ["é".repeat(900) + "\n" + &"aé€😀\n".repeat(300), "a".repeat(1024), String::new()] {
        let index = LineIndex::new(&text);
        for at in (0..=text.len()).filter(|&at| text.is_char_boundary(at)) {
            let before = &text[..at];
            let line = before.matches('\n').count() + 1;
            let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
            let position = index.position(&text, u32::try_from(at).expect("it is small"));
            assert_eq!((position.line as usize, position.column as usize), (line, column), "at {at}");
        }
    }
}

#[test]
fn far_places_of_a_file_stand_apart() {
    let text = "first = 1\n".to_owned() + &"x = 2\n".repeat(5_000) + "last = 1\n";
    let sources = one(&text);
    let first = FileSpan { file: FileIx(0), span: Span::new(0..5) };
    let at = text.len() - 9;
    let found =
        [diagnostic(Rule::DuplicateId, "duplicate-id-owner", at..at + 4).with_related(first, "duplicate-id.first")];
    let text = human(&report(&sources, &found, &[]), &Localizer::new(Language::En), PLAIN);
    assert!(text.contains("file.toml:5002:1") && text.contains("file.toml:1:1"), "{text}");
    assert!(text.lines().count() < 20, "{text}");
}

#[test]
fn a_safe_fix_is_shown_before_an_unsafe_one() {
    let sources = one("due = 2026-2-30\n");
    let place = FileSpan { file: FileIx(0), span: Span::new(6..15) };
    let fix = |applicability, text: &str| Fix::replace(applicability, place, text);
    let found = [diagnostic(Rule::WrongValue, "unknown-key", 6..15)
        .with("key", "due")
        .with_fix(fix(Applicability::Unsafe, "2026-03-02"))
        .with_fix(fix(Applicability::Safe, "2026-02-28"))];
    let text = human(&report(&sources, &found, &[]), &Localizer::new(Language::En), PLAIN);
    assert!(text.contains("due = 2026-02-28") && !text.contains("2026-03-02"), "{text}");
}
