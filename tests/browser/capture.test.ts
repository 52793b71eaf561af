/** Quick capture: the words reach the form, on pages without scripts too, and nothing a page answers is believed unseen. */
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  capture,
  hearCapture,
  readCapture,
  takeCapture,
  understandCaptured,
} from '../../lib/browser/capture.ts';
import { CAPTURE_MOST } from '../../lib/core/capture.ts';

const TAB = { id: 3, windowId: 1, url: 'https://mail.example/7', title: 'Re: school tours' };
const FOUND = {
  text: 'we lose every second school class',
  prefix: 'before Thursday:',
  suffix: 'because',
  fragmentUrl: 'https://mail.example/7#:~:text=we%20lose',
  url: 'https://mail.example/7',
  pageTitle: 'Re: school tours',
  at: 1,
  noText: null,
  cut: false,
};

const openPopup = vi.fn();
const executeScript = vi.fn();
const openWindow = vi.fn();

beforeEach(() => {
  fakeBrowser.reset();
  for (const fake of [openPopup, executeScript, openWindow]) fake.mockReset().mockResolvedValue([]);
  Object.assign(browser.action, { openPopup });
  Object.assign(browser, { scripting: { executeScript } });
  vi.spyOn(browser.windows, 'create').mockImplementation(openWindow);
  vi.spyOn(browser.runtime, 'getURL').mockImplementation((path) => `planseat:/${path}`);
});

const captured = async () => {
  const state = await readCapture();
  return state?.state === 'read' ? state.captured : null;
};

