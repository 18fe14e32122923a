import { acceptedFiles, openFiles } from './open-files.ts'

/** Asks the browser for files and opens what was chosen. */
export function pickFiles(): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = true
  input.accept = acceptedFiles
  input.addEventListener('change', () => void openFiles([...(input.files ?? [])]))
  input.click()
}
