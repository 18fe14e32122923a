/** A network plan before anything is in it: edits need a map to stand in, and people need to know what the file is. */
export const emptyPlanText = '# Network plan of Bundled LB Designer, not a cluster file\nsegments:\n'

/** The text that edits of the plan apply to: what is there, or the beginnings of a plan. */
export function planTextToEdit(text: string): string {
  return text.trim() === '' ? emptyPlanText : text
}
