# Ce que `explain` dit de chaque règle et de chaque alerte. Le message même est la ligne de la liste.
# Règles : `.requirement`, `.why`, `.fix`. Alertes : `.when`, `.assignee`, `.action`. Ce qui est entre accents graves s’écrit exactement ainsi.

explain-rules-title = Règles et alertes
explain-rules-intro = Une règle porte sur le contenu des fichiers ; `roadmap check` signale ce qui s’en écarte. Une alerte porte sur un
    jour donné et demande à quelqu’un d’agir ; `roadmap status` l’affiche.
explain-levels-default = Les niveaux sont ceux par défaut : il n’y a pas de feuille de route ici.
explain-levels-of = Les niveaux sont ceux de « { $roadmap } ».
explain-levels-here = Les niveaux sont ceux de cette feuille de route.
explain-more = Pour lire l’une d’elles en entier : roadmap explain NOM
explain-docs-intro = Chaque nom renvoie à ce que la règle demande, à sa raison et à un exemple. Les niveaux sont ceux qui valent quand
    `roadmap.toml` n’en fixe pas d’autre. Dans un terminal, `roadmap explain` affiche la même chose, avec les niveaux de votre feuille de route.
explain-page-level = Niveau par défaut : { $level } ; on peut y déroger.
explain-page-level-unwaivable = Niveau par défaut : { $level } ; on ne peut pas y déroger.
explain-page-level-fixed = Niveau : toujours { $level } ; on ne peut ni le changer, ni déroger à la règle.

explain-group-reading = Lecture
explain-group-references = Références
explain-group-team = Équipe
explain-group-deliverables = Livrables, dates et suivi
explain-group-dependencies = Dépendances
explain-group-waivers = Dérogations et niveaux
explain-group-alerts = Alertes

explain-column-name = Nom
explain-column-level = Niveau
explain-column-summary = En une ligne

explain-kicker = { $group } · { $level }
explain-kicker-set = { $group } · { $level }, par défaut { $default }
explain-kicker-alert = Alerte
explain-kicker-alert-off = Alerte · désactivée

explain-heading-requirement = Ce qu’elle demande
explain-heading-why = Pourquoi
explain-heading-fix = Comment la respecter
explain-heading-broken = Un exemple qui ne la respecte pas
explain-heading-fixed = Le même exemple, corrigé
explain-heading-level = Niveau et dérogations
explain-heading-when = Quand
explain-heading-assignee = Qui agit
explain-heading-action = Que faire
explain-heading-setting = Réglages
explain-heading-off = Comment la désactiver

explain-settings = { $count ->
        [one] Réglage, dans `roadmap.toml` :
       *[other] Réglages, dans `roadmap.toml` :
    }
explain-setting = `{ $key }` dans `[{ $table }]` : { $default } par défaut
explain-setting-here = `{ $key }` dans `[{ $table }]` : { $here } ici, { $default } par défaut
explain-setting-unread = `{ $key }` dans `[{ $table }]` : { $default } par défaut ; la valeur écrite est illisible
explain-level-set = Pour tous les projets, dans `roadmap.toml`, avec `error` (erreur), `warning` (avertissement) ou `off` (désactivée) :
explain-level-fixed = C’est toujours une erreur : ce qui ne peut pas être lu ne peut pas être vérifié. On ne peut ni changer son niveau, ni y déroger.
explain-level-fixed-unknown = C’est toujours une erreur, car cette règle protège les autres niveaux. On ne peut ni changer son niveau, ni y déroger.
explain-waive = Pour un projet et une durée limitée, dans son fichier ; la dérogation figure dans le rapport et prend fin d’elle-même :
explain-waive-not = On ne peut pas y déroger.
explain-waive-reason = pourquoi, en une phrase
explain-waive-by = prenom-nom
explain-off = Une alerte ne change jamais le code de retour d’une commande. Pour la désactiver, dans `roadmap.toml` :

explain-of-teams = La règle s’applique aux projets actifs ou en pause, et aux projets proposés dès qu’ils ont des contributeurs.
explain-of-active = L’alerte s’applique aux projets actifs.
explain-of-active-and-paused = L’alerte s’applique aux projets actifs ou en pause.

## Lecture

