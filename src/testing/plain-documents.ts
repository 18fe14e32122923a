import { parseAllDocuments } from 'yaml'

/** The documents of a file as plain values, as editors and other YAML readers see them. */
export const plainDocuments = (text: string): readonly unknown[] =>
  parseAllDocuments(text).map((document): unknown => document.toJS())
