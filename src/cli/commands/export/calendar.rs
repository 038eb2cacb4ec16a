//! The calendar file: which events it shows.

use clap::Args;

use super::content::Content;
use super::format::Rendered;
use crate::cli::calendar_history::CalendarHistory;
use crate::cli::context::Context;
use crate::cli::current_user::CurrentUser;
use crate::cli::git_history::GitHistory;
use crate::cli::loaded::Loaded;
use crate::cli::{CommandError, name_lookup};
use crate::facts::AsOf;
use crate::facts::calendar_events::Selection;
use crate::l10n::Localizer;
use crate::model::MeetingIx;
use crate::render::ics;
use crate::view::calendar::{self, Options};

/// What to select for a calendar.
#[derive(Debug, Args)]
pub struct CalendarArgs {
    #[arg(long, value_name = "PERSON")]
    person: Option<String>,
    #[arg(long, value_name = "PROJECT", conflicts_with = "person")]
    project: Option<String>,
    #[arg(long, value_name = "MEETING", conflicts_with_all = ["person", "project"])]
    meeting: Option<String>,
    #[arg(long)]
    attendees: bool,
    #[arg(long)]
    all: bool,
}

impl CalendarArgs {
    /// The first of these options that is given.
    pub fn given(&self) -> Option<&'static str> {
        let given = [
            ("--person", self.person.is_some()),
            ("--project", self.project.is_some()),
            ("--meeting", self.meeting.is_some()),
            ("--attendees", self.attendees),
            ("--all", self.all),
        ];
        given.into_iter().find(|(_, is_given)| *is_given).map(|(option, _)| option)
    }

    /// Which events are selected.
    ///
    /// # Errors
    /// If a name refers to nothing, or to more than one thing.
    pub fn selection(&self, loaded: &Loaded, context: &Context) -> Result<Selection, CommandError> {
        let (portfolio, words) = (&loaded.portfolio, context.words);
        if let Some(person) = &self.person {
            let user = CurrentUser::new(context, loaded);
            return name_lookup::person(person, portfolio, &user, words).map(Selection::Person);
        }
        if let Some(project) = &self.project {
            return name_lookup::project(project, portfolio, words).map(Selection::Project);
        }
        if let Some(meeting) = &self.meeting {
            let found = name_lookup::one_of(meeting, &name_lookup::meetings(portfolio), name_lookup::MEETING, words)?;
            return Ok(Selection::Meeting(MeetingIx::from_rank(found)));
        }
        Ok(Selection::Everything)
    }

    /// The calendar file, and a notice if it has no event.
    pub fn draw(&self, context: &Context, content: &Content, selection: Selection, words: &Localizer) -> Rendered {
        let loaded = content.loaded;
        let known = CalendarHistory::load(context, loaded);
        let zone = loaded.portfolio.roadmap.timezone();
        // No day but that of the commit, so that the same files give the same calendar.
        let day = known.made.map_or(known.last, |made| zone.day(made));
        let history = content.history(GitHistory::of_dates(context, loaded, day));
        let on = AsOf::new(content.portfolio(), day).with_history(history.as_context(loaded));
        let options = Options {
            selection,
            all: self.all,
            attendees: self.attendees,
            made: known.made,
            last: known.last,
            changes: &known.changes,
        };
        let calendar = calendar::calendar(&on, &options, words);
        let notice = calendar.events.is_empty().then_some("cli-export-no-event");
        Rendered { notice, ..Rendered::without_pages(ics::render(&calendar)) }
    }
}
