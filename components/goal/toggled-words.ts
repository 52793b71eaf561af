/** What is said when a goal was put on a task or taken off. */
import type { Say } from '../../lib/language/language.ts';

export function toggledWords(t: Say, goalNumber: number | null, key: string) {
  const number = goalNumber ?? '–';
  return {
    // Not by what is shown: a press may come before the last one is drawn.
    done: ({ serves }: { serves: boolean }) =>
      serves
        ? t('panel:serves.tagged', { number, key })
        : t('panel:serves.untagged', { number, key }),
    failed: t('panel:serves.notTagged'),
  };
}
