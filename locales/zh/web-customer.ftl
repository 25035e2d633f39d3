# 顾客应用的文字。

nav-menu = 菜单
nav-orders = 订单
nav-notices = 通知
nav-account = 账号
not-found-title = 没有这个页面
back-to-menu = 前往菜单

menu-title = 菜单
menu-search = 搜索菜单
menu-slots = 时段
menu-all-day = 全天
menu-slot-now = 当前
menu-categories = 分类
menu-nothing = 没有匹配的内容
menu-show-all = 显示全部菜单
opening-open = 营业中
opening-closed = 已打烊
opening-until = 至 { $time }
opening-busy = 厨房较忙：请预留约 { $minutes } 分钟的额外时间。
opening-opens = { $time } 起恢复接单。
opening-paused = 厨房暂时不接单。
closed-title = { $merchant }已打烊
closed-cart-waits = 购物车会为您保留。

item-left = 仅剩 { $count } 份
item-in-cart = 已在购物车
item-back-at = { $time } 恢复供应
item-only-in = 仅限{ $slots }
item-allergens = 含有：
item-prep = 制作约需 { $minutes } 分钟
item-add = 加入 · { $price }
diet-veg = 素食
diet-vegan = 纯素
diet-egg = 含蛋
diet-meat = 含肉
options-choose = 请选 { $count } 项
options-up-to = { $count ->
    [1] 可选
   *[other] 最多 { $count } 项
}
options-missing = 请先在此选择。
qty-of = { $item }的数量
qty-less = 减少一份{ $item }
qty-more = 增加一份{ $item }

cart-count = { $count } 件
cart-empty = 购物车是空的
cart-empty-hint = 从菜单中挑选喜欢的，它会在这里等您。

checkout-title = 结算
checkout-items = 您的餐点
checkout-type = 取餐方式
type-delivery-off = 暂不提供
checkout-address = 送至
checkout-address-hint = 楼栋、楼层、房间：任何便于找到您的信息
checkout-address-missing = 请填写送餐地点。
checkout-payment = 付款方式
checkout-no-payment = 目前没有可用的付款方式。
pay-upi-hint = UPI 或银行卡，在下一页支付
pay-cash-hint = 取餐时支付
checkout-note = 给厨房的备注
checkout-note-hint = 选填：过敏、少辣、不要洋葱……
checkout-price = 价格
subtotal = 餐点小计
subtotal-hint = 登录后显示税费
checkout-sign-in = 登录后下单
checkout-pay = 支付 { $price }
checkout-place = 下单 · { $price }
checkout-offline = 下单需要网络。购物车已保留。
unavailable-title = { $count ->
    [1] 有一件刚刚售完
   *[other] 有几件刚刚售完
}
unavailable-lead = 尚未下单，也未扣款。
unavailable-remove = 移除并继续
unavailable-back = 返回购物车

headline-received = 厨房已收到您的订单
headline-confirmed = 厨房已收到您的订单
headline-preparing = 正在为您制作
headline-ready = 餐点已做好
headline-ready-pickup = 可以取餐了
headline-ready-delivery = 已做好，即将送出
headline-out_for_delivery = 正在送往您处
headline-completed = 请慢用！
headline-cancelled = 订单已取消
headline-unpaid = 等待付款
tracking-estimate = 预计 { $from } 至 { $to } 做好
tracking-steps = 进度
tracking-offline = 您已离线。数据更新于{ $age }。
tracking-reconnecting = 正在重新连接……数据更新于{ $age }。

payment-title = 付款
payment-held = 订单将为您保留 { $time }。
payment-declined = 付款被拒绝
payment-pay-now = 立即支付 { $price }
payment-try-again = 重试
payment-use-cash = 改用现金
payment-checking = 正在核对付款
payment-checking-hint = 需要几秒钟，您可以放心离开此页面。
payment-unverified = 暂时无法确认付款
payment-unverified-hint = 如果已扣款，订单会自动确认。
payment-see-order = 查看订单

cancel-order = 取消订单
cancel-title = 取消此订单？
cancel-lead = 倒计时内取消免费。请告诉我们原因。
cancel-refund = 款项将退还给您。请告诉我们原因。
cancel-reason = 原因
cancel-confirm = 取消订单

feedback-title = 味道如何？
feedback-stars = { $count } 星（满分 5 星）
feedback-comment = 还想说点什么？
feedback-send = 提交
feedback-thanks = 感谢您的评价

summary-title = 您的订单
summary-payment = 付款
summary-placed = 下单时间
summary-collect = 取餐地点
summary-address = 送至
summary-brought-by = 配送人
again = 再来一单
again-missing = 目前不在菜单上：{ $items }

orders-empty = 还没有订单
orders-empty-hint = 您的订单会显示在这里。
notices-empty = 还没有通知
notices-empty-hint = 订单有进展时会在这里告诉您。
notices-unread = 未读
notices-unread-count = { $count } 条未读
notices-read-all = 全部标为已读

sign-in = 登录
sign-in-title = 登录
sign-in-lead = 我们会向您的手机发送验证码，无需记住密码。
name-hint = 餐点做好时会叫这个名字
