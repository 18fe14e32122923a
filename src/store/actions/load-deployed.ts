import type { FileId } from '../../core/document.ts'
import { readClusterFile } from '../../core/model/read-file.ts'
import { useWorkbench } from '../state.ts'
import { markDeployed, type OpenedText } from './files.ts'
import { notify } from './notice.ts'

/**
 * Another file's text is what runs. It must hold the cluster: by its name, or alone on both sides, which is how a
 * renamed cluster looks.
 */
export function loadDeployed(file: FileId, { name, text }: OpenedText): boolean {
  const own = useWorkbench.getState().analysis?.model.files.find((one) => one.file === file)
  const { source, clusters: running } = readClusterFile(file, name, text)
  if (source.documents.some((document) => document.problems.length > 0)) {
    // Half a text would make everything else look new.
    notify('changes.doesNotParse', { name }, { severity: 'error' })
    return false
  }
  const isThere = own?.clusters.some((cluster) => running.some((one) => one.name.text === cluster.name.text))
  const isOnly = own?.clusters.length === 1 && running.length === 1
  if (isThere !== true && !isOnly) {
    notify('changes.notThisCluster', { name }, { severity: 'error' })
    return false
  }
  markDeployed(file, text)
  notify('changes.loaded', { name }, { undo: true })
  return true
}
