# Ce qui est dit quand git ne donne pas de réponse.

git-no-repository = { $folder } n’est dans aucun dépôt git : ce qui est demandé se trouve dans les commits d’un dépôt
git-offer-init = pour garder les fichiers dans un dépôt : git init, git add ., puis git commit
git-unopenable = impossible d’ouvrir le dépôt git autour de { $folder } : { $why }
git-reftable = les branches et étiquettes du dépôt git autour de { $folder } sont conservées dans une reftable, format qui n’est pas lu
    .help = `git refs migrate --ref-format=files` les conserve dans des fichiers, comme dans la plupart des dépôts
git-nothing-committed = rien n’a encore été enregistré dans ce dépôt par un commit
    .help = pour enregistrer ce qui s’y trouve : git add ., puis git commit -m "Début de la feuille de route"
git-no-such-revision = aucun commit, aucune branche ni étiquette ne s’appelle `{ $text }`
    .shallow = s’il s’agit d’un commit plus ancien, il manque peut-être à cette copie du dépôt : `git fetch --unshallow` va chercher ce qui manque
git-ambiguous = plusieurs objets commencent par `{ $text }` : { $candidates }
    .help = écrivez davantage de ses chiffres
git-candidate = { $id } ({ $kind ->
    [blob] un fichier
    [tree] un dossier
    [tag] une étiquette
    [commit] un commit
   *[unknown] illisible
})
git-not-one-commit = `{ $text }` n’est pas un commit, et un seul
    .help = nommez un commit, une branche ou une étiquette, comme HEAD~2 ou main
git-not-a-commit = `{ $text }` mène à { $kind ->
    [blob] un fichier
    [tree] un dossier
   *[other] autre chose
}, pas à un commit
git-before-first = au { $day }, il n’y avait encore aucun commit : le premier est du { $first }
    .shallow = il manque à cette copie du dépôt des commits plus anciens : elle n’en a aucun au { $day }, le plus ancien ici est du { $first }
    .shallow-help = `git fetch --unshallow` va chercher ce qui manque
git-missing = il manque au dépôt l’objet { $object }
    .help = `git fsck` dit ce qui manque d’autre
    .partial = le dépôt a été cloné en partie seulement, et il y manque l’objet { $object }
    .partial-help = `git fetch --refetch --no-filter` va chercher ce qui manque
git-corrupt = impossible de lire l’objet { $object } du dépôt : { $why }
    .help = `git fsck` dit ce qui est abîmé
git-broken = impossible de lire le dépôt : { $why }
    .help = `git fsck` dit ce qui est abîmé
git-no-roadmap = { $revision } (commit du { $day }) ne contient pas de feuille de route dans { $folder }
    .root = { $revision } (commit du { $day }) ne contient pas de feuille de route
