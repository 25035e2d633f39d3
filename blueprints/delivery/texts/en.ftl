# Words of the business

word-order = Order
word-item = Item
word-customer = Customer
word-merchant = Vendor
word-kitchen = Counter
word-provider = Driver
word-operator = Operator
word-delivery_staff = Driver

# States of an order

state-placed = Placed
state-confirmed = Confirmed
state-preparing = Being packed
state-ready = Ready
state-picked_up = On its way
state-delivered = Delivered
state-collected = Collected
state-cancelled = Cancelled

# Ways to pay, lines of the bill

method-card = Card
method-cash = Cash

charge-tax = Sales tax
    .explanation = { $percentage } % of { $amount }
charge-delivery_fee = Delivery fee
    .explanation = A flat fee for bringing the order to your door

# What drivers can do, come with and show

skill-carrying = Carrying orders

vehicle-bicycle = Bicycle
vehicle-scooter = Scooter
vehicle-car = Car

document-identity_card = Identity card
document-driving_licence = Driving licence
document-vehicle_insurance = Vehicle insurance

# Why an order was cancelled

cancel-reason-changed_mind = Changed my mind
cancel-reason-ordered_by_mistake = Ordered by mistake
cancel-reason-too_slow = It takes too long
cancel-reason-wrong_address = Wrong address
cancel-reason-out_of_stock = Something has run out
cancel-reason-kitchen_too_busy = The vendor is too busy
cancel-reason-closing = The vendor is closing
cancel-reason-customer_not_found = Nobody came or could be found
cancel-reason-order_damaged = The order was damaged on the way
cancel-reason-accident = There was an accident
cancel-reason-suspected_fraud = The order looked suspicious
cancel-reason-unpaid = Not paid in time
cancel-reason-unanswered = The vendor did not answer
cancel-reason-nobody_found = No driver was free
cancel-reason-other = Another reason

# Notices

notice-placed =
    .title = Order placed
    .body = { $number } is with the vendor. Total: { $total }.

notice-new_order =
    .title = New order
    .body =
        { $type ->
            [delivery] { $number } for delivery, { $total }. Please confirm.
           *[pickup] { $number } for pickup, { $total }. Please confirm.
        }

notice-confirmed =
    .title = Order confirmed
    .body = The vendor has confirmed { $number }.

notice-preparing =
    .title = Being packed
    .body = The vendor is getting { $number } ready.

notice-ready =
    .title = Order ready
    .body =
        { $type ->
            [delivery] { $number } is ready for the driver.
           *[pickup] { $number } is ready. Come and collect it.
        }

notice-ready_for_pickup =
    .title = Ready for pickup
    .body = { $number } is ready at the vendor.

notice-picked_up =
    .title = On its way
    .body = { $staff } has picked up { $number } and is on the way to you.

notice-delivered =
    .title = Delivered
    .body = { $number } was delivered. How was it?

notice-collected =
    .title = Collected
    .body = You have collected { $number }. How was it?

notice-cancelled =
    .title = Order cancelled
    .body = { $number } was cancelled: { $reason }. Anything you paid will be refunded.

notice-order_cancelled =
    .title = Order cancelled
    .body = Stop { $number }: { $reason }.

notice-assigned =
    .title = A delivery for you
    .body = Please pick up { $number } at the vendor.

notice-payment_failed =
    .title = Payment failed
    .body = The payment of { $total } for { $number } did not go through. Try again, or pay cash.

notice-refunded =
    .title = Money refunded
    .body = { $total } for { $number } is on its way back to you.

notice-rated =
    .title = New rating
    .body = { $number } was rated { $rating } out of 5.
