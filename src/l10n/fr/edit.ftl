# Les commandes qui modifient les fichiers.

## L’aide

cli-command-update = Noter où en est un projet : météo, avancement, suite, besoins.
    .usage = roadmap update PROJET [OPTIONS]
    .examples =
        Exemples :
          roadmap update pret-d-objets --text "La charte est relue" --next "L’imprimer"
          roadmap update "Prêt d’objets" --health "à surveiller" --needs "Le logo" --by hugo-petit
cli-update-project = Le projet, par identifiant ou par titre ; une partie suffit si un seul convient
cli-update-health = La météo : on-track, at-risk ou off-track, ou le mot affiché [par défaut : celle du dernier point d’avancement]
cli-update-text = Ce qui s’est passé ; - le lit sur l’entrée standard
cli-update-next = La suite
cli-update-needs = Ce qui manque, et de qui
cli-update-link = Un lien vers le compte rendu
cli-update-by = Qui le note [par défaut : ROADMAP_USER, sinon la personne qui a l’adresse user.email de git]
cli-update-on = Quand [par défaut : aujourd’hui]

cli-command-deliver = Noter que des livrables sont livrés.
    .usage = roadmap deliver PROJET/LIVRABLE... [OPTIONS]
    .examples =
        Exemples :
          roadmap deliver pret-d-objets/charte-de-pret
          roadmap deliver pret-d-objets/charte --on 15/12/2026
cli-deliver-targets = Les livrables, par identifiant ou par titre ; une partie suffit si un seul convient
cli-deliver-on = Quand ils ont été livrés [par défaut : aujourd’hui]
cli-deliver-link = Où les trouver

cli-command-move = Déplacer l’échéance d’un livrable.
    .usage = roadmap move PROJET/LIVRABLE DATE --why TEXTE [OPTIONS]
    .examples =
        Exemples :
          roadmap move pret-d-objets/charte-de-pret 15/01/2027 --why "Service public prioritaire"
          roadmap move pret-d-objets/charte-de-pret +2s --why "En attente du logo"
cli-move-target = Le livrable, par identifiant ou par titre ; une partie suffit si un seul convient
cli-move-date = La nouvelle date : 2026-12-15, 15/12/2026, « 15 décembre 2026 » ; +7 ou +2s comptent à partir de la date actuelle
cli-move-why = La raison ; facultative si le livrable n’avait pas encore de date

cli-command-drop = Abandonner des livrables.
    .usage = roadmap drop PROJET/LIVRABLE... --why TEXTE [OPTIONS]
    .examples =
        Exemples :
          roadmap drop pret-d-objets/mobilier --why "Le mobilier présent suffit"
cli-drop-targets = Les livrables, par identifiant ou par titre ; une partie suffit si un seul convient
cli-drop-why = La raison de l’abandon
cli-drop-on = Quand [par défaut : aujourd’hui]

cli-command-set = Changer n’importe quelle clé d’un projet, d’un livrable, d’une personne ou d’un fichier.
    .usage = roadmap set CIBLE CLÉ=VALEUR... [OPTIONS]
    .examples =
        Exemples :
          roadmap set pret-d-objets stage=paused
          roadmap set pret-d-objets/charte-de-pret progress=60 owner="Hugo Petit"
          roadmap set pret-d-objets tags+=emprunt contributors-=gael-bonnet end=
          roadmap set hugo-petit email=hugo.petit@example.org
          roadmap set roadmap.toml follow-up.stale-after-days=40
cli-set-target = Un projet, un livrable (PROJET/LIVRABLE), une personne, ou un fichier comme roadmap.toml
cli-set-assignments = CLÉ=VALEUR fixe une clé, CLÉ= la retire, CLÉ+=VALEUR et CLÉ-=VALEUR modifient une liste ; updates.2.text est le texte du deuxième point d’avancement

cli-command-add = Ajouter une entrée : livrable, personne, risque, lien...
    .usage = roadmap add TYPE ... [OPTIONS]
    .examples =
        Exemples :
          roadmap add deliverable pret-d-objets "Mode d’emploi" --due 01/02/2027 --owner hugo-petit
          roadmap add contributor pret-d-objets "Gaël Bonnet"
          roadmap add absence hugo-petit 20/12/2026 2/1/2027
          roadmap add deliverable --help
