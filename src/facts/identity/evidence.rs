//! The characteristic content of a project file, and how much of it two files share.

use std::cmp::Ordering;
use std::hash::{Hash, Hasher};

use chrono::NaiveDate;
use rustc_hash::FxHasher;

use crate::model::{Entry, FileKind, FileValues, Plan, PlannedState, Value};

/// The minimum similarity in percent of the same project, as in git's rename detection.
const SIMILAR_PERCENT: usize = 50;

/// The minimum similarity in percent at which a doubtful match is reported.
const DOUBTFUL_PERCENT: usize = 40;

/// Dates that differ by more days belong to another season.
const SEASON_DAYS: i64 = 180;

/// The number of digits of a year.
const YEAR_DIGITS: usize = 4;

/// Shorter words are ignored in prose.
const MIN_WORD_LETTERS: usize = 4;

/// What characterizes a project. Sets are sorted hashes, with repetitions.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Evidence {
    title: String,
    title_words: Vec<u64>,
    /// Summary, objectives, updates, risks, decisions …
    texts: Vec<u64>,
    people: Vec<u64>,
    deliverable_ids: Vec<u64>,
    deliverable_titles: Vec<u64>,
    /// Dated facts that stay true: updates, deliveries, reviews, decisions.
    records: Vec<u64>,
    /// Due dates by deliverable.
    dues: Vec<(u64, NaiveDate)>,
    /// Start and end.
    span: Vec<(u64, NaiveDate)>,
}

/// The result of comparing two files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Similarity {
    /// Whether they are the same project.
    pub verdict: Verdict,
    /// Whether the later file cannot be a continuation: its records are gone, or its dates are of another season.
    pub is_contradicted: bool,
    /// The share of characteristic content in common, in percent.
    pub score: usize,
    /// The share of all content in common, including dates and records, to rank candidates.
    pub closeness: usize,
}

/// Whether two files are the same project.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// They are.
    Same,
    /// Some evidence, but not enough.
    Doubtful,
    /// They are not.
    Different,
}

impl Evidence {
    /// The evidence in a project file; `None` if it could not be read.
    pub fn of_values(values: &FileValues) -> Option<Self> {
        let (FileKind::Project(_), Some(entries)) = (&values.kind, &values.entries) else { return None };
        let mut evidence = Self::default();
        for entry in entries {
            let table = entry.path.first().map_or("", |step| &step.table);
            for (key, value) in &entry.values {
                evidence.add(table, entry, key, value);
            }
        }
        Some(evidence.sorted())
    }

    /// The evidence in a plan, if the rest of the file is not available.
    pub fn of_plan(plan: &Plan) -> Self {
        let mut evidence = Self::default();
        evidence.set_title(plan.title.as_deref().unwrap_or(""));
        for planned in &plan.deliverables {
            evidence.deliverable_ids.push(hash(&*planned.id));
            evidence.deliverable_titles.extend(words(&planned.title));
            evidence.dues.extend(planned.due.map(|due| (hash(&*planned.id), due)));
            evidence.records.extend(match planned.state {
                PlannedState::Delivered(on) => Some(hash(("deliverables", "delivered", on))),
                PlannedState::Dropped(on) => Some(hash(("deliverables", "dropped", on))),
                PlannedState::Open | PlannedState::Unreadable => None,
            });
        }
        evidence.sorted()
    }

    fn set_title(&mut self, title: &str) {
        self.title = title.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        self.title_words = words(title).collect();
    }

