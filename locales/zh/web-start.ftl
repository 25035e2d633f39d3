# 起始页的文字。

start-title = 订单，从手机到厨房再回到您手中
start-lead = 在一个窗口打开厨房，在另一个窗口点餐。双方会即时看到对方的操作。
start-customer = 点餐
start-customer-hint = 顾客应用：菜单、购物车、付款、实时跟踪
start-merchant = 管理厨房
start-merchant-hint = 厨房应用：实时看板、菜单、营业时间、员工
start-api = 在此基础上开发
start-api-hint = 每个接口都有说明，可直接试用
start-people = 演示市场“{ $market }”中的人物
start-people-hint = 选一个人登录：本应发到其手机的验证码会显示在页面上。
start-messages = 消息
start-no-messages = 还没有向此号码发送任何内容。
start-sign-in = 登录
