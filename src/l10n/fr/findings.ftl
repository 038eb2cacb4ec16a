# Ce que `check` trouve : une phrase chacun ; `.label` se tient sous le texte en cause, les aides disent quoi faire.

## Équipes

team-size-few = « { $project } » { $count ->
        [0] n’a aucun contributeur
        [one] n’a qu’un contributeur
       *[other] n’a que { $count } contributeurs
    } ; une équipe en a { $min } ou plus
    .label = trop peu
    .help = ajoutez des personnes à `contributors`
    .free = des directions de la feuille de route, { $free-count ->
        [one] { $free } n’est sur aucun projet actif
       *[other] { $free } ne sont sur aucun projet actif
    }
team-size-many = « { $project } » a { $count } contributeurs ; une équipe en a { $max } au plus
    .label = trop
    .help = qui ne vient que de temps en temps peut être invité : [[guests]]
directorate-unrepresented = { $directorate } n’a personne parmi les contributeurs de « { $project } »
    .label = personne de { $directorate }
    .help = invitez quelqu’un de { $directorate }, et ajoutez cette personne à `contributors`
    .free = invitez quelqu’un de { $directorate } ; { $count ->
        [one] { $free } n’est sur aucun projet actif
       *[other] { $free } ne sont sur aucun projet actif
    }
coordinator-not-contributor = { $person } coordonne « { $project } » sans compter parmi ses contributeurs
    .label = pas parmi les contributeurs
    .team = les contributeurs
    .help = ajoutez "{ $id }" à `contributors`, ou choisissez parmi eux qui coordonne
lead-is-coordinator = { $person } est à la fois chef de projet et coordinateur de « { $project } »
    .label = la même personne
    .first = une première fois ici
    .help = choisissez une deuxième personne : le binôme est là pour partager la charge
duplicate-member = { $person } figure plus d’une fois parmi les contributeurs de « { $project } »
    .label = une fois suffit
    .first = une première fois ici
    .member = dans l’équipe ici
    .guest = en invité ici
    .help = retirez cette entrée ; si vous pensiez à quelqu’un d’autre, écrivez son identifiant
    .help-guest = gardez l’une des deux entrées : un membre de l’équipe n’a pas besoin d’invitation
duplicate-member-guest = { $person } est à la fois contributeur et invité de « { $project } »
    .label = la même personne
duplicate-member-lead = { $person } est à la fois chef de projet et invité de « { $project } »
    .label = la même personne
outsider-unapproved = { $person } vient d’ailleurs, et { $missing } { $count ->
        [one] n’a pas encore donné sa validation
       *[other] n’ont pas encore donné leur validation
    }
    .label = en attente de { $missing }
    .help = demandez à { $missing } ; puis ajoutez, pour chaque oui, [[approvals]] avec person = "{ $id }", directorate, by et on
approver-outside-directorate = { $person } signe pour { $directorate } sans en être
    .label = n’est pas de { $directorate }
    .help = nommez la personne de { $directorate } qui a dit oui
approval-unused-absent = une validation concerne { $person }, qui n’est pas dans l’équipe de « { $project } »
    .label = pas dans l’équipe
approval-unused-insider = une validation concerne { $person }, qui n’en a pas besoin dans « { $project } »
    .label = d’une direction de la feuille de route
approval-unused =
    .help = retirez cette validation, ou écrivez l’identifiant de la personne voulue
sponsor-missing = « { $project } » n’a pas de sponsor
    .label = pas de `sponsors` dans ce fichier
    .help = ajoutez une ligne comme : sponsors = ["prenom-nom"]
team-unannounced = l’équipe de « { $project } » n’a pas été annoncée à { $untold }
    .label = cette équipe
    .help = prévenez chaque personne ; puis notez-le, avec la date : informed = [{ "{" } person = "{ $id }", on = … { "}" }]
double-booked = { $person } est contributeur de { $count } projets actifs : { $projects }
    .label = ici
    .also = et ici
    .help = toutes les équipes travaillent à la même séance : gardez un projet, et venez à l’autre en invité
    .twins = deux de ces projets ont le même titre : si l’un des fichiers est une copie de l’autre, supprimez-le, ou faites-en un autre projet
