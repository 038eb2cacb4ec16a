//! The keys of a person's table in `people.toml`.

use super::super::shape::{Kind, Named, Shape};
use super::{optional, plain, required};

pub const PERSON: Shape = Shape {
    keys: &[
        required("name", Kind::Text, "First name and name", "Prénom et nom"),
        optional(
            "directorate",
            Kind::Reference(Named::Directorate),
            "The person’s directorate",
            "La direction de la personne",
        ),
        optional(
            "organisation",
            Kind::Text,
            "An outside partner’s organisation",
            "L’organisation d’un partenaire extérieur",
        ),
        optional(
            "department",
            Kind::Reference(Named::Department),
            "The person’s department",
            "Le département de la personne",
        ),
        optional("role", Kind::Text, "What the person does", "Ce que fait la personne"),
        optional("email", Kind::Text, "Electronic mail", "Courriel"),
        optional("delegate", Kind::Reference(Named::Person), "Whom to go through", "Par qui passer"),
        optional("away", Kind::Tables(&AWAY), "Absences", "Absences"),
        optional("left", Kind::Date, "Last day in the institution", "Dernier jour dans l’établissement"),
    ],
    exclusive: &[("directorate", "organisation")],
    together: &[],
    one_of: &[("directorate", "organisation")],
};

const AWAY: Shape = plain(&[
    required("from", Kind::Date, "First day away", "Premier jour d’absence"),
    required("to", Kind::Date, "Last day away", "Dernier jour d’absence"),
    optional("why", Kind::Text, "Why", "Pourquoi"),
]);
