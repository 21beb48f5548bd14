// What sets a draft apart from the version before it, in words.
import type { ReactNode } from 'react'
import type { AdoptionReply } from '../../contract/workshop.ts'
import { workshopWords } from '../../text/workshop.ts'
import { useReader } from '../reader.tsx'

export const Differences = ({
  reply: { changes, against },
}: {
  readonly reply: Pick<AdoptionReply, 'changes' | 'against'>
}): ReactNode => {
  const { language } = useReader()
  const { adoption } = workshopWords(language)
  return (
    <section className="draft-changes">
      <h2>{adoption.changes}</h2>
      {changes.length === 0 ? (
        <p>{against === '' ? adoption.isFirst : adoption.noChanges}</p>
      ) : (
        <>
          <p className="quiet">{against}</p>
          <ul>
            {changes.map(({ text, lines }) => (
              <li key={text}>
                {text}
                {lines.length === 0 ? null : (
                  <dl className="change-lines">
                    {lines.map((line) => (
                      <div key={`${line.is} ${line.text}`} data-is={line.is}>
                        <dt>{line.is === 'also' ? '' : adoption[line.is]}</dt>
                        <dd>{line.text}</dd>
                      </div>
                    ))}
                  </dl>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
