# كلمات العمل

word-order = مهمة
word-item = خدمة
word-customer = زبون
word-merchant = شركة الصيانة
word-kitchen = المكتب
word-provider = فني
word-operator = مشغّل
word-delivery_staff = فني

# حالات المهمة

state-requested = تم الطلب
state-accepted = تم القبول
state-on_the_way = في الطريق
state-in_service = قيد الإصلاح
state-awaiting_payment = بانتظار الدفع
state-completed = مكتمل
state-cancelled = ملغى

# طرق الدفع

method-card = بطاقة
method-cash = نقدًا

# ما يتقنه الفنيون وما يعرفونه وما يأتون به وما يقدّمونه

skill-washing_machine = غسالات الملابس
skill-dryer = مجففات الملابس
skill-refrigerator = الثلاجات
skill-dishwasher = غسالات الصحون
skill-oven = الأفران والمواقد
skill-air_conditioner = مكيفات الهواء

brand-velmora = Velmora
brand-brenkel = Brenkel
brand-hanatek = Hanatek
brand-norrik = Norrik

vehicle-car = سيارة
vehicle-van = شاحنة صغيرة

document-trade_licence = رخصة مزاولة المهنة
document-liability_insurance = تأمين المسؤولية

# سبب إلغاء المهمة

cancel-reason-changed_mind = غيّرت رأيي
cancel-reason-ordered_by_mistake = طلبت بالخطأ
cancel-reason-fixed_itself = عاد الجهاز يعمل
cancel-reason-too_slow = الانتظار طويل جدًا
cancel-reason-wrong_address = العنوان خاطئ
cancel-reason-nobody_home = لم يكن أحد في المنزل
cancel-reason-cannot_be_repaired = لا يمكن إصلاح الجهاز
cancel-reason-part_not_available = قطعة الغيار غير متوفرة
cancel-reason-not_safe = لم يكن العمل آمنًا
cancel-reason-closing = الشركة على وشك الإغلاق
cancel-reason-never_paid = لم يُدفع المبلغ
cancel-reason-nobody_found = لم يتوفر أي فني
cancel-reason-suspected_fraud = بدا الطلب مريبًا
cancel-reason-other = سبب آخر

# الإشعارات

notice-requested =
    .title = تم طلب الإصلاح
    .body = نبحث عن فني من أجل { $number }. المجموع: { $total }.

notice-new_job =
    .title = طلب إصلاح جديد
    .body = { $number } بانتظار فني، { $total }.

notice-assigned =
    .title = مهمة لك
    .body = أصبحت { $number } من نصيبك، { $total }. انطلق عندما تكون جاهزًا.

notice-accepted =
    .title = وجدنا فنيًا
    .body = قبل { $staff } المهمة { $number }.

notice-on_the_way =
    .title = الفني في الطريق
    .body = { $staff } في الطريق إليك من أجل { $number }.

notice-in_service =
    .title = بدأ الإصلاح
    .body = بدأ { $staff } العمل على { $number }.

notice-awaiting_payment =
    .title = انتهى العمل
    .body = يُرجى دفع { $total } مقابل { $number }.

notice-completed =
    .title = اكتمل الإصلاح
    .body = اكتملت { $number }. كيف كانت الخدمة؟

notice-job_done =
    .title = اكتمل الإصلاح
    .body = اكتملت { $number }، { $total }.

notice-cancelled =
    .title = أُلغي طلب الإصلاح
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
