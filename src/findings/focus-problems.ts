import { focusGroup } from '../look/keep-focus.ts'

/** Id of the list of problems; the page shows one at most. */
export const problemList = 'problems'

/** Puts the focus on the problem that is chosen, else on the first, else on the list that says there is none. */
export function focusProblems(): void {
  const list = document.getElementById(problemList)
  const chosen = list?.querySelector<HTMLElement>('[aria-expanded=true]')
  focusGroup(chosen ?? list?.querySelector<HTMLElement>('[aria-expanded]') ?? list)
}
