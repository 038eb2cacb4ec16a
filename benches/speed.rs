//! Measures the release binary beside a floor that reads the same bytes, in one run, and prints the ratios.
//!
//! `cargo bench` runs it. Absolute times differ from machine to machine: quote the ratios. On a machine that does something
//! else beside, quote those of processor time.

#[path = "generate.rs"]
mod generate;
#[path = "growth.rs"]
mod growth;
#[allow(dead_code, reason = "the tests use the rest")]
#[path = "../tests/suite/support/repository.rs"]
mod repository;
#[path = "season.rs"]
mod season;
#[path = "typing.rs"]
mod typing;
#[path = "typst.rs"]
mod typst;

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant, SystemTime};

use roadmap::{read, rules, source};
use wait4::Wait4;

const RUNS: usize = 9;
const PRODUCT: &str = env!("CARGO_BIN_EXE_roadmap");

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    match arguments.get(1).map(String::as_str) {
        // The two references are this program itself, called again: nothing, and every byte on all cores.
        Some("nothing") => {}
        Some("floor") => floor(Path::new(&arguments[2])),
        // And so is what the rules are measured in: a process of its own, whose memory counts for nobody else's.
        Some("rules") => judging(Path::new(&arguments[2])),
        // `cargo bench -- generate DIR 1000` leaves a roadmap to try things on.
        Some("generate") => {
            let projects = arguments[3].parse().expect("a number of projects");
            generate::roadmap(Path::new(&arguments[2]), projects).expect("writes");
        }
        // `cargo bench -- season DIR 200 2000` leaves one with so many commits.
        Some("season") => {
            let [projects, commits] = [3, 4].map(|at: usize| arguments[at].parse().expect("a number"));
            season::season(Path::new(&arguments[2]), projects, commits).expect("writes");
        }
        // `cargo bench -- history` measures nothing else.
        Some("history") => {
            let scratch = tempfile::tempdir().expect("a temporary folder");
            beside_git_log(scratch.path());
        }
        // `cargo bench -- growth` too.
        Some("growth") => {
            let scratch = tempfile::tempdir().expect("a temporary folder");
            directions(scratch.path());
        }
        _ => measure(),
    }
}

/// Reads every byte of every file in `folder`, on all cores.
fn floor(folder: &Path) {
    let mut files = Vec::new();
    list(folder, &mut files);
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let share = files.len().div_ceil(threads).max(1);
    let bytes: usize = std::thread::scope(|scope| {
        let workers: Vec<_> = files.chunks(share).map(|files| scope.spawn(move || read(files))).collect();
        workers.into_iter().map(|worker| worker.join().expect("reads")).sum()
    });
    assert!(bytes > 0);
}

fn list(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry")) {
        if entry.file_type().expect("a type").is_dir() {
            list(&entry.path(), files);
        } else {
            files.push(entry.path());
        }
    }
}

fn read(files: &[PathBuf]) -> usize {
    let mut bytes = Vec::new();
    files
        .iter()
        .map(|file| {
            fs::File::open(file)
                .and_then(|mut file| {
                    bytes.clear();
                    file.read_to_end(&mut bytes)
                })
                .expect("reads")
        })
        .sum()
}

/// Loads the roadmap in `folder` and judges it by all rules, and prints how much longer that is than loading alone.
fn judging(folder: &Path) {
    let day = generate::TODAY.parse().expect("a day");
    let (mut loading, mut all) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        let begun = Instant::now();
        let sources = source::load(folder).expect("reads");
        let (portfolio, found) = read::read(&sources);
        loading.push(begun.elapsed());
        rules::check(&portfolio, day, found);
        all.push(begun.elapsed());
    }
    let [loading, all] = [loading, all].map(|mut times| {
        times.sort();
        times[RUNS / 2].as_secs_f64()
    });
    println!(
        "{:<44} {:>7.1} ms {:>7.1} ms {:>7.2}",
        "loading and all rules / loading",
        all * 1e3,
        loading * 1e3,
        all / loading
    );
}

