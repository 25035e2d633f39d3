export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

const key = (app: string) => `docket.${app}.theme`

export function storedTheme(app: string): Theme {
  const stored = localStorage.getItem(key(app))
  return THEMES.find(theme => theme === stored) ?? 'system'
}

export function applyTheme(theme: Theme) {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}

export function keepTheme(app: string, theme: Theme) {
  localStorage.setItem(key(app), theme)
  applyTheme(theme)
}
