//! Writes a rule or an alert as blocks, on a sheet of its own or on the page of all.

use super::super::components::{heading, level_word, paragraph};
use super::super::document::{Block, Code, Heading, Role, Text};
use super::group_title;
use super::texts::{AlertText, RuleText};
use crate::diagnostic::{Group, Level};
use crate::facts::catalogue::Setting;
use crate::l10n::Localizer;

/// The end date in the example of a waiver.
const UNTIL: &str = "2027-01-31";

/// Writes explanations of rules and alerts.
pub struct Writer<'w> {
    pub explanations: &'w Localizer,
    pub place: Place,
}

/// Where the text appears.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// On a sheet of its own, with a heading for each part.
    Sheet,
    /// On the page, with run-in titles and without what is said once for all.
    Page,
}

impl Writer<'_> {
    /// The explanation of a rule.
    pub fn rule(&self, rule: &RuleText) -> Vec<Block> {
        let mut blocks = self.head(rule.name, Some(self.kicker(rule)), &rule.summary);
        blocks.extend(self.with_title("explain-heading-requirement", text_block(&rule.requirement)));
        blocks.extend(self.with_title("explain-heading-why", text_block(&rule.why)));
        blocks.extend(self.with_title("explain-heading-fix", text_block(&rule.how)));
        blocks.extend(self.with_title("explain-heading-broken", toml(&rule.broken)));
        blocks.extend(self.with_title("explain-heading-fixed", toml(&rule.fixed)));
        if self.place == Place::Sheet {
            blocks.extend(self.levels_of(rule));
        }
        blocks.extend(self.settings(&rule.settings));
        blocks
    }

    /// The explanation of an alert.
    pub fn alert(&self, alert: &AlertText) -> Vec<Block> {
        let kicker = match (self.place, alert.is_off) {
            (Place::Page, _) => None,
            (Place::Sheet, false) => Some(self.text("explain-kicker-alert")),
            (Place::Sheet, true) => Some(self.text("explain-kicker-alert-off")),
        };
        let mut blocks = self.head(alert.name, kicker, &alert.summary);
        blocks.extend(self.with_title("explain-heading-when", text_block(&alert.when)));
        blocks.extend(self.with_title("explain-heading-assignee", text_block(&alert.assignee)));
        blocks.extend(self.with_title("explain-heading-action", text_block(&alert.what_to_do)));
        blocks.extend(self.settings(&alert.settings));
        if self.place == Place::Sheet {
            blocks.push(heading(2, self.text("explain-heading-off")));
            blocks.extend(self.off(alert.name));
        }
        blocks
    }

    /// How to set the level of a rule, and how to waive it.
    pub fn levels(&self, rule: &str, level: Level) -> Vec<Block> {
        let [set, waive] = self.level_and_waiver(rule, level);
        [vec![heading(2, self.text("explain-heading-level"))], set, waive].concat()
    }

    /// How to turn off an alert.
    pub fn off(&self, alert: &str) -> Vec<Block> {
        vec![text_block(&self.text("explain-off")), level_setting(alert, Level::Off)]
    }

    /// A text on one line.
    pub fn text(&self, name: &str) -> String {
        self.explanations.text(name).replace('\n', " ")
    }

    /// A small line with the level.
    fn kicker(&self, rule: &RuleText) -> String {
        let args = [
            ("group", self.text(group_title(rule.group)).into()),
            ("level", level_word(self.explanations, rule.level).into()),
            ("default", level_word(self.explanations, rule.default_level).into()),
        ];
        let name = match self.place {
            Place::Sheet if rule.level == rule.default_level => "explain-kicker",
            Place::Sheet => "explain-kicker-set",
            Place::Page if rule.can_be_waived => "explain-page-level",
            Place::Page if rule.can_be_set => "explain-page-level-unwaivable",
            Place::Page => "explain-page-level-fixed",
        };
        self.explanations.format(name, &args)
    }

    fn head(&self, name: &str, kicker: Option<String>, summary: &str) -> Vec<Block> {
        let (level, anchor) = match self.place {
            Place::Sheet => (1, None),
            Place::Page => (3, Some(name.to_owned())),
        };
        let name = Block::Heading(Heading { level, text: Text::plain(name), anchor, outline: None });
        let kicker = kicker.map(|kicker| paragraph(Role::Kicker, Text::with_code(&kicker)));
        let summary = paragraph(Role::Lead, Text::plain(format!("{summary}.")));
        let lines = match self.place {
            Place::Sheet => [Some(name), kicker, Some(summary)],
            Place::Page => [Some(name), Some(summary), kicker],
        };
        lines.into_iter().flatten().collect()
    }

    fn with_title(&self, title: &str, block: Block) -> Vec<Block> {
        let title = self.text(title);
        match (self.place, block) {
            (Place::Sheet, block) => vec![heading(2, title), block],
            (Place::Page, Block::Paragraph(of)) => {
                vec![paragraph(of.role, Text::strong(format!("{title}.")).then(Text::plain(" ")).then(of.text))]
            }
            (Place::Page, block) => vec![paragraph(Role::Body, Text::strong(title)), block],
        }
    }

    fn levels_of(&self, rule: &RuleText) -> Vec<Block> {
        let title = heading(2, self.text("explain-heading-level"));
        if !rule.can_be_set {
            return vec![title, text_block(&self.text(fixed_level_reason(rule)))];
        }
        let other = if rule.level == Level::Warning { Level::Error } else { Level::Warning };
        let [set, waive] = self.level_and_waiver(rule.name, other);
        let waive = if rule.can_be_waived { waive } else { vec![text_block(&self.text("explain-waive-not"))] };
        [vec![title], set, waive].concat()
    }

    fn level_and_waiver(&self, rule: &str, level: Level) -> [Vec<Block>; 2] {
        let (reason, by) = (self.text("explain-waive-reason"), self.text("explain-waive-by"));
        let waiver = format!("[[waivers]]\nrule = \"{rule}\"\nuntil = {UNTIL}\nreason = \"{reason}\"\nby = \"{by}\"");
        [
            vec![text_block(&self.text("explain-level-set")), level_setting(rule, level)],
            vec![text_block(&self.text("explain-waive")), toml(&waiver)],
        ]
    }

    fn settings(&self, settings: &[Setting]) -> Vec<Block> {
        if settings.is_empty() {
            return Vec::new();
        }
        let title = self.explanations.format("explain-settings", &[("count", settings.len().into())]);
        let settings = settings.iter().map(|setting| Text::with_code(&self.setting(setting))).collect();
        vec![text_block(&title), Block::List(settings)]
    }

    fn setting(&self, setting: &Setting) -> String {
        let default = setting.default.to_string();
        let mut args = vec![("table", setting.table.into()), ("key", setting.key.into()), ("default", default.into())];
        match setting.here {
            None => self.explanations.format("explain-setting-unread", &args),
            Some(here) if here == setting.default => self.explanations.format("explain-setting", &args),
            Some(here) => {
                args.push(("here", here.to_string().into()));
                self.explanations.format("explain-setting-here", &args)
            }
        }
    }
}

/// A paragraph, where backquotes mark code.
pub fn text_block(text: &str) -> Block {
    paragraph(Role::Body, Text::with_code(text))
}

fn toml(text: &str) -> Block {
    Block::Code(Code { language: "toml", lines: text.lines().map(str::to_owned).collect() })
}

/// A level in `roadmap.toml`.
fn level_setting(name: &str, level: Level) -> Block {
    toml(&format!("[rules]\n{name} = \"{}\"", level.name()))
}

/// Why the level of a rule is fixed.
fn fixed_level_reason(rule: &RuleText) -> &'static str {
    match rule.group {
        Group::Reading | Group::References => "explain-level-fixed",
        Group::Team | Group::Deliverables | Group::Dependencies | Group::Waivers => "explain-level-fixed-unknown",
    }
}
