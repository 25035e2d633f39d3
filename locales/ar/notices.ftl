# رسائل ترسلها كل الأسواق. رسائل السوق الخاصة به في مخططه.

notice-one-time-code = { $code } هو رمزك في { $market }. صالح لمدة { $minutes ->
    [zero] أقل من دقيقة
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
}.
notice-staff-invited = أنت الآن ضمن فريق { $market }. سجّل الدخول بهذا الرقم.

notice-provider-approved =
    .title = تم اعتمادك
    .body = يمكنك الآن العمل لدى { $market }. اتصل متى كنت مستعدًا.

notice-provider-rejected =
    .title = لم يُقبل طلبك
    .body = لا يستطيع { $market } قبولك: { $reason }. يمكنك التقديم من جديد.

notice-provider-suspended =
    .title = تم إيقافك
    .body = لا يمكنك أخذ طلبات { $market } حاليًا: { $reason }.

notice-provider-reinstated =
    .title = يمكنك العمل من جديد
    .body = انتهى إيقافك لدى { $market }. اتصل متى كنت مستعدًا.

notice-document-rejected =
    .title = لم تُقبل إحدى الوثائق
    .body = { $document }: { $reason }. قدّمها من جديد.

notice-document-expiring =
    .title = وثيقة تنتهي قريبًا
    .body = تسري { $document } حتى { $day }. قدّم الجديدة في الوقت المناسب.

notice-document-expired =
    .title = انتهت صلاحية وثيقة
    .body = انتهت صلاحية { $document }. لا يمكنك الاتصال حتى تُقبل وثيقة جديدة.
