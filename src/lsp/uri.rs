//! Paths of files as URIs, and back.

use std::path::{Path, PathBuf};

use gen_lsp_types::Uri;
use url::Url;

/// The path of a `file:` URI; `None` for other schemes.
pub fn to_path(uri: &Uri) -> Option<PathBuf> {
    Url::parse(&uri.0).ok().filter(|url| url.scheme() == "file")?.to_file_path().ok()
}

/// The URI of an absolute path.
pub fn of_path(path: &Path) -> Uri {
    Uri(Url::from_file_path(path).map_or_else(|()| path.display().to_string(), String::from))
}
