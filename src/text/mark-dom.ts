import { GutterMarker, WidgetType } from '@codemirror/view'
import type { Severity } from '../core/rules/finding.ts'
import type { TextMark } from './marks.ts'

class ChangeMarker extends GutterMarker {
  readonly kind: 'added' | 'modified'
  constructor(kind: 'added' | 'modified') {
    super()
    this.kind = kind
  }
  override toDOM(): Node {
    const bar = document.createElement('div')
    bar.className = `bl-change bl-change-${this.kind}`
    return bar
  }
}
export const addedMarker = new ChangeMarker('added')
export const modifiedMarker = new ChangeMarker('modified')

/** The role's colour and shape in front of an address. */
export class SwatchWidget extends WidgetType {
  readonly role: string
  constructor(role: string) {
    super()
    this.role = role
  }
  override eq(other: SwatchWidget): boolean {
    return other.role === this.role
  }
  override toDOM(): HTMLElement {
    const swatch = document.createElement('span')
    swatch.className = `bl-swatch bl-swatch-${this.role}`
    swatch.setAttribute('aria-hidden', 'true')
    return swatch
  }
}

const outlines: Readonly<Record<Severity, string>> = {
  error: 'M5.1 1.5h5.8l3.6 3.6v5.8l-3.6 3.6H5.1l-3.6-3.6V5.1z',
  warning: 'M8 1.6 15 14H1z',
  info: 'M8 1.4a6.6 6.6 0 1 0 0 13.2A6.6 6.6 0 0 0 8 1.4z',
}
const svgSpace = 'http://www.w3.org/2000/svg'

/** A numbered shape: octagon error, triangle warning, circle advice; hollow = the other party. */
export class ShapeMarker extends GutterMarker {
  readonly mark: TextMark
  readonly #say: () => string
  #labels: string | undefined
  constructor(mark: TextMark, say: () => string) {
    super()
    this.mark = mark
    this.#say = say
  }
  get labels(): string {
    this.#labels ??= this.#say()
    return this.#labels
  }
  override eq(other: ShapeMarker): boolean {
    return (
      other.mark.number === this.mark.number &&
      other.mark.severity === this.mark.severity &&
      other.mark.isRelated === this.mark.isRelated &&
      other.labels === this.labels
    )
  }
  override toDOM(): Node {
    const svg = document.createElementNS(svgSpace, 'svg')
    svg.setAttribute('viewBox', '0 0 16 16')
    svg.setAttribute(
      'class',
      `bl-shape bl-shape-${this.mark.severity}${this.mark.isRelated ? ' bl-shape-hollow' : ''}`,
    )
    svg.setAttribute('role', 'img')
    svg.setAttribute('aria-label', this.labels)
    const outline = document.createElementNS(svgSpace, 'path')
    outline.setAttribute('d', outlines[this.mark.severity])
    const number = document.createElementNS(svgSpace, 'text')
    number.setAttribute('x', '8')
    number.setAttribute('y', this.mark.severity === 'warning' ? '12.6' : '11.4')
    number.setAttribute('text-anchor', 'middle')
    number.textContent = this.mark.number > 99 ? '·' : String(this.mark.number)
    svg.append(outline, number)
    return svg
  }
}
