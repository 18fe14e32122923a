import type { AddressProblemCode } from './problem.ts'

/** One short sentence that says the fact; `{name}` stands for the problem's argument of that name. */
export interface Words {
  readonly en: string
  readonly 'zh-CN': string
}

/** What every problem says. The repair, `meant`, is shown by whoever offers it and is not part of the sentence. */
export const addressWords: Readonly<Record<AddressProblemCode, Words>> = {
  empty: { en: 'No address yet', 'zh-CN': '还没有地址' },
  'stray-spaces': { en: 'A blank stands in the address', 'zh-CN': '地址中有空格' },
  'stray-characters': {
    en: '{characters} is not part of an address',
    'zh-CN': '{characters} 不是地址的一部分',
  },
  'foreign-characters': {
    en: '{characters} stands where plain digits, dots and a dash belong',
    'zh-CN': '含 {characters}，此处应为半角数字、句点和短划线',
  },
  'several-entries': {
    en: '{count} entries in one line. Each needs a line of its own',
    'zh-CN': '一行中有 {count} 个条目，每个条目应单独成行',
  },
  'not-an-address': { en: '{text} is not an IP address', 'zh-CN': '{text} 不是 IP 地址' },
  'leading-zero': {
    en: '{part} has a leading zero, which some programs read as octal. Write {plain}',
    'zh-CN': '{part} 有前导零，部分程序会读作八进制。应写成 {plain}',
  },
  'octet-above-255': { en: '{octet} is above 255', 'zh-CN': '{octet} 大于 255' },
  'too-few-octets': {
    en: 'An IPv4 address has four numbers; this has {count}',
    'zh-CN': 'IPv4 地址有四个数字，此处为 {count} 个',
  },
  'too-many-octets': {
    en: 'An IPv4 address has four numbers; this has {count}',
    'zh-CN': 'IPv4 地址有四个数字，此处为 {count} 个',
  },
  'bad-group': {
    en: '{group} is not a group of one to four hex digits',
    'zh-CN': '{group} 不是由一至四位十六进制数字组成的分组',
  },
  'too-few-groups': {
    en: 'An IPv6 address without :: has eight groups; this has {count}',
    'zh-CN': '不含 :: 的 IPv6 地址有八个分组，此处为 {count} 个',
  },
  'too-many-groups': {
    en: 'An IPv6 address has eight groups, fewer with ::; this has {count}',
    'zh-CN': 'IPv6 地址有八个分组，含 :: 时更少，此处为 {count} 个',
  },
  'two-double-colons': { en: ':: stands twice; once is the limit', 'zh-CN': ':: 出现两次，最多一次' },
  'zone-id': {
    en: '{zone} names an interface of one machine; a cluster file takes the address alone',
    'zh-CN': '{zone} 是某台机器的网络接口，集群配置文件中只写地址',
  },
  'has-port': { en: 'The port {port} does not belong here', 'zh-CN': '此处不含端口 {port}' },
  'has-prefix': {
    en: 'One address is needed here, without {prefix}',
    'zh-CN': '此处应为单个地址，不带 {prefix}',
  },
  'missing-prefix': {
    en: '{address} is a single address. As CIDR it is {address}/{length}',
    'zh-CN': '{address} 是单个地址，用 CIDR 表示法写成 {address}/{length}',
  },
  'bad-prefix-length': {
    en: 'The prefix length goes from /0 to /{max}; this is /{length}',
    'zh-CN': '前缀长度为 /0 到 /{max}，此处为 /{length}',
  },
  'dotted-mask': {
    en: 'The mask {mask} is written /{length} here',
    'zh-CN': '掩码 {mask} 在此处写成 /{length}',
  },
  'host-bits-set': {
    en: '{address} lies inside the block; the block itself is {prefix}',
    'zh-CN': '{address} 位于地址块内部，地址块本身是 {prefix}',
  },
  'spaces-round-dash': {
    en: 'Blanks stand round the dash; the documented form has none',
    'zh-CN': '短划线前后有空格，文档规定的写法没有空格',
  },
  'short-end': {
    en: 'The end {end} is shortened; it is written out in full',
    'zh-CN': '结尾 {end} 是缩写，应写出完整地址',
  },
  'not-a-range': {
    en: '{text} is neither CIDR nor one start and one end with a dash between them',
    'zh-CN': '{text} 既不是 CIDR，也不是用一个短划线连接的起始地址和结束地址',
  },
  'not-a-prefix': {
    en: '{text} is not one block in CIDR notation, as is needed here',
    'zh-CN': '{text} 不是用 CIDR 表示法写的单个地址块，此处需要这种写法',
  },
  'mixed-families': {
    en: '{start} and {end} are of different IP versions',
    'zh-CN': '{start} 与 {end} 的 IP 版本不一致',
  },
  'start-after-end': {
    en: 'The start {start} comes after the end {end}',
    'zh-CN': '起始地址 {start} 大于结束地址 {end}',
  },
}
