import { styled } from '@mui/material/styles'
import type { Place } from '../../core/document.ts'
import { SeverityMark } from '../../look/SeverityMark.tsx'
import { selectFindings } from '../../store/selectors.ts'
import { useWorkbench } from '../../store/state.ts'
import { useWords } from '../../store/use-words.ts'
import { findingsWithin } from './findings-within.ts'

const mostShown = 3

/** The numbers of the errors and warnings inside a place, so that a closed card shows that something is wrong. */
export function MarksWithin({ place }: { readonly place: Place }) {
  const words = useWords()
  const findings = useWorkbench((state) => findingsWithin(selectFindings(state), place))
  if (findings.length === 0) return null
  return (
    <Marks>
      {findings.slice(0, mostShown).map((finding) => (
        <SeverityMark
          key={finding.number}
          severity={finding.severity}
          number={finding.number}
          label={words('findings.numbered', {
            severity: words(`findings.severity.${finding.severity}`),
            number: finding.number,
          })}
        />
      ))}
      {findings.length > mostShown && <More>+{findings.length - mostShown}</More>}
    </Marks>
  )
}

const Marks = styled('span')({ display: 'inline-flex', gap: 5, alignItems: 'center', flex: 'none' })
const More = styled('span')({ fontSize: '0.75rem', color: 'var(--t2)' })
