//! The report as a PDF: where everything is placed, and what a reader of the file finds in it.

mod samples;

use roadmap::render::pdf::render;
use roadmap::words::Words;

/// Writes samples where PDF_SAMPLES says, to be looked at.
#[test]
#[ignore = "writes files to be looked at"]
fn write_samples() {
    let folder = std::env::var("PDF_SAMPLES").expect("PDF_SAMPLES names a folder");
    let samples = [
        ("report", samples::report(12)),
        ("empty", samples::empty()),
        ("ugly", samples::ugly()),
        ("large", samples::report(1000)),
        ("twenty", samples::report(20)),
    ];
    for (name, document) in samples {
        let words = Words::new(document.language);
        let start = std::time::Instant::now();
        let rendered = render(&document, &words);
        println!(
            "{name}: {:?}, {} pages, {} KB, missing {:?}",
            start.elapsed(),
            rendered.pages,
            rendered.bytes.len() / 1024,
            rendered.missing
        );
        std::fs::write(format!("{folder}/{name}.pdf"), rendered.bytes).unwrap();
    }
}
