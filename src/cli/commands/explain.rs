//! `roadmap explain [RULE]`: explains a rule or alert.

use clap::Args;

use crate::cli::context::Context;
use crate::cli::name_lookup::{self, NamedEntity};
use crate::cli::output_format::{self, OutputArgs};
use crate::cli::{CommandError, CommandOutput};
use crate::facts::{Topic, catalogue};
use crate::l10n::Localizer;
use crate::model::Roadmap;
use crate::view::explain::{self, Levels};

/// The arguments of `roadmap explain`.
#[derive(Debug, Args)]
pub struct Explain {
    #[arg(value_name = "RULE")]
    rule: Option<String>,
    #[command(flatten)]
    output: OutputArgs,
}

impl Explain {
    /// That of one rule or alert.
    pub fn of(rule: &str) -> Self {
        Self { rule: Some(rule.to_owned()), output: OutputArgs::default() }
    }
}

/// Explains a rule or an alert.
///
/// # Errors
/// If there is none of that name.
pub fn run(arguments: &Explain, context: &Context) -> Result<CommandOutput, CommandError> {
    let topic = arguments.rule.as_deref().map(|text| resolve(text, context.words)).transpose()?;
    let roadmap = context.settings()?;
    let levels = match &roadmap {
        None => Levels::Default,
        Some(roadmap) => Levels::Of(roadmap.title.value().map(|title| &**title)),
    };
    let catalogue = catalogue(roadmap.as_ref().unwrap_or(&Roadmap::default()));
    Ok(match topic {
        Some(topic) => {
            let explained = explain::explained(catalogue.only(topic), context.words);
            CommandOutput::text(output_format::render(&arguments.output, context, &explained, || {
                explain::sheet(&explained, context.words)
            }))
        }
        None => {
            let explained = explain::explained(catalogue, context.words);
            let document = || explain::list(&explained, levels, context.words);
            CommandOutput::text(output_format::render(&arguments.output, context, &explained, document))
        }
    })
}

/// The rule or alert with that name.
fn resolve(text: &str, words: &Localizer) -> Result<Topic, CommandError> {
    let topics: Vec<NamedEntity<Topic>> =
        Topic::all().map(|topic| NamedEntity { ix: topic, id: topic.name(), names: Vec::new() }).collect();
    name_lookup::whole_id(text, &topics, "cli-unknown-topic", words)
        .map_err(|failure| failure.help("cli-all-rules", &[]))
}
