//! Drawing any document in every format: no panic, whatever its blocks hold and however they are nested.

#![no_main]

mod shared;

use arbitrary::{Result, Unstructured};
use chrono::{Days, NaiveDate};
use libfuzzer_sys::fuzz_target;
use roadmap::render::{html, markdown, pdf, terminal};
use roadmap::view::document::*;
use roadmap::l10n::{Language, Localizer};

/// How deep blocks are nested, and how many stand beside each other.
const MAX_DEPTH: u32 = 3;
const MAX_ITEMS: usize = 12;

fuzz_target!(|bytes: &[u8]| {
    let mut input = Unstructured::new(bytes);
    let Ok(document) = document(&mut input) else { return };
    let words = Localizer::new(document.language);
    pdf::render(&document, &words);
    html::render(&document, &words);
    markdown::render(&document);
    for width in [1, 40, 100] {
        terminal::render(&document, terminal::TerminalOptions { width, colour: width == 40 });
    }
});

fn document(input: &mut Unstructured) -> Result<Document> {
    Ok(Document {
        language: language(input)?,
        title: input.arbitrary()?,
        author: input.arbitrary()?,
        footer: input.arbitrary()?,
        day: shared::day(),
        blocks: blocks(input, 0)?,
    })
}

fn blocks(input: &mut Unstructured, depth: u32) -> Result<Vec<Block>> {
    several(input, |input| block(input, depth))
}

fn several<T>(input: &mut Unstructured, mut item: impl FnMut(&mut Unstructured) -> Result<T>) -> Result<Vec<T>> {
    let count = input.int_in_range(0..=MAX_ITEMS)?;
    (0..count).map(|_| item(input)).collect()
}

fn block(input: &mut Unstructured, depth: u32) -> Result<Block> {
    let kinds = if depth < MAX_DEPTH { 12 } else { 7 };
    Ok(match input.int_in_range(0..=kinds)? {
        0 => Block::Heading(Heading {
            level: input.int_in_range(1..=3)?,
            text: text(input)?,
            anchor: input.arbitrary()?,
            outline: if input.arbitrary()? { Some(input.int_in_range(1..=3)?) } else { None },
        }),
        1 => {
            let role = *input.choose(&[Role::Body, Role::Lead, Role::Kicker, Role::Note, Role::Notice])?;
            Block::Paragraph(Paragraph { text: text(input)?, role, short: if input.ratio(1, 4)? { Some(text(input)?) } else { None } })
        }
        2 => Block::List(several(input, text)?),
        3 => {
            let entries = several(input, |input| Ok(Entry { name: text(input)?, text: text(input)? }))?;
            Block::Entries(Entries { urgent: input.arbitrary()?, entries })
        }
        4 => Block::KeyFigures(several(input, key_figure)?),
        5 => Block::Table(table(input)?),
        6 => Block::Code(Code { language: "toml", lines: several(input, |input| input.arbitrary())? }),
        7 => Block::Timeline(timeline(input)?),
        8 => Block::Columns(several(input, |input| blocks(input, depth + 1))?),
        9 => Block::Bands(several(input, |input| blocks(input, depth + 1))?),
        10 => Block::OnePage(blocks(input, depth + 1)?),
        11 => Block::Fit(fit(input, depth + 1)?),
        _ => Block::Together(blocks(input, depth + 1)?),
    })
}

fn fit(input: &mut Unstructured, depth: u32) -> Result<Fit> {
    let items = blocks(input, depth)?;
    let below = blocks(input, depth)?;
    let more = More {
        message: "report-needs-more",
        places: several(input, text)?,
        other_places: if input.arbitrary()? { Some(Link::Anchor(input.arbitrary()?)) } else { None },
        besides: input.int_in_range(0..=9)?,
    };
    Ok(Fit { items, below, more, share: input.int_in_range(0..=4)? })
}

fn text(input: &mut Unstructured) -> Result<Text> {
    Ok(Text(several(input, run)?))
}