explain-toml-syntax = Chaque fichier est écrit en TOML valide
    .requirement = Chaque fichier suit les quelques règles de TOML : une clé et sa valeur par ligne (`clé = valeur`), les textes entre
        guillemets droits, les dates comme `2026-12-15`, les listes entre crochets. Les dates et les heures existent.
    .why = Un fichier illisible ne peut être ni vérifié, ni suivi, ni publié. Toutes les erreurs de syntaxe sont signalées
        ensemble ; les autres erreurs du fichier le sont ensuite, car elles n’en seraient souvent que la conséquence.
    .fix = Allez à la ligne et à la colonne indiquées ; l’erreur s’y trouve, ou juste avant. Le plus souvent, il manque un
        guillemet, une virgule ou un crochet. Un éditeur qui colore le TOML la montre d’un coup d’œil.
explain-unreadable-file = Chaque fichier peut être lu comme du texte
    .requirement = `roadmap.toml` et `people.toml` existent. Ces deux fichiers et ceux des projets sont de simples textes en UTF-8, d’un
        mébioctet au plus, que vous avez le droit de lire. Un lien symbolique mène à l’intérieur de la feuille de route.
    .why = Si un fichier était ignoré en silence, son projet disparaîtrait du rapport sans que personne s’en aperçoive. Et un lien
        ne doit pas faire entrer dans la feuille de route des fichiers extérieurs.
    .fix = Enregistrez de nouveau le fichier avec l’encodage UTF-8 : les éditeurs le proposent sous « Enregistrer sous ».
        Remplacez un lien par le fichier lui-même, demandez le droit de lire le fichier, ou raccourcissez celui qui est devenu
        trop gros.
explain-unknown-key = Chaque clé fait partie du format
    .requirement = Chaque clé est définie par le format, pour la table où elle est écrite.
    .why = Le programme ne tiendrait pas compte d’une clé mal écrite : un sponsor ne serait pas compté, une date ne serait pas
        rappelée.
    .fix = Prenez la clé proposée, ou cherchez-la dans la description du format. Écrivez les notes pour les collègues en
        commentaire : des lignes qui commencent par `#`.
explain-missing-key = Chaque clé obligatoire est présente
    .requirement = Un projet a un titre, un résumé, une étape et un chef de projet ; dès qu’il est plus que proposé, aussi un
        coordinateur, des contributeurs et un début. Les clés qui vont ensemble sont toutes deux présentes, comme `answered` et
        `answer`. Une personne a `directorate` ou `organisation`.
    .why = Sans ces clés, personne ne peut dire ce qu’est un projet, qui le mène, et depuis quand.
    .fix = Ajoutez la clé à l’endroit indiqué. Ce qui n’est pas encore décidé peut attendre tant que le projet a
        `stage = "proposed"`.
explain-wrong-value = Chaque valeur est du type que sa clé attend
    .requirement = Une valeur est du type que sa clé attend : un texte, une date, ou l’un des mots d’une liste. Un nombre reste dans ses
        bornes ; un texte obligatoire n’est pas vide ; un fuseau horaire et une monnaie existent ; une validation nomme une
        direction porteuse. De deux clés qui s’excluent, une seule est présente.
    .why = Tout ce qui est compté, trié et rappelé dépend de ces valeurs. Mieux vaut signaler une valeur fausse que deviner la
        bonne.
    .fix = La remarque dit ce qui est attendu, et propose le mot le plus proche s’il y en a un. Écrivez une date sans guillemets,
        comme `2026-12-15`, et un nombre entier sans espaces, comme `12000`.
explain-bad-id = Chaque identifiant est bien formé
    .requirement = Les identifiants des personnes, des départements, des réunions et des livrables, et les noms des fichiers de projets,
        sont faits de minuscules sans accent, de chiffres et de traits d’union simples, 64 caractères au plus : `pret-d-objets`.
        Ceux des directions peuvent avoir des majuscules.
    .why = Les fichiers se citent par leurs identifiants, sur tous les ordinateurs et dans tous les liens. Les accents, les
        majuscules et les espaces ont leur place dans le titre et le nom.
    .fix = Prenez l’identifiant proposé, et gardez le nom entier dans `title` ou `name`. Remplacez l’ancien identifiant dans les
        autres fichiers qui le citent.
explain-duplicate-id = Chaque identifiant désigne une seule chose
    .requirement = Deux fichiers de projets n’ont pas le même nom, même dans des dossiers différents, et deux livrables d’un projet n’ont
        pas le même identifiant. Un alias n’est ni l’identifiant ni l’alias d’une autre direction. Aucune direction ne figure deux
        fois dans `owners`.
    .why = Si deux éléments portaient le même identifiant, personne ne saurait lequel est cité.
    .fix = Donnez à l’un des deux un autre identifiant, et écrivez-le partout où cet élément est cité.
