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

reason-required = 请填写此项。
reason-too-long = 最多 { $max } 个字符。
reason-too-many = 最多 { $max } 项。
reason-out-of-range = 请填写 { $min } 到 { $max } 之间的数字。
reason-unknown-choice = 请从以下选项中选择：{ $choices }。
reason-not-a-phone = 请使用国际格式的号码，例如 +919876543210。
reason-not-an-id = 请按我们提供的原样填写标识。
reason-not-a-time = 时间请写成 2026-11-20T12:30:00Z 的形式。
reason-not-a-code = 请填写短信中的六位数字。
reason-not-a-cursor = 请原样传回上一页的游标。

# 某件商品为何无法提供。

reason-unknown-item = { $name }已不再供应。
reason-inactive = { $name }目前不供应。
reason-out-of-stock = { $name }已售完。
reason-not-enough-portions = { $name }剩余数量不足。
reason-not-in-time-slot = { $name }在这个时段不供应。
