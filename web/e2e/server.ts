import { expect } from '@playwright/test'

type Person = { role: string; name: string; phone: string }
type Message = { channel: string; body: string; at: string }
type Item = {
  id: string
  name: string
  available: boolean
  options: { min: number; choices: { id: string; available: boolean }[] }[]
}

/** The server as a program sees it, for what a test needs before a page is opened. */
export class Server {
  constructor(
    private readonly base: string,
    private readonly token?: string,
  ) {}

  as(token: string): Server {
    return new Server(this.base, token)
  }

  async people(): Promise<Person[]> {
    return (await (await fetch(`${this.base}/dev/people`)).json()).data
  }

  async signIn(phone: string): Promise<{ tokens: { access_token: string } }> {
    const before = await this.lastMessage(phone)
    await this.call('POST', '/auth/request-otp', { phone })
    let sent = before
    await expect
      .poll(async () => {
        sent = await this.lastMessage(phone)
        return sent?.at
      }, 'a new code is sent')
      .not.toBe(before?.at)
    return this.call('POST', '/auth/verify-otp', { phone, otp: sent?.body.match(/\d{6}/)?.[0] })
  }

  private async lastMessage(phone: string): Promise<Message | undefined> {
    const messages = await (await fetch(`${this.base}/dev/messages?to=${encodeURIComponent(phone)}`)).json()
    return messages.data.find((one: Message) => one.channel === 'sms')
  }

  /** An item that can be had now and asks nothing. */
  async plainItem(): Promise<Item> {
    const items = await this.call<Item[]>('GET', '/menu/items')
    const plain = items.find(item => item.available && item.options.every(group => group.min === 0))
    expect(plain, 'an available item without required options').toBeDefined()
    return plain as Item
  }

  async placeOrder(more: object = {}): Promise<{ id: string; number: string }> {
    const item = await this.plainItem()
    return this.call('POST', '/orders', {
      items: [{ id: item.id, qty: 1 }],
      type: 'pickup',
      payment_method: 'cash',
      ...more,
    })
  }

  async move(id: string, ...states: string[]) {
    for (const status of states) await this.call('PATCH', `/admin/orders/${id}/status`, { status })
  }

  async call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const headers: Record<string, string> = { 'content-type': 'application/json' }
    if (this.token) headers.authorization = `Bearer ${this.token}`
    if (method !== 'GET') headers['idempotency-key'] = crypto.randomUUID()
    const response = await fetch(`${this.base}/api/v1${path}`, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    const answer = await response.json()
    expect(response.ok, `${method} ${path}: ${JSON.stringify(answer)}`).toBe(true)
    return answer.data
  }
}