fn run(input: &mut Unstructured) -> Result<Run> {
    if input.ratio(1, 8)? {
        return Ok(Run::Mark(mark(input)?));
    }
    let tone = *input.choose(&[Tone::Plain, Tone::Strong, Tone::Quiet, Tone::Code, Tone::Late])?;
    let link = match input.int_in_range(0..=5)? {
        0 => Some(Link::Anchor(input.arbitrary()?)),
        1 => Some(Link::Url(input.arbitrary()?)),
        _ => None,
    };
    let language = if input.ratio(1, 8)? { Some(language(input)?) } else { None };
    Ok(Run::Words { text: input.arbitrary()?, tone, link, language })
}

fn language(input: &mut Unstructured) -> Result<Language> {
    input.choose(&[Language::En, Language::Fr]).copied()
}

fn mark(input: &mut Unstructured) -> Result<Mark> {
    input.choose(&[Mark::OnTrack, Mark::AtRisk, Mark::OffTrack, Mark::Unknown]).copied()
}

fn key_figure(input: &mut Unstructured) -> Result<KeyFigure> {
    let parts = several(input, |input| {
        Ok(Part {
            mark: mark(input)?,
            value: input.int_in_range(0..=1_000_000)?,
            label: input.arbitrary()?,
            before: input.arbitrary()?,
        })
    })?;
    Ok(KeyFigure { value: input.arbitrary()?, label: input.arbitrary()?, before: input.arbitrary()?, parts })
}

fn table(input: &mut Unstructured) -> Result<Table> {
    let columns = input.int_in_range(1..=MAX_ITEMS)?;
    let column = |input: &mut Unstructured| {
        Ok(Column {
            heading: text(input)?,
            align: *input.choose(&[Align::Left, Align::Right])?,
            expendable: input.int_in_range(0..=3)?,
            or_under: if input.ratio(1, 4)? { Some(0) } else { None },
            is_labelled: input.arbitrary()?,
            keep_on_line: input.arbitrary()?,
        })
    };
    let cell = |input: &mut Unstructured| Ok(Cell(several(input, text)?));
    Ok(Table {
        caption: input.arbitrary()?,
        columns: (0..columns).map(|_| column(input)).collect::<Result<_>>()?,
        rows: several(input, |input| Ok(Row { cells: (0..columns).map(|_| cell(input)).collect::<Result<_>>()? }))?,
    })
}

fn timeline(input: &mut Unstructured) -> Result<Timeline> {
    let from = NaiveDate::from_ymd_opt(2026, 9, 1).expect("a date of the calendar");
    let months = input.int_in_range(1..=45)?;
    let first_of = |month: u32| from + chrono::Months::new(month);
    Ok(Timeline {
        from,
        until: first_of(months),
        today: date(input)?,
        today_label: input.arbitrary()?,
        months: (0..months)
            .map(|month| {
                let year = if month == 0 { Some("2026".to_owned()) } else { None };
                Ok(MonthLabel { first: first_of(month), label: input.arbitrary()?, year })
            })
            .collect::<Result<_>>()?,
        rows: several(input, |input| {
            Ok(TimelineRow {
                mark: if input.arbitrary()? { Some(mark(input)?) } else { None },
                label: text(input)?,
                start: if input.arbitrary()? { Some(date(input)?) } else { None },
                end: if input.arbitrary()? { Some(date(input)?) } else { None },
                milestones: several(input, |input| {
                    let states = [MilestoneState::Open, MilestoneState::Delivered, MilestoneState::Overdue];
                    Ok(Milestone { on: date(input)?, state: *input.choose(&states)?, title: input.arbitrary()? })
                })?,
            })
        })?,
        alternative: input.arbitrary()?,
        legend: text(input)?,
        legend_of_signs: text(input)?,
    })
}

/// A day within ten years before or after the timeline's first.
fn date(input: &mut Unstructured) -> Result<NaiveDate> {
    let first = NaiveDate::from_ymd_opt(2016, 1, 1).expect("a date of the calendar");
    Ok(first + Days::new(input.int_in_range(0..=7300)?))
}
