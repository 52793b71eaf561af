/** CSV as RFC 4180 has it: CRLF, quotes doubled, commas or, where those stand before decimals, semicolons. Text that a spreadsheet would take for a formula is made harmless. */

export type Cell = string | number | null;

/** Begins a formula in some spreadsheet; a leading space, tab or line break does not stop it from being one. */
const FORMULA = /^[\s\p{Cc}]*[=+\-@\uff1d\uff0b\uff0d\uff20|]/u;

/** The mark that tells spreadsheets the file is UTF-8; other programs may show it as a stray character. */
export const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A program that separates by another mark than the file begins a cell in the midst of a text. There plain words that begin
 * with a dash stay as they are: `late, -10 %`.
 */
const FORMULA_WITHIN =
  /([,;\t\r\n]\s*)(?=[=@\uff1d\uff20]|[+\-\uff0b\uff0d][^\s\d+\-\uff0b\uff0d])/gu;

export type Separator = ',' | ';';

function cell(value: Cell, separator: Separator): string {
  if (value === null) return '';
  // A number is ours, and its minus no formula.
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  // An apostrophe in front: spreadsheets take the rest for text.
  const text = `${FORMULA.test(value) ? "'" : ''}${value.replace(FORMULA_WITHIN, "$1'")}`;
  return /["\r\n]/.test(text) || text.includes(separator) || text !== text.trim()
    ? `"${text.replaceAll('"', '""')}"`
    : text;
}

export function csvLine(cells: readonly Cell[], separator: Separator = ','): string {
  return `${cells.map((one) => cell(one, separator)).join(separator)}\r\n`;
}
