# La ligne de commande : aide, erreurs dans les arguments, messages sur l’exécution.

cli-error = erreur : { $what }
cli-help = { "  " }aide : { $what }
cli-quoted = `{ $text }`

## L’aide

cli-short-help =
    roadmap tient une feuille de route partagée de projets, dans un dossier de fichiers texte.

    Utilisation : roadmap COMMANDE [OPTIONS]

    Trois commandes pour commencer :
      roadmap status      Où en est chaque projet aujourd’hui, et qu’est-ce qui demande attention ?
      roadmap deadlines   Qu’est-ce qui est en retard, et qu’est-ce qui est attendu dans les prochains jours ?
      roadmap check       Ce que disent les fichiers est-il conforme aux règles ?

    Pas encore de feuille de route ? roadmap init en crée une. Tout le reste : roadmap --help

cli-heading-usage = Utilisation :
cli-heading-commands = Commandes{" "}
cli-heading-arguments = Arguments{" "}
cli-heading-options = Options{" "}
cli-heading-filters = Filtres (plusieurs valeurs : l’une d’elles ; plusieurs filtres : tous){" "}
cli-heading-global = Options générales{" "}

cli-value-command = COMMANDE
cli-value-date = DATE
cli-value-days = JOURS
cli-value-dir = DOSSIER
cli-value-directorate = DIRECTION
cli-value-file = FICHIER
cli-value-format = FORMAT
cli-value-id = IDENTIFIANT
cli-value-host = HÉBERGEUR
cli-value-kind = TYPE
cli-value-lang = LANGUE
cli-value-month = MOIS
cli-value-person = PERSONNE
cli-value-project = PROJET
cli-value-base = DÉPART
cli-value-head = ARRIVÉE
cli-value-rev = RÉV
cli-value-rule = RÈGLE
cli-value-sheet = FEUILLE
cli-value-shell = INTERPRÉTEUR
cli-value-stage = ÉTAPE
cli-value-tag = MOT-CLÉ
cli-value-title = TITRE
cli-value-topic = SUJET
cli-value-what = PROJET[/LIVRABLE]
cli-value-when = QUAND

cli-option-dir = Dossier de la feuille de route [par défaut : la plus proche, en remontant depuis ici]
cli-option-at = Fichiers de ce commit, de cette étiquette ou de cette branche, ou du dernier commit avant la fin d’un jour (2026-11-30)
cli-option-today = Jour de référence, comme 2026-12-15 [par défaut : celui de --at, sinon ROADMAP_TODAY, sinon l’horloge]
cli-option-lang = Langue : `fr` ou `en` [par défaut : ROADMAP_LANG, sinon celle du système]
cli-option-color = Couleurs : `auto` (sur un terminal, sauf si NO_COLOR est défini), `always` (toujours) ou `never` (jamais) [par défaut : auto]
cli-option-no-cache = Ne pas lire ni écrire le cache de l’historique [aussi : ROADMAP_NO_CACHE]
cli-option-verbose = Dire ce qui a été fait, même si la sortie n’est pas un terminal
cli-option-help = Afficher cette aide
cli-option-version = Afficher la version
cli-option-format = Format de sortie : `table`, `markdown` ou `json` [par défaut : table]
cli-option-project = Seulement ce projet, par identifiant, par titre ou par une partie de l’un d’eux (répétable)
cli-option-person = Seulement les projets de cette personne, et ceux qui l’attendent, par identifiant, par nom ou par une partie de l’un d’eux ; `me`, c’est vous (répétable)
cli-option-directorate = Seulement les projets de cette direction, par identifiant, par alias, par nom ou par une partie de l’un d’eux (répétable)
cli-option-stage = Seulement les projets `proposed` (proposés), `active` (actifs), `paused` (en pause), `completed` (terminés) ou `stopped` (arrêtés) ; le mot français convient aussi (répétable)
cli-option-tag = Seulement les projets qui portent ce mot-clé (répétable)

cli-command-roadmap = Vérifier, suivre et publier une feuille de route partagée de projets.
    .usage = roadmap COMMANDE [OPTIONS]
    .examples =
        Les options peuvent aussi précéder la commande : roadmap --format json status

        Code de retour : 0 si tout s’est bien passé ; 1 si check trouve des erreurs, ou si des erreurs empêchent un export ou une modification ; 2 pour tout autre échec.

        Documentation :
          roadmap help COMMANDE       une commande, avec des exemples
          roadmap help format         les clés des fichiers
          roadmap explain             les règles et les alertes
          docs/ dans le code source   guides, format complet, relectures

        Exemples :
          roadmap status
          roadmap deadlines --within 60
          roadmap help check

