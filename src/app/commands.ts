import { flushSync } from 'react-dom'
import { addPool } from '../core/edits/address-pools.ts'
import { addNodePool } from '../core/edits/node-pools.ts'
import { addServices } from '../core/edits/plan-services.ts'
import { servesServices } from '../core/model/services-of-cluster.ts'
import { clusterToName } from '../forms/services/cluster-name.ts'
import { focusGroup } from '../look/keep-focus.ts'
import { applyFix, applySafeFixes, runEdits } from '../store/actions/edit.ts'
import { redo, undo } from '../store/actions/history.ts'
import { notify } from '../store/actions/notice.ts'
import { setLanguage, setTheme } from '../store/actions/preferences.ts'
import { select, showDialog, showPane, showSection } from '../store/actions/select.ts'
import { sectionIds } from '../store/sections.ts'
import { selectActiveCluster, selectFindingsOfActive, selectLanguage } from '../store/selectors.ts'
import { useWorkbench, type WorkbenchState } from '../store/state.ts'
import type { Key } from '../words/en.ts'
import { goHome } from './open-workspace.ts'
import { pickFiles } from './pick-files.ts'
import { chosenFinding, goToProblem, showProblems } from './problems.ts'
import { copyActiveTable, exportTools, saveActivePicture } from './report/export-tools.ts'
import { showReport } from './report/show-report.ts'
import { canSave, saveActive } from './save-back/save-active.ts'
import { copyActive, downloadActive } from './save-file.ts'
import type { Shortcut } from './shortcut.ts'

/** Something a person can do; buttons, palette, shortcuts and their sheet all show this one table. */
export interface Command {
  readonly id: string
  readonly title: Key
  readonly group: 'do' | 'goTo'
  readonly shortcut?: Shortcut
  /** Left out = always. */
  readonly isEnabled?: (state: WorkbenchState) => boolean
  readonly run: () => void
}

const hasCluster = (state: WorkbenchState): boolean => selectActiveCluster(state) !== undefined
const hasFindings = (state: WorkbenchState): boolean => selectFindingsOfActive(state).length > 0

function withCluster(run: (view: NonNullable<ReturnType<typeof selectActiveCluster>>) => void): () => void {
  return () => {
    const view = selectActiveCluster(useWorkbench.getState())
    if (view !== undefined) run(view)
  }
}

const safeFixes = (state: WorkbenchState) =>
  selectFindingsOfActive(state).flatMap((finding) => finding.fixes.find((fix) => fix.safe) ?? [])

