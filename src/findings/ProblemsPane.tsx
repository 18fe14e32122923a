import { styled } from '@mui/material/styles'
import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import { useState } from 'react'
import { type Severity, severities } from '../core/rules/finding.ts'
import { FixButton } from '../look/FixButton.tsx'
import { keepFocus } from '../look/keep-focus.ts'
import { SeverityMark } from '../look/SeverityMark.tsx'
import { applySafeFixes } from '../store/actions/edit.ts'
import { notify } from '../store/actions/notice.ts'
import type { NumberedFinding } from '../store/numbering.ts'
import { selectFindingsOfActive } from '../store/selectors.ts'
import { useWorkbench } from '../store/state.ts'
import { useWords } from '../store/use-words.ts'
import { FindingCard } from './FindingCard.tsx'
import { problemList } from './focus-problems.ts'
import { NoProblems } from './NoProblems.tsx'

type Filter = 'all' | Severity

/** The list of problems: sorted by severity, filtered, each with what, why, what to do and its fixes. */
export function ProblemsPane() {
  const words = useWords()
  const findings = useWorkbench(selectFindingsOfActive)
  const [filter, setFilter] = useState<Filter>('all')
  const shown = filter === 'all' ? findings : findings.filter((one) => one.severity === filter)
  return (
    <Pane ref={keepFocus}>
      <Bar>
        <ToggleButtonGroup
          exclusive
          value={filter}
          aria-label={words('findings.filter')}
          onChange={(_, value: Filter | null) => setFilter(value ?? 'all')}
        >
          <ToggleButton value="all">{words('findings.all', { count: findings.length })}</ToggleButton>
          {severities.map((severity) => (
            <ToggleButton key={severity} value={severity}>
              <SeverityMark severity={severity} />
              {words(`findings.filter.${severity}`, { count: countOf(findings, severity) })}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <FixAllSafe findings={findings} />
      </Bar>
      <List id={problemList} tabIndex={-1} aria-label={words('findings.list')}>
        {shown.map((finding) => (
          <FindingCard key={`${finding.rule} ${finding.number}`} finding={finding} />
        ))}
        {findings.length === 0 && <NoProblems />}
      </List>
    </Pane>
  )
}

const countOf = (findings: readonly NumberedFinding[], severity: Severity): number =>
  findings.filter((finding) => finding.severity === severity).length

/** One step that applies the safe fixes of what is listed. */
function FixAllSafe({ findings }: { readonly findings: readonly NumberedFinding[] }) {
  const words = useWords()
  const fixes = findings.flatMap((finding) => finding.fixes.find((fix) => fix.safe) ?? [])
  if (fixes.length === 0) return null
  const fixAll = () => {
    const count = applySafeFixes({ label: { key: 'step.fixAll', args: {} }, origin: 'findings' })
    notify('findings.fixed', { count }, { undo: true })
  }
  return (
    <FixButton safe onClick={fixAll}>
      {words('findings.fixAll', { count: fixes.length })}
    </FixButton>
  )
}

const Pane = styled('section')({ display: 'flex', flexDirection: 'column', minHeight: 0, flex: 1 })
const Bar = styled('div')({
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  flexWrap: 'wrap',
  justifyContent: 'space-between',
  padding: '8px 14px',
  borderBottom: '1px solid var(--line)',
})
const List = styled('ol')({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  overflowY: 'auto',
  flex: 1,
  minHeight: 0,
  '&:focus-visible': { outlineOffset: -2 },
})
