//! `roadmap people [PERSON…]`: the people, one person in full, or what would be missing without one.

use std::cmp::Reverse;

use chrono::NaiveDate;
use clap::{Args, ValueEnum};

use crate::cli::context::Context;
use crate::cli::current_user::CurrentUser;
use crate::cli::date_input::DateInput;
use crate::cli::loaded::Loaded;
use crate::cli::output_format::{self, OutputArgs};
use crate::cli::{CommandError, CommandOutput, name_lookup};
use crate::facts::people::{self, PeopleFilter};
use crate::facts::{AsOf, Filter, days_after};
use crate::l10n::{Localizer, dates, sorting};
use crate::model::{DepartmentIx, Portfolio};
use crate::view;
use crate::view::filter_text::{any_of, filter_words};

/// The arguments of `roadmap people`.
#[derive(Debug, Args)]
pub struct People {
    #[arg(value_name = "PERSON")]
    person: Vec<String>,
    #[arg(long, value_name = "PROJECT", help_heading = "filters")]
    project: Vec<String>,
    #[arg(long, value_name = "DIRECTORATE", help_heading = "filters")]
    directorate: Vec<String>,
    #[arg(long, value_name = "DEPARTMENT", help_heading = "filters")]
    department: Vec<String>,
    #[arg(long, value_name = "TAG", help_heading = "filters")]
    tag: Vec<String>,
    #[arg(long, help_heading = "filters")]
    away: bool,
    #[arg(long, value_name = "DAYS", requires = "away", allow_negative_numbers = true, help_heading = "filters")]
    within: Option<u64>,
    #[arg(long, help_heading = "filters")]
    free: bool,
    #[arg(long, help_heading = "filters")]
    overloaded: bool,
    #[arg(long, help_heading = "filters")]
    gone: bool,
    #[arg(long, value_name = "ORDER", value_enum, default_value_t)]
    sort: Order,
    #[arg(long)]
    without: bool,
    #[arg(long, value_name = "DATE", requires = "without")]
    from: Option<String>,
    #[command(flatten)]
    output: OutputArgs,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
enum Order {
    #[default]
    Name,
    Load,
}

/// Lists the people, shows one in full, or says what would be missing without one.
///
/// # Errors
/// If there is no roadmap, or a person, a filter or a date is invalid.
pub fn run(arguments: &People, context: &Context) -> Result<CommandOutput, CommandError> {
    let from = arguments.from.as_deref().map(|text| DateInput::parse("--from", text)).transpose()?;
    let loaded = context.load_known()?;
    let filter = arguments.filter(loaded, context)?;
    let day = context.today(loaded);
    let on = AsOf::new(&loaded.portfolio, day);
    let words = context.words;
    if arguments.without {
        let [person] = filter.people[..] else { return Err(CommandError::new("cli-without-one-person", &[])) };
        // Clamped to the range of the calendar.
        let from = from.map(|from| from.on(day).unwrap_or(NaiveDate::MAX));
        let without = people::without(&on, person, from);
        let document = || view::people::without(&on, &without, words);
        return Ok(output_format::answer(&arguments.output, context, loaded, &without, document));
    }
    if let ([person], true) = (&filter.people[..], arguments.is_plain()) {
        let card = people::card(&on, *person);
        let document = || view::people::card(&on, &card, words);
        return Ok(output_format::answer(&arguments.output, context, loaded, &card, document));
    }
    let mut listed = people::people(&on, &filter);
    sorting::sort_by_text(&mut listed.people, |row| row.person.name);
    if arguments.sort == Order::Load {
        listed.people.sort_by_key(|row| Reverse(row.load.weight()));
    }
    let narrowed = described(&filter, &loaded.portfolio, day, words);
    let with_load = arguments.sort == Order::Load || arguments.overloaded;
    let options = view::people::Options { filter: narrowed.as_deref(), with_gone: filter.gone, with_load };
    let document = || view::people::people(&on, &listed, options, words);
    Ok(output_format::answer(&arguments.output, context, loaded, &listed, document))
}

impl People {
    /// Whether nothing but people is asked for.
    fn is_plain(&self) -> bool {
        let has_filter = self.away || self.free || self.overloaded || self.sort != Order::Name;
        let lists = [&self.project, &self.directorate, &self.department, &self.tag];
        !has_filter && lists.into_iter().all(Vec::is_empty)
    }

    fn filter(&self, loaded: &Loaded, context: &Context) -> Result<PeopleFilter, CommandError> {
        let (portfolio, words) = (&loaded.portfolio, context.words);
        let user = CurrentUser::new(context, loaded);
        let tags = name_lookup::each(&self.tag, &name_lookup::tags(portfolio), name_lookup::TAG, words)?;
        let departments = name_lookup::departments(portfolio);
        let departments = name_lookup::each(&self.department, &departments, name_lookup::DEPARTMENT, words)?;
        let directorates = name_lookup::directorates(portfolio);
        let projects = name_lookup::projects(portfolio);
        Ok(PeopleFilter {
            people: name_lookup::each_person(&self.person, portfolio, &user, words)?,
            directorates: name_lookup::each(&self.directorate, &directorates, name_lookup::DIRECTORATE, words)?,
            departments: departments.into_iter().map(DepartmentIx::from_rank).collect(),
            projects: Filter {
                projects: name_lookup::each(&self.project, &projects, name_lookup::PROJECT, words)?,
                tags: tags.into_iter().map(str::to_owned).collect(),
                ..Filter::default()
            },
            away_within: self.away.then(|| self.within.map_or(0, |days| u32::try_from(days).unwrap_or(u32::MAX))),
            free: self.free,
            overloaded: self.overloaded,
            gone: self.gone,
        })
    }
}

/// The filter in words; `None` if everybody is listed.
fn described(filter: &PeopleFilter, portfolio: &Portfolio, day: NaiveDate, words: &Localizer) -> Option<String> {
    // The words of other lists serve for projects, people and directorates.
    let common =
        Filter { people: filter.people.clone(), directorates: filter.directorates.clone(), ..filter.projects.clone() };
    let mut parts: Vec<String> = filter_words(portfolio, &common, words).into_iter().collect();
    let departments: Vec<String> =
        filter.departments.iter().map(|&ix| portfolio.roadmap.department(ix).display_name().to_owned()).collect();
    if !departments.is_empty() {
        parts.push(words.format("people-filter-department", &[("values", any_of(words, &departments).into())]));
    }
    let long = |day| dates::long(words.language(), day);
    match filter.away_within {
        None => {}
        Some(0) => parts.push(words.format("people-filter-away", &[("day", long(day).into())])),
        Some(days) => {
            let args =
                [("from", long(day).into()), ("to", long(days_after(day, days).min(crate::facts::LAST_DAY)).into())];
            parts.push(words.format("people-filter-away-within", &args));
        }
    }
    if filter.free {
        parts.push(words.format("people-filter-free", &[("day", long(day).into())]));
    }
    if filter.overloaded {
        parts.push(words.text("people-filter-overloaded"));
    }
    (!parts.is_empty()).then(|| parts.join(", "))
}
