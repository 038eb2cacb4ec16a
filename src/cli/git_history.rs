//! What the repository of a roadmap adds to its files, for those who tell more where there is one: silent where it cannot
//! tell, as `roadmap history` says what is wrong.

use chrono::NaiveDate;

use super::context::{Context, Loaded};
use super::revision::RevisionLoader;
use super::slip_history::{self, Days, HistoryQuery, SlipHistory};
use crate::facts::HistoryContext;
use crate::facts::key_figures::end_of_last_month;

/// How dates moved, and the roadmap by the end of last month.
#[derive(Default)]
pub struct GitHistory {
    ledger: Option<SlipHistory>,
    last_month: Option<Loaded>,
    /// The day that was reckoned on.
    day: NaiveDate,
}

impl GitHistory {
    /// How dates moved by `day`.
    pub fn of_dates(context: &Context, loaded: &Loaded, day: NaiveDate) -> Self {
        let past = RevisionLoader::open(context).ok();
        Self {
            ledger: past.and_then(|past| slip_history::known(&past, loaded, HistoryQuery::default(), Days::all(day))),
            last_month: None,
            day,
        }
    }

    /// The same, and the roadmap as it was by the end of the month before that of `day`.
    pub fn of_month(context: &Context, loaded: &Loaded, day: NaiveDate) -> Self {
        let Ok(past) = RevisionLoader::open(context) else { return Self::default() };
        let then = past.moment_by(loaded, end_of_last_month(day));
        let last_month = then.and_then(|then| past.load_beside(&then, loaded).ok().flatten());
        let days = Days { today: context.today(loaded), reckoned_on: day };
        Self {
            ledger: slip_history::known(&past, loaded, HistoryQuery { older: last_month.as_ref(), ids: None }, days),
            last_month,
            day,
        }
    }

    /// As facts are drawn from it.
    pub fn told<'a>(&'a self, loaded: &Loaded) -> HistoryContext<'a> {
        let Some(ledger) = &self.ledger else { return HistoryContext::default() };
        let paths = loaded.portfolio.projects.iter().map(|project| &*loaded.sources.file(project.file).path);
        let before = HistoryContext::new(&ledger.slips, paths, ledger.since).with_cut(ledger.is_cut());
        match &self.last_month {
            Some(then) => {
                let files = then.portfolio.projects.iter().map(|project| &*then.sources.file(project.file).path);
                before.with_last_month(&then.portfolio, files, self.day)
            }
            None => before,
        }
    }
}
