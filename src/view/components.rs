//! Small pieces that several views use.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::document::{Block, Cell, Column, Document, Heading, Mark, Paragraph, Role, Row, Text};
use crate::diagnostic::Level;
use crate::facts::{Assignee, HealthNow};
use crate::l10n::{Language, Localizer, dates, numbers};
use crate::model::{Outcome, Portfolio, RiskLevel, Stage, is_well_formed};

/// Nearer dates are shown without year.
const NEAR_DAYS: i64 = 180;

/// A document of the roadmap, with title and publisher.
pub fn document(
    portfolio: &Portfolio,
    words: &Localizer,
    day: NaiveDate,
    title: String,
    blocks: Vec<Block>,
) -> Document {
    let author = portfolio.roadmap.organisation.value().map_or("", |name| name);
    Document { language: words.language(), title, author: author.to_owned(), footer: String::new(), day, blocks }
}

/// A heading.
pub fn heading(level: u8, text: impl Into<String>) -> Block {
    Block::Heading(Heading { level, text: Text::plain(text), anchor: None, outline: None })
}

/// A paragraph.
pub fn paragraph(role: Role, text: Text) -> Block {
    Block::Paragraph(Paragraph { text, role, short: None })
}

/// A table row with one text in each cell.
pub fn row(texts: Vec<Text>) -> Row {
    Row { cells: texts.into_iter().map(Cell::from).collect() }
}

/// "error" in the language of the output.
pub fn level_word(words: &Localizer, level: Level) -> String {
    words.text(match level {
        Level::Error => "check-level-error",
        Level::Warning => "check-level-warning",
        Level::Note => "check-level-note",
        Level::Off => "check-level-off",
    })
}

/// "14 January", with the year if the date is far from `today`.
pub fn date_near(words: &Localizer, date: NaiveDate, today: NaiveDate) -> String {
    if date.signed_duration_since(today).num_days().abs() <= NEAR_DAYS {
        dates::day_and_month(words.language(), date)
    } else {
        dates::long(words.language(), date)
    }
}

/// "14 Jan", with the year if the date is far from `today`.
pub fn brief_date_near(words: &Localizer, date: NaiveDate, today: NaiveDate) -> String {
    if date.signed_duration_since(today).num_days().abs() <= NEAR_DAYS {
        dates::brief(words.language(), date)
    } else {
        dates::short(words.language(), date)
    }
}

/// "14 Jan" and "21 Jan", both with the year if one of them is far from `today`.
pub fn brief_dates_near(words: &Localizer, both: [NaiveDate; 2], today: NaiveDate) -> [String; 2] {
    let is_near = |date: NaiveDate| date.signed_duration_since(today).num_days().abs() <= NEAR_DAYS;
    let shown = if both.into_iter().all(is_near) { dates::brief } else { dates::short };
    both.map(|date| shown(words.language(), date))
}

/// "from 8 October 2026 to 31 March 2027", with each day as `date` writes it; with only one date, "from …" or "until …".
pub fn period(
    words: &Localizer,
    date: impl Fn(NaiveDate) -> String,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
) -> Option<String> {
    match (from, to) {
        (Some(from), Some(to)) => {
            Some(words.format("term-from-to", &[("from", date(from).into()), ("to", date(to).into())]))
        }
        (Some(from), None) => Some(words.format("term-from", &[("from", date(from).into())])),
        (None, Some(to)) => Some(words.format("term-until", &[("to", date(to).into())])),
        (None, None) => None,
    }
}

/// The name of a health: "on track".
pub fn health_word(words: &Localizer, health: HealthNow) -> String {
    words.text(match health {
        HealthNow::OnTrack => "health-on-track",
        HealthNow::AtRisk => "health-at-risk",
        HealthNow::OffTrack => "health-off-track",
        HealthNow::Unconfirmed => "health-unconfirmed",
        HealthNow::NotYetKnown => "health-not-yet-known",
    })
}

/// The shape of a health.
pub fn health_mark(health: HealthNow) -> Mark {
    match health {
        HealthNow::OnTrack => Mark::OnTrack,
        HealthNow::AtRisk => Mark::AtRisk,
        HealthNow::OffTrack => Mark::OffTrack,
        HealthNow::Unconfirmed | HealthNow::NotYetKnown => Mark::Unknown,
    }
}

/// The name of a stage: "active".
pub fn stage_word(words: &Localizer, stage: Stage) -> String {
    words.text(match stage {
        Stage::Proposed => "stage-proposed",
        Stage::Active => "stage-active",
        Stage::Paused => "stage-paused",
        Stage::Completed => "stage-completed",
        Stage::Stopped => "stage-stopped",
    })
}

/// The level of a risk: "high".
pub fn risk_level_word(words: &Localizer, level: RiskLevel) -> String {
    words.text(match level {
        RiskLevel::Low => "level-low",
        RiskLevel::Medium => "level-medium",
        RiskLevel::High => "level-high",
    })
}

/// Why a project is in its stage: of one that is not active, and not completed.
pub fn stage_reason(stage: Option<Stage>, why: Option<&str>) -> Option<&str> {
    match stage {
        Some(Stage::Proposed | Stage::Paused | Stage::Stopped) => why.map(str::trim).filter(|why| !why.is_empty()),
        Some(Stage::Active | Stage::Completed) | None => None,
    }
}

