//! `roadmap agenda [MEETING]`: a page to chair the next meeting from.

use chrono::NaiveDate;
use clap::Args;

use crate::cli::context::Context;
use crate::cli::date_input::DateInput;
use crate::cli::filter::Filters;
use crate::cli::git_history::GitHistory;
use crate::cli::loaded::Loaded;
use crate::cli::output_format::{self, OutputArgs};
use crate::cli::{CommandError, CommandOutput, name_lookup};
use crate::facts::agenda::{self, NoMeeting};
use crate::facts::{AsOf, Occurrence, OccurrenceState};
use crate::l10n::{Arg, Localizer, dates};
use crate::model::{Attendees, MeetingIx, Portfolio};
use crate::view;
use crate::view::filter_text::filter_words;
use crate::view::meeting_words;

/// The arguments of `roadmap agenda`.
#[derive(Debug, Args)]
pub struct Agenda {
    #[arg(value_name = "MEETING")]
    meeting: Option<String>,
    #[arg(long, value_name = "DATE")]
    on: Option<String>,
    #[command(flatten)]
    output: OutputArgs,
    #[command(flatten)]
    filters: Filters,
}

/// Makes the agenda of the next date of a meeting series, or of another one.
///
/// # Errors
/// If there is no roadmap, no such meeting or no date of it, or a filter or date is invalid.
pub fn run(arguments: &Agenda, context: &Context) -> Result<CommandOutput, CommandError> {
    let on_day = arguments.on.as_deref().map(|text| DateInput::parse("--on", text)).transpose()?;
    let loaded = context.load_known()?;
    let filter = arguments.filters.resolve(loaded, context)?;
    let today = context.today(loaded);
    let on_day = on_day.map(|on| on.on(today).unwrap_or(NaiveDate::MAX));
    let (date, others) = choose(arguments.meeting.as_deref(), on_day, today, &loaded.portfolio, context.words)?;
    let day = agenda::facts_day(&date, today);
    let history = history(&date, day, context, loaded);
    let on = AsOf::new(&loaded.portfolio, day).with_history(history.as_context(loaded));
    let filter = filter.with_actions(&on);
    let agenda = agenda::agenda(&on, date, today, &filter);
    let narrowed = filter_words(&loaded.portfolio, &filter, context.words);
    let options = view::agenda::Options { filter: narrowed.as_deref(), errors: 0, with_days_left: true };
    let document = || view::agenda::agenda(&on, &agenda, options, context.words);
    let answer = output_format::answer(&arguments.output, context, loaded, &agenda, document);
    Ok(others.iter().fold(answer, |answer, other| answer.notice(&also_that_day(other, context.words))))
}

/// What git knows since the last such meeting, as far as the agenda shows it.
pub fn history(date: &Occurrence, day: NaiveDate, context: &Context, loaded: &Loaded) -> GitHistory {
    let previous = agenda::previous_date(&AsOf::new(&loaded.portfolio, day), date);
    match (date.who, previous) {
        (Some(Attendees::Coordinators), _) => GitHistory::of_dates(context, loaded, day),
        (Some(Attendees::Committee), Some(previous)) => GitHistory::since(context, loaded, day, previous),
        (Some(Attendees::Committee | Attendees::Teams) | None, _) => GitHistory::default(),
    }
}

/// The date that the arguments mean, and those of other meetings on that day.
///
/// # Errors
/// If there is no such meeting, or it has no such date.
pub fn choose<'a>(
    meeting: Option<&str>,
    on: Option<NaiveDate>,
    day: NaiveDate,
    portfolio: &'a Portfolio,
    words: &Localizer,
) -> Result<(Occurrence<'a>, Vec<Occurrence<'a>>), CommandError> {
    if portfolio.roadmap.meetings.entries.is_empty() {
        return Err(CommandError::new("cli-agenda-no-series", &[]).help("cli-agenda-no-series.help", &[]));
    }
    let named = |text| name_lookup::one_of(text, &name_lookup::meetings(portfolio), name_lookup::MEETING, words);
    let meeting = meeting.map(named).transpose()?.map(MeetingIx::from_rank);
    agenda::choose(&portfolio.roadmap, meeting, on, day).map_err(|why| no_meeting(&why, on, day, words))
}

/// "Also on that day: CODIR Projets (roadmap agenda codir --on 2027-01-14)".
pub fn also_that_day(other: &Occurrence, words: &Localizer) -> String {
    let command = format!("roadmap agenda {} --on {}", other.meeting.id, other.on);
    words.format("cli-agenda-also", &[("name", other.meeting.name.into()), ("command", command.into())])
}

fn no_meeting(why: &NoMeeting, on: Option<NaiveDate>, day: NaiveDate, words: &Localizer) -> CommandError {
    let full = |on: NaiveDate| dates::full(words.language(), on);
    match why {
        NoMeeting::NoSeries => CommandError::new("cli-agenda-no-series", &[]).help("cli-agenda-no-series.help", &[]),
        NoMeeting::NoDate { meeting, last } => {
            let name = meeting.map_or("", |meeting| meeting.name);
            let args = [("name", Arg::Text(name)), ("day", full(day).into())];
            let error = match meeting {
                Some(_) => CommandError::new("cli-agenda-no-date", &args),
                None => CommandError::new("cli-agenda-no-date-any", &args),
            };
            match last {
                Some(last) => {
                    error.help("cli-agenda-last", &[("last", full(*last).into()), ("on", last.to_string().into())])
                }
                None => error,
            }
        }
        NoMeeting::NotThatDay { meeting, not_held, before, after } => {
            let asked = full(on.unwrap_or(day));
            let error = match (not_held, meeting) {
                (Some(date), _) => {
                    let reason = match date.state {
                        OccurrenceState::Replaced { moved_to } => {
                            words.format("meeting-moved-to", &[("on", full(moved_to).into())])
                        }
                        _ => meeting_words::remark(date, words),
                    };
                    let args = [("name", date.meeting.name.into()), ("on", asked.into()), ("reason", reason.into())];
                    CommandError::new("cli-agenda-not-held", &args)
                }
                (None, Some(meeting)) => {
                    CommandError::new("cli-agenda-not-that-day", &[("name", meeting.name.into()), ("on", asked.into())])
                }
                (None, None) => CommandError::new("cli-agenda-none-that-day", &[("on", asked.into())]),
            };
            let near: Vec<String> = [before, after]
                .into_iter()
                .flatten()
                .map(|date| {
                    let args = [
                        ("day", full(date.on).into()),
                        ("name", date.meeting.name.into()),
                        ("on", date.on.to_string().into()),
                    ];
                    words.format("cli-agenda-near", &args)
                })
                .collect();
            if near.is_empty() {
                return error;
            }
            error.help("cli-agenda-nearest", &[("dates", words.list(&near).into())])
        }
    }
}
