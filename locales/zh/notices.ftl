# 所有市场都会发送的消息；各市场自己的消息在其蓝图中。

notice-one-time-code = { $code } 是您的 { $market } 验证码，{ $minutes } 分钟内有效。
notice-staff-invited = 您已加入 { $market } 团队，请用此手机号登录。

notice-provider-approved =
    .title = 您已获批准
    .body = 您现在可以为 { $market } 工作，准备好后请上线。

notice-provider-rejected =
    .title = 您的申请未通过
    .body = { $market } 无法录用您：{ $reason }。您可以再次申请。

notice-provider-suspended =
    .title = 您已被暂停
    .body = 您暂时不能接 { $market } 的订单：{ $reason }。

notice-provider-reinstated =
    .title = 您可以恢复工作
    .body = 您在 { $market } 的暂停已结束，准备好后请上线。

notice-document-rejected =
    .title = 有证件未被接受
    .body = { $document }：{ $reason }。请重新提交。

notice-document-expiring =
    .title = 有证件即将到期
    .body = { $document } 有效至 { $day }，请及时提交新证件。

notice-document-expired =
    .title = 有证件已到期
    .body = { $document } 已到期。在新证件被接受之前，您无法上线。
