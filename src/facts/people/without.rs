//! What would be missing without a person: work without owner, roles to fill, rules that teams would break.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use chrono::NaiveDate;
use serde::Serialize;

use super::involvement::owner;
use super::{Involvement, PersonRow, Role, RoleRow, row};
use crate::diagnostic::{Level, Rule};
use crate::facts::as_of::AsOf;
use crate::facts::attendance::members_on;
use crate::facts::display_names::{NameRef, TitleRef};
use crate::facts::filter::Filter;
use crate::model::{DirectorateIx, Field, PersonIx, PersonRef, Portfolio, Project, ProjectIx, Ref, RiskLevel, Stage};

/// The most people that are named for a gap.
const MAX_NAMES: usize = 5;

/// What would be missing without a person.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Without<'a> {
    /// The reference day.
    pub day: NaiveDate,
    /// The first day without the person; `None` if it is the reference day.
    pub from: Option<NaiveDate>,
    /// The person.
    #[serde(flatten)]
    pub row: PersonRow<'a>,
    /// The posts of the roadmap itself that would have nobody.
    pub posts: Vec<Post<'a>>,
    /// What would have nobody, by project.
    pub gaps: Vec<Gap<'a>>,
    /// The rules that teams would newly break.
    pub broken_rules: Vec<BrokenRule<'a>>,
    /// Approvals that the person signed; they stay valid.
    pub approvals: Vec<SignedApproval<'a>>,
}

/// A post of the roadmap itself that would have nobody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Post<'a> {
    /// The post.
    #[serde(flatten)]
    pub kind: PostKind<'a>,
    /// Who could take over.
    #[serde(flatten)]
    pub candidates: Candidates<'a>,
}

/// The posts of the roadmap itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "post", rename_all = "kebab-case")]
pub enum PostKind<'a> {
    /// The portfolio coordinator.
    PortfolioCoordinator,
    /// The head of a department.
    DepartmentHead {
        /// The department.
        department: NameRef<'a>,
    },
}

/// Who could take over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Candidates<'a> {
    /// Who is free, of the directorate concerned first; at most five.
    pub free: Vec<NameRef<'a>>,
    /// How many people are free.
    pub free_count: usize,
}

/// Something that would have nobody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Gap<'a> {
    /// The project.
    pub project: TitleRef<'a>,
    /// Its stage.
    pub stage: Option<Stage>,
    /// What is missing.
    #[serde(flatten)]
    pub kind: GapKind<'a>,
    /// Who could take over.
    #[serde(flatten)]
    pub candidates: Candidates<'a>,
}

/// What would be missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "gap", rename_all = "kebab-case")]
pub enum GapKind<'a> {
    /// A role.
    Role {
        /// The role.
        role: Role,
    },
    /// A deliverable without owner.
    Deliverable {
        /// The deliverable.
        deliverable: TitleRef<'a>,
        /// Its due date.
        due: Option<NaiveDate>,
    },
    /// A risk without owner.
    Risk {
        /// Its title.
        title: Option<&'a str>,
        /// Its level.
        level: Option<RiskLevel>,
    },
}

/// A rule that a team would newly break.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BrokenRule<'a> {
    /// The project.
    pub project: TitleRef<'a>,
    /// The rule.
    pub rule: &'static str,
    /// Of `team-size`, the number of people who would be left.
    pub count: Option<usize>,
    /// Of `team-size`, the least number of people.
    pub min: Option<u32>,
    /// Of `directorate-unrepresented`, the directorate.
    pub directorate: Option<NameRef<'a>>,
    /// Who could take over.
    #[serde(flatten)]
    pub candidates: Candidates<'a>,
}

/// An approval that the person signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct SignedApproval<'a> {
    /// The project.
    pub project: TitleRef<'a>,
    /// The outsider.
    pub person: Option<NameRef<'a>>,
    /// The directorate.
    pub directorate: Option<NameRef<'a>>,
    /// When it was signed.
    pub on: Option<NaiveDate>,
}

/// What would be missing in live projects without the person; with `from`, what lies on that day or later.
pub fn without<'a>(on: &AsOf<'a>, ix: PersonIx, from: Option<NaiveDate>) -> Without<'a> {
    let portfolio = on.portfolio;
    let involvement = Involvement::new(portfolio, on.day, &Filter::default());
    let first_day = from.unwrap_or(on.day);
    let later = from.map(|from| Involvement::new(portfolio, from, &Filter::default()));
    let free = FreePeople::new(portfolio, later.as_ref().unwrap_or(&involvement), first_day, ix);
    let mut roles_of: HashMap<ProjectIx, Vec<RoleRow>> = HashMap::new();
    for (project, role) in involvement.indexed_roles(ix) {
        roles_of.entry(*project).or_default().push(*role);
    }
    let mut gaps = Vec::new();
    let mut broken_rules = Vec::new();
    let mut approvals = Vec::new();
    for (project_ix, project) in portfolio.projects().filter(|(_, project)| project.is_live()) {
        let has_ended = from.is_some_and(|from| project.end.value().is_some_and(|&end| end < from));
        let mut found = roles_of.get(&project_ix).map_or_else(Vec::new, |rows| roles(rows, first_day));
        found.extend(deliverables(on, project, ix, from));
        found.extend(risks(on, project, ix));
        if has_ended {
            // What is due after the end of its project is still open then.
            found.retain(|gap| matches!(gap, GapKind::Deliverable { due: Some(_), .. }));
        }
        if !found.is_empty() {
            let candidates = free.for_project(project, portfolio.person(ix).directorate());
            gaps.extend(found.into_iter().map(|kind| Gap {
                project: TitleRef::project(project),
                stage: project.stage(),
                kind,
                candidates: candidates.clone(),
            }));
        }
        if !has_ended {
            broken_rules.extend(broken(portfolio, project, ix, &free));
            approvals.extend(signed(on, project, ix));
        }
    }
    let posts = posts(portfolio, ix, &free);
    Without { day: on.day, from, row: row(on, &involvement, ix), posts, gaps, broken_rules, approvals }
}

