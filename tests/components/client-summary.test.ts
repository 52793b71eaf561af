// @vitest-environment happy-dom
/** The client-safe summary in its three forms; whatever names hold, they stay words. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  clientSummary,
  type SummaryText,
  summaryHtml,
  summaryMarkdown,
} from '../../components/status/client-summary.ts';
import { clipboardOf } from '../../components/status/summary-view.tsx';
import { summaryWords } from '../../components/status/use-client-summary.ts';
import { reason } from '../../lib/core/reasons.ts';
import { openLanguage } from '../../lib/language/language.ts';
import type { ClientSafe } from '../../lib/workspace/views.ts';

const english = summaryWords(await openLanguage('en', ['en-GB']));
const german = summaryWords(await openLanguage('de', ['de-DE']));

const goal = (statement: string, of: Partial<ClientSafe['goals'][number]> = {}) => ({
  number: 1,
  statement,
  state: 'agreed' as const,
  level: 'on-track' as const,
  progress: null,
  ...of,
});

const safe: ClientSafe = {
  toDiscuss: false,
  projectName: 'Website relaunch',
  clientName: 'Halden Museum',
  level: 'at-risk',
  on: '2026-06-11',
  asOf: Date.UTC(2026, 5, 9, 12),
  goals: [
    goal('Visitors buy tickets before they come', { progress: 0.296 }),
    goal('The old shop is closed', { state: 'achieved', number: null }),
  ],
  reasons: [
    reason('timeline-late', {
      name: 'Content freeze',
      date: '2026-07-17',
      due: '2026-07-28',
      count: 11,
    }),
  ],
  dates: [{ name: 'Autumn exhibition', on: '2026-10-01', hard: true }],
  nextCheckInOn: '2026-06-23',
};

describe('the words', () => {
  test('say status, reasons, goals, dates and the next check-in, with the year', () => {
    const { strong, text } = clientSummary(safe, english);
    expect(strong).toBe('Website relaunch: at risk');
    expect(text.split('\n\n')[0]).toBe(
      'Website relaunch: at risk, written on 11 June 2026. Figures as of 9 June 2026.',
    );
    expect(text).toContain('Content freeze');
    expect(text).toContain(
      '- Visitors buy tickets before they come: on track, 30\u00a0% of the way',
    );
    expect(text).toContain('- The old shop is closed: achieved');
    expect(text).toContain('- Autumn exhibition: 1 October 2026, fixed');
    expect(text.endsWith('Next check-in: 23 June 2026.')).toBe(true);
  });

  test('a goal that is further from its target than at the start is said to be, rather than at 0 %', async () => {
    const worse = { ...safe, goals: [goal('Fewer calls', { level: 'off-track', progress: -0.4 })] };
    expect(clientSummary(worse, english).text).toContain(
      '- Fewer calls: off track, further from the target than at the start',
    );
    const arabic = summaryWords(await openLanguage('ar', ['ar-EG']));
    for (const words of [english, german, arabic])
      expect(clientSummary(worse, words).text).not.toMatch(/0\s?[%٪]|٠٪/);
  });

  test('are German in German', () => {
    const { text } = clientSummary(safe, german);
    expect(text).toContain(
      'Website relaunch: gefährdet, geschrieben am 11. Juni 2026. Zahlen: Stand 9. Juni 2026.',
    );
    expect(text).toContain('Nächster Check-in: 23. Juni 2026.');
  });

  test('leave out what there is none of', () => {
    const bare = { ...safe, goals: [], reasons: [], dates: [], nextCheckInOn: null };
    expect(clientSummary(bare, english).text).toBe(
      'Website relaunch: at risk, written on 11 June 2026. Figures as of 9 June 2026.',
    );
  });
});

describe('rich text and Markdown', () => {
  test('stress the beginning and make lists', () => {
    const summary = clientSummary(safe, english);
    expect(summaryHtml(summary)).toContain('<p><b>Website relaunch: at risk</b>, written on');
    expect(summaryHtml(summary)).toContain('<li>Visitors buy tickets');
    expect(summaryMarkdown(summary)).toContain('**Website relaunch: at risk**, written on');
    expect(summaryMarkdown(summary)).toContain('\n- Autumn exhibition: 1 October 2026, fixed');
  });

  test('are made of what was edited', () => {
    const edited: SummaryText = {
      strong: 'Website',
      text: 'Dear Helene,\n\n- one\n- two\n\nYours',
    };
    expect(summaryHtml(edited)).toBe(
      '<p>Dear Helene,</p>\n<ul><li>one</li><li>two</li></ul>\n<p>Yours</p>',
    );
    expect(summaryMarkdown(edited)).toBe('Dear Helene,\n\n- one\n- two\n\nYours');
    expect(clipboardOf(edited, 'text')).toEqual({ text: edited.text, html: null });
    expect(clipboardOf(edited, 'mail').html).toContain('<li>one</li>');
    expect(clipboardOf(edited, 'markdown').html).toBeNull();
  });
});

const PLAIN = new Set(['HTML', 'HEAD', 'BODY', 'P', 'B', 'BR', 'UL', 'LI']);
const HOSTILE = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constantFrom(
    '<img src=x onerror=alert(1)>',
    '</li></ul><script>alert(1)</script>',
    '"><svg/onload=alert(1)>',
    'a\n\n- b\n<b>c</b>',
    '\u202eevil\u202c',
    '&lt;script&gt;',
  ),
);

describe('hostile names stay inert', () => {
  test('rich text has no element and no attribute but its own', () => {
    fc.assert(
      fc.property(HOSTILE, HOSTILE, HOSTILE, (name, statement, date) => {
        const summary = clientSummary(
          {
            ...safe,
            projectName: name,
            goals: [goal(statement)],
            dates: [{ name: date, on: '2026-10-01', hard: false }],
          },
          english,
        );
        const page = new DOMParser().parseFromString(summaryHtml(summary), 'text/html');
        for (const element of page.querySelectorAll('*')) {
          expect(PLAIN.has(element.tagName.toUpperCase())).toBe(true);
          expect(element.attributes.length).toBe(0);
        }
        // One goal, one date: a name with line breaks and dashes makes no further item.
        expect(page.querySelectorAll('li').length).toBe(2);
      }),
    );
  });

  test('a name cannot turn the direction of what follows, nor begin a line', () => {
    const { text } = clientSummary({ ...safe, projectName: '\u202eA\nB\u2067' }, english);
    expect(text.startsWith('A B: at risk')).toBe(true);
  });

  test.each([
    ['[press](javascript:alert(1))', '\\[press\\](javascript:alert(1))'],
    ['**loud** `code` _quiet_', '\\*\\*loud\\*\\* \\`code\\` \\_quiet\\_'],
    ['# heading', '\\# heading'],
    ['1. item', '1\\. item'],
    ['<b>x</b>', '\\<b\\>x\\</b\\>'],
  ])('Markdown in a name is written out: %s', (name, written) => {
    const markdown = summaryMarkdown({ strong: '', text: `${name}\n\n- ${name}` });
    expect(markdown).toBe(`${written}\n\n- ${written}`);
  });
});
