import { useRef, useState } from 'react'
import { afterTyping } from './after-typing.ts'

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
}

export interface DraftControl {
  readonly shown: string
  /** What the text says was typed here. */
  readonly isOwn: boolean
  readonly type: (typed: string) => void
  /** Writes what still waits, before a shortcut acts on the text. */
  readonly flush: () => void
  /** Called when the field is left: what is still waiting is written now. */
  readonly settle: () => void
}

/**
 * The text of a field while it is typed in. What is typed is painted first and written into the text right after, or
 * when typing rests where that takes long. The draft lives only until the text says the same; when the text comes to
 * say something else (undo, a fix, the map), that wins.
 */
export function useDraft({ text, commit, holdsEmpty }: DraftOptions): DraftControl {
  const [draft, setDraft] = useState<Draft>()
  const [last, setLast] = useState<string>()
  const waiting = useRef<{ readonly typed: string; readonly cancel: () => void }>(undefined)
  if (draft !== undefined && text !== draft.base) setDraft(undefined)

  const type = (typed: string): void => {
    waiting.current?.cancel()
    waiting.current = undefined
    setDraft({ text: typed, base: text })
    setLast(typed)
    if (typed === '' && holdsEmpty) return
    const cancel = afterTyping(() => {
      waiting.current = undefined
      commit(typed)
    })
    waiting.current = { typed, cancel }
  }
  const flush = (): void => {
    const late = waiting.current
    if (late === undefined) return
    waiting.current = undefined
    late.cancel()
    commit(late.typed)
  }
  const settle = (): void => {
    flush()
    if (draft?.text === '' && holdsEmpty && text !== '') commit('')
    setDraft(undefined)
  }
  const shown = draft !== undefined && text === draft.base ? draft.text : text
  return { shown, isOwn: text === last, type, flush, settle }
}
