// @vitest-environment happy-dom
/** Quick capture over the real storage: verbatim quote, speaker, project, undo, inbox, paste, and text that is never lost. */
import { cleanup, screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { beginDraft, type CaptureDraft } from '../../components/goal/capture-host.ts';
import { CaptureScreen } from '../../components/screens/capture-screen.tsx';
import type { Captured } from '../../lib/core/capture.ts';
import { Refusal } from '../../lib/core/refusal.ts';
import { atTheMuseum, museum, workspace } from '../support/at-museum.ts';
import { expectAccessible, mount } from '../support/mount.tsx';
import { readingOf, ticket } from '../support/museum.ts';
import { type FakePopup, fakePopup } from '../support/popup-fixture.ts';

const WORDS = 'we lose every second school class\u202e because of <b>e‑mail</b>';
const captured: Captured = {
  text: WORDS,
  prefix: 'before Thursday: ',
  suffix: ' If booking',
  fragmentUrl: 'https://mail.example/34#:~:text=we%20lose',
  url: 'https://mail.example/34',
  pageTitle: 'Re: school tours',
  at: Date.UTC(2026, 5, 11, 12, 11),
  noText: null,
  cut: false,
};

let host: FakePopup;

atTheMuseum(() => {
  host = fakePopup();
});

const open = (draft: CaptureDraft = beginDraft(captured), again = false) =>
  mount(<CaptureScreen draft={draft} again={again} host={host} />, workspace);

const goalsNow = async () => (await workspace.ask.project(museum.project))?.goals ?? [];

describe('a selection', () => {
  test('Enter saves it: the quote verbatim with source, place and time, last project preselected', async () => {
    const { user } = await open();
    const field = await screen.findByLabelText('In the client’s words, as a goal');
    await waitFor(() =>
      expect(screen.getByLabelText<HTMLSelectElement>('Project').value).toBe(museum.project),
    );
    await user.clear(field);
    await user.type(field, 'Schools book without e‑mail{Enter}');
    expect(await screen.findByText('Goal saved')).toBeTruthy();
    const goal = (await goalsNow()).at(-1)?.goal;
    expect(goal?.statement).toBe('Schools book without e‑mail');
    expect(goal?.state).toBe('captured');
    expect(goal?.quote).toEqual({
      text: WORDS,
      prefix: 'before Thursday: ',
      suffix: ' If booking',
      fragmentUrl: 'https://mail.example/34#:~:text=we%20lose',
      url: 'https://mail.example/34',
      pageTitle: 'Re: school tours',
      at: captured.at,
      speakerId: null,
    });
    expect(host.kept).toBeNull();
    await expectAccessible();
  });

  test('Enter pressed before the projects are read still means the last used one', async () => {
    let read = () => {};
    const reading = new Promise<void>((resolve) => {
      read = resolve;
    });
    const slow = {
      ...workspace,
      ask: {
        ...workspace.ask,
        captureChoices: () => reading.then(() => workspace.ask.captureChoices()),
      },
    };
    const { user } = await mount(
      <CaptureScreen draft={beginDraft(captured)} again={false} host={host} />,
      slow,
    );
    await user.type(await screen.findByLabelText('In the client’s words, as a goal'), '{Enter}');
    read();
    expect(await screen.findByText('Goal saved')).toBeTruthy();
    expect((await goalsNow()).at(-1)?.goal.quote?.text).toBe(WORDS);
  });

  test('saved is saved: a draft that cannot be put away is said, and nothing is saved twice', async () => {
    const { user } = await open();
    await screen.findByLabelText('In the client’s words, as a goal');
    host.keepDraft = () => Promise.reject(new Error('refused'));
    await user.keyboard('{Enter}');
    await screen.findByText('Goal saved');
    expect(await screen.findByText(/draft could not be put away/)).toBeTruthy();
    expect(screen.queryByText(/was not saved/)).toBeNull();
    expect(await goalsNow()).toHaveLength(6);
    await expectAccessible();
  });

  test('where the browser keeps nothing, that is said while it is typed', async () => {
    host.keepDraft = () => Promise.reject(new Error('refused'));
    const { user } = await open();
    expect(await screen.findByText(/does not keep what you write/)).toBeTruthy();
    await user.type(screen.getByLabelText('In the client’s words, as a goal'), '!');
    await user.keyboard('{Enter}');
    expect(await screen.findByText('Goal saved')).toBeTruthy();
  });

  test('Shift and Enter start a new line', async () => {
    const { user } = await open();
    const field = await screen.findByLabelText<HTMLTextAreaElement>(/In the client’s words/);
    await user.clear(field);
    await user.type(field, 'one{Shift>}{Enter}{/Shift}two');
    expect(field.value).toBe('one\ntwo');
    expect(await goalsNow()).toHaveLength(5);
  });

  test('Z undoes it, and the text is still there', async () => {
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: /Save goal/ }));
    await screen.findByText('Goal saved');
    await user.keyboard('z');
    await waitFor(async () => expect(await goalsNow()).toHaveLength(5));
    expect(
      await screen.findByLabelText<HTMLTextAreaElement>(/In the client’s words/),
    ).toHaveProperty('value', WORDS);
    expect(host.kept?.captured?.text).toBe(WORDS);
  });

  test('the speaker may be somebody known, or somebody new, whom undo takes away again', async () => {
    const { user } = await open();
    await screen.findByRole('option', { name: 'Helene Vogt' });
    await user.selectOptions(screen.getByLabelText('Speaker'), 'Somebody new');
    await user.click(screen.getByRole('button', { name: /Save goal/ }));
    expect(screen.getByRole('alert').textContent).toContain('Write the speaker’s name');
    await user.type(screen.getByLabelText('Speaker’s name'), 'Jonas Weil{Enter}');
    await screen.findByText('Goal saved');
    const jonas = (await workspace.ask.people()).find(({ name }) => name === 'Jonas Weil');
    expect(jonas?.side).toBe('client');
    expect(jonas?.clientId).toBe((await workspace.ask.clients())[0]?.id);
    expect((await goalsNow()).at(-1)?.goal.quote?.speakerId).toBe(jonas?.id);
    await user.keyboard('z');
    await waitFor(async () =>
      expect((await workspace.ask.people()).some(({ name }) => name === 'Jonas Weil')).toBe(false),
    );
  });

  test('is saved and tagged in one step where the tab shows a ticket of that project', async () => {
    await workspace.act.rememberTask(
      readingOf('HAL-45', 'Tours', { estimate: 1, spent: 0, remaining: 1 }),
    );
    host.task = ticket('HAL-45');
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: 'Save and tag HAL-45' }));
    await screen.findByText(/HAL-45 is tagged with it/);
    const view = await workspace.ask.task(ticket('HAL-45'));
    expect(view.state === 'linked' && view.tag?.goals).toEqual([
      (await goalsNow()).at(-1)?.goal.id,
    ]);
  });
});

