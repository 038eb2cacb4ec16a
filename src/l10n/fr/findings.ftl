# Ce que signale `check` : une phrase chacun ; `.label` s’affiche sous le texte en cause, les aides disent comment corriger.

## Équipes

team-size-few = le projet « { $project } » { $count ->
        [0] n’a aucun contributeur
        [one] n’a qu’un contributeur
       *[other] n’a que { $count } contributeurs
    } ; une équipe en compte au moins { $min }
    .label = pas assez de contributeurs
    .help = ajoutez des personnes à `contributors`
    .free = agents des directions porteuses sans projet actif : { $free }
team-size-many = le projet « { $project } » a { $count } contributeurs ; une équipe en compte au plus { $max }
    .label = trop de contributeurs
    .help = inscrivez comme invitées les personnes qui ne viennent que de temps en temps : [[guests]]
directorate-unrepresented = { $directorate } n’a aucun contributeur dans le projet « { $project } »
    .label = personne de { $directorate }
    .help = invitez un agent de { $directorate } et ajoutez son identifiant à `contributors`
    .free = invitez un agent de { $directorate } ; sans projet actif : { $free }
coordinator-not-contributor = { $person } coordonne le projet « { $project } » sans figurer parmi ses contributeurs
    .label = ne figure pas parmi les contributeurs
    .team = les contributeurs
    .help = ajoutez "{ $id }" à `contributors`, ou choisissez l’un des contributeurs pour coordonner le projet
lead-is-coordinator = le projet « { $project } » a la même personne comme chef de projet et comme coordinateur : { $person }
    .label = la même personne
    .first = déjà nommée ici
    .help = choisissez deux personnes différentes, pour partager la charge
duplicate-member = { $person } figure plusieurs fois parmi les contributeurs du projet « { $project } »
    .label = déjà dans la liste
    .first = première mention ici
    .member = dans l’équipe ici
    .guest = parmi les invités ici
    .help = retirez cette entrée, ou remplacez-la par l’identifiant de la personne voulue
    .help-guest = retirez l’une des deux entrées : un membre de l’équipe n’a pas besoin d’invitation
duplicate-member-guest = { $person } figure à la fois parmi les contributeurs et parmi les invités du projet « { $project } »
    .label = la même personne
duplicate-member-lead = { $person } figure à la fois comme chef de projet et parmi les invités du projet « { $project } »
    .label = la même personne
outsider-unapproved = { $person } n’appartient à aucune direction porteuse et attend encore la validation de { $missing }
    .label = validation de { $missing } manquante
    .help = demandez la validation de { $missing } ; puis ajoutez, pour chaque validation, [[approvals]] avec person = "{ $id }", directorate, by et on
approver-outside-directorate = { $person } valide au nom de { $directorate } sans en faire partie
    .label = ne fait pas partie de { $directorate }
    .help = nommez l’agent de { $directorate } qui a donné la validation
approval-unused-absent = validation inutile : { $person } ne fait pas partie de l’équipe du projet « { $project } »
    .label = ne fait pas partie de l’équipe
approval-unused-insider = validation inutile : { $person } n’en a pas besoin dans le projet « { $project } »
    .label = membre d’une direction porteuse
approval-unused =
    .help = retirez cette validation, ou corrigez l’identifiant de la personne
sponsor-missing = le projet « { $project } » n’a pas de sponsor
    .label = pas de `sponsors` dans ce fichier
    .help = ajoutez une ligne comme : sponsors = ["prenom-nom"]
team-unannounced = l’équipe du projet « { $project } » n’a pas été annoncée à { $uninformed }
    .label = cette équipe
    .help = informez chaque personne, puis notez la date : informed = [{ "{" } person = "{ $id }", on = … { "}" }]
double-booked = { $person } contribue à { $count } projets actifs : { $projects }
    .label = contribue à ce projet
    .also = et à celui-ci
    .help = gardez cette personne dans une seule équipe et invitez-la dans { $count ->
        [2] l’autre
       *[other] les autres
    } : toutes les équipes travaillent à la même séance
    .twins = deux de ces projets ont le même titre : si l’un des fichiers est une copie de l’autre, supprimez-le ou faites-en un projet distinct
