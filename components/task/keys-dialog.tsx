/** All keys of the panel, in one window. */
import { Dialog } from '../basics/dialog.tsx';
import { Kbd } from '../basics/kbd.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { usePreferences } from '../frame/preferences.tsx';

export function KeysDialog(props: { capture: boolean; onClose: () => void }) {
  const { t } = useLanguage();
  const { singleKeys } = usePreferences();
  const keys: readonly (readonly [readonly string[], string])[] = [
    [['Alt', 'P'], t('panel:keys.panel')],
    [['1', '–', '9'], t('panel:keys.tag')],
    [['/'], t('panel:keys.findLong')],
    [['N'], t('panel:keys.note')],
    [['Ctrl', 'Enter'], t('panel:keys.saveNote')],
    [['S'], t('panel:keys.scope')],
    [['Z'], t('panel:keys.undo')],
    ...(props.capture ? [[['C'], t('panel:keys.capture')] satisfies [string[], string]] : []),
    [['V'], t('panel:keys.clip')],
    [['↑', '↓', 'Enter'], t('panel:keys.lists')],
    [['Esc'], t('panel:keys.esc')],
    [['?'], t('panel:keys.all')],
  ];
  return (
    <Dialog title={t('panel:keys.title')} onClose={props.onClose}>
      {!singleKeys && <p className="muted">{t('panel:keys.off')}</p>}
      <dl className="keys">
        {keys.map(([caps, does]) => (
          <div key={does} className="row">
            <dt className="row" style={{ gap: 4 }}>
              {caps.map((cap) => (cap === '–' ? cap : <Kbd key={cap}>{cap}</Kbd>))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