/// The posts of the roadmap itself that the person holds.
fn posts<'a>(portfolio: &'a Portfolio, person: PersonIx, free: &FreePeople<'a>) -> Vec<Post<'a>> {
    let roadmap = &portfolio.roadmap;
    let holds = |holder: &Field<PersonRef>| holder.value().and_then(Ref::known) == Some(person);
    let coordinator = holds(&roadmap.portfolio_coordinator).then_some(PostKind::PortfolioCoordinator);
    let headed = roadmap.departments.iter().filter(|department| holds(&department.head));
    let heads = headed.map(|department| PostKind::DepartmentHead { department: NameRef::department(department) });
    let held: Vec<PostKind> = coordinator.into_iter().chain(heads).collect();
    if held.is_empty() {
        return Vec::new();
    }
    let candidates = free.others(&HashSet::new(), portfolio.person(person).directorate());
    held.into_iter().map(|kind| Post { kind, candidates: candidates.clone() }).collect()
}

/// The roles in a project that the person has on `first_day` or later.
fn roles<'a>(rows: &[RoleRow], first_day: NaiveDate) -> Vec<GapKind<'a>> {
    let kept = rows.iter().filter(|row| row.to.is_none_or(|to| to >= first_day));
    let mut roles: Vec<Role> = kept.map(|row| row.role).collect();
    roles.dedup();
    roles.into_iter().map(|role| GapKind::Role { role }).collect()
}

/// The open deliverables that the person owns, without those due before `from`.
fn deliverables<'a>(
    on: &AsOf<'a>,
    project: &'a Project,
    person: PersonIx,
    from: Option<NaiveDate>,
) -> Vec<GapKind<'a>> {
    let open = project.open_deliverables(on.day).map(|(_, deliverable)| deliverable);
    let owned = open.filter(|deliverable| owner(project, deliverable).and_then(Ref::known) == Some(person));
    let kept = owned.filter(|deliverable| {
        let due = deliverable.due.value();
        due.is_none_or(|&due| from.is_none_or(|from| due >= from))
    });
    kept.map(|deliverable| GapKind::Deliverable {
        deliverable: TitleRef::deliverable(deliverable),
        due: deliverable.due.value().copied(),
    })
    .collect()
}

/// The open risks that the person owns.
fn risks<'a>(on: &AsOf<'a>, project: &'a Project, person: PersonIx) -> Vec<GapKind<'a>> {
    let is_open = |closed: &Field<NaiveDate>| match closed {
        Field::Absent => true,
        Field::Given(closed) => closed.value > on.day,
        Field::Unreadable => false,
    };
    let open = project.risks.iter().filter(|risk| is_open(&risk.closed));
    let owned = open.filter(|risk| risk.owner.value().and_then(Ref::known) == Some(person));
    owned
        .map(|risk| GapKind::Risk {
            title: risk.title.value().map(|title| &**title),
            level: risk.level.value().copied(),
        })
        .collect()
}

fn signed<'a>(on: &AsOf<'a>, project: &'a Project, person: PersonIx) -> Vec<SignedApproval<'a>> {
    let portfolio = on.portfolio;
    let by_person =
        project.approvals.iter().filter(|approval| approval.by.value().and_then(Ref::known) == Some(person));
    let given = by_person.filter(|approval| approval.on.value().is_none_or(|&given| given <= on.day));
    given
        .map(|approval| SignedApproval {
            project: TitleRef::project(project),
            person: NameRef::at(portfolio, &approval.person),
            directorate: approval.directorate.value().map(|it| NameRef::directorate(&portfolio.roadmap, it)),
            on: approval.on.value().copied(),
        })
        .collect()
}

