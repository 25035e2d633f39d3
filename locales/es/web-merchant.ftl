# Textos de la aplicación de la cocina.

nav-board = Tablero
nav-all-day = Totales
nav-history = Historial
nav-kitchen-menu = Menú
nav-hours = Horario
nav-staff = Personal
nav-settings = Ajustes
kitchen-not-found = Esta página no existe
back-to-board = Ir al tablero
kitchen-sign-in-title = Cocina
kitchen-sign-in-lead = Entra para empezar tu turno.
undo = Deshacer
recall = Recuperar
remove = Quitar
minutes = { $count ->
    [one] 1 minuto
   *[other] { $count } minutos
}
field-wrong = Revisa este campo.

column-received = Nuevos
column-preparing = En preparación
column-ready = Listos
column-out_for_delivery = En reparto
column-empty = Nada por aquí
board-empty = No hay pedidos abiertos
board-empty-hint = Un pedido nuevo aparece aquí solo y suena.
bump-confirmed = Aceptar
bump-preparing = Empezar
bump-ready = Listo
bump-out_for_delivery = Enviar
bump-completed = Entregado
bumped = { $number } → { $status }
age-late = Tarde
age-very-late = Muy tarde
order-more = Más sobre { $number }
order-note = Nota del cliente
order-collect = Cobrar { $price }
order-unsent = Sin enviar
order-history = Qué pasó
unpaid-title = Pendiente de pago
new-orders = { $count ->
    [one] 1 pedido nuevo
   *[other] { $count } pedidos nuevos
}
new-orders-seen = Visto

assign-title = ¿Quién lo lleva?
kitchen-cancel = Cancelar pedido
kitchen-cancel-title = ¿Cancelar { $number }?
kitchen-cancel-lead = Se avisa al cliente de inmediato y se le devuelve el dinero. No se puede deshacer.
kitchen-cancel-reason = Motivo

contact-lost = Sin contacto: última señal { $age }. Puedes seguir trabajando.
contact-waiting = { $count ->
    [one] 1 acción pendiente de envío.
   *[other] { $count } acciones pendientes de envío.
}

sound-locked = Sin sonido hasta que toques la pantalla. No oirás los pedidos nuevos.
sound-off = El sonido está apagado. No oirás los pedidos nuevos.
sound-turn-on = Activar sonido

state-title = ¿Se aceptan pedidos?
state-open = Abierto
state-busy = Saturado
state-paused = En pausa
state-closed = Fuera de horario
state-open-hint = Llegan pedidos durante tu horario.
state-busy-hint = Llegan pedidos y se avisa a los clientes de que tardan más.
state-paused-hint = No llegan pedidos nuevos hasta que reanudes.
state-busy-minutes = Tiempo extra
state-paused-minutes = Durante cuánto
state-until-resumed = Hasta que reanude

all-day-lead = { $count ->
    [one] Lo que falta para 1 pedido abierto
   *[other] Lo que falta para { $count } pedidos abiertos
}
all-day-empty = Nada que preparar ahora

history-done = Entregados
history-cancelled = Cancelados
history-empty = Todavía nada
history-rating = Valoración

item-new = Artículo nuevo
item-price = Precio ({ $currency })
item-category = Categoría
item-diet = Tipo
kitchen-diet-veg = Vegetariano
kitchen-diet-vegan = Vegano
kitchen-diet-egg = Con huevo
kitchen-diet-meat = Con carne
kitchen-diet-none = Sin indicar
item-description = Descripción
item-prep-minutes = Minutos de preparación
kitchen-allergens = Alérgenos
kitchen-allergens-hint = Separados por comas
item-slots = Se sirve en
item-slots-hint = Sin marcar nada, siempre.
item-active = En el menú
options-title = Opciones
options-add = Añadir grupo de opciones
option-name = Grupo
option-min = Mín
option-max = Máx
option-remove = Quitar { $name }
option-wrong = Pon nombre al grupo y a cada opción. El máximo es al menos 1, no menor que el mínimo ni mayor que el número de opciones.
choice-add = Añadir una opción
choice-name = Opción
choice-price = Suplemento ({ $currency })
choice-available = Disponible
category-add = Categoría nueva
category-edit = Editar { $name }
category-position = Posición
category-position-hint = Los números menores van primero.
category-empty = Aún sin artículos
catalog-empty = El menú está vacío
catalog-empty-hint = Empieza con una categoría.

stock-out = Agotado
stock-in = Disponible
stock-back = Vuelve a haber
stock-change = Existencias
stock-changed = { $item }: existencias actualizadas
stock-until = Agotado hasta { $time }
stock-until-when = Agotado hasta
stock-hour = Dentro de 1 hora
stock-tomorrow = Mañana
stock-open-end = Lo cambio yo
stock-portions = Raciones restantes
stock-portions-hint = Vacío: no se cuentan.
portions = { $count ->
    [one] 1 ración
   *[other] { $count } raciones
}

hours-week = Horario de apertura
hours-closed = Cerrado
hours-opens = abre
hours-closes = cierra
hours-add = añadir horario
hours-remove = quitar horario
hours-wrong = Cada apertura necesita dos horas, la primera antes que la segunda.
hours-exceptions = Otros días
hours-exception-add = Añadir una fecha
hours-exception-remove = Quitar { $date }
hours-date = Fecha
profile-title = Sobre la cocina
profile-phone = Teléfono
profile-address = Dirección

staff-invite = Invitar
staff-invite-lead = Entrará con este número y un código.
staff-role = Función
staff-nameless = Aún sin nombre
staff-operators-only = Los operadores invitan y quitan personal.
staff-remove-title = ¿Quitar a { $name }?
staff-remove-lead = Pierde la función «{ $role }» de inmediato.

settings-board = Esta pantalla
settings-sound = Sonido para pedidos nuevos
settings-volume = Volumen
settings-test = Probar
settings-late = Tarde desde (min)
settings-very-late = Muy tarde desde (min)
settings-shortcuts = Atajos de teclado
settings-shortcuts-hint = 1–9 elige, espacio o intro avanza, U deshacer, R recuperar, A totales
settings-offers = Qué se ofrece a los clientes
switch-delivery_enabled = Entrega a domicilio
switch-cash_payment_enabled = Efectivo
switch-upi_payment_enabled = Pago en línea

jobs-title = Tareas
jobs-lead = El servidor desistió de estas tareas tras varios intentos. Elimine la causa y vuelva a ejecutarlas; lo que falle de nuevo reaparece aquí.
jobs-empty = Todo va bien
jobs-empty-hint = Nada ha fallado del todo. Lo que falla se reintenta solo y solo aparece aquí si eso no ayuda.
job-tried = { $count ->
    [one] Un intento, { $time }
   *[other] { $count } intentos, el último { $time }
}
job-run-again = Ejecutar de nuevo
job-runs-again = Se ejecuta de nuevo.
job-identity-send_code = Enviar un código de acceso
job-orders-timer_ran_out = Cerrar un plazo de un pedido
job-notifications-send_push = Enviar un aviso push
job-notifications-send_sms = Enviar un mensaje de texto
job-payments-open = Preparar un pago en línea
job-payments-inquire = Consultar cómo fue un pago
job-payments-send_refund = Devolver dinero
