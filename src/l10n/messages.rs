//! The messages of one language, each parsed on first use because a command needs only a few of hundreds.

use std::cell::RefCell;

use fluent_bundle::resolver::ResolverError;
use fluent_bundle::resolver::errors::ReferenceKind;
use fluent_bundle::{FluentArgs, FluentBundle, FluentError, FluentResource};
use fluent_syntax::ast::Pattern;
use memchr::{memchr_iter, memchr2};
use rustc_hash::{FxBuildHasher, FxHashMap};

use super::Language;

/// The approximate number of messages, to allocate memory once.
const EXPECTED_MESSAGES: usize = 1_000;

/// The messages of one language.
pub struct Messages {
    /// The source of each message by its id.
    sources: FxHashMap<&'static str, &'static str>,
    parsed: RefCell<FluentBundle<FluentResource>>,
}

impl Messages {
    /// Parses Fluent resources of that language.
    pub fn of(language: Language, sources: &[&'static str]) -> Self {
        let tag = language.tag().parse().expect("the tags of our two languages are well formed");
        let mut bundle = FluentBundle::new(vec![tag]);
        // Fluent's isolation marks would put bidi controls into every sentence; both languages are left-to-right.
        bundle.set_use_isolating(false);
        let mut written = FxHashMap::with_capacity_and_hasher(EXPECTED_MESSAGES, FxBuildHasher);
        written.extend(sources.iter().copied().flat_map(entries));
        Self { sources: written, parsed: RefCell::new(bundle) }
    }

    /// Formats the message `name`, or its attribute `name.attribute`; `None` if it does not exist.
    pub fn format(&self, name: &str, args: &FluentArgs) -> Option<String> {
        if !self.parse(name) {
            return None;
        }
        loop {
            let mut errors = Vec::new();
            let (text, unread) = {
                let parsed = self.parsed.borrow();
                let text = parsed.format_pattern(pattern(&parsed, name)?, Some(args), &mut errors).into_owned();
                let spoken_of = errors.iter().filter_map(missing_reference);
                (text, spoken_of.filter(|name| !parsed.has_message(name)).collect::<Vec<_>>())
            };
            if unread.is_empty() || !unread.iter().all(|name| self.parse(name)) {
                debug_assert!(errors.is_empty(), "{name}: {errors:?}");
                return Some(text);
            }
        }
    }

    /// Whether the message or attribute exists.
    pub fn has(&self, name: &str) -> bool {
        self.parse(name) && pattern(&self.parsed.borrow(), name).is_some()
    }

    /// Parses a message on first use; false if it does not exist.
    fn parse(&self, name: &str) -> bool {
        let message = name.split_once('.').map_or(name, |(message, _)| message);
        let mut parsed = self.parsed.borrow_mut();
        if parsed.has_message(message) {
            return true;
        }
        let Some(&written) = self.sources.get(message) else { return false };
        let resource = FluentResource::try_new(written.to_owned())
            .unwrap_or_else(|(_, errors)| panic!("our own messages are well formed: {errors:?}"));
        parsed.add_resource(resource).expect("a message is parsed once");
        true
    }
}

/// The messages of a source with their ids: each begins at the start of a line, and its other lines are indented.
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

/// The message that another one refers to and that is not parsed yet, or does not exist.
fn missing_reference(error: &FluentError) -> Option<&str> {
    match error {
        FluentError::ResolverError(ResolverError::Reference(ReferenceKind::Message { id, .. })) => Some(id),
        _ => None,
    }
}
