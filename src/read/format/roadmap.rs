//! The keys of `roadmap.toml`.

use super::super::table_schema::{Constant, EntityKind, TableSchema, ValueKind};
use super::{COUNT, LINK, defaults, optional, plain, required};
use crate::model::{FollowUp, TeamSettings};

/// The languages of what is shown.
pub const LANGUAGES: &[&str] = &["en", "fr"];
/// Who attends a meeting series.
pub const WHO: &[&str] = &["teams", "coordinators", "committee"];
/// The intervals of a meeting series.
pub const EVERY: &[&str] = &["week", "2 weeks", "month", "3 months"];
/// Intervals counted in weeks.
pub const EVERY_WEEKS: &[&str] = &["week", "2 weeks"];
/// Intervals counted in months.
pub const EVERY_MONTHS: &[&str] = &["month", "3 months"];
/// The levels that a rule can be set to.
pub const LEVELS: &[&str] = &["error", "warning", "off"];

/// `roadmap.toml`.
pub const ROADMAP: TableSchema = plain(&[
    required("format", ValueKind::Format, "Version of the file format: 1", "Version du format de fichier : 1"),
    required("title", ValueKind::Text, "Title of the roadmap", "Titre de la feuille de route"),
    optional("organisation", ValueKind::Text, "Name of the institution", "Nom de l’établissement"),
    defaults(
        "language",
        ValueKind::Word(LANGUAGES),
        Constant::Text("en"),
        "Language of what is published",
        "Langue de ce qui est publié",
    ),
    defaults(
        "timezone",
        ValueKind::TimeZone,
        Constant::Text("UTC"),
        "Time zone, by its IANA name",
        "Fuseau horaire, par son nom IANA",
    ),
    defaults(
        "currency",
        ValueKind::Currency,
        Constant::Text("EUR"),
        "Currency, by its ISO 4217 code",
        "Monnaie, par son code ISO 4217",
    ),
    required(
        "owners",
        ValueKind::OneOrMore(&ValueKind::Reference(EntityKind::Directorate)),
        "The owner directorates, which share this roadmap: one or more",
        "Les directions porteuses, qui partagent cette feuille de route : une ou plusieurs",
    ),
    optional(
        "portfolio-coordinator",
        ValueKind::Reference(EntityKind::Person),
        "The person whom a project asks for help",
        "La personne à qui s’adresse un projet bloqué",
    ),
    optional("links", ValueKind::Tables(&LINK), "Tools, minutes, forum", "Outils, comptes rendus, forum"),
    optional(
        "directorates",
        ValueKind::ById(EntityKind::Directorate, &DIRECTORATE),
        "The directorates",
        "Les directions",
    ),
    optional(
        "departments",
        ValueKind::ById(EntityKind::Department, &DEPARTMENT),
        "The departments",
        "Les départements",
    ),
    optional("team", ValueKind::Table(&TEAM), "How teams are made up", "La composition des équipes"),
    optional("follow-up", ValueKind::Table(&FOLLOW_UP), "Settings of the alerts", "Réglages des alertes"),
    optional(
        "meetings",
        ValueKind::ById(EntityKind::Meeting, &MEETING),
        "The meeting series",
        "Les séries de réunions",
    ),
    optional(
        "closed",
        ValueKind::Tables(&CLOSED),
        "Days without due dates or meetings",
        "Jours sans échéance ni réunion",
    ),
    optional("rules", ValueKind::Levels, "Levels of rules, by name", "Niveaux des règles, par nom"),
]);

const DIRECTORATE: TableSchema = plain(&[
    required("name", ValueKind::Text, "Full name", "Nom complet"),
    optional("aliases", ValueKind::List(&ValueKind::Text), "Other names people use", "Autres noms en usage"),
]);

const DEPARTMENT: TableSchema = plain(&[
    required("name", ValueKind::Text, "Full name", "Nom complet"),
    required("directorate", ValueKind::Reference(EntityKind::Directorate), "Its directorate", "Sa direction"),
    optional("head", ValueKind::Reference(EntityKind::Person), "Its head", "Le chef de département"),
]);

