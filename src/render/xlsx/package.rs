//! The ZIP file that holds the parts of a workbook.

use std::io::{Cursor, Write};

use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// From 1 to 9. Higher levels take twice as long for a seventh less.
const LEVEL: i64 = 3;

/// A package that is being written.
pub struct Package {
    zip: ZipWriter<Cursor<Vec<u8>>>,
}

impl Package {
    /// An empty package.
    pub fn new() -> Self {
        Self { zip: ZipWriter::new(Cursor::default()) }
    }

    /// Adds a part with its content.
    pub fn add(&mut self, name: &str, content: &str) -> ZipResult<()> {
        self.begin(name)?;
        self.write(content)
    }

    /// Begins a part, whose content is what is written until the next one begins.
    pub fn begin(&mut self, name: &str) -> ZipResult<()> {
        // The same bytes for the same content, whenever they are written.
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .compression_level(Some(LEVEL))
            .last_modified_time(DateTime::default());
        self.zip.start_file(name, options)
    }

    /// Writes more of the current part.
    pub fn write(&mut self, content: &str) -> ZipResult<()> {
        Ok(self.zip.write_all(content.as_bytes())?)
    }

    /// The bytes of the package.
    pub fn finish(self) -> ZipResult<Vec<u8>> {
        Ok(self.zip.finish()?.into_inner())
    }
}
