//! The workflows of GitHub.

use std::fs;

use super::fake_forge::{FakeForge, has_tools};
use super::workflow::Workflow;

const CHECK: &str = ".github/workflows/roadmap.yml";
const COMMENT: &str = ".github/workflows/roadmap-comment.yml";
const PROJECT: &str = "roadmap/projects/transverses/identite-commune.toml";
const REPORT: &str = ".github/workflows/roadmap-report.yml";

/// `gh`: notes the method and the address, keeps the body, and filters the answer as it is output.
const GH: &str = r#"
method=GET filter=. body= address=
case $1 in
release) echo "$*" >> "$DESK/asked"; [ "$2" != view ] || [ -e "$DESK/answers/release" ]; exit ;;
esac
shift
while [ $# -gt 0 ]; do
  case $1 in
  --method) method=$2; shift ;;
  --jq) filter=$2; shift ;;
  -F) body=${2#body=@}; shift ;;
  -f) shift ;;
  --paginate | --silent) ;;
  *) address=$1 ;;
  esac
  shift
done
echo "$method $address" >> "$DESK/asked"
[ -z "$body" ] || cp "$body" "$DESK/body"
answer=$DESK/answers/$(printf '%s' "$method $address" | tr '/?&= ' _____)
[ -e "$answer" ] || exit 0
case $address in */zip) cat "$answer" ;; *) jq -r "$filter" "$answer" ;; esac
"#;

#[test]
fn each_workflow_may_do_only_what_it_has_to() {
    let forge = FakeForge::new("github", "en");
    let expected = [
        (CHECK, "check", serde_json::json!({ "contents": "read" })),
        (COMMENT, "comment", serde_json::json!({ "actions": "read", "pull-requests": "write" })),
        (REPORT, "report", serde_json::json!({ "contents": "write" })),
    ];
    assert_eq!(forge.workflows().len(), expected.len());
    for (path, job, permissions) in expected {
        let workflow = Workflow::read(&forge, path);
        assert_eq!(workflow.all["permissions"], serde_json::json!({}), "{path}");
        assert_eq!(workflow.all["jobs"].as_object().unwrap().len(), 1, "{path}");
        assert_eq!(workflow.all["jobs"][job]["permissions"], permissions, "{path}");
        for step in workflow.all["jobs"][job]["steps"].as_array().unwrap() {
            let Some(action) = step["uses"].as_str() else { continue };
            let commit = action.split_once('@').unwrap().1;
            assert!(commit.len() == 40 && commit.bytes().all(|byte| byte.is_ascii_hexdigit()), "{path}: {action}");
            if action.starts_with("actions/checkout@") {
                assert_eq!(step["with"]["persist-credentials"], false, "{path}");
            }
        }
    }
}

/// What comes with a pull request never meets a token, and what has one never takes what came with a pull request.
#[test]
fn a_token_and_what_anyone_wrote_stay_apart() {
    let forge = FakeForge::new("github", "en");
    let check = forge.text(CHECK);
    assert!(check.contains("on: [pull_request]") && !check.contains("token") && !check.contains("secrets"));
    let comment = forge.text(COMMENT);
    assert!(!comment.contains("uses:") && !comment.contains("git ") && !comment.contains("cargo"), "{comment}");
    for path in forge.workflows() {
        assert!(!forge.text(&path).contains("pull_request_target"), "{path}");
    }
}

#[test]
fn the_program_is_built_from_the_commit_named() {
    let forge = FakeForge::new("github", "en");
    forge.program("rustup", "echo rustup \"$@\" >> \"$DESK/asked\"");
    forge.program("cargo", "echo cargo \"$@\" >> \"$DESK/asked\"");
    for (path, job) in [(CHECK, "check"), (REPORT, "report")] {
        let build = Workflow::read(&forge, path).step(job, "0");
        let bare = forge.run(&build, &[]);
        assert!(!bare.status.success());
        assert!(String::from_utf8_lossy(&bare.stderr).contains("set in this file where roadmap comes from"));
        assert_eq!(forge.asked(), Vec::<String>::new());
        forge.succeed(&build, &[("ROADMAP_SOURCE", "https://example.org/r.git"), ("ROADMAP_COMMIT", "abc")]);
        let asked = forge.asked();
        assert!(asked[1].contains("install --locked --git https://example.org/r.git --rev abc --root"), "{asked:?}");
        let added = fs::read_to_string(forge.at("path")).unwrap();
        assert_eq!(added.trim(), forge.at("temp/roadmap/bin").to_str().unwrap());
        fs::remove_file(forge.at("path")).unwrap();
    }
}

