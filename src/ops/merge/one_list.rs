//! Whether files are copies of one list: of one format, id and version, of the same realms, and
//! with rows in common.

use std::collections::BTreeSet;

use super::align::Alignment;
use super::key::Key;
use super::{Copied, MergeError};
use crate::identity::{RealId, Scheme, Side};
use crate::list::Manifest;

/// Two copies that have fewer of their rows in common, one in so many, are looked at for realms
/// that they do not have in common.
const FEW: usize = 10;

fn files(first: &Copied<'_>, second: &Copied<'_>) -> [String; 2] {
    [first.file.to_owned(), second.file.to_owned()]
}

/// Refuses copies of another format than the first, and those whose manifests name another list or
/// version.
pub(super) fn check_names(copies: &[Copied<'_>]) -> Result<(), MergeError> {
    for second in copies {
        if second.list.format().id != copies[0].list.format().id {
            return Err(MergeError::Formats { files: files(&copies[0], second) });
        }
    }
    let mut known = copies.iter().filter_map(|copy| Some((copy, copy.manifest?)));
    let Some((first, manifest)) = known.next() else { return Ok(()) };
    for (second, other) in known {
        if other.list_id != manifest.list_id {
            return Err(MergeError::Lists {
                files: files(first, second),
                ids: [manifest.list_id.clone(), other.list_id.clone()],
            });
        }
        if other.version != manifest.version {
            return Err(MergeError::Versions {
                files: files(first, second),
                versions: [manifest.version, other.version],
            });
        }
    }
    Ok(())
}

/// Refuses files without a manifest that are copies of no list, or of another one: of other realms,
/// or without a row that was sent out.
pub(super) fn check_contents(
    copies: &[Copied<'_>],
    manifest: Option<&Manifest>,
    alignment: &Alignment,
) -> Result<(), MergeError> {
    if let Some((manifest, named)) =
        manifest.zip(copies.iter().find(|copy| copy.manifest.is_some()))
    {
        return copies.iter().enumerate().filter(|(_, copy)| copy.manifest.is_none()).try_for_each(
            |(at, copy)| {
                let moved = &manifest.r#move;
                for (side, known) in
                    [(Side::Was, &moved.from.realm), (Side::Wordt, &moved.to.realm)]
                {
                    let known =
                        known.as_slice().iter().map(|realm| realm.to_ascii_lowercase()).collect();
                    check_realms(named, copy, side, &known)?;
                }
                let is_sent = |(key, _): &(Key, _)| matches!(key, Key::Place(_));
                let is_stranger = alignment
                    .rows()
                    .filter(is_sent)
                    .all(|(_, mut rows)| rows.all(|(copy, _)| copy != at));
                let is_remembered =
                    !manifest.supplied.columns.is_empty() && !manifest.supplied.is_empty();
                if is_remembered && is_stranger && !copy.list.is_empty() {
                    return Err(MergeError::Strangers { files: files(named, copy) });
                }
                Ok(())
            },
        );
    }
    for (at, first) in copies.iter().enumerate() {
        for (other, second) in copies.iter().enumerate().skip(at + 1) {
            let has = |rows: &mut dyn Iterator<Item = (usize, usize)>| {
                rows.filter(|(copy, _)| [at, other].contains(copy)).count() == 2
            };
            let shared = alignment.rows().filter(|(_, rows)| has(&mut rows.clone())).count();
            if shared * FEW < first.list.len().min(second.list.len()) {
                for side in [Side::Was, Side::Wordt] {
                    check_realms(first, second, side, &realms(first, side))?;
                }
            }
        }
    }
    Ok(())
}

/// Refuses a copy whose identities of a side are of none of the realms that are known.
fn check_realms(
    first: &Copied<'_>,
    second: &Copied<'_>,
    side: Side,
    known: &BTreeSet<String>,
) -> Result<(), MergeError> {
    let found = realms(second, side);
    if known.is_empty() || found.is_empty() || !found.is_disjoint(known) {
        return Ok(());
    }
    let mut columns =
        first.list.format().identity_columns(side).filter(|(_, scheme)| *scheme == Scheme::RealId);
    let column =
        columns.next().map_or("", |(column, _)| first.list.format().columns[column].header);
    Err(MergeError::Realms { files: files(first, second), column })
}

fn realms(copy: &Copied<'_>, side: Side) -> BTreeSet<String> {
    let mut realms = BTreeSet::new();
    for row in copy.list.rows() {
        for (_, _, value) in row.identities(side).filter(|(_, scheme, _)| *scheme == Scheme::RealId)
        {
            if let Ok(id) = RealId::parse(value.trim())
                && !realms.contains(id.realm)
            {
                realms.insert(id.realm.to_ascii_lowercase());
            }
        }
    }
    realms
}
