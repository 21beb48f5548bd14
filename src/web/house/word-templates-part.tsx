// The municipality's own Word templates: what each has places and styles for, added, replaced, fetched and removed.
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useId, useState } from 'react'
import type { HouseReply, WordTemplateView } from '../../contract/house-template.ts'
import { LARGEST_TEMPLATE } from '../../domain/reports/house-settings.ts'
import { houseTemplateWords } from '../../text/house-template.ts'
import { Refusal } from '../../ui/notice.tsx'
import { Refused, sendFile, sendTo } from '../ask.ts'
import { usePlace } from '../frame/place.ts'
import { useReader } from '../reader.tsx'

type Told = { readonly isRefused: boolean; readonly said: string }

/** Sends and removes templates; what came of it is told until the next. */
const useTemplates = (most: string) => {
  const { language, words: staff } = useReader()
  const words = houseTemplateWords(language)
  const { organisation } = usePlace()
  const queries = useQueryClient()
  const [told, setTold] = useState<Told | null>(null)
  const path = `/api/${organisation}/house/word-templates`
  const run = async (work: () => Promise<unknown>, said: string): Promise<void> => {
    setTold(null)
    try {
      await work()
      setTold({ isRefused: false, said })
    } catch (error) {
      const why = error instanceof Refused ? error.problem.detail : staff.offline
      setTold({ isRefused: true, said: why })
    }
    await queries.invalidateQueries()
  }
  const take = (file: File, replaced: WordTemplateView | null): Promise<void> => {
    const name = file.name.replace(/\.docx$/i, '')
    if (file.size > LARGEST_TEMPLATE) {
      setTold({ isRefused: true, said: words.refusals.templateTooLarge(most) })
      return Promise.resolve()
    }
    const place = replaced === null ? {} : { replaces: replaced.id, basedOn: replaced.basedOn }
    const parameters = Object.fromEntries(
      Object.entries({ name, language, ...place }).map(([key, value]) => [key, String(value)]),
    )
    return run(() => sendFile(path, file, parameters), words.word.added(name))
  }
  const remove = ({ id, name, basedOn }: WordTemplateView): Promise<void> =>
    run(
      () => sendTo(`${path}/removals`, { template: id, basedOn }, { language }),
      words.word.removed(name),
    )
  return { told, take, remove }
}

const FileField = ({
  label,
  help,
  of,
  take,
}: {
  readonly label: string
  readonly help?: string
  /** The template that it is about, for those who hear it; left out: a new one. */
  readonly of?: string
  readonly take: (file: File) => void
}): ReactNode => {
  const id = useId()
  return (
    <label className="field house-wide">
      <span>
        {label}
        {of === undefined ? null : <span className="sr-only"> {of}</span>}
      </span>
      <input
        type="file"
        accept=".docx"
        aria-describedby={help === undefined ? undefined : id}
        onChange={({ target }) => {
          const file = target.files?.[0]
          if (file !== undefined) take(file)
          target.value = ''
        }}
      />
      {help === undefined ? null : (
        <small id={id} className="quiet">
          {help}
        </small>
      )}
    </label>
  )
}

export const WordTemplatesPart = ({ reply }: { readonly reply: HouseReply }): ReactNode => {
  const { word } = houseTemplateWords(useReader().language)
  const { told, take, remove } = useTemplates(reply.most.template)
  return (
    <section aria-labelledby="word-templates" className="word-templates">
      <h2 id="word-templates">{word.heading}</h2>
      <p>{word.lead}</p>
      <p>
        <a href={reply.example} download>
          {word.example}
        </a>
      </p>
      {told?.isRefused ? <Refusal title={word.heading}>{told.said}</Refusal> : null}
      <p role="status">{told === null || told.isRefused ? '' : told.said}</p>
      {reply.templates.length === 0 ? (
        <p className="quiet">{word.none}</p>
      ) : (
        <ul className="word-template-list">
          {reply.templates.map((one) => (
            <li key={one.id}>
              <h3>{one.name}</h3>
              <p className="quiet">{one.said}</p>
              <ul>
                {one.found.map((said) => (
                  <li key={said}>{said}</li>
                ))}
              </ul>
              <div className="buttons">
                <a href={one.href} download>
                  {word.fetch}
                  <span className="sr-only"> {one.name}</span>
                </a>
                <button type="button" className="link-button" onClick={() => void remove(one)}>
                  {word.remove}
                  <span className="sr-only"> {one.name}</span>
                </button>
              </div>
              <FileField label={word.replace} of={one.name} take={(file) => void take(file, one)} />
            </li>
          ))}
        </ul>
      )}
      <div className="form-card">
        <FileField
          label={word.file}
          help={word.help(reply.most.template)}
          take={(file) => void take(file, null)}
        />
      </div>
    </section>
  )
}
