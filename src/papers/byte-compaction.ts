const LATCH_BYTES = 901
const LATCH_BYTES_IN_SIXES = 924

/** Six bytes as five PDF417 codewords: base 256 rewritten in base 900. */
function sixBytes(six: Uint8Array): number[] {
  let value = six.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n)
  const codewords: number[] = []
  for (let n = 0; n < 5; n += 1) {
    codewords.unshift(Number(value % 900n))
    value /= 900n
  }
  return codewords
}

/**
 * Bytes as PDF417 codewords in byte compaction only. The policy's rules ask for byte mode, and an encoder left to choose
 * moves to text or digits wherever the bytes look like them.
 */
export function compactBytes(bytes: Uint8Array): number[] {
  const whole = bytes.length - (bytes.length % 6)
  const codewords = [whole === bytes.length ? LATCH_BYTES_IN_SIXES : LATCH_BYTES]
  for (let from = 0; from < whole; from += 6) codewords.push(...sixBytes(bytes.subarray(from, from + 6)))
  return [...codewords, ...bytes.subarray(whole)]
}
