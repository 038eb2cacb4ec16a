//! Parses values of arguments: dates in several forms, words in either language, names.

use std::io::Read;

use chrono::{Datelike, Days, NaiveDate, NaiveTime};

use super::current_user::CurrentUser;
use super::editing::Session;
use super::{CommandError, name_lookup, targets, today};
use crate::edit::Value;
use crate::l10n::{Localizer, dates};
use crate::model::{Language, Portfolio, ProjectIx};
use crate::read::table_schema::{EntityKind, ValueKind};
use crate::read::{DateGuess, Guess, IdFault, format, guess_word, parse_date, slug};

/// The context for parsing values.
pub struct Values<'a> {
    pub portfolio: &'a Portfolio,
    pub words: &'a Localizer,
    pub today: NaiveDate,
    /// What `me` means.
    pub user: &'a CurrentUser,
    /// The project whose deliverables a dependency may name.
    pub project: Option<ProjectIx>,
}

/// The text of a word of the format, such as a stage; `None` if it has none.
pub fn text_of_word(word: &str, words: &Localizer) -> Option<String> {
    let prefixes = ["health-", "stage-", "level-", "outcome-"];
    let message = prefixes.iter().map(|prefix| format!("{prefix}{word}")).find(|message| words.has(message))?;
    Some(words.text(&message))
}

impl<'a> Values<'a> {
    /// The context of a session, for values that belong to no project.
    pub fn new(session: &'a Session, words: &'a Localizer) -> Self {
        let Session { loaded, today, user, .. } = session;
        Self { portfolio: &loaded.portfolio, words, today: *today, user, project: None }
    }

    /// The same, for a value of that project, if any.
    #[must_use]
    pub fn of_project(self, project: Option<ProjectIx>) -> Self {
        Self { project, ..self }
    }

    /// The value of `kind` that `text` says; `name` is the option or the key that it is for.
    ///
    /// # Errors
    /// If it is of another kind, or names nothing.
    pub fn parse(&self, name: &str, text: &str, kind: &ValueKind) -> Result<Value, CommandError> {
        Ok(match kind {
            ValueKind::Text => Value::Text(self.text(name, text)?),
            ValueKind::Url | ValueKind::Id | ValueKind::TimeZone | ValueKind::Currency => {
                Value::Text(self.text(name, text.trim())?)
            }
            ValueKind::MeetingDay { .. } => Value::Text(meeting_day(&self.text(name, text.trim())?)),
            ValueKind::Format => Value::Integer(self.integer(name, text, i64::MIN, i64::MAX)?),
            ValueKind::Integer { min, max } => Value::Integer(self.integer(name, text, *min, *max)?),
            ValueKind::Boolean => Value::Boolean(self.boolean(name, text)?),
            ValueKind::Date => Value::Date(self.date(name, text, self.today)?),
            ValueKind::Time => Value::Time(self.time(name, text)?),
            ValueKind::Word(listed) => Value::Text(self.word(name, text, listed)?),
            ValueKind::Reference(named) => Value::Text(self.reference(text, *named)?),
            ValueKind::Dependency => Value::Text(self.dependency(text)?),
            ValueKind::Rule => Value::Text(self.rule(text)?),
            ValueKind::List(inner) | ValueKind::OneOrMore(inner) => Value::List(self.items(name, text, inner)?),
            ValueKind::Table(_) | ValueKind::Tables(_) | ValueKind::ById(..) | ValueKind::Levels => {
                return Err(CommandError::new("edit-is-a-table", &[("key", name.into())]));
            }
        })
    }

    /// The items of a list, which `kind` describes: one a line, or separated by commas if they are not sentences.
    ///
    /// # Errors
    /// If there is none, or one is of another kind.
    pub fn items(&self, name: &str, text: &str, kind: &ValueKind) -> Result<Vec<Value>, CommandError> {
        let text = self.text(name, text)?;
        let items = text.split(separators(name)).map(str::trim).filter(|item| !item.is_empty());
        items.map(|item| self.parse(name, item, kind)).collect()
    }

