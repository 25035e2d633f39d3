import type { Notice } from '@docket/api'
import { useFormats, useNow, useText } from '@docket/i18n'
import { Link } from '@tanstack/react-router'
import clsx from 'clsx'

export function NoticeRow({ notice, onOpen }: { notice: Notice; onOpen: () => void }) {
  const t = useText()
  const { ago } = useFormats()
  const now = useNow(30_000)
  const unread = !notice.read_at
  const content = (
    <>
      <span className="mt-2 w-2.5 shrink-0">
        {unread && (
          <span
            role="img"
            aria-label={t('notices-unread')}
            className="block size-2.5 rounded-full bg-accent"
          />
        )}
      </span>
      <span className="min-w-0 grow">
        <span className={clsx('block', unread && 'font-semibold')}>{notice.title}</span>
        <span className="block text-muted text-sm">{notice.body}</span>
        <time className="text-muted text-xs">{ago(notice.at, now)}</time>
      </span>
    </>
  )
  const look = 'flex w-full gap-3 p-4 text-start hover:bg-sunken'
  return (
    <li>
      {notice.data.order_id ? (
        <Link
          to="/orders/$orderId"
          params={{ orderId: notice.data.order_id }}
          onClick={onOpen}
          className={look}
        >
          {content}
        </Link>
      ) : (
        <button type="button" onClick={onOpen} className={look}>
          {content}
        </button>
      )}
    </li>
  )
}
