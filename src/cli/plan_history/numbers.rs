//! Serializes numbers, texts and days.

use chrono::{DateTime, Days, NaiveDate, Utc};

/// Variable-length integers: seven bits per byte, the lowest first.
#[derive(Default)]
pub struct Writer {
    pub bytes: Vec<u8>,
}

impl Writer {
    /// Writes a number.
    pub fn number(&mut self, number: usize) {
        self.wide(number as u64);
    }

    /// Writes a number of 64 bits on every machine.
    pub fn wide(&mut self, mut number: u64) {
        while number >= 0x80 {
            self.bytes.push(number.to_le_bytes()[0] | 0x80);
            number >>= 7;
        }
        self.bytes.push(number.to_le_bytes()[0]);
    }

    /// Writes a number with a sign, zigzag encoded.
    pub fn signed(&mut self, number: i64) {
        self.wide((number.wrapping_shl(1) ^ (number >> 63)).cast_unsigned());
    }

    /// Writes the length in bytes, then the text.
    pub fn text(&mut self, text: &str) {
        self.number(text.len());
        self.bytes.extend(text.as_bytes());
    }

    /// Days since 1970-01-01 plus one; zero for none.
    pub fn day(&mut self, day: Option<NaiveDate>) {
        self.number(usize::from(day.is_some()));
        if let Some(day) = day {
            self.signed(day.signed_duration_since(DateTime::UNIX_EPOCH.date_naive()).num_days());
        }
    }
}

/// Reads what [`Writer`] wrote; every method returns `None` if the bytes end or are invalid.
pub struct Reader<'b> {
    pub bytes: &'b [u8],
}

impl<'b> Reader<'b> {
    /// Reads a number.
    pub fn number(&mut self) -> Option<usize> {
        usize::try_from(self.wide()?).ok()
    }

    /// Reads a number of 64 bits.
    pub fn wide(&mut self) -> Option<u64> {
        let mut number = 0;
        for shift in (0..u64::BITS).step_by(7) {
            let (&byte, rest) = self.bytes.split_first()?;
            self.bytes = rest;
            number |= u64::from(byte & 0x7F) << shift;
            if byte & 0x80 == 0 {
                return Some(number);
            }
        }
        None
    }

    /// Reads a number with a sign.
    pub fn signed(&mut self) -> Option<i64> {
        let number = self.wide()?;
        Some((number >> 1).cast_signed() ^ -(number & 1).cast_signed())
    }

    /// Reads a time as the difference to `last`, in seconds.
    pub fn time(&mut self, last: i64) -> Option<DateTime<Utc>> {
        DateTime::from_timestamp(last.checked_add(self.signed()?)?, 0)
    }

    /// Reads so many bytes.
    pub fn take(&mut self, length: usize) -> Option<&'b [u8]> {
        let (taken, rest) = self.bytes.split_at_checked(length)?;
        self.bytes = rest;
        Some(taken)
    }

    /// Reads a text in UTF-8.
    pub fn text(&mut self) -> Option<&'b str> {
        let length = self.number()?;
        std::str::from_utf8(self.take(length)?).ok()
    }

    /// Reads a day, or none.
    pub fn day(&mut self) -> Option<Option<NaiveDate>> {
        if self.number()? == 0 {
            return Some(None);
        }
        let days = self.signed()?;
        let (epoch, distance) = (DateTime::UNIX_EPOCH.date_naive(), Days::new(days.unsigned_abs()));
        let day = if days < 0 { epoch.checked_sub_days(distance) } else { epoch.checked_add_days(distance) };
        day.map(Some)
    }

    /// Reads a length, then so many items.
    pub fn list<T>(&mut self, mut one: impl FnMut(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        let length = self.number()?;
        // Each item takes at least a byte, so that a wrong length does not allocate more than the input.
        let mut list = Vec::with_capacity(length.min(self.bytes.len()));
        for _ in 0..length {
            list.push(one(self)?);
        }
        Some(list)
    }
}
