//! Whole numbers from 0 to 100 written as words, in French and English.

/// The number that `text` is in words; hyphens, capitals and « et » or "and" make no difference.
pub fn number(text: &str) -> Option<usize> {
    let wanted = words_of(text);
    // The longest is « quatre-vingt-dix-neuf ».
    if wanted.is_empty() || text.len() > 40 {
        return None;
    }
    (0..=100).find(|&number| {
        let mut written = [english(number), french(number), french_of_neighbours(number)].into_iter();
        written.any(|written| words_of(&written) == wanted)
    })
}

fn words_of(text: &str) -> Vec<String> {
    let words = text.split(|letter: char| letter.is_whitespace() || letter == '-');
    let plain = |word: &str| match word.to_lowercase().as_str() {
        "zéro" => "zero".to_owned(),
        "une" => "un".to_owned(),
        "vingts" => "vingt".to_owned(),
        word => word.to_owned(),
    };
    words.map(plain).filter(|word| !word.is_empty() && word != "et" && word != "and").collect()
}

fn english(number: usize) -> String {
    const SMALL: [&str; 20] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    match (number, number % 10) {
        (0..20, _) => SMALL[number].to_owned(),
        (20..100, 0) => TENS[number / 10 - 2].to_owned(),
        (20..100, unit) => format!("{} {}", TENS[number / 10 - 2], SMALL[unit]),
        _ => "one hundred".to_owned(),
    }
}

const FRENCH: [&str; 20] = [
    "zero", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize",
    "quatorze", "quinze", "seize", "dix sept", "dix huit", "dix neuf",
];

fn french(number: usize) -> String {
    const TENS: [&str; 5] = ["vingt", "trente", "quarante", "cinquante", "soixante"];
    match number {
        0..20 => FRENCH[number].to_owned(),
        20..60 if number.is_multiple_of(10) => TENS[number / 10 - 2].to_owned(),
        20..60 => format!("{} {}", TENS[number / 10 - 2], FRENCH[number % 10]),
        60 => "soixante".to_owned(),
        61..80 => format!("soixante {}", FRENCH[number - 60]),
        80 => "quatre vingt".to_owned(),
        81..100 => format!("quatre vingt {}", FRENCH[number - 80]),
        _ => "cent".to_owned(),
    }
}

/// As Belgium and Switzerland say them.
fn french_of_neighbours(number: usize) -> String {
    let tens = match number {
        70..80 => "septante",
        80..90 => "huitante",
        90..100 => "nonante",
        _ => return french(number),
    };
    if number.is_multiple_of(10) { tens.to_owned() } else { format!("{tens} {}", FRENCH[number % 10]) }
}

#[cfg(test)]
mod tests {
    use super::{english, french, number};

    #[test]
    fn every_number_is_read_as_it_is_written() {
        for of in 0..=100 {
            assert_eq!(number(&english(of)), Some(of), "{}", english(of));
            assert_eq!(number(&french(of)), Some(of), "{}", french(of));
        }
    }

    #[test]
    fn spelling_varies() {
        let written =
            [("Quarante", 40), ("vingt et un", 21), ("quatre-vingts", 80), ("soixante-dix", 70), ("Twenty-one", 21)];
        for (text, expected) in written {
            assert_eq!(number(text), Some(expected), "{text}");
        }
        for text in ["", "deux trois", "quarante ateliers", "cent deux", "vingt dix", "-"] {
            assert_eq!(number(text), None, "{text}");
        }
    }
}
