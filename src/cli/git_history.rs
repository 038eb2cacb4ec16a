//! Loads what git knows about a roadmap, for commands that show it when available.
//!
//! Errors are ignored on purpose: without a readable repository these commands show less, and `roadmap history`
//! reports why.

use chrono::NaiveDate;

use super::context::Context;
use super::loaded::Loaded;
use super::revision::RevisionLoader;
use super::slip_history::{self, Days, HistoryQuery, SlipHistory};
use crate::facts::HistoryContext;
use crate::facts::key_figures::end_of_last_month;

/// How dates moved, and the roadmap on an earlier day, usually at the end of last month.
#[derive(Default)]
pub struct GitHistory {
    slip_history: Option<SlipHistory>,
    earlier: Option<Loaded>,
    /// The day of the earlier roadmap.
    eve: NaiveDate,
}

impl GitHistory {
    /// Loads the moves of dates up to `day`.
    pub fn of_dates(context: &Context, loaded: &Loaded, day: NaiveDate) -> Self {
        let revisions = RevisionLoader::open(context).ok();
        Self {
            slip_history: revisions
                .and_then(|revisions| slip_history::known(&revisions, loaded, HistoryQuery::default(), Days::all(day))),
            earlier: None,
            eve: end_of_last_month(day),
        }
    }

    /// Also loads the roadmap at the end of the month before `day`.
    pub fn of_month(context: &Context, loaded: &Loaded, day: NaiveDate) -> Self {
        let days = Days { today: context.today(loaded), reference: day };
        Self::with_earlier(context, loaded, end_of_last_month(day), days)
    }

    /// Also loads the roadmap as of the evening of `eve`, for what changed since.
    pub fn since(context: &Context, loaded: &Loaded, day: NaiveDate, eve: NaiveDate) -> Self {
        Self::with_earlier(context, loaded, eve, Days::all(day))
    }

    fn with_earlier(context: &Context, loaded: &Loaded, eve: NaiveDate, days: Days) -> Self {
        let Ok(revisions) = RevisionLoader::open(context) else { return Self::default() };
        let then = revisions.revision_by(loaded, eve);
        let earlier = then.and_then(|then| revisions.load_beside(&then, loaded).ok().flatten());
        let query = HistoryQuery { older: earlier.as_ref(), ids: None };
        let slip_history = slip_history::known(&revisions, loaded, query, days);
        Self { slip_history, earlier, eve }
    }

    /// In the form that `facts` takes.
    pub fn as_context<'a>(&'a self, loaded: &Loaded) -> HistoryContext<'a> {
        let Some(slip_history) = &self.slip_history else { return HistoryContext::default() };
        let paths = loaded.portfolio.projects.iter().map(|project| &*loaded.sources.file(project.file).path);
        let before =
            HistoryContext::new(&slip_history.slips, paths, slip_history.since).with_cut(slip_history.is_cut());
        match &self.earlier {
            Some(then) => {
                let files = then.portfolio.projects.iter().map(|project| &*then.sources.file(project.file).path);
                before.with_earlier(&then.portfolio, files, self.eve)
            }
            None => before,
        }
    }
}
