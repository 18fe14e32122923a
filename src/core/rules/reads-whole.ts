import type { ClusterFile } from '../model/cluster-file.ts'

/**
 * Whether every document parsed and none says `...` for lines left out. Otherwise nothing can be said about what
 * the file lacks.
 */
export function readsWhole(file: ClusterFile): boolean {
  return file.source.documents.every(({ root, problems }) => {
    return (root !== undefined || problems.length === 0) && problems.every(({ code }) => code !== 'ellipsis')
  })
}