    /// A text without the blanks around it; `-` is read from standard input.
    ///
    /// # Errors
    /// If it is blank, or standard input cannot be read.
    pub fn text(&self, name: &str, text: &str) -> Result<String, CommandError> {
        let text = if text == "-" { self.standard_input()? } else { text.to_owned() };
        if text.trim().is_empty() {
            return Err(CommandError::new("edit-blank", &[("option", name.into())]));
        }
        Ok(text.trim().to_owned())
    }

    fn standard_input(&self) -> Result<String, CommandError> {
        let mut bytes = Vec::new();
        std::io::stdin().lock().read_to_end(&mut bytes).map_err(|why| {
            let why = super::command_output::io_text(&why, self.words);
            CommandError::new("edit-no-input", &[("why", why.into())])
        })?;
        let text = String::from_utf8(bytes).map_err(|_| CommandError::new("edit-input-not-utf-8", &[]))?;
        Ok(text.trim_end().to_owned())
    }

    fn integer(&self, name: &str, text: &str, min: i64, max: i64) -> Result<i64, CommandError> {
        let digits: String = text
            .trim()
            .trim_end_matches('%')
            .chars()
            .filter(|letter| !letter.is_whitespace() && *letter != '_')
            .collect();
        let number = digits.parse().ok().filter(|number| (min..=max).contains(number));
        number.ok_or_else(|| {
            let args = [("option", name.into()), ("text", text.into()), ("min", min.into()), ("max", max.into())];
            CommandError::new(
                match (min, max) {
                    (i64::MIN, _) => "edit-not-an-integer",
                    (_, i64::MAX) => "edit-not-an-amount",
                    _ => "edit-not-in-range",
                },
                &args,
            )
        })
    }

    fn boolean(&self, name: &str, text: &str) -> Result<bool, CommandError> {
        match text.trim().to_lowercase().as_str() {
            "true" | "yes" | "oui" | "vrai" => Ok(true),
            "false" | "no" | "non" | "faux" => Ok(false),
            _ => Err(CommandError::new("edit-not-a-boolean", &[("option", name.into()), ("text", text.into())])),
        }
    }

    /// A date; `+7` counts days, and `+2w` weeks, from `base`.
    ///
    /// # Errors
    /// If it is none, or not of the calendar.
    pub fn date(&self, name: &str, text: &str, base: NaiveDate) -> Result<NaiveDate, CommandError> {
        let text = text.trim();
        let args = [("option", name.into()), ("text", text.into())];
        if let Some(count) = text.strip_prefix('+') {
            let (number, days) = match count.strip_suffix(['w', 's']) {
                Some(weeks) => (weeks, 7),
                None => (count.strip_suffix(['d', 'j']).unwrap_or(count), 1),
            };
            let days = number.parse::<u64>().ok().and_then(|number| number.checked_mul(days));
            return days
                .and_then(|days| base.checked_add_days(Days::new(days)))
                .filter(|day| chrono::Datelike::year(day) <= 9999)
                .ok_or_else(|| CommandError::new("edit-not-a-date", &args));
        }
        match slug(text).as_str() {
            "today" | "aujourd-hui" => return Ok(self.today),
            "tomorrow" | "demain" => {
                return self.today.succ_opt().ok_or_else(|| CommandError::new("edit-not-a-date", &args));
            }
            "yesterday" | "hier" => {
                return self.today.pred_opt().ok_or_else(|| CommandError::new("edit-not-a-date", &args));
            }
            _ if today::has_form(text, &[4, 2, 2]) => {
                return today::parse(text).ok_or_else(|| CommandError::new("cli-no-such-day", &args));
            }
            _ => {}
        }
        match parse_date(text) {
            Some(DateGuess::Day(day)) => Ok(day),
            Some(DateGuess::DayTooHigh(_)) => Err(CommandError::new("cli-no-such-day", &args)),
            Some(DateGuess::Month(_)) => Err(CommandError::new("cli-date-without-day", &args)),
            Some(DateGuess::ShortYear) => Err(CommandError::new("cli-date-short-year", &args)),
            Some(DateGuess::NoYear) => {
                let failure = CommandError::new("cli-date-without-year", &args);
                Err(match self.next_day_of(text) {
                    Some(day) => failure.help("cli-did-you-mean", &[("nearest", self.full(day).into())]),
                    None => failure,
                })
            }
            None => Err(match with_another_weekday(text) {
                Some(day) => {
                    CommandError::new("edit-wrong-weekday", &[&args[..], &[("day", self.full(day).into())]].concat())
                }
                None => CommandError::new("edit-not-a-date", &args),
            }),
        }
    }

