//! The keys of a person's table in `people.toml`.

use super::super::table_schema::{EntityKind, TableSchema, ValueKind};
use super::{optional, plain, required};

/// A person: a table of `people.toml`.
pub const PERSON: TableSchema = TableSchema {
    keys: &[
        required("name", ValueKind::Text, "Full name", "Nom complet"),
        optional(
            "directorate",
            ValueKind::Reference(EntityKind::Directorate),
            "The person’s directorate",
            "La direction de la personne",
        ),
        optional(
            "organisation",
            ValueKind::Text,
            "An outside partner’s organisation",
            "L’organisme d’un partenaire extérieur",
        ),
        optional(
            "department",
            ValueKind::Reference(EntityKind::Department),
            "The person’s department",
            "Le département de la personne",
        ),
        optional("role", ValueKind::Text, "What the person does", "Ce que fait la personne"),
        optional("email", ValueKind::Text, "E-mail address", "Adresse électronique"),
        optional(
            "delegate",
            ValueKind::Reference(EntityKind::Person),
            "The person to go through",
            "La personne par qui passer",
        ),
        optional("away", ValueKind::Tables(&AWAY), "Absences", "Absences"),
        optional("left", ValueKind::Date, "Last day in the institution", "Dernier jour dans l’établissement"),
    ],
    exclusive: &[("directorate", "organisation")],
    together: &[],
    one_of: &[("directorate", "organisation")],
};

const AWAY: TableSchema = plain(&[
    required("from", ValueKind::Date, "First day away", "Premier jour d’absence"),
    required("to", ValueKind::Date, "Last day away", "Dernier jour d’absence"),
    optional("why", ValueKind::Text, "The reason", "La raison"),
]);
