# Mensajes que envía cualquier mercado. Los propios de cada uno están en su plantilla.

notice-one-time-code = { $code } es tu código de { $market }. Vale durante { $minutes ->
    [one] { $minutes } minuto
   *[other] { $minutes } minutos
}.
notice-staff-invited = Ya formas parte del equipo de { $market }. Entra con este número de teléfono.

notice-provider-approved =
    .title = Tu solicitud está aprobada
    .body = Ya puedes trabajar con { $market }. Conéctate cuando quieras.

notice-provider-rejected =
    .title = Tu solicitud no fue aceptada
    .body = { $market } no puede incorporarte: { $reason }. Puedes volver a solicitarlo.

notice-provider-suspended =
    .title = Estás en suspensión
    .body = Por ahora no puedes tomar pedidos de { $market }: { $reason }.

notice-provider-reinstated =
    .title = Ya puedes volver a trabajar
    .body = Tu suspensión en { $market } ha terminado. Conéctate cuando quieras.

notice-document-rejected =
    .title = Un documento no fue aceptado
    .body = { $document }: { $reason }. Entrégalo de nuevo.

notice-document-expiring =
    .title = Un documento caduca pronto
    .body = { $document } vale hasta el { $day }. Entrega el nuevo a tiempo.

notice-document-expired =
    .title = Un documento ha caducado
    .body = { $document } ha caducado. No podrás conectarte hasta que se acepte uno nuevo.
