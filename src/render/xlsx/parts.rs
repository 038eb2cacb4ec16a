//! The parts of a workbook around its sheets.

use std::fmt::Write as _;

use super::{Info, escape};

/// How every part begins.
pub const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// The namespace of sheets and texts.
pub const MAIN_NAMESPACE: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/// The namespace of parts that list the parts another one refers to.
pub const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";

/// The namespace of such references, and how the types of relationships begin.
pub const RELATIONSHIP_TYPES: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// How the content types of parts begin.
const CONTENT_TYPES: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/// The parts that the package begins with.
pub const ROOT_RELATIONSHIPS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>
<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>
</Relationships>"#;

/// The styles of cells.
pub const STYLES: &str = include_str!("../../../assets/workbook/styles.xml");

/// What the workbook says of a sheet.
pub struct SheetExtent {
    /// Its name.
    pub name: String,
    /// The name of its last column.
    pub last_column: String,
    /// The number of its rows, including the heading.
    pub rows: usize,
}

/// The types of all parts.
pub fn content_types(sheets: usize) -> String {
    let mut xml = format!(
        r#"{DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
<Override PartName="/xl/workbook.xml" ContentType="{CONTENT_TYPES}.sheet.main+xml"/>
<Override PartName="/xl/styles.xml" ContentType="{CONTENT_TYPES}.styles+xml"/>
<Override PartName="/xl/sharedStrings.xml" ContentType="{CONTENT_TYPES}.sharedStrings+xml"/>
"#
    );
    for number in 1..=sheets {
        let _ = writeln!(
            xml,
            r#"<Override PartName="/xl/worksheets/sheet{number}.xml" ContentType="{CONTENT_TYPES}.worksheet+xml"/>"#
        );
    }
    xml.push_str("</Types>");
    xml
}

/// Title, author and day.
pub fn properties(info: &Info) -> String {
    let (title, author, day) = (escape::plain(info.title), escape::plain(info.author), info.day);
    format!(
        r#"{DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<dc:title>{title}</dc:title>
<dc:creator>{author}</dc:creator>
<cp:lastModifiedBy>{author}</cp:lastModifiedBy>
<dcterms:created xsi:type="dcterms:W3CDTF">{day}T00:00:00Z</dcterms:created>
<dcterms:modified xsi:type="dcterms:W3CDTF">{day}T00:00:00Z</dcterms:modified>
</cp:coreProperties>"#
    )
}

/// The sheets with what is filtered, what is printed, and the row that is printed on every page.
pub fn workbook(sheets: &[SheetExtent]) -> String {
    let mut xml = format!(
        "{DECLARATION}<workbook xmlns=\"{MAIN_NAMESPACE}\" xmlns:r=\"{RELATIONSHIP_TYPES}\">\n\
         <bookViews><workbookView/></bookViews>\n<sheets>\n"
    );
    for (number, sheet) in (1..).zip(sheets) {
        let name = escape::attribute(&sheet.name);
        let _ = writeln!(xml, r#"<sheet name="{name}" sheetId="{number}" r:id="rId{number}"/>"#);
    }
    xml.push_str("</sheets>\n<definedNames>\n");
    let mut define = |name: &str, attributes: &str, range: &dyn Fn(&SheetExtent) -> String| {
        for (at, sheet) in sheets.iter().enumerate() {
            let (sheet_name, range) = (escape::text(&sheet.name).replace('\'', "''"), range(sheet));
            let _ = writeln!(
                xml,
                r#"<definedName name="_xlnm.{name}" localSheetId="{at}"{attributes}>'{sheet_name}'!{range}</definedName>"#
            );
        }
    };
    let whole = |sheet: &SheetExtent| format!("$A$1:${}${}", sheet.last_column, sheet.rows);
    define("_FilterDatabase", r#" hidden="1""#, &whole);
    define("Print_Area", "", &whole);
    define("Print_Titles", "", &|_| "$1:$1".to_owned());
    xml.push_str("</definedNames>\n</workbook>");
    xml
}

/// Where the sheets, styles and texts are.
pub fn workbook_relationships(sheets: usize) -> String {
    let mut xml = format!("{DECLARATION}<Relationships xmlns=\"{RELATIONSHIPS}\">\n");
    let sheet_parts = (1..=sheets).map(|number| ("worksheet", format!("worksheets/sheet{number}.xml")));
    let others = [("styles", "styles.xml".to_owned()), ("sharedStrings", "sharedStrings.xml".to_owned())];
    for (number, (kind, target)) in (1..).zip(sheet_parts.chain(others)) {
        let _ =
            writeln!(xml, r#"<Relationship Id="rId{number}" Type="{RELATIONSHIP_TYPES}/{kind}" Target="{target}"/>"#);
    }
    xml.push_str("</Relationships>");
    xml
}
