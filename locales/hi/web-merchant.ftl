# रसोई ऐप के पाठ।

nav-board = बोर्ड
nav-all-day = कुल गिनती
nav-history = इतिहास
nav-kitchen-menu = मेन्यू
nav-hours = समय
nav-staff = कर्मचारी
nav-settings = सेटिंग
kitchen-not-found = ऐसा कोई पन्ना नहीं है
back-to-board = बोर्ड पर जाएँ
kitchen-sign-in-title = रसोई
kitchen-sign-in-lead = शिफ़्ट शुरू करने के लिए साइन इन करें।
undo = वापस लें
recall = वापस लाएँ
remove = हटाएँ
minutes = { $count ->
    [one] 1 मिनट
   *[other] { $count } मिनट
}
field-wrong = इसे जाँचें।

column-received = नए
column-preparing = बन रहे हैं
column-ready = तैयार
column-out_for_delivery = डिलीवरी पर
column-empty = यहाँ कुछ नहीं
board-empty = कोई खुला ऑर्डर नहीं
board-empty-hint = नया ऑर्डर अपने आप यहाँ आता है और घंटी बजती है।
bump-confirmed = स्वीकार करें
bump-preparing = शुरू करें
bump-ready = तैयार
bump-out_for_delivery = भेजें
bump-completed = दे दिया
bumped = { $number } → { $status }
age-late = देर
age-very-late = बहुत देर
order-more = { $number } के बारे में और
order-note = ग्राहक की बात
order-collect = { $price } लें
order-unsent = अभी भेजा नहीं गया
order-history = क्या हुआ
unpaid-title = भुगतान का इंतज़ार
new-orders = { $count ->
    [one] 1 नया ऑर्डर
   *[other] { $count } नए ऑर्डर
}
new-orders-seen = देख लिया

assign-title = कौन पहुँचाएगा?
kitchen-cancel = ऑर्डर रद्द करें
kitchen-cancel-title = { $number } रद्द करें?
kitchen-cancel-lead = ग्राहक को तुरंत बताया जाता है और पैसे लौटाए जाते हैं। इसे वापस नहीं लिया जा सकता।
kitchen-cancel-reason = कारण

contact-lost = संपर्क नहीं: आखिरी बार { $age }। आप काम जारी रख सकते हैं।
contact-waiting = { $count ->
    [one] 1 काम भेजा जाना बाकी है।
   *[other] { $count } काम भेजे जाने बाकी हैं।
}

sound-locked = छूने तक आवाज़ बंद है। नए ऑर्डर सुनाई नहीं देंगे।
sound-off = आवाज़ बंद है। नए ऑर्डर सुनाई नहीं देंगे।
sound-turn-on = आवाज़ चालू करें

state-title = ऑर्डर ले रहे हैं?
state-open = खुला
state-busy = व्यस्त
state-paused = रुका हुआ
state-closed = समय के बाहर
state-open-hint = आपके समय में ऑर्डर आते हैं।
state-busy-hint = ऑर्डर आते हैं और ग्राहकों को बताया जाता है कि देर लगेगी।
state-paused-hint = फिर शुरू करने तक नए ऑर्डर नहीं आते।
state-busy-minutes = अतिरिक्त समय
state-paused-minutes = कितनी देर
state-until-resumed = जब तक मैं शुरू न करूँ

all-day-lead = { $count ->
    [one] 1 खुले ऑर्डर में जो बाकी है
   *[other] { $count } खुले ऑर्डरों में जो बाकी है
}
all-day-empty = अभी कुछ बनाना नहीं है

history-done = दिए गए
history-cancelled = रद्द
history-empty = अभी कुछ नहीं
history-rating = रेटिंग

