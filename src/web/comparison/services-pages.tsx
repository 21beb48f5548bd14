// The services of the municipality in a list, and one's units beside each other.
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ServicesReply, ServiceUnitsView } from '../../contract/services.ts'
import { serviceWords } from '../../text/services.ts'
import { ScrollBox } from '../../ui/scroll-box.tsx'
import { StripChart } from '../../ui/strip-chart.tsx'
import { UnitsPage as Units } from '../../ui/units-page.tsx'
import { Asked, useAsked } from '../asked.tsx'
import { usePlace } from '../frame/place.ts'
import { useTitle } from '../frame/title.ts'
import { useReader } from '../reader.tsx'
import { ExcelButton } from '../workbooks/excel-button.tsx'

const All = ({
  reply: { services, note },
  path,
}: {
  readonly reply: ServicesReply
  readonly path: string
}): ReactNode => {
  const { language, pages } = useReader()
  const { heading, lead, columns } = serviceWords(language)
  useTitle(heading)
  return (
    <>
      <h1>{heading}</h1>
      <p className="lead">{lead}</p>
      <p className="buttons">
        <ExcelButton path={path} of={heading} />
      </p>
      <ScrollBox label={heading} hint={pages.scrollHint}>
        <table>
          <caption className="sr-only">{heading}</caption>
          <thead>
            <tr>
              {[columns.service, columns.figures, columns.chosen, columns.units].map((one) => (
                <th scope="col" key={one}>
                  {one}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {services.map(({ id, title, lang, href, figures, chosen, units }) => (
              <tr key={id}>
                <th scope="row">
                  <a href={href} lang={lang}>
                    {title}
                  </a>
                </th>
                <td>{figures}</td>
                <td>{chosen}</td>
                <td>{units === null ? '–' : <a href={units.href}>{units.title}</a>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <p className="quiet">{note}</p>
    </>
  )
}

export const ServicesPage = (): ReactNode => {
  const { organisation, round } = usePlace()
  const path = `/api/${organisation}/rounds/${round}/services`
  const query = useAsked<ServicesReply>(path)
  return <Asked query={query}>{(reply) => <All reply={reply} path={path} />}</Asked>
}

const OfService = ({
  view,
  path,
}: {
  readonly view: ServiceUnitsView
  readonly path: string
}): ReactNode => {
  const { language, pages } = useReader()
  const { organisation, round } = usePlace()
  const { basis } = serviceWords(language)
  useTitle(view.title)
  return (
    <Units
      view={view}
      words={pages}
      drawn={({ strip }) => (strip === null ? null : <StripChart strip={strip} words={pages} />)}
      actions={
        <p className="buttons">
          <a href={`/app/${organisation}/${round}/verksamheter/${encodeURIComponent(view.id)}`}>
            {basis.back}
          </a>
          <ExcelButton path={path} of={view.title} />
        </p>
      }
    />
  )
}

export const ServiceUnitsPage = (): ReactNode => {
  const { organisation, round } = usePlace()
  const { service } = useParams({ from: '/$organisation/$round/verksamheter/$service/enheter' })
  const path = `/api/${organisation}/rounds/${round}/services/${encodeURIComponent(service)}/units`
  const query = useAsked<ServiceUnitsView>(path)
  return (
    <Asked query={query}>{(view) => <OfService key={service} view={view} path={path} />}</Asked>
  )
}
