//! Numbers as few bytes: seven bits a byte, lowest first, the high bit where more follow.

/// Appends a number.
pub fn push(bytes: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// Numbers read one after another; `None` at the end, or where the bytes end within a number.
#[derive(Clone, Copy)]
pub struct Numbers<'b>(pub &'b [u8]);

impl Numbers<'_> {
    /// Passes over as many numbers, or all that are left: only their last bytes, below 128, are counted, eight at a time.
    pub fn pass(&mut self, mut numbers: usize) {
        while numbers >= 8
            && let Some((eight, rest)) = self.0.split_first_chunk::<8>()
        {
            let ends = !u64::from_le_bytes(*eight) & 0x8080_8080_8080_8080;
            numbers -= ends.count_ones() as usize;
            self.0 = rest;
        }
        while numbers > 0
            && let Some((byte, rest)) = self.0.split_first()
        {
            numbers -= usize::from(*byte < 0x80);
            self.0 = rest;
        }
    }
}

impl Iterator for Numbers<'_> {
    type Item = u32;

    #[inline]
    fn next(&mut self) -> Option<u32> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        if *first < 0x80 {
            return Some(u32::from(*first));
        }
        let mut number = u32::from(*first & 0x7F);
        for shift in [7, 14, 21, 28] {
            let (byte, rest) = self.0.split_first()?;
            self.0 = rest;
            number |= u32::from(*byte & 0x7F) << shift;
            if *byte < 0x80 {
                return Some(number);
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passing_over_numbers_is_reading_them() {
        let mut bytes = Vec::new();
        (0..200_u32).for_each(|at| push(&mut bytes, at * at * 31));
        for numbers in [0, 1, 7, 8, 9, 63, 199, 200, 500] {
            let (mut passed, mut read) = (Numbers(&bytes), Numbers(&bytes));
            passed.pass(numbers);
            read.by_ref().take(numbers).for_each(drop);
            assert_eq!(passed.0, read.0, "{numbers}");
        }
    }

    #[test]
    fn numbers_come_back_and_cut_ones_do_not() {
        let numbers = [0, 1, 127, 128, 300, 16_383, 16_384, 2_000_000, u32::MAX];
        let mut bytes = Vec::new();
        numbers.iter().for_each(|number| push(&mut bytes, *number));
        assert_eq!(Numbers(&bytes).collect::<Vec<u32>>(), numbers);
        assert_eq!(Numbers(&bytes[..bytes.len() - 1]).count(), numbers.len() - 1);
        assert_eq!(Numbers(&[0xFF; 9]).next(), None, "a number beyond reason");
    }
}
