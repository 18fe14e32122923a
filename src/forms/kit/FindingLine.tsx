import Link from '@mui/material/Link'
import { styled } from '@mui/material/styles'
import type { Fix } from '../../core/rules/finding.ts'
import { sayFixOf, sayOf } from '../../core/say.ts'
import { FixButton } from '../../look/FixButton.tsx'
import { SeverityMark } from '../../look/SeverityMark.tsx'
import { applyFix } from '../../store/actions/edit.ts'
import { notify } from '../../store/actions/notice.ts'
import { select, showNarrowPane, showPane } from '../../store/actions/select.ts'
import type { NumberedFinding } from '../../store/numbering.ts'
import { useWorkbench } from '../../store/state.ts'
import { useLanguage, useWords } from '../../store/use-words.ts'

export interface FindingLineProps {
  readonly finding: NumberedFinding
  /** Called after a fix was applied; its button may be gone then. */
  readonly onFixed?: (() => void) | undefined
}

/** What is wrong at this place, the buttons that repair it, and the way to why. */
export function FindingLine({ finding, onFixed }: FindingLineProps) {
  const words = useWords()
  const language = useLanguage()
  const analysis = useWorkbench((state) => state.analysis)
  if (analysis === undefined) return null
  const apply = (fix: Fix) => {
    const title = sayFixOf(analysis, finding, fix, language)
    if (!applyFix(fix, { label: { key: 'step.fix', args: { title } }, origin: 'form' })) return
    notify('findings.applied', { title }, { undo: true })
    onFixed?.()
  }
  const label = words('findings.numbered', {
    severity: words(`findings.severity.${finding.severity}`),
    number: finding.number,
  })
  return (
    <Line data-severity={finding.severity}>
      <SeverityMark severity={finding.severity} number={finding.number} label={label} />
      <div>
        <What>{sayOf(analysis, finding, language).what}</What>
        <Fixes>
          {finding.fixes.map((fix, index) => (
            <FixButton key={`${fix.title} ${index}`} safe={fix.safe} onClick={() => apply(fix)}>
              {sayFixOf(analysis, finding, fix, language)}
            </FixButton>
          ))}
          <Link component="button" type="button" onClick={() => explain(finding)}>
            {words('findings.whyLink')}
          </Link>
        </Fixes>
      </div>
    </Line>
  )
}

/** Opens the problem where its reason stands. */
function explain(finding: NumberedFinding): void {
  select(finding.place, 'form')
  showPane('problems')
  showNarrowPane('problems')
}

const Line = styled('div')({
  display: 'flex',
  gap: 6,
  alignItems: 'flex-start',
  fontSize: '0.75rem',
  lineHeight: '18px',
  color: 'var(--t1)',
  '@media (max-width: 599.98px)': { fontSize: '0.8125rem' },
})
const What = styled('p')({
  fontWeight: 500,
  overflowWrap: 'anywhere',
  '[data-severity=info] > div > &': { fontWeight: 400, color: 'var(--t2)' },
})
const Fixes = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '5px 6px',
  alignItems: 'center',
  marginTop: 4,
  '& > a, & > .MuiLink-root': { fontSize: '0.75rem', minHeight: 24 },
})
