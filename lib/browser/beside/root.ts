/** Our one element in the page: a plain host with a closed shadow root, into which neither the page's scripts nor its styles reach. */

const MARK = 'data-planseat';

export interface RootDeeds {
  /** False once our extension was updated or removed: a host taken out then stays out. */
  alive(): boolean;
  /** The page does not want us: nothing of ours may stay behind. */
  gone(): void;
}

export interface Root {
  shadow: ShadowRoot;
  /** Puts it back where the page threw it out for good, because the user asks for it. */
  stand(): void;
}

export function hangUpRoot(deeds: RootDeeds): Root {
  // What an older script of ours left behind, whose extension is gone.
  for (const old of document.querySelectorAll(`html > [${MARK}]`)) old.remove();
  // A div: the page may have given custom elements a life of their own.
  const host = document.createElement('div');
  host.setAttribute(MARK, '');
  // Dialogs that keep the focus for themselves make an exception for this.
  host.setAttribute('data-no-focus-lock', 'true');
  dress(host);
  const shadow = host.attachShadow({ mode: 'closed' });
  keepOwnEvents(shadow);
  document.documentElement.append(host);
  keepHost(host, deeds);
  return {
    shadow,
    stand() {
      if (!host.isConnected && deeds.alive()) document.documentElement.append(host);
    },
  };
}

/** On the element itself and important, so that no rule of the page moves, hides or dims what lies in it. */
const HOST_STYLE = [
  ['all', 'initial'],
  ['position', 'fixed'],
  ['inset', '0 auto auto 0'],
  ['inline-size', '0'],
  ['block-size', '0'],
  ['display', 'block'],
  ['z-index', '2147483647'],
  ['opacity', '1'],
  ['visibility', 'visible'],
  ['transform', 'none'],
  ['filter', 'none'],
  ['pointer-events', 'auto'],
] as const;

/** Rendered nowhere while the page shows something full screen. Answers whether anything had to be changed. */
function dress(host: HTMLElement): boolean {
  const wanted = document.createElement('div').style;
  for (const [name, value] of HOST_STYLE) wanted.setProperty(name, value, 'important');
  if (document.fullscreenElement) wanted.setProperty('display', 'none', 'important');
  if (host.style.cssText === wanted.cssText) return false;
  host.style.cssText = wanted.cssText;
  return true;
}

/** Keys and clicks on our buttons are none of the page's shortcuts. */
function keepOwnEvents(shadow: ShadowRoot): void {
  const stop = (event: Event) => event.stopPropagation();
  for (const type of ['keydown', 'keyup', 'keypress', 'click', 'pointerdown', 'mousedown'])
    shadow.addEventListener(type, stop);
}

/** A page that goes on undressing the host after this many times does not want us. */
const MOST_DRESSINGS = 20;

/**
 * Puts the host back once where the page threw it out; a second time it is left alone. Its style is put back before the
 * page's change of it is ever painted or pressed.
 */
function keepHost(host: HTMLElement, { alive, gone }: RootDeeds): void {
  let tries = 1;
  let dressings = MOST_DRESSINGS;
  const leave = () => {
    watch.disconnect();
    host.remove();
    gone();
  };
  const watch = new MutationObserver(() => {
    if (!host.isConnected) {
      if (tries === 0 || !alive()) return leave();
      tries -= 1;
      document.documentElement.append(host);
    }
    if (!dress(host)) return;
    dressings -= 1;
    if (dressings === 0) leave();
  });
  watch.observe(document.documentElement, { childList: true });
  watch.observe(host, { attributes: true, attributeFilter: ['style'] });
  document.addEventListener('fullscreenchange', () => dress(host));
}
