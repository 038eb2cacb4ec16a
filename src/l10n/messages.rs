//! The messages of one language, each parsed when it is first said: a command says a few of hundreds.

use std::cell::RefCell;

use fluent_bundle::resolver::ResolverError;
use fluent_bundle::resolver::errors::ReferenceKind;
use fluent_bundle::{FluentArgs, FluentBundle, FluentError, FluentResource};
use fluent_syntax::ast::Pattern;
use memchr::{memchr_iter, memchr2};
use rustc_hash::{FxBuildHasher, FxHashMap};

use super::Language;

/// About as many as there are: every command begins by making room for them.
const MANY: usize = 1_000;

pub struct Messages {
    /// Each message as it is written, by its name.
    written: FxHashMap<&'static str, &'static str>,
    parsed: RefCell<FluentBundle<FluentResource>>,
}

impl Messages {
    pub fn of(language: Language, sources: &[&'static str]) -> Self {
        let tag = language.tag().parse().expect("the tags of our two languages are well formed");
        let mut bundle = FluentBundle::new(vec![tag]);
        // Isolation marks would be bidi controls in every sentence; ours are left-to-right languages.
        bundle.set_use_isolating(false);
        let mut written = FxHashMap::with_capacity_and_hasher(MANY, FxBuildHasher);
        written.extend(sources.iter().copied().flat_map(entries));
        Self { written, parsed: RefCell::new(bundle) }
    }

    /// The message called `name`, or its part `name.attribute`, speaking of `args`.
    pub fn say(&self, name: &str, args: &FluentArgs) -> Option<String> {
        if !self.parse(name) {
            return None;
        }
        loop {
            let mut errors = Vec::new();
            let (said, unread) = {
                let parsed = self.parsed.borrow();
                let said = parsed.format_pattern(pattern(&parsed, name)?, Some(args), &mut errors).into_owned();
                let spoken_of = errors.iter().filter_map(message_spoken_of);
                (said, spoken_of.filter(|name| !parsed.has_message(name)).collect::<Vec<_>>())
            };
            if unread.is_empty() || !unread.iter().all(|name| self.parse(name)) {
                debug_assert!(errors.is_empty(), "{name}: {errors:?}");
                return Some(said);
            }
        }
    }

    /// Whether there is a message (or a part of one) of that name.
    pub fn has(&self, name: &str) -> bool {
        self.parse(name) && pattern(&self.parsed.borrow(), name).is_some()
    }

    /// Makes sure that a message can be said; false when there is none of that name.
    fn parse(&self, name: &str) -> bool {
        let message = name.split_once('.').map_or(name, |(message, _)| message);
        let mut parsed = self.parsed.borrow_mut();
        if parsed.has_message(message) {
            return true;
        }
        let Some(&written) = self.written.get(message) else { return false };
        let resource = FluentResource::try_new(written.to_owned())
            .unwrap_or_else(|(_, errors)| panic!("our own messages are well formed: {errors:?}"));
        parsed.add_resource(resource).expect("a message is parsed once");
        true
    }
}

/// The messages of a source, with their names: each begins a line, and whatever goes on is indented.
fn entries(source: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let bytes = source.as_bytes();
    let lines = std::iter::once(0).chain(memchr_iter(b'\n', bytes).map(|end| end + 1));
    let mut starts = lines.filter(|&at| bytes.get(at).is_some_and(u8::is_ascii_alphabetic)).peekable();
    std::iter::from_fn(move || {
        let start = starts.next()?;
        let written = &source[start..starts.peek().copied().unwrap_or(source.len())];
        let name = memchr2(b' ', b'=', written.as_bytes()).map_or(written, |end| &written[..end]);
        Some((name, written))
    })
}

fn pattern<'b>(bundle: &'b FluentBundle<FluentResource>, name: &str) -> Option<&'b Pattern<&'b str>> {
    match name.split_once('.') {
        None => bundle.get_message(name)?.value(),
        Some((message, attribute)) => Some(bundle.get_message(message)?.get_attribute(attribute)?.value()),
    }
}

/// The message that another one speaks of, and which is not there, or not yet.
fn message_spoken_of(error: &FluentError) -> Option<&str> {
    match error {
        FluentError::ResolverError(ResolverError::Reference(ReferenceKind::Message { id, .. })) => Some(id),
        _ => None,
    }
}
