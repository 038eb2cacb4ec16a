//! The workflows of GitHub.

use std::fs;

use super::desk::{Desk, has_tools};
use super::workflow::Workflow;

const CHECK: &str = ".github/workflows/roadmap.yml";
const COMMENT: &str = ".github/workflows/roadmap-comment.yml";
const PROJECT: &str = "roadmap/projects/transverses/identite-commune.toml";
const REPORT: &str = ".github/workflows/roadmap-report.yml";

/// `gh`: notes the method and the address, keeps the body, and filters the answer as it is told.
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
    let desk = Desk::new("github", "en");
    let expected = [
        (CHECK, "check", serde_json::json!({ "contents": "read" })),
        (COMMENT, "comment", serde_json::json!({ "actions": "read", "pull-requests": "write" })),
        (REPORT, "report", serde_json::json!({ "contents": "write" })),
    ];
    assert_eq!(desk.workflows().len(), expected.len());
    for (path, job, permissions) in expected {
        let workflow = Workflow::read(&desk, path);
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
    let desk = Desk::new("github", "en");
    let check = desk.text(CHECK);
    assert!(check.contains("on: [pull_request]") && !check.contains("token") && !check.contains("secrets"));
    let comment = desk.text(COMMENT);
    assert!(!comment.contains("uses:") && !comment.contains("git ") && !comment.contains("cargo"), "{comment}");
    for path in desk.workflows() {
        assert!(!desk.text(&path).contains("pull_request_target"), "{path}");
    }
}

#[test]
fn the_program_is_built_from_the_commit_named() {
    let desk = Desk::new("github", "en");
    desk.program("rustup", "echo rustup \"$@\" >> \"$DESK/asked\"");
    desk.program("cargo", "echo cargo \"$@\" >> \"$DESK/asked\"");
    for (path, job) in [(CHECK, "check"), (REPORT, "report")] {
        let build = Workflow::read(&desk, path).step(job, "0");
        let bare = desk.run(&build, &[]);
        assert!(!bare.status.success());
        assert!(String::from_utf8_lossy(&bare.stderr).contains("say in this file where roadmap comes from"));
        assert_eq!(desk.asked(), Vec::<String>::new());
        desk.succeed(&build, &[("ROADMAP_SOURCE", "https://example.org/r.git"), ("ROADMAP_COMMIT", "abc")]);
        let asked = desk.asked();
        assert!(asked[1].contains("install --locked --git https://example.org/r.git --rev abc --root"), "{asked:?}");
        let added = fs::read_to_string(desk.at("path")).unwrap();
        assert_eq!(added.trim(), desk.at("temp/roadmap/bin").to_str().unwrap());
        fs::remove_file(desk.at("path")).unwrap();
    }
}

#[test]
fn a_pull_request_is_checked() {
    let desk = Desk::new("github", "fr");
    let check = Workflow::read(&desk, CHECK).step("check", "1");
    desk.succeed(&check, &[]);
    desk.replace(PROJECT, "stage = \"active\"", "stage = \"activ\"");
    let run = desk.run(&check, &[]);
    let told = String::from_utf8_lossy(&run.stdout).into_owned();
    assert_eq!(run.status.code(), Some(1), "{told}");
    assert!(told.contains(&format!("::error file={PROJECT},line=3,")), "{told}");
}

#[test]
fn a_pull_request_is_told() {
    let desk = Desk::new("github", "fr");
    let meaning = Workflow::read(&desk, CHECK).step("check", "meaning");
    let told = || {
        desk.succeed(&meaning, &[]);
        fs::read_to_string(desk.at("temp/roadmap-diff.md")).unwrap()
    };
    let moved = told();
    assert!(moved.contains("Identité commune") && moved.contains("17"), "{moved}");
    // One that leaves the roadmap alone has nothing to tell; one with a mistake has.
    fs::write(desk.at("repository/other.txt"), "other").unwrap();
    desk.commit("Something else");
    assert_eq!(told(), "");
    desk.replace(PROJECT, "stage = \"active\"", "stage = \"activ\"");
    desk.commit("A mistake");
    assert_ne!(told(), "");
}

const EVENT: &[(&str, &str)] = &[
    ("GH_TOKEN", "token"),
    ("REPOSITORY", "house/roadmap"),
    ("RUN", "77"),
    ("OWNER", "guest"),
    ("BRANCH", "patch-1"),
    ("COMMIT", "c0ffee"),
];

