//! The workflows that publish pages, where `init` is asked for them.

use std::fs;

use serde_json::json;

use super::fake_forge::FakeForge;
use super::workflow::Workflow;

const GITHUB: &str = ".github/workflows/roadmap-pages.yml";
const GITLAB: &str = ".gitlab/roadmap-pages.yml";
const COORDINATOR: &str = "Michel Aubry";

#[test]
fn nothing_is_published_unless_asked_for() {
    for host in ["github", "gitlab"] {
        let forge = FakeForge::new(host, "en");
        for path in forge.workflows() {
            let text = forge.text(&path);
            assert!(!path.contains("pages") && !text.contains("pages: write") && !text.contains("pages:\n"), "{path}");
        }
    }
}

#[test]
fn only_the_job_that_publishes_may_and_it_runs_nothing_of_the_repository() {
    let forge = FakeForge::with("github", "en", &["--pages"]);
    let workflow = Workflow::read(&forge, GITHUB);
    assert_eq!(workflow.all["permissions"], json!({}));
    assert_eq!(workflow.all["on"]["push"], json!({ "branches": ["**"] }));
    let jobs = &workflow.all["jobs"];
    assert_eq!(jobs["build"]["permissions"], json!({ "contents": "read" }));
    assert_eq!(jobs["publish"]["permissions"], json!({ "pages": "write", "id-token": "write" }));
    assert_eq!(jobs["publish"]["needs"], "build");
    assert!(jobs["build"]["if"].as_str().unwrap().contains("github.event.repository.default_branch"));
    let actions = |job: &str| -> Vec<String> {
        let steps = jobs[job]["steps"].as_array().unwrap().iter();
        steps.filter_map(|step| step["uses"].as_str()).map(str::to_owned).collect()
    };
    for action in actions("build").iter().chain(&actions("publish")) {
        let commit = action.split_once('@').unwrap().1;
        assert!(commit.len() == 40 && commit.bytes().all(|byte| byte.is_ascii_hexdigit()), "{action}");
    }
    let publish: Vec<String> =
        actions("publish").iter().map(|action| action.split_once('@').unwrap().0.to_owned()).collect();
    assert_eq!(publish, ["actions/deploy-pages"]);
    assert_eq!(jobs["build"]["steps"][0]["with"]["persist-credentials"], false);
}

#[test]
fn github_publishes_the_report_and_the_calendar() {
    for (options, is_named) in [(&["--pages"][..], true), (&["--pages", "--without-names"], false)] {
        let forge = FakeForge::with("github", "fr", options);
        let workflow = Workflow::read(&forge, GITHUB);
        forge.succeed(&workflow.step("build", "pages"), &[]);
        let published = forge.at("temp/pages");
        assert_eq!(names(&published), ["index.html", "roadmap.ics"]);
        check_content(&published, is_named);

        let summary = forge.at("summary");
        let page = [("PAGE", "https://house.example/roadmap/"), ("GITHUB_STEP_SUMMARY", summary.to_str().unwrap())];
        forge.succeed(&workflow.step("publish", "address"), &page);
        let said = fs::read_to_string(summary).unwrap();
        assert!(said.ends_with(" https://house.example/roadmap/roadmap.ics\n"), "{said}");
    }
}

#[test]
fn gitlab_publishes_the_report_and_the_calendar_and_nothing_else() {
    for (options, is_named) in [(&["--pages"][..], true), (&["--pages", "--without-names"], false)] {
        let forge = FakeForge::with("gitlab", "fr", options);
        let main = Workflow::read(&forge, ".gitlab-ci.yml");
        assert_eq!(main.all, json!({ "include": [{ "local": ".gitlab/roadmap.yml" }, { "local": GITLAB }] }));
        let workflow = Workflow::read(&forge, GITLAB);
        let pages = &workflow.all["pages"];
        assert_eq!(pages["artifacts"]["paths"], json!(["public"]));
        for rule in pages["rules"].as_array().unwrap() {
            assert!(rule["if"].as_str().unwrap().ends_with("$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH"), "{rule}");
        }
        let mut job = workflow.job("pages");
        job.environment = Workflow::read(&forge, ".gitlab/roadmap.yml").job("roadmap").environment;
        fs::create_dir(forge.at("repository/public")).unwrap();
        fs::write(forge.at("repository/public/draft.txt"), "not for everyone").unwrap();
        let said = forge.succeed(&job, &[("CI_PAGES_URL", "https://house.example/roadmap")]);
        assert!(said.ends_with(" https://house.example/roadmap/roadmap.ics\n"), "{said}");
        let published = forge.at("repository/public");
        assert_eq!(names(&published), ["index.html", "roadmap.ics"]);
        check_content(&published, is_named);
    }
}

/// What was published last stays.
#[test]
fn errors_in_the_files_publish_nothing() {
    let forge = FakeForge::with("github", "en", &["--pages"]);
    forge.replace("roadmap/projects/transverses/identite-commune.toml", "stage = \"active\"", "stage = \"activ\"");
    let run = forge.run(&Workflow::read(&forge, GITHUB).step("build", "pages"), &[]);
    assert_eq!(run.status.code(), Some(1));
    assert_eq!(names(&forge.at("temp/pages")), Vec::<String>::new());
}

fn check_content(published: &std::path::Path, is_named: bool) {
    let text = |name| fs::read_to_string(published.join(name)).unwrap().replace("\r\n ", "");
    let (page, calendar) = (text("index.html"), text("roadmap.ics"));
    assert!(page.starts_with("<!DOCTYPE html>") && calendar.starts_with("BEGIN:VCALENDAR"));
    assert_eq!(page.contains(COORDINATOR), is_named);
    assert_eq!(calendar.contains("Océane Mathieu") || calendar.contains("Zoé Nguyên"), is_named);
}

fn names(folder: &std::path::Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = entries.collect();
    names.sort();
    names
}
