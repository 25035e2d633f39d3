# كلمات العمل

word-order = مهمة
word-item = خدمة
word-customer = زبون
word-merchant = الورشة
word-kitchen = المكتب
word-provider = ميكانيكي
word-operator = مشغّل
word-delivery_staff = ميكانيكي

# حالات المهمة

state-requested = تم الطلب
state-assigned = تم التعيين
state-en_route = في الطريق
state-arrived = وصل
state-in_progress = قيد العمل
state-awaiting_payment = بانتظار الدفع
state-completed = مكتمل
state-cancelled = ملغى

# طرق الدفع

method-card = بطاقة
method-cash = نقدًا

# ما يتقنه الميكانيكيون وما يأتون به وما يقدّمونه

skill-engine = المحرك
skill-brakes = المكابح
skill-battery = البطارية
skill-tyres = الإطارات
skill-electrics = الكهرباء
skill-diagnostics = الفحص والتشخيص
skill-air_conditioning = التكييف

vehicle-motorbike = دراجة نارية
vehicle-car = سيارة
vehicle-van = شاحنة صغيرة

document-mechanic_certificate = شهادة ميكانيكي
document-driving_licence = رخصة القيادة
document-liability_insurance = تأمين المسؤولية

# سبب إلغاء المهمة

cancel-reason-changed_mind = غيّرت رأيي
cancel-reason-ordered_by_mistake = طلبت بالخطأ
cancel-reason-fixed_itself = عادت السيارة تعمل
cancel-reason-too_slow = الانتظار طويل جدًا
cancel-reason-wrong_address = العنوان خاطئ
cancel-reason-customer_not_found = لم يكن أحد عند السيارة
cancel-reason-cannot_be_repaired = لا يمكن إصلاحها هنا
cancel-reason-part_not_available = قطعة الغيار غير متوفرة
cancel-reason-not_safe = لم يكن العمل آمنًا
cancel-reason-closing = الورشة على وشك الإغلاق
cancel-reason-never_paid = لم يُدفع المبلغ
cancel-reason-nobody_found = لم يتوفر أي ميكانيكي
cancel-reason-suspected_fraud = بدا الطلب مريبًا
cancel-reason-other = سبب آخر

# الإشعارات

notice-requested =
    .title = تم طلب المهمة
    .body = نبحث عن ميكانيكي من أجل { $number }. المجموع: { $total }.

notice-new_job =
    .title = مهمة جديدة
    .body = { $number } بانتظار ميكانيكي، { $total }.

notice-job_for_you =
    .title = مهمة لك
    .body = أصبحت { $number } من نصيبك، { $total }. انطلق عندما تكون جاهزًا.

notice-assigned =
    .title = وجدنا ميكانيكيًا
    .body = سيأتي إليك { $staff } من أجل { $number }.

notice-en_route =
    .title = الميكانيكي في الطريق
    .body = { $staff } في الطريق إليك من أجل { $number }.

notice-arrived =
    .title = وصل الميكانيكي
    .body = وصل { $staff } من أجل { $number }.

notice-in_progress =
    .title = بدأ العمل
    .body = بدأ { $staff } العمل على { $number }.

notice-awaiting_payment =
    .title = انتهى العمل
    .body = يُرجى دفع { $total } مقابل { $number }.

notice-completed =
    .title = اكتملت المهمة
    .body = اكتملت { $number }. كيف كانت الخدمة؟

notice-job_done =
    .title = اكتملت المهمة
    .body = اكتملت { $number }، { $total }.

notice-cancelled =
    .title = أُلغيت المهمة
    .body = أُلغيت { $number }: { $reason }. سيُعاد إليك ما دفعته.

notice-job_cancelled =
    .title = أُلغيت المهمة
    .body = أوقف العمل على { $number }: { $reason }.

notice-paid =
    .title = تم الدفع
    .body = دفع الزبون { $total } مقابل { $number }.

notice-payment_failed =
    .title = فشل الدفع
    .body = لم يتم دفع { $total } مقابل { $number }. حاول مجددًا أو ادفع نقدًا.

notice-refunded =
    .title = أُعيد المبلغ
    .body = مبلغ { $total } مقابل { $number } في طريقه إليك.

notice-rated =
    .title = تقييم جديد
    .body = حصلت { $number } على { $rating } من 5.
