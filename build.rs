//! Tells the binary which commit it was built from, for `--version`. `VNFR_COMMIT` in the environment wins, so that an
//! archive without its history can be built and still say what it is.

use std::process::Command;

fn main() {
    println!("cargo:rerun-if-env-changed=VNFR_COMMIT");
    // A development build names the commit of its last full build; a release build always asks anew.
    if std::env::var("PROFILE").as_deref() == Ok("release") {
        println!("cargo:rerun-if-changed=.git/HEAD");
        println!("cargo:rerun-if-changed=.git/logs/HEAD");
    } else {
        println!("cargo:rerun-if-changed=build.rs");
    }
    println!("cargo:rerun-if-changed=migrations");
    let asked = std::env::var("VNFR_COMMIT").ok().filter(|commit| !commit.is_empty());
    let commit = asked.or_else(head).unwrap_or_else(|| "unknown".to_owned());
    println!("cargo:rustc-env=VNFR_COMMIT={commit}");
}

fn head() -> Option<String> {
    let output = Command::new("git").args(["rev-parse", "--short=12", "HEAD"]).output().ok()?;
    let commit = String::from_utf8(output.stdout).ok()?.trim().to_owned();
    (output.status.success() && !commit.is_empty()).then_some(commit)
}
