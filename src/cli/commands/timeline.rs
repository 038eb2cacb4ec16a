//! `roadmap timeline`: the projects over months, with their deliverables.

use clap::{Args, ValueEnum};
use serde::Serialize;

use crate::cli::context::Context;
use crate::cli::filter::Filters;
use crate::cli::output_format::{self, OutputArgs};
use crate::cli::{CommandError, CommandOutput};
use crate::facts::AsOf;
use crate::facts::timeline::{self as facts, Group, GroupBy, Span};
use crate::view;

/// The arguments of `roadmap timeline`.
#[derive(Debug, Args)]
pub struct Timeline {
    #[arg(long, value_name = "GROUP", value_enum)]
    by: Option<By>,
    #[command(flatten)]
    output: OutputArgs,
    #[command(flatten)]
    filters: Filters,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum By {
    Person,
    Directorate,
    Tag,
}

/// The timeline with its groups, as JSON.
#[derive(Serialize)]
struct Grouped<'g, 'a> {
    #[serde(flatten)]
    span: &'g Span<'a>,
    by: Option<GroupBy>,
    groups: &'g [Group<'a>],
}

/// Draws the projects month by month.
///
/// # Errors
/// If there is no roadmap, or a filter is invalid.
pub fn run(arguments: &Timeline, context: &Context) -> Result<CommandOutput, CommandError> {
    let loaded = context.load_known()?;
    let filter = arguments.filters.resolve(loaded, context)?;
    let on = AsOf::new(&loaded.portfolio, context.today(loaded));
    let filter = filter.with_actions(&on);
    let span = facts::selected_timeline(&on, &filter);
    let by = arguments.by.map(GroupBy::from);
    let groups = by.map_or_else(Vec::new, |by| facts::groups(&on, &span, by, &filter));
    let document = || view::timeline::timeline(&on, span.clone(), &groups, &filter, context.words);
    let json = Grouped { span: &span, by, groups: &groups };
    let answer = output_format::answer(&arguments.output, context, loaded, &json, document);
    if arguments.output.is_table() && context.environment.is_ascii {
        let output = String::from_utf8_lossy(&answer.output).chars().map(ascii).collect::<String>().into_bytes();
        return Ok(CommandOutput { output, ..answer });
    }
    Ok(answer)
}

impl From<By> for GroupBy {
    fn from(by: By) -> Self {
        match by {
            By::Person => Self::Person,
            By::Directorate => Self::Directorate,
            By::Tag => Self::Tag,
        }
    }
}

/// A sign of the same width for terminals that only show ASCII; letters stay.
fn ascii(letter: char) -> char {
    match letter {
        '\u{2501}' => '=',
        '\u{2500}' | '\u{2013}' => '-',
        '\u{2502}' => '|',
        '\u{253f}' => '+',
        '\u{25c4}' => '<',
        '\u{25ba}' => '>',
        '\u{25c6}' => '#',
        '\u{25c7}' => 'o',
        '\u{2717}' => 'x',
        '\u{25cf}' => '*',
        '\u{25b2}' => '!',
        '\u{25a0}' => '@',
        '\u{25cb}' => '?',
        '\u{2019}' => '\'',
        '\u{a0}' | '\u{202f}' => ' ',
        letter => letter,
    }
}
