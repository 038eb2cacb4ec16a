//! Documents made by hand: a report as it is sent, and one that is empty.

use chrono::{Datelike, Months, NaiveDate};
use roadmap::view::document::*;
use roadmap::words::{Language, dates};

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
    Block::Paragraph(Paragraph { text, role })
}

pub fn body(text: Text) -> Block {
    paragraph(Role::Body, text)
}

fn entry(name: &str, strong: &str, text: &str) -> Entry {
    Entry { name: Text::strong(name), text: Text::strong(strong).then(Text::plain(text)) }
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
    let mut blocks = summary();
    blocks.push(heading(2, "Tous les projets", Some("projets"), Some(1)));
    blocks.push(Block::Table(all_projects(projects)));
    blocks.push(heading(2, "Calendrier", Some("calendrier"), Some(1)));
    blocks.push(Block::Timeline(timeline(day(2026, 9, 1), 11, projects)));
    blocks.push(heading(2, "Fiches des projets", None, Some(1)));
    for at in 0..projects {
        blocks.push(Block::Together(sheet(at)));
    }
    document(Language::Fr, blocks)
}

fn summary() -> Vec<Block> {
    vec![
        paragraph(Role::Kicker, Text::plain("Établissement public de la Cité · Feuille de route 2026-2027")),
        heading(1, "Décembre 2026", None, Some(1)),
        paragraph(Role::Kicker, Text::plain("Situation au mardi 15 décembre 2026 · version 4f2a91c")),
        Block::KeyFigures(figures()),
        heading(2, "Ce qui demande de l’aide", Some("aide"), Some(2)),
        Block::Entries(Entries {
            urgent: true,
            entries: vec![
                entry(
                    "Anaïs Bernard",
                    "Identité commune",
                    "\u{a0}: le logo, dû le 10 décembre, a 5 jours de retard\u{202f}; Signalétique inclusive et Prêt d’objets l’attendent.",
                ),
                entry(
                    "Michel Aubry",
                    "Signalétique inclusive",
                    "\u{a0}: saisine du 3 décembre, un fabricant pour les panneaux d’entrée\u{202f}; en difficulté depuis deux semaines.",
                ),
                entry(
                    "CODIR Projets",
                    "Portail commun",
                    "\u{a0}: arbitrage demandé le 1er décembre sur l’hébergement, séance du 14 janvier.",
                ),
                entry(
                    "Noé Garnier",
                    "Nocturnes du jeudi",
                    "\u{a0}: aucun point d’avancement depuis le 2 novembre (43 jours).",
                ),
            ],
        }),
        Block::Columns(vec![
            vec![
                heading(2, "Ce qui a bougé, et pourquoi", Some("bouge"), Some(2)),
                body(
                    Text::strong("Panneaux d’entrée")
                        .then(Text::plain(" (Signalétique)\u{a0}: du 4 décembre au 8 janvier, 35 jours de plus. "))
                        .then(Text::quiet("«\u{a0}Le logo n’est pas prêt.\u{a0}»")),
                ),
                body(
                    Text::strong("Pilote avec le public")
                        .then(Text::plain(" (Médiation)\u{a0}: du 18 décembre au 15 janvier, 28 jours de plus. "))
                        .then(Text::quiet("«\u{a0}Service public prioritaire pendant les vacances.\u{a0}»"))
                        .then(Text::plain(" Deuxième report.")),
                ),
                body(Text::strong("Parcours d’accueil").then(Text::plain("\u{a0}: de nouveau en bonne voie."))),
                body(Text::strong("Grainothèque").then(Text::plain(
                    " commence, avec Édith Gauthier et Joël Boyer. Karim Diallo rejoint Identité commune.",
                ))),
            ],
            vec![
                heading(2, "Ce qui a été accompli", Some("accompli"), Some(2)),
                body(
                    Text::strong("Fablab mobile")
                        .then(Text::plain("\u{a0}: troisième tournée, 340 visiteurs dans quatre quartiers. "))
                        .then(Text::quiet("Zoé Lambert, Rémi Blanc")),
                ),
                body(
                    Text::strong("Atelier de réparation")
                        .then(Text::plain("\u{a0}: tous les livrables sont remis, avant l’heure. "))
                        .then(Text::quiet("Aïcha Benali, Gaël Bonnet")),
                ),
                body(
                    Text::strong("Podcast des métiers")
                        .then(Text::plain("\u{a0}: épisode 4 en ligne. "))
                        .then(Text::quiet("Loïc Girard")),
                ),
            ],
        ]),
        heading(2, "Ce qui arrive, d’ici au 14 janvier", Some("arrive"), Some(2)),
        Block::Table(coming_up()),
    ]
}

