/** Google Docs, Sheets and Slides as the suite serves them: a title field, and a body drawn on a canvas (EVIDENCE 4). */
import { type Answer, type Asked, asText, html, SESSION, type Site, STRICT } from './site.ts';

const KINDS: Record<string, string> = {
  document: 'Google Docs',
  spreadsheets: 'Google Sheets',
  presentation: 'Google Slides',
};

export class GoogleDocs implements Site {
  readonly hosts = ['docs.google.com'];
  strict = false;
  private readonly titles = new Map<string, string>();

  set(id: string, title: string): void {
    this.titles.set(id, title);
  }

  clear(): void {
    this.titles.clear();
    this.strict = false;
  }

  answer(asked: Asked): Answer {
    const match =
      /^\/(document|spreadsheets|presentation)(?:\/u\/\d+)?\/d\/([\w-]{25,})\/edit$/.exec(
        asked.path,
      );
    const title = match?.[2] === undefined ? undefined : this.titles.get(match[2]);
    const tool = match?.[1] === undefined ? undefined : KINDS[match[1]];
    if (title === undefined || tool === undefined)
      return { status: 404, type: 'text/html', body: html('Page not found', '<body>') };
    return {
      type: 'text/html;charset=UTF-8',
      headers: { 'set-cookie': SESSION, ...(this.strict ? STRICT : {}) },
      body: html(
        `${title} - ${tool}`,
        page(title),
        `<meta property="og:title" content="${asText(title)}"><link rel="stylesheet" href="/-/pages/site.css">`,
      ),
    };
  }
}

const page = (title: string): string => `<body><div id="docs-chrome"><div id="docs-title-widget">
  <input class="docs-title-input" aria-label="Rename" value="${asText(title)}"><span class="docs-title-input-label-inner">${asText(title)}</span></div>
  <div id="docs-bars"><div id="docs-menubar">File Edit View</div></div></div>
  <div class="kix-appview-editor"><canvas class="kix-canvas-tile-content" width="600" height="400"></canvas></div>
  <script src="/-/pages/google-docs.js"></script></body>`;
