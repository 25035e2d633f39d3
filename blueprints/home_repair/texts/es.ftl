# Palabras del negocio

word-order = Trabajo
word-item = Servicio
word-customer = Cliente
word-merchant = Empresa de reparaciones
word-kitchen = Oficina
word-provider = Técnico
word-operator = Operador
word-delivery_staff = Técnico

# Estados de un trabajo

state-requested = Solicitado
state-accepted = Aceptado
state-on_the_way = En camino
state-in_service = En reparación
state-awaiting_payment = Pendiente de pago
state-completed = Completado
state-cancelled = Cancelado

# Formas de pago

method-card = Tarjeta
method-cash = Efectivo

# Lo que los técnicos saben, conocen, traen y presentan

skill-washing_machine = Lavadoras
skill-dryer = Secadoras
skill-refrigerator = Frigoríficos
skill-dishwasher = Lavavajillas
skill-oven = Hornos y placas
skill-air_conditioner = Aires acondicionados

brand-velmora = Velmora
brand-brenkel = Brenkel
brand-hanatek = Hanatek
brand-norrik = Norrik

vehicle-car = Coche
vehicle-van = Furgoneta

document-trade_licence = Licencia de actividad
document-liability_insurance = Seguro de responsabilidad civil

# Por qué se canceló un trabajo

cancel-reason-changed_mind = He cambiado de idea
cancel-reason-ordered_by_mistake = Pedido por error
cancel-reason-fixed_itself = Ya vuelve a funcionar
cancel-reason-too_slow = Tarda demasiado
cancel-reason-wrong_address = Dirección equivocada
cancel-reason-nobody_home = No había nadie en casa
cancel-reason-cannot_be_repaired = No tiene arreglo
cancel-reason-part_not_available = Falta una pieza
cancel-reason-not_safe = No era seguro trabajar
cancel-reason-closing = La empresa está cerrando
cancel-reason-never_paid = Nunca se pagó
cancel-reason-nobody_found = No había ningún técnico libre
cancel-reason-suspected_fraud = El pedido parecía sospechoso
cancel-reason-other = Otro motivo

# Avisos

notice-requested =
    .title = Reparación solicitada
    .body = Estamos buscando un técnico para { $number }. Total: { $total }.

notice-new_job =
    .title = Nueva reparación
    .body = { $number } espera un técnico, { $total }.

notice-assigned =
    .title = Un trabajo para ti
    .body = { $number } es tuyo, { $total }. Sal cuando estés listo.

notice-accepted =
    .title = Técnico encontrado
    .body = { $staff } ha aceptado { $number }.

notice-on_the_way =
    .title = En camino
    .body = { $staff } va hacia tu casa por { $number }.

notice-in_service =
    .title = Reparación en marcha
    .body = { $staff } ha empezado a trabajar en { $number }.

notice-awaiting_payment =
    .title = El trabajo está hecho
    .body = Paga { $total } por { $number }, por favor.

notice-completed =
    .title = Reparación completada
    .body = { $number } está completado. ¿Qué tal fue?

notice-job_done =
    .title = Reparación completada
    .body = { $number } está completado, { $total }.

notice-cancelled =
    .title = Reparación cancelada
    .body = Se canceló { $number }: { $reason }. Si pagaste algo, te lo devolveremos.

notice-job_cancelled =
    .title = Trabajo cancelado
    .body = No sigas con { $number }: { $reason }.

notice-paid =
    .title = Pagado
    .body = El cliente ha pagado { $total } por { $number }.

notice-payment_failed =
    .title = El pago ha fallado
    .body = El pago de { $total } por { $number } no se completó. Inténtalo de nuevo o paga en efectivo.

notice-refunded =
    .title = Dinero devuelto
    .body = Te estamos devolviendo { $total } por { $number }.

notice-rated =
    .title = Nueva valoración
    .body = { $number } recibió { $rating } de 5.
