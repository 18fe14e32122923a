import type { FileEdits } from '../document.ts'
import type { Cluster } from '../model/cluster.ts'
import { inFile } from './in-file.ts'
import type { Vip } from './vips.ts'

/** A VIP that another file names, as written there. */
export interface ForeignVip {
  readonly vip: Vip
  readonly text: string
}

/** The VIPs that a cluster does not say yet: nothing is written, or a template's text still stands there. */
export function missingVips(cluster: Cluster, vips: readonly ForeignVip[]): readonly ForeignVip[] {
  return vips.filter(({ vip }) => {
    const { state } = cluster.loadBalancer[vip]
    return state === 'absent' || state === 'placeholder'
  })
}

/** The VIPs that a cluster says otherwise. */
export function otherVips(cluster: Cluster, vips: readonly ForeignVip[]): readonly ForeignVip[] {
  const missing = missingVips(cluster, vips)
  return vips.filter((one) => !missing.includes(one) && cluster.loadBalancer[one.vip].text !== one.text)
}

export function takeVips({ file, loadBalancer }: Cluster, vips: readonly ForeignVip[]): readonly FileEdits[] {
  return vips.flatMap(({ vip, text }) =>
    inFile(file, { op: 'set', path: loadBalancer[vip].path, value: text }),
  )
}
