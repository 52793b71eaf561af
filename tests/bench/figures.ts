/** One line of the benchmark's table: a figure, the bound it must keep, and how both are written. */

export interface Figure {
  what: string;
  value: number;
  /** At most this much; null: told, not judged. */
  most: number | null;
  write: (value: number) => string;
}

export const bytes = (value: number): string => `${value.toLocaleString('en')} B`;
export const kilobytes = (value: number): string => `${(value / 1000).toFixed(1)} kB`;
export const times = (value: number): string => `${value.toFixed(2)} ×`;
export const milliseconds = (value: number): string => `${value.toFixed(0)} ms`;

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
};

export const isKept = ({ value, most }: Figure): boolean =>
  most === null ? Number.isFinite(value) : value <= most;

export function table(figures: readonly Figure[]): string {
  const wide = Math.max(...figures.map(({ what }) => what.length));
  const line = (figure: Figure) => {
    const { what, value, most, write } = figure;
    const bound = most === null ? 'told, not judged' : `at most ${write(most)}`;
    return `${what.padEnd(wide)}  ${write(value).padStart(12)}  ${bound}${isKept(figure) ? '' : '  TOO MUCH'}`;
  };
  return figures.map(line).join('\n');
}
