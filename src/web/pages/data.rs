//! The data page: everything to take home. The whole database with its checksum, every list as a bundle, what each table
//! and column means (read from the schema itself), the licence and how to cite.

use askama::Template;
use axum::extract::State;

use crate::store::read::dictionary::{self, TableEntry};
use crate::web::forms::answer::licence;
use crate::web::forms::{Citation, Form, List, jsonld, ld};
use crate::web::page::{Answer, Head, Page, respond};
use crate::web::state::Release;
use crate::web::{AppState, Ctx, Link, PageError, keep};

pub struct FileView {
    pub label: String,
    pub href: String,
    pub mime: &'static str,
    pub size: Option<String>,
    pub note: String,
    pub sha256: Option<String>,
}

pub struct ListView {
    pub name: String,
    pub page: String,
    pub forms: Vec<(&'static str, String)>,
}

#[derive(Template)]
#[template(path = "pages/data.html")]
pub struct DataPage {
    pub ctx: Ctx,
    pub head: Head,
    pub files: Vec<FileView>,
    pub lists: Vec<ListView>,
    pub tables: Vec<TableEntry>,
    pub licence: (String, String),
    pub citation: Citation,
    pub csl: String,
    pub api: String,
}

impl Page for DataPage {}

impl DataPage {
    pub fn new(ctx: Ctx, release: &Release, database: &keep::Checked, tables: Vec<TableEntry>) -> DataPage {
        let licence = licence(&ctx);
        let mut citation = ld::citation(&ctx, "atlas", &ctx.t("base-name"), ctx.absolute(ctx.lang, ""));
        citation.is_dataset = true;
        let files = files(&ctx, release, database);
        let lists = List::ALL
            .into_iter()
            .map(|list| {
                let path = format!("/{}/{}", ctx.lang.as_str(), list.name());
                ListView {
                    name: match list {
                        List::Facets => ctx.t("forms-facets").into_owned(),
                        _ => ctx.t(&format!("nav-{}", list.name())).into_owned(),
                    },
                    forms: Form::OF_LIST
                        .iter()
                        .map(|form| (form.label(), format!("{path}.{}", form.suffix())))
                        .collect(),
                    page: if list == List::Facets { ctx.link(&Link::Events) } else { path },
                }
            })
            .collect();
        let address = ctx.absolute(ctx.lang, "");
        let (name, description) = (ctx.t("base-name"), ctx.t("data-description"));
        let base = &ctx.site.base_url;
        let json_ld = jsonld::dataset(&jsonld::DatasetFacts {
            name: &name,
            description: &description,
            address: &address,
            licence: &licence.address,
            publisher: &name,
            version: &release.meta.id,
            modified: &release.meta.made_at,
            keywords: ctx.t("data-keywords").split(", ").map(str::to_owned).collect(),
            years: release.index.years().map(|(first, last)| (first.into(), last.into())),
            downloads: files
                .iter()
                .map(|file| (format!("{base}{}", file.href), file.mime.to_owned(), None))
                .chain([(format!("{base}/api/v1/openapi.json"), "application/json".to_owned(), None)])
                .collect(),
        });
        let mut head = Head::new(ctx.t("nav-data"), ctx.t("data-lead"));
        head.json_ld = Some(jsonld::script(&json_ld));
        DataPage {
            head,
            files,
            lists,
            tables,
            licence: (licence.name, licence.address),
            csl: serde_json::to_string_pretty(&citation.csl()).unwrap_or_default(),
            citation,
            api: ctx.url("api"),
            ctx,
        }
    }
}

fn files(ctx: &Ctx, release: &Release, database: &keep::Checked) -> Vec<FileView> {
    let id = &release.meta.id;
    let lang = ctx.lang.as_str();
    let word = |key: &str| ctx.t(key).into_owned();
    vec![
        FileView {
            label: word("data-database"),
            href: format!("/data/atlas-{id}.db"),
            mime: keep::DATABASE_TYPE,
            size: Some(megabytes(ctx, database.bytes)),
            note: word("data-database-note"),
            sha256: Some(database.sha256.clone()),
        },
        FileView {
            label: word("data-bundle-csv"),
            href: format!("/data/atlas-{id}-{lang}-csv.zip"),
            mime: "application/zip",
            size: None,
            note: word("data-bundle-csv-note"),
            sha256: None,
        },
        FileView {
            label: word("data-bundle-ndjson"),
            href: format!("/data/atlas-{id}-{lang}-ndjson.zip"),
            mime: "application/zip",
            size: None,
            note: word("data-bundle-ndjson-note"),
            sha256: None,
        },
    ]
}

/// A size in megabytes of a million bytes, as download pages give it.
fn megabytes(ctx: &Ctx, bytes: u64) -> String {
    let tenths = bytes.div_ceil(100_000);
    ctx.t1("data-megabytes", "size", tenths as f64 / 10.0)
}

pub async fn page(State(state): State<AppState>, ctx: Ctx) -> Answer {
    let release = state.release();
    let database = keep::checked(&release).await?;
    let tables = dictionary::tables(&release.pool).await?;
    respond(&DataPage::new(ctx, &release, &database, tables))
}

impl From<keep::KeepError> for PageError {
    fn from(error: keep::KeepError) -> PageError {
        match error {
            keep::KeepError::Gone => PageError::NoPage,
            other => PageError::internal("a file to keep", other),
        }
    }
}
