//! What the README, the Dutch guide and the samples tell a reader to type: it runs as it stands
//! there, and says what it is told to say.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

#[cfg(unix)]
use crate::support::programs;

/// A command of a page, with what it is to say and its exit code.
struct Typed {
    command: String,
    expected: Vec<String>,
    code: i32,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The fenced blocks of a kind.
fn blocks<'a>(page: &'a str, kind: &str) -> Vec<&'a str> {
    let fence = format!("```{kind}\n");
    page.split(fence.as_str()).skip(1).map(|rest| rest.split("```").next().unwrap()).collect()
}

fn typed(page: &str) -> Vec<Typed> {
    let mut all: Vec<Typed> = Vec::new();
    for line in blocks(page, "console").into_iter().flat_map(str::lines) {
        let ending = line.strip_prefix("# ").and_then(|line| line.rsplit(' ').next());
        if let Some(command) = line.strip_prefix("$ ") {
            all.push(Typed { command: command.to_owned(), expected: Vec::new(), code: 0 });
        } else if let Some(code) = ending {
            all.last_mut().unwrap().code = code.parse().unwrap();
        } else {
            all.last_mut().unwrap().expected.push(line.to_owned());
        }
    }
    all
}

/// Tells whether a line is as expected; `…` stands for anything.
fn fits(line: &str, expected: &str) -> bool {
    match expected.split_once('…') {
        Some((begin, end)) => line.starts_with(begin) && line.ends_with(end),
        None => line == expected,
    }
}

/// Finds the first expected line that is not said in its place; a line `…` stands for any lines.
fn lacking<'a>(said: &str, expected: &'a [String]) -> Option<&'a str> {
    let mut lines = said.lines().map(str::trim_end);
    let mut is_loose = false;
    for wanted in expected {
        if wanted == "…" {
            is_loose = true;
        } else if is_loose {
            if !lines.any(|line| fits(line, wanted)) {
                return Some(wanted);
            }
            is_loose = false;
        } else if !lines.next().is_some_and(|line| fits(line, wanted)) {
            return Some(wanted);
        }
    }
    (!is_loose && !expected.is_empty() && lines.next().is_some()).then_some("(no more lines)")
}

fn play(page: &str, start: &str, lang: &str) {
    let folder = tempfile::tempdir().unwrap();
    let sample = folder.path().join("samples/vo-petteflat");
    fs::create_dir_all(&sample).unwrap();
    for entry in fs::read_dir(root().join("samples/vo-petteflat")).unwrap() {
        let path = entry.unwrap().path();
        fs::copy(&path, sample.join(path.file_name().unwrap())).unwrap();
    }
    let mut at = folder.path().join(start);
    let own = Path::new(env!("CARGO_BIN_EXE_waswordt")).parent().unwrap();
    let path = env::join_paths(
        std::iter::once(own.to_owned())
            .chain(env::split_paths(&env::var_os("PATH").unwrap()).collect::<Vec<PathBuf>>()),
    );
    let path = path.unwrap();
    let typed = typed(&fs::read_to_string(root().join(page)).unwrap());
    assert!(typed.len() > 3, "{page}");
    for Typed { command, expected, code } in typed {
        if let Some(to) = command.strip_prefix("cd ") {
            at = at.join(to);
            continue;
        }
        let mut shell = Command::new("sh");
        shell.args(["-c", &command]).current_dir(&at).env("PATH", &path).env("WASWORDT_LANG", lang);
        let output = shell.output().unwrap();
        let said = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
        assert_eq!(output.status.code(), Some(code), "{page}: {command}\n{said}");
        assert_eq!(lacking(&said, &expected), None, "{page}: {command}\n{said}");
    }
}

#[test]
fn the_sixty_seconds_of_the_readme_are_as_they_stand_there() {
    play("README.md", ".", "en");
}

#[test]
fn the_dutch_guide_is_as_it_stands_there() {
    play("README.nl.md", "samples/vo-petteflat", "nl");
}

#[test]
fn a_line_that_is_not_said_in_its_place_is_found() {
    let expected = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>();
    assert_eq!(lacking("a\nb 1 c\nd\n", &expected(&["a", "b … c", "…"])), None);
    assert_eq!(lacking("a\nb\nc\n", &expected(&["…", "c"])), None);
    assert_eq!(lacking("a\nb\n", &expected(&["a"])), Some("(no more lines)"));
    assert_eq!(lacking("a\nb\n", &expected(&["b"])), Some("b"));
    assert_eq!(lacking("a\nb\n", &expected(&["…", "a", "…", "x"])), Some("x"));
}

/// Checks a list on a terminal of its own, and prints what was seen there.
#[cfg(unix)]
const ON_A_TERMINAL: &str = r"
import fcntl, os, pty, struct, sys, termios
child, terminal = pty.fork()
if child == 0:
    program, file, columns, no_color = sys.argv[1:]
    fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack('HHHH', 24, int(columns), 0, 0))
    os.environ.update(TERM='xterm', NO_COLOR=no_color)
    if not no_color:
        del os.environ['NO_COLOR']
    os.execv(program, [program, '--lang', 'nl', '--quiet', 'fill-check', file])
