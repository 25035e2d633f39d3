import type { FullConfig } from '@playwright/test'
import { PEOPLE, type Role } from './people'
import { Server } from './server'

const ROLES: Role[] = ['customer', 'kitchen', 'operator']

/** Signs in one person of each role through the API, once for the whole run. */
export default async function signInAll(config: FullConfig) {
  const server = new Server(config.projects[0]?.use.baseURL ?? '')
  const people = await server.people()
  const signed: Partial<Record<Role, unknown>> = {}
  for (const role of ROLES) {
    const person = people.find(one => one.role === role)
    if (!person) throw new Error(`the demo has nobody who is ${role}`)
    signed[role] = { ...person, signed: await server.signIn(person.phone) }
  }
  process.env[PEOPLE] = JSON.stringify(signed)
}
