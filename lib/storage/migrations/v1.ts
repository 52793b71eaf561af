/** Version 1: the first shape. */
import type { Step } from './step.ts';

export const v1: Step = {
  version: 1,
  what: 'Clients, projects, places, people, goals, constraints, tasks, tags, overrides, with history and tallies.',
  stores(db) {
    for (const kind of ['clients', 'projects', 'people', 'tags'] as const) {
      db.createObjectStore(kind, { keyPath: 'id' });
    }
    for (const kind of ['places', 'goals', 'constraints', 'overrides'] as const) {
      db.createObjectStore(kind, { keyPath: 'id' }).createIndex('project', 'project');
    }
    const tasks = db.createObjectStore('tasks', { keyPath: 'id' });
    tasks.createIndex('seen', 'seen');
    tasks.createIndex('due', 'due');
    tasks.createIndex('place', 'place');
    const history = db.createObjectStore('history', { keyPath: 'id' });
    history.createIndex('stamp', 'stamp');
    history.createIndex('records', 'records', { multiEntry: true });
    history.createIndex('projects', 'projects', { multiEntry: true });
    history.createIndex('undoes', 'undoes');
    db.createObjectStore('tallies', { keyPath: ['projectId', 'slice'] });
    db.createObjectStore('meta', { keyPath: 'name' });
  },
};
