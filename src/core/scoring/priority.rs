//! Which gap first: value × gap ÷ effort.

/// What the priority of a gap is made of.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Priority {
    /// Business value, 1–5.
    pub business: f64,
    /// Customer pain, 1–5.
    pub pain: f64,
    /// What the motives multiply the value by, 1–2.
    pub motive: f64,
    /// Weight of the sub-clause.
    pub weight: f64,
    /// Value: mean of business value and pain × motive × weight.
    pub value: f64,
    /// Gap: target − now, in points of readiness 0–100.
    pub gap: f64,
    /// Effort: likely own hours of the actions that close it.
    pub effort: f64,
    /// Value × gap ÷ effort.
    pub score: f64,
}

/// The priority of a gap. Efforts below an hour count as one, so that a gap
/// without an action does not come first for that reason alone.
#[must_use]
pub fn priority(
    (business, pain): (f64, f64),
    motive: f64,
    weight: f64,
    gap: f64,
    effort: f64,
) -> Priority {
    let value = f64::midpoint(business, pain) * motive * weight;
    let score = value * gap / effort.max(1.0);
    Priority {
        business,
        pain,
        motive,
        weight,
        value,
        gap,
        effort,
        score,
    }
}
