import type { Path } from '../document.ts'
import { introductionOf } from './draft.ts'
import { findPlace, findSharedAnchor } from './find-place.ts'
import { isRefusal, type Refusal } from './refusal.ts'
import type { SourceText } from './source.ts'

/**
 * Why the value at a path cannot be edited in a form, known before anybody tries: the document does not parse, or
 * the value is reached through an alias or a merge key, is shared by aliases, stands under a key that stands twice,
 * or under a `? ` key. A place where nothing stands yet is judged by what is around it.
 */
export function whyReadOnly(source: SourceText, path: Path): Refusal | undefined {
  const document = source.documents[Number(path[0])]
  if (document === undefined) return undefined
  const [problem] = document.problems
  if (document.root === undefined) {
    return problem === undefined ? undefined : { code: 'unreadable', path, args: { code: problem.code } }
  }
  const segments = path.slice(1)
  const place = findPlace(document.root, segments, path)
  if (isRefusal(place)) return place
  const written = place.kind === 'found' ? segments : segments.slice(0, segments.length - place.rest.length)
  const text = source.text.slice(document.from, document.to)
  const shared = findSharedAnchor(document.root, written, path, false, text)
  if (shared !== undefined && place.kind === 'found') return shared
  if (place.kind === 'missing' || place.inFlow) return undefined
  return introductionOf(place, text) === undefined ? { code: 'complex-key', path, args: {} } : undefined
}
