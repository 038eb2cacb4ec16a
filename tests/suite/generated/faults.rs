//! The faults that are planted into generated projects: edits of the text, as people make them.

use std::fs;
use std::path::Path;

/// An edit that makes a healthy project faulty.
pub struct Fault {
    /// The rules that are to find it.
    pub rules: &'static [&'static str],
    pub put: fn(&str) -> Vec<u8>,
}

const fn fault(rules: &'static [&'static str], put: fn(&str) -> Vec<u8>) -> Fault {
    Fault { rules, put }
}

/// One for `people.toml`.
pub const OF_PEOPLE: Fault = fault(&["unknown-department"], |text| {
    format!("{text}\n[perdue]\nname = \"Perdue\"\ndirectorate = \"CNUM\"\ndepartment = \"ateliés\"\n").into()
});

/// One for a project on which others depend.
pub const OF_A_HUB: Fault =
    fault(&["dependency-not-transverse"], |text| text.replacen("transverse = true", "transverse = false", 1).into());

/// Those for any other project.
pub const FAULTS: &[Fault] = &[
    fault(&["toml-syntax"], |text| text.replacen("\"\nsummary", "\nsummary", 1).into()),
    fault(&["unreadable-file"], |text| text.chars().map(|letter| u8::try_from(letter).unwrap_or(b'?')).collect()),
    fault(&["unknown-key"], |text| text.replacen("\nsponsors", "\nsponsers", 1).into()),
    fault(&["missing-key"], |text| without(text, "summary").into()),
    fault(&["wrong-value"], |text| text.replacen("\"active\"", "\"actif\"", 1).into()),
    fault(&["bad-id"], |text| more(text, "deliverables", "id = \"Fête\"\ntitle = \"F\"\ndue = 2027-01-14")),
    fault(&["duplicate-id"], |text| more(text, "deliverables", "id = \"livrable-1\"\ntitle = \"F\"\ndue = 2027-01-14")),
    fault(&["unusable-link"], |text| {
        more(text, "deliverables", "id = \"lien\"\ntitle = \"F\"\ndue = 2027-01-14\nlink = \"exemple.fr\"")
    }),
    fault(&["unknown-person"], |text| with(text, "lead", "\"personne-inconnue\"").into()),
    fault(&["unknown-directorate"], |text| {
        more(&approved(&invited(text), "DBRD", "personne-0"), "approvals", &approval("CNOM", "personne-1"))
    }),
    fault(&["unknown-meeting"], |text| {
        more(text, "decisions", "question = \"Q\"\nmeeting = \"codire\"\nasked = 2026-12-01")
    }),
    fault(&["unknown-dependency"], |text| with(text, "depends-on", "[\"projet-absent\"]").into()),
    fault(&["team-size"], |text| {
        let team = team(text);
        with(&without_owners(text), "contributors", &list(&team[..2])).into()
    }),
    fault(&["directorate-unrepresented"], |text| {
        // People of even ranks are of one directorate.
        let first: usize = team(text)[0].trim_start_matches("personne-").parse().expect("a rank");
        let alike: Vec<String> = (0..3).map(|more| format!("personne-{}", first + 2 * more)).collect();
        let text = with(&without_owners(text), "coordinator", &format!("\"{}\"", alike[1]));
        with(&text, "contributors", &list(&alike)).into()
    }),
    fault(&["coordinator-not-contributor"], |text| with(text, "coordinator", "\"personne-1\"").into()),
    fault(&["lead-is-coordinator"], |text| with(text, "lead", &format!("\"{}\"", team(text)[1])).into()),
    fault(&["duplicate-member"], |text| more(text, "guests", &format!("person = \"{}\"", team(text)[2]))),
    fault(&["outsider-unapproved"], |text| approved(&invited(text), "DBRD", "personne-0").into()),
    fault(&["approver-outside-directorate"], |text| {
        approved(&approved(&invited(text), "DBRD", "personne-0"), "CNUM", "personne-0").into()
    }),
    fault(&["approval-unused"], |text| approved(text, "DBRD", "personne-0").into()),
    fault(&["sponsor-missing"], |text| without(text, "sponsors").into()),
    fault(&["team-unannounced"], |text| {
        with(text, "informed", "[{ person = \"personne-0\", on = 2026-09-01 }]").into()
    }),
    fault(&["departed-member"], |text| {
        let mut team = team(text);
        *team.last_mut().expect("a team") = "partante".to_owned();
        with(&without_owners(text), "contributors", &list(&team)).into()
    }),
    fault(&["deliverable-undated"], |text| more(text, "deliverables", "id = \"sans-date\"\ntitle = \"F\"")),
    fault(&["no-deliverable"], |text| without_deliverables(text).into()),
    fault(&["nothing-before-review"], |text| {
        more(&without_deliverables(text), "deliverables", "id = \"seul\"\ntitle = \"F\"\ndue = 2027-06-15")
    }),
    fault(&["due-before-start"], |text| {
        more(text, "deliverables", "id = \"hier\"\ntitle = \"F\"\ndue = 2026-01-15\ndelivered = 2026-01-15")
    }),
    fault(&["due-after-end"], |text| {
        let text = with(text, "end", "2028-02-29");
        more(&text, "deliverables", "id = \"tard\"\ntitle = \"F\"\ndue = 2028-03-01")
    }),
    fault(&["due-on-closed-day"], |text| {
        more(text, "deliverables", "id = \"samedi\"\ntitle = \"F\"\ndue = 2027-01-16")
    }),
    fault(&["open-deliverable-in-completed"], |text| {
        let text = with(text, "stage", "\"completed\"");
        more(&text, "deliverables", "id = \"ouvert\"\ntitle = \"F\"\ndue = 2027-01-14")
    }),
    fault(&["owner-outside-team"], |text| {
        more(text, "deliverables", "id = \"loin\"\ntitle = \"F\"\ndue = 2027-01-14\nowner = \"personne-0\"")
    }),
    fault(&["end-before-start"], |text| {
        more(text, "risks", "title = \"R\"\nlevel = \"low\"\nopened = 2026-11-03\nclosed = 2026-10-03")
    }),
    fault(&["high-risk-unowned"], |text| more(text, "risks", "title = \"R\"\nlevel = \"high\"\nopened = 2026-11-03")),
    fault(&["overspent"], |text| more(text, "budget", "year = 2027\nsource = \"CNUM\"\ngranted = 0\nspent = 1")),
    fault(&["dependency-cycle"], |text| {
        pair(text, "due = 2027-01-14\ndepends-on = [\"b\"]", "due = 2027-01-14\ndepends-on = [\"a\"]")
    }),
    fault(&["dependency-too-late"], |text| pair(text, "due = 2027-01-14\ndepends-on = [\"b\"]", "due = 2027-01-15")),
    fault(&["dependency-abandoned"], |text| {
        pair(text, "due = 2027-01-14\ndepends-on = [\"b\"]", "due = 2027-01-14\ndropped = 2026-12-01")
    }),
    fault(&["waiver-expired", "sponsor-missing"], |text| {
        more(&without(text, "sponsors"), "waivers", &waiver("sponsor-missing", "2026-12-14"))
    }),
    fault(&["waiver-unused"], |text| more(text, "waivers", &waiver("team-size", "2026-12-15"))),
    fault(&["rule-unknown"], |text| more(text, "waivers", &waiver("team-sise", "2026-12-15"))),
];

