//! Why a workbook with a password cannot be opened.

/// A compound file that cannot be opened as a workbook with a password.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PasswordError {
    /// It is a workbook of the old binary form (.xls), or another document of that time.
    OldForm,
    /// It is a compound file, but nothing encrypted and no old document.
    NoWorkbook,
    /// It is encrypted in an older way: its name.
    OldEncryption(&'static str),
    /// It is encrypted with something that is not supported: its name.
    Unsupported(String),
    /// Trying a password would take too long: how many rounds.
    TooMuchWork(u64),
    /// It is damaged, or was cut off.
    Damaged,
    /// No password was given.
    Needed,
    /// The password is wrong.
    Wrong,
    /// It was altered after it was encrypted.
    Altered,
}

crate::problem! {
    PasswordError {
        Self::OldForm => [Input "password-old-form"],
        Self::NoWorkbook => [Input "password-no-workbook"],
        Self::OldEncryption(name) => [Environment "password-old-encryption" "name": *name],
        Self::Unsupported(name) => [
            Environment "password-unsupported" "name": name.escape_debug().to_string()
        ],
        Self::TooMuchWork(rounds) => [Environment "password-too-much-work" "rounds": *rounds],
        Self::Damaged => [Environment "password-damaged"],
        Self::Needed => [Environment "password-needed"],
        Self::Wrong => [Environment "password-wrong"],
        Self::Altered => [Environment "password-altered"],
    }
}
