# Le serveur de langage.

lsp-serving = feuille de route prise en charge : { $folder }
lsp-cannot-open = impossible d’ouvrir la feuille de route de { $folder } : { $why }
lsp-not-open = { $file } a été modifié, mais il n’est pas ouvert
lsp-old-version = { $file } : la version { $old } du texte arrive après la version { $new } et n’est pas prise en compte
lsp-more-findings =
    { $count ->
        [one] 1 autre remarque dans ce fichier : corrigez d’abord celles-ci, ou voyez `roadmap check --all`.
       *[other] { $count } autres remarques dans ce fichier : corrigez d’abord celles-ci, ou voyez `roadmap check --all`.
    }

lsp-rename-nothing = Rien ici n’a d’identifiant à renommer.
lsp-rename-unknown = `{ $id }` n’est déclaré nulle part.
lsp-rename-cannot = Cet éditeur ne sait pas renommer les fichiers : utilisez `roadmap rename`.

lsp-action-fix = Corriger
lsp-action-fix-all = Corriger tout ce qui est sûr dans ce fichier
lsp-action-insert = Insérer `{ $new }`
lsp-action-remove = Retirer `{ $old }`
lsp-action-replace = Remplacer `{ $old }` par `{ $new }`
lsp-action-deliver = Noter « { $title } » comme livré aujourd’hui
lsp-action-move =
    { $weeks ->
        [one] Déplacer d’une semaine, au { $date }
       *[other] Déplacer de { $weeks } semaines, au { $date }
    }
lsp-action-add-person = Ajouter { $name } à people.toml
lsp-action-waive = Déroger à `{ $rule }` pendant un mois

lsp-key-required = Obligatoire.
lsp-key-unless-proposed = Obligatoire sauf à l’étape `proposed`.
lsp-new-person = Une personne
lsp-day-of-month =
    { $rank ->
        [first] le premier { $weekday } du mois
        [second] le deuxième { $weekday } du mois
        [third] le troisième { $weekday } du mois
        [fourth] le quatrième { $weekday } du mois
       *[last] le dernier { $weekday } du mois
    }

lsp-hint-date = { $weekday }, { $when }
lsp-days-ago =
    { $days ->
        [one] il y a 1 jour
       *[other] il y a { $days } jours
    }
lsp-hover-closed = Fermeture : { $name }
lsp-hover-meeting = Réunion : { $name }
lsp-hover-next = Prochaine : { $date }
lsp-hover-delegate = Passer par { $name }
lsp-hover-left = Dernier jour : { $date }
lsp-hover-away = Absence { $when }
lsp-hover-next-due = Prochaine échéance : « { $title } », { $date }
lsp-hover-delivered = Livré le { $date }
lsp-hover-due = Échéance : { $date }, { $when }
lsp-hover-forecast = Prévision : { $date }
lsp-hover-owner = Responsable : { $name }
lsp-hover-waiting = Attendu par :