explain-unsupported-format = La feuille de route est dans un format pris en charge
    .requirement = `format`, dans `roadmap.toml`, vaut `1`, le seul format à ce jour.
    .why = Ce programme ne comprendrait qu’une partie d’un format plus récent ; il s’arrête donc.
    .fix = Si la feuille de route est dans un format plus récent, installez une version plus récente de ce programme. Sinon,
        écrivez `format = 1`.
explain-unusable-link = Les liens s’ouvrent de partout
    .requirement = Chaque `url` et chaque `link` est une adresse web entière (`https://…` ou `http://…`) ou une adresse de courriel
        (`mailto:…`).
    .why = Un chemin tel que `S:\Projets`, ou une adresse sans `https://`, ne mène nulle part, ou ailleurs, sur l’ordinateur
        d’une autre personne. Le rapport n’en fait pas un lien.
    .fix = Copiez l’adresse depuis le navigateur, avec son `https://`. Pour un fichier d’un lecteur partagé, prenez son adresse sur
        l’intranet.
explain-cancelled-not-scheduled = Une date annulée est une date de sa série
    .requirement = Chaque `on` de `cancelled`, et chaque `instead-of` de `extra`, est une date de la série de réunions. Un jour de
        fermeture convient.
    .why = Sinon rien n’est annulé : la réunion reste au calendrier, et l’on se déplace pour rien.
    .fix = Écrivez une date de la série ; la remarque donne les plus proches.

## Références

explain-unknown-person = Toute personne nommée est dans people.toml
    .requirement = Partout où un fichier nomme une personne, il emploie un identifiant de `people.toml`.
    .why = Seule une personne qui y figure peut être comptée, recevoir des alertes et apparaître dans le rapport sous son nom
        complet. Une personne dont l’identifiant est mal écrit ne recevrait aucun rappel.
    .fix = Prenez l’identifiant proposé, ou ajoutez la personne à `people.toml` : un identifiant, un nom, et une direction ou un
        organisme.
explain-unknown-directorate = Toute direction nommée est dans roadmap.toml
    .requirement = Partout où un fichier nomme une direction, il emploie son identifiant, ou l’un de ses alias, de `roadmap.toml`.
    .why = Qui représente qui, qui est extérieur aux directions porteuses, quelle validation manque : tout cela découle de la
        direction de chaque personne.
    .fix = Prenez l’identifiant proposé, ou ajoutez la direction, avec son nom, sous son propre en-tête. Si elle porte plusieurs
        noms, donnez-lui des `aliases`.
explain-unknown-department = Tout département nommé est dans roadmap.toml
    .requirement = Le `department` d’une personne est l’identifiant d’un département de `roadmap.toml`.
    .why = Le chef d’un département doit savoir lesquels de ses agents participent à un projet. Pour un département inconnu,
        personne ne le saurait.
    .fix = Prenez l’identifiant proposé, ou ajoutez le département, avec son nom, sa direction et son chef (`head`).
explain-unknown-meeting = Toute réunion nommée est dans roadmap.toml
    .requirement = Le `meeting` d’une décision est l’identifiant d’une série de réunions de `roadmap.toml`.
    .why = Une décision demandée à une réunion inconnue ne figure à aucun ordre du jour.
    .fix = Prenez l’identifiant proposé, ou ajoutez la série. Sans `meeting`, une décision revient à la coordination du
        portefeuille.
explain-unknown-dependency = Chaque dépendance existe
    .requirement = Chaque entrée de `depends-on` est l’identifiant d’un projet, ou un livrable écrit `projet/livrable`. Dans un projet,
        ses propres livrables s’écrivent avec leur seul identifiant.
    .why = Un planning échoue souvent à cause d’une dépendance que personne n’avait vue. Une dépendance à un élément qui n’existe
        pas ne prévient personne.
    .fix = Prenez l’identifiant proposé. Si ce dont vous dépendez n’est pas encore dans la feuille de route, demandez à l’équipe
        concernée de l’y ajouter ; un projet proposé suffit.

## Équipe

