/** The page beside shows no single task, or is not known at all: says so, and what can be done from here. */
import type { Shown } from '../../lib/workspace/page.ts';
import { Button } from '../basics/button.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import type { PanelHost } from '../screens/panel-host.ts';
import { PanelBody } from './panel-body.tsx';
import { PanelFoot } from './panel-foot.tsx';
import { PanelHead } from './panel-head.tsx';

export function NoTask(props: { host: PanelHost; shown: Shown; onKeys: () => void }) {
  const { t } = useLanguage();
  const { host, shown } = props;
  const known = shown.tool !== '';
  return (
    <>
      <PanelHead
        title={known ? t('panel:none.title') : t('panel:none.unknownTitle')}
        subtitle={<bdi>{shown.host}</bdi>}
        page={host.page}
        projectId={null}
        onKeys={props.onKeys}
      />
      <PanelBody host={host}>
        <div className="sec stack stack-3">
          <p>{known ? t('panel:none.lead', { host: shown.host }) : t('panel:none.unknown')}</p>
          <div className="row wrap">
            <Button onClick={() => host.page.openPage('dashboard.html')}>
              {t('panel:none.dashboard')}
            </Button>
            {!known && (
              <Button onClick={() => host.page.openPage('options.html')}>
                {t('panel:none.options')}
              </Button>
            )}
          </div>
        </div>
      </PanelBody>
      <PanelFoot linked={false} capture={host.capture !== null} onKeys={props.onKeys} />
    </>
  );
}
