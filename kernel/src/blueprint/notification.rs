//! Who is told what, and how.

use serde::{Deserialize, Serialize};

use super::{StateName, TemplateName, word::words};

/// One row of the matrix. Nobody is notified of what they did themselves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notification {
    pub on: Trigger,
    pub to: Vec<Recipient>,
    pub channels: Vec<Channel>,
    /// Its texts stand under `notice-{template}`.
    pub template: TemplateName,
    pub opens: Opens,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Trigger {
    /// An order came into this state by any move that is not an undo.
    Entered(StateName),
    Happened(Occasion),
}

words! {
    /// Something worth telling that is not a state.
    Occasion is a "event":
        PaymentCaptured = "payment_captured",
        PaymentFailed = "payment_failed",
        Refunded = "refunded",
        DeliveryAssigned = "delivery_assigned",
        FeedbackGiven = "feedback_given",
}

words! {
    Recipient is a "recipient":
        Customer = "customer",
        /// Everybody who works in the kitchen.
        Kitchen = "kitchen",
        Operator = "operator",
        /// The one who was assigned to bring the order.
        DeliveryStaff = "delivery_staff",
}

words! {
    Channel is a "channel":
        InApp = "in_app",
        Push = "push",
        Sms = "sms",
}

words! {
    /// The page a notification opens when it is tapped; programs know it as `click_action`.
    Opens is a "page":
        OrderTracking = "ORDER_TRACKING",
        Feedback = "FEEDBACK",
        KitchenBoard = "KITCHEN_BOARD",
}
