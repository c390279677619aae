//! Other programs that tests run. One that is missing fails the test: `tests/run.sh` installs what
//! is needed.

use std::ffi::OsStr;
use std::process::{Command, Output, Stdio};

/// Runs a program.
pub(crate) fn run<S: AsRef<OsStr>>(
    program: &str,
    arguments: impl IntoIterator<Item = S>,
) -> Output {
    let output = Command::new(program).args(arguments).stdin(Stdio::null()).output();
    output.unwrap_or_else(|error| {
        panic!("this test needs {program} ({error}); tests/run.sh installs what the tests need")
    })
}

/// Runs Python, that of `WASWORDT_TEST_PYTHON` where it is set; a package that it lacks fails the
/// test.
pub(crate) fn python<S: AsRef<OsStr>>(arguments: impl IntoIterator<Item = S>) -> Output {
    let program = std::env::var("WASWORDT_TEST_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let output = run(&program, arguments);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(
        !said.contains("No module named"),
        "{said}tests/run.sh installs the Python packages that the tests need"
    );
    output
}
