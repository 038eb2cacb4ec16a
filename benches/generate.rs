//! Writes a roadmap of any number of projects: healthy, in French, the same for the same arguments.

use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::Path;

use chrono::{Datelike, Days, NaiveDate, Weekday};

const FIRST: &[&str] = &[
    "Claire", "Hugo", "Anaïs", "Karim", "Léa", "Noé", "Inès", "Théo", "Maëlle", "Loïc", "Zoé", "Gaël", "Aïcha", "Rémi",
];
const LAST: &[&str] =
    &["Moreau", "Petit", "Benali", "Durand", "Lefèvre", "Girard", "N’Diaye", "Œuvrard", "Le Gall", "Nuñez", "Müller"];
const THINGS: &[&str] = &[
    "Prêt d’objets",
    "Fablab mobile",
    "Parcours d’accueil",
    "Portail commun",
    "Atelier de réparation",
    "Grainothèque",
    "Salle immersive",
    "Podcast des métiers",
    "Carte des lieux",
    "Café des parents",
];
const DELIVERABLES: &[&str] =
    &["Charte", "Inventaire", "Cahier des charges", "Prototype", "Pilote avec le public", "Bilan d’usage"];
const TEXTS: &[&str] = &[
    "Les premiers essais avec le public ont été concluants et l’équipe a consolidé le plan de travail.",
    "Le prestataire a confirmé ses délais\u{202f}; la relecture par les deux directions est en cours.",
    "L’activité de service public a pris le dessus ce mois-ci\u{a0}: un atelier a été reporté d’une semaine.",
];

/// The most people that fit into a file of a mebibyte with room to spare.
const MOST_PEOPLE: usize = 6000;
/// How many project files a sub-folder holds.
const FOLDER: usize = 500;

/// The day at which the generated roadmaps are most telling.
pub const TODAY: &str = "2026-12-15";

/// Numbers that look like chance and are the same each time (a linear congruential generator, Knuth's constants).
pub struct Chance(pub u64);

impl Chance {
    pub fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits fit") % bound
    }

    fn of<'a>(&mut self, words: &[&'a str]) -> &'a str {
        words[self.below(words.len())]
    }
}

/// Writes a roadmap of `projects` projects into `folder`.
///
/// # Errors
/// When a file cannot be written.
pub fn roadmap(folder: &Path, projects: usize) -> io::Result<()> {
    fs::create_dir_all(folder.join("projects"))?;
    let people = (projects * 4).clamp(16, MOST_PEOPLE) & !1;
    fs::write(folder.join("roadmap.toml"), settings())?;
    fs::write(folder.join("people.toml"), everyone(people))?;
    let mut chance = Chance(1);
    for rank in 0..projects {
        let sub = folder.join("projects").join(format!("lot-{:03}", rank / FOLDER));
        if rank % FOLDER == 0 {
            fs::create_dir_all(&sub)?;
        }
        fs::write(sub.join(format!("projet-{rank}.toml")), project(rank, projects, people, &mut chance))?;
    }
    Ok(())
}

fn settings() -> &'static str {
    r#"format = 1
title = "Feuille de route 2026-2027"
organisation = "Établissement public"
language = "fr"
timezone = "Europe/Paris"
owners = ["DBRD", "CNUM"]
portfolio-coordinator = "personne-0"

[directorates.DBRD]
name = "Bibliothèque et ressources documentaires"
[directorates.CNUM]
name = "Carrefour numérique"

[departments.mediation]
name = "Médiation"
directorate = "DBRD"
head = "personne-0"
[departments.ateliers]
name = "Ateliers"
directorate = "CNUM"
head = "personne-1"

[meetings.session]
name = "Matinée projet"
who = "teams"
every = "week"
on = "thursday"
from = 2026-09-03
[meetings.codir]
name = "CODIR Projets"
who = "committee"
every = "3 months"
on = "second thursday"
from = 2026-12-10

[rules]
double-booked = "off"
"#
}

