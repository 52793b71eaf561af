/** The selection of this very page: the words verbatim, the words around them, and an address that leads back to them. */
import {
  GenerateFragmentStatus,
  generateFragmentFromRange,
  setTimeout as setFragmentTimeout,
} from 'text-fragments-polyfill/dist/fragment-generation-utils.js';
import { beginningOf, CAPTURE_MOST, type Captured, endOf } from '../core/capture.ts';
import { trimmed } from '../core/trimmed.ts';

/** Words kept before and after the quote. */
const AROUND = 60;
/** Characters looked at for them; a page's text may be endless. */
const LOOKED_AT = 2000;
/** Finding an address that is unambiguous may take long on a long page. */
const FRAGMENT_TIME = 400;
/** Above this the fragment search is not worth its time: the page's address alone is kept. */
const FRAGMENT_MOST = 5_000;

/** Where the person is, as this document sees it: in it, in a frame of its own, or elsewhere. */
export type Focus = 'here' | 'within' | 'elsewhere';

/** The very element, within open shadow roots too. */
function activeElement(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

function focusOf(): Focus {
  if (/^i?frame$/i.test(activeElement()?.tagName ?? '')) return 'within';
  return document.hasFocus() ? 'here' : 'elsewhere';
}

export function readSelected(): Captured & { focus: Focus } {
  const field = selectedInField();
  const selection = field ? null : document.getSelection();
  const ranges = selection ? rangesOf(selection) : [];
  const [range = null] = ranges;
  const last = ranges.at(-1) ?? null;
  const all = trimmed(field?.text ?? (selection ? wordsOf(selection, ranges) : ''));
  const text = beginningOf(all, CAPTURE_MOST);
  return {
    text,
    prefix: field?.prefix ?? (range ? around(range, 'before') : ''),
    suffix: field?.suffix ?? (last ? around(last, 'after') : ''),
    // An address leads to words that stand together.
    fragmentUrl: text && range && range === last ? fragmentUrl(range, text) : null,
    url: location.href,
    pageTitle: document.title,
    at: Date.now(),
    noText: text ? null : isPdf() ? 'pdf' : 'nothing-selected',
    cut: all.length > CAPTURE_MOST,
    focus: focusOf(),
  };
}

const rangesOf = (selection: Selection): Range[] =>
  Array.from({ length: selection.rangeCount }, (_, at) => selection.getRangeAt(at));

/** In Firefox several parts of a page, or cells of a column, can be selected at once; it gives their words in one piece. */
const wordsOf = (selection: Selection, ranges: readonly Range[]): string =>
  ranges.length > 1 ? ranges.map(linesOf).join('\n') : selection.toString();

/** The words of a range, a line for each that it runs over. */
function linesOf(range: Range): string {
  const root = range.commonAncestorContainer;
  if (root instanceof Text) return range.toString();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let words = '';
  let block: Element | null = null;
  for (
    let node = walker.nextNode();
    node && words.length < CAPTURE_MOST;
    node = walker.nextNode()
  ) {
    if (!(node instanceof Text && range.intersectsNode(node) && isSeen(node))) continue;
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.length;
    const more = node.data.slice(from, to).replace(/\s+/g, ' ');
    const within = blockOf(node);
    if (more.trim() !== '' && block !== null && within !== block) words = `${words.trimEnd()}\n`;
    if (more.trim() !== '') block = within;
    words += more;
  }
  return words.trim();
}

/** The browser's own viewer: what is selected in it is out of reach, though scripts run around it. */
const isPdf = () => document.contentType === 'application/pdf';

interface InField {
  text: string;
  prefix: string;
  suffix: string;
}

const NO_WORDS: InField = { text: '', prefix: '', suffix: '' };

/** A text field's selection is not the document's. Passwords are never read. */
function selectedInField(): InField | null {
  const field = activeElement();
  const isSecret = field instanceof HTMLInputElement && field.type === 'password';
  // Not even its dots, which some browsers give as what the document has selected.
  if (isSecret && field.selectionStart !== field.selectionEnd) return NO_WORDS;
  const isText =
    field instanceof HTMLTextAreaElement ||
    (field instanceof HTMLInputElement && /^(text|search|url|tel|email)$/.test(field.type));
  if (!isText) return null;
  const { selectionStart: from, selectionEnd: to, value } = field;
  if (from === null || to === null || from === to) return null;
  return {
    text: value.slice(from, to),
    prefix: trimAround(value.slice(Math.max(0, from - LOOKED_AT), from), 'before'),
    suffix: trimAround(value.slice(to, to + LOOKED_AT), 'after'),
  };
}

/** The words just before or after the range, gathered from text nodes next to it, with an end to the search. */
function around(range: Range, way: 'before' | 'after'): string {
  const walker = document.createTreeWalker(
    range.commonAncestorContainer.ownerDocument?.body ?? document.body,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
  );
  const [node, offset] =
    way === 'before'
      ? [range.startContainer, range.startOffset]
      : [range.endContainer, range.endOffset];
  let text = '';
  const add = (more: string) => {
    text = way === 'before' ? more + text : text + more;
  };
  if (node instanceof Text)
    add(way === 'before' ? node.data.slice(0, offset) : node.data.slice(offset));
  walker.currentNode = doorstep(node, offset, way);
  let block = blockOf(node);
  for (let step = 0; step < 400 && text.length < LOOKED_AT; step++) {
    const next = way === 'before' ? walker.previousNode() : walker.nextNode();
    if (!next) break;
    if (next instanceof HTMLBRElement) add(' ');
    if (!(next instanceof Text) || !isSeen(next)) continue;
    const within = blockOf(next);
    // Words are apart where their lines are; a letter in bold is still of its word.
    add(within === block ? next.data : way === 'before' ? `${next.data} ` : ` ${next.data}`);
    block = within;
  }
  return trimAround(text, way);
}

/** What the line of a text runs in. */
function blockOf(node: Node): Element | null {
  let element = node instanceof Element ? node : node.parentElement;
  while (element && /^(inline|contents)?$/.test(getComputedStyle(element).display))
    element = element.parentElement;
  return element;
}

/**
 * Where the walk out of the range begins. A boundary may lie between an element's children, as after a triple click: then
 * what the range holds of that element must not be taken for its surroundings.
 */
function doorstep(node: Node, offset: number, way: 'before' | 'after'): Node {
  if (way === 'before') return node.childNodes[offset] ?? node;
  let last = node.childNodes[offset - 1];
  while (last?.lastChild) last = last.lastChild;
  return last ?? node;
}

function isSeen(text: Text): boolean {
  const parent = text.parentElement;
  return parent !== null && !parent.closest('script, style, noscript, template');
}

function trimAround(text: string, way: 'before' | 'after'): string {
  const tidy = text.replace(/\s+/g, ' ').trim();
  return way === 'before' ? endOf(tidy, AROUND) : beginningOf(tidy, AROUND);
}

/** On a copy of the range: the search widens it, and the user's own selection stays as it is. */
function fragmentUrl(range: Range, text: string): string | null {
  if (text.length > FRAGMENT_MOST) return null;
  try {
    setFragmentTimeout(FRAGMENT_TIME);
    const { status, fragment } = generateFragmentFromRange(range.cloneRange());
    if (status !== GenerateFragmentStatus.SUCCESS || !fragment) return null;
    return `${location.href.replace(/#.*$/, '')}#:~:text=${directive(fragment)}`;
  } catch {
    return null;
  }
}

interface Fragment {
  prefix?: string;
  textStart: string;
  textEnd?: string;
  suffix?: string;
}

/** `prefix-,start,end,-suffix`; a dash or comma within the words is written out. */
function directive({ prefix, textStart, textEnd, suffix }: Fragment): string {
  const write = (words: string) => encodeURIComponent(words).replace(/-/g, '%2D');
  return [
    prefix ? `${write(prefix)}-` : '',
    write(textStart),
    textEnd ? write(textEnd) : '',
    suffix ? `-${write(suffix)}` : '',
  ]
    .filter(Boolean)
    .join(',');
}
