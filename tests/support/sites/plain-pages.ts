/** Pages of other kinds: a client's mail, a page that means harm, and one that never finishes loading. */
import { type Answer, type Asked, html, type Site } from './site.ts';

/** A mail in which a client says something that matters; the words come twice, so only the context tells which were meant. */
export const MAIL = {
  host: 'mail.example',
  url: 'https://mail.example/message/1',
  /** The same message, shown in a frame of the page. */
  framedUrl: 'https://mail.example/framed/1',
  /** A brief, as a PDF. */
  pdfUrl: 'https://mail.example/brief.pdf',
  title: 'Re: Checkout – Acme mail',
  before: 'We talked to support again.',
  quote: 'We want half as many support calls about the checkout by June.',
  after: 'Everything else can wait.',
};

const SAID = `<p id="said">${MAIL.before} <span>${MAIL.quote}</span> ${MAIL.after}</p>`;
const BODIES: Record<string, string> = {
  '/message/1': `<body><main><h1>Re: Checkout</h1><p>On Monday you wrote: “${MAIL.quote}” Is that still so?</p>${SAID}</main></body>`,
  // Many mail programs show a message in a frame of its own.
  '/framed/1':
    '<body><h1>Re: Checkout</h1><iframe title="Message" src="/framed/1/body"></iframe></body>',
  '/framed/1/body': `<body>${SAID}</body>`,
};

/** The least that a browser takes for a PDF: one empty page. */
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]>>endobj
trailer<</Root 1 0 R>>
`;

export const mail: Site = {
  hosts: [MAIL.host],
  answer: (asked: Asked): Answer => {
    if (asked.path === '/brief.pdf') return { type: 'application/pdf', body: PDF };
    const body = BODIES[asked.path];
    return body
      ? { type: 'text/html;charset=UTF-8', body: html(MAIL.title, body) }
      : { status: 404, type: 'text/html', body: html('No such message', '<body>') };
  },
};

/** Serves whatever the test hands in, so that each attack stands in its test. */
export class Hostile implements Site {
  readonly hosts = ['hostile.example'];
  page = '<body>Nothing yet</body>';
  headers: Record<string, string> = {};

  answer(): Answer {
    return {
      type: 'text/html;charset=UTF-8',
      headers: this.headers,
      body: html('A page that means harm', this.page),
    };
  }
}

/** Wraps a site: while on, its pages arrive but never end. */
export class Endless implements Site {
  on = false;

  constructor(private readonly inner: Site) {}

  get hosts(): readonly string[] {
    return this.inner.hosts;
  }

  answer(asked: Asked): Answer {
    const answer = this.inner.answer(asked);
    return this.on && answer.type?.startsWith('text/html')
      ? { ...answer, manner: 'trickle' }
      : answer;
  }
}
