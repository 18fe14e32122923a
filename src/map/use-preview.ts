import { useState } from 'react'
import type { FileEdits } from '../core/document.ts'
import { type Preview, previewLines } from './preview.ts'

/** A judgement that took longer waits until the pointer rests, in ms. */
const quick = 12
const rest = 140

/**
 * Answers what edits would do: at most once a frame, the lines first, the judgement in a task of its own, and where that
 * is slow only when nothing newer was asked for a moment. What is dragged never waits for it.
 */
class PreviewQueue {
  readonly #show: (preview: Preview | undefined) => void
  #wanted: readonly FileEdits[] | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #cost = 0

  constructor(show: (preview: Preview | undefined) => void) {
    this.#show = show
  }

  readonly ask = (edits: readonly FileEdits[] | undefined): void => {
    if (edits === undefined || edits.length === 0) {
      this.#stop()
      this.#wanted = undefined
      this.#show(undefined)
      return
    }
    this.#wanted = edits
    const isSlow = this.#cost > quick
    if (this.#timer !== undefined && !isSlow) return
    this.#stop()
    this.#timer = setTimeout(this.#answer, isSlow ? rest : 0)
  }

  readonly #answer = (): void => {
    this.#timer = undefined
    const edits = this.#wanted
    if (edits === undefined) return
    const start = performance.now()
    const { preview, judge } = previewLines(edits)
    this.#cost = performance.now() - start
    this.#show(preview)
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      if (this.#wanted !== edits) return this.#answer()
      const again = performance.now()
      const judged = judge()
      this.#cost += performance.now() - again
      if (this.#wanted === edits) this.#show({ ...preview, judged })
      else this.ask(this.#wanted)
    }, 0)
  }

  #stop(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }
}

/** The newest answer, and how to ask; `undefined` asks for nothing. */
export function usePreview(): readonly [
  Preview | undefined,
  (edits: readonly FileEdits[] | undefined) => void,
] {
  const [preview, setPreview] = useState<Preview>()
  const [queue] = useState(() => new PreviewQueue(setPreview))
  return [preview, queue.ask]
}
