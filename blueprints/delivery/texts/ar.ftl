# كلمات العمل

word-order = طلب
word-item = صنف
word-customer = زبون
word-merchant = المتجر
word-kitchen = الصندوق
word-provider = سائق
word-operator = مشغّل
word-delivery_staff = سائق

# حالات الطلب

state-placed = تم الإرسال
state-confirmed = تم التأكيد
state-preparing = قيد التجهيز
state-ready = جاهز
state-picked_up = في الطريق
state-delivered = تم التوصيل
state-collected = تم الاستلام
state-cancelled = ملغى

# طرق الدفع وبنود الفاتورة

method-card = بطاقة
method-cash = نقدًا

charge-tax = ضريبة المبيعات
    .explanation = { $percentage }٪ من { $amount }
charge-delivery_fee = رسوم التوصيل
    .explanation = رسم ثابت لتوصيل الطلب إلى بابك

# ما يفعله السائقون وما يأتون به وما يقدّمونه

skill-carrying = توصيل الطلبات

vehicle-bicycle = دراجة هوائية
vehicle-scooter = سكوتر
vehicle-car = سيارة

document-identity_card = بطاقة الهوية
document-driving_licence = رخصة القيادة
document-vehicle_insurance = تأمين المركبة

# سبب إلغاء الطلب

cancel-reason-changed_mind = غيّرت رأيي
cancel-reason-ordered_by_mistake = طلبت بالخطأ
cancel-reason-too_slow = الانتظار طويل جدًا
cancel-reason-wrong_address = العنوان خاطئ
cancel-reason-out_of_stock = نفد أحد الأصناف
cancel-reason-kitchen_too_busy = المتجر مزدحم جدًا
cancel-reason-closing = المتجر على وشك الإغلاق
cancel-reason-customer_not_found = لم يحضر الزبون أو تعذّر العثور عليه
cancel-reason-order_damaged = تضرر الطلب في الطريق
cancel-reason-accident = وقع حادث
cancel-reason-suspected_fraud = بدا الطلب مريبًا
cancel-reason-unpaid = لم يُدفع في الوقت المحدد
cancel-reason-unanswered = لم يردّ المتجر
cancel-reason-nobody_found = لم يتوفر أي سائق
cancel-reason-other = سبب آخر

# الإشعارات

notice-placed =
    .title = تم إرسال الطلب
    .body = وصل { $number } إلى المتجر. المجموع: { $total }.

notice-new_order =
    .title = طلب جديد
    .body =
        { $type ->
            [delivery] { $number } للتوصيل، { $total }. يُرجى التأكيد.
           *[pickup] { $number } للاستلام من المتجر، { $total }. يُرجى التأكيد.
        }

notice-confirmed =
    .title = تم تأكيد الطلب
    .body = أكّد المتجر { $number }.

notice-preparing =
    .title = طلبك قيد التجهيز
    .body = المتجر يجهّز { $number } الآن.

notice-ready =
    .title = الطلب جاهز
    .body =
        { $type ->
            [delivery] { $number } جاهز للسائق.
           *[pickup] { $number } جاهز. تفضّل باستلامه.
        }

notice-ready_for_pickup =
    .title = جاهز للاستلام
    .body = { $number } جاهز في المتجر.

notice-picked_up =
    .title = طلبك في الطريق
    .body = استلم { $staff } الطلب { $number } وهو في الطريق إليك.

notice-delivered =
    .title = تم التوصيل
    .body = تم توصيل { $number }. كيف كان؟

notice-collected =
    .title = تم الاستلام
    .body = لقد استلمت { $number }. كيف كان؟

notice-cancelled =
    .title = أُلغي الطلب
    .body = أُلغي { $number }: { $reason }. سيُعاد إليك ما دفعته.

notice-order_cancelled =
    .title = أُلغي الطلب
    .body = أوقف العمل على { $number }: { $reason }.

notice-assigned =
    .title = توصيل جديد لك
    .body = يُرجى استلام { $number } من المتجر.

notice-payment_failed =
    .title = فشل الدفع
    .body = لم يتم دفع { $total } مقابل { $number }. حاول مجددًا أو ادفع نقدًا.

notice-refunded =
    .title = أُعيد المبلغ
    .body = مبلغ { $total } مقابل { $number } في طريقه إليك.

notice-rated =
    .title = تقييم جديد
    .body = حصل { $number } على { $rating } من 5.
