const polynomial = 0xedb88320

/** CRC-32 (IEEE 802.3) as an unsigned number: tells a link that lost or changed a character from a whole one. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = (crc & 1) === 0 ? crc >>> 1 : (crc >>> 1) ^ polynomial
  }
  return (crc ^ 0xffffffff) >>> 0
}
