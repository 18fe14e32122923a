import { styled } from '@mui/material/styles'
import type { FileId, Path } from '../../core/document.ts'
import { selectFindingsAt } from '../../store/selectors.ts'
import { useWorkbench } from '../../store/state.ts'
import { FindingLine } from './FindingLine.tsx'

/** What is wrong with a list or a group as a whole, where no field stands for it. */
export function PlaceFindings({ file, path }: { readonly file: FileId; readonly path: Path }) {
  const findings = useWorkbench(selectFindingsAt({ file, path }))
  if (findings.length === 0) return null
  return (
    <Findings>
      {findings.map((finding) => (
        <FindingLine key={`${finding.rule} ${finding.message}`} finding={finding} />
      ))}
    </Findings>
  )
}

const Findings = styled('div')({ display: 'grid', gap: 6, padding: '2px 0 8px' })
