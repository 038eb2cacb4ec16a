//! The report as a PDF: where everything is placed, and what a reader of the file finds in it.

mod any;
mod breaks;
mod file;
mod hostile;
mod links;
mod looks;
mod page_one;
mod places;
mod samples;
mod sheets;
mod structure;
mod tree;

use proptest::prelude::*;
use roadmap::l10n::{Language, Localizer};
use roadmap::render::pdf::placed::{Part, Placed, Shape};
use roadmap::render::pdf::render;
use roadmap::view::document::{Block, Code, Mark, Role, Text};

use places::{assert_sound, laid_out};

#[test]
fn samples_are_laid_out_soundly() {
    for document in [samples::empty(), samples::report(3), samples::report(20), hostile::hostile_document()] {
        assert_sound(&document);
    }
}

#[test]
fn samples_are_files_that_readers_understand() {
    for document in [samples::empty(), samples::report(3), hostile::hostile_document()] {
        file::assert_readable(&document);
    }
}

#[test]
fn reports_of_files_are_tagged_soundly() {
    let folder = tempfile::tempdir().unwrap();
    for roadmap in [".", "examples/smallest", "examples/mistakes", "tests/pdf/hostile"] {
        for language in ["fr", "en"] {
            let report = folder.path().join("report.pdf");
            let status = std::process::Command::new(env!("CARGO_BIN_EXE_roadmap"))
                .args([
                    "--today",
                    "2026-12-15",
                    "-C",
                    roadmap,
                    "--lang",
                    language,
                    "export",
                    "--pdf",
                    "--force",
                    "--out",
                ])
                .arg(&report)
                .current_dir(env!("CARGO_MANIFEST_DIR"))
                .stderr(std::process::Stdio::null())
                .status()
                .unwrap();
            assert!(status.success(), "{roadmap} in {language}");
            let root = structure::assert_well_tagged(&lopdf::Document::load(&report).unwrap());
            assert!(root.all().len() > 50, "{roadmap} in {language}");
            // A French roadmap is read aloud in French, whatever the language of the report around it.
            if roadmap == "." {
                let french = structure::words_in(&root, "fr", false);
                assert_eq!(french.contains("Quatorzeparentsàlapremièrerencontre"), language == "en");
                assert!(!french.contains("Team") && !french.contains("Livrables"), "{french}");
            }
        }
    }
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let document = samples::report(2);
    let words = Localizer::new(document.language);
    assert_eq!(render(&document, &words).bytes, render(&document, &words).bytes);
}

#[test]
fn an_empty_document_is_one_page() {
    let layout = laid_out(&samples::empty());
    assert_eq!(layout.pages.len(), 1);
    let texts: Vec<&str> = layout.pages[0].boxes.iter().filter_map(Placed::text).collect();
    assert_eq!(texts, ["Feuille de route 2026-2027 · décembre 2026", "Page 1 sur 1"]);
}

#[test]
fn what_cannot_be_drawn_is_named_once() {
    let text = Text::plain("漢 a\u{202e}b 漢 c\u{7}").then(Text::plain("e\u{301} 漢"));
    let document = samples::document(Language::En, vec![samples::paragraph(Role::Body, text)]);
    let rendered = render(&document, &Localizer::new(Language::En));
    assert_eq!(rendered.missing, ['漢', '\u{202e}', '\u{7}']);
    assert_eq!(lines_of(&document), ["� a�b � c�é �"]);
}

#[test]
fn french_marks_begin_no_line() {
    let text = "« mot » un ; deux : trois ! quatre ? cinq % six € ".repeat(30);
    let document = samples::document(Language::Fr, vec![samples::paragraph(Role::Body, Text::plain(text))]);
    for line in lines_of(&document) {
        assert!(!line.starts_with(['»', ';', ':', '!', '?', '%', '€']), "{line}");
        assert!(!line.trim_end().ends_with('«'), "{line}");
    }
}

#[test]
fn a_wrapped_line_keeps_its_space() {
    let text = Text::plain("des mots qui se suivent ".repeat(20));
    let lines = lines_of(&samples::document(Language::Fr, vec![samples::paragraph(Role::Body, text)]));
    let (_, wrapped) = lines.split_last().unwrap();
    assert!(wrapped.len() > 2 && wrapped.iter().all(|line| line.ends_with(' ')), "{lines:?}");
}

