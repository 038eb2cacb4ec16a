//! The keys of `roadmap.toml`.

use super::super::shape::{Constant, Kind, Named, Shape};
use super::{COUNT, LINK, defaults, optional, plain, required};
use crate::model::{FollowUp, TeamSettings};

pub const LANGUAGES: &[&str] = &["en", "fr"];
pub const WHO: &[&str] = &["teams", "coordinators", "committee"];
pub const EVERY: &[&str] = &["week", "2 weeks", "month", "3 months"];
pub const EVERY_WEEKS: &[&str] = &["week", "2 weeks"];
pub const EVERY_MONTHS: &[&str] = &["month", "3 months"];
pub const LEVELS: &[&str] = &["error", "warning", "off"];

pub const ROADMAP: Shape = plain(&[
    required("format", Kind::Format, "Version of the file format: 1", "Version du format de fichier : 1"),
    required("title", Kind::Text, "Title of the roadmap", "Titre de la feuille de route"),
    optional("organisation", Kind::Text, "Who publishes it", "Qui la publie"),
    defaults(
        "language",
        Kind::Word(LANGUAGES),
        Constant::Text("en"),
        "Language of what is published",
        "Langue de ce qui est publié",
    ),
    defaults(
        "timezone",
        Kind::TimeZone,
        Constant::Text("UTC"),
        "Time zone, by its IANA name",
        "Fuseau horaire, par son nom IANA",
    ),
    defaults(
        "currency",
        Kind::Currency,
        Constant::Text("EUR"),
        "Currency, by its ISO 4217 code",
        "Monnaie, par son code ISO 4217",
    ),
    required(
        "owners",
        Kind::OneOrMore(&Kind::Reference(Named::Directorate)),
        "The directorates that share this roadmap, one or more",
        "Les directions qui partagent cette feuille de route, une ou plus",
    ),
    optional(
        "portfolio-coordinator",
        Kind::Reference(Named::Person),
        "Who a stuck project turns to",
        "La personne à qui s’adresse un projet bloqué",
    ),
    optional("links", Kind::Tables(&LINK), "Tools, minutes, forum", "Outils, comptes rendus, forum"),
    optional(
        "directorates",
        Kind::ById(Named::Directorate, &DIRECTORATE),
        "Every directorate",
        "Toutes les directions",
    ),
    optional("departments", Kind::ById(Named::Department, &DEPARTMENT), "Every department", "Tous les départements"),
    optional("team", Kind::Table(&TEAM), "How teams are made up", "La composition des équipes"),
    optional(
        "follow-up",
        Kind::Table(&FOLLOW_UP),
        "When something needs attention",
        "Quand une chose demande attention",
    ),
    optional("meetings", Kind::ById(Named::Meeting, &MEETING), "Every meeting series", "Toutes les séries de réunions"),
    optional("closed", Kind::Tables(&CLOSED), "Days on which nothing falls due", "Jours où rien n’est à remettre"),
    optional("rules", Kind::Levels, "Levels of rules, by name", "Niveaux des règles, par nom"),
]);

const DIRECTORATE: Shape = plain(&[
    required("name", Kind::Text, "Full name", "Nom complet"),
    optional("aliases", Kind::List(&Kind::Text), "Other names people use", "Autres noms en usage"),
]);

const DEPARTMENT: Shape = plain(&[
    required("name", Kind::Text, "Full name", "Nom complet"),
    required("directorate", Kind::Reference(Named::Directorate), "Its directorate", "Sa direction"),
    optional("head", Kind::Reference(Named::Person), "Its head", "Son chef ou sa cheffe"),
]);

