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

/** How the host itself looks is said within its root (style.ts): there the page cannot overrule it. */
export function hangUpRoot({ alive, gone }: RootDeeds): Root {
  // What older scripts of ours left behind, whose extension is gone.
  for (let old = theirs(); old; old = theirs()) old.remove();
  // Not one of our own making: the page may have given custom elements a life of their own. Each kind of element that a
  // script first makes costs a page's heap; a section, without a name nothing to anybody, is of the kind that all are.
  const host = document.createElement('section');
  host.setAttribute(MARK, '');
  // Dialogs that keep the focus for themselves make an exception for this.
  host.setAttribute('data-no-focus-lock', 'true');
  const shadow = host.attachShadow({ mode: 'closed' });
  for (const type of ['keydown', 'keyup', 'keypress', 'click', 'pointerdown', 'mousedown'])
    shadow.addEventListener(type, stop);
  document.documentElement.append(host);
  keepHost(host, alive, gone);
  return {
    shadow,
    stand() {
      if (!host.isConnected && alive()) document.documentElement.append(host);
    },
  };
}

const theirs = () => document.querySelector(`html > [${MARK}]`);

/** Keys and clicks on our buttons are none of the page's shortcuts. */
const stop = (event: Event) => event.stopPropagation();

/** Puts the host back once where the page threw it out; a second time it is left alone. */
function keepHost(host: HTMLElement, alive: () => boolean, gone: () => void): void {
  let tries = 1;
  const watch = new MutationObserver(() => {
    if (host.isConnected) return;
    if (tries > 0 && alive()) {
      tries -= 1;
      document.documentElement.append(host);
      return;
    }
    watch.disconnect();
    gone();
  });
  watch.observe(document.documentElement, { childList: true });
}
