//! Local storage: one key per assessment.
