// @vitest-environment happy-dom
/** Forms whose changes outlive the screen: found again, thrown away, and never put over what they do not know. */
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import {
  type DraftShelf,
  DraftsContext,
  FoundAgain,
  useKeptForm,
} from '../../components/frame/kept-form.tsx';
import { useDraft } from '../../components/task/use-draft.ts';
import { expectAccessible, mount } from '../support/mount.tsx';
import { fakeShelf } from '../support/shelf.ts';

afterEach(cleanup);

/** A shelf in memory. */
function shelfWith(kept: unknown) {
  const shelf = {
    kept,
    readDraft: async () => shelf.kept,
    async keepDraft(_: string, value: unknown) {
      shelf.kept = value;
    },
  };
  return shelf;
}

function Form() {
  const kept = useKeptForm('goal:1', () => ({ words: 'As saved', hard: false }));
  return (
    <main>
      <FoundAgain kept={kept} />
      <input
        aria-label="Words"
        value={kept.form.words}
        onChange={(event) => kept.change({ words: event.target.value })}
      />
      <button type="button" onClick={kept.forget}>
        Saved
      </button>
    </main>
  );
}

const open = (shelf: ReturnType<typeof shelfWith>) =>
  mount(
    <DraftsContext value={shelf}>
      <Form />
    </DraftsContext>,
    null,
  );
const words = () => (screen.getByLabelText('Words') as HTMLInputElement).value;

test('only what was changed is kept, and let go of once it is saved or is as before', async () => {
  const shelf = shelfWith(null);
  const { user } = await open(shelf);
  await user.type(screen.getByLabelText('Words'), '!');
  expect(shelf.kept).toEqual({ typed: { words: 'As saved!' }, over: { words: 'As saved' } });
  await user.type(screen.getByLabelText('Words'), '{Backspace}');
  expect(shelf.kept).toBeNull();
  await user.type(screen.getByLabelText('Words'), '?');
  await user.click(screen.getByRole('button', { name: 'Saved' }));
  expect(shelf.kept).toBeNull();
});

test('what was kept is there again, says so, and can be thrown away', async () => {
  const shelf = shelfWith({ typed: { words: 'Half a para' }, over: { words: 'As saved' } });
  const { user } = await open(shelf);
  expect(words()).toBe('Half a para');
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Discard it' }));
  expect(words()).toBe('As saved');
  expect(shelf.kept).toBeNull();
  expect(screen.queryByRole('button', { name: 'Discard it' })).toBeNull();
});

test.each([
  ['text'],
  [7],
  [{ words: 'flat' }],
  [{ typed: { words: 7, other: 'x' } }],
  [{ typed: {} }],
])('a draft of another shape (%j) is none', async (kept) => {
  await open(shelfWith(kept));
  expect(words()).toBe('As saved');
  expect(screen.queryByRole('button', { name: 'Discard it' })).toBeNull();
});

/** A shelf that answers when told, with what lay there when it was asked. */
function slowShelf(kept: unknown) {
  const shelf = shelfWith(kept);
  let answer = () => {};
  const told = new Promise<void>((resolve) => {
    answer = resolve;
  });
  return Object.assign(shelf, {
    readDraft: () => told.then(() => kept),
    answer: () => act(async () => answer()),
  });
}

test('what is typed while the draft is being read stands, and the draft’s other fields with it', async () => {
  const shelf = slowShelf({ typed: { words: 'Half a para', hard: true }, over: { words: 'Once' } });
  const { user } = await open(shelf);
  await user.type(screen.getByLabelText('Words'), '!');
  await shelf.answer();
  expect(words()).toBe('As saved!');
  expect(shelf.kept).toEqual({
    typed: { words: 'As saved!', hard: true },
    over: { words: 'Once', hard: false },
  });
  expect(screen.getByRole('button', { name: 'Discard it' })).toBeTruthy();
});

test('a draft that is read after the form was saved is not found again', async () => {
  const shelf = slowShelf({ typed: { hard: true }, over: {} });
  const { user } = await open(shelf);
  await user.type(screen.getByLabelText('Words'), '!');
  await user.click(screen.getByRole('button', { name: 'Saved' }));
  await shelf.answer();
  expect(shelf.kept).toBeNull();
  expect(screen.queryByRole('button', { name: 'Discard it' })).toBeNull();
});

function Draft(props: { shelf: DraftShelf; about?: string; stands?: string | undefined }) {
  const draft = useDraft(props.shelf, props.about ?? 'note:1', props.stands);
  return (
    <main>
      <textarea
        aria-label="Words"
        value={draft.text ?? props.stands ?? ''}
        onChange={(event) => draft.setText(event.target.value)}
      />
      {draft.found && <p>Here again</p>}
    </main>
  );
}

test.each([
  ['a note', { text: 'Ask about', over: 'Old' }, 'Old', { text: 'Ask about\nOldX', over: 'Old' }],
  ['a line', 'Ask about', undefined, 'Ask about X'],
])(
  'what is typed into %s while its draft is being read goes on behind it',
  async (_, kept, stands, all) => {
    const shelf = slowShelf(kept);
    const { user } = await mount(<Draft shelf={shelf} stands={stands} />, null);
    await user.type(screen.getByLabelText('Words'), 'X');
    await shelf.answer();
    expect(shelf.kept).toEqual(all);
    expect(words()).toBe(typeof all === 'string' ? all : all.text);
    expect(screen.getByText('Here again')).toBeTruthy();
  },
);

function Either(props: { shelf: DraftShelf }) {
  const [about, setAbout] = useState('goal:1');
  const other = about === 'goal:1' ? 'goal:2' : 'goal:1';
  return (
    <>
      <Draft shelf={props.shelf} about={about} />
      <button type="button" onClick={() => setAbout(other)}>
        Other
      </button>
    </>
  );
}

test('what was typed about one is there again after a look at another that has a draft, too', async () => {
  const shelf = fakeShelf();
  await shelf.keepDraft('goal:2', 'Of the other');
  const { user } = await mount(<Either shelf={shelf} />, null);
  await user.type(screen.getByLabelText('Words'), 'Of the first');
  await user.click(screen.getByRole('button', { name: 'Other' }));
  await waitFor(() => expect(words()).toBe('Of the other'));
  await user.click(screen.getByRole('button', { name: 'Other' }));
  await waitFor(() => expect(words()).toBe('Of the first'));
});
