/** The options, and what they answer. */
import { own, press, type Scene } from '../scene.ts';
import { sayNo, withdrawAll } from './kept.ts';

const REFUSED = '[role=status] .note';
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
  own('options-site-refused', 'options.html', 'select', {
    writes: true,
    before: sayNo,
    async after(tab) {
      await tab.frame.locator(ADDRESS).fill('https://redmine.example');
      await press('form [type=submit]', REFUSED)(tab);
    },
    shows: REFUSED,
  }),
  own('options-withdrawn', 'options.html', 'select', { before: withdrawAll }),
  own('options-news-refused', 'options.html', 'select', {
    before: sayNo,
    after: press('[aria-labelledby=news] input:not(:checked)', REFUSED),
    shows: REFUSED,
  }),
];
