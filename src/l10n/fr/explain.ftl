# Ce que `explain` dit de chaque règle et de chaque alerte. Le message même est la ligne de la liste.
# Règles : `.asks`, `.why`, `.mend`. Alertes : `.when`, `.whose`, `.do`. Ce qui est entre accents graves s’écrit exactement ainsi.

explain-rules-title = Règles et alertes
explain-rules-intro = Une règle parle de ce que disent les fichiers, et `roadmap check` signale ce qui s’en écarte. Une alerte
    parle de ce qu’un jour demande à quelqu’un, et `roadmap status` la montre.
explain-levels-default = Les niveaux sont ceux par défaut : il n’y a pas de feuille de route ici.
explain-levels-of = Les niveaux sont ceux de « { $roadmap } ».
explain-levels-here = Les niveaux sont ceux de cette feuille de route.
explain-more = L’une d’elles en entier : roadmap explain NOM
explain-docs-intro = Chaque nom mène à ce que la règle demande, pourquoi, et à un exemple. Les niveaux sont ceux qui valent quand
    `roadmap.toml` n’en dit rien. Dans un terminal, `roadmap explain` dit la même chose, avec les niveaux de votre feuille de route.
explain-page-level = Par défaut { $level } ; on peut y déroger.
explain-page-level-unwaivable = Par défaut { $level } ; on ne peut pas y déroger.
explain-page-level-fixed = Toujours { $level } ; on ne peut ni la régler, ni y déroger.

explain-group-reading = Lecture
explain-group-references = Renvois
explain-group-team = Équipe
explain-group-deliverables = Livrables, dates et suivi
explain-group-dependencies = Dépendances
explain-group-waivers = Dérogations et niveaux
explain-group-alerts = Alertes

explain-column-name = Nom
explain-column-level = Niveau
explain-column-says = En une ligne

explain-kicker = { $group } · { $level }
explain-kicker-set = { $group } · { $level }, par défaut { $default }
explain-kicker-alert = Alerte
explain-kicker-alert-off = Alerte · désactivée

explain-heading-asks = Ce qu’elle demande
explain-heading-why = Pourquoi
explain-heading-mend = Comment faire
explain-heading-broken = Un exemple qui ne la respecte pas
explain-heading-mended = Le même exemple, corrigé
explain-heading-level = Un autre niveau, une exception
explain-heading-when = Quand
explain-heading-whose = À qui de jouer
explain-heading-do = Que faire
explain-heading-setting = Ce qui la règle
explain-heading-off = S’en passer

explain-settings = { $count ->
        [one] Réglage, dans `roadmap.toml` :
       *[other] Réglages, dans `roadmap.toml` :
    }
explain-setting = `{ $key }` dans `[{ $table }]` : { $default } par défaut
explain-setting-here = `{ $key }` dans `[{ $table }]` : { $here } ici, { $default } par défaut
explain-setting-unread = `{ $key }` dans `[{ $table }]` : { $default } par défaut ; ce qui s’y trouve est illisible
explain-level-set = Pour tous les projets, dans `roadmap.toml`, avec l’un des mots `error` (erreur), `warning` (avertissement) et `off` (désactivée) :
explain-level-fixed = C’est toujours une erreur : ce qui ne peut pas être lu ne peut pas non plus être vérifié. On ne peut ni l’abaisser, ni y déroger.
explain-level-fixed-unknown = C’est toujours une erreur, qu’on ne peut ni abaisser, ni excuser : c’est elle qui garde les autres niveaux.
explain-waive = Pour un projet et pour un temps, dans son fichier ; la dérogation se voit dans le rapport, et prend fin d’elle-même :
explain-waive-not = On ne peut pas y déroger.
explain-waive-reason = pourquoi, en une phrase
explain-waive-by = prenom-nom
explain-off = Une alerte ne change jamais le code de sortie d’une commande. Une feuille de route qui se passe de l’une d’elles le dit dans
    `roadmap.toml` :

explain-of-teams = Cette règle vaut pour les projets actifs ou en pause, et pour les projets proposés dès qu’ils ont des contributeurs.
explain-of-active = Cette alerte parle des projets actifs.
explain-of-active-and-paused = Cette alerte parle des projets actifs ou en pause.

## Lecture

