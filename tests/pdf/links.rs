//! Which addresses are links: the same ones in the PDF, in HTML and in Markdown; all others are plain text.

use lopdf::{Document as Pdf, Object};
use roadmap::l10n::{Language, Localizer};
use roadmap::render::{html, markdown, pdf};
use roadmap::view::document::{Block, Document, Link, Text};

use crate::file;
use crate::places::assert_sound;
use crate::samples::document;

/// What each address leads to.
const LINKS: &[(&str, &str)] = &[
    ("https://www.example.org", "https://www.example.org"),
    ("HTTP://Example.org/Chemin", "HTTP://Example.org/Chemin"),
    ("  https://example.org/a\n", "https://example.org/a"),
    ("http://[::1]:80/", "http://[::1]:80/"),
    ("http://[2001:db8::1]:8080/a[b]", "http://[2001:db8::1]:8080/a%5Bb%5D"),
    ("https://example.org:443/a", "https://example.org:443/a"),
    ("https://example.org/a b/é?q=é ü#d\u{e9}but", "https://example.org/a%20b/%C3%A9?q=%C3%A9%20%C3%BC#d%C3%A9but"),
    ("https://bücher.example/", "https://xn--bcher-kva.example/"),
    ("https://example.org/?a=1&b=2", "https://example.org/?a=1&b=2"),
    ("https://example.org/\"><script>", "https://example.org/%22%3E%3Cscript%3E"),
    ("https://example.org/?q=a|b\\c^`{}", "https://example.org/?q=a%7Cb%5Cc%5E%60%7B%7D"),
    ("https://example.org/%20%C3%A9", "https://example.org/%20%C3%A9"),
    ("https://example.org/\u{202e}gpj", "https://example.org/%E2%80%AEgpj"),
    ("mailto:maison@example.org", "mailto:maison@example.org"),
    (
        "MailTo:a b\"c@example.org?subject=Bonjour à tous",
        "mailto:a%20b%22c@example.org?subject=Bonjour%20%C3%A0%20tous",
    ),
];

/// What nobody is led to by a click.
const NO_LINKS: &[&str] = &[
    "",
    " ",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "java\nscript:alert(1)",
    "java\tscript:alert(1)",
    "\u{1}javascript:alert(1)",
    "vbscript:msgbox(1)",
    "data:text/html,<script>alert(1)</script>",
    "file:///etc/passwd",
    "file://server/share/a.docx",
    "FILE:c:/a",
    "\\\\server\\share\\a.docx",
    "//server/share",
    "/etc/passwd",
    "C:\\Users\\lea\\a.docx",
    "C:/Users/lea",
    "www.example.org",
    "example.org/a",
    "example.org:8080/a",
    "localhost:3000",
    "../compte-rendu.pdf",
    "compte-rendu.pdf",
    "#partie",
    "?q=1",
    "http:",
    "http://",
    "https:///",
    "http:example.org",
    "http:/example.org",
    "http:\\\\server\\share",
    "https://",
    "https://exa mple.org",
    "https://[::1",
    "https://example.org:99999/",
    "ftp://example.org/a",
    "ssh://git@example.org/a",
    "smb://server/share",
    "tel:+33123456789",
    "blob:https://example.org/a",
    "view-source:https://example.org",
    "feed:https://example.org",
    "mailto:",
    "mailto://example.org",
    "http",
    "://example.org",
    "ht tp://example.org",
    "httpſ://example.org",
];

fn of_links(addresses: impl Iterator<Item = &'static str>) -> Document {
    let point = |address: &str| Text::plain("Espace de travail").linked(&Link::Url(address.to_owned()));
    document(Language::Fr, vec![Block::List(addresses.map(point).collect())])
}

/// The addresses that the annotations of a PDF lead to, in their order.
fn in_pdf(document: &Document) -> Vec<String> {
    let rendered = pdf::render(document, &Localizer::new(document.language));
    let pdf = Pdf::load_mem(&rendered.bytes).unwrap();
    let mut found = Vec::new();
    for page in pdf.get_pages().into_values() {
        for annotation in pdf.get_page_annotations(page).unwrap_or_default() {
            let action = annotation.get(b"A").and_then(Object::as_dict).unwrap();
            let address = action.get(b"URI").and_then(Object::as_str).unwrap();
            found.push(String::from_utf8(address.to_vec()).unwrap());
        }
    }
    found
}

/// What stands between `open` and `close`, each time.
fn between(text: &str, open: &str, close: &str) -> Vec<String> {
    text.split(open).skip(1).map(|rest| rest.split(close).next().unwrap().to_owned()).collect()
}

fn in_html(document: &Document) -> Vec<String> {
    let page = html::render(document, &Localizer::new(document.language));
    let main = page.split("<main").nth(1).unwrap().split("</main>").next().unwrap();
    between(main, "<a href=\"", "\"").into_iter().map(|address| address.replace("&amp;", "&")).collect()
}

fn in_markdown(document: &Document) -> Vec<String> {
    between(&markdown::render(document), "](", ")").into_iter().map(|address| address.replace("&amp;", "&")).collect()
}

#[test]
fn absolute_addresses_of_the_web_and_of_mail_are_links() {
    for (address, expected) in LINKS {
        let document = of_links([*address].into_iter());
        assert_eq!(in_pdf(&document), [*expected], "{address} in the PDF");
        assert_eq!(in_html(&document), [*expected], "{address} in HTML");
        assert_eq!(in_markdown(&document), [*expected], "{address} in Markdown");
    }
}

#[test]
fn other_addresses_are_plain_text() {
    for address in NO_LINKS {
        let document = of_links([*address].into_iter());
        assert_eq!(in_pdf(&document), [""; 0], "{address} in the PDF");
        assert_eq!(in_html(&document), [""; 0], "{address} in HTML");
        assert_eq!(in_markdown(&document), [""; 0], "{address} in Markdown");
        assert!(markdown::render(&document).contains("Espace de travail"));
    }
}

#[test]
fn what_would_end_an_address_in_markdown_is_encoded() {
    let document = of_links(["https://example.org/a_(b)$c$"].into_iter());
    assert_eq!(in_markdown(&document), ["https://example.org/a_%28b%29%24c%24"]);
    assert_eq!(in_pdf(&document), ["https://example.org/a_(b)$c$"]);
}

#[test]
fn links_among_plain_text_are_tagged_soundly() {
    let links = LINKS.iter().map(|(address, _)| *address);
    let document = of_links(NO_LINKS.iter().copied().take(20).chain(links));
    assert_sound(&document);
    file::assert_readable(&document);
}
