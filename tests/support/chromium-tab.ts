/** A tab in Chromium: its page, the launcher in the closed shadow root, and the panel's frame. */
import type { CDPSession, Frame, Page } from 'playwright-core';
import { ChromiumScreen } from './chromium-screen.ts';
import { type Name, PATIENCE, type Screen, type Tab, until } from './screen.ts';

interface Named {
  name: string;
  backendNodeId: number;
}

export class ChromiumTab extends ChromiumScreen implements Tab {
  constructor(
    page: Page,
    private readonly extensionId: string,
  ) {
    super(page, () => page.mainFrame());
  }

  async url(): Promise<string> {
    return this.page.url();
  }

  async go(url: string): Promise<void> {
    await this.page.goto(url, { waitUntil: 'commit' });
  }

  front(): Promise<void> {
    return this.page.bringToFront();
  }

  async expose<T>(name: string, hear: (told: T) => void): Promise<void> {
    await this.page.exposeFunction(name, hear);
  }

  close(): Promise<void> {
    return this.page.close();
  }

  async panel(): Promise<Screen> {
    await until('the panel', async () => this.panelFrame());
    return new ChromiumScreen(this.page, () => {
      const frame = this.panelFrame();
      if (!frame) throw new Error('The panel is closed');
      return frame;
    });
  }

  async hasPanel(): Promise<boolean> {
    return this.panelFrame() !== null;
  }

  private panelFrame(): Frame | null {
    const start = `chrome-extension://${this.extensionId}/panel.html`;
    return this.page.frames().find((frame) => frame.url().startsWith(start)) ?? null;
  }

  async shadowedButtons(): Promise<string[]> {
    return this.withSession(async (session) => (await buttons(session)).map((one) => one.name));
  }

  async clickShadowed(name: Name, patience = PATIENCE): Promise<void> {
    await this.pointAtShadowed(name, patience);
    await this.page.mouse.down();
    await this.page.mouse.up();
  }

  /** The accessibility tree sees into closed shadow roots, as a screen reader does. */
  pointAtShadowed(name: Name, patience = PATIENCE): Promise<void> {
    return this.withSession(async (session) => {
      const found = await until(
        `a button ${String(name)}`,
        async () => {
          const all = await buttons(session);
          return all.find((one) => fits(one.name, name)) ?? null;
        },
        patience,
      );
      const { model } = await session.send('DOM.getBoxModel', {
        backendNodeId: found.backendNodeId,
      });
      const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
      await this.page.mouse.move((left + right) / 2, (top + bottom) / 2);
    });
  }

  private async withSession<R>(work: (session: CDPSession) => Promise<R>): Promise<R> {
    const session = await this.page.context().newCDPSession(this.page);
    try {
      return await work(session);
    } finally {
      await session.detach();
    }
  }
}

const fits = (text: string, name: Name) =>
  typeof name === 'string' ? text === name : name.test(text);

/** Buttons below closed shadow roots only; the page's own are found as usual. */
async function buttons(session: CDPSession): Promise<Named[]> {
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const inside = new Set<number>();
  collect(root, false, inside);
  const { nodes } = await session.send('Accessibility.queryAXTree', {
    backendNodeId: root.backendNodeId,
    role: 'button',
  });
  return nodes.flatMap(({ backendDOMNodeId, name }) =>
    backendDOMNodeId !== undefined && inside.has(backendDOMNodeId)
      ? [{ name: String(name?.value ?? ''), backendNodeId: backendDOMNodeId }]
      : [],
  );
}

interface Node {
  backendNodeId: number;
  shadowRootType?: string;
  children?: Node[];
  shadowRoots?: Node[];
}

function collect(node: Node, within: boolean, into: Set<number>): void {
  const shadowed = within || node.shadowRootType === 'closed';
  if (shadowed) into.add(node.backendNodeId);
  for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])])
    collect(child, shadowed, into);
}
