# Ce qu’un éditeur montre des fichiers pendant la saisie. Les deux langues s’affichent, l’une après l’autre.

schema-file-roadmap = roadmap.toml : les réglages de toute la feuille de route
schema-file-people = people.toml : toutes les personnes
schema-file-project = Le fichier d’un projet

schema-entry-person = Une personne
schema-entry-directorate = Une direction
schema-entry-department = Un département
schema-entry-meeting = Une série de réunions
schema-entry-deliverable = Un livrable
schema-entry-project = Un projet

schema-form-text = Du texte, entre guillemets droits.
schema-form-url = Une adresse qui commence par `https://`, `http://` ou `mailto:`, entre guillemets droits.
schema-form-format = Le nombre { $format }.
schema-form-integer = Un nombre entier.
schema-form-integer-from = Un nombre entier à partir de { $min }.
schema-form-integer-between = Un nombre entier de { $min } à { $max }.
schema-form-boolean = `true` (oui) ou `false` (non), sans guillemets.
schema-form-date = Une date comme `2026-12-15` (année-mois-jour), sans guillemets.
schema-form-time = Une heure comme `09:30:00`, sans guillemets.
schema-form-word = L’un des mots { $words }.
schema-form-id = Un identifiant : minuscules sans accent, chiffres, traits d’union simples.
schema-form-person = L’identifiant d’une personne de people.toml.
schema-form-directorate = Une direction de roadmap.toml : son identifiant ou un alias.
schema-form-department = L’identifiant d’un département de roadmap.toml.
schema-form-meeting = L’identifiant d’une série de réunions de roadmap.toml.
schema-form-deliverable = L’identifiant d’un livrable.
schema-form-project = L’identifiant d’un projet.
schema-form-dependency = Un projet, ou `"projet/livrable"` ; un livrable peut aussi attendre un autre livrable de son projet.
schema-form-rule = Le nom d’une règle à laquelle on peut déroger, tel que l’affiche `roadmap check`.
schema-form-timezone = Un fuseau horaire comme `"Europe/Paris"`.
schema-form-currency = Une monnaie comme `"EUR"`.
schema-form-day = Le jour en anglais : pour des semaines, `"thursday"` (jeudi) ; pour des mois, lequel : `"first thursday"` (premier jeudi) ou `"last monday"` (dernier lundi).
schema-form-list = Une liste, entre crochets. Chaque élément : { $entry }
schema-form-table = Une seule table, `[{ $name }]`.
schema-form-tables = Autant que nécessaire, chacun sous une ligne `[[{ $name }]]`.
schema-form-tables-inside = Une liste de tables entre accolades : `{ $name } = [{ "{" } … { "}" }, { "{" } … { "}" }]`.
schema-form-by-id = Une table pour chaque identifiant, sous une ligne `[{ $name }.IDENTIFIANT]`.
schema-form-levels = Le nom d’une règle, avec `"error"` (erreur), `"warning"` (avertissement) ou `"off"` (désactivée) ; ou le nom d’une alerte, avec `"off"`.

schema-required = Obligatoire.
schema-required-unless-proposed = Obligatoire, sauf à l’étape `"proposed"` (proposé).
schema-one-of = Il faut cette clé ou `{ $other }`.
schema-exclusive = Ne s’emploie pas avec `{ $other }`.
schema-together = Obligatoire avec `{ $other }`.

schema-word-proposed = proposé : pas encore décidé, ou sans équipe complète
schema-word-active = actif
schema-word-paused = en pause
schema-word-completed = terminé
schema-word-stopped = arrêté
schema-word-on-track = en bonne voie
schema-word-at-risk = à surveiller
schema-word-off-track = en difficulté
schema-word-low = faible
schema-word-medium = moyen
schema-word-high = élevé : il faut un responsable et une réponse
schema-word-continue = à poursuivre
schema-word-adjust = à ajuster
schema-word-pause = à mettre en pause
schema-word-stop = à arrêter
schema-word-en = anglais
schema-word-fr = français
schema-word-teams = les équipes de tous les projets
schema-word-coordinators = les coordinateurs
schema-word-committee = le comité
schema-word-week = chaque semaine
schema-word-2-weeks = toutes les deux semaines
schema-word-month = chaque mois
schema-word-3-months = tous les trois mois
