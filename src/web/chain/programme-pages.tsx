// The round's programmes, and one of them with the way to change it.
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ProgrammeReply, ProgrammesReply } from '../../contract/programmes.ts'
import { programmeWords } from '../../text/programmes.ts'
import {
  ProgrammePage as Programme,
  ProgrammesPage as Programmes,
} from '../../ui/programme-page.tsx'
import { Asked, useAsked } from '../asked.tsx'
import { useFrame } from '../frame/frame-context.ts'
import { usePlace } from '../frame/place.ts'
import { useTitle } from '../frame/title.ts'
import { useReader } from '../reader.tsx'
import { ExcelButton } from '../workbooks/excel-button.tsx'

const All = ({ reply }: { readonly reply: ProgrammesReply }): ReactNode => {
  const { pages, language } = useReader()
  const { organisation, round } = usePlace()
  const words = programmeWords(language)
  useTitle(words.heading)
  return (
    <>
      <Programmes view={reply} language={language} words={pages} />
      {reply.programmes.length === 0 ? null : (
        <p className="buttons">
          <ExcelButton
            path={`/api/${organisation}/rounds/${round}/programmes`}
            of={words.heading}
          />
        </p>
      )}
    </>
  )
}

export const ProgrammesPage = (): ReactNode => {
  const { organisation, round } = usePlace()
  const query = useAsked<ProgrammesReply>(`/api/${organisation}/rounds/${round}/programmes`)
  return <Asked query={query}>{(reply) => <All reply={reply} />}</Asked>
}

const One = ({ reply: { view } }: { readonly reply: ProgrammeReply }): ReactNode => {
  const { pages, language } = useReader()
  const { organisation, round } = usePlace()
  const { may } = useFrame()
  const words = programmeWords(language)
  useTitle(view.title)
  const path = `/api/${organisation}/rounds/${round}/programmes/${encodeURIComponent(view.id)}`
  return (
    <Programme
      view={view}
      language={language}
      words={pages}
      all={`/app/${organisation}/${round}/program`}
      actions={
        <p className="buttons">
          {may.includes('editChain') ? (
            <a href={`/app/${organisation}/planera`}>{words.edit}</a>
          ) : null}
          <ExcelButton path={path} of={view.title} />
        </p>
      }
    />
  )
}

export const ProgrammePage = (): ReactNode => {
  const { organisation, round } = usePlace()
  const { programme } = useParams({ from: '/$organisation/$round/program/$programme' })
  const query = useAsked<ProgrammeReply>(
    `/api/${organisation}/rounds/${round}/programmes/${encodeURIComponent(programme)}`,
  )
  return <Asked query={query}>{(reply) => <One key={programme} reply={reply} />}</Asked>
}
