//! The filters that every list has: names in the arguments, resolved to what they mean.

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};

use super::Failure;
use super::naming::{self, Named};
use crate::facts::Filter;
use crate::model::{DirectorateIx, Portfolio, Stage};
use crate::words::Words;

#[derive(Debug, Default, Args)]
#[command(next_help_heading = "filters")]
pub struct Filters {
    #[arg(long = "project", value_name = "PROJECT")]
    project: Vec<String>,
    #[arg(long = "person", value_name = "PERSON")]
    person: Vec<String>,
    #[arg(long = "directorate", value_name = "DIRECTORATE")]
    directorate: Vec<String>,
    #[arg(long = "stage", value_name = "STAGE", value_parser = stages())]
    stage: Vec<Stage>,
    #[arg(long = "tag", value_name = "TAG")]
    tag: Vec<String>,
}

impl Filters {
    /// # Errors
    /// When nothing has the name that was given.
    pub fn resolve(&self, portfolio: &Portfolio, words: &Words) -> Result<Filter, Failure> {
        let tags = all(&self.tag, &tags(portfolio), "cli-unknown-tag", words)?;
        Ok(Filter {
            projects: all(&self.project, &naming::projects(portfolio), "cli-unknown-project", words)?,
            people: all(&self.person, &naming::people(portfolio), "cli-unknown-person", words)?,
            directorates: all(&self.directorate, &directorates(portfolio), "cli-unknown-directorate", words)?,
            stages: self.stage.clone(),
            tags: tags.into_iter().map(str::to_owned).collect(),
            ..Filter::default()
        })
    }
}

/// Everything that the texts name, each once.
///
/// # Errors
/// When nothing has one of the names: what the message `unknown` says.
pub fn all<Ix: Copy + PartialEq>(
    texts: &[String],
    things: &[Named<Ix>],
    unknown: &'static str,
    words: &Words,
) -> Result<Vec<Ix>, Failure> {
    let mut named = Vec::new();
    for text in texts {
        let called = naming::called(text, things);
        if called.is_empty() {
            return Err(naming::unknown(unknown, text, things, words));
        }
        let more: Vec<Ix> = called.into_iter().filter(|thing| !named.contains(thing)).collect();
        named.extend(more);
    }
    Ok(named)
}

pub fn directorates(portfolio: &Portfolio) -> Vec<Named<'_, DirectorateIx>> {
    let directorates = portfolio.roadmap.directorates.iter().enumerate();
    directorates
        .map(|(rank, directorate)| {
            let aliases = directorate.aliases.iter().map(|alias| &*alias.value);
            let names = aliases.chain(directorate.name.value().map(|name| &**name));
            Named { ix: DirectorateIx::at(rank), id: &directorate.id, names: names.collect() }
        })
        .collect()
}

/// Each tag once.
fn tags(portfolio: &Portfolio) -> Vec<Named<'_, &str>> {
    let mut tags: Vec<&str> =
        portfolio.projects.iter().flat_map(|project| &project.tags).map(|tag| &*tag.value).collect();
    tags.sort_unstable();
    tags.dedup();
    tags.into_iter().map(|tag| Named { ix: tag, id: tag, names: Vec::new() }).collect()
}

fn stages() -> impl TypedValueParser<Value = Stage> {
    let names = Stage::ALL.map(Stage::name);
    PossibleValuesParser::new(names).map(|name| {
        Stage::ALL.into_iter().find(|stage| stage.name() == name).expect("clap lets through only the names of stages")
    })
}
