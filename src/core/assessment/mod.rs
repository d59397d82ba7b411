//! The assessment.
