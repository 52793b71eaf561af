/** Which addresses of Asana mean which task: those of the evidence, section 3. */
import { describe, expect, it } from 'vitest';
import { asana } from '../../lib/trackers/adapters/asana.ts';
import { identify, identifyOn } from '../../lib/trackers/recognise.ts';
import { openPage } from './open-page.ts';

const site = 'https://app.asana.com';
const [space, project, task, story] = ['1200000000000001', '1200000000000010', '42', '77'];

describe('Asana', () => {
  it.each([
    [`/1/${space}/project/${project}/task/${task}`, project],
    [`/1/${space}/project/${project}/task/${task}?focus=true`, project],
    [`/1/${space}/project/${project}/task/${task}/comment/${story}`, project],
    [`/1/${space}/task/${task}`, null],
    [`/1/${space}/task/${task}/comment/${story}`, null],
    [`/1/${space}/inbox/${space}/task/${task}`, null],
    [`/1/${space}/search/results/task/${task}`, null],
    [`/0/${project}/${task}`, project],
    [`/0/${project}/${task}/`, project],
    [`/0/${project}/${task}/f`, project],
    [`/0/0/${task}`, null],
    [`/0/0/${task}/f`, null],
    [`/0/home/${space}/${task}`, null],
    [`/0/inbox/${space}/${task}/${story}`, null],
    [`/0/search/${space}/${task}`, null],
    [`/0/${project}/${story}?child=${task}`, null],
    [`/0/${project}/list?sort=due&child=${task}`, null],
  ])('%s', (path, area) => {
    expect(identify(asana, site + path)).toEqual({
      tracker: 'asana',
      host: 'app.asana.com',
      key: task,
      url: `${site}/0/0/${task}`,
      area,
    });
  });

  it.each([
    `/1/${space}/project/${project}/list/${story}`,
    `/1/${space}/project/${project}/overview`,
    `/1/${space}/home`,
    `/1/${space}/inbox/${space}`,
    `/1/${space}/goals`,
    `/1/${space}/create-project`,
    `/0/portfolios/${space}`,
    `/0/reporting/${space}`,
    `/0/${project}/list`,
    `/0/${project}/board`,
    `/0/${project}`,
    `/0/${project}/${task}/${story}`,
    `/0/home/${space}`,
    `/1/${space}/task/${'9'.repeat(30)}`,
    '/',
  ])('%s means no task', (path) => {
    expect(identify(asana, site + path)).toBeNull();
  });

  it('asks the page only where the address may mean a team', () => {
    const board = openPage('<div class="Board"></div>', site);
    const pane = openPage(`<div class="TaskPane" data-task-id="${task}"></div>`, site);
    const unsure = `${site}/0/${project}/${task}`;
    expect(identifyOn(asana, unsure, board)).toBeNull();
    expect(identifyOn(asana, unsure, pane)?.key).toBe(task);
    expect(identifyOn(asana, `${unsure}/f`, board)?.key).toBe(task);
    expect(identifyOn(asana, `${site}/1/${space}/task/${task}`, board)?.key).toBe(task);
  });

  it('knows its own canonical address', () => {
    const { url } = identify(asana, `${site}/1/${space}/project/${project}/task/${task}`) ?? {};
    expect(identifyOn(asana, url ?? '', openPage('', site))?.key).toBe(task);
  });
});
