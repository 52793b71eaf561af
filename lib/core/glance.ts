/** The popup's first glance: the worst projects as they stood when last summed up, in the user's words, painted while the popup's program is on its way. */
import { LEVELS, type Level } from './status.ts';

export interface GlanceRow {
  clientName: string;
  name: string;
  level: Level;
  levelWord: string;
  reasons: string;
  asOf: string;
}

export interface Glance {
  lang: string;
  dir: 'ltr' | 'rtl';
  label: string;
  rows: readonly GlanceRow[];
}

/** About as many as a popup has room for. */
export const MOST_IN_GLANCE = 8;

const TEXTS = ['clientName', 'name', 'levelWord', 'reasons', 'asOf'] as const;

function isRow(value: unknown): value is GlanceRow {
  if (typeof value !== 'object' || value === null) return false;
  const row = value as Record<string, unknown>;
  return (
    TEXTS.every((name) => typeof row[name] === 'string') && LEVELS.some((one) => one === row.level)
  );
}

/** Null: none is kept, none that can be trusted, or no project to show. */
export function understandGlance(value: unknown): Glance | null {
  if (typeof value !== 'object' || value === null) return null;
  const { lang, dir, label, rows } = value as Record<string, unknown>;
  if (typeof lang !== 'string' || typeof label !== 'string') return null;
  if (!Array.isArray(rows) || rows.length === 0 || !rows.every(isRow)) return null;
  return { lang, dir: dir === 'rtl' ? 'rtl' : 'ltr', label, rows };
}
