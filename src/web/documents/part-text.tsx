// What stands in a part, block by block: saved as it is written, kept in the browser until the server has confirmed it.
import { useQueryClient } from '@tanstack/react-query'
import {
  lazy,
  type ReactNode,
  Suspense,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { DocumentPartView, DocumentReply } from '../../contract/documents.ts'
import type { PartBlock } from '../../domain/documents/document.ts'
import { proseFromText } from '../../domain/documents/prose-text.ts'
import { canonicalJson } from '../../domain/reports/canonical-json.ts'
import { documentWords } from '../../text/documents.ts'
import { Refusal } from '../../ui/notice.tsx'
import { useKeptName } from '../drafts.ts'
import { useFrame } from '../frame/frame-context.ts'
import { useReader } from '../reader.tsx'
import { useWriting } from '../writing.ts'
import { BlockTools } from './block-tools.tsx'
import { DrawnBlock } from './drawn-block.tsx'
import { NotSaved } from './not-saved.tsx'
import { PartConflict } from './part-conflict.tsx'
import { referableIn } from './referable.ts'
import { FetchTexts } from './reported-texts.tsx'
import { SourceMark } from './source-mark.tsx'
import { WrittenText } from './written-text.tsx'

// NOTE the editor is more than all the rest of the page, and those who read need none.
const ProseEditor = lazy(async () => {
  const { ProseEditor } = await import('./prose-editor.tsx')
  return { default: ProseEditor }
})

const blocksIn = (body: string): readonly PartBlock[] =>
  // NOTE written below, by this page of the same version, or by the server.
  JSON.parse(body) as readonly PartBlock[]

/** Where a block stands among those that are saved; -1: nowhere yet. */
const placeOf = (saved: readonly PartBlock[], block: PartBlock): number =>
  saved.findIndex((one) => canonicalJson(one) === canonicalJson(block))

const send = (body: string, basedOn: string | null) => ({
  blocks: blocksIn(body),
  basedOn: Number(basedOn ?? 0),
})

export const PartText = ({
  reply,
  part,
}: {
  readonly reply: DocumentReply
  readonly part: DocumentPartView
}): ReactNode => {
  const { language, words: staff } = useReader()
  const { organisation } = useFrame()
  const { page } = documentWords(language)
  const name = useKeptName(`document ${reply.id}`, part.id)
  const path = `/api/${organisation}/documents/${encodeURIComponent(reply.id)}/parts/${encodeURIComponent(part.id)}/text`
  const server = { body: JSON.stringify(part.blocks), basedOn: String(part.version) }
  const { body, writing, write, settle, take, save } = useWriting(name, path, server, send)
  const blocks = useMemo(() => blocksIn(body), [body])
  // NOTE the editors keep their own text; a new number makes them anew, as when another text is taken.
  const [made, setMade] = useState(0)
  const replace = useCallback(
    (next: readonly PartBlock[]) => {
      setMade((number) => number + 1)
      write(JSON.stringify(next))
    },
    [write],
  )
  const put = (index: number, block: PartBlock) =>
    write(JSON.stringify(blocks.map((one, at) => (at === index ? block : one))))
  const adopt = () => {
    take(server)
    setMade((number) => number + 1)
  }
  // NOTE what another has saved comes in where nothing has been typed since the two said the same.
  const agreed = useRef<string | null>(null)
  const [own, theirs] = [canonicalJson(blocks), canonicalJson(part.blocks)]
  const isIdle = writing.is === 'resting' || writing.is === 'saved'
  useEffect(() => {
    if (own === theirs) agreed.current = own
    else if (isIdle && own === agreed.current) adopt()
  })
  const { mayWrite } = part
  // NOTE whoever may not write reads what is saved, also where they have typed something that was not.
  const shown = mayWrite ? blocks : part.blocks
  const queries = useQueryClient()
  // NOTE the tools stand once, at the top of the part, and are those of the text that is written in.
  const [tools, setTools] = useState<HTMLElement | null>(null)
  const [writtenIn, setWrittenIn] = useState(-1)
  const first = shown.findIndex(({ is }) => is === 'written')
  const atTools = shown[writtenIn]?.is === 'written' ? writtenIn : first
  // NOTE what has been saved or decided since is read: to be compared, or why nothing is taken any more.
  const isTurnedBack = writing.is === 'newerExists' || writing.is === 'refused'
  useEffect(() => {
    if (isTurnedBack) void queries.invalidateQueries()
  }, [isTurnedBack, queries])
  return (
    <div className="part-text">
      {shown.length === 0 ? <p className="quiet">{page.nothingHere}</p> : null}
      {mayWrite && first >= 0 ? <div className="part-tools" ref={setTools} /> : null}
      {shown.map((block, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: a block is told from others by its place alone
          key={`${made} ${index}`}
          className="part-block"
        >
          {block.is === 'drawn' ? (
            <DrawnBlock
              drawn={block.drawn}
              document={reply.id}
              part={part}
              saved={placeOf(part.blocks, block)}
            />
          ) : (
            <>
              <SourceMark
                block={block}
                source={part.sources.find((one) => one.block === index)}
                isApproved={part.state === 'approved'}
                takeNow={
                  mayWrite
                    ? (from) =>
                        replace(
                          blocks.map((one, at) =>
                            at === index
                              ? { is: 'written', prose: proseFromText(from.text), from }
                              : one,
                          ),
                        )
                    : null
                }
              />
              {mayWrite ? (
                <Suspense fallback={<p role="status">{staff.loading}</p>}>
                  <ProseEditor
                    label={page.editor.label(part.heading)}
                    document={reply.id}
                    prose={block.prose}
                    images={reply.images}
                    referable={referableIn(reply, page.editor)}
                    change={(prose) => put(index, { ...block, prose })}
                    settle={settle}
                    tools={index === atTools ? tools : null}
                    takeTools={() => setWrittenIn(index)}
                  />
                </Suspense>
              ) : (
                <WrittenText prose={block.prose} images={reply.images} />
              )}
            </>
          )}
          {mayWrite ? <BlockTools blocks={blocks} index={index} replace={replace} /> : null}
        </div>
      ))}
      {mayWrite ? (
        <>
          <p className="quiet" role="status">
            {writing.is === 'refused' || writing.is === 'newerExists'
              ? ''
              : page.saving[writing.is]}
          </p>
          {writing.is === 'refused' ? (
            <Refusal title={writing.problem.title}>{writing.problem.detail}</Refusal>
          ) : null}
          {writing.is === 'newerExists' ? (
            <PartConflict
              other={writing.other}
              theirs={part}
              mine={blocks}
              keepTheirs={adopt}
              saveMine={(basedOn) => void save(basedOn)}
            />
          ) : null}
          <FetchTexts document={reply.id} part={part} blocks={blocks} replace={replace} />
        </>
      ) : null}
      {!mayWrite && writing.is === 'refused' && own !== theirs ? (
        <NotSaved problem={writing.problem} blocks={blocks} images={reply.images} />
      ) : null}
    </div>
  )
}
