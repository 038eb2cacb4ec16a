//! The keys of a project's file.

use super::super::shape::{Constant, Kind, Named, Shape};
use super::{COUNT, LINK, defaults, optional, plain, required, unless_proposed};

pub const STAGES: &[&str] = &["proposed", "active", "paused", "completed", "stopped"];
pub const HEALTHS: &[&str] = &["on-track", "at-risk", "off-track"];
pub const RISK_LEVELS: &[&str] = &["low", "medium", "high"];
pub const OUTCOMES: &[&str] = &["continue", "adjust", "pause", "stop"];

const PERSON: Kind = Kind::Reference(Named::Person);
const PERSONS: Kind = Kind::List(&PERSON);
const DEPENDENCIES: Kind = Kind::List(&Kind::Dependency);

pub const PROJECT: Shape = plain(&[
    required("title", Kind::Text, "Title", "Titre"),
    required("summary", Kind::Text, "One or two sentences for everyone", "Une ou deux phrases pour tous"),
    required("stage", Kind::Word(STAGES), "Where it is in its life", "Où il en est de sa vie"),
    required("lead", PERSON, "Who answers for the substance", "Responsable du fond"),
    unless_proposed(
        "coordinator",
        PERSON,
        "Who sets the pace, a contributor",
        "Responsable du rythme, un des contributeurs",
    ),
    unless_proposed("contributors", PERSONS, "The fixed team", "L’équipe fixe"),
    optional("sponsors", PERSONS, "Who backs it", "Qui le soutient"),
    unless_proposed("start", Kind::Date, "First day", "Premier jour"),
    optional("end", Kind::Date, "When it is meant to end, or ended", "Quand il doit finir, ou a fini"),
    defaults(
        "transverse",
        Kind::Boolean,
        Constant::Boolean(false),
        "Whether others depend on it",
        "Si d’autres en dépendent",
    ),
    optional("depends-on", DEPENDENCIES, "What it waits for", "Ce qu’il attend"),
    optional("tags", Kind::List(&Kind::Text), "Words to filter by", "Mots pour filtrer"),
    optional("objectives", Kind::List(&Kind::Text), "What it is meant to reach", "Ce qu’il vise"),
    optional("links", Kind::Tables(&LINK), "Addresses", "Adresses"),
    optional("informed", Kind::Tables(&INFORMED), "Who was told of the team", "Qui a été informé de l’équipe"),
    optional("guests", Kind::Tables(&GUEST), "Occasional members", "Invités ponctuels"),
    optional(
        "approvals",
        Kind::Tables(&APPROVAL),
        "Directorates’ yes to outsiders",
        "Validations de personnes extérieures",
    ),
    optional("deliverables", Kind::Tables(&DELIVERABLE), "What it hands over", "Ce qu’il remet"),
    optional("updates", Kind::Tables(&UPDATE), "Dated words on how it goes", "Points d’avancement"),
    optional("risks", Kind::Tables(&RISK), "What may go wrong", "Ce qui peut mal tourner"),
    optional(
        "decisions",
        Kind::Tables(&DECISION),
        "Asked of a meeting, then answered",
        "Demandées à une réunion, puis prises",
    ),
    optional("reviews", Kind::Tables(&REVIEW), "What the committee said", "Ce qu’a dit le comité"),
    optional("escalations", Kind::Tables(&ESCALATION), "Calls for help", "Saisines"),
    optional("budget", Kind::Tables(&BUDGET), "Amounts by year and source", "Montants par année et source"),
    optional("waivers", Kind::Tables(&WAIVER), "Dated exceptions to rules", "Dérogations datées"),
]);

const INFORMED: Shape = plain(&[
    required("person", PERSON, "Who was told", "Qui a été informé"),
    required("on", Kind::Date, "When", "Quand"),
]);

const GUEST: Shape = plain(&[
    required("person", PERSON, "Who is invited", "Qui est invité"),
    optional("for", Kind::Text, "What for", "Pour quoi"),
    optional("from", Kind::Date, "From when", "À partir de quand"),
    optional("to", Kind::Date, "Until when", "Jusqu’à quand"),
]);

const APPROVAL: Shape = plain(&[
    required("person", PERSON, "The outsider", "La personne extérieure"),
    required(
        "directorate",
        Kind::Reference(Named::Directorate),
        "The owner directorate that says yes",
        "La direction qui valide",
    ),
    required("by", PERSON, "Who said it, of that directorate", "Qui l’a dit, de cette direction"),
    required("on", Kind::Date, "When", "Quand"),
]);