cli-add-usage = roadmap add { $kind } { $arguments } [OPTIONS]
cli-add-usage-alone = roadmap add { $kind } [OPTIONS]
cli-add-deliverable = Ajouter un livrable à un projet.
cli-add-person = Ajouter une personne à people.toml.
cli-add-contributor = Ajouter un contributeur à un projet.
cli-add-guest = Ajouter un invité à un projet.
cli-add-sponsor = Ajouter un sponsor à un projet.
cli-add-approval = Noter qu’une direction porteuse valide une personne extérieure.
cli-add-informed = Noter que quelqu’un a été informé de l’équipe.
cli-add-risk = Ajouter un risque à un projet.
cli-add-decision = Demander une décision à une réunion.
cli-add-review = Noter un point d’étape du comité.
cli-add-escalation = Demander l’aide de la coordination du portefeuille.
cli-add-budget = Ajouter une ligne de budget à un projet.
cli-add-waiver = Accorder à un projet une dérogation datée.
cli-add-link = Ajouter un lien à un projet, ou à roadmap.toml.
cli-add-dependency = Faire dépendre un projet ou un livrable d’un autre.
cli-add-absence = Noter une absence.
cli-add-cancelled = Annuler une date d’une série de réunions.
cli-add-extra = Ajouter une date à une série de réunions.
cli-add-closed = Ajouter des jours de fermeture à roadmap.toml.
cli-add-id = Son identifiant [par défaut : tiré du nom]
cli-add-where = Où l’ajouter, par identifiant ou par nom ; une partie suffit si un seul convient
cli-add-person-given = La personne, par identifiant ou par nom ; une partie suffit si une seule convient
cli-add-dependency-given = Ce dont il dépend : un livrable du projet, un projet, ou PROJET/LIVRABLE

cli-command-close = Clore un risque, une décision ou une saisine.
    .usage = roadmap close risk|decision|escalation PROJET [LEQUEL] [OPTIONS]
    .examples =
        Exemples :
          roadmap close risk pret-d-objets assurance
          roadmap close decision portail-commun 2 --answer "Oui, à partir de mars"
cli-close-kind = risk (risque), decision (décision) ou escalation (saisine)
cli-close-project = Le projet, par identifiant ou par titre ; une partie suffit si un seul convient
cli-close-which = Une partie de son texte, ou son numéro dans le fichier ; inutile si un seul élément est ouvert
cli-close-on = Quand [par défaut : aujourd’hui]
cli-close-answer = La réponse à une décision
cli-close-outcome = L’issue d’une saisine

cli-command-remove = Retirer une entrée.
    .usage = roadmap remove TYPE OÙ LEQUEL [OPTIONS]
    .examples =
        Exemples :
          roadmap remove guest pret-d-objets "Gaël Bonnet"
          roadmap remove risk pret-d-objets 2
cli-remove-kind = Le type d’entrée, comme pour `add`
cli-remove-which = Où est l’entrée, puis laquelle : une partie de son texte, ou son numéro dans le fichier

cli-command-rename = Changer un identifiant, partout où il est cité.
    .usage = roadmap rename TYPE ANCIEN NOUVEAU [OPTIONS]
    .examples =
        Exemples :
          roadmap rename project pret-d-objets objets-a-emprunter
          roadmap rename deliverable pret-d-objets/charte-de-pret charte
          roadmap rename person hugo-petit hugo-petit-moreau
cli-rename-kind = project (projet), deliverable (livrable), person (personne), directorate (direction), department (département) ou meeting (réunion)
cli-rename-old = L’identifiant actuel ; pour un livrable, PROJET/LIVRABLE
cli-rename-new = Le nouvel identifiant

cli-option-dry_run = Ne rien écrire ; montrer ce qui changerait, et les lignes sous forme de patch
cli-option-edit = Ouvrir votre éditeur sur le texte : $VISUAL ou $EDITOR
cli-option-force = Écrire même si cela entraîne de nouvelles erreurs

cli-value-about = SUJET
cli-value-assignment = CLÉ=VALEUR
cli-value-dependency = DÉPENDANCE
cli-value-from = DÉBUT
cli-value-health = MÉTÉO
cli-value-meeting = RÉUNION
cli-value-name = NOM
cli-value-new = NOUVEAU
cli-value-number = NOMBRE
cli-value-old = ANCIEN
cli-value-on = DATE
cli-value-project-or-file = PROJET
cli-value-question = QUESTION
cli-value-source = SOURCE
cli-value-target = PROJET/LIVRABLE
cli-value-text = TEXTE
cli-value-time = HEURE
cli-value-to = FIN
cli-value-url = URL
cli-value-value = VALEUR
cli-value-where = CIBLE
cli-value-which = LEQUEL
cli-value-word = MOT

