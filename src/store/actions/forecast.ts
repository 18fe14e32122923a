import { useWorkbench } from '../state.ts'

/** Takes a machine down in the forecast, or lets it come back; `key` is its data address. */
export function toggleNode(key: string): void {
  useWorkbench.setState(({ down }) => {
    const next = new Set(down)
    if (!next.delete(key)) next.add(key)
    return { down: next }
  })
}

export function bringAllUp(): void {
  useWorkbench.setState({ down: new Set() })
}