/// What one run of a program took.
struct Run {
    time: Duration,
    processor: Duration,
    peak_kib: u64,
}

/// Nothing where it is not there.
fn run(command: &mut Command) -> Option<Run> {
    let begun = Instant::now();
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().ok()?;
    let used = child.wait4().expect("ends");
    let processor = used.rusage.utime + used.rusage.stime;
    Some(Run { time: begun.elapsed(), processor, peak_kib: used.rusage.maxrss / 1024 })
}

/// Medians of both commands, run in turn.
fn side_by_side(mut one: Command, mut other: Command) -> (Run, Run) {
    let (mut ones, mut others) = (Vec::new(), Vec::new());
    run(&mut one).expect("starts");
    run(&mut other).expect("starts");
    for _ in 0..RUNS {
        ones.extend(run(&mut one));
        others.extend(run(&mut other));
    }
    (median(ones), median(others))
}

/// The median of each figure.
fn median(mut runs: Vec<Run>) -> Run {
    let middle = runs.len() / 2;
    runs.sort_by_key(|run| run.processor);
    let processor = runs[middle].processor;
    runs.sort_by_key(|run| run.time);
    Run { processor, ..runs.swap_remove(middle) }
}

/// The product, asked of the roadmap in `folder`.
fn on(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(PRODUCT);
    command.args(["--today", generate::TODAY, "-C"]).arg(folder).args(arguments).env("COLUMNS", "120");
    command
}

fn measure() {
    let scratch = tempfile::tempdir().expect("a temporary folder");
    let this = std::env::current_exe().expect("this program");
    let nothing = || {
        let mut command = Command::new(&this);
        command.arg("nothing");
        command
    };
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("roadmap");
    println!(
        "{:<44} {:>10} {:>10} {:>7} {:>9} {:>10}",
        "medians of whole processes", "measured", "reference", "ratio", "processor", "peak"
    );
    for command in ["status", "deadlines", "check"] {
        let pair = side_by_side(on(&sample, &[command]), nothing());
        line(&format!("{command}, sample / empty process"), &pair);
    }
    if run(Command::new("git").arg("--version")).is_some() {
        let folder = scratch.path().join("followed");
        season::season(&folder, 20, 100).expect("writes");
        line("status, 20 projects, 100 commits / empty", &side_by_side(on(&folder, &["status"]), nothing()));
    }
    let mut checks = Vec::new();
    for projects in [20, 1_000, 10_000] {
        let folder = scratch.path().join(projects.to_string());
        generate::roadmap(&folder, projects).expect("writes");
        typing::typing(&folder, projects);
        let mut reading = Command::new(&this);
        reading.arg("floor").arg(&folder);
        let pair = side_by_side(on(&folder, &["check"]), reading);
        line(&format!("check, {projects} projects / reading their bytes"), &pair);
        checks.push((pair.0.time, pair.0.processor));
        let pair = side_by_side(on(&folder, &["status"]), on(&folder, &["check"]));
        line(&format!("status, {projects} projects / check"), &pair);
    }
    let [_, (few, few_on_processor), (many, many_on_processor)] = checks[..] else { unreachable!("three sizes") };
    println!(
        "check, 10,000 / 1,000 projects: {:.1} times the time, {:.1} of the processor",
        many.as_secs_f64() / few.as_secs_f64(),
        many_on_processor.as_secs_f64() / few_on_processor.as_secs_f64(),
    );
    for projects in [1_000, 10_000] {
        let folder = scratch.path().join(projects.to_string());
        let judged = Command::new(&this).arg("rules").arg(&folder).status().expect("starts");
        assert!(judged.success());
    }
    against_commits(&scratch.path().join("committed"));
    beside_git_log(&scratch.path().join("season"));
    directions(&scratch.path().join("growth"));
    for projects in [20, 1_000] {
        let folder = scratch.path().join(projects.to_string());
        for format in ["pdf", "html"] {
            let out = scratch.path().join(format!("report.{format}"));
            let path = out.to_str().expect("a path of ours").to_owned();
            let option = format!("--{format}");
            let pair = side_by_side(on(&folder, &["export", &option, "--out", &path]), on(&folder, &["check"]));
            line(&format!("export {option}, {projects} projects / check"), &pair);
            println!("    {} KB", fs::metadata(&out).map_or(0, |file| file.len() / 1000));
        }
        let report = scratch.path().join("report.pdf");
        beside_typst(
            on(&folder, &["export", "--pdf", "--out"]),
            on(&folder, &["export", "--markdown", "--out"]),
            &report,
            projects,
        );
    }
    println!("binary: {:.1} MB", fs::metadata(PRODUCT).map_or(0.0, |file| file.len() as f64 / 1e6));
}

