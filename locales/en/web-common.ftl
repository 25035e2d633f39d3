# Texts that every web app shows.

close = Close
save = Save
saved = Saved
retry = Try again
loading = Loading
show-more = Show more
skip-to-content = Skip to the content
nav-label = Pages
log-out = Log out
language = Language
theme = Appearance
theme-system = As the device
theme-light = Light
theme-dark = Dark
name = Name
total = Total

release-ready = A new version is ready.
release-install = Reload

error-title = This did not load
error-unknown = Something went wrong on this page.
error-unreachable = The server cannot be reached. Check the connection and try again.
error-no-permission = This account may not see this page. Ask an operator, or sign in with another number.
no-permission-title = Not for this account
offline-title = No connection
offline-note = You are offline. What you see may be out of date.
offline-note-waiting = { $count ->
    [one] You are offline. One change waits to be sent.
   *[other] You are offline. { $count } changes wait to be sent.
}

sign-in-phone = Phone number
sign-in-phone-hint = With the country code, such as +91 98765 43210
sign-in-phone-wrong = This number is not complete. Start with + and the country code.
sign-in-send-code = Send me a code
sign-in-code = Code
sign-in-code-sent = Six digits were sent to { $phone }.
sign-in-continue = Continue
sign-in-other-number = Use another number
sign-in-resend = Send a new code
sign-in-resend-in = New code in { $time }

demo-people = Demo: sign in as
demo-code-sent = Demo: the message said
demo-use-code = Fill in

role-customer = Customer
role-kitchen = Kitchen
role-delivery_staff = Delivery staff
role-operator = Operator
role-provider = Provider
role-merchant = Merchant
by-customer = Customer
by-kitchen = Kitchen
by-operator = Operator
by-system = Automatic

type-pickup = Pick up
type-delivery = Delivery
pay-upi = Pay online
pay-cash = Cash

payment-pending = Waiting for payment
payment-due = To be paid on hand-over
payment-captured = Paid
payment-failed = Payment declined
payment-refund_pending = Refund on its way
payment-refunded = Refunded
payment-cancelled = Not charged

unavailable-unknown_item = No longer on the menu
unavailable-out_of_stock = Out of stock
unavailable-not_in_time_slot = Not served at this time
unavailable-not_enough_portions = Not enough portions left
unavailable-inactive = Not offered now
