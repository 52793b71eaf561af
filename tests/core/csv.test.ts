/** CSV lines: read back as they were by a reader of RFC 4180, and no formula for any spreadsheet. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine } from '../../lib/core/csv.ts';

/** One line as RFC 4180 reads it. */
function read(line: string): string[] {
  const cells: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  for (let found = cell.exec(line); found; found = cell.exec(line)) {
    cells.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === '\r\n') break;
  }
  expect(cell.lastIndex).toBe(line.length);
  return cells;
}

describe('a line of CSV', () => {
  it('ends in CRLF; commas, quotes and breaks are quoted', () => {
    expect(csvLine(['HAL-1', 'a, b', 'say "hi"', 'two\nlines', 7, null, -75])).toBe(
      'HAL-1,"a, b","say ""hi""","two\nlines",7,,-75\r\n',
    );
  });

  it.each(['=HYPERLINK("https://evil.example","x")', '+1', '-2+3', '@SUM(A1)', ' =1', '＝1'])(
    '%j is text, not a formula',
    (text) => {
      expect(read(csvLine([text]))).toEqual([`'${text}`]);
    },
  );

  it.each([
    ['late;=1+1', "late;'=1+1"],
    ['late, =HYPERLINK("x")', `late, '=HYPERLINK("x")`],
    ['two\n=1', "two\n'=1"],
    ['\t=1', "'\t'=1"],
    ['\r=1', "'\r'=1"],
    ['a;@SUM(A1)', "a;'@SUM(A1)"],
    ['a,+cmd', "a,'+cmd"],
    ['late, -10 %; - and so on; +49 30', 'late, -10 %; - and so on; +49 30'],
  ])('%j holds no formula for a program that separates by another mark', (text, written) => {
    expect(read(csvLine([text]))).toEqual([written]);
  });

  it('is separated by semicolons where asked, and quotes those', () => {
    expect(csvLine(['HAL-1', 'a, b', 'c; d', -75], ';')).toBe('HAL-1;a, b;"c; d";-75\r\n');
  });

  it('gives back whatever text it was given', () => {
    const safe = fc
      .string({ unit: 'grapheme' })
      .filter((text) => !/(?:^|[,;\t\r\n])[\s\p{Cc}]*[=+\-@＝＋－＠|]/u.test(text));
    fc.assert(
      fc.property(fc.array(safe, { minLength: 1 }), (cells) => {
        expect(read(csvLine(cells))).toEqual(cells);
      }),
    );
  });

  it('has no number that is none', () => {
    expect(csvLine([Number.NaN, Number.POSITIVE_INFINITY, 0])).toBe(',,0\r\n');
  });
});
