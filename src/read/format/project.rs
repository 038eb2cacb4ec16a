//! The keys of a project's file.

use super::super::table_schema::{Constant, EntityKind, TableSchema, ValueKind};
use super::{COUNT, LINK, defaults, optional, plain, required, unless_proposed};

/// The stages of a project.
pub const STAGES: &[&str] = &["proposed", "active", "paused", "completed", "stopped"];
/// The healths of a project, best first.
pub const HEALTHS: &[&str] = &["on-track", "at-risk", "off-track"];
/// The levels of a risk, lowest first.
pub const RISK_LEVELS: &[&str] = &["low", "medium", "high"];
/// The outcomes of a review.
pub const OUTCOMES: &[&str] = &["continue", "adjust", "pause", "stop"];

const PERSON: ValueKind = ValueKind::Reference(EntityKind::Person);
const PERSONS: ValueKind = ValueKind::List(&PERSON);
const DEPENDENCIES: ValueKind = ValueKind::List(&ValueKind::Dependency);

/// A project file.
pub const PROJECT: TableSchema = plain(&[
    required("title", ValueKind::Text, "Title", "Titre"),
    required("summary", ValueKind::Text, "One or two sentences for everyone", "Une ou deux phrases pour tous"),
    required("stage", ValueKind::Word(STAGES), "Where it is in its life", "Où il en est de sa vie"),
    optional(
        "why",
        ValueKind::Text,
        "Why it is paused, stopped or proposed again",
        "Pourquoi il est suspendu, arrêté ou de nouveau proposé",
    ),
    required("lead", PERSON, "Who answers for the substance", "Responsable du fond"),
    unless_proposed(
        "coordinator",
        PERSON,
        "Who sets the pace, a contributor",
        "Responsable du rythme, un des contributeurs",
    ),
    unless_proposed("contributors", PERSONS, "The fixed team", "L’équipe fixe"),
    optional("sponsors", PERSONS, "Who backs it", "Qui le soutient"),
    unless_proposed("start", ValueKind::Date, "First day", "Premier jour"),
    optional("end", ValueKind::Date, "When it is meant to end, or ended", "Quand il doit finir, ou a fini"),
    defaults(
        "transverse",
        ValueKind::Boolean,
        Constant::Boolean(false),
        "Whether others depend on it",
        "Si d’autres en dépendent",
    ),
    optional("depends-on", DEPENDENCIES, "What it waits for", "Ce qu’il attend"),
    optional("tags", ValueKind::List(&ValueKind::Text), "Words to filter by", "Mots pour filtrer"),
    optional("objectives", ValueKind::List(&ValueKind::Text), "What it is meant to reach", "Ce qu’il vise"),
    optional("links", ValueKind::Tables(&LINK), "Addresses", "Adresses"),
    optional("informed", ValueKind::Tables(&INFORMED), "Who was told of the team", "Qui a été informé de l’équipe"),
    optional("guests", ValueKind::Tables(&GUEST), "Occasional members", "Invités ponctuels"),
    optional(
        "approvals",
        ValueKind::Tables(&APPROVAL),
        "Directorates’ yes to outsiders",
        "Validations de personnes extérieures",
    ),
    optional("deliverables", ValueKind::Tables(&DELIVERABLE), "What it hands over", "Ce qu’il remet"),
    optional("updates", ValueKind::Tables(&UPDATE), "Dated words on how it goes", "Points d’avancement"),
    optional("risks", ValueKind::Tables(&RISK), "What may go wrong", "Ce qui peut mal tourner"),
    optional(
        "decisions",
        ValueKind::Tables(&DECISION),
        "Asked of a meeting, then answered",
        "Demandées à une réunion, puis prises",
    ),
    optional("reviews", ValueKind::Tables(&REVIEW), "What the committee said", "Ce qu’a dit le comité"),
    optional("escalations", ValueKind::Tables(&ESCALATION), "Calls for help", "Saisines"),
    optional("budget", ValueKind::Tables(&BUDGET), "Amounts by year and source", "Montants par année et source"),
    optional("waivers", ValueKind::Tables(&WAIVER), "Dated exceptions to rules", "Dérogations datées"),
]);

const INFORMED: TableSchema = plain(&[
    required("person", PERSON, "Who was told", "Qui a été informé"),
    required("on", ValueKind::Date, "When", "Quand"),
]);

const GUEST: TableSchema = plain(&[
    required("person", PERSON, "Who is invited", "Qui est invité"),
    optional("for", ValueKind::Text, "What for", "Pour quoi"),
    optional("from", ValueKind::Date, "From when", "À partir de quand"),
    optional("to", ValueKind::Date, "Until when", "Jusqu’à quand"),
]);

const APPROVAL: TableSchema = plain(&[
    required("person", PERSON, "The outsider", "La personne extérieure"),
    required(
        "directorate",
        ValueKind::Reference(EntityKind::Directorate),
        "The owner directorate that says yes",
        "La direction qui valide",
    ),
    required("by", PERSON, "Who said it, of that directorate", "Qui l’a dit, de cette direction"),
    required("on", ValueKind::Date, "When", "Quand"),
]);

