/** Packs text small for keeping, and unpacks it again: gzip, by the browser's own means. */

async function through(bytes: Blob, how: ReadableWritablePair): Promise<ArrayBuffer> {
  return new Response(bytes.stream().pipeThrough(how)).arrayBuffer();
}

export function pack(file: Blob): Promise<ArrayBuffer> {
  return through(file, new CompressionStream('gzip') as ReadableWritablePair);
}

export async function unpack(bytes: ArrayBuffer): Promise<Blob> {
  const whole = await through(
    new Blob([bytes]),
    new DecompressionStream('gzip') as ReadableWritablePair,
  );
  return new Blob([whole], { type: 'application/json' });
}
