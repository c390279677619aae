//! `WW2xx`: cells.

mod cell_too_long;
pub(super) mod date_in_cell;
mod daycare_number;
mod eck_id_capitals;
mod edge_whitespace;
pub(super) mod error_value;
mod esi_code_character;
mod esi_code_empty;
mod esi_eduid_form;
mod esi_form;
mod esi_ladok_form;
mod esi_personnummer;
mod esi_prefix_case;
mod esi_scope;
mod esi_too_long;
mod filler;
mod forbidden_character;
mod formula;
pub(super) mod formula_like_text;
mod formula_without_value;
mod garbled_text;
mod hashed_uid;
mod hidden_character;
mod identity_in_person_column;
mod identity_syntax;
mod institution_number_form;
pub(super) mod lost_number;
mod mail_link;
mod merged_identity;
pub(super) mod mixed_script;
mod name_cut_off;
mod name_too_long;
mod number_in_identity;
mod other_account;
mod other_scheme;
mod profile_id_without_at;
mod remark;
mod several_identities;
mod stamp_pseudonym;
pub(super) mod stray_mark;
pub(super) mod truth_value;
mod unilogin_form;
mod unknown_eck_version;
mod unusual_house_number;
mod unusual_postcode;

use super::api::Registered;

/// The family's rules, in the order of codes.
pub(super) const RULES: &[&Registered] = &[
    &identity_syntax::RULE,
    &forbidden_character::RULE,
    &edge_whitespace::RULE,
    &other_scheme::RULE,
    &stamp_pseudonym::RULE,
    &unknown_eck_version::RULE,
    &profile_id_without_at::RULE,
    &lost_number::RULE,
    &number_in_identity::RULE,
    &date_in_cell::RULE,
    &error_value::RULE,
    &formula_without_value::RULE,
    &formula::RULE,
    &mixed_script::RULE,
    &unusual_postcode::RULE,
    &unusual_house_number::RULE,
    &name_cut_off::RULE,
    &hidden_character::RULE,
    &name_too_long::RULE,
    &hashed_uid::RULE,
    &identity_in_person_column::RULE,
    &formula_like_text::RULE,
    &mail_link::RULE,
    &stray_mark::RULE,
    &garbled_text::RULE,
    &remark::RULE,
    &several_identities::RULE,
    &other_account::RULE,
    &truth_value::RULE,
    &cell_too_long::RULE,
    &merged_identity::RULE,
    &eck_id_capitals::RULE,
    &filler::RULE,
    &esi_form::RULE,
    &esi_too_long::RULE,
    &esi_scope::RULE,
    &esi_code_empty::RULE,
    &esi_code_character::RULE,
    &esi_ladok_form::RULE,
    &esi_eduid_form::RULE,
    &esi_personnummer::RULE,
    &esi_prefix_case::RULE,
    &daycare_number::RULE,
    &institution_number_form::RULE,
    &unilogin_form::RULE,
];
