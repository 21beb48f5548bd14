// Which municipality, and how: its own sign-on, or one of the demonstration's people.
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { MunicipalitiesReply, MunicipalityView } from '../../contract/staff.ts'
import { accountWords } from '../../text/accounts.ts'
import { Refusal } from '../../ui/notice.tsx'
import { Refused, sendTo } from '../ask.ts'
import { Asked, useAsked } from '../asked.tsx'
import { useReader } from '../reader.tsx'
import { PlainFrame } from './plain-frame.tsx'

/** What the way in is asked with: the page that somebody was on their way to, and why they were sent back. */
export type WayIn = { readonly to?: string; readonly refused?: string }

export const readWayIn = ({ to, refused }: Readonly<Record<string, unknown>>): WayIn => ({
  ...(typeof to === 'string' && to.startsWith('/app/') ? { to } : {}),
  ...(typeof refused === 'string' ? { refused } : {}),
})

/** The page somebody was on their way to, where it is the municipality's own. */
const wayTo = ({ to }: WayIn, organisation: string): string | undefined =>
  to?.split(/[/?]/)[2] === organisation ? to : undefined

const useSignIn = () => {
  const { language, words } = useReader()
  const [refused, setRefused] = useState<string | null>(null)
  const navigate = useNavigate()
  const queries = useQueryClient()
  const way = useSearch({ from: '/' })
  const signIn = async (organisation: string, account: string) => {
    try {
      await sendTo(`/api/${organisation}/session`, { account }, { language })
      queries.clear()
      const to = wayTo(way, organisation)
      await (to === undefined
        ? navigate({ to: '/$organisation', params: { organisation } })
        : navigate({ href: to }))
    } catch (error) {
      setRefused(error instanceof Refused ? error.message : words.offline)
    }
  }
  return { refused, signIn }
}

type SignIn = (organisation: string, account: string) => Promise<void>

const Municipality = ({
  municipality: { organisation, name, signIns },
  signIn,
}: {
  readonly municipality: MunicipalityView
  readonly signIn: SignIn
}): ReactNode => {
  const { words } = useReader()
  return (
    <li className="municipality">
      <h2>{name}</h2>
      {signIns.length === 0 ? <p className="quiet">{words.noSignIns}</p> : null}
      <ul>
        {signIns.map((one) => (
          <li key={one.account}>
            <button
              type="button"
              className="button quiet-button"
              onClick={() => void signIn(organisation, one.account)}
            >
              <span className="sr-only">{name}: </span>
              <strong>{one.role}</strong>
              <span className="quiet">{one.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </li>
  )
}

type Listed = { readonly municipalities: MunicipalitiesReply['municipalities'] }

/** The demonstration's way in: any of its made-up people. */
const Choices = ({ municipalities }: Listed): ReactNode => {
  const { words } = useReader()
  const { refused, signIn } = useSignIn()
  return (
    <>
      <h1>{words.chooseHeading}</h1>
      <p className="lead">{words.chooseLead}</p>
      {refused === null ? null : <Refusal title={words.notSignedIn}>{refused}</Refusal>}
      <ul className="municipalities">
        {municipalities.map((one) => (
          <Municipality key={one.organisation} municipality={one} signIn={signIn} />
        ))}
      </ul>
    </>
  )
}

/** Why somebody was sent back from the sign-on, by the code in the address; null: they were not. */
const useSentBack = (): string | null => {
  const { words } = useReader()
  const refused: Readonly<Record<string, string>> = words.signOn.refused
  return refused[useSearch({ from: '/' }).refused ?? ''] ?? null
}

/** The municipalities' own sign-ons: each a page of its own provider. */
const SignOns = ({ municipalities }: Listed): ReactNode => {
  const { language, words } = useReader()
  const sentBack = useSentBack()
  const way = useSearch({ from: '/' })
  const hrefOf = (organisation: string, signOn: string): string => {
    const to = wayTo(way, organisation)
    return to === undefined ? signOn : `${signOn}?${new URLSearchParams({ to })}`
  }
  return (
    <>
      <h1>{words.signOn.heading}</h1>
      <p className="lead">{words.signOn.lead}</p>
      {sentBack === null ? null : <Refusal title={words.notSignedIn}>{sentBack}</Refusal>}
      <ul className="municipalities">
        {municipalities.map(({ organisation, name, signOn, local }) =>
          signOn === null && !local ? null : (
            <li key={organisation} className="municipality">
              <h2>{name}</h2>
              {signOn === null ? null : (
                <p>
                  <a className="button" href={hrefOf(organisation, signOn)}>
                    {words.signOn.into.what}
                    <span className="sr-only"> {words.signOn.into.where(name)}</span>
                  </a>
                </p>
              )}
              {local ? (
                <p>
                  <a
                    className={signOn === null ? 'button' : 'button quiet-button'}
                    href={hrefOf(organisation, `/app/${organisation}/logga-in`)}
                  >
                    {accountWords(language).signIn.here}
                    <span className="sr-only"> {words.signOn.into.where(name)}</span>
                  </a>
                </p>
              ) : null}
            </li>
          ),
        )}
      </ul>
    </>
  )
}

/** A server that runs without sign-on for staff says so, and leads to what it does show. */
const NoSignOn = ({ municipalities }: Listed): ReactNode => {
  const { words, pages } = useReader()
  return (
    <>
      <h1>{words.noSignOn.heading}</h1>
      <p className="lead">{words.noSignOn.text}</p>
      <ul>
        {municipalities.map(({ organisation, name }) => (
          <li key={organisation}>
            <a href={`/${organisation}/`}>{pages.goalsOf(name)}</a>
          </li>
        ))}
      </ul>
    </>
  )
}

export const ChoosePage = (): ReactNode => {
  const query = useAsked<MunicipalitiesReply>('/api/municipalities')
  return (
    <PlainFrame>
      <Asked query={query}>
        {({ municipalities }) => {
          if (municipalities.some(({ signOn, local }) => signOn !== null || local))
            return <SignOns municipalities={municipalities} />
          return municipalities.every(({ signIns }) => signIns.length === 0) ? (
            <NoSignOn municipalities={municipalities} />
          ) : (
            <Choices municipalities={municipalities} />
          )
        }}
      </Asked>
    </PlainFrame>
  )
}
