import type { ClusterFile } from '../model/cluster-file.ts'

/** Whether every document parsed. Where one did not, nothing can be said about what the file lacks. */
export function readsWhole(file: ClusterFile): boolean {
  return file.source.documents.every(({ root, problems }) => root !== undefined || problems.length === 0)
}
