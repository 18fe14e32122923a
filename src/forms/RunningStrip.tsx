import Link from '@mui/material/Link'
import { styled } from '@mui/material/styles'
import type { ClusterView } from '../core/model/workspace-model.ts'
import { Icon } from '../look/Icon.tsx'
import { compareWith, showPane, showSection } from '../store/actions/select.ts'
import { useLanguage, useWords } from '../store/use-words.ts'
import { countLocks } from './count-locks.ts'

/** Above every section of a cluster that runs: how much of it is fixed, and the ways to the comparison and to the switch. */
export function RunningStrip({ view }: { readonly view: ClusterView }) {
  const words = useWords()
  const language = useLanguage()
  if (view.deployed === undefined) return null
  const showChanges = () => {
    compareWith('deployed')
    showPane('changes')
  }
  return (
    <Strip aria-label={words('form.cluster.deployed')}>
      <Icon name="lock" size={14} />
      <p>
        <b>{words('form.running.runs')}</b>
        {/* Sentences stand without a blank between them in Chinese. */}
        {language === 'en' && ' '}
        {words('form.running.locked', { count: countLocks(view) })}
      </p>
      <Show>
        <Link component="button" type="button" onClick={showChanges}>
          {words('form.running.show')}
        </Link>
      </Show>
      <Link component="button" type="button" onClick={() => showSection('cluster')}>
        {words('form.running.change')}
      </Link>
    </Strip>
  )
}

const Strip = styled('section')({
  position: 'sticky',
  top: 0,
  zIndex: 1,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '2px 14px',
  minHeight: 34,
  padding: '4px 24px',
  background: 'var(--inset)',
  borderBottom: '1px solid var(--line)',
  fontSize: '0.75rem',
  lineHeight: '18px',
  '& > p': { flex: '1 1 200px' },
  '& b': { fontWeight: 500 },
  '& .MuiLink-root': { fontSize: 'inherit', minHeight: 24 },
  // Below the chooser of sections, whose ring it would cut.
  '@media (max-width: 1199.98px)': { marginTop: 8 },
  '@media (max-width: 599.98px)': { padding: '4px 12px', '& .MuiLink-root': { minHeight: 44 } },
})
// On narrow screens the comparison is a view of its own in the bar below.
const Show = styled('span')({ '@media (max-width: 899.98px)': { display: 'none' } })