departed-member = { $person }, { $role ->
        [lead] chef de projet
        [coordinator] coordinateur
        [contributor] contributeur
       *[sponsor] sponsor
    } de « { $project } », est là jusqu’au { $left }, et le projet finit le { $end }
    .label = là jusqu’au { $left }
    .also = la même personne
    .lead = choisissez qui sera ensuite chef de projet
    .coordinator = choisissez qui coordonnera ensuite
    .sponsor = trouvez qui soutiendra ensuite le projet
    .stay = { $count ->
        [one] il reste un contributeur : { $stay }
       *[other] il reste { $count } contributeurs : { $stay }
    }
    .many = il reste { $count } contributeurs
    .nobody = il ne reste aucun contributeur
    .few = c’est trop peu : une équipe a { $min } contributeurs ou plus
    .unrepresented = il n’y aurait alors personne de { $missing } dans l’équipe
departed-member-endless = { $person }, { $role ->
        [lead] chef de projet
        [coordinator] coordinateur
        [contributor] contributeur
       *[sponsor] sponsor
    } de « { $project } », est là jusqu’au { $left }, et le projet n’a pas de date de fin
    .label = là jusqu’au { $left }

## Livrables, dates et suivi

deliverable-undated = « { $deliverable } » n’a pas encore de date
    .label = pas de `due`
    .help = choisissez une date, même approximative, et écrivez-la sur une ligne dessous : due = 2026-12-15
no-deliverable = « { $project } » est actif et n’a aucun livrable
    .label = pas de [[deliverables]] dans ce fichier
    .help = ajoutez-en un premier : [[deliverables]] avec id, title et due
nothing-before-review = rien dans « { $project } » n’est attendu d’ici son premier point d’étape, le { $review }
    .label = { $months ->
        [0] le premier point d’étape vient aussitôt
        [one] le premier point d’étape vient un mois après le début
       *[other] le premier point d’étape vient { $months } mois après le début
    }
    .help = ajoutez un livrable, même petit, à montrer d’ici le { $review }
due-before-start = « { $deliverable } » est attendu avant le début du projet, le { $start }
    .label = avant le début
    .start = le projet commence ici
    .help = corrigez l’une des deux dates
due-after-end = « { $deliverable } » est attendu après la fin du projet, le { $end }
    .label = après la fin
    .end = le projet finit ici
    .help = avancez le livrable, ou faites finir le projet plus tard
due-on-closed-day = « { $deliverable } » est attendu un { $closed ->
        [saturday] samedi
       *[sunday] dimanche
    }
    .label = pas un jour ouvré
    .before = le jour ouvré qui précède est le { $before } : { $written }
due-on-closed-day-named = « { $deliverable } » est attendu un jour de fermeture : { $closed }
    .label = pas un jour ouvré
due-on-closed-day-nameless = « { $deliverable } » est attendu un jour de fermeture
    .label = pas un jour ouvré
open-deliverable-in-completed = « { $project } » est terminé, et « { $deliverable } » n’est ni livré ni abandonné
    .label = encore ouvert
    .help = ajoutez delivered = … avec la date ; ou dropped = … s’il a été abandonné
owner-outside-team = { $person } est responsable de « { $deliverable } » sans être dans l’équipe de « { $project } »
    .label = ni chef de projet, ni coordinateur, ni contributeur, ni invité
    .team = les contributeurs
    .help = choisissez un responsable dans l’équipe, ou faites-y entrer cette personne
owner-outside-team-risk = { $person } surveille le risque « { $risk } » sans être dans l’équipe de « { $project } »
    .label = ni chef de projet, ni coordinateur, ni contributeur, ni invité
end-before-start = dans { $table ->
        [away] l’absence de { $name }
        [closed] la fermeture « { $name } »
        [meetings] la réunion « { $name } »
        [extra] la date en plus de « { $name } »
        [guests] l’invitation de { $name }
        [risks] le risque « { $name } »
        [decisions] la décision « { $name } »
        [escalations] la saisine « { $name } »
       *[project] le projet « { $name } »
    }, `{ $second-key }` ({ $second }) précède `{ $first-key }` ({ $first })
    .label = avant `{ $first-key }`
    .first = `{ $first-key }` est ici
    .help = corrigez l’une des deux valeurs ; c’est souvent l’année
