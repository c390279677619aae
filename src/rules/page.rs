//! The page of a rule.
