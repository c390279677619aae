//! What a store has to say besides its answers: that somebody else's change is waited for, not for
//! ever and not in silence, and what became of an erasure that was cut off.

use std::fmt;
use std::rc::Rc;
use std::time::Duration;

/// How long a session waits for somebody else's.
pub(super) const LOCK_TIMEOUT: Duration = Duration::from_secs(5);
/// How long it waits before it says so: most changes of others are over by then.
pub(super) const SHORT_LOCK_TIMEOUT: Duration = Duration::from_millis(300);

/// Something that a store says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// A wait begins that is not over at once.
    Waiting,
    /// What an earlier run forgot and did not erase from the file is erased now.
    Wiped,
    /// It could not be erased yet.
    StillUnwiped,
}

impl Notice {
    /// Returns the id of its message.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Waiting => "store-waiting",
            Self::Wiped => "store-wiped",
            Self::StillUnwiped => "store-still-unwiped",
        }
    }
}

/// What is done with what a store says; nothing, by default.
#[derive(Clone)]
pub struct Notices(Rc<dyn Fn(Notice)>);

impl Notices {
    /// Does this with each notice.
    pub fn telling(tell: impl Fn(Notice) + 'static) -> Self {
        Self(Rc::new(tell))
    }

    pub(super) fn tell(&self, notice: Notice) {
        (self.0)(notice);
    }
}

impl Default for Notices {
    fn default() -> Self {
        Self::telling(|_| {})
    }
}

impl fmt::Debug for Notices {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Notices")
    }
}
