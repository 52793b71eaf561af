/** What our overlay shows over a page in Chromium: read through the debugger, since its shadow root is closed to the page. */
import type { ChromiumTab } from './chromium-tab.ts';
import { until } from './screen.ts';

export interface SeenChip {
  kind: string;
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}
export interface SeenMark {
  selected: boolean;
  left: number;
  top: number;
}

interface Node {
  backendNodeId: number;
  attributes?: string[];
  children?: Node[];
  shadowRoots?: Node[];
}

const flat = (node: Node): Node[] => [
  node,
  ...[...(node.children ?? []), ...(node.shadowRoots ?? [])].flatMap(flat),
];

/** Runs in the page with our layer at hand. */
async function inLayer<R>(tab: ChromiumTab, work: string): Promise<R | null> {
  const session = await tab.page.context().newCDPSession(tab.page);
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const host = flat(root as Node).find((one) => one.attributes?.includes('data-planseat-chips'));
    const layer = host && flat(host).find((one) => one.attributes?.includes('layer'));
    if (!layer) return null;
    const { object } = await session.send('DOM.resolveNode', {
      backendNodeId: layer.backendNodeId,
    });
    const { result } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId ?? '',
      functionDeclaration: work,
      returnByValue: true,
    });
    return result.value as R;
  } finally {
    await session.detach();
  }
}

/** Of a chip that is cut off, what is left. */
const CHIPS = `function () {
  return [...this.querySelectorAll('.chip')].filter((one) => getComputedStyle(one).visibility === 'visible').map((one) => {
    const { left, top, right, bottom, width } = one.getBoundingClientRect();
    const pixels = getComputedStyle(one).clipPath.match(/-?[\\d.]+(?=px)/g) ?? [];
    // As in any list of four sides, missing ones are those across.
    const [a = 0, b = a, c = a, d = b] = pixels.map((cut) => Math.max(0, Number(cut)) * (width / one.offsetWidth));
    return { kind: one.className.replace('chip ', ''), text: one.textContent, left: left + d, top: top + a, right: right - b, bottom: bottom - c };
  });
}`;
const MARKS = `function () {
  return [...this.querySelectorAll('.mark')].filter((one) => getComputedStyle(one).visibility === 'visible').map((one) => {
    const { left, top } = one.getBoundingClientRect();
    return { selected: one.classList.contains('on'), left, top };
  });
}`;

/** The chips that are to be seen now. */
export async function chipsOn(tab: ChromiumTab): Promise<SeenChip[]> {
  return (await inLayer<SeenChip[]>(tab, CHIPS)) ?? [];
}

export async function marksOn(tab: ChromiumTab): Promise<SeenMark[]> {
  return (await inLayer<SeenMark[]>(tab, MARKS)) ?? [];
}

/** Waits for the page to have drawn a frame or two. */
export const frames = (tab: ChromiumTab, count = 3) =>
  tab.run(
    (left) =>
      new Promise<void>((done) => {
        const next = (more: number) =>
          more ? requestAnimationFrame(() => next(more - 1)) : done();
        next(left);
      }),
    count,
  );

export function untilChips(
  tab: ChromiumTab,
  what: string,
  check: (chips: SeenChip[]) => boolean,
): Promise<SeenChip[]> {
  return until(what, async () => {
    const chips = await chipsOn(tab);
    return check(chips) && chips;
  });
}

/** The chip that lies on an element of the page; null: none does. */
export async function chipOn(tab: ChromiumTab, css: string): Promise<SeenChip | null> {
  const box = await tab.run((selector) => {
    const { left, top, right, bottom } =
      document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
    return { left, top, right, bottom };
  }, css);
  const chips = await chipsOn(tab);
  return (
    chips.find(
      (chip) =>
        chip.left >= box.left - 1 &&
        chip.right <= box.right + 1 &&
        chip.top >= box.top - 2 &&
        chip.bottom <= box.bottom + 2,
    ) ?? null
  );
}
