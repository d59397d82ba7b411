//! The table of what is merged piece by piece.
//!
//! What the table does not name is one value: where both sides changed it, one stays and
//! the other is told of. So a field that is forgotten here is never lost, only coarser.

/// How a part of an assessment is merged where both sides changed it.
#[derive(Debug, Clone, Copy)]
pub(super) enum Shape {
    /// As one value: one of the two stays, the other is told of.
    Value,
    /// As one value that nobody entered: one of the two stays.
    Quiet,
    /// Member by member. One that is absent has its default.
    Object(&'static Object),
    /// Entry by entry.
    List(&'static List),
}

/// How the members of an object are merged.
#[derive(Debug)]
pub(super) struct Object {
    /// Members with a shape of their own.
    named: &'static [(&'static str, Shape)],
    /// The shape of all others.
    others: Shape,
    /// Members that are one decision.
    pub(super) together: &'static [&'static str],
}

/// How the entries of a list are merged.
#[derive(Debug)]
pub(super) struct List {
    /// The member that tells an entry from the others; without one it is all of it.
    pub(super) id: Option<&'static str>,
    /// The member by which entries are in order, if there is one.
    pub(super) by: Option<&'static str>,
    /// The shape of an entry.
    pub(super) each: Shape,
}

impl Object {
    /// The shape of a member.
    pub(super) fn of(&self, name: &str) -> Shape {
        let named = self.named.iter().find(|(one, _)| *one == name);
        named.map_or(self.others, |(_, shape)| *shape)
    }
}

const fn object(named: &'static [(&'static str, Shape)]) -> Object {
    Object {
        named,
        others: Shape::Value,
        together: &[],
    }
}

const fn each(others: Shape) -> Object {
    Object {
        named: &[],
        others,
        together: &[],
    }
}

/// An object whose members are values.
const VALUES: Shape = Shape::Object(&object(&[]));
/// An object with an object of values for each of its members.
const EACH_VALUES: Shape = Shape::Object(&each(VALUES));
/// A list whose entries are what they hold.
const SET: Shape = Shape::List(&List {
    id: None,
    by: None,
    each: Shape::Value,
});

/// An assessment.
pub(super) const ASSESSMENT: Object = object(&[
    ("id", Shape::Quiet),
    ("created", Shape::Quiet),
    ("changed", Shape::Quiet),
    ("changed_at", Shape::Quiet),
    ("place", Shape::Quiet),
    ("profile", PROFILE),
    ("depth", Shape::Object(&object(&[("clauses", VALUES)]))),
    (
        "answers",
        Shape::Object(&each(Shape::Object(&object(&[("ticks", SET)])))),
    ),
    (
        "settings",
        Shape::Object(&object(&[
            ("weights", VALUES),
            ("targets", VALUES),
            ("value", VALUES),
            ("pain", VALUES),
        ])),
    ),
    (
        "work_products",
        Shape::Object(&object(&[
            ("documents", EACH_VALUES),
            ("records", EACH_VALUES),
        ])),
    ),
    ("milestones", VALUES),
    ("gaps", EACH_VALUES),
    ("mock_audit", EACH_VALUES),
    (
        "together",
        // What one colleague sent is one value.
        Shape::Object(&object(&[
            ("respondents", VALUES),
            ("consensus", EACH_VALUES),
        ])),
    ),
    ("invitation", VALUES),
    (
        "plan",
        Shape::Object(&object(&[
            ("options", OPTIONS),
            ("actions", Shape::Object(&each(ACTION))),
            ("snapshots", SNAPSHOTS),
            ("indicators", INDICATORS),
        ])),
    ),
]);

const PROFILE: Shape = Shape::Object(&object(&[
    ("certificates", VALUES),
    ("motives", SET),
    ("modules", SET),
    ("laws", SET),
    ("hours", VALUES),
]));

const OPTIONS: Shape = Shape::Object(&object(&[
    ("training", VALUES),
    (
        "absences",
        Shape::List(&List {
            id: Some("id"),
            by: Some("from"),
            each: VALUES,
        }),
    ),
    ("prices", VALUES),
    ("assumptions", VALUES),
]));

const ACTION: Shape = Shape::Object(&Object {
    named: &[("hours", VALUES)],
    others: Shape::Value,
    together: &["state", "started", "finished"],
});

const SNAPSHOTS: Shape = Shape::List(&List {
    id: Some("id"),
    by: Some("date"),
    each: VALUES,
});

const INDICATORS: Shape = Shape::List(&List {
    id: Some("id"),
    by: None,
    each: Shape::Object(&object(&[(
        "values",
        Shape::List(&List {
            id: None,
            by: Some("date"),
            each: Shape::Value,
        }),
    )])),
});
