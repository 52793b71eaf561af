/** What can be measured of accessibility beyond axe: targets, focus, motion, and what only colour tells. The functions run in the document. */

const CONTROLS =
  'button, a[href], input, select, textarea, summary, [role=button], [role=checkbox], [role=radio], [role=menuitem], [tabindex="0"]';

/** Targets under 24 × 24, but for links within a sentence (WCAG 2.2, 2.5.8). */
export function findSmallTargets(controls: string): string[] {
  return [...document.querySelectorAll<HTMLElement>(controls)].flatMap((element) => {
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const hidden =
      box.width === 0 ||
      style.visibility === 'hidden' ||
      element.closest('.sr, [inert], [aria-hidden=true]');
    // A box with its label is one target.
    const target = element.closest('label') ?? element;
    const { width, height } = target.getBoundingClientRect();
    const inSentence =
      style.display === 'inline' &&
      (element.parentElement?.textContent ?? '').trim() !== (element.textContent ?? '').trim();
    if (hidden || inSentence || (width >= 23.9 && height >= 23.9)) return [];
    // Shown only when it has the focus, and then in full.
    if (element.matches('[class*=skip]')) return [];
    const name =
      element.getAttribute('aria-label') ?? (element.textContent ?? '').trim().slice(0, 40);
    return [
      `${element.tagName.toLowerCase()} “${name}” is ${Math.round(width)} × ${Math.round(height)}`,
    ];
  });
}

/** Where the focus is, and whether that can be seen. */
export function lookAtFocus(): { name: string; lost: boolean; seen: boolean; mark: string } {
  const active = document.activeElement as HTMLElement | null;
  if (!active || active === document.body || active === document.documentElement)
    return { name: 'body', lost: true, seen: false, mark: '' };
  const label = (active as HTMLInputElement).labels?.[0]?.textContent;
  const name =
    active.getAttribute('aria-label') ?? label ?? (active.textContent ?? '').trim().slice(0, 60);
  // A field's ring may lie around the box that it stands in, a row's around the row that its button fills.
  const marked = [
    getComputedStyle(active),
    getComputedStyle(active, '::after'),
    ...(active.parentElement ? [getComputedStyle(active.parentElement)] : []),
  ].some(({ outlineStyle, outlineWidth, outlineColor }) => {
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !/, 0\)$/.test(outlineColor);
  });
  const box = active.getBoundingClientRect();
  const inWindow =
    box.bottom > 0 && box.top < window.innerHeight && box.right > 0 && box.left < window.innerWidth;
  const mark = active.dataset.seen ?? '';
  active.dataset.seen = 'yes';
  return { name, lost: false, seen: marked && inWindow, mark };
}

/** Placeholders in a colour of the browser's own, which is too faint in the dark; axe does not look at them. */
export function findFaintPlaceholders(): string[] {
  const probe = document.createElement('span');
  probe.style.color = 'var(--ink-3)';
  document.body.append(probe);
  const ours = getComputedStyle(probe).color;
  probe.remove();
  return [...document.querySelectorAll<HTMLInputElement>(':is(input, textarea)[placeholder]')]
    .filter((field) => getComputedStyle(field, '::placeholder').color !== ours)
    .map(({ placeholder }) => `“${placeholder}” is in a colour of the browser's own`);
}

/** Whatever moves by itself or would glide. */
export function findMotion(): string[] {
  const running = document
    .getAnimations()
    .filter((one) => Number(one.effect?.getComputedTiming().duration) > 1)
    .map((one) => `runs: ${(one as CSSAnimation).animationName}`);
  const gliding = [...document.querySelectorAll('*')].filter((element) => {
    const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
    const longest = Math.max(...transitionDuration.split(',').map((one) => parseFloat(one)));
    return longest > 0.001 || animationName !== 'none' || scrollBehavior === 'smooth';
  });
  return [...running, ...gliding.map((one) => `glides: ${one.tagName}.${one.className}`)];
}

/** What is chosen must look different from what is not, also where the system takes all colours away. */
export function findLookAlikes(): string[] {
  const look = (element: Element) => {
    const inside = [element, ...element.querySelectorAll('*')];
    return inside
      .map((one) => {
        const {
          backgroundColor,
          color,
          borderTopColor,
          borderTopStyle,
          borderInlineStartWidth,
          outlineStyle,
        } = getComputedStyle(one);
        return [
          backgroundColor,
          color,
          borderTopColor,
          borderTopStyle,
          borderInlineStartWidth,
          outlineStyle,
        ].join();
      })
      .join('|');
  };
  const found: string[] = [];
  for (const state of ['aria-checked', 'aria-pressed', 'aria-selected']) {
    const on = document.querySelector(`[${state}=true]:not(input)`);
    const off = on?.parentElement?.querySelector(`:scope > [${state}=false]`);
    if (on && off && look(on) === look(off)) found.push(`${state} of ${on.className}`);
  }
  // A switch by itself: what it looks like when it is off, a copy of it shows.
  for (const on of document.querySelectorAll('.btn[aria-pressed=true]')) {
    const off = on.cloneNode(true) as Element;
    off.setAttribute('aria-pressed', 'false');
    on.after(off);
    if (look(on) === look(off)) found.push(`aria-pressed of ${on.className}`);
    off.remove();
  }
  for (const button of document.querySelectorAll('.btn:not(.btn-quiet):not(.btn-link), .input'))
    if (getComputedStyle(button).borderTopStyle === 'none' && !button.closest('.toast'))
      found.push(`no edge: ${button.className}`);
  return found;
}

export { CONTROLS };
