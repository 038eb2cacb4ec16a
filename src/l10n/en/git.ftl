# Errors of git.

git-no-repository = { $folder } is not in a git repository, and this command needs the commits of one
git-offer-init = to put the files in one: git init, git add ., then git commit
git-unopenable = cannot open the git repository that contains { $folder }: { $why }
git-reftable = the git repository that contains { $folder } keeps its branches and tags in a reftable, which is not supported
    .help = `git refs migrate --ref-format=files` converts them to files, as in most repositories
git-nothing-committed = this repository has no commit yet
    .help = to commit the files: git add ., then git commit -m "Start the roadmap"
git-no-such-revision = there is no commit, branch or tag `{ $text }`
    .shallow = if it is an older commit, this copy of the repository may lack it: `git fetch --unshallow` fetches what is missing
git-ambiguous = several objects begin with `{ $text }`: { $candidates }
    .help = write more of its characters
git-candidate = { $id } ({ $kind ->
    [blob] a file
    [tree] a folder
    [tag] a tag
    [commit] a commit
   *[unknown] unreadable
})
git-not-one-commit = `{ $text }` does not name a single commit
    .help = name a commit, a branch or a tag, such as HEAD~2 or main
git-not-a-commit = `{ $text }` is { $kind ->
    [blob] a file
    [tree] a folder
   *[other] something else
}, not a commit
git-before-first = there was no commit yet on { $day }: the first one is from { $first }
    .shallow = this copy of the repository lacks older commits: it has none up to { $day }, the earliest one is from { $first }
    .shallow-help = `git fetch --unshallow` fetches what is missing
git-missing = the repository lacks the object { $object }
    .help = `git fsck` says what else is missing
    .partial = the repository is a partial clone and lacks the object { $object }
    .partial-help = `git fetch --refetch --no-filter` fetches what is missing
git-corrupt = cannot read the object { $object } of the repository: { $why }
    .help = `git fsck` says what is broken
git-broken = cannot read the repository: { $why }
    .help = `git fsck` says what is broken
git-no-roadmap = { $revision } (commit of { $day }) contains no roadmap in { $folder }
    .root = { $revision } (commit of { $day }) contains no roadmap
