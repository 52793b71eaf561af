/** What a task is called in sentences: by its key, as its people do; a document, whose key says nothing to anybody, by its title. */
import { createContext, useContext } from 'react';
import type { TaskIdentity } from '../../lib/core/task.ts';

const LONGEST = 60;

export const TaskNameContext = createContext<string | null>(null);

export const useTaskName = ({ key }: Pick<TaskIdentity, 'key'>): string =>
  useContext(TaskNameContext) ?? key;

/** A document has no hours of its own, and no tracker counts any for it. */
export const useIsDocument = (): boolean => useContext(TaskNameContext) !== null;

/** Null: it has a key that people know. */
export function documentName(of: {
  document: boolean;
  title: string;
  tool: string;
}): string | null {
  if (!of.document) return null;
  const title = of.title.trim() || of.tool;
  return title.length > LONGEST ? `${title.slice(0, LONGEST)}…` : title;
}