cli-command-check = Ce que disent les fichiers est-il conforme aux règles ?
    .usage = roadmap check [OPTIONS]
    .examples =
        Code de retour : 0 sans erreur, 1 avec des erreurs, 2 si la vérification n’a pas pu se faire.

        Exemples :
          roadmap check
          roadmap check --strict
          roadmap check --rule team-size,double-booked
          roadmap check --against main
          roadmap check --format short
          roadmap check --format github
cli-check-format = Format de sortie : `human`, `short` (une ligne par remarque), `json`, ou pour les relectures `github` (annotations), `gitlab` (Code Quality), `sarif`, `junit` [par défaut : human]
cli-check-against = Seulement les remarques nouvelles depuis ce commit, cette étiquette ou cette branche
cli-check-strict = Traiter les avertissements comme des erreurs : code de retour 1 dès le premier
cli-check-waived = Afficher aussi, comme notes, les remarques couvertes par une dérogation : jusqu’à quand, par qui, pourquoi
cli-check-rules = Seulement les remarques de cette règle (répétable, ou plusieurs avec des virgules)
cli-check-all = Afficher toutes les remarques, même très nombreuses, et tous leurs endroits (seul `human` en omet)
cli-check-fix = Appliquer aux fichiers toutes les corrections sûres, puis les vérifier et afficher ce qui reste
cli-check-diff = Afficher ce que changerait `--fix`, sous forme de diff unifié, sans rien écrire : code de retour 1 s’il y a un changement
cli-check-unsafe-fixes = Avec `--fix` ou `--diff`, aussi les corrections qui suppriment ou décident quelque chose
cli-check-quiet = N’afficher que les remarques, sans la ligne de bilan

cli-command-status = Où en est chaque projet aujourd’hui, et qu’est-ce qui demande attention ?
    .usage = roadmap status [OPTIONS]
    .examples =
        Exemples :
          roadmap status
          roadmap status --stage active --stage paused
          roadmap status --format markdown

cli-command-deadlines = Qu’est-ce qui est en retard, et qu’est-ce qui est attendu dans les prochains jours ?
    .usage = roadmap deadlines [OPTIONS]
    .examples =
        Exemples :
          roadmap deadlines
          roadmap deadlines --within 60
          roadmap deadlines --owner claire-moreau
          roadmap deadlines --until 2027-03-31 --format json
cli-deadlines-within = Nombre de jours à venir [par défaut : `due-within-days` de roadmap.toml]
cli-deadlines-until = Dernier jour à venir, comme 2026-12-15, 15/12/2026 ou +2s
cli-deadlines-owner = Seulement les livrables de ce responsable, par identifiant, par nom ou par une partie de l’un d’eux ; un livrable sans responsable revient au chef de projet (répétable)

cli-command-show = Un projet, en entier.
    .usage = roadmap show PROJET [OPTIONS]
    .examples =
        Exemples :
          roadmap show pret-d-objets
          roadmap show objets --format markdown
cli-show-project = Le projet, par identifiant ou par titre ; une partie suffit si un seul projet convient

cli-command-explain = Pourquoi cette règle ou cette alerte, et que faire ?
    .usage = roadmap explain [RÈGLE] [OPTIONS]
    .examples =
        Exemples :
          roadmap explain
          roadmap explain team-size
          roadmap explain overdue --format markdown
cli-explain-rule = La règle ou l’alerte [par défaut : la liste de toutes, une par ligne]

cli-command-export = Écrire le rapport mensuel, un ordre du jour, un calendrier ou un classeur.
    .usage = roadmap export --pdf|--html|--markdown|--ics|--xlsx|--csv FEUILLE [OPTIONS]
    .examples =
        Code de retour : 0 si tout s’est bien passé, 1 si l’export est refusé à cause d’erreurs dans les fichiers, 2 pour tout autre échec.

        Exemples :
          roadmap export --pdf
          roadmap export --pdf --month 2026-11 --out novembre.pdf
          roadmap export --pdf --html --lang en
          roadmap export --markdown --out -
          roadmap export --ics --person claire-moreau
          roadmap export --xlsx
          roadmap export --csv deliverables --out -
