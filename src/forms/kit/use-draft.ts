import { useRef, useState } from 'react'
import { afterPaint } from './after-paint.ts'

/** What was typed and does not stand in the text yet. */
interface Draft {
  readonly text: string
  /** What the text said when it was typed. */
  readonly base: string
}

export interface DraftOptions {
  /** What the text says now. */
  readonly text: string
  readonly commit: (typed: string) => void
  /** Emptying is only carried out when the field is left: the row would go away under the caret. */
  readonly holdsEmpty: boolean
  /** Reading the text takes longer than a frame: what is typed is painted first. */
  readonly isSlow: boolean
}

export interface DraftControl {
  readonly shown: string
  readonly type: (typed: string) => void
  /** Called when the field is left: what is still waiting is written now. */
  readonly settle: () => void
}

/**
 * The text of a field while it is typed in. The draft lives only until the text says the same; when the text comes to
 * say something else (undo, a fix, the map), that wins.
 */
export function useDraft({ text, commit, holdsEmpty, isSlow }: DraftOptions): DraftControl {
  const [draft, setDraft] = useState<Draft>()
  const waiting = useRef<{ readonly typed: string; readonly cancel: () => void }>(undefined)
  if (draft !== undefined && text !== draft.base) setDraft(undefined)

  const type = (typed: string): void => {
    waiting.current?.cancel()
    waiting.current = undefined
    setDraft({ text: typed, base: text })
    if (typed === '' && holdsEmpty) return
    if (!isSlow) return commit(typed)
    const cancel = afterPaint(() => {
      waiting.current = undefined
      commit(typed)
    })
    waiting.current = { typed, cancel }
  }
  const settle = (): void => {
    const late = waiting.current
    waiting.current = undefined
    late?.cancel()
    if (late !== undefined) commit(late.typed)
    else if (draft?.text === '' && holdsEmpty && text !== '') commit('')
    setDraft(undefined)
  }
  return { shown: draft !== undefined && text === draft.base ? draft.text : text, type, settle }
}