explain-toml-syntax = Chaque fichier est écrit en TOML
    .asks = Chaque fichier suit les quelques règles de TOML : un `clé = valeur` par ligne, les textes entre guillemets droits, les
        dates comme `2026-12-15`, les listes entre crochets. Les dates et les heures existent.
    .why = Ce qui ne peut pas être lu ne peut être ni vérifié, ni suivi, ni publié. Tous ces endroits sont dits d’un coup, et rien
        d’autre n’est dit du fichier avant qu’ils soient corrigés : le reste n’en serait souvent que la suite.
    .mend = Allez à la ligne et à la colonne indiquées ; la faute s’y trouve, ou juste avant. Le plus souvent, il manque un
        guillemet, une virgule ou un crochet. Un éditeur qui colore le TOML la montre d’un coup d’œil.
explain-unreadable-file = Chaque fichier peut être lu comme un texte
    .asks = `roadmap.toml` et `people.toml` sont là. Ces deux fichiers et ceux des projets sont de simples textes en UTF-8, d’un
        mébioctet au plus, que vous avez le droit d’ouvrir. Un lien mène à l’intérieur de la feuille de route.
    .why = Un fichier sauté en silence ferait disparaître son projet du rapport sans que personne s’en aperçoive. Et rien ne doit
        entrer dans la feuille de route par un lien qui mène ailleurs.
    .mend = Enregistrez de nouveau le fichier avec l’encodage UTF-8 : les éditeurs le proposent sous « Enregistrer sous ». Mettez
        le fichier lui-même à la place d’un lien, demandez le droit de le lire, ou raccourcissez celui qui est devenu trop gros.
explain-unknown-key = Chaque clé est une clé du format
    .asks = Chaque clé est connue du format, dans la table où elle se trouve.
    .why = Une clé mal écrite ne serait lue par personne : un sponsor écrit mais pas compté, une date que rien ne rappelle.
    .mend = Prenez la clé proposée, ou cherchez la bonne dans la description du format. Les mots pour les collègues vont dans des
        commentaires : des lignes qui commencent par `#`.
explain-missing-key = Chaque clé requise est là
    .asks = Ce que le format requiert est écrit. Un projet a un titre, un résumé, une étape et un chef de projet ; dès qu’il est
        plus que proposé, aussi un coordinateur, des contributeurs et un début. Ce qui va ensemble vient ensemble : `answered` et
        `answer`. Une personne a `directorate` ou `organisation`.
    .why = Sans ce peu de choses, personne ne peut dire ce qu’est un projet, qui le mène, et depuis quand.
    .mend = Ajoutez la clé à l’endroit montré. Ce qui n’est pas encore décidé peut attendre tant que le projet dit
        `stage = "proposed"`.
explain-wrong-value = Chaque valeur est celle que sa clé attend
    .asks = Où l’on attend un texte se trouve un texte, où l’on attend une date, une date, et l’un des mots possibles où il y en a
        une liste ; un nombre reste dans ses bornes ; un texte requis n’est pas vide ; un fuseau horaire, une monnaie existent ; une
        validation vient d’une direction qui porte la feuille de route. De deux clés qui s’excluent, une seule est là.
    .why = Tout ce qui est compté, trié, rappelé repose sur ces valeurs. Mieux vaut en dire une fausse que la deviner.
    .mend = La remarque dit ce qui est attendu, et le mot le plus proche s’il y en a un. Une date s’écrit sans guillemets, comme
        `2026-12-15` ; un nombre entier sans espaces, comme `12000`.
explain-bad-id = Chaque identifiant est bien formé
    .asks = Les identifiants de personnes, de départements, de réunions et de livrables, et les noms des fichiers de projets, sont
        faits de minuscules sans accent, de chiffres et de traits d’union simples, 64 au plus : `pret-d-objets`. Ceux des directions
        peuvent avoir des majuscules.
    .why = C’est par leurs identifiants que les fichiers se citent, sur tous les ordinateurs et dans tous les liens. Les accents, les
        majuscules et les espaces ont leur place dans le titre et le nom.
    .mend = Prenez l’identifiant proposé, et gardez le nom entier dans `title` ou `name`. Là où d’autres fichiers le citent, écrivez
        aussi le nouveau.
explain-duplicate-id = Chaque identifiant désigne une seule chose
    .asks = Deux fichiers de projets n’ont pas le même nom, même dans des dossiers différents, ni deux livrables d’un projet le même
        identifiant. Un alias n’est ni l’identifiant ni l’alias d’une autre direction. Aucune direction n’est deux fois dans
        `owners`.
    .why = Quand deux choses portent un seul nom, personne ne peut dire laquelle est attendue.
    .mend = Donnez à l’une des deux un autre identifiant, et écrivez-le partout où c’est elle qui est citée.
