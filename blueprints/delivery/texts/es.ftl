# Palabras del negocio

word-order = Pedido
word-item = Artículo
word-customer = Cliente
word-merchant = Comercio
word-kitchen = Mostrador
word-provider = Repartidor
word-operator = Operador
word-delivery_staff = Repartidor

# Estados de un pedido

state-placed = Enviado
state-confirmed = Confirmado
state-preparing = En preparación
state-ready = Listo
state-picked_up = En camino
state-delivered = Entregado
state-collected = Recogido
state-cancelled = Cancelado

# Formas de pago, líneas de la cuenta

method-card = Tarjeta
method-cash = Efectivo

charge-tax = Impuesto sobre las ventas
    .explanation = { $percentage } % de { $amount }
charge-delivery_fee = Gastos de envío
    .explanation = Tarifa fija por llevar el pedido hasta tu puerta

# Lo que los repartidores hacen, traen y presentan

skill-carrying = Reparto de pedidos

vehicle-bicycle = Bicicleta
vehicle-scooter = Escúter
vehicle-car = Coche

document-identity_card = Documento de identidad
document-driving_licence = Permiso de conducir
document-vehicle_insurance = Seguro del vehículo

# Por qué se canceló un pedido

cancel-reason-changed_mind = He cambiado de idea
cancel-reason-ordered_by_mistake = Pedido por error
cancel-reason-too_slow = Tarda demasiado
cancel-reason-wrong_address = Dirección equivocada
cancel-reason-out_of_stock = Se ha agotado un artículo
cancel-reason-kitchen_too_busy = El comercio está saturado
cancel-reason-closing = El comercio está cerrando
cancel-reason-customer_not_found = No vino nadie o no se encontró al cliente
cancel-reason-order_damaged = El pedido se estropeó por el camino
cancel-reason-accident = Hubo un accidente
cancel-reason-suspected_fraud = El pedido parecía sospechoso
cancel-reason-unpaid = No se pagó a tiempo
cancel-reason-unanswered = El comercio no respondió
cancel-reason-nobody_found = No había ningún repartidor libre
cancel-reason-other = Otro motivo

# Avisos

notice-placed =
    .title = Pedido enviado
    .body = El comercio ya tiene { $number }. Total: { $total }.

notice-new_order =
    .title = Nuevo pedido
    .body =
        { $type ->
            [delivery] { $number } para llevar a domicilio, { $total }. Confírmalo, por favor.
           *[pickup] { $number } para recoger, { $total }. Confírmalo, por favor.
        }

notice-confirmed =
    .title = Pedido confirmado
    .body = El comercio ha confirmado { $number }.

notice-preparing =
    .title = En preparación
    .body = El comercio está preparando { $number }.

notice-ready =
    .title = Pedido listo
    .body =
        { $type ->
            [delivery] { $number } está listo para el repartidor.
           *[pickup] { $number } está listo. Ven a recogerlo.
        }

notice-ready_for_pickup =
    .title = Listo para recoger
    .body = { $number } está listo en el comercio.

notice-picked_up =
    .title = En camino
    .body = { $staff } ha recogido { $number } y va hacia ti.

notice-delivered =
    .title = Entregado
    .body = { $number } se ha entregado. ¿Qué tal estuvo?

notice-collected =
    .title = Recogido
    .body = Has recogido { $number }. ¿Qué tal estuvo?

notice-cancelled =
    .title = Pedido cancelado
    .body = Se canceló { $number }: { $reason }. Si pagaste algo, te lo devolveremos.

notice-order_cancelled =
    .title = Pedido cancelado
    .body = No sigas con { $number }: { $reason }.

notice-assigned =
    .title = Un reparto para ti
    .body = Recoge { $number } en el comercio, por favor.

notice-payment_failed =
    .title = El pago ha fallado
    .body = El pago de { $total } por { $number } no se completó. Inténtalo de nuevo o paga en efectivo.

notice-refunded =
    .title = Dinero devuelto
    .body = Te estamos devolviendo { $total } por { $number }.

notice-rated =
    .title = Nueva valoración
    .body = { $number } recibió { $rating } de 5.
