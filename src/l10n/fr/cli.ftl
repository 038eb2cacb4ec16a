# Ce que dit la ligne de commande : aide, fautes dans les arguments, ce qui a été fait.

cli-error = erreur : { $what }
cli-help = { "  " }aide : { $what }
cli-quoted = `{ $text }`

## L’aide

cli-short-help =
    roadmap tient une feuille de route partagée de projets, dans un dossier de fichiers texte.

    Utilisation : roadmap COMMANDE [OPTIONS]

    Trois commandes pour commencer :
      roadmap status      Où en est chaque projet aujourd’hui, et qu’est-ce qui demande attention ?
      roadmap deadlines   Qu’est-ce qui est en retard, et qu’attend-on dans les jours qui viennent ?
      roadmap check       Ce que disent les fichiers est-il conforme aux règles ?

    Pas encore de feuille de route ? roadmap init en commence une. Tout le reste : roadmap --help

cli-heading-usage = Utilisation :
cli-heading-commands = Commandes{" "}
cli-heading-arguments = Arguments{" "}
cli-heading-options = Options{" "}
cli-heading-filters = Filtres (plusieurs valeurs : l’une d’elles ; plusieurs filtres : tous){" "}
cli-heading-global = Options valables partout{" "}

cli-value-command = COMMANDE
cli-value-date = DATE
cli-value-days = JOURS
cli-value-dir = DOSSIER
cli-value-directorate = DIRECTION
cli-value-file = FICHIER
cli-value-format = FORMAT
cli-value-id = IDENTIFIANT
cli-value-host = HÉBERGEUR
cli-value-kind = SORTE
cli-value-lang = LANGUE
cli-value-month = MOIS
cli-value-person = PERSONNE
cli-value-project = PROJET
cli-value-base = DÉPART
cli-value-head = ARRIVÉE
cli-value-rev = RÉV
cli-value-rule = RÈGLE
cli-value-shell = INTERPRÉTEUR
cli-value-stage = ÉTAT
cli-value-tag = MOT-CLÉ
cli-value-title = TITRE
cli-value-topic = SUJET
cli-value-what = PROJET[/LIVRABLE]
cli-value-when = QUAND

cli-option-dir = Dossier de la feuille de route [par défaut : la plus proche, en remontant depuis ici]
cli-option-at = Fichiers tels que dans ce commit, cette étiquette, cette branche, ou dans le dernier commit d’un jour (2026-11-30)
cli-option-today = Jour de référence, comme 2026-12-15 [par défaut : celui de --at, sinon ROADMAP_TODAY, sinon l’horloge]
cli-option-lang = Langue : `fr` ou `en` [par défaut : ROADMAP_LANG, sinon celle du système]
cli-option-color = Couleurs : `auto` (sur un terminal, sauf si NO_COLOR est défini), `always` (toujours) ou `never` (jamais) [par défaut : auto]
cli-option-no-cache = Ne pas lire ni conserver ce qui a été appris de l’historique [aussi : ROADMAP_NO_CACHE]
cli-option-verbose = Dire ce qui a été fait, même si personne ne regarde
cli-option-help = Afficher cette aide
cli-option-version = Afficher la version
cli-option-format = Présentation : `table`, `markdown` ou `json` [par défaut : table]
cli-option-project = Seulement ce projet, par identifiant, par titre ou par une partie de l’un d’eux (répétable)
cli-option-person = Seulement les projets de cette personne, et ceux qui l’attendent, par identifiant, par nom ou par une partie de l’un d’eux (répétable)
cli-option-directorate = Seulement les projets de cette direction, par identifiant, alias, nom ou une partie de l’un d’eux (répétable)
cli-option-stage = Seulement les projets `proposed` (proposés), `active` (en cours), `paused` (en pause), `completed` (terminés) ou `stopped` (arrêtés) ; le mot français convient aussi (répétable)
cli-option-tag = Seulement les projets qui portent ce mot-clé (répétable)

