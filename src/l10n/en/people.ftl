# people, meetings and agendas.

## The dates of meetings

meeting-moved-from = instead of { $on }
meeting-moved-to = moved to { $on }
meeting-remark-why = { $remark }: { $why }

## The current user

cli-me-unknown = ROADMAP_USER: there is no person `{ $name }` in people.toml
    .listed = set ROADMAP_USER to your id or your name, as in people.toml
cli-me-several-names = ROADMAP_USER: several people match `{ $name }`
cli-me-unset = it is not known who `me` is: neither ROADMAP_USER nor git’s user.email is set
    .help = set ROADMAP_USER to your id in people.toml, or user.email of git to your address there
cli-me-nobody = it is not known who `me` is: nobody in people.toml has the address { $email } (user.email of git)
    .help = set ROADMAP_USER to your id, or add the address: roadmap set PERSON email={ $email }
cli-me-several = it is not known who `me` is: several people have the address { $email } (user.email of git): { $people }
    .help = set ROADMAP_USER to your id
