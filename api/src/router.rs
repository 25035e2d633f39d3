//! The table of contents: every route, in the order a reader would look for it.

use std::{sync::Arc, time::Duration};

use axum::{Router, extract::DefaultBodyLimit, http::StatusCode, middleware, routing::get};
use tower_http::{catch_panic::CatchPanicLayer, timeout::TimeoutLayer};
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::{
    App, admin_orders, auth, config, dev, dispatching, health, jobs, limits, live, market, menu, menu_admin,
    merchant, notifications, openapi, orders, payments, precaution, providers, refusal, request_id, staff,
    tracking, users, webhooks,
};

const V1: &str = "/api/v1";

/// The whole API, its documentation, and the pages given.
pub fn router(app: Arc<App>, pages: Router) -> Router {
    let settings = app.settings.clone();
    let mut documented = documented();
    if app.showcase.is_some() {
        documented = documented.merge(dev::routes());
    }
    let (routes, document) = documented.split_for_parts();
    let bounded = routes
        .layer(TimeoutLayer::with_status_code(
            StatusCode::REQUEST_TIMEOUT,
            Duration::from_secs(settings.request_seconds_max),
        ))
        .layer(DefaultBodyLimit::max(settings.body_bytes_max))
        .layer(middleware::from_fn_with_state(app.clone(), limits::limit));
    Router::new()
        .merge(bounded)
        // The address the mobile apps know.
        .route("/ws/orders/{id}", get(live::socket::order_room))
        .route("/ws/providers", get(tracking::socket::connect))
        .merge(health::routes())
        .merge(openapi::routes(document))
        .merge(pages.with_state(()))
        .layer(middleware::from_fn_with_state(app.clone(), market::find_market))
        .layer(CatchPanicLayer::custom(refusal::of_panic))
        .layer(middleware::from_fn_with_state(app.clone(), refusal::write_texts))
        .layer(middleware::from_fn(precaution::take))
        .layer(middleware::from_fn(request_id::name_request))
        .with_state(app)
}

type Chapter = OpenApiRouter<Arc<App>>;

/// Every documented operation, chapter by chapter.
fn documented() -> Chapter {
    let chapters = [
        of_people(),
        of_market(),
        of_menu(),
        of_orders(),
        of_kitchen(),
        of_rooms(),
        of_dispatch(),
        of_tracking(),
        of_providers(),
        of_upkeep(),
    ];
    let v1 = chapters.into_iter().fold(OpenApiRouter::new(), OpenApiRouter::merge);
    OpenApiRouter::with_openapi(openapi::preface()).nest(V1, v1)
}

fn of_people() -> Chapter {
    OpenApiRouter::new()
        .routes(routes!(auth::request_otp::request_otp))
        .routes(routes!(auth::verify_otp::verify_otp))
        .routes(routes!(auth::refresh::refresh))
        .routes(routes!(auth::logout::logout))
        .routes(routes!(auth::ticket::ticket))
        .routes(routes!(users::me::me, users::update_me::update_me))
        .routes(routes!(users::device_token::register, users::device_token::forget))
        .routes(routes!(notifications::list::list))
        .routes(routes!(notifications::read::read))
        .routes(routes!(notifications::read_all::read_all))
        .routes(routes!(staff::list::list, staff::invite::invite))
        .routes(routes!(staff::remove::remove))
}

fn of_market() -> Chapter {
    OpenApiRouter::new()
        .routes(routes!(config::public::public))
        .routes(routes!(config::show::show, config::update::update))
        .routes(routes!(merchant::show::show, merchant::update::update))
        .routes(routes!(merchant::set_hours::set_hours))
        .routes(routes!(merchant::set_state::set_state))
}

fn of_menu() -> Chapter {
    OpenApiRouter::new()
        .routes(routes!(menu::categories::categories))
        .routes(routes!(menu::items::items))
        .routes(routes!(menu_admin::list::list, menu_admin::add_item::add_item))
        .routes(routes!(menu_admin::change_item::change_item, menu_admin::remove_item::remove_item))
        .routes(routes!(menu_admin::set_stock::set_stock))
        .routes(routes!(menu_admin::add_category::add_category))
        .routes(routes!(
            menu_admin::change_category::change_category,
            menu_admin::remove_category::remove_category
        ))
}

