# Textos de la aplicación del cliente.

nav-menu = Menú
nav-orders = Pedidos
nav-notices = Avisos
nav-account = Cuenta
not-found-title = Esta página no existe
back-to-menu = Ir al menú

menu-title = Menú
menu-search = Buscar en el menú
menu-slots = Momento del día
menu-all-day = Todo el día
menu-slot-now = ahora
menu-categories = Categorías
menu-nothing = Nada coincide
menu-show-all = Mostrar todo el menú
opening-open = Abierto
opening-closed = Cerrado
opening-until = hasta las { $time }
opening-busy = La cocina tiene mucho trabajo: cuenta con unos { $minutes } minutos más.
opening-opens = Volvemos a aceptar pedidos desde { $time }.
opening-paused = La cocina no acepta pedidos en este momento.
closed-title = { $merchant } está cerrado
closed-cart-waits = Tu carrito te espera aquí.

item-left = { $count ->
    [one] Solo queda 1
   *[other] Solo quedan { $count }
}
item-in-cart = en el carrito
item-back-at = Vuelve { $time }
item-only-in = Solo en { $slots }
item-allergens = Contiene:
item-prep = Se prepara en unos { $minutes } minutos
item-add = Añadir · { $price }
diet-veg = Vegetariano
diet-vegan = Vegano
diet-egg = Contiene huevo
diet-meat = Contiene carne
options-choose = { $count ->
    [one] Elige 1
   *[other] Elige { $count }
}
options-up-to = { $count ->
    [one] Opcional
   *[other] Hasta { $count }
}
options-missing = Elige aquí primero.
qty-of = Cantidad de { $item }
qty-less = Uno menos de { $item }
qty-more = Uno más de { $item }

cart-count = { $count ->
    [one] 1 artículo
   *[other] { $count } artículos
}
cart-empty = Tu carrito está vacío
cart-empty-hint = Elige algo rico del menú y te esperará aquí.

checkout-title = Finalizar pedido
checkout-items = Tus artículos
checkout-type = ¿Cómo lo quieres?
type-delivery-off = ahora no disponible
checkout-address = Entregar en
checkout-address-hint = Edificio, planta, habitación: todo lo que ayude a encontrarte
checkout-address-missing = Indica dónde entregarlo.
checkout-payment = Pago
checkout-no-payment = Ahora mismo no hay ninguna forma de pago activa.
pay-upi-hint = UPI o tarjeta, en la página siguiente
pay-cash-hint = Al recibir la comida
checkout-note = Nota para la cocina
checkout-note-hint = Opcional: alergias, menos picante, sin cebolla…
checkout-price = Precio
subtotal = Artículos
subtotal-hint = Impuestos y cargos se muestran al entrar
checkout-sign-in = Entrar para pedir
checkout-pay = Pagar { $price }
checkout-place = Hacer el pedido · { $price }
checkout-offline = Para pedir hace falta conexión. Tu carrito se conserva.
unavailable-title = { $count ->
    [one] Un artículo se acaba de agotar
   *[other] Algunos artículos se acaban de agotar
}
unavailable-lead = Todavía no se ha pedido ni cobrado nada.
unavailable-remove = Quitar y continuar
unavailable-back = Volver al carrito

headline-received = La cocina tiene tu pedido
headline-confirmed = La cocina tiene tu pedido
headline-preparing = Están preparando tu comida
headline-ready = Tu comida está lista
headline-ready-pickup = Listo para recoger
headline-ready-delivery = Listo, sale enseguida
headline-out_for_delivery = En camino
headline-completed = ¡Buen provecho!
headline-cancelled = Pedido cancelado
headline-unpaid = Esperando el pago
tracking-estimate = Listo entre { $from } y { $to }
tracking-steps = Pasos
tracking-offline = Estás sin conexión. Datos de { $age }.
tracking-reconnecting = Reconectando… Datos de { $age }.

payment-title = Pago
payment-held = Guardamos tu pedido durante { $time }.
payment-declined = El pago fue rechazado
payment-pay-now = Pagar { $price } ahora
payment-try-again = Reintentar
payment-use-cash = Pagar en efectivo
payment-checking = Comprobando el pago
payment-checking-hint = Tarda unos segundos. Puedes salir de esta página sin problema.
payment-unverified = Aún no pudimos confirmar el pago
payment-unverified-hint = Si se cobró, el pedido se confirmará solo.
payment-see-order = Ver el pedido

cancel-order = Cancelar el pedido
cancel-title = ¿Cancelar este pedido?
cancel-lead = Sin coste mientras corra el tiempo. Cuéntanos el motivo.
cancel-refund = Se te devolverá el dinero. Cuéntanos el motivo.
cancel-reason = Motivo
cancel-confirm = Cancelar el pedido

feedback-title = ¿Qué tal estuvo?
feedback-stars = { $count ->
    [one] 1 estrella de 5
   *[other] { $count } estrellas de 5
}
feedback-comment = ¿Algo que añadir?
feedback-send = Enviar
feedback-thanks = Gracias por tu opinión

summary-title = Tu pedido
summary-payment = Pago
summary-placed = Hecho
summary-collect = Recoger en
summary-address = Entregar en
summary-brought-by = Lo trae
again = Pedir lo mismo
again-missing = Ahora no están en el menú: { $items }

orders-empty = Aún no hay pedidos
orders-empty-hint = Tus pedidos aparecerán aquí.
notices-empty = Aún no hay avisos
notices-empty-hint = Aquí te contaremos lo que pase con tu pedido.
notices-unread = Sin leer
notices-unread-count = { $count ->
    [one] 1 sin leer
   *[other] { $count } sin leer
}
notices-read-all = Marcar todo como leído

sign-in = Entrar
sign-in-title = Entrar
sign-in-lead = Te enviamos un código al teléfono. No hay contraseña que recordar.
name-hint = Te llamarán así cuando la comida esté lista
