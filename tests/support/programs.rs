//! Other programs that tests run. One that is missing fails the test: `tests/run.sh` installs what
//! is needed.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
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

/// Runs a program in a folder, which must succeed; returns what it wrote.
pub(crate) fn run_in(folder: &Path, program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program)
        .args(arguments)
        .current_dir(folder)
        .stdin(Stdio::null())
        .output()
        .unwrap_or_else(|error| panic!("this test needs {program} ({error}): run tests/run.sh"));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{program} {arguments:?}: {said}");
    String::from_utf8(output.stdout).unwrap()
}

/// Runs a Python script, which must succeed; returns what it wrote.
pub(crate) fn script<S: AsRef<OsStr>>(
    script: &str,
    arguments: impl IntoIterator<Item = S>,
) -> String {
    let words = ["-c", script].map(OsString::from);
    let arguments = arguments.into_iter().map(|argument| argument.as_ref().to_owned());
    let output = python(words.into_iter().chain(arguments));
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// Has LibreOffice open a file and save it as another kind, in a folder and a profile of its own.
pub(crate) fn libreoffice(path: &Path, kind: &str) -> PathBuf {
    let folder = path.parent().unwrap();
    let (profile, saved) = (folder.join("profile"), folder.join("saved"));
    let profile = format!("-env:UserInstallation=file://{}", profile.display());
    let options = [&profile, "--headless", "--convert-to", kind, "--outdir"].map(OsStr::new);
    let output = run("soffice", options.into_iter().chain([saved.as_os_str(), path.as_os_str()]));
    let extension = kind.split(':').next().unwrap();
    let made = saved.join(path.with_extension(extension).file_name().unwrap());
    assert!(made.exists(), "{}", String::from_utf8_lossy(&output.stderr));
    made
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
