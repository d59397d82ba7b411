//! The names of the domain's values.

use super::t;
use crate::core::assessment::{
    AnswerValue, AuditResult, Depth, EvidenceState, Mode, Occurrence, ScopeOverlap,
    WorkProductState,
};
use crate::core::bank::{
    Certificate, EditionState, Kind, LearningKind, OutsideHelp, Overlap, ResourceKind, Scale,
    Source,
};
use crate::core::scoring::{Conformity, EvidenceBasis, Outlook, Rating, ReliabilityClass};
use crate::core::standard::{Attribute, Audience, Clause, Role};

names! {
    /// An answer.
    answer(AnswerValue) {
        No => "answer.no",
        Sometimes => "answer.sometimes",
        Mostly => "answer.mostly",
        Always => "answer.always",
        DontKnow => "answer.dont-know",
        Unclear => "answer.unclear",
    }
    /// An answer to what is there or is not.
    existence(AnswerValue) {
        No => "answer.no",
        Sometimes => "answer.in-parts",
        Mostly => "answer.nearly-all",
        Always => "answer.all-current",
        DontKnow => "answer.dont-know",
        Unclear => "answer.unclear",
    }
    /// What the highest answer looks like.
    looks_like(Scale) {
        Frequency => "question.fully",
        Existence => "question.fully-there",
    }
    /// Whom a part of the questions is for.
    audience(Audience) {
        Owner => "audience.owner",
        Quality => "audience.quality",
        ServiceDesk => "audience.service-desk",
        Operations => "audience.operations",
        Customers => "audience.customers",
        Finance => "audience.finance",
        Staff => "audience.staff",
    }
    /// Whether there is evidence.
    evidence(EvidenceState) {
        NotSaid => "evidence.not-said",
        Exists => "evidence.exists",
        Missing => "evidence.missing",
    }
    /// Whether what a question asks about occurs.
    occurrence(Occurrence) {
        Occurs => "sheet.occurs-yes",
        DoesNotOccur => "sheet.occurs-no",
    }
    /// A mode.
    mode(Mode) {
        Starting => "mode.starting",
        Preparing => "mode.preparing",
        Maintaining => "mode.maintaining",
    }
    /// A depth.
    depth(Depth) {
        Quick => "depth.quick",
        Full => "depth.full",
    }
    /// A certificate.
    certificate(Certificate) {
        Iso9001 => "certificate.iso9001",
        Iso27001 => "certificate.iso27001",
        Iso14001 => "certificate.iso14001",
    }
    /// How a mock audit went.
    audit_result(AuditResult) {
        Open => "mock.open",
        Passed => "mock.passed",
        Opportunity => "mock.opportunity",
        Minor => "mock.minor",
        Major => "mock.major",
    }
    /// The kind of a resource.
    resource_kind(ResourceKind) {
        FreeMaterial => "resource.free-material",
        Association => "resource.association",
        Course => "resource.course",
        Register => "resource.register",
        Shop => "resource.shop",
    }
    /// Whether an edition is in force.
    edition_state(EditionState) {
        Current => "edition.current",
        Withdrawn => "edition.withdrawn",
        Expected => "edition.expected",
    }
    /// How far a certificate's scope overlaps.
    scope_overlap(ScopeOverlap) {
        Whole => "overlap.whole",
        Part => "overlap.part",
        Apart => "overlap.apart",
    }
    /// How much of a sub-clause another standard covers.
    coverage(Overlap) {
        Full => "coverage.full",
        Part => "coverage.part",
        None => "coverage.none",
    }
    /// The state of a document or record.
    work_product_state(WorkProductState) {
        Missing => "work-product.missing",
        Draft => "work-product.draft",
        Current => "work-product.current",
    }
    /// What a question rests on.
    kind(Kind) {
        Requirement => "kind.requirement",
        Note => "kind.note",
        Practice => "kind.practice",
    }
    /// What follows from what a question rests on.
    kind_meaning(Kind) {
        Requirement => "kind.requirement-means",
        Note => "kind.note-means",
        Practice => "kind.practice-means",
    }
    /// A conformity.
    conformity(Conformity) {
        Major => "conformity.major",
        Ungraded => "conformity.ungraded",
        Minor => "conformity.minor",
        NotShown => "conformity.not-shown",
        Met => "conformity.met",
    }
    /// Whether what is claimed can be shown.
    evidence_basis(EvidenceBasis) {
        NothingClaimed => "evidence-basis.nothing-claimed",
        Claimed => "evidence-basis.claimed",
        Shown => "evidence-basis.shown",
    }
    /// An outlook on the certification audit, as the headline of the verdict.
    outlook(Outlook) {
        TooEarly => "outlook.too-early",
        NotReady => "outlook.not-ready",
        StageOne => "outlook.stage-one",
        StageTwo => "outlook.stage-two",
    }
    /// An outlook on a surveillance audit, as the headline of the verdict.
    surveillance_outlook(Outlook) {
        TooEarly => "outlook.too-early",
        NotReady => "outlook.surveillance-at-risk",
        StageOne => "outlook.surveillance-points",
        StageTwo => "outlook.surveillance-clear",
    }
    /// A rating in words.
    rating(Rating) {
        Not => "rating.n",
        PartlyLow => "rating.p-low",
        PartlyHigh => "rating.p-high",
        LargelyLow => "rating.l-low",
        LargelyHigh => "rating.l-high",
        Fully => "rating.f",
    }
    /// A reliability.
    reliability(ReliabilityClass) {
        Poor => "reliability.poor",
        Medium => "reliability.medium",
        High => "reliability.high",
    }
    /// A process attribute.
    attribute(Attribute) {
        Performance => "attribute.performance",
        Management => "attribute.management",
        WorkProducts => "attribute.work-products",
        Definition => "attribute.definition",
        Deployment => "attribute.deployment",
    }
    /// A clause's title.
    clause(Clause) {
        Context => "clause.4",
        Leadership => "clause.5",
        Planning => "clause.6",
        Support => "clause.7",
        Operation => "clause.8",
        Evaluation => "clause.9",
        Improvement => "clause.10",
    }
    /// A role.
    role(Role) {
        Manager => "role.manager",
        Process => "role.process",
        Technician => "role.technician",
        Top => "role.top",
    }
    /// How well founded a number is.
    source(Source) {
        Published => "source.published",
        Recalled => "source.recalled",
        Proposal => "source.proposal",
    }
    /// A kind of learning offer.
    learning_kind(LearningKind) {
        FreeOnline => "learning.free-online",
        Internal => "learning.internal",
        Association => "learning.association",
        Shared => "learning.shared",
        Paid => "learning.paid",
    }
    /// Whether help is usually bought.
    outside_help(OutsideHelp) {
        Never => "help.never",
        Possible => "help.possible",
        Usual => "help.usual",
    }
}

/// An answer in the words of a question's scale.
#[must_use]
pub fn answer_on(scale: Scale, value: AnswerValue) -> &'static str {
    match scale {
        Scale::Frequency => answer(value),
        Scale::Existence => existence(value),
    }
}
