//! Asks for the new value of a key that may have one: the present one is kept unless another is given.

use super::values::{OTHER, Owner, Wanted, is_person};
use super::{Choice, NOTHING, Questions};
use crate::cli::{CommandError, name_lookup};
use crate::l10n::dates;
use crate::read::table_schema::{EntityKind, Key, Presence, ValueKind};

/// The value of the choice that keeps what is there.
const KEEP: &str = "\u{2}";

/// What a key says now.
pub struct Present {
    /// Its value, without quotes.
    pub text: Option<String>,
    /// The items of a list.
    pub items: Vec<String>,
}

/// What becomes of a key.
pub enum NewValue {
    Kept,
    Removed,
    Set(String),
    /// Items that a list gains and loses.
    Items {
        added: Vec<String>,
        removed: Vec<String>,
    },
}

impl Questions<'_> {
    /// What becomes of a key; Enter alone keeps its value.
    ///
    /// # Errors
    /// If the person stops.
    pub fn new_value(&self, key: &Key, present: &Present, owner: &Owner) -> Result<NewValue, CommandError> {
        let question = &*self.question_of(key);
        let wanted = Wanted {
            question,
            name: self.name_of(key),
            key: key.name,
            kind: &key.kind,
            is_required: key.presence == Presence::Required,
            proposed: present.text.as_deref().unwrap_or_default(),
        };
        match &key.kind {
            ValueKind::List(inner) | ValueKind::OneOrMore(inner) => {
                self.new_items(&Wanted { kind: inner, ..wanted }, present, owner)
            }
            ValueKind::Boolean => {
                let present = present.text.as_deref() == Some("true");
                let new = self.confirm(question, present)?;
                Ok(if new == present { NewValue::Kept } else { NewValue::Set(new.to_string()) })
            }
            kind if is_person(kind) => {
                let choices = self.people_for(key.name, owner)?;
                self.new_choice(&wanted, choices, present)
            }
            kind => match self.choices_of(kind, owner)? {
                Some(choices) => self.new_choice(&wanted, choices, present),
                None => self.new_text(&wanted, present, owner),
            },
        }
    }

    /// One of the choices; the cursor begins at the present one.
    fn new_choice(
        &self,
        wanted: &Wanted,
        mut choices: Vec<Choice>,
        present: &Present,
    ) -> Result<NewValue, CommandError> {
        if choices.is_empty() && present.text.is_none() && !is_person(wanted.kind) {
            return Ok(NewValue::Kept);
        }
        let words = self.words();
        let at = present.text.as_ref().and_then(|text| choices.iter().position(|choice| choice.value == *text));
        if at.is_none() {
            choices.insert(0, Choice::new(KEEP, &words.text("question-keep")));
        }
        if present.text.is_some() && !wanted.is_required {
            choices.push(Choice::new(OTHER, &words.text("question-remove-value")));
        }
        if is_person(wanted.kind) {
            choices.push(self.new_person_choice());
        }
        let chosen = self.choose_person(wanted.question, choices, at.unwrap_or_default())?;
        Ok(match chosen.as_str() {
            KEEP => NewValue::Kept,
            OTHER => NewValue::Removed,
            same if Some(same) == present.text.as_deref() => NewValue::Kept,
            _ => NewValue::Set(chosen),
        })
    }

    fn new_text(&self, wanted: &Wanted, present: &Present, owner: &Owner) -> Result<NewValue, CommandError> {
        let words = self.words();
        let can_remove = present.text.is_some() && !wanted.is_required;
        let help = words.text(match (&present.text, can_remove) {
            (Some(_), true) => "question-keep-or-remove-help",
            (Some(_), false) => "question-keep-help",
            (None, _) => "question-leave-help",
        });
        let values = self.values(owner.project)?;
        let check = |typed: &str| match typed.trim() {
            "" => Ok(()),
            NOTHING if can_remove => Ok(()),
            NOTHING => Err(words.text("question-required")),
            typed => values.parse(wanted.name, typed, wanted.kind).map(drop).map_err(|why| why.text(words)),
        };
        let typed = self.ask(wanted.question, Some(&help), |prompt| prompt.text(wanted.proposed, check))?;
        Ok(match typed.trim() {
            "" => NewValue::Kept,
            NOTHING => NewValue::Removed,
            typed if Some(typed) == present.text.as_deref().map(str::trim) => NewValue::Kept,
            typed => NewValue::Set(typed.to_owned()),
        })
    }

    /// The items that stay, ticked at first, and new ones.
    fn new_items(&self, wanted: &Wanted, present: &Present, owner: &Owner) -> Result<NewValue, CommandError> {
        let everybody = Owner { list: "", ..*owner };
        let offered = match is_person(wanted.kind) {
            true => Some(self.people_for(wanted.key, &everybody)?),
            false => self.choices_of(wanted.kind, owner)?,
        };
        let is_listed = offered.is_some();
        let mut choices: Vec<Choice> =
            present.items.iter().map(|item| Choice::new(item.as_str(), &self.shown_item(item, wanted.kind))).collect();
        let others = offered.unwrap_or_default();
        choices.extend(others.into_iter().filter(|choice| !present.items.contains(&choice.value)));
        let chosen = if is_person(wanted.kind) {
            self.several_people(wanted.question, choices, &present.items)?
        } else {
            self.choose_several(wanted.question, choices, &present.items)?
        };
        let is_kept = |item: &&String| chosen.contains(item);
        let removed: Vec<String> = present.items.iter().filter(|item| !is_kept(item)).cloned().collect();
        let mut added: Vec<String> = chosen.iter().filter(|item| !present.items.contains(item)).cloned().collect();
        if !is_listed {
            let question = self.words().format("question-add-item", &[("question", wanted.question.into())]);
            let values = self.values(owner.project)?;
            let check = |typed: &str| values.parse(wanted.name, typed, wanted.kind).map(drop);
            while let Some(item) = self.text(&question, false, check)? {
                added.push(item);
            }
        }
        Ok(if added.is_empty() && removed.is_empty() { NewValue::Kept } else { NewValue::Items { added, removed } })
    }

    /// What a key says, as people write it: names for ids, words for those of the format; empty for nothing.
    pub fn shown_value(&self, present: &Present, kind: &ValueKind) -> String {
        match (kind, &present.text) {
            (ValueKind::List(inner) | ValueKind::OneOrMore(inner), _) => {
                let items: Vec<String> = present.items.iter().map(|item| self.shown_item(item, inner)).collect();
                items.join(", ")
            }
            (_, Some(text)) => self.shown_item(text, kind),
            (_, None) => String::new(),
        }
    }

    fn shown_item(&self, text: &str, kind: &ValueKind) -> String {
        let words = self.words();
        let named = |named: EntityKind| {
            let choices = self.references(named).unwrap_or_default();
            choices.into_iter().find(|choice| choice.value == text).map(|choice| choice.to_string())
        };
        match kind {
            ValueKind::Word(_) => self.shown_word(text),
            ValueKind::Boolean => words.text(if text == "true" { "question-yes" } else { "question-no" }),
            ValueKind::Date => match chrono::NaiveDate::parse_from_str(text, "%Y-%m-%d") {
                Ok(day) => dates::unbroken(&dates::short(words.language(), day)),
                Err(_) => text.to_owned(),
            },
            ValueKind::Reference(EntityKind::Person) => {
                let portfolio = self.portfolio().ok();
                let name = portfolio.and_then(|portfolio| {
                    let person = name_lookup::people(portfolio).into_iter().find(|person| person.id == text)?;
                    person.names.first().map(|name| (*name).to_owned())
                });
                name.unwrap_or_else(|| text.to_owned())
            }
            ValueKind::Reference(kind) => named(*kind).unwrap_or_else(|| text.to_owned()),
            _ => text.to_owned(),
        }
    }
}
