//! Who does the work, and how large the organisation is.

use serde::Serialize;

use crate::core::json::Read;

/// A role whose hours the plan counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Runs the service management system.
    Manager,
    /// Owns and works in the processes: service desk, change, suppliers, …
    Process,
    /// Administers systems and tools.
    Technician,
    /// Top management: decides, provides resources, reviews.
    Top,
}

impl Role {
    /// All roles in the order they are shown.
    pub const ALL: [Self; 4] = [Self::Manager, Self::Process, Self::Technician, Self::Top];

    /// The name used in data, files and routes.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Manager => "manager",
            Self::Process => "process",
            Self::Technician => "technician",
            Self::Top => "top",
        }
    }
}

/// The size of the organisation, which scales effort and chooses examples.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SizeBand {
    /// Up to 10 people.
    Micro,
    /// 11 to 50 people.
    Small,
    /// 51 to 250 people, and more.
    Medium,
}

impl SizeBand {
    /// The band of a number of staff in scope.
    #[must_use]
    pub fn of_staff(staff: u32) -> Self {
        match staff {
            0..=10 => Self::Micro,
            11..=50 => Self::Small,
            _ => Self::Medium,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bands_of_size() {
        let check = |staff, expected| assert_eq!(SizeBand::of_staff(staff), expected, "{staff}");
        check(0, SizeBand::Micro);
        check(10, SizeBand::Micro);
        check(11, SizeBand::Small);
        check(50, SizeBand::Small);
        check(51, SizeBand::Medium);
        check(10_000, SizeBand::Medium);
    }
}
