//! The description of `/api/v1` in OpenAPI 3.1, made from the lists, their columns and the parser's own words, so that
//! it cannot say what the code does not do.

use serde_json::Value;
use utoipa::PartialSchema;
use utoipa::openapi::link::LinkBuilder;
use utoipa::openapi::path::{OperationBuilder, Parameter, ParameterBuilder, ParameterIn, ParameterStyle};
use utoipa::openapi::schema::{AdditionalProperties, ArrayBuilder, SchemaFormat, SchemaType, Type};
use utoipa::openapi::{
    ComponentsBuilder, Content, HttpMethod, InfoBuilder, LicenseBuilder, ObjectBuilder, OpenApi, OpenApiBuilder,
    PathItem, PathsBuilder, Ref, RefOr, Required, ResponseBuilder, Schema, Server,
};

use super::lists::{DEFAULT_LIMIT, MOST_ROWS};
use super::problem::{MEDIA_TYPE, Problem};
use crate::model::Lang;
use crate::web::forms::{ColumnKind, List};
use crate::web::params::{Facet, MAX_TEXT, UNSTATED};
use crate::web::selection;

/// Every parameter that some list knows.
pub const PARAMETERS: [&str; 17] = [
    "q",
    "province",
    "partner",
    "kind",
    "topic",
    "organisation",
    "person",
    "status",
    "from",
    "to",
    "undated",
    "era",
    "sort",
    "evidence",
    "lang",
    "limit",
    "cursor",
];

/// A date at the precision typed; days beyond the 28th exist in some months only, so the pattern stops there.
const DATE: &str = "^[12][0-9]{3}(-(0[1-9]|1[0-2])(-(0[1-9]|1[0-9]|2[0-8]))?)?$";

/// The whole description.
pub fn document(base_url: &str) -> OpenApi {
    let mut components = ComponentsBuilder::new()
        .schema("Problem", Problem::schema())
        .schema("Evidence", evidence())
        .schema("Release", strings(&["id", "time"]))
        .schema("Licence", strings(&["id", "name", "url"]));
    let mut paths = PathsBuilder::new();
    for list in List::ALL {
        let name = list.name();
        components = components.schema(schema_name(list), item(list)).schema(page_name(list), page(list));
        paths = paths.path(format!("/api/v1/{name}"), PathItem::new(HttpMethod::Get, list_operation(list)));
        if has_single(list) {
            paths = paths.path(format!("/api/v1/{name}/{{id}}"), PathItem::new(HttpMethod::Get, one_operation(list)));
        }
    }
    let about = "Read-only data of the atlas of Vietnam–France local cooperation. Rows are those of the site's pages; \
                 columns are described in docs/data.md. Within v1 no member changes its meaning and none goes away; new \
                 members may come, so readers ignore what they do not know. Errors are problems of RFC 9457.";
    OpenApiBuilder::new()
        .info(
            InfoBuilder::new()
                .title("vnfr-atlas")
                .version("1.0.0")
                .description(Some(about))
                .license(Some(
                    LicenseBuilder::new()
                        .name("CC BY 4.0")
                        .url(Some("https://creativecommons.org/licenses/by/4.0/"))
                        .build(),
                ))
                .build(),
        )
        .servers(Some([Server::new(base_url)]))
        .paths(paths)
        .components(Some(components.build()))
        .build()
}

/// Lists whose rows have pages of their own.
pub const fn has_single(list: List) -> bool {
    !matches!(list, List::Changes | List::Facets)
}

fn list_operation(list: List) -> OperationBuilder {
    let mut rows = answer("Rows, in order, with a cursor to the next.", Ref::from_schema_name(page_name(list)));
    if has_single(list) {
        let one = LinkBuilder::new()
            .operation_id(one_id(list))
            .parameter("id", "$response.body#/items/0/id")
            .description("A row's `id` is the address of the whole of it.");
        rows.links.insert("whole".to_owned(), one.build().into());
    }
    let mut operation = OperationBuilder::new()
        .operation_id(Some(format!("list_{}", list.name())))
        .tag(list.name())
        .summary(Some(format!("Rows of {}", list.name())))
        .response("200", rows)
        .response("400", problem("A parameter that cannot be read, or a cursor of an older release."));
    for parameter in parameters(list) {
        operation = operation.parameter(parameter);
    }
    common(operation)
}

