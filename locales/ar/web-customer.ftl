# نصوص تطبيق العميل.

nav-menu = القائمة
nav-orders = الطلبات
nav-notices = الإشعارات
nav-account = الحساب
not-found-title = لا توجد صفحة كهذه
back-to-menu = إلى القائمة

menu-title = القائمة
menu-search = البحث في القائمة
menu-slots = وقت اليوم
menu-all-day = طوال اليوم
menu-slot-now = الآن
menu-categories = الفئات
menu-nothing = لا توجد نتائج
menu-show-all = عرض القائمة كاملة
opening-open = مفتوح
opening-closed = مغلق
opening-until = حتى { $time }
opening-busy = المطبخ مزدحم: توقع نحو { $minutes } دقيقة إضافية.
opening-opens = يُستأنف قبول الطلبات من { $time }.
opening-paused = المطبخ لا يقبل الطلبات حاليًا.
closed-title = { $merchant } مغلق
closed-cart-waits = سلتك محفوظة هنا.

item-left = { $count ->
    [one] بقي واحد فقط
    [two] بقي اثنان فقط
    [few] بقي { $count } فقط
   *[other] بقي { $count } فقط
}
item-in-cart = في السلة
item-back-at = يعود { $time }
item-only-in = فقط في { $slots }
item-allergens = يحتوي على:
item-prep = يستغرق تحضيره نحو { $minutes } دقيقة
item-add = إضافة · { $price }
diet-veg = نباتي
diet-vegan = نباتي صرف
diet-egg = يحتوي على بيض
diet-meat = يحتوي على لحم
options-choose = { $count ->
    [one] اختر واحدًا
    [two] اختر اثنين
   *[other] اختر { $count }
}
options-up-to = { $count ->
    [one] اختياري
    [two] حتى اثنين
   *[other] حتى { $count }
}
options-missing = اختر هنا أولًا.
qty-of = كمية { $item }
qty-less = إنقاص { $item } واحدًا
qty-more = زيادة { $item } واحدًا

cart-count = { $count ->
    [one] صنف واحد
    [two] صنفان
    [few] { $count } أصناف
   *[other] { $count } صنفًا
}
cart-empty = سلتك فارغة
cart-empty-hint = اختر شيئًا لذيذًا من القائمة وستجده هنا.

checkout-title = إتمام الطلب
checkout-items = أصنافك
checkout-type = كيف تريده؟
type-delivery-off = غير متاح الآن
checkout-address = التوصيل إلى
checkout-address-hint = المبنى والطابق والغرفة: كل ما يساعد على الوصول إليك
checkout-address-missing = يُرجى ذكر مكان التوصيل.
checkout-payment = الدفع
checkout-no-payment = لا توجد طريقة دفع متاحة حاليًا.
pay-upi-hint = ‏UPI أو بطاقة، في الصفحة التالية
pay-cash-hint = عند استلام طعامك
checkout-note = ملاحظة للمطبخ
checkout-note-hint = اختياري: حساسية، توابل أقل، بلا بصل…
checkout-price = السعر
subtotal = الأصناف
subtotal-hint = تظهر الضرائب والرسوم بعد تسجيل الدخول
checkout-sign-in = سجّل الدخول للطلب
checkout-pay = ادفع { $price }
checkout-place = أرسل الطلب · { $price }
checkout-offline = يحتاج الطلب إلى اتصال. سلتك محفوظة.
unavailable-title = { $count ->
    [one] نفد أحد الأصناف للتو
   *[other] نفدت بعض الأصناف للتو
}
unavailable-lead = لم يُرسل أي طلب ولم يُحصَّل أي مبلغ بعد.
unavailable-remove = إزالة ومتابعة
unavailable-back = العودة إلى السلة

headline-received = وصل طلبك إلى المطبخ
headline-confirmed = وصل طلبك إلى المطبخ
headline-preparing = طعامك قيد التحضير
headline-ready = طعامك جاهز
headline-ready-pickup = جاهز للاستلام
headline-ready-delivery = جاهز وسيخرج إليك
headline-out_for_delivery = في الطريق إليك
headline-completed = بالهناء والشفاء!
headline-cancelled = أُلغي الطلب
headline-unpaid = بانتظار الدفع
tracking-estimate = يجهز بين { $from } و{ $to }
tracking-steps = المراحل
tracking-offline = أنت غير متصل. آخر تحديث { $age }.
tracking-reconnecting = جارٍ إعادة الاتصال… آخر تحديث { $age }.

payment-title = الدفع
payment-held = نحتفظ بطلبك لمدة { $time }.
payment-declined = رُفض الدفع
payment-pay-now = ادفع { $price } الآن
payment-try-again = إعادة المحاولة
payment-use-cash = الدفع نقدًا
payment-checking = جارٍ التحقق من الدفع
payment-checking-hint = يستغرق ذلك ثوانيَ. يمكنك مغادرة الصفحة بأمان.
payment-unverified = تعذر تأكيد الدفع حتى الآن
payment-unverified-hint = إن خُصم المبلغ فسيتأكد الطلب تلقائيًا.
payment-see-order = عرض الطلب

cancel-order = إلغاء الطلب
cancel-title = إلغاء هذا الطلب؟
cancel-lead = الإلغاء مجاني ما دام الوقت لم ينتهِ. أخبرنا بالسبب.
cancel-refund = سيُرد إليك المبلغ. أخبرنا بالسبب.
cancel-reason = السبب
cancel-confirm = إلغاء الطلب

feedback-title = كيف كان؟
feedback-stars = { $count ->
    [one] نجمة واحدة من 5
    [two] نجمتان من 5
   *[other] { $count } نجوم من 5
}
feedback-comment = هل تود إضافة شيء؟
feedback-send = إرسال
feedback-thanks = شكرًا على رأيك

summary-title = طلبك
summary-payment = الدفع
summary-placed = وقت الطلب
summary-collect = الاستلام من
summary-address = التوصيل إلى
summary-brought-by = يوصله
again = اطلب هذا مجددًا
again-missing = غير متاح في القائمة الآن: { $items }

orders-empty = لا طلبات بعد
orders-empty-hint = ستظهر طلباتك هنا.
notices-empty = لا إشعارات بعد
notices-empty-hint = سنخبرك هنا بكل جديد عن طلبك.
notices-unread = غير مقروء
notices-unread-count = { $count ->
    [one] إشعار واحد غير مقروء
    [two] إشعاران غير مقروءين
    [few] { $count } إشعارات غير مقروءة
   *[other] { $count } إشعارًا غير مقروء
}
notices-read-all = تعليم الكل كمقروء

sign-in = تسجيل الدخول
sign-in-title = تسجيل الدخول
sign-in-lead = نرسل رمزًا إلى هاتفك. لا كلمة مرور لتتذكرها.
name-hint = ننادي به عندما يجهز طعامك
