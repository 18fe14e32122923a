import { styled } from '@mui/material/styles'
import { useId } from 'react'
import type { FileId } from '../core/document.ts'
import { LineDiff } from '../look/LineDiff.tsx'
import { useWorkbench } from '../store/state.ts'
import { textOf } from '../store/texts.ts'
import { useWords } from '../store/use-words.ts'
import { ChangesInWords } from './ChangesInWords.tsx'

/** Unchanged lines shown round each change. */
const context = 3

/** What the download will differ in: from the file as it was opened, and from what runs, where that is known. */
export function ChangesPane({ file }: { readonly file: FileId }) {
  const words = useWords()
  const imported = useWorkbench((state) => state.imported[file]) ?? ''
  const deployed = useWorkbench((state) => state.workspace.files.find((one) => one.id === file)?.deployed)
  return (
    <Pane>
      <Comparison
        file={file}
        title={words('text.changesTitle')}
        before={imported}
        none={words('text.noChanges')}
      />
      {deployed !== undefined && (
        <Comparison
          file={file}
          title={words('changes.deployed')}
          before={deployed}
          none={words('changes.sameMeaning')}
        />
      )}
    </Pane>
  )
}

interface ComparisonProps {
  readonly file: FileId
  readonly title: string
  readonly before: string
  /** Said when not a byte differs. */
  readonly none: string
}

/** In words and addresses first, then line by line. */
function Comparison({ file, title, before, none }: ComparisonProps) {
  const words = useWords()
  const id = useId()
  const text = useWorkbench((state) => textOf(state.workspace, file)) ?? ''
  const after = useWorkbench((state) => state.analysis?.model.files.find((one) => one.file === file))
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {text === before ? (
        <p>{none}</p>
      ) : (
        <>
          {after !== undefined && <ChangesInWords before={before} after={after} />}
          <LineDiff before={before} after={text} label={words('text.lineDiff')} context={context} />
        </>
      )}
    </section>
  )
}

const Pane = styled('div')({
  padding: '14px 16px',
  overflow: 'auto',
  '& h2': { fontSize: '0.8125rem', fontWeight: 600, marginBottom: 8 },
  '& p': { color: 'var(--t2)' },
  '& section + section': { marginTop: 20 },
})
