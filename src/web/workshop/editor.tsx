// The model's file as text: lines numbered, faults shown where they stand, words suggested; Tab leaves it.
import {
  autocompletion,
  type CompletionContext,
  type CompletionResult,
  completionKeymap,
} from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { yaml } from '@codemirror/lang-yaml'
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint'
import { EditorState } from '@codemirror/state'
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  keymap,
  lineNumbers,
} from '@codemirror/view'
import { tags } from '@lezer/highlight'
import {
  type ReactNode,
  type Ref,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
} from 'react'
import type { DraftFault } from './check-draft.ts'
import { languageWords } from './language-words.ts'

export type EditorHandle = {
  /** Puts the cursor at a line and column (from 1) and the keyboard in the text. */
  readonly goTo: (line: number, column: number) => void
}

const colours = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--brand-strong)' },
  { tag: tags.comment, color: 'var(--quiet)', fontStyle: 'italic' },
  { tag: [tags.string, tags.content], color: 'var(--ink)' },
  { tag: tags.meta, color: '#7c3206' },
])

const suggest = (context: CompletionContext): CompletionResult | null => {
  const word = context.matchBefore(/[\p{L}_$][\p{L}\d_-]*/u)
  if (word === null && !context.explicit) return null
  return {
    from: word?.from ?? context.pos,
    options: [...languageWords(context.state.doc.toString())],
    validFor: /^[\p{L}\d_-]*$/u,
  }
}

/** The one stretch that differs, so that the cursor and what can be undone stay. */
const changeTo = (before: string, after: string) => {
  let from = 0
  while (from < before.length && from < after.length && before[from] === after[from]) from += 1
  let [end, to] = [after.length, before.length]
  while (end > from && to > from && before[to - 1] === after[end - 1]) {
    end -= 1
    to -= 1
  }
  return { from, to, insert: after.slice(from, end) }
}

const placeIn = (state: EditorState, line: number, column: number): number => {
  const found = state.doc.line(Math.min(Math.max(line, 1), state.doc.lines))
  return Math.min(found.from + column - 1, found.to)
}

const diagnosticsOf = (state: EditorState, faults: readonly DraftFault[]): Diagnostic[] =>
  faults.map(({ line, column, sentence }) => {
    const from = placeIn(state, line, column)
    const { to } = state.doc.lineAt(from)
    return { from, to: Math.max(from, to), severity: 'error', message: sentence }
  })

const nonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''

export const Editor = ({
  label,
  describedBy,
  text,
  faults,
  readOnly,
  change,
  save,
  leave,
  ref,
}: {
  readonly label: string
  readonly describedBy: string
  readonly text: string
  readonly faults: readonly DraftFault[]
  readonly readOnly: boolean
  readonly change: (text: string) => void
  readonly save: () => void
  /** The keyboard has left the text. */
  readonly leave: () => void
  readonly ref: Ref<EditorHandle>
}): ReactNode => {
  const place = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | null>(null)
  // NOTE the editor lives longer than one render, so what it calls is read when it calls.
  const now = useRef({ text, change, save, leave })
  now.current = { text, change, save, leave }

  useEffect(() => {
    if (place.current === null) return
    const made = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: now.current.text,
        extensions: [
          EditorView.cspNonce.of(nonce()),
          lineNumbers(),
          lintGutter(),
          history(),
          drawSelection(),
          highlightActiveLine(),
          yaml(),
          syntaxHighlighting(colours),
          autocompletion({ override: [suggest], activateOnTyping: false }),
          EditorView.lineWrapping,
          EditorState.readOnly.of(readOnly),
          EditorView.contentAttributes.of({
            'aria-label': label,
            'aria-describedby': describedBy,
            spellcheck: 'false',
            tabindex: '0',
          }),
          keymap.of([
            {
              key: 'Mod-s',
              run: () => {
                now.current.save()
                return true
              },
            },
            ...completionKeymap,
            ...defaultKeymap,
            ...historyKeymap,
          ]),
          EditorView.domEventHandlers({ blur: () => now.current.leave() }),
          EditorView.updateListener.of(({ docChanged, state }) => {
            const typed = state.doc.toString()
            if (docChanged && typed !== now.current.text) now.current.change(typed)
          }),
        ],
      }),
    })
    view.current = made
    return () => {
      made.destroy()
      view.current = null
    }
  }, [label, describedBy, readOnly])

  // NOTE before the next key is pressed, so that what is typed meanwhile is never taken back.
  useLayoutEffect(() => {
    const shown = view.current
    const before = shown?.state.doc.toString()
    if (shown === null || before === undefined || before === text) return
    shown.dispatch({ changes: changeTo(before, text) })
  }, [text])

  useEffect(() => {
    const shown = view.current
    if (shown !== null)
      shown.dispatch(setDiagnostics(shown.state, diagnosticsOf(shown.state, faults)))
  }, [faults])

  useImperativeHandle(
    ref,
    () => ({
      goTo: (line, column) => {
        const shown = view.current
        if (shown === null) return
        const at = placeIn(shown.state, line, column)
        shown.dispatch({
          selection: { anchor: at },
          effects: EditorView.scrollIntoView(at, { y: 'center' }),
        })
        shown.focus()
      },
      // NOTE one handle for as long as the editor is there: who holds it is told once that it is.
    }),
    [],
  )

  return <div className="model-editor" ref={place} />
}
