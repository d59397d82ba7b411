//! The structure of ISO/IEC 20000-1:2018 + Amd 1:2024 and of the assessment
//! built on it. Numbers only: titles and words are the catalogue's.

mod attribute;
mod audience;
mod conformity;
mod lens;
mod people;
mod per_role;
mod size;
mod sub_clause;

pub use attribute::Attribute;
pub use audience::Audience;
pub use conformity::Conformity;
pub use lens::{Module, Theme};
pub use people::{Role, SizeBand};
pub use per_role::PerRole;
pub use size::{Driver, Scale, Sizes};
pub use sub_clause::{Clause, NotASubClause, SubClause};
