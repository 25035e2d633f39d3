# The page of the practice gateway, on which demos pay.

sandbox-notice = Pago de prueba: no se mueve dinero real.
sandbox-title = Pagar a { $merchant }
sandbox-amount = Importe
sandbox-merchant = Para
sandbox-order = Pedido
sandbox-pay = Pagar { $amount }
sandbox-others = O que termine de otra manera
sandbox-decline = El banco lo rechaza
sandbox-timeout = El banco no responde
sandbox-late = Pagado, pero avisado 20 segundos tarde
sandbox-duplicate = Pagado y avisado dos veces
sandbox-back = Volver a { $merchant }
sandbox-paid = Este pago está hecho.
sandbox-declined = El banco lo ha rechazado. No se ha cobrado nada.
sandbox-silent = El banco no ha respondido. Todavía no se sabe si se ha pagado.
sandbox-later = Has pagado. { $merchant } se enterará en unos 20 segundos.
sandbox-expired = El plazo para pagar ha terminado. No se ha cobrado nada.
sandbox-unknown = Este pago no existe.
