# Messages that every market sends. A market's own stand in its blueprint.

notice-one-time-code = { $code } is your { $market } code. It is valid for { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}.
notice-staff-invited = You now work at { $market }. Sign in with this phone number.

notice-provider-approved =
    .title = You are approved
    .body = You can work for { $market } now. Go online when you are ready.

notice-provider-rejected =
    .title = Your application was turned down
    .body = { $market } cannot take you on: { $reason }. You may apply again.

notice-provider-suspended =
    .title = You are suspended
    .body = You cannot take orders of { $market } for now: { $reason }.

notice-provider-reinstated =
    .title = You can work again
    .body = Your suspension at { $market } is over. Go online when you are ready.

notice-document-rejected =
    .title = A document was not accepted
    .body = { $document }: { $reason }. Hand it in again.

notice-document-expiring =
    .title = A document runs out soon
    .body = { $document } counts until { $day }. Hand in the new one in time.

notice-document-expired =
    .title = A document has run out
    .body = { $document } has run out. You cannot go online until a new one is accepted.
