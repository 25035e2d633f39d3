# Textos que muestran todas las aplicaciones web.

close = Cerrar
save = Guardar
saved = Guardado
retry = Reintentar
loading = Cargando
show-more = Mostrar más
skip-to-content = Ir al contenido
nav-label = Páginas
log-out = Cerrar sesión
language = Idioma
theme = Apariencia
theme-system = Como el dispositivo
theme-light = Claro
theme-dark = Oscuro
name = Nombre
total = Total

release-ready = Hay una versión nueva.
release-install = Recargar

error-title = No se pudo cargar
error-unknown = Algo salió mal en esta página.
error-unreachable = No hay respuesta del servidor. Revisa la conexión y vuelve a intentarlo.
error-no-permission = Esta cuenta no puede ver esta página. Pide acceso a un operador o entra con otro número.
no-permission-title = No disponible para esta cuenta
offline-title = Sin conexión
offline-note = Estás sin conexión. Lo que ves puede no estar al día.
offline-note-waiting = { $count ->
    [one] Estás sin conexión. Hay un cambio pendiente de envío.
   *[other] Estás sin conexión. Hay { $count } cambios pendientes de envío.
}

sign-in-phone = Número de teléfono
sign-in-phone-hint = Con el prefijo del país, como +91 98765 43210
sign-in-phone-wrong = El número no está completo. Empieza con + y el prefijo del país.
sign-in-send-code = Enviarme un código
sign-in-code = Código
sign-in-code-sent = Enviamos seis cifras a { $phone }.
sign-in-continue = Continuar
sign-in-other-number = Usar otro número
sign-in-resend = Enviar otro código
sign-in-resend-in = Otro código en { $time }

demo-people = Demostración: entrar como
demo-code-sent = Demostración: el mensaje decía
demo-use-code = Rellenar

role-customer = Cliente
role-kitchen = Cocina
role-delivery_staff = Reparto
role-operator = Operador
role-provider = Proveedor
role-merchant = Comercio
by-customer = Cliente
by-kitchen = Cocina
by-operator = Operador
by-system = Automático

type-pickup = Para recoger
type-delivery = A domicilio
pay-upi = Pago en línea
pay-cash = Efectivo

payment-pending = Pago pendiente
payment-due = Se paga en la entrega
payment-captured = Pagado
payment-failed = Pago rechazado
payment-refund_pending = Reembolso en curso
payment-refunded = Reembolsado
payment-cancelled = No cobrado

unavailable-unknown_item = Ya no está en el menú
unavailable-out_of_stock = Agotado
unavailable-not_in_time_slot = No se sirve a esta hora
unavailable-not_enough_portions = No quedan suficientes raciones
unavailable-inactive = No se ofrece ahora
