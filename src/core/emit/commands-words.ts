export interface CommandWords {
  readonly check: string
  readonly checkFile: string
  readonly create: string
  readonly update: string
  readonly arpBefore: string
  readonly arpAfter: string
  readonly api: string
  /** Where no MetalLB answers. */
  readonly apiOutside: string
  readonly interface: string
  /** Follows an address. */
  readonly taken: string
  readonly tooMany: string
  readonly noArp: string
}

export const commandWords: Readonly<Record<'en' | 'zh-CN', CommandWords>> = {
  en: {
    check:
      'Before the installation, on the admin workstation: the file alone, then the machines and the network',
    checkFile: 'On the admin workstation: the file alone',
    create: 'Create the cluster',
    update: 'Apply the changed file to the running cluster',
    arpBefore:
      'Before the installation, on a machine in the subnet of the VIPs: nobody may answer for a VIP or a pool address',
    arpAfter:
      'After the installation, from the same machine: every answer for a VIP comes from one MAC address',
    api: 'After the installation: the API answers at the control plane VIP. Ping proves nothing, MetalLB answers on the ports of Services only',
    apiOutside: 'After the installation: the API answers at the control plane VIP',
    interface: 'the network interface in that subnet',
    taken: 'is taken',
    tooMany: 'too many to ask one by one; look at the ARP table of the gateway',
    noArp: 'IPv6 has no ARP; use ndisc6 or look at the neighbour table of the gateway',
  },
  'zh-CN': {
    check: '安装之前，在管理工作站上：先检查文件，再检查机器和网络',
    checkFile: '在管理工作站上：只检查文件',
    create: '创建集群',
    update: '将修改后的文件应用到正在运行的集群',
    arpBefore: '安装之前，在 VIP 所在子网的一台机器上：VIP 和地址池地址都不应有应答',
    arpAfter: '安装之后，在同一台机器上：每个 VIP 的应答都来自同一个 MAC 地址',
    api: '安装之后：API 在控制平面 VIP 上应答。ping 不能说明问题，MetalLB 只应答 Service 的端口',
    apiOutside: '安装之后：API 在控制平面 VIP 上应答',
    interface: '该子网中的网络接口',
    taken: '已被占用',
    tooMany: '地址过多，不逐一询问；可查看网关的 ARP 表',
    noArp: 'IPv6 没有 ARP；可使用 ndisc6，或查看网关的邻居表',
  },
}
