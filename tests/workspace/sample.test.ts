/** The sample project: in and out in one step each, never twice, and nothing of the user's own goes with it. */
import { describe, expect, it } from 'vitest';
import { isSample, SAMPLE_PROJECT } from '../../lib/core/sample.ts';
import { LANGUAGE_CODES, openLanguage } from '../../lib/language/language.ts';
import { SAMPLE_TASKS, SAMPLE_WORDS, type SampleWords } from '../../lib/workspace/sample.ts';
import { desk, identity, NEW_GOAL, NEW_PROJECT } from './commands-support.ts';

const say: SampleWords = (word) => `word ${word}`;
const entries = (all: ReturnType<typeof desk>) =>
  all.store.read((reader) => reader.history({ all: true }, 100));

describe('the sample', () => {
  it('is one project, made in one step, with everything to look at', async () => {
    const all = desk();
    await all.act.addSample(say);
    expect(await entries(all)).toHaveLength(1);
    const page = await all.ask.project(SAMPLE_PROJECT);
    expect(page?.goals).toHaveLength(5);
    expect(page?.budgets).toHaveLength(2);
    expect(page?.all.tasks).toBe(SAMPLE_TASKS.length);
    expect(page?.head.status.level).toBe('at-risk');
    expect(page?.noGoal.tasks).toBe(3);
    expect(page?.outOfScope.tasks).toBe(1);
    // 189 hours spent and 141 to go at 75.00 an hour.
    expect(page?.all.forecast).toEqual({ minutes: 330 * 60, minor: 2_475_000 });
    const { projects } = await all.ask.summary();
    expect(projects.every(({ id, clientId }) => isSample(id) && isSample(clientId))).toBe(true);
  });

  it('comes once, however often it is asked for', async () => {
    const all = desk();
    await all.act.addSample(say);
    expect((await all.act.addSample(say)).entryId).toBe('');
    expect((await all.ask.summary()).projects).toHaveLength(1);
  });

  it('goes in one step without a trace on the screens, back by undo, and can be put in again', async () => {
    const all = desk();
    await all.act.addSample(say);
    const { entryId } = await all.act.removeSample();
    expect((await all.ask.summary()).projects).toEqual([]);
    expect(await all.ask.clients()).toEqual([]);
    expect(await all.ask.people()).toEqual([]);
    expect((await all.store.read((reader) => reader.tally(SAMPLE_PROJECT, 'all'))).tasks).toBe(0);
    await all.act.undo(entryId);
    expect((await all.ask.project(SAMPLE_PROJECT))?.all.tasks).toBe(SAMPLE_TASKS.length);
    await all.act.removeSample();
    await all.act.addSample(say);
    expect((await all.ask.project(SAMPLE_PROJECT))?.goals).toHaveLength(5);
    expect(await entries(all)).toHaveLength(5);
  });

  it('is never offered for a real place, nor the project that the next capture goes to', async () => {
    const all = desk();
    await all.act.addSample(say);
    const here = identity('ACME-1');
    expect(await all.ask.task(here)).toEqual({ state: 'no-project', candidates: [] });
    const goal = { ...NEW_GOAL, projectId: SAMPLE_PROJECT };
    await all.act.captureGoal(goal);
    expect((await all.ask.captureChoices()).lastProjectId).toBeNull();
    const own = await all.act.makeProject(NEW_PROJECT);
    await all.act.captureGoal(goal);
    expect((await all.ask.captureChoices()).lastProjectId).toBe(own.id);
    const other = await all.ask.task(identity('PAY-1', 'PAY'));
    expect(other).toMatchObject({ candidates: [{ id: own.id }] });
  });

  it('leaves the user’s own projects alone, also one for the sample’s client', async () => {
    const all = desk();
    await all.act.addSample(say);
    const client = (await all.ask.clients())[0]?.id ?? '';
    const own = await all.act.makeProject({ ...NEW_PROJECT, client: { id: client } });
    await all.act.removeSample();
    expect((await all.ask.summary()).projects.map(({ id }) => id)).toEqual([own.id]);
    expect((await all.ask.clients()).map(({ id }) => id)).toEqual([client]);
  });

  it('is never what somebody last worked in', async () => {
    const all = desk();
    await all.act.addSample(say);
    expect((await all.ask.captureChoices()).lastProjectId).toBeNull();
  });
});

it.each(LANGUAGE_CODES)('has all its words in %s', async (code) => {
  const { t } = await openLanguage(code, []);
  for (const word of SAMPLE_WORDS) expect(t(`sample:${word}`)).not.toContain(word);
});
