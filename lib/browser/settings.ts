/** The user's settings and each site's look, in extension storage. A damaged field falls back alone; the others stay. */
import { browser } from 'wxt/browser';
import {
  type AddedSite,
  DEFAULT_LOOK,
  DEFAULT_SETTINGS,
  DENSITIES,
  PANEL_WIDTH,
  type Settings,
  type SiteLook,
  THEMES,
} from '../core/settings.ts';
import { hearKey } from './bell.ts';

const SETTINGS = 'settings';
const LOOKS = 'looks';
/** More sites than anybody has; the oldest look is forgotten first. */
const MOST_LOOKS = 500;

export async function readSettings(): Promise<Settings> {
  return understandSettings((await browser.storage.local.get(SETTINGS))[SETTINGS]);
}

export async function changeSettings(change: Partial<Settings>): Promise<Settings> {
  return oneAfterAnother(async () => {
    const settings = { ...(await readSettings()), ...change };
    await browser.storage.local.set({ [SETTINGS]: settings });
    return settings;
  });
}

export function hearSettings(listen: (settings: Settings) => void, signal?: AbortSignal): void {
  hearKey('local', SETTINGS, ({ newValue }) => listen(understandSettings(newValue)), signal);
}

export async function readLook(host: string): Promise<SiteLook> {
  return understandLook((await readLooks())[host]);
}

export async function keepLook(host: string, look: SiteLook): Promise<void> {
  await oneAfterAnother(async () => {
    const { [host]: _, ...others } = await readLooks();
    const kept = Object.entries(others).slice(-(MOST_LOOKS - 1));
    await browser.storage.local.set({ [LOOKS]: { ...Object.fromEntries(kept), [host]: look } });
  });
}

/** Hosts where the user hid the launcher, for the options to bring it back. */
export async function hiddenHosts(): Promise<string[]> {
  const looks = Object.entries(await readLooks());
  return looks.filter(([, look]) => understandLook(look).hidden).map(([host]) => host);
}

export function hearLooks(listen: () => void, signal?: AbortSignal): void {
  hearKey('local', LOOKS, listen, signal);
}

async function readLooks(): Promise<Record<string, unknown>> {
  return bag((await browser.storage.local.get(LOOKS))[LOOKS]);
}

/** Reading and writing back is two steps: within one context they queue up. */
let last: Promise<unknown> = Promise.resolve();
function oneAfterAnother<T>(work: () => Promise<T>): Promise<T> {
  const next = last.then(work, work);
  last = next.catch(() => {});
  return next;
}

function bag(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

export function understandSettings(value: unknown): Settings {
  const { language, theme, density, singleKeys, sites } = bag(value);
  const usual = DEFAULT_SETTINGS;
  return {
    language: typeof language === 'string' && language.length <= 35 ? language : usual.language,
    theme: THEMES.find((one) => one === theme) ?? usual.theme,
    density: DENSITIES.find((one) => one === density) ?? usual.density,
    singleKeys: flag(singleKeys, usual.singleKeys),
    sites: Array.isArray(sites) ? sites.map(understandSite).filter((site) => site !== null) : [],
  };
}

export function understandSite(value: unknown): AddedSite | null {
  const { origin, tracker } = bag(value);
  if (typeof origin !== 'string' || !URL.canParse(origin)) return null;
  const url = new URL(origin);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  return { origin: url.origin, tracker: typeof tracker === 'string' ? tracker : null };
}

export function understandLook(value: unknown): SiteLook {
  const { hidden, top, docked, width, open, chips } = bag(value);
  const usual = DEFAULT_LOOK;
  return {
    hidden: flag(hidden, usual.hidden),
    top: within(top, 0, 1, usual.top),
    docked: flag(docked, usual.docked),
    width: Math.round(within(width, PANEL_WIDTH.least, PANEL_WIDTH.most, usual.width)),
    open: flag(open, usual.open),
    chips: flag(chips, usual.chips),
  };
}

const flag = (value: unknown, usual: boolean) => (typeof value === 'boolean' ? value : usual);

const within = (value: unknown, least: number, most: number, usual: number) =>
  typeof value === 'number' && value >= least && value <= most ? value : usual;