seen = b''
while True:
    try:
        part = os.read(terminal, 65536)
    except OSError:
        break
    if not part:
        break
    seen += part
os.waitpid(child, 0)
sys.stdout.buffer.write(seen.replace(b'\r\n', b'\n'))
";

#[cfg(unix)]
#[test]
fn what_the_check_says_is_as_wide_as_the_terminal_and_its_weights_are_in_colour() {
    let program = PathBuf::from(env!("CARGO_BIN_EXE_waswordt"));
    let list = root().join("samples/vo-petteflat/list-faulty.csv");
    let seen = |columns: &str, no_color: &str| {
        let [columns, no_color] = [columns, no_color].map(PathBuf::from);
        programs::script(ON_A_TERMINAL, [&program, &list, &columns, &no_color])
    };
    let mut piped = Command::new(&program);
    let piped = piped.args(["--lang", "nl", "--quiet", "fill-check"]).arg(&list).output().unwrap();
    let piped = String::from_utf8(piped.stdout).unwrap();
    assert!(piped.lines().any(|line| line.chars().count() > 80), "{piped}");
    let in_colour = seen("80", "");
    assert!(in_colour.contains("\x1b[31m\x1b[1mfout:\x1b[0m "), "{in_colour}");
    let bare = in_colour.replace("\x1b[31m", "").replace("\x1b[33m", "").replace("\x1b[36m", "");
    assert_eq!(bare.replace("\x1b[1m", "").replace("\x1b[0m", ""), seen("80", "1"));
    for (columns, width) in [("40", 60), ("60", 60), ("80", 80), ("120", 120)] {
        let text = seen(columns, "1");
        let longest = text.lines().map(|line| line.chars().count()).max().unwrap();
        assert!(longest <= width && longest > width - 20, "{columns}: {longest}\n{text}");
        assert!(text.split_whitespace().eq(piped.split_whitespace()), "{text}\n{piped}");
    }
}

/// What people do before a command of a page can be typed, by how it begins: files come in, lists
/// are filled, and what an example before it made goes.
const BEFORE: [(&str, &str); 25] = [
    ("waswordt esi make", "cp ../ho-wolkhogskolan/ladok-export.csv ladok.csv"),
    ("waswordt esi check", "cp ../ho-wolkhogskolan/keyrings.csv students.csv"),
    (
        "waswordt fill list.csv --numbers",
        "cp ../dagtilbud-skyby/numbers.csv . && cd ../dagtilbud-skyby && \
         waswordt generate --move move.toml --from roster.csv -o ../vo-petteflat/list.csv",
    ),
    ("waswordt steps */move.toml", "mkdir school && cp move.toml school"),
    ("waswordt fill-check list.xlsx --move", "cp list.xlsx empty.xlsx && cp whole.xlsx list.xlsx"),
    ("waswordt generate --move move.toml --from corrected.csv", "cp list-filled.csv corrected.csv"),
    ("waswordt encrypt list.xlsx -r age1… --to-fill", "cp empty.xlsx list.xlsx"),
    ("waswordt encrypt list.xlsx -r age1… --to-distributor", "cp whole.xlsx list.xlsx; rm *.age"),
    ("waswordt encrypt list.xlsx --move move.toml --workbook-password", "rm -r sealed"),
    (
        "waswordt encrypt list.xlsx.age",
        "rm -r sealed *.age && cp voorbeeld.key mine.key && ssh-keygen -qt ed25519 -N '' -f signing && \
         echo school $(cat signing.pub) > school_signers && \
         waswordt encrypt list.xlsx -R voorbeeld.recipients.txt --sign signing --to-distributor -o list.xlsx.age",
    ),
    (
        "waswordt fill list.xlsx --from entra-users.csv -o filled.xlsx --candidates",
        "cp empty.xlsx list.xlsx && cp portal-export.csv entra-users.csv",
    ),
    (
        "waswordt merge",
        "cp filled.xlsx from-new-supplier.xlsx && mv list.xlsx from-old-supplier.xlsx",
    ),
    ("waswordt keygen -o voorbeeld.key", "rm -f voorbeeld.*"),
    ("waswordt keyrings import keyrings.csv", "cp keyrings-voorbeeld.csv keyrings.csv"),
    (
        "waswordt apply sealed.zip.age -i voorbeeld.key --move move.toml --store keyrings.db --dry-run",
        "age-keygen -y voorbeeld.key > own.txt && waswordt encrypt whole.xlsx -R own.txt -o sealed.zip.age",
    ),
    (
        "waswordt generate --move move.toml --from keyrings.db",
        "rm keyrings.db list.xlsx; cd ../mbo-idp-change && cp move.toml ../vo-petteflat/ && \
         waswordt keyrings init --store ../vo-petteflat/keyrings.db && \
         waswordt keyrings import keyrings.csv --store ../vo-petteflat/keyrings.db && \
         head -n 20 keyrings.csv | cut -d , -f 1 > ../vo-petteflat/running-licences.csv",
    ),
    (
        "waswordt apply \"$list\"",
        "cp move.was move.toml; rm keyrings.db; waswordt keyrings init --store keyrings.db",
    ),
    (
        "waswordt encrypt lijst.xlsx -r age1…",
        "cp empty.xlsx lijst.xlsx && cp whole.xlsx gevuld.xlsx",
    ),
    ("waswordt encrypt gevuld.xlsx --move move.toml --workbook-password", "mkdir -p prive"),
    ("waswordt keyrings import keyrings-voorbeeld.csv", "rm -f list.csv"),
    ("waswordt generate --move move.toml --from magister-export.csv", "rm -f list.csv filled.csv"),
    (
        "waswordt apply list.csv --move move.toml --store export.csv --dry-run",
        "cp list-filled.csv list.csv && cp keyrings-voorbeeld.csv export.csv",
    ),
    ("waswordt undo RUN-ID --store export.csv --dry-run", "rm changes.jsonl"),
    ("waswordt encrypt list.xlsx --move move.toml -o sealed", "rm -rf sealed"),
    ("waswordt encrypt filled.csv --move move.toml -o sealed", "rm -rf sealed"),
];

