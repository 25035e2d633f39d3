# Words of the business

word-order = Order
word-item = Dish
word-customer = Guest
word-merchant = Canteen
word-kitchen = Kitchen
word-operator = Canteen manager
word-delivery_staff = Runner

# States of an order

state-received = Received
state-confirmed = Confirmed
state-preparing = Preparing
state-ready = Ready
state-out_for_delivery = Out for delivery
state-completed = Completed
state-cancelled = Cancelled

# Parts of the day

slot-breakfast = Breakfast
slot-lunch = Lunch
slot-snacks = Snacks
slot-dinner = Dinner

# Ways to pay, lines of the bill

method-upi = UPI
method-cash = Cash

charge-tax = GST
    .explanation = { $percentage } % of { $amount }
charge-delivery_fee = Delivery fee
    .explanation = A flat fee for bringing the order on campus

# Why an order was cancelled

cancel-reason-changed_mind = Changed my mind
cancel-reason-ordered_by_mistake = Ordered by mistake
cancel-reason-too_slow = It takes too long
cancel-reason-wrong_address = Wrong address
cancel-reason-out_of_stock = A dish has run out
cancel-reason-kitchen_too_busy = The kitchen is too busy
cancel-reason-closing = The canteen is closing
cancel-reason-customer_not_found = Nobody came or could be found
cancel-reason-suspected_fraud = The order looked suspicious
cancel-reason-unpaid = Not paid in time
cancel-reason-other = Another reason

# Notices

notice-received =
    .title = Order received
    .body = { $number } is with the canteen. Total: { $total }.

notice-new_order =
    .title = New order
    .body =
        { $type ->
            [delivery] { $number } for delivery, { $total }.
           *[pickup] { $number } for pickup, { $total }.
        }

notice-confirmed =
    .title = Order confirmed
    .body = { $number } is confirmed. The kitchen will start soon.

notice-preparing =
    .title = Cooking now
    .body = The kitchen is preparing { $number }.

notice-ready =
    .title = Order ready
    .body =
        { $type ->
            [delivery] { $number } is ready and will be brought to you soon.
           *[pickup] { $number } is ready. Come and pick it up at the counter.
        }

notice-out_for_delivery =
    .title = On its way
    .body = { $staff } is bringing you { $number }.

notice-completed =
    .title = Enjoy your meal!
    .body = { $number } is completed. How was it?

notice-cancelled =
    .title = Order cancelled
    .body = { $number } was cancelled: { $reason }. Anything you paid will be refunded.

notice-order_cancelled =
    .title = Order cancelled
    .body = Stop { $number }: { $reason }.

notice-payment_failed =
    .title = Payment failed
    .body = The payment of { $total } for { $number } did not go through. Try again, or pay cash.

notice-refunded =
    .title = Money refunded
    .body = { $total } for { $number } is on its way back to you.

notice-delivery_assigned =
    .title = A delivery for you
    .body = Please bring { $number } to the customer.
