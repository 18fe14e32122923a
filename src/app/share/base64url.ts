/** Bytes in the 64 signs that every program leaves alone in a link (RFC 4648, section 5), without padding. */
export function printBase64url(bytes: Uint8Array): string {
  let binary = ''
  // `fromCharCode` takes its bytes as arguments: only so many at a time.
  for (let at = 0; at < bytes.length; at += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  }
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** undefined where another sign stands between them. */
export function readBase64url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return undefined
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, (sign) => sign.charCodeAt(0))
}
