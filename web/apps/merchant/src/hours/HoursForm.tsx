import {
  type Hours,
  type HoursException,
  kitchen,
  type Merchant,
  type OpeningHours,
  useApi,
} from '@docket/api'
import { useText } from '@docket/i18n'
import { useErrorText } from '@docket/shell'
import { Button, toasts } from '@docket/ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { DayRow } from './DayRow'
import { ExceptionRows } from './ExceptionRows'
import { DAYS, exceptionProblem, openingProblem, openingsOf, sentException } from './week'

export function HoursForm({ merchant }: { merchant: Merchant }) {
  const t = useText()
  const say = useErrorText()
  const [hours, setHours] = useState<OpeningHours[]>(merchant.hours)
  const [exceptions, setExceptions] = useState<HoursException[]>(merchant.exceptions)
  const saving = useSavingHours()
  const wrong = hours.some(openingProblem) || exceptions.some(exceptionProblem)
  return (
    <section aria-labelledby="hours-title" className="grid gap-4">
      <h2 id="hours-title" className="font-semibold">
        {t('hours-week')}
      </h2>
      <ul className="divide-y divide-line rounded-lg border border-line bg-panel px-3">
        {DAYS.map((day, index) => (
          <DayRow
            key={day}
            day={day}
            index={index}
            openings={openingsOf(hours, day)}
            onChange={openings => setHours([...hours.filter(opening => opening.day !== day), ...openings])}
          />
        ))}
      </ul>
      <ExceptionRows exceptions={exceptions} onChange={setExceptions} />
      {wrong && <p className="font-medium text-danger text-sm">{t('hours-wrong')}</p>}
      {saving.error && (
        <p role="alert" className="font-medium text-danger text-sm">
          {say(saving.error)}
        </p>
      )}
      <Button
        className="justify-self-start"
        busy={saving.isPending}
        disabled={wrong}
        onClick={() => saving.mutate({ hours, exceptions: exceptions.map(sentException) })}
      >
        {t('save')}
      </Button>
    </section>
  )
}

function useSavingHours() {
  const t = useText()
  const api = useApi()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (week: Hours) => kitchen.setHours(api, week),
    onSuccess: () => toasts.show({ text: t('saved') }),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['kitchen', 'merchant'] })
      void queries.invalidateQueries({ queryKey: ['config'] })
    },
  })
}
