/** One browser in which scene after scene is played. What lies in it is laid anew only where a scene asks for it, and a scene stays open while it is looked at in one size after another. */
import { Chromium } from '../chromium.ts';
import type { ChromiumTab } from '../chromium-tab.ts';
import type { Web } from '../web.ts';
import { emptied, pour, type Rows, setUp } from './records-of.ts';
import {
  type Lies,
  PAGE_WIDTH,
  PANEL,
  PANEL_HOSTS,
  type Scene,
  type Shown,
  type Size,
} from './scene.ts';

export class Stage {
  private shown: (Shown & { scene: Scene }) | null = null;
  /** Null: a scene has changed it. */
  private lies: Lies | null = 'nothing';
  private language: string | null = null;

  private constructor(
    readonly browser: Chromium,
    private readonly desk: ChromiumTab,
    private readonly rows: Rows,
  ) {}

  static async open(of: { extension: string; web: Web; rows: Rows }): Promise<Stage> {
    const browser = await Chromium.launch({ extension: of.extension, web: of.web });
    const desk = await browser.own('options.html');
    const look = { open: true, width: Math.max(...PANEL), docked: false };
    await setUp(desk, {
      looks: Object.fromEntries(PANEL_HOSTS.map((host) => [host, look])),
    });
    return new Stage(browser, desk, of.rows);
  }

  /** The scene in a size: the one that is open already, as long as it still shows what it is about. */
  async show(scene: Scene, size: Size): Promise<Shown> {
    if (this.shown?.scene !== scene) return this.begin(scene, size);
    const { shown } = this;
    await resize(shown, scene, size);
    if (await shown.screen.frame.locator(scene.shows).first().isVisible()) return shown;
    return this.begin(scene, size);
  }

  /** The whole of Planseat in another language; a scene that is open follows at once. */
  async speak(language: string): Promise<void> {
    if (language === this.language) return;
    this.language = language;
    await setUp(this.desk, { settings: { language } });
  }

  /** Ends the scene that is open. */
  async leave(): Promise<void> {
    const { shown } = this;
    this.shown = null;
    await shown?.tab.close();
  }

  async close(): Promise<void> {
    await this.browser.close();
  }

  private async begin(scene: Scene, size: Size): Promise<Shown> {
    await this.leave();
    await this.lay(scene.lies);
    if (scene.writes) this.lies = null;
    const shown = await scene.open(this.browser, this.rows.project, size);
    this.shown = { ...shown, scene };
    await resize(shown, scene, size);
    return shown;
  }

  private async lay(lies: Lies): Promise<void> {
    if (lies === this.lies) return;
    if (lies === 'nothing') throw new Error('Scenes of a browser without anything come first');
    await pour(this.desk, lies === 'lost' ? emptied(this.rows) : this.rows);
    this.lies = lies;
  }
}

/** A panel that is as wide as the page or wider fills it. What floats finds its place anew a frame later. */
async function resize({ tab, screen }: Shown, scene: Scene, size: Size): Promise<void> {
  const { width, height } = size;
  const whole = scene.inPage && width >= Math.max(...PANEL);
  await tab.page.setViewportSize({ width: whole ? PAGE_WIDTH : width, height });
  await screen.run(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    null,
  );
}
