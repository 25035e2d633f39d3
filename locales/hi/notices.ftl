# ऐसे संदेश जो हर बाज़ार भेजता है। किसी बाज़ार के अपने संदेश उसके ब्लूप्रिंट में हैं।

notice-one-time-code = { $market } के लिए आपका कोड { $code } है। यह { $minutes ->
    [one] { $minutes } मिनट
   *[other] { $minutes } मिनट
} तक मान्य है।
notice-staff-invited = अब आप { $market } की टीम में हैं। इसी फ़ोन नंबर से साइन इन करें।

notice-provider-approved =
    .title = आपको मंज़ूरी मिल गई
    .body = अब आप { $market } के लिए काम कर सकते हैं। तैयार हों तो ऑनलाइन आएँ।

notice-provider-rejected =
    .title = आपका आवेदन नहीं माना गया
    .body = { $market } आपको नहीं ले सकता: { $reason }. आप फिर आवेदन कर सकते हैं।

notice-provider-suspended =
    .title = आपको निलंबित किया गया है
    .body = अभी आप { $market } के ऑर्डर नहीं ले सकते: { $reason }.

notice-provider-reinstated =
    .title = आप फिर काम कर सकते हैं
    .body = { $market } में आपका निलंबन समाप्त हुआ। तैयार हों तो ऑनलाइन आएँ।

notice-document-rejected =
    .title = एक दस्तावेज़ नहीं माना गया
    .body = { $document }: { $reason }. इसे दोबारा जमा करें।

notice-document-expiring =
    .title = एक दस्तावेज़ जल्द ख़त्म होगा
    .body = { $document } { $day } तक मान्य है। नया समय पर जमा करें।

notice-document-expired =
    .title = एक दस्तावेज़ की अवधि ख़त्म
    .body = { $document } की अवधि ख़त्म हो गई है। नया स्वीकार होने तक आप ऑनलाइन नहीं आ सकते।
