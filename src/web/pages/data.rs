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
    pub bytes: Option<u64>,
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
    pub api: String,
}

impl Page for DataPage {}

impl DataPage {
    pub fn new(
        ctx: Ctx,
        release: &Release,
        database: &keep::Checked,
        bundles: [Option<keep::Checked>; 2],
        tables: Vec<TableEntry>,
    ) -> DataPage {
        let licence = licence(&ctx);
        let mut citation = ld::citation(&ctx, "atlas", &ctx.t("base-name"), ctx.absolute(ctx.lang, ""));
        citation.is_dataset = true;
        let files = files(&ctx, release, database, bundles);
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
                .map(|file| (format!("{base}{}", file.href), file.mime.to_owned(), file.bytes))
                .chain([(format!("{base}/api/v1/openapi.json"), "application/json".to_owned(), None)])
                .collect(),
        });
        let mut head = Head::new(ctx.t("nav-data"), ctx.t("data-lead"));
        head = head.linked(&json_ld);
        DataPage {
            head,
            files,
            lists,
            tables,
            licence: (licence.name, licence.address),
            citation,
            api: ctx.url("api"),
            ctx,
        }
    }
}

/// The forms that bundles of all lists come in.
const BUNDLES: [Form; 2] = [Form::Csv, Form::Ndjson];

fn files(ctx: &Ctx, release: &Release, database: &keep::Checked, bundles: [Option<keep::Checked>; 2]) -> Vec<FileView> {
    let word = |key: &str| ctx.t(key).into_owned();
    let mut files = vec![FileView {
        label: word("data-database"),
        href: format!("/data/atlas-{}.db", release.meta.id),
        mime: keep::DATABASE_TYPE,
        bytes: Some(database.bytes),
        size: Some(megabytes(ctx, database.bytes)),
        note: word("data-database-note"),
        sha256: Some(database.sha256.clone()),
    }];
    for (form, checked) in BUNDLES.into_iter().zip(bundles) {
        let name = form.suffix();
        files.push(FileView {
            label: word(&format!("data-bundle-{name}")),
            href: format!("/data/{}", keep::bundle_name(ctx, form)),
            mime: "application/zip",
            bytes: checked.as_ref().map(|checked| checked.bytes),
            size: checked.as_ref().map(|checked| megabytes(ctx, checked.bytes)),
            note: word(&format!("data-bundle-{name}-note")),
            sha256: checked.map(|checked| checked.sha256),
        });
    }
    files
}

/// A size in megabytes of a million bytes, as download pages give it.
fn megabytes(ctx: &Ctx, bytes: u64) -> String {
    let tenths = bytes.div_ceil(100_000);
    ctx.t1("data-megabytes", "size", tenths as f64 / 10.0)
}

pub async fn page(State(state): State<AppState>, ctx: Ctx) -> Answer {
    let release = state.release();
    let database = keep::checked(&release).await?;
    let bundles = [
        keep::checked_bundle(&release, &ctx, BUNDLES[0]).await?,
        keep::checked_bundle(&release, &ctx, BUNDLES[1]).await?,
    ];
    let tables = dictionary::tables(&release.pool).await?;
    respond(&DataPage::new(ctx, &release, &database, bundles, tables))
}

impl From<keep::KeepError> for PageError {
    fn from(error: keep::KeepError) -> PageError {
        match error {
            keep::KeepError::Gone => PageError::NoPage,
            other => PageError::internal("a file to keep", other),
        }
    }
}
