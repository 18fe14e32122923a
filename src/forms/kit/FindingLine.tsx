import { styled } from '@mui/material/styles'
import type { Fix } from '../../core/rules/finding.ts'
import { sayFixOf, sayOf } from '../../core/say.ts'
import { FixButton } from '../../look/FixButton.tsx'
import { RuleLink } from '../../look/RuleLink.tsx'
import { SeverityMark } from '../../look/SeverityMark.tsx'
import { applyFix } from '../../store/actions/edit.ts'
import { notify } from '../../store/actions/notice.ts'
import type { NumberedFinding } from '../../store/numbering.ts'
import { useWorkbench } from '../../store/state.ts'
import { useLanguage, useWords } from '../../store/use-words.ts'
import { phone } from './layout-rules.ts'

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
  const said = sayOf(analysis, finding, language)
  const why = (
    <RuleLink rule={finding.rule} isInText label={words('rules.whyNamed', { title: said.title })}>
      {words('findings.whyLink')}
    </RuleLink>
  )
  return (
    <Line data-severity={finding.severity}>
      <SeverityMark severity={finding.severity} number={finding.number} label={label} />
      <div>
        <What>
          {said.what} {finding.fixes.length === 0 && why}
        </What>
        {finding.fixes.length > 0 && (
          <Fixes>
            {finding.fixes.map((fix, index) => (
              <FixButton key={`${fix.title} ${index}`} safe={fix.safe} onClick={() => apply(fix)}>
                {sayFixOf(analysis, finding, fix, language)}
              </FixButton>
            ))}
            {why}
          </Fixes>
        )}
      </div>
    </Line>
  )
}

const Line = styled('div')({
  display: 'flex',
  gap: 6,
  alignItems: 'flex-start',
  fontSize: '0.75rem',
  lineHeight: '18px',
  color: 'var(--t1)',
  '& .MuiLink-root': { fontSize: 'inherit', verticalAlign: 'baseline', minHeight: 24 },
  [phone]: {
    fontSize: '0.8125rem',
    '& .MuiLink-root': { padding: '8px 10px', margin: '-8px 0' },
    '& p .MuiLink-root': { margin: '-8px -10px' },
  },
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
})
