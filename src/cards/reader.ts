/**
 * A reader with a card in it: a command in, the answer with its status word out. The stored card is behind it here; a reader
 * of the machine (PC/SC) takes its place without anything else being touched.
 */
export interface CardReader {
  transmit(apdu: Uint8Array): Promise<Uint8Array>
}
