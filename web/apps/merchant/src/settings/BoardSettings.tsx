import { useText } from '@docket/i18n'
import { Button, Field, Input, Switch } from '@docket/ui'
import { Volume2 } from 'lucide-react'
import { bell } from '../bell/bell'
import { useSound } from '../bell/use-bell'
import { changeSettings, useKitchenSettings } from './kitchen-settings'

export function BoardSettings() {
  const t = useText()
  const sound = useSound()
  const { late, veryLate, volume, shortcuts } = useKitchenSettings()
  const test = async () => {
    await bell.unlock()
    bell.ring(volume)
  }
  return (
    <section aria-labelledby="board-settings" className="grid gap-4">
      <h2 id="board-settings" className="font-semibold">
        {t('settings-board')}
      </h2>
      <Switch
        label={t('settings-sound')}
        checked={sound !== 'off'}
        onChange={on => (on ? void bell.unlock() : bell.silence())}
      />
      <Field label={t('settings-volume')}>
        {control => (
          <div className="flex items-center gap-3">
            <input
              {...control}
              type="range"
              min={0.1}
              max={1}
              step={0.1}
              value={volume}
              onChange={event => changeSettings({ volume: Number(event.target.value) })}
              className="h-11 grow accent-accent"
            />
            <Button look="outline" onClick={test}>
              <Volume2 aria-hidden size={18} />
              {t('settings-test')}
            </Button>
          </div>
        )}
      </Field>
      <div className="grid grid-cols-2 gap-3">
        <Minutes
          label={t('settings-late')}
          value={late}
          onChange={minutes => changeSettings({ late: minutes })}
        />
        <Minutes
          label={t('settings-very-late')}
          value={veryLate}
          onChange={minutes => changeSettings({ veryLate: minutes })}
        />
      </div>
      <Switch
        label={t('settings-shortcuts')}
        hint={t('settings-shortcuts-hint')}
        checked={shortcuts}
        onChange={on => changeSettings({ shortcuts: on })}
      />
    </section>
  )
}

function Minutes({
  label,
  value,
  onChange,
}: {
  label: string
  value: number
  onChange: (minutes: number) => void
}) {
  return (
    <Field label={label}>
      {control => (
        <Input
          {...control}
          type="number"
          min={1}
          max={240}
          value={value}
          onChange={event => Number(event.target.value) > 0 && onChange(Number(event.target.value))}
        />
      )}
    </Field>
  )
}
