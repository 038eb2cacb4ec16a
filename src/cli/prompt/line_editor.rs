//! A text that is typed, with the editing keys of a shell.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use unicode_segmentation::UnicodeSegmentation;

/// A text with a cursor.
#[derive(Debug, Default)]
pub struct LineEditor {
    text: String,
    /// The byte before which text is inserted.
    cursor: usize,
    /// What was deleted last by the line or the word; Ctrl-Y inserts it.
    deleted: String,
}

impl LineEditor {
    /// A text to change, with the cursor at its end.
    pub fn new(text: &str) -> Self {
        Self { text: text.to_owned(), cursor: text.len(), deleted: String::new() }
    }

    /// What is typed.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The byte of the text at which the cursor is.
    pub fn cursor(&self) -> usize {
        self.cursor
    }

    /// Deletes everything.
    pub fn clear(&mut self) {
        *self = Self { deleted: std::mem::take(&mut self.deleted), ..Self::default() };
    }

    /// Inserts a text at the cursor, without control characters other than line breaks.
    pub fn insert(&mut self, text: &str) {
        let text: String = text
            .replace("\r\n", "\n")
            .chars()
            .map(|letter| match letter {
                '\r' => '\n',
                '\t' => ' ',
                _ => letter,
            })
            .filter(|letter| *letter == '\n' || !letter.is_control())
            .collect();
        self.text.insert_str(self.cursor, &text);
        self.cursor += text.len();
    }

    /// Does what a key stands for. A combination without a meaning does nothing: it never types its letter.
    pub fn press(&mut self, key: KeyEvent) {
        let with = |modifier| key.modifiers.contains(modifier);
        // The right Alt key of many keyboards is reported as both: it types a sign, such as `@`.
        let types_sign = with(KeyModifiers::CONTROL) == with(KeyModifiers::ALT);
        let by_word = with(KeyModifiers::CONTROL) || with(KeyModifiers::ALT);
        match key.code {
            KeyCode::Char(letter) if types_sign => self.insert(letter.encode_utf8(&mut [0; 4])),
            KeyCode::Char(letter) if with(KeyModifiers::CONTROL) => self.press_with_control(letter),
            KeyCode::Char('b') => self.cursor = self.word_start(),
            KeyCode::Char('f') => self.cursor = self.word_end(),
            KeyCode::Char('d') => self.delete(self.cursor, self.word_end()),
            KeyCode::Left if by_word => self.cursor = self.word_start(),
            KeyCode::Right if by_word => self.cursor = self.word_end(),
            KeyCode::Left => self.cursor = self.previous(),
            KeyCode::Right => self.cursor = self.next(),
            KeyCode::Home => self.cursor = 0,
            KeyCode::End => self.cursor = self.text.len(),
            KeyCode::Backspace if by_word => self.delete(self.word_start(), self.cursor),
            KeyCode::Delete if by_word => self.delete(self.cursor, self.word_end()),
            KeyCode::Backspace => self.remove(self.previous(), self.cursor),
            KeyCode::Delete => self.remove(self.cursor, self.next()),
            _ => {}
        }
    }

    fn press_with_control(&mut self, letter: char) {
        match letter {
            'a' => self.cursor = 0,
            'e' => self.cursor = self.text.len(),
            'b' => self.cursor = self.previous(),
            'f' => self.cursor = self.next(),
            'd' => self.remove(self.cursor, self.next()),
            'h' => self.remove(self.previous(), self.cursor),
            'k' => self.delete(self.cursor, self.text.len()),
            'u' => self.delete(0, self.cursor),
            'w' => self.delete(self.word_start(), self.cursor),
            'y' => self.insert(&self.deleted.clone()),
            _ => {}
        }
    }

    /// Deletes a range that Ctrl-Y may insert again.
    fn delete(&mut self, from: usize, to: usize) {
        if from < to {
            self.deleted = self.text[from..to].to_owned();
        }
        self.remove(from, to);
    }

    fn remove(&mut self, from: usize, to: usize) {
        self.text.replace_range(from..to, "");
        self.cursor = from;
    }

    fn previous(&self) -> usize {
        self.text[..self.cursor].grapheme_indices(true).next_back().map_or(0, |(at, _)| at)
    }

    fn next(&self) -> usize {
        self.cursor + self.text[self.cursor..].graphemes(true).next().map_or(0, str::len)
    }

    /// Where the word before the cursor begins; words are what stands between blanks.
    fn word_start(&self) -> usize {
        let before = self.text[..self.cursor].trim_end();
        before
            .char_indices()
            .rev()
            .find(|(_, letter)| letter.is_whitespace())
            .map_or(0, |(at, blank)| at + blank.len_utf8())
    }

    fn word_end(&self) -> usize {
        let after = &self.text[self.cursor..];
        let word = after.trim_start();
        let end = word.find(char::is_whitespace).unwrap_or(word.len());
        self.cursor + (after.len() - word.len()) + end
    }
}

#[cfg(test)]
mod tests {
    use super::LineEditor;
    use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

    /// The text after these keys, with `|` at the cursor.
    fn after(text: &str, keys: &[(KeyCode, KeyModifiers)]) -> String {
        let mut line = LineEditor::new(text);
        for (code, modifiers) in keys {
            line.press(KeyEvent::new(*code, *modifiers));
        }
        let (before, behind) = line.text().split_at(line.cursor());
        format!("{before}|{behind}")
    }

    #[test]
    fn keys_edit_as_in_a_shell() {
        let control = |letter| (KeyCode::Char(letter), KeyModifiers::CONTROL);
        let alt = |letter| (KeyCode::Char(letter), KeyModifiers::ALT);
        let plain = |code| (code, KeyModifiers::NONE);
        let (left, home, end) = (plain(KeyCode::Left), plain(KeyCode::Home), plain(KeyCode::End));
        let text = "le café crème";
        for (keys, expected) in [
            (vec![control('u')], "|"),
            (vec![control('w')], "le café |"),
            (vec![control('w'), control('w')], "le |"),
            (vec![control('a'), control('k')], "|"),
            (vec![home, control('d')], "|e café crème"),
            (vec![control('a'), control('e')], "le café crème|"),
            (vec![left, left, plain(KeyCode::Backspace)], "le café cr|me"),
            (vec![left, control('u')], "|e"),
            (vec![alt('b'), alt('b'), alt('d')], "le | crème"),
            (vec![control('w'), control('a'), control('y')], "crème|le café "),
            (vec![home, end, plain(KeyCode::Delete)], "le café crème|"),
            (vec![(KeyCode::Left, KeyModifiers::CONTROL)], "le café |crème"),
            (vec![control('x'), control('t'), alt('x')], "le café crème|"),
            (vec![(KeyCode::Char('@'), KeyModifiers::CONTROL | KeyModifiers::ALT)], "le café crème@|"),
            (vec![(KeyCode::Char('É'), KeyModifiers::SHIFT)], "le café crèmeÉ|"),
        ] {
            assert_eq!(after(text, &keys), expected, "{keys:?}");
        }
        assert_eq!(after("e\u{301}", &[plain(KeyCode::Backspace)]), "|");
        assert_eq!(after("", &[left, control('w'), control('d'), alt('b'), alt('f')]), "|");
    }

    #[test]
    fn what_is_pasted_keeps_its_line_breaks_alone() {
        let mut line = LineEditor::default();
        line.insert("a\r\nb\tc\u{1b}[31m");
        assert_eq!(line.text(), "a\nb c[31m");
    }
}