explain-team-size = Une équipe n’est ni trop petite, ni trop grande
    .requirement = Une équipe compte au moins `min-contributors` et au plus `max-contributors` contributeurs. Chaque personne de la liste
        compte une fois. Le chef de projet compte s’il est dans la liste, ou si la feuille de route dit `lead-counts = true`. Les
        invités ne comptent pas. { explain-of-teams }
    .why = Une équipe trop petite ne peut pas se partager le travail. Une équipe trop grande a du mal à décider ensemble.
    .fix = Invitez des personnes à rejoindre l’équipe : la remarque propose des personnes sans projet actif. Les personnes qui ne
        viennent que de temps en temps peuvent être invitées, sous `[[guests]]`.
explain-directorate-unrepresented = Chaque direction porteuse est représentée dans l’équipe
    .requirement = Chaque direction porteuse a au moins une personne parmi les contributeurs. Le chef de projet compte s’il est dans la
        liste, ou si la feuille de route dit `lead-counts = true`. { explain-of-teams }
    .why = Les directions porteuses partagent la feuille de route. Une équipe issue d’une seule d’entre elles déciderait sans
        l’autre, qui l’apprendrait trop tard.
    .fix = Invitez un agent de la direction qui manque : la remarque nomme des personnes sans projet actif.
explain-coordinator-not-contributor = Le coordinateur est l’un des contributeurs
    .requirement = Le coordinateur figure dans `contributors`. { explain-of-teams }
    .why = Le coordinateur donne le rythme, lance les alertes et fait sa part du travail comme les autres. Un membre de l’équipe
        voit tôt les retards.
    .fix = Ajoutez le coordinateur à `contributors`, ou choisissez l’un des contributeurs pour coordonner.
explain-lead-is-coordinator = Le chef de projet et le coordinateur sont deux personnes
    .requirement = `lead` et `coordinator` nomment deux personnes différentes. { explain-of-teams }
    .why = Le binôme partage la charge : le chef de projet répond du fond, le coordinateur du rythme et des alertes. Une personne
        seule n’a personne pour lui rappeler les échéances, ni pour la remplacer.
    .fix = Demandez à l’un des contributeurs de coordonner. S’il n’y a vraiment qu’une personne pendant quelques semaines,
        ajoutez une dérogation datée.
explain-duplicate-member = Personne ne figure deux fois dans une équipe
    .requirement = Une personne figure une seule fois parmi les contributeurs, et pas en même temps parmi les invités ; le chef de projet
        ne figure pas parmi les invités. Un invité peut venir à plusieurs périodes, et le chef de projet peut figurer parmi les contributeurs.
        { explain-of-teams }
    .why = Une équipe qui paraît plus grande qu’elle n’est prévoit plus de travail qu’elle ne peut en faire.
    .fix = Retirez l’une des deux entrées. Si vous pensiez à une autre personne, écrivez son identifiant.
explain-outsider-unapproved = Toute personne extérieure est validée par chaque direction porteuse
    .requirement = Un chef de projet, un contributeur ou un invité extérieur aux directions porteuses, ou venu d’un organisme partenaire,
        a une validation datée de chaque direction porteuse, quelles que soient les dates de sa participation.
        { explain-of-teams }
    .why = Les personnes extérieures sont les bienvenues. Leur participation engage l’équipe et l’établissement : chaque direction
        est donc consultée avant, et non informée après.
    .fix = Consultez les directions que la remarque nomme. Notez chaque validation sous `[[approvals]]` : pour qui, de quelle
        direction, par qui, et quand.
explain-approver-outside-directorate = La validation est donnée par un agent de la direction concernée
    .requirement = Dans chaque validation, la personne de `by` fait partie de la direction `directorate`. { explain-of-teams }
    .why = Seuls les agents d’une direction peuvent valider en son nom. La validation compte tout de même : le plus souvent, seul
        le nom est faux.
    .fix = Écrivez dans `by` qui a validé pour cette direction, ou corrigez `directorate`.
explain-approval-unused = Chaque validation concerne une personne extérieure de l’équipe
    .requirement = Chaque validation concerne un membre de l’équipe extérieur aux directions porteuses. { explain-of-teams }
    .why = Une validation restée dans le fichier permettrait à la même personne de revenir plus tard, dans un autre rôle, sans
        nouvelle demande.
    .fix = Retirez-la quand la personne a quitté l’équipe ; git en garde la trace. Si elle concernait une autre personne, écrivez
        son identifiant.
