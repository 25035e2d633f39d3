import { kitchen, type MarketSwitches as Switches, useApi, useViewer } from '@docket/api'
import { useText } from '@docket/i18n'
import { useErrorText } from '@docket/shell'
import { Switch, toasts } from '@docket/ui'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

const NAMES = ['delivery_enabled', 'cash_payment_enabled', 'upi_payment_enabled'] as const
const KEY = ['kitchen', 'switches']

/** What customers are offered: for operators. */
export function MarketSwitches() {
  const t = useText()
  const api = useApi()
  const say = useErrorText()
  const queries = useQueryClient()
  const operator = useViewer()?.roles.includes('operator') ?? false
  const { data } = useQuery({
    queryKey: KEY,
    queryFn: () => kitchen.config(api).then(answer => answer.data),
    enabled: operator,
  })
  const change = useMutation({
    mutationFn: (changed: Partial<Switches>) => kitchen.switchConfig(api, changed),
    onSuccess: answer => queries.setQueryData(KEY, answer),
    onError: error => toasts.show({ text: say(error), tone: 'danger' }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['config'] }),
  })
  if (!operator || !data) return null
  return (
    <section aria-labelledby="switches" className="grid gap-1">
      <h2 id="switches" className="font-semibold">
        {t('settings-offers')}
      </h2>
      {NAMES.map(name => (
        <Switch
          key={name}
          label={t(`switch-${name}`)}
          checked={data[name]}
          disabled={change.isPending}
          onChange={on => change.mutate({ [name]: on })}
        />
      ))}
    </section>
  )
}
