//! Counts the bits of long runs of words. A program for every processor may not use the instruction that counts, and
//! counting a word by arithmetic takes a dozen steps; so words are added up bit by bit first, as one adds columns on paper,
//! and only the carries of every eighth word are counted (Harley and Seal). Half the time, with nothing but logic.

/// Words that one step adds side by side: what the compiler turns into wide registers.
const SIDE: usize = 4;

type Words = [u64; SIDE];

/// How many bits are set in `words`.
pub(super) fn ones(words: &[u64]) -> u32 {
    ones_of_both(words, words, |word, _| word)
}

/// How many bits are set in what `join` makes of each word and its counterpart.
#[inline(always)]
pub(super) fn ones_of_both(words: &[u64], others: &[u64], join: impl Fn(u64, u64) -> u64) -> u32 {
    let shared = words.len().min(others.len());
    let (blocks, rest) = words[..shared].as_chunks::<{ 8 * SIDE }>();
    let (other_blocks, other_rest) = others[..shared].as_chunks::<{ 8 * SIDE }>();
    let (mut ones, mut twos, mut fours, mut eights) = ([0; SIDE], [0; SIDE], [0; SIDE], 0);
    for (block, other) in blocks.iter().zip(other_blocks) {
        let at = |step: usize| -> Words {
            let mut joined = [0; SIDE];
            for side in 0..SIDE {
                joined[side] = join(block[step * SIDE + side], other[step * SIDE + side]);
            }
            joined
        };
        let (two, one) = add(ones, at(0), at(1));
        let (two_more, one) = add(one, at(2), at(3));
        let (four, two) = add(twos, two, two_more);
        let (two_again, one) = add(one, at(4), at(5));
        let (two_last, one) = add(one, at(6), at(7));
        let (four_more, two) = add(two, two_again, two_last);
        let (eight, four) = add(fours, four, four_more);
        (ones, twos, fours) = (one, two, four);
        eights += counted(eight);
    }
    let left: u32 = rest.iter().zip(other_rest).map(|(word, other)| join(*word, *other).count_ones()).sum();
    8 * eights + 4 * counted(fours) + 2 * counted(twos) + counted(ones) + left
}

/// Adds three bits in each place: what is carried, and what stays.
#[inline(always)]
fn add(one: Words, two: Words, three: Words) -> (Words, Words) {
    let (mut carried, mut stays) = ([0; SIDE], [0; SIDE]);
    for side in 0..SIDE {
        let odd = one[side] ^ two[side];
        carried[side] = (one[side] & two[side]) | (odd & three[side]);
        stays[side] = odd ^ three[side];
    }
    (carried, stays)
}

#[inline(always)]
fn counted(words: Words) -> u32 {
    words.iter().map(|word| word.count_ones()).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_those_of_counting_word_by_word() {
        let word = |at: u64| at.wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(at as u32 % 64);
        for length in [0, 1, 31, 32, 33, 64, 1_000, 1_027] {
            let words: Vec<u64> = (0..length).map(word).collect();
            let others: Vec<u64> = (0..length + 5).map(|at| word(at * 7 + 1)).collect();
            let slowly = |join: fn(u64, u64) -> u64| -> u32 {
                words.iter().zip(&others).map(|(word, other)| join(*word, *other).count_ones()).sum()
            };
            assert_eq!(ones(&words), slowly(|word, _| word), "{length}");
            assert_eq!(ones_of_both(&words, &others, |word, other| word & other), slowly(|word, other| word & other));
            assert_eq!(ones_of_both(&words, &others, |word, other| word & !other), slowly(|word, other| word & !other));
        }
        assert_eq!(ones(&[u64::MAX; 99]), 99 * 64);
    }
}