explain-sponsor-missing = Chaque projet a un sponsor
    .requirement = `sponsors` nomme au moins une personne. { explain-of-teams }
    .why = Un sponsor facilite les contacts, libère du temps, et soutient le projet en cas de difficulté. Il vaut mieux savoir dès
        le premier jour qui c’est.
    .fix = Demandez à une personne qui peut décider, et ajoutez son identifiant à `sponsors`. Si cette personne est difficile à
        joindre, indiquez dans `people.toml` par qui passer, avec `delegate`.
explain-team-unannounced = Les sponsors et les chefs de département sont informés de l’équipe
    .requirement = Les sponsors, et les chefs des départements des contributeurs, figurent dans `informed`, avec la date. Le chef de
        projet et les contributeurs n’ont pas à y figurer. { explain-of-teams }
    .why = Le chef de projet choisit librement son équipe. Ceux dont les agents la rejoignent sont informés, pour que le projet
        s’accorde avec le service public, qui passe en premier.
    .fix = Dites-leur qui est dans l’équipe, et le temps que cela prend. Puis ajoutez chaque personne à `informed`, avec la date.
explain-double-booked = Personne ne contribue à deux projets actifs
    .requirement = Un contributeur n’est que dans un projet actif. Un chef de projet qui n’est pas dans la liste des contributeurs ne
        compte pas.
    .why = Toutes les équipes travaillent à la même séance, pour pouvoir se parler. Une personne présente dans deux équipes manque
        à l’une d’elles.
    .fix = Gardez cette personne dans l’une des équipes et invitez-la dans l’autre, ou mettez l’un des projets en pause. Si vos
        équipes se réunissent à des moments différents, désactivez la règle pour toute la feuille de route.
explain-departed-member = L’équipe reste jusqu’à la fin du projet
    .requirement = Le chef de projet, le coordinateur, les contributeurs et les sponsors d’un projet actif n’ont pas de date `left` avant
        sa fin, `end` ; s’il n’a pas de fin, ils n’ont aucune date `left`.
    .why = Quand une personne part, une partie du travail part avec elle. Si la date est connue tôt, le relais peut être préparé.
    .fix = Choisissez qui prend le relais, et remplacez l’identifiant. La remarque dit qui reste, et quelles règles sur les
        équipes ne seraient plus respectées.

## Livrables, dates et suivi

explain-deliverable-undated = Chaque livrable ouvert a une date
    .requirement = Chaque livrable ouvert d’un projet actif a une date `due`.
    .why = Un livrable sans date n’est jamais en retard ni bientôt attendu : personne ne reçoit de rappel, et ce qui l’attend n’a
        pas de prévision.
    .fix = Ajoutez `due = 2026-12-15`, ou lancez `roadmap move PROJET/LIVRABLE DATE`. Une date approximative suffit : elle pourra
        être déplacée, avec la raison. D’ici là, une dérogation peut dire quand elle sera connue.
explain-no-deliverable = Un projet actif a un livrable
    .requirement = Un projet actif a au moins une entrée sous `[[deliverables]]`.
    .why = Un travail sans date ni responsable n’est suivi par personne, et le mérite n’en revient à personne.
    .fix = Ajoutez un premier livrable : un identifiant, un titre, une date. Il peut être petit : une liste, une esquisse, un premier
        essai avec le public.
explain-nothing-before-review = Un livrable est attendu d’ici au premier point d’étape
    .requirement = Un projet actif qui n’a pas encore eu de point d’étape a un livrable attendu d’ici au premier, qui a lieu
        `review-every-months` mois après son début. Un livrable attendu plus tôt compte.
    .why = Le comité examine chaque projet à intervalles réguliers, d’abord pour mettre en valeur ce qui est réussi. Chaque projet
        devrait avoir quelque chose à présenter.
    .fix = Avancez un livrable, ou partagez-en un en deux, pour qu’une première partie soit prête d’ici là.
explain-due-before-start = Aucun livrable n’est attendu avant le début du projet
    .requirement = Aucune date `due` ne précède le début du projet, `start`, que le livrable soit ouvert ou non.
    .why = C’est presque toujours une faute de frappe, souvent dans l’année ; elle ferait apparaître un retard qui n’existe pas.
    .fix = Corrigez l’une des deux dates.
explain-due-after-end = Aucun livrable n’est attendu après la fin du projet
    .requirement = Aucun livrable ouvert d’un projet proposé, actif ou en pause n’est attendu après sa fin, `end`.
    .why = Soit la fin du projet est à repousser, soit l’équipe n’existera plus quand le livrable sera attendu.
    .fix = Avancez le livrable, ou donnez au projet une fin plus tardive.
