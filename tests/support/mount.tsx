/** Mounts a screen as an entrypoint does, in English unless asked otherwise, and checks it for accessibility. */
import { act, configure, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import type { ReactNode } from 'react';
import { expect } from 'vitest';
import { Frame } from '../../components/frame/frame.tsx';
import type { DraftShelf } from '../../components/frame/kept-form.tsx';
import { openLanguage } from '../../lib/language/language.ts';
import type { Workspace } from '../../lib/workspace/workspace.ts';

/** An answer comes when it comes: on a busy machine later, which is no fault of the screen. */
configure({ asyncUtilTimeout: 10_000 });

const languages = { en: await openLanguage('en', []), de: await openLanguage('de', []) };

export async function mount(
  screen: ReactNode,
  workspace: Workspace | null,
  how: {
    language?: keyof typeof languages;
    singleKeys?: boolean;
    drafts?: DraftShelf;
  } = {},
) {
  const rendered = render(
    <Frame
      language={languages[how.language ?? 'en']}
      theme="light"
      singleKeys={how.singleKeys ?? true}
      workspace={workspace}
      drafts={how.drafts ?? null}
    >
      {screen}
    </Frame>,
  );
  await settle();
  return { ...rendered, user: userEvent.setup() };
}

/** Lets every answer that is already on its way arrive, and its drawing happen. */
export async function settle(): Promise<void> {
  await act(async () => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  });
}

/** No finding of axe, but for what needs real layout: colours are checked in the browser suites. */
export async function expectAccessible(element: Element = document.body): Promise<void> {
  const { violations } = await axe.run(element, {
    rules: { 'color-contrast': { enabled: false } },
  });
  const found = violations.map(
    (one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' ')}`,
  );
  expect(found).toEqual([]);
}
