//! The folder of a static copy: what an earlier export wrote, what stands there still, what is gone.

use std::collections::BTreeMap;
use std::path::{Component, Path};

use anyhow::{Context, bail};
use sha2::{Digest, Sha256};

use super::Done;

/// Names every file of an export with its checksum, so that the next knows what is its own.
const MANIFEST: &str = "export-manifest.txt";

/// What an export wrote: each file with its checksum, and of what its pictures were drawn.
#[derive(Debug, Default)]
pub(super) struct Manifest {
    pub(super) drawn: String,
    pub(super) files: BTreeMap<String, String>,
}

/// The line of the manifest that says of what the pictures were drawn.
const DRAWN: &str = "# pictures ";

impl Manifest {
    pub(super) fn read(dir: &Path) -> anyhow::Result<Manifest> {
        let text = match std::fs::read_to_string(dir.join(MANIFEST)) {
            Ok(text) => text,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => String::new(),
            Err(error) => return Err(error).with_context(|| format!("{MANIFEST} cannot be read")),
        };
        let mut manifest = Manifest::default();
        for line in text.lines() {
            if let Some(drawn) = line.strip_prefix(DRAWN) {
                drawn.clone_into(&mut manifest.drawn);
            }
            let Some((sum, name)) = line.split_once("  ") else { continue };
            // A manifest that was tampered with must not lead out of the folder.
            if Path::new(name).components().all(|part| matches!(part, Component::Normal(_))) {
                manifest.files.insert(name.to_owned(), sum.to_owned());
            } else {
                bail!("{MANIFEST} names {name:?}, which lies outside the folder: remove that line");
            }
        }
        Ok(manifest)
    }
}

/// The folder that is written.
pub(super) struct Folder<'d> {
    pub(super) dir: &'d Path,
    pub(super) before: Manifest,
    pub(super) manifest: Manifest,
    pub(super) done: Done,
}

impl Folder<'_> {
    /// True where the file of an earlier export stands there still; it is then a file of this one.
    pub(super) fn still_has(&mut self, name: &str) -> bool {
        let Some(sum) = self.before.files.get(name) else { return false };
        if !std::fs::metadata(self.dir.join(name)).is_ok_and(|metadata| metadata.len() > 0) {
            return false;
        }
        self.manifest.files.insert(name.to_owned(), sum.clone());
        self.done.files += 1;
        true
    }

    /// Writes a file unless it stands there already, byte for byte.
    pub(super) fn keep(&mut self, name: &str, bytes: &[u8]) -> anyhow::Result<()> {
        let sum = sum_of(bytes);
        let path = self.dir.join(name);
        self.done.files += 1;
        let unchanged = self.before.files.get(name) == Some(&sum)
            && std::fs::metadata(&path).is_ok_and(|metadata| metadata.len() == bytes.len() as u64);
        self.manifest.files.insert(name.to_owned(), sum);
        if unchanged {
            return Ok(());
        }
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))?;
        }
        std::fs::write(&path, bytes).with_context(|| format!("{} cannot be written", path.display()))?;
        self.done.written += 1;
        Ok(())
    }

    /// Removes what is gone and writes the manifest.
    pub(super) fn finish(mut self) -> anyhow::Result<Done> {
        for name in self.before.files.keys().filter(|name| !self.manifest.files.contains_key(*name)) {
            // What is already gone need not be removed.
            if std::fs::remove_file(self.dir.join(name)).is_ok() {
                self.done.removed += 1;
            }
        }
        let mut text = format!("{DRAWN}{}\n", self.manifest.drawn);
        text.extend(self.manifest.files.iter().map(|(name, sum)| format!("{sum}  {name}\n")));
        std::fs::write(self.dir.join(MANIFEST), text)?;
        Ok(self.done)
    }
}

pub(super) fn sum_of(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_manifest_cannot_lead_out_of_the_folder() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join(MANIFEST), "00  ../outside\n").unwrap();
        assert!(Manifest::read(folder.path()).is_err());
    }
}
