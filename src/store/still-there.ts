import type { Analysis } from '../core/analyse.ts'
import type { Intention } from '../core/apply.ts'
import type { Path } from '../core/document.ts'
import { sourceOf } from '../core/say.ts'
import { spanAt } from '../core/yaml/locate.ts'
import type { SourceText } from '../core/yaml/source.ts'

/**
 * Whether what an intention was made for still stands where it says. While a long text is read elsewhere, forms and
 * fixes show an older reading; a line typed above would make the same path another entry.
 */
export function isStillThere(shown: Analysis, now: Analysis, { edits, patches = [] }: Intention): boolean {
  if (shown.workspace === now.workspace) return true
  const pair = (file: string) => {
    const [before, after] = [sourceOf(shown, file), sourceOf(now, file)]
    return before === undefined || after === undefined || before.text === after.text
      ? undefined
      : { before, after }
  }
  return (
    patches.every(({ file }) => pair(file) === undefined) &&
    edits.every(({ file, edits: own }) => {
      const texts = pair(file)
      return texts === undefined || own.every(({ path }) => isSame(texts.before, texts.after, path))
    })
  )
}

/** The same text at a path, or at what is nearest above it where nothing stands yet. */
function isSame(before: SourceText, after: SourceText, path: Path): boolean {
  let known = path
  while (spanAt(before, known) === undefined) known = known.slice(0, -1)
  return textAt(before, known) === textAt(after, known)
}

function textAt(source: SourceText, path: Path): string | undefined {
  const span = spanAt(source, path)
  return span === undefined ? undefined : source.text.slice(span.from, span.to)
}
