//! `decrypt`: the contents of a sealed file.

use std::io::{self, Write as _};

use schemars::JsonSchema;
use serde::Serialize;

use super::io::{ReadPath, WritePath};
use super::list_input;
use super::sender::SenderOptions;
use super::{Context, Ending, Failure, OutputFormat, secret};
use crate::files::{Overwrite, is_stream};
use crate::message::Message;
use crate::ops::Input;
use crate::ops::decrypt::{self, Contents, DecryptError};
use crate::seal::Keys;

const EXAMPLES: &str = "Examples:
  # Open a file with your key
  waswordt decrypt list.csv.age -i key.txt -o list.csv

  # Open a file that was sealed under a passphrase
  waswordt decrypt list.csv.age --passphrase-file passphrase.txt -o list.csv

  # Open a file only if the distributor signed it
  waswordt decrypt list.zip.age -i key.txt --signers allowed_signers -o list.zip";

/// Open a sealed file or a workbook with a password
///
/// Opens any age v1 file, as bytes or as text, and any workbook with a password that Excel makes
/// today. Nothing is written before the whole file has proved authentic; with --signers, nothing is
/// decrypted before its sender has.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Args {
    /// The sealed file, or - for standard input
    #[arg(value_name = "FILE")]
    file: ReadPath,

    /// A file with your private key: an age identity, or an ssh-ed25519 or ssh-rsa key; may be
    /// repeated
    #[arg(short, long, value_name = "KEY")]
    identity: Vec<ReadPath>,

    /// A file with the passphrase or password, or - for standard input [default: asked for on the
    /// terminal]
    #[arg(long, value_name = "FILE")]
    passphrase_file: Option<ReadPath>,

    /// Where the contents go
    #[arg(short, long, value_name = "OUT", default_value = "-")]
    output: WritePath,

    /// Replace an existing file
    #[arg(long)]
    force: bool,

    #[command(flatten)]
    sender: SenderOptions,
}

/// A file that was opened, as scripts read it.
#[derive(Serialize, JsonSchema)]
pub(crate) struct DecryptReport {
    /// Always `waswordt/decrypt/1`.
    #[schemars(extend("const" = "waswordt/decrypt/1"))]
    report: String,
    /// The file with the contents.
    file: String,
}

pub(crate) fn run(args: &Args, context: &mut Context) -> Result<Ending, Failure> {
    let opened = open(args, context)?;
    let overwrite = if args.force { Overwrite::Allow } else { Overwrite::Refuse };
    if !is_stream(&args.output) {
        decrypt::to_file(opened, &args.output, overwrite)?;
        if context.format() == OutputFormat::Json {
            let file = args.output.display().to_string();
            context.json(&DecryptReport { report: "waswordt/decrypt/1".to_owned(), file })?;
        }
    } else if Context::out_is_terminal() {
        let contents = decrypt::into_memory(opened)?;
        if is_binary(&contents) {
            return Err(Failure::usage(Message::new("decrypt-binary-to-terminal")));
        }
        context.out().write_all(&contents)?;
    } else {
        decrypt::to_stream(opened, context.out()).map_err(|error| match error {
            DecryptError::Output(error) => Failure::from(error),
            error => error.into(),
        })?;
    }
    Ok(Ending::Clean)
}

fn open(args: &Args, context: &Context) -> Result<Contents, Failure> {
    let trust = args.sender.trust(None, context)?;
    let mut keys = Keys::default();
    let mut stdin = io::stdin().lock();
    for path in &args.identity {
        let input = if is_stream(path) { Input::Stream(&mut stdin) } else { Input::File(path) };
        decrypt::read_key(&mut keys, input)?;
    }
    drop(stdin);
    let mut give = secret::giver(args.passphrase_file.as_deref(), context)?;
    let mut given = list_input::take(&args.file)?;
    let Some(trust) = trust else { return Ok(decrypt::open(given, &keys, &mut give)?) };
    given = given.steady(decrypt::MOST_IN_MEMORY)?;
    let signer = trust.verify(given.from_start()?, &args.sender.signature_of(&args.file))?;
    let mut contents = decrypt::open(given, &keys, &mut give)?;
    decrypt::require_own_signature(&mut contents, &signer)?;
    context.say(
        &Message::new("sender-verified")
            .with("who", &signer.principal)
            .with("fingerprint", &signer.fingerprint),
    );
    Ok(contents)
}

/// Tells whether contents would only garble a terminal.
fn is_binary(contents: &[u8]) -> bool {
    std::str::from_utf8(contents).map_or(true, |text| {
        text.chars().any(|character| character.is_control() && !"\t\r\n".contains(character))
    })
}
