# Un texto por código de error: `error-` y el código en minúsculas.

error-validation-error = Algunos datos no se pueden usar. Revisa los campos marcados.
error-token-expired = Tu sesión ha caducado. Vuelve a entrar.
error-invalid-token = No has iniciado sesión. Entra e inténtalo de nuevo.
error-otp-invalid = Este código no es correcto o ya no vale. Revísalo o pide uno nuevo.
error-insufficient-role = No tienes permiso para hacer esto.
error-not-found = No hemos encontrado lo que buscas.
error-method-not-allowed = Esta dirección no admite ese método.
error-item-unavailable = Algo de lo que has elegido no está disponible ahora.
error-restaurant-closed = Ahora mismo no se aceptan pedidos.
error-invalid-move = El pedido ya no puede pasar a este estado. Recárgalo para ver cómo va.
error-payment-required = Primero hay que pagar este pedido.
error-not-cancellable = Este pedido ya no se puede cancelar.
error-idempotency-in-progress = La misma petición todavía se está procesando. Espera un momento.
error-idempotency-key-reused = Esta clave de idempotencia ya se usó para otra petición. Usa una nueva.
error-payload-too-large = Es demasiado grande para enviarlo.
error-unsupported-media-type = No entendemos este tipo de contenido. Envía JSON.
error-rate-limited = Demasiadas peticiones a la vez. Espera un momento e inténtalo de nuevo.
error-internal-error = Algo ha fallado por nuestra parte. Inténtalo de nuevo; si continúa, dinos el número de la petición.
error-unavailable = Ahora no podemos responder. Inténtalo de nuevo en un momento.
error-request-timeout = Ha tardado demasiado. Inténtalo de nuevo en un momento.
error-last-operator = Un mercado necesita quien lo dirija. Da antes ese papel a otra persona.
error-delivery-staff-missing = Indica primero quién lleva este pedido.
error-not-assignable = No se puede enviar a nadie con este pedido.
error-feedback-too-early = Podrás valorar este pedido cuando esté terminado.
error-feedback-already-given = Ya has valorado este pedido.

# Por qué no se acepta un campo.

field-phone = escribe el número en formato internacional, por ejemplo +919876543210
field-code = escribe los seis dígitos del mensaje
field-language = `{ $given }` no es un idioma de Docket: usa en, es, hi, zh o ar
field-id = no es un identificador: indica un UUID como 0192f0c1-2345-7000-8000-0123456789ab
field-time = no es una hora: escríbela así, 2026-11-20T12:30:00Z
field-cursor = no es un cursor: devuelve el `next_cursor` de la página anterior sin cambiarlo
field-role = `{ $given }` no es un papel: usa customer, provider, kitchen, operator o admin
field-role-of-staff = cliente lo es cualquiera; indica provider, kitchen, operator o admin
field-place = la latitud va de -90 a 90 grados y la longitud de -180 a 180
field-name = escribe un nombre de 1 a { $max } caracteres en una línea
field-platform = `{ $given }` no es una plataforma: usa android, ios o web
field-day = `{ $given }` no es un día: usa mon, tue, wed, thu, fri, sat o sun
field-diet = `{ $given }` no es un tipo de dieta; usa veg, vegan, egg o meat, o déjalo vacío
field-lines = pide de 1 a { $max } artículos distintos
field-quantity = pide de 1 a { $max } unidades
field-too-much = el pedido cuesta más de lo que se puede contar; pide menos artículos
field-reason = hace falta un motivo: indica uno
field-choose-one = elige una de estas opciones: { $choices }
field-not-offered = { $what } no se ofrece aquí en este momento
field-delivery-staff = nadie con este identificador reparte pedidos aquí; elige a alguien de la lista del equipo
field-signature = la firma no es válida
field-body-cut = no se pudo leer el contenido hasta el final; envíalo de nuevo
field-market = no hay ningún mercado con este nombre
field-which-market = hay varios mercados: nombra uno en esta cabecera
field-idempotency-key = indica de 1 a { $max } caracteres imprimibles, por ejemplo un UUID
