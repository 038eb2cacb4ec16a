//! The texts of all sheets, each once.

use std::fmt::Write as _;

use rustc_hash::FxHashMap;
use zip::result::ZipResult;

use super::escape;
use super::package::Package;
use super::parts::{DECLARATION, MAIN_NAMESPACE};

/// The texts that cells refer to by their index.
#[derive(Default)]
pub struct SharedStrings {
    indices: FxHashMap<Box<str>, usize>,
    /// The elements, in the order of their index.
    elements: String,
    /// How many cells there are.
    cells: usize,
}

impl SharedStrings {
    /// The index of the text of a cell.
    pub fn index(&mut self, text: &str) -> usize {
        self.cells += 1;
        if let Some(&index) = self.indices.get(text) {
            return index;
        }
        let index = self.indices.len();
        self.indices.insert(text.into(), index);
        let blank = ['\t', '\n', ' '];
        let space = if text.starts_with(blank) || text.ends_with(blank) { r#" xml:space="preserve""# } else { "" };
        let _ = write!(self.elements, "<si><t{space}>{}</t></si>", escape::text(text));
        index
    }

    /// Writes the part with all texts.
    pub fn write(self, package: &mut Package) -> ZipResult<()> {
        let (cells, texts) = (self.cells, self.indices.len());
        package.begin("xl/sharedStrings.xml")?;
        package
            .write(&format!(r#"{DECLARATION}<sst xmlns="{MAIN_NAMESPACE}" count="{cells}" uniqueCount="{texts}">"#))?;
        package.write(&self.elements)?;
        package.write("</sst>")
    }
}
