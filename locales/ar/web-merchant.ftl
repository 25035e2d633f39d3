# نصوص تطبيق المطبخ.

nav-board = اللوحة
nav-all-day = الإجماليات
nav-history = السجل
nav-kitchen-menu = القائمة
nav-hours = الأوقات
nav-staff = الموظفون
nav-settings = الإعدادات
kitchen-not-found = لا توجد صفحة كهذه
back-to-board = إلى اللوحة
kitchen-sign-in-title = المطبخ
kitchen-sign-in-lead = سجّل الدخول لبدء ورديتك.
undo = تراجع
recall = استرجاع
remove = إزالة
minutes = { $count ->
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $count } دقائق
   *[other] { $count } دقيقة
}
field-wrong = يُرجى مراجعة هذا الحقل.

column-received = جديدة
column-preparing = قيد التحضير
column-ready = جاهزة
column-out_for_delivery = خرجت للتوصيل
column-empty = لا شيء هنا
board-empty = لا طلبات مفتوحة
board-empty-hint = يظهر الطلب الجديد هنا تلقائيًا مع رنين.
bump-confirmed = قبول
bump-preparing = ابدأ
bump-ready = جاهز
bump-out_for_delivery = أرسله
bump-completed = تم التسليم
bumped = { $number } ← { $status }
age-late = متأخر
age-very-late = متأخر جدًا
order-more = المزيد عن { $number }
order-note = ملاحظة العميل
order-collect = تحصيل { $price }
order-unsent = لم يُرسل بعد
order-history = ما حدث
unpaid-title = بانتظار الدفع
new-orders = { $count ->
    [one] طلب جديد
    [two] طلبان جديدان
    [few] { $count } طلبات جديدة
   *[other] { $count } طلبًا جديدًا
}
new-orders-seen = رأيته

assign-title = من يوصله؟
kitchen-cancel = إلغاء الطلب
kitchen-cancel-title = إلغاء { $number }؟
kitchen-cancel-lead = يُبلَّغ العميل فورًا ويُرد إليه ما دفع. لا يمكن التراجع عن ذلك.
kitchen-cancel-reason = السبب

contact-lost = انقطع الاتصال: آخر إشارة { $age }. يمكنك متابعة العمل.
contact-waiting = { $count ->
    [one] إجراء واحد بانتظار الإرسال.
    [two] إجراءان بانتظار الإرسال.
    [few] { $count } إجراءات بانتظار الإرسال.
   *[other] { $count } إجراءً بانتظار الإرسال.
}

sound-locked = الصوت مغلق حتى تلمس الشاشة. لن تسمع الطلبات الجديدة.
sound-off = الصوت مغلق. لن تسمع الطلبات الجديدة.
sound-turn-on = تشغيل الصوت

state-title = هل تُقبل الطلبات؟
state-open = مفتوح
state-busy = مزدحم
state-paused = متوقف
state-closed = خارج الأوقات
state-open-hint = تصل الطلبات خلال أوقات العمل.
state-busy-hint = تصل الطلبات ويُبلَّغ العملاء بأنها تستغرق وقتًا أطول.
state-paused-hint = لا تصل طلبات جديدة حتى تستأنف.
state-busy-minutes = وقت إضافي
state-paused-minutes = المدة
state-until-resumed = حتى أستأنف

all-day-lead = { $count ->
    [one] ما يحتاجه طلب مفتوح واحد
    [two] ما يحتاجه طلبان مفتوحان
    [few] ما تحتاجه { $count } طلبات مفتوحة
   *[other] ما يحتاجه { $count } طلبًا مفتوحًا
}
all-day-empty = لا شيء للتحضير الآن

history-done = مسلَّمة
history-cancelled = ملغاة
history-empty = لا شيء بعد
history-rating = التقييم

