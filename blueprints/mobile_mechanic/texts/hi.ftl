# व्यवसाय के शब्द

word-order = काम
word-item = सेवा
word-customer = ग्राहक
word-merchant = गैराज
word-kitchen = कार्यालय
word-provider = मैकेनिक
word-operator = संचालक
word-delivery_staff = मैकेनिक

# काम की स्थितियाँ

state-requested = अनुरोध किया गया
state-assigned = सौंपा गया
state-en_route = रास्ते में
state-arrived = पहुँच गए
state-in_progress = काम जारी है
state-awaiting_payment = भुगतान बाकी है
state-completed = पूरा हुआ
state-cancelled = रद्द हुआ

# भुगतान के तरीके

method-card = कार्ड
method-cash = नकद

# मैकेनिक क्या ठीक करते हैं, कैसे आते हैं और क्या दिखाते हैं

skill-engine = इंजन
skill-brakes = ब्रेक
skill-battery = बैटरी
skill-tyres = टायर
skill-electrics = बिजली का काम
skill-diagnostics = जाँच
skill-air_conditioning = एयर कंडीशनिंग

vehicle-motorbike = मोटरसाइकिल
vehicle-car = कार
vehicle-van = वैन

document-mechanic_certificate = मैकेनिक प्रमाणपत्र
document-driving_licence = ड्राइविंग लाइसेंस
document-liability_insurance = देयता बीमा

# काम क्यों रद्द हुआ

cancel-reason-changed_mind = मन बदल गया
cancel-reason-ordered_by_mistake = गलती से ऑर्डर हो गया
cancel-reason-fixed_itself = गाड़ी फिर से चलने लगी
cancel-reason-too_slow = बहुत समय लग रहा है
cancel-reason-wrong_address = गलत पता
cancel-reason-customer_not_found = गाड़ी के पास कोई नहीं था
cancel-reason-cannot_be_repaired = इसकी मरम्मत यहाँ नहीं हो सकती
cancel-reason-part_not_available = पुर्ज़ा उपलब्ध नहीं है
cancel-reason-not_safe = काम करना सुरक्षित नहीं था
cancel-reason-closing = गैराज बंद हो रहा है
cancel-reason-never_paid = भुगतान नहीं हुआ
cancel-reason-nobody_found = कोई मैकेनिक खाली नहीं था
cancel-reason-suspected_fraud = ऑर्डर संदिग्ध लगा
cancel-reason-other = कोई और कारण

# सूचनाएँ

notice-requested =
    .title = काम का अनुरोध मिला
    .body = { $number } के लिए मैकेनिक खोजा जा रहा है। कुल: { $total }।

notice-new_job =
    .title = नया काम
    .body = { $number } को मैकेनिक चाहिए, { $total }।

notice-job_for_you =
    .title = आपके लिए एक काम
    .body = { $number } अब आपका है, { $total }। तैयार होने पर निकलें।

notice-assigned =
    .title = मैकेनिक मिल गया
    .body = { $staff } { $number } के लिए आपके पास आएँगे।

notice-en_route =
    .title = रास्ते में
    .body = { $staff } { $number } के लिए आपके पास आ रहे हैं।

notice-arrived =
    .title = मैकेनिक पहुँच गए
    .body = { $staff } { $number } के लिए पहुँच गए हैं।

notice-in_progress =
    .title = काम शुरू
    .body = { $staff } ने { $number } पर काम शुरू कर दिया है।

notice-awaiting_payment =
    .title = काम पूरा हुआ
    .body = कृपया { $number } के { $total } चुकाएँ।

notice-completed =
    .title = काम पूरा हुआ
    .body = { $number } पूरा हो गया है। काम कैसा रहा?

notice-job_done =
    .title = काम पूरा हुआ
    .body = { $number } पूरा हो गया है, { $total }।

notice-cancelled =
    .title = काम रद्द हुआ
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
