const files = import.meta.glob<Record<string, unknown>>(
  ['../core/samples/*.ts', '!../core/samples/*.test.ts'],
  {
    eager: true,
  },
)

/** The texts of cluster files among the product's own samples, by file and export. */
export const sampleTexts = Object.entries(files).flatMap(([path, file]) =>
  Object.entries(file).flatMap(([name, text]) =>
    typeof text === 'string' && text.includes('kind: Cluster')
      ? [{ name: `${path.replace(/^.*\//, '')} ${name}`, text }]
      : [],
  ),
)

export { tour } from '../core/samples/samples.ts'
