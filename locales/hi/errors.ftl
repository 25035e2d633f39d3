# हर त्रुटि कोड का एक पाठ: `error-` और छोटे अक्षरों में कोड।

error-validation-error = आपकी दी हुई कुछ जानकारी इस्तेमाल नहीं हो सकती। चिह्नित खानों को देखें।
error-token-expired = आपका सत्र समाप्त हो गया है। फिर से साइन इन करें।
error-invalid-token = आप साइन इन नहीं हैं। साइन इन करके फिर कोशिश करें।
error-otp-invalid = यह कोड ग़लत है या पुराना हो चुका है। इसे जाँचें या नया कोड मँगाएँ।
error-insufficient-role = आपको यह करने की अनुमति नहीं है।
error-not-found = यह हमें नहीं मिला।
error-method-not-allowed = इस पते पर यह मेथड नहीं चलता।
error-item-unavailable = आपकी चुनी हुई कुछ चीज़ें अभी उपलब्ध नहीं हैं।
error-restaurant-closed = अभी ऑर्डर नहीं लिए जा रहे हैं।
error-invalid-move = ऑर्डर अब इस स्थिति में नहीं जा सकता। ताज़ा स्थिति देखने के लिए फिर से लोड करें।
error-payment-required = पहले इस ऑर्डर का भुगतान करना होगा।
error-not-cancellable = यह ऑर्डर अब रद्द नहीं हो सकता।
error-idempotency-in-progress = यही अनुरोध अभी पूरा किया जा रहा है। थोड़ा रुकें।
error-idempotency-key-reused = यह idempotency कुंजी किसी दूसरे अनुरोध में इस्तेमाल हो चुकी है। नई कुंजी दें।
error-payload-too-large = यह भेजने के लिए बहुत बड़ा है।
error-unsupported-media-type = इस तरह की सामग्री समझी नहीं जाती। JSON भेजें।
error-rate-limited = एक साथ बहुत सारे अनुरोध आए। थोड़ा रुककर फिर कोशिश करें।
error-internal-error = हमारी ओर से कुछ गड़बड़ हुई। फिर कोशिश करें; बनी रहे तो हमें अनुरोध संख्या बताएँ।
error-unavailable = हम अभी जवाब नहीं दे पा रहे। थोड़ी देर में फिर कोशिश करें।
error-request-timeout = इसमें बहुत समय लग गया। थोड़ी देर में फिर कोशिश करें।
error-last-operator = बाज़ार को एक संचालक चाहिए। पहले यह भूमिका किसी और को दें।
error-delivery-staff-missing = पहले बताएँ कि यह ऑर्डर कौन पहुँचाएगा।
error-not-assignable = इस ऑर्डर के साथ किसी को नहीं भेजा जा सकता।
error-feedback-too-early = ऑर्डर पूरा होने के बाद आप इसे रेटिंग दे सकते हैं।
error-feedback-already-given = आप इस ऑर्डर को पहले ही रेटिंग दे चुके हैं।

# किसी खाने को क्यों नहीं माना गया।

field-phone = नंबर अंतरराष्ट्रीय रूप में दें, जैसे +919876543210
field-code = संदेश में आए छह अंक दें
field-language = `{ $given }` Docket की भाषा नहीं है: en, es, hi, zh या ar दें
field-id = यह पहचान नहीं है: 0192f0c1-2345-7000-8000-0123456789ab जैसा UUID दें
field-time = यह समय नहीं है: इसे 2026-11-20T12:30:00Z की तरह लिखें
field-cursor = यह कर्सर नहीं है: पिछले पन्ने का `next_cursor` बिना बदले वापस भेजें
field-role = `{ $given }` कोई भूमिका नहीं है: customer, provider, kitchen, operator या admin दें
field-role-of-staff = ग्राहक तो हर कोई है; provider, kitchen, operator या admin दें
field-place = अक्षांश -90 से 90 और देशांतर -180 से 180 अंश के बीच होना चाहिए
field-name = एक पंक्ति में 1 से { $max } अक्षरों का नाम दें
field-platform = `{ $given }` कोई प्लेटफ़ॉर्म नहीं है: android, ios या web दें
field-day = `{ $given }` कोई दिन नहीं है: mon, tue, wed, thu, fri, sat या sun दें
field-diet = `{ $given }` आहार का प्रकार नहीं है; veg, vegan, egg या meat दें, या खाली छोड़ें
field-lines = 1 से { $max } अलग-अलग चीज़ें ऑर्डर करें
field-quantity = इसके 1 से { $max } ऑर्डर करें
field-too-much = ऑर्डर की क़ीमत गिनती से बाहर है; कम चीज़ें ऑर्डर करें
field-reason = इसके लिए कारण चाहिए: एक कारण दें
field-choose-one = इनमें से एक चुनें: { $choices }
field-not-offered = { $what } अभी यहाँ उपलब्ध नहीं है
field-delivery-staff = इस पहचान वाला कोई यहाँ ऑर्डर नहीं पहुँचाता; टीम की सूची से किसी को चुनें
field-signature = हस्ताक्षर सही नहीं है
field-body-cut = सामग्री अंत तक पढ़ी नहीं जा सकी; फिर से भेजें
field-market = इस नाम का कोई बाज़ार नहीं है
field-which-market = कई बाज़ार हैं: इस हेडर में एक का नाम दें
field-idempotency-key = 1 से { $max } छपने योग्य अक्षर दें, जैसे कोई UUID
