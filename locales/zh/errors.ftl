# 每个错误代码一条文本：`error-` 加小写代码。

error-validation-error = 您填写的部分内容无法使用，请查看标出的栏目。
error-token-expired = 登录已过期，请重新登录。
error-invalid-token = 您尚未登录，请登录后重试。
error-otp-invalid = 验证码错误或已失效，请检查或重新获取。
error-insufficient-role = 您没有权限执行此操作。
error-not-found = 没有找到该内容。
error-method-not-allowed = 此地址不支持该请求方法。
error-item-unavailable = 您选择的部分内容目前无法提供。
error-restaurant-closed = 目前不接受订单。
error-invalid-move = 订单已无法变为此状态，请刷新查看最新进度。
error-payment-required = 请先支付此订单。
error-not-cancellable = 此订单已无法取消。
error-idempotency-in-progress = 相同的请求仍在处理中，请稍候。
error-idempotency-key-reused = 此幂等键已用于其他请求，请使用新的幂等键。
error-payload-too-large = 内容过大，无法发送。
error-unsupported-media-type = 无法识别此类内容，请发送 JSON。
error-rate-limited = 请求过于频繁，请稍后再试。
error-internal-error = 我们这边出了问题，请重试；若仍未解决，请告知请求编号。
error-unavailable = 暂时无法响应，请稍后再试。
error-request-timeout = 处理时间过长，请稍后再试。
error-last-operator = 市场至少需要一名运营人员，请先将此角色授予他人。
error-delivery-staff-missing = 请先指定由谁配送此订单。
error-not-assignable = 此订单无法指派配送人员。
error-feedback-too-early = 订单完成后才能评价。
error-feedback-already-given = 您已评价过此订单。

# 某一栏为何不被接受。

field-phone = 请使用国际格式的号码，例如 +919876543210
field-code = 请填写短信中的六位数字
field-language = `{ $given }` 不是 Docket 支持的语言：请使用 en、es、hi、zh 或 ar
field-id = 不是有效的标识：请填写类似 0192f0c1-2345-7000-8000-0123456789ab 的 UUID
field-time = 不是有效的时间：请写成 2026-11-20T12:30:00Z 的形式
field-cursor = 不是有效的游标：请原样传回上一页的 `next_cursor`
field-role = `{ $given }` 不是有效的角色：请使用 customer、provider、kitchen、operator 或 admin
field-role-of-staff = 人人都是顾客；请填写 provider、kitchen、operator 或 admin
field-place = 纬度须在 -90 到 90 度之间，经度须在 -180 到 180 度之间
field-name = 请在一行内填写 1 到 { $max } 个字符的名称
field-platform = `{ $given }` 不是有效的平台：请使用 android、ios 或 web
field-day = `{ $given }` 不是有效的星期：请使用 mon、tue、wed、thu、fri、sat 或 sun
field-diet = `{ $given }` 不是有效的饮食类型；请使用 veg、vegan、egg 或 meat，或留空
field-lines = 请选择 1 到 { $max } 种不同的商品
field-quantity = 请订购 1 到 { $max } 份
field-too-much = 订单金额超出可计算的范围，请减少商品
field-reason = 此操作需要理由，请填写一个
field-choose-one = 请从以下选项中选择：{ $choices }
field-not-offered = 这里目前不提供 { $what }
field-delivery-staff = 此处没有该标识的配送人员，请从员工列表中选择
field-signature = 签名无效
field-body-cut = 内容未能完整读取，请重新发送
field-market = 没有此名称的市场
field-which-market = 有多个市场：请在此请求头中指明一个
field-idempotency-key = 请填写 1 到 { $max } 个可打印字符，例如 UUID