/// Adds the people that some of the faults take: a partner, and somebody who leaves.
pub fn prepare(folder: &Path) {
    let path = folder.join("people.toml");
    let people = fs::read_to_string(&path).expect("people");
    let more = "[partenaire]\nname = \"Partenaire\"\norganisation = \"Fablab\"\n\n\
                [partante]\nname = \"Partante\"\ndirectorate = \"CNUM\"\nleft = 2027-01-31\n";
    fs::write(path, people + more).expect("writes");
}

/// The text without the line of a key.
fn without(text: &str, key: &str) -> String {
    let is_of_key = |line: &&str| line.split_once(" = ").is_some_and(|(before, _)| before == key);
    text.split_inclusive('\n').filter(|line| !is_of_key(line)).collect()
}

/// The text with another value for a key of the project.
fn with(text: &str, key: &str, value: &str) -> String {
    format!("{key} = {value}\n{}", without(text, key))
}

/// The text with one more table.
fn more(text: &str, table: &str, keys: &str) -> Vec<u8> {
    format!("{text}\n[[{table}]]\n{keys}\n").into()
}

/// The text with two more deliverables, `a` and `b`.
fn pair(text: &str, of_a: &str, of_b: &str) -> Vec<u8> {
    let deliverable = |id: &str, more: &str| format!("\n[[deliverables]]\nid = \"{id}\"\ntitle = \"F\"\n{more}\n");
    format!("{text}{}{}", deliverable("a", of_a), deliverable("b", of_b)).into()
}

fn invited(text: &str) -> String {
    format!("{text}\n[[guests]]\nperson = \"partenaire\"\n")
}

fn approved(text: &str, directorate: &str, by: &str) -> String {
    format!("{text}\n[[approvals]]\n{}\n", approval(directorate, by))
}

fn approval(directorate: &str, by: &str) -> String {
    format!("person = \"partenaire\"\ndirectorate = \"{directorate}\"\nby = \"{by}\"\non = 2026-09-01")
}

fn waiver(rule: &str, until: &str) -> String {
    format!("rule = \"{rule}\"\nuntil = {until}\nreason = \"R\"\nby = \"personne-0\"")
}

/// A smaller team owns nothing that somebody else was to own.
fn without_owners(text: &str) -> String {
    without(text, "owner")
}

fn without_deliverables(text: &str) -> String {
    let from = text.find("\n[[deliverables]]").expect("there are some");
    let to = text.find("\n[[updates]]").expect("they come before the updates");
    format!("{}{}", &text[..from], &text[to..])
}

/// The contributors, in the order of the file.
fn team(text: &str) -> Vec<String> {
    let line = text.lines().find(|line| line.starts_with("contributors = ")).expect("a team");
    line.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

fn list(people: &[String]) -> String {
    format!("{people:?}")
}