#[test]
fn a_pull_request_is_checked() {
    let forge = FakeForge::new("github", "fr");
    let check = Workflow::read(&forge, CHECK).step("check", "1");
    forge.succeed(&check, &[]);
    forge.replace(PROJECT, "stage = \"active\"", "stage = \"activ\"");
    let run = forge.run(&check, &[]);
    let output = String::from_utf8_lossy(&run.stdout).into_owned();
    assert_eq!(run.status.code(), Some(1), "{output}");
    assert!(output.contains(&format!("::error file={PROJECT},line=3,")), "{output}");
}

#[test]
fn a_pull_request_is_told() {
    let forge = FakeForge::new("github", "fr");
    let meaning = Workflow::read(&forge, CHECK).step("check", "meaning");
    let output = || {
        forge.succeed(&meaning, &[]);
        fs::read_to_string(forge.at("temp/roadmap-diff.md")).unwrap()
    };
    let moved = output();
    assert!(moved.contains("Identité commune") && moved.contains("17"), "{moved}");
    // One that leaves the roadmap alone has nothing to tell; one with a mistake has.
    fs::write(forge.at("repository/other.txt"), "other").unwrap();
    forge.commit("Something else");
    assert_eq!(output(), "");
    forge.replace(PROJECT, "stage = \"active\"", "stage = \"activ\"");
    forge.commit("A mistake");
    assert_ne!(output(), "");
}

const EVENT: &[(&str, &str)] = &[
    ("GH_TOKEN", "token"),
    ("REPOSITORY", "house/roadmap"),
    ("RUN", "77"),
    ("OWNER", "guest"),
    ("BRANCH", "patch-1"),
    ("COMMIT", "c0ffee"),
];

/// A forge where pull request 12 ends with the commit of the run, and the run kept `kept`.
fn with_request(kept: &str, comments: &serde_json::Value) -> FakeForge {
    let forge = FakeForge::new("github", "en");
    forge.program("gh", GH);
    let requests = serde_json::json!([
        { "number": 11, "head": { "sha": "0ld" } },
        { "number": 12, "head": { "sha": "c0ffee" } },
    ]);
    forge.answer("GET repos/house/roadmap/pulls", requests.to_string());
    let artifacts = serde_json::json!({ "artifacts": [{ "id": 5, "name": "roadmap-diff", "size_in_bytes": 300 }] });
    forge.answer("GET repos/house/roadmap/actions/runs/77/artifacts", artifacts.to_string());
    let file = forge.at("temp/roadmap-diff.md");
    fs::write(&file, kept).unwrap();
    let zipped = forge.at("kept.zip");
    let zip = std::process::Command::new("zip").args(["-q", "-j"]).args([&zipped, &file]).status().unwrap();
    assert!(zip.success());
    forge.answer("GET repos/house/roadmap/actions/artifacts/5/zip", fs::read(zipped).unwrap());
    forge.answer("GET repos/house/roadmap/issues/12/comments", comments.to_string());
    forge
}

/// What the comment workflow writes: its last request, and the body if it has one.
fn commented(forge: &FakeForge) -> (String, String) {
    let step = Workflow::read(forge, COMMENT).step("comment", "0");
    forge.succeed(&step, EVENT);
    let last = forge.asked().pop().unwrap();
    (last, fs::read_to_string(forge.at("body")).unwrap_or_default())
}

#[test]
fn a_comment_is_written_once_and_then_anew() {
    if !has_tools(&["jq", "unzip", "zip"]) {
        return;
    }
    let by =
        |login: &str, id: u64, body: &str| serde_json::json!({ "id": id, "user": { "login": login }, "body": body });
    let (asked, body) = commented(&with_request("# Meaning\n", &serde_json::json!([])));
    assert_eq!(asked, "POST repos/house/roadmap/issues/12/comments");
    assert_eq!(body, "<!-- roadmap diff -->\n# Meaning\n");

    let ours = by("github-actions[bot]", 9, &body);
    let others = [by("guest", 7, &body), by("github-actions[bot]", 8, "Something else <!-- roadmap diff -->")];
    let (asked, body) = commented(&with_request("# Other\n", &serde_json::json!([others[0], others[1], ours])));
    assert_eq!(asked, "PATCH repos/house/roadmap/issues/comments/9");
    assert_eq!(body, "<!-- roadmap diff -->\n# Other\n");

    let (asked, _) = commented(&with_request("", &serde_json::json!([others[0], others[1], ours])));
    assert_eq!(asked, "DELETE repos/house/roadmap/issues/comments/9");
    let (asked, body) = commented(&with_request("", &serde_json::json!(others)));
    assert_eq!((asked.as_str(), body.as_str()), ("GET repos/house/roadmap/issues/12/comments", ""));
}

