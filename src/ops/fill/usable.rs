//! Which accounts of an export can be used: what each of them fills in, and which rows tell of one
//! account.

use std::collections::{BTreeMap, HashMap};

use super::accounts::{Account, Accounts, Fault, Standing, Texts, Unusable};
use super::fields::ExportField;
use super::index::{Kind, key};
use super::names::whole_names;
use super::realms::FillRealms;
use crate::identity::{Defect, Scheme, Side, user_and_realm};
use crate::list::{Fill, Format};
use crate::message::Message;
use crate::rules::{Damage, damage};

/// The fields that are filled in, in the order of the values of an account.
const FILLING: [ExportField; 2] = [ExportField::Identity, ExportField::ProfileId];

/// Decides what each account fills in; `spoilt` are the cells that a spreadsheet spoilt, in the
/// order of accounts.
pub(super) fn set_values(
    accounts: &mut Accounts,
    spoilt: &[(usize, ExportField)],
    (format, side): (&'static Format, Side),
    realms: FillRealms<'_>,
) {
    let asked = Asked::new(accounts, (format, side), realms);
    let mut values = Texts::new(FILLING.len());
    let mut scratch = String::new();
    let mut spoilt = spoilt.chunk_by(|a, b| a.0 == b.0).peekable();
    for account in 0..accounts.len() {
        let own = spoilt.next_if(|own| own[0].0 == account).unwrap_or_default();
        let mut faults: Vec<Fault> = Vec::new();
        let (mut has_value, mut is_barred) = (false, false);
        for field in FILLING {
            let is_spoilt = own.iter().any(|(_, spoilt)| *spoilt == field);
            let outcome = asked.value(accounts, (account, field), is_spoilt, &mut scratch);
            values.begin(outcome.unwrap_or_default());
            values.push("");
            has_value |= outcome.is_ok_and(|value| !value.is_empty());
            is_barred |= outcome.is_err() && asked.fill(field) == Some(Fill::Required);
            faults.extend(outcome.err().map(|reason| Fault { account, field, reason }));
        }
        // What is always to be filled is not left out beside what may be: half of an identity is
        // nobody's.
        accounts.standing.push(match faults.first() {
            Some(fault) if is_barred || !has_value => Standing::Unusable(fault.reason),
            None if !has_value => Standing::Unusable(Unusable::NoIdentity),
            _ => Standing::Usable,
        });
        accounts.faults.append(&mut faults);
    }
    accounts.values = values;
}

/// What the list asks for.
struct Asked<'a> {
    schemes: Vec<(Scheme, Fill)>,
    realms: FillRealms<'a>,
    adding: Option<Adding<'a>>,
}

impl<'a> Asked<'a> {
    fn new(
        accounts: &Accounts,
        (format, side): (&'static Format, Side),
        realms: FillRealms<'a>,
    ) -> Self {
        let schemes = format
            .identity_columns(side)
            .map(|(column, scheme)| (scheme, format.columns[column].fill))
            .collect();
        Self {
            schemes,
            realms,
            adding: realms.add.map(|realm| Adding::new(accounts, realm, realms)),
        }
    }

    /// Returns the scheme whose values a field fills in.
    fn scheme(&self, field: ExportField) -> Scheme {
        let schemes = || self.schemes.iter().map(|(scheme, _)| *scheme);
        match field {
            ExportField::ProfileId => Scheme::ProfileId,
            _ => schemes().find(|scheme| *scheme != Scheme::ProfileId).unwrap_or(Scheme::RealId),
        }
    }

    /// Tells who fills the column of a field; none where the list has no such column.
    fn fill(&self, field: ExportField) -> Option<Fill> {
        let scheme = self.scheme(field);
        self.schemes.iter().find(|(asked, _)| *asked == scheme).map(|(_, fill)| *fill)
    }

    /// Returns what a field of an account fills in.
    fn value<'v>(
        &self,
        accounts: &'v Accounts,
        (account, field): (usize, ExportField),
        is_spoilt: bool,
        scratch: &'v mut String,
    ) -> Result<&'v str, Unusable> {
        let scheme = self.scheme(field);
        let raw = accounts.fields.get(account, field as usize);
        match self.fill(field) {
            None => return Ok(""),
            Some(_) if is_spoilt => return Err(Unusable::Spoilt),
            // What is none does not become an identity by a realm behind it.
            Some(_) if self.adding.is_some() && is_no_login(scheme, raw) => {
                return Err(Unusable::Unsound);
            }
            Some(_) => {}
        }
        let value = match (scheme, &self.adding) {
            // What has the number of its institution is whole.
            (Scheme::Unilogin, Some(_)) if raw.contains('@') => raw,
            (Scheme::RealId | Scheme::Unilogin, Some(adding)) => adding.add(raw, scratch),
            _ => raw,
        };
        sound(scheme, value, self.realms.known)
    }
}

/// How a realm is added to user ids.
struct Adding<'a> {
    realm: &'a str,
    realms: FillRealms<'a>,
    /// Whether some identity has the realm already: then one with another `@` is no bare user id,
    /// but an identity of another realm.
    some_have_it: bool,
}

impl<'a> Adding<'a> {
    fn new(accounts: &Accounts, realm: &'a str, realms: FillRealms<'a>) -> Self {
        let has_it = |account| {
            has_realm(accounts.fields.get(account, ExportField::Identity as usize), realm)
        };
        Self { realm, realms, some_have_it: (0..accounts.len()).any(has_it) }
    }

