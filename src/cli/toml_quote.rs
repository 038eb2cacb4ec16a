//! Values as TOML in templates.

pub use crate::edit::date;
pub use crate::read::basic_string as string;

/// An array of strings.
pub fn strings<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    let texts: Vec<String> = texts.into_iter().map(string).collect();
    format!("[{}]", texts.join(", "))
}

/// How a line of a template that sets a key changes.
#[derive(Debug, Clone, Copy)]
pub enum Line<'a> {
    /// It sets this value.
    Sets(&'a str),
    /// It becomes a comment with this value.
    Notes(&'a str),
    /// It stays a comment, as in the template.
    Waits,
}

/// The template with its line for `key` changed.
pub fn set(template: &str, key: &str, becomes: Line) -> String {
    let starts_with_key = format!("{key} = ");
    let mut text: String = template
        .lines()
        .map(|line| match (line.starts_with(&starts_with_key), becomes) {
            (true, Line::Sets(value)) => format!("{starts_with_key}{value}\n"),
            (true, Line::Notes(value)) => format!("# {starts_with_key}{value}\n"),
            (true, Line::Waits) => format!("# {line}\n"),
            (false, _) => format!("{line}\n"),
        })
        .collect();
    text.truncate(text.trim_end().len());
    text.push('\n');
    text
}
