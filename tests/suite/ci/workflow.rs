//! A workflow, read.

use std::collections::BTreeMap;

use saphyr::{LoadableYamlNode, Scalar, Yaml};
use serde_json::{Map, Value};

use super::fake_forge::FakeForge;

pub struct Workflow {
    pub path: String,
    pub all: Value,
}

/// A step, or a job, that runs something.
pub struct Step {
    pub id: String,
    pub script: String,
    pub environment: BTreeMap<String, String>,
}

impl Workflow {
    pub fn read(forge: &FakeForge, path: &str) -> Self {
        let text = forge.text(path);
        let documents = Yaml::load_from_str(&text).unwrap_or_else(|why| panic!("{path}: {why}\n{text}"));
        let [document] = &documents[..] else { panic!("{path}: {} documents", documents.len()) };
        Self { path: path.to_owned(), all: json(document) }
    }

    /// The step of a job of GitHub by its id, else by its rank among those that run something.
    pub fn step(&self, job: &str, step: &str) -> Step {
        let steps = self.all["jobs"][job]["steps"].as_array().unwrap_or_else(|| panic!("{}: no job {job}", self.path));
        let found = match step.parse::<usize>() {
            Ok(rank) => steps.iter().filter(|step| step["run"].is_string()).nth(rank),
            Err(_) => steps.iter().find(|found| found["id"] == step),
        };
        let found = found.unwrap_or_else(|| panic!("{}: no step {step}", self.path));
        let mut environment = texts(&self.all["env"]);
        environment.extend(texts(&found["env"]));
        Step { id: format!("{}: {step}", self.path), script: text(&found["run"]), environment }
    }

    /// The script of a job of GitLab, without what every job does before.
    pub fn job(&self, job: &str) -> Step {
        let lines = self.all[job]["script"].as_array().unwrap_or_else(|| panic!("{}: no job {job}", self.path));
        let script = lines.iter().map(|line| text(line) + "\n").collect();
        Step { id: format!("{}: {job}", self.path), script, environment: texts(&self.all[".roadmap"]["variables"]) }
    }

    /// Everything but words.
    pub fn shape(&self) -> Value {
        without_words(&self.all)
    }
}

/// Every script with what is in words taken out: what stands between double quotes and holds no sign of a program.
fn without_words(value: &Value) -> Value {
    const NAMES: [&str; 3] = ["name", "description", "expose_as"];
    match value {
        Value::Object(entries) => {
            let kept = entries.iter().filter(|(key, value)| !(NAMES.contains(&key.as_str()) && value.is_string()));
            Value::Object(kept.map(|(key, value)| (key.clone(), without_words(value))).collect())
        }
        Value::Array(entries) => entries.iter().map(without_words).collect(),
        Value::String(text) if text == "en" || text == "fr" => Value::Null,
        Value::String(text) => text.lines().map(line_without_words).collect::<Vec<_>>().into(),
        other => other.clone(),
    }
}

fn line_without_words(line: &str) -> String {
    if line.trim_start().starts_with('#') {
        return String::new();
    }
    // Words are the only thing in these lines that is not a plain sign of a program.
    let has_words =
        ["echo \"", ":?", "--title", "printf", " name: \"", " description: \""].iter().any(|sign| line.contains(sign));
    if !has_words {
        return line.to_owned();
    }
    let kept = |part: &&str| part.contains('$') || part.contains('/') || part.contains('\\');
    line.split('"')
        .filter(kept)
        .map(|part| part.split(":?").next().unwrap_or(part))
        .map(|part| match part.find('$') {
            Some(at) => &part[at..],
            None => part,
        })
        .collect::<Vec<_>>()
        .join(" ")
}

fn json(yaml: &Yaml) -> Value {
    match yaml {
        Yaml::Value(Scalar::Null) => Value::Null,
        Yaml::Value(Scalar::Boolean(truth)) => (*truth).into(),
        Yaml::Value(Scalar::Integer(number)) => (*number).into(),
        Yaml::Value(Scalar::FloatingPoint(number)) => number.into_inner().into(),
        Yaml::Value(Scalar::String(text)) => text.as_ref().into(),
        Yaml::Sequence(entries) => entries.iter().map(json).collect(),
        Yaml::Mapping(entries) => {
            let entry = |(key, value): (&Yaml, &Yaml)| (text(&json(key)), json(value));
            Value::Object(entries.iter().map(entry).collect::<Map<_, _>>())
        }
        other => panic!("unexpected in a workflow: {other:?}"),
    }
}

fn texts(of: &Value) -> BTreeMap<String, String> {
    of.as_object().into_iter().flatten().map(|(key, value)| (key.clone(), text(value))).collect()
}

fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