/// People with even ranks are of one directorate, the others of the other.
fn everyone(people: usize) -> String {
    let mut chance = Chance(2);
    let mut text = String::new();
    for rank in 0..people {
        let (directorate, department) = if rank % 2 == 0 { ("DBRD", "mediation") } else { ("CNUM", "ateliers") };
        let (first, last) = (chance.of(FIRST), chance.of(LAST));
        let _ = write!(
            text,
            "[personne-{rank}]\nname = \"{first} {last}\"\ndirectorate = \"{directorate}\"\ndepartment = \"{department}\"\n\
             email = \"p{rank}@example.org\"\n\n"
        );
    }
    text
}

fn project(rank: usize, projects: usize, people: usize, chance: &mut Chance) -> String {
    let hubs = (projects / 20).max(1);
    let person = |offset: usize| format!("personne-{}", (rank * 4 + 2 + offset) % people);
    let size = 3 + chance.below(4);
    let team: Vec<String> = (0..size).map(person).collect();
    let start = NaiveDate::from_ymd_opt(2026, 9, 3).expect("a date") + Days::new(7 * (rank as u64 % 8));
    let is_hub = rank < hubs;
    let mut text = String::with_capacity(3000);
    let _ = write!(
        text,
        "title = \"{} {}\"\nsummary = \"Ouvrir à tous un service concret, construit par les deux directions avec le public. {}\"\n\
         stage = \"active\"\nlead = \"{}\"\ncoordinator = \"{}\"\ncontributors = [",
        THINGS[rank % THINGS.len()],
        rank + 1,
        chance.of(TEXTS),
        team[0],
        team[1],
    );
    for member in &team {
        let _ = write!(text, "\"{member}\", ");
    }
    let _ = write!(
        text,
        "]\nsponsors = [\"personne-0\"]\nstart = {start}\ntransverse = {is_hub}\ntags = [\"{}\"]\n",
        chance.of(&["publics", "numérique", "collections"])
    );
    if !is_hub && chance.below(5) < 2 {
        let _ = writeln!(text, "depends-on = [\"projet-{}\"]", chance.below(hubs));
    }
    text.push_str(
        "informed = [{ person = \"personne-0\", on = 2026-09-01 }, { person = \"personne-1\", on = 2026-09-01 }]\n",
    );
    life(&mut text, rank, &team, start, chance);
    text
}

fn life(text: &mut String, rank: usize, team: &[String], start: NaiveDate, chance: &mut Chance) {
    let mut due = start;
    for number in 0..2 + chance.below(4) {
        due = workday(due + Days::new(20 + chance.below(50) as u64));
        let _ = write!(
            text,
            "\n[[deliverables]]\nid = \"livrable-{}\"\ntitle = \"{}\"\ndue = {due}\nowner = \"{}\"\n",
            number + 1,
            DELIVERABLES[(rank + number) % DELIVERABLES.len()],
            team[number % team.len()],
        );
        if number > 0 {
            let _ = writeln!(text, "depends-on = [\"livrable-{number}\"]");
        }
        if due < NaiveDate::from_ymd_opt(2026, 12, 8).expect("a date") {
            let _ = writeln!(text, "delivered = {due}");
        }
    }
    for month in 0..1 + chance.below(3) {
        let _ = write!(
            text,
            "\n[[updates]]\non = {}\nby = \"{}\"\nhealth = \"{}\"\ntext = \"{}\"\n",
            start + Days::new(21 * (month as u64 + 1)),
            team[1],
            chance.of(&["on-track", "on-track", "at-risk", "off-track"]),
            chance.of(TEXTS),
        );
    }
    let _ = write!(
        text,
        "\n[[risks]]\ntitle = \"Disponibilité des contributeurs\"\nlevel = \"medium\"\nresponse = \"Relais par les départements\"\n\
         opened = {start}\n\n[[budget]]\nyear = 2026\nsource = \"DBRD\"\nasked = 12000\ngranted = 8000\nspent = 3200\n"
    );
}

fn workday(mut day: NaiveDate) -> NaiveDate {
    while matches!(day.weekday(), Weekday::Sat | Weekday::Sun) {
        day = day - Days::new(1);
    }
    day
}
