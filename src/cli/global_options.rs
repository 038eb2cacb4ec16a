//! The options that every command takes.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, ValueEnum};

use crate::l10n::Language;

// Help texts are words: `help` puts them in, in the language of the person.
/// The options that every command takes.
#[derive(Debug, Clone, Args)]
pub struct Global {
    #[arg(short = 'C', value_name = "DIR", global = true)]
    pub dir: Option<PathBuf>,
    #[arg(long, value_name = "REV", global = true)]
    pub at: Option<String>,
    #[arg(long, value_name = "DATE", global = true)]
    pub today: Option<String>,
    #[arg(long, value_name = "LANG", global = true, value_parser = languages())]
    pub lang: Option<Language>,
    #[arg(long, value_name = "WHEN", global = true, value_enum, default_value_t)]
    pub color: ColorChoice,
    #[arg(id = "no-cache", long = "no-cache", global = true)]
    pub no_cache: bool,
    #[arg(long, global = true)]
    pub verbose: bool,
}

/// When colour is used.
#[derive(Debug, Clone, Copy, Default, ValueEnum)]
pub enum ColorChoice {
    #[default]
    Auto,
    Always,
    Never,
}

/// The language that a tag names.
pub fn language(tag: &str) -> Option<Language> {
    [Language::En, Language::Fr].into_iter().find(|language| language.tag() == tag)
}

fn languages() -> impl TypedValueParser<Value = Language> {
    PossibleValuesParser::new(["fr", "en"]).map(|tag| language(&tag).unwrap_or_default())
}