cli-command-roadmap = Tient une feuille de route partagée de projets : la vérifie, la suit, la publie.
    .usage = roadmap COMMANDE [OPTIONS]
    .examples =
        Les options peuvent aussi précéder la commande : roadmap --format json status

        Code de retour : 0 si c’est fait ; 1 si check trouve des erreurs, ou si export ou un changement est refusé à cause d’erreurs ; 2 si cela n’a pas pu se faire.

        Documentation :
          roadmap help COMMANDE               une commande, avec des exemples
          roadmap help format                 les clés des fichiers
          roadmap explain                     les règles et les alertes
          docs/ dans le code source           guides, format complet, relecture des changements

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
cli-check-format = Présentation : `human`, `short` (une ligne par remarque), `json`, ou pour les relectures `github` (annotations), `gitlab` (Code Quality), `sarif`, `junit` [par défaut : human]
cli-check-against = Seulement ce que les fichiers ajoutent à ce commit, cette étiquette ou cette branche
cli-check-strict = Compter les avertissements comme des erreurs : code de retour 1 dès le premier
cli-check-waived = Dire aussi, comme notes, ce qui fait l’objet d’une dérogation : jusqu’à quand, par qui, pourquoi
cli-check-rules = Seulement ce que trouve cette règle (répétable, ou plusieurs avec des virgules)
cli-check-all = Montrer toutes les remarques, même très nombreuses, et tous les endroits de chacune (seul `human` en omet)
cli-check-fix = Écrire dans les fichiers toutes les corrections sûres, puis les vérifier : ce qui reste est affiché
cli-check-diff = Montrer ce que changerait `--fix`, sous forme de diff unifié, sans rien écrire : code de retour 1 s’il y a un changement
cli-check-unsafe-fixes = Avec `--fix` ou `--diff`, aussi les corrections qui suppriment ou décident quelque chose
cli-check-quiet = N’afficher que les remarques, sans la ligne qui les compte

cli-command-status = Où en est chaque projet aujourd’hui, et qu’est-ce qui demande attention ?
    .usage = roadmap status [OPTIONS]
    .examples =
        Exemples :
          roadmap status
          roadmap status --stage active --stage paused
          roadmap status --format markdown

cli-command-deadlines = Qu’est-ce qui est en retard, et qu’attend-on dans les jours qui viennent ?
    .usage = roadmap deadlines [OPTIONS]
    .examples =
        Exemples :
          roadmap deadlines
          roadmap deadlines --within 60
          roadmap deadlines --owner claire-moreau
          roadmap deadlines --until 2027-03-31 --format json
cli-deadlines-within = Regarder tant de jours en avant [par défaut : `due-within-days` de roadmap.toml]
cli-deadlines-until = Regarder jusqu’à ce jour, comme 2026-12-15, 15/12/2026 ou +2s
cli-deadlines-owner = Seulement les livrables de ce responsable, par identifiant, par nom ou par une partie de l’un d’eux ; sans responsable, ceux du chef de projet (peut être répété)

cli-command-show = Un projet, en entier.
    .usage = roadmap show PROJET [OPTIONS]
    .examples =
        Exemples :
          roadmap show pret-d-objets
          roadmap show objets --format markdown
cli-show-project = Le projet, par identifiant ou par titre ; une partie suffit si un seul projet convient

cli-command-explain = Pourquoi cette règle, et comment la respecter ? Les alertes aussi.
    .usage = roadmap explain [RÈGLE] [OPTIONS]
    .examples =
        Exemples :
          roadmap explain
          roadmap explain team-size
          roadmap explain overdue --format markdown
cli-explain-rule = La règle ou l’alerte, par son nom [par défaut : toutes, une ligne chacune]

cli-command-export = Écrit le rapport mensuel destiné à tous.
    .usage = roadmap export --pdf [--html] [--markdown] [OPTIONS]
    .examples =
        Code de retour : 0 si le rapport est écrit, 1 s’il est refusé parce que des fichiers ont des erreurs, 2 s’il n’a pas pu l’être.

        Exemples :
          roadmap export --pdf
          roadmap export --pdf --month 2026-11 --out novembre.pdf
          roadmap export --pdf --html --lang en
          roadmap export --markdown --out -
cli-export-pdf = En PDF, lisible par un lecteur d’écran
cli-export-html = En une page HTML qui se suffit à elle-même
cli-export-markdown = En Markdown, pour un wiki ou un message de forum
cli-export-month = Le mois dont il parle, comme 2026-11 [par défaut : le mois en cours]
cli-export-out = Fichier à écrire ; `-` désigne la sortie standard [par défaut : roadmap-MOIS.pdf, .html, .md]
cli-export-force = L’écrire bien que des fichiers aient des erreurs ; le rapport dit combien

