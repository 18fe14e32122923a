let serial = 0

/** Grows with everything that wants to be noticed again even when it is the same. */
export function nextSerial(): number {
  serial += 1
  return serial
}
