/** Which goals a few typed letters mean. */
import type { GoalView } from '../../lib/workspace/views.ts';

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** A number means the goal of that number; words must all occur, in any order, accents aside. */
export function findGoals(goals: readonly GoalView[], typed: string): readonly GoalView[] {
  const text = plain(typed.trim());
  if (text === '') return [];
  if (/^\d+$/.test(text)) {
    const numbered = goals.filter((view) => view.number === Number(text));
    if (numbered.length > 0) return numbered;
  }
  const words = text.split(/\s+/);
  return goals.filter((view) => {
    const statement = plain(view.goal.statement);
    return words.every((word) => statement.includes(word));
  });
}