cli-command-init = Commence une feuille de route : petite, commentée, à transformer en la vôtre.
    .usage = roadmap init [DOSSIER] [OPTIONS]
    .examples =
        Exemples :
          roadmap init
          roadmap init projets/2027
          roadmap init --lang en roadmap-2027
          roadmap init --ci gitlab
cli-init-folder = Dossier où l’écrire, créé s’il n’existe pas [par défaut : roadmap]
cli-init-ci = Écrire aussi les automatismes de `github` ou de `gitlab` : ils vérifient chaque changement, montrent ce qu’il entraîne et gardent le rapport mensuel ; là où il y a déjà une feuille de route, rien d’autre

cli-command-new = Commence un projet : son fichier, avec des commentaires sur ce qui reste à choisir.
    .usage = roadmap new IDENTIFIANT [OPTIONS]
    .examples =
        Exemples :
          roadmap new nocturnes
          roadmap new nocturnes --title "Nocturnes du jeudi"
          roadmap help new
cli-new-id = L’identifiant du projet, et le nom de son fichier : minuscules sans accent, chiffres et traits d’union simples
cli-new-title = Son titre [par défaut : tiré de l’identifiant]
cli-new-lead = Le chef de projet, par identifiant, par nom ou par une partie de l’un d’eux
cli-new-coordinator = Le coordinateur ; il est aussi contributeur
cli-new-contributors = Un contributeur fixe (répétable)

cli-command-schema = Le schéma JSON de chaque sorte de fichier, pour les éditeurs de texte.
    .usage = roadmap schema [SORTE] [OPTIONS]
    .examples =
        Avec un schéma, un éditeur complète les clés, les explique et montre les erreurs pendant la saisie ; roadmap check en sait davantage, et le dit en toutes lettres. roadmap init écrit les schémas dans une nouvelle feuille de route.

        Exemples :
          roadmap schema
          roadmap schema project
          roadmap schema --write
cli-schema-kind = Quelle sorte de fichier : `roadmap`, `people` ou `project` [par défaut : en donner la liste]
cli-schema-write = Les écrire dans le dossier .schema de la feuille de route, avec .taplo.toml à côté pour les éditeurs s’il n’y en a pas
cli-schema-kinds =
    roadmap   roadmap.toml : ce qui vaut pour toute la feuille de route
    people    people.toml : toutes les personnes que l’on peut nommer
    project   projects/….toml : un projet

    En afficher un : roadmap schema project. Les écrire tous pour les éditeurs : roadmap schema --write

cli-command-completions = Fait compléter par votre interpréteur de commandes les commandes, les options et les noms de votre feuille de route.
    .usage = roadmap completions INTERPRÉTEUR
    .examples =
        Le script rappelle roadmap, qui répond par les projets, les personnes et les livrables de la feuille de route du dossier courant. L’endroit où l’interpréteur le cherche dépend de lui.

        Exemples :
          roadmap completions bash > ~/.local/share/bash-completion/completions/roadmap
          roadmap completions fish > ~/.config/fish/completions/roadmap.fish
          roadmap completions zsh > ~/.zfunc/_roadmap
          roadmap completions powershell >> $PROFILE
cli-completions-shell = L’interpréteur : `bash`, `zsh`, `fish`, `powershell` ou `elvish`

cli-command-help = Affiche l’aide d’une commande, ou les clés des fichiers.
    .usage = roadmap help [COMMANDE | format] [SUJET]
    .examples =
        Exemples :
          roadmap help
          roadmap help export
          roadmap help format
          roadmap help format risks
          roadmap help explain team-size
cli-help-command = La commande ; `format` montre les clés des fichiers [par défaut : toutes les commandes, en bref]
cli-help-topic = Pour `format`, un fichier, une table ou une clé ; pour `explain`, une règle ou une alerte
cli-exit-status = Code de retour : 0 si c’est fait, 2 si cela n’a pas pu se faire.
    .edit = Code de retour : 0 si c’est fait, 1 si le changement est refusé à cause de nouvelles erreurs, 2 si cela n’a pas pu se faire.

## Fautes dans les arguments

