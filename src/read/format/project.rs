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
    required("stage", ValueKind::Word(STAGES), "Its stage", "Son étape"),
    optional(
        "why",
        ValueKind::Text,
        "Why it is paused, stopped or proposed again",
        "Pourquoi il est en pause, arrêté ou de nouveau proposé",
    ),
    required("lead", PERSON, "The lead, responsible for the substance", "Le chef de projet, responsable du fond"),
    unless_proposed(
        "coordinator",
        PERSON,
        "The coordinator, responsible for pace and alerts; one of the contributors",
        "Le coordinateur, responsable du rythme et des alertes ; l’un des contributeurs",
    ),
    unless_proposed("contributors", PERSONS, "The fixed team", "L’équipe fixe"),
    optional("sponsors", PERSONS, "The sponsors", "Les sponsors"),
    unless_proposed("start", ValueKind::Date, "First day", "Premier jour"),
    optional("end", ValueKind::Date, "Last day, planned or past", "Dernier jour, prévu ou passé"),
    defaults(
        "transverse",
        ValueKind::Boolean,
        Constant::Boolean(false),
        "Whether others depend on it",
        "Si d’autres en dépendent",
    ),
    optional("depends-on", DEPENDENCIES, "What it depends on", "Ce dont il dépend"),
    optional("tags", ValueKind::List(&ValueKind::Text), "Words to filter by", "Mots pour filtrer"),
    optional("objectives", ValueKind::List(&ValueKind::Text), "What it should achieve", "Ce qu’il doit atteindre"),
    optional("links", ValueKind::Tables(&LINK), "Addresses", "Adresses"),
    optional(
        "informed",
        ValueKind::Tables(&INFORMED),
        "Who was informed of the team",
        "Les personnes informées de l’équipe",
    ),
    optional("guests", ValueKind::Tables(&GUEST), "Guests", "Invités ponctuels"),
    optional(
        "approvals",
        ValueKind::Tables(&APPROVAL),
        "Approvals of outsiders",
        "Validations de personnes extérieures",
    ),
    optional("deliverables", ValueKind::Tables(&DELIVERABLE), "Deliverables", "Livrables"),
    optional("updates", ValueKind::Tables(&UPDATE), "Dated updates", "Points d’avancement"),
    optional("risks", ValueKind::Tables(&RISK), "Risks", "Risques"),
    optional(
        "decisions",
        ValueKind::Tables(&DECISION),
        "Decisions requested from a meeting",
        "Décisions demandées à une réunion",
    ),
    optional("reviews", ValueKind::Tables(&REVIEW), "Reviews by the committee", "Points d’étape du comité"),
    optional("escalations", ValueKind::Tables(&ESCALATION), "Requests for help", "Saisines"),
    optional("budget", ValueKind::Tables(&BUDGET), "Amounts by year and source", "Montants par année et source"),
    optional("waivers", ValueKind::Tables(&WAIVER), "Dated exceptions to rules", "Dérogations datées"),
]);

const INFORMED: TableSchema = plain(&[
    required("person", PERSON, "The person informed", "La personne informée"),
    required("on", ValueKind::Date, "When", "Quand"),
]);

const GUEST: TableSchema = plain(&[
    required("person", PERSON, "The guest", "La personne invitée"),
    optional("for", ValueKind::Text, "The purpose", "L’objet"),
    optional("from", ValueKind::Date, "First day", "Premier jour"),
    optional("to", ValueKind::Date, "Last day", "Dernier jour"),
]);

const APPROVAL: TableSchema = plain(&[
    required("person", PERSON, "The outsider", "La personne extérieure"),
    required(
        "directorate",
        ValueKind::Reference(EntityKind::Directorate),
        "The owner directorate that approves",
        "La direction porteuse qui valide",
    ),
    required("by", PERSON, "Who approved, from that directorate", "La personne de cette direction qui a validé"),
    required("on", ValueKind::Date, "When", "Quand"),
]);