fn figures() -> Vec<KeyFigure> {
    let part =
        |mark, value, label: &str, before: &str| Part { mark, value, label: label.into(), before: Some(before.into()) };
    let figure = |value, label: &str, before: &str, parts| KeyFigure {
        value,
        label: label.into(),
        before: Some(before.into()),
        parts,
    };
    vec![
        figure(
            12,
            "projets actifs",
            "11 en novembre",
            vec![
                part(Mark::OnTrack, 7, "en bonne voie", "8"),
                part(Mark::AtRisk, 3, "à surveiller", "2"),
                part(Mark::OffTrack, 1, "en difficulté", "0"),
                part(Mark::Unknown, 1, "sans nouvelles", "1"),
            ],
        ),
        figure(9, "livrables remis ce mois-ci", "5 en novembre", vec![]),
        figure(1, "livrable en retard", "3 en novembre", vec![]),
        figure(6, "à remettre d’ici fin janvier", "4 le mois dernier", vec![]),
    ]
}

fn coming_up() -> Table {
    let row = |when: &str, what: &str, project: &str, who: &str, note: &str| Row {
        cells: vec![
            Text::plain(when).into(),
            Text::strong(what).then(Text::plain(format!(", {project}"))).into(),
            Text::plain(who).into(),
            Text::quiet(note).into(),
        ],
    };
    Table {
        caption: "Ce qui arrive".into(),
        columns: vec![
            Column::right(""),
            Column::left(""),
            Column::left("").on_one_line(),
            Column::left("").on_one_line(),
        ],
        rows: vec![
            row("jeu. 17 déc.", "Charte de prêt", "Prêt d’objets", "Claire Moreau", "40\u{a0}%, attend le logo"),
            row("ven. 18 déc.", "Épisode 5", "Podcast des métiers", "Loïc Girard", ""),
            row("ven. 8 janv.", "Panneaux d’entrée", "Signalétique inclusive", "Inès Faure", "attend le logo"),
            row("jeu. 14 janv.", "Plan d’effectifs", "Nocturnes du jeudi", "Noé Garnier", ""),
        ],
    }
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
            mark: (at % 5 > 0).then(|| MARKS[(at * 7 / 3) % 4].0),
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
        legend: Text::plain(
            "Losange plein\u{a0}: remis. Vide\u{a0}: à remettre. Barré\u{a0}: en retard. La partie foncée de la barre est le temps écoulé.",
        ),
    }
}

