use std::sync::Arc;

use axum::extract::State;
use i18n::{Catalogue, Language};
use kernel::{
    Problem,
    blueprint::{Approval, WantedDocument, Workforce},
};
use serde::Serialize;
use utoipa::ToSchema;

use crate::{App, Data, Here, Refusal, Tongue};

#[derive(Debug, Serialize, ToSchema)]
pub struct TermsView {
    skills: Vec<NamedView>,
    brands: Vec<NamedView>,
    vehicles: Vec<NamedView>,
    documents: Vec<AskedDocument>,
    /// Whether somebody looks into a provider's past before they work.
    background_check: bool,
    /// Whether an operator decides about each application.
    operator_approves: bool,
    /// How many orders somebody has in hand at once, unless agreed otherwise.
    capacity: u32,
    /// Whether providers are on duty in their working hours only.
    hours_bind: bool,
}

/// Something the business has a word for.
#[derive(Debug, Serialize, ToSchema)]
pub struct NamedView {
    #[schema(example = "appliance_repair")]
    id: String,
    /// In the caller's language.
    #[schema(example = "Appliance repair")]
    name: String,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct AskedDocument {
    #[serde(flatten)]
    named: NamedView,
    /// Without it nobody goes on duty.
    required: bool,
    expires: bool,
    /// Asked of those who come with one of these; of everybody when empty.
    vehicles: Vec<String>,
}

/// Tells what this business asks of its providers, in the caller's language: what a form for registering is made of.
#[utoipa::path(
    get,
    path = "/providers/terms",
    tag = "providers",
    responses((status = 200, body = Data<TermsView>))
)]
pub async fn terms(
    State(app): State<Arc<App>>,
    Here(market): Here,
    Tongue(language): Tongue,
) -> Result<Data<TermsView>, Refusal> {
    let rules = market.blueprint.workforce.as_ref().ok_or_else(Problem::missing)?;
    let texts = app.texts.of(&market.blueprint);
    Ok(Data::of(Spoken { texts: &texts, language }.terms(rules)))
}

struct Spoken<'a> {
    texts: &'a Catalogue,
    language: Language,
}

impl Spoken<'_> {
    fn terms(&self, rules: &Workforce) -> TermsView {
        let skills = rules.skills.iter().map(|name| self.named(name, &name.text_key()));
        let brands = rules.brands.iter().map(|name| self.named(name, &name.text_key()));
        let vehicles = rules.vehicles.iter().map(|name| self.named(name, &name.text_key()));
        TermsView {
            skills: skills.collect(),
            brands: brands.collect(),
            vehicles: vehicles.collect(),
            documents: rules.documents.iter().map(|document| self.document(document)).collect(),
            background_check: rules.background_check,
            operator_approves: rules.approval == Approval::Operator,
            capacity: rules.capacity,
            hours_bind: rules.hours,
        }
    }

    fn document(&self, document: &WantedDocument) -> AskedDocument {
        AskedDocument {
            named: self.named(&document.name, &document.name.text_key()),
            required: document.required,
            expires: document.expires,
            vehicles: document.vehicles.iter().map(ToString::to_string).collect(),
        }
    }

    fn named(&self, id: &impl ToString, key: &str) -> NamedView {
        NamedView { id: id.to_string(), name: self.texts.text(self.language, key, &[]) }
    }
}
