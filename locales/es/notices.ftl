# Mensajes que envía cualquier mercado. Los propios de cada uno están en su plantilla.

notice-one-time-code = { $code } es tu código de { $market }. Vale durante { $minutes ->
    [one] { $minutes } minuto
   *[other] { $minutes } minutos
}.
notice-staff-invited = Ya formas parte del equipo de { $market }. Entra con este número de teléfono.
