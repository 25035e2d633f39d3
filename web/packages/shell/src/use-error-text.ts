import { ApiProblem, Unreachable } from '@docket/api'
import { useText } from '@docket/i18n'
import { useCallback } from 'react'

/** What went wrong, in the person's language: the server's own sentence when it sent one. */
export function useErrorText(): (error: unknown) => string {
  const t = useText()
  return useCallback(
    error => {
      if (error instanceof Unreachable) return t('error-unreachable')
      if (error instanceof ApiProblem && error.code === 'INSUFFICIENT_ROLE') return t('error-no-permission')
      if (error instanceof ApiProblem) return reasonOf(error) ?? error.message
      return t('error-unknown')
    },
    [t],
  )
}

function reasonOf(problem: ApiProblem): string | null {
  if (problem.code !== 'VALIDATION_ERROR') return null
  const reasons = problem.detailList<{ reason?: string }>().flatMap(detail => detail.reason ?? [])
  return reasons.length ? reasons.join(' ') : null
}
