import type { FieldKind, FieldRow } from '../model/field-row.ts'
import { type FieldNode, fieldTree } from '../model/fields.ts'

/** The files that an editor can check while somebody types. */
export const schemaNames = ['cluster', 'plan'] as const
export type SchemaName = (typeof schemaNames)[number]

/** As much of JSON Schema (draft 7, what yaml-language-server reads) as is needed here. */
export interface JsonSchema {
  readonly [keyword: string]: unknown
}

/** By the `kind` that a document writes; any other kind is left alone. */
const documentKinds = {
  Cluster: 'cluster',
  NodePool: 'nodePool',
  Namespace: 'namespace',
  NetworkGatewayGroup: 'gatewayGroup',
  BGPPeer: 'bgpPeer',
  BGPLoadBalancer: 'bgpLoadBalancer',
  ClusterCIDRConfig: 'cidrConfig',
} as const satisfies Readonly<Record<string, FieldKind>>

/**
 * The fields that are known, for editors. It judges shapes and fixed choices only: nothing is required, unknown keys
 * are free, a placeholder may stand anywhere; whether the values fit together is for the rules.
 */
export function jsonSchemaOf(name: SchemaName): JsonSchema {
  const head = { $schema: 'http://json-schema.org/draft-07/schema#', definitions }
  if (name === 'plan') {
    return { ...head, title: 'Network plan of Bundled LB Designer', ...schemaOfNode(fieldTree('plan')) }
  }
  const byKind = Object.entries(documentKinds).map(([written, kind]) =>
    unless({ not: { type: 'object', required: ['kind'], properties: { kind: { const: written } } } }, kind),
  )
  const allOf = [...byKind, unless({ required: ['kind'] }, 'credentials')]
  return { ...head, title: 'Cluster file of bare-metal clusters', allOf }
}

/** `else` and not `then`: an object with a key `then` would be taken for a promise. */
const unless = (condition: JsonSchema, kind: FieldKind): JsonSchema => ({
  if: condition,
  else: schemaOfNode(fieldTree(kind)),
})

/** What a template leaves to be filled in; unquoted braces are a map to YAML (`{{ name }}`). */
const definitions: JsonSchema = {
  placeholder: {
    anyOf: [
      { type: 'string', pattern: '[$<{%]|[A-Z][A-Z0-9]*_[A-Z0-9]' },
      { type: 'object', minProperties: 1, maxProperties: 1, additionalProperties: { type: 'null' } },
    ],
  },
}
const placeholder = { $ref: '#/definitions/placeholder' }
const nothing = { type: 'null' }
/** Words that Kubernetes reads as true and false though YAML 1.2 reads text. */
const flagWords = {
  enum: ['yes', 'Yes', 'YES', 'no', 'No', 'NO', 'on', 'On', 'ON', 'off', 'Off', 'OFF', 'y', 'Y', 'n', 'N'],
}

function schemaOfNode({ row, children }: FieldNode): JsonSchema {
  return { ...annotationsOf(row), ...shapeOf(row, children) }
}

function shapeOf(row: FieldRow | undefined, children: FieldNode['children']): JsonSchema {
  if (row?.type === 'any') return children.size === 0 ? {} : { properties: propertiesOf(children) }
  const item = children.get('[]')
  if (item !== undefined) return orPlaceholder({ type: 'array', items: schemaOfNode(item) })
  if (children.size > 0 || row?.type === 'group') return orPlaceholder(mapOf(children))
  return row === undefined ? {} : valueOf(row)
}

const mapOf = (children: FieldNode['children']): JsonSchema => ({
  type: 'object',
  properties: propertiesOf(children),
  additionalProperties: true,
})

const propertiesOf = (children: FieldNode['children']): JsonSchema =>
  Object.fromEntries([...children].map(([key, child]) => [key, schemaOfNode(child)]))

function valueOf(row: FieldRow): JsonSchema {
  switch (row.type) {
    case 'any':
      return {}
    case 'group':
    case 'map':
      return orPlaceholder({ type: 'object' })
    case 'list':
      return orPlaceholder({ type: 'array' })
    case 'flag':
      return orPlaceholder({ type: 'boolean' }, flagWords)
    case 'number':
      return orPlaceholder(
        { type: 'integer', ...boundsOf(row) },
        { type: 'string', pattern: '^[+-]?[0-9]+$' },
      )
    case 'address':
    case 'ipv4':
    case 'prefix':
    case 'entry':
      return orPlaceholder({ type: 'string' })
    case 'choice':
    case 'text':
    case 'version':
      // A version such as 1.30 is a number to an editor, a name may consist of digits.
      return row.allowed === undefined
        ? orPlaceholder({ type: ['string', 'number', 'boolean'] })
        : orPlaceholder({ enum: row.allowed })
  }
}

const orPlaceholder = (...shapes: readonly JsonSchema[]): JsonSchema => ({
  anyOf: [...shapes, nothing, placeholder],
})

const boundsOf = ({ bounds }: FieldRow): JsonSchema =>
  bounds === undefined ? {} : { minimum: bounds[0], maximum: bounds[1] }

function annotationsOf(row: FieldRow | undefined): JsonSchema {
  if (row === undefined) return {}
  const { label, help, since } = row
  const description = since === undefined ? help.en : `${help.en} Since ${since}.`
  return { title: label.en, description, ...defaultOf(row) }
}

function defaultOf({ default: written, type }: FieldRow): JsonSchema {
  if (written === undefined) return {}
  if (type === 'flag') return { default: written === 'true' }
  return { default: type === 'number' ? Number(written) : written }
}
