//! Documents of any shape, generated.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use roadmap::l10n::Language;
use roadmap::view::document::*;

use crate::samples::{day, document, timeline};

pub fn documents() -> impl Strategy<Value = Document> {
    vec(block(), 0..8).prop_map(|blocks| document(Language::En, blocks))
}

fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[a-zé]{1,9}( [a-zé’]{1,12}){0,6}",
        2 => "[a-z]{1,8}( [a-z]{1,12}){20,60}",
        1 => "[A-Za-z]{60,150}",
        1 => "([qxQb][\u{303}\u{308}\u{323}]{0,3}){1,9}( [0-9]{1,4} [a-z]{1,9}){0,9}",
        1 => "[α-ωа-я]{1,9}( ?[;:!?»«,.%-]? ?[\u{a0}\u{202f}]?[0-9ấệ]{1,9}){0,9}",
        1 => "[ -~\u{7}\u{202e}\u{a0}\u{200d}漢👩\n]{0,60}",
        1 => Just(String::new()),
    ]
}

fn mark() -> impl Strategy<Value = Mark> {
    prop_oneof![Just(Mark::OnTrack), Just(Mark::AtRisk), Just(Mark::OffTrack), Just(Mark::Unknown)]
}

fn text() -> impl Strategy<Value = Text> {
    let tone = prop_oneof![Just(Tone::Plain), Just(Tone::Strong), Just(Tone::Quiet), Just(Tone::Late)];
    let link = prop_oneof![Just(Link::Anchor("a".into())), Just(Link::Url("https://example.org/é x".into()))];
    let inline = (words(), tone, option::weighted(0.2, link), option::weighted(0.1, Just(Language::Fr)))
        .prop_map(|(text, tone, link, language)| Run::Words { text, tone, link, language });
    let run = prop_oneof![6 => inline, 1 => mark().prop_map(Run::Mark)];
    vec(run, 0..4).prop_map(Text)
}

fn block() -> impl Strategy<Value = Block> {
    let role =
        prop_oneof![Just(Role::Body), Just(Role::Lead), Just(Role::Kicker), Just(Role::Note), Just(Role::Notice)];
    let heading = (1..=3_u8, words(), option::of(Just("a".to_owned())), option::of(1..4_u8)).prop_map(
        |(level, text, anchor, outline)| Block::Heading(Heading { level, text: Text::plain(text), anchor, outline }),
    );
    let entry = (text(), text()).prop_map(|(name, text)| Entry { name, text });
    let leaf = prop_oneof![
        3 => heading,
        4 => (text(), role, option::weighted(0.2, text())).prop_map(|(text, role, short)| Block::Paragraph(Paragraph { text, role, short })),
        1 => vec(text(), 0..6).prop_map(Block::List),
        1 => (any::<bool>(), vec(entry, 0..6)).prop_map(|(urgent, entries)| Block::Entries(Entries { urgent, entries })),
        1 => vec(figure(), 0..7).prop_map(Block::KeyFigures),
        2 => table(),
        1 => (0..40_usize, 0..6_u16).prop_map(|(count, columns)| Block::BlankLines(BlankLines { count, columns })),
        1 => (1..45_u32, 0..25_usize).prop_map(|(months, rows)| Block::Timeline(timeline(day(2026, 9, 1), months, rows))),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        prop_oneof![
            vec(vec(inner.clone(), 0..4), 0..4).prop_map(Block::Columns),
            vec(vec(inner.clone(), 0..4), 0..5).prop_map(Block::Bands),
            vec(inner.clone(), 0..6).prop_map(Block::Together),
            vec(inner.clone(), 0..6).prop_map(Block::OnePage),
            fit(inner).prop_map(Block::Fit),
        ]
    })
}

fn fit(block: impl Strategy<Value = Block> + Clone + 'static) -> impl Strategy<Value = Fit> {
    let more = (vec(text(), 60), option::of(Just(Link::Anchor("a".into()))), 0..9_usize);
    let more = more.prop_map(|(places, other_places, besides)| More {
        message: "report-needs-more",
        places,
        other_places,
        besides,
    });
    (vec(block.clone(), 0..9), vec(block, 0..2), more, 0..4_u16).prop_map(|(items, below, more, share)| Fit {
        items,
        below,
        more,
        share,
    })
}

fn figure() -> impl Strategy<Value = KeyFigure> {
    let part = (mark(), 0..40_u32, words(), option::of(words())).prop_map(|(mark, value, label, before)| Part {
        mark,
        value,
        label,
        before,
    });
    (any::<u32>(), words(), option::of(words()), vec(part, 0..5)).prop_map(|(value, label, before, parts)| KeyFigure {
        value,
        label,
        before,
        parts,
    })
}

fn table() -> impl Strategy<Value = Block> {
    (1..10_usize, 0..12_usize).prop_flat_map(|(columns, rows)| {
        let align = prop_oneof![Just(Align::Left), Just(Align::Right)];
        let column = (text(), align, any::<bool>()).prop_map(|(heading, align, keep_on_line)| Column {
            heading,
            align,
            expendable: 0,
            or_under: None,
            is_labelled: false,
            keep_on_line,
        });
        let row = vec(vec(text(), 0..3).prop_map(Cell), columns).prop_map(|cells| Row { cells });
        (vec(column, columns), vec(row, rows))
            .prop_map(|(columns, rows)| Block::Table(Table { caption: String::new(), columns, rows }))
    })
}