    /// The first day from today that a text without a year may mean.
    fn next_day_of(&self, text: &str) -> Option<NaiveDate> {
        let in_year = |year: i32| match parse_date(&format!("{text} {year}"))? {
            DateGuess::Day(day) => Some(day),
            _ => None,
        };
        let years = self.today.year()..=self.today.year() + 8;
        years.filter_map(in_year).find(|day| *day >= self.today)
    }

    fn full(&self, day: NaiveDate) -> String {
        dates::full(self.words.language(), day)
    }

    fn time(&self, name: &str, text: &str) -> Result<NaiveTime, CommandError> {
        let written = text.trim().to_lowercase().replace(['h', '.'], ":");
        let written = written.strip_suffix(':').map_or_else(|| written.clone(), |hour| format!("{hour}:00"));
        let written = if written.contains(':') { written } else { format!("{written}:00") };
        let time =
            NaiveTime::parse_from_str(&written, "%H:%M:%S").or_else(|_| NaiveTime::parse_from_str(&written, "%H:%M"));
        time.map_err(|_| CommandError::new("edit-not-a-time", &[("option", name.into()), ("text", text.into())]))
    }

    fn word(&self, name: &str, text: &str, listed: &'static [&'static str]) -> Result<String, CommandError> {
        let wanted = slug(text);
        if let Some(word) = listed.iter().find(|word| slug(word) == wanted) {
            return Ok((*word).to_owned());
        }
        let languages = [Language::Fr, Language::En].map(Localizer::new);
        let is_shown = |word: &&&str| {
            languages.iter().any(|words| text_of_word(word, words).is_some_and(|text| slug(&text) == wanted))
        };
        let synonym = || match guess_word(text, listed) {
            Some(Guess::Certain(word)) => Some(word),
            Some(Guess::Near(_)) | None => None,
        };
        listed.iter().find(is_shown).copied().or_else(synonym).map(str::to_owned).ok_or_else(|| {
            let failure = CommandError::new("cli-invalid-value", &[("option", name.into()), ("value", text.into())]);
            let shown = |word: &&str| {
                let quoted = self.words.format("cli-quoted", &[("text", (*word).into())]);
                match text_of_word(word, self.words).filter(|text| slug(text) != slug(word)) {
                    Some(text) => format!("{quoted} ({text})"),
                    None => quoted,
                }
            };
            let quoted: Vec<String> = listed.iter().map(shown).collect();
            failure.help("cli-valid-values", &[("values", quoted.join(", ").into())])
        })
    }

    /// The id of what a name refers to.
    ///
    /// # Errors
    /// If nothing, or more than one thing, is called so.
    pub fn reference(&self, text: &str, named: EntityKind) -> Result<String, CommandError> {
        let (portfolio, words) = (self.portfolio, self.words);
        match named {
            EntityKind::Person => {
                Ok(portfolio.person(name_lookup::person(text, portfolio, self.user, words)?).id.to_string())
            }
            EntityKind::Deliverable => Ok(text.to_owned()),
            EntityKind::Directorate | EntityKind::Department | EntityKind::Meeting | EntityKind::Project => {
                let things = name_lookup::of_kind(named, portfolio, None);
                let rank = name_lookup::one_of(text, &things, name_lookup::messages(named), words)?;
                Ok(things[rank].id.to_owned())
            }
        }
    }

    /// A deliverable of the same project, a project, or a deliverable of another one.
    fn dependency(&self, text: &str) -> Result<String, CommandError> {
        let (portfolio, words) = (self.portfolio, self.words);
        if let Some((project, deliverable)) = text.split_once('/') {
            let project = portfolio.project(name_lookup::project(project, portfolio, words)?);
            let (_, id) = targets::deliverable_of(project, deliverable, words)?;
            return Ok(format!("{}/{id}", project.id));
        }
        if let Some(project) = self.project.map(|project| portfolio.project(project)) {
            let own = name_lookup::deliverables(project);
            if let [named] = name_lookup::whole(text, &own).as_slice() {
                return Ok(named.id.to_owned());
            }
            let is_project = !name_lookup::called(text, &name_lookup::projects(portfolio)).is_empty();
            if let ([named], false) = (name_lookup::with_part(text, &own).as_slice(), is_project) {
                return Ok(named.id.to_owned());
            }
        }
        Ok(portfolio.project(name_lookup::project(text, portfolio, words)?).id.to_string())
    }

    fn rule(&self, text: &str) -> Result<String, CommandError> {
        match name_lookup::called(text, &name_lookup::rules()).as_slice() {
            [rule, ..] => Ok(rule.name().to_owned()),
            [] => Err(name_lookup::unknown("cli-unknown-rule", text, &name_lookup::rules(), self.words)),
        }
    }
}

