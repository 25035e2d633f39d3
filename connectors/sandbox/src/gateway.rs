//! Our half: what `payments` asks of a gateway, answered from the gateway's rows.

use ::store::StoreError;
use async_trait::async_trait;
use payments::{
    Gateway, GatewayError, Outcome, Report,
    ports::{Incoming, Intent, Opened, Proof, RefundIntent, RefundReport, Webhook},
};

use crate::{
    Sandbox,
    order::{Charge, Order},
    refund, signature, store, webhook,
};

#[async_trait]
impl Gateway for Sandbox {
    fn name(&self) -> &'static str {
        "sandbox"
    }

    async fn open(&self, intent: &Intent) -> Result<Opened, GatewayError> {
        let intent = intent.clone();
        let order = self.store.write(move |tx| store::order_for(tx, &intent)).await.map_err(unclear)?;
        Ok(Opened {
            pay_url: Some(format!("/sandbox/pay/{}", order.id)),
            gateway_order: order.id,
            key_id: Some(self.credentials.key_id.clone()),
        })
    }

    async fn verify(&self, proof: &Proof) -> Result<Report, GatewayError> {
        let signed = proof_of(&proof.gateway_order, &proof.gateway_payment);
        if !self.credentials.payments.verify(signed.as_bytes(), &proof.signature) {
            return Err(GatewayError::Forged);
        }
        self.status(&proof.gateway_order).await
    }

    async fn status(&self, gateway_order: &str) -> Result<Report, GatewayError> {
        let id = gateway_order.to_owned();
        let found = self
            .store
            .read(move |tx| Ok::<_, StoreError>((store::order(tx, &id)?, store::last_charge(tx, &id)?)))
            .await
            .map_err(unclear)?;
        let (Some(order), charge) = found else {
            return Err(GatewayError::Unclear("there is no such order".to_owned()));
        };
        Ok(Report { outcome: outcome(&order, charge), gateway_order: order.id })
    }

    async fn refund(&self, intent: &RefundIntent) -> Result<RefundReport, GatewayError> {
        let intent = intent.clone();
        self.store.write(move |tx| refund::refund(tx, &intent)).await.map_err(unclear)
    }

    fn read_webhook(&self, incoming: &Incoming<'_>) -> Result<Webhook, GatewayError> {
        let header = incoming.header(signature::HEADER).ok_or(GatewayError::Forged)?;
        signature::check(&self.credentials.webhooks, self.clock.now(), header, incoming.body)?;
        webhook::read(incoming.body)
    }
}

/// What the signature that a browser brings back is made of.
pub fn proof_of(gateway_order: &str, gateway_payment: &str) -> String {
    format!("{gateway_order}|{gateway_payment}")
}

fn outcome(order: &Order, charge: Option<Charge>) -> Outcome {
    match charge {
        None => Outcome::Pending,
        Some(Charge { id, captured: true }) => {
            Outcome::Captured { gateway_payment: id, amount: order.amount }
        }
        Some(Charge { captured: false, .. }) => {
            Outcome::Declined { reason: webhook::DECLINED_BECAUSE.to_owned() }
        }
    }
}

/// A store that cannot be reached is a gateway that does not answer.
fn unclear(error: StoreError) -> GatewayError {
    GatewayError::Unclear(error.to_string())
}
