import type { DemoMessage, DemoPerson } from './contract'

/** The people of a demo, or nobody: outside demo and test mode the address does not exist. */
export async function demoPeople(): Promise<DemoPerson[]> {
  const response = await fetch('/dev/people').catch(() => null)
  if (!response?.ok || !response.headers.get('content-type')?.includes('json')) return []
  return (await response.json()).data
}

/** What would have gone to a phone, newest first. */
export async function sentMessages(phone: string): Promise<DemoMessage[]> {
  const response = await fetch(`/dev/messages?to=${encodeURIComponent(phone)}`).catch(() => null)
  return response?.ok ? (await response.json()).data : []
}

/** The code that was last sent to a number, as its message says it. */
export async function sentCode(phone: string, since: number): Promise<string | null> {
  const messages = await sentMessages(phone)
  const fresh = messages.find(message => message.channel === 'sms' && Date.parse(message.at) >= since)
  return fresh?.body.match(/\b\d{6}\b/)?.[0] ?? null
}
