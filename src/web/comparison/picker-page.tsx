// The picker of key figures: search in Swedish words, see how we stand, choose one to compare.
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { PickedView, PickerView } from '../../contract/comparison.ts'
import { comparingWords } from '../../text/comparing.ts'
import { MadeUpMark } from '../../ui/notice.tsx'
import { PositionMark } from '../../ui/position-mark.tsx'
import { Asked, useAsked } from '../asked.tsx'
import { usePlace } from '../frame/place.ts'
import { useTitle } from '../frame/title.ts'
import { useReader } from '../reader.tsx'
import { ExcelButton } from '../workbooks/excel-button.tsx'
import { readPicker } from './comparison-search.ts'

const Followed = ({ by }: { readonly by: PickedView['followedBy'] }): ReactNode => {
  const { page } = comparingWords(useReader().language)
  return by.length === 0 ? null : (
    <span className="picked-by">
      {page.followedBy}{' '}
      {by.map(({ href, title }, at) => (
        <span key={href}>
          {at === 0 ? '' : ', '}
          <a href={href}>{title}</a>
        </span>
      ))}
    </span>
  )
}

const Row = ({ row }: { readonly row: PickedView }): ReactNode => (
  <li>
    <div>
      <a href={row.href} lang={row.lang}>
        {row.title}
      </a>
      <small>
        {row.id}
        {row.operatingArea === null ? '' : ` · ${row.operatingArea}`}
      </small>
      <Followed by={row.followedBy} />
    </div>
    <div className="picked-standing">
      {row.last === null ? null : <strong>{row.last}</strong>}
      <PositionMark position={row.position} />
      {row.among === null ? null : <small>{row.among}</small>}
    </div>
  </li>
)

const List = ({
  rows,
  among,
}: {
  readonly rows: readonly PickedView[]
  readonly among: string | null
}): ReactNode => (
  <>
    {among === null ? null : <p>{among}</p>}
    <ul className="picked">
      {rows.map((row) => (
        <Row key={row.id} row={row} />
      ))}
    </ul>
  </>
)

/** Groups of key figures that are called what was looked for. */
const FoundGroups = ({ foundGroups }: Pick<PickerView, 'foundGroups'>): ReactNode => {
  const { pick } = comparingWords(useReader().language)
  return foundGroups.length === 0 ? null : (
    <section>
      <h2>{pick.foundGroups}</h2>
      <ul>
        {foundGroups.map(({ href, title, lang }) => (
          <li key={href}>
            <a href={href} lang={lang}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

const Found = ({ view }: { readonly view: PickerView }): ReactNode => {
  const { pick } = comparingWords(useReader().language)
  const { found, followed } = view
  if (found !== null)
    return (
      <section>
        <h2>
          <span role="status">{found.sentence}</span>
        </h2>
        {found.hint === null ? null : <p>{found.hint}</p>}
        {view.results === null ? null : (
          <p>
            <a href={view.results}>{pick.showGroup}</a>
          </p>
        )}
        {found.rows.length === 0 ? null : <List rows={found.rows} among={view.among} />}
      </section>
    )
  if (view.imported === null) return null
  return (
    <section>
      <h2>{pick.followed}</h2>
      {followed.length === 0 ? (
        <p>{pick.followedNone}</p>
      ) : (
        <List rows={followed} among={view.among} />
      )}
    </section>
  )
}

const SearchForm = ({
  words,
  hint,
  groups,
}: Pick<PickerView, 'words' | 'hint' | 'groups'>): ReactNode => {
  const { language } = useReader()
  const { pick } = comparingWords(language)
  const [written, setWritten] = useState(words)
  const [group, setGroup] = useState(groups?.chosen ?? '')
  const navigate = useNavigate()
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    const search = readPicker({ sok: written.trim(), nyckeltalsgrupp: group })
    void navigate({ to: '.', search })
  }
  return (
    <search>
      <form className="picker-search" onSubmit={onSubmit}>
        <label className="field">
          {pick.label}
          {hint === null ? null : <small>{hint}</small>}
          <input
            type="search"
            value={written}
            maxLength={200}
            onChange={({ target }) => setWritten(target.value)}
          />
        </label>
        {groups === null ? null : (
          <label className="field">
            {pick.groups}
            <select value={group} onChange={({ target }) => setGroup(target.value)}>
              {groups.options.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        )}
        <button type="submit" className="button">
          {pick.label}
        </button>
      </form>
    </search>
  )
}

const Content = ({ view }: { readonly view: PickerView }): ReactNode => {
  const { language, pages } = useReader()
  const { organisation } = usePlace()
  const { heading, lead, words, hint, groups, imported, note } = view
  useTitle(comparingWords(language).nav)
  return (
    <>
      <h1>
        {heading} {view.madeUp ? <MadeUpMark word={pages.madeUp} /> : null}
      </h1>
      <p className="lead">{lead}</p>
      {imported === null ? null : (
        <SearchForm key={`${groups?.chosen ?? ''} ${words}`} {...{ words, hint, groups }} />
      )}
      <FoundGroups foundGroups={view.foundGroups} />
      <Found view={view} />
      {imported === null ? null : (
        <>
          <p className="quiet">
            {note} {imported}
          </p>
          <p className="table-buttons">
            <ExcelButton
              path={`/api/${organisation}/key-figures`}
              parameters={{
                words: words === '' ? undefined : words,
                keyFigureGroup: groups?.chosen === '' ? undefined : groups?.chosen,
              }}
              of={heading}
            />
          </p>
        </>
      )}
    </>
  )
}

export const PickerPage = (): ReactNode => {
  const { organisation } = usePlace()
  const { sok, nyckeltalsgrupp } = useSearch({ from: '/$organisation/jamfor' })
  const query = useAsked<PickerView>(`/api/${organisation}/key-figures`, {
    words: sok,
    keyFigureGroup: nyckeltalsgrupp,
  })
  return <Asked query={query}>{(view) => <Content view={view} />}</Asked>
}
