# 业务用语

word-order = 订单
word-item = 菜品
word-customer = 顾客
word-merchant = 食堂
word-kitchen = 厨房
word-operator = 食堂经理
word-delivery_staff = 送餐员

# 订单状态

state-received = 已接收
state-confirmed = 已确认
state-preparing = 制作中
state-ready = 已做好
state-out_for_delivery = 配送中
state-completed = 已完成
state-cancelled = 已取消

# 时段

slot-breakfast = 早餐
slot-lunch = 午餐
slot-snacks = 下午茶
slot-dinner = 晚餐

# 支付方式与账单明细

method-upi = UPI
method-cash = 现金

charge-tax = 商品及服务税
    .explanation = { $amount } 的 { $percentage }%
charge-delivery_fee = 配送费
    .explanation = 校内送餐的固定费用

# 取消原因

cancel-reason-changed_mind = 改变主意了
cancel-reason-ordered_by_mistake = 下错单了
cancel-reason-too_slow = 等待时间太长
cancel-reason-wrong_address = 地址有误
cancel-reason-out_of_stock = 有菜品已售完
cancel-reason-kitchen_too_busy = 厨房太忙
cancel-reason-closing = 食堂即将打烊
cancel-reason-customer_not_found = 顾客未到或无法找到
cancel-reason-suspected_fraud = 订单可疑
cancel-reason-unpaid = 未按时付款
cancel-reason-other = 其他原因

# 通知

notice-received =
    .title = 订单已接收
    .body = 食堂已收到 { $number }。合计：{ $total }。

notice-new_order =
    .title = 新订单
    .body =
        { $type ->
            [delivery] { $number }，需配送，{ $total }。
           *[pickup] { $number }，到店自取，{ $total }。
        }

notice-confirmed =
    .title = 订单已确认
    .body = { $number } 已确认，厨房很快开始制作。

notice-preparing =
    .title = 正在制作
    .body = 厨房正在制作 { $number }。

notice-ready =
    .title = 订单已做好
    .body =
        { $type ->
            [delivery] { $number } 已做好，马上为您送来。
           *[pickup] { $number } 已做好，请到柜台领取。
        }

notice-out_for_delivery =
    .title = 正在配送
    .body = { $staff } 正在为您送 { $number }。

notice-completed =
    .title = 请慢用！
    .body = { $number } 已完成。味道如何？

notice-cancelled =
    .title = 订单已取消
    .body = { $number } 已取消：{ $reason }。已付款项将退还给您。

notice-order_cancelled =
    .title = 订单已取消
    .body = 请停止制作 { $number }：{ $reason }。

notice-payment_failed =
    .title = 付款失败
    .body = { $number } 的付款 { $total } 未成功。请重试，或改用现金支付。

notice-refunded =
    .title = 已退款
    .body = { $number } 的 { $total } 正在退还给您。

notice-delivery_assigned =
    .title = 您有一单配送
    .body = 请将 { $number } 送到顾客手中。