describe('without a project', () => {
  test('it waits in the inbox until one is chosen', async () => {
    const { user } = await open();
    await screen.findByRole('option', { name: 'Website relaunch' });
    await user.selectOptions(screen.getByLabelText('Project'), '');
    await user.click(screen.getByRole('button', { name: /Save goal/ }));
    expect(await screen.findByText('Kept in your inbox')).toBeTruthy();
    expect(await workspace.ask.inbox()).toHaveLength(1);
    await user.selectOptions(screen.getByLabelText('Choose a project'), museum.project);
    expect(await screen.findByText('Goal saved')).toBeTruthy();
    expect(await workspace.ask.inbox()).toHaveLength(0);
    expect(await goalsNow()).toHaveLength(6);
  });
});

describe('where the page’s words cannot be read', () => {
  const blocked = (url: string, noText: Captured['noText']): CaptureDraft =>
    beginDraft({ ...captured, text: '', url, noText, fragmentUrl: null });

  test.each([
    ['https://docs.google.com/document/d/1', 'nothing-selected', /paints its words as a picture/],
    ['https://files.example/Offer.PDF', 'no-scripts', /Words in a PDF/],
    ['https://chromewebstore.google.com/', 'no-scripts', /cannot be read by extensions/],
    ['https://mail.example/34', 'nothing-selected', /No words were selected/],
  ] as const)('%s says why', async (url, noText, why) => {
    await open(blocked(url, noText));
    expect(await screen.findByText(why)).toBeTruthy();
    await expectAccessible();
  });

  test('the clipboard is taken on a press, verbatim, with the page it came from', async () => {
    const { user } = await open(
      blocked('https://docs.google.com/document/d/1', 'nothing-selected'),
    );
    await user.click(await screen.findByRole('button', { name: 'Take from the clipboard' }));
    expect(await screen.findByText(/did not hand over the clipboard/)).toBeTruthy();
    host.clipboard = '  ';
    await user.click(screen.getByRole('button', { name: 'Take from the clipboard' }));
    expect(await screen.findByText(/no text on the clipboard/)).toBeTruthy();
    host.clipboard = 'Only the words\nof the client ';
    await user.click(screen.getByRole('button', { name: 'Take from the clipboard' }));
    await user.click(await screen.findByRole('button', { name: /Save goal/ }));
    await screen.findByText('Goal saved');
    expect((await goalsNow()).at(-1)?.goal.quote).toMatchObject({
      text: 'Only the words\nof the client ',
      url: 'https://docs.google.com/document/d/1',
    });
  });
});

