# Les erreurs de git.

git-no-repository = { $folder } n’est pas dans un dépôt git, et cette commande a besoin des commits d’un dépôt
git-offer-init = pour mettre les fichiers dans un dépôt : git init, git add ., puis git commit
git-unopenable = impossible d’ouvrir le dépôt git qui contient { $folder } : { $why }
git-reftable = le dépôt git qui contient { $folder } conserve ses branches et ses étiquettes dans une reftable, un format non pris en charge
    .help = `git refs migrate --ref-format=files` les convertit en fichiers, comme dans la plupart des dépôts
git-nothing-committed = ce dépôt n’a encore aucun commit
    .help = pour enregistrer les fichiers : git add ., puis git commit -m "Début de la feuille de route"
git-no-such-revision = il n’y a pas de commit, de branche ni d’étiquette `{ $text }`
    .shallow = s’il s’agit d’un commit plus ancien, il manque peut-être à cette copie du dépôt : `git fetch --unshallow` va chercher ce qui manque
git-ambiguous = plusieurs objets commencent par `{ $text }` : { $candidates }
    .help = écrivez davantage de ses caractères
git-candidate = { $id } ({ $kind ->
    [blob] un fichier
    [tree] un dossier
    [tag] une étiquette
    [commit] un commit
   *[unknown] illisible
})
git-not-one-commit = `{ $text }` ne désigne pas un commit unique
    .help = nommez un commit, une branche ou une étiquette, comme HEAD~2 ou main
git-not-a-commit = `{ $text }` est { $kind ->
    [blob] un fichier
    [tree] un dossier
   *[other] autre chose
}, et non un commit
git-before-first = il n’y avait encore aucun commit le { $day } : le premier est du { $first }
    .shallow = il manque à cette copie du dépôt des commits plus anciens : elle n’en a aucun jusqu’au { $day }, le plus ancien est du { $first }
    .shallow-help = `git fetch --unshallow` va chercher ce qui manque
git-missing = il manque au dépôt l’objet { $object }
    .help = `git fsck` dit ce qui manque d’autre
    .partial = le dépôt est un clone partiel, et il y manque l’objet { $object }
    .partial-help = `git fetch --refetch --no-filter` va chercher ce qui manque
git-corrupt = impossible de lire l’objet { $object } du dépôt : { $why }
    .help = `git fsck` dit ce qui est abîmé
git-broken = impossible de lire le dépôt : { $why }
    .help = `git fsck` dit ce qui est abîmé
git-no-roadmap = { $revision } (commit du { $day }) ne contient pas de feuille de route dans { $folder }
    .root = { $revision } (commit du { $day }) ne contient pas de feuille de route
