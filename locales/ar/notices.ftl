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
