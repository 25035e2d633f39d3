import type { HoursException } from '@docket/api'
import { useText } from '@docket/i18n'
import { Button, IconButton, Input } from '@docket/ui'
import { CalendarPlus, X } from 'lucide-react'
import { TimeInput } from './TimeInput'
import { closingForInput, closingFromInput } from './week'

type Props = { exceptions: readonly HoursException[]; onChange: (exceptions: HoursException[]) => void }

/** Holidays and short days: a date here outranks its weekday. */
export function ExceptionRows({ exceptions, onChange }: Props) {
  const t = useText()
  const edit = (at: number, change: Partial<HoursException>) =>
    onChange(exceptions.map((exception, other) => (other === at ? { ...exception, ...change } : exception)))
  return (
    <div className="grid gap-2">
      <h3 className="font-semibold text-sm">{t('hours-exceptions')}</h3>
      <ul className="divide-y divide-line">
        {exceptions.map((exception, at) => (
          <li key={at} className="flex flex-wrap items-center gap-2 py-2">
            <Input
              type="date"
              aria-label={t('hours-date')}
              value={exception.date}
              onChange={event => edit(at, { date: event.target.value })}
              className="numbers w-40!"
            />
            <label className="flex min-h-11 items-center gap-2 text-sm">
              <input
                type="checkbox"
                checked={exception.closed ?? false}
                onChange={event => edit(at, { closed: event.target.checked })}
                className="size-5 accent-accent"
              />
              {t('hours-closed')}
            </label>
            {!exception.closed && (
              <>
                <TimeInput
                  label={t('hours-opens')}
                  value={exception.opens ?? ''}
                  onChange={opens => edit(at, { opens })}
                />
                –
                <TimeInput
                  label={t('hours-closes')}
                  value={closingForInput(exception.closes ?? '')}
                  onChange={closes => edit(at, { closes: closingFromInput(closes) })}
                />
              </>
            )}
            <IconButton
              label={t('hours-exception-remove', { date: exception.date })}
              icon={<X aria-hidden size={16} />}
              onClick={() => onChange(exceptions.filter((_, other) => other !== at))}
            />
          </li>
        ))}
      </ul>
      <Button
        look="outline"
        className="justify-self-start"
        onClick={() => onChange([...exceptions, { date: '', closed: true }])}
      >
        <CalendarPlus aria-hidden size={18} />
        {t('hours-exception-add')}
      </Button>
    </div>
  )
}
