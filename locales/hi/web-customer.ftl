# ग्राहक ऐप के पाठ।

nav-menu = मेन्यू
nav-orders = ऑर्डर
nav-notices = सूचनाएँ
nav-account = खाता
not-found-title = ऐसा कोई पन्ना नहीं है
back-to-menu = मेन्यू पर जाएँ

menu-title = मेन्यू
menu-search = मेन्यू में खोजें
menu-slots = दिन का समय
menu-all-day = पूरे दिन
menu-slot-now = अभी
menu-categories = श्रेणियाँ
menu-nothing = कुछ नहीं मिला
menu-show-all = पूरा मेन्यू दिखाएँ
opening-open = खुला है
opening-closed = बंद है
opening-until = { $time } तक
opening-busy = रसोई व्यस्त है: लगभग { $minutes } मिनट ज़्यादा लगेंगे।
opening-opens = ऑर्डर { $time } से फिर लिए जाएँगे।
opening-paused = रसोई अभी ऑर्डर नहीं ले रही है।
closed-title = { $merchant } बंद है
closed-cart-waits = आपकी टोकरी यहीं रहेगी।

item-left = { $count ->
    [one] सिर्फ़ 1 बचा
   *[other] सिर्फ़ { $count } बचे
}
item-in-cart = टोकरी में
item-back-at = { $time } पर फिर मिलेगा
item-only-in = सिर्फ़ { $slots } में
item-allergens = इसमें है:
item-prep = बनने में लगभग { $minutes } मिनट
item-add = जोड़ें · { $price }
diet-veg = शाकाहारी
diet-vegan = वीगन
diet-egg = अंडा है
diet-meat = मांस है
options-choose = { $count ->
    [one] 1 चुनें
   *[other] { $count } चुनें
}
options-up-to = { $count ->
    [one] वैकल्पिक
   *[other] { $count } तक
}
options-missing = पहले यहाँ चुनें।
qty-of = { $item } की मात्रा
qty-less = { $item } एक कम
qty-more = { $item } एक ज़्यादा

cart-count = { $count ->
    [one] 1 चीज़
   *[other] { $count } चीज़ें
}
cart-empty = आपकी टोकरी खाली है
cart-empty-hint = मेन्यू से कुछ अच्छा चुनें, वह यहाँ मिलेगा।

checkout-title = ऑर्डर पूरा करें
checkout-items = आपकी चीज़ें
checkout-type = कैसे चाहिए?
type-delivery-off = अभी नहीं मिलती
checkout-address = कहाँ पहुँचाएँ
checkout-address-hint = इमारत, मंज़िल, कमरा: जो आपको ढूँढने में मदद करे
checkout-address-missing = बताएँ कि कहाँ पहुँचाना है।
checkout-payment = भुगतान
checkout-no-payment = अभी भुगतान का कोई तरीका चालू नहीं है।
pay-upi-hint = UPI या कार्ड, अगले पन्ने पर
pay-cash-hint = खाना मिलने पर
checkout-note = रसोई के लिए बात
checkout-note-hint = वैकल्पिक: एलर्जी, कम मसाला, बिना प्याज़…
checkout-price = कीमत
subtotal = चीज़ें
subtotal-hint = कर और शुल्क साइन इन के बाद दिखेंगे
checkout-sign-in = ऑर्डर के लिए साइन इन करें
checkout-pay = { $price } चुकाएँ
checkout-place = ऑर्डर करें · { $price }
checkout-offline = ऑर्डर के लिए कनेक्शन चाहिए। आपकी टोकरी सुरक्षित है।
unavailable-title = { $count ->
    [one] एक चीज़ अभी खत्म हुई
   *[other] कुछ चीज़ें अभी खत्म हुईं
}
unavailable-lead = अभी न ऑर्डर हुआ है, न पैसे लिए गए हैं।
unavailable-remove = हटाकर आगे बढ़ें
unavailable-back = टोकरी पर लौटें

headline-received = आपका ऑर्डर रसोई में है
headline-confirmed = आपका ऑर्डर रसोई में है
headline-preparing = आपका खाना बन रहा है
headline-ready = आपका खाना तैयार है
headline-ready-pickup = तैयार है, ले जाइए
headline-ready-delivery = तैयार है, निकलने वाला है
headline-out_for_delivery = आपकी ओर आ रहा है
headline-completed = आनंद लीजिए!
headline-cancelled = ऑर्डर रद्द हुआ
headline-unpaid = भुगतान का इंतज़ार
tracking-estimate = { $from } से { $to } के बीच तैयार
tracking-steps = चरण
tracking-offline = आप ऑफ़लाइन हैं। जानकारी { $age } की है।
tracking-reconnecting = फिर जुड़ रहे हैं… जानकारी { $age } की है।

payment-title = भुगतान
payment-held = आपका ऑर्डर { $time } तक रोका गया है।
payment-declined = भुगतान अस्वीकार हुआ
payment-pay-now = अभी { $price } चुकाएँ
payment-try-again = फिर कोशिश करें
payment-use-cash = नकद दें
payment-checking = भुगतान जाँच रहे हैं
payment-checking-hint = कुछ सेकंड लगेंगे। आप यह पन्ना छोड़ सकते हैं।
payment-unverified = भुगतान की पुष्टि अभी नहीं हो सकी
payment-unverified-hint = अगर पैसे कटे हैं, तो ऑर्डर अपने आप पक्का हो जाएगा।
payment-see-order = ऑर्डर देखें

cancel-order = ऑर्डर रद्द करें
cancel-title = यह ऑर्डर रद्द करें?
cancel-lead = समय रहते रद्द करना मुफ़्त है। कृपया कारण बताएँ।
cancel-refund = आपके पैसे लौटाए जाएँगे। कृपया कारण बताएँ।
cancel-reason = कारण
cancel-confirm = ऑर्डर रद्द करें

feedback-title = कैसा लगा?
feedback-stars = { $count ->
    [one] 5 में से 1 तारा
   *[other] 5 में से { $count } तारे
}
feedback-comment = कुछ और कहना है?
feedback-send = भेजें
feedback-thanks = राय देने के लिए धन्यवाद

summary-title = आपका ऑर्डर
summary-payment = भुगतान
summary-placed = कब किया
summary-collect = यहाँ से लें
summary-address = यहाँ पहुँचाएँ
summary-brought-by = ला रहे हैं
again = यही फिर मँगाएँ
again-missing = अभी मेन्यू में नहीं: { $items }

orders-empty = अभी कोई ऑर्डर नहीं
orders-empty-hint = आपके ऑर्डर यहाँ दिखेंगे।
notices-empty = अभी कोई सूचना नहीं
notices-empty-hint = आपके ऑर्डर के बारे में हम यहाँ बताएँगे।
notices-unread = अपठित
notices-unread-count = { $count ->
    [one] 1 अपठित
   *[other] { $count } अपठित
}
notices-read-all = सब पढ़ा हुआ मानें

sign-in = साइन इन
sign-in-title = साइन इन
sign-in-lead = हम आपके फ़ोन पर कोड भेजते हैं। पासवर्ड याद रखने की ज़रूरत नहीं।
name-hint = खाना तैयार होने पर इसी नाम से पुकारा जाएगा
