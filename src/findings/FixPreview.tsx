import { styled } from '@mui/material/styles'
import { useMemo } from 'react'
import type { Fix } from '../core/rules/finding.ts'
import { LineDiff } from '../look/LineDiff.tsx'
import { previewIntention } from '../store/actions/edit.ts'
import { useWorkbench } from '../store/state.ts'
import { textOf } from '../store/texts.ts'
import { useWords } from '../store/use-words.ts'

/** The lines a fix would change, before it is applied. */
export function FixPreview({ fix }: { readonly fix: Fix }) {
  const words = useWords()
  const workspace = useWorkbench((state) => state.workspace)
  const analysis = useWorkbench((state) => state.analysis)
  const previews = useMemo(() => {
    const applied = previewIntention({ workspace, analysis }, fix)
    if (!applied.ok) return []
    return applied.changed.map(({ file, text }) => ({
      file,
      before: textOf(workspace, file) ?? '',
      after: text,
    }))
  }, [workspace, analysis, fix])
  return previews.map(({ file, before, after }) => (
    <Box key={file}>
      <LineDiff before={before} after={after} label={words('findings.preview')} />
    </Box>
  ))
}

const Box = styled('div')({ margin: '8px 0' })
