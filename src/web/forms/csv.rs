//! CSV (RFC 4180) that spreadsheets open right and cannot be tricked by.
//! Knows the byte-order mark, the guard against formulas and the columns that carry provenance.

use super::table::{Cell, FormError, Head, Out, Record, Rows, one_line, printable};

/// How a CSV file is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CsvOptions {
    /// Excel reads UTF-8 only behind a byte-order mark: there by default, gone with `bom=0`.
    pub bom: bool,
    /// Headers by stable id (`headers=id`) rather than in the reader's language.
    pub headers_by_id: bool,
    /// Excel set to French or Vietnamese splits on semicolons: `sep=semicolon`.
    pub semicolon: bool,
}

impl Default for CsvOptions {
    fn default() -> CsvOptions {
        CsvOptions { bom: true, headers_by_id: false, semicolon: false }
    }
}

/// The ids of the columns that `evidence=1` adds; line n of each belongs to line n of the others.
pub const EVIDENCE_COLUMNS: [&str; 6] =
    ["evidence_field", "evidence_value", "evidence_quote", "evidence_article", "evidence_offsets", "evidence_status"];

/// The ids of the columns that name a row's release, licence and query. They stand in each row because a CSV file has
/// no other place that common readers leave alone.
pub const PROVENANCE_COLUMNS: [&str; 3] = ["release", "licence", "query"];

/// Writes the whole table.
pub fn write(head: &Head, options: CsvOptions, rows: Rows<'_>, out: Out<'_>) -> Result<(), FormError> {
    if options.bom {
        out.write_all("\u{FEFF}".as_bytes())?;
    }
    let mut csv = csv::WriterBuilder::new()
        .delimiter(if options.semicolon { b';' } else { b',' })
        .terminator(csv::Terminator::CRLF)
        .from_writer(out);
    csv.write_record(header(head, options.headers_by_id)).map_err(io)?;
    for row in rows {
        let row = row?;
        for cell in &row.cells {
            csv.write_field(field(cell)).map_err(io)?;
        }
        if head.with_evidence {
            for column in evidence_cells(&row) {
                csv.write_field(guarded(&column)).map_err(io)?;
            }
        }
        for text in [&head.release.id, &head.licence.id, &head.query] {
            csv.write_field(guarded(text)).map_err(io)?;
        }
        csv.write_record(None::<&[u8]>).map_err(io)?;
    }
    csv.flush()?;
    Ok(())
}

/// The header row, shared with the workbook.
pub(super) fn header(head: &Head, by_id: bool) -> Vec<String> {
    let words = &head.words;
    let mut names: Vec<String> =
        head.columns.iter().map(|column| if by_id { column.id.to_owned() } else { column.label.clone() }).collect();
    if head.with_evidence {
        let labels = [
            &words.evidence_field,
            &words.evidence_value,
            &words.evidence_quote,
            &words.evidence_article,
            &words.evidence_offsets,
            &words.evidence_status,
        ];
        names.extend(
            EVIDENCE_COLUMNS.iter().zip(labels).map(|(id, label)| if by_id { (*id).to_owned() } else { label.clone() }),
        );
    }
    let labels = [&words.release, &words.licence, &words.query];
    names.extend(
        PROVENANCE_COLUMNS.iter().zip(labels).map(|(id, label)| if by_id { (*id).to_owned() } else { label.clone() }),
    );
    names
}

/// The evidence of a row as six cells of equally many lines.
pub(super) fn evidence_cells(row: &Record) -> [String; 6] {
    let lines = |text: &dyn Fn(&super::table::EvidenceItem) -> String| {
        row.evidence.iter().map(|item| one_line(&text(item))).collect::<Vec<_>>().join("\n")
    };
    [
        lines(&|item| item.field.clone()),
        lines(&|item| item.value.clone().unwrap_or_default()),
        lines(&|item| item.quote.clone()),
        lines(&|item| item.article.clone()),
        lines(&|item| format!("{}-{}", item.start, item.end)),
        lines(&|item| item.status.clone()),
    ]
}

/// A cell as CSV text. Numbers and truth values are ours and go as they are; whatever may come from a source is guarded.
fn field(cell: &Cell) -> String {
    match cell {
        Cell::Integer(_) | Cell::Number(_) | Cell::Truth(_) | Cell::Empty => cell.to_text(),
        _ => guarded(&cell.to_text()),
    }
}

/// A spreadsheet runs a cell that opens with one of these as a formula, and a partial date such as `--04-14` as a sum:
/// an apostrophe before it makes it text. Machine readers take one leading apostrophe off such cells.
fn guarded(text: &str) -> String {
    let text = printable(text);
    if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) {
        format!("'{text}")
    } else {
        text.into_owned()
    }
}

fn io(error: csv::Error) -> FormError {
    FormError::Write(error.into())
}
