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

reason-required = Rellena este campo.
reason-too-long = Usa como máximo { $max ->
    [one] un carácter
   *[other] { $max } caracteres
}.
reason-too-many = Indica como máximo { $max ->
    [one] una entrada
   *[other] { $max } entradas
}.
reason-out-of-range = Indica un número de { $min } a { $max }.
reason-unknown-choice = Elige una de estas opciones: { $choices }.
reason-not-a-phone = Escribe el número en formato internacional, por ejemplo +919876543210.
reason-not-an-id = Indica el identificador tal como te lo enviamos.
reason-not-a-time = Escribe la hora así: 2026-11-20T12:30:00Z.
reason-not-a-code = Escribe los seis dígitos del mensaje.
reason-not-a-cursor = Devuelve el cursor de la página anterior sin cambiarlo.

# Por qué un artículo no está disponible.

reason-unknown-item = { $name } ya no se ofrece.
reason-inactive = { $name } no se ofrece en este momento.
reason-out-of-stock = { $name } se ha agotado.
reason-not-enough-portions = No queda suficiente cantidad de { $name }.
reason-not-in-time-slot = { $name } no se ofrece a esta hora.
