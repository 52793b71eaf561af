/** What cards are clipped by: never a container's border or scrollbar, and looking for it never holds a page up for long. */
import { Window } from 'happy-dom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { clipBeside } from '../../lib/trackers/chips.ts';
import { frozenIn, makeClips } from '../../lib/trackers/clips.ts';

afterEach(() => vi.restoreAllMocks());

/** happy-dom lays nothing out: what a browser would measure is said by the test. */
const measured = (element: object, given: Record<string, unknown>) => {
  for (const [name, value] of Object.entries(given))
    Object.defineProperty(element, name, { value });
};

function page(html: string) {
  const win = new Window({ width: 1000, height: 800 }) as unknown as globalThis.Window;
  win.document.body.innerHTML = html;
  const find = (css: string) => {
    const found = win.document.querySelector(css);
    if (!found) throw new Error(`${css} is on the page`);
    return found;
  };
  return { win, find };
}

describe('a container', () => {
  const open = (scale: number) => {
    const { win, find } = page(
      '<div id="column" style="overflow: auto"><p id="card">ACME-1</p></div>',
    );
    const [width, height] = [300 * scale, 400 * scale];
    const rect = { left: 100, top: 50, right: 100 + width, bottom: 50 + height, width, height };
    // A border of 2 pixels, a scrollbar of 15 at the right, and one at the bottom.
    measured(find('#column'), {
      offsetWidth: 300,
      offsetHeight: 400,
      clientLeft: 2,
      clientTop: 2,
      clientWidth: 281,
      clientHeight: 381,
      getBoundingClientRect: () => rect,
    });
    return makeClips(win).of(find('#card'));
  };

  it('clips inside its border and its scrollbars', () => {
    expect(open(1)).toEqual({ left: 102, top: 52, right: 383, bottom: 433 });
  });

  it('does so in a page that is zoomed by its own style', () => {
    expect(open(1.5)).toEqual({ left: 103, top: 53, right: 524.5, bottom: 624.5 });
  });
});

describe('looking for headers that stay', () => {
  it('stops after some milliseconds, and goes on when it is asked again', () => {
    const columns = Array.from(
      { length: 5 },
      (_, at) =>
        `<div style="overflow: auto"><h2 style="position: sticky">${at}</h2><p>Card</p></div>`,
    );
    const { win } = page(columns.join(''));
    const { document } = win;
    let now = 0;
    vi.spyOn(win.performance, 'now').mockImplementation(() => now);
    let looked = 0;
    const lookAt = () => {
      now += 2;
      looked += 1;
      return document.body;
    };
    measured(document, { elementFromPoint: lookAt });
    const clips = makeClips(win);
    const cards = [...document.querySelectorAll('p')];
    expect(clips.probe(cards)).toEqual({ changed: false, unfinished: true });
    expect(looked).toBe(2);
    clips.probe(cards);
    expect(clips.probe(cards)).toEqual({ changed: false, unfinished: false });
    expect(looked).toBe(5);
    clips.probe(cards);
    expect(looked).toBe(5);
  });
});

describe('parts that stay at the sides', () => {
  it('are cells of the row and what the key lies in, and no cell that only stays at the top', () => {
    const { find } = page(`<table><tr id="row">
      <td id="first" style="position: sticky; left: 0"><a>ACME-1</a></td><td>To do</td>
      <td style="position: sticky; top: 0">2 h</td><td id="last" style="position: sticky; right: 0">…</td>
    </tr></table>`);
    expect(frozenIn(find('#row'), find('a')).map(({ id }) => id)).toEqual(['first', 'last']);
  });

  const clip = { left: 100, top: 0, right: 500, bottom: 300 };
  it('cut off what would lie under them', () => {
    expect(clipBeside(clip, { left: 100, top: 40, right: 220, bottom: 80 }).left).toBe(220);
    expect(clipBeside(clip, { left: 450, top: 40, right: 500, bottom: 80 }).right).toBe(450);
    expect(clipBeside(clip, { left: 20, top: 40, right: 90, bottom: 80 })).toEqual(clip);
  });
});
