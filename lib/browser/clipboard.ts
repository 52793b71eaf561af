/** The clipboard, on the user's press. Each rejects where the browser refuses; no permission is asked for it. */

export function readClipboard(): Promise<string> {
  return navigator.clipboard.readText();
}

/** `html`: the same as rich text, for programs that take it. */
export async function copy(text: string, html: string | null = null): Promise<void> {
  if (html === null) return navigator.clipboard.writeText(text);
  const as = (type: string, content: string) => ({ [type]: new Blob([content], { type }) });
  const item = new ClipboardItem({ ...as('text/plain', text), ...as('text/html', html) });
  await navigator.clipboard.write([item]);
}
