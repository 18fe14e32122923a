import { styled } from '@mui/material/styles'
import { networkAddress } from '../../core/net/prefix.ts'
import type { PreparedSubnet } from '../../core/scene/prepare.ts'
import type { Scene } from '../../core/scene/scene.ts'
import type { Shape } from '../../core/scene/shape.ts'
import { sceneWords } from '../../core/scene/words.ts'
import { ShapeView } from '../../map/ShapeView.tsx'
import { useLanguage, useWords } from '../../store/use-words.ts'

interface Props {
  readonly subnet: PreparedSubnet
  readonly scene: Scene
  /** Prefix of the ids of the drawing's patterns. */
  readonly id: string
}

/** The marks of a drawing that are no role: paper answers no pointer, so that each has its words. */
export function ReportSigns({ subnet, scene, id }: Props) {
  const words = useWords()
  const { roles } = sceneWords(useLanguage())
  const severities = new Set(subnet.conflicts.findings.map(({ severity }) => severity))
  const hasReserved = scene.lanes.some(({ kind }) => kind === 'reserved')
  const signs: readonly (readonly [shapes: readonly Shape[], name: string, isShown: boolean])[] = [
    [[letter('[')], roles['['], networkAddress(subnet.subnet.prefix) !== undefined],
    [[letter(']')], roles[']'], networkAddress(subnet.subnet.prefix) !== undefined],
    [narrow, words('report.sign.narrow'), hasReserved],
    [leaves, words('report.sign.leaves'), scene.leaving.length > 0],
    [hatch('error'), words('report.sign.error'), severities.has('error')],
    [hatch('warning'), words('report.sign.warning'), severities.has('warning')],
  ]
  return (
    <Signs>
      {signs.map(([shapes, name, isShown]) =>
        isShown ? (
          <li key={name}>
            <svg viewBox="0 0 14 14" aria-hidden="true">
              <ShapeView shapes={shapes} id={id} />
            </svg>
            {name}
          </li>
        ) : null,
      )}
    </Signs>
  )
}

const letter = (text: '[' | ']'): Shape => ({
  kind: 'text',
  x: 7,
  y: 11,
  text,
  size: 11,
  weight: 600,
  anchor: 'middle',
  fill: 'role-R-text',
})

const narrow: readonly Shape[] = [
  { kind: 'rect', x: 5, y: 1, width: 4, height: 12, radius: 0, fill: 'role-R-ink' },
]

const leaves: readonly Shape[] = [
  {
    kind: 'path',
    d: 'M1 1h6l6 6l-6 6h-6Z',
    fill: 'role-R-fill',
    stroke: 'role-R-ink',
    strokeWidth: 1.5,
  },
]

function hatch(severity: 'error' | 'warning'): readonly Shape[] {
  const box = { kind: 'rect', x: 1, y: 1, width: 12, height: 12, radius: 2 } as const
  const outline = { ...box, fill: 'none', strokeWidth: 1.5 } as const
  return severity === 'error'
    ? [
        { ...box, fill: 'role-E-fill' },
        { ...box, fill: 'clash' },
        { ...outline, stroke: 'role-E-ink' },
      ]
    : [
        { ...box, fill: 'doubt' },
        { ...outline, stroke: 'role-A-ink', dash: '3 2' },
      ]
}

const Signs = styled('ul')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '2px 14px',
  margin: 0,
  padding: '0 24px 8px',
  listStyle: 'none',
  color: 'var(--t2)',
  fontSize: '0.71875rem',
  '& li': { display: 'inline-flex', alignItems: 'center', gap: 5, padding: 0 },
  '& svg': { width: 14, height: 14, flex: 'none', forcedColorAdjust: 'none' },
})
