// @vitest-environment happy-dom
/** Letters typed after their field was taken away are no shortcuts: a figure must not tag the ticket that came meanwhile. */
import { cleanup, screen } from '@testing-library/react';
import { type ReactNode, useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { useKeys } from '../../components/frame/use-keys.ts';
import { mount } from '../support/mount.tsx';

afterEach(cleanup);

let pressed: string[] = [];
let takeAway: () => void;

function Ticket(): ReactNode {
  const [there, setThere] = useState(true);
  takeAway = () => setThere(false);
  const press = (key: string) => () => void pressed.push(key);
  useKeys({ '1': press('1'), z: press('z'), escape: press('escape'), enter: press('enter') });
  return (
    <main>
      {there && (
        <input aria-label="Amount" onKeyDown={({ key }) => key === 'Enter' && setThere(false)} />
      )}
      <button type="button" onClick={() => setThere(false)}>
        Close
      </button>
    </main>
  );
}

async function open() {
  pressed = [];
  const { user } = await mount(<Ticket />, null);
  return { user, field: screen.getByLabelText('Amount') };
}
const gone = async () => {
  takeAway();
  await expect.poll(() => screen.queryByLabelText('Amount')).toBeNull();
};
const pause = () => new Promise((over) => setTimeout(over, 1_050));

test('what is typed on when the field has gone is heard by nobody, until a pause', async () => {
  const { user, field } = await open();
  await user.type(field, '2');
  await gone();
  await user.keyboard('1z{Enter}{Escape}');
  expect(pressed).toEqual([]);
  await pause();
  await user.keyboard('1');
  expect(pressed).toEqual(['1']);
});

test('whoever ended the typing by a key or with the pointer is heard at once', async () => {
  const first = await open();
  await first.user.type(first.field, '2{Enter}');
  await first.user.keyboard('z');
  expect(pressed).toEqual(['z']);
  cleanup();
  const { user, field } = await open();
  await user.type(field, '2');
  await user.click(screen.getByRole('button', { name: 'Close' }));
  await user.keyboard('1');
  expect(pressed).toEqual(['1']);
});

test('a field that was only left, and is still there, holds no key back', async () => {
  const { user, field } = await open();
  await user.type(field, '2');
  field.blur();
  await user.keyboard('z');
  expect(pressed).toEqual(['z']);
});
