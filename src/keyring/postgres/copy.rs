//! Many rows at once into a temporary table: `COPY` in its text format.

use std::io::Write as _;

use postgres::{CopyInWriter, Transaction};

use super::meaning::lost_copy;
use crate::keyring::StoreError;

/// How much is sent at a time.
const CHUNK: usize = 256 * 1024;

/// A table of this transaction, which disappears with it, and the columns that are filled.
#[derive(Clone, Copy)]
pub(super) struct Temporary {
    /// Its name.
    pub(super) name: &'static str,
    /// Its columns, as in `CREATE TABLE`. They take any text: what does not fit is found by our own
    /// statements, not in the midst of a copy, where a refusal leaves client and server out of
    /// step.
    pub(super) columns: &'static str,
}

impl Temporary {
    /// Makes the table, and fills it with what `source` writes.
    pub(super) fn fill(
        self,
        transaction: &mut Transaction<'_>,
        source: impl FnOnce(&mut CopyRows<'_>) -> Result<(), StoreError>,
    ) -> Result<u64, StoreError> {
        let Self { name, columns } = self;
        transaction
            .batch_execute(&format!("DROP TABLE IF EXISTS pg_temp.{name}; CREATE TEMPORARY TABLE {name} ({columns}) ON COMMIT DROP"))?;
        let writer = transaction.copy_in(&format!("COPY pg_temp.{name} FROM STDIN"))?;
        let mut rows = CopyRows { writer, line: Vec::with_capacity(2 * CHUNK), is_first: true };
        source(&mut rows)?;
        let count = rows.finish()?;
        transaction.batch_execute(&format!("ANALYZE pg_temp.{name}"))?;
        Ok(count)
    }
}

/// Rows on their way into a table, a cell at a time.
pub(super) struct CopyRows<'a> {
    writer: CopyInWriter<'a>,
    line: Vec<u8>,
    is_first: bool,
}

impl CopyRows<'_> {
    /// Adds a cell of text; a zero byte, which the server would refuse, must have been kept out.
    pub(super) fn text(&mut self, text: &str) -> &mut Self {
        self.separate();
        let mut rest = text.as_bytes();
        while let Some(at) =
            rest.iter().position(|byte| matches!(byte, b'\\' | b'\n' | b'\r' | b'\t'))
        {
            self.line.extend_from_slice(&rest[..at]);
            self.line.extend_from_slice(match rest[at] {
                b'\n' => br"\n",
                b'\r' => br"\r",
                b'\t' => br"\t",
                _ => br"\\",
            });
            rest = &rest[at + 1..];
        }
        self.line.extend_from_slice(rest);
        self
    }

    /// Adds a cell of text, or null.
    pub(super) fn maybe(&mut self, text: Option<&str>) -> &mut Self {
        let Some(text) = text else {
            self.separate();
            self.line.extend_from_slice(br"\N");
            return self;
        };
        self.text(text)
    }

    /// Adds a cell with a number.
    pub(super) fn number(&mut self, number: impl Into<i64>) -> &mut Self {
        self.separate();
        let number: i64 = number.into();
        self.line.extend_from_slice(number.to_string().as_bytes());
        self
    }

    /// Ends the row.
    pub(super) fn end(&mut self) -> Result<(), StoreError> {
        self.line.push(b'\n');
        self.is_first = true;
        if self.line.len() >= CHUNK { self.send() } else { Ok(()) }
    }

    fn separate(&mut self) {
        if !self.is_first {
            self.line.push(b'\t');
        }
        self.is_first = false;
    }

    fn send(&mut self) -> Result<(), StoreError> {
        self.writer.write_all(&self.line).and_then(|()| self.writer.flush()).map_err(lost_copy)?;
        self.line.clear();
        Ok(())
    }

    fn finish(mut self) -> Result<u64, StoreError> {
        self.send()?;
        Ok(self.writer.finish()?)
    }
}
