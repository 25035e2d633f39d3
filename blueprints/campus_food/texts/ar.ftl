# كلمات العمل

word-order = طلب
word-item = طبق
word-customer = زبون
word-merchant = المقصف
word-kitchen = المطبخ
word-operator = مدير المقصف
word-delivery_staff = موصّل الطلبات

# حالات الطلب

state-received = تم الاستلام
state-confirmed = تم التأكيد
state-preparing = قيد التحضير
state-ready = جاهز
state-out_for_delivery = في الطريق
state-completed = مكتمل
state-cancelled = ملغى

# أوقات اليوم

slot-breakfast = الفطور
slot-lunch = الغداء
slot-snacks = وجبات خفيفة
slot-dinner = العشاء

# طرق الدفع وبنود الفاتورة

method-upi = UPI
method-cash = نقدًا

charge-tax = ضريبة السلع والخدمات
    .explanation = { $percentage }٪ من { $amount }
charge-delivery_fee = رسوم التوصيل
    .explanation = رسم ثابت لتوصيل الطلب داخل الحرم الجامعي

# سبب إلغاء الطلب

cancel-reason-changed_mind = غيّرت رأيي
cancel-reason-ordered_by_mistake = طلبت بالخطأ
cancel-reason-too_slow = الانتظار طويل جدًا
cancel-reason-wrong_address = العنوان خاطئ
cancel-reason-out_of_stock = نفد أحد الأطباق
cancel-reason-kitchen_too_busy = المطبخ مزدحم جدًا
cancel-reason-closing = المقصف على وشك الإغلاق
cancel-reason-customer_not_found = لم يحضر الزبون أو تعذّر العثور عليه
cancel-reason-suspected_fraud = بدا الطلب مريبًا
cancel-reason-unpaid = لم يُدفع في الوقت المحدد
cancel-reason-other = سبب آخر

# الإشعارات

notice-received =
    .title = تم استلام الطلب
    .body = وصل { $number } إلى المقصف. المجموع: { $total }.

notice-new_order =
    .title = طلب جديد
    .body =
        { $type ->
            [delivery] { $number } للتوصيل، { $total }.
           *[pickup] { $number } للاستلام من المقصف، { $total }.
        }

notice-confirmed =
    .title = تم تأكيد الطلب
    .body = تم تأكيد { $number }. سيبدأ المطبخ قريبًا.

notice-preparing =
    .title = طلبك قيد التحضير
    .body = المطبخ يحضّر { $number } الآن.

notice-ready =
    .title = الطلب جاهز
    .body =
        { $type ->
            [delivery] { $number } جاهز وسيصلك قريبًا.
           *[pickup] { $number } جاهز. تفضّل باستلامه من المقصف.
        }

notice-out_for_delivery =
    .title = طلبك في الطريق
    .body = يحمل { $staff } إليك { $number }.

notice-completed =
    .title = بالهناء والشفاء!
    .body = اكتمل { $number }. كيف كان؟

notice-cancelled =
    .title = أُلغي الطلب
    .body = أُلغي { $number }: { $reason }. سيُعاد إليك ما دفعته.

notice-order_cancelled =
    .title = أُلغي الطلب
    .body = أوقفوا { $number }: { $reason }.

notice-payment_failed =
    .title = فشل الدفع
    .body = لم يتم دفع { $total } مقابل { $number }. حاول مجددًا أو ادفع نقدًا.

notice-refunded =
    .title = أُعيد المبلغ
    .body = مبلغ { $total } مقابل { $number } في طريقه إليك.

notice-delivery_assigned =
    .title = توصيل جديد لك
    .body = يُرجى إيصال { $number } إلى الزبون.
