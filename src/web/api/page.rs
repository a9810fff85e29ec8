//! The readable page of the API, made from its own description: what can be asked, what comes back, which errors.

use askama::Template;
use axum::extract::State;
use serde_json::Value;

use super::openapi;
use super::problem::KINDS;
use crate::web::forms::List;
use crate::web::page::{Answer, Head, Page, respond};
use crate::web::params::Facet;
use crate::web::{AppState, Ctx};

pub struct ParameterView {
    pub name: String,
    pub about: String,
    /// Its type, pattern or words.
    pub takes: String,
}

pub struct OperationView {
    pub id: String,
    pub path: String,
    pub summary: String,
    pub parameters: Vec<ParameterView>,
    /// An address to try.
    pub example: Option<String>,
}

#[derive(Template)]
#[template(path = "pages/api.html")]
pub struct ApiPage {
    pub ctx: Ctx,
    pub head: Head,
    pub operations: Vec<OperationView>,
    pub problems: Vec<(&'static str, String)>,
}

impl Page for ApiPage {}

impl ApiPage {
    pub fn new(ctx: Ctx, document: &Value) -> ApiPage {
        let none = serde_json::Map::new();
        let paths = document["paths"].as_object().unwrap_or(&none);
        let operations = paths.iter().map(|(path, item)| operation(&ctx, path, &item["get"])).collect();
        let problems = KINDS.map(|kind| (kind, ctx.t(&format!("api-problem-{kind}")).into_owned())).to_vec();
        ApiPage { head: Head::new(ctx.t("api-title"), ctx.t("api-lead")), operations, problems, ctx }
    }
}

fn operation(ctx: &Ctx, path: &str, operation: &Value) -> OperationView {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let parameters = operation["parameters"].as_array().into_iter().flatten().map(|parameter| ParameterView {
        name: text(&parameter["name"]),
        about: about(ctx, parameter["name"].as_str().unwrap_or_default()),
        takes: takes(&parameter["schema"]),
    });
    OperationView {
        id: text(&operation["operationId"]),
        path: path.to_owned(),
        summary: summary(ctx, operation["tags"][0].as_str().unwrap_or_default(), path.contains('{')),
        parameters: parameters.collect(),
        example: (!path.contains('{')).then(|| format!("{path}?lang={}&limit=5", ctx.lang_tag())),
    }
}

/// What an address gives, in the page's language; the description itself is in English alone.
fn summary(ctx: &Ctx, list: &str, single: bool) -> String {
    let name = ctx.t(&if list == List::Facets.name() { "forms-facets".to_owned() } else { format!("nav-{list}") });
    ctx.t1(if single { "api-one-of" } else { "api-rows-of" }, "list", name.as_ref())
}

/// What a parameter means.
fn about(ctx: &Ctx, name: &str) -> String {
    let key = if Facet::ALL.iter().any(|facet| facet.name() == name) { "choice" } else { name };
    ctx.t(&format!("api-about-{key}")).into_owned()
}

/// What a parameter takes, in few words.
fn takes(schema: &Value) -> String {
    if let Some(items) = schema.get("items") {
        return takes(items);
    }
    if let Some(words) = schema["enum"].as_array() {
        // An excluded word is the word after a dash; listing both would say everything twice.
        let words: Vec<&str> = words.iter().filter_map(Value::as_str).filter(|word| !word.starts_with('-')).collect();
        return words.join(" · ");
    }
    let kind = schema["type"].as_str().unwrap_or_default().to_owned();
    match (schema["minimum"].as_i64(), schema["maximum"].as_i64(), schema["pattern"].as_str()) {
        (Some(least), Some(most), _) => format!("{kind} {least}–{most}"),
        (_, _, Some(pattern)) => format!("{kind} {pattern}"),
        _ => kind,
    }
}

pub async fn page(State(state): State<AppState>, ctx: Ctx) -> Answer {
    respond(&ApiPage::new(ctx, &openapi::value(&state.site.base_url)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::catalogue;
    use crate::model::Lang;

    #[test]
    fn every_parameter_has_its_meaning_in_words() {
        for name in openapi::PARAMETERS.into_iter().chain(["id"]) {
            let facet = Facet::ALL.iter().any(|facet| facet.name() == name);
            let key = format!("api-about-{}", if facet { "choice" } else { name });
            assert!(catalogue().has(Lang::Vi, &key), "help: add the key {key} to locales/*/api.ftl");
        }
    }
}
