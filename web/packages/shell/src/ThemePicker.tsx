import { useText } from '@docket/i18n'
import { keepTheme, Segmented, storedTheme, THEMES, type Theme } from '@docket/ui'
import { useState } from 'react'
import { useAppName } from './Shell'

export function ThemePicker() {
  const t = useText()
  const app = useAppName()
  const [theme, setTheme] = useState<Theme>(() => storedTheme(app))
  const choose = (chosen: Theme) => {
    keepTheme(app, chosen)
    setTheme(chosen)
  }
  const choices = THEMES.map(value => ({ value, label: t(`theme-${value}`) }))
  return <Segmented legend={t('theme')} value={theme} choices={choices} onChange={choose} />
}
