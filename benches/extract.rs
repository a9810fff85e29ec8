//! Extraction per language in megabytes a second, on one core: the seeds for Vietnamese, the development articles for
//! French and English.

use std::path::PathBuf;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use vnfr_extract::extract;
use vnfr_model::Lang;

/// The program's own.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn articles(folder: &str) -> Vec<Vec<u8>> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..").join(folder);
    let mut paths: Vec<PathBuf> = std::fs::read_dir(root)
        .expect("a folder of articles")
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    paths.sort();
    paths.into_iter().map(|path| std::fs::read(path).expect("a readable article")).collect()
}

fn per_language(criterion: &mut Criterion) {
    let dev = articles("tests/gold/dev");
    let of = |lang: Lang| -> Vec<Vec<u8>> {
        dev.iter()
            .filter(|bytes| extract("bench.txt", bytes).is_ok_and(|found| found.language == lang))
            .cloned()
            .collect()
    };
    let sets = [
        ("seeds_vi", articles("seeds/articles")),
        ("dev_vi", of(Lang::Vi)),
        ("dev_fr", of(Lang::Fr)),
        ("dev_en", of(Lang::En)),
    ];
    let mut group = criterion.benchmark_group("extract");
    for (name, texts) in sets {
        group.throughput(Throughput::BytesDecimal(texts.iter().map(|text| text.len() as u64).sum()));
        group.bench_function(name, |bencher| {
            bencher.iter(|| {
                texts.iter().map(|text| extract("bench.txt", text).map_or(0, |found| found.events.len())).sum::<usize>()
            });
        });
    }
    group.finish();
}

criterion_group!(benches, per_language);
criterion_main!(benches);
