//! `roadmap export --pdf`: the monthly report, written whole or not at all.

use std::path::{Path, PathBuf};

use chrono::{Datelike, Days, Months, NaiveDate};
use clap::Args;

use super::context::Context;
use super::{Failure, Outcome, today, write};
use crate::words::Words;

#[derive(Debug, Args)]
pub struct Export {
    #[arg(long)]
    pdf: bool,
    #[arg(long, value_name = "MONTH")]
    month: Option<String>,
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    #[arg(long)]
    force: bool,
}

/// The first day of the month that `text` means.
fn first_of_month(text: &str, words: &Words) -> Result<NaiveDate, Failure> {
    let first = today::has_form(text, &[4, 2])
        .then(|| NaiveDate::parse_from_str(&format!("{text}-01"), "%Y-%m-%d").ok())
        .flatten();
    first.ok_or_else(|| Failure::new(words, "cli-not-a-month", &[("text", text.into())]))
}

/// The day that the report of the month reckons on: its last one, or `today` inside it.
fn reckoned_on(first: Option<NaiveDate>, today: NaiveDate, words: &Words) -> Result<NaiveDate, Failure> {
    let Some(first) = first else { return Ok(today) };
    if (first.year(), first.month()) == (today.year(), today.month()) {
        return Ok(today);
    }
    if first > today {
        let month = crate::words::dates::month(words.language(), first);
        let day = crate::words::dates::long(words.language(), today);
        return Err(Failure::new(words, "cli-future-month", &[("month", month.into()), ("today", day.into())]));
    }
    Ok(first + Months::new(1) - Days::new(1))
}