end-before-start-time = dans { $table ->
        [away] l’absence de { $name }
        [closed] la fermeture « { $name } »
        [meetings] la réunion « { $name } »
        [extra] la date en plus de « { $name } »
        [guests] l’invitation de { $name }
        [risks] le risque « { $name } »
        [decisions] la décision « { $name } »
        [escalations] la saisine « { $name } »
       *[project] le projet « { $name } »
    }, `{ $second-key }` ({ $second }) précède `{ $first-key }` ({ $first })
    .label = avant `{ $first-key }`
high-risk-unowned = personne ne surveille le risque élevé « { $risk } » de « { $project } »
    .label = pas de `owner`
    .help = choisissez qui le surveille (owner = "…") et ce qui est fait (response = "…")
high-risk-unowned-response = aucune réponse n’est prévue au risque élevé « { $risk } » de « { $project } »
    .label = pas de `response`
high-risk-unowned-both = personne ne surveille le risque élevé « { $risk } » de « { $project } », et aucune réponse n’y est prévue
    .label = ni `owner` ni `response`
overspent = « { $project } » a dépensé plus que ce qui a été accordé{ $year ->
        [unread] { "" }
       *[other] {" "}pour { $year }
    } : { $over } de trop
    .label = { $spent } dépensés
    .granted = { $granted } accordés
    .help = faites accorder le reste, ou corrigez l’un des deux montants

## Dépendances

dependency-cycle = dépendance circulaire : { $way }
    .label = attend `{ $to }`
    .step = `{ $from }` attend `{ $to }`
    .help = { $count ->
        [one] retirez cette entrée
       *[other] retirez l’une de ces { $count } entrées : celle dont on peut se passer
    }
dependency-cycle-itself = dépendance circulaire : `{ $from }` dépend de soi-même : { $way }
    .label = attend `{ $to }`
dependency-too-late = « { $deliverable } » est attendu avant ce dont il dépend : « { $awaited } », attendu le { $awaited-due }
    .label = attendu le { $awaited-due } ; « { $deliverable } » le { $due }
    .awaited = « { $awaited } » est attendu ici
    .help = déplacez l’une des deux dates, ou retirez cette entrée
dependency-abandoned = « { $waiting } » attend « { $awaited } », qui a été abandonné
    .label = ne viendra pas
    .place = abandonné ici
    .help = retirez cette entrée, ou attendez autre chose
dependency-abandoned-stopped = « { $waiting } » attend « { $awaited } », qui a été arrêté
    .label = ne viendra pas
dependency-abandoned-undelivered = « { $waiting } » attend « { $awaited } », qu’un projet arrêté n’a jamais livré
    .label = ne viendra pas
dependency-not-transverse = { $count ->
        [one] un autre projet dépend
       *[other] { $count } autres projets dépendent
    } de « { $project } », qui n’est pas marqué comme transverse
    .label = d’autres dépendent de ce projet
    .depends = en dépend ici
    .help = écrivez : transverse = true

## Dérogations

waiver-expired = la dérogation à `{ $rule }` pour « { $project } » a pris fin le { $until }, et ce qu’elle excusait est de retour
    .label = est passé
    .help = corrigez ce que la règle trouve, ou faites renouveler la dérogation avec une nouvelle date
waiver-note = dérogation jusqu’au { $waived-until }, accordée par { $waived-by } : { $waived-reason }
waiver-note-unread = dérogation accordée, qui n’a pas pu être lue en entier
waiver-unused = la dérogation à `{ $rule }` pour « { $project } » est sans objet : la règle n’y trouve rien
    .label = rien à excuser
    .help = retirez la dérogation : laissée là, elle cacherait la prochaine faute

## Lecture

did-you-mean = vouliez-vous dire `{ $nearest }` ?

toml-syntax = TOML non valide : `{ $text }` est inattendu
toml-syntax-unquoted = un texte s’écrit entre guillemets : `{ $text }`
    .label = écrivez-le entre guillemets droits : { $right }
toml-syntax-quotes = guillemets typographiques au lieu de ceux du clavier : `{ $text }`
    .label = écrivez-le entre deux guillemets droits : { $right }
