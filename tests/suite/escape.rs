//! Texts from files come out as they read, and do nothing.

use roadmap::render::escape::{
    CiSafe, ci_safe_line, markdown, markdown_url, terminal, to_json, uri_path, workflow_message, workflow_property,
    xml_line,
};

#[test]
fn what_is_hidden_is_shown_on_a_terminal() {
    let cases = [
        ("Prêt d'objets, 40\u{a0}% \u{202f}!", "Prêt d'objets, 40\u{a0}% \u{202f}!"),
        ("two\nlines\r\n", "two\\nlines\\r\\n"),
        ("a\tb", "a\\tb"),
        ("\u{1b}[31mred", "\\u{1b}[31mred"),
        ("\u{7f}\u{9b}31m\u{85}", "\\u{7f}\\u{9b}31m\\u{85}"),
        ("a\u{202e}b\u{2066}c\u{61c}\u{200e}\u{200f}", "a\\u{202e}b\\u{2066}c\\u{61c}\\u{200e}\\u{200f}"),
        ("zero\u{200b}width\u{feff}", "zero\\u{200b}width\\u{feff}"),
        ("\u{2028}\u{2029}\u{e0041}\u{2061}\u{206b}", "\\u{2028}\\u{2029}\\u{e0041}\\u{2061}\\u{206b}"),
        ("soft\u{ad}hyphen", "soft\\u{ad}hyphen"),
        ("می\u{200c}خواهم", "می\u{200c}خواهم"),
        ("👩\u{200d}🔬 ❤\u{fe0f} 1\u{fe0f}\u{20e3}", "👩\u{200d}🔬 ❤\u{fe0f} 1\u{fe0f}\u{20e3}"),
        ("pay\u{200d}pal, É\u{200c}ric, \u{200d}", "pay\\u{200d}pal, É\\u{200c}ric, \\u{200d}"),
        ("a\u{fe0f}", "a\\u{fe0f}"),
        ("cafe\u{301}", "cafe\u{301}"),
    ];
    for (text, shown) in cases {
        assert_eq!(terminal(text), shown);
    }
}

#[test]
fn no_line_is_a_command_to_continuous_checks() {
    let cases = [
        ("::error::x", ":\\u{3a}error::x"),
        ("  \t::error::x", "  \t:\\u{3a}error::x"),
        ("\u{a0}::x", "\u{a0}:\\u{3a}x"),
        (":::", ":\\u{3a}:"),
        ("a ::error::x", "a ::error::x"),
        ("a ##[group]b", "a ##\\u{5b}group]b"),
        ("###[[", "###\\u{5b}["),
        ("# [x]", "# [x]"),
    ];
    for (line, safe) in cases {
        assert_eq!(ci_safe_line(line), safe);
    }
}

#[test]
fn no_command_is_put_together_from_pieces() {
    let mut safe = CiSafe::default();
    let drawn: String =
        ["a:", ":b:::", " #", "#", "[x]", "::"].iter().map(|piece| safe.next(piece).into_owned()).collect();
    assert_eq!(drawn, "a::b::: ##\\u{5b}x]::");
}

#[test]
fn markdown_formats_and_links_nothing() {
    let cases = [
        ("Prêt d'objets (2e lot), à 40 %", "Prêt d'objets (2e lot), à 40 %"),
        ("*a* _b_ `c` ~~d~~", r"\*a\* \_b\_ \`c\` \~\~<!-- -->d\~\~"),
        ("[a](b) ![c](d)", r"\[a\](b) !\[c\](d)"),
        ("<b>&amp;</b>", "&lt;b&gt;&amp;amp;&lt;/b&gt;"),
        ("a | b", r"a \| b"),
        ("$x$ a\\b", r"\$x\$ a\\b"),
        ("# title", r"\# title"),
        ("- a - b", r"\- a - b"),
        ("+ a", r"\+ a"),
        ("12. a. b", r"12\. a. b"),
        ("1) a", r"1\) a"),
        ("=== ", r"\=== "),
        ("> a", "&gt; a"),
        ("@leamartin, @ 5", r"\@<!-- -->leamartin, \@ 5"),
        ("lea@example.org", r"lea\@<!-- -->example.org"),
        ("see #12, c# too", "see #<!-- -->12, c# too"),
        ("owner/name#12 GH-12 !12", "owner/name#<!-- -->12 GH-<!-- -->12 !<!-- -->12"),
        ("https://example.org", "https:<!-- -->//example.org"),
        ("www.example.org", r"www\.example.org"),
        ("::error::a", r"\::<!-- -->error::a"),
        (":tada: 10:30", ":<!-- -->tada: 10:30"),
        ("two\nlines", "two lines"),
        ("\u{1b}[0m\u{202e}", r"\\u{1b}\[0m\\u{202e}"),
        // What another run of words might follow.
        ("http:", "http:<!-- -->"),
        ("mail @", r"mail \@<!-- -->"),
        ("look!", r"look\!"),
    ];
    for (text, escaped) in cases {
        assert_eq!(markdown(text), escaped);
    }
}

