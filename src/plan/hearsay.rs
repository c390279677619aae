//! Who profiles are of, where the keyrings that a list names do not tell: other keyrings of theirs
//! may, retired ones too.

use super::case::best;
use super::hash::Map;
use super::holdings::Holding;
use super::holdings::IdentityNo;
use super::identities::Identities;
use super::profiles::ProfileNo;
use super::snapshot::Snapshot;
use crate::identity::Side;
use crate::person::{Person, Relation};

/// What other keyrings of profiles say of the people of a list's rows.
#[derive(Debug, Default)]
pub struct Hearsay {
    /// The identities of the list by which each profile is held and not named.
    asked: Map<ProfileNo, Vec<IdentityNo>>,
    /// What was heard, as of an old identity and as of a new one.
    told: Map<(ProfileNo, IdentityNo), [Relation; 2]>,
}

impl Hearsay {
    /// Tells whether a profile may have to be asked about: quicker than to find which.
    #[must_use]
    pub fn may_be_asked(snapshot: &Snapshot, identities: &Identities<'_>) -> bool {
        let is_told = |identity, it: &Holding| {
            let tells = |side, said| said != Relation::Untold || !identities.is_on(side, identity);
            tells(Side::Was, it.as_was) && tells(Side::Wordt, it.as_wordt)
        };
        let mut identities = identities.iter();
        identities.any(|(identity, ..)| snapshot.all(identity).any(|it| !is_told(identity, &it)))
    }

    /// Finds of which profiles it is to be asked who they are of.
    #[must_use]
    pub fn of(snapshot: &Snapshot, identities: &Identities<'_>) -> Self {
        let mut hearsay = Self::default();
        for (identity, ..) in identities.iter() {
            for holding in snapshot.all(identity).filter(|it| is_open(identities, identity, it)) {
                let asked = hearsay.asked.entry(holding.profile).or_default();
                if asked.last() != Some(&identity) {
                    asked.push(identity);
                }
            }
        }
        hearsay
    }

    /// Tells whether there is nothing to ask.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.asked.is_empty()
    }

    /// Walks over the profiles to ask about.
    pub fn profiles(&self) -> impl Iterator<Item = ProfileNo> {
        self.asked.keys().copied()
    }

    /// Takes what a keyring of a profile says.
    pub fn hear(&mut self, identities: &Identities<'_>, profile: ProfileNo, person: &Person<'_>) {
        for &identity in self.asked.get(&profile).into_iter().flatten() {
            let told = self.told.entry((profile, identity)).or_default();
            for side in [Side::Was, Side::Wordt] {
                let known = &mut told[side as usize];
                *known = best([*known, identities.relation(side, identity, person)].into_iter());
            }
        }
    }

    /// Has the keyrings that name nobody say it; what one says itself stands.
    pub fn tell(self, snapshot: &mut Snapshot) {
        for ((profile, identity), [as_was, as_wordt]) in self.told {
            for holding in
                snapshot.held_mut(identity).iter_mut().filter(|holding| holding.profile == profile)
            {
                for (said, heard) in
                    [(&mut holding.as_was, as_was), (&mut holding.as_wordt, as_wordt)]
                {
                    if *said == Relation::Untold {
                        *said = heard;
                    }
                }
            }
        }
    }
}

/// Tells whether rows name somebody of whom a keyring tells nothing.
fn is_open(identities: &Identities<'_>, identity: IdentityNo, holding: &Holding) -> bool {
    let asks = |side, said| said == Relation::Untold && identities.names_somebody(side, identity);
    asks(Side::Was, holding.as_was) || asks(Side::Wordt, holding.as_wordt)
}
