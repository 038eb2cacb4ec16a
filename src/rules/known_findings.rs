//! The findings about single projects of a check, reused by the next one.

use std::sync::Arc;

use super::context::Context;
use crate::diagnostic::Diagnostic;
use crate::model::{Project, ProjectIx};

/// What the rules that look at one project found in the last check.
///
/// A project is the same if it is the same allocation: `read` reuses one only while everything that it was read from,
/// and `roadmap.toml` and `people.toml`, are the same.
#[derive(Debug, Default)]
pub struct KnownFindings {
    /// In the order of the projects; the findings are `None` if they depend on other projects.
    of_projects: Vec<(Arc<Project>, Option<Vec<Diagnostic>>)>,
}

impl KnownFindings {
    /// Reports the findings about every project, and calls `check` for those of which they are not known.
    pub fn check_projects(&mut self, context: &Context, check: impl Fn(ProjectIx, &Project)) {
        let mut before = std::mem::take(&mut self.of_projects).into_iter();
        for (ix, project) in (0..).map(ProjectIx).zip(&context.portfolio.projects) {
            let known = before.next().filter(|(known, _)| Arc::ptr_eq(known, project));
            let findings = match known {
                Some((_, Some(findings))) => {
                    context.report_again(&findings);
                    Some(findings)
                }
                _ => context.findings_of(|| check(ix, project)),
            };
            self.of_projects.push((project.clone(), findings));
        }
    }
}