const actions: readonly Command[] = [
  { id: 'open', title: 'app.open', group: 'do', run: () => void pickFiles() },
  { id: 'check', title: 'app.check', group: 'do', run: showProblems },
  { id: 'home', title: 'app.goHome', group: 'goTo', run: () => void goHome() },
  { id: 'download', title: 'app.downloadFile', group: 'do', run: downloadActive },
  { id: 'save', title: 'save.back', group: 'do', isEnabled: canSave, run: () => void saveActive() },
  { id: 'print', title: 'report.command.print', group: 'do', run: () => void exportTools.print() },
  {
    id: 'picture-svg',
    title: 'report.command.svg',
    group: 'do',
    run: () => void saveActivePicture('svg'),
  },
  {
    id: 'picture-png',
    title: 'report.command.png',
    group: 'do',
    run: () => void saveActivePicture('png'),
  },
  {
    id: 'table-markdown',
    title: 'report.command.markdown',
    group: 'do',
    run: () => void copyActiveTable('markdown'),
  },
  {
    id: 'table-csv',
    title: 'report.command.csv',
    group: 'do',
    run: () => void copyActiveTable('csv'),
  },
  { id: 'copy', title: 'app.copy', group: 'do', run: () => void copyActive() },
  { id: 'share', title: 'share.command', group: 'do', run: () => showDialog('share') },
  {
    id: 'other-forms',
    title: 'emit.open',
    group: 'do',
    isEnabled: hasCluster,
    run: () => showDialog('forms'),
  },
  {
    id: 'undo',
    title: 'app.undo',
    group: 'do',
    shortcut: { key: 'z', mod: true },
    isEnabled: (state) => state.history.past.length > 0,
    run: undo,
  },
  {
    id: 'redo',
    title: 'app.redo',
    group: 'do',
    shortcut: { key: 'z', mod: true, shift: true },
    isEnabled: (state) => state.history.future.length > 0,
    run: redo,
  },
  {
    id: 'fix-first',
    title: 'shortcut.firstFix',
    group: 'do',
    shortcut: { key: 'Enter', mod: true },
    isEnabled: (state) => (chosenFinding(state)?.fixes.length ?? 0) > 0,
    run: () => {
      const fix = chosenFinding(useWorkbench.getState())?.fixes[0]
      if (fix !== undefined) applyFix(fix, { label: { key: 'step.fixFirst', args: {} }, origin: 'app' })
    },
  },
  {
    id: 'fix-all',
    title: 'palette.command.fixAll',
    group: 'do',
    isEnabled: (state) => safeFixes(state).length > 0,
    run: () => {
      const count = applySafeFixes({ label: { key: 'step.fixAll', args: {} }, origin: 'app' })
      notify('findings.fixed', { count }, { undo: true })
    },
  },
  {
    id: 'add-pool',
    title: 'palette.command.addPool',
    group: 'do',
    isEnabled: hasCluster,
    run: withCluster(({ cluster }) => {
      showSection('addressPools')
      runEdits(addPool(cluster), { label: { key: 'step.addPool', args: {} }, origin: 'app' })
    }),
  },
  {
    id: 'add-node-pool',
    title: 'palette.command.addNodePool',
    group: 'do',
    isEnabled: hasCluster,
    run: withCluster(({ cluster }) => {
      showSection('nodePools')
      runEdits(addNodePool(cluster), { label: { key: 'step.addNodePool', args: {} }, origin: 'app' })
    }),
  },
  {
    id: 'add-service',
    title: 'services.add',
    group: 'do',
    isEnabled: (state) => {
      const view = selectActiveCluster(state)
      return view !== undefined && servesServices(view)
    },
    run: withCluster((view) => {
      const { analysis } = useWorkbench.getState()
      if (analysis === undefined) return
      showSection('services')
      runEdits(addServices(analysis.model.plan, [clusterToName(view, analysis.model)]), {
        label: { key: 'step.addService', args: {} },
        origin: 'app',
      })
    }),
  },
  {
    id: 'theme',
    title: 'palette.command.theme',
    group: 'do',
    run: () => setTheme(document.documentElement.dataset['theme'] === 'dark' ? 'light' : 'dark'),
  },
  {
    id: 'language',
    title: 'palette.command.language',
    group: 'do',
    run: () => setLanguage(selectLanguage(useWorkbench.getState()) === 'en' ? 'zh-CN' : 'en'),
  },
  {
    id: 'palette',
    title: 'app.search',
    group: 'do',
    shortcut: { key: 'k', mod: true },
    run: () => showDialog('palette'),
  },
  {
    id: 'shortcuts',
    title: 'shortcut.title',
    group: 'do',
    shortcut: { key: '?' },
    run: () => showDialog('shortcuts'),
  },
]

const places: readonly Command[] = [
  {
    id: 'next-problem',
    title: 'palette.command.nextProblem',
    group: 'goTo',
    shortcut: { key: 'F8' },
    isEnabled: hasFindings,
    run: () => goToProblem(1),
  },
  {
    id: 'previous-problem',
    title: 'palette.command.previousProblem',
    group: 'goTo',
    shortcut: { key: 'F8', shift: true },
    isEnabled: hasFindings,
    run: () => goToProblem(-1),
  },
  { id: 'problems', title: 'app.pane.problems', group: 'goTo', run: showProblems },
  { id: 'changes', title: 'app.pane.changes', group: 'goTo', run: () => showPane('changes') },
  { id: 'yaml', title: 'app.pane.yaml', group: 'goTo', run: () => showPane('yaml') },
  { id: 'report', title: 'report.open', group: 'goTo', run: showReport },
  ...sectionIds.map(
    (section): Command => ({
      id: `section-${section}`,
      title: `app.section.${section}`,
      group: 'goTo',
      run: () => {
        flushSync(() => {
          select(undefined, 'app')
          showSection(section)
        })
        focusGroup(document.querySelector<HTMLElement>('#form h1'))
      },
    }),
  ),
]

export const commands: readonly Command[] = [...actions, ...places]
