//! French names of the keys of the format.

use super::slug::slug;
use super::table_schema::TableSchema;

/// Each key with French words for it: as slugs, that is without accents and with hyphens between words.
#[rustfmt::skip]
const WORDS: &[(&str, &[&str])] = &[
    ("about", &["sujet", "objet", "a-propos"]),
    ("answer", &["reponse"]),
    ("answered", &["repondu", "repondu-le", "date-de-reponse"]),
    ("approvals", &["validations", "validation", "accords"]),
    ("asked", &["demande", "demande-le", "pose-le", "date"]),
    ("away", &["absences", "absence", "absent", "conges"]),
    ("by", &["par", "auteur", "signe-par", "redacteur"]),
    ("closed", &["clos", "ferme", "ferme-le", "fermetures"]),
    ("contributors", &["contributeurs", "contributrices", "equipe", "membres", "participants"]),
    ("coordinator", &["coordinateur", "coordinatrice", "coordination"]),
    ("currency", &["monnaie", "devise"]),
    ("decisions", &["decision", "arbitrages"]),
    ("deliverables", &["livrables", "livrable", "rendus"]),
    ("delivered", &["livre", "livre-le", "remis", "remis-le", "rendu", "fait"]),
    ("department", &["departement", "service"]),
    ("departments", &["departements", "services"]),
    ("depends-on", &["depend-de", "dependances", "dependance", "attend"]),
    ("directorate", &["direction"]),
    ("directorates", &["directions"]),
    ("dropped", &["abandonne", "abandonne-le", "annule"]),
    ("due", &["echeance", "date", "date-limite", "date-de-fin", "a-rendre", "pour-le", "fin"]),
    ("email", &["courriel", "mel", "mail", "adresse"]),
    ("end", &["fin", "date-de-fin", "jusqu-au", "termine"]),
    ("every", &["frequence", "chaque", "tous-les", "periodicite"]),
    ("from", &["du", "de", "debut", "depuis", "a-partir-du", "date"]),
    ("granted", &["accorde", "obtenu", "alloue"]),
    ("guests", &["invites", "invite", "invitees"]),
    ("head", &["chef", "cheffe", "responsable", "chef-de-departement"]),
    ("health", &["meteo", "sante", "etat"]),
    ("highlights", &["reussites", "faits-marquants", "points-forts"]),
    ("id", &["identifiant", "code"]),
    ("informed", &["informes", "informees", "personnes-informees"]),
    ("instead-of", &["au-lieu-de", "a-la-place-de", "remplace"]),
    ("language", &["langue"]),
    ("lead", &["chef-de-projet", "cheffe-de-projet", "responsable", "chef", "cheffe", "pilote"]),
    ("left", &["depart", "parti", "partie", "quitte"]),
    ("level", &["niveau", "gravite"]),
    ("link", &["lien", "compte-rendu"]),
    ("links", &["liens"]),
    ("meeting", &["reunion"]),
    ("meetings", &["reunions"]),
    ("name", &["nom", "prenom-nom", "intitule"]),
    ("needs", &["besoins", "besoin", "manque"]),
    ("next", &["suite", "prochaine-etape", "prochaines-etapes", "ensuite"]),
    ("objectives", &["objectifs", "objectif", "buts"]),
    ("on", &["le", "date", "jour"]),
    ("opened", &["ouvert", "ouvert-le", "vu-le", "date"]),
    ("organisation", &["organisme", "structure", "etablissement"]),
    ("outcome", &["resultat", "conclusion", "issue"]),
    ("owner", &["responsable", "porteur", "porteuse", "proprietaire", "pilote", "qui"]),
    ("owners", &["directions", "porteurs", "responsables"]),
    ("person", &["personne", "qui", "nom"]),
    ("place", &["lieu", "salle", "ou"]),
    ("progress", &["avancement", "progression", "pourcentage"]),
    ("raised", &["leve-le", "souleve", "saisi-le", "date"]),
    ("reason", &["raison", "motif"]),
    ("reviews", &["points-d-etape", "revues", "bilans"]),
    ("risks", &["risques", "risque"]),
    ("role", &["fonction", "poste", "metier"]),
    ("rule", &["regle"]),
    ("settled", &["regle", "regle-le", "resolu"]),
    ("source", &["origine", "financeur"]),
    ("spent", &["depense", "depenses"]),
    ("sponsors", &["commanditaires", "parrains", "soutiens"]),
    ("stage", &["etape", "statut", "phase", "etat"]),
    ("start", &["debut", "date-de-debut", "commence", "demarrage"]),
    ("summary", &["resume", "description", "presentation"]),
    ("tags", &["etiquettes", "mots-cles", "themes"]),
    ("text", &["texte", "description", "commentaire"]),
    ("title", &["titre", "nom", "intitule", "libelle"]),
    ("to", &["au", "fin", "jusqu-au"]),
    ("transverse", &["transversal", "transversale"]),
    ("until", &["jusqu-au", "jusqua", "fin"]),
    ("updates", &["points-d-avancement", "nouvelles", "avancements", "suivi"]),
    ("url", &["adresse", "lien"]),
    ("waivers", &["derogations", "derogation"]),
    ("who", &["qui"]),
    ("why", &["pourquoi", "raison", "motif"]),
    ("year", &["annee"]),
];

/// The key of `schema` that a French word stands for: the first that `is_free`, else the first.
pub fn key_from_french(written: &str, schema: &TableSchema, is_free: impl Fn(&str) -> bool) -> Option<&'static str> {
    let word = slug(written);
    let named = || {
        let ours = WORDS.iter().filter(|(_, theirs)| theirs.contains(&&*word));
        ours.map(|&(ours, _)| ours).filter(|ours| schema.key(ours).is_some())
    };
    named().find(|ours| is_free(ours)).or_else(|| named().next())
}

/// The keys that a French word stands for: those of these tables if there are any, else those of any table.
pub fn keys_from_french(written: &str, schemas: &[&TableSchema]) -> Vec<&'static str> {
    let word = slug(written);
    let all: Vec<&str> = WORDS.iter().filter(|(_, theirs)| theirs.contains(&&*word)).map(|&(ours, _)| ours).collect();
    let here: Vec<&str> =
        all.iter().copied().filter(|ours| schemas.iter().any(|schema| schema.key(ours).is_some())).collect();
    if here.is_empty() { all } else { here }
}
