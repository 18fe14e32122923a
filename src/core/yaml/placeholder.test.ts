import { describe, expect, it } from 'vitest'
import { isPlaceholder } from './placeholder.ts'

describe('isPlaceholder', () => {
  it.each([
    '<Machine 1 IP>',
    '<path to SSH private key, used for node access>',
    'CLUSTER_NAME',
    'cluster-CLUSTER_NAME',
    'START_IP-END_IP',
    '$V',
    '${V}',
    '\\$V',
    'cluster-\\$clusterid',
    '{V}',
    '{{ v }}',
    '{{ a | lower }}/x',
    '%{ if x }',
    '{% for x %}',
    '10.0.0.${N}',
    '$(cmd)',
    '/home/$USER/key',
    'BMCTL_VERSION',
  ])('%j', (text) => expect(isPlaceholder(text)).toBe(true))

  it.each([
    '',
    '10.0.0.1',
    '10.0.0.1-10.0.0.9',
    '10.0.0.0/24',
    'fd00::1',
    'pool1',
    'lbpool_1',
    'NoSchedule',
    'PreferNoSchedule',
    'IPAddressPool',
    'TLS',
    'US',
    'a < b',
    '5$',
    'us-central1',
    '1.34.200-gke.68',
    'my_pool',
    'http://[user:pw@]domain',
    '<',
    'x{}',
    '100%',
    'cluster-abm',
    'node-role.kubernetes.io/load-balancer',
    'A_b',
    '<1 ms>',
  ])('%j is none', (text) => expect(isPlaceholder(text)).toBe(false))
})
