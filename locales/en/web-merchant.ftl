# Texts of the kitchen's app.

nav-board = Board
nav-all-day = All day
nav-history = History
nav-kitchen-menu = Menu
nav-hours = Hours
nav-staff = Staff
nav-settings = Settings
kitchen-not-found = There is no such page
back-to-board = Go to the board
kitchen-sign-in-title = Kitchen
kitchen-sign-in-lead = Sign in to start your shift.
undo = Undo
recall = Recall
remove = Remove
minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
field-wrong = Please check this field.

column-received = New
column-preparing = Preparing
column-ready = Ready
column-out_for_delivery = Out for delivery
column-empty = Nothing here
board-empty = No open orders
board-empty-hint = A new order appears here by itself and rings.
bump-confirmed = Accept
bump-preparing = Start
bump-ready = Ready
bump-out_for_delivery = Send out
bump-completed = Handed over
bumped = { $number } → { $status }
age-late = Late
age-very-late = Very late
order-more = More about { $number }
order-note = Note from the customer
order-collect = Collect { $price }
order-unsent = Not sent yet
order-history = What happened
unpaid-title = Awaiting payment
new-orders = { $count ->
    [one] 1 new order
   *[other] { $count } new orders
}
new-orders-seen = Seen

assign-title = Who brings it?
kitchen-cancel = Cancel order
kitchen-cancel-title = Cancel { $number }?
kitchen-cancel-lead = The customer is told at once and gets any money back. This cannot be undone.
kitchen-cancel-reason = Reason

contact-lost = No contact: last heard { $age }. You can go on working.
contact-waiting = { $count ->
    [one] 1 action waits to be sent.
   *[other] { $count } actions wait to be sent.
}

sound-locked = Sound is off until you tap. You will not hear new orders.
sound-off = Sound is switched off. You will not hear new orders.
sound-turn-on = Turn sound on

state-title = Taking orders?
state-open = Open
state-busy = Busy
state-paused = Paused
state-closed = Outside hours
state-open-hint = Orders come in during your hours.
state-busy-hint = Orders come in, and customers are told it takes longer.
state-paused-hint = No new orders come in until you resume.
state-busy-minutes = Extra time
state-paused-minutes = For how long
state-until-resumed = Until I resume

all-day-lead = { $count ->
    [one] What 1 open order still needs
   *[other] What { $count } open orders still need
}
all-day-empty = Nothing to make right now

history-done = Handed over
history-cancelled = Cancelled
history-empty = Nothing yet
history-rating = Rating

item-new = New item
item-price = Price ({ $currency })
item-category = Category
item-diet = Kind
kitchen-diet-veg = Vegetarian
kitchen-diet-vegan = Vegan
kitchen-diet-egg = With egg
kitchen-diet-meat = With meat
kitchen-diet-none = Not said
item-description = Description
item-prep-minutes = Minutes to make
kitchen-allergens = Allergens
kitchen-allergens-hint = Separated by commas
item-slots = Served at
item-slots-hint = Nothing ticked means always.
item-active = On the menu
options-title = Options
options-add = Add an option group
option-name = Group
option-min = Min
option-max = Max
option-remove = Remove { $name }
option-wrong = Name the group and every choice. Max is at least 1, at least min, and no more than there are choices.
choice-add = Add a choice
choice-name = Choice
choice-price = Extra price ({ $currency })
choice-available = In stock
category-add = New category
category-edit = Edit { $name }
category-position = Position
category-position-hint = Lower numbers come first.
category-empty = No items yet
catalog-empty = The menu is empty
catalog-empty-hint = Start with a category.

stock-out = Out of stock
stock-in = In stock
stock-back = Back in stock
stock-change = Stock
stock-changed = { $item }: stock changed
stock-until = Out until { $time }
stock-until-when = Out of stock until
stock-hour = In 1 hour
stock-tomorrow = Tomorrow
stock-open-end = I change it
stock-portions = Portions left
stock-portions-hint = Empty means not counted.
portions = { $count ->
    [one] 1 portion
   *[other] { $count } portions
}

hours-week = Opening hours
hours-closed = Closed
hours-opens = opens
hours-closes = closes
hours-add = add hours
hours-remove = remove hours
hours-wrong = Every opening needs two times, the first before the second.
hours-exceptions = Other days
hours-exception-add = Add a date
hours-exception-remove = Remove { $date }
hours-date = Date
profile-title = About the kitchen
profile-phone = Phone
profile-address = Address

staff-invite = Invite
staff-invite-lead = They sign in with this number and a code.
staff-role = Role
staff-nameless = No name yet
staff-operators-only = Operators invite and remove staff.
staff-remove-title = Remove { $name }?
staff-remove-lead = They lose the role “{ $role }” at once.

settings-board = This screen
settings-sound = Sound for new orders
settings-volume = Volume
settings-test = Test
settings-late = Late after (min)
settings-very-late = Very late after (min)
settings-shortcuts = Keyboard shortcuts
settings-shortcuts-hint = 1–9 choose, Space or Enter moves on, U undo, R recall, A all day
settings-offers = What customers are offered
switch-delivery_enabled = Delivery
switch-cash_payment_enabled = Cash
switch-upi_payment_enabled = Online payment

jobs-title = Jobs
jobs-lead = The server gave up on these after several tries. Remove the cause, then run them again; what fails again comes back here.
jobs-empty = All is well
jobs-empty-hint = Nothing failed for good. What fails is tried again by itself, and stands here only when that does not help.
job-tried = { $count ->
    [one] Tried once, on { $time }
   *[other] Tried { $count } times, last on { $time }
}
job-run-again = Run again
job-runs-again = It runs again.
job-identity-send_code = Send a sign-in code
job-orders-timer_ran_out = End a deadline of an order
job-notifications-send_push = Send a push notice
job-notifications-send_sms = Send a text message
job-payments-open = Prepare an online payment
job-payments-inquire = Ask how a payment went
job-payments-send_refund = Pay money back
