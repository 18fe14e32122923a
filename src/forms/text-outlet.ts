/** Where a text leaves the page; only the shell knows clipboard and files. */
export interface TextOutlet {
  readonly copy: (name: string, text: string) => void
  readonly download: (name: string, text: string) => void
}
