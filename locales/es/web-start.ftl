# Textos de la página de inicio.

start-title = Pedidos, del teléfono a la cocina y de vuelta
start-lead = Abre la cocina en una ventana y pide el almuerzo en otra. Cada una ve lo que hace la otra, al instante.
start-customer = Pedir comida
start-customer-hint = La aplicación del cliente: menú, carrito, pago y seguimiento en vivo
start-merchant = Llevar la cocina
start-merchant-hint = La aplicación de la cocina: tablero en vivo, menú, horario y personal
start-api = Construir sobre ella
start-api-hint = Cada llamada, descrita y lista para probar
start-people = Personas del mercado de demostración «{ $market }»
start-people-hint = Elige a alguien y entra: el código que iría a su teléfono se muestra en la página.
start-messages = Mensajes
start-no-messages = Aún no se ha enviado nada a este número.
start-sign-in = Entrar