departed-member = { $person } { $role ->
        [lead] dirige le projet
        [coordinator] coordonne le projet
        [contributor] contribue au projet
       *[sponsor] est sponsor du projet
    } « { $project } » mais part le { $left }, avant la fin du projet, fixée au { $end }
    .label = part le { $left }
    .also = la même personne
    .lead = choisissez qui dirigera ensuite le projet
    .coordinator = choisissez qui coordonnera ensuite le projet
    .sponsor = trouvez un autre sponsor pour la suite du projet
    .remaining = { $count ->
        [one] il reste un contributeur : { $remaining }
       *[other] il reste { $count } contributeurs : { $remaining }
    }
    .many = il reste { $count } contributeurs
    .nobody = il ne reste aucun contributeur
    .few = ce n’est pas assez : une équipe compte au moins { $min } contributeurs
    .unrepresented = plus personne ne représenterait { $missing } dans l’équipe
departed-member-endless = { $person } { $role ->
        [lead] dirige le projet
        [coordinator] coordonne le projet
        [contributor] contribue au projet
       *[sponsor] est sponsor du projet
    } « { $project } » mais part le { $left }, et le projet n’a pas de date de fin
    .label = part le { $left }

## Livrables, dates et suivi

deliverable-undated = le livrable « { $deliverable } » n’a pas encore de date
    .label = pas de `due`
    .help = choisissez une date, même approximative, et écrivez-la sur une ligne dessous : due = 2026-12-15
no-deliverable = le projet « { $project } » est actif mais n’a aucun livrable
    .label = pas de [[deliverables]] dans ce fichier
    .help = ajoutez un premier livrable : [[deliverables]] avec id, title et due
nothing-before-review = le projet « { $project } » n’a aucun livrable attendu d’ici à son premier point d’étape, le { $review }
    .label = { $months ->
        [0] le premier point d’étape a lieu dès le début
        [one] le premier point d’étape a lieu un mois après le début
       *[other] le premier point d’étape a lieu { $months } mois après le début
    }
    .help = ajoutez un livrable, même petit, à présenter d’ici au { $review }
due-before-start = le livrable « { $deliverable } » est attendu avant le début du projet, fixé au { $start }
    .label = avant le début
    .start = début du projet
    .help = corrigez l’une des deux dates
due-after-end = le livrable « { $deliverable } » est attendu après la fin du projet, fixée au { $end }
    .label = après la fin
    .end = fin du projet
    .help = avancez le livrable, ou repoussez la fin du projet
due-on-closed-day = le livrable « { $deliverable } » est attendu un { $closed ->
        [saturday] samedi
       *[sunday] dimanche
    }
    .label = jour non ouvré
    .before = le dernier jour ouvré avant cette date est le { $before } : { $written }
due-on-closed-day-named = le livrable « { $deliverable } » est attendu un jour de fermeture : { $closed }
    .label = jour non ouvré
due-on-closed-day-nameless = le livrable « { $deliverable } » est attendu un jour de fermeture
    .label = jour non ouvré
open-deliverable-in-completed = le projet « { $project } » est terminé, mais le livrable « { $deliverable } » n’est ni livré ni abandonné
    .label = encore ouvert
    .help = ajoutez delivered = … avec la date, ou dropped = … si le livrable est abandonné
owner-outside-team = { $person } est responsable du livrable « { $deliverable } » sans faire partie de l’équipe du projet « { $project } »
    .label = aucun rôle dans ce projet
    .team = les contributeurs
    .help = choisissez un responsable dans l’équipe, ou ajoutez cette personne à l’équipe
owner-outside-team-risk = { $person } est responsable du risque « { $risk } » sans faire partie de l’équipe du projet « { $project } »
    .label = aucun rôle dans ce projet
end-before-start = dans { $table ->
        [away] l’absence indiquée pour { $name }
        [closed] la fermeture « { $name } »
        [meetings] la série de réunions « { $name } »
        [extra] la date supplémentaire de « { $name } »
        [guests] l’invitation faite à { $name }
        [risks] le risque « { $name } »
        [decisions] la décision « { $name } »
        [escalations] la saisine « { $name } »
       *[project] le projet « { $name } »
    }, `{ $second-key }` ({ $second }) est avant `{ $first-key }` ({ $first })
    .label = avant `{ $first-key }`
    .first = `{ $first-key }` est ici
    .help = corrigez l’une des deux valeurs ; c’est souvent l’année qui est fausse
end-before-start-time = dans { $table ->
        [away] l’absence indiquée pour { $name }
        [closed] la fermeture « { $name } »
        [meetings] la série de réunions « { $name } »
        [extra] la date supplémentaire de « { $name } »
        [guests] l’invitation faite à { $name }
        [risks] le risque « { $name } »
        [decisions] la décision « { $name } »
        [escalations] la saisine « { $name } »
       *[project] le projet « { $name } »
    }, `{ $second-key }` ({ $second }) est avant `{ $first-key }` ({ $first })
    .label = avant `{ $first-key }`
