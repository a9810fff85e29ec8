//! A workbook (Office Open XML): the rows on the first sheet, what the file is on the last.
//! Rows go to a temporary file as they come, so memory stays flat; a sheet that is full is followed by another.

use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet};

use super::{
    csv,
    table::{Cell, ColumnKind, FormError, Head, Out, Rows, printable},
};
use crate::model::PartialDate;

/// A sheet holds 1,048,576 rows, one of which is the header.
const ROWS_A_SHEET: u32 = 1_048_575;
/// A cell holds 32,767 UTF-16 units; what is cut ends with a mark that says so.
const UNITS_A_CELL: usize = 32_767;
const CUT_MARK: &str = " […]";

/// Writes the whole workbook.
pub fn write(head: &Head, headers_by_id: bool, rows: Rows<'_>, out: Out<'_>) -> Result<(), FormError> {
    write_sheets(head, headers_by_id, rows, out, ROWS_A_SHEET)
}

pub(super) fn write_sheets(
    head: &Head,
    headers_by_id: bool,
    rows: Rows<'_>,
    out: Out<'_>,
    rows_a_sheet: u32,
) -> Result<(), FormError> {
    let mut workbook = Workbook::new();
    let formats = Formats::new();
    let time = head.release.time.get(..10).and_then(PartialDate::parse).and_then(excel_date);
    let properties = rust_xlsxwriter::DocProperties::new()
        .set_title(head.title.as_str())
        .set_author(head.site.as_str())
        .set_comment(format!("{} {} · {}", head.words.release, head.release.id, head.licence.name));
    // The release's day and not the clock's: the same release gives the same bytes.
    workbook.set_properties(&match &time {
        Some(time) => properties.set_creation_datetime(time),
        None => properties,
    });
    let names = csv::header(head, headers_by_id);
    let mut number = 1;
    let mut sheet = open_sheet(&mut workbook, head, &names, number, &formats)?;
    let mut line = 0;
    for row in rows {
        let row = row?;
        if line == rows_a_sheet {
            workbook.push_worksheet(sheet);
            number += 1;
            line = 0;
            sheet = open_sheet(&mut workbook, head, &names, number, &formats)?;
        }
        line += 1;
        let mut column = 0;
        for (cell, kind) in row.cells.iter().zip(head.columns.iter().map(|column| column.kind)) {
            write_cell(&mut sheet, line, column, cell, kind, &formats)?;
            column += 1;
        }
        if head.with_evidence {
            for text in csv::evidence_cells(&row) {
                write_text(&mut sheet, line, column, &text)?;
                column += 1;
            }
        }
        for text in [&head.release.id, &head.licence.id, &head.query] {
            write_text(&mut sheet, line, column, text)?;
            column += 1;
        }
    }
    workbook.push_worksheet(sheet);
    let about = about_sheet(&mut workbook, head, &formats)?;
    workbook.push_worksheet(about);
    workbook.save_to_writer(out)?;
    Ok(())
}

struct Formats {
    bold: Format,
    date: Format,
}

impl Formats {
    fn new() -> Formats {
        Formats { bold: Format::new().set_bold(), date: Format::new().set_num_format("yyyy-mm-dd") }
    }
}

fn open_sheet(
    workbook: &mut Workbook,
    head: &Head,
    names: &[String],
    number: u32,
    formats: &Formats,
) -> Result<Worksheet, FormError> {
    let mut sheet = workbook.new_worksheet_with_constant_memory()?;
    sheet.set_name(sheet_name(&head.title, number))?;
    sheet.set_freeze_panes(1, 0)?;
    for (column, name) in (0_u16..).zip(names) {
        sheet.set_column_width(column, (name.chars().count() + 2).clamp(12, 40) as f64)?;
    }
    for (column, name) in (0_u16..).zip(names) {
        sheet.write_string_with_format(0, column, fitting(name), &formats.bold)?;
    }
    Ok(sheet)
}

fn about_sheet(workbook: &mut Workbook, head: &Head, formats: &Formats) -> Result<Worksheet, FormError> {
    let words = &head.words;
    let mut sheet = workbook.new_worksheet_with_constant_memory()?;
    sheet.set_name(sheet_name(&words.about, 1))?;
    sheet.set_column_width(0, 24)?;
    sheet.set_column_width(1, 100)?;
    let release = format!("{} ({})", head.release.id, head.release.time);
    let licence = format!("{} · {}", head.licence.name, head.licence.address);
    let total = head.total.to_string();
    let lines: [(&str, &str); 6] = [
        (&head.site, &head.title),
        (&words.rows, &total),
        (&words.release, &release),
        (&words.licence, &licence),
        (&words.query, &head.query),
        (&words.page, &head.page),
    ];
    for (line, (name, value)) in (0_u32..).zip(lines) {
        sheet.write_string_with_format(line, 0, fitting(name), &formats.bold)?;
        sheet.write_string(line, 1, fitting(value))?;
    }
    if !head.description.is_empty() {
        sheet.write_string(lines.len() as u32, 1, fitting(&head.description))?;
    }
    Ok(sheet)
}

fn write_cell(
    sheet: &mut Worksheet,
    line: u32,
    column: u16,
    cell: &Cell,
    kind: ColumnKind,
    formats: &Formats,
) -> Result<(), FormError> {
    match cell {
        Cell::Empty => {}
        Cell::Integer(number) => {
            sheet.write_number(line, column, *number as f64)?;
        }
        Cell::Number(number) => {
            sheet.write_number(line, column, *number)?;
        }
        Cell::Truth(truth) => {
            sheet.write_boolean(line, column, *truth)?;
        }
        Cell::Date(date) if kind == ColumnKind::Date => match excel_date(*date) {
            Some(day) => {
                sheet.write_datetime_with_format(line, column, &day, &formats.date)?;
            }
            // A month, a year or a day without a year is no date to a spreadsheet: it stays as written.
            None => write_text(sheet, line, column, &date.to_string())?,
        },
        other => write_text(sheet, line, column, &other.to_text())?,
    }
    Ok(())
}

/// Written as a string, a cell is never a formula, whatever it opens with.
fn write_text(sheet: &mut Worksheet, line: u32, column: u16, text: &str) -> Result<(), FormError> {
    if !text.is_empty() {
        sheet.write_string(line, column, fitting(text))?;
    }
    Ok(())
}

fn excel_date(date: PartialDate) -> Option<ExcelDateTime> {
    let year = u16::try_from(date.year()?).ok().filter(|year| *year >= 1900)?;
    ExcelDateTime::from_ymd(year, date.month()?, date.day()?).ok()
}

fn fitting(text: &str) -> String {
    let text = printable(text);
    if text.encode_utf16().count() <= UNITS_A_CELL {
        return text.into_owned();
    }
    let mut units = 0;
    let limit = UNITS_A_CELL - CUT_MARK.chars().count();
    let mut cut: String = text
        .chars()
        .take_while(|c| {
            units += c.len_utf16();
            units <= limit
        })
        .collect();
    cut.push_str(CUT_MARK);
    cut
}

/// A sheet's name has at most 31 characters, none of `[]:*?/\`, and no apostrophe at its ends.
fn sheet_name(title: &str, number: u32) -> String {
    let suffix = if number > 1 { format!(" {number}") } else { String::new() };
    let name: String = title
        .chars()
        .map(|c| if matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\'') || c.is_control() { ' ' } else { c })
        .take(31 - suffix.len())
        .collect();
    let name = if name.trim().is_empty() { "atlas".to_owned() } else { name.trim().to_owned() };
    name + &suffix
}