/// What a rule requires, in plain words: "Every project has a sponsor".
pub fn rule_title(words: &Localizer, rule: &str) -> String {
    words.text(&format!("explain-{rule}")).replace('\n', " ")
}

/// A title for a table row, truncated if necessary, as the sheet has it in full.
pub fn shorten_title(title: &str) -> Cow<'_, str> {
    let fits = title.len() <= ROW_LETTERS || title.chars().nth(ROW_LETTERS).is_none();
    if fits {
        return title.into();
    }
    // The id after the title distinguishes it from another one.
    let with_id = title.strip_suffix(')').and_then(|rest| rest.rsplit_once(" ("));
    match with_id.filter(|(_, id)| is_well_formed(id, false)) {
        Some((title, id)) => format!("{} ({id})", shorten_title(title)).into(),
        None => first_words(title, ROW_LETTERS).into(),
    }
}

/// A title within a sentence: between guillemets in French.
pub fn quoted_title(title: &str, words: &Localizer) -> String {
    words.format("term-title", &[("title", title.into())])
}

/// The maximum length of a title in a row, in letters.
const ROW_LETTERS: usize = 90;

/// The beginning of a text that another sentence quotes, as the sheet has it in full.
pub fn excerpt(text: &str) -> Cow<'_, str> {
    let text = text.trim();
    let fits = text.chars().nth(QUOTED_LETTERS).is_none();
    if fits { text.into() } else { first_words(text, QUOTED_LETTERS).into() }
}

/// The maximum length of a quotation, in letters.
const QUOTED_LETTERS: usize = 180;

/// The first words of `text`, at most this many letters, with an ellipsis if truncated.
pub fn first_words(text: &str, letters: usize) -> String {
    let end = text.char_indices().nth(letters).map_or(text.len(), |(end, _)| end);
    let cut = &text[..end];
    let kept = cut.rfind(char::is_whitespace).map_or(cut, |at| &cut[..at]);
    format!("{}…", kept.trim_end_matches(['.', ',', ';', ':', ' ', '\u{a0}', '\u{202f}']))
}

/// The name of the person who has to act.
pub fn assignee_name(words: &Localizer, assignee: &Assignee) -> String {
    match assignee {
        Assignee::Person(person) | Assignee::Meeting(person) => person.name.to_owned(),
        Assignee::PortfolioCoordinator { name, .. } => named_or(words, *name, "assignee-portfolio-coordinator"),
        Assignee::Committee { name, .. } => named_or(words, *name, "assignee-committee"),
        Assignee::Nobody => words.text("assignee-nobody"),
    }
}

/// "€12,000", "12 000 €", "CHF 12,000"; `currency` is an ISO 4217 code.
pub fn amount(words: &Localizer, amount: i64, currency: &str) -> String {
    let symbol = iso_currency::Currency::from_code(currency).map(|known| known.symbol().to_string());
    let symbol = symbol.as_deref().unwrap_or(currency);
    let number = numbers::grouped(words.language(), amount);
    match words.language() {
        Language::En if symbol.chars().all(char::is_alphabetic) => format!("{symbol}\u{a0}{number}"),
        Language::En => format!("{symbol}{number}"),
        Language::Fr => format!("{number}\u{a0}{symbol}"),
    }
}

/// With a capital first letter.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The same, unless it begins with one of `titles`: those stay as people wrote them ("iOS").
pub fn capitalised_unless<'t>(text: String, mut titles: impl Iterator<Item = &'t str>) -> String {
    if titles.any(|title| text.starts_with(&*shorten_title(title))) { text } else { capitalised(&text) }
}

fn named_or(words: &Localizer, name: Option<&str>, role: &str) -> String {
    name.map_or_else(|| words.text(role), str::to_owned)
}

/// The first names of `count`, and how many others there are: "Anaïs Bernard", "Karim Diallo", "12 others".
pub fn with_others(mut first: Vec<String>, count: usize, words: &Localizer) -> Vec<String> {
    let others = count.saturating_sub(first.len());
    if others > 0 {
        first.push(words.format("term-others", &[("count", others.into())]));
    }
    first
}

/// "15 Dec, 5 days late"; without a delay only the date.
pub fn date_and_late(date: String, late: Option<Text>) -> Text {
    match late {
        Some(late) => Text::plain(format!("{date}, ")).then(late),
        None => Text::plain(date),
    }
}

/// The columns of a table of dependencies.
pub fn dependency_columns(words: &Localizer) -> Vec<Column> {
    ["report-column-awaited", "report-column-earliest", "report-column-waits", "report-column-for-when"]
        .map(|name| Column::left(words.text(name)))
        .into()
}

/// "paused: public service first"; without a reason only what.
pub fn with_reason(what: String, why: Option<&str>, words: &Localizer) -> String {
    match why.map(str::trim).filter(|why| !why.is_empty()) {
        Some(why) => what + &words.text("attention-colon") + why,
        None => what,
    }
}

/// "Continue".
pub fn outcome_word(words: &Localizer, outcome: Outcome) -> String {
    words.text(match outcome {
        Outcome::Continue => "outcome-continue",
        Outcome::Adjust => "outcome-adjust",
        Outcome::Pause => "outcome-pause",
        Outcome::Stop => "outcome-stop",
    })
}
