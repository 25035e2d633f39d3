# The page of the practice gateway, on which demos pay.

sandbox-notice = دفعة تجريبية: لا تُنقل أموال حقيقية.
sandbox-title = الدفع إلى { $merchant }
sandbox-amount = المبلغ
sandbox-merchant = إلى
sandbox-order = الطلب
sandbox-pay = ادفع { $amount }
sandbox-others = أو اجعلها تنتهي بطريقة أخرى
sandbox-decline = يرفض البنك
sandbox-timeout = لا يردّ البنك أبدًا
sandbox-late = دُفعت، لكن الإبلاغ يتأخر 20 ثانية
sandbox-duplicate = دُفعت، ويصل الإبلاغ مرتين
sandbox-back = العودة إلى { $merchant }
sandbox-paid = تمّت هذه الدفعة.
sandbox-declined = رفض البنك الدفع. لم يُخصم شيء.
sandbox-silent = لم يردّ البنك. لا يُعرف بعد هل تمّ الدفع.
sandbox-later = لقد دفعت. سيعلم { $merchant } بذلك بعد نحو 20 ثانية.
sandbox-expired = انتهى وقت الدفع. لم يُخصم شيء.
sandbox-unknown = لا توجد دفعة كهذه.
