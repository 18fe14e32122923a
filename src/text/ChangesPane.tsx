import { styled } from '@mui/material/styles'
import type { FileId } from '../core/document.ts'
import { LineDiff } from '../look/LineDiff.tsx'
import { useWorkbench } from '../store/state.ts'
import { textOf } from '../store/texts.ts'
import { useWords } from '../store/use-words.ts'

/** Unchanged lines shown round each change. */
const context = 3

/** What the download will differ in from the file as it was opened. */
export function ChangesPane({ file }: { readonly file: FileId }) {
  const words = useWords()
  const text = useWorkbench((state) => textOf(state.workspace, file)) ?? ''
  const imported = useWorkbench((state) => state.imported[file]) ?? ''
  return (
    <Pane>
      <h2>{words('text.changesTitle')}</h2>
      {text === imported ? (
        <p>{words('text.noChanges')}</p>
      ) : (
        <LineDiff before={imported} after={text} label={words('text.lineDiff')} context={context} />
      )}
    </Pane>
  )
}

const Pane = styled('div')({
  padding: '14px 16px',
  overflow: 'auto',
  '& h2': { fontSize: '0.8125rem', fontWeight: 600, marginBottom: 8 },
  '& p': { color: 'var(--t2)' },
})
