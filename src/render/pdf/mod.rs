//! A document to a PDF.
