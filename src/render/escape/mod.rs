//! Escapes text from files for its destination: terminal, CI logs, Markdown, HTML, JSON, XML, URIs.

mod anchor;
mod html;
mod invisible;
mod json;
mod markdown;
mod terminal;
mod uri;
mod workflow;
mod xml;

pub use anchor::anchor;
pub use html::{push as push_html, push_visible as push_visible_html};
pub use json::to_json;
pub use markdown::{code as markdown_code, markdown, markdown_inside_line, url as markdown_url};
pub use terminal::{on_one_line, replace_hidden, terminal};
pub use uri::path as uri_path;
pub use workflow::{CiSafe, ci_safe_line, code_line, message as workflow_message, property as workflow_property};
pub use xml::line as xml_line;
