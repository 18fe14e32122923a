import type { Path } from '../document.ts'
import { linePosition, spanAt } from '../yaml/locate.ts'
import { readSource } from '../yaml/read.ts'
import type { SourceText } from '../yaml/source.ts'
import { resolveAlias } from '../yaml/tree.ts'
import type { Field } from './field.ts'
import { itemsOf, keysOf, readText, type Spot, spotAlong, spotAt } from './spot.ts'

/** What pasted manifests say about traffic from outside: Services, the Pods behind them, Ingress objects. */
export interface TrafficManifest {
  readonly source: SourceText
  readonly services: readonly TrafficService[]
  readonly workloads: readonly Workload[]
  readonly ingresses: readonly TrafficObject[]
  /** First line that does not parse. */
  readonly brokenLine: number | undefined
}

export interface TrafficObject {
  readonly path: Path
  readonly kind: string
  readonly name: string
  /** `''` where none is written. */
  readonly namespace: string
  readonly line: number
}

export interface TrafficService extends TrafficObject {
  /** `ClusterIP` where none is written. */
  readonly type: string
  readonly policy: Field<string>
  readonly selector: ReadonlyMap<string, string>
}

/** Anything with a Pod template, and a Pod itself. */
export interface Workload extends TrafficObject {
  readonly labels: ReadonlyMap<string, string>
  /** Where `nodeSelector` and `tolerations` stand or would stand. */
  readonly podPath: Path
  readonly lbnode: Field<string>
  /** Written without quotes, so that YAML reads a truth value and Kubernetes refuses it. */
  readonly lbnodeIsFlag: boolean
  readonly tolerations: readonly Toleration[]
}

export interface Toleration {
  readonly key: string | undefined
  readonly operator: string
  readonly value: string
  readonly effect: string | undefined
}

/** The label of load balancer nodes, as BLB gives it; its value is the text `true`. */
export const lbnodeLabel = 'baremetal.cluster.gke.io/lbnode'

export function readTrafficManifest(text: string): TrafficManifest {
  const source = readSource(text)
  const objects = source.documents.flatMap(({ index, root }) => objectsIn({ path: [index], node: root }))
  const broken = source.documents.find(({ root, problems }) => root === undefined && problems.length > 0)
  return {
    source,
    services: objects.filter((spot) => kindOf(spot) === 'Service').map((spot) => readService(source, spot)),
    workloads: objects.flatMap((spot) => readWorkload(source, spot)),
    ingresses: objects.filter((spot) => kindOf(spot) === 'Ingress').map((spot) => readObject(source, spot)),
    brokenLine:
      broken === undefined
        ? undefined
        : linePosition(source, broken.from + (broken.problems[0]?.span.from ?? 0)).line,
  }
}

/** `kind: List` holds others. */
const objectsIn = (spot: Spot): readonly Spot[] =>
  kindOf(spot) === 'List' ? itemsOf(spotAt(spot, 'items')) : [spot]

const textAt = (spot: Spot, ...below: readonly string[]): string =>
  readText(spotAlong(spot, below)).text ?? ''
const kindOf = (spot: Spot): string => textAt(spot, 'kind')

function readObject(source: SourceText, spot: Spot): TrafficObject {
  const at = spanAt(source, [...spot.path, 'kind'])
  return {
    path: spot.path,
    kind: kindOf(spot),
    name: textAt(spot, 'metadata', 'name'),
    namespace: textAt(spot, 'metadata', 'namespace'),
    line: at === undefined ? 1 : linePosition(source, at.from).line,
  }
}

function readService(source: SourceText, spot: Spot): TrafficService {
  const type = textAt(spot, 'spec', 'type')
  return {
    ...readObject(source, spot),
    type: type === '' ? 'ClusterIP' : type,
    policy: readText(spotAt(spot, 'spec', 'externalTrafficPolicy')),
    selector: mapAt(spotAt(spot, 'spec', 'selector')),
  }
}

function readWorkload(source: SourceText, spot: Spot): readonly Workload[] {
  const template = spotAt(spot, 'spec', 'template')
  const holder = kindOf(spot) === 'Pod' ? spot : template.node === undefined ? undefined : template
  if (holder === undefined) return []
  const pod = spotAt(holder, 'spec')
  const lbnode = spotAt(pod, 'nodeSelector', lbnodeLabel)
  const node = resolveAlias(lbnode.node)
  return [
    {
      ...readObject(source, spot),
      labels: mapAt(spotAt(holder, 'metadata', 'labels')),
      podPath: pod.path,
      lbnode: readText(lbnode),
      lbnodeIsFlag: node?.kind === 'scalar' && node.style === 'plain',
      tolerations: itemsOf(spotAt(pod, 'tolerations')).map((one) => ({
        key: readText(spotAt(one, 'key')).text,
        operator: textAt(one, 'operator'),
        value: textAt(one, 'value'),
        effect: readText(spotAt(one, 'effect')).text,
      })),
    },
  ]
}

const mapAt = (spot: Spot): ReadonlyMap<string, string> =>
  new Map(keysOf(spot).map((key) => [key, textAt(spot, key)]))