toml-syntax-string-lines = un texte court sur plusieurs lignes
    .label = mettez-le sur une seule ligne ; ou écrivez trois guillemets, """, avant et après
toml-syntax-string = un texte n’a pas de guillemet fermant
    .label = commence ici ; fermez-le sur la même ligne : { $right }
toml-syntax-date = aucun calendrier, aucune horloge ne connaît `{ $text }`
    .label = une date s’écrit 2026-12-15, une heure 09:00:00
toml-syntax-number = `{ $text }` n’est ni un nombre ni une date
    .label = un nombre s’écrit 12000 ; une date 2026-12-15 ; tout le reste entre guillemets
toml-syntax-boolean = `{ $text }` s’écrit en minuscules
    .label = écrivez true ou false
toml-syntax-yes-no = oui et non ne s’écrivent pas `{ $text }`
    .label = écrivez true pour oui, false pour non
toml-syntax-array = une liste n’est pas fermée, ou une virgule manque entre deux éléments
    .label = avant ceci : une virgule, ou le crochet fermant ]
toml-syntax-inline-table = un bloc { "{…}" } n’est pas fermé, ou une virgule manque entre deux clés
    .label = avant ceci : une virgule, ou l’accolade fermante
toml-syntax-header = un en-tête n’est pas fermé
    .label = un en-tête s’écrit [nom] ou [[nom]], seul sur sa ligne
toml-syntax-header-blank = un nom entre crochets n’a pas d’espace : `{ $text }`
    .label = écrivez { $right }
toml-syntax-header-letters = un nom entre crochets est fait de lettres sans accent, de chiffres et de traits d’union : `{ $text }`
    .label = écrivez { $right }
toml-syntax-no-equals = il manque le signe égal après la clé
    .label = une ligne s’écrit : clé = valeur
toml-syntax-no-value = la clé n’a pas de valeur
    .label = écrivez la valeur après le signe égal, ou retirez la ligne
toml-syntax-escape = une barre oblique inverse n’a pas de sens devant ce qui la suit
    .label = écrivez-en deux (\\) pour une
toml-syntax-key = clé non valide : `{ $text }`
    .label = une clé est faite de lettres sans accent, de chiffres et de traits d’union
toml-syntax-comma = il y a une virgule de trop
    .label = retirez-la
toml-syntax-equals = il y a un signe égal de trop
    .label = une ligne s’écrit : clé = valeur
toml-syntax-more = texte inattendu à la fin de la ligne : `{ $text }`
    .label = une clé et une valeur par ligne ; dans un texte, un guillemet s’écrit \"
toml-syntax-control = un caractère invisible n’a pas sa place dans le fichier
    .label = effacez-le
toml-syntax-deep = des listes s’emboîtent trop profondément
    .label = le format demande trois niveaux au plus
toml-syntax-twice = `{ $text }` est écrit deux fois au même endroit
    .label = gardez l’un des deux
toml-syntax-brackets = `{ $text }` est une fois entre crochets simples, une fois entre crochets doubles
    .label = écrivez deux crochets de chaque côté : [[{ $text }]]
    .list = comme ici
toml-syntax-conflict = git n’a pas su réunir deux versions des mêmes lignes
    .label = une version suit ; gardez-la, ou bien l’autre, et supprimez les trois lignes de marques
    .base = suit ce dont les deux versions étaient parties : à supprimer aussi
    .theirs = l’autre version suit
    .end = les deux versions finissent ici
toml-syntax-conflict-base = git n’a pas su réunir deux versions des mêmes lignes
    .label = une version suit ; gardez-la, ou bien l’autre, et supprimez les quatre lignes de marques
toml-syntax-conflict-mark = git n’a pas su réunir deux versions, et une marque est restée : `{ $text }`
    .label = supprimez cette ligne ; vérifiez qu’une seule version des lignes voisines est gardée
toml-syntax-not-a-table = `{ $text }` est déjà autre chose, et on ne peut rien y ajouter
    .label = ce nom est pris
toml-syntax-string-open = un texte n’a pas de guillemet fermant
    .label = commence ici ; il doit finir par le même guillemet sur la même ligne
toml-syntax-unquoted-plain = un texte s’écrit entre guillemets : `{ $text }`
    .label = écrivez-le sous la forme "…"
toml-syntax-unquoted-list = dans une liste, chaque élément s’écrit entre ses propres guillemets : `{ $text }`
    .label = écrivez la liste entière : { $right }
toml-syntax-semicolon = les éléments d’une liste sont séparés par des virgules
    .label = écrivez une virgule à la place
toml-syntax-list-quotes = il manque un guillemet dans une liste
    .label = écrivez { $right }
toml-syntax-no-key = il n’y a pas de clé avant le signe égal
    .label = une ligne s’écrit : clé = valeur
toml-syntax-colon = entre une clé et sa valeur s’écrit un signe égal
    .label = écrivez = à la place
toml-syntax-date-short-year = l’année de cette date n’a que deux chiffres : `{ $text }`
    .label = écrivez l’année en quatre chiffres, puis le mois, le jour, comme 2026-12-15
toml-syntax-date-year = une date sans année : `{ $text }`
    .label = écrivez l’année, le mois, le jour, comme 2026-12-15
toml-syntax-broken-line = une ligne est coupée en deux
    .label = écrivez les deux en une seule : { $right }
toml-syntax-list = plusieurs valeurs s’écrivent en liste, entre crochets
    .label = écrivez { $right }
toml-syntax-apostrophe = une apostrophe termine un texte avant sa fin
    .label = écrivez-le entre guillemets doubles : { $right }
toml-syntax-quotes-inside = des guillemets dans un texte le terminent avant sa fin
    .label = mettez une barre oblique inverse devant chacun : { $right }
toml-syntax-date-form = une date ne s’écrit pas ainsi : `{ $text }`
    .label = écrivez l’année, le mois, le jour : { $right }
toml-syntax-date-day = un mois au lieu d’une date : `{ $text }`
    .label = écrivez aussi le jour, par exemple le dernier du mois : { $right }
toml-syntax-date-late = aucun calendrier ne connaît `{ $text }` : ce mois finit le { $last }
    .label = écrivez { $right }, ou un autre jour du mois
toml-syntax-dash = des tirets ({ $code }) au lieu des traits d’union d’une date : `{ $text }`
    .label = écrivez-la avec le trait d’union du clavier : { $right }
toml-syntax-number-form = un nombre ne s’écrit pas ainsi : `{ $text }`
    .label = écrivez { $right }
toml-syntax-number-whole = un nombre entier est attendu, et non `{ $text }`
    .label = écrivez { $right } ou { $other }, sans décimales ni espaces
toml-syntax-sign-behind = signe inattendu après la valeur : `{ $text }`
    .label = retirez-le
toml-syntax-rest = texte inattendu après la valeur : `{ $text }`
    .label = retirez-le ; ou mettez # devant, pour en faire une note
toml-syntax-date-wanted = une date est attendue, et non le mot `{ $text }`
    .label = écrivez le jour, comme 2026-12-15 ; ou retirez la ligne
toml-syntax-time-wanted = une heure est attendue, et non le mot `{ $text }`
    .label = écrivez l’heure, comme 09:00:00 ; ou retirez la ligne
toml-syntax-time-form = une heure ne s’écrit pas ainsi : `{ $text }`
    .label = écrivez { $right }
toml-syntax-number-wanted = un nombre entier est attendu, et non `{ $text }`
    .label = écrivez des chiffres seuls, comme 40 ou 12000 ; ou retirez la ligne
toml-syntax-header-form = un en-tête n’est pas fermé, ou pas ouvert : `{ $text }`
    .label = écrivez { $right }, seul sur sa ligne
toml-syntax-hidden = caractère invisible inattendu ({ $code })
    .label = effacez-le
toml-syntax-hidden-blank = espace insécable inattendue ({ $code })
    .label = effacez-la, et tapez une espace ordinaire s’il en faut une
toml-syntax-hidden-space = espace inhabituelle inattendue ({ $code })
    .label = effacez-la, et tapez une espace ordinaire s’il en faut une
toml-syntax-line = une ligne s’écrit : clé = valeur
    .label = écrivez { $right }
toml-syntax-note = une ligne n’est ni une clé avec sa valeur, ni une note
    .label = mettez # devant pour en faire une note, ou retirez-la
toml-syntax-key-form = clé non valide : `{ $text }`
    .label = vouliez-vous dire `{ $right }` ?
toml-syntax-key-forms = clé non valide : `{ $text }`
    .label = vouliez-vous dire { $keys } ?
toml-syntax-key-unknown = clé non valide : `{ $text }`
    .label = une clé est faite de lettres sans accent, de chiffres et de traits d’union
toml-syntax-array-open = une liste n’est pas fermée
    .label = commence ici ; écrivez son crochet fermant ] après son dernier élément
toml-syntax-inline-table-open = un bloc { "{…}" } n’est pas fermé
    .label = commence ici ; écrivez son accolade fermante après sa dernière valeur
toml-syntax-before-this = à fermer avant ceci
toml-syntax-first = écrit une première fois ici

unreadable-file-missing = le fichier manque, et toute feuille de route en a un
    .help = écrivez-le, avec un en-tête par personne, comme [prenom-nom], suivi de name et directorate
unreadable-file-not-utf8 = le fichier n’est pas un texte en UTF-8 (à l’octet { $at })
    .help = enregistrez-le de nouveau avec l’encodage « UTF-8 »
unreadable-file-too-large = le fichier fait { $bytes } octets ; au-delà d’un mébioctet (1 048 576), il n’est pas lu
    .help = déplacez ce qui ne sert plus dans un fichier dont le nom commence par _ : ces fichiers ne sont pas lus
unreadable-file-permission = le fichier ne peut pas être ouvert : accès refusé
    .help = donnez-vous le droit de le lire, ou demandez-le
unreadable-file-not-regular = le fichier n’est pas un fichier ordinaire
    .help = mettez un fichier ordinaire à sa place, ou retirez-le
unreadable-file-leads-out = le lien mène hors de la feuille de route ; seuls ses propres fichiers sont lus
    .help = mettez le fichier lui-même à la place du lien
unreadable-file-leads-nowhere = le lien ne mène nulle part
    .help = mettez le fichier lui-même à la place du lien, ou retirez le lien
unreadable-file-other-repository = le dossier est un dépôt à part entière (un sous-module) : ses fichiers ne sont pas dans le commit
unreadable-file-other = le fichier ne peut pas être lu : { $why }

unknown-key = clé inconnue : `{ $key }`
    .label = n’est pas une clé de cette table
    .help = retirez-la ; les mots pour les collègues vont dans des commentaires, après un #
    .above = elle concerne le fichier entier : écrivez-la plus haut, avant la première ligne entre crochets
    .there = `{ $nearest }` est déjà là : gardez l’une des deux

missing-key = la clé `{ $key }` manque
    .top = écrivez sur une ligne, en haut du fichier : { $key } = { $example }
    .below = écrivez sur une ligne, sous celle-ci : { $before }{ $key } = { $example }
    .inside = écrivez entre ces accolades : { $before }{ $key } = { $example }
    .above = écrivez deux lignes au-dessus de celle-ci : { $header } et { $key } = { $example }
missing-key-one-of = il manque `{ $one }` ou `{ $other }`
    .top = écrivez en haut du fichier { $one } = "…" ou { $other } = "…"
    .below = écrivez sur une ligne, sous celle-ci, { $before }{ $one } = "…" ou { $before }{ $other } = "…"
    .inside = écrivez entre ces accolades { $before }{ $one } = "…" ou { $before }{ $other } = "…"
    .above = écrivez deux lignes au-dessus de celle-ci : { $header } et { $one } = "…" ou { $other } = "…"
missing-key-together = `{ $key }` manque : cette clé va avec `{ $other }`

wrong-value-type = `{ $key }` attend { $wanted ->
        [text] un texte entre guillemets
        [integer] un nombre entier
        [boolean] true ou false
        [date] une date
        [time] une heure
        [list] une liste entre crochets
        [table] une table
       *[tables] des tables sous [[…]]
    }, et il y a ici { $found ->
        [text] un texte entre guillemets
        [integer] un nombre entier
        [float] un nombre à virgule
        [boolean] true ou false
        [date] une date
        [time] une heure
        [datetime] une date avec une heure
        [list] une liste
       *[table] une table
    }
    .date = écrivez l’année, le mois, le jour, sans guillemets et sans heure : 2026-12-15
    .date-right = écrivez la date seule, avec des traits d’union et sans guillemets : { $right }
    .date-day = écrivez le jour, comme 2026-12-15
    .time = écrivez l’heure sans guillemets : 09:00:00
    .time-right = écrivez l’heure seule, sans guillemets : { $right }
    .list = mettez-le entre crochets : ["…"]
    .list-right = écrivez { $right }
    .text = mettez-le entre guillemets : "…"
    .text-right = mettez-le entre guillemets : { $right }
    .boolean = écrivez true ou false, sans guillemets
    .boolean-right = écrivez { $right }, sans guillemets
    .integer = écrivez des chiffres seuls, sans guillemets
    .number = écrivez le nombre seul : { $right }
    .number-either = écrivez { $right } ou { $other }, sans décimales
    .count = écrivez un nombre entier, 0 ou plus
    .percent = écrivez un nombre entier de 0 à 100
    .tables = écrivez deux crochets de chaque côté : [[{ $key }]]
    .tables-below = écrivez [[{ $key }]] seul sur une ligne, et dessous les clés de chacun
wrong-value-word = `{ $value }` n’est pas un des mots possibles pour `{ $key }`
    .help = écrivez { $words }
wrong-value-blank = `{ $key }` est vide
    .label = écrivez quelque chose entre les guillemets
wrong-value-number = `{ $key }` attend un nombre entier, 0 ou plus, qu’un ordinateur peut tenir
    .label = écrivez un nombre entier, 0 ou plus
wrong-value-percent = `{ $key }` attend un pourcentage, de 0 à 100
    .label = écrivez un nombre entier de 0 à 100
wrong-value-large = `{ $key }` est un nombre plus grand que ce qu’un ordinateur peut tenir
    .label = écrivez un nombre plus petit
wrong-value-timezone = le fuseau horaire `{ $value }` n’existe pas
    .label = un fuseau s’écrit comme "Europe/Paris"
wrong-value-currency = la monnaie `{ $value }` n’existe pas
    .label = un code s’écrit comme "EUR"
wrong-value-on = `{ $value }` n’est pas un jour de série de réunions
    .label = "thursday" pour des semaines ; "first thursday" ou "last monday" pour des mois
wrong-value-on-week = `{ $value }` est un jour du mois, et cette série se tient par semaines
    .label = écrivez le jour de la semaine seul, comme "thursday"
wrong-value-on-month = `{ $value }` est un jour de la semaine, et cette série se tient par mois
    .label = dites lequel du mois, comme "first thursday"
wrong-value-both = `{ $key }` et `{ $first }` s’excluent
    .label = gardez l’une des deux
    .first = l’autre
wrong-value-no-owner = la feuille de route n’est portée par aucune direction
    .label = nommez au moins une direction
wrong-value-not-owner = `{ $name }` ne porte pas cette feuille de route : elle n’a rien à valider
    .label = n’est pas parmi les `owners` de roadmap.toml
wrong-value-min-max = au moins { $min } contributeurs et au plus { $max } ne peuvent aller ensemble
    .label = `min-contributors` dépasse `max-contributors`
wrong-value-not-a-table = `{ $key }` devrait être une table : { $what ->
        [person] une personne
        [directorate] une direction
        [department] un département
       *[meeting] une série de réunions
    } se tient sous un en-tête à elle
wrong-value-level = `{ $value }` n’est pas un niveau pour `{ $key }`
    .label = écrivez { $words }
wrong-value-alert-level = une alerte peut seulement être mise à "off"
    .label = `{ $key }` est une alerte, pas une règle

bad-id = `{ $id }` ne peut pas être l’identifiant { $what ->
        [person] d’une personne
        [department] d’un département
        [meeting] d’une série de réunions
        [deliverable] d’un livrable
       *[project] d’un projet
    }
    .label = un identifiant est fait de minuscules sans accent, de chiffres et de traits d’union simples, 64 au plus
bad-id-directorate = `{ $id }` ne peut pas être l’identifiant d’une direction
    .label = un identifiant est fait de lettres sans accent, de chiffres et de traits d’union simples, 64 au plus
bad-id-file = renommez le fichier { $slug }.toml ; si c’est une copie dont personne n’a besoin, supprimez-le
bad-id-slug = écrivez `{ $slug }`, ici et partout où il est nommé

bad-id-prefix = dans people.toml, l’identifiant d’une personne s’écrit seul entre crochets, sans `{ $prefix }`
    .label = écrivez { $right }
duplicate-id-project = un autre projet a l’identifiant `{ $id }`
    .label = renommez ce fichier ou l’autre
duplicate-id-deliverable = un autre livrable de ce projet a l’identifiant `{ $id }`
    .label = donnez-lui un autre identifiant
duplicate-id-alias = l’alias `{ $id }` désigne déjà une autre direction
    .label = retirez-le, ou choisissez-en un autre
duplicate-id-directorate = `{ $id }` est déjà un alias d’une autre direction
    .label = donnez-lui un autre identifiant, ou retirez l’alias
duplicate-id-owner = une direction figure deux fois parmi celles qui portent la feuille de route
    .label = retirez-la
duplicate-id =
    .first = une première fois ici

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
    .not-begun = la première date de la série est le { $after }
    .never = de `from` à `to`, la série n’a aucune date

unknown-person = il n’y a pas de personne `{ $name }` dans people.toml
    .help = ajoutez cette personne à people.toml, ou corrigez l’identifiant
    .none = people.toml ne nomme encore personne : écrivez-y une ligne [{ $name }], et dessous name = "…" et directorate = "…"
    .each = écrivez chacune entre ses propres guillemets : { $right }
unknown-directorate = il n’y a pas de direction `{ $name }` dans roadmap.toml
    .help = ajoutez-la à roadmap.toml, sous un en-tête à elle, ou corrigez le nom
    .none = roadmap.toml ne nomme encore aucune direction : écrivez-y une ligne [directorates.{ $name }], et dessous name = "…"
unknown-department = il n’y a pas de département `{ $name }` dans roadmap.toml
    .help = ajoutez-le à roadmap.toml, sous un en-tête à lui, ou corrigez le nom
    .none = roadmap.toml ne nomme encore aucun département : écrivez-y une ligne [departments.{ $name }], et dessous name = "…" et directorate = "…"
unknown-meeting = il n’y a pas de série de réunions `{ $name }` dans roadmap.toml
    .help = ajoutez-la à roadmap.toml, sous un en-tête à elle, ou corrigez le nom
    .none = roadmap.toml ne nomme encore aucune série de réunions : écrivez-y une ligne [meetings.{ $name }], et dessous name, who, every, on et from
unknown-dependency = il n’y a ni projet ni livrable `{ $name }`
    .help = corrigez cette entrée ou retirez-la ; un projet à venir peut déjà figurer dans la feuille de route comme proposé
unknown-dependency-deliverable = il n’y a pas de livrable `{ $name }`
    .help = corrigez cette entrée, ou retirez-la

rule-unknown = il n’y a pas de règle `{ $name }`
    .help = toutes les règles et les alertes : roadmap explain
rule-unknown-fixed = le niveau de `{ $name }` est toujours error
    .label = retirez cette ligne
rule-unknown-waiver = on ne peut pas déroger à `{ $name }`
    .label = corrigez plutôt ce qu’elle trouve

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
        [one] 1 peut être corrigée par `roadmap check --fix`
       *[other] { $count } peuvent être corrigées par `roadmap check --fix`
    }
check-fixable-unsafe = { $count ->
        [one] 1 peut être corrigée par `roadmap check --fix --unsafe-fixes`
       *[other] { $count } peuvent être corrigées par `roadmap check --fix --unsafe-fixes`
    }
check-more = { $count } { $count ->
        [one] autre remarque n’est pas montrée
       *[other] autres remarques ne sont pas montrées
    } ; `roadmap check --all` les montre. Toutes, par règle :
check-more-places = et { $count } autres endroits ; `roadmap check --all` les montre
check-column-rule = règle
check-column-place = endroit
check-column-finding = remarque
check-beyond-annotations = { $count ->
        [one] { $count } remarque n’est montrée par aucune annotation (une étape en a dix au plus de chaque sorte) :
       *[other] { $count } remarques ne sont montrées par aucune annotation (une étape en a dix au plus de chaque sorte) :
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
