//! The organisation: its size, its means and its reasons.

use serde::Serialize;

use crate::core::bank::{Bank, Certificate, Industry};
use crate::core::date::Date;
use crate::core::id::{IndustryId, ToolId};
use crate::core::json::Read;
use crate::core::ordered::{Map, Set};
use crate::core::standard::{Module, Role, SizeBand, Sizes};

/// The organisation. Every field has a default, so nothing must be filled in.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Profile {
    /// Its name.
    pub organisation: String,
    /// The industry preset.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub industry: Option<IndustryId>,
    /// People who work in the scope; none means [`Profile::DEFAULT_STAFF`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub staff: Option<u32>,
    /// Expected growth of staff within 24 months, in percent (−90 to 500).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub growth: Option<i32>,
    /// The services in scope, one a line.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub services: String,
    /// Customers of these services.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub customers: Option<u32>,
    /// Suppliers and partners who help to provide them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub suppliers: Option<u32>,
    /// Where the organisation stands.
    pub mode: Mode,
    /// Certificates held, with how far their scope overlaps the SMS's.
    #[serde(skip_serializing_if = "Map::is_empty")]
    pub certificates: Map<Certificate, ScopeOverlap>,
    /// Motives by the catalogue's key.
    #[serde(skip_serializing_if = "Set::is_empty")]
    pub motives: Set<String>,
    /// Context modules switched on.
    #[serde(skip_serializing_if = "Set::is_empty")]
    pub modules: Set<Module>,
    /// Laws that touch the organisation, by the guide's key.
    #[serde(skip_serializing_if = "Set::is_empty")]
    pub laws: Set<String>,
    /// Hours per week that each role can give.
    pub hours: WeeklyHours,
    /// Money that may be spent until certification, in the currency of the plan's options; none means not said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub budget: Option<f64>,
    /// When work starts; none means today.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<Date>,
    /// When the certificate is wanted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<Date>,
    /// The IT service management tool in use.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tool: Option<ToolId>,
}

impl Profile {
    /// Staff in scope where nothing is said: our own proposal, a typical small provider.
    pub const DEFAULT_STAFF: u32 = 25;

    /// People who work in the scope.
    #[must_use]
    pub fn staff(&self) -> u32 {
        self.staff.unwrap_or(Self::DEFAULT_STAFF)
    }

    /// People expected to work in the scope in 24 months.
    #[must_use]
    pub fn expected_staff(&self) -> u32 {
        let percent = i64::from(self.growth.unwrap_or(0).clamp(-100, 500)) + 100;
        let expected = (i64::from(self.staff()) * percent + 50) / 100;
        u32::try_from(expected).unwrap_or(u32::MAX)
    }

    /// The size band that chooses examples.
    #[must_use]
    pub fn size(&self) -> SizeBand {
        SizeBand::of_staff(self.staff())
    }

    /// The numbers that scale effort.
    #[must_use]
    pub fn sizes(&self) -> Sizes {
        let lines = self.services.lines().filter(|line| !line.trim().is_empty());
        let services = u32::try_from(lines.count()).ok().filter(|count| *count > 0);
        Sizes {
            people: self.staff(),
            services,
            customers: self.customers,
            suppliers: self.suppliers,
        }
    }
}

impl Profile {
    /// The preset of its industry, if one is chosen.
    #[must_use]
    pub fn industry<'a>(&self, bank: &'a Bank) -> Option<&'a Industry> {
        let id = self.industry.as_ref()?;
        bank.lists().industries.iter().find(|known| known.id == *id)
    }

    /// The profile with another industry, or none. Its modules are switched on
    /// in place of those that came with the industry before.
    #[must_use]
    pub fn with_industry(&self, bank: &Bank, industry: Option<IndustryId>) -> Self {
        fn modules(industry: Option<&Industry>) -> &[Module] {
            industry.map_or(&[], |industry| &industry.modules)
        }
        let mut profile = Self {
            industry,
            ..self.clone()
        };
        for module in modules(self.industry(bank)) {
            profile.modules.remove(module);
        }
        let more = modules(profile.industry(bank)).iter().copied();
        profile.modules.extend(more);
        profile
    }
}

/// Where the organisation stands on its way.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Mode {
    /// Starting: is it for us?
    #[default]
    Starting,
    /// Preparing for certification.
    Preparing,
    /// Certified: maintaining.
    Maintaining,
}

impl Mode {
    /// All modes in the order they are shown.
    pub const ALL: [Self; 3] = [Self::Starting, Self::Preparing, Self::Maintaining];

    /// The name used in files and in the page.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Starting => "starting",
            Self::Preparing => "preparing",
            Self::Maintaining => "maintaining",
        }
    }
}

/// How far another certificate's scope overlaps the SMS's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ScopeOverlap {
    /// The same people and services.
    Whole,
    /// Some of them.
    Part,
    /// Others altogether.
    Apart,
}

impl ScopeOverlap {
    /// All overlaps in the order they are shown.
    pub const ALL: [Self; 3] = [Self::Whole, Self::Part, Self::Apart];

    /// The name used in files and in the page.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Whole => "whole",
            Self::Part => "part",
            Self::Apart => "apart",
        }
    }
}

/// Hours per week that each role can give to the SMS.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct WeeklyHours {
    /// Service manager.
    pub manager: f64,
    /// Process staff, all together.
    pub process: f64,
    /// Technicians, all together.
    pub technician: f64,
    /// Top management, all together.
    pub top: f64,
}

impl Default for WeeklyHours {
    /// Our own proposal: the IT manager of a 30-person firm with four hours a week.
    fn default() -> Self {
        Self {
            manager: 4.0,
            process: 6.0,
            technician: 4.0,
            top: 1.0,
        }
    }
}

impl WeeklyHours {
    /// The hours of one role.
    #[must_use]
    pub fn of(&self, role: Role) -> f64 {
        match role {
            Role::Manager => self.manager,
            Role::Process => self.process,
            Role::Technician => self.technician,
            Role::Top => self.top,
        }
    }

    /// The hours of all roles together.
    #[must_use]
    pub fn total(&self) -> f64 {
        Role::ALL.into_iter().map(|role| self.of(role)).sum()
    }

    /// The place of one role's hours.
    pub fn of_mut(&mut self, role: Role) -> &mut f64 {
        match role {
            Role::Manager => &mut self.manager,
            Role::Process => &mut self.process,
            Role::Technician => &mut self.technician,
            Role::Top => &mut self.top,
        }
    }
}
