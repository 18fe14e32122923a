import Link from '@mui/material/Link'
import { styled } from '@mui/material/styles'
import { memo } from 'react'
import { PLAN_FILE } from '../../core/document.ts'
import { Icon } from '../../look/Icon.tsx'
import { select } from '../../store/actions/select.ts'
import { useWords } from '../../store/use-words.ts'

/** What the answers rest on: names that somebody typed for every node, or addresses in their stead. */
export const EstimateNote = memo(function EstimateNote({ isTyped }: { readonly isTyped: boolean }) {
  const words = useWords()
  return (
    <Note>
      <Icon name="assumed" />
      <p>
        {words('app.twoSentences', {
          first: words(isTyped ? 'services.typed' : 'services.estimate'),
          second: words('services.keepalived'),
        })}{' '}
        {!isTyped && (
          <Link
            component="button"
            type="button"
            onClick={() => select({ file: PLAN_FILE, path: [0, 'nodeNames'] }, 'app')}
          >
            {words('services.enterNames')}
          </Link>
        )}
      </p>
    </Note>
  )
})

const Note = styled('div')({
  display: 'flex',
  gap: 8,
  padding: '4px 0 12px',
  fontSize: '0.75rem',
  lineHeight: '18px',
  color: 'var(--t2)',
  '& > svg': { flex: 'none', marginTop: 2 },
  '& .MuiLink-root': { fontSize: 'inherit', verticalAlign: 'baseline', minHeight: 24 },
})
