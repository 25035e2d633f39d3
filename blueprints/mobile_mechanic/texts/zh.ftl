# 业务用语

word-order = 工单
word-item = 服务
word-customer = 客户
word-merchant = 汽修厂
word-kitchen = 调度室
word-provider = 技师
word-operator = 运营人员
word-delivery_staff = 技师

# 工单状态

state-requested = 已提交
state-assigned = 已派单
state-en_route = 正在赶来
state-arrived = 已到达
state-in_progress = 维修中
state-awaiting_payment = 待付款
state-completed = 已完成
state-cancelled = 已取消

# 支付方式

method-card = 银行卡
method-cash = 现金

# 技师的技能、交通工具与证件

skill-engine = 发动机
skill-brakes = 刹车
skill-battery = 电瓶
skill-tyres = 轮胎
skill-electrics = 电路
skill-diagnostics = 故障诊断
skill-air_conditioning = 空调

vehicle-motorbike = 摩托车
vehicle-car = 轿车
vehicle-van = 面包车

document-mechanic_certificate = 汽修技师证
document-driving_licence = 驾驶证
document-liability_insurance = 责任保险

# 取消原因

cancel-reason-changed_mind = 改变主意了
cancel-reason-ordered_by_mistake = 下错单了
cancel-reason-fixed_itself = 车辆已恢复正常
cancel-reason-too_slow = 等待时间太长
cancel-reason-wrong_address = 地址有误
cancel-reason-customer_not_found = 车旁无人
cancel-reason-cannot_be_repaired = 无法在现场修复
cancel-reason-part_not_available = 缺少配件
cancel-reason-not_safe = 现场不具备安全条件
cancel-reason-closing = 汽修厂即将下班
cancel-reason-never_paid = 一直未付款
cancel-reason-nobody_found = 暂无空闲的技师
cancel-reason-suspected_fraud = 订单可疑
cancel-reason-other = 其他原因

# 通知

notice-requested =
    .title = 需求已提交
    .body = 正在为 { $number } 寻找技师。合计：{ $total }。

notice-new_job =
    .title = 新的工单
    .body = { $number } 等待技师，{ $total }。

notice-job_for_you =
    .title = 您有一个工单
    .body = { $number } 已归您，{ $total }。准备好后请出发。

notice-assigned =
    .title = 已找到技师
    .body = { $staff } 将为 { $number } 上门服务。

notice-en_route =
    .title = 正在赶来
    .body = { $staff } 正在为 { $number } 赶来。

notice-arrived =
    .title = 技师已到达
    .body = { $staff } 已为 { $number } 到达。

notice-in_progress =
    .title = 开始维修
    .body = { $staff } 已开始处理 { $number }。

notice-awaiting_payment =
    .title = 维修已做完
    .body = 请为 { $number } 支付 { $total }。

notice-completed =
    .title = 工单已完成
    .body = { $number } 已完成。您还满意吗？

notice-job_done =
    .title = 工单已完成
    .body = { $number } 已完成，{ $total }。

notice-cancelled =
    .title = 工单已取消
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
