// What the law asks of a round's report: what is late, what is missing with its day, what is there.
import type { ReactNode } from 'react'
import type { LawReply, RequirementView } from '../../contract/law.ts'
import { lawWords } from '../../text/law.ts'
import { Asked, useAsked } from '../asked.tsx'
import { usePlace } from '../frame/place.ts'
import { useTitle } from '../frame/title.ts'
import { useReader } from '../reader.tsx'
import { NotedDay } from './note-day-form.tsx'

const OneRequirement = ({
  one,
  group,
}: {
  readonly one: RequirementView
  readonly group: LawReply['groups'][number]['group']
}): ReactNode => (
  <li className="law-requirement" data-group={group}>
    <p className="law-words">{one.words}</p>
    <p>{one.standing}</p>
    <p className="quiet">
      {one.law}. {one.source}. {one.valid}.
    </p>
    {one.note === null ? null : <p className="quiet">{one.note}</p>}
  </li>
)

const Group = ({ group }: { readonly group: LawReply['groups'][number] }): ReactNode => (
  <section aria-labelledby={`law-${group.group}`}>
    <h2 id={`law-${group.group}`}>
      {group.heading} ({group.requirements.length})
    </h2>
    <ul className="law-list">
      {group.requirements.map((one) => (
        <OneRequirement key={one.id} one={one} group={group.group} />
      ))}
    </ul>
  </section>
)

export const LawPage = (): ReactNode => {
  const words = lawWords(useReader().language)
  const { organisation, round } = usePlace()
  const query = useAsked<LawReply>(`/api/${organisation}/rounds/${encodeURIComponent(round)}/law`)
  useTitle(words.heading)
  return (
    <Asked query={query}>
      {(reply) => (
        <>
          <h1>{words.heading}</h1>
          <p className="lead">{reply.sentence}</p>
          <p>
            <a href={reply.round.href}>{reply.round.title}</a>
          </p>
          {reply.groups.map((group) => (
            <Group key={group.group} group={group} />
          ))}
          {reply.days.length === 0 ? null : (
            <section aria-labelledby="law-days">
              <h2 id="law-days">{words.days.heading}</h2>
              <p>{words.days.lead}</p>
              <ul className="law-list">
                {reply.days.map((one) => (
                  <NotedDay key={one.what} one={one} mayNote={reply.mayNote} />
                ))}
              </ul>
            </section>
          )}
          <p className="quiet">
            {reply.source}. {reply.note}
          </p>
        </>
      )}
    </Asked>
  )
}