explain-unsupported-format = La feuille de route est d’un format connu ici
    .asks = `format`, dans `roadmap.toml`, vaut `1`, le seul format à ce jour.
    .why = Des fichiers d’un format plus récent seraient compris à moitié. Il est plus sûr de le dire, et de s’en tenir là.
    .mend = Si la feuille de route est bien d’un format plus récent, installez une version plus récente de ce programme. Sinon,
        écrivez `format = 1`.
explain-unusable-link = Les liens s’ouvrent de partout
    .asks = Chaque `url` et chaque `link` est une adresse web entière (`https://…` ou `http://…`) ou une adresse de courriel
        (`mailto:…`).
    .why = Un chemin tel que `S:\Projets`, ou une adresse sans `https://`, ne mène nulle part, ou ailleurs, sur l’ordinateur
        d’une autre personne. Le rapport n’en fait pas un lien.
    .mend = Copiez l’adresse depuis le navigateur, avec son `https://`. Pour un fichier d’un lecteur partagé, prenez son adresse sur
        l’intranet.
explain-cancelled-not-scheduled = Une date annulée est une date de sa série
    .asks = Chaque `on` de `cancelled`, et chaque `instead-of` de `extra`, est une date de la série de réunions. Un jour de
        fermeture convient.
    .why = Sinon rien n’est annulé : la réunion reste au calendrier, et l’on se déplace pour rien.
    .mend = Écrivez la date de la série qui est annulée ; `roadmap check` donne les plus proches.


## Renvois

explain-unknown-person = Toute personne nommée est dans people.toml
    .asks = Partout où un fichier nomme une personne, c’est par un identifiant de `people.toml`.
    .why = Seule une personne connue peut être comptée, savoir que c’est à elle de jouer, et figurer dans le rapport sous son nom
        entier. Derrière un identifiant mal écrit, il y aurait quelqu’un à qui personne ne rappelle rien.
    .mend = Prenez l’identifiant proposé, ou ajoutez la personne à `people.toml` : un identifiant, un nom, et une direction ou une
        organisation.
explain-unknown-directorate = Toute direction nommée est dans roadmap.toml
    .asks = Partout où un fichier nomme une direction, c’est par son identifiant, ou l’un de ses alias, dans `roadmap.toml`.
    .why = Qui représente qui, qui vient d’ailleurs, quelle validation manque : tout cela découle de la direction de chacun.
    .mend = Prenez l’identifiant proposé, ou ajoutez la direction, avec son nom, sous un en-tête à elle. Si on l’appelle de plusieurs
        façons, donnez-lui des `aliases`.
explain-unknown-department = Tout département nommé est dans roadmap.toml
    .asks = Le `department` d’une personne est l’identifiant d’un département de `roadmap.toml`.
    .why = Qui dirige un département doit savoir lesquels de ses agents sont sur un projet. D’un département inconnu, personne ne le
        saurait.
    .mend = Prenez l’identifiant proposé, ou ajoutez le département, avec son nom, sa direction, et `head`, qui le dirige.
explain-unknown-meeting = Toute réunion nommée est dans roadmap.toml
    .asks = Le `meeting` d’une décision est l’identifiant d’une série de réunions de `roadmap.toml`.
    .why = Une décision que l’on ne demande à aucune réunion n’est à aucun ordre du jour.
    .mend = Prenez l’identifiant proposé, ou ajoutez la série. Sans `meeting`, une décision revient à la coordination du
        portefeuille.
explain-unknown-dependency = Ce que l’on attend existe
    .asks = Chaque entrée de `depends-on` est l’identifiant d’un projet, ou d’un livrable, écrit `projet/livrable`. Dans un projet, ses
        propres livrables se nomment par leur seul identifiant.
    .why = Ce sont les dépendances que personne n’a vues qui bousculent les plannings. Une qui ne mène nulle part ne prévient personne.
    .mend = Prenez l’identifiant proposé. Si ce que vous attendez n’est pas encore dans la feuille de route, demandez à son équipe de
        l’y ajouter ; un projet proposé suffit.

## Équipe

