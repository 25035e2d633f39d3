# The page of the practice gateway, on which demos pay.

sandbox-notice = Practice payment: no real money moves.
sandbox-title = Pay { $merchant }
sandbox-amount = Amount
sandbox-merchant = To
sandbox-order = Order
sandbox-pay = Pay { $amount }
sandbox-others = Or let it end otherwise
sandbox-decline = The bank declines
sandbox-timeout = The bank never answers
sandbox-late = Paid, but reported 20 seconds late
sandbox-duplicate = Paid, and reported twice
sandbox-back = Back to { $merchant }
sandbox-paid = This payment is made.
sandbox-declined = The bank declined. Nothing was charged.
sandbox-silent = The bank has not answered. Nobody knows yet whether you paid.
sandbox-later = You paid. { $merchant } will hear of it in about 20 seconds.
sandbox-expired = The time to pay is over. Nothing was charged.
sandbox-unknown = There is no such payment.
