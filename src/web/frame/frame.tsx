// The frame of the staff's pages: municipality, person, round, and where one can go.
import { useQueryClient } from '@tanstack/react-query'
import { Outlet, useLocation, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useEffect, useState } from 'react'
import type { FrameReply } from '../../contract/staff.ts'
import { accountWords } from '../../text/accounts.ts'
import type { Language } from '../../text/language.ts'
import { Mark } from '../../ui/mark.tsx'
import { themeHref } from '../../ui/theme.ts'
import { Refused, signOutOf } from '../ask.ts'
import { Asked, useAsked } from '../asked.tsx'
import { AUDITING, clearDrafts } from '../drafts.ts'
import { useReader } from '../reader.tsx'
import { FrameContext } from './frame-context.ts'
import { keepFocus } from './keep-focus.ts'
import { LanguageButton } from './language-button.tsx'
import { followLinks } from './links.ts'
import { Navigation, usePages } from './navigation.tsx'
import { Palette } from './palette.tsx'
import { byYear, labelOfEarlier, usePlace, versionIn } from './place.ts'
import { PlainFrame } from './plain-frame.tsx'

const RoundChoice = ({ frame, round }: { readonly frame: FrameReply; readonly round: string }) => {
  const { words } = useReader()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const isKnown = frame.rounds.some(({ name }) => name === round)
  const choose = (chosen: string) => {
    const rest = pathname.split('/').slice(4).join('/')
    void navigate({ to: `/${frame.organisation}/${chosen}${rest === '' ? '' : `/${rest}`}` })
  }
  return (
    <label className="round-choice">
      <span className="sr-only">{words.round}</span>
      <select value={isKnown ? round : ''} onChange={(event) => choose(event.target.value)}>
        {isKnown ? null : (
          <option value="">{labelOfEarlier(frame.rounds, round) ?? words.chooseRound}</option>
        )}
        {byYear(frame.rounds).map(({ year, rounds }) => (
          <optgroup key={year} label={year}>
            {rounds.map((one) => (
              <option key={one.name} value={one.name}>
                {one.label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  )
}

/**
 * How the round stands: living, or closed to values and grades, with a way to what was frozen of it.
 * Values of periods that were not over may have come since, and are in what is looked at here.
 */
const StandingNote = ({ frame, round }: { readonly frame: FrameReply; readonly round: string }) => {
  const { words } = useReader()
  const { closed = null, isFrozen } = frame.rounds.find((one) => one.name === round) ?? {}
  if (closed === null) return words.draftNote
  const versions = `/app/${frame.organisation}/uppfoljningar#round-${encodeURIComponent(round)}`
  return (
    <>
      <strong>{closed}</strong>{' '}
      {isFrozen === true ? <a href={versions}>{words.whatWasFrozen}</a> : null}
    </>
  )
}

/** The person's roles, and for whom they stand in today. */
const asWhat = ({ person }: FrameReply, language: Language): readonly string[] =>
  person.standsInFor.length === 0
    ? person.roles
    : [
        ...person.roles,
        accountWords(language).delegation.standsInFor(person.standsInFor.join(', ')),
      ]

const Header = ({ frame }: { readonly frame: FrameReply }) => {
  const { language, words, versions } = useReader()
  const place = usePlace()
  const { name: round, version } = versionIn(place.round)
  const queries = useQueryClient()
  const navigate = useNavigate()
  const looked = place.round === '' ? frame.current : place.round
  const pages = usePages(frame, looked)
  const { pathname } = useLocation()
  // NOTE on a phone the menu is open on the page where it was opened, and closed on the next.
  const [openAt, setOpenAt] = useState<string | null>(null)
  const isOpen = openAt === pathname
  const leave = async () => {
    await signOutOf(frame.organisation)
    clearDrafts(frame.organisation, AUDITING)
    queries.clear()
    await navigate({ to: '/' })
  }
  return (
    <header className="staff-header" data-open={isOpen || undefined}>
      <div className="wide">
        <a className="name" href={`/app/${frame.organisation}`}>
          <Mark />
          {frame.municipality}
        </a>
        <button
          type="button"
          className="button quiet-button menu-button"
          aria-expanded={isOpen}
          onClick={() => setOpenAt(isOpen ? null : pathname)}
        >
          {words.menu}
        </button>
        <span className="quiet draft-line">
          {version === null ? (
            <StandingNote frame={frame} round={round} />
          ) : (
            <strong>{versions.frozenNote(version)}</strong>
          )}
        </span>
        <div className="person">
          <a href={`/app/${frame.organisation}/mitt-konto`}>
            {words.signedInAs(frame.person.name, asWhat(frame, language).join(', '))}
          </a>
          <a href={`/${frame.organisation}/`}>{words.nav.public}</a>
          <Palette frame={frame} round={looked} pages={pages} signOut={() => void leave()} />
          <LanguageButton />
          <button type="button" className="link-button" onClick={() => void leave()}>
            {words.signOut}
          </button>
        </div>
      </div>
      <div className="wide round-line">
        <Navigation frame={frame} round={looked} />
        {round === '' ? null : <RoundChoice frame={frame} round={round} />}
      </div>
    </header>
  )
}

/** Everything inside a municipality. Without a session the way in is shown instead. */
export const Frame = (): ReactNode => {
  const { words } = useReader()
  const { organisation } = usePlace()
  const navigate = useNavigate()
  const query = useAsked<FrameReply>(`/api/${organisation}`)
  const isOut = query.error instanceof Refused && query.error.problem.status === 401
  useEffect(() => {
    // NOTE who comes by an address of their own is led on to it when they have signed in.
    const { pathname, search } = window.location
    if (isOut) void navigate({ to: '/', search: { to: pathname + search } })
  }, [isOut, navigate])
  const frozen = query.data?.rounds.filter(({ isFrozen }) => isFrozen)
  useEffect(() => {
    for (const { name } of frozen ?? []) clearDrafts(organisation, name)
  }, [frozen, organisation])
  useEffect(() => followLinks((to) => void navigate({ to })), [navigate])
  useEffect(keepFocus, [])
  if (query.data === undefined)
    return (
      <PlainFrame>
        <Asked query={query}>{() => null}</Asked>
      </PlainFrame>
    )
  const frame = query.data
  return (
    <FrameContext value={frame}>
      <link rel="stylesheet" href={themeHref(frame.colour)} precedence="theme" />
      <a className="skip" href="#content">
        {words.skip}
      </a>
      <Header frame={frame} />
      <main id="content" className="wide" tabIndex={-1}>
        <Outlet />
      </main>
    </FrameContext>
  )
}
