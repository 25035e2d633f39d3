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

# Why a field was refused. The English sentence is the one the code says, word for word: by it the others are found.

field-phone = give the number in international form, for example +919876543210
field-code = give the six digits from the message
field-language = `{ $given }` is not a language of Docket: use en, es, hi, zh or ar
field-id = not an id: give a UUID such as 0192f0c1-2345-7000-8000-0123456789ab
field-time = not a time: write it like 2026-11-20T12:30:00Z
field-cursor = not a cursor: pass back the `next_cursor` of the page before, unchanged
field-role = `{ $given }` is not a role: use customer, provider, kitchen, operator or admin
field-role-of-staff = everybody is a customer; give provider, kitchen, operator or admin
field-place = latitude must lie between -90 and 90 degrees and longitude between -180 and 180
field-name = give a name of 1 to { $max } characters on one line
field-platform = `{ $given }` is not a platform: use android, ios or web
field-day = `{ $given }` is not a day: use mon, tue, wed, thu, fri, sat or sun
field-diet = `{ $given }` is not a diet; use veg, vegan, egg or meat, or leave it empty
field-lines = order 1 to { $max } different items
field-quantity = order 1 to { $max } of it
field-too-much = the order costs more than can be counted; order fewer items
field-reason = a move is made for a reason: give one
field-choose-one = choose one of: { $choices }
field-not-offered = { $what } is not offered here at the moment
field-delivery-staff = nobody of this id brings orders here; choose somebody from the staff list
field-signature = the signature does not hold
field-body-cut = the body could not be read to its end; send it again
field-market = there is no market of this name
field-which-market = there are several markets: name one in this header
field-idempotency-key = give 1 to { $max } printable characters, for example a UUID
