import { ApiProblem, Unreachable } from '@docket/api'
import { useText } from '@docket/i18n'
import { Button, Message, Skeleton } from '@docket/ui'
import type { UseQueryResult } from '@tanstack/react-query'
import { CircleAlert, Lock, WifiOff } from 'lucide-react'
import type { ReactNode } from 'react'
import { useErrorText } from './use-error-text'

type Props<T> = {
  query: UseQueryResult<T>
  skeleton?: ReactNode
  children: (data: T) => ReactNode
}

/** A query's states, the same on every page: loading, offline, no permission, error with retry, and the data. */
export function Loaded<T>({ query, skeleton = <Skeleton />, children }: Props<T>) {
  const t = useText()
  if (query.data !== undefined) return children(query.data)
  if (!query.error) {
    return (
      <div role="status" aria-label={t('loading')}>
        {skeleton}
      </div>
    )
  }
  return <Failed error={query.error} retry={() => query.refetch()} busy={query.isFetching} />
}

type FailedProps = { error: Error; retry: () => void; busy: boolean }

function Failed({ error, retry, busy }: FailedProps) {
  const t = useText()
  const say = useErrorText()
  if (error instanceof ApiProblem && error.status === 403) {
    return (
      <Message alert icon={<Lock size={28} />} title={t('no-permission-title')}>
        {t('error-no-permission')}
      </Message>
    )
  }
  const offline = error instanceof Unreachable
  return (
    <Message
      alert
      icon={offline ? <WifiOff size={28} /> : <CircleAlert size={28} />}
      title={offline ? t('offline-title') : t('error-title')}
      action={
        <Button look="outline" onClick={retry} busy={busy}>
          {t('retry')}
        </Button>
      }
    >
      {say(error)}
    </Message>
  )
}
