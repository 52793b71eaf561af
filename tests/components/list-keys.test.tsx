// @vitest-environment happy-dom
/** Ranges in the list of tickets, where the list or the selection changed since the range began. */
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { useListKeys } from '../../components/board/use-list-keys.ts';

afterEach(cleanup);

/** `done`: as after many were tagged at once, when nothing is selected any more. */
function List() {
  const [shown, setShown] = useState(['A', 'B', 'C', 'D', 'E', 'F']);
  const [keys, setKeys] = useState<readonly string[]>([]);
  const set = (next: readonly string[]) => setKeys([...new Set(next)]);
  const toggle = (key: string) =>
    set(keys.includes(key) ? keys.filter((one) => one !== key) : [...keys, key]);
  const list = useListKeys(
    shown,
    { keys, has: (key) => keys.includes(key), set, toggle },
    () => {},
  );
  return (
    <>
      <div role="listbox" tabIndex={0} onKeyDown={list.onKeyDown} onClick={list.onClick}>
        {shown.map((key) => (
          <div
            key={key}
            role="option"
            tabIndex={-1}
            data-key={key}
            aria-selected={keys.includes(key)}
          >
            {key}
          </div>
        ))}
      </div>
      <button type="button" onClick={() => set([])}>
        done
      </button>
      <button type="button" onClick={() => setShown(['B', 'D', 'E', 'F'])}>
        narrow
      </button>
    </>
  );
}

const selected = () =>
  screen
    .queryAllByRole('option', { selected: true })
    .map(({ textContent }) => textContent)
    .join('');

async function begun() {
  const user = userEvent.setup();
  render(<List />);
  await user.click(screen.getByText('A'));
  await user.click(screen.getByText('C'));
  await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
  expect(selected()).toBe('ACD');
  return user;
}

test('a range after all was let go begins where the reader is, and brings nothing back', async () => {
  const user = await begun();
  await user.click(screen.getByText('done'));
  screen.getByRole('listbox').focus();
  await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
  expect(selected()).toBe('DE');
});

test('a range in a list that was narrowed begins where the reader is', async () => {
  const user = await begun();
  await user.click(screen.getByText('narrow'));
  await user.click(screen.getByText('E'));
  await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
  expect(selected()).toBe('DEF');
});

test('a range whose beginning is no longer in the list begins anew', async () => {
  const user = await begun();
  await user.click(screen.getByText('narrow'));
  await user.keyboard('{Shift>}');
  await user.click(screen.getByText('F'));
  await user.keyboard('{/Shift}');
  // D was where the reader stood last.
  expect(selected()).toBe('DEF');
});

test('a range that goes back gives up what it had taken', async () => {
  const user = await begun();
  screen.getByRole('listbox').focus();
  await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{ArrowUp}{ArrowUp}{ArrowUp}{/Shift}');
  expect(selected()).toBe('AC');
});
