# The page of the practice gateway, on which demos pay.

sandbox-notice = अभ्यास भुगतान: असली पैसे नहीं कटते।
sandbox-title = { $merchant } को भुगतान
sandbox-amount = राशि
sandbox-merchant = किसे
sandbox-order = ऑर्डर
sandbox-pay = { $amount } चुकाएँ
sandbox-others = या इसे किसी और तरह ख़त्म करें
sandbox-decline = बैंक मना कर दे
sandbox-timeout = बैंक जवाब ही न दे
sandbox-late = भुगतान हो, पर सूचना 20 सेकंड देर से पहुँचे
sandbox-duplicate = भुगतान हो, और सूचना दो बार पहुँचे
sandbox-back = { $merchant } पर वापस जाएँ
sandbox-paid = यह भुगतान हो चुका है।
sandbox-declined = बैंक ने मना कर दिया। कोई पैसा नहीं कटा।
sandbox-silent = बैंक ने जवाब नहीं दिया। भुगतान हुआ या नहीं, अभी पता नहीं।
sandbox-later = आपने भुगतान कर दिया। { $merchant } को लगभग 20 सेकंड में पता चलेगा।
sandbox-expired = भुगतान का समय ख़त्म हो गया। कोई पैसा नहीं कटा।
sandbox-unknown = ऐसा कोई भुगतान नहीं है।