cli-unknown-command = il n’y a pas de commande `{ $name }`
cli-all-commands = toutes les commandes : roadmap --help
cli-unknown-option = il n’y a pas d’option `{ $option }` ici
cli-unexpected-argument = `{ $text }` est un mot de trop
cli-missing-value = { $option } demande une valeur
cli-invalid-value = { $option } ne peut pas être `{ $value }`
cli-invalid-argument = `{ $value }` n’est pas possible ici
cli-no-command = il manque une commande : roadmap COMMANDE { $options }
cli-valid-values = valeurs possibles : { $values }
cli-unexpected-value = { $option } n’accepte pas de valeur : `{ $value }`
cli-not-a-number = { $option } : `{ $value }` n’est pas un nombre entier à partir de 0
cli-missing-argument = il manque : { $arguments }
cli-repeated = { $option } figure plus d’une fois
cli-conflict = { $option } et { $others } s’excluent
cli-not-utf-8 = un argument n’est pas du texte en UTF-8
cli-arguments = ces arguments ne se comprennent pas
cli-see-help = toutes les options : { $command }
cli-did-you-mean = vouliez-vous dire `{ $nearest }` ?
cli-did-you-mean-one-of = vouliez-vous dire l’un de ceux-ci : { $several } ?
cli-known = il y a : { $known }
cli-not-a-date = { $option } : `{ $text }` n’est pas une date comme 2026-12-15
cli-date-without-year = { $option } : il manque l’année dans `{ $text }`
cli-date-without-day = { $option } : il manque le jour dans `{ $text }`
cli-date-forms = une date s’écrit 2026-12-15, 15/12/2026 ou 15 décembre 2026
cli-date-forms-relative = une date s’écrit 2026-12-15, 15/12/2026, 15 décembre 2026, aujourd’hui, +7 (jours) ou +2s (semaines)
cli-no-such-day = { $option } : aucun calendrier n’a de jour { $text }

cli-unknown-person = personne ne s’appelle `{ $name }` dans people.toml
    .listed = une personne se désigne par son identifiant dans people.toml, ou par le nom qui y est écrit
cli-several-people = `{ $name }` convient à plusieurs personnes
cli-unknown-project = il n’y a pas de projet `{ $name }`
    .listed = un projet se désigne par son titre ou par le nom de son fichier ; `roadmap status` les montre tous
cli-several-projects = `{ $name }` convient à plusieurs projets
cli-unknown-directorate = il n’y a pas de direction `{ $name }`
cli-several-directorates = `{ $name }` convient à plusieurs directions
cli-several-tags = `{ $name }` convient à plusieurs mots-clés
cli-unknown-key = les fichiers n’ont pas de clé `{ $name }`
cli-all-keys = toutes les clés : roadmap help format
cli-unknown-tag = aucun projet ne porte le mot-clé `{ $name }`
cli-unknown-rule = il n’y a pas de règle `{ $name }`
cli-unknown-topic = il n’y a ni règle ni alerte `{ $name }`
cli-all-rules = toutes les règles et les alertes : roadmap explain

## Ce qui n’a pas pu se faire

cli-no-roadmap-in = pas de feuille de route dans { $folder } : ni roadmap.toml ni roadmap/roadmap.toml
cli-no-roadmap-above = pas de feuille de route dans { $folder } ni au-dessus : ni roadmap.toml ni roadmap/roadmap.toml
cli-unsupported-format = cette feuille de route est d’un format que ce programme ne lit pas : roadmap check dit où
cli-at-only-reads = `--at` va avec les commandes qui lisent la feuille de route, et avec aucune de celles qui écrivent
cli-offer-at = elle se trouve dans les commits de ce dépôt : --at HEAD la montre
cli-offer-init = roadmap init en commence une ; -C DOSSIER désigne le dossier d’une feuille de route existante
cli-offer-folder = il y en a une dans { $folder } : { $command }
cli-cannot-open-folder = impossible d’ouvrir le dossier { $folder } : { $why }
cli-cannot-write-output = impossible d’écrire sur la sortie standard : { $why }
cli-cannot-create = impossible de créer { $path } : { $why }

cli-because-not-found = fichier ou dossier introuvable
cli-because-permission-denied = permission refusée
cli-because-already-exists = il existe déjà
cli-because-not-a-folder = une partie du chemin n’est pas un dossier
cli-because-a-folder = c’est un dossier
cli-because-full = il ne reste plus de place sur le disque
cli-because-read-only = le disque est en lecture seule
cli-because-name = le nom est trop long, ou le système ne l’accepte pas

## Commencer une feuille de route, commencer un projet