const TEAM: TableSchema = plain(&[
    defaults(
        "min-contributors",
        COUNT,
        count(TeamSettings::DEFAULT.min_contributors),
        "Minimum number of contributors; default 3",
        "Nombre minimal de contributeurs ; 3 par défaut",
    ),
    defaults(
        "max-contributors",
        COUNT,
        count(TeamSettings::DEFAULT.max_contributors),
        "Maximum number of contributors; default 6",
        "Nombre maximal de contributeurs ; 6 par défaut",
    ),
    defaults(
        "lead-counts",
        ValueKind::Boolean,
        Constant::Boolean(false),
        "Whether the lead counts among the contributors; default false",
        "Si le chef de projet compte parmi les contributeurs ; false par défaut",
    ),
]);

const FOLLOW_UP: TableSchema = plain(&[
    defaults(
        "due-within-days",
        COUNT,
        count(FollowUp::DEFAULT.due_within_days),
        "How many days ahead to announce due dates; default 30",
        "Nombre de jours d’annonce des échéances ; 30 par défaut",
    ),
    defaults(
        "stale-after-days",
        COUNT,
        count(FollowUp::DEFAULT.stale_after_days),
        "Days without update after which health is unconfirmed; default 35",
        "Jours sans point d’avancement avant d’être sans nouvelles ; 35 par défaut",
    ),
    defaults(
        "escalate-after-days",
        COUNT,
        count(FollowUp::DEFAULT.escalate_after_days),
        "Days overdue before an escalation is suggested; default 14",
        "Jours de retard avant de proposer une saisine ; 14 par défaut",
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
        "Séances avant de faire le premier point ; 3 par défaut",
    ),
]);

const MEETING: TableSchema = plain(&[
    required("name", ValueKind::Text, "Name of the series", "Nom de la série"),
    required("who", ValueKind::Word(WHO), "Who meets", "Qui se réunit"),
    required("every", ValueKind::Word(EVERY), "How often", "À quelle fréquence"),
    required("on", ValueKind::MeetingDay { every: "every" }, "On which day", "Quel jour"),
    optional("at", ValueKind::Time, "Start time", "Heure de début"),
    optional("until", ValueKind::Time, "End time", "Heure de fin"),
    optional("place", ValueKind::Text, "Place", "Lieu"),
    required("from", ValueKind::Date, "First possible date", "Première date possible"),
    optional("to", ValueKind::Date, "Last possible date", "Dernière date possible"),
    optional("cancelled", ValueKind::Tables(&CANCELLED), "Dates that do not take place", "Dates qui n’ont pas lieu"),
    optional("extra", ValueKind::Tables(&EXTRA), "Extra dates", "Dates supplémentaires"),
]);

const CANCELLED: TableSchema = plain(&[
    required("on", ValueKind::Date, "The date", "La date"),
    optional("why", ValueKind::Text, "The reason", "La raison"),
]);

const EXTRA: TableSchema = plain(&[
    required("on", ValueKind::Date, "The date", "La date"),
    optional("at", ValueKind::Time, "Start time", "Heure de début"),
    optional("until", ValueKind::Time, "End time", "Heure de fin"),
    optional("place", ValueKind::Text, "Place", "Lieu"),
    optional("why", ValueKind::Text, "The reason", "La raison"),
    optional(
        "instead-of",
        ValueKind::Date,
        "The date of the series that it replaces: that one is then cancelled",
        "La date de la série qu’elle remplace : celle-ci est alors annulée",
    ),
]);

const CLOSED: TableSchema = plain(&[
    required("from", ValueKind::Date, "First day", "Premier jour"),
    optional("to", ValueKind::Date, "Last day; default the same day", "Dernier jour ; le même par défaut"),
    required("name", ValueKind::Text, "The reason", "La raison"),
]);

/// A setting as a default value.
const fn count(setting: Option<u32>) -> Constant {
    match setting {
        Some(number) => Constant::Integer(number as i64),
        None => panic!("a default is a value"),
    }
}
