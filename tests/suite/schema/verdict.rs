//! One file judged twice: by the reader, and by the schema.

use jsonschema::Validator;
use roadmap::diagnostic::{Diagnostic, FindingArg, Rule};
use roadmap::model::{Portfolio, is_well_formed};
use roadmap::read;
use roadmap::schema::{FileKind, schema};
use roadmap::source::{SourceFile, Sources};
use serde_json::Value;

/// Something of every kind is called `ada` here, so that the name is right wherever a name may stand.
pub const ROADMAP: &str = "format = 1\ntitle = \"Ada\"\nowners = [\"ada\"]\n\
    [directorates.ada]\nname = \"Ada\"\n[departments.ada]\nname = \"Ada\"\ndirectorate = \"ada\"\n\
    [meetings.ada]\nname = \"Ada\"\nwho = \"teams\"\nevery = \"week\"\non = \"monday\"\nfrom = 2026-01-01\n";
pub const PEOPLE: &str = "[ada]\nname = \"Ada\"\ndirectorate = \"ada\"\n";
pub const PROJECT: &str = "title = \"Ada\"\nsummary = \"Ada\"\nstage = \"proposed\"\nlead = \"ada\"\n\
    [[deliverables]]\nid = \"ada\"\ntitle = \"Ada\"\ndue = 2026-02-02\n";

/// A file to judge, and whether the schema is to find it right.
pub struct Trial {
    pub kind: FileKind,
    pub text: String,
    pub expected: bool,
}

impl Trial {
    /// A file that the schema has to judge as the reader does.
    pub fn new(kind: FileKind, text: String) -> Self {
        let mut trial = Self { kind, text, expected: true };
        trial.expected = !trial.read().1.iter().any(is_of_shape);
        trial
    }

    /// What the reader makes of the file, among others that are right.
    pub fn read(&self) -> (Portfolio, Vec<Diagnostic>) {
        let texts = [
            (FileKind::People, "people.toml", PEOPLE),
            (FileKind::Project, "projects/ada.toml", PROJECT),
            (FileKind::Roadmap, "roadmap.toml", ROADMAP),
        ];
        let file = |(kind, path, text): (FileKind, &str, &str)| {
            let text = if kind == self.kind { self.text.as_str() } else { text };
            SourceFile { path: path.into(), text: Ok(text.into()) }
        };
        let sources = Sources { prefix: String::new(), files: texts.map(file).into() };
        let (portfolio, found) = read::read(&sources);
        let here = found.into_iter().filter(|found| &*sources.file(found.place.file).path == path(self.kind)).collect();
        (portfolio, here)
    }
}

fn path(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Roadmap => "roadmap.toml",
        FileKind::People => "people.toml",
        FileKind::Project => "projects/ada.toml",
    }
}

/// Whether a schema has to see it too.
pub fn is_of_shape(found: &Diagnostic) -> bool {
    match found.rule {
        Rule::TomlSyntax => panic!("a file that is not TOML is of no use here"),
        // Two numbers compared; and another file asked.
        Rule::WrongValue => !["wrong-value-min-max", "wrong-value-not-owner"].contains(&found.message_id),
        Rule::UnknownKey | Rule::MissingKey | Rule::BadId | Rule::UnsupportedFormat | Rule::RuleUnknown => true,
        // A name that is not even an id; an alias of a directorate may be anything.
        Rule::UnknownPerson | Rule::UnknownDepartment | Rule::UnknownMeeting => !is_id(name(found)),
        Rule::UnknownDependency => match name(found).split_once('/') {
            Some((project, deliverable)) => !is_id(project) || !is_id(deliverable),
            None => !is_id(name(found)),
        },
        _ => false,
    }
}

/// The name that nothing has.
fn name(found: &Diagnostic) -> &str {
    let fact = found.args.iter().find(|(name, _)| *name == "name").map(|(_, fact)| fact);
    match fact {
        Some(FindingArg::Text(name)) => name,
        other => panic!("{}: named {other:?}", found.message_id),
    }
}

fn is_id(text: &str) -> bool {
    is_well_formed(text, false)
}

/// The schemas, ready to judge.
pub struct Judge {
    validators: [Validator; 3],
}

impl Judge {
    pub fn new() -> Self {
        let validator = |kind| {
            let schema = serde_json::to_value(schema(kind)).unwrap();
            jsonschema::options().should_validate_formats(true).build(&schema).unwrap()
        };
        Self { validators: FileKind::ALL.map(validator) }
    }

    /// Where the schema does not find what it should.
    pub fn disagreement(&self, trial: &Trial) -> Option<String> {
        let rank = FileKind::ALL.iter().position(|kind| *kind == trial.kind).unwrap();
        let errors: Vec<String> =
            self.validators[rank].iter_errors(&json(&trial.text)).map(|error| error.to_string()).collect();
        if errors.is_empty() == trial.expected {
            return None;
        }
        let read: Vec<&str> = trial.read().1.iter().map(|found| found.message_id).collect();
        let errors: Vec<String> = errors.iter().map(|errors| errors.chars().take(150).collect()).collect();
        Some(format!("--- {}\n{}\nreader: {read:?}\nschema: {errors:?}", trial.kind.name(), trial.text))
    }
}

/// A file as an editor shows it to a schema: dates and times are texts.
fn json(text: &str) -> Value {
    fn value(of: toml::Value) -> Value {
        match of {
            toml::Value::String(text) => text.into(),
            toml::Value::Integer(number) => number.into(),
            toml::Value::Float(number) => number.into(),
            toml::Value::Boolean(truth) => truth.into(),
            toml::Value::Datetime(when) => when.to_string().into(),
            toml::Value::Array(entries) => entries.into_iter().map(value).collect(),
            toml::Value::Table(table) => table.into_iter().map(|(key, of)| (key, value(of))).collect(),
        }
    }
    let table: toml::Table = toml::from_str(text).unwrap_or_else(|why| panic!("{why}\n{text}"));
    value(toml::Value::Table(table))
}
