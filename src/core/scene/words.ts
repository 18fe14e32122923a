import type { Letter } from './alphabet.ts'
import type { LaneKind } from './layout.ts'
import type { PlannedSign } from './planned-sign.ts'

export type SceneLanguage = 'en' | 'zh-CN'

/** What stands on the drawing in words; export, print and terminal need it without the interface. */
export interface SceneWords {
  readonly lanes: Readonly<Record<Exclude<LaneKind, 'node-role' | 'head' | 'cursor' | 'pool'>, string>>
  /** For gutters of a phone. */
  readonly short: Readonly<Partial<Record<LaneKind, string>>>
  readonly nodeLanes: Readonly<Record<'C' | 'L' | 'W' | 'K', string>>
  /** Names of the kinds in the legend and in lists. */
  readonly roles: Readonly<Record<Letter, string>>
  readonly vips: Readonly<Record<'V' | 'I', string>>
  readonly controlPlane: string
  readonly loadBalancers: string
  readonly workers: string
  readonly automatic: string
  readonly onRequest: string
  readonly addresses: (count: string, isOne: boolean) => string
  readonly nodes: (count: string, isOne: boolean) => string
  readonly pools: (count: string, isOne: boolean) => string
  readonly ranges: (count: string, isOne: boolean) => string
  readonly inPools: (count: string) => string
  readonly free: (count: string) => string
  readonly outside: (count: string) => string
  readonly outsideRow: string
  readonly outsideOf: (subnet: string) => string
  readonly vipCount: (count: number) => string
  readonly pxEach: (px: string) => string
  readonly perPx: (count: string) => string
  /** On a range that is being drawn. */
  readonly newRange: (count: string) => string
  /** What an edge snapped to: a block or a neighbour. */
  readonly snapsTo: (name: string, side: 'starts' | 'ends') => string
  readonly comma: string
  /** Between the members of a list. */
  readonly listed: string
  readonly assumed: string
  readonly sshOnly: (role: string) => string
  /** Heads and words of the table in address order. */
  readonly table: Readonly<
    Record<'first' | 'last' | 'count' | 'what' | 'usedBy' | 'problems' | 'from' | 'free', string>
  >
  readonly legend: string
  /** What a forecast draws. */
  readonly signs: Readonly<Record<PlannedSign, string>>
  readonly error: string
  readonly warning: string
}

const en: SceneWords = {
  lanes: {
    problems: 'Problems',
    nodes: 'Nodes',
    vips: 'VIPs',
    pools: 'Pools',
    reserved: 'Reserved',
    others: 'Others',
    free: 'Free',
    worst: 'Worst',
  },
  short: { reserved: 'Res.', problems: '', worst: '' },
  nodeLanes: { C: 'Control plane', L: 'Load balancer', W: 'Worker', K: 'k8sIP' },
  roles: {
    C: 'control plane node',
    L: 'load balancer node',
    W: 'worker node',
    K: 'k8sIP of a node',
    V: 'control plane VIP',
    I: 'ingress VIP',
    P: 'pool, assigned automatically',
    M: 'pool, manualAssign',
    S: 'skipped by avoidBuggyIPs',
    G: 'gateway',
    D: 'DHCP',
    N: 'DNS',
    R: 'reserved',
    F: 'floating IP',
    O: 'another cluster',
    '[': 'network address',
    ']': 'broadcast address',
  },
  vips: { V: 'control plane VIP', I: 'ingress VIP' },
  controlPlane: 'control plane',
  loadBalancers: 'load balancers',
  workers: 'workers',
  automatic: 'automatic',
  onRequest: 'on request',
  addresses: (count, isOne) => (isOne ? `${count} address` : `${count} addresses`),
  nodes: (count, isOne) => (isOne ? `${count} node` : `${count} nodes`),
  pools: (count, isOne) => (isOne ? `${count} pool` : `${count} pools`),
  ranges: (count, isOne) => (isOne ? `${count} range` : `${count} ranges`),
  inPools: (count) => `${count} addresses in pools`,
  free: (count) => `${count} free`,
  outside: (count) => `of which ${count} outside the subnet`,
  outsideRow: 'outside the subnet',
  outsideOf: (subnet) => `outside ${subnet}`,
  vipCount: (count) => `${count} VIPs`,
  pxEach: (px) => `${px} px each`,
  perPx: (count) => `${count} per px`,
  newRange: (count) => `new · ${count}`,
  snapsTo: (name, side) => `${name} ${side} here`,
  comma: ', ',
  listed: ', ',
  assumed: 'assumed',
  sshOnly: (role) => `${role}, SSH only`,
  table: {
    first: 'First',
    last: 'Last',
    count: 'Count',
    what: 'What',
    usedBy: 'Used by',
    problems: 'Problems',
    from: 'From',
    free: 'free',
  },
  legend: 'Legend',
  signs: { planned: 'planned Service', down: 'down in the forecast' },
  error: 'error',
  warning: 'warning',
}

const zhCN: SceneWords = {
  lanes: {
    problems: '问题',
    nodes: '节点',
    vips: 'VIP',
    pools: '地址池',
    reserved: '保留',
    others: '其他集群',
    free: '空闲',
    worst: '最严重',
  },
  short: { reserved: '保留', problems: '', worst: '' },
  nodeLanes: { C: '控制平面', L: '负载均衡器', W: '工作器', K: 'k8sIP' },
  roles: {
    C: '控制平面节点',
    L: '负载均衡器节点',
    W: '工作器节点',
    K: '节点的 k8sIP',
    V: '控制平面 VIP',
    I: '入站流量 VIP',
    P: '地址池，自动分配',
    M: '地址池，manualAssign',
    S: 'avoidBuggyIPs 跳过',
    G: '网关',
    D: 'DHCP',
    N: 'DNS',
    R: '保留',
    F: '浮动 IP',
    O: '其他集群',
    '[': '网络地址',
    ']': '广播地址',
  },
  vips: { V: '控制平面 VIP', I: '入站流量 VIP' },
  controlPlane: '控制平面',
  loadBalancers: '负载均衡器',
  workers: '工作器',
  automatic: '自动分配',
  onRequest: '仅手动分配',
  addresses: (count) => `${count} 个地址`,
  nodes: (count) => `${count} 个节点`,
  pools: (count) => `${count} 个地址池`,
  ranges: (count) => `${count} 个范围`,
  inPools: (count) => `池中 ${count} 个地址`,
  free: (count) => `空闲 ${count}`,
  outside: (count) => `其中 ${count} 个在子网外`,
  outsideRow: '子网外',
  outsideOf: (subnet) => `在 ${subnet} 之外`,
  vipCount: (count) => `${count} 个 VIP`,
  pxEach: (px) => `每个 ${px} px`,
  perPx: (count) => `每 px ${count} 个`,
  newRange: (count) => `新 · ${count}`,
  snapsTo: (name, side) => (side === 'starts' ? `${name} 从此处开始` : `${name} 到此处为止`),
  comma: '，',
  listed: '、',
  assumed: '推定',
  sshOnly: (role) => `${role}，仅用于 SSH`,
  table: {
    first: '起始地址',
    last: '结束地址',
    count: '数量',
    what: '用途',
    usedBy: '使用者',
    problems: '问题',
    from: '出处',
    free: '空闲',
  },
  legend: '图例',
  signs: { planned: '规划的 Service', down: '在预测中停机' },
  error: '错误',
  warning: '警告',
}

const all: Readonly<Record<SceneLanguage, SceneWords>> = { en, 'zh-CN': zhCN }

export const sceneWords = (language: SceneLanguage): SceneWords => all[language]