cli-export-pdf = En PDF, lisible par un lecteur d’écran
cli-export-html = En une seule page HTML, sans fichier annexe
cli-export-markdown = En Markdown, pour un wiki ou un message de forum
cli-export-ics = En calendrier des réunions et des échéances, à importer ou auquel s’abonner
cli-export-xlsx = En classeur pour Excel ou LibreOffice : projets, livrables, personnes, réunions, budget, alertes
cli-export-csv = Une feuille du classeur en CSV : `projects` (projets), `deliverables` (livrables), `people` (personnes), `meetings` (réunions), `budget` ou `alerts` (alertes)
cli-export-too-many-rows = le classeur ne peut pas contenir toutes les lignes : { $why }
cli-export-person = Calendrier : seulement les réunions de cette personne, et les livrables dont elle est responsable
cli-export-project = Calendrier : seulement les séances de l’équipe de ce projet, et ses livrables
cli-export-meeting = Calendrier : seulement cette série de réunions
cli-export-attendees = Calendrier : nommer les participants, avec leur adresse électronique [par défaut : aucune adresse n’est écrite]
cli-export-all = Calendrier : aussi les livrables livrés ou abandonnés
cli-export-without_names = Sans les noms des personnes : leur direction et un numéro à la place, comme CNUM 3 ; ni adresse électronique, ni fonction, ni motif d’absence. Dans les textes, les noms complets, les adresses et les identifiants de people.toml sont remplacés ; les autres mentions restent telles quelles
cli-export-only-ics = { $option } ne s’applique qu’à un calendrier : ajoutez --ics
cli-export-month = Le mois du rapport, comme 2026-11 [par défaut : le mois en cours]
cli-export-out = Fichier à écrire ; `-` désigne la sortie standard [par défaut : roadmap-MOIS.pdf, .html, .md, .xlsx ; roadmap-MOIS-committee.pdf ; roadmap-MOIS-FEUILLE.csv ; agenda-RÉUNION-DATE.pdf ; roadmap.ics]
cli-export-force = L’écrire même si des fichiers ont des erreurs ; le rapport dit combien

cli-command-init = Créer une petite feuille de route commentée, à adapter.
    .usage = roadmap init [DOSSIER] [OPTIONS]
    .examples =
        Exemples :
          roadmap init
          roadmap init projets/2027
          roadmap init --lang en roadmap-2027
          roadmap init --ci gitlab
          roadmap init --ci gitlab --pages --without-names
cli-init-folder = Dossier où l’écrire, créé s’il n’existe pas [par défaut : roadmap]
cli-init-ci = Écrire aussi les automatismes de `github` ou de `gitlab` : ils vérifient chaque changement, montrent ce qu’il entraîne et gardent le rapport mensuel ; s’il y a déjà une feuille de route, n’écrire qu’eux
cli-init-pages = Avec `--ci` : publier aussi le rapport et le calendrier en pages web (GitHub ou GitLab Pages), à chaque changement de la branche par défaut et chaque mois. Les personnes qui y ont accès (sur GitHub, quiconque a l’adresse ; sur GitLab, selon la visibilité des Pages) lisent tout leur contenu : les noms des personnes, les budgets, la météo, tous les textes, les réunions et les échéances
cli-init-without_names = Avec `--pages` : publier sans les noms des personnes, comme le fait export --without-names

cli-command-new = Créer un projet : un fichier commenté, à compléter.
    .usage = roadmap new IDENTIFIANT [OPTIONS]
    .examples =
        Exemples :
          roadmap new nocturnes
          roadmap new nocturnes --title "Nocturnes du jeudi"
          roadmap help new
cli-new-id = L’identifiant du projet, et le nom de son fichier : minuscules sans accent, chiffres et traits d’union simples
cli-new-dry_run = Ne rien écrire ; montrer le fichier
cli-new-title = Son titre [par défaut : tiré de l’identifiant]
cli-new-lead = Le chef de projet, par identifiant, par nom ou par une partie de l’un d’eux [par défaut : la coordination du portefeuille jusqu’à votre choix, ou un contributeur si elle n’est d’aucune direction porteuse]
cli-new-coordinator = Le coordinateur, qui est aussi contributeur
cli-new-contributors = Un contributeur fixe (répétable)

