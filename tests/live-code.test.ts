/** Nothing in our sources turns data into code or markup: no innerHTML, no eval, no code from elsewhere. Each rule is also seen falling. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { liveCode } from './support/live-code.ts';
import { sources } from './support/walls.ts';

describe('our sources', () => {
  const house = sources(join(import.meta.dirname, '..'));

  it('are looked at', () => {
    expect(house.length).toBeGreaterThan(200);
  });

  it('turn no data into code or markup', () => {
    expect(house.flatMap(liveCode)).toEqual([]);
  });
});

describe('each rule, seen falling', () => {
  const broken: [code: string, says: RegExp][] = [
    ['box.innerHTML = title;', /innerHTML turns text/],
    ["box['innerHTML'] = title;", /innerHTML turns text/],
    ['box.outerHTML = title;', /outerHTML/],
    ['Object.assign(box, { innerHTML: title });', /innerHTML/],
    ["box.insertAdjacentHTML('beforeend', title);", /insertAdjacentHTML/],
    ['range.createContextualFragment(title);', /createContextualFragment/],
    ['box.setHTMLUnsafe(title);', /setHTMLUnsafe/],
    ['document.write(title);', /document.write/],
    ['frame.srcdoc = title;', /srcdoc/],
    ['const a = <p dangerouslySetInnerHTML={{ __html: title }} />;', /dangerouslySetInnerHTML/],
    ['eval(title);', /eval turns/],
    ['globalThis.eval(title);', /eval turns/],
    ["const f = new Function('x', title);", /Function turns/],
    ['const f = Function(title);', /Function turns/],
    ["setTimeout('go()', 1);", /setTimeout turns/],
    ['setInterval(`go()`, 1);', /setInterval turns/],
    ['await import(address);', /import\(\) of a name/],
    ["importScripts('https://a.example/a.js');", /importScripts/],
    ["link.href = 'javascript:go()';", /address that is code/],
    ["new DOMParser().parseFromString(title, 'text/html');", /DOMParser/],
  ];
  it.each(broken)('%s', (code, says) => {
    expect(liveCode({ path: 'components/x.tsx', text: code }).join('\n')).toMatch(says);
  });

  it('leaves alone what only looks like it', () => {
    const text = `const a = element.textContent; setTimeout(() => go(), 1); setTimeout(go, 1);
      const f: Function = go; await import('./locales/en/index.ts'); response.write(a); evaluate(a);`;
    expect(liveCode({ path: 'components/x.tsx', text })).toEqual([]);
  });

  it('lets an adapter look at a document apart', () => {
    const text = "new DOMParser().parseFromString(answer, 'text/html');";
    expect(liveCode({ path: 'lib/trackers/adapters/x.ts', text })).toEqual([]);
  });
});
