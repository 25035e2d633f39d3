import { useText } from '@docket/i18n'
import { watchReleases } from '@docket/offline'
import { toasts } from '@docket/ui'
import { useEffect, useRef } from 'react'

/** Offers a newer release when one lies ready; the person decides when to take it. */
export function useReleaseOffer() {
  const t = useText()
  const latest = useRef(t)
  latest.current = t
  useEffect(() => {
    if (!import.meta.env.PROD) return
    void watchReleases(`${import.meta.env.BASE_URL}sw.js`, install => {
      const action = { label: latest.current('release-install'), run: install }
      toasts.show({ text: latest.current('release-ready'), action, stays: true })
    })
  }, [])
}