high-risk-unowned = le risque élevé « { $risk } » du projet « { $project } » n’a pas de responsable
    .label = pas de `owner`
    .help = choisissez un responsable (owner = "…") et une réponse (response = "…")
high-risk-unowned-response = le risque élevé « { $risk } » du projet « { $project } » n’a pas de réponse prévue
    .label = pas de `response`
high-risk-unowned-both = le risque élevé « { $risk } » du projet « { $project } » n’a ni responsable ni réponse prévue
    .label = ni `owner` ni `response`
overspent = le projet « { $project } » a dépensé { $over } de plus que la somme accordée{ $year ->
        [unread] { "" }
       *[other] {" "}pour { $year }
    }
    .label = dépensé : { $spent }
    .granted = accordé : { $granted }
    .help = demandez que la différence soit accordée, ou corrigez l’un des deux montants

## Dépendances

dependency-cycle = dépendance circulaire : { $cycle }
    .label = dépend de `{ $to }`
    .step = `{ $from }` dépend de `{ $to }`
    .help = { $count ->
        [one] retirez cette entrée
       *[other] retirez l’une de ces { $count } entrées : la moins importante
    }
dependency-cycle-itself = dépendance circulaire : `{ $from }` dépend de lui-même : { $cycle }
    .label = dépend de `{ $to }`
dependency-too-late = le livrable « { $deliverable } » est attendu avant un livrable dont il dépend : « { $awaited } », attendu le { $awaited-due }
    .label = attendu le { $awaited-due } ; « { $deliverable } » le { $due }
    .awaited = « { $awaited } » est attendu à cette date
    .help = déplacez l’une des deux dates, ou retirez cette entrée
dependency-abandoned = « { $waiting } » dépend de « { $awaited } », qui a été abandonné
    .label = ne sera pas livré
    .place = abandonné ici
    .help = retirez cette entrée, ou remplacez-la par une autre dépendance
dependency-abandoned-stopped = « { $waiting } » dépend de « { $awaited } », qui a été arrêté
    .label = ne sera pas livré
dependency-abandoned-undelivered = « { $waiting } » dépend de « { $awaited } », qui n’a pas été livré avant l’arrêt de son projet
    .label = ne sera pas livré
dependency-not-transverse = { $count ->
        [one] un autre projet dépend
       *[other] { $count } autres projets dépendent
    } du projet « { $project } », qui n’est pas marqué comme transverse
    .label = d’autres projets en dépendent
    .depends = en dépend ici
    .help = ajoutez la ligne : transverse = true

## Dérogations

waiver-expired = la dérogation à `{ $rule }` pour le projet « { $project } » a expiré le { $until }, et ce qu’elle couvrait est de nouveau signalé
    .label = cette date est passée
    .help = corrigez ce que la règle signale, ou faites renouveler la dérogation avec une nouvelle date
waiver-note = dérogation jusqu’au { $waived-until }, accordée par { $waived-by } : { $waived-reason }
waiver-note-unread = dérogation accordée, mais illisible en partie
waiver-unused = la dérogation à `{ $rule }` pour le projet « { $project } » est inutile : la règle n’y signale rien
    .label = rien à couvrir
    .help = retirez la dérogation : elle cacherait la prochaine remarque de cette règle

## Lecture

did-you-mean = vouliez-vous dire `{ $nearest }` ?

toml-syntax = TOML non valide : `{ $text }` est inattendu
toml-syntax-unquoted = texte sans guillemets : `{ $text }`
    .label = écrivez-le entre guillemets droits : { $right }
toml-syntax-quotes = guillemets typographiques au lieu de guillemets droits : `{ $text }`
    .label = utilisez des guillemets droits : { $right }