describe('a capture', () => {
  it('opens the popup before anything is awaited, and hands it what the page gave', async () => {
    executeScript.mockResolvedValue([{ frameId: 0, result: FOUND }]);
    const done = capture(TAB);
    expect(openPopup).toHaveBeenCalledTimes(1);
    await done;
    expect(await captured()).toEqual({ ...FOUND, at: expect.any(Number) });
    expect(openWindow).not.toHaveBeenCalled();
  });

  it('tells the form at once that words are on their way', async () => {
    const states: string[] = [];
    hearCapture((state) => states.push(state.state));
    await capture(TAB);
    expect(states).toEqual(['reading', 'read']);
  });

  it('opens a small window where the popup does not open', async () => {
    openPopup.mockRejectedValue(new Error('no toolbar'));
    await capture(TAB);
    expect(openWindow).toHaveBeenCalledWith(
      expect.objectContaining({ type: 'popup', url: 'planseat://popup.html#capture' }),
    );
  });

  it('is whole in the window where a popup took it up and was closed again', async () => {
    executeScript.mockResolvedValue([{ frameId: 0, result: FOUND }]);
    openPopup.mockImplementation(async () => {
      await vi.waitFor(async () => expect((await readCapture())?.state).toBe('read'));
      await takeCapture();
      throw new Error('Failed to open popup.');
    });
    let inWindow: unknown = null;
    openWindow.mockImplementation(async () => {
      inWindow = await captured();
    });
    await capture(TAB);
    expect(inWindow).toMatchObject({ text: FOUND.text });
  });

  it('opens the window wherever the browser likes where its place beside the page is refused', async () => {
    openPopup.mockRejectedValue(new Error('no toolbar'));
    const bounds = { left: 3000, top: 2000, width: 900 };
    vi.spyOn(browser.windows, 'get').mockResolvedValue(bounds as never);
    openWindow.mockRejectedValueOnce(new Error('Invalid value for bounds.'));
    await capture(TAB);
    expect(openWindow.mock.calls[0]?.[0]).toMatchObject({ left: 3460, top: 2080 });
    expect(openWindow.mock.calls[1]?.[0]).not.toHaveProperty('left');
    expect(openWindow).toHaveBeenCalledTimes(2);
  });

  it('keeps address and title where no script may run', async () => {
    executeScript.mockRejectedValue(new Error('Cannot access contents of the page'));
    await capture(TAB);
    expect(await captured()).toMatchObject({
      text: '',
      noText: 'no-scripts',
      url: TAB.url,
      pageTitle: TAB.title,
    });
  });

  it('takes the words that the browser itself knows, where scripts may not run or see none', async () => {
    executeScript.mockRejectedValueOnce(new Error('PDF'));
    await capture(TAB, 'from the menu');
    expect(await captured()).toMatchObject({ text: 'from the menu', noText: null });
    executeScript.mockResolvedValueOnce([
      { frameId: 0, result: { ...FOUND, text: '', noText: 'nothing-selected' } },
    ]);
    await capture(TAB, 'in a frame');
    expect(await captured()).toMatchObject({ text: 'in a frame', noText: null, url: FOUND.url });
  });

  describe('where the page has frames', () => {
    const EMPTY = { ...FOUND, text: '', noText: 'nothing-selected' };
    const frame = (frameId: number, text: string, focus: string) => ({
      frameId,
      result: { ...FOUND, url: `https://mail.example/frame/${frameId}`, text, focus },
    });
    const top = (text: string, focus: string) => ({
      frameId: 0,
      result: { ...(text ? { ...FOUND, text } : EMPTY), focus },
    });
    it.each([
      ['the one frame that has any', [top('', 'within'), frame(5, 'said', 'here')], '', 'said'],
      [
        'the frame the person is in',
        [frame(4, 'old', 'elsewhere'), top('older', 'within'), frame(5, 'said', 'here')],
        '',
        'said',
      ],
      [
        'the page, where the person is in no frame',
        [frame(5, 'old', 'elsewhere'), top('said', 'elsewhere')],
        '',
        'said',
      ],
      [
        'a frame rather than what was selected before it',
        [top('old', 'within'), frame(5, 'said', 'elsewhere')],
        '',
        'said',
      ],
      [
        'the frame the menu was opened on',
        [top('old', 'here'), frame(5, 'what  was\nsaid', 'elsewhere')],
        'what was said',
        'what  was\nsaid',
      ],
      [
        'what the menu knows, where no frame that may be read has it',
        [top('old', 'here')],
        'said',
        'said',
      ],
    ])('takes the words of %s', async (_, answers, selected, words) => {
      executeScript.mockResolvedValue(answers);
      await capture(TAB, selected);
      expect(executeScript.mock.calls[0]?.[0]).toMatchObject({ target: { allFrames: true } });
      expect(await captured()).toMatchObject({
        text: words,
        url: FOUND.url,
        pageTitle: FOUND.pageTitle,
      });
    });

    it('gives no address of a place that is only in a frame', async () => {
      executeScript.mockResolvedValue([top('', 'within'), frame(5, 'said', 'here')]);
      await capture(TAB);
      expect((await captured())?.fragmentUrl).toBeNull();
    });
  });

  it('is over once it was taken up', async () => {
    await capture(TAB);
    await takeCapture();
    expect(await readCapture()).toBeNull();
  });

  it('that nobody took up is forgotten after a while', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      executeScript.mockResolvedValue([{ frameId: 0, result: FOUND }]);
      await capture(TAB);
      vi.setSystemTime(Date.now() + 11 * 60_000);
      expect(await readCapture()).toBeNull();
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('what a page answers', () => {
  it('is cut to what is kept', () => {
    const found = understandCaptured({
      ...FOUND,
      text: 'x'.repeat(CAPTURE_MOST + 1),
      prefix: 'y'.repeat(1e6),
      pageTitle: 'z'.repeat(1e6),
    });
    expect(found?.text).toHaveLength(CAPTURE_MOST);
    expect(found?.prefix.length).toBeLessThanOrEqual(200);
    expect(found?.pageTitle?.length).toBeLessThanOrEqual(2000);
  });

  it('has no address that is not of the web', () => {
    expect(understandCaptured({ ...FOUND, url: 'javascript:alert(1)' })?.url).toBeNull();
  });

  it('never makes anything but a capture or nothing', () => {
    fc.assert(
      fc.property(fc.anything(), fc.object(), (anything, fields) => {
        for (const answer of [anything, { ...fields, text: 'words' }]) {
          const found = understandCaptured(answer);
          if (found) expect(typeof found.text === 'string' && typeof found.cut).toBe('boolean');
        }
      }),
    );
  });
});
