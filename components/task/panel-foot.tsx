/** The foot of the panel: the keys that matter here. */
import { Kbd } from '../basics/kbd.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { usePreferences } from '../frame/preferences.tsx';

export function PanelFoot(props: { linked: boolean; capture: boolean; onKeys: () => void }) {
  const { t } = useLanguage();
  const { singleKeys } = usePreferences();
  return (
    <footer className="panel-foot">
      {singleKeys && props.linked && (
        <>
          <span>
            <Kbd>1</Kbd>–<Kbd>9</Kbd> {t('panel:keys.goal')}
          </span>
          <span>
            <Kbd>/</Kbd> {t('panel:keys.find')}
          </span>
          <span>
            <Kbd>N</Kbd> {t('panel:keys.note')}
          </span>
        </>
      )}
      {singleKeys && props.capture && (
        <span>
          <Kbd>C</Kbd> {t('panel:keys.capture')}
        </span>
      )}
      <button type="button" className="linkish keys-all" onClick={props.onKeys}>
        <Kbd always>?</Kbd> <span className="sr">{t('panel:keys.all')}</span>
      </button>
    </footer>
  );
}
