//! Memory of an ingest beside the number of its articles: the real program, at two sizes.

use std::fs;
use std::path::Path;
use std::process::Stdio;
use std::thread::sleep;
use std::time::Duration;

use crate::support::{Atlas, program};

/// Kilobytes that one of these articles may add, which tell as much as three or four real ones. It adds some four in a
/// program built for release, less in one built for tests; held whole, as it once was, it added eighteen.
const KILOBYTES_AN_ARTICLE: f64 = 7.0;

const PROVINCES: [&str; 8] = ["Cần Thơ", "Hà Nội", "Đà Nẵng", "Huế", "Lào Cai", "Quảng Ninh", "Khánh Hòa", "Bình Định"];
const CITIES: [&str; 8] = ["Nice", "Lyon", "Toulouse", "Rennes", "Bordeaux", "Lille", "Nantes", "Dijon"];
const NAMES: [&str; 8] = ["Lan", "Hùng", "Minh", "Hạnh", "Dũng", "Phong", "Thảo", "Vinh"];

/// A report of a visit with several meetings; no two are alike.
fn report(number: usize) -> String {
    let (province, city) = (PROVINCES[number % 8], CITIES[number / 8 % 8]);
    let (day, month, year) = (number % 27 + 1, number / 27 % 12 + 1, 1996 + number / 324 % 28);
    let (name, other) = (NAMES[number / 64 % 8], NAMES[number / 512 % 8]);
    format!(
        "Lãnh đạo {province} tiếp đoàn thành phố {city}\n\n\
         Ngày {day}/{month}/{year}, ông Nguyễn {other} {name}, Phó Chủ tịch UBND {province}, tiếp đoàn đại biểu thành phố \
         {city} (Pháp) do Phó Thị trưởng Jean {name} Moreau dẫn đầu gồm {} thành viên đến thăm và làm việc.\n\n\
         Cùng ngày, đoàn làm việc với Sở Ngoại vụ và thăm Bệnh viện Đa khoa {province}. Hai bên ký thỏa thuận hợp tác giữa \
         {province} và {city} về y tế, giáo dục, nước sạch và du lịch.\n\n\
         Chiều {day}/{month}, bà Trần {name} {other}, Giám đốc Sở Du lịch, giới thiệu với đoàn các dự án. Trước đó, năm {}, \
         đoàn {province} đã thăm {city}.\n\nBản tin số {number}\n",
        number % 20 + 3,
        year - 1,
    )
}

/// The highest resident memory, in kilobytes, of an ingest of so many articles.
fn peak(articles: usize) -> u64 {
    let atlas = Atlas::empty();
    let folder = atlas.folder.path().join("articles");
    fs::create_dir(&folder).expect("a folder");
    for number in 0..articles {
        fs::write(folder.join(format!("{number}.txt")), report(number)).expect("writes");
    }
    let mut command = program();
    command.arg("ingest").arg(&folder).arg("--database").arg(&atlas.path).stdout(Stdio::null()).stderr(Stdio::null());
    let mut child = command.spawn().expect("starts");
    let status = format!("/proc/{}/status", child.id());
    let mut peak = 0;
    let ended = loop {
        peak = peak.max(high_water(Path::new(&status)).unwrap_or_default());
        match child.try_wait().expect("answers") {
            Some(ended) => break ended,
            None => sleep(Duration::from_millis(10)),
        }
    };
    assert!(ended.success(), "{articles} articles: {ended}");
    peak
}

fn high_water(status: &Path) -> Option<u64> {
    let status = fs::read_to_string(status).ok()?;
    status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?.split_whitespace().next()?.parse().ok()
}

#[test]
#[ignore = "takes minutes; scripts/test long runs it"]
fn memory_hardly_grows_with_the_number_of_articles() {
    if high_water(Path::new("/proc/self/status")).is_none() {
        eprintln!("skipped: this system does not tell how much memory a process held");
        return;
    }
    // Both are large enough that what SQLite holds of the file is full.
    let (few, many) = (3_000, 9_000);
    let (low, high) = (peak(few), peak(many));
    let each = high.saturating_sub(low) as f64 / (many - few) as f64;
    println!("{few} articles: {low} kB; {many} articles: {high} kB; {each:.1} kB an article");
    assert!(each < KILOBYTES_AN_ARTICLE, "an article adds {each:.1} kB: {low} kB for {few}, {high} kB for {many}");
}
