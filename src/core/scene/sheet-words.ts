import type { SceneLanguage } from './words.ts'

/** What stands on a printed sheet beside the drawing. */
export interface SheetWords {
  readonly planOf: (segment: string, clusters: string) => string
  readonly segment: (name: string) => string
  readonly gateway: (address: string) => string
  readonly cluster: (name: string, type: string) => string
  readonly topologies: Readonly<Record<'control-plane' | 'pool' | 'split' | 'bgp' | 'manual', string>>
  readonly confirmed: string
  readonly assumed: (count: number) => string
  readonly unconfirmed: string
  readonly title: string
  readonly file: string
  readonly date: string
  readonly sheet: string
  readonly sheetOf: (number: number, total: number) => string
  readonly verdict: (errors: number, warnings: number) => string
  readonly address: string
  readonly purpose: string
  readonly network: string
  readonly broadcast: string
  readonly pool: (name: string, assignment: string) => string
  readonly automatic: string
  readonly problems: string
  readonly noProblem: string
  readonly more: (count: number) => string
  readonly continued: (what: string) => string
  readonly plan: string
  readonly line: (line: number) => string
  /** Short names of the legend where those of the map are too long. */
  readonly legend: Readonly<Record<'P' | 'S' | 'R' | '[' | 'error' | 'warning' | 'numbers', string>>
  readonly cells: string
}

const en: SheetWords = {
  planOf: (segment, clusters) =>
    `Address plan of ${[segment === '' ? '' : `segment ${segment}`, clusters === '' ? '' : `cluster ${clusters}`].filter((part) => part !== '').join(', ')}`,
  segment: (name) => `segment ${name}`,
  gateway: (address) => `gateway ${address}`,
  cluster: (name, type) => `cluster ${name}${type === '' ? '' : ` (${type})`}`,
  topologies: {
    'control-plane': 'bundled load balancing, layer 2, on the control plane nodes',
    pool: 'bundled load balancing, layer 2, on load balancer nodes',
    split: 'bundled load balancing, layer 2, control plane VIP on the control plane nodes',
    bgp: 'bundled load balancing, BGP',
    manual: 'manual load balancing',
  },
  confirmed: 'subnet confirmed',
  assumed: (count) => `subnet assumed from ${count} ${count === 1 ? 'address' : 'addresses'}, not confirmed`,
  unconfirmed: 'subnet not confirmed',
  title: 'TITLE',
  file: 'FILE',
  date: 'DATE',
  sheet: 'SHEET',
  sheetOf: (number, total) => `${number} of ${total}`,
  verdict: (errors, warnings) =>
    [counted(errors, 'error'), counted(warnings, 'warning')].filter((part) => part !== '').join(', ') ||
    'no error, no warning',
  address: 'Address',
  purpose: 'Purpose',
  network: 'network address',
  broadcast: 'broadcast address',
  pool: (name, assignment) => `address pool ${name}, ${assignment}`,
  automatic: 'automatic',
  problems: 'Problems',
  noProblem: 'No error and no warning in this subnet.',
  more: (count) => `and ${count} more, see the table in the app or the CSV`,
  continued: (what) => `${what}, continued`,
  plan: 'network plan',
  line: (line) => `line ${line}`,
  legend: {
    P: 'pool, automatic',
    S: 'skipped (.0 .255)',
    R: 'reserved (G D N R)',
    '[': 'network, ] broadcast',
    error: 'error, exact addresses',
    warning: 'warning, exact addresses',
    numbers: 'problem, see the list',
  },
  cells: 'One cell is one address: the row gives its beginning, the number its end.',
}

const counted = (count: number, noun: string): string =>
  count === 0 ? '' : `${count} ${noun}${count === 1 ? '' : 's'}`

const zhCN: SheetWords = {
  planOf: (segment, clusters) =>
    `地址规划：${[segment === '' ? '' : `网段 ${segment}`, clusters === '' ? '' : `集群 ${clusters}`].filter((part) => part !== '').join('，')}`,
  segment: (name) => `网段 ${name}`,
  gateway: (address) => `网关 ${address}`,
  cluster: (name, type) => `集群 ${name}${type === '' ? '' : ` (${type})`}`,
  topologies: {
    'control-plane': '捆绑式负载均衡，第 2 层，位于控制平面节点',
    pool: '捆绑式负载均衡，第 2 层，位于负载均衡器节点',
    split: '捆绑式负载均衡，第 2 层，控制平面 VIP 位于控制平面节点',
    bgp: '捆绑式负载均衡，BGP',
    manual: '手动负载均衡',
  },
  confirmed: '子网已确认',
  assumed: (count) => `子网根据 ${count} 个地址推定，尚未确认`,
  unconfirmed: '子网尚未确认',
  title: '标题',
  file: '文件',
  date: '日期',
  sheet: '图号',
  sheetOf: (number, total) => `${number} / ${total}`,
  verdict: (errors, warnings) =>
    [errors === 0 ? '' : `${errors} 个错误`, warnings === 0 ? '' : `${warnings} 个警告`]
      .filter((part) => part !== '')
      .join('、') || '没有错误和警告',
  address: '地址',
  purpose: '用途',
  network: '网络地址',
  broadcast: '广播地址',
  pool: (name, assignment) => `地址池 ${name}，${assignment}`,
  automatic: '自动分配',
  problems: '问题',
  noProblem: '此子网没有错误和警告。',
  more: (count) => `另有 ${count} 项，见应用中的表格或 CSV`,
  continued: (what) => `${what} (续)`,
  plan: '网络规划',
  line: (line) => `第 ${line} 行`,
  legend: {
    P: '地址池，自动分配',
    S: '跳过 (.0 .255)',
    R: '保留 (G D N R)',
    '[': '网络地址、] 广播地址',
    error: '出错的地址',
    warning: '有警告的地址',
    numbers: '问题编号，见列表',
  },
  cells: '一格为一个地址：行首为地址前段，格内数字为末段。',
}

export const sheetWords = (language: SceneLanguage): SheetWords => (language === 'en' ? en : zhCN)
