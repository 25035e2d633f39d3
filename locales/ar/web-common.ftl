# نصوص تظهر في كل تطبيقات الويب.

close = إغلاق
save = حفظ
saved = تم الحفظ
retry = إعادة المحاولة
loading = جارٍ التحميل
show-more = عرض المزيد
skip-to-content = انتقل إلى المحتوى
nav-label = الصفحات
log-out = تسجيل الخروج
language = اللغة
theme = المظهر
theme-system = كالجهاز
theme-light = فاتح
theme-dark = داكن
name = الاسم
total = الإجمالي

release-ready = يتوفر إصدار جديد.
release-install = إعادة التحميل

error-title = تعذر التحميل
error-unknown = حدث خطأ في هذه الصفحة.
error-unreachable = تعذر الوصول إلى الخادم. تحقق من الاتصال وأعد المحاولة.
error-no-permission = لا يحق لهذا الحساب رؤية هذه الصفحة. اطلب من أحد المشغلين، أو سجّل الدخول برقم آخر.
no-permission-title = غير متاح لهذا الحساب
offline-title = لا يوجد اتصال
offline-note = أنت غير متصل. قد لا يكون ما تراه محدّثًا.
offline-note-waiting = { $count ->
    [one] أنت غير متصل. هناك تغيير واحد بانتظار الإرسال.
    [two] أنت غير متصل. هناك تغييران بانتظار الإرسال.
    [few] أنت غير متصل. هناك { $count } تغييرات بانتظار الإرسال.
   *[other] أنت غير متصل. هناك { $count } تغييرًا بانتظار الإرسال.
}

sign-in-phone = رقم الهاتف
sign-in-phone-hint = مع رمز البلد، مثل ‎+91 98765 43210
sign-in-phone-wrong = الرقم غير مكتمل. ابدأ بعلامة + ورمز البلد.
sign-in-send-code = أرسل لي رمزًا
sign-in-code = الرمز
sign-in-code-sent = أُرسلت ستة أرقام إلى { $phone }.
sign-in-continue = متابعة
sign-in-other-number = استخدام رقم آخر
sign-in-resend = إرسال رمز جديد
sign-in-resend-in = رمز جديد خلال { $time }

demo-people = عرض تجريبي: الدخول باسم
demo-code-sent = عرض تجريبي: نص الرسالة
demo-use-code = تعبئة

role-customer = عميل
role-kitchen = المطبخ
role-delivery_staff = موظف توصيل
role-operator = مشغّل
role-provider = مقدّم خدمة
role-merchant = تاجر
by-customer = العميل
by-kitchen = المطبخ
by-operator = المشغّل
by-system = تلقائي

type-pickup = استلام
type-delivery = توصيل
pay-upi = دفع إلكتروني
pay-cash = نقدًا

payment-pending = بانتظار الدفع
payment-due = الدفع عند التسليم
payment-captured = مدفوع
payment-failed = رُفض الدفع
payment-refund_pending = جارٍ رد المبلغ
payment-refunded = تم رد المبلغ
payment-cancelled = لم يُحصَّل

unavailable-unknown_item = لم يعد في القائمة
unavailable-out_of_stock = نفدت الكمية
unavailable-not_in_time_slot = لا يُقدَّم في هذا الوقت
unavailable-not_enough_portions = لا تكفي الحصص المتبقية
unavailable-inactive = غير متاح الآن
