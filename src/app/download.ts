/** Hands a text to the browser as a file, byte for byte. */
export function downloadText(name: string, text: string, type = 'application/yaml'): void {
  downloadFile(name, new Blob([text], { type }))
}

/** The same for anything that is no text. */
export function downloadFile(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // The browser reads the blob after this turn; a moment later it is safe to free.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

/** `hybrid.yaml` with two errors is `hybrid.draft-2-errors.yaml`, so that nobody takes it for finished. */
export const draftName = (name: string, errors: number): string =>
  nameWith(name, `draft-${errors}-error${errors === 1 ? '' : 's'}`)

/** A text that does not parse is `hybrid.broken.yaml`. */
export const brokenName = (name: string): string => nameWith(name, 'broken')

function nameWith(name: string, mark: string): string {
  const [, stem, ending] = /^(.*?)(\.ya?ml)?$/i.exec(name) ?? []
  return `${stem === undefined || stem === '' ? 'cluster' : stem}.${mark}${ending ?? '.yaml'}`
}
