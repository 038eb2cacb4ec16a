//! `roadmap new ID`: creates a project, filled in as far as known, with comments on the rest.

use chrono::NaiveDate;
use clap::Args;

use crate::cli::commands::add::{self, EntryRequest, questions as entry_questions};
use crate::cli::context::Context;
use crate::cli::edit_options::EditOptions;
use crate::cli::edit_values::{Values, check_id};
use crate::cli::editing::{Session, given};
use crate::cli::loaded::Loaded;
use crate::cli::name_lookup;
use crate::cli::questions::{Ask, Questions};
use crate::cli::toml_quote::{self, Line};
use crate::cli::{CommandError, CommandOutput, template_dates};
use crate::diagnostic::{Diagnostic, Level, Rule};
use crate::edit::Operation;
use crate::l10n::Localizer;
use crate::model::{DirectorateIx, Language, Portfolio, Stage};
use crate::source::{SourceFile, Sources, TextEdit};
use crate::{edit, read, rules};

/// The arguments of `roadmap new`.
#[derive(Debug, Args)]
pub struct New {
    #[arg(value_name = "ID", required = true)]
    id: Option<String>,
    #[arg(long, value_name = "TITLE")]
    title: Option<String>,
    #[arg(long, value_name = "PERSON")]
    lead: Option<String>,
    #[arg(long, value_name = "PERSON")]
    coordinator: Option<String>,
    #[arg(long = "contributor", value_name = "PERSON")]
    contributors: Vec<String>,
    #[arg(long)]
    dry_run: bool,
    /// New people that the team has.
    #[arg(skip)]
    people: Vec<EntryRequest>,
    /// Approvals, and who is informed.
    #[arg(skip)]
    following: Vec<EntryRequest>,
}

impl Ask for New {
    /// Asks for what is missing: title, id and team where nothing is given; and what the rules ask of that team.
    fn ask(&mut self, questions: &Questions) -> Result<(), CommandError> {
        if !questions.can_ask() {
            return Ok(());
        }
        let words = questions.words();
        for text in self.lead.iter_mut().chain(&mut self.coordinator).chain(&mut self.contributors) {
            *text = questions.person_named(text)?;
        }
        if self.id.is_none() {
            if self.title.is_none() {
                self.title = questions.text(&words.text("question-title"), true, |_| Ok(()))?;
            }
            let proposed = crate::read::slug(given(&self.title));
            let check = |typed: &str| check_id(typed.trim(), false);
            let id = questions.text_from(&words.text("question-id"), &proposed, None, check)?;
            self.id = id.map(|id| id.trim().to_owned());
            if self.lead.is_none() {
                self.lead = questions.person(&words.text("question-lead"), false, questions.people()?)?;
            }
            if self.coordinator.is_none() {
                self.coordinator = questions.person(&words.text("question-coordinator"), false, questions.people()?)?;
            }
            if self.contributors.is_empty() {
                let mut others = questions.people()?;
                others.retain(|person| Some(&person.value) != self.coordinator.as_ref());
                self.contributors = questions.several_people(&words.text("question-contributors"), others, &[])?;
            }
        }
        let Some(id) = &self.id else { return Ok(()) };
        let team: Vec<&str> = self.coordinator.iter().chain(&self.contributors).map(String::as_str).collect();
        for person in self.lead.as_deref().into_iter().chain(team.iter().copied()) {
            if self.following.iter().any(|entry| entry.value("person") == Some(person)) {
                continue;
            }
            let approvals = entry_questions::approvals(person, None, id, questions)?;
            self.following.extend(approvals.given);
        }
        self.following.extend(entry_questions::informed(&team, &[], None, id, questions)?);
        self.people = questions.new_people.take();
        Ok(())
    }
}

/// The people given, by id.
struct Team<'a> {
    lead: Option<&'a str>,
    coordinator: Option<&'a str>,
    contributors: Vec<&'a str>,
}

