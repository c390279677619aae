//! WW101 `unreadable-file`: the file cannot be read as a table at all. There is nothing to look at
//! then: the engine itself says why.

use crate::rules::api::rule;

rule!("WW101", "unreadable-file", Error, "unreadable_file.md", []);
