//! Small documents of every kind of block, among them hostile ones.

use chrono::NaiveDate;
use roadmap::{
    l10n::{Language, dates},
    view::document::{
        Align, BlankLines, Block, Cell, Code, Column, Document, Entries, Entry, Heading, KeyFigure, Link, Mark,
        Milestone, MilestoneState, MonthLabel, Paragraph, Part, Role, Row, Run, Table, Text, Timeline, TimelineRow,
        Tone,
    },
};

pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

pub fn document(language: Language, blocks: Vec<Block>) -> Document {
    Document {
        language,
        title: "Roadmap".to_owned(),
        author: "Library".to_owned(),
        footer: String::new(),
        day: day(2026, 12, 15),
        blocks,
    }
}

pub fn heading(level: u8, text: Text) -> Block {
    Block::Heading(Heading { level, text, anchor: None, outline: None })
}

pub fn paragraph(role: Role, text: Text) -> Block {
    Block::Paragraph(Paragraph { text, role, short: None })
}

pub fn entries(urgent: bool, of: &[(&str, &str)]) -> Block {
    let entries = of.iter().map(|(name, text)| Entry { name: Text::plain(*name), text: Text::plain(*text) }).collect();
    Block::Entries(Entries { urgent, entries })
}

pub fn link(text: &str, to: Link) -> Text {
    Text::plain(text).linked(&to)
}

fn row(cells: Vec<Text>) -> Row {
    Row { cells: cells.into_iter().map(Cell::from).collect() }
}

/// As `roadmap status` would show.
pub fn status() -> Document {
    let columns = vec![
        Column::left("Project"),
        Column::left("Lead").expendable(1),
        Column::left("Coordinator").expendable(2),
        Column::left("Health").on_one_line(),
        Column::left("Delivered").on_one_line(),
        Column::left("Next due"),
        Column::left("Last update").expendable(3).on_one_line(),
    ];
    let rows = vec![
        row(vec![
            Text::plain("Object lending"),
            Text::plain("Claire Moreau"),
            Text::plain("Hugo Petit"),
            Text::marked(Mark::OnTrack, "on track"),
            Text::plain("2 of 5"),
            Text::plain("17 Dec  Lending charter  40%"),
            Text::plain("3 Dec"),
        ]),
        row(vec![
            Text::plain("Shared identity"),
            Text::plain("Anaïs Bernard"),
            Text::plain("Karim Diallo"),
            Text::marked(Mark::AtRisk, "at risk"),
            Text::plain("0 of 3"),
            Text::plain("10 Dec  Logo, ").then(Text::late("5 days late")),
            Text::plain("24 Nov"),
        ]),
        row(vec![
            Text::plain("Night opening on Thursdays and before exams"),
            Text::plain("Paul Roy"),
            Text::plain("Léa Martin"),
            Text::marked(Mark::Unknown, "unconfirmed"),
            Text::plain("1 of 2"),
            Text::plain("14 Jan  Staff plan"),
            Text::quiet("2 Nov"),
        ]),
        row(vec![
            Text::plain("Signage"),
            Text::plain("Inès Leroy"),
            Text::plain("Hugo Petit"),
            Text::marked(Mark::OffTrack, "off track"),
            Text::plain("0 of 1"),
            Text::default(),
            Text::plain("8 Dec"),
        ]),
    ];
    document(
        Language::En,
        vec![
            heading(
                1,
                Text::plain("Season 2026–2027 · Tuesday 15 December 2026 · 12 active projects, 1 paused, 1 proposed"),
            ),
            Block::Table(Table { caption: "Where every project stands".to_owned(), columns, rows }),
            heading(2, Text::plain("Needs attention")),
            entries(
                true,
                &[
                    ("Anaïs Bernard", "Shared identity: Logo is 5 days late; Object lending and Signage wait for it"),
                    ("Léa Martin", "Night opening: no update since 2 November (43 days)"),
                    ("Committee", "Signage: review due since 8 December"),
                ],
            ),
            paragraph(Role::Note, Text::plain("5 more fall due by 14 January: roadmap deadlines")),
        ],
    )
}

/// As `roadmap deadlines` would show, in French: tables without headings.
pub fn deadlines() -> Document {
    let columns = || {
        vec![
            Column::left("").on_one_line(),
            Column::left("").on_one_line(),
            Column::left(""),
            Column::left(""),
            Column::left("").expendable(1),
            Column::left("").expendable(2),
        ]
    };
    let late = vec![row(vec![
        Text::plain("jeu. 10 déc. 2026"),
        Text::late("5 jours de retard"),
        Text::plain("Identité commune"),
        Text::plain("Logo"),
        Text::plain("Anaïs Bernard"),
        Text::plain("2 projets l'attendent"),
    ])];
    let coming = vec![
        row(vec![
            Text::plain("jeu. 17 déc. 2026"),
            Text::plain("dans 2 jours"),
            Text::plain("Prêt d'objets"),
            Text::plain("Charte de prêt"),
            Text::plain("Claire Moreau"),
            Text::plain("40\u{a0}%"),
        ]),
        row(vec![
            Text::plain("jeu. 14 janv. 2027"),
            Text::plain("dans 30 jours"),
            Text::plain("Nocturnes"),
            Text::plain("Plan de service"),
            Text::plain("Léa Martin"),
            Text::plain("bloqué par Identité commune : Logo"),
        ]),
    ];
    document(
        Language::Fr,
        vec![
            heading(2, Text::plain("En retard")),
            Block::Table(Table { caption: String::new(), columns: columns(), rows: late }),
            heading(2, Text::plain("À rendre d'ici au 14 janvier 2027")),
            Block::Table(Table { caption: String::new(), columns: columns(), rows: coming }),
        ],
    )
}

