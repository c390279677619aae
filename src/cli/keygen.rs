//! `keygen`: a key pair for a publisher.

use std::io::Write as _;

use schemars::JsonSchema;
use serde::Serialize;

use super::io::WritePath;
use super::{Context, Ending, Failure, OutputFormat};
use crate::files::{Overwrite, is_stream};
use crate::message::Message;
use crate::ops;
use crate::seal::NewKey;

const EXAMPLES: &str = "Examples:
  # The private key goes to key.txt; send the public key that is printed to the distributors
  waswordt keygen -o key.txt";

/// Make a key pair for opening sealed lists
///
/// The private key goes to a file that only you can read; the public key (age1…) is printed, for
/// the distributors. Without --output, the key file goes to standard output. It is an age identity,
/// and works with age and rage too.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Args {
    /// The file for the private key [default: standard output]
    #[arg(short, long, value_name = "FILE")]
    output: Option<WritePath>,

    /// Replace an existing file
    #[arg(long, requires = "output")]
    force: bool,
}

/// A new key pair, as scripts read it.
#[derive(Serialize, JsonSchema)]
pub(crate) struct KeygenReport {
    /// Always `waswordt/keygen/1`.
    #[schemars(extend("const" = "waswordt/keygen/1"))]
    report: String,
    /// The public key, for distributors.
    recipient: String,
    /// The file with the private key.
    file: String,
}

pub(crate) fn run(args: &Args, context: &mut Context) -> Result<Ending, Failure> {
    let created = context.timestamp();
    let file = args.output.as_deref().filter(|path| !is_stream(path));
    let Some(file) = file else {
        if context.format() == OutputFormat::Json {
            return Err(Failure::usage(Message::new("keygen-json-needs-file")));
        }
        let key = NewKey::generate();
        key.write_to(context.out(), &created)?;
        context.say(&Message::new("keygen-recipient").with("recipient", key.recipient()));
        return Ok(Ending::Clean);
    };
    let overwrite = if args.force { Overwrite::Allow } else { Overwrite::Refuse };
    let recipient = ops::keygen::keygen(file, overwrite, &created)?;
    match context.format() {
        OutputFormat::Text => writeln!(context.out(), "{recipient}")?,
        OutputFormat::Json => {
            let file = file.display().to_string();
            context.json(&KeygenReport {
                report: "waswordt/keygen/1".to_owned(),
                recipient,
                file,
            })?;
        }
    }
    Ok(Ending::Clean)
}