/// A folder beside all samples, in which the people of the first one work.
fn workplace() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let samples = root().join("samples/.");
    let copied = Command::new("cp").arg("-R").arg(samples).arg(folder.path()).status().unwrap();
    assert!(copied.success());
    type_in(
        folder.path(),
        "cp move.toml move.was && mkdir private && \
         for who in voorbeeld noordhoek; do waswordt keygen -o $who.key > $who.recipients.txt; done && \
         waswordt generate --move move.toml --from list-filled.csv -o whole.xlsx && \
         waswordt generate --move move.toml --from roster.csv -o empty.xlsx",
    );
    folder
}

/// Runs what a page tells people to type, on the day after the cutover.
fn type_in(samples: &Path, command: &str) {
    let own = Path::new(env!("CARGO_BIN_EXE_waswordt"));
    let run = "$(waswordt log --store \"$(ls *.db export.csv 2>&- | head -n 1)\" --format json | jq -r '.runs[0].run_id')";
    let typed = command.replace("age1…", "$(cat voorbeeld.recipients.txt)").replace("RUN-ID", run);
    let shell = format!(
        "list=list-filled.csv key=voorbeeld.key\nwaswordt() {{ '{}' --today 2026-07-28 \"$@\"; }}\n{typed}",
        own.display()
    );
    let output = Command::new("sh")
        .args(["-c", &shell])
        .current_dir(samples.join("vo-petteflat"))
        .env("WASWORDT_LANG", "en")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command}: {:?}\n{said}", output.status.code());
}

#[test]
fn every_other_command_line_of_a_page_does_what_it_says() {
    let mut begun: HashSet<&str> = HashSet::new();
    for page in ["README.md", "README.nl.md", "samples/README.md", "samples/changes/README.md"] {
        let folder = workplace();
        let text = fs::read_to_string(root().join(page)).unwrap();
        let lines = blocks(&text, "sh").into_iter().flat_map(str::lines).map(str::trim);
        for line in lines.filter(|line| line.starts_with("waswordt ")) {
            for (start, before) in BEFORE.iter().filter(|(start, _)| line.starts_with(start)) {
                begun.insert(start);
                type_in(folder.path(), before);
            }
            type_in(folder.path(), line);
        }
    }
    assert_eq!(begun.len(), BEFORE.len(), "{begun:?}");
}

#[test]
fn both_guides_name_the_ways_in_which_a_list_goes_out() {
    for page in ["README.md", "README.nl.md"] {
        let text = fs::read_to_string(root().join(page)).unwrap();
        for option in ["--to-fill", "--to-distributor", "--workbook-password", "--passwords"] {
            assert!(text.contains(option), "{page}: {option}");
        }
    }
}

#[test]
fn every_file_that_a_page_names_is_there() {
    let mut count = 0;
    for page in ["README.md", "README.nl.md", "CONTRIBUTING.md", "SECURITY.md", "PRIVACY.md"] {
        let text = fs::read_to_string(root().join(page)).unwrap();
        let prose: String = text.split("```").step_by(2).collect();
        let coded = prose.split('`').skip(1).step_by(2);
        let linked = prose.split("](").skip(1).filter_map(|rest| rest.split([')', '#']).next());
        let starts = ["src/", "tests/", "samples/", "man/", "schemas/", ".ci/"];
        let is_file = |path: &&str| {
            starts.iter().any(|start| path.starts_with(start)) && !path.contains([' ', '*'])
        };
        let is_link = |path: &&str| !path.is_empty() && !path.contains(':');
        for path in coded.filter(is_file).chain(linked.filter(is_link)) {
            assert!(root().join(path).exists(), "{page}: {path}");
            count += 1;
        }
    }
    assert!(count > 40, "{count}");
}
