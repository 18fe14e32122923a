import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import { type ReactNode, useId, useState } from 'react'
import { type FileId, PLAN_FILE } from '../core/document.ts'
import { Icon } from '../look/Icon.tsx'
import { markDeployed } from '../store/actions/files.ts'
import { compareWith } from '../store/actions/select.ts'
import { type ComparedWith, useWorkbench } from '../store/state.ts'
import { textOf } from '../store/texts.ts'
import { useWords } from '../store/use-words.ts'
import { ChangesInWords } from './ChangesInWords.tsx'
import { Compare } from './Compare.tsx'
import { WhichText } from './WhichText.tsx'

/** What the downloads will differ in: the file's, and the network plan's once it was changed. */
export function ChangesPane({ file }: { readonly file: FileId }) {
  const [isPlan, setPlan] = useState(false)
  const planDiffers = useWorkbench(
    ({ workspace, imported }) => workspace.plan !== (imported[PLAN_FILE] ?? ''),
  )
  // A plan that was just taken back stays in view.
  const hasPlan = planDiffers || isPlan
  return (
    <Differences
      file={isPlan ? PLAN_FILE : file}
      which={hasPlan && <WhichText file={file} isPlan={isPlan} onChange={setPlan} />}
    />
  )
}

interface DifferencesProps {
  readonly file: FileId
  /** Chooses the text, where there are several. */
  readonly which: ReactNode
}

/** From the text as it was opened, or from what runs, where that is known. */
function Differences({ file, which }: DifferencesProps) {
  const words = useWords()
  const id = useId()
  const imported = useWorkbench((state) => state.imported[file]) ?? ''
  const deployed = useWorkbench((state) => state.workspace.files.find((one) => one.id === file)?.deployed)
  const text = useWorkbench((state) => textOf(state.workspace, file)) ?? ''
  const read = useWorkbench((state) => state.analysis?.model.files.find((one) => one.file === file))
  const chosen = useWorkbench((state) => state.comparedWith)
  // Nothing was edited: then only what runs can differ.
  const [likely] = useState<ComparedWith>(text === imported ? 'deployed' : 'opened')
  const base: ComparedWith = deployed === undefined ? 'opened' : (chosen ?? likely)
  const before = base === 'deployed' && deployed !== undefined ? deployed : imported
  return (
    <Area>
      <Pane aria-labelledby={id}>
        <InWords>
          <h2 id={id}>{words(base === 'deployed' ? 'changes.deployed' : 'text.changesTitle')}</h2>
          {which}
          {deployed !== undefined && (
            <ToggleButtonGroup
              exclusive
              value={base}
              aria-label={words('changes.against')}
              onChange={(_, next: ComparedWith | null) => next !== null && compareWith(next)}
            >
              <ToggleButton value="opened">{words('changes.asOpened')}</ToggleButton>
              <ToggleButton value="deployed">{words('changes.asRuns')}</ToggleButton>
            </ToggleButtonGroup>
          )}
          {text === before ? (
            <p>{words(base === 'deployed' ? 'changes.sameMeaning' : 'text.noChanges')}</p>
          ) : (
            read !== undefined && <ChangesInWords before={before} text={text} after={read} />
          )}
        </InWords>
        {text !== before && (
          <Compare
            key={file}
            file={file}
            before={before}
            after={text}
            canRevert={base === 'opened'}
            base={base}
          />
        )}
        {text === before && (
          <Quiet aria-hidden="true">
            <Icon name="check" size={28} />
          </Quiet>
        )}
        {deployed === undefined && text !== imported && file !== PLAN_FILE && (
          <Card>
            <strong>{words('changes.runs')}</strong>
            <p>{words('changes.runsHelp')}</p>
            <Button size="small" onClick={() => markDeployed(file, imported)}>
              {words('changes.runsCompare')}
            </Button>
          </Card>
        )}
      </Pane>
    </Area>
  )
}

/** From this width of the pane on, the words stand beside the lines. */
const beside = '@container changes (min-width: 940px)'

const Area = styled('div')({
  flex: 1,
  minHeight: 0,
  containerType: 'inline-size',
  containerName: 'changes',
  display: 'flex',
  overflow: 'auto',
})
const Pane = styled('section')({
  flex: 1,
  minWidth: 0,
  height: 'fit-content',
  minHeight: '100%',
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gridTemplateRows: 'auto 1fr auto',
  [beside]: {
    height: '100%',
    gridTemplateColumns: '300px minmax(0, 1fr)',
    gridTemplateRows: 'minmax(0, 1fr) auto',
    '& > :nth-of-type(1)': { gridArea: '1 / 1' },
    '& > :nth-of-type(2)': { gridArea: '1 / 2 / 3 / 3' },
    '& > :nth-of-type(3)': { gridArea: '2 / 1' },
  },
})
const InWords = styled('div')({
  padding: '14px 16px',
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'flex-start',
  gap: 8,
  '& h2': { fontSize: '0.8125rem', fontWeight: 600 },
  '& > p': { color: 'var(--t2)' },
  [beside]: { overflowY: 'auto' },
})
const Card = styled('div')({
  margin: 16,
  padding: '10px 12px',
  border: '1px solid var(--line2)',
  borderRadius: 8,
  '& strong': { fontWeight: 600 },
  '& p': { color: 'var(--t2)', fontSize: '0.75rem', lineHeight: '17px', margin: '2px 0 8px' },
})
const Quiet = styled('div')({
  flex: 1,
  display: 'grid',
  placeItems: 'center',
  color: 'var(--t3)',
  padding: 24,
})
