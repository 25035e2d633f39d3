//! A market with providers of its own: the campus, and who carries things there.

use std::{
    fs,
    path::{Path, PathBuf},
};

use serde_json::json;

use super::GUILD;
use crate::house::{Person, text};

pub const DOCUMENT: &str = "licence";

const CAMPUS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../blueprints/campus_food");
const WORKFORCE: &str = r#"
[workforce]
skills = ["carrying"]
documents = [{ name = "licence" }]
"#;
const WORDS: &str = "\nskill-carrying = Carrying\ndocument-licence = Licence\n";

/// A folder with the campus blueprint and a workforce.
pub fn blueprint(data: &Path) -> PathBuf {
    let folder = data.join("guild");
    fs::create_dir_all(folder.join("texts")).unwrap();
    for file in files(Path::new(CAMPUS), "toml") {
        fs::copy(&file, folder.join(file.file_name().unwrap())).unwrap();
    }
    for file in files(&Path::new(CAMPUS).join("texts"), "ftl") {
        let text = fs::read_to_string(&file).unwrap() + WORDS;
        fs::write(folder.join("texts").join(file.file_name().unwrap()), text).unwrap();
    }
    fs::write(folder.join("workforce.toml"), WORKFORCE).unwrap();
    folder
}

fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    paths.filter(|path| path.extension().is_some_and(|found| found == extension)).collect()
}

/// Somebody applies in the guild and hands a document in; the provider's id.
pub async fn applies(person: &Person) -> String {
    let person = person.in_market(GUILD);
    let application = json!({ "name": "Ravi Kumar", "skills": ["carrying"] });
    let applied = person.gets("POST /providers", application).await;
    let document = format!("PUT /providers/me/documents/{DOCUMENT}");
    person.gets(&document, json!({ "number": "12345678" })).await;
    text(&applied["id"])
}

/// Somebody applies in the guild and is approved; the provider's id.
pub async fn works(operator: &Person, person: &Person) -> String {
    let id = applies(person).await;
    let operator = operator.in_market(GUILD);
    operator.gets(&format!("POST /admin/providers/{id}/approve"), json!({})).await;
    id
}
