//! The words of the format, and their synonyms in French and English.

use crate::read::format::{EVERY, HEALTHS, LANGUAGES, LEVELS, OUTCOMES, RISK_LEVELS, STAGES, WHO};
use crate::read::slug::slug;
use crate::spelling;

/// A word of the format with its synonyms as slugs: genders, plurals and the labels that the program shows.
type Synonyms = (&'static str, &'static [&'static str]);

#[rustfmt::skip]
const OF_STAGES: &[Synonyms] = &[
    ("proposed", &["propose", "proposee", "proposition", "proposal", "idee", "idea", "planned", "prevu", "prevue", "a-l-etude"]),
    ("active", &["actif", "active", "en-cours", "in-progress", "ongoing", "lance", "lancee", "demarre", "demarree", "started", "running"]),
    ("paused", &["en-pause", "pause", "suspendu", "suspendue", "suspended", "on-hold", "mis-en-pause", "mise-en-pause"]),
    ("completed", &["termine", "terminee", "complete", "acheve", "achevee", "fini", "finie", "finished", "done", "clos", "close", "cloture", "cloturee"]),
    ("stopped", &["arrete", "arretee", "abandonne", "abandonnee", "abandoned", "annule", "annulee", "cancelled", "canceled", "stoppe", "stoppee"]),
];

#[rustfmt::skip]
const OF_HEALTHS: &[Synonyms] = &[
    ("on-track", &["en-bonne-voie", "bonne-voie", "vert", "verte", "green", "ok", "bien", "good"]),
    ("at-risk", &["a-surveiller", "surveiller", "a-risque", "risque", "orange", "jaune", "amber", "yellow", "vigilance"]),
    ("off-track", &["en-difficulte", "difficulte", "rouge", "red"]),
];

#[rustfmt::skip]
const OF_RISK_LEVELS: &[Synonyms] = &[
    ("low", &["faible", "faibles", "bas", "basse"]),
    ("medium", &["moyen", "moyenne", "modere", "moderee", "moderate"]),
    ("high", &["eleve", "elevee", "haut", "haute", "fort", "forte"]),
];

#[rustfmt::skip]
const OF_OUTCOMES: &[Synonyms] = &[
    ("continue", &["a-poursuivre", "poursuivre", "poursuite", "continuer", "a-continuer", "go", "go-on", "to-continue"]),
    ("adjust", &["a-ajuster", "ajuster", "ajustement", "to-adjust"]),
    ("pause", &["a-mettre-en-pause", "mettre-en-pause", "mise-en-pause", "en-pause", "suspendre", "a-suspendre", "to-pause"]),
    ("stop", &["a-arreter", "arreter", "arret", "stopper", "no-go", "to-stop"]),
];

#[rustfmt::skip]
const OF_LANGUAGES: &[Synonyms] = &[
    ("en", &["anglais", "english", "en-gb", "en-us", "eng"]),
    ("fr", &["francais", "french", "fr-fr", "fra", "fre"]),
];

#[rustfmt::skip]
const OF_WHO: &[Synonyms] = &[
    ("teams", &["equipes", "les-equipes", "equipe", "team", "toutes-les-equipes", "equipes-projet", "all-teams"]),
    ("coordinators", &["coordinateurs", "les-coordinateurs", "coordinatrices", "coordinateur", "coordinatrice", "coordinator", "coordination"]),
    ("committee", &["comite", "le-comite", "codir", "copil", "comite-de-direction", "comite-de-pilotage", "steering-committee", "the-committee"]),
];

#[rustfmt::skip]
const OF_EVERY: &[Synonyms] = &[
    ("week", &["semaine", "1-week", "one-week", "1-semaine", "une-semaine", "weekly", "hebdomadaire", "hebdo", "every-week",
        "chaque-semaine", "toutes-les-semaines", "weeks", "semaines", "7-days", "7-jours"]),
    ("2 weeks", &["2-weeks", "two-weeks", "2-week", "2-semaines", "deux-semaines", "toutes-les-deux-semaines",
        "toutes-les-2-semaines", "every-two-weeks", "every-2-weeks", "fortnight", "fortnightly", "quinzaine",
        "15-jours", "quinze-jours", "tous-les-15-jours", "tous-les-quinze-jours", "14-days", "14-jours"]),
    ("month", &["mois", "1-month", "one-month", "1-mois", "un-mois", "monthly", "mensuel", "mensuelle", "every-month",
        "chaque-mois", "tous-les-mois", "months"]),
    ("3 months", &["3-months", "three-months", "3-month", "3-mois", "trois-mois", "tous-les-trois-mois", "tous-les-3-mois",
        "every-three-months", "every-3-months", "quarter", "quarterly", "trimestre", "trimestriel", "trimestrielle",
        "chaque-trimestre", "tous-les-trimestres"]),
];

#[rustfmt::skip]
const OF_LEVELS: &[Synonyms] = &[
    ("error", &["erreur", "errors", "erreurs"]),
    ("warning", &["avertissement", "warn", "warnings", "avertissements"]),
    ("off", &["non", "no", "none", "aucun", "desactive", "desactivee", "ignore", "disabled", "jamais", "never"]),
];

/// How certain a guess is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Guess {
    /// A synonym, or within one edit of the word.
    Certain(&'static str),
    /// Nearer to this word than to any other.
    Near(&'static str),
}

impl Guess {
    /// The word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Certain(word) | Self::Near(word) => word,
        }
    }
}

/// The word among `words` that `text` probably means.
pub fn guess(text: &str, words: &'static [&'static str]) -> Option<Guess> {
    let written = slug(text);
    let synonyms = synonyms(words);
    let same = |word: &&&str| slug(word) == written;
    if let Some(word) = words.iter().find(same) {
        return Some(Guess::Certain(word));
    }
    if let Some((word, _)) = synonyms.iter().find(|(_, names)| names.contains(&&*written)) {
        return Some(Guess::Certain(word));
    }
    // Digits are significant: "2 months" is not a typo of "3 months".
    if written.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    if let Some(word) = spelling::within_one_edit(&written, words.iter().copied()) {
        return Some(Guess::Certain(word));
    }
    spelling::only_nearest(&written, words.iter().copied())
        .and_then(|near| words.iter().find(|word| **word == near))
        .map(|word| Guess::Near(word))
}

