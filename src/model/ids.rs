//! Ids as written, and references resolved to indices in the portfolio.

/// The longest id, in characters.
pub const ID_MAX_LEN: usize = 64;

/// An id as written. An ill-formed one has been reported (`bad-id`) but is still used.
pub type Id = Box<str>;

macro_rules! rank {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u32);

        impl $name {
            /// The index `rank`.
            pub fn from_rank(rank: usize) -> Self {
                Self(u32::try_from(rank).expect("no roadmap holds four thousand million of anything"))
            }

            /// As `usize`.
            pub fn rank(self) -> usize {
                self.0 as usize
            }
        }
    };
}

rank! {
    /// A person, by index in `Portfolio::people`.
    PersonIx
}
rank! {
    /// A project, by index in `Portfolio::projects`.
    ProjectIx
}
rank! {
    /// A directorate, by index in `Roadmap::directorates`.
    DirectorateIx
}
rank! {
    /// A department, by index in `Roadmap::departments`.
    DepartmentIx
}
rank! {
    /// A meeting series, by index in `Roadmap::meetings`.
    MeetingIx
}
rank! {
    /// A deliverable, by index in `Project::deliverables`.
    DeliverableIx
}

/// A reference to something defined elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Ref<Ix> {
    /// It exists.
    Known(Ix),
    /// There is nothing with that id, or its file could not be read, so that it may be anything.
    Unknown(Id),
}

/// A reference to a person.
pub type PersonRef = Ref<PersonIx>;
/// A reference to a directorate, by id or alias.
pub type DirectorateRef = Ref<DirectorateIx>;

impl<Ix: Copy> Ref<Ix> {
    /// The index, if known.
    pub fn known(&self) -> Option<Ix> {
        match self {
            Self::Known(ix) => Some(*ix),
            Self::Unknown(_) => None,
        }
    }
}

/// An entry of `depends-on`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dependency {
    /// As written.
    pub text: Id,
    /// What it refers to.
    pub target: Target,
}

/// The target of a dependency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    /// A project.
    Project(ProjectIx),
    /// A deliverable of a project.
    Deliverable(ProjectIx, DeliverableIx),
    /// Unknown, or in a file that could not be read.
    Unknown,
}

/// The id of the project file at `path`: its file name without `.toml`.
pub fn project_id(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.strip_suffix(".toml").unwrap_or(name)
}

/// Whether `text` consists of lower-case ASCII letters, digits and single hyphens, 1 to 64 characters; with
/// `capitals`, also ASCII capitals, as in ids of directorates.
pub fn is_well_formed(text: &str, capitals: bool) -> bool {
    let letter =
        |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || (capitals && byte.is_ascii_uppercase());
    (1..=ID_MAX_LEN).contains(&text.len()) && text.split('-').all(|part| !part.is_empty() && part.bytes().all(letter))
}
