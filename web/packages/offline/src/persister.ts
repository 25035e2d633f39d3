import { createAsyncStoragePersister } from '@tanstack/query-async-storage-persister'
import { QueryClient } from '@tanstack/react-query'
import type { PersistQueryClientOptions } from '@tanstack/react-query-persist-client'
import { createStore, del, get, set } from 'idb-keyval'

const KEPT_MS = 7 * 24 * 60 * 60 * 1000

/** Reads keep their last answer on the device: a reload without network shows it at once. */
export function offlineQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'offlineFirst',
        gcTime: KEPT_MS,
        staleTime: 15_000,
        retry: (failures, error) => error.name === 'Unreachable' && failures < 2,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}

type Persist = Omit<PersistQueryClientOptions, 'queryClient'>

/** The buster changes with the release, so that no page meets data of a shape it does not know. */
export function persistence(app: string, release: string): Persist {
  const store = createStore(`docket-${app}-answers`, 'answers')
  return {
    persister: createAsyncStoragePersister({
      key: 'answers',
      throttleTime: 500,
      storage: {
        getItem: key => get(key, store),
        setItem: (key, value) => set(key, value, store),
        removeItem: key => del(key, store),
      },
    }),
    maxAge: KEPT_MS,
    buster: release,
    dehydrateOptions: {
      shouldDehydrateQuery: query => query.state.status === 'success' && query.meta?.keep !== false,
    },
  }
}
