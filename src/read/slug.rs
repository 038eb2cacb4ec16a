//! Ids that people may have meant by what they wrote.

/// The id that somebody may have meant: lower case, accents off, hyphens between words.
pub fn slug(text: &str) -> String {
    let mut slug = String::new();
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            'a'..='z' | '0'..='9' => slug.push(letter),
            'à' | 'â' | 'ä' => slug.push('a'),
            'é' | 'è' | 'ê' | 'ë' => slug.push('e'),
            'î' | 'ï' => slug.push('i'),
            'ô' | 'ö' => slug.push('o'),
            'ù' | 'û' | 'ü' => slug.push('u'),
            'ÿ' => slug.push('y'),
            'ç' => slug.push('c'),
            'ñ' => slug.push('n'),
            'œ' => slug.push_str("oe"),
            'æ' => slug.push_str("ae"),
            _ if !slug.ends_with('-') && !slug.is_empty() => slug.push('-'),
            _ => {}
        }
    }
    slug.trim_end_matches('-').to_owned()
}