explain-due-on-closed-day = Les livrables sont attendus un jour ouvré
    .requirement = Aucun livrable ouvert d’un projet proposé, actif ou en pause n’est attendu un samedi, un dimanche, ou un jour inscrit
        sous `[[closed]]` dans `roadmap.toml`.
    .why = Un jour de fermeture, personne n’est là pour le livrer, ni pour le recevoir. Il serait en retard le jour ouvré suivant.
    .fix = Prenez le jour ouvré qui précède, que la remarque indique. Si votre établissement travaille ces jours-là, désactivez
        la règle.
explain-open-deliverable-in-completed = Un projet terminé n’a plus de livrable ouvert
    .requirement = Chaque livrable d’un projet terminé est livré ou abandonné, avec la date.
    .why = Personne ne suit plus un projet terminé. Un livrable resté ouvert y serait oublié, et d’autres l’attendraient en vain.
    .fix = Écrivez `delivered` avec la date, ou `dropped` s’il a été abandonné. S’il reste du travail, le projet est encore `active`.
explain-owner-outside-team = Les responsables de livrables et de risques font partie de l’équipe
    .requirement = Le responsable d’un livrable ouvert ou d’un risque ouvert est chef de projet, coordinateur, contributeur ou invité du projet,
        tant que celui-ci est proposé, actif ou en pause.
    .why = Une personne qui ne vient pas aux séances peut difficilement faire avancer le travail, et ne sait peut-être pas qu’il
        lui revient.
    .fix = Choisissez un responsable dans l’équipe, ou ajoutez cette personne à l’équipe. Un livrable sans responsable revient au
        chef de projet.
explain-end-before-start = La fin vient après le début
    .requirement = De deux dates ou de deux heures qui vont ensemble, la deuxième ne précède pas la première : `from` et `to`, `at` et `until`,
        `start` et `end`, `opened` et `closed`, `asked` et `answered`, `raised` et `settled`.
    .why = Une période dont les dates sont inversées ne contient aucun jour : l’absence n’apparaît jamais, la réunion n’a jamais
        lieu.
    .fix = Corrigez l’une des deux ; c’est souvent l’année qui est fausse.
explain-high-risk-unowned = Un risque élevé a un responsable et une réponse
    .requirement = Un risque ouvert de niveau `high` a un `owner` et une `response`, tant que le projet est proposé, actif ou en pause.
    .why = Un risque que tout le monde connaît et dont personne ne s’occupe est celui qui se réalise le plus souvent.
    .fix = Choisissez un responsable, et écrivez ce qui est fait. Quand le risque est passé, écrivez `closed` avec la date ;
        quand il a diminué, abaissez son `level`.
explain-overspent = La dépense reste dans la limite de la somme accordée
    .requirement = Quand une entrée de `[[budget]]` a une somme accordée, `granted`, la dépense, `spent`, n’est pas plus grande.
    .why = Signalée tôt, la différence peut encore être demandée. En fin d’année, il faut la prendre sur un autre budget.
    .fix = Demandez que la différence soit accordée, puis écrivez la nouvelle somme ; ou corrigez l’un des deux montants.

## Dépendances

explain-dependency-cycle = Pas de dépendance circulaire
    .requirement = En suivant `depends-on` d’un élément au suivant, et d’un projet à ses propres livrables, on ne revient jamais au
        premier élément.
    .why = Dans un cercle, chaque élément attend le suivant et aucun ne peut commencer. Aucune des dates n’est fiable.
    .fix = La remarque montre le cercle le plus court. Regardez-le avec les équipes concernées : retirez l’entrée la moins
        importante, ou partagez un livrable en deux, pour que la première partie ne dépende de personne.
explain-dependency-too-late = Rien n’est attendu avant ce dont il dépend
    .requirement = Un livrable ouvert n’est pas attendu avant les livrables ouverts que nomme son propre `depends-on`. Le même jour
        convient ; un projet entier n’a pas de date, il n’est donc jamais en cause.
    .why = Si les affiches sont attendues avant le logo dont elles ont besoin, le planning ne peut pas être tenu.
    .fix = Déplacez l’une des deux dates, en accord avec l’autre équipe, ou retirez l’entrée si elle n’est pas nécessaire.
