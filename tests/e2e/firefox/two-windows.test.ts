/** The same record in two windows of Firefox, where a field loses the focus with its window. */
import { describe, expect, it } from 'vitest';
import { NOTE, noteIs, twoWindows } from '../../support/flows/two-windows.ts';
import { until } from '../../support/screen.ts';
import { withFirefox } from '../../support/with-firefox.ts';

describe('two windows', () => {
  const { both, front } = twoWindows(withFirefox());

  it('keep a note when its window is left, and ask nothing of who writes after it', async () => {
    const [one, other] = await both();
    await front(0);
    await one.fill('textbox', NOTE, 'Written first');
    await front(1);
    await noteIs(other, 'Written first');
    await other.click('radio', 'Out');
    await other.sees('is out of scope');
    await other.fill('textbox', NOTE, 'Written second');
    await other.press('Control+Enter');
    await noteIs(one, 'Written second');
    expect(await one.text()).not.toContain('Two versions');
    await until('the scope', () => one.checked('radio', 'Out'));
  });
});
