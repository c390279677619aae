//! What `encrypt` is asked to do.

use std::path::Path;

use clap::ArgGroup;

use super::super::io::{ReadPath, WritePath};
use super::is_stream;
use crate::cli::list_input::ListOptions;
use crate::cli::sender::SenderOptions;
use crate::cli::signing::SigningOptions;
use crate::cli::working_days::WorkingDays;
use crate::cli::{Context, Failure, secret};
use crate::files::{self, Overwrite};
use crate::message::Message;
use crate::moves::Move;
use crate::ops::encrypt::{PasswordFile, Passwords, Target};
use crate::seal::{Armour, Lock, Origin, Passphrase, Recipients};

/// The largest recipients file.
const MOST_RECIPIENTS_BYTES: u64 = 1 << 20;

const EXAMPLES: &str = "Examples:
  # A sealed file and a ticket for each publisher of the move
  waswordt encrypt list.xlsx --move move.toml -o sealed

  # One sealed file for one publisher, without a move
  waswordt encrypt list.csv -R voorbeeld.recipients.txt -o list.csv.age

  # A filled list back to the distributor
  waswordt encrypt list.xlsx -R distributeur.recipients.txt --to-distributor -o list.xlsx.age

  # Signed by the distributor, without names and addresses
  waswordt encrypt list.xlsx --move move.toml -o sealed --sign distributeur_ed25519 --minimise

  # A list that the school sent sealed and signed
  waswordt encrypt list.xlsx.age -i distributeur.key --signers school_signers \\
      --move move.toml -o sealed

  # A workbook for each publisher, under a password of its own
  waswordt encrypt list.xlsx --move move.toml --workbook-password --passwords passwords.toml \\
      -o sealed

  # A workbook with a password, which Excel opens
  waswordt encrypt list.xlsx --workbook-password -o list-locked.xlsx";

/// Seal a list that passes the check
///
/// With --move: one sealed file for each publisher of the move, which it alone can open, and a
/// ticket for it in the output folder. The publishers get the rows and the agreed columns alone: a
/// workbook is written anew, without columns, sheets and notes of the school's own. Otherwise: one
/// sealed file, for the recipients given or under a passphrase, or a workbook with a password; that
/// is the file as it is, with all that is in it. A list with errors is never sealed.
#[derive(Debug, clap::Args)]
#[command(group = ArgGroup::new("lock").args(["move_file", "recipient", "recipients_file", "passphrase", "passphrase_file", "workbook_password"]).required(true).multiple(true))]
#[expect(clippy::struct_excessive_bools, reason = "each is an option of its own")]
#[command(after_help = EXAMPLES)]
pub(crate) struct Args {
    /// The list (xlsx, csv), or - for standard input; one that came sealed or under a password is
    /// opened in memory
    #[arg(value_name = "LIST")]
    pub(super) list: ReadPath,

    /// The move file, which names the publishers; beside --recipient or --passphrase, what tells of
    /// contract and consent
    #[arg(long = "move", value_name = "MOVE")]
    pub(super) move_file: Option<ReadPath>,

    /// The folder for the sealed files and tickets; without --move, the sealed file
    #[arg(short, long, value_name = "OUT")]
    pub(super) output: WritePath,

    /// A public key: age1…, ssh-ed25519 … or ssh-rsa …; may be repeated
    #[arg(short, long, value_name = "RECIPIENT", conflicts_with_all = ["passphrase", "passphrase_file"])]
    pub(super) recipient: Vec<String>,

    /// A file with public keys, one a line; may be repeated
    #[arg(short = 'R', long, value_name = "FILE", conflicts_with_all = ["passphrase", "passphrase_file"])]
    pub(super) recipients_file: Vec<ReadPath>,

    /// Seal under a passphrase, asked for on the terminal
    #[arg(long, conflicts_with = "passphrase_file")]
    pub(super) passphrase: bool,

    /// Seal under the passphrase in a file, or - for standard input; with --move and without
    /// --workbook-password, or with --passwords, that of the list itself
    #[arg(long, value_name = "FILE")]
    pub(super) passphrase_file: Option<ReadPath>,

    /// Write a workbook with a password, which Excel opens, instead of a sealed file; asked for
    /// unless --passphrase-file is given. With --move, one for each publisher, with its ticket, in
    /// which the password does not stand: give that apart, and each its own with --passwords
    #[arg(long, conflicts_with_all = ["recipient", "recipients_file", "passphrase", "armor"])]
    pub(super) workbook_password: bool,