/// Every kind of block once, as the monthly report has them.
pub fn report() -> Document {
    let before = |text: &str| Some(text.to_owned());
    let part =
        |mark, value, label: &str, past: &str| Part { mark, value, label: label.to_owned(), before: before(past) };
    let figures = vec![
        KeyFigure {
            value: 12,
            label: "active projects".to_owned(),
            before: before("11 in November"),
            parts: vec![
                part(Mark::OnTrack, 7, "on track", "8"),
                part(Mark::AtRisk, 3, "at risk", "2"),
                part(Mark::OffTrack, 1, "off track", "0"),
                part(Mark::Unknown, 1, "unconfirmed", "1"),
            ],
        },
        KeyFigure { value: 4, label: "deliverables delivered".to_owned(), before: None, parts: vec![] },
    ];
    let sheet = Heading {
        level: 2,
        text: Text::plain("Object lending"),
        anchor: Some("project-object-lending".to_owned()),
        outline: Some(1),
    };
    let budget = Table {
        caption: "Budget".to_owned(),
        columns: vec![Column::left("Year"), Column::right("Amount"), Column::left("Source")],
        rows: vec![
            row(vec![Text::plain("2026"), Text::plain("12,000 €"), Text::plain("Region")]),
            Row {
                cells: vec![
                    Text::plain("2027").into(),
                    Text::strong("8,500 €").into(),
                    Cell(vec![Text::plain("Own funds"), Text::quiet("asked, not granted")]),
                ],
            },
        ],
    };
    document(
        Language::En,
        vec![
            paragraph(Role::Kicker, Text::plain("Two directorates")),
            heading(1, Text::plain("Roadmap, December 2026")),
            paragraph(Role::Notice, Text::plain("Written with 2 errors.")),
            paragraph(
                Role::Lead,
                Text::plain("Two of twelve projects turned: ")
                    .then(link("Object lending", Link::Anchor("project-object-lending".to_owned())))
                    .then(Text::plain(" is ").then(Text::late("late")).then(Text::plain(", ")))
                    .then(link("Nowhere", Link::Anchor("nowhere".to_owned())))
                    .then(Text::plain(" is on time.")),
            ),
            Block::KeyFigures(figures),
            Block::Columns(vec![
                vec![
                    heading(2, Text::plain("What moved")),
                    Block::List(vec![
                        Text::strong("Lending charter").then(Text::plain(
                            ": due 15 Dec 2026 → 21 Jan 2027, 37 days later, for the public service came first",
                        )),
                        Text::plain("Karim Diallo leaves"),
                    ]),
                ],
                vec![heading(2, Text::plain("What needs help")), entries(false, &[("Léa Martin", "a second room")])],
            ]),
            heading(2, Text::plain("Timeline")),
            Block::Timeline(timeline()),
            Block::Together(vec![
                Block::Heading(sheet),
                heading(3, Text::plain("Budget")),
                Block::Table(budget),
                Block::List(vec![
                    link("The charter", Link::Url("https://example.org/charter?a=1&b=2".to_owned())),
                    link("https://example.org/", Link::Url("https://example.org/".to_owned())),
                ]),
                Block::List(vec![Text::plain("another list")]),
                Block::BlankLines(BlankLines { count: 2, columns: 3 }),
                paragraph(Role::Body, Text::with_code("In its file, `due` says when:")),
                Block::Code(Code {
                    language: "toml",
                    lines: ["[[deliverables]]", "due = 2026-12-15", "", "  # `delivered`, too"]
                        .map(str::to_owned)
                        .to_vec(),
                }),
            ]),
        ],
    )
}

