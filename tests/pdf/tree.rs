//! The tree of structure as a reader of the file finds it, and what it leads to on the pages.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document as Pdf, Object, ObjectId};

/// An element with all that is in it.
#[derive(Debug)]
pub struct Element {
    pub id: ObjectId,
    pub tag: String,
    pub dictionary: Dictionary,
    pub kids: Vec<Kid>,
}

#[derive(Debug)]
pub enum Kid {
    Element(Element),
    /// What stands between two tags of a page: its number, and its text.
    Piece {
        page: ObjectId,
        id: i64,
        text: String,
    },
    Annotation(ObjectId),
}

/// The text of each numbered piece of each page.
pub type Texts = BTreeMap<(ObjectId, i64), String>;

impl Element {
    /// All that stands below, this one first.
    pub fn all(&self) -> Vec<&Self> {
        let mut all = vec![self];
        for kid in &self.kids {
            if let Kid::Element(element) = kid {
                all.extend(element.all());
            }
        }
        all
    }

    /// Its text, and that of all below.
    pub fn text(&self) -> String {
        let text = |kid: &Kid| match kid {
            Kid::Element(element) => element.text(),
            Kid::Piece { text, .. } => text.clone(),
            Kid::Annotation(_) => String::new(),
        };
        self.kids.iter().map(text).collect()
    }

    pub fn elements(&self) -> impl Iterator<Item = &Self> {
        self.kids.iter().filter_map(|kid| match kid {
            Kid::Element(element) => Some(element),
            Kid::Piece { .. } | Kid::Annotation(_) => None,
        })
    }

    /// The value of an attribute, whoever owns it.
    pub fn attribute(&self, key: &str) -> Option<&Object> {
        self.dictionary.get(b"A").ok()?.as_dict().ok()?.get(key.as_bytes()).ok()
    }
}

/// The document's element, everything in it resolved.
pub fn tree(pdf: &Pdf, texts: &Texts) -> Element {
    let root = pdf.catalog().unwrap().get(b"StructTreeRoot").unwrap().as_reference().unwrap();
    let kid = pdf.get_dictionary(root).unwrap().get(b"K").unwrap().as_reference().unwrap();
    element(pdf, kid, root, texts)
}

fn element(pdf: &Pdf, id: ObjectId, parent: ObjectId, texts: &Texts) -> Element {
    let dictionary = pdf.get_dictionary(id).unwrap().clone();
    assert_eq!(dictionary.get(b"P").unwrap().as_reference().unwrap(), parent);
    let home = dictionary.get(b"Pg").and_then(Object::as_reference).ok();
    let kids = match dictionary.get(b"K").unwrap() {
        Object::Array(kids) => kids.clone(),
        one => vec![one.clone()],
    };
    let piece = |page: ObjectId, piece: i64| Kid::Piece { page, id: piece, text: texts[&(page, piece)].clone() };
    let kids = kids.iter().map(|kid| match kid {
        Object::Integer(number) => piece(home.unwrap(), *number),
        Object::Reference(kid) => Kid::Element(element(pdf, *kid, id, texts)),
        Object::Dictionary(kid) => {
            let page = kid.get(b"Pg").unwrap().as_reference().unwrap();
            match kid.get(b"Type").unwrap().as_name().unwrap() {
                b"MCR" => piece(page, kid.get(b"MCID").unwrap().as_i64().unwrap()),
                b"OBJR" => Kid::Annotation(kid.get(b"Obj").unwrap().as_reference().unwrap()),
                other => panic!("{other:?} in the tree of structure"),
            }
        }
        other => panic!("{other:?} in the tree of structure"),
    });
    let kids = kids.collect();
    let tag = String::from_utf8(dictionary.get(b"S").unwrap().as_name().unwrap().to_vec()).unwrap();
    Element { id, tag, dictionary, kids }
}
