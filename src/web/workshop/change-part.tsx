// A draft being changed: its file with faults at their lines, and beside it what it says.
import { lazy, type ReactNode, Suspense, useEffect, useId, useMemo, useState } from 'react'
import type { AdoptionReply } from '../../contract/workshop.ts'
import { workshopWords } from '../../text/workshop.ts'
import { Refusal } from '../../ui/notice.tsx'
import { useAsked } from '../asked.tsx'
import { useFrame } from '../frame/frame-context.ts'
import { useReader } from '../reader.tsx'
import { AskedNow } from './asked-now.tsx'
import { checkDraft } from './check-draft.ts'
import { DrawnPart, FaultList } from './check-part.tsx'
import { Differences } from './differences.tsx'
import { DraftConflict } from './draft-conflict.tsx'
import type { EditorHandle } from './editor.tsx'
import { ModelForm } from './model-form.tsx'
import type { DraftWriting } from './use-draft-writing.ts'

// NOTE the editor is half of all that the workshop loads, and most changes are made in the forms.
const Editor = lazy(async () => {
  const { Editor } = await import('./editor.tsx')
  return { default: Editor }
})

/** How long somebody may pause before what they wrote is checked, ms. */
const PAUSE = 300

const useLater = <Value,>(value: Value): Value => {
  const [later, setLater] = useState(value)
  useEffect(() => {
    const timer = window.setTimeout(() => setLater(value), PAUSE)
    return () => window.clearTimeout(timer)
  }, [value])
  return later
}

const Changes = ({
  organisation,
  draft,
}: {
  readonly organisation: string
  readonly draft: string
}): ReactNode => {
  const query = useAsked<AdoptionReply>(`/api/${organisation}/workshop/drafts/${draft}/adoption`)
  return <AskedNow query={query}>{(reply) => <Differences reply={reply} />}</AskedNow>
}

export const ChangePart = ({
  organisation,
  draft,
  mayDraft,
  writing: use,
}: {
  readonly organisation: string
  readonly draft: string
  readonly mayDraft: boolean
  readonly writing: DraftWriting
}): ReactNode => {
  const { language, words: staff } = useReader()
  const { today } = useFrame()
  const words = workshopWords(language)
  const { body, writing, write, settle, take, save } = use
  const [editor, setEditor] = useState<EditorHandle | null>(null)
  const hint = useId()
  const settled = useLater(body)
  const checked = useMemo(() => checkDraft(settled, language, today), [settled, language, today])
  const [whole, setWhole] = useState(checked.model)
  if (checked.model !== null && checked.model !== whole) setWhole(checked.model)
  const { unsaved, saving, saved, waiting, resting } = words.draft.saving
  const said: Readonly<Record<string, string>> = { unsaved, saving, saved, waiting, resting }
  const [face, setFace] = useState<'form' | 'file'>(mayDraft ? 'form' : 'file')
  const [wanted, setWanted] = useState<{ readonly line: number; readonly column: number } | null>(
    null,
  )
  // NOTE the file must be there before its line can be gone to.
  useEffect(() => {
    if (wanted === null || face !== 'file' || editor === null) return
    editor.goTo(wanted.line, wanted.column)
    setWanted(null)
  }, [wanted, face, editor])
  const show = (line: number, column: number) => {
    setFace('file')
    setWanted({ line, column })
  }
  return (
    <div className="draft-change">
      <div className="draft-written">
        <fieldset className="view-choice">
          <legend className="sr-only">{words.face.legend}</legend>
          {(['form', 'file'] as const).map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="draft-face"
                checked={one === face}
                onChange={() => setFace(one)}
              />
              <span>{words.face[one]}</span>
            </label>
          ))}
        </fieldset>
        {face === 'form' ? (
          <ModelForm
            text={body}
            sections={whole?.sections ?? []}
            readOnly={!mayDraft}
            change={write}
          />
        ) : (
          <Suspense fallback={<p role="status">{staff.loading}</p>}>
            <Editor
              ref={setEditor}
              label={words.editor.label}
              describedBy={hint}
              text={body}
              faults={checked.faults}
              readOnly={!mayDraft}
              change={write}
              save={() => void save()}
              leave={settle}
            />
            <p className="quiet" id={hint}>
              {words.editor.hint}
            </p>
          </Suspense>
        )}
        {mayDraft ? (
          <p className="quiet" role="status">
            {said[writing.is] ?? ''}
          </p>
        ) : null}
        {writing.is === 'refused' ? (
          <Refusal title={writing.problem.title}>{writing.problem.detail}</Refusal>
        ) : null}
        {writing.is === 'newerExists' ? (
          <DraftConflict
            other={writing.other}
            mine={body}
            keepTheirs={() => take({ body: writing.other.written, basedOn: writing.other.basedOn })}
            saveMine={(basedOn) => void save(basedOn)}
          />
        ) : null}
      </div>
      <div className="draft-beside">
        <FaultList checked={checked} show={show} />
        {checked.faults.length === 0 ? <Changes organisation={organisation} draft={draft} /> : null}
        {whole === null ? null : <DrawnPart model={whole} isAsItWas={checked.model === null} />}
      </div>
    </div>
  )
}
