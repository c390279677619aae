//! Writes small files that unpack to much into a folder: `cargo run --example hostile_files --
//! FOLDER [PROGRAM [NAME]]`; with a program it also runs that on each of them, or those whose name
//! holds this one, and tells the exit code, the time and the peak of memory of every command.

#![expect(clippy::unwrap_used, reason = "whoever measures sees what failed")]

#[path = "../tests/support/hostile.rs"]
mod hostile;

use std::io::{self, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use std::{env, fs, thread};

use age::secrecy::ExposeSecret as _;

const MOVE: &str = "sector = \"vo\"\n[school]\nbrin = \"99ZZ00\"\nname = \"X\"\n\
    [from]\ndelivery = \"elf\"\nidp = \"magister\"\nrealm = \"x\"\n[to]\ndelivery = \"elf\"\nidp = \"azure-ad\"\nrealm = \"y\"\n";

/// The commands, each with the place of the file.
const COMMANDS: [&str; 9] = [
    "fill-check FILE",
    "fill-check FILE --report marked.xlsx --force",
    "decrypt FILE.age -i key.txt -o opened.csv --force",
    "generate --from FILE --move move.toml -o made.csv --force",
    "fill sound.csv --from FILE --move move.toml -o made.csv --force",
    "apply FILE --move move.toml --store store.csv --dry-run",
    "merge FILE sound.csv -o made.csv --force",
    "keyrings import FILE --store store.csv",
    "status FILE",
];

/// How many bytes a padded file has more: with each it may expand to some.
const PADDING: u32 = 8 << 20;

/// A command is ended that takes longer, or more memory in KiB: it has shown enough.
const LONGEST: Duration = Duration::from_mins(1);
const MOST: u64 = 4_000_000;

fn main() -> io::Result<()> {
    let mut arguments = env::args_os().skip(1);
    let Some(folder) = arguments.next() else { return Err(io::Error::other("which folder?")) };
    let folder = Path::new(&folder);
    fs::create_dir_all(folder)?;
    let key = age::x25519::Identity::generate();
    fs::write(folder.join("key.txt"), key.to_string().expose_secret())?;
    fs::write(folder.join("move.toml"), MOVE)?;
    fs::write(folder.join("store.csv"), "profile_id,identity\nP1,a@x\n")?;
    let mut runs = Vec::new();
    for (name, bytes) in
        [("sound.csv", hostile::list().into_bytes())].into_iter().chain(hostile::tables())
    {
        fs::write(folder.join(name), &bytes)?;
        let sealed = age::encrypt(&key.to_public(), &bytes).map_err(io::Error::other)?;
        fs::write(folder.join(format!("{name}.age")), sealed)?;
        runs.extend(COMMANDS.map(|command| (name.to_owned(), bytes.len(), command)));
        if bytes.starts_with(b"PK") {
            let padded = hostile::packed::padded(bytes, PADDING);
            let name = format!("padded-{name}");
            fs::write(folder.join(&name), &padded)?;
            runs.push((name, padded.len(), COMMANDS[0]));
        }
    }
    for (name, bytes, command) in hostile::texts() {
        fs::write(folder.join(name), &bytes)?;
        runs.push((name.to_owned(), bytes.len(), command));
    }
    let Some(program) = arguments.next() else { return Ok(()) };
    let program = fs::canonicalize(program)?;
    let only = arguments.next().unwrap_or_default();
    for (name, bytes, command) in
        runs.into_iter().filter(|(name, ..)| name.contains(&*only.to_string_lossy()))
    {
        let (code, time, peak) = measure(&program, &command.replace("FILE", &name), folder)?;
        let word = command.split(" -").next().unwrap_or_default().replace(" FILE", "");
        writeln!(
            io::stdout(),
            "{name:<28} {bytes:>8} bytes  {word:<16} exit {code:<4} {:>6.2} s {:>5} MB",
            time.as_secs_f64(),
            peak / 1000
        )?;
    }
    Ok(())
}

/// Runs a command; returns its exit code, how long it took, and the most memory that it held, in
/// KiB.
fn measure(program: &Path, words: &str, folder: &Path) -> io::Result<(String, Duration, u64)> {
    let start = Instant::now();
    let mut command = Command::new(program);
    command.args(words.split(' ')).current_dir(folder);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let mut child = command.spawn()?;
    let mut peak = 0;
    loop {
        peak = peak.max(peak_of(child.id()).unwrap_or_default());
        if let Some(status) = child.try_wait()? {
            let code = status.code().map_or_else(|| "none".to_owned(), |code| code.to_string());
            return Ok((code, start.elapsed(), peak));
        }
        if peak > MOST || start.elapsed() > LONGEST {
            child.kill()?;
        }
        thread::sleep(Duration::from_millis(2));
    }
}

/// Reads the peak that Linux notes of a process.
fn peak_of(process: u32) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?
        .trim()
        .strip_suffix(" kB")?
        .parse()
        .ok()
}
