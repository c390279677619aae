//! What may be said on the command line.

use super::super::io::{ReadPath, WritePath};
use super::super::list_input::ListOptions;

pub(super) const EXAMPLES: &str = "Examples:
  # Check a list against its move and against the list as it was sent out
  waswordt fill-check list-filled.xlsx --move move.toml --original list.xlsx

  # Give the school its own workbook back, in Dutch, with every cell marked that is to be mended
  waswordt fill-check list-filled.xlsx --lang nl --report list-marked.xlsx

  # Write the findings as a page
  waswordt fill-check list-filled.xlsx --lang nl --report findings.html

  # Write the school a letter about what to mend
  waswordt fill-check list-filled.xlsx --move move.toml --lang nl --letter letter.html

  # Count the errors in a script
  waswordt fill-check list-filled.csv --format json | jq .counts.error";

/// Check a list that was filled in
///
/// Every finding names its rule, rows and column; `explain` tells more of a rule. The exit code is
/// 1 where there are errors.
#[derive(Debug, clap::Args)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a switch of its own on the command line"
)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Args {
    /// The list (xlsx, csv, sealed or with a password), or - for standard input
    #[arg(value_name = "LIST")]
    pub(super) list: ReadPath,

    /// The move file that the list belongs to
    #[arg(long = "move", value_name = "MOVE")]
    pub(super) move_file: Option<ReadPath>,

    /// The list as it was sent out, or the version before: what changed, was added, left out or
    /// moved is told by row and column
    #[arg(long, value_name = "LIST")]
    pub(super) original: Option<ReadPath>,

    /// The sheet of the list as it was sent out [default: that of --sheet where it has one, else
    /// the one that looks most like a table]
    #[arg(long, value_name = "NAME", requires = "original")]
    pub(super) original_sheet: Option<String>,

    /// The encoding of the list as it was sent out, such as windows-1252 [default: found out]
    #[arg(long, value_name = "NAME", requires = "original")]
    pub(super) original_encoding: Option<String>,

    /// Write a report as well: a name that ends in .xlsx, .html, .csv or .json; may be repeated
    ///
    /// An .xlsx is the list itself with its cells marked: a colour and a comment where something is
    /// to be mended, and a first sheet that sums up. It can be mended and checked again. Since it
    /// holds the whole list, send it as carefully as the list.
    #[arg(long, value_name = "FILE")]
    pub(super) report: Vec<WritePath>,

    /// Write a letter to the school as well: what to mend, in plain words, without codes and
    /// commands; a name that ends in .html or .txt
    ///
    /// What weighs most comes first, with rows and names of columns. With --move it names the
    /// school, the day before which the list is to be back, and whom to ask.
    #[arg(long, value_name = "FILE")]
    pub(super) letter: Option<WritePath>,

    /// Write the list to OUT with the repairs that cannot be wrong, each one listed; what remains
    /// is reported for OUT
    ///
    /// Repaired are white space around a value, the spelling of the header, a number whose text is
    /// known, a formula that stands for its value, and a row that is there twice to the letter.
    #[arg(long, value_name = "OUT")]
    pub(super) fix: Option<WritePath>,

    /// Replace a report or repaired list that exists
    #[arg(long)]
    pub(super) force: bool,

    /// MBO: let a row without its new identity be a warning, as in VO
    #[arg(long)]
    pub(super) allow_unfilled: bool,

    /// Let warnings refuse the list as well: the exit code is 1 where there is one
    #[arg(long)]
    pub(super) strict: bool,

    /// Compare identities without regard to case, for a store that does so
    #[arg(long)]
    pub(super) fold_case: bool,

    #[command(flatten)]
    pub(super) input: ListOptions,
}