## Résultats

edit-title-written = Modifications
edit-title-dry-run = Ce qui changerait
edit-title-refused = Modifications refusées
edit-nothing = rien à changer : les fichiers le disent déjà
edit-written = écrit : { $files }
edit-show = pour voir les lignes : { $command }
edit-refused = rien n’a été écrit : cette modification entraîne de nouvelles erreurs (--force l’écrit quand même)
edit-not-written = rien n’a été écrit (--dry-run)
edit-waited = attente de la fin d’une autre commande qui modifiait cette feuille de route
edit-comment-lost = un commentaire a aussi été retiré : { $comment }
edit-health-kept = météo inchangée depuis le dernier point d’avancement : { $health }
edit-delivered-already = le livrable « { $title } » était déjà livré
edit-dropped-before = le livrable « { $title } » était abandonné ; il compte désormais comme livré
edit-future = le { $day } est à venir : d’ici là, cela ne compte pas encore
edit-new-id = identifiant : { $id }
edit-same-name = identifiant : { $id } ; { $other } porte le même nom
edit-whole-team = pour donner toute l’équipe en une fois : { $command }
edit-undo-rename = pour revenir en arrière : { $command }
edit-person-there = cette personne est déjà dans people.toml : { $id }
edit-deliverable-there = le projet a déjà un livrable de ce titre : { $id }
edit-renamed = identifiant de « { $name } » : { $old } → { $new } ({ $count ->
        [one] { $count } fichier
       *[other] { $count } fichiers
    })
edit-renamed-already = { $old } n’existe pas, { $new } existe

## Conséquences

edit-waits =
    { $count ->
        [one] { $names } attend « { $title } »
       *[other] { $names } attendent « { $title } »
    }
edit-waits-no-longer =
    { $count ->
        [one] { $names } n’attend plus « { $title } »
       *[other] { $names } n’attendent plus « { $title } »
    }
edit-waits-for-dropped =
    { $count ->
        [one] { $names } attend « { $title } », qui est abandonné
       *[other] { $names } attendent « { $title } », qui est abandonné
    }
edit-meeting-lost = pas de réunion le { $dates }
edit-meeting-gained = réunion le { $dates }
edit-meeting-changed = autres horaires ou autre lieu le { $dates }
edit-more = { $count } de plus

## Erreurs

edit-unreadable = impossible de modifier { $path } : ce n’est pas du TOML valide
    .help = roadmap check montre ce qui ne va pas
edit-not-read = impossible de modifier { $path } : le fichier n’a pas pu être lu
    .help = roadmap check montre pourquoi
edit-changed-meanwhile = { $path } a changé entre-temps ; rien n’a été écrit
edit-cannot-write = impossible d’écrire { $path } : { $why }
edit-missing-options = il manque : { $options }
edit-missing-belonging = il manque : --directorate, ou --organisation pour une personne d’un autre organisme
edit-project-alone = { $project } est un projet : désignez un de ses livrables
edit-deliverable-alone = il n’y a pas de projet `{ $name }` : un livrable s’écrit PROJET/LIVRABLE
edit-unknown-deliverable = il n’y a pas de livrable `{ $name }` dans ce projet
edit-unknown-department = il n’y a pas de département `{ $name }`
edit-unknown-meeting = il n’y a pas de série de réunions `{ $name }`
    .none = roadmap.toml n’a pas encore de réunions : `roadmap help format meetings` montre comment en ajouter
edit-unknown-target = il n’y a ni projet, ni personne, ni fichier `{ $name }`
edit-several = plusieurs entrées correspondent à `{ $name }`
edit-several-people = plusieurs personnes correspondent à `{ $name }`
edit-twice = plusieurs entrées portent l’identifiant `{ $id }`, qui est donc ambigu
edit-no-author = aucun auteur n’a été indiqué
    .help = désignez une personne avec --by, ou définissez ROADMAP_USER
edit-drop-delivered = le livrable « { $title } » est déjà livré
    .help = --force l’abandonne quand même
edit-move-dropped = le livrable « { $title } » est abandonné
    .help = --force en déplace quand même l’échéance
