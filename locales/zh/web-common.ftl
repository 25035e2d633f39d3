# 所有网页应用共用的文字。

close = 关闭
save = 保存
saved = 已保存
retry = 重试
loading = 正在加载
show-more = 显示更多
skip-to-content = 跳到正文
nav-label = 页面
log-out = 退出登录
language = 语言
theme = 外观
theme-system = 跟随设备
theme-light = 浅色
theme-dark = 深色
name = 姓名
total = 合计

release-ready = 新版本已就绪。
release-install = 重新加载

error-title = 未能加载
error-unknown = 此页面出了问题。
error-unreachable = 无法连接服务器。请检查网络后重试。
error-no-permission = 此账号不能查看此页面。请联系运营人员，或用其他号码登录。
no-permission-title = 此账号无权访问
offline-title = 没有网络
offline-note = 您已离线，显示的内容可能不是最新的。
offline-note-waiting = 您已离线，有 { $count } 项更改等待发送。

sign-in-phone = 手机号码
sign-in-phone-hint = 请带国家代码，例如 +91 98765 43210
sign-in-phone-wrong = 号码不完整。请以 + 和国家代码开头。
sign-in-send-code = 发送验证码
sign-in-code = 验证码
sign-in-code-sent = 六位数字已发送至 { $phone }。
sign-in-continue = 继续
sign-in-other-number = 使用其他号码
sign-in-resend = 重新发送验证码
sign-in-resend-in = { $time } 后可重新发送

demo-people = 演示：以此身份登录
demo-code-sent = 演示：短信内容为
demo-use-code = 填入

role-customer = 顾客
role-kitchen = 厨房
role-delivery_staff = 配送人员
role-operator = 运营
role-provider = 服务者
role-merchant = 商家
by-customer = 顾客
by-kitchen = 厨房
by-operator = 运营
by-system = 自动

type-pickup = 自取
type-delivery = 配送
pay-upi = 在线支付
pay-cash = 现金

payment-pending = 等待付款
payment-due = 交付时付款
payment-captured = 已付款
payment-failed = 付款被拒
payment-refund_pending = 退款处理中
payment-refunded = 已退款
payment-cancelled = 未收款

unavailable-unknown_item = 已不在菜单上
unavailable-out_of_stock = 已售完
unavailable-not_in_time_slot = 此时段不供应
unavailable-not_enough_portions = 剩余份数不足
unavailable-inactive = 暂不供应
