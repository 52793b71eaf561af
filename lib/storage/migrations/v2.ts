/** Version 2: tasks are found by how old their times are. */
import type { Step } from './step.ts';

export const v2: Step = {
  version: 2,
  what: 'Tasks are found by the oldest "as of" among their times; tallies count the tasks whose spent time is not known.',
  stores(_, tx) {
    tx.objectStore('tasks').createIndex('figures', 'figures');
  },
  // The record stays as it is: its envelope is written anew, with the field it is found by, and the tallies after it.
  records: { tasks: (old) => old },
};