explain-dependency-abandoned = Rien ne dépend de ce qui a été abandonné
    .requirement = Aucun livrable ouvert, aucun projet proposé, actif ou en pause ne dépend d’un projet arrêté, d’un livrable qu’un
        tel projet n’a pas livré, ni d’un livrable abandonné.
    .why = Ce qui est attendu ne sera pas livré. Ceux qui l’attendent doivent le savoir maintenant, et chercher une autre solution.
    .fix = Retirez l’entrée, ou remplacez-la par une autre dépendance ; dites dans le prochain point d’avancement ce que cela
        change.
explain-dependency-not-transverse = Un projet dont d’autres dépendent est marqué comme transverse
    .requirement = Un projet a `transverse = true` si d’autres projets proposés, actifs ou en pause dépendent de lui ou de l’un de ses
        livrables.
    .why = Son équipe sait alors que d’autres comptent sur elle, et le rapport le montre à tous.
    .fix = Écrivez `transverse = true` dans le projet dont d’autres dépendent. S’ils n’en dépendent pas vraiment, retirez
        l’entrée de leurs fichiers.

## Dérogations et niveaux

explain-waiver-expired = Ce que couvrait une dérogation est corrigé quand elle expire
    .requirement = Quand la date `until` d’une dérogation est passée, la règle n’y signale plus rien, ou une autre dérogation prend la
        suite.
    .why = L’exception a été accordée pour un temps. Ce temps est passé : la situation est à réexaminer.
    .fix = Corrigez ce que la règle signale, et retirez la dérogation. S’il faut plus de temps, convenez-en avec la personne qui
        l’a accordée, et écrivez la nouvelle date.
explain-waiver-unused = Chaque dérogation est utile
    .requirement = Une dérogation en vigueur, à une règle qui n’est pas à `off`, couvre au moins une remarque.
    .why = Une dérogation inutile cacherait la prochaine remarque de cette règle, que personne n’a acceptée.
    .fix = Retirez-la ; git en garde la trace.
explain-rule-unknown = Seules des règles existantes sont réglées ou font l’objet d’une dérogation
    .requirement = Un nom sous `[rules]` est une règle dont le niveau peut changer, ou une alerte. La règle `rule` d’une dérogation est de celles
        auxquelles on peut déroger.
    .why = Un nom mal écrit n’a aucun effet, alors que tout le monde croit le contraire.
    .fix = Prenez le nom proposé. `roadmap explain` donne la liste de toutes les règles ; pour chacune, il dit si l’on peut
        changer son niveau ou y déroger.

## Alertes

explain-overdue = Un livrable a dépassé son échéance
    .when = Un livrable ouvert était attendu avant aujourd’hui. S’il est attendu aujourd’hui, il n’est pas en retard.
        { explain-of-active }
    .assignee = Son responsable ; le chef de projet, si le livrable n’a pas de responsable ou si celui-ci est parti.
    .action = Livrez-le et écrivez `delivered`. Ou convenez d’une nouvelle date avec ceux qui l’attendent, écrivez-la dans `due`, et
        la raison dans `why` : le service public, qui passe en premier, en est une bonne. Ou abandonnez-le, avec `dropped`.
explain-due-soon = Un livrable est attendu bientôt
    .when = Un livrable ouvert est attendu aujourd’hui ou dans les `due-within-days` jours. { explain-of-active }
    .assignee = Son responsable ; le chef de projet, si le livrable n’a pas de responsable ou si celui-ci est parti.
    .action = Si la date tient, rien : c’est un rappel. Sinon, dites-le maintenant et déplacez `due`, avec la raison dans `why`.
explain-owner-away = Un livrable est attendu pendant une absence de son responsable
    .when = Un livrable ouvert est attendu un jour où son responsable est absent, d’après `away` dans `people.toml`, et cette absence n’est
        pas passée. { explain-of-active }
    .assignee = Le coordinateur ; le chef de projet, si le coordinateur est ce responsable ou s’il est absent ce jour-là lui aussi.
    .action = Convenez avec le responsable que le livrable soit livré plus tôt, ou par quelqu’un d’autre ; ou déplacez `due`.
explain-blocked = Un livrable attend un élément en retard
    .when = Un livrable ouvert dépend d’un livrable en retard, ou d’un livrable ouvert d’un projet dont le dernier point
        d’avancement dit `off-track`. Les dépendances de son projet entier comptent aussi. { explain-of-active }
    .assignee = Le coordinateur.
    .action = Parlez à l’autre équipe ; la séance commune est un bon moment pour cela. Voyez ce qui peut commencer sans son livrable.
        Puis gardez la date, ou déplacez-la avec la raison dans `why`.
