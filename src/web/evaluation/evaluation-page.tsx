// An evaluation as it is worked on: areas and questions with everybody's points, what shows them, and closing it.
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { EvaluationReply } from '../../contract/evaluations.ts'
import { evaluationWords } from '../../text/evaluation.ts'
import { asSentence } from '../../text/language.ts'
import { withParameters } from '../ask.ts'
import { Asked, useAsked } from '../asked.tsx'
import { useFrame } from '../frame/frame-context.ts'
import { useTitle } from '../frame/title.ts'
import { useReader } from '../reader.tsx'
import { ExcelButton } from '../workbooks/excel-button.tsx'
import { AreaPart } from './area-part.tsx'
import { EvaluationHead } from './head.tsx'
import { versionPath } from './version-path.ts'
import { WholePart } from './whole-part.tsx'

const Content = ({
  reply,
  path,
  isVersion = false,
}: {
  readonly reply: EvaluationReply
  readonly path: string
  readonly isVersion?: boolean
}): ReactNode => {
  const { language } = useReader()
  const words = evaluationWords(language)
  const { organisation } = useFrame()
  useTitle(reply.title)
  return (
    <>
      <EvaluationHead head={reply} heading={reply.title} />
      <ul className="plain-list">
        {reply.assessors
          .filter(({ progress, total }) => progress !== '' || total !== '')
          .map(({ id, label, progress, total }) => (
            <li key={id}>
              <strong>{label}</strong>:{' '}
              {[progress, total]
                .map(asSentence)
                .filter((one) => one !== '')
                .join(' ')}
            </li>
          ))}
      </ul>
      <p className="buttons">
        <a className="button" href={reply.resultHref}>
          {words.links.result}
        </a>
        <ExcelButton path={path} of={reply.title} />
        {isVersion ? null : (
          <a
            className="button quiet-button"
            href={withParameters(`${path}/file`, { language })}
            download=""
          >
            {words.links.file}
          </a>
        )}
        <a href={`/app/${organisation}/utvarderingar`}>{words.links.all}</a>
      </p>
      {reply.areas.map((area) => (
        <AreaPart key={area.id} reply={reply} area={area} />
      ))}
      <WholePart reply={reply} />
    </>
  )
}

export const EvaluationPage = (): ReactNode => {
  const { organisation, evaluation } = useParams({
    from: '/$organisation/utvarderingar/$evaluation',
  })
  const path = `/api/${organisation}/evaluations/${encodeURIComponent(evaluation)}`
  const query = useAsked<EvaluationReply>(path)
  return <Asked query={query}>{(reply) => <Content reply={reply} path={path} />}</Asked>
}

/** As it stood when it was closed. */
export const VersionPage = (): ReactNode => {
  const at = useParams({ from: '/$organisation/utvarderingar/$evaluation/version/$version/$day' })
  const path = versionPath(at)
  const query = useAsked<EvaluationReply>(path)
  return <Asked query={query}>{(reply) => <Content reply={reply} path={path} isVersion />}</Asked>
}