fn one_operation(list: List) -> OperationBuilder {
    let whole = ObjectBuilder::new()
        .property("schema", string())
        .required("schema")
        .property("release", Ref::from_schema_name("Release"))
        .required("release")
        .property("licence", Ref::from_schema_name("Licence"))
        .required("licence")
        .property("page", uri())
        .required("page")
        .property("item", Ref::from_schema_name(schema_name(list)))
        .required("item")
        .property("json_ld", ObjectBuilder::new().additional_properties(Some(AdditionalProperties::FreeForm(true))))
        .required("json_ld")
        .additional_properties(Some(AdditionalProperties::FreeForm(true)));
    let id = ParameterBuilder::new()
        .name("id")
        .parameter_in(ParameterIn::Path)
        .required(Required::True)
        .description(Some(if matches!(list, List::Provinces | List::Partners) {
            "The `id` of its row (the key of the unit), or the slug of its page."
        } else {
            "The `id` of its row, which is the slug of its page."
        }))
        .schema(Some(typed(Type::String).min_length(Some(1)).pattern(Some("^[a-z0-9-]+$"))));
    let mut operation = OperationBuilder::new()
        .operation_id(Some(one_id(list)))
        .tag(list.name())
        .summary(Some(format!("One of {}, whole", list.name())))
        .parameter(id)
        .parameter(lang())
        .response("200", answer("Its row, what its page tells beyond it, its JSON-LD and how to cite it.", whole))
        .response("308", ResponseBuilder::new().description("It lives under another slug for good.").build())
        .response("400", problem("A parameter that cannot be read."))
        .response("404", problem("There is none of this slug."))
        .response("410", problem("It was withdrawn."));
    if matches!(list, List::Provinces | List::Partners) {
        let eras = if list == List::Provinces { ["vn34", "vn63"] } else { ["fr", "fr2015"] };
        operation =
            operation.parameter(word("era", "The territorial order that the slug is of.", &eras.map(str::to_owned)));
    }
    common(operation)
}

fn one_id(list: List) -> String {
    format!("one_of_{}", list.name())
}

fn common(operation: OperationBuilder) -> OperationBuilder {
    operation
        .response("414", problem("The address is longer than any that the interface knows."))
        .response("429", problem("Too many requests; `Retry-After` says when to come back."))
        .response("503", problem("Too busy, or no release is open; `Retry-After` says when to come back."))
}

fn parameters(list: List) -> Vec<Parameter> {
    let mut parameters = vec![lang(), limit(), cursor()];
    let text = || {
        // Any text may be looked for: what holds no letter and no digit finds nothing, or is refused as asking nothing.
        let schema = typed(Type::String).min_length(Some(1)).max_length(Some(MAX_TEXT));
        query("q", "Words to look for, with or without their marks; \"quoted words\" stay together.", schema.into())
    };
    match list {
        List::Events | List::Facets => {
            parameters.push(text());
            for facet in Facet::ALL {
                parameters.push(choice(facet));
            }
            for (name, about) in [("from", "First day wanted, at the precision typed."), ("to", "Last day wanted.")] {
                let schema = typed(Type::String).pattern(Some(DATE));
                parameters.push(query(name, about, schema.into()));
            }
            let flag = ["0", "1"].map(str::to_owned);
            parameters.push(word("undated", "Keep events that state no year when days are asked for.", &flag));
            let eras = ["vn34", "vn63"].map(str::to_owned);
            parameters.push(word("era", "The territorial order that `province` speaks of.", &eras));
            if list == List::Events {
                let sorts: Vec<String> = selection::SORTS.iter().map(|sort| sort.as_str().to_owned()).collect();
                parameters.push(word("sort", "The order of the rows.", &sorts));
                parameters.push(word("evidence", "The sentences behind each row.", &flag));
            }
        }
        List::Provinces => {
            parameters.push(text());
            parameters.push(word(
                "era",
                "Provinces of today or of before July 2025.",
                &["vn34", "vn63"].map(str::to_owned),
            ));
        }
        List::Partners | List::Ties | List::People | List::Organisations => parameters.push(text()),
        List::Delegations | List::Topics | List::Conferences | List::Sources | List::Changes => {}
    }
    parameters
}

fn choice(facet: Facet) -> Parameter {
    let about = "Several values mean any of them; a value after a dash is excluded; `unstated` keeps what states none.";
    let item = match facet.words() {
        Some(words) => {
            let excluded: Vec<String> = words.iter().map(|word| format!("-{word}")).collect();
            let all = words.into_iter().map(str::to_owned).chain(excluded).chain([UNSTATED.to_owned()]);
            typed(Type::String).enum_values(Some(all.collect::<Vec<_>>()))
        }
        None => typed(Type::String).pattern(Some("^-?[a-z0-9][a-z0-9-]{0,100}$")),
    };
    ParameterBuilder::from(query(facet.name(), about, ArrayBuilder::new().items(item.build()).into()))
        .style(Some(ParameterStyle::Form))
        .explode(Some(true))
        .build()
}

fn lang() -> Parameter {
    word(
        "lang",
        "The language of labels and titles; `vi` where none is asked for.",
        &Lang::ALL.map(|lang| lang.as_str().to_owned()),
    )
}

