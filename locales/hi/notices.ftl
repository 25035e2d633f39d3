# ऐसे संदेश जो हर बाज़ार भेजता है। किसी बाज़ार के अपने संदेश उसके ब्लूप्रिंट में हैं।

notice-one-time-code = { $market } के लिए आपका कोड { $code } है। यह { $minutes ->
    [one] { $minutes } मिनट
   *[other] { $minutes } मिनट
} तक मान्य है।
notice-staff-invited = अब आप { $market } की टीम में हैं। इसी फ़ोन नंबर से साइन इन करें।