const DELIVERABLE: Shape = Shape {
    keys: &[
        required("id", Kind::Id, "Its id, unique in the project", "Son identifiant, unique dans le projet"),
        required("title", Kind::Text, "Title", "Titre"),
        required("due", Kind::Date, "When it is due", "Échéance"),
        optional("owner", PERSON, "Who hands it over, of the team", "Qui le remet, membre de l’équipe"),
        optional("depends-on", DEPENDENCIES, "What it waits for", "Ce qu’il attend"),
        optional("progress", Kind::Integer { min: 0, max: 100 }, "Percent", "Pour cent"),
        optional("delivered", Kind::Date, "When it was delivered", "Quand il a été remis"),
        optional("dropped", Kind::Date, "When it was given up", "Quand il a été abandonné"),
        optional("why", Kind::Text, "Why it moved or was given up", "Pourquoi il a bougé ou a été abandonné"),
    ],
    exclusive: &[("delivered", "dropped")],
    together: &[],
    one_of: &[],
};

const UPDATE: Shape = plain(&[
    required("on", Kind::Date, "When", "Quand"),
    required("by", PERSON, "Who says it", "Qui le dit"),
    required("health", Kind::Word(HEALTHS), "How it goes", "La météo"),
    optional("text", Kind::Text, "What happened", "Ce qui s’est passé"),
    optional("next", Kind::Text, "What comes next", "La suite"),
    optional("needs", Kind::Text, "What is missing, and from whom", "Ce qui manque, et de qui"),
    optional("link", Kind::Text, "The minutes", "Le compte rendu"),
]);

const RISK: Shape = plain(&[
    required("title", Kind::Text, "What may happen", "Ce qui peut arriver"),
    required("level", Kind::Word(RISK_LEVELS), "How serious", "Sa gravité"),
    optional("response", Kind::Text, "What is done about it", "La réponse"),
    optional("owner", PERSON, "Who watches it", "Qui le surveille"),
    required("opened", Kind::Date, "When it was seen", "Quand il a été vu"),
    optional("closed", Kind::Date, "When it was over", "Quand il a pris fin"),
]);

const DECISION: Shape = Shape {
    keys: &[
        required("question", Kind::Text, "What is asked", "Ce qui est demandé"),
        optional("meeting", Kind::Reference(Named::Meeting), "The meeting asked", "La réunion à qui on le demande"),
        required("asked", Kind::Date, "When it was asked", "Quand"),
        optional("answered", Kind::Date, "When it was answered", "Quand la réponse est venue"),
        optional("answer", Kind::Text, "The answer", "La réponse"),
        optional("link", Kind::Text, "The minutes", "Le compte rendu"),
    ],
    exclusive: &[],
    together: &[("answered", "answer")],
    one_of: &[],
};

const REVIEW: Shape = plain(&[
    required("on", Kind::Date, "When", "Quand"),
    required("outcome", Kind::Word(OUTCOMES), "What was concluded", "La conclusion"),
    optional("highlights", Kind::List(&Kind::Text), "Achievements worth telling", "Réussites à raconter"),
    optional("text", Kind::Text, "What was said", "Ce qui a été dit"),
    optional("link", Kind::Text, "The minutes", "Le compte rendu"),
]);

const ESCALATION: Shape = plain(&[
    required("raised", Kind::Date, "When", "Quand"),
    required("by", PERSON, "Who asks for help", "Qui demande de l’aide"),
    required("about", Kind::Text, "About what", "À quel sujet"),
    optional("settled", Kind::Date, "When it was settled", "Quand elle a été réglée"),
    optional("outcome", Kind::Text, "How", "Comment"),
]);

const BUDGET: Shape = plain(&[
    required("year", Kind::Integer { min: i64::MIN, max: i64::MAX }, "Year", "Année"),
    required("source", Kind::Text, "A directorate, or any other words", "Une direction, ou d’autres mots"),
    optional("asked", COUNT, "Amount asked for", "Montant demandé"),
    optional("granted", COUNT, "Amount granted", "Montant accordé"),
    optional("spent", COUNT, "Amount spent", "Montant dépensé"),
]);

const WAIVER: Shape = plain(&[
    required("rule", Kind::Rule, "The rule that is waived", "La règle à laquelle on déroge"),
    required("until", Kind::Date, "Last day", "Dernier jour"),
    required("reason", Kind::Text, "Why", "Pourquoi"),
    required("by", PERSON, "Who grants it", "Qui l’accorde"),
]);