item-new = नई चीज़
item-price = कीमत ({ $currency })
item-category = श्रेणी
item-diet = प्रकार
kitchen-diet-veg = शाकाहारी
kitchen-diet-vegan = वीगन
kitchen-diet-egg = अंडे वाला
kitchen-diet-meat = मांस वाला
kitchen-diet-none = नहीं बताया
item-description = विवरण
item-prep-minutes = बनने के मिनट
kitchen-allergens = एलर्जी कारक
kitchen-allergens-hint = अल्पविराम से अलग करें
item-slots = कब मिलता है
item-slots-hint = कुछ न चुनें तो हमेशा।
item-active = मेन्यू में
options-title = विकल्प
options-add = विकल्प समूह जोड़ें
option-name = समूह
option-min = कम से कम
option-max = अधिकतम
option-remove = { $name } हटाएँ
option-wrong = समूह और हर विकल्प को नाम दें। अधिकतम कम से कम 1 हो, न्यूनतम से कम न हो, और विकल्पों की संख्या से ज़्यादा न हो।
choice-add = विकल्प जोड़ें
choice-name = विकल्प
choice-price = अतिरिक्त कीमत ({ $currency })
choice-available = उपलब्ध
category-add = नई श्रेणी
category-edit = { $name } बदलें
category-position = क्रम
category-position-hint = छोटी संख्या पहले आती है।
category-empty = अभी कोई चीज़ नहीं
catalog-empty = मेन्यू खाली है
catalog-empty-hint = एक श्रेणी से शुरू करें।

stock-out = खत्म
stock-in = उपलब्ध
stock-back = फिर उपलब्ध
stock-change = स्टॉक
stock-changed = { $item }: स्टॉक बदला गया
stock-until = { $time } तक खत्म
stock-until-when = कब तक खत्म
stock-hour = 1 घंटे तक
stock-tomorrow = कल तक
stock-open-end = मैं बदलूँगा
stock-portions = बचे हिस्से
stock-portions-hint = खाली हो तो गिनती नहीं होती।
portions = { $count ->
    [one] 1 हिस्सा
   *[other] { $count } हिस्से
}

hours-week = खुलने का समय
hours-closed = बंद
hours-opens = खुलता है
hours-closes = बंद होता है
hours-add = समय जोड़ें
hours-remove = समय हटाएँ
hours-wrong = हर बार दो समय चाहिए, पहला दूसरे से पहले।
hours-exceptions = अलग दिन
hours-exception-add = तारीख जोड़ें
hours-exception-remove = { $date } हटाएँ
hours-date = तारीख
profile-title = रसोई के बारे में
profile-phone = फ़ोन
profile-address = पता

staff-invite = बुलाएँ
staff-invite-lead = वे इस नंबर और कोड से साइन इन करते हैं।
staff-role = भूमिका
staff-nameless = अभी नाम नहीं
staff-operators-only = कर्मचारियों को संचालक बुलाते और हटाते हैं।
staff-remove-title = { $name } को हटाएँ?
staff-remove-lead = “{ $role }” की भूमिका तुरंत चली जाएगी।

settings-board = यह स्क्रीन
settings-sound = नए ऑर्डर की आवाज़
settings-volume = आवाज़ का स्तर
settings-test = जाँचें
settings-late = इतने मिनट बाद देर
settings-very-late = इतने मिनट बाद बहुत देर
settings-shortcuts = कीबोर्ड शॉर्टकट
settings-shortcuts-hint = 1–9 चुनें, स्पेस या एंटर आगे, U वापस, R इतिहास, A कुल गिनती
settings-offers = ग्राहकों को क्या मिलता है
switch-delivery_enabled = डिलीवरी
switch-cash_payment_enabled = नकद
switch-upi_payment_enabled = ऑनलाइन भुगतान

jobs-title = काम
jobs-lead = कई कोशिशों के बाद सर्वर ने ये काम छोड़ दिए। कारण दूर करें, फिर इन्हें दोबारा चलाएँ; जो फिर विफल हो, वह यहाँ लौट आता है।
jobs-empty = सब ठीक है
jobs-empty-hint = कुछ भी पूरी तरह विफल नहीं हुआ। जो विफल होता है उसे अपने आप दोहराया जाता है; उससे काम न बने, तभी यहाँ दिखता है।
job-tried = { $count ->
    [one] एक कोशिश, { $time }
   *[other] { $count } कोशिशें, आख़िरी { $time }
}
job-run-again = फिर चलाएँ
job-runs-again = फिर से चल रहा है।
job-identity-send_code = साइन इन कोड भेजना
job-orders-timer_ran_out = ऑर्डर की समय-सीमा पूरी करना
job-notifications-send_push = पुश सूचना भेजना
job-notifications-send_sms = टेक्स्ट संदेश भेजना
job-payments-open = ऑनलाइन भुगतान तैयार करना
job-payments-inquire = भुगतान की स्थिति पूछना
job-payments-send_refund = पैसे लौटाना
