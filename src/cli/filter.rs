//! The filters that every list has: names in the arguments, resolved to what they mean.

use std::ffi::OsStr;

use clap::Args;
use clap::builder::{PossibleValue, TypedValueParser};

use super::context::Context;
use super::current_user::CurrentUser;
use super::loaded::Loaded;
use super::name_lookup::{self, DIRECTORATE, PROJECT, TAG};
use super::{CommandError, usage_words};
use crate::facts::Filter;
use crate::model::Stage;

/// The options that select projects.
#[derive(Debug, Default, Args)]
#[command(next_help_heading = "filters")]
pub struct Filters {
    #[arg(long = "project", value_name = "PROJECT")]
    project: Vec<String>,
    #[arg(long = "person", value_name = "PERSON")]
    person: Vec<String>,
    #[arg(long = "directorate", value_name = "DIRECTORATE")]
    directorate: Vec<String>,
    #[arg(long = "stage", value_name = "STAGE", value_parser = StageParser)]
    stage: Vec<Stage>,
    #[arg(long = "tag", value_name = "TAG")]
    tag: Vec<String>,
}

impl Filters {
    /// The filter that the options describe.
    ///
    /// # Errors
    /// If a name refers to nothing, or to more than one thing.
    pub fn resolve(&self, loaded: &Loaded, context: &Context) -> Result<Filter, CommandError> {
        let (portfolio, words) = (&loaded.portfolio, context.words);
        let user = CurrentUser::new(context, loaded);
        let each_tag = name_lookup::each(&self.tag, &name_lookup::tags(portfolio), TAG, words)?;
        let directorates = name_lookup::directorates(portfolio);
        Ok(Filter {
            projects: name_lookup::each(&self.project, &name_lookup::projects(portfolio), PROJECT, words)?,
            people: name_lookup::each_person(&self.person, portfolio, &user, words)?,
            directorates: name_lookup::each(&self.directorate, &directorates, DIRECTORATE, words)?,
            stages: self.stage.clone(),
            tags: each_tag.into_iter().map(str::to_owned).collect(),
            ..Filter::default()
        })
    }
}

/// Reads a stage by its key in the files, or by the word shown for it in either language.
#[derive(Clone)]
struct StageParser;

impl TypedValueParser for StageParser {
    type Value = Stage;

    fn parse_ref(
        &self,
        command: &clap::Command,
        argument: Option<&clap::Arg>,
        value: &OsStr,
    ) -> Result<Stage, clap::Error> {
        let keys = Stage::ALL.map(Stage::name);
        let found = value.to_str().and_then(|text| usage_words::key_of(text, &keys, "stage"));
        let stage = Stage::ALL.into_iter().find(|stage| Some(stage.name()) == found);
        stage.ok_or_else(|| usage_words::invalid_value(command, argument, value, &keys))
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(Stage::ALL.into_iter().map(|stage| PossibleValue::new(stage.name()))))
    }
}