explain-team-size = Une équipe n’est ni trop petite, ni trop grande
    .asks = Une équipe a au moins `min-contributors` et au plus `max-contributors` contributeurs. Toute personne de la liste compte, une
        fois. Le chef de projet compte s’il est dans la liste, ou si la feuille de route dit `lead-counts = true`. Les invités ne
        comptent pas. { explain-of-teams }
    .why = Trop peu de personnes ne peuvent pas se partager le travail. Trop nombreuses, elles ne se parlent plus autour d’une table.
    .mend = Invitez des personnes à venir pour de bon : la remarque en nomme qui ne sont sur aucun projet actif. Qui ne vient que de
        temps en temps peut être invité, sous `[[guests]]`.
explain-directorate-unrepresented = Chaque direction qui porte la feuille de route est dans l’équipe
    .asks = Chaque direction qui porte la feuille de route a au moins une personne parmi les contributeurs. Le chef de projet compte
        s’il est dans la liste, ou si la feuille de route dit `lead-counts = true`. { explain-of-teams }
    .why = Les directions partagent la feuille de route. L’équipe d’une seule décide sans l’autre, qui l’apprend trop tard.
    .mend = Invitez quelqu’un de la direction qui manque : la remarque nomme des personnes qui ne sont sur aucun projet actif.
explain-coordinator-not-contributor = Le coordinateur travaille avec l’équipe
    .asks = Le coordinateur est l’un des contributeurs. { explain-of-teams }
    .why = Le coordinateur donne le rythme et lance les alertes, et fait sa part du travail comme les autres. C’est de l’intérieur
        qu’un retard se voit tôt.
    .mend = Ajoutez le coordinateur à `contributors`, ou choisissez l’un des contributeurs pour coordonner.
explain-lead-is-coordinator = Chef de projet et coordinateur sont deux personnes
    .asks = `lead` et `coordinator` nomment deux personnes différentes. { explain-of-teams }
    .why = Le binôme est là pour partager la charge : l’un répond du fond, l’autre du rythme et des alertes. Seul, on n’a personne
        pour rappeler les choses, et personne pour prendre le relais.
    .mend = Demandez à l’un des contributeurs de coordonner. S’il n’y a vraiment qu’une personne pour quelques semaines, notez-le par
        une dérogation, avec sa date.
explain-duplicate-member = Personne n’est deux fois dans une équipe
    .asks = Une personne figure une fois parmi les contributeurs, et n’est pas en même temps leur invitée ; le chef de projet non plus.
        Un invité peut venir à plusieurs périodes, et le chef de projet figurer parmi les contributeurs. { explain-of-teams }
    .why = Une équipe qui paraît plus grande qu’elle n’est prévoit un travail que personne n’est là pour faire.
    .mend = Retirez l’une des deux entrées. Si vous pensiez à quelqu’un d’autre, écrivez son identifiant.
explain-outsider-unapproved = Une personne extérieure vient avec l’accord de chaque direction
    .asks = Toute personne qui vient d’une autre direction que celles qui portent la feuille de route, ou d’un partenaire, et qui est chef
        de projet, contributeur ou invité, a une validation datée de chacune de ces directions, quelles que soient les dates de sa
        venue. { explain-of-teams }
    .why = Ceux qui viennent d’ailleurs sont les bienvenus. Leur venue engage l’équipe et la maison : chaque direction est consultée
        avant, et non prévenue après.
    .mend = Demandez aux directions que la remarque nomme. Notez chaque oui sous `[[approvals]]` : pour qui, de quelle direction, par
        qui, et quand.
explain-approver-outside-directorate = Le oui d’une direction vient de l’un des siens
    .asks = Dans chaque validation, la personne de `by` est de la direction `directorate`. { explain-of-teams }
    .why = Pour une direction, seuls les siens peuvent parler. La validation compte tout de même : le plus souvent, seul le nom est faux.
    .mend = Écrivez dans `by` qui a dit oui pour cette direction ; ou corrigez `directorate`.
explain-approval-unused = Chaque validation est pour une personne extérieure de l’équipe
    .asks = Chaque validation est pour quelqu’un qui est dans l’équipe, et qui n’est d’aucune des directions qui portent la feuille de
        route. { explain-of-teams }
    .why = Une validation laissée là permettrait un jour à la même personne de revenir, dans un autre rôle, sans que personne soit consulté.
    .mend = Retirez-la quand la personne a quitté l’équipe ; git s’en souvient. Si elle était pour quelqu’un d’autre, écrivez son
        identifiant.
