import { notify } from '../../store/actions/notice.ts'

/** Puts a text on the clipboard and says so; a browser that does not allow it is named as the reason. */
export async function copyText(
  text: string,
  key: string,
  args: Readonly<Record<string, string | number>>,
): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    notify(key, args)
  } catch {
    notify('report.copyFailed', {}, { severity: 'warning' })
  }
}
