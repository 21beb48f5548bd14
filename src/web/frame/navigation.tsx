// Where one can go in a municipality: a few parts, and the pages of the part one is in.
import { useLocation } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { FrameReply } from '../../contract/staff.ts'
import type { LinkView } from '../../contract/views.ts'
import { assignmentWords } from '../../text/assignments.ts'
import { auditingWords } from '../../text/auditing.ts'
import { citizenQuestionWords } from '../../text/citizen-questions.ts'
import { comparingWords } from '../../text/comparing.ts'
import { documentWords } from '../../text/documents.ts'
import { editingWords } from '../../text/editing.ts'
import { evaluationWords } from '../../text/evaluation.ts'
import { profilePageWords } from '../../text/financial-profile-page.ts'
import { houseTemplateWords } from '../../text/house-template.ts'
import { keepingWords } from '../../text/keeping.ts'
import { mailWords } from '../../text/mail.ts'
import { organisationWords } from '../../text/organisation.ts'
import { ownFilesWords } from '../../text/own-files.ts'
import { programmeWords } from '../../text/programmes.ts'
import { serviceWords } from '../../text/services.ts'
import { similarPageWords } from '../../text/similar-page.ts'
import { takingWords } from '../../text/taking-statistics.ts'
import { wholeProfileWords } from '../../text/whole-profile.ts'
import { workshopWords } from '../../text/workshop.ts'
import { yearWheelWords } from '../../text/year-wheel.ts'
import { useReader } from '../reader.tsx'
import { versionIn } from './place.ts'

/** Pages that belong together; a part of one page is that page. */
type Part = { readonly title: string; readonly pages: readonly LinkView[] }

/** The app's own pages, in their parts, in the order of the navigation: those that this person may open. */
const useParts = (frame: FrameReply, round: string): readonly Part[] => {
  const { words, work, language } = useReader()
  const base = `/app/${frame.organisation}`
  const inRound = `${base}/${round}`
  const mail = mailWords(language)
  const editing = editingWords(language).nav
  const may = (act: FrameReply['may'][number], href: string, title: string): readonly LinkView[] =>
    frame.may.includes(act) ? [{ href, title }] : []
  const ofRound = (...pages: readonly LinkView[]): readonly LinkView[] =>
    round === '' ? [] : pages
  const { parts } = words
  return [
    {
      title: work.nav.mine,
      pages: [
        { href: `${base}/min-sida`, title: work.nav.mine },
        ...may('readDocuments', `${base}/mina-filer`, ownFilesWords(language).nav),
      ],
    },
    {
      title: parts.followUp,
      pages: [
        ...ofRound(
          { href: inRound, title: words.nav.chain },
          { href: `${base}/${versionIn(round).name}/laget`, title: work.nav.board },
        ),
        ...may('chaseLate', `${base}/sena`, mail.late.nav),
        ...ofRound(
          {
            href: `${base}/${versionIn(round).name}/uppdrag`,
            title: assignmentWords(language).nav,
          },
          { href: `${inRound}/program`, title: programmeWords(language).nav },
          { href: `${inRound}/matris`, title: words.nav.matrix },
        ),
        ...(round === ''
          ? []
          : may(
              'readDocuments',
              `${base}/${versionIn(round).name}/dokument`,
              documentWords(language).page.nav,
            )),
        { href: `${base}/uppfoljningar`, title: words.nav.rounds },
        ...may('giveAuditorsVerdict', `${base}/revision`, auditingWords(language).nav),
        ...may('answerCitizens', `${base}/medborgarfragor`, citizenQuestionWords(language).nav),
        { href: `${base}/utvarderingar`, title: evaluationWords(language).nav },
      ],
    },
    {
      title: comparingWords(language).nav,
      pages: [
        { href: `${base}/jamfor`, title: comparingWords(language).pick.nav },
        { href: `${base}/jamfor/resultat`, title: comparingWords(language).results.nav },
        { href: `${base}/jamfor/profil`, title: wholeProfileWords(language).nav },
        { href: `${base}/statistik`, title: takingWords(language).nav },
        { href: `${base}/finansiell-profil`, title: profilePageWords(language).nav },
        { href: `${base}/liknande`, title: similarPageWords(language).nav },
      ],
    },
    {
      title: parts.planning,
      pages: [
        ...may('editChain', `${base}/planera`, editing.plan),
        ...may('editChain', `${base}/vand-aret`, editing.turn),
        { href: `${base}/arshjul`, title: yearWheelWords(language).nav },
        ...ofRound({ href: `${inRound}/verksamheter`, title: serviceWords(language).nav }),
      ],
    },
    {
      title: parts.municipality,
      pages: [
        { href: `${base}/organisation`, title: organisationWords(language).nav },
        ...ofRound({ href: `${inRound}/modell`, title: words.nav.model }),
        ...may('readModelDraft', `${base}/verkstad`, workshopWords(language).nav),
        ...may('setHouse', `${base}/husmall`, houseTemplateWords(language).nav),
        ...may('manageAccounts', `${base}/personer`, words.nav.people),
        ...may('seeMail', `${base}/mejl`, mail.queue.nav),
        ...may('recordDisposal', `${base}/arkiv`, keepingWords(language).nav),
      ],
    },
  ]
}

/** All pages of the navigation, as the command palette finds them. */
export const usePages = (frame: FrameReply, round: string): readonly LinkView[] =>
  useParts(frame, round).flatMap(({ pages }) => pages)

/** The page that an address is on or under: the longest that begins it. */
const pageAt = (parts: readonly Part[], address: string): LinkView | undefined =>
  parts
    .flatMap(({ pages }) => pages)
    .filter(({ href }) => address === href || address.startsWith(`${href}/`))
    .toSorted((a, b) => b.href.length - a.href.length)[0]

const LinkTo = ({
  to: { href, title },
  current,
}: {
  readonly to: LinkView
  readonly current: 'page' | 'true' | undefined
}) => (
  <a href={href} aria-current={current}>
    {title}
  </a>
)

export const Navigation = ({
  frame,
  round,
}: {
  readonly frame: FrameReply
  readonly round: string
}): ReactNode => {
  const { pathname } = useLocation()
  const parts = useParts(frame, round)
  const address = `/app${pathname.replace(/^\/app/, '')}`.replace(/\/$/, '')
  const here = pageAt(parts, address)
  const at = (page: LinkView) =>
    page !== here ? undefined : page.href === address ? 'page' : 'true'
  return (
    <nav aria-label={frame.municipality}>
      <ul className="parts">
        {parts.map(({ title, pages }) => {
          const [first] = pages
          if (first === undefined) return null
          const isHere = here !== undefined && pages.includes(here)
          const head = pages.length === 1 ? first : { href: first.href, title }
          return (
            <li key={title} data-here={isHere || undefined}>
              <LinkTo
                to={head}
                current={pages.length === 1 ? at(first) : isHere ? 'true' : undefined}
              />
              {pages.length === 1 ? null : (
                <ul className="part-pages">
                  {pages.map((page) => (
                    <li key={page.href}>
                      <LinkTo to={page} current={at(page)} />
                    </li>
                  ))}
                </ul>
              )}
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
