// @vitest-environment happy-dom
/** An amount that was typed goes on meaning the same where the language changes: under the open form, or before it is found again. */
import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { Frame } from '../../components/frame/frame.tsx';
import { type DraftShelf, useKeptForm } from '../../components/frame/kept-form.tsx';
import { useLanguage } from '../../components/frame/language-context.tsx';
import { NewProjectForm } from '../../components/project/new-project-form.tsx';
import { type Language, openLanguage } from '../../lib/language/language.ts';
import { parseNumber } from '../../lib/language/parse.ts';
import { fakeWorkspace } from '../support/fake-workspace.ts';
import { settle } from '../support/mount.tsx';

const en = await openLanguage('en', []);
const de = await openLanguage('de', []);

afterEach(cleanup);

function shelf(): DraftShelf {
  const kept = new Map<string, unknown>();
  return {
    readDraft: async (key) => kept.get(key) ?? null,
    async keepDraft(key, value) {
      kept.set(key, structuredClone(value));
    },
  };
}

const AMOUNTS = ['target'] as const;

function Form() {
  const { marks } = useLanguage().format;
  const kept = useKeptForm('goal:1', () => ({ target: '', words: '' }), AMOUNTS);
  const { target, words } = kept.form;
  return (
    <main>
      <input
        aria-label="Target"
        value={target}
        onChange={(event) => kept.change({ target: event.target.value })}
      />
      <input
        aria-label="Words"
        value={words}
        onChange={(event) => kept.change({ words: event.target.value })}
      />
      <output aria-label="Means">{JSON.stringify(parseNumber(target, marks))}</output>
      {kept.found && <p>found again</p>}
      <button type="button" onClick={kept.discard}>
        Discard
      </button>
    </main>
  );
}

async function open(language: Language, drafts: DraftShelf, element = <Form />) {
  const framed = (now: Language) => (
    <Frame
      language={now}
      theme="light"
      singleKeys
      workspace={fakeWorkspace({ clients: async () => [] })}
      drafts={drafts}
    >
      {element}
    </Frame>
  );
  const { rerender } = render(framed(language));
  await settle();
  const speak = (now: Language) => act(async () => rerender(framed(now)));
  return { user: userEvent.setup(), speak };
}
const field = (label: string | RegExp) => screen.getByLabelText<HTMLInputElement>(label);
const means = () => JSON.parse(field('Means').textContent ?? '') as unknown;

test('under an open form', async () => {
  const { user, speak } = await open(en, shelf());
  await user.type(field('Target'), '12,000.5');
  await user.type(field('Words'), 'Version 1.200');
  await speak(de);
  expect(field('Target').value).toBe('12.000,5');
  expect(means()).toEqual({ value: 12000.5 });
  expect(field('Words').value).toBe('Version 1.200');
  expect(screen.queryByText('found again')).toBeNull();
  await user.type(field('Target'), '5');
  expect(means()).toEqual({ value: 12000.55 });
  await speak(en);
  expect(field('Target').value).toBe('12,000.55');
});

test('in a form found again in another language, and in a third', async () => {
  const drafts = shelf();
  const first = await open(en, drafts);
  await first.user.type(field('Target'), '1,500');
  cleanup();
  const { user } = await open(de, drafts);
  expect(field('Target').value).toBe('1.500');
  expect(means()).toEqual({ value: 1500 });
  await user.type(field('Words'), 'x');
  cleanup();
  await open(en, drafts);
  expect(field('Target').value).toBe('1,500');
});

test('in the form of the first run, too', async () => {
  const drafts = shelf();
  const form = (
    <NewProjectForm place={null} placeName="" shelf={drafts} onBack={null} lead={null} foot="" />
  );
  const { user, speak } = await open(en, drafts, form);
  await user.type(field('Budget in hours'), '1,250');
  await speak(de);
  expect(field('Budget in Stunden').value).toBe('1.250');
  cleanup();
  await open(de, drafts, form);
  expect(field('Budget in Stunden').value).toBe('1.250');
});
