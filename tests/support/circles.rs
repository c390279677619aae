//! Which files of a room use which, and which of them go round in a circle.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::paths::Named;
use super::source::Source;

/// The path of a module, from the crate's root down.
type Module = Vec<String>;

/// Through so many modules a name is followed.
const LONGEST_WAY: usize = 8;

/// Every module that has a file, with the names that it takes from elsewhere.
pub(crate) struct Modules<'a> {
    files: BTreeMap<Module, &'a Source>,
    taken: BTreeMap<Module, BTreeMap<String, Vec<String>>>,
}

impl<'a> Modules<'a> {
    /// Takes files of which what is for tests only was left out.
    pub(crate) fn of(sources: &'a [Source]) -> Self {
        let files: BTreeMap<Module, &Source> = sources
            .iter()
            .filter(|source| source.path != Path::new("main.rs"))
            .map(|source| (source.modules(), source))
            .collect();
        let taken = files.iter().map(|(module, source)| {
            let names = source.paths().into_iter().filter(|named| source.use_of(named).is_some());
            (module.clone(), names.map(|named| (source.new_name(&named), named.segments)).collect())
        });
        Self { taken: taken.collect(), files }
    }

    /// Returns the circles inside rooms, each as its room, and its files with which others they
    /// use.
    pub(crate) fn circles(&self) -> Vec<(String, String)> {
        let arrows: BTreeMap<&Module, BTreeSet<Module>> =
            self.files.iter().map(|(module, source)| (module, self.used_by(source))).collect();
        let reached: BTreeMap<&Module, BTreeSet<&Module>> =
            arrows.keys().map(|module| (*module, reach(&arrows, module))).collect();
        let mut found = BTreeSet::new();
        for (module, all) in &reached {
            let together: BTreeSet<&Module> =
                all.iter().filter(|other| reached[**other].contains(module)).copied().collect();
            if together.len() > 1 {
                found.insert(together);
            }
        }
        found.into_iter().map(|together| self.drawing(&together, &arrows)).collect()
    }

    fn drawing(
        &self,
        together: &BTreeSet<&Module>,
        arrows: &BTreeMap<&Module, BTreeSet<Module>>,
    ) -> (String, String) {
        let room = together.first().and_then(|module| module.first()).cloned().unwrap_or_default();
        let path = |module: &Module| self.files[module].path.display();
        let pairs = together.iter().flat_map(|from| arrows[*from].iter().map(move |to| (from, to)));
        let inside = pairs.filter(|(_, to)| together.contains(to));
        let lines: Vec<String> =
            inside.map(|(from, to)| format!("src/{} uses src/{}", path(from), path(to))).collect();
        (room, lines.join("\n"))
    }

    /// Finds the files of the same room that one uses.
    fn used_by(&self, source: &Source) -> BTreeSet<Module> {
        let own = source.modules();
        let says_a_place =
            |named: &Named| named.segments.len() > 1 || source.use_of(named).is_some();
        let named = source
            .paths()
            .into_iter()
            .filter(|named| says_a_place(named) && !source.only_passes_on(named));
        let used = named.filter_map(|named| self.meant(&own, &named.segments, 0));
        used.filter(|module| *module != own && module.first() == own.first()).collect()
    }

    /// Returns the module that defines what a path leads to.
    fn meant(&self, own: &[String], segments: &[String], depth: usize) -> Option<Module> {
        let ups = segments.iter().take_while(|segment| *segment == "super").count();
        let (mut at, mut rest) = match segments.first()?.as_str() {
            "crate" => (Vec::new(), &segments[1..]),
            "self" => (own.to_vec(), &segments[1..]),
            "super" => (own[..own.len().checked_sub(ups)?].to_vec(), &segments[ups..]),
            first if self.files.contains_key(&[own, &[first.to_owned()]].concat()) => {
                (own.to_vec(), segments)
            }
            _ => return None,
        };
        while let [segment, after @ ..] = rest {
            let below = [at.as_slice(), std::slice::from_ref(segment)].concat();
            if self.files.contains_key(&below) {
                (at, rest) = (below, after);
                continue;
            }
            return match self.taken[&at].get(segment) {
                // What a module only takes from elsewhere is sought there.
                Some(from) if depth < LONGEST_WAY => {
                    self.meant(&at, &[from.as_slice(), after].concat(), depth + 1)
                }
                _ => Some(at),
            };
        }
        Some(at)
    }
}

fn reach<'a>(
    arrows: &'a BTreeMap<&Module, BTreeSet<Module>>,
    from: &'a Module,
) -> BTreeSet<&'a Module> {
    let (mut met, mut to_see) = (BTreeSet::new(), vec![from]);
    while let Some(at) = to_see.pop() {
        to_see.extend(arrows[at].iter().filter(|next| met.insert(*next)));
    }
    met
}
