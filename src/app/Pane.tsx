import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { useWorkbench } from '../store/state.ts'
import { useWords } from '../store/use-words.ts'
import { PaneBarrier } from './PaneBarrier.tsx'

/** What stands in one part of the screen, kept apart from faults in the others. */
export function Pane({ children }: { readonly children: ReactNode }) {
  const words = useWords()
  const analysis = useWorkbench((state) => state.analysis)
  return (
    <PaneBarrier attempt={analysis} instead={<Stopped role="alert">{words('app.paneStopped')}</Stopped>}>
      {children}
    </PaneBarrier>
  )
}

const Stopped = styled('p')({ padding: 24, color: 'var(--t2)' })
