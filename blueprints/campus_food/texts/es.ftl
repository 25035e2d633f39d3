# Palabras del negocio

word-order = Pedido
word-item = Plato
word-customer = Cliente
word-merchant = Comedor
word-kitchen = Cocina
word-operator = Encargado del comedor
word-delivery_staff = Repartidor

# Estados de un pedido

state-received = Recibido
state-confirmed = Confirmado
state-preparing = En preparación
state-ready = Listo
state-out_for_delivery = En camino
state-completed = Completado
state-cancelled = Cancelado

# Partes del día

slot-breakfast = Desayuno
slot-lunch = Almuerzo
slot-snacks = Merienda
slot-dinner = Cena

# Formas de pago, líneas de la cuenta

method-upi = UPI
method-cash = Efectivo

charge-tax = GST (impuesto)
    .explanation = { $percentage } % de { $amount }
charge-delivery_fee = Gastos de envío
    .explanation = Tarifa fija por llevar el pedido dentro del campus

# Por qué se canceló un pedido

cancel-reason-changed_mind = He cambiado de idea
cancel-reason-ordered_by_mistake = Pedido por error
cancel-reason-too_slow = Tarda demasiado
cancel-reason-wrong_address = Dirección equivocada
cancel-reason-out_of_stock = Se ha agotado un plato
cancel-reason-kitchen_too_busy = La cocina está saturada
cancel-reason-closing = El comedor está cerrando
cancel-reason-customer_not_found = No vino nadie o no se encontró al cliente
cancel-reason-suspected_fraud = El pedido parecía sospechoso
cancel-reason-unpaid = No se pagó a tiempo
cancel-reason-other = Otro motivo

# Avisos

notice-received =
    .title = Pedido recibido
    .body = El comedor ya tiene { $number }. Total: { $total }.

notice-new_order =
    .title = Nuevo pedido
    .body =
        { $type ->
            [delivery] { $number } para llevar a domicilio, { $total }.
           *[pickup] { $number } para recoger, { $total }.
        }

notice-confirmed =
    .title = Pedido confirmado
    .body = { $number } está confirmado. La cocina empezará pronto.

notice-preparing =
    .title = En los fogones
    .body = La cocina está preparando { $number }.

notice-ready =
    .title = Pedido listo
    .body =
        { $type ->
            [delivery] { $number } está listo y te lo llevaremos enseguida.
           *[pickup] { $number } está listo. Ven a recogerlo al mostrador.
        }

notice-out_for_delivery =
    .title = En camino
    .body = { $staff } te lleva { $number }.

notice-completed =
    .title = ¡Buen provecho!
    .body = { $number } está completado. ¿Qué tal estuvo?

notice-cancelled =
    .title = Pedido cancelado
    .body = Se canceló { $number }: { $reason }. Si pagaste algo, te lo devolveremos.

notice-order_cancelled =
    .title = Pedido cancelado
    .body = Parad { $number }: { $reason }.

notice-payment_failed =
    .title = El pago ha fallado
    .body = El pago de { $total } por { $number } no se completó. Inténtalo de nuevo o paga en efectivo.

notice-refunded =
    .title = Dinero devuelto
    .body = Te estamos devolviendo { $total } por { $number }.

notice-delivery_assigned =
    .title = Un reparto para ti
    .body = Lleva { $number } al cliente, por favor.
