import { styled } from '@mui/material/styles'
import type { BalancerPlace } from '../core/edits/balancer-nodes.ts'

const control = 'var(--role-C-ink)'
const balancer = 'var(--role-L-ink)'

/** Where the two VIPs stand over the machines: `at` is the middle of the group in the drawing. */
const drawings = {
  'control-plane': { groups: [{ x: 0, ink: control }], vip: 9, ingress: 21 },
  pool: {
    groups: [
      { x: 0, ink: control },
      { x: 44, ink: balancer },
    ],
    vip: 53,
    ingress: 65,
  },
  split: {
    groups: [
      { x: 0, ink: control },
      { x: 44, ink: balancer },
    ],
    vip: 15,
    ingress: 59,
  },
} as const

/** A small picture of the topology: diamonds for the VIPs, squares for the machines that hold them. */
export function TopologyGlyph({ place }: { readonly place: BalancerPlace }) {
  const { groups, vip, ingress } = drawings[place]
  return (
    <Picture viewBox="0 0 76 34" width="76" height="34" aria-hidden="true">
      {groups.map(({ x, ink }) =>
        [0, 11, 22].map((step) => (
          <rect key={`${x} ${step}`} x={x + step} y="23" width="9" height="9" rx="1.5" fill={ink} />
        )),
      )}
      <path d={`M${vip} 12v9M${ingress} 12v9`} stroke="var(--ctl)" strokeWidth="1" fill="none" />
      <path d={`M${vip} 1l5 5-5 5-5-5z`} fill="var(--role-V-ink)" />
      <path
        d={`M${ingress} 1.7l4.3 4.3-4.3 4.3-4.3-4.3z`}
        fill="var(--pane)"
        stroke="var(--role-I-ink)"
        strokeWidth="1.4"
      />
    </Picture>
  )
}

const Picture = styled('svg')({ display: 'block' })
