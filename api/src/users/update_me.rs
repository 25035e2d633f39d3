use std::sync::Arc;

use axum::extract::State;
use i18n::{Language, NotALanguage};
use identity::Name;
use kernel::Problem;
use serde::Deserialize;
use store::StoreError;
use utoipa::ToSchema;

use super::{UserView, me};
use crate::{App, Body, Data, Refusal, Viewer};

/// Only what is named is changed.
#[derive(Debug, Deserialize, ToSchema)]
pub struct UpdateMe {
    #[schema(value_type = Option<String>, min_length = 1, max_length = 80, example = "Asha Rao")]
    name: Option<Name>,
    /// What messages are written in: `en`, `es`, `hi`, `zh` or `ar`.
    #[schema(example = "hi")]
    language: Option<String>,
}

impl UpdateMe {
    fn language(&self) -> Result<Option<Language>, Problem> {
        let language = self.language.as_deref().map(str::parse).transpose();
        language.map_err(|error: NotALanguage| Problem::invalid("language", error))
    }
}

/// Changes the caller's name or language.
#[utoipa::path(
    patch,
    path = "/users/me",
    tag = "users",
    security(("bearer" = [])),
    request_body = UpdateMe,
    responses((status = 200, body = Data<UserView>))
)]
pub async fn update_me(
    State(app): State<Arc<App>>,
    viewer: Viewer,
    Body(change): Body<UpdateMe>,
) -> Result<Data<UserView>, Refusal> {
    let language = change.language()?;
    let person = viewer.person.clone();
    app.store
        .write(move |tx| {
            if let Some(name) = &change.name {
                identity::rename(tx, &person, name)?;
            }
            if let Some(language) = language {
                identity::change_language(tx, &person, language)?;
            }
            Ok::<_, StoreError>(())
        })
        .await?;
    app.standings.forget(viewer.person.account);
    Ok(Data::of(me::read(&app, &viewer.person).await?))
}
