# Words of the business

word-order = Job
word-item = Service
word-customer = Customer
word-merchant = Garage
word-kitchen = Office
word-provider = Mechanic
word-operator = Operator
word-delivery_staff = Mechanic

# States of an order

state-requested = Requested
state-assigned = Assigned
state-en_route = En route
state-arrived = Arrived
state-in_progress = In progress
state-awaiting_payment = Waiting for payment
state-completed = Completed
state-cancelled = Cancelled

# Ways to pay

method-card = Card
method-cash = Cash

# What mechanics can do, come with and show

skill-engine = Engine
skill-brakes = Brakes
skill-battery = Battery
skill-tyres = Tyres
skill-electrics = Electrics
skill-diagnostics = Diagnostics
skill-air_conditioning = Air conditioning

vehicle-motorbike = Motorbike
vehicle-car = Car
vehicle-van = Van

document-mechanic_certificate = Mechanic’s certificate
document-driving_licence = Driving licence
document-liability_insurance = Liability insurance

# Why an order was cancelled

cancel-reason-changed_mind = Changed my mind
cancel-reason-ordered_by_mistake = Ordered by mistake
cancel-reason-fixed_itself = It runs again
cancel-reason-too_slow = It takes too long
cancel-reason-wrong_address = Wrong address
cancel-reason-customer_not_found = Nobody was at the car
cancel-reason-cannot_be_repaired = It cannot be mended here
cancel-reason-part_not_available = A part is not available
cancel-reason-not_safe = The work was not safe
cancel-reason-closing = The garage is closing
cancel-reason-never_paid = It was never paid
cancel-reason-nobody_found = No mechanic was free
cancel-reason-suspected_fraud = The order looked suspicious
cancel-reason-other = Another reason

# Notices

notice-requested =
    .title = Job requested
    .body = We are looking for a mechanic for { $number }. Total: { $total }.

notice-new_job =
    .title = New job
    .body = { $number } is waiting for a mechanic, { $total }.

notice-job_for_you =
    .title = A job for you
    .body = { $number } is yours, { $total }. Set out when you are ready.

notice-assigned =
    .title = Mechanic found
    .body = { $staff } will come to you for { $number }.

notice-en_route =
    .title = On the way
    .body = { $staff } is on the way to you for { $number }.

notice-arrived =
    .title = The mechanic is here
    .body = { $staff } has arrived for { $number }.

notice-in_progress =
    .title = Work started
    .body = { $staff } has begun to work on { $number }.

notice-awaiting_payment =
    .title = The work is done
    .body = Please pay { $total } for { $number }.

notice-completed =
    .title = Job completed
    .body = { $number } is completed. How did it go?

notice-job_done =
    .title = Job completed
    .body = { $number } is completed, { $total }.

notice-cancelled =
    .title = Job cancelled
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
