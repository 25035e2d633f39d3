# One text for each error code: `error-` and the code in lower case.

error-validation-error = Some of what you entered cannot be used. Look at the marked fields.
error-token-expired = Your session has run out. Sign in again.
error-invalid-token = You are not signed in. Sign in and try again.
error-otp-invalid = This code is wrong or too old. Check it, or ask for a new one.
error-insufficient-role = You may not do this.
error-not-found = We could not find this.
error-method-not-allowed = This address does not take that method.
error-item-unavailable = Some of what you chose cannot be had right now.
error-restaurant-closed = No orders are being taken right now.
error-invalid-move = The order can no longer go to this state. Reload it to see where it stands.
error-payment-required = This order must be paid first.
error-not-cancellable = This order can no longer be cancelled.
error-idempotency-in-progress = The same request is still being worked on. Wait a moment.
error-idempotency-key-reused = This idempotency key was used for a different request. Use a new one.
error-payload-too-large = This is too large to send.
error-unsupported-media-type = This kind of content is not understood. Send JSON.
error-rate-limited = That was too much at once. Wait a moment and try again.
error-internal-error = Something went wrong on our side. Try again; if it stays, tell us the request number.
error-unavailable = We cannot answer right now. Try again in a moment.
error-request-timeout = This took too long. Try again in a moment.
error-last-operator = A market needs an operator. Give the role to somebody else first.
error-delivery-staff-missing = Say first who brings this order.
error-not-assignable = Nobody can be sent with this order.
error-feedback-too-early = You can rate this order once it is done.
error-feedback-already-given = You have rated this order already.

# Why a field was refused.

reason-required = Fill this in.
reason-too-long = Use at most { $max ->
    [one] one character
   *[other] { $max } characters
}.
reason-too-many = Give at most { $max ->
    [one] one entry
   *[other] { $max } entries
}.
reason-out-of-range = Give a number from { $min } to { $max }.
reason-unknown-choice = Choose one of these: { $choices }.
reason-not-a-phone = Give the number in international form, for example +919876543210.
reason-not-an-id = Give an id as we sent it to you.
reason-not-a-time = Write the time like 2026-11-20T12:30:00Z.
reason-not-a-code = Give the six digits from the message.
reason-not-a-cursor = Pass back the cursor of the page before, unchanged.

# Why an item cannot be had.

reason-unknown-item = { $name } is not on offer any more.
reason-inactive = { $name } is not on offer at the moment.
reason-out-of-stock = { $name } is sold out.
reason-not-enough-portions = There is not enough left of { $name }.
reason-not-in-time-slot = { $name } is not offered at this time of day.
