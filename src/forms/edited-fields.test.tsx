// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Path } from '../core/document.ts'
import { fieldKindOf } from '../core/model/document-kind.ts'
import { patternOf } from '../core/model/field-row.ts'
import { fields } from '../core/model/fields.ts'
import { exampleBgp } from '../core/rules/example-bgp.ts'
import { type Node, resolveAlias } from '../core/yaml/tree.ts'
import { openWorkspace } from '../store/actions/files.ts'
import { showSection } from '../store/actions/select.ts'
import { placeKey } from '../store/numbering.ts'
import { type SectionId, sectionOf } from '../store/sections.ts'
import { initialState, useWorkbench } from '../store/state.ts'
import { editedFields, holdsEditedFields } from './edited-fields.ts'
import { pathsNotEdited } from './other-places.ts'
import { SectionForm } from './SectionForm.tsx'

/** A file that writes every field the forms edit. */
const base = exampleBgp({
  type: 'hybrid',
  version: '1.34.200-gke.68',
  controlPlane: ['10.200.0.2 k8s 10.201.0.2', '10.200.0.3', '10.200.0.4'],
  workers: [],
  balancers: ['10.200.0.5', '10.200.0.6 k8s 10.200.0.7'],
  peers: ['10.8.0.10 65002 10.200.0.2', '10.8.0.11 65002'],
  services: ['10.96.0.0/20', 'fd00:96::/112'],
  controlPlaneLines: [
    '    loadBalancer:',
    '      mode: bundled',
    '      keepalivedVRRPGARPMasterRepeat: 3',
    '    apiServerCertExtraSANs:',
    '    - api.example.com',
  ],
  networkLines: [
    '    bundledIngress: true',
    '    flatIPv4: false',
    '    forwardMode: snat',
    '    multipleNetworkInterfaces: false',
    '    sriovOperator: false',
  ],
  pools: [{ avoidBuggyIPs: 'true', manualAssign: 'false' }],
  specLines: [
    '  bypassPreflightCheck: false',
    '  gkeOnPremAPI:',
    '    enabled: true',
    '    location: us-central1',
    '  maintenanceBlocks:',
    '    cidrBlocks:',
    '    - 10.200.0.10',
    '  nodeAccess:',
    '    loginUser: admin',
    '  nodeConfig:',
    '    containerRuntime: containerd',
    '    podDensity:',
    '      maxPodsPerNode: 110',
    '  osEnvironmentConfig:',
    '    addPackageRepo: false',
    '  proxy:',
    '    url: http://10.0.0.9:3128',
    '    noProxy:',
    '    - 10.0.0.0/8',
    '  authentication:',
    '    oidc: {}',
    '  storage:',
    '    lvpShare: {}',
  ],
  documents: [
    `apiVersion: baremetal.cluster.gke.io/v1
kind: NodePool
metadata:
  name: np1
  namespace: cluster-demo
spec:
  clusterName: demo
  nodes:
  - address: 10.200.0.10
    k8sIP: 10.201.0.10
  labels:
    rack: r1
  taints:
  - key: dedicated
    value: web
    effect: NoSchedule
  kubeletConfig:
    registryPullQPS: 5
    registryBurst: 10
    serializeImagePulls: true
    featureGates:
      Some: true
  upgradeStrategy:
    parallelUpgrade:
      concurrentNodes: 1
      minimumAvailableNodes: 0
  nodeConfigOverride:
    podDensity:
      maxPodsPerNode: 64`,
    `apiVersion: networking.gke.io/v1
kind: BGPPeer
metadata:
  name: peer
  namespace: cluster-demo
  labels:
    cluster.baremetal.gke.io/default-peer: "true"
spec:
  localASN: 65001
  peerASN: 65002
  peerIP: 10.8.0.12
  sessions: 2`,
    `apiVersion: networking.gke.io/v1
kind: BGPLoadBalancer
metadata:
  name: default
  namespace: cluster-demo
spec:
  peerSelector:
    cluster.baremetal.gke.io/default-peer: "true"`,
    `apiVersion: baremetal.cluster.gke.io/v1alpha1
kind: ClusterCIDRConfig
metadata:
  name: range1
  namespace: cluster-demo
spec:
  ipv4:
    cidr: 10.1.0.0/16
    perNodeMaskSize: 24
  ipv6:
    cidr: 2620:0:1000:2631:3:10:3:0/112
    perNodeMaskSize: 120
  nodeSelector:
    matchLabels:
      baremetal.cluster.gke.io/node-pool: np1`,
  ],
})

interface Written {
  readonly id: string
  readonly path: Path
}

const settings = [
  '      labels:',
  '        rack: r1',
  '      taints:',
  '      - key: dedicated',
  '        value: lb',
  '        effect: NoSchedule',
  '      kubeletConfig:',
  '        registryPullQPS: 5',
  '        registryBurst: 10',
  '        serializeImagePulls: true',
  '',
].join('\n')
const everything = base
  .replaceAll('    nodePoolSpec:\n', `    nodePoolSpec:\n${settings}`)
  .replace('    projectID: project-fleet\n', '    projectID: project-fleet\n    location: us-central1\n')

