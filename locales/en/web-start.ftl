# Texts of the start page.

start-title = Orders, from the phone to the kitchen and back
start-lead = Open the kitchen in one window and order lunch in another. Each sees what the other does, as it happens.
start-customer = Order food
start-customer-hint = The customer’s app: menu, cart, payment, live tracking
start-merchant = Run the kitchen
start-merchant-hint = The kitchen’s app: live board, menu, hours, staff
start-api = Build on it
start-api-hint = Every call, described and ready to try
start-people = People of the demo market “{ $market }”
start-people-hint = Choose somebody and sign in: the code that would go to their phone is shown on the page.
start-messages = Messages
start-no-messages = Nothing was sent to this number yet.
start-sign-in = Sign in
