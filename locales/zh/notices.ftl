# 所有市场都会发送的消息；各市场自己的消息在其蓝图中。

notice-one-time-code = { $code } 是您的 { $market } 验证码，{ $minutes } 分钟内有效。
notice-staff-invited = 您已加入 { $market } 团队，请用此手机号登录。
