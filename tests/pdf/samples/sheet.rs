//! The sheet of a project, in the report made by hand.

use roadmap::view::document::*;

use super::{MARKS, body, heading, name, paragraph};

pub fn sheet(at: usize) -> Vec<Block> {
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
            row("Charte graphique", "29 janv. 2027", "inchangé", "Anaïs Bernard", Text::plain("à livrer")),
            row("Gabarits des documents", "12 mars 2027", "inchangé", "Hugo Petit", Text::plain("à livrer")),
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
