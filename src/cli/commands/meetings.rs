//! `roadmap meetings`: when and where the next meetings are, which dates moved or are cancelled, who is away.

use chrono::NaiveDate;
use clap::Args;

use crate::cli::commands::deadlines::days_until;
use crate::cli::context::Context;
use crate::cli::current_user::CurrentUser;
use crate::cli::date_input::DateInput;
use crate::cli::loaded::Loaded;
use crate::cli::output_format::{self, OutputArgs};
use crate::cli::{CommandError, CommandOutput, name_lookup};
use crate::facts::meeting_list::{MeetingFilter, meeting_list};
use crate::facts::{AsOf, Filter, LAST_DAY, days_after};
use crate::model::MeetingIx;
use crate::view;
use crate::view::filter_text::{any_of, filter_words};

/// The horizon in days.
const WITHIN_DAYS: u32 = 35;

/// The arguments of `roadmap meetings`.
#[derive(Debug, Args)]
pub struct Meetings {
    #[arg(long, value_name = "DAYS", conflicts_with = "until", allow_negative_numbers = true)]
    within: Option<u64>,
    #[arg(long, value_name = "DATE")]
    until: Option<String>,
    #[command(flatten)]
    output: OutputArgs,
    #[arg(long, value_name = "MEETING", help_heading = "filters")]
    meeting: Vec<String>,
    #[arg(long, value_name = "PERSON", help_heading = "filters")]
    person: Vec<String>,
}

/// Lists the dates of meetings to come.
///
/// # Errors
/// If there is no roadmap, or a filter or date is invalid.
pub fn run(arguments: &Meetings, context: &Context) -> Result<CommandOutput, CommandError> {
    let until = arguments.until.as_deref();
    let until = until.map(|text| DateInput::parse("--until", text)).transpose()?;
    let loaded = context.load_known()?;
    let filter = arguments.filter(loaded, context)?;
    let day = context.today(loaded);
    let within = match until {
        // Clamped to the range of the calendar.
        Some(until) => days_until(until.on(day).unwrap_or(NaiveDate::MAX), day, context)?,
        None => arguments.within.map_or(WITHIN_DAYS, |days| u32::try_from(days).unwrap_or(u32::MAX)),
    };
    let on = AsOf::new(&loaded.portfolio, day);
    let list = meeting_list(&on, days_after(day, within).min(LAST_DAY), &filter);
    let narrowed = described(&filter, loaded, context);
    let document = || view::meetings::meetings(&on, &list, narrowed.as_deref(), context.words);
    Ok(output_format::answer(&arguments.output, context, loaded, &list, document))
}

impl Meetings {
    fn filter(&self, loaded: &Loaded, context: &Context) -> Result<MeetingFilter, CommandError> {
        let (portfolio, words) = (&loaded.portfolio, context.words);
        let user = CurrentUser::new(context, loaded);
        let meetings =
            name_lookup::each(&self.meeting, &name_lookup::meetings(portfolio), name_lookup::MEETING, words)?;
        Ok(MeetingFilter {
            meetings: meetings.into_iter().map(MeetingIx::from_rank).collect(),
            people: name_lookup::each_person(&self.person, portfolio, &user, words)?,
        })
    }
}

/// The filter in words; `None` if every meeting is listed.
fn described(filter: &MeetingFilter, loaded: &Loaded, context: &Context) -> Option<String> {
    let words = context.words;
    let roadmap = &loaded.portfolio.roadmap;
    let names: Vec<String> = filter.meetings.iter().map(|&ix| roadmap.meeting(ix).display_name().to_owned()).collect();
    let meeting = (!names.is_empty())
        .then(|| words.format("meetings-filter-meeting", &[("values", any_of(words, &names).into())]));
    let people = Filter { people: filter.people.clone(), ..Filter::default() };
    let parts: Vec<String> = meeting.into_iter().chain(filter_words(&loaded.portfolio, &people, words)).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}
