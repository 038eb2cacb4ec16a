//! The jobs of GitLab.

use std::fs;

use super::fake_forge::{FakeForge, has_tools};
use super::workflow::Workflow;

const JOBS: &str = ".gitlab/roadmap.yml";

/// `curl`: notes the token, the method and the address, keeps the body, and gives the answer.
const CURL: &str = r#"
method=GET token=none address= body=
while [ $# -gt 0 ]; do
  case $1 in
  --request) method=$2; shift ;;
  --header) case $2 in *TOKEN:*) token=${2%%:*} ;; esac; shift ;;
  --data) body=${2#@}; shift ;;
  --upload-file) method=PUT; body=$2; shift ;;
  --*) ;;
  *) address=$1 ;;
  esac
  shift
done
echo "$token $method $address" >> "$DESK/asked"
[ -z "$body" ] || cp "$body" "$DESK/body"
answer=$DESK/answers/$(printf '%s' "$method $address" | tr '/?&= ' _____)
if [ -e "$answer" ]; then cat "$answer"; elif [ "$method" = GET ]; then echo not found; exit 22; else echo '{}'; fi
"#;

const API: &str = "https://example.org/api/v4";
const PROJECT: &str = "https://example.org/api/v4/projects/3";

fn forge() -> FakeForge {
    let forge = FakeForge::new("gitlab", "en");
    forge.program("curl", CURL);
    // The repository plays its own origin, with merge request 4.
    let own = forge.at("repository").to_str().unwrap().to_owned();
    forge.git(&["remote", "add", "origin", &own]);
    forge
}

#[test]
fn only_jobs_of_the_default_branch_have_a_token() {
    let forge = FakeForge::new("gitlab", "en");
    assert_eq!(forge.workflows(), [".gitlab-ci.yml", JOBS]);
    let jobs = Workflow::read(&forge, JOBS);
    let rule = |job: &str| jobs.all[job]["rules"][0]["if"].as_str().unwrap().to_owned();
    assert_eq!(rule("roadmap"), "$CI_PIPELINE_SOURCE == \"merge_request_event\"");
    for job in ["roadmap-comments", "roadmap-report"] {
        assert!(
            rule(job).contains("== \"schedule\"") && rule(job).ends_with("$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH")
        );
    }
    for job in jobs.all.as_object().unwrap().keys() {
        let script = jobs.all[job].to_string();
        assert_eq!(script.contains("ROADMAP_TOKEN"), job == "roadmap-comments", "{job}");
        assert_eq!(script.contains("CI_JOB_TOKEN"), job == "roadmap-report", "{job}");
    }
    let main = Workflow::read(&forge, ".gitlab-ci.yml");
    assert_eq!(main.all, serde_json::json!({ "include": [{ "local": JOBS }] }));
}

#[test]
fn a_merge_request_is_checked() {
    let forge = forge();
    let jobs = Workflow::read(&forge, JOBS);
    let mut check = jobs.job("roadmap");
    check.script = jobs.all["roadmap"]["script"][1].as_str().unwrap().to_owned();
    let quality = || serde_json::from_str::<serde_json::Value>(&forge.text("gl-code-quality-report.json")).unwrap();
    forge.succeed(&check, &[]);
    assert!(quality().is_array());

    forge.replace("roadmap/projects/transverses/identite-commune.toml", "stage = \"active\"", "stage = \"activ\"");
    let run = forge.run(&check, &[]);
    assert_eq!(run.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&run.stdout).contains("erreur[wrong-value]"), "in words in the log");
    assert!(quality().to_string().contains("wrong-value"));
}

#[test]
fn a_merge_request_is_told() {
    let forge = forge();
    let job = Workflow::read(&forge, JOBS).job("roadmap");
    forge.succeed(&job, &[("CI_MERGE_REQUEST_DIFF_BASE_SHA", &forge.git(&["rev-parse", "HEAD^1"]))]);
    assert!(forge.text("roadmap-diff.md").contains("Identité commune"));
}