fn limit() -> Parameter {
    let schema =
        typed(Type::Integer).minimum(Some(1)).maximum(Some(MOST_ROWS as isize)).default(Some(DEFAULT_LIMIT.into()));
    query("limit", "Rows given at once.", schema.into())
}

fn cursor() -> Parameter {
    let schema = typed(Type::String).pattern(Some("^[0-9a-f]{12}-[0-9]{1,9}$"));
    query("cursor", "`next` of the answer before. It holds within a release.", schema.into())
}

fn word(name: &str, about: &str, words: &[String]) -> Parameter {
    query(name, about, typed(Type::String).enum_values(Some(words.to_vec())).into())
}

fn query(name: &str, about: &str, schema: Schema) -> Parameter {
    ParameterBuilder::new()
        .name(name)
        .parameter_in(ParameterIn::Query)
        .required(Required::False)
        .description(Some(about))
        .schema(Some(schema))
        .build()
}

/// The row of a list: a member a column.
fn item(list: List) -> Schema {
    let mut object = ObjectBuilder::new();
    for (position, (id, kind)) in list.outline().iter().enumerate() {
        object = object.property(*id, column(*kind, position < 2)).required(*id);
    }
    object
        .property("evidence", ArrayBuilder::new().items(Ref::from_schema_name("Evidence")))
        .additional_properties(Some(AdditionalProperties::FreeForm(true)))
        .into()
}

/// What a column may hold. Only the id and the address are always there.
fn column(kind: ColumnKind, always: bool) -> Schema {
    let or_null = |kind: Type| match always {
        true => SchemaType::Type(kind),
        false => SchemaType::Array(vec![kind, Type::Null]),
    };
    match kind {
        ColumnKind::Code | ColumnKind::Label | ColumnKind::Text | ColumnKind::Date => {
            typed(or_null(Type::String)).into()
        }
        ColumnKind::Address => typed(or_null(Type::String)).format(Some(SchemaFormat::Custom("uri".to_owned()))).into(),
        ColumnKind::Integer => typed(or_null(Type::Integer)).into(),
        ColumnKind::Number => typed(or_null(Type::Number)).into(),
        ColumnKind::Flag => typed(or_null(Type::Boolean)).into(),
        ColumnKind::List => ArrayBuilder::new().items(string()).into(),
    }
}

/// An answer of a list.
fn page(list: List) -> Schema {
    let nullable = || typed(SchemaType::Array(vec![Type::String, Type::Null]));
    ObjectBuilder::new()
        .property("count", typed(Type::Integer).minimum(Some(0)))
        .required("count")
        .property("language", string())
        .required("language")
        .property("release", Ref::from_schema_name("Release"))
        .required("release")
        .property("licence", Ref::from_schema_name("Licence"))
        .required("licence")
        .property("page", uri())
        .required("page")
        .property("next", nullable())
        .required("next")
        .property("next_url", nullable())
        .required("next_url")
        .property("items", ArrayBuilder::new().items(Ref::from_schema_name(schema_name(list))))
        .required("items")
        .into()
}

fn evidence() -> Schema {
    ObjectBuilder::new()
        .property("field", string())
        .property("value", typed(SchemaType::Array(vec![Type::String, Type::Null])))
        .property("quote", string())
        .property("article", uri())
        .property("offsets", ArrayBuilder::new().items(typed(Type::Integer)))
        .property("status", string())
        .property("chosen", typed(Type::Boolean))
        .into()
}

fn strings(names: &[&str]) -> Schema {
    names.iter().fold(ObjectBuilder::new(), |object, name| object.property(*name, string()).required(*name)).into()
}

fn string() -> ObjectBuilder {
    typed(Type::String)
}

fn uri() -> ObjectBuilder {
    string().format(Some(SchemaFormat::Custom("uri".to_owned())))
}

fn answer(about: &str, schema: impl Into<RefOr<Schema>>) -> utoipa::openapi::Response {
    ResponseBuilder::new().description(about).content("application/json", Content::new(Some(schema))).build()
}

fn problem(about: &str) -> utoipa::openapi::Response {
    let schema = Ref::from_schema_name("Problem");
    ResponseBuilder::new().description(about).content(MEDIA_TYPE, Content::new(Some(schema))).build()
}

fn schema_name(list: List) -> String {
    let mut letters = list.name().chars();
    let first = letters.next().map(|letter| letter.to_ascii_uppercase());
    format!("{}Row", first.into_iter().chain(letters).collect::<String>())
}

fn page_name(list: List) -> String {
    schema_name(list).replace("Row", "Page")
}

/// The description as JSON, for the readable page.
pub fn value(base_url: &str) -> Value {
    serde_json::to_value(document(base_url)).unwrap_or_default()
}

fn typed(kind: impl Into<SchemaType>) -> ObjectBuilder {
    ObjectBuilder::new().schema_type(kind)
}