explain-sponsor-missing = Chaque projet a un sponsor
    .asks = `sponsors` nomme au moins une personne. { explain-of-teams }
    .why = Un sponsor ouvre des portes, libère du temps, et soutient le projet les jours difficiles. Autant savoir dès le premier jour
        qui c’est.
    .mend = Demandez à quelqu’un qui peut décider, et ajoutez son identifiant à `sponsors`. Si cette personne est difficile à joindre,
        écrivez dans `people.toml` par qui passer : `delegate`.
explain-team-unannounced = Sponsors et chefs de département savent qui est dans l’équipe
    .asks = Les sponsors, et les chefs des départements d’où viennent les contributeurs, sont dans `informed`, chacun avec la date. Le
        chef de projet et les contributeurs n’ont pas besoin d’être prévenus. { explain-of-teams }
    .why = Le chef de projet choisit librement son équipe. Ceux qui lui prêtent des personnes sont prévenus, pour que le projet
        s’accorde avec le service public, qui passe en premier.
    .mend = Dites-leur qui est dans l’équipe, et le temps que cela prend. Puis notez chacun dans `informed`, avec la date.
explain-double-booked = Personne n’est dans deux équipes actives
    .asks = Un contributeur n’est que sur un projet actif. Un chef de projet qui n’est pas dans la liste des contributeurs ne compte pas.
    .why = Toutes les équipes travaillent à la même séance, pour pouvoir se parler. Qui est dans deux équipes manque à l’une.
    .mend = Gardez l’un des projets et venez à l’autre en invité, ou mettez l’un des deux en pause. Si vos équipes se réunissent à des
        moments différents, mettez la règle à `off` pour toute la feuille de route.
explain-departed-member = L’équipe reste jusqu’à la fin du projet
    .asks = Le chef de projet, le coordinateur, les contributeurs et les sponsors d’un projet actif n’ont pas de date `left` avant sa fin,
        `end` ; et s’il n’en a pas, aucune date `left`.
    .why = Qui part emporte une part du travail. Su assez tôt, le relais se prépare, et l’au revoir est un bon moment.
    .mend = Choisissez qui prend le relais, et écrivez son identifiant à la place de l’autre. La remarque dit qui reste, et quelle règle
        sur les équipes ne tiendrait plus.

## Livrables, dates et suivi

explain-deliverable-undated = Chaque livrable ouvert a une date
    .asks = Chaque livrable ouvert d’un projet actif a une date `due`.
    .why = Un livrable sans date n’est jamais en retard ni bientôt attendu : personne ne reçoit de rappel, et ce qui l’attend n’a
        pas de prévision.
    .mend = Ajoutez `due = 2026-12-15`, ou lancez `roadmap move PROJET/LIVRABLE DATE`. Une date approximative suffit : elle pourra
        être déplacée, avec la raison. D’ici là, une dérogation dit quand elle sera connue.
explain-no-deliverable = Un projet actif a quelque chose à livrer
    .asks = Un projet actif a au moins une entrée sous `[[deliverables]]`.
    .why = Ce qui n’a ni date ni responsable n’est suivi par personne, et l’on ne peut en remercier personne.
    .mend = Ajoutez un premier livrable : un identifiant, un titre, une date. Il peut être petit : une liste, une esquisse, un premier
        essai avec le public.
explain-nothing-before-review = Il y a quelque chose à montrer au premier point d’étape
    .asks = Un projet actif qui n’a pas encore eu de point d’étape a un livrable attendu d’ici le premier, qui vient `review-every-months`
        après son début. Un livrable plus précoce compte.
    .why = Le comité regarde chaque projet tous les quelques mois, d’abord pour mettre en valeur ce qui est réussi. Personne ne devrait
        y venir les mains vides.
    .mend = Avancez un livrable, ou coupez-en un en deux, pour qu’un premier morceau soit prêt d’ici là.
explain-due-before-start = Aucun livrable n’est attendu avant le début du projet
    .asks = Aucune date `due` ne précède le début du projet, `start`, que le livrable soit ouvert ou non.
    .why = C’est presque toujours une faute de frappe, souvent dans l’année, qui se verrait comme un retard qui n’en est pas un.
    .mend = Corrigez l’une des deux dates.
explain-due-after-end = Aucun livrable n’est attendu après la fin du projet
    .asks = Aucun livrable ouvert d’un projet proposé, actif ou en pause n’est attendu après sa fin, `end`.
    .why = Ou bien le projet dure plus longtemps qu’il ne le dit, ou bien son équipe ne sera plus là quand le livrable sera attendu.
    .mend = Avancez le livrable, ou donnez au projet une fin plus tardive.