    fn add(&mut self, table: &str, entry: &Entry, key: &str, value: &Value) {
        match (table, key, value) {
            ("", "title", Value::Text(title)) => self.set_title(title),
            ("", "lead" | "coordinator" | "contributors" | "sponsors", _) | (_, "person" | "owner", _) => {
                each_text(value, &mut |person| self.people.push(hash(person.trim().to_lowercase())));
            }
            ("", "start" | "end", Value::Day(day)) => self.span.push((hash(key), *day)),
            // Values that nearly every project has.
            ("", "stage" | "transverse", _) => {}
            ("deliverables", "id", Value::Text(id)) => self.deliverable_ids.push(hash(&**id)),
            ("deliverables", "title", Value::Text(title)) => self.deliverable_titles.extend(words(title)),
            ("deliverables", "due", Value::Day(due)) => self.dues.push((hash(entry.name()), *due)),
            // Who was informed and who approved is copied along with the team.
            ("informed" | "approvals", ..) => {}
            (_, "on" | "asked" | "raised" | "opened" | "delivered" | "dropped", Value::Day(day)) => {
                self.records.push(hash((table, key, *day)));
            }
            ("deliverables", ..) | (_, "by" | "health", _) => {}
            _ => each_text(value, &mut |text| {
                self.texts.extend(long_words(text).map(|word| hash((table, key, word))));
            }),
        }
    }

    fn sorted(mut self) -> Self {
        for set in [
            &mut self.title_words,
            &mut self.texts,
            &mut self.people,
            &mut self.deliverable_ids,
            &mut self.deliverable_titles,
            &mut self.records,
        ] {
            set.sort_unstable();
        }
        self.dues.sort_unstable();
        self.span.sort_unstable();
        self
    }

    /// The tokens by which similar files are found.
    pub(super) fn tokens(&self) -> impl Iterator<Item = u64> {
        let sets = [&self.title_words, &self.texts, &self.people, &self.deliverable_ids, &self.deliverable_titles];
        sets.into_iter().flatten().copied()
    }

    /// Compares a later file with this one, given the ids of the projects.
    pub fn compare(&self, later: &Self, ids: (&str, &str)) -> Similarity {
        if self == later {
            return Similarity { verdict: Verdict::Same, is_contradicted: false, score: 100, closeness: usize::MAX };
        }
        let pairs = [
            (&self.title_words, &later.title_words),
            (&self.texts, &later.texts),
            (&self.people, &later.people),
            (&self.deliverable_titles, &later.deliverable_titles),
        ];
        let shared: usize = pairs.iter().map(|(these, those)| common(these, those)).sum();
        let all: usize = pairs.iter().map(|(these, those)| these.len() + those.len()).sum();
        let score = (shared * 200).checked_div(all).unwrap_or(0);
        let same_dates = [(&self.dues, &later.dues), (&self.span, &later.span)].into_iter();
        let same_dates: usize = same_dates
            .map(|(these, those)| these.iter().filter(|date| those.binary_search(date).is_ok()).count())
            .sum();
        let rest = [(&self.records, &later.records), (&self.deliverable_ids, &later.deliverable_ids)];
        let shared_in_all = shared + same_dates + rest.iter().map(|(these, those)| common(these, those)).sum::<usize>();
        let in_all = all
            + [&self.dues, &later.dues, &self.span, &later.span].iter().map(|dates| dates.len()).sum::<usize>()
            + rest.iter().map(|(these, those)| these.len() + those.len()).sum::<usize>();
        let closeness = (shared_in_all * 20_000).checked_div(in_all).unwrap_or(0);
        let same_title = !self.title.is_empty() && self.title == later.title;
        let is_alike = |these: &[u64], those: &[u64]| share(these, those).is_some_and(|share| share >= SIMILAR_PERCENT);
        let same_texts = is_alike(&self.texts, &later.texts);
        // An unknown team is not evidence against a match.
        let same_team = share(&self.people, &later.people).is_none_or(|share| share >= SIMILAR_PERCENT);
        let is_same = (same_title && (same_team || same_texts || score >= SIMILAR_PERCENT))
            || (score >= SIMILAR_PERCENT && (same_texts || is_alike(&self.title_words, &later.title_words)));
        let is_contradicted = self.is_contradicted_by(later, ids);
        let (ids_before, ids_after) = (&self.deliverable_ids, &later.deliverable_ids);
        let shares_ids = common(ids_before, ids_after) * 2 > ids_before.len().max(ids_after.len());
        let verdict = if is_same && !is_contradicted {
            Verdict::Same
        } else if is_same || same_title || shares_ids || score >= DOUBTFUL_PERCENT {
            Verdict::Doubtful
        } else {
            Verdict::Different
        };
        Similarity { verdict, is_contradicted, score, closeness }
    }

