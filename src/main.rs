//! Parses the arguments, calls, and turns the result into an exit status.

fn main() {
    let root = std::env::args().nth(1).expect("a folder");
    let sources = roadmap::source::load(std::path::Path::new(&root)).expect("opens");
    let (portfolio, found) = roadmap::read::read(&sources);
    println!("{} projects {} people", portfolio.projects.len(), portfolio.people.entries.len());
    let mut found = found;
    found.sort_by_key(|f| f.place);
    for f in found {
        let text = sources.file(f.place.file).text();
        let at = roadmap::source::LineIndex::new(text).position(text, f.place.span.start);
        println!(
            "{}:{}:{}: {}[{}] {} {:?} {:?}",
            sources.openable(f.place.file),
            at.line,
            at.column,
            f.level.name(),
            f.rule.name(),
            f.says,
            f.facts,
            f.helps
        );
    }
}
