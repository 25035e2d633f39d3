# Messages that every market sends. A market's own stand in its blueprint.

notice-one-time-code = { $code } is your { $market } code. It is valid for { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}.
notice-staff-invited = You now work at { $market }. Sign in with this phone number.
