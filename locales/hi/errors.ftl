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

reason-required = इसे भरें।
reason-too-long = ज़्यादा से ज़्यादा { $max ->
    [one] { $max } अक्षर
   *[other] { $max } अक्षर
} लिखें।
reason-too-many = ज़्यादा से ज़्यादा { $max ->
    [one] { $max } प्रविष्टि
   *[other] { $max } प्रविष्टियाँ
} दें।
reason-out-of-range = { $min } से { $max } तक की संख्या दें।
reason-unknown-choice = इनमें से एक चुनें: { $choices }।
reason-not-a-phone = नंबर अंतरराष्ट्रीय रूप में दें, जैसे +919876543210।
reason-not-an-id = पहचान वैसी ही दें जैसी हमने भेजी थी।
reason-not-a-time = समय इस तरह लिखें: 2026-11-20T12:30:00Z।
reason-not-a-code = संदेश में आए छह अंक लिखें।
reason-not-a-cursor = पिछले पन्ने का कर्सर बिना बदले वापस भेजें।

# कोई चीज़ क्यों नहीं मिल सकती।

reason-unknown-item = { $name } अब नहीं मिलता।
reason-inactive = { $name } फ़िलहाल नहीं मिल रहा।
reason-out-of-stock = { $name } ख़त्म हो गया है।
reason-not-enough-portions = { $name } उतनी मात्रा में नहीं बचा है।
reason-not-in-time-slot = { $name } दिन के इस समय नहीं मिलता।
