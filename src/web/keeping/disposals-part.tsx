// Decisions to destroy records: recorded, what each would remove looked through, carried out, taken back.
import type { ReactNode } from 'react'
import type { DisposalsReply } from '../../contract/disposals.ts'
import { disposalWords } from '../../text/disposals.ts'
import { Asked, useAsked } from '../asked.tsx'
import { usePlace } from '../frame/place.ts'
import { useReader } from '../reader.tsx'
import { ExcelButton } from '../workbooks/excel-button.tsx'
import { DisposalCard } from './disposal-card.tsx'
import { DisposalForm } from './disposal-form.tsx'

export const DisposalsPart = (): ReactNode => {
  const words = disposalWords(useReader().language)
  const { organisation } = usePlace()
  const path = `/api/${organisation}/disposals`
  const query = useAsked<DisposalsReply>(path)
  return (
    <section aria-labelledby="disposals">
      <h2 id="disposals">{words.heading}</h2>
      <p>{words.lead}</p>
      <Asked query={query} isPart>
        {(reply) => (
          <>
            <DisposalForm bodies={reply.bodies} />
            <h3>{words.list}</h3>
            {reply.disposals.length === 0 ? (
              <p className="quiet">{words.none}</p>
            ) : (
              <>
                <p className="table-buttons">
                  <ExcelButton path={path} of={words.list} />
                </p>
                {reply.disposals.map((disposal) => (
                  <DisposalCard key={disposal.id} disposal={disposal} />
                ))}
              </>
            )}
          </>
        )}
      </Asked>
    </section>
  )
}
