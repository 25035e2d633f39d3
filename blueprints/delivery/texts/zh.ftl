# 业务用语

word-order = 订单
word-item = 商品
word-customer = 顾客
word-merchant = 商家
word-kitchen = 柜台
word-provider = 骑手
word-operator = 运营人员
word-delivery_staff = 骑手

# 订单状态

state-placed = 已下单
state-confirmed = 已确认
state-preparing = 备货中
state-ready = 已备好
state-picked_up = 配送中
state-delivered = 已送达
state-collected = 已自取
state-cancelled = 已取消

# 支付方式与账单明细

method-card = 银行卡
method-cash = 现金

charge-tax = 销售税
    .explanation = { $amount } 的 { $percentage }%
charge-delivery_fee = 配送费
    .explanation = 送货上门的固定费用

# 骑手的技能、交通工具与证件

skill-carrying = 送货

vehicle-bicycle = 自行车
vehicle-scooter = 踏板摩托车
vehicle-car = 轿车

document-identity_card = 身份证
document-driving_licence = 驾驶证
document-vehicle_insurance = 车辆保险

# 取消原因

cancel-reason-changed_mind = 改变主意了
cancel-reason-ordered_by_mistake = 下错单了
cancel-reason-too_slow = 等待时间太长
cancel-reason-wrong_address = 地址有误
cancel-reason-out_of_stock = 有商品已售完
cancel-reason-kitchen_too_busy = 商家太忙
cancel-reason-closing = 商家即将打烊
cancel-reason-customer_not_found = 顾客未到或无法找到
cancel-reason-order_damaged = 商品在途中损坏
cancel-reason-accident = 途中发生事故
cancel-reason-suspected_fraud = 订单可疑
cancel-reason-unpaid = 未按时付款
cancel-reason-unanswered = 商家未回应
cancel-reason-nobody_found = 暂无空闲的骑手
cancel-reason-other = 其他原因

# 通知

notice-placed =
    .title = 订单已提交
    .body = 商家已收到 { $number }。合计：{ $total }。

notice-new_order =
    .title = 新订单
    .body =
        { $type ->
            [delivery] { $number }，需配送，{ $total }。请确认。
           *[pickup] { $number }，到店自取，{ $total }。请确认。
        }

notice-confirmed =
    .title = 订单已确认
    .body = 商家已确认 { $number }。

notice-preparing =
    .title = 正在备货
    .body = 商家正在准备 { $number }。

notice-ready =
    .title = 订单已备好
    .body =
        { $type ->
            [delivery] { $number } 已备好，等待骑手取货。
           *[pickup] { $number } 已备好，请到店领取。
        }

notice-ready_for_pickup =
    .title = 可以取货
    .body = { $number } 已在商家备好。

notice-picked_up =
    .title = 正在配送
    .body = { $staff } 已取走 { $number }，正在赶来。

notice-delivered =
    .title = 已送达
    .body = { $number } 已送达。您还满意吗？

notice-collected =
    .title = 已自取
    .body = 您已领取 { $number }。您还满意吗？

notice-cancelled =
    .title = 订单已取消
    .body = { $number } 已取消：{ $reason }。已付款项将退还给您。

notice-order_cancelled =
    .title = 订单已取消
    .body = 请停止处理 { $number }：{ $reason }。

notice-assigned =
    .title = 您有一单配送
    .body = 请到商家取 { $number }。

notice-payment_failed =
    .title = 付款失败
    .body = { $number } 的付款 { $total } 未成功。请重试，或改用现金支付。

notice-refunded =
    .title = 已退款
    .body = { $number } 的 { $total } 正在退还给您。

notice-rated =
    .title = 新的评价
    .body = { $number } 获得 { $rating } 分（满分 5 分）。
