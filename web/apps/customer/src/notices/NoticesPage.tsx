import type { Notice } from '@docket/api'
import { useText } from '@docket/i18n'
import { Loaded } from '@docket/shell'
import { Button, Message, Skeleton } from '@docket/ui'
import { Bell, CheckCheck } from 'lucide-react'
import { PageTitle } from '../frame/PageTitle'
import { NoticeRow } from './NoticeRow'
import { useNoticePages, useReading } from './use-notices'

export function NoticesPage() {
  const t = useText()
  const query = useNoticePages()
  const reading = useReading()
  const list = query.data?.pages.flatMap(page => page.data) ?? []
  const readAll = list.some(notice => !notice.read_at) && (
    <Button look="quiet" busy={reading.isPending} onClick={() => reading.mutate('all')}>
      <CheckCheck aria-hidden size={18} />
      {t('notices-read-all')}
    </Button>
  )
  return (
    <div className="mx-auto max-w-xl">
      <PageTitle aside={readAll}>{t('nav-notices')}</PageTitle>
      <Loaded query={query} skeleton={<Skeleton rows={5} className="h-16" />}>
        {() => <NoticeRows list={list} onOpen={notice => !notice.read_at && reading.mutate(notice.id)} />}
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

function NoticeRows({ list, onOpen }: { list: readonly Notice[]; onOpen: (notice: Notice) => void }) {
  const t = useText()
  if (!list.length) {
    return (
      <Message icon={<Bell size={28} />} title={t('notices-empty')}>
        {t('notices-empty-hint')}
      </Message>
    )
  }
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-panel">
      {list.map(notice => (
        <NoticeRow key={notice.id} notice={notice} onOpen={() => onOpen(notice)} />
      ))}
    </ul>
  )
}
