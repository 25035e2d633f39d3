# نص لكل رمز خطأ: `error-` ثم الرمز بأحرف صغيرة.

error-validation-error = بعض ما أدخلته لا يمكن استخدامه. راجع الحقول المحددة.
error-token-expired = انتهت جلستك. سجّل الدخول من جديد.
error-invalid-token = لم تسجّل الدخول. سجّل الدخول ثم أعد المحاولة.
error-otp-invalid = هذا الرمز خاطئ أو انتهت صلاحيته. تحقق منه أو اطلب رمزًا جديدًا.
error-insufficient-role = لا يحق لك فعل هذا.
error-not-found = لم نعثر على هذا.
error-method-not-allowed = هذا العنوان لا يقبل هذه الطريقة.
error-item-unavailable = بعض ما اخترته غير متاح الآن.
error-restaurant-closed = لا تُستقبل الطلبات الآن.
error-invalid-move = لم يعد ممكنًا نقل الطلب إلى هذه الحالة. أعد تحميله لترى وضعه الحالي.
error-payment-required = يجب دفع ثمن هذا الطلب أولًا.
error-not-cancellable = لم يعد ممكنًا إلغاء هذا الطلب.
error-idempotency-in-progress = ما زال الطلب نفسه قيد المعالجة. انتظر لحظة.
error-idempotency-key-reused = استُخدم مفتاح التكرار هذا لطلب مختلف. استخدم مفتاحًا جديدًا.
error-payload-too-large = هذا أكبر من أن يُرسل.
error-unsupported-media-type = هذا النوع من المحتوى غير مفهوم. أرسل JSON.
error-rate-limited = طلبات كثيرة دفعة واحدة. انتظر لحظة ثم أعد المحاولة.
error-internal-error = حدث خطأ من جهتنا. أعد المحاولة، وإن تكرر فأخبرنا برقم الطلب.
error-unavailable = لا يمكننا الرد الآن. أعد المحاولة بعد لحظات.
error-request-timeout = استغرق هذا وقتًا طويلًا. أعد المحاولة بعد لحظات.
error-last-operator = لا بد للسوق من مشغّل. امنح هذا الدور لشخص آخر أولًا.
error-delivery-staff-missing = حدّد أولًا من يوصل هذا الطلب.
error-not-assignable = لا يمكن إرسال أحد بهذا الطلب.
error-feedback-too-early = يمكنك تقييم هذا الطلب بعد اكتماله.
error-feedback-already-given = لقد قيّمت هذا الطلب من قبل.

# لماذا رُفض حقل.

reason-required = املأ هذا الحقل.
reason-too-long = الحد الأقصى { $max ->
    [zero] لا أحرف
    [one] حرف واحد
    [two] حرفان
    [few] { $max } أحرف
    [many] { $max } حرفًا
   *[other] { $max } حرف
}.
reason-too-many = الحد الأقصى { $max ->
    [zero] لا عناصر
    [one] عنصر واحد
    [two] عنصران
    [few] { $max } عناصر
    [many] { $max } عنصرًا
   *[other] { $max } عنصر
}.
reason-out-of-range = أدخل رقمًا من { $min } إلى { $max }.
reason-unknown-choice = اختر واحدًا مما يلي: { $choices }.
reason-not-a-phone = اكتب الرقم بالصيغة الدولية، مثل +919876543210.
reason-not-an-id = أدخل المعرّف كما أرسلناه إليك.
reason-not-a-time = اكتب الوقت بهذه الصورة: 2026-11-20T12:30:00Z.
reason-not-a-code = أدخل الأرقام الستة الواردة في الرسالة.
reason-not-a-cursor = أعد مؤشر الصفحة السابقة كما هو.

# لماذا لا يتوفر صنف.

reason-unknown-item = لم يعد { $name } معروضًا.
reason-inactive = { $name } غير معروض حاليًا.
reason-out-of-stock = نفد { $name }.
reason-not-enough-portions = الكمية المتبقية من { $name } لا تكفي.
reason-not-in-time-slot = لا يُقدَّم { $name } في هذا الوقت من اليوم.
