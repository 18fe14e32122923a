/** One document's own text inside a stream. */
export interface StreamPart {
  readonly from: number
  readonly to: number
  /** The document follows a `...` line without a `---`: YAML reads it, Kubernetes tools drop it. */
  readonly afterEllipsis: boolean
}

export interface StreamParts {
  readonly parts: readonly StreamPart[]
  readonly lineStarts: readonly number[]
}

/**
 * Cuts a stream into documents the way a person counts them.
 *
 * - A `---` at the start of a line begins a document, wherever it stands: YAML forbids it inside scalars too.
 * - What stands before the first `---` belongs to that document when it is only comments, blanks or directives
 *   (a file header), and is a document of its own otherwise.
 * - A `...` line ends its document; comments and blanks after the last one belong to the document before.
 * - A bare `---` at the end is an empty document. Text of blanks only has no document, comments only have one.
 * - A byte order mark belongs to no document.
 */
export function splitStream(text: string): StreamParts {
  const lineStarts: number[] = []
  const parts: StreamPart[] = []
  let from = text.charCodeAt(0) === 0xfeff ? 1 : 0
  let state: 'header' | 'content' = 'header'
  let afterEllipsis = false
  let blank = true
  const close = (to: number): void => {
    parts.push({ from, to, afterEllipsis: afterEllipsis && state === 'content' })
  }
  for (let start = 0; start <= text.length; ) {
    lineStarts.push(start)
    const newline = text.indexOf('\n', start)
    const next = newline < 0 ? text.length + 1 : newline + 1
    const body = start === 0 ? from : text.charCodeAt(start) === 0xfeff ? start + 1 : start
    const code = text.charCodeAt(body)
    if (code === 0x2d && isMarker(text, body, '---')) {
      if (state === 'content') {
        close(start)
        from = body
      }
      afterEllipsis = false
      state = 'content'
      blank = false
    } else if (code === 0x2e && state === 'content' && isMarker(text, body, '...')) {
      close(Math.min(next, text.length))
      from = Math.min(next, text.length)
      state = 'header'
      afterEllipsis = true
      blank = true
    } else if (state === 'header') {
      const kind = lineKind(text, body, Math.min(next, text.length))
      if (kind !== 'blank') blank = false
      if (kind === 'content') state = 'content'
    }
    start = next
  }
  const last = parts.at(-1)
  if (state === 'content') close(text.length)
  else if (last !== undefined) parts[parts.length - 1] = { ...last, to: text.length }
  else if (!blank) close(text.length)
  return { parts, lineStarts }
}

function isMarker(text: string, at: number, marker: string): boolean {
  if (!text.startsWith(marker, at)) return false
  const after = text[at + 3]
  return after === undefined || after === ' ' || after === '\t' || after === '\n' || after === '\r'
}

function lineKind(text: string, from: number, to: number): 'blank' | 'header' | 'content' {
  if (text[from] === '%') return 'header'
  for (let index = from; index < to; index += 1) {
    const character = text[index]
    if (character === ' ' || character === '\t' || character === '\r' || character === '\n') continue
    return character === '#' ? 'header' : 'content'
  }
  return 'blank'
}