    /// With --move and --workbook-password: give each publisher a password of its own, which opens
    /// its workbook alone: the one that this TOML file names for it ("name" = "password") or, where
    /// it names none, a new one that is added to the file, which you keep for yourself
    #[arg(
        long,
        value_name = "FILE",
        requires = "workbook_password",
        requires = "move_file",
        conflicts_with_all = ["recipient", "recipients_file", "passphrase", "armor"]
    )]
    pub(super) passwords: Option<WritePath>,

    /// Leave names and addresses out of what the publishers get, where the identities are enough
    #[arg(long, requires = "move_file", conflicts_with_all = ["recipient", "recipients_file", "passphrase"])]
    pub(super) minimise: bool,

    #[command(flatten)]
    pub(super) signing: SigningOptions,

    /// A file with your private key, for a list that came sealed: an age identity or an SSH key;
    /// may be repeated
    #[arg(short, long, value_name = "KEY")]
    pub(super) identity: Vec<ReadPath>,

    #[command(flatten)]
    pub(super) sender: SenderOptions,

    /// Write sealed files as text, which survives a mail or a form
    #[arg(long)]
    pub(super) armor: bool,

    /// MBO: let a row without its new identity be a warning, as in VO; publishers get no list
    /// without any row filled
    #[arg(long)]
    pub(super) allow_unfilled: bool,

    /// Seal no list of which the check warns
    #[arg(long)]
    pub(super) strict: bool,

    /// The list goes to whoever fills it in (the school, its portal), not to a publisher: it may be
    /// unfilled
    #[arg(long, conflicts_with = "move_file")]
    pub(super) to_fill: bool,

    /// The list goes to the distributor, filled or not: not to a publisher yet
    #[arg(long, conflicts_with_all = ["move_file", "to_fill"])]
    pub(super) to_distributor: bool,

    /// The version of the list that was out before, sealed or not: the tickets tell what changed
    /// since
    #[arg(long, value_name = "LIST", requires = "move_file", conflicts_with_all = ["recipient", "recipients_file", "passphrase"])]
    pub(super) supersedes: Option<ReadPath>,

    /// Replace existing files
    #[arg(long)]
    pub(super) force: bool,

    /// The encoding of a CSV, such as windows-1252 [default: found out]
    #[arg(long, value_name = "NAME")]
    pub(super) encoding: Option<String>,

    /// The sheet of a workbook [default: the one that looks most like a table]
    #[arg(long, value_name = "NAME")]
    pub(super) sheet: Option<String>,

    #[command(flatten)]
    pub(super) working_days: WorkingDays,
}

impl Args {
    /// Returns the move file where each publisher that it names gets a file of its own: with
    /// recipients or a passphrase there is one file, for those.
    pub(super) fn publishers(&self) -> Option<&ReadPath> {
        let is_locked =
            !self.recipient.is_empty() || !self.recipients_file.is_empty() || self.passphrase;
        self.move_file.as_ref().filter(|_| !is_locked)
    }

    /// Returns the password of the workbook that is made.
    pub(super) fn password(&self, context: &Context) -> Result<Passphrase, Failure> {
        if let Some(file) = &self.passphrase_file {
            return secret::from_file(file);
        }
        secret::ask_new(context)?.ok_or_else(|| Failure::usage(Message::new("encrypt-no-terminal")))
    }

    /// Returns the passwords of the workbooks of a move, a new one for each publisher that has none
    /// yet.
    pub(super) fn passwords(
        &self,
        the_move: &Move,
        context: &Context,
    ) -> Result<Option<Passwords>, Failure> {
        let path = match &self.passwords {
            _ if !self.workbook_password => return Ok(None),
            None => return Ok(Some(Passwords::One(self.password(context)?))),
            Some(path) => path,
        };
        if is_same_folder(files::folder_of(path), &self.output) {
            return Err(Failure::usage(
                Message::new("encrypt-passwords-apart").with("path", path.display().to_string()),
            ));
        }
        let mut file = PasswordFile::read(path)?;
        let publishers = the_move.file.publishers.iter();
        let names: Vec<&str> = publishers.map(|publisher| publisher.name.as_str()).collect();
        let others = file.others(&names)?.join(", ");
        if !others.is_empty() {
            let told = Message::new("encrypt-passwords-others").with("names", others);
            context.say(&told.with("path", path.display().to_string()));
        }
        for publisher in
            the_move.file.publishers.iter().filter(|publisher| publisher.supports_moves)
        {
            file.complete(&publisher.name, Context::random)?;
        }
        Ok(Some(Passwords::Each(file)))
    }

    pub(super) fn lock(&self, context: &Context) -> Result<Lock, Failure> {
        if let Some(file) = &self.passphrase_file {
            return Ok(Lock::Passphrase(secret::from_file(file)?));
        }
        if self.passphrase {
            let typed = secret::ask_new(context)?;
            return typed
                .map(Lock::Passphrase)
                .ok_or_else(|| Failure::usage(Message::new("encrypt-no-terminal")));
        }
        let files = self
            .recipients_file
            .iter()
            .map(|path| Ok((path.display().to_string(), recipients_text(path)?)));
        let files: Vec<(String, String)> = files.collect::<Result<_, Failure>>()?;
        let given = self
            .recipient
            .iter()
            .enumerate()
            .map(|(at, text)| (Origin::Option(at + 1), text.as_str()));
        let listed = files.iter().flat_map(|(name, text)| Recipients::lines(name, text));
        let recipients = Recipients::parse(given.chain(listed))?;
        Ok(Lock::Recipients(recipients))
    }

    pub(super) fn target(&self) -> Target<'_> {
        Target {
            path: &self.output,
            overwrite: if self.force { Overwrite::Allow } else { Overwrite::Refuse },
            armour: if self.armor { Armour::Ascii } else { Armour::Binary },
        }
    }

    /// Returns how the list is opened.
    pub(super) fn list_options(&self) -> ListOptions {
        ListOptions {
            identity: self.identity.clone(),
            passphrase_file: self.passphrase_file.clone(),
            encoding: self.encoding.clone(),
            sheet: self.sheet.clone(),
        }
    }
}

/// Tells whether two paths are of one folder, however they are written.
fn is_same_folder(one: &Path, other: &Path) -> bool {
    let places = one.canonicalize().ok().zip(other.canonicalize().ok());
    places.map_or(one == other, |(one, other)| one == other)
}

fn recipients_text(path: &Path) -> Result<String, Failure> {
    if is_stream(path) {
        return Context::read_text(path);
    }
    Ok(files::read_text(path, MOST_RECIPIENTS_BYTES)?)
}
