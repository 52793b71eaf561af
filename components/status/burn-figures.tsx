/** What a project's burn is made of, one press away: the budget, its limit, what was spent, what is forecast. */
import type { ProjectSummary } from '../../lib/workspace/views.ts';
import { Explain } from '../basics/explain.tsx';
import { Num } from '../budget/number.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { amountsOf, explainBurn } from './explain-burn.ts';

export function BurnFigures({ project }: { project: ProjectSummary }) {
  const language = useLanguage();
  const { burn, made } = project;
  if (burn === null || made === null) return null;
  const amount = amountsOf(project, language);
  return (
    <Explain of={explainBurn(project, made, language)}>
      <Num>
        {language.t('popup:burn.of', { spent: amount(made.spent), limit: amount(made.limit) })}
      </Num>
    </Explain>
  );
}
