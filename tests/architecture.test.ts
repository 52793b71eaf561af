/** The walls of the house: who may import whom, how things are named, where words live. Each is also seen falling. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { breaches, ROOMS, roomOf, sources } from './support/walls.ts';

const HOUSE = sources(join(import.meta.dirname, '..'));
const HEAD = '/** What it is. */\n';

describe('the house as it stands', () => {
  it('has files in every room', () => {
    const rooms = new Set(HOUSE.map((source) => roomOf(source.path)));
    expect([...rooms].sort()).toEqual(Object.keys(ROOMS).sort());
  });

  it.each(HOUSE.map((source) => [source.path, source] as const))(
    '%s keeps to the walls',
    (_, source) => {
      expect(breaches(source)).toEqual([]);
    },
  );
});

describe('each wall, seen falling', () => {
  const broken: [what: string, path: string, code: string, says: RegExp][] = [
    [
      'core importing a room',
      'lib/core/goal.ts',
      "import { open } from '../storage/database.ts';",
      /lib\/core may not import from lib\/storage/,
    ],
    [
      'core importing a type of a room',
      'lib/core/goal.ts',
      "import type { Store } from '../storage/store.ts';",
      /lib\/core may not import from lib\/storage/,
    ],
    [
      'core using a package',
      'lib/core/goal.ts',
      "import * as z from 'zod/mini';",
      /lib\/core may not use the package zod\/mini/,
    ],
    [
      'trackers using a package',
      'lib/trackers/watch-page.ts',
      "import { browser } from 'wxt/browser';",
      /lib\/trackers may not use the package wxt\/browser/,
    ],
    [
      'storage using the large zod',
      'lib/storage/records.ts',
      "import { z } from 'zod';",
      /may not use the package zod/,
    ],
    [
      'storage touching the browser',
      'lib/storage/database.ts',
      "import { browser } from 'wxt/browser';",
      /entrypoints, lib\/browser and lib\/messages only/,
    ],
    [
      'the workspace sending messages',
      'lib/workspace/queries.ts',
      "import { ask } from '../messages/ask.ts';",
      /lib\/workspace may not import from lib\/messages/,
    ],
    [
      'messages knowing storage',
      'lib/messages/messages.ts',
      "export { openStore } from '../storage/open.ts';",
      /lib\/messages may not import from lib\/storage/,
    ],
    [
      'a component on storage',
      'components/goal/goal-row.tsx',
      "import { openStore } from '../../lib/storage/open.ts';",
      /components may not import from lib\/storage/,
    ],
    [
      'a component on the browser',
      'components/goal/goal-row.tsx',
      "import { browser } from 'wxt/browser';",
      /components may not use the package wxt\/browser/,
    ],
    [
      'a component on trackers, later',
      'components/goal/goal-row.tsx',
      "const all = import('../../lib/trackers/catalogue.ts');",
      /components may not import from lib\/trackers/,
    ],
    [
      'a component on an entrypoint',
      'components/frame/mount.tsx',
      "import '../../entrypoints/panel/main.tsx';",
      /components may not import from entrypoints/,
    ],
    [
      'language knowing the browser room',
      'lib/language/language.ts',
      "import { x } from '../browser/settings.ts';",
      /lib\/language may not import from lib\/browser/,
    ],
    [
      'an import out of the house',
      'lib/core/goal.ts',
      "import data from '../../tests/data.json';",
      /leads out of the house/,
    ],
    [
      'an import without ending',
      'lib/core/goal.ts',
      "import { day } from './day';",
      /with its ending/,
    ],
    ['a room that nobody named', 'lib/tools/goal.ts', '', /lies in no room/],
    ['a file of odds and ends', 'lib/core/date-utils.ts', '', /"date-utils" says nothing/],
    ['a folder of odds and ends', 'components/shared/button.tsx', '', /"shared" says nothing/],
    ['a crooked name', 'components/goal/GoalRow.tsx', '', /not kebab-case/],
    [
      'words in the markup',
      'components/goal/goal-row.tsx',
      'export const Row = () => <p>Saved just now</p>;',
      /"Saved just now" belongs into the locale files/,
    ],
    [
      'words in braces',
      'components/goal/goal-row.tsx',
      "export const Row = () => <p>{'Saved'}</p>;",
      /"Saved" belongs/,
    ],
    [
      'words in a template',
      'components/goal/goal-row.tsx',
      'export const Row = () => <p>{`Goal`}</p>;',
      /"Goal" belongs/,
    ],
    [
      'words for a screen reader',
      'components/goal/goal-row.tsx',
      'export const Row = () => <button type="button" aria-label="Close it">×</button>;',
      /"Close it" belongs/,
    ],
    [
      'a hint in a field',
      'components/goal/goal-row.tsx',
      "export const Row = () => <input placeholder={'Find a goal'} />;",
      /"Find a goal" belongs/,
    ],
    [
      'a mark between two words',
      'components/goal/goal-row.tsx',
      "export const Row = (props: { at: number }) => <p>{props.at > 0 && '; '}</p>;",
      /";" belongs/,
    ],
    [
      'a comma in the markup',
      'components/goal/goal-row.tsx',
      "export const Row = (props: { who: string }) => <p>{props.who},{' '}</p>;",
      /"," belongs/,
    ],
    [
      'brackets around words',
      'components/goal/goal-row.tsx',
      `export const Row = (props: { why: string }) => <p>{props.why && \` (\${props.why})\`}</p>;`,
      /"\(\s+\)" belongs/,
    ],
    [
      'a word in one arm of a choice',
      'components/goal/goal-row.tsx',
      "export const Row = (props: { on: boolean }) => <p>{props.on ? 'On' : null}</p>;",
      /"On" belongs/,
    ],
    [
      'the name of a key on its cap',
      'components/goal/goal-row.tsx',
      'export const Row = () => <kbd>Shift</kbd>;',
      /"Shift" belongs/,
    ],
    [
      'the name of a key in a list',
      'components/goal/goal-row.tsx',
      "export const KEYS = [['Ctrl', 'A'], 'x'];",
      /"Ctrl" belongs/,
    ],
    ['a file that is two', 'lib/core/goal.ts', 'export {};\n'.repeat(260), /more than one notion/],
    ['code that is none', 'lib/core/goal.ts', 'export const = ;', /cannot be read/],
  ];

  it.each(broken)('%s', (_, path, code, says) => {
    expect(breaches({ path, text: HEAD + code }).join('\n')).toMatch(says);
  });

  it('a file that does not say what it is', () => {
    expect(breaches({ path: 'lib/core/goal.ts', text: 'export {};' }).join()).toMatch(
      /at its head/,
    );
  });

  it('leaves alone what is right', () => {
    const text = `${HEAD}import { useState } from 'react';
      import type { Goal } from '../../lib/core/goal.ts';
      import style from './goal-row.module.css';
      export const Row = ({ t, goal }: Props) => <p className="row" id="goal" title={t('goal.title')}>{goal.rank} · <kbd>/</kbd><KeyCaps keys="Ctrl+Enter" /><b>{t('goal.name')}</b></p>;`;
    expect(breaches({ path: 'components/goal/goal-row.tsx', text })).toEqual([]);
  });
});