cli-command-schema = Afficher le schéma JSON de chaque type de fichier, pour les éditeurs de texte.
    .usage = roadmap schema [TYPE] [OPTIONS]
    .examples =
        Avec un schéma, un éditeur complète les clés, les explique et montre les erreurs pendant la saisie ; roadmap check en trouve davantage, et les explique. roadmap init écrit les schémas dans une nouvelle feuille de route.

        Exemples :
          roadmap schema
          roadmap schema project
          roadmap schema --write
cli-schema-kind = Le type de fichier : `roadmap`, `people` ou `project` [par défaut : en donner la liste]
cli-schema-write = Les écrire dans le dossier .schema de la feuille de route, avec .taplo.toml à côté pour les éditeurs s’il n’y en a pas
cli-schema-kinds =
    roadmap   roadmap.toml : les réglages de toute la feuille de route
    people    people.toml : toutes les personnes
    project   projects/….toml : un projet

    En afficher un : roadmap schema project. Les écrire tous pour les éditeurs : roadmap schema --write

cli-command-completions = Afficher un script qui complète les commandes, les options et les noms de votre feuille de route dans votre interpréteur de commandes.
    .usage = roadmap completions INTERPRÉTEUR
    .examples =
        Le script appelle roadmap, qui répond par les projets, les personnes et les livrables de la feuille de route du dossier courant. L’endroit où placer le script dépend de l’interpréteur.

        Exemples :
          roadmap completions bash > ~/.local/share/bash-completion/completions/roadmap
          roadmap completions fish > ~/.config/fish/completions/roadmap.fish
          roadmap completions zsh > ~/.zfunc/_roadmap
          roadmap completions powershell >> $PROFILE
cli-completions-shell = L’interpréteur : `bash`, `zsh`, `fish`, `powershell` ou `elvish`

cli-command-lsp = Assister votre éditeur de texte : remarques et corrections, noms, dates et renommage pendant la frappe.
    .usage = roadmap lsp
    .examples =
        L’éditeur lance cette commande et échange avec elle par le protocole LSP, sur l’entrée et la sortie standard. docs/editors.fr.md dit comment régler VS Code, Neovim, Helix, Zed, Kate et Emacs. Seul l’éditeur écrit dans les fichiers.

        Exemples :
          roadmap lsp
          roadmap lsp --lang fr
cli-option-stdio = Accepté, car certains éditeurs le donnent à tout serveur

cli-command-help = Afficher l’aide d’une commande, ou les clés des fichiers.
    .usage = roadmap help [COMMANDE | format] [SUJET]
    .examples =
        Exemples :
          roadmap help
          roadmap help export
          roadmap help format
          roadmap help format risks
          roadmap help explain team-size
cli-help-command = La commande, ou `format` pour les clés des fichiers [par défaut : toutes les commandes, en bref]
cli-help-topic = Pour `format`, un fichier, une table ou une clé ; pour `explain`, une règle ou une alerte
cli-exit-status = Code de retour : 0 si tout s’est bien passé, 2 en cas d’échec.
    .edit = Code de retour : 0 si tout s’est bien passé, 1 si le changement est refusé à cause de nouvelles erreurs, 2 pour tout autre échec.

## Erreurs dans les arguments

cli-unknown-kind = type inconnu : `{ $name }`
cli-unknown-command = commande inconnue : `{ $name }`
cli-all-commands = toutes les commandes : roadmap --help
cli-unknown-option = option inconnue : `{ $option }`
cli-unexpected-argument = argument inattendu : `{ $text }`
cli-missing-value = { $option } demande une valeur
cli-invalid-value = valeur non valide pour { $option } : `{ $value }`
cli-invalid-argument = argument non valide : `{ $value }`
cli-no-command = commande manquante : roadmap COMMANDE { $options }
cli-valid-values = valeurs possibles : { $values }
cli-unexpected-value = { $option } n’accepte pas de valeur : `{ $value }`
cli-not-a-number = { $option } : `{ $value }` n’est pas un nombre entier, 0 ou plus
cli-missing-argument = il manque : { $arguments }
cli-repeated = { $option } ne peut être donnée qu’une fois
cli-conflict = { $option } ne peut pas être utilisée avec { $others }
cli-not-utf-8 = un argument n’est pas du texte en UTF-8
cli-arguments = arguments non valides
cli-see-help = toutes les options : { $command }
cli-did-you-mean = vouliez-vous dire `{ $nearest }` ?
cli-did-you-mean-one-of = vouliez-vous dire l’un de ceux-ci : { $several } ?
cli-known = valeurs connues : { $known }
cli-not-a-date = { $option } : `{ $text }` n’est pas une date comme 2026-12-15
cli-date-without-year = { $option } : il manque l’année dans `{ $text }`
cli-date-short-year = { $option } : l’année de `{ $text }` peut être son premier ou son dernier nombre : écrivez-la avec quatre chiffres
cli-date-without-day = { $option } : il manque le jour dans `{ $text }`
cli-date-forms = écrivez une date comme 2026-12-15, 15/12/2026 ou 15 décembre 2026
cli-date-forms-relative = écrivez une date comme 2026-12-15, 15/12/2026, 15 décembre 2026, aujourd’hui, +7 (jours) ou +2s (semaines)
cli-no-such-day = { $option } : le jour { $text } n’existe pas