fn synonyms(words: &[&str]) -> &'static [Synonyms] {
    let all: [(&[&str], &[Synonyms]); 8] = [
        (STAGES, OF_STAGES),
        (HEALTHS, OF_HEALTHS),
        (RISK_LEVELS, OF_RISK_LEVELS),
        (OUTCOMES, OF_OUTCOMES),
        (LANGUAGES, OF_LANGUAGES),
        (WHO, OF_WHO),
        (EVERY, OF_EVERY),
        (LEVELS, OF_LEVELS),
    ];
    all.into_iter().find(|(of, _)| *of == words).map_or(&[], |(_, synonyms)| synonyms)
}

/// The currency with that symbol or name, if unambiguous.
pub fn currency(text: &str) -> Option<String> {
    let code = text.trim().to_uppercase();
    if iso_currency::Currency::from_code(&code).is_some() {
        return Some(code);
    }
    match text.trim() {
        "€" => return Some("EUR".to_owned()),
        "£" => return Some("GBP".to_owned()),
        _ => {}
    }
    matches!(&*slug(text), "euro" | "euros").then(|| "EUR".to_owned())
}

/// The time zone with that name in any case, or with that city.
pub fn time_zone<'z>(text: &str, names: &'z [String]) -> Option<&'z str> {
    let written = slug(text);
    let mut same = names.iter().filter(|name| slug(name) == written);
    let mut cities = names.iter().filter(|name| name.rsplit_once('/').is_some_and(|(_, city)| slug(city) == written));
    let only = |found: &mut dyn Iterator<Item = &'z String>| found.next().filter(|_| found.next().is_none());
    only(&mut same)
        .or_else(|| only(&mut cities))
        .map(String::as_str)
        .or_else(|| spelling::within_one_edit(text, names.iter().map(String::as_str)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_of_the_format_has_synonyms_and_none_has_two_meanings() {
        for words in [STAGES, HEALTHS, RISK_LEVELS, OUTCOMES, LANGUAGES, WHO, EVERY, LEVELS] {
            let synonyms = synonyms(words);
            assert_eq!(synonyms.iter().map(|(word, _)| *word).collect::<Vec<_>>(), words, "{words:?}");
            for (word, names) in synonyms {
                for name in *names {
                    assert_eq!(guess(name, words), Some(Guess::Certain(word)), "{name}");
                    assert_eq!(&slug(name), name);
                }
            }
        }
    }

    #[test]
    fn what_has_another_meaning_is_no_slip_of_the_pen() {
        assert_eq!(guess("2 months", EVERY), None);
        assert_eq!(guess("6 mois", EVERY), None);
        assert_eq!(guess("1 week", EVERY), Some(Guess::Certain("week")));
        assert_eq!(guess("En cours", STAGES), Some(Guess::Certain("active")));
        assert_eq!(guess("act\u{200b}ive ", STAGES), Some(Guess::Certain("active")));
        assert_eq!(guess("", STAGES), None);
        assert_eq!(currency("€").as_deref(), Some("EUR"));
        assert_eq!(currency("$"), None);
    }
}