edit-remove-committed = le livrable « { $title } » figure dans un commit
edit-remove-has-progress = le livrable « { $title } » a un avancement
edit-remove-or-drop = abandonnez-le avec roadmap drop ; --force le retire quand même
edit-remove-anyway = --force le retire quand même
edit-person-differs = { $id } porte déjà ce nom, avec d’autres informations
edit-deliverable-differs = le projet a déjà un livrable de ce titre, avec d’autres informations : { $id }
edit-set-instead = pour le modifier : { $command }
edit-give-id = pour une autre personne de ce nom, donnez un identifiant : --id { $id }
edit-set-twice = { $key } reçoit deux valeurs
edit-blank = { $option } est vide
edit-no-input = impossible de lire l’entrée standard : { $why }
edit-input-not-utf-8 = l’entrée standard n’est pas du texte en UTF-8
edit-is-a-table = { $key } contient plusieurs clés : désignez-en une, ou utilisez roadmap add
edit-not-a-list = { $key } n’est pas une liste : écrivez { $key }=VALEUR
edit-not-an-assignment = `{ $text }` n’est pas de la forme CLÉ=VALEUR
edit-unknown-key = il n’y a pas de clé `{ $key }` ici
edit-no-such-entry = { $key } n’a pas d’entrée `{ $number }` : il y en a { $count }, comptées à partir de 1
edit-not-an-integer = { $option } : `{ $text }` n’est pas un nombre entier
edit-not-an-amount = { $option } : `{ $text }` n’est pas un nombre entier, { $min } ou plus
edit-not-in-range = { $option } : `{ $text }` n’est pas un nombre entier de { $min } à { $max }
edit-not-a-boolean = { $option } : `{ $text }` n’est ni oui ni non
edit-not-a-time = { $option } : `{ $text }` n’est pas une heure comme 09:30
edit-not-a-date = { $option } : `{ $text }` n’est pas une date comme 2026-12-15, 15/12/2026, aujourd’hui, demain, +7 (jours) ou +2s (semaines)
edit-wrong-weekday = { $option } : `{ $text }` ne correspond à aucune date ; ce jour est le { $day }
edit-none-open =
    { $kind ->
        [risk] aucun risque n’est ouvert
        [decision] aucune décision n’est en attente
       *[escalation] aucune saisine n’est ouverte
    }
edit-none-open-here =
    { $kind ->
        [risk] aucun risque n’est ouvert dans le projet « { $project } »
        [decision] aucune décision n’est en attente dans le projet « { $project } »
       *[escalation] aucune saisine n’est ouverte dans le projet « { $project } »
    }
edit-which-one = plusieurs entrées correspondent : donnez le numéro de l’une d’elles, ou davantage de son texte
edit-no-such = aucune entrée ne correspond à `{ $text }`
edit-rename-deliverable = écrivez le livrable sous la forme PROJET/LIVRABLE, et non `{ $old }`
edit-rename-taken = l’identifiant `{ $id }` est déjà utilisé
edit-rename-dependency = `{ $id }` désigne déjà autre chose dans une dépendance

## Questions

