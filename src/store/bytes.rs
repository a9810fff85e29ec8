//! Numbers as few bytes: seven bits a byte, lowest first, the high bit where more follow.

pub(super) fn push(bytes: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// Numbers read one after another; `None` at the end, or where the bytes end within a number.
#[derive(Clone, Copy)]
pub(super) struct Numbers<'b>(pub &'b [u8]);

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
    fn numbers_come_back_and_cut_ones_do_not() {
        let numbers = [0, 1, 127, 128, 300, 16_383, 16_384, 2_000_000, u32::MAX];
        let mut bytes = Vec::new();
        numbers.iter().for_each(|number| push(&mut bytes, *number));
        assert_eq!(Numbers(&bytes).collect::<Vec<u32>>(), numbers);
        assert_eq!(Numbers(&bytes[..bytes.len() - 1]).count(), numbers.len() - 1);
        assert_eq!(Numbers(&[0xFF; 9]).next(), None, "a number beyond reason");
    }
}
