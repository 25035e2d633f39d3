import { people, useApi, useViewer } from '@docket/api'
import { LANGUAGE_NAMES, LANGUAGES, type Language, useSpeech } from '@docket/i18n'
import { Field, Select } from '@docket/ui'

/** Changes this device at once and tells the server, which writes notices in the person's language. */
export function LanguagePicker() {
  const api = useApi()
  const viewer = useViewer()
  const { language, speak, t } = useSpeech()
  const choose = (chosen: Language) => {
    speak(chosen)
    if (viewer)
      people.change(api, { language: chosen }).then(
        user => api.session.describe(user),
        () => undefined,
      )
  }
  return (
    <Field label={t('language')}>
      {control => (
        <Select {...control} value={language} onChange={event => choose(event.target.value as Language)}>
          {LANGUAGES.map(code => (
            <option key={code} value={code} lang={code}>
              {LANGUAGE_NAMES[code]}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
}
