//! A document in which everything is too long, too strange, or empty.

use roadmap::l10n::Language;
use roadmap::view::document::*;

use crate::samples::{body, day, document, heading, paragraph, timeline};

/// Everything that goes wrong in a layout.
pub fn hostile_document() -> Document {
    let long_title = "Réinventer ensemble les parcours de découverte des sciences et des techniques pour tous les publics, sur place comme à distance, ".repeat(3);
    let long_title = long_title.chars().take(300).collect::<String>();
    let long_word = "Anticonstitutionnellement".repeat(6);
    let scripts =
        "Ελληνικά και Κύπρος; Български и русский; Tiếng Việt đẹp lắm; İstanbul'da ığüşöç; «\u{a0}œuvre, ça\u{a0}»";
    let nasty =
        "Un\u{202e}texte\u{7}avec\u{1b}[31m des contrôles, un 👩\u{200d}🔬, 漢字 et e\u{301}te\u{301} décomposés";
    let cell = |at: usize| {
        Cell(vec![
            Text::strong(format!("Rangée {at}")),
            Text::plain(if at.is_multiple_of(7) {
                long_word.clone()
            } else {
                "Une cellule sur plusieurs lignes, dont celle-ci qui est longue et se replie, bien sûr, plus d’une fois"
                    .into()
            }),
            Text::quiet(scripts),
        ])
    };
    let mut timeline = timeline(day(2025, 1, 1), 40, 30);
    timeline.rows[3].label = Text::plain(&long_title);
    timeline.rows[4].label = Text::plain(&long_word);
    let giant = "Une très longue explication qui ne finit jamais. ".repeat(160);
    document(
        Language::Fr,
        vec![
            heading(1, &long_title, Some("titre"), Some(1)),
            paragraph(
                Role::Notice,
                Text::plain(
                    "Ce rapport a été écrit malgré 3 erreurs dans les fichiers\u{a0}: les chiffres peuvent être faux, et ce texte est assez long pour se replier.",
                ),
            ),
            Block::KeyFigures(vec![
                KeyFigure {
                    value: 4_294_967_295,
                    label: long_word.clone(),
                    before: Some(long_title.clone()),
                    parts: vec![Part { mark: Mark::AtRisk, value: 0, label: long_title.clone(), before: None }],
                },
                KeyFigure { value: 1, label: "livrable".into(), before: None, parts: vec![] },
            ]),
            body(Text::plain(scripts)),
            body(Text::plain(nasty)),
            body(
                Text::plain(&long_word)
                    .then(Text::plain(" suivi de mots"))
                    .linked(&Link::Url("https://exemple.fr/é".into())),
            ),
            heading(2, "Une table", Some("table"), Some(5)),
            Block::Table(Table {
                caption: "Laide".into(),
                columns: vec![
                    Column::left("Première colonne"),
                    Column::left("Seconde"),
                    Column::right("Nombre"),
                    Column::left("Date").on_one_line(),
                ],
                rows: (0..40)
                    .map(|at| Row {
                        cells: vec![
                            cell(at),
                            Text::plain(if at == 20 { giant.clone() } else { long_title.clone() }).into(),
                            Text::plain("12\u{202f}000\u{a0}€").into(),
                            Text::plain("jeudi 1er septembre 2022").into(),
                        ],
                    })
                    .collect(),
            }),
            heading(2, &long_word, None, Some(2)),
            heading(3, "Juste dessous", None, Some(3)),
            Block::Timeline(timeline),
            Block::Entries(Entries {
                urgent: true,
                entries: vec![
                    Entry { name: Text::plain(&long_word), text: Text::plain(&giant) },
                    Entry { name: Text::default(), text: Text::plain("sans nom") },
                ],
            }),
            Block::Columns(vec![
                vec![body(Text::plain(&giant)), heading(3, "Dans la colonne", None, None), body(Text::plain("fin"))],
                vec![body(Text::plain(&long_word))],
            ]),
            Block::Together((0..12).map(|_| body(Text::plain(&long_title))).collect()),
            body(Text::default()),
            Block::List(vec![]),
            Block::List(vec![Text::plain(&giant)]),
            Block::Table(Table { caption: String::new(), columns: vec![], rows: vec![] }),
            heading(3, "La fin", Some("fin"), None),
        ],
    )
}
