import { auth, useApi } from '@docket/api'
import { useOutbox } from '@docket/offline'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'

/** Ends the session here and there, and forgets what was kept for the person who leaves. */
export function useLogOut(): () => Promise<void> {
  const api = useApi()
  const queries = useQueryClient()
  const outbox = useOutbox()
  return useCallback(async () => {
    const refresh = api.session.signed?.tokens.refresh_token
    if (refresh) await auth.logOut(api, refresh).catch(() => undefined)
    api.session.close()
    queries.removeQueries({ predicate: query => query.queryKey[0] !== 'config' })
    await outbox.clear()
  }, [api, queries, outbox])
}
