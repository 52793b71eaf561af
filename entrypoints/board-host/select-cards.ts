/** Select mode: clicks on cards are caught for selecting, and only while it is on. */

export interface SelectDeeds {
  /** The key of the card that an event of the page is about; null: none. */
  keyAt(target: Element): string | null;
  /** Keys of all cards in the page, in its order. */
  keys(): readonly string[];
  changed(): void;
}

export interface Selection {
  isOn(): boolean;
  turn(on: boolean): void;
  keys(): readonly string[];
  has(key: string): boolean;
  set(keys: readonly string[]): void;
  add(keys: readonly string[]): void;
}

/** What a press on a card is made of: the page shall see none of it. */
const PRESS = [
  'pointerdown',
  'mousedown',
  'pointerup',
  'mouseup',
  'click',
  'dblclick',
  'dragstart',
];

export function selectCards(deeds: SelectDeeds): Selection {
  const selected = new Set<string>();
  let over: AbortController | null = null;
  let last: string | null = null;

  const turn = (on: boolean) => {
    if (on === (over !== null)) return;
    over?.abort();
    over = null;
    selected.clear();
    last = null;
    if (on) listen();
    deeds.changed();
  };
  const press = (key: string, range: boolean) => {
    const order = range && last !== null ? deeds.keys() : [];
    const [from, to] = [order.indexOf(last ?? ''), order.indexOf(key)].sort((a, b) => a - b);
    if (from !== undefined && from >= 0 && to !== undefined)
      for (const one of order.slice(from, to + 1)) selected.add(one);
    else if (!selected.delete(key)) selected.add(key);
    last = key;
    deeds.changed();
  };
  const listen = () => {
    over = new AbortController();
    const until = { capture: true, signal: over.signal };
    for (const type of PRESS)
      addEventListener(
        type,
        (event) => {
          const { isTrusted, target } = event;
          const key = isTrusted && target instanceof Element ? deeds.keyAt(target) : null;
          if (key === null || (event instanceof MouseEvent && event.button !== 0)) return;
          event.preventDefault();
          event.stopImmediatePropagation();
          if (type === 'click') press(key, event instanceof MouseEvent && event.shiftKey);
        },
        until,
      );
    addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || !event.isTrusted) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        turn(false);
      },
      until,
    );
  };

  return {
    isOn: () => over !== null,
    turn,
    keys: () => [...selected],
    has: (key) => selected.has(key),
    set(keys) {
      selected.clear();
      for (const key of keys) selected.add(key);
      deeds.changed();
    },
    add(keys) {
      for (const key of keys) selected.add(key);
      deeds.changed();
    },
  };
}
