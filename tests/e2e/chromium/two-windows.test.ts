/** The same record in two windows of Chromium, each of which keeps its focus while the other is written in. */
import { describe, expect, it } from 'vitest';
import { NOTE, noteIs, twoWindows } from '../../support/flows/two-windows.ts';
import { until } from '../../support/screen.ts';
import { withChromium } from '../../support/with-chromium.ts';

describe('two windows', () => {
  const { both } = twoWindows(withChromium());

  it('ask where both wrote the note, and keep both texts in the history', async () => {
    const [one, other] = await both();
    await one.fill('textbox', NOTE, 'Ask Helene about invoices');
    await other.fill('textbox', NOTE, 'Ask Jo instead');
    await other.press('Control+Enter');
    await other.sees('Note saved');
    expect(await one.value('textbox', NOTE)).toBe('Ask Helene about invoices');
    await one.click('heading', 'Serves');
    await one.sees('Two versions of “Note”');
    await one.sees('Ask Helene about invoices');
    await one.sees('Ask Jo instead');
    expect(await one.violations()).toEqual([]);
    await one.picture('note-conflict');
    await one.click('button', 'Keep this choice');
    await noteIs(one, 'Ask Helene about invoices');
    await noteIs(other, 'Ask Helene about invoices');
    const kept = await one.run(() => document.body.innerText, null);
    expect(kept).not.toContain('Two versions');
  });

  it('take the other’s note where its text is chosen', async () => {
    const [one, other] = await both();
    await one.fill('textbox', NOTE, 'Mine');
    await other.fill('textbox', NOTE, 'Theirs');
    await other.press('Control+Enter');
    await other.sees('Note saved');
    await one.press('Control+Enter');
    await one.sees('Two versions of “Note”');
    await one.click('button', 'Decide later');
    await noteIs(one, 'Mine');
    await one.fill('textbox', NOTE, 'Mine still');
    await one.press('Control+Enter');
    await one.sees('Two versions of “Note”');
    await one.click('button', 'Take all of theirs');
    await noteIs(one, 'Theirs');
    await noteIs(other, 'Theirs');
  });

  it('ask nothing where they wrote different things of one ticket, or one after the other', async () => {
    const [one, other] = await both();
    await one.fill('textbox', NOTE, 'Written first');
    await other.click('radio', 'Out');
    await other.sees('is out of scope');
    await one.press('Control+Enter');
    await one.sees('Note saved');
    await noteIs(other, 'Written first');
    await other.fill('textbox', NOTE, 'Written second');
    await other.press('Control+Enter');
    await noteIs(one, 'Written second');
    expect(await one.text()).not.toContain('Two versions');
    await until('the scope', () => one.checked('radio', 'Out'));
  });
});
