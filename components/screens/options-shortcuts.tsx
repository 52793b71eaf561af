/** Shortcuts as the browser really has them, and the single keys inside Planseat. */
import { useCallback } from 'react';
import { Button } from '../basics/button.tsx';
import { Checkbox } from '../basics/field.tsx';
import { Note } from '../basics/note.tsx';
import { KeyCaps } from '../frame/key-caps.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { useAskedOnFocus } from '../frame/use-asked-on-focus.ts';
import css from './options.module.css';
import type { ShortcutLine, ShortcutsHost } from './options-host.ts';

const SINGLE_KEYS = [
  ['goal', '1–9', 'panel'],
  ['find', '/', 'panel'],
  ['note', 'N', 'panel'],
  ['scope', 'S', 'panel'],
  ['copy', 'C', 'popup'],
  ['undo', 'Z', 'everywhere'],
  ['all', '?', 'everywhere'],
] as const;

const COMMAND_WORDS = {
  'toggle-panel': 'open',
  capture: 'capture',
  _execute_action: 'popupOpen',
} as const;

const isKnown = (command: string): command is keyof typeof COMMAND_WORDS =>
  Object.hasOwn(COMMAND_WORDS, command);

export function useShortcuts(host: ShortcutsHost): readonly ShortcutLine[] | undefined {
  return useAskedOnFocus(useCallback(() => host.shortcuts(), [host]));
}

export const Keys = (props: { keys: string }) => <KeyCaps {...props} className={css.keys} />;

export function OptionsShortcuts(props: {
  host: ShortcutsHost;
  singleKeys: boolean;
  onSingleKeys: (on: boolean) => void;
}) {
  const { t } = useLanguage();
  const { host, singleKeys } = props;
  const lines = useShortcuts(host);
  const unset = lines?.some(({ command, keys }) => keys === '' && command !== '_execute_action');
  return (
    <section className="card" aria-labelledby="shortcuts">
      <div className={`${css.head} row wrap between`}>
        <h2 className="h-card" id="shortcuts">
          {t('options:shortcuts.title')}
        </h2>
        <Checkbox
          label={t('options:look.keys')}
          checked={singleKeys}
          onChange={props.onSingleKeys}
        />
      </div>
      <p className={`small muted ${css.under}`}>{t('options:look.keysHint')}</p>
      <ul className={css.shorts}>
        {lines?.map(({ command, description, keys }) => (
          <li key={command} className={css.short}>
            <span className="grow">
              {isKnown(command)
                ? t(`options:shortcuts.${COMMAND_WORDS[command]}`)
                : description || command}
            </span>
            <span className="asof">{t('options:shortcuts.browser')}</span>
            {keys ? (
              <Keys keys={keys} />
            ) : (
              <span className={command === '_execute_action' ? 'small muted' : 'mark tone-warn'}>
                {t('options:shortcuts.notSet')}
              </span>
            )}
          </li>
        ))}
        {singleKeys &&
          SINGLE_KEYS.map(([what, key, where]) => (
            <li key={what} className={css.short}>
              <span className="grow">{t(`options:shortcuts.${what}`)}</span>
              <span className="asof">{t(`options:shortcuts.${where}`)}</span>
              <Keys keys={key} />
            </li>
          ))}
      </ul>
      <div className={css.said}>
        {host.openShortcuts ? (
          <Button size="small" onClick={host.openShortcuts}>
            {t('options:shortcuts.change')}
          </Button>
        ) : (
          <p className="small muted">{t('options:shortcuts.changeHow')}</p>
        )}
      </div>
      {!singleKeys && <p className={`small muted ${css.said}`}>{t('options:shortcuts.off')}</p>}
      {unset && (
        <div className={css.said}>
          <Note tone="warn" small>
            {t('options:shortcuts.conflict')}
          </Note>
        </div>
      )}
    </section>
  );
}
