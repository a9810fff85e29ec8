//! Every writer on the same rows, ordinary and hostile.

use super::{csv::CsvOptions, *};
use crate::model::{Lang, PartialDate, When};

pub(super) fn head() -> Head {
    let column = |id, kind| Column { id, label: format!("Nhãn {id}"), kind };
    Head {
        list: "events",
        title: "Sự kiện [1/2]: *".to_owned(),
        description: "Cần Thơ & \"Nice\"".to_owned(),
        site: "Atlas".to_owned(),
        lang: Lang::Vi,
        total: 3,
        undated: 1,
        release: ReleaseStamp { id: "0a1b2c3d4e5f".to_owned(), time: "2026-11-22T03:00:00Z".to_owned() },
        licence: Licence {
            id: "CC-BY-4.0".to_owned(),
            name: "CC BY 4.0".to_owned(),
            address: "https://creativecommons.org/licenses/by/4.0/".to_owned(),
        },
        query: "https://atlas.example/vi/events.csv?province=can-tho&kind=meeting".to_owned(),
        page: "https://atlas.example/vi/events?province=can-tho&kind=meeting".to_owned(),
        host: "atlas.example".to_owned(),
        columns: vec![
            column("id", ColumnKind::Code),
            column("title", ColumnKind::Text),
            column("start", ColumnKind::Date),
            column("vn_localities", ColumnKind::List),
            column("articles", ColumnKind::Number),
        ],
        with_evidence: true,
        words: Words {
            about: "Về tệp này".to_owned(),
            rows: "Số dòng".to_owned(),
            release: "Bản".to_owned(),
            licence: "Giấy phép".to_owned(),
            query: "Địa chỉ".to_owned(),
            page: "Trang".to_owned(),
            left_out: "1 sự kiện không có ngày".to_owned(),
            evidence_field: "Trường".to_owned(),
            ..Words::default()
        },
    }
}

const HOSTILE: &str = "=HYPERLINK(\"http://evil\",\"x\")\r\nEND:VEVENT\r\n</script>]]>&\u{0}, ; \\";

pub(super) fn rows() -> Vec<Record> {
    let row = |id: &str, title: &str, start: &str, end: &str| {
        let start = PartialDate::parse(start);
        Record {
            id: id.to_owned(),
            title: title.to_owned(),
            address: format!("https://atlas.example/vi/events/{id}"),
            updated: "2026-11-22T03:00:00Z".to_owned(),
            when: When { start, end: PartialDate::parse(end) },
            place: "Cần Thơ".to_owned(),
            shape: Some(Shape::Point(105.78, 10.03)),
            categories: vec!["Văn hóa, <b>".to_owned()],
            cells: vec![
                id.into(),
                title.into(),
                start.into(),
                vec!["vn63-92".to_owned(), "vn63-01".to_owned()].into(),
                3_i64.into(),
            ],
            ..Record::default()
        }
    };
    let mut rows = vec![
        row(
            "visit",
            "Đoàn Cần Thơ thăm Nice, Toulouse và Bordeaux; gặp gỡ nhiều đối tác để bàn về đô thị",
            "2023-09-25",
            "2023-09-29",
        ),
        row("hostile", HOSTILE, "2023-12-31", ""),
        row("no-year", "Hội nghị", "--04-14", "--04-15"),
    ];
    rows[1].shape = None;
    rows[0].evidence = vec![
        EvidenceItem {
            field: "start".to_owned(),
            value: Some("2023-09-25".to_owned()),
            quote: "từ ngày 25\n đến 29/9".to_owned(),
            article: "https://atlas.example/vi/sources/a".to_owned(),
            start: 120,
            end: 140,
            status: "reported".to_owned(),
            chosen: true,
        };
        2
    ];
    rows
}

fn written(form: Form, options: &Options) -> Vec<u8> {
    let mut out = Vec::new();
    write(form, &head(), options, &mut rows().into_iter().map(Ok), &mut out).unwrap();
    out
}

fn text(form: Form) -> String {
    String::from_utf8(written(form, &Options::default())).unwrap()
}

#[test]
fn csv_opens_right_and_runs_nothing() {
    let csv = text(Form::Csv);
    assert!(csv.starts_with("\u{FEFF}Nhãn id,Nhãn title,"), "{csv}");
    let plain =
        Options { csv: CsvOptions { bom: false, headers_by_id: true, ..CsvOptions::default() }, ..Options::default() };
    let plain = written(Form::Csv, &plain);
    let mut reader = ::csv::Reader::from_reader(&plain[..]);
    let header = reader.headers().unwrap().clone();
    assert_eq!(&header[0], "id");
    assert_eq!(&header[header.len() - 1], "query");
    let lines: Vec<::csv::StringRecord> = reader.records().collect::<Result<_, _>>().unwrap();
    assert_eq!(lines.len(), 3);
    assert_eq!(&lines[0][2], "2023-09-25");
    assert_eq!(&lines[0][3], "vn63-92; vn63-01");
    assert_eq!(&lines[0][7], "từ ngày 25 đến 29/9\ntừ ngày 25 đến 29/9", "a quote keeps to its line");
    assert!(lines[1][1].starts_with("'=HYPERLINK"), "{}", &lines[1][1]);
    assert_eq!(&lines[2][2], "'--04-14", "a spreadsheet would reckon --04-14");
}

