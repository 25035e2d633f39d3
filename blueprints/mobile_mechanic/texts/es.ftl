# Palabras del negocio

word-order = Trabajo
word-item = Servicio
word-customer = Cliente
word-merchant = Taller
word-kitchen = Oficina
word-provider = Mecánico
word-operator = Operador
word-delivery_staff = Mecánico

# Estados de un trabajo

state-requested = Solicitado
state-assigned = Asignado
state-en_route = En camino
state-arrived = Ha llegado
state-in_progress = En curso
state-awaiting_payment = Pendiente de pago
state-completed = Completado
state-cancelled = Cancelado

# Formas de pago

method-card = Tarjeta
method-cash = Efectivo

# Lo que los mecánicos saben hacer, traen y presentan

skill-engine = Motor
skill-brakes = Frenos
skill-battery = Batería
skill-tyres = Neumáticos
skill-electrics = Electricidad
skill-diagnostics = Diagnóstico
skill-air_conditioning = Aire acondicionado

vehicle-motorbike = Moto
vehicle-car = Coche
vehicle-van = Furgoneta

document-mechanic_certificate = Título de mecánico
document-driving_licence = Permiso de conducir
document-liability_insurance = Seguro de responsabilidad civil

# Por qué se canceló un trabajo

cancel-reason-changed_mind = He cambiado de idea
cancel-reason-ordered_by_mistake = Pedido por error
cancel-reason-fixed_itself = Ya vuelve a funcionar
cancel-reason-too_slow = Tarda demasiado
cancel-reason-wrong_address = Dirección equivocada
cancel-reason-customer_not_found = No había nadie junto al coche
cancel-reason-cannot_be_repaired = No se puede reparar aquí
cancel-reason-part_not_available = Falta una pieza
cancel-reason-not_safe = No era seguro trabajar
cancel-reason-closing = El taller está cerrando
cancel-reason-never_paid = Nunca se pagó
cancel-reason-nobody_found = No había ningún mecánico libre
cancel-reason-suspected_fraud = El pedido parecía sospechoso
cancel-reason-other = Otro motivo

# Avisos

notice-requested =
    .title = Trabajo solicitado
    .body = Estamos buscando un mecánico para { $number }. Total: { $total }.

notice-new_job =
    .title = Nuevo trabajo
    .body = { $number } espera un mecánico, { $total }.

notice-job_for_you =
    .title = Un trabajo para ti
    .body = { $number } es tuyo, { $total }. Sal cuando estés listo.

notice-assigned =
    .title = Mecánico encontrado
    .body = { $staff } irá a atenderte por { $number }.

notice-en_route =
    .title = En camino
    .body = { $staff } va hacia ti por { $number }.

notice-arrived =
    .title = El mecánico ha llegado
    .body = { $staff } ha llegado por { $number }.

notice-in_progress =
    .title = Trabajo en marcha
    .body = { $staff } ha empezado a trabajar en { $number }.

notice-awaiting_payment =
    .title = El trabajo está hecho
    .body = Paga { $total } por { $number }, por favor.

notice-completed =
    .title = Trabajo completado
    .body = { $number } está completado. ¿Qué tal fue?

notice-job_done =
    .title = Trabajo completado
    .body = { $number } está completado, { $total }.

notice-cancelled =
    .title = Trabajo cancelado
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
