//! How an article was read, as text for a terminal: each block with its label, each mention and claim marked in its
//! sentence, the rule that made it, the evidence, why a year was chosen, why reports were merged.

use std::fmt::Write as _;

use vnfr_model::{Clue, Extraction, MentionKind, MergedEvent, Span};
use vnfr_text::Range;

use super::reading::Reading;
use super::{NotAnArticle, source};

/// Reads an article and tells how. Equal bytes give equal text.
///
/// # Errors
///
/// [`NotAnArticle`] names the file and says why it holds no article.
pub fn explain(file: &str, bytes: &[u8]) -> Result<String, NotAnArticle> {
    let source = source::read(file, bytes)?;
    let reading = super::read(&source);
    let extraction = super::extract_source(&source);
    Ok(of_article(&reading, &extraction))
}

/// What was merged from several articles, and why; events told once are left out.
pub fn explain_merges(events: &[MergedEvent]) -> String {
    let mut out = String::new();
    for event in events.iter().filter(|event| event.articles.len() > 1) {
        let _ = writeln!(
            out,
            "\n{} ({} reports, {} independent)",
            event.id,
            event.members.len(),
            event.independent_sources
        );
        for member in &event.members {
            let _ = writeln!(out, "  told by {} (event {}, dispatch {})", member.file, member.event, member.dispatch);
        }
        for reason in &event.reasons {
            let _ = writeln!(out, "  one event because {}: {}", reason.rule, reason.value);
        }
        for conflict in &event.conflicts {
            let rule = conflict.rule.as_deref().unwrap_or("no rule sets them apart");
            let _ = writeln!(out, "  {} differ; shown by rule: {rule}", conflict.field);
            for value in &conflict.values {
                let mark = if value.chosen { "→" } else { " " };
                let _ = writeln!(out, "   {mark} {} ({}) in {}", value.value, value.status.as_str(), value.file);
            }
        }
    }
    out
}

fn of_article(reading: &Reading, extraction: &Extraction) -> String {
    let mut out = String::new();
    let quote = |span: Span| shortened(reading.view.original(reading.view.range(span)));
    let _ = writeln!(out, "{}", extraction.file);
    let published = extraction.published.map_or("not stated".to_owned(), |date| date.to_string());
    let _ = writeln!(out, "language {} · published {published}", extraction.language.as_str());
    let verdict = if extraction.relevant { "about local co-operation" } else { "not about local co-operation" };
    let _ = writeln!(out, "{verdict}, by {}", extraction.relevance_rules.join(", "));
    let _ = writeln!(out, "\nTEXT (people in [ ], bodies in {{ }}, places in < >, dates in | |, numbers in # #)");
    for block in &reading.blocks {
        let label = format!("{} ({})", block.label.as_str(), block.rule);
        let shown = if block.label.is_main() {
            marked(reading, extraction, block.range)
        } else {
            shortened(reading.words(block.range))
        };
        let _ = writeln!(out, "{label:<34} {shown}");
    }
    let _ = writeln!(out, "\nMENTIONS");
    for mention in &extraction.mentions {
        let _ = writeln!(
            out,
            "  {:<13} {:<44} → {} [{}]",
            kind_word(mention.kind),
            shortened(&mention.text),
            mention.id,
            mention.rule
        );
    }
    let _ = writeln!(out, "\nPEOPLE");
    for person in &extraction.people {
        let _ = writeln!(out, "  {} ({}) {}", person.name, person.side.as_str(), person.titles.join("; "));
    }
    let _ = writeln!(out, "\nEVENTS");
    for (index, event) in extraction.events.iter().enumerate() {
        let when = match (&event.partial, event.start, event.end) {
            (Some(partial), ..) => partial.clone(),
            (None, Some(start), Some(end)) if start != end => format!("{start}/{end}"),
            (None, Some(start), _) => start.to_string(),
            _ => "no date".to_owned(),
        };
        let parent = event.parent.map_or(String::new(), |parent| format!(" of {parent}"));
        let _ = writeln!(
            out,
            "  {index}. {} {}{parent}, {}, {when} [rule {}]",
            event.role.as_str(),
            event.kind.as_str(),
            event.status.as_str(),
            event.rule
        );
        for (field, spans) in event.evidence.iter() {
            let quotes: Vec<String> = spans.iter().map(|span| format!("“{}”", quote(*span))).collect();
            let _ = writeln!(out, "       {field}: {}", quotes.join(", "));
        }
        if !event.inferred.is_empty() {
            let _ = writeln!(out, "       inferred: {}", event.inferred.join(", "));
        }
        for clue in &event.clues {
            let _ = writeln!(out, "       year by {}", clue_words(clue, &quote));
        }
        for other in &event.alternative_dates {
            let end = other.end.map_or(String::new(), |end| format!("/{end}"));
            let _ = writeln!(
                out,
                "       also dated {}{end} ({}): “{}”",
                other.start,
                other.status.as_str(),
                quote(other.span)
            );
        }
    }
    let _ = writeln!(out, "\nDELEGATIONS");
    for sent in &extraction.delegations {
        let leader = sent.leader.as_deref().unwrap_or("no leader stated");
        let _ = writeln!(
            out,
            "  of {} ({}), {leader} → {} [rule {}]",
            sent.origin,
            sent.side.as_str(),
            sent.destinations.join(", "),
            sent.rule
        );
        for (field, spans) in sent.evidence.iter() {
            let quotes: Vec<String> = spans.iter().map(|span| format!("“{}”", quote(*span))).collect();
            let _ = writeln!(out, "       {field}: {}", quotes.join(", "));
        }
    }
    let _ = writeln!(out, "\nTIES");
    for tie in &extraction.partnerships {
        let since = tie.since.map_or("since when is not said".to_owned(), |since| format!("since {since}"));
        let _ = writeln!(out, "  {} – {}, {since} [rule {}]", tie.vn, tie.fr, tie.rule);
        for span in &tie.evidence {
            let _ = writeln!(out, "       “{}”", quote(*span));
        }
    }
    let _ = writeln!(out, "\nFIGURES");
    for figure in &extraction.figures {
        let quotes: Vec<String> = figure.evidence.iter().map(|span| format!("“{}”", quote(*span))).collect();
        let _ = writeln!(
            out,
            "  {} {} ({}, {}): {}",
            figure.what,
            figure.value,
            figure.qualifier.as_str(),
            figure.status.as_str(),
            quotes.join(", ")
        );
    }
    out
}