/// The rules that the team of a project keeps with the person, and would break without.
fn broken<'a>(
    portfolio: &'a Portfolio,
    project: &'a Project,
    person: PersonIx,
    free: &FreePeople<'a>,
) -> Vec<BrokenRule<'a>> {
    let mut broken = Vec::new();
    let mut push = |rule: Rule, count, min, directorate: Option<DirectorateIx>| {
        if is_off(portfolio, rule) {
            return;
        }
        broken.push(BrokenRule {
            project: TitleRef::project(project),
            rule: rule.name(),
            count,
            min,
            directorate: directorate.map(|ix| NameRef::known_directorate(portfolio.roadmap.directorate(ix))),
            candidates: free.for_project(project, directorate.or_else(|| portfolio.person(person).directorate())),
        });
    };
    if let Some(team) = Team::of(portfolio, project) {
        let rest = team.without(person);
        let min = portfolio.roadmap.team.min_contributors;
        if let Some(min) = min.filter(|&min| rest.len() < min as usize && team.len() >= min as usize) {
            push(Rule::TeamSize, Some(rest.len()), Some(min), None);
        }
        for owner in portfolio.roadmap.known_owners().unwrap_or_default() {
            if team.represents(portfolio, owner) && !rest.represents(portfolio, owner) {
                push(Rule::DirectorateUnrepresented, None, None, Some(owner));
            }
        }
    }
    let sponsors: HashSet<Option<PersonIx>> = project.sponsors.iter().map(|entry| entry.value.known()).collect();
    if project.has_team() && project.sponsors.complete && sponsors.len() == 1 && sponsors.contains(&Some(person)) {
        push(Rule::SponsorMissing, None, None, None);
    }
    broken
}

fn is_off(portfolio: &Portfolio, rule: Rule) -> bool {
    portfolio.roadmap.levels.iter().any(|&(named, level)| named == rule && level == Level::Off)
}

/// Those who count for the rules on teams.
struct Team<'a>(Vec<&'a PersonRef>);

impl<'a> Team<'a> {
    /// The contributors, and the lead where leads count; `None` if the team is not checked or could not be read.
    fn of(portfolio: &'a Portfolio, project: &'a Project) -> Option<Self> {
        let is_known = project.has_team() && project.contributors.complete;
        portfolio.counted_members(project).filter(|_| is_known).map(Self)
    }

    fn without(&self, person: PersonIx) -> Self {
        Self(self.0.iter().copied().filter(|member| member.known() != Some(person)).collect())
    }

    fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether a member belongs to the directorate, as far as is known. An empty team is only too small.
    fn represents(&self, portfolio: &Portfolio, owner: DirectorateIx) -> bool {
        self.0.is_empty()
            || self.0.iter().any(|member| member.known().is_none_or(|ix| portfolio.person(ix).may_be_of(owner)))
    }
}

/// The people who are free on a day, without the person who is missing.
struct FreePeople<'a> {
    portfolio: &'a Portfolio,
    owners: Vec<DirectorateIx>,
    /// By index of the person.
    is_free: Vec<bool>,
    seniors: HashSet<PersonIx>,
    day: NaiveDate,
    /// Those of a directorate first, as each is needed.
    ordered: RefCell<HashMap<Option<DirectorateIx>, Rc<[PersonIx]>>>,
}

impl<'a> FreePeople<'a> {
    fn new(portfolio: &'a Portfolio, involvement: &Involvement, day: NaiveDate, missing: PersonIx) -> Self {
        let is_free = portfolio.people().map(|(ix, _)| ix != missing && involvement.is_free(ix, day));
        Self {
            portfolio,
            owners: portfolio.roadmap.known_owners().unwrap_or_default(),
            is_free: is_free.collect(),
            seniors: portfolio.seniors().collect(),
            day,
            ordered: RefCell::default(),
        }
    }

    /// Those who are not on the project that day; as [`Self::others`].
    fn for_project(&self, project: &Project, directorate: Option<DirectorateIx>) -> Candidates<'a> {
        self.others(&members_on(project, self.day).collect(), directorate)
    }

    /// Those who are not among `members`: of `directorate` first, then of the owner directorates, then others; sponsors,
    /// heads and coordinators last of each.
    fn others(&self, members: &HashSet<PersonIx>, directorate: Option<DirectorateIx>) -> Candidates<'a> {
        let ordered = self.ordered_for(directorate);
        let others = ordered.iter().filter(|person| !members.contains(person));
        let names = others.take(MAX_NAMES).map(|&ix| NameRef::person(self.portfolio.person(ix)));
        let free_members = members.iter().filter(|person| self.is_free[person.rank()]).count();
        Candidates { free: names.collect(), free_count: ordered.len() - free_members }
    }

    fn ordered_for(&self, directorate: Option<DirectorateIx>) -> Rc<[PersonIx]> {
        let order = || {
            let free = self.portfolio.people().map(|(ix, _)| ix).filter(|ix| self.is_free[ix.rank()]);
            let mut free: Vec<PersonIx> = free.collect();
            free.sort_by_cached_key(|person| {
                (self.distance(*person, directorate), self.seniors.contains(person), *person)
            });
            free.into()
        };
        Rc::clone(self.ordered.borrow_mut().entry(directorate).or_insert_with(order))
    }

    fn distance(&self, person: PersonIx, directorate: Option<DirectorateIx>) -> u8 {
        match self.portfolio.person(person).directorate() {
            Some(theirs) if Some(theirs) == directorate => 0,
            Some(theirs) if self.owners.contains(&theirs) => 1,
            Some(_) => 2,
            None => 3,
        }
    }
}
