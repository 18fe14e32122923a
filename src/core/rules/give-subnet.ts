import { replaceSubnet } from '../edits/plan-subnets.ts'
import { printPrefix } from '../net/prefix.ts'
import { containsRange, type Range } from '../net/range.ts'
import { widerSubnet } from '../plan/wider-subnet.ts'
import type { Scopes } from './define.ts'
import type { Fix } from './finding.ts'

/**
 * The fix `widen` with the argument `subnet`: the network plan says the smallest subnet that holds everything on the
 * segment. It stands before any fix that moves an address, since a guess is corrected before the file is.
 */
export function giveSubnetFixes(view: Scopes['cluster'], range: Range): readonly Fix[] {
  const { segment, workspace } = view
  return (segment?.subnets ?? []).flatMap((subnet) => {
    const wider = segment === undefined ? undefined : widerSubnet(workspace, segment, subnet)
    if (segment === undefined || wider === undefined || !containsRange(wider.prefix.range, range)) return []
    return [
      {
        title: 'widen',
        args: { subnet: printPrefix(wider.prefix) },
        safe: false,
        edits: replaceSubnet(workspace.plan, segment, subnet, wider.prefix),
      },
    ]
  })
}
