/** What happens on a board is told card by card, also where a node of the page stops being a card. */
import { Window } from 'happy-dom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { trackers } from '../../lib/trackers/catalogue.ts';
import { readKey } from '../../lib/trackers/read-board.ts';
import { watchBoard } from '../../lib/trackers/watch-board.ts';

const asana = trackers.find(({ id }) => id === 'asana');
const field = (gid: number) =>
  `<textarea class="SpreadsheetTaskName-input" id="name_${gid}">Task ${gid}</textarea>`;
const row = (inside: string) =>
  `<div class="SpreadsheetRow"><div class="cell">${inside}</div></div>`;

/** Everything is within sight: a page without layout has no edges. */
class Sight {
  constructor(private readonly hear: (entries: object[]) => void) {}
  observe(target: Element) {
    this.hear([{ target, isIntersecting: true }]);
  }
  unobserve() {}
  disconnect() {}
}

let over = new AbortController();
let win: Window;
beforeEach(() => {
  over = new AbortController();
  win = new Window();
  vi.stubGlobal('IntersectionObserver', Sight);
  vi.stubGlobal('MutationObserver', win.MutationObserver);
});
afterEach(() => {
  over.abort();
  vi.unstubAllGlobals();
});

function watch(html: string) {
  if (!asana) throw new Error('Asana is known');
  win.document.body.innerHTML = `<main><div id="list">${html}</div></main>`;
  const page = win.document as unknown as Document;
  const touched: Element[] = [];
  let stock = 0;
  let neighbours = 0;
  const board = watchBoard(
    asana,
    win as unknown as globalThis.Window,
    {
      touched: (cards) => void touched.push(...cards),
      left: () => {},
      stocked: () => {
        stock += 1;
      },
      neighboured: () => {
        neighbours += 1;
      },
      found: () => {},
    },
    over.signal,
  );
  board.look();
  touched.length = 0;
  stock = 0;
  const rows = [...page.querySelectorAll('.SpreadsheetRow')];
  const settled = () => win.happyDOM.waitUntilComplete();
  const told = { stock: () => stock, neighbours: () => neighbours };
  return { tracker: asana, board, touched, rows, settled, ...told };
}

describe('a row that is reused', () => {
  it('for a heading is told of, so that it is read again and found to be no card', async () => {
    const { tracker, touched, rows, settled } = watch(row(field(1301)) + row(field(1302)));
    const [first] = rows;
    const cell = first?.querySelector('.cell');
    if (!first || !cell) throw new Error('The list has rows');
    cell.innerHTML = '<h3>This week</h3>';
    await settled();
    expect(touched).toContain(first);
    expect(readKey(tracker, first)).toBeNull();
  });

  it('for a task after it began as a heading becomes a card', async () => {
    const { board, touched, rows, settled } = watch(row(field(1301)) + row('<h3>This week</h3>'));
    const [, second] = rows;
    const cell = second?.querySelector('.cell');
    if (!second || !cell) throw new Error('The list has rows');
    expect(board.near().has(second)).toBe(false);
    cell.innerHTML = field(1303);
    await settled();
    expect(board.near().has(second)).toBe(true);
    expect(touched).toContain(second);
  });
});

describe('what comes and goes', () => {
  it('beside the board is told of: a layer over it, perhaps', async () => {
    const { settled, neighbours, stock } = watch(row(field(1301)));
    const layer = win.document.createElement('div');
    win.document.body.append(layer);
    await settled();
    expect(neighbours()).toBe(1);
    layer.remove();
    await settled();
    expect(neighbours()).toBe(2);
    expect(stock()).toBe(0);
  });

  it('on the board is told of, whether by itself or one in place of another', async () => {
    const { board, rows, settled, stock, neighbours } = watch(
      row(field(1301)) + row(field(1302)) + row(field(1303)),
    );
    const [first, second, third] = rows;
    if (!first || !second || !third) throw new Error('The list has rows');
    first.remove();
    await settled();
    expect(stock()).toBe(1);
    expect([...board.near()]).toEqual([second, third]);
    second.replaceWith(first);
    await settled();
    expect(stock()).toBe(2);
    expect(board.near()).toEqual(new Set([first, third]));
    third.replaceWith(third.ownerDocument.createElement('hr'));
    await settled();
    expect(stock()).toBe(3);
    expect([...board.near()]).toEqual([first]);
    expect(neighbours()).toBe(0);
  });
});
