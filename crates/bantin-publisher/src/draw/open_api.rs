//! What the content API promises, as an OpenAPI document made from the wire types.
//! `docs/content-api.yaml` is this text; a test compares the two.

use bantin_content::{
    Article, ClosedPage, Copied, FrontPage, LatestPage, NewsBox, Notice, Redirects, Site, StandingPage,
    Visits, Withdrawn,
};
use schemars::JsonSchema;
use schemars::generate::{SchemaGenerator, SchemaSettings};
use serde::Serialize;
use serde_json::{Map, Value, json};

const HEAD: &str = "\
# What the JSON promises. Generated from the types of crates/bantin-content: change those, then run
# `BANTIN_BLESS=1 cargo test -p bantin-publisher`.
";

/// The document, as JSON.
pub fn content_api() -> Value {
    let document = document();
    json!({
        "openapi": document.openapi,
        "info": document.info,
        "paths": document.paths,
        "components": document.components,
    })
}

/// The document, as `docs/content-api.yaml` holds it.
pub fn content_api_yaml() -> Result<String, serde_saphyr::ser::Error> {
    Ok([HEAD, serde_saphyr::to_string(&document())?.trim_end(), "\n"].concat())
}

#[derive(Serialize)]
struct Document {
    openapi: &'static str,
    info: Value,
    paths: Value,
    components: Value,
}

/// A file of the edition that is answered with `GET`.
struct Resource {
    path: &'static str,
    summary: &'static str,
    /// Changes when this happens.
    changes: &'static str,
    schema: Value,
}

fn document() -> Document {
    let settings = SchemaSettings::draft2020_12()
        .with(|settings| settings.definitions_path = "/components/schemas".into())
        .for_serialize();
    let mut types = settings.into_generator();
    let mut paths = Map::new();
    for resource in resources(&mut types) {
        paths.insert(resource.path.to_owned(), json!({ "get": file_operation(&resource) }));
    }
    paths.insert("/api/v1/visits".to_owned(), visits(&mut types));
    let mut schemas = types.take_definitions(true);
    schemas.insert("Problem".to_owned(), problem());
    Document {
        openapi: "3.1.0",
        info: sorted(json!({
            "title": "Bantin content API",
            "version": "1",
            "description": "Everything that a portal shows, as JSON. Times are RFC 3339 with the site's \
                offset; beside each stands the text that readers see. Fields may be added: ignore those \
                that you do not know. Everything but `visits` is a plain file, with a brotli twin (`.br`) \
                beside it.",
        })),
        paths: sorted(Value::Object(paths)),
        components: sorted(json!({ "schemas": schemas })),
    }
}

fn resources(types: &mut SchemaGenerator) -> Vec<Resource> {
    vec![
        resource::<Site>(types, "/api/v1/site.json", "The site", "anything is published"),
        resource::<FrontPage>(types, "/api/v1/front.json", "The front page", "what it shows changes"),
        resource::<Article>(types, "/api/v1/articles/{slug}.json", "A whole article", "that article changes"),
        resource::<StandingPage>(types, "/api/v1/pages/{page}.json", "A standing page", "that page changes"),
        resource::<LatestPage>(
            types,
            "/api/v1/sections/{section}/latest.json",
            "A section's newest list page, and how many closed pages lie before it",
            "the section gets an article",
        ),
        resource::<ClosedPage>(
            types,
            "/api/v1/sections/{section}/pages/{n}.json",
            "A section's closed list page: it keeps its number and its ten",
            "an article on it changes",
        ),
        resource::<NewsBox>(
            types,
            "/api/v1/boxes/{box}.json",
            "A box's newest teasers",
            "it gets an article",
        ),
        Resource {
            path: "/api/v1/notice.json",
            summary: "The app's build, and the urgent notice if there is one; at most 1 KB, to be asked for again after a minute",
            changes: "it is set or ends, or the app changes",
            schema: json!({
                "type": "object",
                "properties": {
                    "app": {
                        "type": "string",
                        "description": "As in `site.json`: a page of another build takes this one with the next page.",
                    },
                },
                "required": ["app"],
                "anyOf": [types.subschema_for::<Notice>().to_value(), { "maxProperties": 1 }],
            }),
        },
        resource::<Withdrawn>(
            types,
            "/api/v1/withdrawn.json",
            "What was withdrawn, so that kept copies can be dropped",
            "an article is withdrawn",
        ),
        resource::<Redirects>(
            types,
            "/api/v1/redirects.json",
            "Where old addresses lead",
            "an old address comes, goes or leads elsewhere",
        ),
        resource::<Copied>(
            types,
            "/api/v1/copied.json",
            "Which files were copied as they were",
            "one comes or goes",
        ),
    ]
}

fn resource<T: JsonSchema>(
    types: &mut SchemaGenerator,
    path: &'static str,
    summary: &'static str,
    changes: &'static str,
) -> Resource {
    Resource { path, summary, changes, schema: types.subschema_for::<T>().to_value() }
}

fn file_operation(resource: &Resource) -> Value {
    json!({
        "summary": resource.summary,
        "description": format!("Changes when {}.", resource.changes),
        "parameters": parameters(resource.path),
        "responses": {
            "200": answer("As it was published.", resource.schema.clone()),
            "404": { "description": "There is none of this name." },
        },
    })
}

/// The names in braces.
fn parameters(path: &str) -> Vec<Value> {
    let names = path.split('{').skip(1).filter_map(|rest| rest.split_once('}'));
    names
        .map(|(name, _)| {
            let schema = if name == "n" {
                json!({ "type": "integer", "minimum": 1 })
            } else {
                json!({ "type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" })
            };
            json!({ "name": name, "in": "path", "required": true, "schema": schema })
        })
        .collect()
}

fn visits(types: &mut SchemaGenerator) -> Value {
    let figures = types.subschema_for::<Visits>().to_value();
    json!({
        "get": {
            "summary": "The visitor figures, at most one second old; counts nobody",
            "description": "Live, `no-store`. An unknown figure is `null`.",
            "responses": {
                "200": answer("The figures.", figures.clone()),
                "default": trouble(),
            },
        },
        "post": {
            "summary": "A heartbeat: counts its sender and answers with the figures",
            "description": "Live. No custom header, so that no preflight is needed.",
            "requestBody": {
                "required": false,
                "content": { "application/json": { "schema": { "type": "object" } } },
            },
            "responses": {
                "200": answer("The figures, the sender among them.", figures),
                "default": trouble(),
            },
        },
    })
}

fn answer(description: &str, schema: Value) -> Value {
    json!({ "description": description, "content": { "application/json": { "schema": schema } } })
}

fn trouble() -> Value {
    json!({
        "description": "What went wrong (RFC 9457).",
        "content": {
            "application/problem+json": { "schema": { "$ref": "#/components/schemas/Problem" } },
        },
    })
}

fn problem() -> Value {
    json!({
        "type": "object",
        "description": "RFC 9457.",
        "required": ["title", "status"],
        "properties": {
            "type": { "type": "string", "format": "uri-reference" },
            "title": { "type": "string" },
            "status": { "type": "integer" },
            "detail": { "type": "string" },
        },
    })
}

/// One order of keys, whatever a map's own is.
fn sorted(value: Value) -> Value {
    match value {
        Value::Object(map) => {
            let mut entries: Vec<(String, Value)> = map.into_iter().collect();
            entries.sort_by(|a, b| a.0.cmp(&b.0));
            Value::Object(entries.into_iter().map(|(key, value)| (key, sorted(value))).collect())
        }
        Value::Array(items) => Value::Array(items.into_iter().map(sorted).collect()),
        other => other,
    }
}
