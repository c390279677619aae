//! `init`: a move file, by asking or by options.

use std::io::{self, BufRead as _, IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::usage::BadValue;
use super::{Context, Ending, Failure};
use crate::files::{self, Overwrite, Privacy, STANDARD_STREAM};
use crate::message::{Message, Problem as _};
use crate::moves::{Conditions, Dates, Endpoint, EndpointSpec, MoveFile, PublisherSpec, Realms, School, Sector};
use crate::scenario::{parse_endpoint, resolve};
use crate::seal::{Origin, Recipient, RecipientError};

const EXAMPLES: &str = r#"Examples:
  # Answer questions on the terminal
  waswordt init

  # In a script
  waswordt init move.toml --sector vo --brin 99ZZ00 --school "Petteflat College" \
      --from elf:magister --from-realm petteflat --to elf:azure-ad --to-realm petteflat.example"#;

/// Write a move file, which every other command reads
///
/// What the options leave open is asked for on a terminal; in a script it is an error. A publisher may add [publisher.store] to its own copy, which
/// says in which tables of a PostgreSQL database its keyrings stand.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Args {
    /// The file, or - for standard output
    #[arg(value_name = "FILE", default_value = "move.toml")]
    file: PathBuf,

    /// The sector: vo or mbo
    #[arg(long, value_parser = sector, value_name = "SECTOR")]
    sector: Option<Sector>,

    /// The school's BRIN
    #[arg(long, value_name = "BRIN")]
    brin: Option<String>,

    /// The school's name
    #[arg(long, value_name = "NAME")]
    school: Option<String>,

    /// Where the school comes from, such as elf:magister or non-eck:distributor; elf:mijnportaal=elo for an IdP outside the catalogue
    #[arg(long, value_name = "DELIVERY:IDP")]
    from: Option<String>,

    /// A realm of the old identities; may be repeated
    #[arg(long, value_name = "REALM")]
    from_realm: Vec<String>,

    /// Where the school goes
    #[arg(long, value_name = "DELIVERY:IDP")]
    to: Option<String>,

    /// A realm of the new identities; may be repeated
    #[arg(long, value_name = "REALM")]
    to_realm: Vec<String>,

    /// When the school announced the move
    #[arg(long, value_name = "DATE")]
    announced: Option<Date>,

    /// When the old environment is frozen
    #[arg(long, value_name = "DATE")]
    freeze: Option<Date>,

    /// When the new IdP takes over
    #[arg(long, value_name = "DATE")]
    cutover: Option<Date>,

    /// When the school's contract with the distributor was signed (ILF)
    #[arg(long, value_name = "DATE")]
    contract_signed: Option<Date>,

    /// A publisher, with a recipient or a file of recipients if known: NAME, NAME=age1… or NAME=FILE; may be repeated
    #[arg(long, value_name = "NAME[=RECIPIENT]")]
    publisher: Vec<String>,

    /// Replace an existing file
    #[arg(long)]
    force: bool,
}

fn sector(text: &str) -> Result<Sector, BadValue> {
    text.to_ascii_lowercase().parse().map_err(|()| BadValue(Message::new("usage-no-sector")))
}

pub(crate) fn run(args: &Args, context: &mut Context) -> Result<Ending, Failure> {
    let file = gather(args, context)?;
    let text = file.to_string();
    resolve(file)?;
    if args.file == Path::new(STANDARD_STREAM) {
        context.out().write_all(text.as_bytes())?;
        return Ok(Ending::Clean);
    }
    let overwrite = if args.force { Overwrite::Allow } else { Overwrite::Refuse };
    files::write(&args.file, overwrite, Privacy::Shared, |out| out.write_all(text.as_bytes()))?;
    context.say(&Message::new("init-done").with("path", args.file.display().to_string()));
    Ok(Ending::Clean)
}

