import type { Language } from '../core/rules/finding.ts'

const commands = `  bundled-lb check FILE...   [--plan P] [--deployed OLD] [--format text|json|sarif|github|junit]
                             [--lang en|zh-CN] [--fail-on error|warning|info]
  bundled-lb fix FILE        [--rule ID]... [--all] [--plan P] [--write]
  bundled-lb set FILE PATH=VALUE... [--write]
    loadBalancer.vips.controlPlaneVIP=10.0.0.9
    loadBalancer.addressPools[pool1].addresses+=10.0.0.4/30
    nodePools[node-pool-1].nodes+=10.0.0.20
    loadBalancer.vips.ingressVIP-
  bundled-lb diff OLD NEW    [--format text|json]
  bundled-lb map FILE...     [--plan P] [--out map.svg]
  bundled-lb report FILE...  [--plan P]
  bundled-lb explain RULE|ADDRESS [FILE...] [--plan P]
  bundled-lb emit FILE       --as metallb|gcloud|terraform
  bundled-lb suggest FILE... [--addresses N [--pool NAME]] [--vip] [--split N] [--family 4|6]
                             [--plan P] [--format text|json]
  bundled-lb schema cluster|plan`

/** What `--help` prints. */
export const usage: Readonly<Record<Language, string>> = {
  en: `bundled-lb: plan VIPs and address pools of bare-metal clusters with bundled load balancing

${commands}

- is standard input; several files are one workspace. = sets, += appends to a list, a closing - removes.
Without --write, fix and set print a unified diff. --lang works with every command.
A comment '# bundled-lb: ignore RULE reason' on or above a line keeps a finding quiet.
Exit 0: nothing at or above --fail-on (error unless given). 1: findings. 2: unusable input or arguments.
`,
  'zh-CN': `bundled-lb：为采用捆绑式负载均衡的裸金属集群规划 VIP 和地址池

${commands}

- 表示标准输入；多个文件合为一个工作区。= 设置，+= 向列表追加，末尾的 - 移除。
未加 --write 时，fix 和 set 只输出统一格式的差异。所有命令都可以加 --lang。
在某行之上或行尾写注释 '# bundled-lb: ignore RULE 理由'，可以忽略该行的问题。
退出码 0：没有达到 --fail-on (默认 error) 的问题。1：有问题。2：输入或参数无法使用。
`,
}
