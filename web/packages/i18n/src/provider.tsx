import type { FluentBundle } from '@fluent/bundle'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { chooseLanguage, directionOf, type Language } from './languages'
import { format, loadTexts, type Values } from './texts'

type Speech = {
  language: Language
  direction: 'ltr' | 'rtl'
  speak: (language: Language) => void
  t: (id: string, values?: Values) => string
  knows: (id: string) => boolean
}

const SpeechContext = createContext<Speech | null>(null)

/** The language chosen on this device, else the browser's. */
export function storedLanguage(app: string): Language {
  return chooseLanguage([localStorage.getItem(`docket.${app}.language`), ...navigator.languages])
}

export function hasChosenLanguage(app: string): boolean {
  return localStorage.getItem(`docket.${app}.language`) !== null
}

type Props = { app: string; catalogues: readonly string[]; children: ReactNode }

export function SpeechProvider({ app, catalogues, children }: Props) {
  const [language, setLanguage] = useState(() => storedLanguage(app))
  const [bundle, setBundle] = useState<FluentBundle | null>(null)

  useEffect(() => {
    let current = true
    loadTexts(language, catalogues).then(loaded => {
      if (!current) return
      document.documentElement.lang = language
      document.documentElement.dir = directionOf(language)
      setBundle(loaded)
    })
    return () => {
      current = false
    }
  }, [language, catalogues])

  const speech = useMemo(() => bundle && speechOf(app, bundle, setLanguage), [app, bundle])
  return speech && <SpeechContext value={speech}>{children}</SpeechContext>
}

export function useSpeech(): Speech {
  const speech = useContext(SpeechContext)
  if (!speech) throw new Error('useSpeech needs a SpeechProvider above it')
  return speech
}

export function useText(): Speech['t'] {
  return useSpeech().t
}

function speechOf(app: string, bundle: FluentBundle, setLanguage: (language: Language) => void): Speech {
  const language = chooseLanguage(bundle.locales)
  return {
    language,
    direction: directionOf(language),
    speak: chosen => {
      localStorage.setItem(`docket.${app}.language`, chosen)
      setLanguage(chosen)
    },
    t: (id, values) => format(bundle, id, values),
    knows: id => bundle.hasMessage(id),
  }
}
