//! Page objects and journeys (placeholder crate root, filled by the suite).
