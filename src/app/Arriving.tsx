import type { ReactNode } from 'react'
import { useWorkbench } from '../store/state.ts'
import { useArrived } from '../store/use-arrived.ts'
import { Waiting } from './Waiting.tsx'

/** While the first long text is read there is nothing yet that a form could show. */
export function Arriving({ children }: { readonly children: ReactNode }) {
  const isThere = useWorkbench((state) =>
    state.analysis === undefined && state.isReading ? undefined : true,
  )
  return useArrived(isThere) === undefined ? <Waiting /> : children
}
