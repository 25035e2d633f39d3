import { auth, people, type Signed, serverClock, useApi } from '@docket/api'
import { chooseLanguage, hasChosenLanguage, useSpeech } from '@docket/i18n'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { CodeForm } from './CodeForm'
import { DemoPeople } from './DemoPeople'
import { PhoneForm } from './PhoneForm'
import { useAppName } from './Shell'

type Props = { title: string; lead: string; roles: readonly string[]; onDone: (signed: Signed) => void }
type Asked = { phone: string; at: number }

/** Two steps: a number, then the code that was sent to it. */
export function SignIn({ title, lead, roles, onDone }: Props) {
  const [asked, setAsked] = useState<Asked | null>(null)
  const [phone, setPhone] = useState(useLastPhone())
  const finish = useFinish(onDone)
  return (
    <div className="mx-auto grid w-full max-w-sm gap-6 py-8">
      <header>
        <h1 className="font-bold text-2xl">{title}</h1>
        <p className="mt-2 text-muted">{lead}</p>
      </header>
      {asked ? (
        <CodeForm
          key={asked.at}
          asked={asked}
          onBack={() => setAsked(null)}
          onAsked={setAsked}
          onDone={finish}
        />
      ) : (
        <PhoneForm phone={phone} onPhone={setPhone} onAsked={setAsked} />
      )}
      {!asked && <DemoPeople roles={roles} onPick={setPhone} onAsked={setAsked} />}
    </div>
  )
}

export function useCodeRequest(onAsked: (asked: Asked) => void) {
  const api = useApi()
  const app = useAppName()
  return async (phone: string) => {
    const at = serverClock.now()
    await auth.requestCode(api, phone)
    localStorage.setItem(`docket.${app}.phone`, phone)
    onAsked({ phone, at })
  }
}

/** The number a link brought along (the start page does), else the last one used here. */
function useLastPhone(): string {
  const app = useAppName()
  const linked = new URLSearchParams(location.search).get('phone')
  return linked ?? localStorage.getItem(`docket.${app}.phone`) ?? ''
}

/**
 * Opens the session. A language chosen on this device becomes the person's, for their notices; where none was chosen, the
 * page speaks theirs.
 */
function useFinish(onDone: Props['onDone']) {
  const api = useApi()
  const queries = useQueryClient()
  const app = useAppName()
  const { language, speak } = useSpeech()
  return (signed: Signed) => {
    api.session.open(signed)
    queries.removeQueries({
      predicate: query => query.queryKey[0] !== 'config' && query.queryKey[0] !== 'menu',
    })
    const theirs = signed.user.language
    if (theirs && theirs !== language && !hasChosenLanguage(app)) speak(chooseLanguage([theirs]))
    else if (theirs !== language) {
      people.change(api, { language }).then(
        user => api.session.describe(user),
        () => undefined,
      )
    }
    onDone(signed)
  }
}
