/** A ClusterCIDRConfig document for the cases of rules; `10.60.0.0/20 24` is a range and each node's block length. */
export function cidrConfigDocument(config: {
  readonly name?: string
  readonly ipv4?: string
  readonly ipv6?: string
  readonly nodePool?: string
}): string {
  const family = (key: string, text: string | undefined): readonly string[] => {
    if (text === undefined) return []
    const [cidr, mask] = text.split(' ')
    return [`  ${key}:`, `    cidr: ${cidr}`, `    perNodeMaskSize: ${mask}`]
  }
  return [
    'apiVersion: baremetal.cluster.gke.io/v1alpha1',
    'kind: ClusterCIDRConfig',
    'metadata:',
    `  name: ${config.name ?? 'cluster-wide'}`,
    '  namespace: cluster-demo',
    'spec:',
    ...family('ipv4', config.ipv4),
    ...family('ipv6', config.ipv6),
    ...(config.nodePool === undefined
      ? []
      : [
          '  nodeSelector:',
          '    matchLabels:',
          `      baremetal.cluster.gke.io/node-pool: ${config.nodePool}`,
        ]),
  ].join('\n')
}
