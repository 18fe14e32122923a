import { createContext } from 'react'
import type { PreparedSubnet } from '../core/scene/prepare.ts'
import type { Scene } from '../core/scene/scene.ts'
import type { Density } from '../core/scene/view.ts'

/** The part that is looked at, as it is drawn. */
export interface Seen {
  readonly scene: Scene
  readonly density: Density
}

/** What takes the map out of the page; the clipboard, files and the printer belong to the app. */
export interface ExportTools {
  readonly copyTable: (subnet: PreparedSubnet, form: 'markdown' | 'csv') => Promise<void>
  /** Without `seen` the whole subnet. */
  readonly savePicture: (subnet: PreparedSubnet, form: 'svg' | 'png', seen?: Seen) => Promise<void>
  readonly print: () => Promise<void>
}

/** Given by the app round the map; without it the map shows no such buttons. */
export const ExportToolsContext = createContext<ExportTools | undefined>(undefined)