fn sheet(at: usize) -> Vec<Block> {
    let (mark, word) = MARKS[(at * 7 / 3) % 4];
    let small = |text: &str| heading(3, text, None, None);
    let mut facts = Text::marked(mark, "");
    facts.0.pop();
    vec![
        paragraph(Role::Kicker, Text::plain("Projet · transverse")),
        heading(2, &name(at), Some(&format!("projet-{at}")), Some(2)),
        paragraph(
            Role::Body,
            Text(vec![Run::Mark(mark)])
                .then(Text::strong(format!(" {word}")))
                .then(Text::plain(", en bonne voie en novembre · du 8 octobre 2026 au 31 mars 2027")),
        ),
        paragraph(
            Role::Lead,
            Text::plain(
                "Donner aux deux directions un nom, un logo et une signalétique que le public reconnaît, construits avec lui.",
            ),
        ),
        Block::Columns(vec![
            vec![
                small("Chef de projet, coordinateur"),
                body(Text::plain("Anaïs Bernard")),
                body(Text::plain("Karim Diallo")),
            ],
            vec![small("Carrefour numérique"), body(Text::plain("Karim Diallo")), body(Text::plain("Zoé Lambert"))],
            vec![
                small("Invités"),
                body(
                    Text::plain("Atelier Lemaire, graphiste ")
                        .then(Text::quiet("du 3 nov. au 29 janv., validé par les deux directions")),
                ),
            ],
        ]),
        small("Livrables"),
        Block::Table(deliverables()),
        Block::Columns(vec![
            vec![
                small("Dernier point, 24 novembre"),
                body(Text::plain(
                    "Trois pistes montrées à quarante visiteurs\u{202f}; la deuxième l’emporte nettement.",
                )),
                body(Text::strong("Ensuite").then(Text::plain("\u{a0}: reprise des tracés, essai en façade."))),
                small("Attendu par"),
                Block::List(vec![
                    Text::plain("Signalétique inclusive (Panneaux d’entrée, 8 janv.)"),
                    Text::plain("Prêt d’objets (Charte de prêt, 17 déc.), et tous ceux qui suivent"),
                ]),
            ],
            vec![
                small("Risque ouvert"),
                body(
                    Text::strong("Moyen.")
                        .then(Text::plain(
                            " Le graphiste n’est libre que deux jours par semaine. Réponse\u{a0}: relais interne. ",
                        ))
                        .then(Text::quiet("Karim Diallo")),
                ),
                small("Budget 2026"),
                Block::Table(budget()),
                body(
                    Text::plain("Dossier partagé")
                        .linked(&Link::Url("https://exemple.fr/dossier partagé/été?x=1".into())),
                ),
            ],
        ]),
    ]
}

fn deliverables() -> Table {
    let row = |what: &str, due: &str, first: &str, who: &str, state: Text| Row {
        cells: vec![
            Text::strong(what).into(),
            Text::plain(due).into(),
            Text::quiet(first).into(),
            Text::plain(who).into(),
            state.into(),
        ],
    };
    Table {
        caption: "Livrables".into(),
        columns: vec![
            Column::left("Livrable"),
            Column::left("Échéance").on_one_line(),
            Column::left("Prévu d’abord").on_one_line(),
            Column::left("Responsable"),
            Column::left("État"),
        ],
        rows: vec![
            row("Logo", "10 déc. 2026", "26 nov. 2026", "Zoé Lambert", Text::late("5 jours de retard, 70\u{a0}%")),
            row("Charte graphique", "29 janv. 2027", "inchangé", "Anaïs Bernard", Text::plain("à remettre")),
            row("Gabarits des documents", "12 mars 2027", "inchangé", "Hugo Petit", Text::plain("à remettre")),
        ],
    }
}

fn budget() -> Table {
    let row = |source: &str, asked: &str, given: &str, spent: &str| Row {
        cells: [source, asked, given, spent].into_iter().map(|text| Text::plain(text).into()).collect(),
    };
    Table {
        caption: "Budget".into(),
        columns: vec![
            Column::left("Source"),
            Column::right("Demandé"),
            Column::right("Accordé"),
            Column::right("Dépensé"),
        ],
        rows: vec![
            row("DBRD", "12\u{202f}000\u{a0}€", "8\u{202f}000\u{a0}€", "3\u{202f}200\u{a0}€"),
            row("Carrefour numérique", "6\u{202f}000\u{a0}€", "6\u{202f}000\u{a0}€", "1\u{202f}150\u{a0}€"),
        ],
    }
}
