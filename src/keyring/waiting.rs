//! Waiting for somebody else's change: not for ever, and not in silence.

use std::fmt;
use std::rc::Rc;
use std::time::Duration;

/// How long a session waits for somebody else's.
pub(super) const PATIENCE: Duration = Duration::from_secs(5);
/// How long it waits before it says so: most changes of others are over by then.
pub(super) const SHORT: Duration = Duration::from_millis(300);

/// What is done when a store keeps somebody waiting; nothing, by default.
#[derive(Clone)]
pub struct Waiting(Rc<dyn Fn()>);

impl Waiting {
    /// Does this whenever a wait begins that is not over at once.
    pub fn telling(tell: impl Fn() + 'static) -> Self {
        Self(Rc::new(tell))
    }

    pub(super) fn tell(&self) {
        (self.0)();
    }
}

impl Default for Waiting {
    fn default() -> Self {
        Self::telling(|| {})
    }
}

impl fmt::Debug for Waiting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Waiting")
    }
}