/// A desk where pull request 12 ends with the commit of the run, and the run kept `kept`.
fn with_request(kept: &str, comments: &serde_json::Value) -> Desk {
    let desk = Desk::new("github", "en");
    desk.program("gh", GH);
    let requests = serde_json::json!([
        { "number": 11, "head": { "sha": "0ld" } },
        { "number": 12, "head": { "sha": "c0ffee" } },
    ]);
    desk.answer("GET repos/house/roadmap/pulls", requests.to_string());
    let artifacts = serde_json::json!({ "artifacts": [{ "id": 5, "name": "roadmap-diff", "size_in_bytes": 300 }] });
    desk.answer("GET repos/house/roadmap/actions/runs/77/artifacts", artifacts.to_string());
    let file = desk.at("temp/roadmap-diff.md");
    fs::write(&file, kept).unwrap();
    let zipped = desk.at("kept.zip");
    let zip = std::process::Command::new("zip").args(["-q", "-j"]).args([&zipped, &file]).status().unwrap();
    assert!(zip.success());
    desk.answer("GET repos/house/roadmap/actions/artifacts/5/zip", fs::read(zipped).unwrap());
    desk.answer("GET repos/house/roadmap/issues/12/comments", comments.to_string());
    desk
}

/// What the comment workflow writes: its last request, and the body if it has one.
fn commented(desk: &Desk) -> (String, String) {
    let step = Workflow::read(desk, COMMENT).step("comment", "0");
    desk.succeed(&step, EVENT);
    let last = desk.asked().pop().unwrap();
    (last, fs::read_to_string(desk.at("body")).unwrap_or_default())
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
    let desk = with_request(hostile, &serde_json::json!([]));
    let (_, body) = commented(&desk);
    assert_eq!(body, format!("<!-- roadmap diff -->\n{}", hostile.replace('@', "@<!-- -->")));
    assert!(!desk.at("repository/x").exists() && !desk.at("temp/x").exists());

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
        let desk = with_request("# Meaning\n", &serde_json::json!([]));
        desk.answer("GET repos/house/roadmap/pulls", requests.to_string());
        let step = Workflow::read(&desk, COMMENT).step("comment", "0");
        let told = desk.succeed(&step, EVENT);
        assert!(told.contains("No open pull request ends with this commit."));
        assert_eq!(desk.asked(), ["GET repos/house/roadmap/pulls"]);
    }
    let desk = with_request("# Meaning\n", &serde_json::json!([]));
    desk.answer("GET repos/house/roadmap/actions/runs/77/artifacts", r#"{ "artifacts": [] }"#);
    let step = Workflow::read(&desk, COMMENT).step("comment", "0");
    assert!(desk.succeed(&step, EVENT).contains("The check kept nothing to show."));
}

#[test]
fn the_report_of_a_month_is_kept_once() {
    let desk = Desk::new("github", "en");
    desk.program("gh", GH);
    let workflow = Workflow::read(&desk, REPORT);
    desk.succeed(&workflow.step("report", "report"), &[("ASKED", "2026-11")]);
    assert!(fs::read(desk.at("temp/roadmap-2026-11.pdf")).unwrap().starts_with(b"%PDF-"));
    assert_eq!(fs::read_to_string(desk.at("output")).unwrap(), "month=2026-11\n");

    let given = [("GH_TOKEN", "token"), ("GH_REPO", "house/roadmap"), ("MONTH", "2026-11"), ("GITHUB_SHA", "c0ffee")];
    let keep = workflow.step("report", "2");
    desk.succeed(&keep, &given);
    let asked = desk.asked();
    assert_eq!(asked.len(), 2, "{asked:?}");
    assert!(
        asked[1].starts_with("release create roadmap-2026-11 ") && asked[1].contains("--target c0ffee"),
        "{asked:?}"
    );
    desk.answer("release", "");
    assert!(desk.succeed(&keep, &given).contains("The report of this month is kept already."));
    assert_eq!(desk.asked(), ["release view roadmap-2026-11"]);

    // Not a month, and a month to come: nothing is written.
    for month in ["2026-13", "../../x", "2027-05"] {
        assert!(!desk.run(&workflow.step("report", "report"), &[("ASKED", month)]).status.success(), "{month}");
    }
    // Without a word the last month is meant.
    let run = desk.run(&workflow.step("report", "report"), &[("ASKED", ""), ("ROADMAP_TODAY", "2100-01-01")]);
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
}