const DELIVERABLE: TableSchema = TableSchema {
    keys: &[
        required("id", ValueKind::Id, "Its id, unique in the project", "Son identifiant, unique dans le projet"),
        required("title", ValueKind::Text, "Title", "Titre"),
        optional(
            "due",
            ValueKind::Date,
            "Due date; without it, there is none yet",
            "Échéance ; sans elle, le livrable est encore sans date",
        ),
        optional("owner", PERSON, "Its owner, on the team", "Son responsable, membre de l’équipe"),
        optional("depends-on", DEPENDENCIES, "What it depends on", "Ce dont il dépend"),
        optional(
            "progress",
            ValueKind::Integer { min: 0, max: 100 },
            "Progress, in percent",
            "Avancement, en pour cent",
        ),
        optional("delivered", ValueKind::Date, "Day of delivery", "Jour de la livraison"),
        optional("dropped", ValueKind::Date, "Day it was given up", "Jour de l’abandon"),
        optional("why", ValueKind::Text, "Why it moved or was given up", "Pourquoi il a été déplacé ou abandonné"),
        optional("link", ValueKind::Url, "Where to find it once delivered", "Où le trouver une fois livré"),
    ],
    exclusive: &[("delivered", "dropped")],
    together: &[],
    one_of: &[],
};

const UPDATE: TableSchema = plain(&[
    required("on", ValueKind::Date, "When", "Quand"),
    required("by", PERSON, "The author", "L’auteur"),
    required("health", ValueKind::Word(HEALTHS), "Health", "La météo"),
    optional("text", ValueKind::Text, "What happened", "Ce qui s’est passé"),
    optional("next", ValueKind::Text, "The next steps", "La suite"),
    optional("needs", ValueKind::Text, "What is missing, and from whom", "Ce qui manque, et de qui"),
    optional("link", ValueKind::Url, "The minutes", "Le compte rendu"),
]);

const RISK: TableSchema = plain(&[
    required("title", ValueKind::Text, "What might happen", "Ce qui pourrait arriver"),
    required("level", ValueKind::Word(RISK_LEVELS), "How serious", "Sa gravité"),
    optional("response", ValueKind::Text, "What is done about it", "La réponse"),
    optional("owner", PERSON, "Its owner, on the team", "Son responsable, membre de l’équipe"),
    required("opened", ValueKind::Date, "Day it was identified", "Jour où il a été repéré"),
    optional("closed", ValueKind::Date, "Day it was over", "Jour où il a pris fin"),
]);

const DECISION: TableSchema = TableSchema {
    keys: &[
        required("question", ValueKind::Text, "What to decide", "Ce qu’il faut décider"),
        optional(
            "meeting",
            ValueKind::Reference(EntityKind::Meeting),
            "The meeting that decides",
            "La réunion qui décide",
        ),
        required("asked", ValueKind::Date, "Day of the request", "Jour de la demande"),
        optional("answered", ValueKind::Date, "Day of the answer", "Jour de la réponse"),
        optional("answer", ValueKind::Text, "The answer", "La réponse"),
        optional("link", ValueKind::Url, "The minutes", "Le compte rendu"),
    ],
    exclusive: &[],
    together: &[("answered", "answer")],
    one_of: &[],
};

const REVIEW: TableSchema = plain(&[
    required("on", ValueKind::Date, "When", "Quand"),
    required("outcome", ValueKind::Word(OUTCOMES), "The outcome", "La suite donnée"),
    optional("highlights", ValueKind::List(&ValueKind::Text), "Achievements", "Réussites"),
    optional("text", ValueKind::Text, "What else was said", "Ce qui a été dit d’autre"),
    optional("link", ValueKind::Url, "The minutes", "Le compte rendu"),
]);

const ESCALATION: TableSchema = plain(&[
    required("raised", ValueKind::Date, "When", "Quand"),
    required("by", PERSON, "Who asks for help", "La personne qui demande de l’aide"),
    required("about", ValueKind::Text, "What help is needed", "L’objet de la demande"),
    optional("settled", ValueKind::Date, "Day it was settled", "Jour où elle a été réglée"),
    optional("outcome", ValueKind::Text, "How it was settled", "L’issue"),
]);

const BUDGET: TableSchema = plain(&[
    required("year", ValueKind::Integer { min: i64::MIN, max: i64::MAX }, "Year", "Année"),
    required("source", ValueKind::Text, "A directorate, or any other text", "Une direction, ou un autre texte"),
    optional("asked", COUNT, "Amount requested", "Montant demandé"),
    optional("granted", COUNT, "Amount granted", "Montant accordé"),
    optional("spent", COUNT, "Amount spent", "Montant dépensé"),
]);

const WAIVER: TableSchema = plain(&[
    required("rule", ValueKind::Rule, "The waived rule", "La règle à laquelle on déroge"),
    required("until", ValueKind::Date, "Last day", "Dernier jour"),
    required("reason", ValueKind::Text, "The reason", "La raison"),
    required("by", PERSON, "Who grants it", "La personne qui l’accorde"),
]);
