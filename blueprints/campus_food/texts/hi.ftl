# व्यवसाय के शब्द

word-order = ऑर्डर
word-item = व्यंजन
word-customer = ग्राहक
word-merchant = कैंटीन
word-kitchen = रसोई
word-operator = कैंटीन प्रबंधक
word-delivery_staff = डिलीवरी कर्मी

# ऑर्डर की स्थितियाँ

state-received = प्राप्त हुआ
state-confirmed = पक्का हुआ
state-preparing = बन रहा है
state-ready = तैयार है
state-out_for_delivery = रास्ते में है
state-completed = पूरा हुआ
state-cancelled = रद्द हुआ

# दिन के हिस्से

slot-breakfast = सुबह का नाश्ता
slot-lunch = दोपहर का भोजन
slot-snacks = शाम का नाश्ता
slot-dinner = रात का भोजन

# भुगतान के तरीके और बिल की पंक्तियाँ

method-upi = UPI
method-cash = नकद

charge-tax = जीएसटी
    .explanation = { $amount } का { $percentage } %
charge-delivery_fee = डिलीवरी शुल्क
    .explanation = कैंपस में ऑर्डर पहुँचाने का निश्चित शुल्क

# ऑर्डर क्यों रद्द हुआ

cancel-reason-changed_mind = मन बदल गया
cancel-reason-ordered_by_mistake = गलती से ऑर्डर हो गया
cancel-reason-too_slow = बहुत समय लग रहा है
cancel-reason-wrong_address = गलत पता
cancel-reason-out_of_stock = कोई व्यंजन खत्म हो गया
cancel-reason-kitchen_too_busy = रसोई बहुत व्यस्त है
cancel-reason-closing = कैंटीन बंद हो रही है
cancel-reason-customer_not_found = ग्राहक नहीं आए या नहीं मिले
cancel-reason-suspected_fraud = ऑर्डर संदिग्ध लगा
cancel-reason-unpaid = समय पर भुगतान नहीं हुआ
cancel-reason-other = कोई और कारण

# सूचनाएँ

notice-received =
    .title = ऑर्डर मिल गया
    .body = { $number } कैंटीन को मिल गया है। कुल: { $total }।

notice-new_order =
    .title = नया ऑर्डर
    .body =
        { $type ->
            [delivery] { $number } डिलीवरी के लिए, { $total }।
           *[pickup] { $number } काउंटर से लेने के लिए, { $total }।
        }

notice-confirmed =
    .title = ऑर्डर पक्का हुआ
    .body = { $number } पक्का हो गया है। रसोई जल्द ही काम शुरू करेगी।

notice-preparing =
    .title = खाना बन रहा है
    .body = रसोई में { $number } बन रहा है।

notice-ready =
    .title = ऑर्डर तैयार है
    .body =
        { $type ->
            [delivery] { $number } तैयार है और जल्द ही आप तक पहुँचेगा।
           *[pickup] { $number } तैयार है। काउंटर से ले लीजिए।
        }

notice-out_for_delivery =
    .title = ऑर्डर रास्ते में है
    .body = { $staff } आपका ऑर्डर { $number } ला रहे हैं।

notice-completed =
    .title = भोजन का आनंद लें!
    .body = { $number } पूरा हो गया है। खाना कैसा लगा?

notice-cancelled =
    .title = ऑर्डर रद्द हुआ
    .body = { $number } रद्द हो गया: { $reason }। यदि आपने भुगतान किया है तो पैसे लौटा दिए जाएँगे।

notice-order_cancelled =
    .title = ऑर्डर रद्द हुआ
    .body = { $number } रोक दें: { $reason }।

notice-payment_failed =
    .title = भुगतान नहीं हो सका
    .body = { $number } के लिए { $total } का भुगतान नहीं हो सका। दोबारा कोशिश करें या नकद दें।

notice-refunded =
    .title = पैसे लौटाए गए
    .body = { $number } के { $total } आपको लौटाए जा रहे हैं।

notice-delivery_assigned =
    .title = आपके लिए एक डिलीवरी
    .body = कृपया { $number } ग्राहक तक पहुँचाएँ।
