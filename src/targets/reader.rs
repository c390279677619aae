//! From records of a table to a log.

use std::collections::BTreeSet;

use jiff::civil::{Date, DateTime};

use super::columns::{Cells, Columns, RowKind};
use super::fault::{CellFault, Fault};
use super::file::TargetsFile;
use super::log::{
    Call, Case, CaseKind, Change, Incident, Log, Published, Response, Sent, SentList, Window,
};
use super::terms::{Priority, Size};
use crate::grid::Record;

/// Takes the records of a table in, one after another.
#[derive(Debug)]
pub struct LogReader<'t> {
    targets: &'t TargetsFile,
    columns: Option<Columns>,
    log: Log,
    /// The incidents by which messages may go, whether they count or not.
    known: BTreeSet<String>,
}

impl<'t> LogReader<'t> {
    /// Makes the reader of a log that is held against some targets.
    #[must_use]
    pub fn new(targets: &'t TargetsFile) -> Self {
        Self { targets, columns: None, log: Log::default(), known: BTreeSet::new() }
    }

    /// Takes a record in.
    pub fn take(&mut self, record: &Record) {
        let Some(columns) = self.columns.take() else {
            self.columns = Columns::of(record);
            return;
        };
        if !record.is_blank() {
            self.log.rows += 1;
            let mut cells = Cells::new(&columns, record);
            self.row(&mut cells);
            self.log.faults.append(&mut cells.faults);
        }
        self.columns = Some(columns);
    }

    /// Returns the log; none where no header was found.
    #[must_use]
    pub fn finish(mut self) -> Option<Log> {
        self.log.unknown_columns = self.columns?.unknown;
        for message in &self.log.messages {
            if !self.known.contains(&message.incident) {
                self.log.faults.push(CellFault {
                    row: message.row,
                    column: "id",
                    fault: Fault::NoIncident,
                });
            }
        }
        self.log.faults.sort_by_key(|fault| fault.row);
        Some(self.log)
    }

    fn row(&mut self, cells: &mut Cells<'_>) {
        match cells.kind() {
            Some(RowKind::Incident) => self.incident(cells),
            Some(RowKind::Window) => self.window(cells),
            Some(RowKind::Change) => self.change(cells),
            Some(RowKind::Response) => self.response(cells),
            Some(RowKind::Call) => self.call(cells),
            Some(RowKind::Written) => self.case(cells, CaseKind::Written),
            Some(RowKind::SecondLine) => self.case(cells, CaseKind::SecondLine),
            Some(RowKind::Request) => self.case(cells, CaseKind::Request),
            Some(RowKind::Message) => self.message(cells),
            Some(RowKind::Report) => self.report(cells),
            Some(RowKind::List) => self.list(cells),
            None => {}
        }
    }

    /// Reads which categories a row concerns: by number, or by its service.
    fn categories(&self, cells: &mut Cells<'_>) -> Option<Vec<u32>> {
        let (text, service) = (cells.cell("category"), cells.cell("service"));
        if text.is_empty() {
            let known = self.targets.category_of(service).map(|category| vec![category.number]);
            match (&known, service.is_empty()) {
                (None, true) => cells.wrong("category", Fault::Missing),
                (None, false) => cells.wrong("service", Fault::NoService),
                (Some(_), _) => {}
            }
            return known;
        }
        let numbers = text.split([' ', '+', '/', ',', ';']).filter(|part| !part.is_empty());
        let known = |part: &str| {
            part.parse().ok().filter(|number| self.targets.category(*number).is_some())
        };
        let read: Option<Vec<u32>> = numbers.map(known).collect();
        let read = read.filter(|numbers| !numbers.is_empty());
        if read.is_none() {
            cells.wrong("category", Fault::NoCategory);
        }
        read
    }

    /// Tells whether a row is of a service that was replaced too long ago to count.
    fn is_replaced(&mut self, cells: &Cells<'_>, day: Date) -> bool {
        let is_replaced = !self.targets.counts(cells.cell("service"), day);
        self.log.replaced += u64::from(is_replaced);
        is_replaced
    }

    fn incident(&mut self, cells: &mut Cells<'_>) {
        let id = cells.cell("id").to_owned();
        if !id.is_empty() && !self.known.insert(id.clone()) {
            cells.wrong("id", Fault::Twice);
        }
        let categories = self.categories(cells);
        let priority = cells.word("priority", &Priority::ALL.map(|own| (own.letter(), own)));
        let priority = cells.needed("priority", priority);
        let began = cells.moment("from");
        let began = cells.needed("from", began);
        let registered = cells.moment("registered").or(began);
        let (answered, mended) = (cells.moment("answered"), cells.moment("to"));
        let counts = cells.word("cause", &[("own", true), ("third-party", false)]).unwrap_or(true);
        let is_down = cells.truth("down").or(priority.map(|own| own == Priority::A));
        in_order(cells, [("from", began), ("to", mended)]);
        in_order(cells, [("registered", registered), ("answered", answered)]);
        let (Some(categories), Some(priority), Some(began), Some(registered)) =
            (categories, priority, began, registered)
        else {
            return;
        };
        if !self.is_replaced(cells, began.date()) {
            let is_down = counts && is_down.unwrap_or(false);
            self.log.incidents.push(Incident {
                row: cells.row(),
                id,
                categories,
                priority,
                began,
                registered,
                answered,
                mended,
                is_down,
            });
        }
    }

