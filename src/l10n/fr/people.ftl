# people, meetings et agenda.

## Les dates des réunions

meeting-moved-from = au lieu du { $on }
meeting-moved-to = déplacée au { $on }
meeting-remark-why = { $remark } : { $why }

## La personne qui utilise la commande

cli-me-unknown = ROADMAP_USER : il n’y a pas de personne `{ $name }` dans people.toml
    .listed = mettez dans ROADMAP_USER votre identifiant ou votre nom, comme dans people.toml
cli-me-several-names = ROADMAP_USER : plusieurs personnes correspondent à `{ $name }`
cli-me-unset = on ne sait pas qui est `me` : ni ROADMAP_USER ni user.email de git n’est défini
    .help = mettez dans ROADMAP_USER votre identifiant de people.toml, ou dans user.email de git l’adresse qui y figure
cli-me-nobody = on ne sait pas qui est `me` : personne dans people.toml n’a l’adresse { $email } (user.email de git)
    .help = mettez votre identifiant dans ROADMAP_USER, ou ajoutez l’adresse : roadmap set PERSONNE email={ $email }
cli-me-several = on ne sait pas qui est `me` : plusieurs personnes ont l’adresse { $email } (user.email de git) : { $people }
    .help = mettez votre identifiant dans ROADMAP_USER