const DELIVERABLE: TableSchema = TableSchema {
    keys: &[
        required("id", ValueKind::Id, "Its id, unique in the project", "Son identifiant, unique dans le projet"),
        required("title", ValueKind::Text, "Title", "Titre"),
        optional(
            "due",
            ValueKind::Date,
            "When it is due; without it, it has no date yet",
            "Échéance ; sans elle, le livrable est encore sans date",
        ),
        optional("owner", PERSON, "Who hands it over, of the team", "Qui le remet, membre de l’équipe"),
        optional("depends-on", DEPENDENCIES, "What it waits for", "Ce qu’il attend"),
        optional("progress", ValueKind::Integer { min: 0, max: 100 }, "Percent", "Pour cent"),
        optional("delivered", ValueKind::Date, "When it was delivered", "Quand il a été remis"),
        optional("dropped", ValueKind::Date, "When it was given up", "Quand il a été abandonné"),
        optional("why", ValueKind::Text, "Why it moved or was given up", "Pourquoi il a bougé ou a été abandonné"),
        optional("link", ValueKind::Url, "Where to find it once delivered", "Où le trouver une fois remis"),
    ],
    exclusive: &[("delivered", "dropped")],
    together: &[],
    one_of: &[],
};

const UPDATE: TableSchema = plain(&[
    required("on", ValueKind::Date, "When", "Quand"),
    required("by", PERSON, "Who says it", "Qui le dit"),
    required("health", ValueKind::Word(HEALTHS), "How it goes", "La météo"),
    optional("text", ValueKind::Text, "What happened", "Ce qui s’est passé"),
    optional("next", ValueKind::Text, "What comes next", "La suite"),
    optional("needs", ValueKind::Text, "What is missing, and from whom", "Ce qui manque, et de qui"),
    optional("link", ValueKind::Url, "The minutes", "Le compte rendu"),
]);

const RISK: TableSchema = plain(&[
    required("title", ValueKind::Text, "What may happen", "Ce qui peut arriver"),
    required("level", ValueKind::Word(RISK_LEVELS), "How serious", "Sa gravité"),
    optional("response", ValueKind::Text, "What is done about it", "La réponse"),
    optional("owner", PERSON, "Who watches it", "Qui le surveille"),
    required("opened", ValueKind::Date, "When it was seen", "Quand il a été vu"),
    optional("closed", ValueKind::Date, "When it was over", "Quand il a pris fin"),
]);

const DECISION: TableSchema = TableSchema {
    keys: &[
        required("question", ValueKind::Text, "What is asked", "Ce qui est demandé"),
        optional(
            "meeting",
            ValueKind::Reference(EntityKind::Meeting),
            "The meeting asked",
            "La réunion à qui on le demande",
        ),
        required("asked", ValueKind::Date, "When it was asked", "Quand"),
        optional("answered", ValueKind::Date, "When it was answered", "Quand la réponse est venue"),
        optional("answer", ValueKind::Text, "The answer", "La réponse"),
        optional("link", ValueKind::Url, "The minutes", "Le compte rendu"),
    ],
    exclusive: &[],
    together: &[("answered", "answer")],
    one_of: &[],
};

const REVIEW: TableSchema = plain(&[
    required("on", ValueKind::Date, "When", "Quand"),
    required("outcome", ValueKind::Word(OUTCOMES), "What was concluded", "La conclusion"),
    optional("highlights", ValueKind::List(&ValueKind::Text), "Achievements worth telling", "Réussites à raconter"),
    optional("text", ValueKind::Text, "What was said", "Ce qui a été dit"),
    optional("link", ValueKind::Url, "The minutes", "Le compte rendu"),
]);

const ESCALATION: TableSchema = plain(&[
    required("raised", ValueKind::Date, "When", "Quand"),
    required("by", PERSON, "Who asks for help", "Qui demande de l’aide"),
    required("about", ValueKind::Text, "About what", "À quel sujet"),
    optional("settled", ValueKind::Date, "When it was settled", "Quand elle a été réglée"),
    optional("outcome", ValueKind::Text, "How", "Comment"),
]);

const BUDGET: TableSchema = plain(&[
    required("year", ValueKind::Integer { min: i64::MIN, max: i64::MAX }, "Year", "Année"),
    required("source", ValueKind::Text, "A directorate, or any other words", "Une direction, ou d’autres mots"),
    optional("asked", COUNT, "Amount asked for", "Montant demandé"),
    optional("granted", COUNT, "Amount granted", "Montant accordé"),
    optional("spent", COUNT, "Amount spent", "Montant dépensé"),
]);

const WAIVER: TableSchema = plain(&[
    required("rule", ValueKind::Rule, "The rule that is waived", "La règle à laquelle on déroge"),
    required("until", ValueKind::Date, "Last day", "Dernier jour"),
    required("reason", ValueKind::Text, "Why", "Pourquoi"),
    required("by", PERSON, "Who grants it", "Qui l’accorde"),
]);