cli-unknown-person = il n’y a pas de personne `{ $name }` dans people.toml
    .listed = `roadmap people` donne la liste des personnes
    .none = personne n’y figure encore : `roadmap add person` ajoute quelqu’un
cli-several-people = plusieurs personnes correspondent à `{ $name }`
cli-unknown-project = il n’y a pas de projet `{ $name }`
    .listed = écrivez le titre d’un projet ou le nom de son fichier ; `roadmap status` donne la liste des projets
    .none = cette feuille de route n’a pas de projet : `roadmap new` en commence un
cli-several-projects = plusieurs projets correspondent à `{ $name }`
cli-unknown-directorate = il n’y a pas de direction `{ $name }`
cli-several-directorates = plusieurs directions correspondent à `{ $name }`
cli-several-tags = plusieurs mots-clés correspondent à `{ $name }`
cli-unknown-key = il n’y a pas de clé `{ $name }` dans les fichiers
cli-all-keys = toutes les clés : roadmap help format
cli-unknown-tag = aucun projet ne porte le mot-clé `{ $name }`
cli-unknown-rule = il n’y a pas de règle `{ $name }`
    .listed = `roadmap explain` donne la liste des règles
cli-unknown-topic = il n’y a ni règle ni alerte `{ $name }`
cli-all-rules = liste des règles et des alertes : roadmap explain

## Ce qui n’a pas pu se faire

cli-no-roadmap-in = pas de feuille de route dans { $folder } : ni roadmap.toml ni roadmap/roadmap.toml
cli-no-roadmap-above = pas de feuille de route dans { $folder } ni dans les dossiers parents : ni roadmap.toml ni roadmap/roadmap.toml
cli-unsupported-format = cette feuille de route est dans un format que ce programme ne lit pas ; roadmap check dit où
cli-at-only-reads = `--at` ne s’emploie qu’avec les commandes qui lisent la feuille de route
cli-offer-at = la feuille de route se trouve dans les commits de ce dépôt : --at HEAD l’affiche
cli-offer-init = roadmap init en crée une ; -C DOSSIER désigne le dossier d’une feuille de route existante
cli-offer-folder = il y en a une dans { $folder } : { $command }
cli-cannot-open-folder = impossible d’ouvrir le dossier { $folder } : { $why }
cli-cannot-write-output = impossible d’écrire sur la sortie standard : { $why }
cli-cannot-create = impossible de créer { $path } : { $why }

cli-io-not-found = fichier ou dossier introuvable
cli-io-permission-denied = accès refusé
cli-io-already-exists = il existe déjà
cli-io-not-a-folder = une partie du chemin n’est pas un dossier
cli-io-is-a-folder = c’est un dossier
cli-io-storage-full = il ne reste plus de place sur le disque
cli-io-read-only = le disque est en lecture seule
cli-io-invalid-name = le nom est trop long, ou le système ne l’accepte pas

## Commencer une feuille de route, commencer un projet