explain-due-on-closed-day = Les livrables sont attendus des jours ouvrés
    .asks = Aucun livrable ouvert d’un projet proposé, actif ou en pause n’est attendu un samedi, un dimanche, ou un jour nommé sous
        `[[closed]]` dans `roadmap.toml`.
    .why = Ce jour-là, personne n’est là pour le remettre, ni pour le recevoir. Il serait en retard le matin où tout le monde revient.
    .mend = Prenez le jour ouvré qui précède, que la remarque donne. Si votre maison travaille ces jours-là, mettez la règle à `off`.
explain-open-deliverable-in-completed = Un projet terminé n’a plus rien d’ouvert
    .asks = Chaque livrable d’un projet terminé est livré, ou abandonné, avec la date.
    .why = Personne ne s’occupe plus d’un projet terminé. Ce qui y reste ouvert est oublié, et d’autres l’attendent en vain.
    .mend = Écrivez `delivered` avec la date, ou `dropped` s’il a été abandonné. S’il reste du travail, le projet est encore `active`.
explain-owner-outside-team = Qui répond de quelque chose est dans l’équipe
    .asks = Le responsable d’un livrable ouvert ou d’un risque ouvert est chef de projet, coordinateur, contributeur ou invité du projet,
        tant que celui-ci est proposé, actif ou en pause.
    .why = Qui ne vient pas aux séances peut difficilement faire avancer la chose, et ne sait peut-être pas qu’elle est pour lui.
    .mend = Choisissez un responsable dans l’équipe, ou faites-y entrer cette personne. Un livrable sans responsable revient au chef de
        projet.
explain-end-before-start = Ce qui finit a commencé avant
    .asks = De deux dates ou de deux heures qui vont ensemble, la deuxième ne précède pas la première : `from` et `to`, `at` et `until`,
        `start` et `end`, `opened` et `closed`, `asked` et `answered`, `raised` et `settled`.
    .why = À l’envers, une période ne contient aucun jour : une absence que personne ne voit, une réunion qui n’a jamais lieu.
    .mend = Corrigez l’une des deux ; c’est souvent l’année.
explain-high-risk-unowned = Un risque élevé est entre de bonnes mains
    .asks = Un risque ouvert de niveau `high` a un `owner` et une `response`, tant que le projet est proposé, actif ou en pause.
    .why = Le danger que tout le monde connaît et dont personne ne s’occupe est celui qui se réalise.
    .mend = Choisissez qui le surveille, et écrivez ce qui est fait. Quand il est passé, écrivez `closed` avec la date ; quand il a
        diminué, abaissez son `level`.
explain-overspent = On ne dépense pas plus que ce qui a été accordé
    .asks = Où une entrée de `[[budget]]` dit ce qui a été accordé, `granted`, la dépense, `spent`, n’est pas plus grande.
    .why = Dit tôt, le reste peut encore être demandé. Découvert en fin d’année, il manque ailleurs.
    .mend = Faites accorder le reste et écrivez la nouvelle somme, ou corrigez l’un des deux montants.

## Dépendances

explain-dependency-cycle = Rien ne s’attend soi-même
    .asks = En suivant `depends-on` d’une chose à la suivante, et d’un projet à ses propres livrables, on ne revient jamais à son point de
        départ.
    .why = Dans un cercle, chacun attend le suivant et personne ne commence. Aucune date n’y est sûre.
    .mend = La remarque montre le tour le plus court. Regardez-le avec les équipes qui s’y trouvent : retirez l’entrée dont on peut se
        passer, ou coupez un livrable en deux, pour que son premier morceau n’attende personne.
explain-dependency-too-late = Rien n’est attendu avant ce dont il dépend
    .asks = Un livrable ouvert n’est pas attendu avant les livrables ouverts que nomme son propre `depends-on`. Le même jour convient ; un
        projet entier n’a pas de date, et n’est jamais en cause.
    .why = Un plan où les affiches s’impriment avant que le logo soit dessiné ne peut pas tenir, quelque effort que l’on fasse.
    .mend = Déplacez l’une des deux dates, d’accord avec l’autre équipe ; ou retirez l’entrée si l’on peut s’en passer.