/// Creates the file of a project.
///
/// # Errors
/// If the project exists already, or the change is refused.
pub fn run(arguments: &New, context: &Context) -> Result<CommandOutput, CommandError> {
    let words = context.words;
    let id = given(&arguments.id);
    check_id(id, false)?;
    if arguments.title.as_ref().is_some_and(|title| title.trim().is_empty()) {
        return Err(CommandError::new("cli-new-blank-title", &[]));
    }
    let mut session = Session::open(&EditOptions { dry_run: arguments.dry_run, ..EditOptions::default() }, context)?;
    add::stage_all(&arguments.people, &mut session, context)?;
    let path = format!("projects/{id}.toml");
    let mut following = Vec::new();
    for entry in &arguments.following {
        following.extend(add::operations_in(entry, &path, &session, context)?);
    }
    let today = session.today;
    let Loaded { sources, portfolio, .. } = session.loaded;
    if let Some(project) = portfolio.projects.iter().find(|project| *project.id == *id) {
        let path = sources.display_path(project.file);
        return Err(CommandError::new("cli-new-exists", &[("id", id.into()), ("path", path.into())]));
    }
    let team = team(arguments, &session, words)?;
    let provisional = if team.lead.is_none() { provisional_lead(portfolio, &team) } else { None };

    let is_closed = |day| portfolio.roadmap.closed_on(day).is_some();
    let template = template_dates::dated(template(context, portfolio), today, is_closed);
    let values = Values::new(&session, words);
    let title = match arguments.title.as_deref() {
        Some(title) => values.text("--title", title)?,
        None => title_of(id),
    };
    let draft = Draft {
        template: &template,
        title: &title,
        lead: team.lead.or(provisional),
        team: &team,
        following: &following,
    };
    let shown = format!("{}projects/{id}.toml", sources.prefix);
    let (text, broken) = draft.best(&path, sources.clone(), today);
    let output = if arguments.dry_run {
        CommandOutput::text(text).notice(&words.format("cli-new-would-write", &[("path", shown.as_str().into())]))
    } else {
        let others = session.write_with_new_file(&path, &text, context)?;
        let others = others.iter().map(|other| format!("{}{other}", session.loaded.sources.prefix));
        let written = std::iter::once(shown.clone()).chain(others);
        let output = written.fold(CommandOutput::default(), |output, path| {
            output.status(words.format("cli-wrote", &[("what", path.into())]))
        });
        output.status(words.text("cli-new-next"))
    };
    let mut notices = session.take_notes();
    let path = ("path", shown.as_str().into());
    match (team.lead, provisional) {
        (Some(_), _) => {}
        (None, Some(person)) => {
            notices.push(words.format("cli-new-provisional-lead", &[path.clone(), ("person", person.into())]));
        }
        (None, None) => notices.push(words.format("cli-new-no-lead", std::slice::from_ref(&path))),
    }
    if !broken.is_empty() {
        let rules: Vec<String> =
            broken.iter().map(|rule| words.format("cli-quoted", &[("text", rule.name().into())])).collect();
        notices.push(words.format("cli-new-incomplete", &[path, ("rules", words.list(&rules).into())]));
    }
    Ok(notices.iter().fold(output, |output, notice| output.notice(notice)))
}

/// The provisional lead: the portfolio coordinator, or a member of the team if that is an outsider.
fn provisional_lead<'a>(portfolio: &'a Portfolio, team: &Team<'a>) -> Option<&'a str> {
    let owners: Vec<DirectorateIx> = portfolio.roadmap.owners.iter().filter_map(|owner| owner.value.known()).collect();
    let is_outsider = |id: &str| {
        let person = portfolio.people().find(|(_, person)| *person.id == *id);
        person.is_some_and(|(ix, _)| portfolio.is_outsider(ix, &owners) == Some(true))
    };
    let of_portfolio = portfolio.roadmap.portfolio_coordinator.value().and_then(|person| person.known());
    let of_portfolio = of_portfolio.map(|person| &*portfolio.person(person).id);
    let others = team.contributors.iter().copied().filter(|&person| Some(person) != team.coordinator);
    let mut candidates = of_portfolio.into_iter().chain(others).chain(team.coordinator);
    candidates.find(|person| !is_outsider(person)).or(of_portfolio)
}

fn template(context: &Context, portfolio: &Portfolio) -> &'static str {
    match context.asked_language.unwrap_or_else(|| portfolio.roadmap.language()) {
        Language::En => include_str!("../templates/en/project.toml"),
        Language::Fr => include_str!("../templates/fr/project.toml"),
    }
}

