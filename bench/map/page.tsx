import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { type Analysis, analyse } from '../../src/core/analyse.ts'
import { occupancyOf, type Use } from '../../src/core/model/occupancy.ts'
import type { Workspace } from '../../src/core/model/workspace.ts'
import type { ClusterView } from '../../src/core/model/workspace-model.ts'
import { rulerOf } from '../../src/core/scene/islands.ts'
import { type PreparedSubnet, prepareScene } from '../../src/core/scene/prepare.ts'
import { extentOf } from '../../src/core/scene/ruler-places.ts'
import { fitView, type SceneView, zoomAt } from '../../src/core/scene/view.ts'
import { MapView } from '../../src/map/MapView.tsx'
import { initialState, useWorkbench } from '../../src/store/state.ts'
import { inputs } from './inputs.ts'
import { Look } from './look.tsx'

/** What one input gives; times in ms. */
export interface Measured {
  readonly name: string
  readonly analysis: number
  /** From the analysis being there to the first frame that shows it; and the script of it. */
  readonly first: number
  readonly firstScript: number
  readonly script: readonly number[]
  readonly interval: readonly number[]
  readonly elements: number
}

declare global {
  interface Window {
    readonly inputNames: readonly string[]
    readonly measureMap: (index: number) => Promise<Measured>
    readonly measureEveryShape: (index: number, frames: number) => Promise<Measured>
  }
}

const frames = 100
const nextFrame = (): Promise<number> => new Promise((done) => requestAnimationFrame(done))
const rest = async (count: number): Promise<void> => {
  for (let at = 0; at < count; at += 1) await nextFrame()
}

const place = document.getElementById('root')!

function read(index: number): { readonly analysis: Analysis; readonly took: number } {
  const { text, plan, more = 0 } = inputs[index]!
  const workspace: Workspace = { files: [{ id: 'f1', name: 'cluster.yaml', text }], plan }
  const start = performance.now()
  const analysis = analyse(workspace)
  const took = performance.now() - start
  if (more === 0) return { analysis, took }
  const uses = [...analysis.model.occupancy.uses, ...spread(analysis.model.clusters[0]!, more)]
  return { analysis: { ...analysis, model: { ...analysis.model, occupancy: occupancyOf(uses) } }, took }
}

/** Ranges of 40 addresses, evenly over a /8, in a hundred pools. */
function spread({ cluster: { file, document } }: ClusterView, count: number): readonly Use[] {
  const step = Math.floor(2 ** 24 / (count + 64))
  return Array.from({ length: count }, (_, index): Use => {
    const first = 0x0a00_0000 + (index + 64) * step
    const path = [document, 'spec', 'loadBalancer', 'addressPools', index % 100, 'addresses', index]
    return {
      role: index % 3 === 0 ? 'manual-pool' : 'pool',
      range: { family: 4, first, last: first + 39 },
      place: { file, path },
      name: `pool${(index % 100) + 1}`,
      cluster: { file, document },
    }
  })
}

async function measureMap(index: number): Promise<Measured> {
  const { analysis, took } = read(index)
  place.replaceChildren()
  const root = createRoot(place.appendChild(document.createElement('div')))
  const [frame] = place.children as unknown as readonly [HTMLElement]
  frame.style.height = '900px'
  useWorkbench.setState({ ...initialState, active: 'f1' }, true)
  flushSync(() =>
    root.render(
      <Look>
        <MapView />
      </Look>,
    ),
  )
  await rest(20)
  const start = performance.now()
  flushSync(() => useWorkbench.setState({ workspace: analysis.workspace, analysis, shown: analysis }))
  while (frame.querySelector('svg[data-look]') === null) await new Promise((done) => setTimeout(done, 0))
  const firstScript = performance.now() - start
  await nextFrame()
  await new Promise((done) => setTimeout(done, 0))
  const first = performance.now() - start
  await rest(30)
  const drawing = frame.querySelector('svg[data-look]')!
  const box = drawing.getBoundingClientRect()
  let elements = 0
  const turn = (at: number): void => {
    const isZoom = at < 30 || at % 10 === 0
    const event = new WheelEvent('wheel', {
      bubbles: true,
      cancelable: true,
      ctrlKey: isZoom,
      deltaX: isZoom ? 0 : 40 * (at % 40 < 20 ? 1 : -1),
      deltaY: isZoom ? (at < 60 ? -40 : 40) : 0,
      clientX: box.left + 700 + (at % 7) * 30,
      clientY: box.top + 40,
    })
    drawing.dispatchEvent(event)
  }
  const measured = await run(frames, (at) => {
    flushSync(() => turn(at))
    if (at % 10 === 0) elements = Math.max(elements, frame.querySelectorAll('*').length)
  })
  root.unmount()
  return { name: inputs[index]!.name, analysis: took, first, firstScript, elements, ...measured }
}

async function run(count: number, act: (at: number) => void): Promise<Pick<Measured, 'script' | 'interval'>> {
  const script: number[] = []
  const interval: number[] = []
  let before = await nextFrame()
  for (let at = 0; at < count; at += 1) {
    const start = performance.now()
    act(at)
    script.push(performance.now() - start)
    const now = await nextFrame()
    interval.push(now - before)
    before = now
  }
  return { script, interval }
}

/** One shape for every use, moved by React: what the map would be without counting per pixel. */
function EveryShape({ subnet, view }: { readonly subnet: PreparedSubnet; readonly view: SceneView }) {
  const ruler = rulerOf(subnet, view)
  return (
    <svg width={view.width} height="300">
      {subnet.items.map((item, index) => {
        const extent = extentOf(subnet, ruler, item.range)
        if (extent === undefined) return null
        const y = (item.letter.charCodeAt(0) % 9) * 30
        return <rect key={index} x={extent.from} y={y} width={extent.to - extent.from} height="20" />
      })}
    </svg>
  )
}

async function measureEveryShape(index: number, count: number): Promise<Measured> {
  const { analysis, took } = read(index)
  place.replaceChildren()
  const frame = place.appendChild(document.createElement('div'))
  const root = createRoot(frame)
  await rest(5)
  const start = performance.now()
  const subnet = prepareScene(analysis.model, analysis.findings, 0)!.subnets[0]!
  let view = fitView(subnet, { width: 1600, density: 'compact', fold: false })
  flushSync(() => root.render(<EveryShape subnet={subnet} view={view} />))
  const firstScript = performance.now() - start
  await nextFrame()
  await new Promise((done) => setTimeout(done, 0))
  const first = performance.now() - start
  const elements = frame.querySelectorAll('*').length
  const measured = await run(count, (at) => {
    view = zoomAt(subnet, view, 700, at < count / 2 ? 1.1 : 1 / 1.1)
    flushSync(() => root.render(<EveryShape subnet={subnet} view={view} />))
  })
  root.unmount()
  return {
    name: `${inputs[index]!.name}, every shape`,
    analysis: took,
    first,
    firstScript,
    elements,
    ...measured,
  }
}

Object.assign(globalThis, { inputNames: inputs.map(({ name }) => name), measureMap, measureEveryShape })
