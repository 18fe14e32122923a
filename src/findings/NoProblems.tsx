import { styled } from '@mui/material/styles'
import { Icon } from '../look/Icon.tsx'
import { useWords } from '../store/use-words.ts'

/** Nothing found is said together with what no file can prove. */
export function NoProblems() {
  const words = useWords()
  return (
    <Box>
      <Line>
        <Icon name="check" />
        {words('findings.none')}
      </Line>
      <Help>{words('findings.noneHelp')}</Help>
    </Box>
  )
}

const Box = styled('li')({ margin: 16, padding: 16, border: '1px dashed var(--line2)', borderRadius: 8 })
const Line = styled('p')({ margin: 0, display: 'flex', gap: 8, alignItems: 'center', fontWeight: 500 })
const Help = styled('p')({ margin: '6px 0 0', color: 'var(--t2)' })
