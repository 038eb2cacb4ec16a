//! Documents made by hand: a report as it is sent, and one that is empty.

mod sheet;
mod summary;

use chrono::{Datelike, Months, NaiveDate};
use roadmap::l10n::{Language, dates};
use roadmap::view::document::*;

pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

pub fn document(language: Language, blocks: Vec<Block>) -> Document {
    Document {
        language,
        title: "Feuille de route 2026-2027, décembre 2026".into(),
        author: "Établissement public de la Cité".into(),
        footer: "Feuille de route 2026-2027 · décembre 2026".into(),
        day: day(2026, 12, 15),
        blocks,
    }
}

pub fn empty() -> Document {
    document(Language::Fr, Vec::new())
}

pub fn heading(level: u8, text: &str, anchor: Option<&str>, outline: Option<u8>) -> Block {
    Block::Heading(Heading { level, text: Text::plain(text), anchor: anchor.map(Into::into), outline })
}

pub fn paragraph(role: Role, text: Text) -> Block {
    Block::Paragraph(Paragraph { text, role, short: None })
}

pub fn body(text: Text) -> Block {
    paragraph(Role::Body, text)
}

pub fn months(from: NaiveDate, count: u32) -> Vec<MonthLabel> {
    (0..count)
        .map(|at| {
            let first = from + Months::new(at);
            MonthLabel {
                first,
                label: dates::short_month_name(Language::Fr, first).into(),
                year: (at == 0 || first.month() == 1).then(|| first.year().to_string()),
            }
        })
        .collect()
}

/// The months of the summary, `projects` rows in the table and the timeline, and as many sheets.
pub fn report(projects: usize) -> Document {
    let mut blocks = summary::summary();
    blocks.push(heading(2, "Tous les projets", Some("projets"), Some(1)));
    blocks.push(Block::Table(all_projects(projects)));
    blocks.push(heading(2, "Calendrier", Some("calendrier"), Some(1)));
    blocks.push(Block::Timeline(timeline(day(2026, 9, 1), 11, projects)));
    blocks.push(heading(2, "Fiches des projets", None, Some(1)));
    for at in 0..projects {
        blocks.push(Block::Together(sheet::sheet(at)));
    }
    document(Language::Fr, blocks)
}

const NAMES: [&str; 12] = [
    "Identité commune",
    "Signalétique inclusive",
    "Prêt d’objets",
    "Nocturnes du jeudi",
    "Fablab mobile",
    "Parcours d’accueil",
    "Portail commun",
    "Podcast des métiers",
    "Grainothèque",
    "Atelier de réparation",
    "Médiation à distance",
    "Numérisation du fonds ancien",
];
const MARKS: [(Mark, &str); 4] = [
    (Mark::OnTrack, "en bonne voie"),
    (Mark::AtRisk, "à surveiller"),
    (Mark::OffTrack, "en difficulté"),
    (Mark::Unknown, "sans nouvelles"),
];

fn name(at: usize) -> String {
    if at < NAMES.len() { NAMES[at].into() } else { format!("{} {}", NAMES[at % NAMES.len()], at / NAMES.len() + 1) }
}

fn anchor(at: usize) -> Link {
    Link::Anchor(format!("projet-{at}"))
}

fn all_projects(count: usize) -> Table {
    let row = |at: usize| {
        let (mark, word) = MARKS[(at * 7 / 3) % 4];
        let mut next = vec![Text::plain("Cahier des charges")];
        if at.is_multiple_of(5) {
            next.push(Text::late("5 jours de retard"));
        }
        Row {
            cells: vec![
                Text::strong(name(at)).linked(&anchor(at)).into(),
                Cell(vec![Text::plain("Stéphane Rousseau"), Text::quiet("Océane Mathieu")]),
                Text::marked(Mark::OnTrack, "en bonne voie").into(),
                Text::marked(mark, word).into(),
                Text::plain(format!("{} / {}", at % 4, at % 4 + 3)).into(),
                Text::plain("10 déc.").into(),
                Cell(next),
                Text::plain("24 nov.").into(),
            ],
        }
    };
    Table {
        caption: "Tous les projets".into(),
        columns: vec![
            Column::left("Projet"),
            Column::left("Chef de projet Coordinateur"),
            Column::left("Novembre").on_one_line(),
            Column::left("Décembre").on_one_line(),
            Column::right("Remis"),
            Column::right("Échéance"),
            Column::left("Livrable"),
            Column::right("Point du"),
        ],
        rows: (0..count).map(row).collect(),
    }
}

pub fn timeline(from: NaiveDate, month_count: u32, rows: usize) -> Timeline {
    let until = from + Months::new(month_count);
    let span = (until - from).num_days();
    let on = |part: i64| from + chrono::Days::new(u64::try_from(span * part / 100).unwrap());
    let row = |at: usize| {
        let shift = i64::try_from(at * 7 % 30).unwrap();
        let state = |part: i64, late: bool| match (part < 32, late) {
            (true, true) => MilestoneState::Overdue,
            (true, false) => MilestoneState::Delivered,
            (false, _) => MilestoneState::Open,
        };
        let milestone = |part: i64| Milestone {
            on: on(part),
            state: state(part, part % 5 == 0),
            title: format!("Livrable {part}"),
        };
        TimelineRow {
            mark: (!at.is_multiple_of(5)).then(|| MARKS[(at * 7 / 3) % 4].0),
            label: Text::plain(name(at)).linked(&anchor(at)),
            start: Some(on(shift)),
            end: Some(on(60 + shift)),
            milestones: vec![milestone(shift + 3), milestone(shift + 18), milestone(shift + 44), milestone(59 + shift)],
        }
    };
    Timeline {
        from,
        until,
        today: on(32),
        today_label: "15 déc.".into(),
        months: months(from, month_count),
        rows: (0..rows).map(row).collect(),
        alternative: "Douze projets, de septembre à juillet.".into(),
        legend_of_signs: Text::plain("◆ livré"),
        legend: Text::plain(
            "Losange plein\u{a0}: livré. Vide\u{a0}: à livrer. Barré\u{a0}: en retard. La partie foncée de la barre est le temps écoulé.",
        ),
    }
}
