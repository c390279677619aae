//! `keyrings init --inspect`: what a store map may look like.

use std::io::Write as _;

use schemars::JsonSchema;
use serde::Serialize;

use super::{Context, Failure, OutputFormat};
use crate::keyring::{Address, inspect};
use crate::message::{Catalogue, Message};
use crate::ops::inspect::{Proposal, ProposedLine, apart, propose};

/// Store maps that are proposed, as scripts read it.
#[derive(Serialize, JsonSchema)]
pub(crate) struct InspectReport {
    /// Always `waswordt/inspect/1`.
    #[schemars(extend("const" = "waswordt/inspect/1"))]
    report: String,
    /// The tables that may hold identities, the likeliest first.
    proposals: Vec<ProposalReport>,
}

/// A table that may hold identities.
#[derive(Serialize, JsonSchema)]
pub(crate) struct ProposalReport {
    /// The table.
    table: String,
    /// The store map, as TOML.
    map: String,
    /// Its lines, each with the reason.
    lines: Vec<LineReport>,
}

/// A line of a store map.
#[derive(Serialize, JsonSchema)]
pub(crate) struct LineReport {
    line: String,
    reason: String,
}

pub(super) fn run(address: &Address, context: &mut Context) -> Result<(), Failure> {
    let tables = inspect(address)?;
    let (proposals, mut apart) = (propose(&tables), apart(&tables).into_iter());
    if proposals.is_empty() {
        let none = || Message::new("inspect-none");
        return Err(Failure::input(apart.next().unwrap_or_else(none)));
    }
    apart.for_each(|message| context.say(&message));
    let catalogue = context.catalogue();
    let report = InspectReport {
        report: "waswordt/inspect/1".to_owned(),
        proposals: proposals.iter().map(|proposal| told(proposal, catalogue)).collect(),
    };
    if context.format() == OutputFormat::Json {
        return context.json(&report);
    }
    for line in report.proposals.first().into_iter().flat_map(|proposal| &proposal.lines) {
        writeln!(context.out(), "# {}\n{}", line.reason, line.line)?;
    }
    let others: Vec<&str> =
        report.proposals.iter().skip(1).map(|proposal| proposal.table.as_str()).collect();
    if !others.is_empty() {
        context.say(&Message::new("inspect-others").with("tables", others.join(", ")));
    }
    Ok(())
}

fn told(proposal: &Proposal, catalogue: &Catalogue) -> ProposalReport {
    let line = |it: &ProposedLine| LineReport {
        line: it.line.clone(),
        reason: catalogue.render(&it.reason),
    };
    let text = |it: &ProposedLine| it.line.clone() + "\n";
    ProposalReport {
        table: proposal.table.clone(),
        map: proposal.lines.iter().map(text).collect(),
        lines: proposal.lines.iter().map(line).collect(),
    }
}
