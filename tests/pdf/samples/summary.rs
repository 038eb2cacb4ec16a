//! The first page of the report made by hand.

use roadmap::view::document::*;

use super::{body, heading, paragraph};

pub fn summary() -> Vec<Block> {
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
                        .then(Text::plain("\u{a0}: tous les livrables sont livrés, avant l’heure. "))
                        .then(Text::quiet("Aïcha Benali, Gaël Bonnet")),
                ),
                body(
                    Text::strong("Podcast des métiers")
                        .then(Text::plain("\u{a0}: épisode 4 en ligne. "))
                        .then(Text::quiet("Loïc Girard")),
                ),
            ],
        ]),
        heading(2, "À venir, d’ici au 14 janvier", Some("arrive"), Some(2)),
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
        figure(9, "livrables livrés ce mois-ci", "5 en novembre", vec![]),
        figure(1, "livrable en retard", "3 en novembre", vec![]),
        figure(6, "attendus d’ici fin janvier", "4 le mois dernier", vec![]),
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

fn entry(name: &str, strong: &str, text: &str) -> Entry {
    Entry { name: Text::strong(name), text: Text::strong(strong).then(Text::plain(text)) }
}