toml-syntax-string-lines = un texte s’étend sur plusieurs lignes
    .label = mettez-le sur une seule ligne, ou mettez trois guillemets (""") avant et après
toml-syntax-string = guillemet fermant manquant
    .label = le texte commence ici ; fermez-le sur la même ligne : { $right }
toml-syntax-date = date ou heure non valide : `{ $text }`
    .label = écrivez une date comme 2026-12-15, une heure comme 09:00:00
toml-syntax-number = ni un nombre, ni une date : `{ $text }`
    .label = écrivez un nombre comme 12000, une date comme 2026-12-15, et tout le reste entre guillemets
toml-syntax-boolean = `{ $text }` doit être en minuscules
    .label = écrivez true ou false
toml-syntax-yes-no = `{ $text }` n’est pas une valeur vrai/faux
    .label = écrivez true pour oui, false pour non
toml-syntax-array = liste non fermée, ou virgule manquante entre deux éléments
    .label = une virgule ou le crochet fermant ] est attendu avant ceci
toml-syntax-inline-table = table { "{…}" } non fermée, ou virgule manquante entre deux clés
    .label = une virgule ou l’accolade fermante est attendue avant ceci
toml-syntax-header = en-tête non fermé
    .label = écrivez l’en-tête comme [nom] ou [[nom]], seul sur sa ligne
toml-syntax-header-blank = un nom entre crochets ne peut pas contenir d’espace : `{ $text }`
    .label = écrivez { $right }
toml-syntax-header-letters = un nom entre crochets ne peut contenir que des lettres sans accent, des chiffres et des traits d’union : `{ $text }`
    .label = écrivez { $right }
toml-syntax-no-equals = signe égal manquant après la clé
    .label = écrivez la ligne ainsi : clé = valeur
toml-syntax-no-value = clé sans valeur
    .label = écrivez une valeur après le signe égal, ou retirez la ligne
toml-syntax-escape = une barre oblique inverse n’a pas de sens devant ce caractère
    .label = écrivez-en deux (\\) pour une
toml-syntax-key = clé non valide : `{ $text }`
    .label = une clé ne peut contenir que des lettres sans accent, des chiffres et des traits d’union
toml-syntax-comma = virgule inattendue
    .label = retirez-la
toml-syntax-equals = signe égal inattendu
    .label = écrivez la ligne ainsi : clé = valeur
toml-syntax-more = texte inattendu à la fin de la ligne : `{ $text }`
    .label = écrivez une clé et une valeur par ligne ; dans un texte, un guillemet s’écrit \"
toml-syntax-two-statements = deux clés sur une même ligne : `{ $text }`
    .label = écrivez chaque clé avec sa valeur sur sa propre ligne
toml-syntax-broken-pair = saut de ligne entre une clé et sa valeur
    .label = écrivez les deux sur une même ligne
toml-syntax-control = caractère invisible inattendu
    .label = effacez-le
toml-syntax-deep = listes imbriquées trop profondément
    .label = le format demande trois niveaux au plus
toml-syntax-twice = `{ $text }` est défini deux fois au même endroit
    .label = gardez l’un des deux
toml-syntax-brackets = `{ $text }` est entre crochets simples à un endroit et entre crochets doubles à un autre
    .label = écrivez deux crochets de chaque côté : [[{ $text }]]
    .list = entre crochets doubles ici
toml-syntax-conflict = conflit de fusion : git n’a pas pu fusionner deux versions des mêmes lignes
    .label = une version suit ; gardez-la, ou gardez l’autre, et supprimez les trois lignes de marques
    .base = la version commune de départ suit ; supprimez-la aussi
    .theirs = l’autre version suit
    .end = les deux versions finissent ici
toml-syntax-conflict-base = conflit de fusion : git n’a pas pu fusionner deux versions des mêmes lignes
    .label = une version suit ; gardez-la, ou gardez l’autre, et supprimez les quatre lignes de marques
toml-syntax-conflict-mark = marque d’un conflit de fusion restée dans le fichier : `{ $text }`
    .label = supprimez cette ligne, et vérifiez qu’il ne reste qu’une version des lignes voisines
toml-syntax-not-a-table = `{ $text }` est déjà défini et n’est pas une table
    .label = ce nom est déjà utilisé
toml-syntax-string-open = guillemet fermant manquant
    .label = le texte commence ici ; fermez-le par le même guillemet sur la même ligne
toml-syntax-unquoted-plain = texte sans guillemets : `{ $text }`
    .label = écrivez-le sous la forme "…"
toml-syntax-unquoted-list = chaque élément d’une liste s’écrit entre ses propres guillemets : `{ $text }`
    .label = écrivez la liste entière : { $right }
toml-syntax-semicolon = point-virgule au lieu d’une virgule dans une liste
    .label = écrivez une virgule à la place
toml-syntax-list-quotes = guillemet manquant dans une liste
    .label = écrivez { $right }
toml-syntax-no-key = clé manquante avant le signe égal
    .label = écrivez la ligne ainsi : clé = valeur
toml-syntax-colon = deux-points au lieu du signe égal entre la clé et la valeur
    .label = écrivez = à la place
toml-syntax-date-short-year = date dont l’année n’a que deux chiffres : `{ $text }`
    .label = écrivez l’année en quatre chiffres, puis le mois et le jour, comme 2026-12-15
toml-syntax-date-year = date sans année : `{ $text }`
    .label = écrivez l’année, le mois et le jour, comme 2026-12-15
toml-syntax-broken-line = une ligne est coupée en deux
    .label = écrivez les deux parties sur une seule ligne : { $right }
toml-syntax-list = plusieurs valeurs sans les crochets d’une liste
    .label = écrivez { $right }
toml-syntax-apostrophe = une apostrophe termine un texte trop tôt
    .label = écrivez-le entre guillemets doubles : { $right }
toml-syntax-quotes-inside = des guillemets à l’intérieur d’un texte le terminent trop tôt
    .label = mettez une barre oblique inverse devant chacun d’eux : { $right }
toml-syntax-date-form = date au mauvais format : `{ $text }`
    .label = écrivez l’année, le mois et le jour : { $right }
toml-syntax-date-day = une date est attendue, et non un mois : `{ $text }`
    .label = ajoutez le jour, par exemple le dernier du mois : { $right }
toml-syntax-date-late = date inexistante : `{ $text }` ; ce mois finit le { $last }
    .label = écrivez { $right }, ou un autre jour du mois
toml-syntax-dash = tirets ({ $code }) au lieu de traits d’union dans une date : `{ $text }`
    .label = utilisez des traits d’union : { $right }
toml-syntax-number-form = nombre au mauvais format : `{ $text }`
    .label = écrivez { $right }
toml-syntax-number-whole = un nombre entier est attendu, et non `{ $text }`
    .label = écrivez { $right } ou { $other }, sans décimales ni espaces
toml-syntax-sign-behind = `{ $text }` inattendu après la valeur
    .label = retirez-le
toml-syntax-rest = texte inattendu après la valeur : `{ $text }`
    .label = retirez-le, ou mettez # devant pour en faire un commentaire
toml-syntax-date-wanted = une date est attendue, et non le mot `{ $text }`
    .label = écrivez une date comme 2026-12-15, ou retirez la ligne
toml-syntax-time-wanted = une heure est attendue, et non le mot `{ $text }`
    .label = écrivez une heure comme 09:00:00, ou retirez la ligne
toml-syntax-time-form = heure au mauvais format : `{ $text }`
    .label = écrivez { $right }
toml-syntax-number-wanted = un nombre entier est attendu, et non `{ $text }`
    .label = écrivez seulement des chiffres, comme 40 ou 12000, ou retirez la ligne
toml-syntax-header-form = en-tête sans crochet ouvrant ou fermant : `{ $text }`
    .label = écrivez { $right }, seul sur sa ligne
toml-syntax-hidden = caractère invisible inattendu ({ $code })
    .label = effacez-le
toml-syntax-hidden-blank = espace insécable inattendue ({ $code })
    .label = effacez-la, et tapez une espace ordinaire s’il en faut une
toml-syntax-hidden-space = espace inhabituelle inattendue ({ $code })
    .label = effacez-la, et tapez une espace ordinaire s’il en faut une
toml-syntax-line = une ligne n’est pas de la forme clé = valeur
    .label = écrivez { $right }
toml-syntax-note = une ligne n’est ni une clé avec sa valeur, ni un commentaire
    .label = mettez # devant pour en faire un commentaire, ou retirez-la
toml-syntax-key-form = clé non valide : `{ $text }`
    .label = vouliez-vous dire `{ $right }` ?
toml-syntax-key-forms = clé non valide : `{ $text }`
    .label = vouliez-vous dire { $keys } ?
toml-syntax-key-unknown = clé non valide : `{ $text }`
    .label = une clé ne peut contenir que des lettres sans accent, des chiffres et des traits d’union
toml-syntax-array-open = liste non fermée
    .label = la liste commence ici ; écrivez le crochet fermant ] après son dernier élément
toml-syntax-inline-table-open = table { "{…}" } non fermée
    .label = la table commence ici ; écrivez l’accolade fermante après sa dernière valeur
toml-syntax-before-this = à fermer avant ceci
toml-syntax-first = déjà défini ici

unreadable-file-missing = le fichier manque ; toute feuille de route en a besoin
    .help = créez-le, avec un en-tête par personne, comme [prenom-nom], suivi de name et de directorate
unreadable-file-not-utf8 = le fichier n’est pas un texte en UTF-8 (à l’octet { $at })
    .help = enregistrez-le de nouveau avec l’encodage « UTF-8 »
unreadable-file-too-large = le fichier fait { $bytes } octets ; la limite est de 1 048 576 (1 Mio)
    .help = déplacez ce qui ne sert plus dans un fichier dont le nom commence par _ : ces fichiers ne sont pas lus
unreadable-file-permission = impossible d’ouvrir le fichier : accès refusé
    .help = donnez-vous le droit de lecture, ou demandez-le
unreadable-file-not-regular = le fichier n’est pas un fichier ordinaire
    .help = remplacez-le par un fichier ordinaire, ou retirez-le
unreadable-file-leads-out = le lien symbolique mène hors de la feuille de route ; seuls les fichiers qu’elle contient sont lus
    .help = remplacez le lien par le fichier lui-même
unreadable-file-leads-nowhere = lien symbolique rompu : sa cible n’existe pas
    .help = remplacez le lien par le fichier lui-même, ou retirez-le
unreadable-file-other-repository = le dossier est un dépôt à part entière (un sous-module) : ses fichiers ne font pas partie du commit
unreadable-file-other = impossible de lire le fichier : { $why }

unknown-key = clé inconnue : `{ $key }`
    .label = n’est pas une clé de cette table
    .help = retirez-la ; écrivez les notes pour les collègues en commentaire, après #
    .above = elle concerne le fichier entier : placez-la plus haut, avant la première ligne entre crochets
    .there = `{ $nearest }` est déjà là : gardez l’une des deux

missing-key = clé manquante : `{ $key }`
    .top = ajoutez une ligne en haut du fichier : { $key } = { $example }
    .below = ajoutez une ligne sous celle-ci : { $before }{ $key } = { $example }
    .inside = ajoutez entre ces accolades : { $before }{ $key } = { $example }
    .above = ajoutez deux lignes au-dessus de celle-ci : { $header } et { $key } = { $example }
missing-key-one-of = clé manquante : il faut `{ $one }` ou `{ $other }`
    .top = ajoutez une ligne en haut du fichier : { $one } = "…" ou { $other } = "…"
    .below = ajoutez une ligne sous celle-ci : { $before }{ $one } = "…" ou { $before }{ $other } = "…"
    .inside = ajoutez entre ces accolades : { $before }{ $one } = "…" ou { $before }{ $other } = "…"
    .above = ajoutez deux lignes au-dessus de celle-ci : { $header } et { $one } = "…" ou { $other } = "…"
missing-key-together = clé manquante : `{ $key }` va avec `{ $other }`

wrong-value-type = `{ $key }` devrait être { $wanted ->
        [text] un texte entre guillemets
        [integer] un nombre entier
        [boolean] true ou false
        [date] une date
        [time] une heure
        [list] une liste entre crochets
        [table] une table
       *[tables] une suite de tables [[…]]
    }, et non { $found ->
        [text] un texte entre guillemets
        [integer] un nombre entier
        [float] un nombre à virgule
        [boolean] une valeur vrai/faux
        [date] une date
        [time] une heure
        [datetime] une date avec une heure
        [list] une liste
       *[table] une table
    }
    .date = écrivez l’année, le mois et le jour, sans guillemets ni heure : 2026-12-15
    .date-right = écrivez la date seule, avec des traits d’union et sans guillemets : { $right }
    .date-day = écrivez une date comme 2026-12-15
    .time = écrivez l’heure sans guillemets : 09:00:00
    .time-right = écrivez l’heure seule, sans guillemets : { $right }
    .list = mettez-le entre crochets : ["…"]
    .list-right = écrivez { $right }
    .text = mettez-le entre guillemets : "…"
    .text-right = mettez-le entre guillemets : { $right }
    .boolean = écrivez true ou false, sans guillemets
    .boolean-right = écrivez { $right }, sans guillemets
    .integer = écrivez seulement des chiffres, sans guillemets
    .number = écrivez le nombre seul : { $right }
    .number-either = écrivez { $right } ou { $other }, sans décimales
    .count = écrivez un nombre entier, 0 ou plus
    .percent = écrivez un nombre entier de 0 à 100
    .tables = écrivez deux crochets de chaque côté : [[{ $key }]]
    .tables-below = écrivez [[{ $key }]] seul sur une ligne, et dessous les clés de chaque entrée
wrong-value-word = `{ $value }` n’est pas une valeur possible pour `{ $key }`
    .help = écrivez l’un de ces mots : { $words }
wrong-value-blank = `{ $key }` est vide
    .label = écrivez quelque chose entre les guillemets
wrong-value-number = `{ $key }` devrait être un nombre entier, 0 ou plus
    .label = écrivez un nombre entier, 0 ou plus
wrong-value-percent = `{ $key }` devrait être un pourcentage de 0 à 100
    .label = écrivez un nombre entier de 0 à 100
wrong-value-large = la valeur de `{ $key }` est trop grande
    .label = écrivez un nombre plus petit
wrong-value-timezone = fuseau horaire inconnu : `{ $value }`
    .label = écrivez un nom comme "Europe/Paris"
wrong-value-currency = monnaie inconnue : `{ $value }`
    .label = écrivez un code comme "EUR"
wrong-value-on = `{ $value }` n’est pas un jour possible pour une série de réunions
    .label = écrivez "thursday" pour des semaines ; "first thursday" ou "last monday" pour des mois
wrong-value-on-week = `{ $value }` est un jour du mois, alors que la série se répète par semaines
    .label = écrivez seulement le jour de la semaine, comme "thursday"
wrong-value-on-month = `{ $value }` est un jour de la semaine, alors que la série se répète par mois
    .label = écrivez lequel du mois, comme "first thursday"
wrong-value-both = `{ $key }` et `{ $first }` ne vont pas ensemble
    .label = gardez l’une des deux
    .first = l’autre
wrong-value-no-owner = la feuille de route n’a aucune direction porteuse
    .label = nommez au moins une direction
wrong-value-not-owner = `{ $name }` n’est pas une direction porteuse de cette feuille de route : elle n’a rien à valider
    .label = ne figure pas parmi les `owners` de roadmap.toml
wrong-value-min-max = `min-contributors` ({ $min }) est plus grand que `max-contributors` ({ $max })
    .label = corrigez l’un des deux
wrong-value-not-a-table = `{ $key }` devrait être une table : { $what ->
        [person] chaque personne
        [directorate] chaque direction
        [department] chaque département
       *[meeting] chaque série de réunions
    } a son propre en-tête
wrong-value-level = `{ $value }` n’est pas un niveau possible pour `{ $key }`
    .label = écrivez l’un de ces mots : { $words }
wrong-value-alert-level = une alerte ne peut être réglée que sur "off"
    .label = `{ $key }` est une alerte, pas une règle

bad-id = `{ $id }` ne peut pas être l’identifiant { $what ->
        [person] d’une personne
        [department] d’un département
        [meeting] d’une série de réunions
        [deliverable] d’un livrable
       *[project] d’un projet
    }
    .label = un identifiant ne contient que des minuscules sans accent, des chiffres et des traits d’union simples, 64 caractères au plus
bad-id-directorate = `{ $id }` ne peut pas être l’identifiant d’une direction
    .label = un identifiant ne contient que des lettres sans accent, des chiffres et des traits d’union simples, 64 caractères au plus
bad-id-file = renommez le fichier en { $slug }.toml ; si c’est une copie inutile, supprimez-le
bad-id-slug = écrivez `{ $slug }`, ici et partout où cet identifiant est cité

bad-id-prefix = dans people.toml, l’en-tête d’une personne est l’identifiant seul, sans `{ $prefix }`
    .label = écrivez { $right }
duplicate-id-project = un autre projet a déjà l’identifiant `{ $id }`
    .label = renommez ce fichier ou l’autre
duplicate-id-deliverable = un autre livrable de ce projet a déjà l’identifiant `{ $id }`
    .label = donnez-lui un autre identifiant
duplicate-id-alias = `{ $id }` désigne déjà une autre direction
    .label = retirez-le, ou choisissez-en un autre
duplicate-id-directorate = `{ $id }` est déjà un alias d’une autre direction
    .label = donnez un autre identifiant à cette direction, ou retirez l’alias
duplicate-id-owner = une direction figure deux fois dans `owners`
    .label = retirez-la
duplicate-id =
    .first = première mention ici

unsupported-format = la feuille de route est d’un format que ce programme ne lit pas ; il lit le format { $supported }
    .label = le format 1 est le seul à ce jour ; un programme plus récent en lit peut-être d’autres
unusable-link = `{ $address }` n’est pas une adresse http, https ou mailto complète
    .label = aucun lien n’en est fait
    .help = copiez l’adresse entière depuis le navigateur ; pour un fichier d’un lecteur partagé, prenez son adresse sur l’intranet
unusable-link-blank = l’adresse est vide
    .label = aucun lien n’en est fait
    .help = écrivez l’adresse, ou retirez la ligne
cancelled-not-scheduled = « { $meeting } » n’a pas de date le { $day }
    .label = pas une date de la série
    .between = les dates les plus proches sont le { $before } et le { $after } ; une réunion hors série s’écrit sous `extra`
    .ended = la dernière date de la série est le { $before }
    .not-started = la première date de la série est le { $after }
    .never = de `from` à `to`, la série n’a aucune date

unknown-person = il n’y a pas de personne `{ $name }` dans people.toml
    .help = ajoutez cette personne à people.toml, ou corrigez l’identifiant
    .none = people.toml ne contient encore personne : ajoutez une ligne [{ $name }], et dessous name = "…" et directorate = "…"
    .each = écrivez chaque personne entre ses propres guillemets : { $right }
unknown-directorate = il n’y a pas de direction `{ $name }` dans roadmap.toml
    .help = ajoutez-la à roadmap.toml, sous son propre en-tête, ou corrigez le nom
    .none = roadmap.toml ne contient encore aucune direction : ajoutez une ligne [directorates.{ $name }], et dessous name = "…"
unknown-department = il n’y a pas de département `{ $name }` dans roadmap.toml
    .help = ajoutez-le à roadmap.toml, sous son propre en-tête, ou corrigez le nom
    .none = roadmap.toml ne contient encore aucun département : ajoutez une ligne [departments.{ $name }], et dessous name = "…" et directorate = "…"
unknown-meeting = il n’y a pas de série de réunions `{ $name }` dans roadmap.toml
    .help = ajoutez-la à roadmap.toml, sous son propre en-tête, ou corrigez le nom
    .none = roadmap.toml ne contient encore aucune série de réunions : ajoutez une ligne [meetings.{ $name }], et dessous name, who, every, on et from
unknown-dependency = il n’y a ni projet ni livrable `{ $name }`
    .help = corrigez ou retirez cette entrée ; un projet à venir peut figurer dans la feuille de route comme proposé
unknown-dependency-deliverable = il n’y a pas de livrable `{ $name }`
    .help = corrigez ou retirez cette entrée

rule-unknown = il n’y a pas de règle `{ $name }`
    .help = liste des règles et des alertes : roadmap explain
rule-unknown-fixed = le niveau de `{ $name }` est toujours error et ne se règle pas
    .label = retirez cette ligne
rule-unknown-waiver = aucune dérogation à `{ $name }` n’est possible
    .label = corrigez plutôt ce que la règle signale

## Ce que `check` écrit autour

check-summary = { $read } { $read ->
        [one] fichier vérifié
       *[other] fichiers vérifiés
    } sur { $found }, { $rules } { $rules ->
        [one] règle
       *[other] règles
    } : { $errors } { $errors ->
        [one] erreur
       *[other] erreurs
    }, { $warnings } { $warnings ->
        [one] avertissement
       *[other] avertissements
    }{ $waived ->
        [0] { "" }
        [one] , { $waived } dérogation
       *[other] , { $waived } dérogations
    }.
check-summary-new = { $read } { $read ->
        [one] fichier vérifié
       *[other] fichiers vérifiés
    } sur { $found }, { $rules } { $rules ->
        [one] règle
       *[other] règles
    } : { $errors } { $errors ->
        [one] nouvelle erreur
       *[other] nouvelles erreurs
    }, { $warnings } { $warnings ->
        [one] nouvel avertissement
       *[other] nouveaux avertissements
    }{ $waived ->
        [0] { "" }
        [one] , { $waived } nouvelle dérogation
       *[other] , { $waived } nouvelles dérogations
    }.
check-fixable = { $count ->
        [one] 1 remarque peut être corrigée par `roadmap check --fix`
       *[other] { $count } remarques peuvent être corrigées par `roadmap check --fix`
    }
check-fixable-unsafe = { $count ->
        [one] 1 remarque peut être corrigée par `roadmap check --fix --unsafe-fixes`
       *[other] { $count } remarques peuvent être corrigées par `roadmap check --fix --unsafe-fixes`
    }
check-more = { $count } { $count ->
        [one] autre remarque n’est pas affichée
       *[other] autres remarques ne sont pas affichées
    } ; `roadmap check --all` les affiche. Toutes les remarques, par règle :
check-more-places = { $count ->
        [one] et { $count } autre endroit ; `roadmap check --all` l’affiche
       *[other] et { $count } autres endroits ; `roadmap check --all` les affiche
    }
check-column-rule = règle
check-column-place = endroit
check-column-finding = remarque
check-beyond-annotations = { $count ->
        [one] { $count } remarque n’a pas d’annotation (une étape en affiche dix au plus de chaque sorte) :
       *[other] { $count } remarques n’ont pas d’annotation (une étape en affiche dix au plus de chaque sorte) :
    }
check-more-in-the-log = { $count ->
        [one] Le journal de l’étape en contient { $count } autre.
       *[other] Le journal de l’étape en contient { $count } autres.
    }
check-and-more = { $first }, et { $count } de plus
check-level-error = erreur
check-level-warning = avertissement
check-level-note = note
check-level-off = désactivée
check-help = aide
check-patch = roadmap check --fix écrit ceci
check-patch-unsafe = roadmap check --fix --unsafe-fixes écrit ceci
check-note = note
check-explain = pourquoi
