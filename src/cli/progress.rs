//! What is shown of long work: on a terminal a bar with rate and remaining time, and on request
//! each phase with its time.

use std::cell::RefCell;
use std::io::{self, IsTerminal as _, Write as _};
use std::time::{Duration, Instant};

use indicatif::{MultiProgress, ProgressBar, ProgressStyle};

use crate::message::{Catalogue, Lang, Message};
use crate::progress::{Observer, Phase, Whole};

/// So often a bar is drawn anew, in milliseconds.
const TICK: Duration = Duration::from_millis(120);

/// Shows phases on standard error.
pub(super) struct Shown {
    catalogue: &'static Catalogue,
    /// Whether bars are drawn.
    has_bars: bool,
    /// Whether each phase is told when it ends.
    is_verbose: bool,
    lines: MultiProgress,
    running: RefCell<Vec<(Phase, Instant, ProgressBar)>>,
}

impl Shown {
    pub(super) fn new(lang: Lang, quiet: bool, is_verbose: bool) -> Self {
        Self {
            catalogue: Catalogue::of(lang),
            has_bars: !quiet && io::stderr().is_terminal(),
            is_verbose,
            lines: MultiProgress::new(),
            running: RefCell::default(),
        }
    }

    /// Tells whether anything would be shown.
    pub(super) fn shows_anything(&self) -> bool {
        self.has_bars || self.is_verbose
    }

    fn bar(&self, phase: Phase, whole: Whole) -> ProgressBar {
        if !self.has_bars {
            return ProgressBar::hidden();
        }
        let (length, measure) = match whole {
            Whole::Bytes(length) => {
                (Some(length), " {bar:24} {percent:>3}% {binary_bytes_per_sec}, {eta}")
            }
            Whole::Rows(length) => (Some(length), " {bar:24} {percent:>3}% {per_sec}, {eta}"),
            Whole::Unknown => (None, " ({elapsed})"),
        };
        let bar = length.map_or_else(ProgressBar::new_spinner, ProgressBar::new);
        if let Ok(style) = ProgressStyle::with_template(&format!("{{spinner}} {{msg}}{measure}")) {
            bar.set_style(style);
        }
        let bar = self.lines.add(bar.with_message(self.catalogue.text(phase.key())));
        bar.enable_steady_tick(TICK);
        bar
    }
}

impl Observer for Shown {
    fn begin(&self, phase: Phase, whole: Whole) {
        let bar = self.bar(phase, whole);
        self.running.borrow_mut().push((phase, Instant::now(), bar));
    }

    fn reach(&self, done: u64) {
        if let Some((_, _, bar)) = self.running.borrow().last() {
            bar.set_position(done);
        }
    }

    fn end(&self) {
        let Some((phase, begun, bar)) = self.running.borrow_mut().pop() else { return };
        bar.finish_and_clear();
        if self.is_verbose {
            let told = Message::new("progress-took")
                .with("phase", Message::new(phase.key()))
                .with("seconds", format!("{:.2}", begun.elapsed().as_secs_f64()));
            let text = self.catalogue.render(&told);
            // A closed standard error is no reason to stop the work.
            self.lines.suspend(|| _ = writeln!(io::stderr(), "{text}"));
        }
    }
}
