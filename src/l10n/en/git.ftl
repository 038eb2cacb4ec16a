# What is said where git gives no answer.

git-no-repository = { $folder } is in no git repository: what is asked for stands in the commits of one
git-offer-init = to keep the files in one: git init, git add ., then git commit
git-unopenable = cannot open the git repository around { $folder }: { $why }
git-reftable = the branches and tags of the git repository around { $folder } are kept in a reftable, which is not read
    .help = `git refs migrate --ref-format=files` keeps them in files, as most repositories do
git-nothing-committed = nothing has been committed to this repository yet
    .help = to commit what is there: git add ., then git commit -m "Start the roadmap"
git-no-such-revision = no commit, branch or tag is called `{ $text }`
    .shallow = if it is an older commit, this copy of the repository may lack it: `git fetch --unshallow` fetches what is missing
git-ambiguous = several objects begin with `{ $text }`: { $candidates }
    .help = write more of its digits
git-candidate = { $id } ({ $kind ->
    [blob] a file
    [tree] a folder
    [tag] a tag
    [commit] a commit
   *[unknown] not readable
})
git-not-one-commit = `{ $text }` is not one commit
    .help = name a commit, a branch or a tag, such as HEAD~2 or main
git-not-a-commit = `{ $text }` leads to { $kind ->
    [blob] a file
    [tree] a folder
   *[other] something else
}, not to a commit
git-before-first = nothing had been committed yet by { $day }: the first commit is of { $first }
    .shallow = this copy of the repository lacks older commits: by { $day } there is none, the earliest one here is of { $first }
    .shallow-help = `git fetch --unshallow` fetches what is missing
git-missing = the repository lacks the object { $object }
    .help = `git fsck` says what else is missing
    .partial = the repository was cloned without everything in it, and lacks the object { $object }
    .partial-help = `git fetch --refetch --no-filter` fetches what is missing
git-corrupt = cannot read the object { $object } of the repository: { $why }
    .help = `git fsck` says what is broken
git-broken = cannot read the repository: { $why }
    .help = `git fsck` says what is broken
git-no-roadmap = { $revision } (commit of { $day }) holds no roadmap in { $folder }
    .root = { $revision } (commit of { $day }) holds no roadmap