/// The content of the file.
struct Draft<'a> {
    template: &'a str,
    title: &'a str,
    lead: Option<&'a str>,
    team: &'a Team<'a>,
    /// What adds the entries that go with the team.
    following: &'a [Operation],
}

impl Draft<'_> {
    /// The text with the most of the given data that passes `check`: active with its team, else proposed, else with
    /// its contributors as a comment. Also returns the rules that the given data would break.
    fn best(&self, path: &str, mut sources: Sources, today: NaiveDate) -> (String, Vec<Rule>) {
        let contributors = toml_quote::strings(self.team.contributors.iter().copied());
        let (listed, noted) = match self.team.contributors.is_empty() {
            true => (Line::Waits, Line::Waits),
            false => (Line::Sets(&contributors), Line::Notes(&contributors)),
        };
        let is_named = self.team.lead.is_some() && self.team.coordinator.is_some();
        let asked = if is_named { Stage::Active } else { Stage::Proposed };
        let mut broken = None;
        let mut text = String::new();
        for (stage, contributors) in [(asked, listed), (Stage::Proposed, listed), (Stage::Proposed, noted)] {
            text = self.filled(stage, contributors);
            let errors = errors_in(path, &text, &mut sources, today);
            let is_right = errors.is_empty();
            broken.get_or_insert(errors);
            if is_right {
                break;
            }
        }
        // Without a lead nothing passes, which has been reported already.
        (text, broken.filter(|_| self.lead.is_some()).unwrap_or_default())
    }

    fn filled(&self, stage: Stage, contributors: Line) -> String {
        let person = |key: &str, person: Option<&str>, text: &str| match person.map(toml_quote::string) {
            Some(person) => toml_quote::set(text, key, Line::Sets(&person)),
            None => toml_quote::set(text, key, Line::Waits),
        };
        let text = toml_quote::set(self.template, "title", Line::Sets(&toml_quote::string(self.title)));
        let text = toml_quote::set(&text, "stage", Line::Sets(&toml_quote::string(stage.name())));
        let text = person("lead", self.lead, &text);
        let text = person("coordinator", self.team.coordinator, &text);
        let text = toml_quote::set(&text, "contributors", contributors);
        match edit::apply(&text, edit::File::Project, self.following) {
            Some(edited) => TextEdit::apply_all(&text, &edited.edits),
            None => text,
        }
    }
}

/// The rules that a file with that text would break, without duplicates.
fn errors_in(path: &str, text: &str, sources: &mut Sources, today: NaiveDate) -> Vec<Rule> {
    sources.files.retain(|file| *file.path != *path);
    sources.files.push(SourceFile { path: path.into(), text: Ok(text.into()) });
    let (portfolio, found) = read::read(sources);
    let verdict = rules::check(&portfolio, today, found);
    let here = |finding: &Diagnostic| *sources.file(finding.place.file).path == *path;
    let mut broken: Vec<Rule> = Vec::new();
    for finding in verdict.findings.iter().filter(|finding| finding.level == Level::Error && here(finding)) {
        if !broken.contains(&finding.rule) {
            broken.push(finding.rule);
        }
    }
    broken
}

/// The people given; the coordinator is one of the contributors.
fn team(arguments: &New, session: &Session, words: &Localizer) -> Result<Team<'static>, CommandError> {
    let portfolio = &session.loaded.portfolio;
    let one = |text: &String| {
        let person = name_lookup::person(text, portfolio, &session.user, words)?;
        Ok(&*portfolio.person(person).id)
    };
    let lead = arguments.lead.as_ref().map(one).transpose()?;
    let coordinator = arguments.coordinator.as_ref().map(one).transpose()?;
    let mut contributors: Vec<&str> = Vec::new();
    for person in arguments.contributors.iter().map(one) {
        let person = person?;
        if !contributors.contains(&person) {
            contributors.push(person);
        }
    }
    if let Some(coordinator) = coordinator.filter(|coordinator| !contributors.contains(coordinator)) {
        contributors.insert(0, coordinator);
    }
    Ok(Team { lead, coordinator, contributors })
}

/// "pret-d-objets" becomes "Pret d objets", to be improved.
fn title_of(id: &str) -> String {
    let words = id.replace('-', " ");
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