#[test]
fn a_mark_stays_with_its_word() {
    let text = (0..40).fold(Text::default(), |text, _| text.then(Text::marked(Mark::AtRisk, "à surveiller ")));
    let layout = laid_out(&samples::document(Language::Fr, vec![samples::paragraph(Role::Body, text)]));
    for pair in layout.pages[0].boxes.windows(2) {
        if matches!(pair[0].shape, Shape::Mark(_)) {
            assert!((pair[0].y - pair[1].y).abs() < 5.0, "{pair:?}");
        }
    }
}

#[test]
fn a_table_repeats_its_head_on_each_page() {
    let layout = laid_out(&hostile::hostile_document());
    let starts: Vec<bool> = layout.pages[2..6]
        .iter()
        .map(|page| page.boxes.first().and_then(Placed::text) == Some("Première colonne"))
        .collect();
    assert_eq!(starts, [true; 4]);
}

#[test]
fn a_bar_is_drawn_once_for_a_page() {
    let layout = laid_out(&samples::report(3));
    let bars = layout.pages[0].boxes.iter().filter(|placed| {
        matches!(placed.shape, Shape::Fill(_))
            && placed.origin.part == Part::Artifact
            && placed.width > 2.0
            && placed.width < 3.0
    });
    assert_eq!(bars.count(), 1);
}

#[test]
fn what_would_break_badly_does_not() {
    for document in breaks::documents() {
        assert_sound(&document);
    }
}

#[test]
fn columns_without_room_follow_each_other() {
    let column = |text: &str| vec![samples::paragraph(Role::Body, Text::plain(text.repeat(400)))];
    let blocks = vec![Block::Columns(vec![column("gauche "), column("droite ")])];
    assert_sound(&samples::document(Language::Fr, blocks));
}

#[test]
fn a_piece_of_a_file_is_set_line_by_line() {
    let lines = ["[[deliverables]]", "due = 2026-12-15", "", "  # a hundred lines of it"].repeat(25);
    let code = Code { language: "toml", lines: lines.into_iter().map(str::to_owned).collect() };
    let document = samples::document(Language::En, vec![Block::Code(code)]);
    assert_sound(&document);
    file::assert_readable(&document);
    assert_eq!(lines_of(&document)[..2], ["[[deliverables]]", "due = 2026-12-15"]);
}

/// A few documents, others in every run; `PROPTEST_CASES=2000` asks for as many, `PROPTEST_RNG_SEED` for which.
fn documents_drawn() -> ProptestConfig {
    let any = ProptestConfig { failure_persistence: None, ..ProptestConfig::default() };
    if std::env::var_os("PROPTEST_CASES").is_some() { any } else { ProptestConfig { cases: 64, ..any } }
}

proptest! {
    #![proptest_config(documents_drawn())]

    #[test]
    fn any_document_is_laid_out_soundly(document in any::documents()) {
        assert_sound(&document);
    }

    #[test]
    fn any_document_is_a_file_that_readers_understand(document in any::documents()) {
        file::assert_readable(&document);
    }
}

/// The text of each line of the first page, without the footer.
fn lines_of(document: &roadmap::view::document::Document) -> Vec<String> {
    let layout = laid_out(document);
    let mut lines: Vec<(f32, String)> = Vec::new();
    for placed in layout.pages[0].boxes.iter().filter(|placed| placed.origin.block != u32::MAX) {
        let Some(text) = placed.text() else { continue };
        match lines.last_mut() {
            Some((y, line)) if (*y - placed.y).abs() < 0.1 => line.push_str(text),
            _ => lines.push((placed.y, text.to_owned())),
        }
    }
    lines.into_iter().map(|(_, line)| line).collect()
}

/// Writes samples where PDF_SAMPLES says, to be looked at.
#[test]
#[ignore = "writes files to be looked at"]
fn write_samples() {
    let folder = std::env::var("PDF_SAMPLES").expect("PDF_SAMPLES names a folder");
    for (name, document) in [
        ("report", samples::report(12)),
        ("empty", samples::empty()),
        ("hostile", hostile::hostile_document()),
        ("twenty", samples::report(20)),
    ] {
        let rendered = render(&document, &Localizer::new(document.language));
        println!("{name}: {} pages, {} bytes, without {:?}", rendered.pages, rendered.bytes.len(), rendered.missing);
        std::fs::write(format!("{folder}/{name}.pdf"), rendered.bytes).unwrap();
    }
}
