import MenuItem from '@mui/material/MenuItem'
import Select from '@mui/material/Select'
import { styled } from '@mui/material/styles'
import { SeverityMark } from '../look/SeverityMark.tsx'
import { showSection } from '../store/actions/select.ts'
import { type SectionId, sectionIds } from '../store/sections.ts'
import { selectSectionCounts } from '../store/selectors.ts'
import { useWorkbench } from '../store/state.ts'
import { useWords } from '../store/use-words.ts'

/** The outline where there is no room for one. */
export function SectionChooser() {
  const words = useWords()
  const section = useWorkbench((state) => state.section)
  return (
    <Box>
      <Select
        fullWidth
        value={section}
        inputProps={{ 'aria-label': words('app.sectionChooser') }}
        onChange={(event) => showSection(event.target.value)}
      >
        {sectionIds.map((id) => (
          <MenuItem key={id} value={id}>
            <Entry section={id} />
          </MenuItem>
        ))}
      </Select>
    </Box>
  )
}

function Entry({ section }: { readonly section: SectionId }) {
  const words = useWords()
  const counts = useWorkbench(selectSectionCounts(section))
  return (
    <Line>
      <span>{words(`app.section.${section}`)}</span>
      {counts.error > 0 && (
        <span>
          <SeverityMark severity="error" label={words('findings.severity.error')} /> {counts.error}
        </span>
      )}
      {counts.warning > 0 && (
        <span>
          <SeverityMark severity="warning" label={words('findings.severity.warning')} /> {counts.warning}
        </span>
      )}
    </Line>
  )
}

const Box = styled('div')({
  padding: '12px 24px 0',
  '@media (max-width: 599.98px)': { padding: '12px 16px 0' },
})
const Line = styled('span')({
  display: 'flex',
  gap: 12,
  alignItems: 'center',
  width: '100%',
  '& > :first-of-type': { flex: 1, fontWeight: 500 },
})
