# हर वेब ऐप में दिखने वाले पाठ।

close = बंद करें
save = सहेजें
saved = सहेजा गया
retry = फिर कोशिश करें
loading = लोड हो रहा है
show-more = और दिखाएँ
skip-to-content = सीधे सामग्री पर जाएँ
nav-label = पन्ने
log-out = लॉग आउट
language = भाषा
theme = रूप
theme-system = डिवाइस जैसा
theme-light = हल्का
theme-dark = गहरा
name = नाम
total = कुल

release-ready = नया संस्करण तैयार है।
release-install = फिर से लोड करें

error-title = यह लोड नहीं हुआ
error-unknown = इस पन्ने पर कुछ गड़बड़ हुई।
error-unreachable = सर्वर तक पहुँच नहीं हो रही। कनेक्शन जाँचकर फिर कोशिश करें।
error-no-permission = यह खाता यह पन्ना नहीं देख सकता। किसी संचालक से कहें, या दूसरे नंबर से साइन इन करें।
no-permission-title = इस खाते के लिए नहीं
offline-title = कनेक्शन नहीं है
offline-note = आप ऑफ़लाइन हैं। जो दिख रहा है वह पुराना हो सकता है।
offline-note-waiting = { $count ->
    [one] आप ऑफ़लाइन हैं। एक बदलाव भेजा जाना बाकी है।
   *[other] आप ऑफ़लाइन हैं। { $count } बदलाव भेजे जाने बाकी हैं।
}

sign-in-phone = फ़ोन नंबर
sign-in-phone-hint = देश कोड के साथ, जैसे +91 98765 43210
sign-in-phone-wrong = नंबर अधूरा है। + और देश कोड से शुरू करें।
sign-in-send-code = मुझे कोड भेजें
sign-in-code = कोड
sign-in-code-sent = { $phone } पर छह अंक भेजे गए।
sign-in-continue = आगे बढ़ें
sign-in-other-number = दूसरा नंबर इस्तेमाल करें
sign-in-resend = नया कोड भेजें
sign-in-resend-in = नया कोड { $time } में

demo-people = डेमो: इनके रूप में साइन इन करें
demo-code-sent = डेमो: संदेश में लिखा था
demo-use-code = भर दें

role-customer = ग्राहक
role-kitchen = रसोई
role-delivery_staff = डिलीवरी कर्मचारी
role-operator = संचालक
role-provider = सेवा प्रदाता
role-merchant = व्यापारी
by-customer = ग्राहक
by-kitchen = रसोई
by-operator = संचालक
by-system = अपने आप

type-pickup = खुद लेना
type-delivery = डिलीवरी
pay-upi = ऑनलाइन भुगतान
pay-cash = नकद

payment-pending = भुगतान बाकी
payment-due = देते समय भुगतान
payment-captured = भुगतान हो गया
payment-failed = भुगतान अस्वीकार हुआ
payment-refund_pending = पैसे लौटाए जा रहे हैं
payment-refunded = पैसे लौटा दिए गए
payment-cancelled = पैसे नहीं लिए गए

unavailable-unknown_item = अब मेन्यू में नहीं है
unavailable-out_of_stock = खत्म हो गया
unavailable-not_in_time_slot = इस समय नहीं मिलता
unavailable-not_enough_portions = इतने हिस्से नहीं बचे
unavailable-inactive = अभी नहीं मिल रहा
