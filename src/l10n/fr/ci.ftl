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
