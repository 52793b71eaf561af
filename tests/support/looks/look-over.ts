/** Looks a document over for words that no language file gave, and for words that are cut off. The functions run in it. */

export interface Given {
  /** What the example and the suite's pages say themselves: data, in whatever language it is. */
  data: readonly string[];
}

/** Words that wear no brackets and are no data; each with where it stands. */
export function findHardCoded({ data }: Given): string[] {
  const known = data.map((one) => one.toLowerCase());
  const leave =
    /^(Planseat( [\d.]+)?|Text|Markdown|EUR|USD|Enter|Esc|Ctrl|Alt|Shift|Space|Jira|Asana|Redmine|Google Docs|English|Deutsch|العربية|[A-Z]|[A-Z]+-\d+|h|m|n\/a)$/;
  const isData = (text: string) =>
    known.some((one) => one.includes(text.toLowerCase())) || leave.test(text);
  const left = (text: string) => {
    let rest = text.replace(/[\u2066-\u2069\u200e\u200f\u061c]/g, '');
    // Innermost first: words within words.
    for (let before = ''; before !== rest; ) {
      before = rest;
      rest = rest.replace(/⟦[^⟦⟧]*⟧/g, ' ');
    }
    for (const one of data) rest = rest.split(one).join(' ');
    return rest
      .split(/[\s·,،؛;:.()[\]–−→←+×÷“”"«»/%?…=*•]+/)
      .filter((word) => /\p{L}{2}/u.test(word) && !isData(word));
  };
  const found = new Set<string>();
  const say = (text: string | null, where: string) => {
    if (text === null || !/\p{L}/u.test(text) || isData(text.trim())) return;
    const words = left(text);
    if (words.length > 0) found.add(`${where}: ${words.join(' ')} (in “${text.slice(0, 120)}”)`);
  };
  const write = (element: Element) =>
    [element.tagName.toLowerCase(), ...element.classList].join('.').slice(0, 60);
  // Blocks rather than text nodes: a sentence may be made of several.
  for (const element of document.body.querySelectorAll('*')) {
    if (element.closest('script, style, svg, [data-planseat]')) continue;
    for (const name of ['title', 'aria-label', 'placeholder', 'alt', 'aria-roledescription'])
      say(element.getAttribute(name), `${write(element)}[${name}]`);
    const own = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
    );
    if (!own || element.closest('kbd, .who, code')) continue;
    let block: Element = element;
    while (
      block.parentElement &&
      /^(inline|contents)/.test(getComputedStyle(block).display) &&
      block.parentElement !== document.body
    )
      block = block.parentElement;
    const said = (block.closest('select') ? element : block).cloneNode(true) as Element;
    // Key caps say what stands on the key; what the program says of itself, for support, is in no language.
    for (const cap of said.querySelectorAll('kbd, code')) cap.replaceWith(' ');
    say(said.textContent, write(block));
  }
  if (document.title && document.title !== 'Planseat') say(document.title, 'title');
  return [...found];
}

/** Elements whose words do not fit into them, and whatever makes the window scroll sideways. */
export function findClipped({ allowed }: { allowed: string }): string[] {
  const found: string[] = [];
  const words = document.createRange();
  /** Of its own words, without those of what lies in it. */
  const widthOf = (element: Element) =>
    Math.max(
      ...[...element.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((node) => {
          words.selectNode(node);
          return words.getBoundingClientRect().width;
        }),
    );
  /** Little enough for one line, and on several all the same. Endless words must break. */
  const breaks = (element: Element) => {
    if ((element.textContent ?? '').length > 16) return false;
    words.selectNodeContents(element);
    const tops = [...words.getClientRects()].map(({ top }) => top);
    // Letters of several fonts stand a little higher or lower on one line.
    return Math.max(...tops) - Math.min(...tops) > 8;
  };
  const root = document.scrollingElement ?? document.documentElement;
  if (root.scrollWidth > root.clientWidth + 1)
    found.push(`the page is ${root.scrollWidth} wide in a window of ${root.clientWidth}`);
  for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
    if (element.closest(`svg, .sr, option, ${allowed}`) || element.clientWidth === 0) continue;
    const style = getComputedStyle(element);
    const cutsX =
      style.overflowX !== 'visible' && style.overflowX !== 'auto' && style.overflowX !== 'scroll';
    const cutsY = style.overflowY === 'hidden' || style.overflowY === 'clip';
    const isField = /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName);
    const scrolls = element.closest('.scroll, [data-scrolls]');
    const says = `${element.tagName.toLowerCase()}.${[...element.classList].join('.')} “${(element.textContent ?? '').trim().slice(0, 50)}”`;
    if (!isField && cutsX && element.scrollWidth > element.clientWidth + 1)
      found.push(`${says} is cut off at its side`);
    if (!isField && cutsY && element.scrollHeight > element.clientHeight + 2 && element.textContent)
      found.push(`${says} is cut off below`);
    // What scrolls downwards may not scroll sideways as well.
    if (!isField && !cutsX && !scrolls && style.overflowX !== 'visible')
      if (element.scrollWidth > element.clientWidth + 1) found.push(`${says} scrolls sideways`);
    if (element.matches('kbd, .tag') && breaks(element)) found.push(`${says} is broken into lines`);
    // Out of its own box, onto its neighbours.
    const own = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
    );
    if (own && !isField && !scrolls && style.overflowX === 'visible') {
      const box = element.getBoundingClientRect();
      if (box.right > window.innerWidth + 1 || box.left < -1)
        found.push(`${says} reaches out of the window`);
      else if (style.display !== 'inline' && widthOf(element) > box.width + 2)
        found.push(`${says} is wider than its box`);
    }
  }
  return found;
}

/** What a view is for, where it is not to be seen without scrolling even with larger words: covered, or beyond an edge. */
export function findOutOfSight({ selector, words }: { selector: string; words: string }): string[] {
  const root = document.documentElement;
  root.style.fontSize = words;
  const found = [...document.querySelectorAll<HTMLElement>(selector)].flatMap((one) => {
    const { left, right, top, bottom } = one.getBoundingClientRect();
    const edges = [top + 3, bottom - 3].map((y) =>
      document.elementFromPoint((left + right) / 2, y),
    );
    const seen = edges.every((there) => there !== null && one.contains(there));
    return seen ? [] : [`“${(one.textContent ?? '').trim()}” is not in sight`];
  });
  root.style.fontSize = '';
  return found;
}
