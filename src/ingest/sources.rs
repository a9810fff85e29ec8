//! Finds articles: files, folders, glob patterns, standard input, and the five that come with the program. Knows paths and
//! sizes; whether bytes are an article is `extract::source`'s to say.

use std::borrow::Cow;
use std::collections::HashSet;
use std::fs::File;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use rust_embed::Embed;
use walkdir::WalkDir;

use crate::extract::source::MAX_BYTES;

/// The source articles of the project, carried in the binary so that it runs from any folder.
#[derive(Embed)]
#[folder = "seeds/articles"]
struct Carried;

/// One thing that may be an article.
#[derive(Clone, Debug)]
pub struct Input {
    /// The path as given, or found below the folder given.
    pub name: String,
    content: Content,
}

#[derive(Clone, Debug)]
enum Content {
    File(PathBuf),
    Bytes(Cow<'static, [u8]>),
    /// Found to be unreadable while searching.
    Refused(Refusal),
}

/// A file that was not read: its name, why in one word, and a sentence with the next step.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Refusal {
    pub file: String,
    /// One of the words of `skipped_file.reason`.
    pub reason: &'static str,
    pub message: String,
}

impl Refusal {
    pub fn new(file: &str, reason: &'static str, why: impl std::fmt::Display) -> Refusal {
        Refusal { file: file.to_owned(), reason, message: format!("{file}: {why}") }
    }

    fn io(file: &str, error: &io::Error) -> Refusal {
        let why = match error.kind() {
            io::ErrorKind::NotFound => "there is no such file; check the name".to_owned(),
            io::ErrorKind::PermissionDenied => "no permission to read it; give this user the right to".to_owned(),
            _ => format!("cannot be read ({error})"),
        };
        Refusal::new(file, "unreadable", why)
    }
}

impl Input {
    /// An article in memory.
    pub fn of_bytes(name: impl Into<String>, bytes: impl Into<Cow<'static, [u8]>>) -> Input {
        Input { name: name.into(), content: Content::Bytes(bytes.into()) }
    }

    pub(super) fn of_file(path: PathBuf) -> Input {
        Input { name: path.to_string_lossy().into_owned(), content: Content::File(path) }
    }

    /// Where it lies, if it is a file.
    pub(super) fn path(&self) -> Option<&Path> {
        match &self.content {
            Content::File(path) => Some(path),
            _ => None,
        }
    }

    fn refused(refusal: Refusal) -> Input {
        Input { name: refusal.file.clone(), content: Content::Refused(refusal) }
    }

    /// The bytes. A file beyond the size of an article is refused before it is read.
    pub fn read(&self) -> Result<Cow<'_, [u8]>, Refusal> {
        match &self.content {
            Content::Bytes(bytes) => Ok(Cow::Borrowed(bytes)),
            Content::Refused(refusal) => Err(refusal.clone()),
            Content::File(path) => {
                let file = File::open(path).map_err(|error| Refusal::io(&self.name, &error))?;
                bounded(file, &self.name).map(Cow::Owned)
            }
        }
    }
}

/// Reads one byte more than an article may have, to tell "as long as allowed" from "longer".
fn bounded(reader: impl Read, name: &str) -> Result<Vec<u8>, Refusal> {
    let mut bytes = Vec::new();
    reader.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes).map_err(|error| Refusal::io(name, &error))?;
    if bytes.len() > MAX_BYTES {
        let limit = MAX_BYTES / (1024 * 1024);
        return Err(Refusal::new(
            name,
            "too_large",
            format_args!("larger than an article can be ({limit} MB); save the article alone"),
        ));
    }
    Ok(bytes)
}

/// The articles that come with the program, by name.
pub fn carried() -> Vec<Input> {
    let mut names: Vec<_> = Carried::iter().collect();
    names.sort();
    let input = |name: Cow<'static, str>| Carried::get(&name).map(|file| Input::of_bytes(name.into_owned(), file.data));
    names.into_iter().filter_map(input).collect()
}

/// What may be articles, one after another: a hundred thousand files are never all held.
pub type Inputs<'a> = Box<dyn Iterator<Item = Input> + Send + 'a>;

/// All that `paths` name, in their order, each file once; what a folder or pattern yields is sorted.
pub fn find(paths: &[PathBuf]) -> Inputs<'_> {
    // Eight bytes a file tell whether it came before: that two of a million share them is one chance in some ten million.
    let mut seen: HashSet<u64> = HashSet::new();
    let mut is_new = move |input: &Input| {
        let Some(path) = input.path() else { return true };
        let mut hasher = DefaultHasher::new();
        path.hash(&mut hasher);
        seen.insert(hasher.finish())
    };
    Box::new(paths.iter().flat_map(|path| named(path)).filter(move |input| is_new(input)))
}

