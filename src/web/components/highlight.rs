//! An article's main text with its evidence highlighted in place: cut into paragraphs, each into pieces of which some are
//! marked and lead to what they prove. Pure; offsets are code points of the stored text.

/// A stretch of text that says something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Highlight {
    pub start: usize,
    pub end: usize,
    /// The number a reader sees, from 1 in the order of the text.
    pub number: usize,
    /// Anchors that stand here: places in the article's evidence, from 1.
    pub anchors: Vec<usize>,
    /// Where it leads.
    pub href: Option<String>,
}

/// A piece of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    pub text: String,
    pub marked: bool,
    pub href: Option<String>,
    /// Highlights that begin here: their numbers, with the anchors of each.
    pub pins: Vec<Pin>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pin {
    pub number: usize,
    pub anchors: Vec<usize>,
}

/// Cuts the main body into paragraphs of pieces. A line outside the main body that proves something (a teaser that gives
/// the event's days) is shown too, in its place.
pub fn paragraphs(text: &str, main: &[(usize, usize)], highlights: &[Highlight]) -> Vec<Vec<Piece>> {
    let letters: Vec<char> = text.chars().collect();
    let mut spans: Vec<(usize, usize)> = if main.is_empty() {
        vec![(0, letters.len())]
    } else {
        main.iter().map(|span| (span.0, span.1.min(letters.len()))).collect()
    };
    let outside: Vec<(usize, usize)> = highlights
        .iter()
        .filter(|mark| mark.start < letters.len())
        .filter(|mark| !spans.iter().any(|(start, end)| *start <= mark.start && mark.start < *end))
        .map(|mark| line_around(&letters, mark.start))
        .collect();
    spans.extend(outside);
    spans.sort_unstable();
    spans.dedup();
    let mut paragraphs = Vec::new();
    let mut written = 0;
    for (start, end) in spans {
        // A line may reach into the block beside it: what was written is not written again.
        let start = start.max(written);
        written = written.max(end);
        let mut from = start;
        while from < end {
            let until = letters[from..end].iter().position(|letter| *letter == '\n').map_or(end, |at| from + at);
            if letters[from..until].iter().any(|letter| !letter.is_whitespace()) {
                paragraphs.push(pieces(&letters, from, until, highlights));
            }
            from = until + 1;
        }
    }
    paragraphs
}

fn pieces(letters: &[char], from: usize, until: usize, highlights: &[Highlight]) -> Vec<Piece> {
    let here: Vec<&Highlight> = highlights.iter().filter(|mark| mark.start < until && mark.end > from).collect();
    let mut cuts: Vec<usize> = here.iter().flat_map(|mark| [mark.start, mark.end]).chain([from, until]).collect();
    cuts.retain(|cut| (from..=until).contains(cut));
    cuts.sort_unstable();
    cuts.dedup();
    cuts.windows(2)
        .map(|cut| {
            let (start, end) = (cut[0], cut[1]);
            let covering = here.iter().filter(|mark| mark.start <= start && mark.end >= end);
            // The shortest says it most exactly.
            let closest = covering.min_by_key(|mark| mark.end - mark.start);
            // What begins in an earlier paragraph is pinned where it begins to be seen.
            let begins = |mark: &&&Highlight| {
                mark.start == start
                    || (start == from && mark.start < from && mark.start >= previous_line(letters, from))
            };
            Piece {
                text: letters[start..end].iter().collect(),
                marked: closest.is_some(),
                // A blank between two marks has nothing to press on.
                href: closest
                    .filter(|_| letters[start..end].iter().any(|letter| !letter.is_whitespace()))
                    .and_then(|mark| mark.href.clone()),
                pins: here
                    .iter()
                    .filter(begins)
                    .map(|mark| Pin { number: mark.number, anchors: mark.anchors.clone() })
                    .collect(),
            }
        })
        .collect()
}

/// The line that holds a letter.
fn line_around(letters: &[char], at: usize) -> (usize, usize) {
    let start = letters[..at].iter().rposition(|letter| *letter == '\n').map_or(0, |before| before + 1);
    let end = letters[at..].iter().position(|letter| *letter == '\n').map_or(letters.len(), |after| at + after);
    (start, end)
}

/// Where the run of blank letters before `from` begins: a highlight that begins there begins, to the eye, at `from`.
fn previous_line(letters: &[char], from: usize) -> usize {
    let blank = letters[..from].iter().rev().take_while(|letter| letter.is_whitespace()).count();
    from - blank
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(start: usize, end: usize, number: usize, href: &str) -> Highlight {
        Highlight { start, end, number, anchors: vec![number], href: Some(href.to_owned()) }
    }

    fn written(paragraphs: &[Vec<Piece>]) -> String {
        let piece = |piece: &Piece| {
            let pins: String = piece.pins.iter().map(|pin| format!("<{}>", pin.number)).collect();
            if piece.marked { format!("{pins}[{}]", piece.text) } else { format!("{pins}{}", piece.text) }
        };
        paragraphs.iter().map(|pieces| pieces.iter().map(piece).collect::<String>()).collect::<Vec<_>>().join("¶")
    }

    #[test]
    fn marks_stand_where_the_offsets_say() {
        let text = "Đoàn Cần Thơ đến Nice.\n\nRất vui.";
        let marks = [mark(5, 12, 1, "/a"), mark(17, 21, 2, "/b")];
        assert_eq!(written(&paragraphs(text, &[], &marks)), "Đoàn <1>[Cần Thơ] đến <2>[Nice].¶Rất vui.");
    }

    #[test]
    fn nested_marks_lead_to_the_closest() {
        let text = "Đoàn Cần Thơ đến Nice.";
        let marks = [mark(0, 22, 1, "/whole"), mark(5, 12, 2, "/part")];
        let pieces = paragraphs(text, &[], &marks).remove(0);
        let hrefs: Vec<_> = pieces.iter().map(|piece| piece.href.as_deref().unwrap_or_default()).collect();
        assert_eq!(hrefs, ["/whole", "/part", "/whole"]);
        assert_eq!(written(&[pieces]), "<1>[Đoàn ]<2>[Cần Thơ][ đến Nice.]");
    }

    #[test]
    fn the_main_body_is_shown_with_lines_that_prove_something_and_offsets_may_be_anything() {
        let text = "Menu\nThân bài.\nXem thêm";
        assert_eq!(written(&paragraphs(text, &[(5, 14)], &[mark(10, 999, 2, "/b")])), "Thân <2>[bài.]");
        let marks = [mark(10, 13, 1, "/a"), mark(15, 18, 2, "/b")];
        assert_eq!(written(&paragraphs(text, &[(5, 14)], &marks)), "Thân <1>[bài].¶<2>[Xem] thêm");
        assert_eq!(written(&paragraphs(text, &[(20, 5), (900, 901)], &[])), "");
    }
}