fn clue_words(clue: &Clue, quote: &dyn Fn(Span) -> String) -> String {
    let years: Vec<String> = clue.years.iter().map(i16::to_string).collect();
    let place = clue.span.map_or("outside the article".to_owned(), |span| format!("“{}”", quote(span)));
    format!("{} ({place}): {}", clue.kind, if years.is_empty() { "excludes".to_owned() } else { years.join(" or ") })
}

fn kind_word(kind: MentionKind) -> &'static str {
    match kind {
        MentionKind::Person => "person",
        MentionKind::Place => "place",
        MentionKind::Organisation => "organisation",
        MentionKind::Date => "date",
        MentionKind::Figure => "figure",
    }
}

/// One line of at most 120 letters.
fn shortened(text: &str) -> String {
    const LONGEST: usize = 120;
    let line: Vec<&str> = text.split_whitespace().collect();
    let line = line.join(" ");
    match line.char_indices().nth(LONGEST) {
        Some((cut, _)) => format!("{}…", &line[..cut]),
        None => line,
    }
}

/// The words of a block with each mention between its marks; of nested mentions the outer is marked.
fn marked(reading: &Reading, extraction: &Extraction, range: Range) -> String {
    let mut out = String::new();
    let mut done = range.start;
    for mention in &extraction.mentions {
        let own = reading.view.range(mention.span);
        if own.start < done || own.end > range.end {
            continue;
        }
        let (open, close) = match mention.kind {
            MentionKind::Person => ('[', ']'),
            MentionKind::Organisation => ('{', '}'),
            MentionKind::Place => ('<', '>'),
            MentionKind::Date => ('|', '|'),
            MentionKind::Figure => ('#', '#'),
        };
        out.push_str(reading.view.slice(Range::new(done, own.start)));
        out.push(open);
        out.push_str(reading.view.slice(own));
        out.push(close);
        done = own.end;
    }
    out.push_str(reading.view.slice(Range::new(done, range.end)));
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_reading_names_its_rules_clues_and_evidence() {
        let text = "Đoàn Hải Phòng thăm Brest\n\n10:00 12/10/2013\n\nTừ ngày 4-9/10, đoàn đại biểu thành phố Hải Phòng do ông Dương Anh Điền, Chủ tịch UBND thành phố dẫn đầu đã thăm và làm việc tại thành phố Brest (Pháp).\n";
        let told = super::explain("brest.txt", text.as_bytes()).expect("an article");
        for words in ["delegation_visit", "2013-10-04/2013-10-09", "year by dateline", "Dương Anh Điền", "[rule visit]"]
        {
            assert!(told.contains(words), "{words} is not in\n{told}");
        }
        assert_eq!(told, super::explain("brest.txt", text.as_bytes()).expect("an article"));
    }
}
