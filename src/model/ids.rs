//! Names of things: ids as they are written, and references resolved to ranks in the portfolio.

/// The longest id, in characters.
pub const ID_MAX_LEN: usize = 64;

/// An id as it is written. A malformed one has been told (`bad-id`), and still names its thing.
pub type Id = Box<str>;

macro_rules! rank {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u32);

        impl $name {
            pub fn at(rank: usize) -> Self {
                Self(u32::try_from(rank).expect("no roadmap holds four thousand million of anything"))
            }

            pub fn rank(self) -> usize {
                self.0 as usize
            }
        }
    };
}

rank! {
    /// A person, by rank in `Portfolio::people`.
    PersonIx
}
rank! {
    /// A project, by rank in `Portfolio::projects`.
    ProjectIx
}
rank! {
    /// A directorate, by rank in `Roadmap::directorates`.
    DirectorateIx
}
rank! {
    /// A department, by rank in `Roadmap::departments`.
    DepartmentIx
}
rank! {
    /// A meeting series, by rank in `Roadmap::meetings`.
    MeetingIx
}
rank! {
    /// A deliverable, by rank in `Project::deliverables`.
    DeliverableIx
}

/// A name that refers to something elsewhere in the roadmap.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Ref<Ix> {
    Known(Ix),
    /// Nothing of that name, or the file that would hold it could not be read. It may be anything.
    Unknown(Id),
}

/// A reference to a person.
pub type PersonRef = Ref<PersonIx>;
/// A reference to a directorate, by id or alias.
pub type DirectorateRef = Ref<DirectorateIx>;

impl<Ix: Copy> Ref<Ix> {
    pub fn known(&self) -> Option<Ix> {
        match self {
            Self::Known(ix) => Some(*ix),
            Self::Unknown(_) => None,
        }
    }
}

/// What a `depends-on` names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dependency {
    /// As it is written.
    pub text: Id,
    pub target: Target,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    Project(ProjectIx),
    Deliverable(ProjectIx, DeliverableIx),
    /// Nothing of that name, or in a file that could not be read.
    Unknown,
}

/// Whether `text` is made of lower-case ASCII letters, digits and single hyphens, 1 to 64 characters; `capitals` allows
/// ASCII capitals too, as ids of directorates may use.
pub fn is_well_formed(text: &str, capitals: bool) -> bool {
    let letter =
        |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || (capitals && byte.is_ascii_uppercase());
    (1..=ID_MAX_LEN).contains(&text.len()) && text.split('-').all(|part| !part.is_empty() && part.bytes().all(letter))
}