explain-dependency-abandoned = Rien n’attend ce qui a été abandonné
    .asks = Aucun livrable ouvert, aucun projet proposé, actif ou en pause ne dépend d’un projet arrêté, d’un livrable que celui-ci n’a pas
        livré, ni d’un livrable abandonné.
    .why = Cela ne viendra pas. Mieux vaut que ceux qui l’attendent le sachent aujourd’hui, et cherchent un autre chemin.
    .mend = Retirez l’entrée, ou attendez autre chose ; dites dans le prochain point d’avancement ce que cela change.
explain-dependency-not-transverse = Un projet dont d’autres dépendent est marqué comme transverse
    .asks = Un projet dont dépendent des projets proposés, actifs ou en pause, ou dont ils attendent un livrable, dit
        `transverse = true`.
    .why = Son équipe sait que d’autres comptent sur elle, et chacun le lit dans le rapport. Les dépendances dont on a parlé à temps sont
        celles qui tiennent.
    .mend = Écrivez `transverse = true` dans le projet dont d’autres dépendent. S’ils n’en dépendent pas vraiment, retirez l’entrée chez
        eux.

## Dérogations et niveaux

explain-waiver-expired = Ce qui était excusé pour un temps a été corrigé
    .asks = Quand la date `until` d’une dérogation est passée, la règle n’y trouve plus rien, ou une autre dérogation prend la suite.
    .why = L’exception était convenue pour un temps. Ce temps est passé, et quelqu’un la regarde de nouveau.
    .mend = Corrigez ce que la règle trouve, et retirez la dérogation. S’il faut plus de temps, convenez-en avec qui l’a accordée, et
        écrivez la nouvelle date.
explain-waiver-unused = Chaque dérogation excuse quelque chose
    .asks = Une dérogation en cours, à une règle qui n’est pas à `off`, excuse au moins une remarque.
    .why = Laissée là, elle cacherait la prochaine remarque de cette règle, dont personne n’est convenu.
    .mend = Retirez-la ; git s’en souvient.
explain-rule-unknown = On ne règle et n’excuse que ce qui existe
    .asks = Un nom sous `[rules]` est une règle dont le niveau peut changer, ou une alerte. La règle `rule` d’une dérogation est de celles
        auxquelles on peut déroger.
    .why = Un nom mal écrit n’éteint rien, et tout le monde croit le contraire.
    .mend = Prenez le nom proposé. `roadmap explain` les donne tous ; pour chacun, il dit si l’on peut le régler ou y déroger.

## Alertes

explain-overdue = Un livrable a dépassé sa date
    .when = Un livrable ouvert était attendu avant aujourd’hui. Attendu aujourd’hui, il n’est pas en retard. { explain-of-active }
    .whose = À son responsable ; au chef de projet, s’il n’y en a pas ou s’il est parti.
    .do = Remettez-le et écrivez `delivered`. Ou convenez d’une nouvelle date avec ceux qui l’attendent : écrivez-la dans `due`, et la
        raison dans `why` ; le service public, qui passe en premier, en est une bonne. Ou renoncez-y, avec `dropped`.
explain-due-soon = Un livrable est attendu dans les jours qui viennent
    .when = Un livrable ouvert est attendu aujourd’hui ou d’ici `due-within-days` jours. { explain-of-active }
    .whose = À son responsable ; au chef de projet, s’il n’y en a pas ou s’il est parti.
    .do = Si la date tient, rien : c’est un rappel. Si elle ne tient pas, c’est le moment de le dire et de déplacer `due`, avec un `why`.
explain-owner-away = Un livrable est attendu pendant une absence de son responsable
    .when = Un livrable ouvert est attendu un jour où son responsable est absent, d’après `away` dans `people.toml`, et cette absence n’est
        pas passée. { explain-of-active }
    .whose = Au coordinateur ; au chef de projet, si le coordinateur est ce responsable ou s’il est absent ce jour-là lui aussi.
    .do = Convenez avec le responsable qu’il soit remis avant, ou par quelqu’un d’autre ; ou déplacez `due`.
explain-blocked = Un livrable attend quelque chose qui tarde
    .when = Un livrable ouvert en attend un qui est en retard, ou un livrable ouvert d’un projet dont le dernier point d’avancement dit
        `off-track`. Ce dont son projet entier dépend compte aussi. { explain-of-active }
    .whose = Au coordinateur.
    .do = Parlez à l’équipe attendue ; la séance commune est là pour cela. Voyez ce qui peut commencer sans elle. Puis gardez la date, ou
        déplacez-la avec un `why`.
