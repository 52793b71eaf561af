/** All keys of the panel, in one window. */
import { Dialog } from '../basics/dialog.tsx';
import { KeyList, type Keys } from '../frame/key-list.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { usePanelKeys } from '../frame/panel-keys.tsx';
import { usePreferences } from '../frame/preferences.tsx';

export function KeysDialog(props: { capture: boolean; board: boolean; onClose: () => void }) {
  const { t } = useLanguage();
  const { singleKeys } = usePreferences();
  const panelKeys = usePanelKeys();
  const onTask: Keys = [
    ['1–9', t('panel:keys.tag')],
    ['/', t('panel:keys.findLong')],
    ['N', t('panel:keys.note')],
    ['Ctrl+Enter', t('panel:keys.saveNote')],
    ['V', t('panel:keys.clip')],
    ['↑+↓+Enter', t('panel:keys.lists')],
  ];
  const onBoard: Keys = [
    ['↑+↓+Space', t('panel:board.keys.select')],
    ['Shift+↑+↓', t('panel:board.keys.range')],
    ['Ctrl+A', t('panel:board.keys.all')],
    ['1–9', t('panel:board.keys.choose')],
    ['Enter', t('panel:board.keys.tag')],
    ['/', t('panel:board.tickets.find')],
  ];
  const keys: Keys = [
    ...(panelKeys ? [[panelKeys, t('panel:keys.panel')] satisfies [string, string]] : []),
    ...(props.board ? onBoard : onTask),
    ['S', t('panel:keys.scope')],
    ['Z', t('panel:keys.undo')],
    ...(props.capture ? [['C', t('panel:keys.capture')] satisfies [string, string]] : []),
    ['Esc', t('panel:keys.esc')],
    ['?', t('panel:keys.all')],
  ];
  return (
    <Dialog title={t('panel:keys.title')} onClose={props.onClose}>
      {!singleKeys && <p className="muted">{t('panel:keys.off')}</p>}
      <KeyList keys={keys} />
    </Dialog>
  );
}