cli-init-exists = { $path } existe déjà : rien n’a été écrit
cli-init-editors = pour que les éditeurs complètent et vérifient ces fichiers : { $what }
cli-init-ci-wrote = pour vérifier chaque changement : { $what }
cli-init-ci-kept = déjà présents, non modifiés : { $what }
cli-init-pages-wrote = pour publier le rapport et le calendrier : { $what }
cli-init-pages-public = Comme le demande --pages, l’automatisme rend public, pour quiconque en a l’adresse, à chaque changement de la branche par défaut et chaque mois :
cli-init-pages-public-gitlab = Comme le demande --pages, l’automatisme publie, pour les personnes autorisées par Paramètres > Général > Visibilité > Pages, à chaque changement de la branche par défaut et chaque mois :
cli-init-pages-report = - index.html, le rapport entier : les noms des personnes et ce que chacune doit faire, la météo, les budgets, les risques, les décisions et tous les autres textes
cli-init-pages-report-nameless = - index.html, le rapport entier : la météo, les budgets, les risques, les décisions et tous les autres textes ; les personnes par leur direction et un numéro (--without-names), sauf si un texte les nomme autrement que people.toml
cli-init-pages-calendar = - roadmap.ics, le calendrier : les réunions avec leurs heures et leurs lieux, les échéances avec les noms des responsables
cli-init-pages-calendar-nameless = - roadmap.ics, le calendrier : les réunions avec leurs heures et leurs lieux, les échéances
cli-init-pages-until = Rien n’est publié tant que l’automatisme n’est pas sur la branche par défaut avec ROADMAP_SOURCE renseigné. Pour ne rien publier, supprimez-le.
cli-init-pages-next-github = Activez Pages dans Settings > Pages, avec GitHub Actions comme source. L’adresse du calendrier est celle de la page, suivie de roadmap.ics.
cli-init-pages-next-gitlab = Pour la publication de chaque mois, planifiez un pipeline avec ROADMAP_SCHEDULE = report. L’adresse est dans Déploiement > Pages ; ajoutez-y roadmap.ics pour celle du calendrier.
cli-init-ci-next = Les automatismes de { $host } doivent savoir d’où vient le programme : renseignez-y ROADMAP_SOURCE et ROADMAP_COMMIT.
cli-init-ci-include = { $path } existe déjà et n’a pas été modifié. Ajoutez-y :
cli-init-next = Remplacez dans ces fichiers les noms par les vôtres, puis lancez : { $check }
cli-init-find = Les commandes cherchent la feuille de route dans le dossier courant et dans ses dossiers parents. D’ici, indiquez son dossier : { $status }
cli-editors-add = { $path } existe déjà et n’a pas été modifié. Pour que les éditeurs trouvent les schémas, ajoutez-y :
cli-new-exists = le projet `{ $id }` existe déjà : { $path }
cli-new-blank-title = le titre est vide
cli-new-provisional-lead = Aucun chef de projet n’a été indiqué : ce rôle revient à { $person } jusqu’à votre choix dans { $path }.
cli-new-incomplete = Cette équipe enfreindrait { $rules } : le projet commence comme proposé, et ses contributeurs sont en commentaire dans { $path } jusqu’à ce que l’équipe soit complète.
cli-new-next = Complétez-le maintenant dans un éditeur de texte, puis lancez : roadmap check
cli-new-no-lead = Aucun chef de projet n’a été indiqué : choisissez-en un dans { $path } ; d’ici là, roadmap check signale une erreur.
cli-bad-id-empty = l’identifiant est vide
cli-bad-id-long = l’identifiant `{ $id }` dépasse 64 caractères
cli-bad-id-letters = l’identifiant `{ $id }` ne peut contenir que des minuscules sans accent, des chiffres et des traits d’union simples
cli-bad-id-letters-or-capitals = l’identifiant `{ $id }` ne peut contenir que des lettres sans accent, des chiffres et des traits d’union simples
cli-bad-id-hyphens = l’identifiant `{ $id }` commence ou finit par un trait d’union, ou en a deux de suite
cli-new-would-write = rien n’a été écrit (--dry-run) : ce serait { $path }
cli-wrote = écrit : { $what }

## Ce qui a été fait, et ce qui manque

cli-candidate = { "  " }{ $id } ({ $title })
cli-candidate-id = { "  " }{ $id }
cli-candidates-more = { "  " }et { $count } de plus
cli-ignored = { $count ->
        [one] un fichier n’est pas lu
       *[other] { $count } fichiers ne sont pas lus
    } : { $files }{ $others ->
        [0] { "" }
       *[other] , et { $others } de plus
    }
