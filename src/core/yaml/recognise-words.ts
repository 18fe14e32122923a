import type { BothWords } from './problem-words.ts'
import type { RecognitionCode } from './recognise.ts'

/** What a text looks like, and what to do with it. */
export const recognitionWords: Readonly<Record<RecognitionCode, BothWords>> = {
  cluster: {
    en: { what: 'Cluster file of {name}.', do: 'Nothing to do: it can be edited here.' },
    'zh-CN': { what: '集群 {name} 的配置文件。', do: '无需处理，可以直接在此编辑。' },
  },
  clusters: {
    en: {
      what: 'One file with {count} clusters: {names}.',
      do: 'They are judged together. bmctl expects one cluster per file, so split it before you use it.',
    },
    'zh-CN': {
      what: '一个文件中有 {count} 个集群：{names}。',
      do: '它们会一起检查。bmctl 要求每个文件只含一个集群，使用前先拆分。',
    },
  },
  fragment: {
    en: {
      what: 'Part of a cluster file: it begins inside, at "{key}".',
      do: 'Paste it into the whole file at its place, or start a new cluster file from it.',
    },
    'zh-CN': {
      what: '集群配置文件的一部分，从“{key}”开始。',
      do: '把它粘贴到完整文件的对应位置，或以它为基础新建集群配置文件。',
    },
  },
  'node-pools': {
    en: {
      what: 'NodePool documents ({count}) without a Cluster.',
      do: 'Open them together with the file of their cluster, so that addresses can be compared.',
    },
    'zh-CN': {
      what: '只有 NodePool 文档 ({count} 个)，没有 Cluster。',
      do: '与所属集群的配置文件一起打开，以便比较各个地址。',
    },
  },
  credentials: {
    en: {
      what: 'Only the key section of a cluster file (paths to service account and SSH keys), without a Cluster.',
      do: 'Open the file that also holds "kind: Cluster".',
    },
    'zh-CN': {
      what: '只有集群配置文件开头的密钥部分 (服务账号密钥和 SSH 密钥的路径)，没有 Cluster。',
      do: '打开同时含有“kind: Cluster”的文件。',
    },
  },
  kubernetes: {
    en: {
      what: 'Kubernetes objects of other kinds: {kinds}.',
      do: 'There is nothing to plan in them here. Open the cluster file; Services can be entered in the network plan.',
    },
    'zh-CN': {
      what: '其他类型的 Kubernetes 对象：{kinds}。',
      do: '其中没有可在此规划的内容。打开集群配置文件；Service 可以填入网络规划。',
    },
  },
  'metallb-config': {
    en: {
      what: 'The old configuration of MetalLB itself (ConfigMap with address-pools). Bundled load balancing does not use it.',
      do: 'Its pools can be taken over into addressPools; auto-assign: false becomes manualAssign: true. Pools of protocol bgp stay behind.',
    },
    'zh-CN': {
      what: 'MetalLB 自身的旧版配置 (含 address-pools 的 ConfigMap)，捆绑式负载均衡不使用它。',
      do: '其中的地址池可以导入 addressPools：auto-assign: false 对应 manualAssign: true。协议为 bgp 的地址池不会导入。',
    },
  },
  'metallb-objects': {
    en: {
      what: 'Objects of MetalLB itself, {pools} of them IPAddressPools. In bundled mode the cluster creates them from addressPools; they must not be edited.',
      do: 'Their pools can be taken over into addressPools of a cluster; autoAssign: false becomes manualAssign: true.',
    },
    'zh-CN': {
      what: 'MetalLB 自身的对象，其中 IPAddressPool 有 {pools} 个。在捆绑模式下，集群会根据 addressPools 创建这些对象，不应手动修改。',
      do: '其中的地址池可以导入集群的 addressPools：autoAssign: false 对应 manualAssign: true。',
    },
  },
  'terraform-cluster': {
    en: {
      what: 'Terraform configuration of a bare metal cluster, not a cluster.yaml.',
      do: 'Address pools and VIPs that are written out can be taken over into a cluster file; everything else has to be entered.',
    },
    'zh-CN': {
      what: '这是裸金属集群的 Terraform 配置，不是 cluster.yaml。',
      do: '直接写出的地址池和 VIP 可以导入集群配置文件，其他内容需要另行填写。',
    },
  },
  terraform: {
    en: { what: 'Terraform configuration, not YAML.', do: 'Open the cluster.yaml instead.' },
    'zh-CN': { what: '这是 Terraform 配置，不是 YAML。', do: '改为打开 cluster.yaml。' },
  },
  template: {
    en: {
      what: 'A template ({dialect}) that still has to be rendered.',
      do: 'Placeholders are kept and not judged. Open the rendered file to have its values checked.',
    },
    'zh-CN': {
      what: '这是尚未渲染的模板 ({dialect})。',
      do: '占位符会保留，不参与检查。打开渲染后的文件即可检查其中的值。',
    },
  },
  flattened: {
    en: {
      what: 'The indentation was lost, as it happens when a web page is copied.',
      do: 'Copy it again with the copy button of the page, or start from a template and enter the values.',
    },
    'zh-CN': {
      what: '缩进已丢失，从网页复制时常会这样。',
      do: '用网页上的复制按钮重新复制，或从模板开始填入各项值。',
    },
  },
  ellipsis: {
    en: {
      what: 'Lines with "..." stand for omitted parts, as in documentation.',
      do: 'Put the omitted lines in their place, or delete the dots.',
    },
    'zh-CN': { what: '文档页面用“...”行表示省略的内容。', do: '补上省略的各行，或删除“...”。' },
  },
  'slash-comments': {
    en: { what: 'Comments are written with "//", which YAML does not know.', do: 'Write "#" instead.' },
    'zh-CN': { what: '注释用了“//”，YAML 不支持这种写法。', do: '改用“#”。' },
  },
  json: {
    en: {
      what: 'JSON. It can be read and edited, and stays JSON.',
      do: 'If bmctl is to use it, convert it to YAML first.',
    },
    'zh-CN': {
      what: '这是 JSON。可以读取和编辑，格式保持不变。',
      do: '如果要交给 bmctl 使用，先转换成 YAML。',
    },
  },
  binary: {
    en: { what: 'A binary file, not text.', do: 'Open the cluster.yaml itself; unpack archives first.' },
    'zh-CN': { what: '这是二进制文件，不是文本。', do: '打开 cluster.yaml 本身；压缩包需先解压。' },
  },
  empty: {
    en: { what: 'The file is empty.', do: 'Start from a template, or open another file.' },
    'zh-CN': { what: '文件为空。', do: '从模板开始，或打开其他文件。' },
  },
  'other-yaml': {
    en: {
      what: 'YAML, but nothing of a cluster file is in it.',
      do: 'Open the file that holds "kind: Cluster".',
    },
    'zh-CN': { what: '这是 YAML，但不含集群配置文件的内容。', do: '打开含有“kind: Cluster”的文件。' },
  },
  'not-yaml': {
    en: { what: 'This does not look like YAML.', do: 'Open a cluster.yaml, or start from a template.' },
    'zh-CN': { what: '这不像 YAML。', do: '打开 cluster.yaml，或从模板开始。' },
  },
}