fn gather(args: &Args, context: &Context) -> Result<MoveFile, Failure> {
    let asker = Asker { context, is_asking: io::stdin().is_terminal() && io::stderr().is_terminal() };
    let sector = match args.sector {
        Some(sector) => sector,
        None => asker.answer("init-ask-sector", "--sector", |text| sector(text).ok())?,
    };
    let brin = asker.text(args.brin.as_ref(), "init-ask-brin", "--brin")?;
    let school = asker.text(args.school.as_ref(), "init-ask-school", "--school")?;
    let from = asker.endpoint(args.from.as_deref(), sector, "init-ask-from", "--from")?;
    let from_realm = asker.realms(&args.from_realm, &from, "init-ask-from-realm")?;
    let to = asker.endpoint(args.to.as_deref(), sector, "init-ask-to", "--to")?;
    let to_realm = asker.realms(&args.to_realm, &to, "init-ask-to-realm")?;
    Ok(MoveFile {
        sector,
        school: School { brin, name: school, cr_number: None },
        distributor: None,
        from: spec(from, from_realm),
        to: spec(to, to_realm),
        dates: Dates { announced: args.announced, freeze: args.freeze, cutover: args.cutover },
        conditions: Conditions { contract_signed: args.contract_signed, ..Conditions::default() },
        publishers: args.publisher.iter().map(|text| publisher(text)).collect::<Result<_, _>>()?,
    })
}

fn spec(endpoint: Endpoint, realm: Realms) -> EndpointSpec {
    let kind = (!endpoint.catalogued).then_some(endpoint.kind);
    EndpointSpec { delivery: endpoint.delivery, idp: endpoint.idp, kind, realm }
}

/// Takes a publisher apart; a key that is none is refused here, and not only when a list is sealed for it.
fn publisher(text: &str) -> Result<PublisherSpec, Failure> {
    let (name, key) = text.split_once('=').map_or((text, None), |(name, key)| (name, Some(key.trim())));
    // A private key must not go into the file under the name of a file either.
    let is_key = |key: &&str| {
        let key = key.to_ascii_lowercase();
        ["age1", "ssh-", "ecdsa-", "sk-", "age-secret-key-", "age-plugin-", "-----begin"].iter().any(|start| key.starts_with(start))
    };
    if let Some(key) = key.filter(is_key) {
        let origin = Origin::Publisher(name.trim().to_owned(), 1);
        Recipient::parse(key).map_err(|defect| Failure::usage(RecipientError { origin, defect }.message()))?;
    }
    Ok(PublisherSpec {
        email: None,
        name: name.trim().to_owned(),
        recipients: key.filter(is_key).map(str::to_owned).into_iter().collect(),
        recipients_file: key.filter(|key| !is_key(key)).map(str::to_owned),
        supports_moves: true,
        store: None,
    })
}

/// Asks on the terminal for what the options leave open.
struct Asker<'a> {
    context: &'a Context,
    is_asking: bool,
}

impl Asker<'_> {
    fn line(&self, question: &'static str, option: &'static str) -> Result<String, Failure> {
        if !self.is_asking {
            return Err(Failure::usage(Message::new("init-missing").with("option", option)));
        }
        let question = self.context.render(&Message::new(question));
        let mut answer = String::new();
        write!(io::stderr(), "{question} ").and_then(|()| io::stdin().lock().read_line(&mut answer)).map_err(Failure::from)?;
        if answer.is_empty() {
            return Err(Failure::usage(Message::new("init-missing").with("option", option)));
        }
        Ok(answer.trim().to_owned())
    }

    /// Asks until the answer makes sense.
    fn answer<T>(&self, question: &'static str, option: &'static str, parse: impl Fn(&str) -> Option<T>) -> Result<T, Failure> {
        loop {
            if let Some(answer) = parse(&self.line(question, option)?) {
                return Ok(answer);
            }
        }
    }

    fn text(&self, given: Option<&String>, question: &'static str, option: &'static str) -> Result<String, Failure> {
        match given {
            Some(text) => Ok(text.clone()),
            None => self.answer(question, option, |text| (!text.is_empty()).then(|| text.to_owned())),
        }
    }

    fn endpoint(&self, given: Option<&str>, sector: Sector, question: &'static str, option: &'static str) -> Result<Endpoint, Failure> {
        match given {
            Some(text) => Ok(parse_endpoint(sector, text)?),
            None => {
                self.answer(question, option, |text| parse_endpoint(sector, text).map_err(|error| self.context.say(&error.message())).ok())
            }
        }
    }

    /// Realms may stay unknown for now: fewer checks, no error.
    fn realms(&self, given: &[String], endpoint: &Endpoint, question: &'static str) -> Result<Realms, Failure> {
        if !given.is_empty() || endpoint.kind == crate::moves::IdpKind::Codes || !self.is_asking {
            return Ok(Realms(given.to_vec()));
        }
        let answer = self.line(question, "")?;
        Ok(Realms(answer.split([',', ' ']).filter(|realm| !realm.is_empty()).map(str::to_owned).collect()))
    }
}