cli-ignored-rename = { $path } (renommez-le { $name })
cli-ignored-move = { $path } (déplacez-le dans projects/, si c’est un projet)
cli-incomplete =
    { $files ->
        [one] { $files } fichier a des erreurs ; des données peuvent manquer : { $check }
       *[other] { $files } fichiers ont des erreurs ; des données peuvent manquer : { $check }
    }
cli-no-project-file = aucun fichier de projet dans { $folder } : il n’y a rien à vérifier
cli-check-fixed = { $count ->
        [0] Aucune correction appliquée.
        [one] 1 correction appliquée.
       *[other] { $count } corrections appliquées.
    }
cli-check-changed-meanwhile = { $path } a changé pendant la correction ; rien n’a été écrit
cli-check-cannot-write = impossible d’écrire { $path } : { $why } ; rien n’a été écrit
cli-check-all-new = `{ $revision }` ne contient pas encore de feuille de route : toute remarque est nouvelle
cli-check-unchecked =
    { $files ->
        [one] { $files } fichier a des erreurs que ces règles ne signalent pas, et peut n’être vérifié qu’en partie : roadmap check
       *[other] { $files } fichiers ont des erreurs que ces règles ne signalent pas, et peuvent n’être vérifiés qu’en partie : roadmap check
    }
cli-check-nothing-checked = rien dans { $folder } n’a pu être vérifié par ces règles ; roadmap check dit pourquoi
cli-read =
    { $projects ->
        [one] { $projects } projet lu
       *[other] { $projects } projets lus
    }

## Publier

cli-export-agenda-what = choisissez ce qu’il faut écrire : roadmap export --agenda RÉUNION --pdf, --html ou --markdown
cli-export-what = choisissez ce qu’il faut écrire : roadmap export --pdf, --html, --markdown, --ics, --xlsx ou --csv FEUILLE
cli-export-one-file = --out désigne un seul fichier, mais { $options } en écrivent plusieurs
cli-export-one-file-each = sans --out, chacun a son propre fichier : roadmap-MOIS.pdf, .html, .md, .xlsx ; roadmap-MOIS-FEUILLE.csv ; roadmap.ics
cli-export-reading = lecture
cli-export-computing = calcul de { $projects ->
        [one] { $projects } projet
       *[other] { $projects } projets
    }
cli-export-rendering = mise en { $format } de { $projects ->
        [one] { $projects } projet
       *[other] { $projects } projets
    }
cli-export-writing = écriture
cli-not-a-month = --month : `{ $text }` n’est pas un mois comme 2026-12
cli-future-month = { $month } commence après le { $today } : un rapport porte sur le passé
cli-month-before = { $month } s’est terminé avant que la feuille de route ne commence, le { $begun }
cli-months-between = il existe des rapports de --month { $from } à --month { $to }
cli-month-only = seul existe le rapport de --month { $month }
cli-export-terminal = le format { $format } ne s’affiche pas dans un terminal : donnez --out FICHIER, ou redirigez la sortie vers un fichier
cli-export-unknown-commit = le rapport ne nomme pas le commit dont il est issu : { $why }
cli-cannot-write = impossible d’écrire { $path } : { $why }
cli-export-refused =
    { $errors ->
        [one] { $errors } erreur : rien n’a été écrit. Corrigez-la, ou forcez l’écriture avec --force
       *[other] { $errors } erreurs : rien n’a été écrit. Corrigez-les, ou forcez l’écriture avec --force
    }
cli-export-nameless = Les noms des personnes sont remplacés par leur direction et un numéro. Les textes peuvent encore les nommer autrement que people.toml : relisez-les avant de publier.
cli-export-forced =
    { $errors ->
        [one] écrit bien que les fichiers aient { $errors } erreur
       *[other] écrit bien que les fichiers aient { $errors } erreurs
    }
cli-wrote-pages =
    { $pages ->
        [one] écrit : { $path }, { $pages } page
       *[other] écrit : { $path }, { $pages } pages
    }
cli-missing-glyph =
    { $count ->
        [one] { $place }la police du rapport n’a pas { $codes } ; un signe de remplacement est imprimé
       *[other] { $place }la police du rapport n’a pas { $codes } ; des signes de remplacement sont imprimés à { $count } endroits
    }
cli-missing-glyph-others =
    { $count ->
        [one] 1 autre de la même écriture
       *[other] { $count } autres de la même écriture
    }
cli-until-past = --until : le { $until } est avant le { $today }

## L’historique dans git

