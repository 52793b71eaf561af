/** The foot of the panel on a board while nothing is selected: the keys that matter there. */
import { Kbd } from '../basics/kbd.tsx';
import { KeyCaps } from '../frame/key-caps.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { usePreferences } from '../frame/preferences.tsx';

export function BoardFoot(props: { capture: boolean; onKeys: () => void }) {
  const { t } = useLanguage();
  const { singleKeys } = usePreferences();
  return (
    <footer className="panel-foot">
      <span>
        <KeyCaps keys="↑+↓+Space" /> {t('panel:board.keys.select')}
      </span>
      {singleKeys && (
        <>
          <span>
            <Kbd>/</Kbd> {t('panel:keys.find')}
          </span>
          {props.capture && (
            <span>
              <Kbd>C</Kbd> {t('panel:keys.capture')}
            </span>
          )}
        </>
      )}
      <button type="button" className="linkish keys-all" onClick={props.onKeys}>
        <Kbd always>?</Kbd> {t('panel:keys.all')}
      </button>
    </footer>
  );
}