/// The same content, prepared, through Typst, where it is installed.
fn beside_typst(mut ours: Command, mut markdown: Command, report: &Path, projects: usize) {
    if run(Command::new("typst").arg("--version")).is_none() {
        println!("export --pdf, {projects} projects / typst: skipped, no program `typst`");
        return;
    }
    let prepared = report.with_extension("md");
    run(markdown.arg(&prepared)).expect("writes");
    let source = report.with_extension("typ");
    let text = fs::read_to_string(&prepared).expect("reads");
    fs::write(&source, typst::markup(&text)).expect("writes");
    let mut theirs = Command::new("typst");
    theirs.arg("compile").arg(&source).arg(report.with_extension("typst.pdf"));
    ours.arg(report);
    line(&format!("export --pdf, {projects} projects / typst"), &side_by_side(ours, theirs));
}

/// 2,000 projects in two commits, of which the second changes every twentieth, and the folder some of the others; checked
/// out a while ago, and first in objects of their own, then in a pack.
fn against_commits(folder: &Path) {
    generate::roadmap(folder, 2_000).expect("writes");
    let repository = repository::Repository::of(folder);
    repository.commit_folder(folder, "2026-12-14 12:00:00 +0000");
    change(folder, 0);
    repository.commit_folder(folder, "2026-12-15 12:00:00 +0000");
    let mut files = Vec::new();
    list(&folder.join("projects"), &mut files);
    files.extend(["people.toml", "roadmap.toml"].map(|name| folder.join(name)));
    for file in &files {
        repository::set_time(file, SystemTime::now() - Duration::from_secs(120));
    }
    repository.index(folder);
    let diff = "diff HEAD~1 HEAD, 2,000 projects";
    line(
        &format!("{diff}, unpacked / check"),
        &side_by_side(on(folder, &["diff", "HEAD~1", "HEAD"]), on(folder, &["check"])),
    );
    if run(&mut season::git(folder, &["repack", "-adq"])).is_none() {
        println!("{diff}, in a pack / check: skipped, no program `git`");
    }
    for (what, arguments) in [
        ("status --at HEAD, 2,000 projects / check", &["status", "--at", "HEAD"][..]),
        ("check --against HEAD, nothing changed / check", &["check", "--against", "HEAD"]),
        ("check --at HEAD, 2,000 projects / check", &["check", "--at", "HEAD"]),
        ("check --against HEAD~1, 100 changed / check", &["check", "--against", "HEAD~1"]),
        ("diff HEAD~1 HEAD, 2,000 projects / check", &["diff", "HEAD~1", "HEAD"]),
    ] {
        line(what, &side_by_side(on(folder, arguments), on(folder, &["check"])));
    }
    change(folder, 10);
    let pair = side_by_side(on(folder, &["check", "--against", "HEAD"]), on(folder, &["check"]));
    line("check --against HEAD, 100 changed / check", &pair);
}