/// The day of a text that names another weekday than the day has.
fn with_another_weekday(text: &str) -> Option<NaiveDate> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let without = |rank: usize| [&words[..rank], &words[rank + 1..]].concat().join(" ");
    let is_name = |rank: &usize| words[*rank].trim_end_matches(',').chars().all(char::is_alphabetic);
    (0..words.len()).filter(is_name).find_map(|rank| match parse_date(&without(rank))? {
        DateGuess::Day(day) if parse_date(words[rank]).is_none() => Some(day),
        _ => None,
    })
}

/// Rejects an ill-formed id with the reason and a correction. With `capitals`, it may have capitals.
///
/// # Errors
/// If the id is ill-formed.
pub fn check_id(id: &str, capitals: bool) -> Result<(), CommandError> {
    let Some(fault) = IdFault::find(id, capitals) else { return Ok(()) };
    let failure = CommandError::new(fault.message_id, &[("id", id.into())]);
    Err(match fault.nearest {
        Some(nearest) => failure.help("cli-did-you-mean", &[("nearest", nearest.into())]),
        None => failure,
    })
}

/// What separates the items of a list that is typed at an option or a key.
pub fn separators(name: &str) -> &'static [char] {
    let key = name.trim_start_matches('-').rsplit('.').next().unwrap_or(name);
    if format::has_sentences(key) { &['\n'] } else { &[',', '\n'] }
}

/// "premier jeudi" becomes "first thursday", as in the files.
fn meeting_day(text: &str) -> String {
    const WORDS: [(&str, &str); 13] = [
        ("lundi", "monday"),
        ("mardi", "tuesday"),
        ("mercredi", "wednesday"),
        ("jeudi", "thursday"),
        ("vendredi", "friday"),
        ("samedi", "saturday"),
        ("dimanche", "sunday"),
        ("premier", "first"),
        ("deuxieme", "second"),
        ("second", "second"),
        ("troisieme", "third"),
        ("quatrieme", "fourth"),
        ("dernier", "last"),
    ];
    let words: Vec<String> = text.split_whitespace().map(slug).collect();
    let in_english = |word: &str| WORDS.iter().find(|(french, _)| *french == word).map(|(_, english)| *english);
    let translated: Vec<&str> = words.iter().map(|word| in_english(word).unwrap_or(word)).collect();
    translated.join(" ")
}
