# Texts of the customer app.

nav-menu = Menu
nav-orders = Orders
nav-notices = Notices
nav-account = Account
not-found-title = There is no such page
back-to-menu = Go to the menu

menu-title = Menu
menu-search = Search the menu
menu-slots = Time of day
menu-all-day = All day
menu-slot-now = now
menu-categories = Categories
menu-nothing = Nothing matches
menu-show-all = Show the whole menu
opening-open = Open
opening-closed = Closed
opening-until = until { $time }
opening-busy = The kitchen is busy: allow about { $minutes } minutes more.
opening-opens = Orders are taken again from { $time }.
opening-paused = The kitchen takes no orders at the moment.
closed-title = { $merchant } is closed
closed-cart-waits = Your cart waits for you here.

item-left = { $count ->
    [one] Only 1 left
   *[other] Only { $count } left
}
item-in-cart = in the cart
item-back-at = Back { $time }
item-only-in = Only for { $slots }
item-allergens = Contains:
item-prep = Takes about { $minutes } minutes to make
item-add = Add · { $price }
diet-veg = Vegetarian
diet-vegan = Vegan
diet-egg = Contains egg
diet-meat = Contains meat
options-choose = { $count ->
    [one] Choose 1
   *[other] Choose { $count }
}
options-up-to = { $count ->
    [one] Optional
   *[other] Up to { $count }
}
options-missing = Please choose here first.
qty-of = Quantity of { $item }
qty-less = One { $item } less
qty-more = One { $item } more

cart-count = { $count ->
    [one] 1 item
   *[other] { $count } items
}
cart-empty = Your cart is empty
cart-empty-hint = Pick something good from the menu and it will wait here.

checkout-title = Checkout
checkout-items = Your items
checkout-type = How do you want it?
type-delivery-off = not offered now
checkout-address = Deliver to
checkout-address-hint = Building, floor, room: whatever helps to find you
checkout-address-missing = Please say where to deliver.
checkout-payment = Payment
checkout-no-payment = No way to pay is switched on at the moment.
pay-upi-hint = UPI or card, on the next page
pay-cash-hint = When you get your food
checkout-note = Note for the kitchen
checkout-note-hint = Optional: allergies, less spice, no onions…
checkout-price = Price
subtotal = Items
subtotal-hint = Taxes and fees follow after signing in
checkout-sign-in = Sign in to order
checkout-pay = Pay { $price }
checkout-place = Place order · { $price }
checkout-offline = Ordering needs a connection. Your cart is kept.
unavailable-title = { $count ->
    [one] One item just ran out
   *[other] Some items just ran out
}
unavailable-lead = Nothing was ordered or charged yet.
unavailable-remove = Remove and continue
unavailable-back = Back to the cart

headline-received = The kitchen has your order
headline-confirmed = The kitchen has your order
headline-preparing = Your food is being made
headline-ready = Your food is ready
headline-ready-pickup = Ready to collect
headline-ready-delivery = Ready, about to be brought
headline-out_for_delivery = On the way to you
headline-completed = Enjoy your meal!
headline-cancelled = Order cancelled
headline-unpaid = Waiting for payment
tracking-estimate = Ready between { $from } and { $to }
tracking-steps = Steps
tracking-offline = You are offline. As of { $age }.
tracking-reconnecting = Reconnecting… As of { $age }.

payment-title = Payment
payment-held = We hold your order for { $time }.
payment-declined = The payment was declined
payment-pay-now = Pay { $price } now
payment-try-again = Try again
payment-use-cash = Pay with cash
payment-checking = Checking the payment
payment-checking-hint = This takes a few seconds. You can safely leave this page.
payment-unverified = We could not confirm the payment yet
payment-unverified-hint = If money was taken, the order will be confirmed by itself.
payment-see-order = See the order

cancel-order = Cancel the order
cancel-title = Cancel this order?
cancel-lead = Free of charge while the time runs. Please tell us why.
cancel-refund = You will get your money back. Please tell us why.
cancel-reason = Reason
cancel-confirm = Cancel the order

feedback-title = How was it?
feedback-stars = { $count ->
    [one] 1 star of 5
   *[other] { $count } stars of 5
}
feedback-comment = Anything to add?
feedback-send = Send
feedback-thanks = Thank you for your feedback

summary-title = Your order
summary-payment = Payment
summary-placed = Placed
summary-collect = Collect at
summary-address = Deliver to
summary-brought-by = Brought by
again = Order this again
again-missing = Not on the menu now: { $items }

orders-empty = No orders yet
orders-empty-hint = Your orders will be listed here.
notices-empty = No notices yet
notices-empty-hint = We will tell you here when something happens with your order.
notices-unread = Unread
notices-unread-count = { $count ->
    [one] 1 unread
   *[other] { $count } unread
}
notices-read-all = Mark all as read

sign-in = Sign in
sign-in-title = Sign in
sign-in-lead = We send a code to your phone. There is no password to remember.
name-hint = Called out when your food is ready