explain-will-slip = Un livrable ne peut pas être prêt à sa date
    .when = La prévision d’un livrable ouvert est après sa date `due`. La prévision est la plus tardive de ces dates : `due`,
        aujourd’hui s’il est en retard, et les prévisions de ce dont il dépend. Sans date, il n’a pas de prévision, ni ce qui
        en dépend. { explain-of-active }
    .assignee = Le coordinateur.
    .action = S’il n’est pas lui-même en retard, il est encore temps : convenez avec l’autre équipe de la date à déplacer, avec la
        raison dans `why`.
explain-unconfirmed = Un projet n’a pas eu de point d’avancement depuis quelque temps
    .when = Il n’y a pas eu de point d’avancement depuis `stale-after-days` jours, comptés à partir du dernier, ou du début s’il
        n’y en a pas. { explain-of-active }
    .assignee = Le coordinateur.
    .action = Ajoutez une entrée sous `[[updates]]` : la date, votre identifiant, la météo, une phrase. Si rien n’a changé, cela
        mérite aussi un point ; d’ici là, le projet est affiché comme étant sans nouvelles.
explain-off-track = Un projet est en difficulté
    .when = Le dernier point d’avancement a la météo `off-track`. { explain-of-active }
    .assignee = Le chef de projet.
    .action = Écrivez dans `needs` ce qui manque et qui pourrait aider, et parlez-en à ces personnes. Personne n’est noté : signaler
        tôt une difficulté, c’est bien travailler.
explain-escalate = C’est le moment de demander de l’aide
    .when = Un livrable est en retard depuis `escalate-after-days` jours, ou les deux derniers points d’avancement disent `off-track`, et
        aucune saisine n’est ouverte. { explain-of-active }
    .assignee = Le coordinateur, qui s’adresse à la coordination du portefeuille.
    .action = Demandez l’aide de la coordination du portefeuille, et notez-le sous `[[escalations]]` : la date, qui demande, à quel
        sujet. Demander de l’aide fait partie du travail.
explain-escalation-open = Une demande d’aide est encore sans réponse
    .when = Une saisine a été faite, et n’est pas réglée. { explain-of-active-and-paused }
    .assignee = La coordination du portefeuille.
    .action = Cherchez une solution avec l’équipe. Puis écrivez `settled`, avec la date, et l’issue dans `outcome`.
explain-checkpoint = Les premières séances ont eu lieu
    .when = L’équipe a eu, depuis le début, `checkpoint-after-sessions` dates de ses réunions (les annulées ne comptent pas, les
        supplémentaires si), et il n’y a eu ni point d’avancement ni point d’étape depuis la dernière. { explain-of-active }
    .assignee = Le coordinateur.
    .action = Faites le point avec l’équipe : qu’est-ce qui n’est pas encore clair, que faut-il faire autrement ? Notez-le comme point
        d’avancement.
explain-review-due = Un point d’étape du comité est à tenir
    .when = Le dernier point d’étape date de `review-every-months` mois ou plus ; sans point d’étape, c’est le début qui compte.
        { explain-of-active }
    .assignee = Le comité.
    .action = Mettez le projet à l’ordre du jour. Puis notez le point d’étape sous `[[reviews]]` : la date, la suite donnée, les
        réussites. Un point d’étape n’est jamais la fin d’un projet.
explain-nothing-delivered = Rien n’a été livré ni signalé depuis longtemps
    .when = Depuis `review-every-months` mois, il n’y a eu ni livraison ni point d’avancement. { explain-of-active }
    .assignee = Le chef de projet.
    .action = Cherchez une petite chose qui puisse être livrée bientôt, et dites où en est le projet. Si quelque chose le retient, la
        coordination du portefeuille peut aider.
explain-decision-pending = Une décision est attendue
    .when = Une décision a été demandée, elle est sans réponse, et la première date de sa réunion après la demande est passée ;
        sans `meeting`, aussitôt. { explain-of-active-and-paused }
    .assignee = Cette réunion ; sans réunion, la coordination du portefeuille.
    .action = Posez de nouveau la question à la réunion. Puis écrivez `answered`, avec la date, et la réponse dans `answer`.
explain-waiver-ending = Une dérogation prend bientôt fin
    .when = Il reste moins de `due-within-days` jours à une dérogation. { explain-of-active-and-paused }
    .assignee = Le chef de projet.
    .action = Corrigez ce qu’elle couvre avant ce jour, ou demandez plus de temps et écrivez la nouvelle date `until`.
