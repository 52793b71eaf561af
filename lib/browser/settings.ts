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

/** Every host that Planseat was seen on, with how it lies there. */
export async function keptLooks(): Promise<Map<string, SiteLook>> {
  const looks = Object.entries(await readLooks());
  return new Map(looks.map(([host, look]) => [host, understandLook(look)]));
}

/** Changes some of a host's look; the rest stays as it is by then. */
export async function changeLook(host: string, change: Partial<SiteLook>): Promise<void> {
  await keepLook(host, { ...(await readLook(host)), ...change });
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
  const { language, theme, density, singleKeys, sites, off, news } = bag(value);
  const places = bag(news);
  const usual = DEFAULT_SETTINGS;
  return {
    language: typeof language === 'string' && language.length <= 35 ? language : usual.language,
    theme: THEMES.find((one) => one === theme) ?? usual.theme,
    density: DENSITIES.find((one) => one === density) ?? usual.density,
    singleKeys: flag(singleKeys, usual.singleKeys),
    sites: Array.isArray(sites) ? sites.map(understandSite).filter((site) => site !== null) : [],
    off: Array.isArray(off) ? off.filter((one) => typeof one === 'string') : [],
    news: {
      badge: flag(places.badge, usual.news.badge),
      browser: flag(places.browser, usual.news.browser),
      panel: flag(places.panel, usual.news.panel),
    },
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