    fn window(&mut self, cells: &mut Cells<'_>) {
        let categories = self.categories(cells);
        let (from, to, ended) = (cells.moment("from"), cells.moment("to"), cells.moment("ended"));
        let (from, to) = (cells.needed("from", from), cells.needed("to", to));
        in_order(cells, [("from", from), ("to", to)]);
        in_order(cells, [("from", from), ("ended", ended)]);
        let (announced, size) = (cells.at("announced"), size(cells));
        let (Some(categories), Some(from), Some(to)) = (categories, from, to) else { return };
        if !self.is_replaced(cells, from.date()) {
            self.log.windows.push(Window {
                row: cells.row(),
                categories,
                from,
                to,
                ended,
                announced,
                size,
            });
        }
    }

    fn change(&mut self, cells: &mut Cells<'_>) {
        let is_of_targets = cells.cell("category").is_empty() && cells.cell("service").is_empty();
        let categories = if is_of_targets { Some(Vec::new()) } else { self.categories(cells) };
        let on = cells.day("from");
        let (on, announced, size) = (cells.needed("from", on), cells.day("announced"), size(cells));
        if let (Some(categories), Some(on)) = (categories, on)
            && !self.is_replaced(cells, on)
        {
            self.log.changes.push(Change { row: cells.row(), categories, on, announced, size });
        }
    }

    fn response(&mut self, cells: &mut Cells<'_>) {
        let categories = self.categories(cells);
        let (at, seconds) = (cells.at("from"), cells.decimal("seconds"));
        let (at, seconds) = (cells.needed("from", at), cells.needed("seconds", seconds));
        let count = cells.count("count");
        let count = if cells.cell("count").is_empty() { Some(1) } else { count };
        let (Some(categories), Some(at), Some(seconds), Some(count)) =
            (categories, at, seconds, count)
        else {
            return;
        };
        if self.is_replaced(cells, at.day()) {
            return;
        }
        let service = cells.cell("service").to_owned();
        let row = cells.row();
        let of =
            |category| Response { row, category, service: service.clone(), at, seconds, count };
        self.log.responses.extend(categories.into_iter().map(of));
    }

    fn call(&mut self, cells: &mut Cells<'_>) {
        let (from, answered) = (cells.moment("from"), cells.moment("answered"));
        let from = cells.needed("from", from);
        in_order(cells, [("from", from), ("answered", answered)]);
        let is_settled = cells.truth("settled").unwrap_or(false);
        self.log.calls.extend(from.map(|from| Call {
            row: cells.row(),
            from,
            answered,
            is_settled,
        }));
    }

    fn case(&mut self, cells: &mut Cells<'_>, kind: CaseKind) {
        let (from, answered, done) = (cells.day("from"), cells.day("answered"), cells.day("to"));
        let from = cells.needed("from", from);
        in_order(cells, [("from", start(from)), ("answered", start(answered))]);
        in_order(cells, [("from", start(from)), ("to", start(done))]);
        self.log.cases.extend(from.map(|from| Case {
            row: cells.row(),
            kind,
            from,
            answered,
            done,
        }));
    }

    fn message(&mut self, cells: &mut Cells<'_>) {
        let at = cells.moment("from");
        let at = cells.needed("from", at);
        let id = Some(cells.cell("id").to_owned()).filter(|id| !id.is_empty());
        if let (Some(incident), Some(at)) = (cells.needed("id", id), at) {
            self.log.messages.push(Sent { row: cells.row(), incident, at });
        }
    }

    fn report(&mut self, cells: &mut Cells<'_>) {
        let (month, on) = (cells.month("month"), cells.day("from"));
        if let (Some(month), Some(on)) = (cells.needed("month", month), cells.needed("from", on)) {
            // Figures of a month are there when it is over.
            in_order(cells, [("month", start(Some(month.last()))), ("from", start(Some(on)))]);
            self.log.reports.push(Published { row: cells.row(), month, on });
        }
    }

    fn list(&mut self, cells: &mut Cells<'_>) {
        let (sent, done) = (cells.day("from"), cells.day("to"));
        let sent = cells.needed("from", sent);
        in_order(cells, [("from", start(sent)), ("to", start(done))]);
        let what = [cells.cell("service"), cells.cell("id")]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(", ");
        self.log.lists.extend(sent.map(|sent| SentList {
            row: Some(cells.row()),
            what,
            sent,
            done,
            country: None,
            due: None,
        }));
    }
}

/// Reads how large a window or change is.
fn size(cells: &mut Cells<'_>) -> Size {
    cells.word("size", &Size::ALL.map(|own| (own.word(), own))).unwrap_or(Size::Minor)
}

fn start(day: Option<Date>) -> Option<DateTime> {
    day.map(|day| day.to_datetime(jiff::civil::Time::midnight()))
}

/// Holds two moments of a row to their order.
fn in_order(
    cells: &mut Cells<'_>,
    [(_, first), (column, second)]: [(&'static str, Option<DateTime>); 2],
) {
    if let (Some(first), Some(second)) = (first, second)
        && second < first
    {
        cells.wrong(column, Fault::TooEarly);
    }
}
