//! Writes the Rust client: `redraft-client-generator OPENAPI_JSON GENERATED_RS`.

use std::{env, fs};

use anyhow::{Context as _, Result};
use progenitor_impl::{GenerationSettings, Generator, InterfaceStyle};
use serde_json::Value;

fn main() -> Result<()> {
    let mut arguments = env::args().skip(1);
    let mut path = || arguments.next().context("two paths are needed");
    let (from, to) = (path()?, path()?);
    let text = fs::read_to_string(&from).with_context(|| format!("cannot read {from}"))?;
    let mut document: Value = serde_json::from_str(&text)?;
    leave_one_answer_to_streams(&mut document);
    let_names_differ(&mut document);
    let_parts_of_paths_be_texts(&mut document);
    let document: openapiv3::OpenAPI = serde_json::from_value(document)?;
    let mut settings = GenerationSettings::default();
    settings.with_interface(InterfaceStyle::Positional);
    let code = Generator::new(&settings).generate_tokens(&document)?;
    let code = prettyplease::unparse(&syn::parse2(code)?);
    fs::write(
        &to,
        format!("// Written by `cargo xtask clients`.\n\n{code}"),
    )
    .with_context(|| format!("cannot write {to}"))
}

/// Takes the 204 of a stream that has nothing left to send out of the description: the generator
/// stops at operations with two kinds of success. A client meets it as an unexpected response.
fn leave_one_answer_to_streams(document: &mut Value) {
    let paths = document["paths"].as_object_mut().into_iter();
    let operations = paths
        .flat_map(|paths| paths.values_mut())
        .filter_map(Value::as_object_mut)
        .flat_map(|path| path.values_mut());
    for operation in operations.filter(|operation| operation["x-stream"] == "sse") {
        if let Some(responses) = operation["responses"].as_object_mut() {
            responses.remove("204");
        }
    }
}

/// Takes `_iteration` out of the messages that have `iteration` too, which says the same: the
/// generator gives both the same name.
fn let_names_differ(document: &mut Value) {
    let schemas = document["components"]["schemas"].as_object_mut();
    for schema in schemas.into_iter().flat_map(|schemas| schemas.values_mut()) {
        let fields = schema.get_mut("properties").and_then(Value::as_object_mut);
        if let Some(fields) = fields
            && fields.contains_key("iteration")
        {
            fields.remove("_iteration");
        }
    }
}

/// Takes the lengths of parameters out: the generator makes a type of each that has one, which a caller
/// would have to make of a plain text that the service checks anyway.
fn let_parts_of_paths_be_texts(document: &mut Value) {
    let paths = document["paths"].as_object_mut().into_iter();
    let parameters = paths
        .flat_map(|paths| paths.values_mut())
        .filter_map(Value::as_object_mut)
        .flat_map(|path| path.values_mut())
        .filter_map(|operation| operation.get_mut("parameters")?.as_array_mut())
        .flatten();
    for parameter in parameters {
        if let Some(schema) = parameter.get_mut("schema").and_then(Value::as_object_mut) {
            schema.remove("minLength");
            schema.remove("maxLength");
        }
    }
}