cli-init-exists = { $path } existe déjà ; rien n’a été écrit
cli-init-editors = pour que les éditeurs complètent et vérifient ces fichiers pendant la saisie : { $what }
cli-init-ci-wrote = pour vérifier chaque changement : { $what }
cli-init-ci-next = Les automatismes de { $host } doivent savoir d’où vient le programme : remplissez-y ROADMAP_SOURCE et ROADMAP_COMMIT.
cli-init-ci-include = { $path } existe déjà et n’a pas été modifié. Ajoutez-y :
cli-init-next = Remplacez-y les noms par les vôtres, puis lancez : { $check }
cli-init-find = Les commandes cherchent la feuille de route en remontant depuis le dossier courant. D’ici, indiquez son dossier : { $status }
cli-editors-add = { $path } existe déjà et n’a pas été modifié. Pour que les éditeurs trouvent les schémas, ajoutez-y :
cli-new-exists = il y a déjà un projet `{ $id }` : { $path }
cli-new-blank-title = le titre est vide
cli-new-stand-in = Aucun chef de projet n’a été nommé : { $person } en tient lieu jusqu’à votre choix dans { $path }.
cli-new-incomplete = Cette équipe enfreindrait { $rules } : le projet commence comme proposé, les contributeurs derrière un # dans { $path }, jusqu’à ce que l’équipe soit complète.
cli-new-next = Ouvrez-le maintenant dans un éditeur de texte, complétez-le, puis lancez : roadmap check
cli-new-no-lead = Aucun chef de projet n’a été nommé : choisissez-en un dans { $path } ; d’ici là, roadmap check le demandera.
cli-bad-id-empty = l’identifiant est vide
cli-bad-id-long = l’identifiant `{ $id }` dépasse 64 caractères
cli-bad-id-letters = l’identifiant `{ $id }` ne peut contenir que des minuscules sans accent, des chiffres et des traits d’union simples
cli-bad-id-hyphens = l’identifiant `{ $id }` commence ou finit par un trait d’union, ou en a deux de suite
cli-wrote = écrit : { $what }

## Ce qui a été fait, et ce qui manque

cli-candidate = { "  " }{ $id } ({ $title })
cli-candidate-id = { "  " }{ $id }
cli-candidates-more = { "  " }et { $count } de plus
cli-overlooked = { $count ->
        [one] un fichier n’est pas lu
       *[other] { $count } fichiers ne sont pas lus
    } : { $files }{ $others ->
        [0] { "" }
       *[other] , et { $others } de plus
    }
