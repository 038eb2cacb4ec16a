//! How the time of a command grows with each thing that a roadmap may have many of: as much as there is more to read, no more.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// A thing that there may be many of, and how many are measured first; then ten times as many.
pub struct Direction {
    pub name: &'static str,
    pub few: usize,
    pub command: &'static str,
    write: fn(usize) -> Roadmap,
}

/// What differs from the plain roadmap.
#[derive(Default)]
struct Roadmap {
    /// Goes into `roadmap.toml`.
    settings: String,
    people: usize,
    /// What each person's table has beside the name.
    person: String,
    projects: Vec<String>,
}

/// Commits are grown by `season`: here is all the rest.
pub const DIRECTIONS: [Direction; 13] = [
    Direction { name: "projects", few: 500, command: "check", write: |count| projects(count, |_| String::new()) },
    Direction { name: "people", few: 500, command: "check", write: people },
    Direction { name: "deliverables", few: 300, command: "check", write: |count| one(&deliverables(count, |_| None)) },
    Direction {
        name: "a chain of deliverables",
        few: 300,
        command: "status",
        write: |count| one(&deliverables(count, |rank| rank.checked_sub(1))),
    },
    Direction {
        name: "a cycle of projects",
        few: 200,
        command: "check",
        write: |count| projects(count, |rank| format!("depends-on = [\"p{}\"]\n", (rank + 1) % count)),
    },
    Direction { name: "updates", few: 500, command: "status", write: |count| one(&many(count, update)) },
    Direction { name: "waivers", few: 300, command: "check", write: |count| one(&many(count, waiver)) },
    Direction { name: "guests", few: 300, command: "check", write: guests },
    Direction { name: "risks", few: 500, command: "check", write: |count| one(&many(count, risk)) },
    Direction { name: "budget lines", few: 500, command: "check", write: |count| one(&many(count, budget)) },
    Direction { name: "absences of everyone", few: 100, command: "check", write: absences },
    Direction { name: "closed periods", few: 300, command: "deadlines", write: closed },
    Direction {
        name: "letters of one word",
        few: 30_000,
        command: "status",
        write: |count| one(&update(0).replace("Fine", &"a".repeat(count))),
    },
];

impl Direction {
    /// Writes the roadmap with so many of them.
    pub fn write(&self, folder: &Path, count: usize) {
        let Roadmap { settings, people, person, projects } = (self.write)(count);
        fs::create_dir_all(folder.join("projects")).expect("writes");
        let head = "format = 1\ntitle = \"Growth\"\nowners = [\"A\", \"B\"]\n";
        let tail = "[directorates.A]\nname = \"Abc\"\n[directorates.B]\nname = \"Bcd\"\n";
        fs::write(folder.join("roadmap.toml"), format!("{head}{settings}{tail}")).expect("writes");
        let table = |rank: usize| {
            let directorate = if rank.is_multiple_of(2) { "A" } else { "B" };
            format!("[n{rank}]\nname = \"Person {rank}\"\ndirectorate = \"{directorate}\"\n{person}\n")
        };
        fs::write(folder.join("people.toml"), (0..people.max(4)).map(table).collect::<String>()).expect("writes");
        for (rank, project) in projects.iter().enumerate() {
            fs::write(folder.join(format!("projects/p{rank}.toml")), project).expect("writes");
        }
    }
}

fn project(top: &str, rest: &str) -> String {
    let head = "summary = \"S\"\nstage = \"active\"\nlead = \"n0\"\ncoordinator = \"n1\"\nstart = 2026-09-03\n";
    format!("title = \"Project\"\n{head}contributors = [\"n0\", \"n1\", \"n2\"]\n{top}{rest}")
}

fn one(rest: &str) -> Roadmap {
    Roadmap { projects: vec![project("", rest)], ..Roadmap::default() }
}

fn projects(count: usize, top: impl Fn(usize) -> String) -> Roadmap {
    Roadmap { projects: (0..count).map(|rank| project(&top(rank), "")).collect(), ..Roadmap::default() }
}

fn many(count: usize, entry: fn(usize) -> String) -> String {
    (0..count).map(entry).collect()
}

fn people(count: usize) -> Roadmap {
    Roadmap { people: count, ..one("") }
}

fn deliverables(count: usize, after: impl Fn(usize) -> Option<usize>) -> String {
    let mut text = String::new();
    for rank in 0..count {
        let _ = write!(
            text,
            "[[deliverables]]\nid = \"d{rank}\"\ntitle = \"D {rank}\"\ndue = 2026-12-{:02}\n",
            1 + rank % 28
        );
        if let Some(after) = after(rank) {
            let _ = writeln!(text, "depends-on = [\"d{after}\"]");
        }
    }
    text
}

fn day(rank: usize) -> String {
    format!("20{:02}-{:02}-{:02}", 20 + rank / 336 % 7, 1 + rank / 28 % 12, 1 + rank % 28)
}

fn update(rank: usize) -> String {
    format!("[[updates]]\non = {}\nby = \"n1\"\nhealth = \"on-track\"\ntext = \"Fine\"\n", day(rank))
}

fn waiver(rank: usize) -> String {
    let until = format!("2027-{:02}-{:02}", 1 + rank / 28 % 12, 1 + rank % 28);
    format!("[[waivers]]\nrule = \"team-size\"\nreason = \"W{rank}\"\nby = \"n0\"\nuntil = {until}\n")
}

fn risk(rank: usize) -> String {
    format!("[[risks]]\ntitle = \"R{rank}\"\nlevel = \"medium\"\nresponse = \"A\"\nopened = {}\n", day(rank))
}

fn budget(rank: usize) -> String {
    format!("[[budget]]\nyear = {}\nsource = \"S{rank}\"\nasked = 10\ngranted = 8\nspent = 3\n", 2000 + rank % 50)
}

fn guests(count: usize) -> Roadmap {
    let guest = |rank: usize| {
        format!("[[guests]]\nperson = \"n{}\"\nfrom = 2026-09-03\nto = 2026-12-31\nfor = \"G\"\n", rank + 4)
    };
    Roadmap { people: count + 4, ..one(&(0..count).map(guest).collect::<String>()) }
}

fn absences(count: usize) -> Roadmap {
    let away = |rank: usize| format!("{{ from = {0}, to = {0} }}", day(rank * 2));
    let away: Vec<String> = (0..count).map(away).collect();
    Roadmap { person: format!("away = [{}]\n", away.join(", ")), ..one(&deliverables(50, |_| None)) }
}

fn closed(count: usize) -> Roadmap {
    let closed = |rank: usize| format!("[[closed]]\nfrom = {}\nname = \"C{rank}\"\n", day(rank * 2));
    Roadmap { settings: (0..count).map(closed).collect(), ..one(&deliverables(50, |_| None)) }
}