const TEAM: Shape = plain(&[
    defaults(
        "min-contributors",
        COUNT,
        count(TeamSettings::DEFAULT.min_contributors),
        "Fewest contributors; default 3",
        "Nombre minimal de contributeurs ; 3 par défaut",
    ),
    defaults(
        "max-contributors",
        COUNT,
        count(TeamSettings::DEFAULT.max_contributors),
        "Most contributors; default 6",
        "Nombre maximal de contributeurs ; 6 par défaut",
    ),
    defaults(
        "lead-counts",
        Kind::Boolean,
        Constant::Boolean(false),
        "Whether the lead counts among the contributors; default false",
        "Si le chef de projet compte parmi les contributeurs ; false par défaut",
    ),
]);

const FOLLOW_UP: Shape = plain(&[
    defaults(
        "due-within-days",
        COUNT,
        count(FollowUp::DEFAULT.due_within_days),
        "How far ahead to look; default 30",
        "Jusqu’où regarder ; 30 jours par défaut",
    ),
    defaults(
        "stale-after-days",
        COUNT,
        count(FollowUp::DEFAULT.stale_after_days),
        "Without update for so long, health is unconfirmed; default 35",
        "Sans point depuis autant de jours, la météo est sans nouvelles ; 35 par défaut",
    ),
    defaults(
        "escalate-after-days",
        COUNT,
        count(FollowUp::DEFAULT.escalate_after_days),
        "Overdue for so long, ask for help; default 14",
        "En retard d’autant de jours, demander de l’aide ; 14 par défaut",
    ),
    defaults(
        "review-every-months",
        COUNT,
        count(FollowUp::DEFAULT.review_every_months),
        "Months between reviews; default 3",
        "Mois entre deux points d’étape ; 3 par défaut",
    ),
    defaults(
        "checkpoint-after-sessions",
        COUNT,
        count(FollowUp::DEFAULT.checkpoint_after_sessions),
        "Sessions before the first checkpoint; default 3",
        "Séances avant le premier point d’ajustement ; 3 par défaut",
    ),
]);

const MEETING: Shape = plain(&[
    required("name", Kind::Text, "Name of the series", "Nom de la série"),
    required("who", Kind::Word(WHO), "Who meets", "Qui se réunit"),
    required("every", Kind::Word(EVERY), "How often", "À quelle fréquence"),
    required("on", Kind::MeetingDay { every: "every" }, "On which day", "Quel jour"),
    optional("at", Kind::Time, "From when", "À partir de quelle heure"),
    optional("until", Kind::Time, "Until when", "Jusqu’à quelle heure"),
    optional("place", Kind::Text, "Where", "Où"),
    required("from", Kind::Date, "First date it may fall on", "Première date possible"),
    optional("to", Kind::Date, "Last date it may fall on", "Dernière date possible"),
    optional("cancelled", Kind::Tables(&CANCELLED), "Dates that do not take place", "Dates qui n’ont pas lieu"),
    optional("extra", Kind::Tables(&EXTRA), "Dates besides the series", "Dates en plus de la série"),
]);

const CANCELLED: Shape =
    plain(&[required("on", Kind::Date, "The date", "La date"), optional("why", Kind::Text, "Why", "Pourquoi")]);

const EXTRA: Shape = plain(&[
    required("on", Kind::Date, "The date", "La date"),
    optional("at", Kind::Time, "From when", "À partir de quelle heure"),
    optional("until", Kind::Time, "Until when", "Jusqu’à quelle heure"),
    optional("place", Kind::Text, "Where", "Où"),
    optional("why", Kind::Text, "Why", "Pourquoi"),
]);

const CLOSED: Shape = plain(&[
    required("from", Kind::Date, "First day", "Premier jour"),
    optional("to", Kind::Date, "Last day; default the same day", "Dernier jour ; le même par défaut"),
    required("name", Kind::Text, "What is celebrated, or why", "Ce qui est fêté, ou pourquoi"),
]);

/// A number of days, months, sessions or people that holds by default.
const fn count(setting: Option<u32>) -> Constant {
    match setting {
        Some(number) => Constant::Integer(number as i64),
        None => panic!("a default is a value"),
    }
}
