# The page of the practice gateway, on which demos pay.

sandbox-notice = 练习支付：不会动用真实资金。
sandbox-title = 向 { $merchant } 付款
sandbox-amount = 金额
sandbox-merchant = 收款方
sandbox-order = 订单
sandbox-pay = 支付 { $amount }
sandbox-others = 或者换一种结局
sandbox-decline = 银行拒绝
sandbox-timeout = 银行一直不回应
sandbox-late = 已付款，但晚 20 秒才通知
sandbox-duplicate = 已付款，并通知两次
sandbox-back = 返回 { $merchant }
sandbox-paid = 这笔款项已支付。
sandbox-declined = 银行已拒绝，没有扣款。
sandbox-silent = 银行没有回应，目前还不知道是否已付款。
sandbox-later = 您已付款，{ $merchant } 将在约 20 秒后得知。
sandbox-expired = 付款时间已过，没有扣款。
sandbox-unknown = 没有这笔付款。
