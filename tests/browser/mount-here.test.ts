// @vitest-environment happy-dom
/** A screen comes up with the settings of that very moment, also where they are changed while it is on its way. */
import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { mountHere } from '../../entrypoints/start/mount-here.tsx';
import { changeSettings, readSettings } from '../../lib/browser/settings.ts';

it('comes up in the language that was chosen while it was on its way', async () => {
  fakeBrowser.reset();
  document.body.innerHTML = '<div id="root"></div>';
  const coming = mountHere('words');
  await readSettings();
  await changeSettings({ language: 'de', density: 'compact' });
  await coming;
  await vi.waitFor(() => expect(document.documentElement.lang).toBe('de'));
  expect(document.documentElement.dataset.density).toBe('compact');
});
