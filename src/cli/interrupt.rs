//! Being told to stop: nothing half-written is left behind.

use std::process;

use crate::files;

/// The exit code of a command that was told to stop, as shells reckon it.
const INTERRUPTED: i32 = 130;

/// Removes files in the making when the process is told to stop (Ctrl-C, a termination, a closed terminal).
pub(super) fn watch() {
    // Where no handler can be set, an interrupted command may leave a temporary file; that is no reason to refuse work.
    let _ = ctrlc::set_handler(|| {
        let _abandoned = files::abandon();
        process::exit(INTERRUPTED);
    });
}