describe('nothing is lost', () => {
  test('what was taken and typed is kept from the first moment, and offered again', async () => {
    const { user } = await open();
    expect(host.kept?.captured?.text).toBe(WORDS);
    await user.type(await screen.findByLabelText(/In the client’s words/), '{End} and more');
    const kept = host.kept;
    expect(kept?.statement).toContain('and more');
    cleanup();
    await open(kept ?? beginDraft(null), true);
    expect(screen.getByText(/was not saved yet/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLTextAreaElement>(/In the client’s words/).value).toContain(
      'and more',
    );
  });

  test('a refused write is said; the text stays, and is saved again', async () => {
    const refusing = { ...workspace, act: { ...workspace.act } };
    let refused = 0;
    refusing.act.captureGoal = async (goal) => {
      refused += 1;
      if (refused === 1) throw new Refusal('storage-full', 'full');
      return workspace.act.captureGoal(goal);
    };
    const { user } = await mount(
      <CaptureScreen draft={beginDraft(captured)} again={false} host={host} />,
      refusing,
    );
    await user.click(await screen.findByRole('button', { name: /Save goal/ }));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain(
      'The goal was not saved. The storage of this browser is full.',
    );
    expect(alert.textContent).toContain('Your text is still here.');
    expect(screen.getByLabelText<HTMLTextAreaElement>(/In the client’s words/).value).toBe(WORDS);
    await user.click(screen.getByRole('button', { name: 'Save again' }));
    expect(await screen.findByText('Goal saved')).toBeTruthy();
  });

  test('an empty or endless statement is said, not cut', async () => {
    const { user } = await open();
    const field = await screen.findByLabelText<HTMLTextAreaElement>(/In the client’s words/);
    await user.clear(field);
    await user.keyboard('{Enter}');
    expect(screen.getByRole('alert').textContent).toContain('at least a few words');
    await user.click(field);
    await user.paste('x'.repeat(3000));
    await user.keyboard('{Enter}');
    expect(screen.getByRole('alert').textContent).toContain('here are 3,000');
    expect(field.value).toHaveLength(3000);
    expect(await goalsNow()).toHaveLength(5);
  });
});
