//! nlEduPersonRealId: `userId@realm`.

use super::Defect;
use super::spec::SchemeSpec;

pub(super) const SPEC: SchemeSpec = SchemeSpec {
    is_account: true,
    has_realms: true,
    ..SchemeSpec::plain("real-id", |value| RealId::parse(value).err().into_iter().collect())
};

/// A real id, split in its two parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct RealId<'a> {
    /// The user id; it may itself hold an `@`.
    pub user_id: &'a str,
    /// The realm, also called Portal ID.
    pub realm: &'a str,
}

impl<'a> RealId<'a> {
    /// Splits a value at its **last** `@`, since a user id may be an e-mail address.
    ///
    /// ```
    /// use waswordt::identity::RealId;
    /// let id = RealId::parse("h.rimmelzwaan@kennisnet.adfs.nl@petteflat").unwrap();
    /// assert_eq!((id.user_id, id.realm), ("h.rimmelzwaan@kennisnet.adfs.nl", "petteflat"));
    /// ```
    ///
    /// # Errors
    /// [`Defect::NoAt`], [`Defect::NoUserId`] or [`Defect::NoRealm`].
    pub fn parse(value: &'a str) -> Result<Self, Defect> {
        // Found by its byte, which is quicker in texts as short as these.
        let at = value.bytes().rposition(|byte| byte == b'@').ok_or(Defect::NoAt)?;
        let (user_id, realm) = (&value[..at], &value[at + 1..]);
        if user_id.is_empty() {
            Err(Defect::NoUserId)
        } else if realm.is_empty() {
            Err(Defect::NoRealm)
        } else {
            Ok(Self { user_id, realm })
        }
    }
}
