import { type GivenFile, type Page, readDownload } from './app.ts'

/** The parts of the workbench as a person names them. */
export const workbench = (page: Page) => ({
  section: (name: string) =>
    page.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name: new RegExp(`^${name}:`) }),
  form: page.getByRole('region', { name: 'Form' }),
  map: page.getByRole('region', { name: 'Map' }),
  editor: page.locator('.cm-content'),
  pane: (name: string) => page.getByRole('tab', { name: new RegExp(`^${name}`) }),
  problems: page.getByRole('list', { name: 'Problems' }),
  field: (name: string | RegExp) => page.getByRole('textbox', { name }),
  undo: page.getByRole('button', { name: /^Undo/ }),
  redo: page.getByRole('button', { name: /^Redo/ }),
  verdict: (text: RegExp) => page.getByRole('button', { name: text }),
})

export const download = (page: Page): Promise<GivenFile> =>
  readDownload(page, () =>
    page
      .getByRole('button', { name: /^Download/ })
      .first()
      .click(),
  )

/** Lines that went and lines that came, in order, by the longest common subsequence. */
export function compareLines(
  before: string,
  after: string,
): { readonly gone: string[]; readonly came: string[] } {
  const a = before.split('\n')
  const b = after.split('\n')
  const lengths = Array.from({ length: a.length + 1 }, () => Array.from({ length: b.length + 1 }, () => 0))
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i]![j] =
        a[i] === b[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!)
    }
  }
  const gone: string[] = []
  const came: string[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      i += 1
      j += 1
    } else if (j >= b.length || (i < a.length && lengths[i + 1]![j]! >= lengths[i]![j + 1]!)) {
      gone.push(a[i]!)
      i += 1
    } else {
      came.push(b[j]!)
      j += 1
    }
  }
  return { gone, came }
}
