import { readWhatIsBehind, show, snapshotOf } from '../commit.ts'
import { type Snapshot, seal, stepBack, stepForward } from '../history.ts'
import { useWorkbench } from '../state.ts'

/** Takes back the last step: the texts, and where the user was looking. */
export const undo = (): void => travel(stepBack)

export const redo = (): void => travel(stepForward)

/** Called when a field is left: what is typed there next is a step of its own. */
export function endMerging(): void {
  useWorkbench.setState((state) => {
    const history = seal(state.history)
    return history === state.history ? state : { history }
  })
}

function travel(step: typeof stepBack): void {
  useWorkbench.setState((state) => {
    const result = step(state.history, snapshotOf(state))
    if (result === undefined) return state
    return { ...show(state, result.to.workspace, 'app'), ...lookedAt(result.to), history: result.history }
  })
  readWhatIsBehind()
}

const lookedAt = ({ active, section, selection }: Snapshot): Omit<Snapshot, 'workspace'> => ({
  active,
  section,
  selection,
})
