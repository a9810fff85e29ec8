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

/// Cuts the main body into paragraphs of pieces. A highlight outside the main body is not shown here; its row in the
/// table of evidence still quotes it.
pub fn paragraphs(text: &str, main: &[(usize, usize)], highlights: &[Highlight]) -> Vec<Vec<Piece>> {
    let letters: Vec<char> = text.chars().collect();
    let whole = [(0, letters.len())];
    let spans = if main.is_empty() { &whole } else { main };
    let mut paragraphs = Vec::new();
    for (start, end) in spans.iter().map(|(start, end)| (*start, (*end).min(letters.len()))) {
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
                href: closest.and_then(|mark| mark.href.clone()),
                pins: here
                    .iter()
                    .filter(begins)
                    .map(|mark| Pin { number: mark.number, anchors: mark.anchors.clone() })
                    .collect(),
            }
        })
        .collect()
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
    fn only_the_main_body_is_shown_and_offsets_may_be_anything() {
        let text = "Menu\nThân bài.\nXem thêm";
        assert_eq!(
            written(&paragraphs(text, &[(5, 14)], &[mark(0, 4, 1, "/a"), mark(10, 999, 2, "/b")])),
            "Thân <2>[bài.]"
        );
        assert_eq!(written(&paragraphs(text, &[(20, 5), (900, 901)], &[])), "");
    }
}
