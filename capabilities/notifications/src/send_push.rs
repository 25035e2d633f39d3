//! Sends a push, if the device still belongs to whom it is meant for.

use kernel::DeviceId;
use store::{Store, StoreError};

use crate::{DeliveryError, Push, jobs, ports::PushMessage, store as rows};

#[derive(Debug, Clone, thiserror::Error)]
pub enum SendPushError {
    #[error(transparent)]
    Delivery(#[from] DeliveryError),
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Runs as the job `notifications.send_push`. An error means that the job should come again.
pub async fn send_push(store: &Store, push: &dyn Push, job: &jobs::SendPush) -> Result<(), SendPushError> {
    let (market, device, account) = (job.market, job.device, job.account);
    let found = store.read(move |tx| rows::device(tx, market, device)).await?;
    let Some(device) = found.filter(|device| device.account == account) else {
        return Ok(());
    };
    let message = PushMessage {
        token: device.token,
        platform: device.platform,
        to: job.to.clone(),
        payload: job.payload.clone(),
    };
    match push.send(&message).await {
        Ok(()) => Ok(()),
        Err(DeliveryError::Gone) => forget(store, device.id, message).await,
        Err(DeliveryError::Refused(reason)) => {
            tracing::warn!(device = %device.id, reason, "a push was refused");
            Ok(())
        }
        Err(unclear) => Err(unclear.into()),
    }
}

async fn forget(store: &Store, device: DeviceId, message: PushMessage) -> Result<(), SendPushError> {
    store.write(move |tx| rows::delete_device(tx, device, &message.token)).await?;
    Ok(())
}
