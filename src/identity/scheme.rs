//! The table of schemes: a line for each.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Hands every scheme, with its file, to another macro.
macro_rules! schemes {
    ($then:ident) => {
        $then! {
            /// nlEduPersonRealId, `userId@realm`.
            RealId => real_id,
            /// nlEduPersonProfileId, usually `number@administration.school.nl`.
            ProfileId => profile_id,
            /// The persistent ECK iD, a URL with 128 hexadecimal digits.
            EckId => eck_id,
            /// The hashed uid that a federation hands to a service provider: no length or alphabet is
            /// promised.
            OpaqueUid => opaque_uid,
            /// The European Student Identifier of higher education, a URN that compares without case.
            Esi => esi,
            /// A Unilogin of Danish education with the number of its institution, `userId@G12345`.
            Unilogin => unilogin,
        }
    };
}

macro_rules! named {
    ($($(#[$doc:meta])* $scheme:ident => $file:ident),* $(,)?) => {
        /// A kind of identity, with a syntax and a comparison of its own.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
        #[serde(rename_all = "kebab-case")]
        pub enum Scheme {
            $($(#[$doc])* $scheme),*
        }

        impl Scheme {
            /// Every scheme, in a fixed order.
            pub const ALL: [Self; [$(stringify!($scheme)),*].len()] = [$(Self::$scheme),*];
        }
    };
}
schemes!(named);

pub(super) use schemes;
