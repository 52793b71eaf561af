/** A checksum of any number of bytes with little memory: SHA-256 of the SHA-256 of each block. */

const BLOCK = 1_048_576;

const hex = (bytes: ArrayBuffer) =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

const digest = (bytes: ArrayBuffer) => crypto.subtle.digest('SHA-256', bytes);

/** 64 hex digits. */
export async function checksum(bytes: Blob): Promise<string> {
  const parts: ArrayBuffer[] = [];
  for (let at = 0; at < bytes.size; at += BLOCK) {
    parts.push(await digest(await bytes.slice(at, at + BLOCK).arrayBuffer()));
  }
  return hex(await digest(await new Blob(parts).arrayBuffer()));
}