pub fn timeline() -> Timeline {
    let months = (0..12u32).map(|at| {
        let (year, month) = if at < 4 { (2026, at + 9) } else { (2027, at - 3) };
        let first = day(year, month, 1);
        let label = dates::short_month_name(Language::En, first).to_owned();
        MonthLabel { first, label, year: (at == 0 || month == 1).then(|| year.to_string()) }
    });
    let milestone = |on, state, title: &str| Milestone { on, state, title: title.to_owned() };
    let rows = vec![
        TimelineRow {
            mark: Some(Mark::OnTrack),
            label: Text::plain("Object lending"),
            start: Some(day(2026, 9, 1)),
            end: Some(day(2027, 6, 30)),
            milestones: vec![
                milestone(day(2027, 5, 31), MilestoneState::Open, "Opening"),
                milestone(day(2026, 10, 20), MilestoneState::Delivered, "Survey"),
                milestone(day(2026, 12, 10), MilestoneState::Overdue, "Lending charter"),
            ],
        },
        TimelineRow {
            mark: Some(Mark::AtRisk),
            label: Text::plain("Night opening on Thursdays and before exams"),
            start: Some(day(2027, 1, 11)),
            end: Some(day(2028, 1, 1)),
            milestones: vec![milestone(day(2027, 11, 1), MilestoneState::Open, "beyond")],
        },
        TimelineRow { mark: None, label: Text::plain("Signage"), start: None, end: None, milestones: vec![] },
    ];
    Timeline {
        from: day(2026, 9, 1),
        until: day(2027, 9, 1),
        today: day(2026, 12, 15),
        today_label: "15 Dec".to_owned(),
        months: months.collect(),
        rows,
        alternative: "Three projects over twelve months.".to_owned(),
        legend: Text::plain("◆ delivered  ◇ open  ✗ overdue"),
        legend_of_signs: Text::plain("◆ delivered"),
    }
}

/// Texts that files may hold, and that must do nothing.
pub fn nasty() -> Vec<String> {
    vec![
        "A title of three hundred characters ".repeat(9).chars().take(300).collect(),
        "incomprehensibilities".repeat(8).chars().take(150).collect(),
        "国立図書館の共同ロードマップと年間計画について".to_owned(),
        "👩\u{200d}👩\u{200d}👧 👍🏽 🇫🇷🇪🇺 ❤\u{fe0f}".to_owned(),
        "Cafe\u{301} z\u{300}\u{301}\u{302}\u{303}algo".to_owned(),
        "\u{1b}[31mred\u{1b}[0m \u{9b}2J \u{7} \u{8}".to_owned(),
        "abc\u{202e}txt.exe\u{2066}\u{200b}\u{feff}".to_owned(),
        "<script>alert(1)</script> <b>bold</b> &amp;".to_owned(),
        "::error file=x::hidden ##[group]a".to_owned(),
        "one\ntwo\tthree".to_owned(),
        "| a | b |\n|---|---|".to_owned(),
        "[x](javascript:alert(1)) @leamartin #12 **a** _b_ `c`".to_owned(),
        "كتابة عربية".to_owned(),
        ":".to_owned(),
        "  ".to_owned(),
        String::new(),
    ]
}

/// Those texts everywhere a text may stand.
pub fn hostile() -> Document {
    let nasty = nasty();
    let texts = |tone: Tone| nasty.iter().map(move |text| Text::toned(text.clone(), tone));
    let columns = vec![
        Column::left("<i>Heading</i>"),
        Column {
            heading: Text::strong("國"),
            align: Align::Right,
            expendable: 0,
            or_under: None,
            is_labelled: false,
            keep_on_line: true,
        },
        Column::left("").expendable(1),
    ];
    let rows = nasty
        .iter()
        .enumerate()
        .map(|(at, text)| Row {
            cells: vec![
                Text::strong(text.clone()).into(),
                Text::plain(at.to_string()).into(),
                Cell(vec![Text::marked(Mark::AtRisk, text.clone()), Text::late(text.clone())]),
            ],
        })
        .collect();
    let mut timeline = timeline();
    for (row, text) in timeline.rows.iter_mut().zip(&nasty) {
        row.label = Text::plain(text.clone());
        row.milestones.iter_mut().for_each(|milestone| milestone.title.clone_from(text));
    }
    let pieces = Text(
        ["a:", ":error::", "##", "[x]", "@", "name", "1", ". b", "!"]
            .map(|text| Run::Words { text: text.to_owned(), tone: Tone::Plain, link: None, language: None })
            .to_vec(),
    );
    document(
        Language::Fr,
        vec![
            heading(1, Text::plain(nasty[0].clone())),
            paragraph(Role::Body, pieces),
            Block::List(texts(Tone::Plain).collect()),
            Block::Entries(Entries {
                urgent: true,
                entries: texts(Tone::Late).zip(texts(Tone::Plain)).map(|(name, text)| Entry { name, text }).collect(),
            }),
            Block::KeyFigures(
                nasty
                    .iter()
                    .map(|text| KeyFigure {
                        value: 1_000,
                        label: text.clone(),
                        before: Some(text.clone()),
                        parts: vec![Part { mark: Mark::OffTrack, value: 7, label: text.clone(), before: None }],
                    })
                    .collect(),
            ),
            Block::Table(Table { caption: String::new(), columns, rows }),
            Block::List(texts(Tone::Code).collect()),
            Block::Code(Code { language: "toml", lines: nasty.iter().map(|text| format!("  {text}")).collect() }),
            Block::Timeline(timeline),
            Block::Columns(vec![
                texts(Tone::Quiet).map(|text| paragraph(Role::Note, text)).collect(),
                nasty.iter().map(|text| paragraph(Role::Body, link(text, Link::Url(text.clone())))).collect(),
            ]),
        ],
    )
}
