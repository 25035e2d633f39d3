export const LANGUAGES = ['en', 'es', 'hi', 'zh', 'ar'] as const
export type Language = (typeof LANGUAGES)[number]

/** Each language by its own name, as people look for it. */
export const LANGUAGE_NAMES: Record<Language, string> = {
  en: 'English',
  es: 'Español',
  hi: 'हिन्दी',
  zh: '中文',
  ar: 'العربية',
}

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr'
}

/** The first wish we can meet, else English. */
export function chooseLanguage(wishes: readonly (string | null | undefined)[]): Language {
  for (const wish of wishes) {
    const base = wish?.toLowerCase().split('-')[0]
    const known = LANGUAGES.find(language => language === base)
    if (known) return known
  }
  return 'en'
}
