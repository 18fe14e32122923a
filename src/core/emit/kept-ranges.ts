import { usesOfCluster } from '../model/occupancy.ts'
import type { ClusterView } from '../model/workspace-model.ts'
import type { Range } from '../net/range.ts'
import { runsOfRanges } from './report-addresses.ts'

/** Every address that belongs to a cluster, so that DHCP must not give it out: nodes, VIPs, pools and floating IPs, merged. */
export const keptRanges = ({ cluster, facts }: ClusterView): readonly Range[] =>
  runsOfRanges(usesOfCluster(cluster, facts).map(({ range }) => range))