#[test]
fn a_note_is_written_once_and_then_anew() {
    if !has_tools(&["jq"]) {
        return;
    }
    let forge = forge();
    let (head, base) = (forge.git(&["rev-parse", "HEAD"]), forge.git(&["rev-parse", "HEAD^1"]));
    forge.git(&["update-ref", "refs/merge-requests/4/head", &head]);
    forge.git(&["update-ref", "refs/merge-requests/5/head", &base]);
    let requests =
        serde_json::json!([{ "iid": 4, "sha": head }, { "iid": 5, "sha": base }, { "iid": 6, "sha": "gone" }]);
    let listed = "merge_requests?state=opened&target_branch=main&per_page=100&page=[1-5]";
    forge.answer(&format!("GET {PROJECT}/{listed}"), requests.to_string());
    forge.answer(&format!("GET {API}/user"), r#"{ "id": 1 }"#);
    let notes = |request: u32, notes: serde_json::Value| {
        let asked = format!("GET {PROJECT}/merge_requests/{request}/notes?sort=asc&per_page=100&page=[1-5]");
        // Pages come one after the other.
        forge.answer(&asked, format!("{notes}[]"));
    };
    let job = Workflow::read(&forge, JOBS).job("roadmap-comments");
    let given = [
        ("CI_API_V4_URL", API),
        ("CI_PROJECT_ID", "3"),
        ("CI_DEFAULT_BRANCH", "main"),
        ("CI_COMMIT_SHA", base.as_str()),
        ("ROADMAP_TOKEN", "secret"),
    ];
    let written = |note: serde_json::Value, other: serde_json::Value| {
        let _ = fs::remove_file(forge.at("body"));
        notes(4, note);
        notes(5, other);
        // The request that is gone fails, and keeps none of the others from being told.
        assert_eq!(forge.run(&job, &given).status.code(), Some(1));
        let asked = forge.asked().into_iter().filter(|asked| !asked.contains(" GET ")).collect::<Vec<_>>().join(", ");
        let body = fs::read_to_string(forge.at("body")).unwrap_or_default();
        (asked, body)
    };
    let note =
        |author: u32, body: &str| serde_json::json!([{ "id": 80 + author, "author": { "id": author }, "body": body }]);
    let none = serde_json::json!([]);

    let first = format!("<!-- roadmap diff {base} {head} -->");
    let (asked, body) = written(note(2, &first), none.clone());
    assert_eq!(asked, format!("PRIVATE-TOKEN POST {PROJECT}/merge_requests/4/notes"));
    let body: serde_json::Value = serde_json::from_str(&body).unwrap();
    let body = body["body"].as_str().unwrap();
    assert!(body.starts_with(&format!("{first}\n")) && body.contains("Identité commune"), "{body}");

    // The same commits: nothing is written. Others: anew. A request that leaves the roadmap alone: taken away.
    assert_eq!(written(note(1, body), none.clone()).0, "");
    let (asked, _) = written(note(1, "<!-- roadmap diff old -->\nOld"), note(1, "<!-- roadmap diff old -->\nOld"));
    let expected = format!(
        "PRIVATE-TOKEN PUT {PROJECT}/merge_requests/4/notes/81, PRIVATE-TOKEN DELETE {PROJECT}/merge_requests/5/notes/81"
    );
    assert_eq!(asked, expected);
}

#[test]
fn the_report_of_a_month_is_kept_once() {
    if !has_tools(&["jq"]) {
        return;
    }
    let forge = forge();
    let job = Workflow::read(&forge, JOBS).job("roadmap-report");
    // The day of the script is that of the clock; the report's is pinned to the end of times, so that it is past.
    let given = [
        ("CI_API_V4_URL", API),
        ("CI_PROJECT_ID", "3"),
        ("CI_COMMIT_SHA", "c0ffee"),
        ("CI_JOB_TOKEN", "secret"),
        ("ROADMAP_TODAY", "9000-01-01"),
    ];
    forge.succeed(&job, &given);
    let asked = forge.asked();
    let [view, upload, release] = &asked[..] else { panic!("{asked:?}") };
    let month = view.rsplit_once("releases/roadmap-").unwrap().1;
    assert_eq!(*upload, format!("JOB-TOKEN PUT {PROJECT}/packages/generic/roadmap/{month}/roadmap-{month}.pdf"));
    assert_eq!(*release, format!("JOB-TOKEN POST {PROJECT}/releases"));
    let body: serde_json::Value = serde_json::from_str(&fs::read_to_string(forge.at("body")).unwrap()).unwrap();
    assert_eq!((&body["tag_name"], &body["ref"]), (&format!("roadmap-{month}").into(), &"c0ffee".into()));
    assert!(fs::read(forge.at(&format!("repository/roadmap-{month}.pdf"))).unwrap().starts_with(b"%PDF-"));

    forge.answer(&format!("GET {PROJECT}/releases/roadmap-{month}"), "{}");
    assert!(forge.succeed(&job, &given).contains("The report of this month already exists."));
    assert_eq!(forge.asked().len(), 1);
}
