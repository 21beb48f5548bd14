// How the public API is used, as a page: its addresses, what each takes, and an answer of each.
import type { ReactNode } from 'react'
import { LinkList } from './link-list.tsx'

type ApiView = {
  readonly root: string
  readonly description: string
  readonly limits: string
  readonly service: readonly string[]
  readonly operations: readonly {
    readonly name: string
    readonly path: string
    readonly said: string
    readonly parameters: readonly { readonly name: string; readonly said: string }[]
    readonly example: string
  }[]
}

type Words = Readonly<
  Record<
    | 'heading'
    | 'lead'
    | 'start'
    | 'description'
    | 'limits'
    | 'paging'
    | 'tags'
    | 'faults'
    | 'operations'
    | 'parameters'
    | 'example',
    string
  >
>

const Parameters = ({
  label,
  all,
}: {
  readonly label: string
  readonly all: ApiView['operations'][number]['parameters']
}): ReactNode =>
  all.length === 0 ? null : (
    <>
      <p className="kicker">{label}</p>
      <dl>
        {all.map(({ name, said }) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
    </>
  )

export const ApiPage = ({
  view,
  words,
}: {
  readonly view: ApiView
  readonly words: Words
}): ReactNode => (
  <article>
    <h1>{words.heading}</h1>
    <p className="lead">{words.lead}</p>
    <p>
      {words.start} <code className="api-path">{view.root}</code>
    </p>
    <LinkList links={[{ title: words.description, href: view.description }]} />
    <section>
      <h2>{words.limits}</h2>
      <p>{view.limits}</p>
      <ul>
        {[words.paging, words.tags, words.faults, ...view.service].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
    <section>
      <h2>{words.operations}</h2>
      {view.operations.map(({ name, path, said, parameters, example }) => (
        <section key={name} id={name} className="dataset">
          <h3>
            <code className="api-path">GET {path}</code>
          </h3>
          <p>{said}</p>
          <Parameters label={words.parameters} all={parameters} />
          <details>
            <summary>{words.example}</summary>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a block that scrolls must be reached by keyboard */}
            <pre className="api-example" tabIndex={0}>
              {example}
            </pre>
          </details>
        </section>
      ))}
    </section>
  </article>
)
