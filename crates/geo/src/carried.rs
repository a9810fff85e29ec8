//! The large seed files, which the program carries compressed: `build.rs` packs them, first use unpacks them for good.

/// A large seed file by its name, as a static value that is unpacked at first use; `build.rs` lists which files there are.
macro_rules! carried {
    ($name:literal) => {
        std::sync::LazyLock::new(|| {
            crate::carried::unpacked(include_bytes!(concat!(env!("OUT_DIR"), "/", $name, ".zst")))
        })
    };
}
pub(super) use carried;

/// The text of a packed file. What the build packed is whole and UTF-8, or there is no program.
pub fn unpacked(packed: &[u8]) -> String {
    let bytes = zstd::decode_all(packed).expect("build.rs packs seed files with zstd");
    String::from_utf8(bytes).expect("seed files are UTF-8")
}
