# Words of the business

word-order = Job
word-item = Service
word-customer = Customer
word-merchant = Repair firm
word-kitchen = Back office
word-provider = Technician
word-operator = Operator
word-delivery_staff = Technician

# States of an order

state-requested = Requested
state-accepted = Accepted
state-on_the_way = On the way
state-in_service = In service
state-awaiting_payment = Waiting for payment
state-completed = Completed
state-cancelled = Cancelled

# Ways to pay

method-card = Card
method-cash = Cash

# What technicians can do, know, come with and show

skill-washing_machine = Washing machines
skill-dryer = Dryers
skill-refrigerator = Refrigerators
skill-dishwasher = Dishwashers
skill-oven = Ovens and hobs
skill-air_conditioner = Air conditioners

brand-velmora = Velmora
brand-brenkel = Brenkel
brand-hanatek = Hanatek
brand-norrik = Norrik

vehicle-car = Car
vehicle-van = Van

document-trade_licence = Licence to trade
document-liability_insurance = Liability insurance

# Why an order was cancelled

cancel-reason-changed_mind = Changed my mind
cancel-reason-ordered_by_mistake = Ordered by mistake
cancel-reason-fixed_itself = It works again
cancel-reason-too_slow = It takes too long
cancel-reason-wrong_address = Wrong address
cancel-reason-nobody_home = Nobody was at home
cancel-reason-cannot_be_repaired = It cannot be repaired
cancel-reason-part_not_available = A part is not available
cancel-reason-not_safe = The work was not safe
cancel-reason-closing = The firm is closing
cancel-reason-never_paid = It was never paid
cancel-reason-nobody_found = No technician was free
cancel-reason-suspected_fraud = The order looked suspicious
cancel-reason-other = Another reason

# Notices

notice-requested =
    .title = Repair requested
    .body = We are looking for a technician for { $number }. Total: { $total }.

notice-new_job =
    .title = New repair
    .body = { $number } is waiting for a technician, { $total }.

notice-assigned =
    .title = A job for you
    .body = { $number } is yours, { $total }. Depart when you are ready.

notice-accepted =
    .title = Technician found
    .body = { $staff } has accepted { $number }.

notice-on_the_way =
    .title = On the way
    .body = { $staff } is on the way to you for { $number }.

notice-in_service =
    .title = Repair started
    .body = { $staff } has begun to work on { $number }.

notice-awaiting_payment =
    .title = The work is done
    .body = Please pay { $total } for { $number }.

notice-completed =
    .title = Repair completed
    .body = { $number } is completed. How did it go?

notice-job_done =
    .title = Repair completed
    .body = { $number } is completed, { $total }.

notice-cancelled =
    .title = Repair cancelled
    .body = { $number } was cancelled: { $reason }. Anything you paid will be refunded.

notice-job_cancelled =
    .title = Job cancelled
    .body = Stop { $number }: { $reason }.

notice-paid =
    .title = Paid
    .body = The customer has paid { $total } for { $number }.

notice-payment_failed =
    .title = Payment failed
    .body = The payment of { $total } for { $number } did not go through. Try again, or pay cash.

notice-refunded =
    .title = Money refunded
    .body = { $total } for { $number } is on its way back to you.

notice-rated =
    .title = New rating
    .body = { $number } was rated { $rating } out of 5.