fn of_orders() -> Chapter {
    OpenApiRouter::new()
        .routes(routes!(orders::preview::preview))
        .routes(routes!(orders::place::place, orders::list::list))
        .routes(routes!(orders::show::show))
        .routes(routes!(orders::cancel::cancel))
        .routes(routes!(orders::feedback::give))
        .routes(routes!(orders::pay_again::pay_again))
        .routes(routes!(orders::move_order::move_order))
        .routes(routes!(payments::verify::verify))
        .routes(routes!(payments::webhook::hear))
}

fn of_kitchen() -> Chapter {
    OpenApiRouter::new()
        .routes(routes!(admin_orders::list::list))
        .routes(routes!(admin_orders::show::show))
        .routes(routes!(admin_orders::move_order::move_order))
        .routes(routes!(admin_orders::assign_delivery::assign))
}

fn of_rooms() -> Chapter {
    OpenApiRouter::new().routes(routes!(live::feed::kitchen)).routes(routes!(live::socket::order_room))
}

fn of_dispatch() -> Chapter {
    OpenApiRouter::new()
        .routes(routes!(dispatching::offers::list))
        .routes(routes!(dispatching::accept::accept))
        .routes(routes!(dispatching::decline::decline))
        .routes(routes!(dispatching::pool::list))
        .routes(routes!(dispatching::claim::claim))
        .routes(routes!(dispatching::pass::pass))
        .routes(routes!(dispatching::mine::list))
        .routes(routes!(dispatching::give_back::give_back))
        .routes(routes!(dispatching::stream::own))
        .routes(routes!(dispatching::stream::pool))
        .routes(routes!(dispatching::searches::list))
        .routes(routes!(dispatching::decisions::list))
        .routes(routes!(dispatching::suggestions::list))
        .routes(routes!(dispatching::assign::assign))
        .routes(routes!(dispatching::pause::pause))
        .routes(routes!(dispatching::resume::resume))
}

fn of_tracking() -> Chapter {
    OpenApiRouter::new()
        .routes(routes!(tracking::report::report))
        .routes(routes!(tracking::socket::connect))
        .routes(routes!(tracking::show::show))
        .routes(routes!(tracking::share::share, tracking::unshare::unshare))
        .routes(routes!(tracking::track::track))
        .routes(routes!(tracking::console::list))
        .routes(routes!(tracking::console_feed::follow))
}

fn of_providers() -> Chapter {
    OpenApiRouter::new()
        .routes(routes!(providers::terms::terms))
        .routes(routes!(providers::register::register))
        .routes(routes!(providers::register::register_driver))
        .routes(routes!(providers::me::me, providers::update_me::update_me))
        .routes(routes!(providers::set_hours::set_hours))
        .routes(routes!(providers::hand_in::hand_in))
        .routes(routes!(providers::online_status::set_mine))
        .routes(routes!(providers::online_status::set_by_id))
        .routes(routes!(providers::stats::mine))
        .routes(routes!(providers::stats::by_id))
        .routes(routes!(providers::earnings::mine))
        .routes(routes!(providers::earnings::by_id))
        .routes(routes!(providers::show::show))
        .routes(routes!(providers::list::list))
        .routes(routes!(providers::inspect::inspect))
        .routes(routes!(providers::approve::approve))
        .routes(routes!(providers::reject::reject))
        .routes(routes!(providers::suspend::suspend))
        .routes(routes!(providers::reinstate::reinstate))
        .routes(routes!(providers::background_check::record))
        .routes(routes!(providers::accept_document::accept))
        .routes(routes!(providers::reject_document::reject))
}

fn of_upkeep() -> Chapter {
    OpenApiRouter::new()
        .routes(routes!(jobs::list::list))
        .routes(routes!(jobs::retry::retry))
        .routes(routes!(webhooks::list::list, webhooks::add::add))
        .routes(routes!(webhooks::change::change, webhooks::remove::remove))
        .routes(routes!(webhooks::rotate_secret::rotate_secret))
        .routes(routes!(webhooks::deliveries::deliveries))
        .routes(routes!(webhooks::retry::retry))
}
