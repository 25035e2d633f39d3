# 业务用语

word-order = 工单
word-item = 服务
word-customer = 客户
word-merchant = 维修公司
word-kitchen = 后台
word-provider = 维修师傅
word-operator = 运营人员
word-delivery_staff = 维修师傅

# 工单状态

state-requested = 已提交
state-accepted = 已接单
state-on_the_way = 正在上门
state-in_service = 维修中
state-awaiting_payment = 待付款
state-completed = 已完成
state-cancelled = 已取消

# 支付方式

method-card = 银行卡
method-cash = 现金

# 师傅的技能、熟悉的品牌、交通工具与证件

skill-washing_machine = 洗衣机
skill-dryer = 干衣机
skill-refrigerator = 冰箱
skill-dishwasher = 洗碗机
skill-oven = 烤箱与灶具
skill-air_conditioner = 空调

brand-velmora = Velmora
brand-brenkel = Brenkel
brand-hanatek = Hanatek
brand-norrik = Norrik

vehicle-car = 轿车
vehicle-van = 面包车

document-trade_licence = 营业执照
document-liability_insurance = 责任保险

# 取消原因

cancel-reason-changed_mind = 改变主意了
cancel-reason-ordered_by_mistake = 下错单了
cancel-reason-fixed_itself = 已恢复正常
cancel-reason-too_slow = 等待时间太长
cancel-reason-wrong_address = 地址有误
cancel-reason-nobody_home = 家中无人
cancel-reason-cannot_be_repaired = 无法修复
cancel-reason-part_not_available = 缺少配件
cancel-reason-not_safe = 现场不具备安全条件
cancel-reason-closing = 公司即将下班
cancel-reason-never_paid = 一直未付款
cancel-reason-nobody_found = 暂无空闲的师傅
cancel-reason-suspected_fraud = 订单可疑
cancel-reason-other = 其他原因

# 通知

notice-requested =
    .title = 报修已提交
    .body = 正在为 { $number } 寻找师傅。合计：{ $total }。

notice-new_job =
    .title = 新的报修
    .body = { $number } 等待师傅接单，{ $total }。

notice-assigned =
    .title = 您有一个工单
    .body = { $number } 已归您，{ $total }。准备好后请出发。

notice-accepted =
    .title = 已找到师傅
    .body = { $staff } 已接下 { $number }。

notice-on_the_way =
    .title = 正在上门
    .body = { $staff } 正在为 { $number } 赶往您家。

notice-in_service =
    .title = 开始维修
    .body = { $staff } 已开始处理 { $number }。

notice-awaiting_payment =
    .title = 维修已做完
    .body = 请为 { $number } 支付 { $total }。

notice-completed =
    .title = 维修已完成
    .body = { $number } 已完成。您还满意吗？

notice-job_done =
    .title = 维修已完成
    .body = { $number } 已完成，{ $total }。

notice-cancelled =
    .title = 报修已取消
    .body = { $number } 已取消：{ $reason }。已付款项将退还给您。

notice-job_cancelled =
    .title = 工单已取消
    .body = 请停止 { $number }：{ $reason }。

notice-paid =
    .title = 已付款
    .body = 客户已为 { $number } 支付 { $total }。

notice-payment_failed =
    .title = 付款失败
    .body = { $number } 的付款 { $total } 未成功。请重试，或改用现金支付。

notice-refunded =
    .title = 已退款
    .body = { $number } 的 { $total } 正在退还给您。

notice-rated =
    .title = 新的评价
    .body = { $number } 获得 { $rating } 分（满分 5 分）。