cli-command-diff = Que veut dire ce changement ?
    .usage = roadmap diff [DÉPART [ARRIVÉE]] [OPTIONS]
    .examples =
        Sans DÉPART, le changement part du dernier commit commun avec la branche principale ; sans ARRIVÉE, il va jusqu’au dossier de travail.
        A..B et A...B ont le même sens que pour `git diff` : A...B part de l’endroit où B a commencé.

        Exemples :
          roadmap diff
          roadmap diff main --format markdown
          roadmap diff 2026-11-30 HEAD
cli-diff-nothing-common = `{ $one }` et `{ $other }` n’ont aucun commit en commun
cli-diff-base = Début du changement : un commit, une étiquette, une branche, ou le dernier commit avant la fin d’un jour
cli-diff-head = Fin du changement [par défaut : le dossier de travail]
cli-diff-at = `diff` prend les deux états en arguments : roadmap diff DÉPART ARRIVÉE
cli-diff-new-roadmap = Il n’y avait pas encore de feuille de route dans { $revision } : tout est nouveau.

cli-command-history = Combien de fois les dates ont-elles été déplacées, de combien et pourquoi ?
    .usage = roadmap history [PROJET[/LIVRABLE]] [OPTIONS]
    .examples =
        D’après git : la date prévue au départ, puis chaque déplacement avec son jour, sa raison (la clé `why`) et son commit. Un déplacement qui arrive par une fusion compte le jour de la fusion. Les chiffres portent sur les livrables livrés ou encore prévus. Glissement moyen : les jours entre la première date prévue et la dernière. Dates tenues : parmi les échéances initiales passées, celles qui ont été respectées.

        Exemples :
          roadmap history
          roadmap history pret-d-objets
          roadmap history pret-d-objets/charte-de-pret
          roadmap history --directorate CNUM --format markdown
cli-history-what = Le projet, par identifiant ou par titre, ou un de ses livrables ; une partie suffit si un seul convient [par défaut : tous]
cli-history-broken = Une partie de l’historique n’a pas pu être lue : cette réponse ne porte que sur le reste.
cli-unknown-deliverable = il n’y a pas de livrable `{ $name }` avec une date
cli-several-deliverables = plusieurs livrables correspondent à `{ $name }`
cli-diff-no-default-branch = aucune branche par défaut n’a été trouvée (ni celle du dépôt distant, ni main, ni master) : comparaison avec le dernier commit
    .help = indiquez la branche de comparaison, `roadmap diff BRANCHE`, ou réglez-la dans git : `git remote set-head origin --auto`, ou sans dépôt distant `git config init.defaultBranch BRANCHE`
cli-history-undated = { $others ->
    [0] la date du commit { $commit } est impossible
    [one] les dates du commit { $commit } et d’un autre sont impossibles
   *[other] les dates du commit { $commit } et de { $others } autres sont impossibles
} : il compte à la date du { $day }, comme le commit valide le plus proche
cli-not-checked-out = { $count ->
    [one] 1 fichier de la feuille de route n’est pas extrait ici (extraction partielle, sparse checkout) et a été lu dans git : { $files }
   *[other] { $count } fichiers de la feuille de route ne sont pas extraits ici (extraction partielle, sparse checkout) et ont été lus dans git : { $files }
}{ $others ->
    [0] {""}
   *[other] {" "}et { $others } de plus
}
    .missing = { $count ->
        [one] 1 fichier de la feuille de route n’a pas été lu : il n’est pas extrait ici (extraction partielle, sparse checkout), et cette copie du dépôt ne l’a pas : { $files }
       *[other] { $count } fichiers de la feuille de route n’ont pas été lus : ils ne sont pas extraits ici (extraction partielle, sparse checkout), et cette copie du dépôt ne les a pas : { $files }
    }{ $others ->
        [0] {""}
       *[other] {" "}et { $others } de plus
    }

## Les clés des fichiers

help-format-title = Les clés des fichiers
help-format-intro = Une feuille de route est un dossier : roadmap.toml, people.toml, et un fichier par projet dans projects/. Ils sont écrits en TOML : `clé = valeur`, une par ligne.
help-format-more = Un fichier avec toutes ses tables : roadmap help format project. Une table ou une clé seule : roadmap help format risks. Pour vérifier ce que vous avez écrit : roadmap check
help-format-table = { $table } dans { $file }
help-format-default = Par défaut : `{ $value }`.