cli-overlooked-rename = { $path } (renommez-le { $name })
cli-overlooked-move = { $path } (déplacez-le dans projects/, si c’est un projet)
cli-incomplete =
    { $files ->
        [one] { $files } fichier a des erreurs et peut s’afficher incomplet : { $check }
       *[other] { $files } fichiers ont des erreurs et peuvent s’afficher incomplets : { $check }
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
cli-check-unjudged =
    { $files ->
        [one] { $files } fichier a des fautes que ces règles ne disent pas, et peut n’être vérifié qu’en partie : roadmap check
       *[other] { $files } fichiers ont des fautes que ces règles ne disent pas, et peuvent n’être vérifiés qu’en partie : roadmap check
    }
cli-check-nothing-judged = rien dans { $folder } n’a pu être vérifié par ces règles ; roadmap check dit pourquoi
cli-read =
    { $projects ->
        [one] { $projects } projet lu
       *[other] { $projects } projets lus
    }

## Publier

cli-export-what = dites ce qu’il faut écrire : roadmap export --pdf, --html ou --markdown
cli-export-one-file = --out désigne un seul fichier, et { $options } en demandent plusieurs
cli-export-one-file-each = sans --out, chacun a son fichier : roadmap-MOIS.pdf, .html, .md
cli-export-reading = lecture
cli-export-reckoning = calcul de { $projects ->
        [one] { $projects } projet
       *[other] { $projects } projets
    }
cli-export-drawing = mise en { $format } de { $projects ->
        [one] { $projects } projet
       *[other] { $projects } projets
    }
cli-export-writing = écriture
cli-not-a-month = --month : `{ $text }` n’est pas un mois comme 2026-12
cli-future-month = à la date du { $today }, { $month } n’a pas commencé : un rapport parle de ce qui a eu lieu
cli-month-before = { $month } s’est terminé avant que la feuille de route ne commence, le { $begun }
cli-months-between = il y a des rapports de --month { $from } à --month { $to }
cli-month-only = il y a un rapport de --month { $month }
cli-export-terminal = un PDF ne s’affiche pas dans un terminal : donnez --out FICHIER, ou redirigez la sortie vers un fichier
cli-export-untold = le rapport ne nomme pas le commit dont il est issu : { $why }
cli-cannot-write = impossible d’écrire { $path } : { $why }
cli-export-refused =
    { $errors ->
        [one] { $errors } erreur : rien n’a été écrit. Corrigez-la, ou écrivez quand même le rapport avec --force
       *[other] { $errors } erreurs : rien n’a été écrit. Corrigez-les, ou écrivez quand même le rapport avec --force
    }
cli-export-forced =
    { $errors ->
        [one] rapport écrit bien que les fichiers aient { $errors } erreur
       *[other] rapport écrit bien que les fichiers aient { $errors } erreurs
    }
cli-wrote-pages =
    { $pages ->
        [one] écrit : { $path }, { $pages } page
       *[other] écrit : { $path }, { $pages } pages
    }
cli-stand-in =
    { $count ->
        [one] { $place }la police du rapport n’a pas { $codes } ; un signe en tient lieu
       *[other] { $place }la police du rapport n’a pas { $codes } ; des signes en tiennent lieu à { $count } endroits
    }
cli-stand-in-others =
    { $count ->
        [one] 1 autre de la même écriture
       *[other] { $count } autres de la même écriture
    }
cli-until-past = --until : le { $until } est avant le { $today }

## Ce que git garde

cli-command-diff = Que veut dire ce changement ?
    .usage = roadmap diff [DÉPART [ARRIVÉE]] [OPTIONS]
    .examples =
        Sans DÉPART, depuis le dernier commit commun avec la branche principale ; sans ARRIVÉE, jusqu’au dossier de travail.
        A..B et A...B ont le sens que leur donne `git diff` : A...B part de là où B a commencé.

        Exemples :
          roadmap diff
          roadmap diff main --format markdown
          roadmap diff 2026-11-30 HEAD
cli-diff-nothing-common = `{ $one }` et `{ $other }` n’ont aucun commit en commun
cli-diff-base = Commit, étiquette, branche, ou dernier commit d’un jour, d’où part le changement
cli-diff-head = Celui où il mène [par défaut : le dossier de travail]
cli-diff-at = `diff` prend les deux états en arguments : roadmap diff DÉPART ARRIVÉE
cli-diff-came-later = Il n’y avait pas encore de feuille de route dans { $revision } : tout est nouveau.

cli-command-history = Combien de fois les dates ont-elles bougé, de combien et pourquoi ?
    .usage = roadmap history [PROJET[/LIVRABLE]] [OPTIONS]
    .examples =
        D’après git : la date prévue d’abord, puis chaque mouvement avec son jour, sa raison (la clé `why`) et son commit. Ce qu’une fusion apporte a bougé le jour de la fusion. Les chiffres comptent les livrables remis ou encore prévus : glissement moyen, les jours de la première date à la dernière prévue ; dates tenues, les premières dates passées auxquelles le livrable était remis.

        Exemples :
          roadmap history
          roadmap history pret-d-objets
          roadmap history pret-d-objets/charte-de-pret
          roadmap history --directorate CNUM --format markdown
cli-history-what = Le projet, par identifiant ou par titre, ou un de ses livrables ; une partie suffit si un seul convient [par défaut : tous]
cli-history-broken = L’historique n’a pas pu être lu en entier : ce qui est dit ici vaut dans cette limite.
cli-unknown-deliverable = aucun livrable daté ne s’y appelle `{ $name }`
cli-several-deliverables = `{ $name }` convient à plusieurs livrables
cli-diff-no-default-branch = aucune branche par défaut n’a été trouvée (ni celle du dépôt distant, ni main, ni master) : comparaison avec le dernier commit
    .help = indiquer la branche de comparaison, `roadmap diff BRANCHE`, ou la faire connaître à git : `git remote set-head origin --auto`, ou sans dépôt distant `git config init.defaultBranch BRANCHE`
cli-history-undated = { $others ->
    [0] la date du commit { $commit } ne peut pas être exacte
    [one] les dates du commit { $commit } et d’un autre ne peuvent pas être exactes
   *[other] les dates du commit { $commit } et de { $others } autres ne peuvent pas être exactes
} : il est daté du { $day }, comme le commit daté le plus proche
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
