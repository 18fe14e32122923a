import { create } from 'zustand'
import type { Analysis } from '../core/analyse.ts'
import type { FileId, Place } from '../core/document.ts'
import { emptyWorkspace, type Workspace } from '../core/model/workspace.ts'
import type { Range } from '../core/net/range.ts'
import type { Language, Severity } from '../core/rules/finding.ts'
import type { Refusal } from '../core/yaml/refusal.ts'
import { emptyHistory, type History } from './history.ts'
import type { LastGood } from './last-good.ts'
import { defaultPreferences, type Preferences } from './preferences.ts'
import type { SectionId } from './sections.ts'

/** The pane an action came from: the others follow it, it does not follow itself. */
export type Origin = 'form' | 'map' | 'text' | 'findings' | 'app'

/** The one selection: the same thing is chosen in form, map, text and problem list. */
export interface Selection {
  readonly place: Place
  readonly origin: Origin
  /** The rule whose finding was chosen, where several speak of one place. */
  readonly rule?: string
  /** Grows with each selection, so that choosing the same thing again scrolls to it again. */
  readonly serial: number
  /** The field that shows it takes the focus, so that what is typed next goes there. */
  readonly takesFocus?: true
}

export type RightPane = 'yaml' | 'plan' | 'changes' | 'problems' | 'announcing' | 'report'
/** Below 900 px one pane shows at a time; the report is reached by command. */
export type NarrowPane = 'form' | 'map' | 'yaml' | 'problems' | 'report'

/** What the text of now is compared with: the text as it was opened, or the one that runs. */
export type ComparedWith = 'opened' | 'deployed'

/** What lies over the workbench. */
export type DialogId = 'palette' | 'shortcuts' | 'share' | 'forms'

/** What just happened, said once at the edge of the screen. */
export interface Notice {
  readonly serial: number
  readonly severity: Severity | 'done'
  readonly message:
    | {
        readonly kind: 'words'
        readonly key: string
        readonly args: Readonly<Record<string, string | number>>
      }
    | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** Offer to take back the step that was just made. */
  readonly undo: boolean
}

/** Lines that an edit from elsewhere changed, for the flash; counted from 1. */
export interface Touched {
  readonly serial: number
  readonly file: FileId
  readonly origin: Origin
  readonly lines: readonly { readonly first: number; readonly last: number }[]
}

export interface WorkbenchState {
  readonly workspace: Workspace
  /** Each text as it was opened, for the Changes pane; a template counts as opened empty-handed: its own text. */
  readonly imported: Readonly<Record<FileId, string>>
  /** The last whole analysis; undefined before the first text is opened. */
  readonly analysis: Analysis | undefined
  /** What forms and map show: `analysis`, with documents that do not parse by their last good reading. */
  readonly shown: Analysis | undefined
  readonly lastGood: LastGood
  /** A newer text is being read; what is shown belongs to `analysis.workspace`. */
  readonly isReading: boolean
  readonly active: FileId | undefined
  readonly section: SectionId
  readonly selection: Selection | undefined
  readonly rightPane: RightPane
  readonly narrowPane: NarrowPane
  /** Undefined until somebody asked for one of the two. */
  readonly comparedWith: ComparedWith | undefined
  /** The right pane covers the form, as for two texts beside each other. */
  readonly isRightWide: boolean
  /** Data addresses of the machines that are down in the forecast; nothing of it is in a text. */
  readonly down: ReadonlySet<string>
  readonly history: History
  readonly touched: Touched | undefined
  /** Places that a form proposes, shown on the map while one of them is pointed at or has the focus. */
  readonly proposed: readonly Range[]
  /** Address that the map is asked about from elsewhere. */
  readonly explained: string | undefined
  readonly notice: Notice | undefined
  readonly dialog: DialogId | undefined
  /** Everything is shown, also what is new and untouched: after import and after a check. */
  readonly hasChecked: boolean
  readonly preferences: Preferences
  /** What the browser asks for; counts while the preferences name no language. */
  readonly browserLanguage: Language
}

export const initialState: WorkbenchState = {
  workspace: emptyWorkspace,
  imported: {},
  analysis: undefined,
  shown: undefined,
  lastGood: {},
  isReading: false,
  active: undefined,
  section: 'addressPools',
  selection: undefined,
  rightPane: 'yaml',
  narrowPane: 'form',
  comparedWith: undefined,
  isRightWide: false,
  down: new Set(),
  history: emptyHistory,
  touched: undefined,
  proposed: [],
  explained: undefined,
  notice: undefined,
  dialog: undefined,
  hasChecked: false,
  preferences: defaultPreferences,
  browserLanguage: 'en',
}

/** The whole state, printable as JSON but for the analysis that follows from it. Changed by actions only. */
export const useWorkbench = create<WorkbenchState>()(() => initialState)
