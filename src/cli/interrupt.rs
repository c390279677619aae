//! Being told to stop: nothing half-written is left behind, and a terminal shows again what is
//! typed.

use std::process;

use crate::files;

/// The exit code of a command that was told to stop, as shells reckon it.
const INTERRUPTED: i32 = 130;

/// Removes files in the making when the process is told to stop (Ctrl-C, a termination, a closed
/// terminal).
pub(super) fn watch() {
    // Where no handler can be set, an interrupted command may leave a temporary file; that is no
    // reason to refuse work.
    let _ = ctrlc::set_handler(|| end());
}

/// Ends the process as one that was told to stop.
pub(super) fn end() -> ! {
    let _abandoned = files::abandon();
    terminal::restore();
    process::exit(INTERRUPTED);
}

pub(super) use terminal::Hiding;

/// A signal drops nothing, so that how the terminal was before a passphrase was asked for must be
/// known to the whole process.
#[cfg(unix)]
mod terminal {
    use std::fs::File;
    use std::sync::{Mutex, MutexGuard, PoisonError};

    use rustix::termios::{OptionalActions, Termios, tcgetattr, tcsetattr};

    static BEFORE: Mutex<Option<(File, Termios)>> = Mutex::new(None);

    fn before() -> MutexGuard<'static, Option<(File, Termios)>> {
        BEFORE.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// As long as it lives, what is typed may be hidden; a signal then brings the terminal back to
    /// what it was.
    pub(in crate::cli) struct Hiding;

    impl Hiding {
        pub(in crate::cli) fn begin() -> Self {
            let terminal = File::open("/dev/tty").ok();
            *before() = terminal
                .and_then(|terminal| tcgetattr(&terminal).ok().map(|modes| (terminal, modes)));
            Self
        }
    }

    impl Drop for Hiding {
        fn drop(&mut self) {
            *before() = None;
        }
    }

    pub(super) fn restore() {
        if let Some((terminal, modes)) = before().take() {
            // There is nobody left to tell where this fails.
            let _ = tcsetattr(&terminal, OptionalActions::Now, &modes);
        }
    }
}

/// Elsewhere the console is not kept in such a mode by a process that has ended.
#[cfg(not(unix))]
mod terminal {
    pub(in crate::cli) struct Hiding;

    impl Hiding {
        pub(in crate::cli) fn begin() -> Self {
            Self
        }
    }

    pub(super) fn restore() {}
}
