/** Bytes as people read them: 41.2 MB. */
import type { Language } from '../../lib/language/language.ts';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

export function writeSize(bytes: number, { locale }: Language): string {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const write = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: UNITS[power] ?? 'byte',
    maximumFractionDigits: power < 2 ? 0 : 1,
  });
  return write.format(bytes / 1000 ** power).replaceAll(' ', '\u00a0');
}
