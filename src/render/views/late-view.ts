// Who is late, in words, and the queue of mails as an administrator sees it.
import type { LateReply, LateView, MailReply } from '../../contract/mail.ts'
import type { Model } from '../../domain/model/model.ts'
import type { Body } from '../../domain/organisation/organisation.ts'
import { swedishDay } from '../../domain/periods/swedish-time.ts'
import type { Duty } from '../../domain/workflow/duties.ts'
import { sayDate, sayTime } from '../../text/dates.ts'
import { inLanguage, type Language } from '../../text/language.ts'
import { mailWords } from '../../text/mail.ts'
import { workingRoundWords } from '../../text/working-round.ts'
import { roundNameIn } from './staff-frame-view.ts'

type Loaded = {
  readonly versions: readonly { readonly model: Model }[]
  readonly chain: { readonly bodies: ReadonlyMap<string, Body> }
}
type Person = { readonly name: string; readonly email: string | null }

type SeenLate = {
  readonly loaded: Loaded
  readonly isPart: boolean
  readonly late: readonly {
    readonly duty: Duty
    readonly days: number
    readonly accounts: readonly string[]
  }[]
  readonly accounts: ReadonlyMap<string, Person>
  readonly reminded: ReadonlyMap<string, string>
}

const peopleOf = (
  { accounts, reminded }: SeenLate,
  waitedFor: readonly string[],
  language: Language,
): LateView['people'] => {
  const { late } = mailWords(language)
  const { compare } = new Intl.Collator(language)
  const saidOf = (account: string, email: string | null): string => {
    const last = reminded.get(account)
    if (last !== undefined) return late.reminded(sayDate(swedishDay(last), language))
    return email === null ? late.noAddress : late.never
  }
  return waitedFor
    .map((account) => {
      const { name = account, email = null } = accounts.get(account) ?? {}
      return { account, name, reminded: saidOf(account, email) }
    })
    .toSorted((a, b) => compare(a.name, b.name))
}

export const lateView = (
  seen: SeenLate,
  canRemind: boolean,
  organisation: string,
  language: Language,
): LateReply => {
  const words = mailWords(language).late
  const { steps } = workingRoundWords(language)
  const { versions, chain } = seen.loaded
  return {
    sentence: words.sentence(seen.late.length, seen.isPart),
    canRemind,
    rows: seen.late.map(({ duty, days, accounts }) => {
      const { round, step, body, latest } = duty
      const title = body === null ? undefined : chain.bodies.get(body)?.title
      const base = `/app/${organisation}/${round}`
      return {
        key: `${round} ${body ?? ''} ${step}`,
        body: title === undefined ? (body ?? words.whole) : inLanguage(title, language),
        href: body === null ? `${base}/laget` : `${base}/del/${encodeURIComponent(body)}`,
        step: words.step(
          steps[step],
          roundNameIn(versions, round, language),
          latest === null ? '' : sayDate(latest, language),
        ),
        late: words.days(days),
        people: peopleOf(seen, accounts, language),
      }
    }),
  }
}

type Job = {
  readonly jobId: string
  readonly accountId: string
  readonly day: string
  readonly standing: 'waiting' | 'done' | 'nothing' | 'givenUp'
  readonly tries: number
  readonly begun: number
  readonly dueAt: string
  readonly address: string | null
  readonly why: string | null
}

type SeenMail = {
  /** null: no mail is set up. */
  readonly set: { readonly through: string | null; readonly hour: number } | null
  readonly jobs: readonly Job[]
  readonly accounts: ReadonlyMap<string, Person>
  readonly letters: readonly {
    readonly id: string
    readonly to: { readonly name: string; readonly address: string }
    readonly subject: string
    readonly text: string
  }[]
}

const isTrouble = ({ standing, why }: Job): boolean =>
  standing === 'givenUp' || (standing === 'waiting' && why !== null)

const howOf = ({ set }: SeenMail, language: Language): string => {
  const { queue } = mailWords(language)
  if (set === null) return queue.notSet
  return set.through === null ? queue.demo : queue.set(set.through, set.hour)
}

const rowOf = (job: Job, accounts: SeenMail['accounts'], language: Language) => {
  const { queue } = mailWords(language)
  const person = accounts.get(job.accountId)
  const tries = job.tries > 1 || isTrouble(job) ? [queue.tries(job.tries)] : []
  const next = job.standing === 'waiting' ? [queue.next(sayTime(job.dueAt, language))] : []
  const given = job.begun > 1 ? queue.interrupted : queue.dayOver
  return {
    key: job.jobId,
    day: sayDate(job.day, language),
    name: person?.name ?? job.accountId,
    address: job.address ?? person?.email ?? null,
    standing: queue.standings[job.standing],
    isTrouble: isTrouble(job),
    more: [...tries, ...next].join(', ') || null,
    said: job.why ?? (job.standing === 'givenUp' ? given : null),
  }
}

export const mailView = (seen: SeenMail, language: Language): MailReply => {
  const { queue } = mailWords(language)
  const trouble = seen.jobs.filter(isTrouble).length
  return {
    how: howOf(seen, language),
    trouble:
      seen.set?.through === null
        ? null
        : seen.jobs.length === 0
          ? queue.none
          : queue.trouble(trouble),
    rows: seen.jobs.map((job) => rowOf(job, seen.accounts, language)),
    letters: seen.letters.map(({ id, to, subject, text }) => ({
      key: id,
      to: queue.to(to.name, to.address),
      subject,
      text,
    })),
  }
}
