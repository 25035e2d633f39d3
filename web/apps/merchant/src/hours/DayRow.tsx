import type { Day, OpeningHours } from '@docket/api'
import { useSpeech, weekday } from '@docket/i18n'
import { IconButton } from '@docket/ui'
import { Plus, X } from 'lucide-react'
import { Fragment } from 'react'
import { TimeInput } from './TimeInput'
import { closingForInput, closingFromInput } from './week'

type Props = {
  day: Day
  index: number
  openings: OpeningHours[]
  onChange: (openings: OpeningHours[]) => void
}

export function DayRow({ day, index, openings, onChange }: Props) {
  const { t, language } = useSpeech()
  const name = weekday(index, language)
  const edit = (at: number, change: Partial<OpeningHours>) =>
    onChange(openings.map((opening, other) => (other === at ? { ...opening, ...change } : opening)))
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
      <span className="w-28 font-medium text-sm">{name}</span>
      <div className="flex grow flex-wrap items-center gap-2">
        {openings.length === 0 && <span className="text-muted text-sm">{t('hours-closed')}</span>}
        {openings.map((opening, at) => (
          <Fragment key={`${day} ${at}`}>
            <TimeInput
              label={`${name}: ${t('hours-opens')}`}
              value={opening.opens}
              onChange={opens => edit(at, { opens })}
            />
            –
            <TimeInput
              label={`${name}: ${t('hours-closes')}`}
              value={closingForInput(opening.closes)}
              onChange={closes => edit(at, { closes: closingFromInput(closes) })}
            />
            <IconButton
              label={`${name}: ${t('hours-remove')}`}
              icon={<X aria-hidden size={16} />}
              onClick={() => onChange(openings.filter((_, other) => other !== at))}
            />
          </Fragment>
        ))}
      </div>
      <IconButton
        label={`${name}: ${t('hours-add')}`}
        icon={<Plus aria-hidden size={18} />}
        onClick={() => onChange([...openings, { day, opens: '09:00', closes: '17:00' }])}
      />
    </li>
  )
}