#[test]
fn only_addresses_of_pages_and_mail_are_links() {
    let cases = [
        ("https://example.org/a_b?c=d&e", Some("https://example.org/a_b?c=d&amp;e")),
        ("HTTP://example.org", Some("HTTP://example.org")),
        ("mailto:lea@example.org", Some("mailto:lea@example.org")),
        ("https://example.org/a b)(<é>", Some("https://example.org/a%20b%29%28%3C%C3%A9%3E")),
        ("https://a/\n\u{202e}", Some("https://a/%E2%80%AE")),
        ("http://[::1]:80/[a]", Some("http://[::1]/%5Ba%5D")),
        ("javascript:alert(1)", None),
        ("example.org", None),
    ];
    for (address, link) in cases {
        assert_eq!(markdown_url(address).as_deref(), link);
    }
}

#[test]
fn json_holds_no_raw_controls() {
    let cases = [
        ("é\u{202f}!", "\"é\u{202f}!\"\n"),
        ("\u{7f}\u{9b}\u{202e}\n", "\"\\u007f\\u009b\\u202e\\n\"\n"),
        ("##[group]", "\"##\\u005bgroup]\"\n"),
        ("\u{e0041}\u{feff}", "\"\\udb40\\udc41\\ufeff\"\n"),
    ];
    for (text, json) in cases {
        assert_eq!(to_json(&text), json);
        assert_eq!(serde_json::from_str::<String>(json).unwrap(), text);
    }
    assert_eq!(to_json(&vec![1, 2]), "[\n  1,\n  2\n]\n");
}

#[test]
fn workflow_commands_hold_what_was_said_and_nothing_else() {
    let cases = [
        ("100%, a:b", "100%25, a:b", "100%25%2C a%3Ab"),
        ("%0A%250D", "%250A%25250D", "%250A%25250D"),
        ("a\r\nb", "a\\r\\nb", "a\\r\\nb"),
        ("::error::x", ":\\u{3a}error::x", "%3A%3Aerror%3A%3Ax"),
        ("##[group]", "##\\u{5b}group]", "##\\u{5b}group]"),
        ("\u{1b}[2J\u{202e}", "\\u{1b}[2J\\u{202e}", "\\u{1b}[2J\\u{202e}"),
        ("Prêt d’objets\u{a0}!", "Prêt d’objets\u{a0}!", "Prêt d’objets\u{a0}!"),
    ];
    for (text, message, property) in cases {
        assert_eq!((workflow_message(text).as_str(), workflow_property(text).as_str()), (message, property));
    }
}

#[test]
fn xml_holds_what_was_said_and_nothing_else() {
    let cases = [
        ("a & b < c > \"d\" 'e'", "a &amp; b &lt; c &gt; &quot;d&quot; 'e'"),
        ("]]>", "]]&gt;"),
        ("\0\u{8}\u{b}\u{1f}", "\\u{0}\\u{8}\\u{b}\\u{1f}"),
        ("\t\r\n", "\\t\\r\\n"),
        ("\u{fffe}\u{ffff}\u{fffd}", "\\u{fffe}\\u{ffff}\u{fffd}"),
        ("::warning::##[x]", ":\\u{3a}warning::##\\u{5b}x]"),
        ("Prêt 😀", "Prêt 😀"),
    ];
    for (text, shown) in cases {
        assert_eq!(xml_line(text), shown);
    }
}

#[test]
fn paths_are_relative_references() {
    let cases = [
        ("roadmap/projects/pret-d_objets~1.toml", "roadmap/projects/pret-d_objets~1.toml"),
        ("Prêt d’objets.toml", "Pr%C3%AAt%20d%E2%80%99objets.toml"),
        ("http://x?y#z", "http%3A//x%3Fy%23z"),
        ("100%\n[a]", "100%25%0A%5Ba%5D"),
    ];
    for (path, uri) in cases {
        assert_eq!(uri_path(path), uri);
    }
}