explain-will-slip = Un livrable ne peut pas venir à sa date
    .when = La prévision d’un livrable ouvert tombe après sa date `due`. La prévision est la plus tardive de ces dates : `due`, aujourd’hui
        s’il est en retard, et les prévisions de ce qu’il attend. Sans date, il n’y en a pas, ni pour ce qui l’attend.
        { explain-of-active }
    .whose = Au coordinateur.
    .do = S’il ne fait qu’attendre, rien n’est encore en retard : décidez avec l’autre équipe laquelle des dates bouge, et écrivez-le avec
        un `why`.
explain-unconfirmed = Un projet n’a plus donné de nouvelles
    .when = Il n’y a pas eu de point d’avancement depuis `stale-after-days` jours, comptés du dernier, ou sinon du début.
        { explain-of-active }
    .whose = Au coordinateur.
    .do = Écrivez une entrée sous `[[updates]]` : la date, votre identifiant, la météo, une phrase. Que rien n’ait bougé est aussi une
        nouvelle ; d’ici là, personne ne prend la dernière pour celle d’aujourd’hui.
explain-off-track = Un projet dit qu’il est en difficulté
    .when = Le dernier point d’avancement a la météo `off-track`. { explain-of-active }
    .whose = Au chef de projet.
    .do = Dites dans `needs` ce qui manque et qui pourrait aider, et parlez-leur. Personne n’est noté : le dire tôt, c’est bien faire.
explain-escalate = C’est le moment de demander de l’aide
    .when = Un livrable est en retard depuis `escalate-after-days` jours, ou les deux derniers points d’avancement disent `off-track`, et
        aucune saisine n’est ouverte. { explain-of-active }
    .whose = Au coordinateur, qui s’adresse à la coordination du portefeuille.
    .do = Saisissez la coordination du portefeuille, et notez-le sous `[[escalations]]` : la date, qui demande, à quel sujet. Demander de
        l’aide fait partie du travail.
explain-escalation-open = Une demande d’aide attend sa réponse
    .when = Une saisine a été faite, et n’est pas réglée. { explain-of-active-and-paused }
    .whose = À la coordination du portefeuille.
    .do = Cherchez avec l’équipe ce qui la remet en route. Puis écrivez `settled`, avec la date, et l’issue dans `outcome`.
explain-checkpoint = Les premières séances ont eu lieu
    .when = L’équipe a eu, depuis le début, `checkpoint-after-sessions` dates de ses réunions (les annulées ne comptent pas, les
        supplémentaires si), et il n’y a eu ni point d’avancement ni point d’étape depuis la dernière. { explain-of-active }
    .whose = Au coordinateur.
    .do = Faites le point avec l’équipe : qu’est-ce qui n’est pas encore clair, que faudrait-il faire autrement ? Notez-le comme point
        d’avancement.
explain-review-due = Le comité regarde le projet
    .when = Le dernier point d’étape, ou sinon le début, remonte à `review-every-months` mois. { explain-of-active }
    .whose = Au comité.
    .do = Mettez le projet à l’ordre du jour. Puis notez le point d’étape sous `[[reviews]]` : la date, la suite donnée, les réussites à
        raconter. C’est une étape, jamais la fin d’un projet.
explain-nothing-delivered = Rien n’a été livré ni dit depuis longtemps
    .when = Depuis `review-every-months` mois, il n’y a eu ni remise ni point d’avancement. { explain-of-active }
    .whose = Au chef de projet.
    .do = Cherchez une petite chose qui puisse être livrée bientôt, et dites où en est le projet. Si quelque chose le retient, la
        coordination du portefeuille est là pour aider.
explain-decision-pending = Une décision est attendue
    .when = Une décision a été demandée, elle est sans réponse, et la première date de sa réunion depuis lors est passée ; sans `meeting`,
        aussitôt. { explain-of-active-and-paused }
    .whose = À cette réunion ; sans réunion, à la coordination du portefeuille.
    .do = Reportez la question à la réunion. Puis écrivez `answered`, avec la date, et la réponse dans `answer`.
explain-waiver-ending = Une dérogation touche à sa fin
    .when = Il reste à une dérogation moins de `due-within-days` jours. { explain-of-active-and-paused }
    .whose = Au chef de projet.
    .do = Corrigez ce qu’elle excuse avant ce jour ; ou demandez plus de temps, et écrivez la nouvelle date `until`.
