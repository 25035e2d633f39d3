# व्यवसाय के शब्द

word-order = काम
word-item = सेवा
word-customer = ग्राहक
word-merchant = मरम्मत कंपनी
word-kitchen = कार्यालय
word-provider = तकनीशियन
word-operator = संचालक
word-delivery_staff = तकनीशियन

# काम की स्थितियाँ

state-requested = अनुरोध किया गया
state-accepted = स्वीकार हुआ
state-on_the_way = रास्ते में
state-in_service = मरम्मत जारी है
state-awaiting_payment = भुगतान बाकी है
state-completed = पूरा हुआ
state-cancelled = रद्द हुआ

# भुगतान के तरीके

method-card = कार्ड
method-cash = नकद

# तकनीशियन क्या ठीक करते हैं, किस ब्रांड को जानते हैं, कैसे आते हैं और क्या दिखाते हैं

skill-washing_machine = वॉशिंग मशीन
skill-dryer = ड्रायर
skill-refrigerator = रेफ़्रिजरेटर
skill-dishwasher = डिशवॉशर
skill-oven = ओवन और चूल्हे
skill-air_conditioner = एयर कंडीशनर

brand-velmora = Velmora
brand-brenkel = Brenkel
brand-hanatek = Hanatek
brand-norrik = Norrik

vehicle-car = कार
vehicle-van = वैन

document-trade_licence = व्यापार लाइसेंस
document-liability_insurance = देयता बीमा

# काम क्यों रद्द हुआ

cancel-reason-changed_mind = मन बदल गया
cancel-reason-ordered_by_mistake = गलती से ऑर्डर हो गया
cancel-reason-fixed_itself = फिर से चलने लगा
cancel-reason-too_slow = बहुत समय लग रहा है
cancel-reason-wrong_address = गलत पता
cancel-reason-nobody_home = घर पर कोई नहीं था
cancel-reason-cannot_be_repaired = इसकी मरम्मत नहीं हो सकती
cancel-reason-part_not_available = पुर्ज़ा उपलब्ध नहीं है
cancel-reason-not_safe = काम करना सुरक्षित नहीं था
cancel-reason-closing = कंपनी बंद हो रही है
cancel-reason-never_paid = भुगतान नहीं हुआ
cancel-reason-nobody_found = कोई तकनीशियन खाली नहीं था
cancel-reason-suspected_fraud = ऑर्डर संदिग्ध लगा
cancel-reason-other = कोई और कारण

# सूचनाएँ

notice-requested =
    .title = मरम्मत का अनुरोध मिला
    .body = { $number } के लिए तकनीशियन खोजा जा रहा है। कुल: { $total }।

notice-new_job =
    .title = नई मरम्मत
    .body = { $number } को तकनीशियन चाहिए, { $total }।

notice-assigned =
    .title = आपके लिए एक काम
    .body = { $number } अब आपका है, { $total }। तैयार होने पर निकलें।

notice-accepted =
    .title = तकनीशियन मिल गया
    .body = { $staff } ने { $number } स्वीकार कर लिया है।

notice-on_the_way =
    .title = रास्ते में
    .body = { $staff } { $number } के लिए आपके पास आ रहे हैं।

notice-in_service =
    .title = मरम्मत शुरू
    .body = { $staff } ने { $number } पर काम शुरू कर दिया है।

notice-awaiting_payment =
    .title = काम पूरा हुआ
    .body = कृपया { $number } के { $total } चुकाएँ।

notice-completed =
    .title = मरम्मत पूरी हुई
    .body = { $number } पूरा हो गया है। काम कैसा रहा?

notice-job_done =
    .title = मरम्मत पूरी हुई
    .body = { $number } पूरा हो गया है, { $total }।

notice-cancelled =
    .title = मरम्मत रद्द हुई
    .body = { $number } रद्द हो गया: { $reason }। यदि आपने भुगतान किया है तो पैसे लौटा दिए जाएँगे।

notice-job_cancelled =
    .title = काम रद्द हुआ
    .body = { $number } रोक दें: { $reason }।

notice-paid =
    .title = भुगतान हो गया
    .body = ग्राहक ने { $number } के { $total } चुका दिए हैं।

notice-payment_failed =
    .title = भुगतान नहीं हो सका
    .body = { $number } के लिए { $total } का भुगतान नहीं हो सका। दोबारा कोशिश करें या नकद दें।

notice-refunded =
    .title = पैसे लौटाए गए
    .body = { $number } के { $total } आपको लौटाए जा रहे हैं।

notice-rated =
    .title = नई रेटिंग
    .body = { $number } को 5 में से { $rating } मिले।
