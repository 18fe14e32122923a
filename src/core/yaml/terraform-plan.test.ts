import { describe, expect, it } from 'vitest'
import fc from '../../testing/property.ts'
import { hasShared, readShared } from '../../testing/shared.ts'
import { readHcl } from './read-hcl.ts'
import { takeTerraformPlan } from './terraform-plan.ts'

const take = (text: string) => takeTerraformPlan({ text })

describe.skipIf(!hasShared)('takeTerraformPlan on published configuration (../shared)', () => {
  const published = (name: string) => take(readShared('corpus', 'terraform', name))

  it('reads pools and VIPs of a load_balancer block', () => {
    const plan = published('kcc-sample_bare_metal_cluster_metallb_load_balancer.fragment.tf')
    expect([plan.controlPlaneVIP, plan.ingressVIP, plan.lost]).toEqual(['10.200.0.13', '10.200.0.14', []])
    expect(plan.pools.map((pool) => [pool.name, pool.addresses.length, pool.avoidBuggyIPs])).toEqual([
      ['pool1', 9, true],
    ])
  })

  it('reads pools of BGP balancing, with their flags when written', () => {
    const { pools } = published('kcc-sample_bare_metal_cluster_bgplb_load_balancer.fragment.tf')
    expect(pools.map((pool) => [pool.name, pool.addresses.length, pool.manualAssign])).toEqual([
      ['pool1', 9, undefined],
    ])
  })

  it('reads a variables file', () => {
    const plan = published('anthos-samples_abm_user_cluster_metallb.tfvars.sample')
    expect(plan).toEqual({
      pools: [{ name: 'lbpool_1', addresses: ['10.200.0.51-10.200.0.70'] }],
      controlPlaneVIP: '10.200.0.50',
      ingressVIP: '10.200.0.51',
      lost: [],
    })
  })

  it('names what is computed and takes nothing of it', () => {
    const plan = published('anthos-samples_abm_user_cluster_metallb_main.tf')
    expect(plan.pools).toEqual([])
    expect(plan.lost.toSorted()).toEqual(['address_pools', 'control_plane_vip', 'ingress_vip'])
  })
})

describe('takeTerraformPlan', () => {
  it('passes over comments, heredocs and expressions, and reads on behind them', () => {
    const plan = take(`
      # control_plane_vip = "10.9.9.9"
      /* ingress_vip = "10.9.9.9" */
      notes = <<-EOT
        ingress_vip = "10.9.9.9"
        EOT
      ips = [for ip in var.ips : "\${ip}/32" if ip != ""]
      chosen = var.ha ? ["a"] : [{ name = "no", addresses = ["10.9.9.9/32"] }][0]
      vip_config { ingress_vip = "10.0.0.2" }
      address_pools {
        pool      = "\\u0061 $\${b}"
        addresses = ["10.0.0.0/30", "10.0.0.8-10.0.0.9",]
        manual_assign = true
      }
    `)
    expect(plan.pools).toEqual([
      { name: 'a ${b}', addresses: ['10.0.0.0/30', '10.0.0.8-10.0.0.9'], manualAssign: true },
    ])
    expect([plan.controlPlaneVIP, plan.ingressVIP]).toEqual([undefined, '10.0.0.2'])
  })

  it('leaves a pool behind whose addresses are computed', () => {
    const plan = take('address_pools {\n  pool = "p"\n  addresses = var.addresses\n}\n')
    expect([plan.pools, plan.lost]).toEqual([[], ['addresses']])
  })

  it('answers any text, and deep nesting within a second', () => {
    const pieces = fc.constantFrom('{', '}', '[', ']', '=', '"', '\\', '${', '<<E\n', '\n', 'a', ' ', 'b "c"')
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        expect(Array.isArray(readHcl(parts.join('')))).toBe(true)
      }),
    )
    const start = performance.now()
    for (const piece of ['a {', 'a = [', '"', '/*', '<<E\n', 'a = (']) take(piece.repeat(20_000))
    expect(performance.now() - start).toBeLessThan(3000)
  })
})
