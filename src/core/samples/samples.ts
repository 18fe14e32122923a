import { adminBasic } from './admin-basic.ts'
import { adminHa } from './admin-ha.ts'
import { adminManlb } from './admin-manlb.ts'
import { brokenTour, tourPlan } from './broken-tour.ts'
import { edgeBasic } from './edge-basic.ts'
import { edgeHa } from './edge-ha.ts'
import { hybridBasic } from './hybrid-basic.ts'
import { hybridHa } from './hybrid-ha.ts'
import { hybridHaLb } from './hybrid-ha-lb.ts'
import { type SampleEntry, sampleList, tourFileName } from './sample-list.ts'
import { userBasic } from './user-basic.ts'
import { userHaLdap } from './user-ha-ldap.ts'
import { userHaNp } from './user-ha-np.ts'
import { userHaOidc } from './user-ha-oidc.ts'

export interface Sample extends SampleEntry {
  readonly text: string
}

const texts: Readonly<Record<string, string>> = {
  'edge-basic': edgeBasic,
  'edge-ha': edgeHa,
  'hybrid-basic': hybridBasic,
  'hybrid-ha': hybridHa,
  'hybrid-ha-lb': hybridHaLb,
  'admin-basic': adminBasic,
  'admin-ha': adminHa,
  'admin-manlb': adminManlb,
  'user-basic': userBasic,
  'user-ha-np': userHaNp,
  'user-ha-oidc': userHaOidc,
  'user-ha-ldap': userHaLdap,
}

/** The published shapes with their texts. Import this module when one is chosen, not before. */
export const samples: readonly Sample[] = sampleList.map((entry) => ({
  ...entry,
  text: texts[entry.id] ?? '',
}))

/** The sample to repair, with the network plan it is judged by. */
export const tour = { fileName: tourFileName, text: brokenTour, plan: tourPlan } as const