/// What one path names.
fn named(path: &Path) -> Inputs<'static> {
    if path.as_os_str() == "-" {
        return one(match bounded(io::stdin().lock(), "-") {
            Ok(bytes) => Input::of_bytes("-", bytes),
            Err(refusal) => Input::refused(refusal),
        });
    }
    if path.is_dir() {
        return folder(path);
    }
    if !path.exists() && is_pattern(path) {
        return pattern(&path.to_string_lossy());
    }
    one(Input::of_file(path.to_owned()))
}

fn one(input: Input) -> Inputs<'static> {
    Box::new(std::iter::once(input))
}

/// The files below a folder, hidden ones left out. Links are followed as long as they make no circle.
fn folder(path: &Path) -> Inputs<'static> {
    let hidden = |entry: &walkdir::DirEntry| entry.depth() > 0 && entry.file_name().to_string_lossy().starts_with('.');
    let files =
        WalkDir::new(path).follow_links(true).sort_by_file_name().into_iter().filter_entry(move |entry| !hidden(entry));
    let path = path.to_owned();
    let input = move |entry: Result<walkdir::DirEntry, walkdir::Error>| match entry {
        Ok(entry) if entry.file_type().is_dir() => None,
        Ok(entry) if is_other_format(entry.path()) => {
            let why = "neither text nor a saved page, so it was left alone; name the file itself to have it tried";
            Some(Input::refused(Refusal::new(&entry.path().to_string_lossy(), "other_format", why)))
        }
        Ok(entry) => Some(Input::of_file(entry.into_path())),
        Err(error) => {
            let name = error.path().unwrap_or(&path).to_string_lossy().into_owned();
            Some(Input::refused(Refusal::new(&name, "unreadable", format_args!("cannot be read ({error})"))))
        }
    };
    Box::new(files.filter_map(input))
}

/// Data files that lie beside articles. Only what a name says; any other file of a folder is tried.
fn is_other_format(path: &Path) -> bool {
    let extension = path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
    matches!(
        extension.as_str(),
        "json" | "jsonl" | "ndjson" | "csv" | "tsv" | "toml" | "yaml" | "yml" | "py" | "rs" | "db" | "sqlite" | "lock"
    )
}

fn is_pattern(path: &Path) -> bool {
    path.to_string_lossy().contains(['*', '?', '['])
}

fn pattern(text: &str) -> Inputs<'static> {
    let refused = |why: String| one(Input::refused(Refusal::new(text, "unreadable", why)));
    let mut found = match glob::glob(text) {
        Ok(found) => found.peekable(),
        Err(error) => return refused(format!("is no glob pattern ({error})")),
    };
    if found.peek().is_none() {
        return refused("matches no file; check the pattern".to_owned());
    }
    Box::new(found.flat_map(|entry| match entry {
        Ok(path) if path.is_dir() => folder(&path),
        Ok(path) => one(Input::of_file(path)),
        Err(error) => one(Input::refused(Refusal::io(&error.path().to_string_lossy(), error.error()))),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(paths: &[PathBuf]) -> Vec<String> {
        let name = |input: Input| Path::new(&input.name).file_name().unwrap_or_default().to_string_lossy().into_owned();
        find(paths).map(name).collect()
    }

    fn refusal(path: PathBuf) -> Refusal {
        let input = find(&[path]).next().expect("an input");
        input.read().expect_err("it cannot be read")
    }

    #[test]
    fn folders_patterns_and_files_are_found_once_and_in_order() {
        let folder = tempfile::tempdir().expect("folder");
        let at = |name: &str| folder.path().join(name);
        std::fs::create_dir(at("sub")).expect("folder");
        for name in ["b.txt", "a.html", "sub/c.txt", ".hidden", "gold.json"] {
            std::fs::write(at(name), name).expect("writes");
        }
        assert_eq!(names(&[folder.path().to_owned()]), ["a.html", "b.txt", "gold.json", "c.txt"]);
        assert_eq!(names(&[at("b.txt"), at("*.txt")]), ["b.txt"]);
        assert_eq!(names(&[at("**/*.txt")]), ["b.txt", "c.txt"]);
    }

    #[test]
    fn what_cannot_be_read_is_refused_by_name() {
        let folder = tempfile::tempdir().expect("folder");
        let missing = folder.path().join("none.txt");
        let refused = refusal(missing.clone());
        assert_eq!(refused.reason, "unreadable");
        assert!(refused.message.starts_with(&*missing.to_string_lossy()), "{}", refused.message);
        let huge = folder.path().join("huge.txt");
        File::create(&huge).expect("creates").set_len(50 * 1024 * 1024).expect("grows");
        assert_eq!(refusal(huge).reason, "too_large");
        assert_eq!(refusal(folder.path().join("*.pdf")).reason, "unreadable");
    }

    #[test]
    fn the_program_carries_its_articles() {
        assert_eq!(carried().len(), 5);
        assert!(carried().iter().all(|input| input.read().is_ok_and(|bytes| !bytes.is_empty())));
    }
}
