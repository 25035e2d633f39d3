import type { Envelope, Refreshed, Ticket } from './contract'
import { ApiProblem, problemFrom, Unreachable } from './problem'
import { serverClock } from './server-clock'
import type { Session } from './session'

export type Query = Record<string, string | number | undefined | null>
export type Send = { method: string; path: string; body?: unknown; key?: string | null }

type Setup = { session: Session; language: () => string; base?: string; fetch?: typeof fetch }

/** Speaks the contract: envelopes, tokens and their renewal, idempotency keys, language. */
export class Api {
  readonly session: Session
  private readonly base: string
  private readonly language: () => string
  private readonly fetch: typeof fetch
  private renewing: Promise<void> | null = null

  constructor({ session, language, base = '/api/v1', fetch: ask }: Setup) {
    this.session = session
    this.language = language
    this.base = base
    this.fetch = ask ?? ((...args) => globalThis.fetch(...args))
  }

  async get<T, M = Record<string, unknown>>(path: string, query?: Query): Promise<Envelope<T, M>> {
    return this.ask<T, M>({ method: 'GET', path: path + search(query) })
  }

  /** A write gets a new idempotency key unless it brings one, or says null: a question that changes nothing. */
  async send<T>({ key = crypto.randomUUID(), ...rest }: Send): Promise<T> {
    return (await this.ask<T, unknown>({ ...rest, key })).data
  }

  /** A one-time pass for a socket or a feed, so that no access token stands in an address. */
  async ticket(): Promise<string> {
    return (await this.send<Ticket>({ method: 'POST', path: '/auth/tickets', key: null })).ticket
  }

  address(path: string): string {
    return this.base + path
  }

  private async ask<T, M>(send: Send): Promise<Envelope<T, M>> {
    const token = this.session.signed?.tokens.access_token
    let response = await this.dispatch(send, token)
    if (response.status === 401 && token && !send.path.startsWith('/auth/refresh')) {
      await this.renew(token)
      response = await this.dispatch(send, this.session.signed?.tokens.access_token)
    }
    if (!response.ok) throw await problemFrom(response)
    return response.json()
  }

  private async dispatch({ method, path, body, key }: Send, token?: string): Promise<Response> {
    const headers: Record<string, string> = { 'accept-language': this.language() }
    if (token) headers.authorization = `Bearer ${token}`
    if (key) headers['idempotency-key'] = key
    if (body !== undefined) headers['content-type'] = 'application/json'
    try {
      const asked = Date.now()
      const response = await this.fetch(this.base + path, { method, headers, body: stringified(body) })
      serverClock.learn(response.headers.get('date'), asked)
      return response
    } catch (cause) {
      throw new Unreachable(cause)
    }
  }

  /**
   * Refresh tokens are used once, and a second use ends the whole family. One request renews for all that wait in this
   * tab, and a lock keeps the other tabs from spending the same token.
   */
  private renew(stale: string): Promise<void> {
    this.renewing ??= locked(`renew:${this.base}`, () => this.spendRefreshToken(stale)).finally(() => {
      this.renewing = null
    })
    return this.renewing
  }

  private async spendRefreshToken(stale: string) {
    const signed = this.session.reload()
    if (!signed || signed.tokens.access_token !== stale) return
    const body = { refresh_token: signed.tokens.refresh_token }
    const response = await this.dispatch({ method: 'POST', path: '/auth/refresh', body })
    if (response.ok) {
      const { data } = (await response.json()) as Envelope<Refreshed>
      return this.session.renew(data.tokens)
    }
    const problem = await problemFrom(response)
    if (problem.passing) throw problem
    this.session.close()
    throw new ApiProblem(401, problem.code, problem.message, problem.details, null)
  }
}

function stringified(body: unknown): string | undefined {
  return body === undefined ? undefined : JSON.stringify(body)
}

function search(query: Query = {}): string {
  const filled = Object.entries(query).filter(([, value]) => value !== undefined && value !== null)
  if (!filled.length) return ''
  return `?${new URLSearchParams(filled.map(([name, value]) => [name, String(value)]))}`
}

function locked<T>(name: string, work: () => Promise<T>): Promise<T> {
  return navigator.locks ? navigator.locks.request(name, work) : work()
}
