//! Packs the large seed files, which the program carries compressed.

use std::path::{Path, PathBuf};

/// Seed files that are packed; the program knows each by its name.
const CARRIED: [&str; 10] = [
    "gazetteer/vn_provinces.csv",
    "gazetteer/vn_districts.csv",
    "gazetteer/fr_regions.csv",
    "gazetteer/fr_departements.csv",
    "gazetteer/fr_epci.csv",
    "gazetteer/fr_communes.csv",
    "geo/vn34.geojson",
    "geo/vn63.geojson",
    "geo/fr_regions.geojson",
    "geo/fr_departements.geojson",
];

/// Writes each packed seed file under its name where the compiler finds it.
fn main() {
    let out = PathBuf::from(std::env::var_os("OUT_DIR").expect("cargo says where a build script writes"));
    for file in CARRIED {
        let path = Path::new("../../seeds").join(file);
        println!("cargo:rerun-if-changed={}", path.display());
        let bytes = std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let packed = zstd::encode_all(&*bytes, 19).expect("a buffer takes all that is written");
        let name = path.file_name().expect("a file has a name").to_string_lossy();
        std::fs::write(out.join(format!("{name}.zst")), packed).expect("the build folder can be written to");
    }
}
