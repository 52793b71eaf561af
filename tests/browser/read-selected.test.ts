// @vitest-environment happy-dom
/** What is selected on a page: verbatim, with the words around it, from text fields too, never from passwords. */
import { beforeEach, expect, it, vi } from 'vitest';
import { readSelected } from '../../lib/browser/read-selected.ts';
import { CAPTURE_MOST } from '../../lib/core/capture.ts';

beforeEach(() => {
  document.getSelection()?.removeAllRanges();
  document.body.innerHTML = `
    <h1>Re: school tours</h1>
    <p id="said">Before Thursday: <b>we lose every second school class</b> because of e-mail.</p>
    <script>var hidden = 'not words';</script>
    <p>They would come.</p>
    <textarea>one two three</textarea><input type="password" value="secret word">`;
});

function select(node: Node, from: number, to: number): void {
  const range = document.createRange();
  range.setStart(node, from);
  range.setEnd(node, to);
  document.getSelection()?.addRange(range);
}
const bold = () => document.querySelector('b')?.firstChild as Text;

it('reads the words verbatim, and those around them', () => {
  select(bold(), 0, 33);
  const { text, prefix, suffix, noText, cut } = readSelected();
  expect({ text, prefix, suffix, noText, cut }).toEqual({
    text: 'we lose every second school class',
    prefix: 'Re: school tours Before Thursday:',
    suffix: 'because of e-mail. They would come. one two three',
    noText: null,
    cut: false,
  });
});

it('takes no selected word for its surroundings where the boundaries lie between elements', () => {
  const element = document.querySelector('b') as Element;
  select(element, 0, 1);
  const whole = readSelected();
  expect(whole).toMatchObject({
    text: 'we lose every second school class',
    prefix: 'Re: school tours Before Thursday:',
    suffix: 'because of e-mail. They would come. one two three',
  });
  document.getSelection()?.removeAllRanges();
  // The whole paragraph, as a triple click leaves it.
  select(document.querySelector('#said') as Element, 0, 3);
  expect(readSelected()).toMatchObject({
    prefix: 'Re: school tours',
    suffix: 'They would come. one two three',
  });
});

it('keeps a word whole whose letters stand in several elements, and lines apart', () => {
  document.body.innerHTML =
    '<p>It was<br>un<b>believ</b><span>able</span>, she<br>said</p><div>aside</div>';
  select(bold(), 0, 6);
  expect(readSelected()).toMatchObject({
    text: 'believ',
    prefix: 'It was un',
    suffix: 'able, she said aside',
  });
});

it('leaves the user’s selection as it is', () => {
  select(bold(), 3, 7);
  readSelected();
  expect(document.getSelection()?.toString()).toBe('lose');
});

it('says where nothing is selected', () => {
  expect(readSelected()).toMatchObject({ text: '', noText: 'nothing-selected', fragmentUrl: null });
});

it('says where a selection was too long, and keeps its beginning', () => {
  const long = bold();
  long.data = 'word '.repeat(30_000);
  select(long, 0, long.length);
  const { text, cut } = readSelected();
  expect(text).toHaveLength(CAPTURE_MOST);
  expect(cut).toBe(true);
});

it('reads what is selected in a text field', () => {
  const field = document.querySelector('textarea') as HTMLTextAreaElement;
  field.focus();
  field.setSelectionRange(4, 7);
  expect(readSelected()).toMatchObject({ text: 'two', prefix: 'one', suffix: 'three' });
});

it('says that the words of a PDF are out of reach, rather than that none were selected', () => {
  const type = vi.spyOn(document, 'contentType', 'get').mockReturnValue('application/pdf');
  expect(readSelected()).toMatchObject({ text: '', noText: 'pdf' });
  type.mockRestore();
});

it('never reads a password', () => {
  const field = document.querySelector('input') as HTMLInputElement;
  field.focus();
  field.setSelectionRange(0, 6);
  expect(readSelected().text).toBe('');
});

it('cuts no emoji in half, neither around the words nor at their end', () => {
  document.body.innerHTML = `<p>${'😀'.repeat(40)}a <b>well done</b> ${'🎉'.repeat(40)}</p>`;
  select(bold(), 0, 9);
  const { prefix, suffix } = readSelected();
  expect(prefix).toBe(`${'😀'.repeat(29)}a`);
  expect(suffix).toBe('🎉'.repeat(30));
  bold().data = `a${'😀'.repeat(60_000)}`;
  document.getSelection()?.removeAllRanges();
  select(bold(), 0, bold().length);
  expect(readSelected().text).toBe(`a${'😀'.repeat(49_999)}`);
});

it('says that nothing is selected where it cannot be seen', () => {
  document.body.innerHTML = '<b>\u200b\u2060</b>';
  select(bold(), 0, 2);
  expect(readSelected()).toMatchObject({ text: '', noText: 'nothing-selected' });
});

it('reads a text field in a shadow root, and no password there, whatever the document says', () => {
  const root = document.body
    .appendChild(document.createElement('div'))
    .attachShadow({ mode: 'open' });
  root.innerHTML = '<textarea>one two three</textarea><input type="password" value="secret word">';
  const field = root.querySelector('textarea') as HTMLTextAreaElement;
  field.focus();
  field.setSelectionRange(4, 7);
  expect(readSelected()).toMatchObject({ text: 'two', prefix: 'one', suffix: 'three' });
  const secret = root.querySelector('input') as HTMLInputElement;
  secret.focus();
  secret.setSelectionRange(0, 6);
  const dots = vi.spyOn(Selection.prototype, 'toString').mockReturnValue('••••••');
  expect(readSelected()).toMatchObject({ text: '', noText: 'nothing-selected' });
  dots.mockRestore();
});

it('keeps the parts apart where several are selected at once, and gives what stands around all of them', () => {
  document.body.innerHTML = `<p>Before.</p><p id="a">First <b>part</b></p><p>Between</p>
    <div id="b"><p>Second</p>\n<p>part</p></div><p>After.</p>`;
  const ranges = ['#a', '#b'].map((part) => {
    const range = document.createRange();
    range.selectNodeContents(document.querySelector(part) as Element);
    return range;
  });
  const several = {
    rangeCount: 2,
    getRangeAt: (at: number) => ranges[at],
    toString: () => 'First partSecondpart',
  };
  const selected = vi.spyOn(document, 'getSelection').mockReturnValue(several as never);
  expect(readSelected()).toMatchObject({
    text: 'First part\nSecond\npart',
    prefix: 'Before.',
    suffix: 'After.',
    fragmentUrl: null,
  });
  selected.mockRestore();
});
