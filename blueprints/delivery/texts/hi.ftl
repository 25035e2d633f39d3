# व्यवसाय के शब्द

word-order = ऑर्डर
word-item = सामान
word-customer = ग्राहक
word-merchant = विक्रेता
word-kitchen = काउंटर
word-provider = ड्राइवर
word-operator = संचालक
word-delivery_staff = ड्राइवर

# ऑर्डर की स्थितियाँ

state-placed = भेजा गया
state-confirmed = पक्का हुआ
state-preparing = पैक हो रहा है
state-ready = तैयार है
state-picked_up = रास्ते में है
state-delivered = पहुँचा दिया गया
state-collected = ले लिया गया
state-cancelled = रद्द हुआ

# भुगतान के तरीके और बिल की पंक्तियाँ

method-card = कार्ड
method-cash = नकद

charge-tax = बिक्री कर
    .explanation = { $amount } का { $percentage } %
charge-delivery_fee = डिलीवरी शुल्क
    .explanation = ऑर्डर आपके दरवाज़े तक पहुँचाने का निश्चित शुल्क

# ड्राइवर क्या करते हैं, किससे आते हैं और क्या दिखाते हैं

skill-carrying = ऑर्डर पहुँचाना

vehicle-bicycle = साइकिल
vehicle-scooter = स्कूटर
vehicle-car = कार

document-identity_card = पहचान पत्र
document-driving_licence = ड्राइविंग लाइसेंस
document-vehicle_insurance = वाहन बीमा

# ऑर्डर क्यों रद्द हुआ

cancel-reason-changed_mind = मन बदल गया
cancel-reason-ordered_by_mistake = गलती से ऑर्डर हो गया
cancel-reason-too_slow = बहुत समय लग रहा है
cancel-reason-wrong_address = गलत पता
cancel-reason-out_of_stock = कोई सामान खत्म हो गया
cancel-reason-kitchen_too_busy = विक्रेता बहुत व्यस्त है
cancel-reason-closing = दुकान बंद हो रही है
cancel-reason-customer_not_found = ग्राहक नहीं आए या नहीं मिले
cancel-reason-order_damaged = सामान रास्ते में खराब हो गया
cancel-reason-accident = दुर्घटना हो गई
cancel-reason-suspected_fraud = ऑर्डर संदिग्ध लगा
cancel-reason-unpaid = समय पर भुगतान नहीं हुआ
cancel-reason-unanswered = विक्रेता ने उत्तर नहीं दिया
cancel-reason-nobody_found = कोई ड्राइवर खाली नहीं था
cancel-reason-other = कोई और कारण

# सूचनाएँ

notice-placed =
    .title = ऑर्डर भेज दिया गया
    .body = { $number } विक्रेता को मिल गया है। कुल: { $total }।

notice-new_order =
    .title = नया ऑर्डर
    .body =
        { $type ->
            [delivery] { $number } डिलीवरी के लिए, { $total }। कृपया पक्का करें।
           *[pickup] { $number } काउंटर से लेने के लिए, { $total }। कृपया पक्का करें।
        }

notice-confirmed =
    .title = ऑर्डर पक्का हुआ
    .body = विक्रेता ने { $number } पक्का कर दिया है।

notice-preparing =
    .title = पैक हो रहा है
    .body = विक्रेता { $number } तैयार कर रहे हैं।

notice-ready =
    .title = ऑर्डर तैयार है
    .body =
        { $type ->
            [delivery] { $number } ड्राइवर के लिए तैयार है।
           *[pickup] { $number } तैयार है। आकर ले लीजिए।
        }

notice-ready_for_pickup =
    .title = उठाने के लिए तैयार
    .body = { $number } विक्रेता के पास तैयार है।

notice-picked_up =
    .title = ऑर्डर रास्ते में है
    .body = { $staff } { $number } लेकर आपकी ओर आ रहे हैं।

notice-delivered =
    .title = ऑर्डर पहुँच गया
    .body = { $number } पहुँचा दिया गया है। कैसा लगा?

notice-collected =
    .title = ऑर्डर ले लिया गया
    .body = आपने { $number } ले लिया है। कैसा लगा?

notice-cancelled =
    .title = ऑर्डर रद्द हुआ
    .body = { $number } रद्द हो गया: { $reason }। यदि आपने भुगतान किया है तो पैसे लौटा दिए जाएँगे।

notice-order_cancelled =
    .title = ऑर्डर रद्द हुआ
    .body = { $number } रोक दें: { $reason }।

notice-assigned =
    .title = आपके लिए एक डिलीवरी
    .body = कृपया विक्रेता से { $number } उठाएँ।

notice-payment_failed =
    .title = भुगतान नहीं हो सका
    .body = { $number } के लिए { $total } का भुगतान नहीं हो सका। दोबारा कोशिश करें या नकद दें।

notice-refunded =
    .title = पैसे लौटाए गए
    .body = { $number } के { $total } आपको लौटाए जा रहे हैं।

notice-rated =
    .title = नई रेटिंग
    .body = { $number } को 5 में से { $rating } मिले।
