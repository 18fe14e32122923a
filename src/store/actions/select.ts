import { type FileId, PLAN_FILE, type Place } from '../../core/document.ts'
import { type SectionId, sectionOf } from '../sections.ts'
import { nextSerial } from '../serial.ts'
import {
  type ComparedWith,
  type DialogId,
  type NarrowPane,
  type Origin,
  type RightPane,
  useWorkbench,
} from '../state.ts'

/** Chooses a place everywhere: the section that holds it opens, the map and the text scroll to it. */
export function select(place: Place | undefined, origin: Origin, rule?: string): void {
  useWorkbench.setState((state) => {
    if (place === undefined) return { selection: undefined }
    const model = state.analysis?.model
    const file = model?.files.find((one) => one.file === place.file)
    return {
      selection: { place, origin, serial: nextSerial(), ...(rule === undefined ? {} : { rule }) },
      section: sectionOf(file, place),
      active: place.file === PLAN_FILE ? state.active : place.file,
    }
  })
}

/** Chooses a place and goes there: its field takes the focus. On a phone the list of problems stays in front. */
export function goTo(place: Place, origin: Origin, rule?: string): void {
  select(place, origin, rule)
  useWorkbench.setState(({ selection, narrowPane }) => ({
    selection: selection === undefined ? undefined : { ...selection, takesFocus: true },
    narrowPane: origin === 'findings' ? narrowPane : 'form',
    isRightWide: false,
  }))
}

/** Shows where a place is written, in the pane of its text. */
export function showInText(place: Place): void {
  select(place, 'form')
  showPane(place.file === PLAN_FILE ? 'plan' : 'yaml')
}

/** Asks the map what an address is; nothing = it has been read. */
export function explainAddress(explained: string | undefined): void {
  useWorkbench.setState(explained === undefined ? { explained } : { explained, narrowPane: 'map' })
}

/** The forecast stands beside the planned Services and nowhere else. */
export function showSection(section: SectionId): void {
  useWorkbench.setState(({ rightPane }) => ({
    section,
    isRightWide: false,
    rightPane: section === 'services' ? 'announcing' : rightPane === 'announcing' ? 'yaml' : rightPane,
  }))
}

export function showFile(file: FileId): void {
  useWorkbench.setState({ active: file, selection: undefined })
}

/** Also on a phone, where the pane that holds it comes to the front. */
export function showPane(rightPane: RightPane): void {
  useWorkbench.setState(({ narrowPane }) => ({ rightPane, narrowPane: narrowPanes[rightPane] ?? narrowPane }))
}

const narrowPanes: Readonly<Partial<Record<RightPane, NarrowPane>>> = {
  yaml: 'yaml',
  plan: 'yaml',
  changes: 'yaml',
  problems: 'problems',
  report: 'report',
}

export function showNarrowPane(narrowPane: NarrowPane): void {
  useWorkbench.setState({ narrowPane })
}

/** What the Changes pane compares the text with, while both are known. */
export function compareWith(comparedWith: ComparedWith): void {
  useWorkbench.setState({ comparedWith })
}

/** The right pane covers the form, or gives it back its place. */
export function widenRight(isRightWide: boolean): void {
  useWorkbench.setState({ isRightWide })
}

export function showDialog(dialog: DialogId | undefined): void {
  useWorkbench.setState({ dialog })
}
