/** CSV as RFC 4180 has it: commas, CRLF, quotes doubled. Text that a spreadsheet would take for a formula is made harmless. */

export type Cell = string | number | null;

/** Begins a formula in some spreadsheet; a leading space, tab or line break does not stop it from being one. */
const FORMULA = /^[\s\p{Cc}]*[=+\-@\uff1d\uff0b\uff0d\uff20|]/u;

/** The mark that tells spreadsheets the file is UTF-8; other programs may show it as a stray character. */
export const BYTE_ORDER_MARK = '\uFEFF';

function cell(value: Cell): string {
  if (value === null) return '';
  // A number is ours, and its minus no formula.
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  // An apostrophe in front: spreadsheets take the rest for text.
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}

export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}