    fn is_contradicted_by(&self, later: &Self, (id, later_id): (&str, &str)) -> bool {
        // Records stay in a file; someone who copies it for the next season removes them.
        if common(&self.records, &later.records) * 2 < self.records.len() {
            return true;
        }
        let mut moved: Vec<i64> = date_shifts(&self.dues, &later.dues).collect();
        if moved.is_empty() {
            moved = date_shifts(&self.span, &later.span).collect();
        }
        let most = |of: &dyn Fn(i64) -> bool| moved.iter().filter(|&&days| of(days)).count() * 2 > moved.len();
        if most(&|days| days >= SEASON_DAYS) || most(&|days| days <= -SEASON_DAYS) {
            return true;
        }
        // "Open days 2026", then "Open days 2027": the dates tell whether it is a correction.
        (is_other_edition(&self.title, &later.title) || is_other_edition(id, later_id))
            && (moved.is_empty() || most(&|days| days != 0))
    }
}

/// The share of common members in percent; `None` if a set is empty.
fn share(these: &[u64], those: &[u64]) -> Option<usize> {
    (!these.is_empty() && !those.is_empty()).then(|| common(these, those) * 200 / (these.len() + those.len()))
}

/// The number of common members of two sorted sets.
fn common(these: &[u64], those: &[u64]) -> usize {
    let (mut these, mut those) = (these.iter().peekable(), those.iter().peekable());
    let mut count = 0;
    while let (Some(one), Some(other)) = (these.peek(), those.peek()) {
        match one.cmp(other) {
            Ordering::Less => drop(these.next()),
            Ordering::Greater => drop(those.next()),
            Ordering::Equal => {
                count += 1;
                these.next();
                those.next();
            }
        }
    }
    count
}

/// By how many days each common date moved.
fn date_shifts<'a>(these: &'a [(u64, NaiveDate)], those: &'a [(u64, NaiveDate)]) -> impl Iterator<Item = i64> {
    these.iter().filter_map(|(of, was)| {
        let at = those.binary_search_by_key(of, |(of, _)| *of).ok()?;
        Some(those[at].1.signed_duration_since(*was).num_days())
    })
}

/// Whether two names are of two editions: with different years, or with another number and the same words.
fn is_other_edition(one: &str, other: &str) -> bool {
    let numbers = |text: &'_ str| -> Vec<String> {
        let numbers = text.split(|letter: char| !letter.is_ascii_digit()).filter(|number| !number.is_empty());
        numbers.map(str::to_owned).collect()
    };
    let years =
        |numbers: &[String]| numbers.iter().filter(|number| number.len() == YEAR_DIGITS).cloned().collect::<Vec<_>>();
    let words = |text: &str| text.chars().filter(|letter| !letter.is_ascii_digit()).collect::<String>();
    let (these, those) = (numbers(one), numbers(other));
    if these.is_empty() || those.is_empty() || these == those {
        return false;
    }
    let (old, new) = (years(&these), years(&those));
    (!old.is_empty() && !new.is_empty() && old != new) || words(one) == words(other)
}

fn each_text(value: &Value, take: &mut dyn FnMut(&str)) {
    match value {
        Value::Text(text) | Value::Other(text) => take(text),
        Value::List(values) => values.iter().for_each(|value| each_text(value, take)),
        Value::Number(_) | Value::Flag(_) | Value::Day(_) | Value::Time(_) => take(&value.to_string()),
    }
}

fn words(text: &str) -> impl Iterator<Item = u64> {
    split(text).map(|word| hash(word.to_lowercase()))
}

fn long_words(text: &str) -> impl Iterator<Item = String> {
    split(text).filter(|word| word.chars().nth(MIN_WORD_LETTERS - 1).is_some()).map(str::to_lowercase)
}

fn split(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty())
}

fn hash(of: impl Hash) -> u64 {
    let mut hasher = FxHasher::default();
    of.hash(&mut hasher);
    hasher.finish()
}
