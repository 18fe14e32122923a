import type { ExportTools } from '../../map/export-tools.ts'
import { selectShownAnalysis } from '../../store/selectors.ts'
import { useWorkbench } from '../../store/state.ts'
import { printPages } from './print.ts'

/** What the map asks for when it leaves the page; the code for it comes with the first use. */
export const exportTools: ExportTools = {
  copyTable: async (subnet, form) => (await import('./copy-table.ts')).copyTable([subnet], form),
  savePicture: async (subnet, form, seen) => {
    const { saveSeen, saveWhole } = await import('./save-picture.ts')
    return seen === undefined ? saveWhole([subnet], form) : saveSeen(subnet, form, seen)
  },
  print: () => printPages('sheets'),
}

/** The same for every subnet of the shown file, by command. */
export async function copyActiveTable(form: 'markdown' | 'csv'): Promise<void> {
  const { copyTable } = await import('./copy-table.ts')
  return copyTable(await subnetsOfActive(), form)
}

export async function saveActivePicture(form: 'svg' | 'png'): Promise<void> {
  const { saveWhole } = await import('./save-picture.ts')
  return saveWhole(await subnetsOfActive(), form)
}

async function subnetsOfActive() {
  const { activeSubnets } = await import('./active-map.ts')
  const state = useWorkbench.getState()
  const analysis = selectShownAnalysis(state)
  return analysis === undefined ? [] : activeSubnets(analysis, state.active)
}
