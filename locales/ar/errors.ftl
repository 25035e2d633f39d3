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

field-phone = اكتب الرقم بالصيغة الدولية، مثل +919876543210
field-code = أدخل الأرقام الستة الواردة في الرسالة
field-language = `{ $given }` ليست من لغات Docket: استخدم en أو es أو hi أو zh أو ar
field-id = ليس معرّفًا: أدخل UUID مثل 0192f0c1-2345-7000-8000-0123456789ab
field-time = ليس وقتًا: اكتبه بهذه الصورة 2026-11-20T12:30:00Z
field-cursor = ليس مؤشرًا: أعد `next_cursor` من الصفحة السابقة كما هو
field-role = `{ $given }` ليس دورًا: استخدم customer أو provider أو kitchen أو operator أو admin
field-role-of-staff = الجميع زبائن؛ أدخل provider أو kitchen أو operator أو admin
field-place = خط العرض بين -90 و90 درجة وخط الطول بين -180 و180
field-name = اكتب اسمًا من 1 إلى { $max } حرفًا في سطر واحد
field-platform = `{ $given }` ليست منصة: استخدم android أو ios أو web
field-day = `{ $given }` ليس يومًا: استخدم mon أو tue أو wed أو thu أو fri أو sat أو sun
field-diet = `{ $given }` ليس نوع غذاء؛ استخدم veg أو vegan أو egg أو meat أو اتركه فارغًا
field-lines = اطلب من 1 إلى { $max } صنفًا مختلفًا
field-quantity = اطلب منه من 1 إلى { $max }
field-too-much = تكلفة الطلب أكبر مما يمكن حسابه؛ اطلب أصنافًا أقل
field-reason = لا بد من سبب: اذكر واحدًا
field-choose-one = اختر واحدًا مما يلي: { $choices }
field-not-offered = { $what } غير معروض هنا حاليًا
field-delivery-staff = لا أحد بهذا المعرّف يوصل الطلبات هنا؛ اختر أحدًا من قائمة الفريق
field-signature = التوقيع غير صحيح
field-body-cut = تعذرت قراءة المحتوى حتى نهايته؛ أرسله مجددًا
field-market = لا توجد سوق بهذا الاسم
field-which-market = توجد عدة أسواق: سمِّ واحدة في هذه الترويسة
field-idempotency-key = أدخل من 1 إلى { $max } حرفًا قابلًا للطباعة، مثل UUID
