//! The words of a verdict. Scripts read them: a code, once given out, keeps its meaning.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

macro_rules! words {
    ($(#[$about:meta])* $type:ident { $($(#[$doc:meta])* $variant:ident => $word:literal),* $(,)? }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
        pub enum $type {
            $($(#[$doc])* #[serde(rename = $word)] $variant),*
        }

        impl $type {
            /// Every value, in a fixed order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// Returns the word that reports use.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),* }
            }
        }

        impl std::fmt::Display for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }
    };
}

words! {
    /// The rule that decided: G for both sectors of the agreement, V for VO, M for MBO, H for
    /// higher education, D for day-care.
    Code {
        /// The school orders with ECK iD.
        G1 => "G1",
        /// Realms and user ids stay.
        G2 => "G2",
        /// Nothing needs to be carried over.
        G3 => "G3",
        /// An emergency: no time for a list.
        G4 => "G4",
        /// The ECK iDs themselves change, or come in place of another scheme.
        G5 => "G5",
        /// ILF portal → activation codes.
        V1 => "V1",
        /// From or to quadrant 4.
        V2 => "V2",
        /// ELF ↔ ILF.
        V3 => "V3",
        /// ELF distributor's portal → ELO.
        V4 => "V4",
        /// ELF ELO → distributor's portal.
        V5 => "V5",
        /// ELF ELO → ELO.
        V6 => "V6",
        /// ELF ELO → NON-portal.
        V7 => "V7",
        /// ILF NON-portal → NON-portal.
        V8 => "V8",
        /// ILF ELO → ELO.
        V9 => "V9",
        /// Any other pair of the supported quadrants.
        V10 => "V10",
        /// MBO: list by the suppliers.
        M1 => "M1",
        /// MBO: list by the suppliers and the school.
        M2 => "M2",
        /// MBO: an empty cell of the table.
        M3 => "M3",
        /// ESI: local → Ladok.
        H1 => "H1",
        /// ESI: to or from eduID, towards Ladok.
        H2 => "H2",
        /// ESI: the source stays, and the identifier with it.
        H3 => "H3",
        /// ESI: from a national source to a local one, or to none.
        H4 => "H4",
        /// ESI: local → local of another domain.
        H5 => "H5",
        /// ESI: the student has none yet.
        H6 => "H6",
        /// ESI: local ids that change within one domain.
        H7 => "H7",
        /// Day-care: another institution number.
        D1 => "D1",
        /// Day-care: opened or closed.
        D2 => "D2",
        /// Day-care: merged or split.
        D3 => "D3",
        /// Day-care: the new platform of Unilogin, with the same ids.
        D4 => "D4",
        /// Day-care: a second institution for the municipality's own staff.
        D5 => "D5",
        /// Day-care: by a manual import that is closed.
        D6 => "D6",
        /// Day-care: user ids that change within one institution.
        D7 => "D7",
    }
}

words! {
    /// What a move gets.
    Support {
        /// A was–wordt list.
        List => "list",
        /// No list: the move is made without one.
        NoList => "no-list",
        /// Nothing: the identity persists.
        NotNeeded => "not-needed",
        /// Nothing: the agreement does not support the move.
        Unsupported => "unsupported",
    }
}

words! {
    /// What kind of text a verdict rests on.
    Basis {
        /// A scenario of the annex, with actions of its own.
        Annex => "annex",
        /// The rule of the VO quadrants; the general procedure holds.
        QuadrantRule => "quadrant-rule",
        /// The MBO table.
        Matrix => "matrix",
        /// A rule for every move.
        GeneralRule => "general-rule",
        /// A rule of this tool: the agreement has none.
        OwnRule => "own-rule",
    }
}

words! {
    /// Who supplies a part of the list.
    Supplier {
        /// The distributor.
        Distributor => "distributor",
        /// The school.
        School => "school",
        /// The supplier of the ELO.
        Elo => "elo",
        /// MBO: the suppliers, which is to say the publishers through the distributor.
        Suppliers => "suppliers",
        /// Higher education, day-care: the service that knows the users.
        Service => "service",
        /// Higher education: the institution.
        Institution => "institution",
        /// Day-care: the municipality.
        Municipality => "municipality",
    }
}
