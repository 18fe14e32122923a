/** What goes on paper: the sheets of the map, or the report. */
export type PrintKind = 'sheets' | 'report'

let wanted: PrintKind | undefined

/** What a button asked for; nothing when somebody used the browser's own command. */
export const wantedPrint = (): PrintKind | undefined => wanted

/** Opens the browser's print dialog for one of the two, whatever is shown. */
export async function printPages(kind: PrintKind): Promise<void> {
  await import('./PrintRoot.tsx')
  wanted = kind
  try {
    window.print()
  } finally {
    wanted = undefined
  }
}
