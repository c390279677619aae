//! WW249 `esi-prefix-case`: prefix of an ESI in other capitals.

use crate::identity::{Defect, EsiFlaw};
use crate::rules::api::{Cell, Check, Sink, rule};

rule!("WW249", "esi-prefix-case", Warning, "esi_prefix_case.md", [Check::Defect(check)]);

fn check(cell: &Cell<'_>, defect: Defect, sink: &mut Sink<'_>) {
    if defect == Defect::Esi(EsiFlaw::PrefixCase) {
        sink.gather(cell.at(), "rules-WW249-says");
    }
}
