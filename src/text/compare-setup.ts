import { defaultKeymap } from '@codemirror/commands'
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search'
import { EditorState, type Extension } from '@codemirror/state'
import { drawSelection, EditorView, highlightSpecialChars, keymap, lineNumbers } from '@codemirror/view'
import { editorTheme } from './editor-theme.ts'
import { viewedYaml } from './yaml-language.ts'

/** The same colours as everywhere a diff is shown; the package draws its own only where these leave room. */
const compareTheme = EditorView.theme({
  '&': { height: 'auto' },
  '&.cm-merge-a .cm-changedLine, & .cm-deletedChunk': { backgroundColor: 'var(--del)' },
  '&.cm-merge-b .cm-changedLine, & .cm-inlineChangedLine': { backgroundColor: 'var(--add)' },
  '&.cm-merge-a .cm-changedText, & .cm-deletedChunk .cm-deletedText': { background: 'var(--del2)' },
  '&.cm-merge-b .cm-changedText': { background: 'var(--add2)' },
  '&.cm-merge-b .cm-deletedText': { background: 'var(--del2)' },
  // What is quiet elsewhere would be too faint on the ground of a changed word.
  '& .cm-changedText, & .cm-changedText *, & .cm-deletedText, & .cm-deletedText *': { color: 'var(--t1)' },
  '& .cm-deletedChunk': { paddingLeft: '6px' },
  '& .cm-deletedLine, & .cm-deletedLine del, & .cm-insertedLine': { textDecoration: 'none' },
  '& .cm-changeGutter': { width: '3px', paddingLeft: '1px' },
  '&.cm-merge-a .cm-changedLineGutter, & .cm-deletedLineGutter': { background: 'var(--err-mark)' },
  '&.cm-merge-b .cm-changedLineGutter, & .cm-inlineChangedLineGutter': { background: 'var(--chg)' },
  '& .cm-collapsedLines': {
    background: 'var(--inset)',
    color: 'var(--t2)',
    borderTop: '1px solid var(--line)',
    borderBottom: '1px solid var(--line)',
    fontFamily: 'var(--sans)',
    fontSize: '0.75rem',
    padding: '3px 12px 3px 44px',
    cursor: 'pointer',
  },
  '& .cm-collapsedLines:before, & .cm-collapsedLines:after': { display: 'none' },
  '& .cm-mergeSpacer': {
    background: 'repeating-linear-gradient(-45deg, transparent 0 5px, var(--line) 5px 6px)',
  },
})

/** To read, to search and to walk through by keyboard; not to write. */
export const compareSetup: Extension = [
  lineNumbers(),
  highlightSpecialChars(),
  drawSelection(),
  highlightSelectionMatches(),
  search({ top: true }),
  viewedYaml,
  EditorState.readOnly.of(true),
  keymap.of([...searchKeymap, ...defaultKeymap]),
  editorTheme,
  compareTheme,
]

/** Name and words of one side. */
export const sideOf = (label: string, phrases: Readonly<Record<string, string>>): Extension => [
  EditorState.phrases.of({ ...phrases }),
  EditorView.contentAttributes.of({ 'aria-label': label, 'aria-readonly': 'true', tabindex: '0' }),
]
