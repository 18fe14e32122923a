import type { EditValue, Segment } from '../document.ts'
import type { Cluster } from '../model/cluster.ts'
import type { ClusterFile } from '../model/cluster-file.ts'
import type { Field } from '../model/field.ts'
import type { FieldType } from '../model/field-row.ts'
import {
  itemsOf,
  keysOf,
  readAddress,
  readFlag,
  readText,
  readWholeNumber,
  type Spot,
  shapeOf,
  spotAlong,
  spotAt,
} from '../model/spot.ts'
import { printAddress } from '../net/address.ts'

/**
 * What a field of a cluster comes to, for comparing two texts of it. `key` is equal when the meaning is; `unclear`
 * stands for placeholders and values that cannot be read, of which nothing is said.
 */
export type Settled =
  | { readonly state: 'absent' | 'unclear' }
  | {
      readonly state: 'settled'
      readonly key: string
      readonly shown: string
      readonly value: EditValue | undefined
    }

export function spotOf(file: ClusterFile, cluster: Cluster, path: readonly Segment[]): Spot {
  return spotAlong({ path: cluster.path, node: file.source.documents[cluster.document]?.root }, path)
}

export function settle(spot: Spot, type: FieldType): Settled {
  switch (type) {
    case 'flag':
      return settleField(readFlag(spot), (value) => value)
    case 'number':
      return settleField(readWholeNumber(spot), (value) => value)
    case 'address':
    case 'ipv4':
      return settleField(readAddress(spot), printAddress)
    case 'list':
      return settleList(spot)
    case 'group':
    case 'map':
    case 'any':
      return shapeOf(spot) === undefined
        ? { state: 'absent' }
        : { state: 'settled', key: keyOf(spot), shown: '', value: undefined }
    case 'text':
    case 'choice':
    case 'prefix':
    case 'entry':
    case 'version':
      return settleField(readText(spot), (value) => value)
  }
}

function settleField<T>(field: Field<T>, plain: (value: T) => string | number | boolean): Settled {
  if (field.state === 'absent') return { state: 'absent' }
  if (field.state !== 'read') return { state: 'unclear' }
  const value = plain(field.value)
  return { state: 'settled', key: String(value), shown: String(value), value }
}

/** A list of texts; one text with commas reads the same, as noProxy is written in either way. */
function settleList(spot: Spot): Settled {
  const shape = shapeOf(spot)
  if (shape === undefined) return { state: 'absent' }
  if (shape === 'map') return { state: 'unclear' }
  const fields = shape === 'list' ? itemsOf(spot).map(readText) : [readText(spot)]
  if (fields.some((field) => field.state !== 'read')) return { state: 'unclear' }
  const texts = fields.flatMap((field) => (field.text ?? '').split(',').map((text) => text.trim()))
  if (texts.length === 0) return { state: 'absent' }
  return { state: 'settled', key: texts.toSorted().join(','), shown: texts.join(', '), value: texts }
}

/** A whole section as one text; the order of its keys does not count. */
export function keyOf(spot: Spot): string {
  switch (shapeOf(spot)) {
    case 'map':
      return `{${keysOf(spot)
        .toSorted()
        .map((key) => `${key}:${keyOf(spotAt(spot, key))}`)
        .join(',')}}`
    case 'list':
      return `[${itemsOf(spot).map(keyOf).join(',')}]`
    case 'value':
      return JSON.stringify(readText(spot).text ?? '')
    case undefined:
      return ''
  }
}
