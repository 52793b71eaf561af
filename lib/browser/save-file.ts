/** Gives a file to the browser, which saves it where it saves downloads. No permission is needed for that. */

const LONG_ENOUGH = 60_000;

export function saveFile(name: string, file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads it on its own time.
  setTimeout(() => URL.revokeObjectURL(address), LONG_ENOUGH);
}
