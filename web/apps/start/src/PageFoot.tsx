import { LANGUAGE_NAMES, LANGUAGES, type Language, useSpeech } from '@docket/i18n'
import { Field, Select } from '@docket/ui'

export function PageFoot() {
  const { t, language, speak } = useSpeech()
  return (
    <footer className="max-w-xs border-line border-t pt-6">
      <Field label={t('language')}>
        {control => (
          <Select {...control} value={language} onChange={event => speak(event.target.value as Language)}>
            {LANGUAGES.map(code => (
              <option key={code} value={code} lang={code}>
                {LANGUAGE_NAMES[code]}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </footer>
  )
}
