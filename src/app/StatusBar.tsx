import Link from '@mui/material/Link'
import { styled } from '@mui/material/styles'
import { useSyncExternalStore } from 'react'
import { Icon } from '../look/Icon.tsx'
import { SeverityMark } from '../look/SeverityMark.tsx'
import { showSection } from '../store/actions/select.ts'
import { stopReading } from '../store/background.ts'
import { selectActiveCluster, selectActiveFile, selectEditedLines, selectSubnet } from '../store/selectors.ts'
import { useWorkbench } from '../store/state.ts'
import { useLanguage, useWords } from '../store/use-words.ts'
import { keepingNow, onKeeping } from './keeping.ts'

/** One line of facts: documents, edited lines, topology, what is assumed, what is saved. */
export function StatusBar() {
  const words = useWords()
  const documents = useWorkbench((state) => selectActiveFile(state)?.source.documents.length ?? 0)
  const edited = useWorkbench(selectEditedLines)
  const topology = useWorkbench((state) => selectActiveCluster(state)?.facts.topology)
  const subnet = useWorkbench(selectSubnet)
  return (
    <Bar>
      <Fact>{words('app.documents', { count: documents })}</Fact>
      <Fact>{edited === 0 ? words('app.unedited') : words('app.linesEdited', { count: edited })}</Fact>
      {topology !== undefined && <Fact>{words(`app.topology.${topology}`)}</Fact>}
      {subnet !== undefined && (
        <span>
          {subnet.confirmed ? (
            words('app.confirmed', { length: subnet.prefix.length })
          ) : (
            <>
              <Icon name="assumed" size={14} /> {words('app.assumed', { length: subnet.prefix.length })}{' '}
              <Link component="button" type="button" onClick={() => showSection('plan')}>
                {words('app.confirm')}
              </Link>
            </>
          )}
        </span>
      )}
      <Reading />
      <Saved />
    </Bar>
  )
}

/** Said while a large text is read off the main thread; it can be stopped. */
function Reading() {
  const words = useWords()
  const isReading = useWorkbench((state) => state.isReading)
  const name = useWorkbench((state) => state.workspace.files.find((file) => file.id === state.active)?.name)
  if (!isReading) return null
  return (
    <span role="status">
      {words('app.reading', { name: name ?? '' })}{' '}
      <Link component="button" type="button" onClick={stopReading}>
        {words('app.stop')}
      </Link>
    </span>
  )
}

function Saved() {
  const words = useWords()
  const language = useLanguage()
  const keeping = useSyncExternalStore(onKeeping, keepingNow)
  if (keeping.kind === 'nothing') return <End>{words('app.notSaved')}</End>
  if (keeping.kind === 'failed')
    return (
      <End title={words(`drafts.${keeping.reason}`)}>
        <SeverityMark severity="warning" /> {words('drafts.notKept')}
      </End>
    )
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'medium' })
  return <End>{words('app.savedAt', { time: time.format(keeping.at) })}</End>
}

const Bar = styled('footer')({
  display: 'flex',
  // On a phone, and where a page at twice the size is a few lines high, the room belongs to the form.
  '@media (max-width: 599.98px), (max-height: 479.98px)': { display: 'none' },
  alignItems: 'center',
  flex: 'none',
  minHeight: 26,
  padding: '0 12px',
  borderTop: '1px solid var(--line)',
  color: 'var(--t2)',
  fontSize: '0.75rem',
  lineHeight: '16px',
  whiteSpace: 'nowrap',
  overflow: 'hidden',
  '& > span': { padding: '0 10px', borderRight: '1px solid var(--line)' },
  '& > span:first-of-type': { paddingLeft: 2 },
})
const Fact = styled('span')({ '@media (max-width: 899.98px)': { display: 'none' } })
const End = styled('span')({
  marginLeft: 'auto',
  borderRight: '0 !important',
  '@media (max-width: 599.98px)': { display: 'none' },
})