item-new = صنف جديد
item-price = السعر ({ $currency })
item-category = الفئة
item-diet = النوع
kitchen-diet-veg = نباتي
kitchen-diet-vegan = نباتي صرف
kitchen-diet-egg = مع بيض
kitchen-diet-meat = مع لحم
kitchen-diet-none = غير محدد
item-description = الوصف
item-prep-minutes = دقائق التحضير
kitchen-allergens = مسببات الحساسية
kitchen-allergens-hint = مفصولة بفواصل
item-slots = يُقدَّم في
item-slots-hint = بلا تحديد يعني دائمًا.
item-active = في القائمة
options-title = الخيارات
options-add = إضافة مجموعة خيارات
option-name = المجموعة
option-min = الأدنى
option-max = الأقصى
option-remove = إزالة { $name }
option-wrong = سمِّ المجموعة وكل خيار. الأقصى 1 على الأقل، ولا يقل عن الأدنى، ولا يزيد على عدد الخيارات.
choice-add = إضافة خيار
choice-name = الخيار
choice-price = سعر إضافي ({ $currency })
choice-available = متوفر
category-add = فئة جديدة
category-edit = تعديل { $name }
category-position = الترتيب
category-position-hint = الأرقام الأصغر أولًا.
category-empty = لا أصناف بعد
catalog-empty = القائمة فارغة
catalog-empty-hint = ابدأ بفئة.

stock-out = نفدت الكمية
stock-in = متوفر
stock-back = عاد متوفرًا
stock-change = المخزون
stock-changed = { $item }: تغيّر المخزون
stock-until = نفد حتى { $time }
stock-until-when = نفد حتى
stock-hour = بعد ساعة
stock-tomorrow = الغد
stock-open-end = أغيّره بنفسي
stock-portions = الحصص المتبقية
stock-portions-hint = فارغ يعني بلا عدّ.
portions = { $count ->
    [one] حصة واحدة
    [two] حصتان
    [few] { $count } حصص
   *[other] { $count } حصة
}

hours-week = أوقات العمل
hours-closed = مغلق
hours-opens = يفتح
hours-closes = يغلق
hours-add = إضافة وقت
hours-remove = إزالة وقت
hours-wrong = كل فترة تحتاج وقتين، الأول قبل الثاني.
hours-exceptions = أيام أخرى
hours-exception-add = إضافة تاريخ
hours-exception-remove = إزالة { $date }
hours-date = التاريخ
profile-title = عن المطبخ
profile-phone = الهاتف
profile-address = العنوان

staff-invite = دعوة
staff-invite-lead = يدخلون بهذا الرقم ورمز.
staff-role = الدور
staff-nameless = بلا اسم بعد
staff-operators-only = المشغّلون يدعون الموظفين ويزيلونهم.
staff-remove-title = إزالة { $name }؟
staff-remove-lead = يفقد دور «{ $role }» فورًا.

settings-board = هذه الشاشة
settings-sound = صوت الطلبات الجديدة
settings-volume = مستوى الصوت
settings-test = تجربة
settings-late = متأخر بعد (دقيقة)
settings-very-late = متأخر جدًا بعد (دقيقة)
settings-shortcuts = اختصارات لوحة المفاتيح
settings-shortcuts-hint = ‏1–9 للاختيار، المسافة أو Enter للتقدم، U تراجع، R استرجاع، A الإجماليات
settings-offers = ما يُعرض على العملاء
switch-delivery_enabled = التوصيل
switch-cash_payment_enabled = النقد
switch-upi_payment_enabled = الدفع الإلكتروني

jobs-title = المهام
jobs-lead = توقف الخادم عن هذه المهام بعد عدة محاولات. أزل السبب ثم شغّلها من جديد؛ وما يفشل ثانيةً يعود إلى هنا.
jobs-empty = كل شيء على ما يرام
jobs-empty-hint = لم يفشل شيء نهائيًا. ما يفشل يُعاد تلقائيًا، ولا يظهر هنا إلا إذا لم ينفع ذلك.
job-tried = { $count ->
    [one] محاولة واحدة، { $time }
    [two] محاولتان، آخرهما { $time }
    [few] { $count } محاولات، آخرها { $time }
   *[other] { $count } محاولة، آخرها { $time }
}
job-run-again = تشغيل من جديد
job-runs-again = تعمل من جديد.
job-identity-send_code = إرسال رمز الدخول
job-orders-timer_ran_out = إنهاء مهلة طلب
job-notifications-send_push = إرسال إشعار فوري
job-notifications-send_sms = إرسال رسالة نصية
job-payments-open = تجهيز دفع إلكتروني
job-payments-inquire = الاستعلام عن عملية دفع
job-payments-send_refund = إعادة المال
