import type { Say } from '../words/say.ts'

/** CodeMirror's own words (its English is the key) in the interface's language. */
export const editorPhrases = (words: Say): Readonly<Record<string, string>> => ({
  Find: words('text.find'),
  Replace: words('text.replace'),
  next: words('text.next'),
  previous: words('text.previous'),
  all: words('text.all'),
  'match case': words('text.matchCase'),
  'by word': words('text.byWord'),
  regexp: words('text.regexp'),
  replace: words('text.replaceOne'),
  'replace all': words('text.replaceAll'),
  close: words('text.close'),
  'current match': words('text.currentMatch'),
  'on line': words('text.onLine'),
  'replaced $ matches': words('text.replacedMatches'),
  'replaced match on line $': words('text.replacedOnLine'),
  'Fold line': words('text.foldLine'),
  'Unfold line': words('text.unfoldLine'),
  'folded code': words('text.foldedCode'),
  unfold: words('text.unfold'),
  'Control character': words('text.controlCharacter'),
})
