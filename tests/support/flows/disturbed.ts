/** A page that removes, clones, restyles and covers what we hang up, or changed the language's own tools before us. */
import { expect, it } from 'vitest';
import { until } from '../screen.ts';
import { ACME, type Web } from '../web.ts';
import { type Driven, isTagged, makeProject, openTicket, writeGoal } from './steps.ts';

const GOAL = 'Visitors find the opening hours';
const at = (key: string) => `https://${ACME}/browse/${key}`;

export function disturbed(bench: { readonly web: Web; readonly browser: Driven }): void {
  it('a host that the page restyles is as before when the page looks next', async () => {
    const { web, browser } = bench;
    web.jira.set(ACME, 'ACME-70', { summary: 'Opening hours' });
    const { tab, panel } = await openTicket(browser, at('ACME-70'), 'ACME-70');
    await makeProject(panel, { client: 'Museum', project: 'Site', currency: 'EUR' });
    await writeGoal(panel, GOAL);
    const styles = await tab.run(async () => {
      const sheet = document.createElement('style');
      sheet.textContent = `html > *, [data-planseat] { opacity: 0.01 !important; transform: translateX(-400px) !important;
        pointer-events: none !important; display: none !important; clip-path: inset(0 0 0 100%) !important }
        @layer deep { [data-planseat] { visibility: hidden !important; filter: opacity(0) !important } }`;
      document.head.append(sheet);
      const host = document.querySelector<HTMLElement>('[data-planseat]');
      if (!host) return null;
      host.style.setProperty('opacity', '0', 'important');
      host.style.setProperty('left', '-900px', 'important');
      host.setAttribute('hidden', '');
      await Promise.resolve();
      host.setAttribute('style', 'display:none !important');
      host.animate([{ opacity: 0 }, { opacity: 0 }], { duration: 1e6 });
      await Promise.resolve();
      const { opacity, transform, display, clipPath, visibility, filter, left, pointerEvents } =
        getComputedStyle(host);
      sheet.remove();
      return { opacity, transform, display, clipPath, visibility, filter, left, pointerEvents };
    }, null);
    expect(styles).toEqual({
      opacity: '1',
      transform: 'none',
      display: 'block',
      clipPath: 'none',
      visibility: 'visible',
      filter: 'none',
      left: '0px',
      pointerEvents: 'auto',
    });
    await tab.close();
  });

  it('what the page does to its own root does not reach the panel', async () => {
    const { tab, panel } = await openTicket(bench.browser, at('ACME-70'), 'ACME-70');
    await isTagged(panel, GOAL, true);
    const atEdge = await tab.run(() => {
      document.documentElement.style.cssText =
        'opacity:0.01;transform:translate(-500px,300px) scale(0.3);filter:blur(9px);clip-path:inset(0 90% 0 0)';
      const host = document.querySelector('[data-planseat]');
      return [5, innerHeight / 2, innerHeight - 5].map(
        (y) => document.elementFromPoint(innerWidth - 20, y) === host,
      );
    }, null);
    expect(atEdge).toEqual([true, true, true]);
    await panel.click('checkbox', new RegExp(GOAL));
    await isTagged(panel, GOAL, false);
    await tab.close();
  });

  it('a layer of the page comes to lie behind the panel', async () => {
    const { tab, panel } = await openTicket(bench.browser, at('ACME-70'), 'ACME-70');
    await isTagged(panel, GOAL, false);
    await tab.run(() => {
      const cover = document.createElement('div');
      cover.id = 'cover';
      cover.popover = 'manual';
      cover.style.cssText = 'inset:0;width:100vw;height:100vh;background:gold';
      document.body.append(cover);
      cover.showPopover();
    }, null);
    await until('the panel to come to the front', () =>
      tab.run(() => {
        const host = document.querySelector('[data-planseat]');
        return document.elementFromPoint(innerWidth - 20, innerHeight / 2) === host;
      }, null),
    );
    await panel.click('checkbox', new RegExp(GOAL));
    await isTagged(panel, GOAL, true);
    await tab.close();
  });

  it('a copy of our host is empty, and the panel comes back where its host is taken out', async () => {
    const { tab, panel } = await openTicket(bench.browser, at('ACME-70'), 'ACME-70');
    await isTagged(panel, GOAL, true);
    const copies = await tab.run(() => {
      const host = document.querySelector('[data-planseat]');
      const copy = host?.cloneNode(true) as Element;
      copy.setAttribute('data-copy', '');
      document.body.append(copy);
      host?.remove();
      return [copy.childNodes.length, copy.shadowRoot];
    }, null);
    expect(copies).toEqual([0, null]);
    const back = await tab.panel();
    await back.sees('ACME-70');
    await isTagged(back, GOAL, true);
    await back.click('checkbox', new RegExp(GOAL));
    await isTagged(back, GOAL, false);
    // A second time it is the page's will; then nothing of ours is left.
    await tab.run(() => document.querySelector('html > [data-planseat]')?.remove(), null);
    await until('nothing of ours', async () => !(await tab.hasPanel()));
    expect(await tab.shadowedButtons()).toEqual([]);
    await tab.close();
  });

  it('works where the page changed the language’s own tools before it, and tells them nothing', async () => {
    const { web, browser } = bench;
    web.jira.head = `<script>(${changeTools.toString()})()</script>`;
    web.jira.set(ACME, 'ACME-71', { summary: 'Behind changed tools', spent: 7200 });
    const { tab, panel } = await openTicket(browser, at('ACME-71'), 'ACME-71');
    await panel.sees('Behind changed tools');
    await panel.sees('Spent 2 h');
    await isTagged(panel, GOAL, false);
    await panel.click('checkbox', new RegExp(GOAL));
    await isTagged(panel, GOAL, true);
    const caught = await tab.run(() => {
      const { stolen, polluted } = window as unknown as Record<string, string[]>;
      return { stolen, polluted };
    }, null);
    expect(caught).toEqual({ stolen: [], polluted: [] });
    web.jira.head = '';
    await tab.close();
  });
}

/** Lies in wait in every tool that a script of ours could use, had it to share the page's. Runs first in the page. */
function changeTools(): void {
  const stolen: string[] = [];
  const polluted: string[] = [];
  Object.assign(window, { stolen, polluted });
  const tap = (owner: object, name: string, tells: RegExp) => {
    const own = (owner as Record<string, unknown>)[name] as (...given: unknown[]) => unknown;
    Object.defineProperty(owner, name, {
      value(this: unknown, ...given: unknown[]) {
        let said = name;
        for (const one of given) said += ` ${typeof one === 'object' ? '' : String(one)}`;
        if (tells.test(said)) stolen.push(said.slice(0, 80));
        return own.apply(this, given);
      },
    });
  };
  tap(Element.prototype, 'attachShadow', /./);
  tap(EventTarget.prototype, 'addEventListener', /planseat/i);
  tap(window, 'fetch', /rest\/api|extension/);
  tap(JSON, 'parse', /timetracking|planseat/i);
  tap(MessagePort.prototype, 'postMessage', /./);
  tap(HTMLElement.prototype, 'showPopover', /./);
  tap(Crypto.prototype, 'randomUUID', /./);
  for (const name of [
    'planseat',
    'planseatHalves',
    'planseatRuns',
    'say',
    'planseatToken',
    'popover',
  ])
    Object.defineProperty(Object.prototype, name, {
      configurable: true,
      get() {
        return undefined;
      },
      set() {
        polluted.push(name);
      },
    });
}
