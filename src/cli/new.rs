//! `roadmap new ID`: starts a project, with what can be known of it, and comments on what is left to choose.

use clap::Args;

use super::context::{Context, Loaded};
use super::naming::{self, Named};
use super::{Failure, Outcome, init, toml_text, write};
use crate::model::{ID_MAX_LEN, Language, PersonIx, Portfolio, Stage, is_well_formed};
use crate::words::Words;

#[derive(Debug, Args)]
pub struct New {
    #[arg(value_name = "ID")]
    id: String,
    #[arg(long, value_name = "TITLE")]
    title: Option<String>,
    #[arg(long, value_name = "PERSON")]
    lead: Option<String>,
    #[arg(long, value_name = "PERSON")]
    coordinator: Option<String>,
    #[arg(long = "contributor", value_name = "PERSON")]
    contributors: Vec<String>,
}

/// The people named, by their ids.
struct Team<'a> {
    lead: Option<&'a str>,
    coordinator: Option<&'a str>,
    contributors: Vec<&'a str>,
}

pub fn run(arguments: &New, context: &Context) -> Result<Outcome, Failure> {
    let words = context.words;
    let id = arguments.id.as_str();
    judge_id(id, words)?;
    if arguments.title.as_ref().is_some_and(|title| title.trim().is_empty()) {
        return Err(Failure::new(words, "cli-new-blank-title", &[]));
    }
    let loaded = context.load_known()?;
    let portfolio = &loaded.portfolio;
    if let Some(project) = portfolio.projects.iter().find(|project| *project.id == *id) {
        let path = loaded.sources.openable(project.file);
        return Err(Failure::new(words, "cli-new-exists", &[("id", id.into()), ("path", path.into())]));
    }
    let named = team(arguments, portfolio, words)?;
    let stand_in = portfolio.roadmap.portfolio_coordinator.value().and_then(|person| person.known());
    let stand_in = stand_in.filter(|_| named.lead.is_none()).map(|person| &*portfolio.person(person).id);

    let text = init::dated(template(context, &loaded), context.today(portfolio));
    let title = arguments.title.clone().unwrap_or_else(|| title_of(id));
    let text = filled(&text, &title, &named, named.lead.or(stand_in));
    let path = loaded.root.join("projects").join(format!("{id}.toml"));
    let shown = format!("{}projects/{id}.toml", loaded.sources.prefix);
    write::all_or_nothing(&[(path, text)])
        .map_err(|(path, why)| Failure::refused(words, "cli-cannot-create", &path, &why))?;

    let done = Outcome::default().remark(words.say_with("cli-wrote", &[("what", shown.as_str().into())]));
    Ok(match (named.lead, stand_in) {
        (Some(_), _) => done,
        (None, Some(person)) => done
            .notice(&words.say_with("cli-new-stand-in", &[("person", person.into()), ("path", shown.as_str().into())])),
        (None, None) => done.notice(&words.say_with("cli-new-no-lead", &[("path", shown.as_str().into())])),
    })
}

fn template(context: &Context, loaded: &Loaded) -> &'static str {
    match context.asked_language.unwrap_or_else(|| loaded.portfolio.roadmap.language()) {
        Language::En => include_str!("templates/en/project.toml"),
        Language::Fr => include_str!("templates/fr/project.toml"),
    }
}

fn filled(template: &str, title: &str, team: &Team, lead: Option<&str>) -> String {
    let is_whole = team.lead.is_some() && team.coordinator.is_some();
    let stage = if is_whole { Stage::Active } else { Stage::Proposed };
    let contributors = toml_text::strings(team.contributors.iter().copied());
    let contributors = (!team.contributors.is_empty()).then_some(contributors);
    let set = toml_text::set;
    let text = set(template, "title", Some(&toml_text::string(title)));
    let text = set(&text, "stage", Some(&toml_text::string(stage.name())));
    let text = set(&text, "lead", lead.map(toml_text::string).as_deref());
    let text = set(&text, "coordinator", team.coordinator.map(toml_text::string).as_deref());
    set(&text, "contributors", contributors.as_deref())
}

/// The people named; the coordinator is one of the contributors.
fn team<'a>(arguments: &New, portfolio: &'a Portfolio, words: &Words) -> Result<Team<'a>, Failure> {
    let people = naming::people(portfolio);
    let one = |text: &String| person(text, &people, portfolio, words);
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

fn person<'a>(
    text: &str,
    people: &[Named<'a, PersonIx>],
    portfolio: &'a Portfolio,
    words: &Words,
) -> Result<&'a str, Failure> {
    match naming::called(text, people).as_slice() {
        [] => Err(naming::unknown("cli-unknown-person", text, people, words)),
        [one] => Ok(&portfolio.person(*one).id),
        several => {
            let several: Vec<&str> = several.iter().map(|&one| &*portfolio.person(one).id).collect();
            Err(Failure::new(words, "cli-several-people", &[("name", text.into())]).help(
                words,
                "cli-did-you-mean-one-of",
                &[("several", several.join(", ").into())],
            ))
        }
    }
}

/// Refuses an id that is not well formed, with the reason and one that is.
fn judge_id(id: &str, words: &Words) -> Result<(), Failure> {
    if is_well_formed(id, false) {
        return Ok(());
    }
    let reason = if id.is_empty() {
        "cli-bad-id-empty"
    } else if id.chars().count() > ID_MAX_LEN {
        "cli-bad-id-long"
    } else if !id.chars().all(|letter| letter == '-' || letter.is_ascii_lowercase() || letter.is_ascii_digit()) {
        "cli-bad-id-letters"
    } else {
        "cli-bad-id-hyphens"
    };
    let failure = Failure::new(words, reason, &[("id", id.into())]);
    let mended = crate::read::slug(id.strip_suffix(".toml").unwrap_or(id));
    Err(if is_well_formed(&mended, false) {
        failure.help(words, "cli-did-you-mean", &[("nearest", mended.into())])
    } else {
        failure
    })
}

/// "pret-d-objets" is "Pret d objets", to be bettered.
fn title_of(id: &str) -> String {
    let words = id.replace('-', " ");
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
