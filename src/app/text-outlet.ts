import type { TextOutlet } from '../forms/text-outlet.ts'
import { notify } from '../store/actions/notice.ts'
import { downloadText } from './download.ts'
import { copyText } from './save-file.ts'

/** The clipboard and the browser's downloads, each with a word that it was done. */
export const textOutlet: TextOutlet = {
  copy: (name, text) => void copyText(name, text),
  download: (name, text) => {
    downloadText(name, text, 'text/plain')
    notify('app.downloaded', { name })
  },
}
