import type { Job } from '@docket/api'
import { useFormats, useText } from '@docket/i18n'
import { useWords } from '@docket/shell'
import { Button } from '@docket/ui'
import { RotateCw } from 'lucide-react'
import { useRunAgain } from './use-jobs'

/** What should have happened in words, its name for whoever looks into the server's log, and the error as it was said. */
export function JobRow({ job }: { job: Job }) {
  const t = useText()
  const words = useWords()
  const { dayTime } = useFormats()
  const again = useRunAgain()
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 p-3" data-testid="job">
      <div className="min-w-48 grow basis-0">
        <h2 className="font-semibold">{words.job(job.kind)}</h2>
        {job.last_error && (
          <p dir="auto" className="wrap-anywhere text-danger text-sm">
            {job.last_error}
          </p>
        )}
        <p className="numbers text-muted text-xs">
          {t('job-tried', { count: job.attempts, time: dayTime(job.run_at) })} ·{' '}
          <bdi dir="ltr" className="wrap-anywhere">
            {job.kind}
          </bdi>
        </p>
      </div>
      <Button
        look="outline"
        busy={again.isPending}
        onClick={() => again.mutate(job.id)}
        data-testid="run-again"
      >
        <RotateCw aria-hidden size={18} />
        {t('job-run-again')}
        <span className="sr-only">{words.job(job.kind)}</span>
      </Button>
    </li>
  )
}
