import { useText } from '@docket/i18n'
import { Loaded } from '@docket/shell'
import { Button, Message } from '@docket/ui'
import { CircleCheckBig } from 'lucide-react'
import { PageTitle } from '../frame/PageTitle'
import { JobRow } from './JobRow'
import { useDeadJobs } from './use-jobs'

/** What the server gave up on, and why, for an operator to set going again once the cause is gone. */
export function JobsPage() {
  const t = useText()
  const query = useDeadJobs()
  return (
    <div className="mx-auto max-w-2xl">
      <PageTitle>{t('jobs-title')}</PageTitle>
      <Loaded query={query}>
        {({ pages }) => {
          const dead = pages.flatMap(page => page.data)
          if (!dead.length) {
            return (
              <Message icon={<CircleCheckBig size={28} />} title={t('jobs-empty')}>
                {t('jobs-empty-hint')}
              </Message>
            )
          }
          return (
            <>
              <p className="pb-4 text-muted text-sm">{t('jobs-lead')}</p>
              <ul className="divide-y divide-line rounded-lg border border-line bg-panel">
                {dead.map(job => (
                  <JobRow key={job.id} job={job} />
                ))}
              </ul>
            </>
          )
        }}
      </Loaded>
      {query.hasNextPage && (
        <Button
          look="outline"
          wide
          className="mt-4"
          busy={query.isFetchingNextPage}
          onClick={() => query.fetchNextPage()}
        >
          {t('show-more')}
        </Button>
      )}
    </div>
  )
}
