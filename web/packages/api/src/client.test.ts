import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Api } from './client'
import { ApiProblem, Unreachable } from './problem'
import { Session } from './session'

const user = { id: 'u', phone: '+911', name: null, language: 'en', roles: ['customer'] }
const tokens = (number: number) => ({
  access_token: `a${number}`,
  refresh_token: `r${number}`,
  expires_in: 3600,
})
const answer = (status: number, body: unknown) => new Response(JSON.stringify(body), { status })
const refusal = (status: number, code: string) =>
  answer(status, { error: { code, message: 'no', details: [] } })

/** A server whose access tokens run out: only the newest counts, and each refresh token counts once. */
function server() {
  const calls: Request[] = []
  let current = 2
  let refresh: 'works' | 'refused' | 'fails' = 'works'
  const ask = async (path: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(new URL(String(path), 'http://docket.test'), init)
    calls.push(request)
    if (request.url.endsWith('/auth/refresh')) {
      if (refresh === 'refused') return refusal(401, 'INVALID_TOKEN')
      if (refresh === 'fails') return refusal(503, 'UNAVAILABLE')
      return answer(200, { data: { tokens: tokens(current) } })
    }
    if (request.headers.get('authorization') !== `Bearer a${current}`) return refusal(401, 'TOKEN_EXPIRED')
    return answer(200, { data: 'yes' })
  }
  return {
    ask: ask as typeof fetch,
    calls,
    refreshes: () => calls.filter(call => call.url.endsWith('/auth/refresh')).length,
    refresh: (how: typeof refresh) => {
      refresh = how
    },
    expire: () => {
      current++
    },
  }
}

function app(ask: typeof fetch) {
  const session = new Session('test', localStorage)
  session.open({ tokens: tokens(1), user })
  return { session, api: new Api({ session, language: () => 'hi', fetch: ask }) }
}

beforeEach(() => localStorage.clear())
afterEach(() => vi.unstubAllGlobals())

test('many requests with an old token renew it once, and all succeed', async () => {
  const s = server()
  const { api, session } = app(s.ask)
  const answers = await Promise.all([1, 2, 3].map(() => api.get('/orders')))
  expect(answers.map(one => one.data)).toEqual(['yes', 'yes', 'yes'])
  expect(s.refreshes()).toBe(1)
  expect(session.signed?.tokens.refresh_token).toBe('r2')
})

test('a token that another tab renewed is used, not spent again', async () => {
  const s = server()
  const { api } = app(s.ask)
  localStorage.setItem('docket.test.session', JSON.stringify({ tokens: tokens(2), user }))
  expect((await api.get('/orders')).data).toBe('yes')
  expect(s.refreshes()).toBe(0)
})

test('a refused renewal ends the session', async () => {
  const s = server()
  s.refresh('refused')
  const { api, session } = app(s.ask)
  await expect(api.get('/orders')).rejects.toMatchObject({ status: 401 })
  expect(session.signed).toBeNull()
})

test('a failed renewal keeps the session for a better moment', async () => {
  const s = server()
  s.refresh('fails')
  const { api, session } = app(s.ask)
  await expect(api.get('/orders')).rejects.toMatchObject({ status: 503 })
  expect(session.signed).not.toBeNull()
})

test('a write repeated after a renewal keeps its idempotency key', async () => {
  const s = server()
  const { api } = app(s.ask)
  await api.send({ method: 'POST', path: '/orders', body: { a: 1 } })
  const keys = s.calls
    .filter(call => call.url.endsWith('/orders'))
    .map(call => call.headers.get('idempotency-key'))
  expect(keys).toHaveLength(2)
  expect(keys[0]).toBeTruthy()
  expect(keys[1]).toBe(keys[0])
})

test('no answer is told apart from a refusal', async () => {
  const { api } = app(() => Promise.reject(new TypeError('network')))
  await expect(api.get('/orders')).rejects.toBeInstanceOf(Unreachable)
  const busy = app(async () =>
    Promise.resolve(
      new Response('{"error":{"code":"RATE_LIMITED","message":"slow down","details":[]}}', {
        status: 429,
        headers: { 'retry-after': '7' },
      }),
    ),
  )
  const problem = await busy.api.get('/orders').catch(error => error)
  expect(problem).toBeInstanceOf(ApiProblem)
  expect(problem.passing).toBe(true)
  expect(problem.retryAfter).toBe(7)
})
