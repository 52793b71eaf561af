// @vitest-environment happy-dom
/** While cards are selected, a person's presses on them are caught; what the page makes up selects nothing and ends nothing. */
import { beforeEach, expect, it, vi } from 'vitest';
import { type Selection, selectCards } from '../../entrypoints/board-host/select-cards.ts';

const heard = vi.fn();
let selection: Selection;

beforeEach(() => {
  selection?.turn(false);
  document.body.innerHTML = '<p id="A-1">One</p><p id="A-2">Two</p>';
  heard.mockReset();
  document.body.addEventListener('click', heard);
  selection = selectCards({
    keyAt: (target) => (target.id === '' ? null : target.id),
    keys: () => ['A-1', 'A-2'],
    changed: () => undefined,
  });
  selection.turn(true);
});

/** As the browser makes it for a person, or as a page makes it. */
function send(event: Event, to: Element | null, trusted: boolean): void {
  Object.defineProperty(event, 'isTrusted', { value: trusted });
  to?.dispatchEvent(event);
}
const card = () => document.querySelector('#A-1');
const press = () => new MouseEvent('click', { bubbles: true, cancelable: true });
const escapeKey = () => new KeyboardEvent('keydown', { key: 'Escape', bubbles: true });

it('a person’s press selects, and the page does not see it', () => {
  send(press(), card(), true);
  expect(selection.keys()).toEqual(['A-1']);
  expect(heard).not.toHaveBeenCalled();
});

it('a press that the page made up goes to the page, and selects nothing', () => {
  send(press(), card(), false);
  expect(selection.keys()).toEqual([]);
  expect(heard).toHaveBeenCalledOnce();
});

it('Escape ends it, and none that the page made up', () => {
  send(escapeKey(), document.body, false);
  expect(selection.isOn()).toBe(true);
  send(escapeKey(), document.body, true);
  expect(selection.isOn()).toBe(false);
});