question-stopped = arrêt demandé : rien n’a été écrit
question-failed = impossible de poser la question : { $why }
question-nothing = { $question } Il n’y a rien à choisir.
question-choose-help = flèches pour se déplacer, lettres pour chercher, Entrée pour choisir, Échap pour arrêter
question-choose-several-help = espace pour cocher, lettres pour chercher, Entrée pour valider, Échap pour arrêter
question-keep-help = Entrée pour garder cette valeur
question-keep-or-remove-help = Entrée pour garder cette valeur ; « - » seul pour la retirer
question-leave-help = Entrée seule pour ne rien changer
question-keep = (ne rien changer)
question-remove-value = (retirer cette valeur)
question-add-item = À ajouter – { $question }
question-yes = oui
question-no = non
question-before-start = la fin précède le début, le { $from }
question-due-name = nouvelle date
question-delivered-link = Où le trouver (une adresse) :
question-key-transverse = D’autres projets en dépendent-ils ?
question-key-level = Niveau de gravité :
question-key-response = Comment y répondre :
question-no-entry = il n’y a rien à retirer : aucune entrée de ce type ({ $kind })
question-no-open-deliverable = aucun livrable n’est ouvert
question-no-deliverable = le projet « { $project } » n’a pas encore de livrable
question-all-deliverables-ended = tous les livrables du projet « { $project } » sont livrés ou abandonnés
question-remove-kind = Que faut-il retirer ?
question-kind-deliverable = un livrable
question-kind-person = une personne
question-kind-contributor = un contributeur fixe
question-kind-guest = un invité ponctuel
question-kind-sponsor = un sponsor
question-kind-approval = la validation d’une personne extérieure
question-kind-informed = une personne informée de l’équipe
question-kind-risk = un risque
question-kind-decision = une décision
question-kind-review = un point d’étape du comité
question-kind-escalation = une saisine
question-kind-budget = une ligne de budget
question-kind-waiver = une dérogation
question-kind-link = un lien
question-kind-dependency = une dépendance
question-kind-absence = une absence
question-kind-cancelled = une date annulée d’une série de réunions
question-kind-extra = une date supplémentaire d’une série de réunions
question-kind-closed = des jours de fermeture
question-directorate-which = Quelle direction ?
question-department = Quel département ?
question-skip-help = Entrée seule pour ne rien indiquer
question-yes-default = O/n
question-no-default = o/N
question-required = une réponse est nécessaire ; Échap pour arrêter
question-no-match = aucun choix ne contient « { $text } »
question-yes-or-no = répondez oui ou non
question-choice = { $name } ({ $id })
question-deliverable-choice = { $title } – { $project }
question-due-choice = { $title } – { $project }, { $due }
question-kind-choice = { $kind } : { $what }
question-key-choice = { $what } ({ $key })
question-key-choice-set = { $what } ({ $key }) : { $value }
question-key = { $what } :
question-none = (ne rien indiquer)
question-project = Quel projet ?
question-deliverable = Quel livrable ?
question-which = Lequel ?
question-where = Quel élément ?
question-which-key = Quelle clé ?
question-person = Quelle personne ?
question-meeting = Quelle réunion ?
question-kind = Quel type d’entrée ?
question-health = Quelle est la météo du projet ?
question-by = Qui rédige ce point d’avancement ?
question-why-moved = Pourquoi la date change-t-elle ?
question-why-dropped = Pourquoi ce livrable est-il abandonné ?
question-new-date = Nouvelle date (actuellement { $due }) :
question-first-date = Échéance :
question-answer = Quelle est la réponse ?
question-outcome = Quelle en est l’issue ?
question-close-kind = Que faut-il clore ?
question-close-risk = un risque
question-close-decision = une décision
question-close-escalation = une saisine
question-rename-kind = Quel élément doit changer d’identifiant ?
question-rename-project = un projet
question-rename-deliverable = un livrable
question-rename-person = une personne
question-rename-directorate = une direction
question-rename-department = un département
question-rename-meeting = une série de réunions
question-new-id = Nouvel identifiant, à la place de { $old } :
question-contributor = Qui rejoint l’équipe ?
question-sponsor = Qui est sponsor du projet ?
question-dependency = De quoi dépend-il ?
question-title = Titre du projet :
question-id = Son identifiant, qui est aussi le nom de son fichier :
question-lead = Qui en est chef de projet ? Sans réponse, ce rôle revient pour l’instant à la coordination du portefeuille.
question-coordinator = Qui le coordonne ?
question-contributors = Qui d’autre fait partie de l’équipe ?
question-new-person = une personne absente de people.toml
question-name = Nom :
question-which-person = Qui est { $name } ?
question-add-person = { $name } n’est pas dans people.toml : l’ajouter ?
question-add-this-person = ajouter { $name } à people.toml
question-unknown-person = { $name } n’est pas dans people.toml. De qui s’agit-il ?
question-directorate = À quelle direction appartient { $name } ?
question-partner = aucune : partenaire extérieur
question-organisation = Organisme :
question-approved = { $name } est une personne extérieure : la direction { $directorate } a-t-elle validé ?
question-without-approval = Sans cette validation, `roadmap check` signalera cet ajout. L’écrire quand même ?
question-approved-by = Qui a validé, pour cette direction ?
question-approved-on = Quel jour ? (aujourd’hui si rien n’est indiqué)
question-informed = La composition de l’équipe a-t-elle été communiquée à { $name } ?

edit-no-text = il n’y a pas ici de texte que --edit puisse ouvrir
edit-editor-blank = texte vide : rien n’a été écrit
edit-editor-reminder = # { $option } : écrivez le texte sous cette ligne, qui sera retirée.
edit-no-editor = aucun éditeur de texte à ouvrir
    .help = indiquez la commande de votre éditeur dans VISUAL ou EDITOR
edit-editor-status = l’éditeur de texte { $editor } s’est terminé avec le code { $status }
edit-editor-failed = échec de l’éditeur de texte { $editor } : { $why }
edit-editor-not-utf-8 = le texte laissé par l’éditeur n’est pas en UTF-8
