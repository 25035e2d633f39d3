import { Api, type ApiProblem, Session } from '@docket/api'
import { type Entry, indexedShelf, memoryShelf, Outbox, offlineQueries } from '@docket/offline'
import { applyTheme, storedTheme } from '@docket/ui'
import type { QueryClient } from '@tanstack/react-query'

type OutboxEvents = {
  sent?: (queries: QueryClient, entry: Entry, answer: unknown) => void
  refused?: (queries: QueryClient, entry: Entry, error: ApiProblem | Error) => void
}

export type AppSetup = {
  app: string
  catalogues: readonly string[]
  api: Api
  queries: QueryClient
  outbox: Outbox
}

/** Makes the few objects that live as long as the page. */
export function setUpApp(app: string, events: OutboxEvents = {}): AppSetup {
  applyTheme(storedTheme(app))
  const session = new Session(app)
  session.follow()
  const api = new Api({ session, language: () => document.documentElement.lang || 'en' })
  const queries = offlineQueries()
  const shelf = 'indexedDB' in globalThis ? indexedShelf(app) : memoryShelf()
  const outbox = new Outbox(shelf, send => api.send(send), {
    sent: (entry, answer) => events.sent?.(queries, entry, answer),
    refused: (entry, error) => events.refused?.(queries, entry, error as Error),
  })
  return { app, catalogues: ['common', app], api, queries, outbox }
}
