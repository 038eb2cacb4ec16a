//! Sorts names as in a dictionary: é with e, œ with oe, and 2 before 10.

use icu_collator::options::CollatorOptions;
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences};

/// Sorts `items` by the text that `key` returns; the sort is stable.
pub fn sort_by_text<T>(items: &mut [T], key: impl Fn(&T) -> &str) {
    let collator = collator();
    items.sort_by(|a, b| collator.compare(key(a), key(b)));
}

fn collator() -> CollatorBorrowed<'static> {
    // The root collation fits both French and English, which do not tailor it.
    let mut preferences = CollatorPreferences::default();
    preferences.numeric_ordering = Some(CollationNumericOrdering::True);
    Collator::try_new(preferences, CollatorOptions::default()).expect("the root collation is compiled in")
}
