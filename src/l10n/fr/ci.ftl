# Les textes des automatismes qui vérifient une feuille de route sur GitHub ou GitLab : commentaires, noms d’étapes, messages.

ci-github-roadmap =
    Vérifie chaque demande de fusion (pull request) et établit ce qu’elle change pour la feuille de route.

    Cet automatisme n’a qu’un accès en lecture ; il s’exécute donc aussi pour les demandes venues de copies (forks). Ce que
    change une demande est enregistré dans un fichier, que roadmap-comment.yml, un autre automatisme, montre sous la demande.
ci-github-comment =
    Montre sous une demande de fusion ce qu’elle change pour la feuille de route : un seul commentaire, réécrit à chaque fois.

    Cet automatisme peut écrire des commentaires ; il n’exécute donc rien de ce qui vient avec la demande, ni ses fichiers ni
    ses automatismes. Le fichier enregistré par roadmap.yml peut contenir n’importe quoi, car une demande peut modifier cet
    automatisme : il est traité ici comme du texte, coupé à la longueur d’un commentaire, et ne mentionne personne. C’est
    GitHub, et non le fichier, qui dit de quelle demande il s’agit.
ci-github-report =
    Écrit le rapport du mois écoulé, le premier jour du mois suivant, et le garde comme publication (release) avec son étiquette.
ci-gitlab-roadmap =
    Vérifie chaque demande de fusion, y montre ce qu’elle change pour la feuille de route, et garde le rapport de chaque mois.

    Une demande de fusion peut modifier ce fichier aussi ; rien de ce qui s’exécute pour elle ne détient donc de secret : elle
    est vérifiée, les erreurs s’y affichent, et un lien y mène à ce qu’elle change. Les deux autres tâches (jobs) ne
    s’exécutent que sur la branche par défaut, par des planifications (Compilation > Planifications de pipeline),
    chacune avec sa variable :
    ROADMAP_SCHEDULE = comments, chaque heure par exemple : montre sous chaque demande ouverte ce qu’elle change, en une note.
    Il y faut un jeton d’accès de projet (rôle Reporter, portée api) dans la variable ROADMAP_TOKEN, masquée et protégée.
    ROADMAP_SCHEDULE = report, le premier jour du mois : garde le rapport du mois écoulé comme version, avec son étiquette.

ci-program =
    D’où vient le programme : son dépôt git, et l’identifiant complet du commit à compiler. Le même programme vérifie ainsi
    chaque changement, tant que ces lignes n’en nomment pas un autre. Remplissez-les avant d’enregistrer ce fichier.
ci-settings = Le dossier de la feuille de route, et la langue des messages : "en" ou "fr".

ci-github-meaning =
    Même si la vérification a trouvé des erreurs. HEAD est la demande fusionnée, HEAD^1 ce dans quoi elle est fusionnée. Une
    demande qui ne change pas la feuille de route laisse un fichier vide.
ci-github-number = La demande ouverte dont le dernier commit est celui qui a été vérifié.
ci-github-text = Un texte de n’importe qui : pas plus long qu’un commentaire, et sans mention de personne.
ci-github-alone = La demande ne change pas la feuille de route, ou ne la change plus.
ci-gitlab-cache = Le programme est compilé une fois pour chacun de ses commits, et gardé pour les pipelines suivants.
ci-gitlab-check = Pour la demande de fusion ; et en toutes lettres dans le journal, s’il y a des erreurs.
ci-gitlab-data = Le contenu d’une demande est lu dans git comme des données : rien n’en est extrait ni exécuté.
ci-gitlab-once = La première ligne dit de quels commits parle la note, pour ne la réécrire que lorsqu’ils changent.

ci-name-check = Vérifier la feuille de route
ci-name-comment = Ce que cela change pour la feuille de route
ci-name-report = Rapport du mois
ci-step-files = Récupérer les fichiers et leur historique
ci-step-cache = Réutiliser le programme s’il est déjà compilé
ci-step-program = Compiler le programme
ci-step-meaning = Établir ce que cela change
ci-step-keep = Garder le résultat
ci-month = Le mois, comme 2026-11 ; le mois écoulé par défaut
ci-report-title = Feuille de route, rapport de
ci-report-notes = Établi à partir du commit

ci-message-source = indiquez dans ce fichier d’où vient roadmap
ci-message-commit = indiquez dans ce fichier quel commit compiler
ci-message-no-request = Aucune demande ouverte ne se termine par ce commit.
ci-message-nothing-kept = La vérification n’a rien enregistré à montrer.
ci-message-cut = La suite se trouve dans le fichier roadmap-diff de cette exécution.
ci-message-kept-already = Le rapport de ce mois existe déjà.

ci-pages-public =
    Publie le rapport (index.html) et le calendrier (roadmap.ics), comme demandé par `roadmap init --pages`. Quiconque en a
    l’adresse peut alors tout y lire : météo, budgets, risques, décisions et tous les autres textes, réunions avec leurs lieux,
    échéances, et noms des personnes, sauf si les deux commandes portent --without-names. Même alors, un texte peut nommer
    quelqu’un. Rien n’est publié tant que les fichiers ont des erreurs : la publication précédente reste. Pour ne rien publier,
    supprimez ce fichier.
ci-github-pages =
    S’exécute à chaque changement de la branche par défaut, et le premier jour du mois, car ce qui est dû change avec la date.
    Réglez Settings > Pages > Source sur GitHub Actions. Les pages d’un dépôt privé sont publiques aussi, sauf avec une offre
    Enterprise qui les restreint. Seule la seconde tâche peut publier, et elle n’exécute rien de ce dépôt.
ci-gitlab-pages =
    S’exécute à chaque changement de la branche par défaut, et avec la planification ROADMAP_SCHEDULE = report le premier jour
    du mois, car ce qui est dû change avec la date. Qui peut ouvrir la page se règle dans Paramètres > Général > Visibilité >
    Pages ; on ne peut s’abonner au calendrier que si c’est Tout le monde. Ces deux fichiers remplacent
    tout le site Pages du projet.
ci-gitlab-public = Ces deux fichiers seulement, quoi que le dépôt contienne dans un dossier de ce nom.
ci-name-pages = Écrire le rapport et le calendrier
ci-step-publish = Publier les pages
ci-step-address = Afficher l’adresse du calendrier
ci-message-calendar = Calendrier auquel s’abonner :
