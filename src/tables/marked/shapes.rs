//! The drawing in which the comments of a sheet have their boxes. It is an old kind of markup that
//! programs write loosely, so it is changed as text.

use std::collections::BTreeSet;

use super::Place;
use super::sheet::Sheet;

const HEAD: &str = concat!(
    "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" ",
    "xmlns:x=\"urn:schemas-microsoft-com:office:excel\"></xml>"
);
const KIND: &str = concat!(
    "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\">",
    "<v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>"
);
/// The number before that of the first box; a drawing has room for so many on each page of numbers.
const BEFORE_FIRST: usize = 1024;
/// The size of a box, in pixels.
const WIDTH: usize = 300;
const ROW: usize = 20;
const LINE: usize = 17;

/// The names of the markup, and the prefixes that boxes are written with here.
const NAMES: [(&str, &str); 3] = [
    ("v", "urn:schemas-microsoft-com:vml"),
    ("o", "urn:schemas-microsoft-com:office:office"),
    ("x", "urn:schemas-microsoft-com:office:excel"),
];

/// The drawing of comments.
#[derive(Clone, Debug)]
pub(super) struct Shapes(String);

impl Shapes {
    pub(super) fn of(old: Option<String>) -> Option<Self> {
        let xml = old.unwrap_or_else(|| HEAD.to_owned());
        xml.contains("</xml>").then_some(Self(xml))
    }

    /// The prefix that the drawing has for a name.
    fn prefix(&self, name: &str) -> Option<&str> {
        let before = self.0[..self.0.find(&format!("=\"{name}\""))?].rsplit_once("xmlns:")?.1;
        before.bytes().all(|byte| byte.is_ascii_alphanumeric()).then_some(before)
    }

    /// What an added element must declare, where the drawing has other prefixes.
    fn declared(&self) -> String {
        let missing = NAMES.iter().filter(|(prefix, name)| self.prefix(name) != Some(prefix));
        missing
            .map(|(prefix, name)| format!(" xmlns:{prefix}=\"{name}\""))
            .collect::<Vec<_>>()
            .concat()
    }

    /// Returns where a box stands in the text, and of which cell.
    fn boxes(&self) -> Vec<(usize, usize, Place)> {
        let (mut boxes, mut at) = (Vec::new(), 0);
        let drawn = self.prefix(NAMES[0].1).unwrap_or("v");
        let (opens, closes) = (format!("<{drawn}:shape "), format!("</{drawn}:shape>"));
        while let Some(start) = self.0[at..].find(&opens).map(|start| at + start) {
            let Some(end) = self.0[start..].find(&closes).map(|end| start + end + closes.len())
            else {
                break;
            };
            let text = &self.0[start..end];
            let number = |name: &str| {
                let text = text.split_once(&format!(":{name}>"))?.1;
                text.split_once('<')?.0.trim().parse::<u32>().ok()
            };
            if let Some((row, column)) =
                number("Row").zip(number("Column")).filter(|_| text.contains("\"Note\""))
            {
                boxes.push((start, end, (row + 1, column as usize)));
            }
            at = end;
        }
        boxes
    }

    /// Takes boxes away, and adds those that cells with a comment lack.
    pub(super) fn fit(
        &mut self,
        emptied: &BTreeSet<Place>,
        wanted: &BTreeSet<Place>,
        lines: impl Fn(&Place) -> usize,
        sheet: &Sheet,
    ) {
        for (start, end, _) in
            self.boxes().into_iter().rev().filter(|(_, _, place)| emptied.contains(place))
        {
            self.0.replace_range(start..end, "");
        }
        let known: BTreeSet<Place> = self.boxes().into_iter().map(|(_, _, place)| place).collect();
        let missing: Vec<&Place> = wanted.iter().filter(|place| !known.contains(place)).collect();
        let (mut added, declared) = (String::new(), self.declared());
        if !missing.is_empty() && !self.0.contains("_x0000_t202\"") {
            added.push_str(&KIND.replacen(' ', &format!("{declared} "), 1));
        }
        let first = self.last_number() + 1;
        for (number, place) in (first..).zip(&missing) {
            added.push_str(&shape(number, &declared, **place, lines(place), sheet));
        }
        let end = self.0.rfind("</xml>").unwrap_or(self.0.len());
        self.0.insert_str(end, &added);
    }

    /// The highest number that a shape has.
    fn last_number(&self) -> usize {
        let numbers = self.0.split("_x0000_s").skip(1).filter_map(|text| {
            let digits = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
            text[..digits].parse().ok()
        });
        numbers.max().unwrap_or(0).max(BEFORE_FIRST)
    }

    pub(super) fn into_xml(self) -> String {
        self.0
    }
}

fn shape(
    number: usize,
    declared: &str,
    (row, column): Place,
    lines: usize,
    sheet: &Sheet,
) -> String {
    let (mut right, mut wide) = (column + 1, 0);
    while wide + sheet.width(right) < WIDTH && right < column + 20 {
        wide += sheet.width(right);
        right += 1;
    }
    let (top, height) = ((row as usize).saturating_sub(2), 24 + LINE * lines);
    let anchor = format!(
        "{}, 15, {top}, 10, {right}, {}, {}, {}",
        column + 1,
        WIDTH - wide,
        top + height / ROW,
        height % ROW
    );
    format!(
        "<v:shape{declared} id=\"_x0000_s{number}\" type=\"#_x0000_t202\" style=\"position:absolute;margin-left:60pt;margin-top:2pt;width:225pt;\
         height:{}pt;z-index:{};visibility:hidden\" fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/>\
         <v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/><v:textbox style=\"mso-direction-alt:auto\">\
         <div style=\"text-align:left\"></div></v:textbox><x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/>\
         <x:Anchor>{anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>{}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>",
        height * 3 / 4,
        number - BEFORE_FIRST,
        row - 1
    )
}