#[test]
fn json_forms_are_whole_and_say_what_they_are() {
    let mut options = Options::default();
    options.extra.insert("facets".to_owned(), serde_json::json!({ "kind": { "meeting": 2 } }));
    let whole: serde_json::Value = serde_json::from_slice(&written(Form::Json, &options)).unwrap();
    assert_eq!(whole["count"], 3);
    assert_eq!(whole["facets"]["kind"]["meeting"], 2);
    assert_eq!(whole["release"]["id"], "0a1b2c3d4e5f");
    assert_eq!(whole["items"][1]["title"], HOSTILE);
    assert_eq!(whole["items"][0]["evidence"][1]["offsets"], serde_json::json!([120, 140]));
    let lines = text(Form::Ndjson);
    let lines: Vec<serde_json::Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 3);
    assert_eq!(lines[2]["start"], "--04-14");
    assert_eq!(lines[2]["release"], "0a1b2c3d4e5f");
    let map: serde_json::Value = serde_json::from_slice(&written(Form::GeoJson, &options)).unwrap();
    assert_eq!(map["features"].as_array().unwrap().len(), 3, "a row without a place is still a row");
    assert_eq!(map["features"][0]["geometry"]["coordinates"], serde_json::json!([105.78, 10.03]));
    assert_eq!(map["features"][1]["geometry"], serde_json::Value::Null);
}

#[test]
fn an_empty_list_is_a_whole_file_in_every_form() {
    for form in Form::OF_LIST {
        let mut out = Vec::new();
        write(form, &head(), &Options::default(), &mut std::iter::empty(), &mut out).unwrap();
        if form == Form::Json {
            let whole: serde_json::Value = serde_json::from_slice(&out).unwrap();
            assert_eq!(whole["items"], serde_json::json!([]));
        }
        assert!(form == Form::Ndjson || !out.is_empty(), "{form:?}");
    }
}

#[test]
fn calendars_end_on_the_day_after_and_leave_out_what_has_no_day() {
    let calendar = text(Form::Ics);
    assert_eq!(calendar.matches("\r\nBEGIN:VEVENT\r\n").count(), 2, "{calendar}");
    assert_eq!(calendar.matches("\r\nEND:VEVENT\r\n").count(), 2, "a title cannot end its event: {calendar}");
    assert!(calendar.contains("DTSTART;VALUE=DATE:20230925\r\n") && calendar.contains("DTEND;VALUE=DATE:20230930\r\n"));
    assert!(calendar.contains("DTEND;VALUE=DATE:20240101\r\n"), "one day, over the turn of the year");
    assert!(calendar.contains("X-ATLAS-LEFT-OUT:1\r\n") && calendar.contains("X-ATLAS-COUNT:3\r\n"));
    assert!(calendar.lines().all(|line| line.len() <= 75), "folded");
    assert!(calendar.starts_with("BEGIN:VCALENDAR\r\n") && calendar.ends_with("END:VEVENT\r\nEND:VCALENDAR\r\n"));
    assert!(!calendar.contains('\u{0}'));
}

#[test]
fn feeds_are_well_formed_whatever_the_titles_hold() {
    let feed = text(Form::Atom);
    let mut reader = quick_xml::Reader::from_str(&feed);
    let mut entries = 0;
    loop {
        match reader.read_event().unwrap() {
            quick_xml::events::Event::Start(start) if start.name().as_ref() == "entry" => entries += 1,
            quick_xml::events::Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(entries, 3);
    assert!(feed.contains("<id>tag:atlas.example,2026:events/visit</id>"), "{feed}");
    assert!(!feed.contains("</script>") && !feed.contains('\u{0}'));
}

#[test]
fn a_full_sheet_is_followed_by_another() {
    let mut out = Vec::new();
    let many = (0..25).map(|n| {
        let mut row = rows().remove(0);
        row.cells[0] = format!("row-{n}").into();
        Ok(row)
    });
    xlsx::write_sheets(&head(), true, &mut many.into_iter(), &mut out, 10).unwrap();
    // Names of parts stand in clear in a zip archive: three sheets of rows and the one that tells what the file is.
    let parts = String::from_utf8_lossy(&out);
    assert!(parts.contains("xl/worksheets/sheet4.xml") && !parts.contains("xl/worksheets/sheet5.xml"));
}

#[test]
fn the_same_rows_give_the_same_bytes() {
    for form in Form::OF_LIST {
        assert!(written(form, &Options::default()) == written(form, &Options::default()), "{form:?}");
    }
}

#[test]
fn a_failure_on_the_way_is_an_error_and_no_short_file() {
    for form in Form::OF_LIST {
        let broken = rows().into_iter().map(Ok).chain([Err(FormError::Read("disk".to_owned()))]);
        let result = write(form, &head(), &Options::default(), &mut broken.into_iter(), &mut Vec::new());
        assert!(matches!(result, Err(FormError::Read(_))), "{form:?}");
    }
}

/// Two batches, then the end or a failure.
struct Twice {
    left: usize,
    fail: bool,
}

impl stream::Batched for Twice {
    async fn next(&mut self) -> Option<Result<Vec<Record>, FormError>> {
        if self.left > 0 {
            self.left -= 1;
            return Some(Ok(rows()));
        }
        self.fail.then(|| Err(FormError::Read("disk".to_owned())))
    }
}

/// A body arrives whole, chunk by chunk, and breaks off where reading fails.
#[tokio::test]
async fn a_streamed_body_is_the_written_form() {
    let whole = stream::body(Form::Ndjson, head(), Options::default(), Twice { left: 2, fail: false });
    let bytes = axum::body::to_bytes(whole, usize::MAX).await.unwrap();
    assert_eq!(bytes.split(|byte| *byte == b'\n').count(), 7);
    let broken = stream::body(Form::Ndjson, head(), Options::default(), Twice { left: 2, fail: true });
    assert!(axum::body::to_bytes(broken, usize::MAX).await.is_err());
}
