import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import { styled } from '@mui/material/styles'
import { Icon } from '../look/Icon.tsx'
import { SeverityMark } from '../look/SeverityMark.tsx'
import { useLanguage, useWords } from '../store/use-words.ts'
import { continueDraft } from './autosave.ts'
import { type Draft, deleteDraft } from './drafts.ts'

/** What was left in this browser, offered again. */
export function DraftList({
  drafts,
  onChanged,
}: {
  readonly drafts: readonly Draft[]
  readonly onChanged: () => void
}) {
  const words = useWords()
  const language = useLanguage()
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <Section aria-labelledby="drafts">
      <Head>
        <h2 id="drafts">{words('start.drafts')}</h2> <span>{words('start.draftsHelp')}</span>
      </Head>
      <ul>
        {drafts.map((draft) => {
          const [first, ...more] = draft.workspace.files.map((file) => file.name)
          const name = first ?? 'plan.yaml'
          return (
            <li key={draft.id}>
              <Name>{name}</Name>
              <More>{more.join(', ')}</More>
              <Counts>
                {draft.counts.error > 0 && (
                  <>
                    <SeverityMark severity="error" label={words('findings.severity.error')} />{' '}
                    {draft.counts.error}
                  </>
                )}
                {draft.counts.warning > 0 && (
                  <>
                    <SeverityMark severity="warning" label={words('findings.severity.warning')} />{' '}
                    {draft.counts.warning}
                  </>
                )}
                {draft.counts.error === 0 && draft.counts.warning === 0 && words('start.noProblems')}
              </Counts>
              <time dateTime={new Date(draft.savedAt).toISOString()}>{time.format(draft.savedAt)}</time>
              <Button
                onClick={() => void openDraft(draft)}
                aria-label={words('start.continueNamed', { name })}
              >
                {words('start.continue')}
              </Button>
              <IconButton
                aria-label={words('start.delete', { name })}
                onClick={() => void deleteDraft(draft.id).then(onChanged)}
              >
                <Icon name="trash" />
              </IconButton>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

export async function openDraft(draft: Draft): Promise<void> {
  const [{ openWorkspace }] = await Promise.all([
    import('../store/actions/files.ts'),
    continueDraft(draft.id),
  ])
  openWorkspace(draft.workspace, draft.imported)
}

const Section = styled('section')({
  marginTop: 32,
  '& ul': { listStyle: 'none', margin: '6px 0 0', padding: 0 },
  '& li': {
    display: 'grid',
    gridTemplateColumns: 'minmax(120px, 1fr) minmax(0, 2fr) auto auto auto auto',
    gap: 16,
    alignItems: 'center',
    padding: '6px 0',
    borderBottom: '1px solid var(--line)',
  },
  '@media (max-width: 599.98px)': {
    '& li': {
      gridTemplateColumns: '1fr auto auto',
      '& > time, & > span:nth-of-type(2)': { display: 'none' },
    },
  },
})
const Head = styled('div')({
  '& h2': { display: 'inline', fontSize: '0.8125rem', fontWeight: 600 },
  '& span': { color: 'var(--t2)', fontSize: '0.75rem', marginLeft: 6 },
})
const Name = styled('span')({ fontWeight: 500 })
const More = styled('span')({
  color: 'var(--t2)',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
})
const Counts = styled('span')({ display: 'flex', gap: 5, alignItems: 'center', color: 'var(--t2)' })