/** Every value that stands in the file and that forms edit, with the field it belongs to. */
function writtenFields(): readonly Written[] {
  const file = useWorkbench.getState().analysis!.model.files[0]!
  const walk = (node: Node | undefined, path: Path, id: string): readonly Written[] => {
    if (editedFields.has(id)) return [{ id, path }]
    const value = resolveAlias(node)
    if (value?.kind === 'map') {
      return value.entries.flatMap((entry) => walk(entry.value, [...path, entry.key], `${id}.${entry.key}`))
    }
    if (value?.kind !== 'list') return []
    return value.items.flatMap((item, index) => walk(item, [...path, index], `${id}${patternOf(index)}`))
  }
  return file.source.documents.flatMap(({ index, root }) => {
    const kind = root === undefined ? undefined : fieldKindOf({ path: [index], node: root })
    return kind === undefined ? [] : walk(root, [index], kind)
  })
}

function open(text: string): void {
  openWorkspace({ files: [{ id: 'f1', name: 'demo.yaml', text }], plan: '' })
}

/** Shows a section with every folded part open. */
function show(section: SectionId): void {
  act(() => showSection(section))
  for (const button of document.querySelectorAll<HTMLElement>('button[aria-expanded=false][aria-controls]'))
    fireEvent.click(button)
}

beforeEach(() => {
  Element.prototype.scrollIntoView = () => {}
  useWorkbench.setState(initialState, true)
})
afterEach(cleanup)

/** Not edited on purpose: passed through, or another room's business. */
const passedThrough: readonly RegExp[] = [
  /^credentials\./,
  /^plan\./,
  /\.(apiVersion|kind)$/,
  /\.metadata\.(annotations|labels)$/,
  /\.(kubeletConfig\.featureGates|podCIDRSize|providerID|upgradeStrategy|clusterName)$/,
  /\.privateRegistries(\[\](\.host)?)?$/,
  /^bgpPeer\.spec\.selectors$/,
  /^bgpLoadBalancer\.spec\.peerSelector$/,
]

describe('the forms', () => {
  it('edit every described field, or pass it through on purpose', () => {
    const left = fields.filter(({ id, type }) => {
      if (type === 'group' || type === 'any' || editedFields.has(id) || holdsEditedFields(id)) return false
      const owner = id.replace(/\[\][^[]*$/, '')
      return !editedFields.has(owner) && !passedThrough.some((pattern) => pattern.test(id))
    })
    expect(left.map(({ id }) => id)).toEqual([])
  })

  it('show each of them where the outline says it is, with a control and what is known about it', () => {
    open(everything)
    const { analysis } = useWorkbench.getState()
    const file = analysis!.model.files[0]!
    const written = writtenFields()
    // All kinds of documents but the two that a file cannot have beside the rest.
    const missing = [...editedFields].filter((id) => !written.some((one) => one.id === id))
    expect(missing).toEqual([])
    render(<SectionForm />)
    const absent: string[] = []
    for (const section of new Set(written.map(({ path }) => sectionOf(file, { file: 'f1', path })))) {
      show(section)
      const places = new Set(
        [...document.querySelectorAll<HTMLElement>('[data-place]')].map((one) => one.dataset['place']),
      )
      for (const { id, path } of written) {
        if (sectionOf(file, { file: 'f1', path }) !== section) continue
        const owners = path.map((_, length) =>
          placeKey({ file: 'f1', path: path.slice(0, path.length - length) }),
        )
        // The value, its row, or the list it is all of.
        const shown = owners.slice(0, 2).some((key) => places.has(key))
        const items = [...places].some((key) => key?.startsWith(`${owners[0]}/`))
        if (!shown && !items) absent.push(id)
      }
    }
    expect([...new Set(absent)]).toEqual([])
  })

  it('list what they do not edit, each once and nowhere twice', () => {
    open(everything)
    const file = useWorkbench.getState().analysis!.model.files[0]!
    const written = writtenFields().map(({ path }) => path.join('/'))
    const others = pathsNotEdited(file).map((path) => path.join('/'))
    expect(others.filter((path) => written.some((one) => `${one}/`.startsWith(`${path}/`)))).toEqual([])
    expect(others.some((path) => path.endsWith('spec/storage'))).toBe(true)
    expect(others.some((path) => path.endsWith('kubeletConfig/featureGates'))).toBe(true)
    expect(new Set(others).size).toBe(others.length)
  })

  it('explain each of their labels', () => {
    open(everything)
    render(<SectionForm />)
    for (const section of [
      'loadBalancer',
      'addressPools',
      'nodePools',
      'networks',
      'controlPlane',
    ] as const) {
      show(section)
      const help = screen.getAllByRole('button', { name: /^About / })
      expect(help.length, section).toBeGreaterThan(1)
      for (const label of document.querySelectorAll('label[for]')) {
        const row = label.parentElement!.parentElement!
        expect(row.querySelector('[aria-haspopup=dialog]'), label.textContent).not.toBeNull()
      }
    }
  })
})
