/** The options, and what they answer. */
import { own, press, type Scene } from '../scene.ts';

const ADDRESS = 'form [inputmode=url]';

export const OPTIONS_SCENES: readonly Scene[] = [
  own('options', 'options.html', 'select'),
  own('options-site-wrong', 'options.html', 'select', {
    writes: true,
    async after(tab) {
      await tab.frame.locator(ADDRESS).fill('http://');
      await press('form [type=submit]', 'form [aria-invalid=true]')(tab);
    },
    shows: 'form [aria-invalid=true]',
  }),
  own('options-site-insecure', 'options.html', 'select', {
    writes: true,
    after: (tab) => tab.frame.locator(ADDRESS).fill('http://redmine.example'),
    shows: 'form .note',
  }),
];
