//! What an export is drawn from: the roadmap as it was read, or without the names of people.

use crate::cli::git_history::GitHistory;
use crate::cli::loaded::Loaded;
use crate::l10n::Localizer;
use crate::model::Portfolio;
use crate::pseudonyms::{Nouns, Pseudonyms};
use crate::view::components::paragraph;
use crate::view::document::{Block, Document, Heading, Role, Text};

/// A loaded roadmap, as far as it is published.
pub struct Content<'a> {
    /// The roadmap as it was read.
    pub loaded: &'a Loaded,
    nameless: Option<(Portfolio, Pseudonyms)>,
}

impl<'a> Content<'a> {
    /// Everything in the roadmap.
    pub fn new(loaded: &'a Loaded) -> Self {
        Self { loaded, nameless: None }
    }

    /// The roadmap with people labelled in the language of `published`.
    pub fn without_names(loaded: &'a Loaded, published: &Localizer) -> Self {
        let nouns = Nouns { partner: published.text("nameless-partner"), person: published.text("nameless-person") };
        let mut names = Pseudonyms::new(&loaded.portfolio, nouns);
        Self { loaded, nameless: Some((names.without_names(&loaded.portfolio), names)) }
    }

    /// The portfolio to draw from.
    pub fn portfolio(&self) -> &Portfolio {
        self.nameless.as_ref().map_or(&self.loaded.portfolio, |(portfolio, _)| portfolio)
    }

    /// Says in a document that names are left out, if they are: below its title.
    pub fn announce(&self, document: &mut Document, published: &Localizer) {
        if self.nameless.is_none() {
            return;
        }
        let is_title = |block: &Block| matches!(block, Block::Heading(Heading { level: 1, .. }));
        let below = document.blocks.iter().position(is_title).map_or(0, |title| title + 1);
        document.blocks.insert(below, paragraph(Role::Note, Text::plain(published.text("nameless-note"))));
    }

    /// The history to draw from. It is computed from the files as they are, since labels would look like changes.
    pub fn history(&self, history: GitHistory) -> GitHistory {
        match &self.nameless {
            Some((_, names)) => history.without_names(names.clone()),
            None => history,
        }
    }
}
