//! Tells the binary which commit it was built from, for `--version`. `VNFR_COMMIT` in the environment wins, so that an
//! archive without its history can be built and still say what it is. Links a release tightly where it can.

use std::path::Path;
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
    if std::env::var("PROFILE").as_deref() == Ok("release") {
        link_tightly();
    }
}

/// Takes some megabytes off the program: functions that came out the same are kept once, and the list of addresses to be
/// moved at the start is packed. Only where it is known to work: built for the machine it is built on, by the linker that
/// Rust brings along for it, unless somebody asked for another; and packed only for a C library that can read it.
fn link_tightly() {
    let said = |name: &str| std::env::var(name).unwrap_or_default();
    let (host, target) = (said("HOST"), said("TARGET"));
    let sysroot = told(&said("RUSTC"), &["--print", "sysroot"]).unwrap_or_default();
    let own = Path::new(&sysroot).join("lib/rustlib").join(&target).join("bin/gcc-ld/ld.lld");
    if target != "x86_64-unknown-linux-gnu"
        || host != target
        || !own.exists()
        || ["link-arg", "linker"].iter().any(|flag| said("CARGO_ENCODED_RUSTFLAGS").contains(flag))
        || !said("RUSTC_LINKER").is_empty()
    {
        return;
    }
    println!("cargo:rustc-link-arg-bins=-Wl,--icf=all");
    // glibc reads packed relocations since 2.36; an older one would refuse to start the program.
    let glibc = told("getconf", &["GNU_LIBC_VERSION"]).unwrap_or_default();
    let minor = glibc.trim_start_matches("glibc 2.").parse::<u32>();
    if minor.is_ok_and(|minor| minor >= 36) {
        println!("cargo:rustc-link-arg-bins=-Wl,-z,pack-relative-relocs");
    }
}

fn told(program: &str, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program).args(arguments).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

fn head() -> Option<String> {
    let output = Command::new("git").args(["rev-parse", "--short=12", "HEAD"]).output().ok()?;
    let commit = String::from_utf8(output.stdout).ok()?.trim().to_owned();
    (output.status.success() && !commit.is_empty()).then_some(commit)
}