/// The ledger of 200 projects over 2,000 commits, beside what `git` needs to print the same changes.
fn beside_git_log(folder: &Path) {
    let what = "history, 2,000 commits, 200 projects / git log -p";
    if run(Command::new("git").arg("--version")).is_none() {
        println!("{what}: skipped, no program `git`");
        return;
    }
    season::season(folder, 200, 2_000).expect("writes");
    let log = || season::git(folder, &["log", "-p", "--", "projects"]);
    line(what, &side_by_side(on(folder, &["history", "--no-cache"]), log()));
    let plain = folder.with_extension("plain");
    copy(folder, &plain).expect("writes");
    for command in ["status", "show"] {
        let arguments: &[&str] = if command == "show" { &["show", "projet-7"] } else { &[command] };
        let what = format!("{command}, 2,000 commits, kept / without git");
        line(&what, &side_by_side(on(folder, arguments), on(&plain, arguments)));
    }
}

/// How the time grows where there is ten times as much of one thing, by processor time; beside it how the files do.
fn directions(folder: &Path) {
    println!("{:<44} {:>10} {:>10} {:>7} {:>9}", "growth, of ten times as many", "few", "many", "times", "bytes");
    for direction in growth::DIRECTIONS {
        let [few, many] = [1, 10].map(|times| {
            let folder = folder.join(format!("{}-{times}", direction.name));
            direction.write(&folder, direction.few * times);
            (on(&folder, &[direction.command]), bytes(&folder))
        });
        let what = format!("{}, {} and {}", direction.name, direction.few, direction.few * 10);
        grown(&what, side_by_side(few.0, many.0), many.1 as f64 / few.1 as f64);
    }
    if run(Command::new("git").arg("--version")).is_none() {
        println!("commits: skipped, no program `git`");
        return;
    }
    let [few, many] = [500, 5_000].map(|commits| {
        let folder = folder.join(format!("commits-{commits}"));
        season::season(&folder, 50, commits).expect("writes");
        on(&folder, &["history", "--no-cache"])
    });
    grown("commits, 500 and 5000", side_by_side(few, many), 10.0);
}

fn grown(what: &str, (few, many): (Run, Run), bytes: f64) {
    let times = many.processor.as_secs_f64() / few.processor.as_secs_f64();
    let [few, many] = [few, many].map(|run| run.time.as_secs_f64() * 1e3);
    println!("{what:<44} {few:>7.1} ms {many:>7.1} ms {times:>7.1} {bytes:>9.1}");
}

/// Copies the files of a roadmap, and nothing of its repository.
fn copy(from: &Path, to: &Path) -> std::io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let to = to.join(entry.file_name());
        if entry.file_type()?.is_file() {
            fs::copy(entry.path(), to)?;
        } else if entry.file_name() != ".git" {
            copy(&entry.path(), &to)?;
        }
    }
    Ok(())
}

fn bytes(folder: &Path) -> u64 {
    let mut files = Vec::new();
    list(folder, &mut files);
    files.iter().map(|file| fs::metadata(file).map_or(0, |found| found.len())).sum()
}

/// Moves a date in every twentieth project.
fn change(folder: &Path, from: usize) {
    let mut files = Vec::new();
    list(&folder.join("projects"), &mut files);
    files.sort();
    for file in files.iter().skip(from).step_by(20) {
        let text = fs::read_to_string(file).expect("text");
        fs::write(file, text.replacen("due = 2026-", "due = 2027-", 1)).expect("writes");
    }
}

fn line(what: &str, (measured, reference): &(Run, Run)) {
    println!(
        "{what:<44} {:>7.1} ms {:>7.1} ms {:>7.2} {:>9.2} {:>6.1} MiB",
        measured.time.as_secs_f64() * 1e3,
        reference.time.as_secs_f64() * 1e3,
        measured.time.as_secs_f64() / reference.time.as_secs_f64(),
        measured.processor.as_secs_f64() / reference.processor.as_secs_f64(),
        measured.peak_kib as f64 / 1024.0,
    );
}
