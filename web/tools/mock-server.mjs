// A stand-in for the server, for working on pages and for states that are hard to reach with the real one. It keeps its
// state in memory, checks little, and is no measure of anything. Serves dist/ too, so a build is all it needs.
import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { Refusal, routes } from './mock/routes.mjs'
import { acceptSocket } from './mock/sockets.mjs'
import { people, state, tell } from './mock/state.mjs'

const port = Number(process.env.PORT ?? 8099)
const dist = join(import.meta.dirname, '..', 'dist')
const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
  '.br': 'application/octet-stream',
}
const BEAT_MS = 15_000

const server = createServer((request, response) => {
  const url = new URL(request.url, 'http://mock')
  if (url.pathname === '/healthz') return response.end('ok')
  if (url.pathname.startsWith('/api/v1/admin/orders/stream')) return feed(request, response, url)
  if (url.pathname.startsWith('/api/v1/')) return api(request, response, url)
  if (url.pathname === '/dev/people')
    return json(response, 200, {
      data: people
        .filter(one => one.role)
        .map(({ market, role, name, phone }) => ({ market, role, name, phone })),
    })
  if (url.pathname === '/dev/messages')
    return json(response, 200, {
      data: state.messages.filter(message => message.to === url.searchParams.get('to')),
    })
  if (url.pathname.startsWith('/sandbox/pay/')) return payPage(response, url)
  asset(response, url.pathname)
})

server.on('upgrade', (request, socket) => {
  const url = new URL(request.url, 'http://mock')
  const id = url.pathname.match(/\/ws\/orders\/([^/]+)$/)?.[1]
  const token = url.searchParams.get('token')
  const person = state.tickets.get(token) ?? state.tokens.get(token)
  const order = state.orders.find(one => one.id === id)
  if (!person || !order) return socket.end(`HTTP/1.1 ${person ? 404 : 401} No\r\n\r\n`)
  state.tickets.delete(token)
  room(acceptSocket(request, socket), order, url.searchParams.get('after'))
})
server.listen(port, '127.0.0.1', () => console.log(`stand-in server on http://127.0.0.1:${port}`))

function room(socket, order, after) {
  const members = state.rooms.get(order.id) ?? state.rooms.set(order.id, new Set()).get(order.id)
  socket.send({ type: 'hello', seq: state.seq, at: new Date().toISOString() })
  if (after !== null) for (const event of missed(after)) if (event.order_id === order.id) socket.send(event)
  members.add(socket)
  const beat = setInterval(
    () => socket.send({ type: 'heartbeat', seq: state.seq, at: new Date().toISOString() }),
    BEAT_MS,
  )
  socket.onClose(() => {
    clearInterval(beat)
    members.delete(socket)
  })
}

function feed(request, response, url) {
  const person = state.tickets.get(url.searchParams.get('token'))
  if (!person) return json(response, 401, { error: { code: 'INVALID_TOKEN', message: 'no', details: null } })
  state.tickets.delete(url.searchParams.get('token'))
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
  const send = event =>
    response.write(`id: ${event.seq}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`)
  send({ type: 'hello', seq: state.seq, at: new Date().toISOString() })
  if (request.headers['last-event-id'])
    for (const event of missed(request.headers['last-event-id'])) send(event)
  state.feeds.add(send)
  const beat = setInterval(() => response.write(': beat\n\n'), BEAT_MS)
  request.on('close', () => {
    clearInterval(beat)
    state.feeds.delete(send)
  })
}

const missed = after => state.events.filter(event => event.seq > Number(after))

async function api(request, response, url) {
  const path = url.pathname.slice('/api/v1'.length)
  const person = state.tokens.get(request.headers.authorization?.slice('Bearer '.length))
  const key = request.headers['idempotency-key']
  if (key && state.answers.has(key)) return json(response, ...state.answers.get(key))
  try {
    const body = await bodyOf(request)
    const [params, handle] = route(request.method, path)
    const { status = 200, ...answer } = handle({ person, params, body, query: url.searchParams })
    if (key) state.answers.set(key, [status, answer])
    json(response, status, answer)
  } catch (error) {
    if (!(error instanceof Refusal)) console.error(error)
    const { status = 500, code = 'INTERNAL_ERROR', message, details = null } = error
    json(response, status, { error: { code, message, details } })
  }
}

function route(method, path) {
  for (const [verb, pattern, handle] of routes) {
    if (verb !== method) continue
    const match = path.match(new RegExp(`^${pattern.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`))
    if (match) return [match.groups ?? {}, handle]
  }
  throw new Refusal(404, 'NOT_FOUND', 'There is no such address.')
}

async function bodyOf(request) {
  const parts = []
  for await (const part of request) parts.push(part)
  return parts.length ? JSON.parse(Buffer.concat(parts)) : {}
}

/** Two links, as the sandbox's hosted page has them: pay, or be declined. */
function payPage(response, url) {
  const gatewayOrder = url.pathname.split('/').pop()
  const order = state.orders.find(one => one.payment.gateway_order_id === gatewayOrder)
  const back = url.searchParams.get('return_url')
  if (url.searchParams.get('outcome') === 'declined') {
    order.payment.status = 'failed'
    tell('order_payment', order, { payment_status: 'failed' })
    response.writeHead(303, { location: `${back}?outcome=declined` })
    return response.end()
  }
  const success = `${back}?payment_id=pay_${gatewayOrder}&signature=signed-pay_${gatewayOrder}&outcome=success`
  response.writeHead(200, { 'content-type': 'text/html' })
  response.end(`<!doctype html><html lang="en"><title>Sandbox</title><h1>Sandbox payment</h1>
    <p><a href="${success}">Pay now</a> <a href="?return_url=${encodeURIComponent(back)}&outcome=declined">The bank declines</a> <a href="${back}">Time out</a></p>`)
}

function asset(response, path) {
  const app = path.startsWith('/customer') ? 'customer' : path.startsWith('/merchant') ? 'merchant' : 'start'
  const inside = normalize(app === 'start' ? path : path.slice(app.length + 1)).replace(/^(\.\.[/\\])+/, '')
  let file = join(dist, app, inside)
  if (!existsSync(file) || statSync(file).isDirectory()) {
    if (inside.startsWith('/assets/'))
      return json(response, 404, { error: { code: 'NOT_FOUND', message: 'no', details: null } })
    file = join(dist, app, 'index.html')
  }
  if (!existsSync(file))
    return json(response, 404, { error: { code: 'NOT_FOUND', message: 'not built', details: null } })
  response.writeHead(200, {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'cache-control': 'no-cache',
  })
  createReadStream(file).pipe(response)
}

function json(response, status, body) {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}