#[test]
fn a_text_from_anyone_is_text() {
    if !has_tools(&["jq", "unzip", "zip"]) {
        return;
    }
    let hostile =
        "@everyone $(touch /tmp/x) `touch x` \"'; touch x #\n${{ secrets.X }} \u{fffd}\n::set-output name=x::y\n";
    let forge = with_request(hostile, &serde_json::json!([]));
    let (_, body) = commented(&forge);
    assert_eq!(body, format!("<!-- roadmap diff -->\n{}", hostile.replace('@', "@<!-- -->")));
    assert!(!forge.at("repository/x").exists() && !forge.at("temp/x").exists());

    // As much as a comment can hold, cut between characters, and saying so.
    let (_, body) = commented(&with_request(&"é@".repeat(50_000), &serde_json::json!([])));
    assert!((50_000..65_000).contains(&body.chars().count()), "{}", body.chars().count());
    assert!(body.ends_with("\nThe rest is in the file roadmap-diff of the run.\n"));
}

#[test]
fn nothing_is_written_where_no_pull_request_ends_with_the_commit() {
    if !has_tools(&["jq", "unzip", "zip"]) {
        return;
    }
    for requests in [serde_json::json!([]), serde_json::json!([{ "number": 12, "head": { "sha": "newer" } }])] {
        let forge = with_request("# Meaning\n", &serde_json::json!([]));
        forge.answer("GET repos/house/roadmap/pulls", requests.to_string());
        let step = Workflow::read(&forge, COMMENT).step("comment", "0");
        let output = forge.succeed(&step, EVENT);
        assert!(output.contains("No open pull request ends with this commit."));
        assert_eq!(forge.asked(), ["GET repos/house/roadmap/pulls"]);
    }
    let forge = with_request("# Meaning\n", &serde_json::json!([]));
    forge.answer("GET repos/house/roadmap/actions/runs/77/artifacts", r#"{ "artifacts": [] }"#);
    let step = Workflow::read(&forge, COMMENT).step("comment", "0");
    assert!(forge.succeed(&step, EVENT).contains("The check saved nothing to show."));
}

#[test]
fn the_report_of_a_month_is_kept_once() {
    let forge = FakeForge::new("github", "en");
    forge.program("gh", GH);
    let workflow = Workflow::read(&forge, REPORT);
    forge.succeed(&workflow.step("report", "report"), &[("ASKED", "2026-11")]);
    assert!(fs::read(forge.at("temp/roadmap-2026-11.pdf")).unwrap().starts_with(b"%PDF-"));
    assert_eq!(fs::read_to_string(forge.at("output")).unwrap(), "month=2026-11\n");

    let given = [("GH_TOKEN", "token"), ("GH_REPO", "house/roadmap"), ("MONTH", "2026-11"), ("GITHUB_SHA", "c0ffee")];
    let keep = workflow.step("report", "2");
    forge.succeed(&keep, &given);
    let asked = forge.asked();
    assert_eq!(asked.len(), 2, "{asked:?}");
    assert!(
        asked[1].starts_with("release create roadmap-2026-11 ") && asked[1].contains("--target c0ffee"),
        "{asked:?}"
    );
    forge.answer("release", "");
    assert!(forge.succeed(&keep, &given).contains("The report of this month already exists."));
    assert_eq!(forge.asked(), ["release view roadmap-2026-11"]);

    // Not a month, and a month to come: nothing is written.
    for month in ["2026-13", "../../x", "2027-05"] {
        assert!(!forge.run(&workflow.step("report", "report"), &[("ASKED", month)]).status.success(), "{month}");
    }
    // Without a word the last month is meant.
    let run = forge.run(&workflow.step("report", "report"), &[("ASKED", ""), ("ROADMAP_TODAY", "2100-01-01")]);
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
}