    /// Adds the realm to a bare user id. A user id may be an e-mail address (it holds an `@` of its
    /// own), where no identity of the export has the realm yet.
    fn add<'v>(&self, raw: &'v str, scratch: &'v mut String) -> &'v str {
        if raw.is_empty() || raw.contains('@') && (self.some_have_it || !self.is_address(raw)) {
            return raw;
        }
        scratch.clear();
        scratch.extend([raw, "@", self.realm]);
        scratch
    }

    /// Tells whether a value is an e-mail address, and no identity of a realm.
    fn is_address(&self, value: &str) -> bool {
        let FillRealms { known, held, .. } = self.realms;
        let is_realm = |of: &str| known.iter().chain(held).any(|realm| realm == of);
        user_and_realm(value).1.is_some_and(|of| of.contains('.') && !is_realm(of))
    }
}

/// Tells whether a text is no user id to which a realm can be added: a remark, several of them, or
/// one with the domain before it.
fn is_no_login(scheme: Scheme, raw: &str) -> bool {
    raw.contains([';', ',', '/', '|', '\\']) || scheme.defects(raw) == [Defect::Remark]
}

fn has_realm(value: &str, realm: &str) -> bool {
    value.rsplit_once('@').is_some_and(|(user_id, of)| !user_id.is_empty() && of == realm)
}

/// Returns a value that can be filled in; nothing where there is none.
pub(super) fn sound<'v>(
    scheme: Scheme,
    value: &'v str,
    realms: &[String],
) -> Result<&'v str, Unusable> {
    if value.is_empty() {
        return Ok(value);
    }
    if scheme.has_realms() && scheme.is_account() && !value.contains('@') {
        return Err(Unusable::NoRealm);
    }
    match damage(scheme, value) {
        Some(Damage::Lost) => return Err(Unusable::Spoilt),
        Some(Damage::Marked | Damage::Unsound) => return Err(Unusable::Unsound),
        None => {}
    }
    if scheme.has_realms() && !realms.is_empty() && !scheme.is_of_realms(value, realms) {
        return Err(Unusable::OtherRealm);
    }
    Ok(value)
}

/// Joins rows that tell of one account: an export may have one per class. One identity of two
/// people is of neither, and so are two that differ in upper and lower case only: a portal takes
/// them for one.
pub(super) fn join_repeated(accounts: &mut Accounts) {
    let mut again: Vec<Vec<usize>> = Vec::new();
    for scheme in [Scheme::RealId, Scheme::ProfileId] {
        let folded = |account: Account<'_>| account.value(scheme).to_lowercase();
        let held = accounts.usable().filter(|account| !account.value(scheme).is_empty());
        let mut keys: Vec<(u64, usize)> =
            held.map(|account| (key(Kind::Identity, &[&folded(account)]), account.at)).collect();
        keys.sort_unstable();
        let mut groups: Vec<Vec<usize>> = Vec::new();
        // Equal keys may be of different identities.
        for met in keys.chunk_by(|one, other| one.0 == other.0).filter(|met| met.len() > 1) {
            let mut same: BTreeMap<String, Vec<usize>> = BTreeMap::new();
            for &(_, at) in met {
                same.entry(folded(accounts.get(at))).or_default().push(at);
            }
            groups.extend(same.into_values().filter(|group| group.len() > 1));
        }
        groups.sort_unstable();
        again.append(&mut groups);
    }
    for group in again {
        join(accounts, &group);
    }
}

fn join(accounts: &mut Accounts, group: &[usize]) {
    let told = |at: usize| {
        let account = accounts.get(at);
        let values =
            [Scheme::RealId, Scheme::ProfileId].map(|scheme| account.value(scheme).to_owned());
        (values, whole_names(account))
    };
    let is_one = group.iter().all(|&at| told(at) == told(group[0]));
    let address = [
        ExportField::StudentNumber,
        ExportField::Postcode,
        ExportField::HouseNumber,
        ExportField::HouseAddition,
    ];
    let address = address
        .into_iter()
        .chain(ExportField::KNOWN)
        .chain([ExportField::Location, ExportField::Initials]);
    let agrees = |field: ExportField| {
        group.iter().all(|&at| accounts.get(at).field(field) == accounts.get(group[0]).field(field))
    };
    let is_one = is_one
        && group.iter().all(|&at| accounts.get(at).state() == accounts.get(group[0]).state());
    // Rows that differ in what confirms a person confirm nothing: which of them came first must not
    // matter.
    let standing = if is_one && address.into_iter().all(agrees) {
        Standing::Repeated
    } else {
        Standing::Unusable(Unusable::Shared)
    };
    let spared = usize::from(standing == Standing::Repeated);
    for &at in group.iter().skip(spared) {
        accounts.standing[at] = standing;
    }
}

/// Says why most accounts cannot be used.
pub(super) fn main_reason(accounts: &Accounts) -> Message {
    let mut counts: HashMap<Unusable, usize> = HashMap::new();
    for standing in &accounts.standing {
        if let Standing::Unusable(reason) = standing {
            *counts.entry(*reason).or_default() += 1;
        }
    }
    let main = counts
        .into_iter()
        .max_by_key(|(reason, count)| (*count, *reason))
        .map(|(reason, _)| reason);
    Message::new(main.map_or("fill-no-accounts", Unusable::key))
}
