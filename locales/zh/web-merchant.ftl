# 厨房应用的文字。

nav-board = 看板
nav-all-day = 汇总
nav-history = 历史
nav-kitchen-menu = 菜单
nav-hours = 营业时间
nav-staff = 员工
nav-settings = 设置
kitchen-not-found = 没有这个页面
back-to-board = 前往看板
kitchen-sign-in-title = 厨房
kitchen-sign-in-lead = 登录后开始当班。
undo = 撤销
recall = 召回
remove = 移除
minutes = { $count } 分钟
field-wrong = 请检查此项。

column-received = 新订单
column-preparing = 制作中
column-ready = 已做好
column-out_for_delivery = 配送中
column-empty = 暂无
board-empty = 没有进行中的订单
board-empty-hint = 新订单会自动出现在这里并响铃。
bump-confirmed = 接单
bump-preparing = 开始
bump-ready = 做好了
bump-out_for_delivery = 送出
bump-completed = 已交付
bumped = { $number } → { $status }
age-late = 延迟
age-very-late = 严重延迟
order-more = { $number } 的更多信息
order-note = 顾客备注
order-collect = 收款 { $price }
order-unsent = 尚未发送
order-history = 经过
unpaid-title = 等待付款
new-orders = { $count } 个新订单
new-orders-seen = 知道了

assign-title = 由谁配送？
kitchen-cancel = 取消订单
kitchen-cancel-title = 取消 { $number }？
kitchen-cancel-lead = 顾客会立即收到通知，已付款项会退还。此操作无法撤销。
kitchen-cancel-reason = 原因

contact-lost = 失去联系：上次收到消息是{ $age }。您可以继续工作。
contact-waiting = 有 { $count } 项操作等待发送。

sound-locked = 点按之前没有声音，您听不到新订单。
sound-off = 声音已关闭，您听不到新订单。
sound-turn-on = 打开声音

state-title = 是否接单？
state-open = 营业
state-busy = 繁忙
state-paused = 暂停
state-closed = 非营业时间
state-open-hint = 营业时间内正常接单。
state-busy-hint = 继续接单，并告知顾客需要更久。
state-paused-hint = 恢复之前不接新订单。
state-busy-minutes = 额外时间
state-paused-minutes = 暂停多久
state-until-resumed = 直到我恢复

all-day-lead = { $count } 个进行中的订单还需要
all-day-empty = 现在没有要做的

history-done = 已交付
history-cancelled = 已取消
history-empty = 暂无记录
history-rating = 评分

item-new = 新增餐点
item-price = 价格（{ $currency }）
item-category = 分类
item-diet = 类型
kitchen-diet-veg = 素食
kitchen-diet-vegan = 纯素
kitchen-diet-egg = 含蛋
kitchen-diet-meat = 含肉
kitchen-diet-none = 未说明
item-description = 描述
item-prep-minutes = 制作分钟数
kitchen-allergens = 过敏原
kitchen-allergens-hint = 用逗号分隔
item-slots = 供应时段
item-slots-hint = 不勾选表示全天供应。
item-active = 在菜单上
options-title = 选项
options-add = 添加选项组
option-name = 选项组
option-min = 最少
option-max = 最多
option-remove = 移除{ $name }
option-wrong = 请为选项组和每个选项命名。最多至少为 1，不小于最少，且不超过选项数量。
choice-add = 添加选项
choice-name = 选项
choice-price = 加价（{ $currency }）
choice-available = 有货
category-add = 新建分类
category-edit = 编辑{ $name }
category-position = 排序
category-position-hint = 数字小的排在前面。
category-empty = 还没有餐点
catalog-empty = 菜单是空的
catalog-empty-hint = 请先添加一个分类。

stock-out = 售完
stock-in = 有货
stock-back = 恢复供应
stock-change = 库存
stock-changed = { $item }：库存已更改
stock-until = 售完，至 { $time }
stock-until-when = 售完至
stock-hour = 1 小时后
stock-tomorrow = 明天
stock-open-end = 由我恢复
stock-portions = 剩余份数
stock-portions-hint = 留空表示不计数。
portions = { $count } 份

hours-week = 营业时间
hours-closed = 休息
hours-opens = 开始
hours-closes = 结束
hours-add = 添加时段
hours-remove = 移除时段
hours-wrong = 每个时段需要两个时间，开始早于结束。
hours-exceptions = 特殊日期
hours-exception-add = 添加日期
hours-exception-remove = 移除 { $date }
hours-date = 日期
profile-title = 厨房信息
profile-phone = 电话
profile-address = 地址

staff-invite = 邀请
staff-invite-lead = 对方用此号码和验证码登录。
staff-role = 角色
staff-nameless = 尚无姓名
staff-operators-only = 员工由运营人员邀请和移除。
staff-remove-title = 移除 { $name }？
staff-remove-lead = 对方会立即失去“{ $role }”角色。

settings-board = 此屏幕
settings-sound = 新订单声音
settings-volume = 音量
settings-test = 试听
settings-late = 延迟（分钟）
settings-very-late = 严重延迟（分钟）
settings-shortcuts = 键盘快捷键
settings-shortcuts-hint = 1–9 选择，空格或回车推进，U 撤销，R 历史，A 汇总
settings-offers = 向顾客提供
switch-delivery_enabled = 配送
switch-cash_payment_enabled = 现金
switch-upi_payment_enabled = 在线支付

jobs-title = 任务
jobs-lead = 服务器多次尝试后放弃了这些任务。排除原因后再次运行；再次失败的会回到这里。
jobs-empty = 一切正常
jobs-empty-hint = 没有彻底失败的任务。失败的任务会自动重试，仍不成功才会出现在这里。
job-tried = { $count ->
   *[other] 已尝试 { $count } 次，最近一次 { $time }
}
job-run-again = 再次运行
job-runs-again = 正在再次运行。
job-identity-send_code = 发送登录验证码
job-orders-timer_ran_out = 结束订单的时限
job-notifications-send_push = 发送推送通知
job-notifications-send_sms = 发送短信
job-payments-open = 准备在线支付
job-payments-inquire = 查询支付结果
job-payments-send_refund = 退款
